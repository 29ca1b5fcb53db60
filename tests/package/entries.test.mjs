// The entries of the package: each is one file, ready as its reader expects.
import assert from 'node:assert/strict'
import { cp, mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { SourceMap, createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, describe, test } from 'node:test'
import * as dspp from 'dspp'
import * as inlined from 'dspp/inline'
import * as slim from 'dspp/slim'
import { bundleOwnPage } from '../../scripts/bundle.mjs'
import { entries } from '../../scripts/entries.mjs'
import { root } from '../../scripts/run.mjs'
import { compressed } from '../../scripts/sizes.mjs'
import { workedAnswer, workedRequest } from './worked.mjs'

const require = createRequire(import.meta.url)
const module = await readFile(require.resolve('dspp/dspp.wasm'))

function answers ({ Plan }) {
  const { steps, ...answer } = Plan.redwood2007().quote(workedRequest())
  assert.deepEqual(answer, workedAnswer())
}

/** Returns an entry as if nobody had imported it before. */
let copies = 0
const fresh = (name) => import(`../../dist/${name}?${copies++}`)

test('by import, by require() and by its other name it has the same exports, and answers', () => {
  for (const entry of [dspp, inlined, require('dspp'), require('dspp/inline')]) {
    assert.deepEqual(Object.keys(entry).sort(), Object.keys(dspp).sort())
    answers(entry)
  }
  assert.equal(inlined.Plan, dspp.Plan)
})

test('an error of one copy is known to another', () => {
  const { Plan, isRequestError } = require('dspp')
  assert.throws(() => dspp.Plan.redwood2007().quote({ nonsense: 1 }), isRequestError)
  assert.throws(() => Plan.redwood2007().quote({ nonsense: 1 }), dspp.isRequestError)
})

describe('dspp/slim', () => {
  test('has all of it, and how to begin', () => {
    assert.deepEqual(Object.keys(slim).sort(), [...Object.keys(dspp), 'init', 'initSync'].sort())
    assert.deepEqual(Object.keys(require('dspp/slim')).sort(), Object.keys(slim).sort())
  })

  test('begins with bytes or a module, at once or not, and once', async () => {
    for (const source of [module, new Uint8Array(module).buffer, new WebAssembly.Module(module)]) {
      const atOnce = await fresh('slim.js')
      atOnce.initSync(source)
      const plan = atOnce.Plan.redwood2007()
      atOnce.initSync(source)
      assert.equal(plan.quote({}).status, 'incomplete')

      const later = await fresh('slim.js')
      await later.init(Promise.resolve(source))
      answers(later)
    }
    const { initSync, ...entry } = require('dspp/slim')
    initSync(module)
    answers(entry)
  })

  test('begins with an address or a response', async () => {
    const address = `data:application/octet-stream;base64,${module.toString('base64')}`
    for (const source of [address, new URL(address), fetch(address), new Response(module)]) {
      const entry = await fresh('slim.js')
      await entry.init(source)
      answers(entry)
    }
  })

  test('says so if there is no module', async () => {
    const entry = await fresh('slim.js')
    await assert.rejects(entry.init(new Response('', { status: 404 })), /^Error: 404 for /)
    await assert.rejects(entry.init(new Uint8Array([1, 2, 3])), WebAssembly.CompileError)
    await entry.init(module)
    answers(entry)
  })
})

test('a plan cannot be copied', () => {
  const plan = dspp.Plan.redwood2007()
  for (const one of [plan, new dspp.Plan(require('dspp/plans/redwood-2007.json'))]) {
    assert.throws(() => structuredClone(one), { name: 'DataCloneError', message: /A Plan cannot be copied: pass its file/ })
    assert.throws(() => structuredClone({ one }), { name: 'DataCloneError' })
    assert.equal(JSON.stringify(one), '{}')
  }
  // Frameworks wrap what they are given.
  assert.equal(new Proxy(plan, {}).quote({}).status, 'incomplete')
  plan.free()
  assert.throws(() => plan.quote({}))
})

test('it speaks the other languages, too', async () => {
  const { problems } = dspp.Plan.redwood2007().quote({ participant: 'new', payment: { amount: '1' } })
  for (const { describe, loadLanguage } of [dspp, require('dspp')]) {
    assert.equal(await loadLanguage('es'), 'es')
    assert.notEqual(describe(problems[0], 'es'), describe(problems[0]))
  }
})

test('the element may be imported where there is no document, and defines nothing there', async () => {
  for (const entry of [await import('dspp/element'), require('dspp/element')]) assert.equal(entry.DsppCalculator, undefined)
  require('dspp/element-classic.js')
})

test('custom-elements.json tells editors what the element has', () => {
  const { schemaVersion, modules: [{ path, declarations: [element], exports }] } = require('dspp/custom-elements.json')
  assert.deepEqual([schemaVersion, path, element.tagName, element.customElement], ['1.0.0', 'dist/element.js', 'dspp-calculator', true])
  assert.deepEqual(exports.map(({ kind, name }) => `${kind} ${name}`), ['js DsppCalculator', 'custom-element-definition dspp-calculator'])
  for (const [list, one] of [['attributes', 'plan'], ['members', 'state'], ['events', 'dspp-quote'], ['cssProperties', '--dspp-accent'], ['cssParts', 'button']]) {
    assert.ok(element[list].every(({ name, description }) => name && description), list)
    assert.ok(element[list].some(({ name }) => name === one), one)
  }
})

test('they import nothing, but for the module of one', async () => {
  for (const name of ['index.js', 'index.cjs', 'slim.js', 'slim.cjs', 'workerd.js', 'element.js', 'element.cjs', 'element-classic.js']) {
    const text = await readFile(join(root, 'dist', name), 'utf8')
    const imports = name === 'workerd.js' ? ['from "./dspp_bg.wasm"'] : []
    assert.deepEqual(text.match(/\bfrom ?["']\.[^"']*["']|\bimport ?\(|\brequire\(|import\.meta|^await |;await /g) ?? [], imports, name)
  }
})

for (const name of ['index.js', 'index.cjs', 'slim.js', 'slim.cjs', 'workerd.js', 'cli.js', 'element.js', 'element.cjs', 'element-classic.js', 'embed.js']) {
  test(`${name} has a map that leads to its sources`, async () => {
    const [text, json] = await Promise.all([name, `${name}.map`].map((file) => readFile(join(root, 'dist', file), 'utf8')))
    assert.match(text, new RegExp(`^//# sourceMappingURL=${name}\\.map\\n$`, 'm'))
    const payload = JSON.parse(json)
    assert.deepEqual(payload.sources.filter((source) => /target|^\//.test(source)), [])
    assert.ok(payload.sourcesContent.every((source) => typeof source === 'string'))
    const map = new SourceMap(payload)
    // Texts stay as they are, so that they can be found in both.
    const lines = text.split('\n')
    const texts = lines.flatMap((line, index) => [...line.matchAll(/["'`]([a-z]+(?:-[a-z]+)+)["'`]/g)].map(({ 1: found, index: column }) => ({ found, index, column })))
    assert.ok(texts.length > 0)
    const led = texts.slice(0, 200).filter(({ found, index, column }) => {
      const { originalSource, originalLine } = map.findEntry(index, column)
      return payload.sourcesContent[payload.sources.indexOf(originalSource)]?.split('\n')[originalLine].includes(found)
    })
    assert.ok(led.length > 0.9 * Math.min(200, texts.length), `${led.length} of ${texts.length}`)
  })
}

test('the same modules give the same bytes, in any folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dspp-entries-'))
  after(() => rm(folder, { recursive: true, force: true }))
  for (const place of ['here', 'somewhere/else']) {
    const source = join(folder, place, 'target/package')
    await cp(join(root, 'www/pkg'), source, { recursive: true })
    await cp(join(root, 'js'), source, { recursive: true })
    await bundleOwnPage(source)
    await mkdir(join(folder, place, 'dist'))
    await entries(source, join(folder, place, 'dist'))
    for (const name of await readdir(join(folder, place, 'dist'))) {
      assert.ok((await readFile(join(folder, place, 'dist', name))).equals(await readFile(join(root, 'dist', name))), `${place}: ${basename(name)}`)
    }
  }
})

test('their documented sizes are those of the files, rounded up by at most two steps', async () => {
  const size = async (...names) => {
    const bytes = await Promise.all(names.map(async (name) => compressed(await readFile(join(root, 'dist', name)))))
    return Math.ceil(bytes.reduce((sum, length) => sum + length) / 10_000) * 10
  }
  const text = await readFile(join(root, 'docs/embedding.md'), 'utf8')
  const isAbout = (figure, bytes) => assert.ok(figure - bytes === 0 || figure - bytes === 10, `${figure} for ${bytes}`)
  const figure = (what) => Number(text.split(`\n| ${what} | `).at(-1).split(' |')[0])
  isAbout(figure('`dspp`'), await size('index.js'))
  isAbout(figure('the element: `element.js`, or `element-classic.js`'), await size('element.js'))
  assert.equal(await size('element-classic.js'), await size('element.js'))
  isAbout(figure('`dspp/slim` and `dspp/dspp.wasm`'), await size('slim.js', 'dspp_bg.wasm'))
})

test('UTF-8 of their own is that of the platform', async () => {
  const { TextDecoder: Decoder, TextEncoder: Encoder } = globalThis
  Object.assign(globalThis, { TextDecoder: undefined, TextEncoder: undefined })
  const own = await import('../../js/utf8.js')
  Object.assign(globalThis, { TextDecoder: Decoder, TextEncoder: Encoder })
  for (const text of ['', 'Plan 100 %', 'día – €', '👩‍💼 𝄞', '%41', '\ud800x\udc00', '\ufeff\u0000\n']) {
    const bytes = new own.TextEncoder().encode(text)
    assert.deepEqual(bytes, new Encoder().encode(text))
    assert.equal(new own.TextDecoder().decode(bytes), new Decoder('utf-8', { ignoreBOM: true }).decode(bytes))
  }
  assert.equal(new own.TextDecoder().decode(), '')
})
