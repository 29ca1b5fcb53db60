// The machine's time zone changes no answer, and no calendar file.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { checksum } from '../differential/cases.mjs'

const ANSWERS = `
import { Plan, describe, toIcs } from 'dspp'
import { GOLDEN, checksum, golden, terms } from './tests/differential/cases.mjs'

const plan = Plan.redwood2007()
const quotes = GOLDEN.flatMap(golden).map(([, request]) => plan.quote(request))
const indymac = new Plan(terms()['indymac-2005'])
const texts = quotes.flatMap(({ steps, problems }) => [...steps, ...problems]).map((one) => describe(one))
console.log(JSON.stringify({
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  quotes: checksum([JSON.stringify(quotes)]),
  words: checksum(texts),
  calendar: checksum([toIcs(indymac.schedule({ from: '2005-01', months: 24 }).rows, { made: '2005-01-01' })])
}))`

const answersIn = (TZ) => JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', ANSWERS], {
  cwd: new URL('../../', import.meta.url), env: { ...process.env, TZ }, encoding: 'utf8'
}))

test('The same answers, sentences and calendar files in every time zone', () => {
  const zones = ['Pacific/Kiritimati', 'America/New_York', 'Pacific/Pago_Pago']
  const [first, ...others] = zones.map((zone) => {
    const { zone: actual, ...answers } = answersIn(zone)
    assert.equal(actual, zone)
    return answers
  })
  for (const other of others) assert.deepEqual(other, first)
  assert.notEqual(first.words, checksum([]))
})
