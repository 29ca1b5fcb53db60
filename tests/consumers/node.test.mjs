// The package under Node, installed from its tarball.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { workedAnswer } from '../package/worked.mjs'
import { ASK, project, run, write } from './project.mjs'

const folder = await project()

/** Returns what a program prints. */
async function printed (name, code) {
  await write(folder, name, code)
  return run(process.execPath, [name], { cwd: folder })
}

for (const entry of ['dspp', 'dspp/inline']) {
  test(`${entry} is ready once imported`, async () => {
    assert.deepEqual(JSON.parse(await printed('main.mjs', `import { Plan } from '${entry}'${ASK}console.log(answer)`)), workedAnswer())
  })

  test(`${entry} is ready by require(), too`, async () => {
    assert.deepEqual(JSON.parse(await printed('main.cjs', `const { Plan } = require('${entry}')${ASK}console.log(answer)`)), workedAnswer())
  })
}

test('dspp/slim starts with a given module', async () => {
  const read = "readFileSync(require.resolve('dspp/dspp.wasm'))"
  const required = `const { readFileSync } = require('node:fs')\nconst { Plan, initSync } = require('dspp/slim')\ninitSync(${read})${ASK}console.log(answer)`
  assert.deepEqual(JSON.parse(await printed('slim.cjs', required)), workedAnswer())
  const imported = `import { readFile } from 'node:fs/promises'
    import { Plan, init } from 'dspp/slim'
    await init(readFile(new URL(import.meta.resolve('dspp/dspp.wasm'))))${ASK}console.log(answer)`
  assert.deepEqual(JSON.parse(await printed('slim.mjs', imported)), workedAnswer())
})

test('the entries give the module, the plan files and their schemas', async () => {
  const entries = [
    'dspp.wasm', 'package.json', 'plans/redwood-2007.json', 'plans/redwood-2002.json', 'plans/indymac-2005.json', 'plans/ventas-2011.json',
    'plans/plan.schema.json', 'plans/months.schema.json'
  ]
  const sizes = await printed('entries.mjs', `
    import { readFileSync } from 'node:fs'
    for (const entry of ${JSON.stringify(entries)}) console.log(readFileSync(new URL(import.meta.resolve('dspp/' + entry))).length)
  `)
  assert.equal(sizes.trim().split('\n').filter((size) => Number(size) > 0).length, entries.length)

  const plan = await printed('plan.mjs', `
    import terms from 'dspp/plans/ventas-2011.json' with { type: 'json' }
    import { Plan } from 'dspp'
    console.log(new Plan(terms).limits({}).limits.maximum)
  `)
  assert.equal(plan.trim(), '5000.00')
})

test('nothing else of it can be imported', async () => {
  for (const path of ['dist/api.js', 'dist/dspp_bg.wasm', 'js/index.js']) {
    await assert.rejects(printed('inside.mjs', `import 'dspp/${path}'`), /ERR_PACKAGE_PATH_NOT_EXPORTED/)
  }
})

test('npx dspp check reads a plan file', async () => {
  const check = (...args) => run('npx', ['--offline', 'dspp', 'check', ...args], { cwd: folder })
  const plan = 'node_modules/dspp/plans/redwood-2007.json'
  assert.equal(await check(plan), `${plan}: nothing is wrong\n`)

  const { issuer, ...terms } = JSON.parse(await readFile(join(folder, plan), 'utf8'))
  await write(folder, 'mine.json', JSON.stringify(terms))
  await assert.rejects(check('mine.json'), { code: 1, stdout: 'mine.json: 1 problem\n  $.issuer is missing.\n' })
})
