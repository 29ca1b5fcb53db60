// The package's declarations, as TypeScript projects with the usual settings see them.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../../scripts/run.mjs'
import { readmeExamples } from '../package/examples.mjs'
import { project, run, write } from './project.mjs'

const folder = await project()
await write(folder, 'package.json', '{ "name": "consumer", "private": true, "type": "module" }')

/** Uses what it is given, and would not compile if it were untyped. */
const program = (entry) => `
import { Plan, type Quote } from '${entry}'

const quote: Quote = Plan.redwood2007().quote({ payment: { amount: '2500.00' } })
export const shares: string | null | undefined = quote.purchase?.shares
// @ts-expect-error a number is no amount
Plan.redwood2007().quote({ payment: { amount: 2500 } })
`

/** Uses the element, and what it tells a page. */
const ELEMENT = `
import 'dspp/element'
import type { DsppCalculator } from 'dspp/element'

const element: DsppCalculator = document.createElement('dspp-calculator')
element.fields = { 'payment.amount': '2500' }
element.addEventListener('dspp-quote', ({ detail }) => console.log(detail.purchase?.shares))
// @ts-expect-error an unknown participant
element.participant = 'somebody'
`

/** Starts the module that it has. */
const SLIM = `${program('dspp/slim')}
import { init, initSync } from 'dspp/slim'

initSync(new Uint8Array())
export const started: Promise<void> = init(fetch('dspp.wasm'))
// @ts-expect-error it looks for no module by itself
init()
`

async function compile (compilerOptions, files) {
  for (const [name, code] of Object.entries(files)) await write(folder, name, code)
  const options = { strict: true, noEmit: true, skipLibCheck: false, target: 'es2022', lib: ['es2022', 'dom'], types: [], ...compilerOptions }
  await write(folder, 'tsconfig.json', JSON.stringify({ compilerOptions: options, files: Object.keys(files) }))
  return run(join(root, 'node_modules/.bin/tsc'), ['--project', folder])
}

const modules = { 'main.ts': program('dspp'), 'inline.ts': program('dspp/inline'), 'slim.ts': SLIM, 'element.ts': ELEMENT }

for (const [moduleResolution, module] of [['bundler', 'esnext'], ['node16', 'node16'], ['nodenext', 'nodenext']]) {
  test(`moduleResolution ${moduleResolution} finds them`, async () => {
    await compile({ module, moduleResolution }, modules)
  })
}

for (const module of ['node16', 'nodenext']) {
  test(`a CommonJS module may require them: ${module}`, async () => {
    const required = program('dspp').replace(/import \{ Plan, type Quote \} from ('dspp')/, 'import dspp = require($1)\nimport Plan = dspp.Plan\ntype Quote = dspp.Quote')
    await compile({ module }, { 'main.cts': required, 'imported.cts': program('dspp'), 'slim.cts': program('dspp/slim') })
  })
}

test('the examples of the README pass as they are', async () => {
  const files = readmeExamples.map(({ code }, index) => [`readme-${index}.ts`, `${code}\nexport {}\n`])
  assert.notEqual(files.length, 0)
  await compile({ module: 'nodenext', exactOptionalPropertyTypes: true }, Object.fromEntries(files))
})

test('they need no declarations of a browser or of Node', async () => {
  await compile({ module: 'nodenext', lib: ['es2022', 'esnext.disposable'] }, { 'main.ts': program('dspp'), 'main.cts': program('dspp') })
})

test('and a plan file is an object with its terms', async () => {
  const code = "import plan from 'dspp/plans/redwood-2007.json' with { type: 'json' }\nexport const maximum: string = plan.limits.maximum.value\n"
  await compile({ module: 'nodenext', resolveJsonModule: true }, { 'plan.ts': code })
})

test('an unknown entry is not found, so the others were', async () => {
  await assert.rejects(compile({ module: 'nodenext' }, { 'main.ts': program('dspp/elsewhere') }), /TS2307/)
})
