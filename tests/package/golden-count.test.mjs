// A test runner ends with 0 if it skips a suite or has none: only its output tells that the golden cases ran.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { checkGoldenCases } from '../../scripts/golden.mjs'

const folder = new URL('../golden/', import.meta.url)
const there = readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))).length
const line = (count) => `test wasm::all_${count}_golden_cases_hold ... ok\n`

test('a run of all golden cases is taken, whatever else it prints', () => {
  checkGoldenCases(`no tests to run!\n${line(there)}test result: ok.`, 'here')
})

for (const [title, output] of [
  ['a skipped suite', 'this test suite is only configured to run in a browser, but we are only testing node.js tests so skipping\n'],
  ['a run without tests', 'no tests to run!\n'],
  ['a run of fewer cases', line(there - 1)],
  ['a run of no case', line(0)],
  ['a failed run', line(there).replace('ok', 'FAIL')],
  ['two runs', line(there) + line(there)]
]) {
  test(`${title} is refused`, () => assert.throws(() => checkGoldenCases(output, 'here'), /must run once here/))
}
