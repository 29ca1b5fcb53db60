// Runs files of tests/package in a page: the same tests, against the package as the server has it.
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import esbuild from 'esbuild'
import { declarations } from '../../scripts/declarations.mjs'

const folder = (path) => fileURLToPath(new URL(`../../${path}/`, import.meta.url))

/** Files that the tests read, by their names. */
const planFiles = () => {
  const plans = readdirSync(folder('plans')).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(plans.map((name) => [name, readFileSync(`${folder('plans')}${name}`, 'utf8')]))
}

const STAND_INS = {
  'scripts/declarations.mjs': () => `export const declarations = () => ${JSON.stringify(declarations())}`,
  'node:fs': () => `const files = ${JSON.stringify(planFiles())}\nexport const readFileSync = ({ pathname }) => files[pathname.split('/').pop()]\nexport const readdirSync = () => Object.keys(files)\n`,
  'node:test': () => `
export const tests = []
let about = ''
export const test = (name, work) => tests.push({ name: about + name, work })
export const describe = (name, add) => {
  about = name + ' '
  add()
  about = ''
}`,
  'node:assert/strict': () => `
const fail = (message, fallback) => { throw message instanceof Error ? message : new Error(message ?? fallback) }
const isObject = (value) => typeof value === 'object' && value !== null
const same = (one, other) => Object.is(one, other) || (isObject(one) && isObject(other) &&
  Object.getPrototypeOf(one) === Object.getPrototypeOf(other) && Object.keys(one).length === Object.keys(other).length &&
  Object.keys(one).every((key) => Object.hasOwn(other, key) && same(one[key], other[key])))
const shown = (value) => typeof value === 'string' || isObject(value) ? JSON.stringify(value) : String(value)
export default {
  ok: (value, message) => value || fail(message, 'not so'),
  equal: (one, other, message) => Object.is(one, other) || fail(message, shown(one) + ' is not ' + shown(other)),
  deepEqual: (one, other, message) => same(one, other) || fail(message, shown(one) + ' is not ' + shown(other)),
  throws (work) {
    try {
      work()
    } catch {
      return
    }
    fail('nothing was thrown')
  }
}`
}

/** Bundles the tests of some files as one module, which exports them as `tests`. */
export async function bundled (...files) {
  const { outputFiles: [{ text }] } = await esbuild.build({
    stdin: { contents: ["export { tests } from 'node:test'", ...files.map((file) => `import './${file}'`)].join('\n'), resolveDir: folder('tests/package') },
    bundle: true,
    ignoreAnnotations: true,
    format: 'esm',
    write: false,
    plugins: [{
      name: 'in a page',
      setup (build) {
        build.onResolve({ filter: /^dspp$/ }, () => ({ path: '/pkg/index.js', external: true }))
        build.onResolve({ filter: /^node:|scripts\/declarations\.mjs$/ }, ({ path }) => ({ path: path.replace(/^(\.\.\/)+/, ''), namespace: 'stand-in' }))
        build.onLoad({ filter: /./, namespace: 'stand-in' }, ({ path }) => ({ contents: STAND_INS[path]() }))
      }
    }]
  })
  return text
}
