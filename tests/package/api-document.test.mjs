// docs/api.md has everything that is declared, styled and heard, and nothing else. tests/package/examples.test.mjs runs its examples.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import { apiDocument } from '../../scripts/api-document.mjs'
import { exportedNames, interfaceNames, keysOf, methodsOf, typeNames } from './declarations.mjs'

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const text = read('docs/api.md')

/** The part of the document below a heading, up to the next of its level or above. */
function section (heading) {
  const level = heading.indexOf(' ')
  const [, after] = text.split(`\n${heading}\n`)
  assert.ok(after, `There is no ${heading}.`)
  return after.split(new RegExp(`^#{2,${level}} `, 'm'))[0]
}

/** Returns the code in the first column of tables. */
const namedIn = (tables) => tables.split('\n').filter((line) => line.startsWith('| `'))
  .flatMap((line) => [...line.split(' | ')[0].matchAll(/`([^`]+)`/g)].map(([, name]) => name))

const named = (heading) => namedIn(section(heading))

const headings = (level) => [...text.matchAll(new RegExp(`^${'#'.repeat(level)} (.*)$`, 'gm'))].map(([, name]) => name)

test('it is what the declarations say; `node scripts/api-document.mjs` writes it anew', async () => {
  assert.equal(text, await apiDocument())
})

test('every export, method and type has its place', () => {
  assert.ok(exportedNames.length > 10 && typeNames.length > 30)
  const parts = ['## Classes', '## Functions', '## What they take and give'].map((heading) => [...section(heading).matchAll(/^### (.*)$/gm)].map(([, name]) => name))
  assert.deepEqual([...parts[0], ...parts[1]].sort(), exportedNames)
  assert.deepEqual(parts[2].sort(), [...typeNames].sort())
  assert.deepEqual(headings(4).sort(), ['new Plan', 'Plan.redwood2007', ...methodsOf('Plan').map((name) => `plan.${name}`)].sort())
})

test('every field of what is taken and given is named', () => {
  const flat = (keys, path = '', join = '.') => Object.entries(keys).flatMap(([key, inner]) => [`${path}${key}`, ...flat(inner, `${path}${key}${join}`)])
  const isNamed = (fields, key) => fields.includes(key) || fields.includes(key.replace(/^(payments|rows|problems|errors)\./, '$1[].'))
  for (const name of interfaceNames) {
    const fields = named(`### ${name}`)
    const keys = flat(keysOf(name))
    // An object on one line is its own description.
    const inLine = keys.filter((key) => key.includes('.') && !isNamed(fields, key))
    for (const key of keys) if (!inLine.includes(key)) assert.ok(isNamed(fields, key), `${name}.${key}`)
    for (const key of inLine) assert.match(section(`### ${name}`), new RegExp(`${key.split('.').at(-1)}\\??:`), `${name}.${key}`)
    assert.equal(fields.length, keys.length - inLine.length, name)
  }
})

test('every attribute, property and event of the element is named', () => {
  const element = read('www/js/element.js')
  const [, observed] = /observedAttributes = \[\.\.\.super\.observedAttributes, (.*)\]/.exec(element)
  const others = [...(element + read('www/js/dspp-calculator.js')).matchAll(/@attribute ([a-z]+) -/g)].map(([, name]) => name)
  assert.deepEqual(named('### Attributes').sort(), others.sort())
  for (const [, name] of observed.matchAll(/'(\w+)'/g)) assert.ok(others.includes(name), name)

  const declarations = read('js/element.d.ts')
  const properties = [...declarations.matchAll(/^ {2}(?:get |readonly )?(\w+)(?: \(\))?: /gm)].map(([, name]) => name)
  assert.deepEqual(named('### Properties').sort(), properties.sort())
  const events = [...(read('www/js/dspp-calculator.js') + element).matchAll(/\bemit\('(\w+)'/g)].flatMap(([, name]) => [`dspp-${name}`, `dspp-calculator:${name}`])
  assert.deepEqual(named('### Events').sort(), [...new Set(events)].sort())
})

test('every custom property, part and slot is named', () => {
  const styles = readdirSync(new URL('../../www/css/', import.meta.url)).map((name) => read(`www/css/${name}`)).join('')
  const used = new Set([...styles.matchAll(/var\((--dspp-[a-z-]+)/g)].map(([, name]) => name))
  const [, parts] = /const PARTS = \{\n([^]*?)\n\}/.exec(read('www/js/element.js'))
  const slots = [...read('www/page.html').matchAll(/<slot name="([a-z]+)"/g)].map(([, name]) => name)
  const [properties, names, places] = section('### Styles').split(/\| (?:part|slot) \|/).map(namedIn)
  assert.deepEqual(properties.sort(), [...used].sort())
  assert.deepEqual(names.sort(), [...parts.matchAll(/^ {2}'?([a-z-]+)'?:/gm)].map(([, name]) => name).sort())
  assert.deepEqual(places.sort(), slots.sort())
})
