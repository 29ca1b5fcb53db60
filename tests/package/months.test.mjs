import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Plan, isPlanError, readMonths } from 'dspp'
import { hostileValues } from './hostile.mjs'
import { completeMonth } from './plans.mjs'

/** The problems of a file that is refused. */
function problemsOf (file) {
  try {
    readMonths(file)
  } catch (error) {
    assert.ok(isPlanError(error), `${error}`)
    return error.problems.map(({ field, code }) => `${field} ${code}`)
  }
  assert.fail('nothing was thrown')
}

describe('Announced months', () => {
  test('are a list in the order of the file, whether it is one month or a list, an object or its text', () => {
    const month = completeMonth()
    for (const file of [month, JSON.stringify(month), [month], `[${JSON.stringify(month)}]`]) {
      assert.deepEqual(readMonths(file), [month])
    }
    const months = [{ month: '2008-03' }, month, { month: '2008-01' }]
    assert.deepEqual(readMonths(months), months)
    assert.deepEqual(readMonths([]), [])
  })

  test('are what a request takes as its month', () => {
    const [february] = readMonths({ ...completeMonth(), suspended: ['pre-approved'] })
    const { due, discount, problems } = Plan.redwood2007().quote({
      participant: 'existing', payment: { amount: '2500' }, month: february
    })
    // The day before the investment date is a closure of the month.
    assert.deepEqual([due.date, discount.percent, problems], ['2008-02-13', '1.5', []])
  })

  test('are refused with everything that is wrong with them', () => {
    assert.deepEqual(problemsOf([{ month: '2008-13' }, { discount: 1.5 }]), ['$[0].month not-a-month', '$[1].month missing', '$[1].discount wrong-type'])
    assert.throws(() => readMonths({ month: '2008' }), { name: 'PlanError', code: 'not-a-month', message: /\$\.month: not-a-month/ })
  })

  test('of every month that the calendars reach are read', () => {
    const all = Array.from({ length: 1332 }, (_, index) => ({
      ...completeMonth(),
      month: `${1990 + Math.floor(index / 12)}-${`${index % 12 + 1}`.padStart(2, '0')}`,
      investmentDate: undefined,
      dividendPaymentDate: undefined
    }))
    assert.equal(readMonths(all).at(-1).month, '2100-12')
    assert.deepEqual(problemsOf([...all, { month: '2000-01' }]), ['$ too-many-months'])
  })

  test('that are no JSON, or too long, are refused', () => {
    assert.deepEqual(problemsOf('[{ month: 1 }]'), ['$ not-json'])
    assert.deepEqual(problemsOf(`${' '.repeat(1_000_000)}[]`), ['$ too-long'])
  })

  test('are read or refused, whatever is given for them', () => {
    for (const [name, value] of hostileValues) {
      for (const file of [value, [value], { month: '2008-02', discount: value }]) {
        try {
          assert.ok(Array.isArray(readMonths(file)), name)
        } catch (error) {
          assert.ok(isPlanError(error), `${name}: ${error}`)
        }
      }
    }
  })
})
