// A page may change what all its objects inherit, before the package is loaded or after; the package answers the same there.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { describe as suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'

suite('A page that has changed what objects inherit', () => {
  const program = fileURLToPath(new URL('host-page.mjs', import.meta.url))
  const outcomesOf = (setup, time) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, setup, time], { encoding: 'utf8' })
    assert.equal(status, 0, stderr)
    return JSON.parse(stdout)
  }
  const inherit = (values) => `Object.assign(Object.prototype, ${values})`
  const untouched = outcomesOf('', 'after')
  const outcome = Object.fromEntries(untouched)

  test('is asked everything, and refused as errors of the package are', () => {
    assert.equal(outcome.quote.purchase.shares, '74.386608')
    assert.deepEqual(outcome['quote of fills'].problems.map(({ field, code }) => `${field} ${code}`), ['market.fills[0].shares missing'])
    for (const [name, { thrown, isError, own, name: called, code, problems }] of untouched.filter(([, { thrown }]) => thrown)) {
      const expected = /new Plan|readMonths/.test(name) ? 'PlanError' : 'RequestError'
      assert.deepEqual([thrown, isError, own, called], [expected, true, [true, true, true], expected], name)
      assert.equal(code, problems[0].code, name)
    }
  })

  for (const [setup, ...times] of [
    [inherit("{ shares: '7' }")],
    [inherit("{ price: '7', amount: '8', date: '2008-01-03', rows: 1, made: '2009-01-01', plan: 'x', language: 'es' }")],
    [inherit("{ read () {}, keys: new Map([['nonsense', { slot: 0 }]]), choices: ['gift'], boolean: true, longest: 1, whole: true, expected: 'x', slot: 1 }")],
    [inherit("{ rule: 'discount', inputs: {}, result: '1', field: 'x', code: 'x', values: {}, reading: 'rounded-once', steps: 1, problems: 1 }")],
    [inherit("{ threshold: '1', fills: '2', line: '3', minimum: '1', maximum: '2', known: 'x', found: 'x', typed: '2008-01-01', example: 'x' }")],
    [inherit("{ style: 'percent', minimumFractionDigits: 9, timeZone: 'Asia/Tokyo', weekday: 'long', notation: 'compact', cause: 1 }"), 'after'],
    [inherit('{ quote: new Map(), limits: new Map(), schedule: 1, constructor: String, undefined: 1, yes: 1 }'), 'after'],
    [inherit("{ due: '2008-01-01', preApprovedDue: '2008-01-02', remindOn: '2008-01-01', 'investmentPeriod.start': '2008-01-01', month: '2008-01', edition: 'e' }")],
    [inherit("{ toJSON: () => 'x' }"), 'after'],
    [inherit("{ [Symbol.toStringTag]: 'x' }"), 'after'],
    [inherit("{ 0: { price: '1', shares: '1', month: '2008-01', edition: 'e' }, 1: 'x' }"), 'after'],
    ["Array.prototype[0] = { price: '1', shares: '1', month: '2008-01', edition: 'e' }", 'after'],
    ["Array.prototype.toJSON = () => 'x'", 'after'],
    ['for (const { prototype } of [Error, TypeError, RangeError]) Object.freeze(prototype)'],
    ['for (const name of Object.getOwnPropertyNames(globalThis)) { const it = globalThis[name]; ' +
      "if (typeof it === 'function') { Object.freeze(it); if (it.prototype) Object.freeze(it.prototype) } }"]
  ]) {
    for (const time of times.length > 0 ? times : ['before', 'after']) {
      test(`gets the same of it, ${time} it is loaded: ${setup}`, () => {
        for (const [index, [name, found]] of outcomesOf(setup, time).entries()) assert.deepEqual([name, found], untouched[index])
      })
    }
  }
})
