/** Makes custom-elements.json, which editors read, from the tables of docs/api.md that tests compare with the element. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './run.mjs'

const ELEMENT = 'dist/element.js'
const NAME = 'DsppCalculator'

export async function customElements () {
  const text = await readFile(join(root, 'docs/api.md'), 'utf8')
  const rows = (heading, table = 0) => rowsOf(text.split(`\n### ${heading}\n`)[1].split(/^##/m)[0].split(/^\|---.*\n/m)[table + 1])
  const attributes = rows('Attributes').map(([name, description]) => ({ name, description }))
  const isAttribute = (name) => attributes.some((attribute) => attribute.name === name)
  const declaration = {
    kind: 'class',
    name: NAME,
    tagName: 'dspp-calculator',
    customElement: true,
    superclass: { name: 'HTMLElement' },
    description: 'The calculator, in its own shadow root.',
    attributes: attributes.map((attribute) => ({ ...attribute, ...(rows('Properties').some(([name]) => name === attribute.name) ? { fieldName: attribute.name } : {}) })),
    members: rows('Properties').map(([name, description]) => ({ kind: 'field', name, description, ...(isAttribute(name) ? { attribute: name } : {}) })),
    events: rows('Events').map(([name, description, type]) => ({ name, description, type: { text: `CustomEvent<${type.replaceAll('`', '')}>` } })),
    cssProperties: rows('Styles').map(([name, description]) => ({ name, description })),
    cssParts: rows('Styles', 1).map(([name, description]) => ({ name, description }))
  }
  const to = { name: NAME, module: ELEMENT }
  return {
    schemaVersion: '1.0.0',
    modules: [{
      kind: 'javascript-module',
      path: ELEMENT,
      declarations: [declaration],
      exports: [{ kind: 'js', name: NAME, declaration: to }, { kind: 'custom-element-definition', name: 'dspp-calculator', declaration: to }]
    }]
  }
}

/** Returns a row for each name that stands as code in the first column, with the other columns. */
const rowsOf = (table) => table.split('\n\n')[0].split('\n').filter((line) => line.startsWith('| `')).flatMap((line) => {
  const [names, ...others] = line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim().replaceAll('\\|', '|'))
  return [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => [name, ...others])
})
