// Everything that docs/plans.md shows is as it says.
//
// Its first object is a whole plan file, and every other one is laid over it; text behind an object is what the check says of it.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv/dist/2020.js'
import { Plan, readMonths } from 'dspp'
import { program, remarks, statements } from './examples.mjs'
import { change, completePlan, monthsSchema, planSchema } from './plans.mjs'

const text = readFileSync(new URL('../../docs/plans.md', import.meta.url), 'utf8')
const blocks = [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language, code]) => ({ language, code }))

/** Inside the project, so that `dspp` is the package itself. */
const folder = new URL('../../target/plans-document/', import.meta.url)
mkdirSync(folder, { recursive: true })
after(() => rmSync(folder, { recursive: true, force: true }))

const write = (name, content) => writeFileSync(new URL(name, folder), content)

const isPlan = new Ajv().compile(planSchema)
const areMonths = new Ajv().compile(monthsSchema)

function check (...args) {
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
  return spawnSync(process.execPath, [cli, 'check', ...args], { cwd: folder, encoding: 'utf8' }).stdout
}

let plan = {}
for (const [index, { language, code }] of blocks.entries()) {
  const says = blocks[index + 1]?.language === 'text' ? blocks[index + 1].code : undefined
  const name = `${language} ${index + 1}: ${code.split('\n').find((line) => line.length > 3)?.trim()}`
  if (language === 'json') {
    test(name, () => {
      const content = JSON.parse(code)
      if (Array.isArray(content)) {
        assert.ok(areMonths(content))
        assert.deepEqual(readMonths(content), content)
        write('months.json', code)
        return
      }
      const changed = { ...plan, ...content }
      write('plan.json', JSON.stringify(changed))
      assert.equal(check('plan.json'), says ?? 'plan.json: nothing is wrong\n')
      assert.equal(isPlan(changed), says === undefined)
      if (says === undefined) plan = changed
      write('plan.json', JSON.stringify(plan))
    })
  } else if (language === 'js') {
    test(name, async () => {
      assert.deepEqual(remarks({ code }), statements({ code }), 'every comment behind an expression states its value')
      write('example.mjs', program({ code }))
      const before = process.cwd()
      process.chdir(fileURLToPath(folder))
      const { stated } = await import(new URL('example.mjs', folder)).finally(() => process.chdir(before))
      assert.equal(stated.length, statements({ code }).length)
      for (const [actual, expected] of stated) assert.deepEqual(actual, expected)
    })
  } else {
    test(name, () => {
      if (language === 'text') return assert.equal(blocks[index - 1].language, 'json')
      assert.match(code, /^npx dspp check (--months months|plan)\.json\n$/)
    })
  }
}

/** Where the objects that stand within a sentence may stand in a file. */
const PLACES = ['$.limits.maximum', '$.shares.decimals', '$.dueDates.standard.value', '$.schedule.investmentDate.value', '$.marketPrice.direct.value']

for (const [, span] of text.matchAll(/`(\{[^`]*\})`/g)) {
  test(`the file may have ${span}`, () => {
    assert.equal(PLACES.filter((place) => isPlan(change(completePlan(), place, JSON.parse(span)))).length, 1)
  })
}

test('the commands that it names are content with its files', () => {
  assert.equal(check('plan.json'), 'plan.json: nothing is wrong\n')
  assert.equal(check('--months', 'months.json'), 'months.json: nothing is wrong\n')
})

test('every key of a plan file is named', () => {
  const keys = Object.keys(planSchema.properties)
  assert.ok(keys.length > 20)
  assert.deepEqual(keys.filter((key) => !text.includes(`\`${key}\``) && !text.includes(`"${key}"`)), [])
  assert.ok(new Plan(plan))
})
