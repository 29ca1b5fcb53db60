// Many quotes at once are the same quotes, whatever is wrong with some of them.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Plan, isRequestError } from 'dspp'
import { hostileValues } from './hostile.mjs'
import { codes, thrownBy } from './problems.mjs'
import { workedAnswer, workedRequest } from './worked.mjs'

const plan = Plan.redwood2007()
const brief = ({ steps, ...rest }) => rest

/** Requests that differ: some accepted, some not, some unreadable. */
function requests (count) {
  const pick = (list, index) => list[index % list.length]
  return Array.from({ length: count }, (_, index) => ({
    participant: pick(['existing', 'new', null], index),
    payment: {
      kind: pick(['optional-cash', 'optional-cash', 'dividend'], index >> 1),
      amount: pick(['2500.00', '99.99', '10000.01', '', 'lots', '0.001', '500'], index),
      sentThisMonth: pick(['', '100', '-1', '9999.99'], index),
      approved: index % 5 === 0
    },
    month: {
      investmentDate: pick(['2008-01-15', '2007-11-21', '2008-03-21', 'soon', ''], index),
      investmentPeriod: { start: pick(['', '2008-01-02'], index) },
      discount: pick(['1.5', '', '3.01', '3'], index),
      preApprovedDiscount: pick(['', '5'], index),
      dividendDiscount: pick(['', '', '2', '4'], index)
    },
    market: { source: pick(['direct', 'open-market', null], index), price: pick(['34.12', '0.0001', '', 'x'], index) },
    asOf: pick(['2008-01-02', '2008-01-15', ''], index)
  }))
}

describe('A list of requests', () => {
  test('is answered as each of them alone, without the steps', () => {
    const list = [workedRequest(), ...requests(840)]
    const { quotes, errors } = plan.quoteMany(list)
    assert.deepEqual(errors, [])
    assert.deepEqual(quotes, list.map((request) => brief(plan.quote(request))))
    assert.deepEqual(quotes[0], workedAnswer())
  })

  test('names what cannot be asked by its index, and answers the rest', () => {
    const { quotes, errors } = plan.quoteMany([workedRequest(), { payment: { amount: 2500 } }, null, workedRequest()])
    assert.deepEqual(quotes, [workedAnswer(), null, null, workedAnswer()])
    assert.deepEqual(errors.map(({ index, error }) => [index, error.problems[0].field, error.code]),
      [[1, 'payment.amount', 'wrong-type'], [2, '', 'wrong-type']])
    for (const { error } of errors) assert.ok(isRequestError(error))
  })

  test('of which hardly any can be asked is refused', () => {
    assert.deepEqual(codes(thrownBy(() => plan.quoteMany(new Array(1_001).fill(1)))), [' too-many-errors'])
    assert.equal(plan.quoteMany(new Array(1_000).fill(1)).errors.length, 1_000)
  })

  test('may be empty, and long', () => {
    assert.deepEqual(plan.quoteMany([]), { quotes: [], errors: [] })
    const list = requests(10_001)
    const { quotes } = plan.quoteMany(list)
    assert.equal(quotes.length, 10_001)
    for (const index of [0, 9_999, 10_000]) assert.deepEqual(quotes[index], brief(plan.quote(list[index])))
  })

  test('may have long requests in it', () => {
    const fills = Array.from({ length: 10_000 }, () => ({ price: '34.12', shares: '200' }))
    const { quotes } = plan.quoteMany(Array.from({ length: 25 }, () => ({ ...workedRequest(), market: { fills } })))
    assert.deepEqual(new Set(quotes.map(({ market }) => market.exact)), new Set(['853/25']))
  })

  test('may hold a hundred thousand', () => {
    const amounts = Array.from({ length: 100_000 }, (_, index) => String(100 + index % 9_901))
    const { quotes, errors } = plan.quoteMany(amounts.map((amount) => ({ ...workedRequest(), payment: { amount } })))
    assert.deepEqual([quotes.length, errors, ...new Set(quotes.map(({ status }) => status))], [100_000, [], 'accepted'])
    for (const index of [0, 9_900, 99_999]) {
      const alone = plan.quote({ ...workedRequest(), payment: { amount: amounts[index] } })
      assert.equal(quotes[index].purchase.shares, alone.purchase.shares)
    }
  })

  test('is refused if it is none', () => {
    const endless = new Proxy([], { get: (target, key) => key === 'length' ? 1e9 : target[key] })
    const unreadable = new Proxy([], { get () { throw new Error('no') } })
    for (const [list, expected] of [
      [null, [' wrong-type']],
      ['a list', [' wrong-type']],
      [{ length: 1, 0: workedRequest() }, [' wrong-type']],
      [endless, [' too-long']],
      [unreadable, [' unreadable']]
    ]) assert.deepEqual(codes(thrownBy(() => plan.quoteMany(list))), expected)
  })

  test('of any kind is answered or refused, and the plan lives on', () => {
    for (const [kind, value] of hostileValues) {
      for (const list of [value, [value], [workedRequest(), value]]) {
        try {
          plan.quoteMany(list)
        } catch (error) {
          assert.ok(isRequestError(error), `${kind}: ${error?.stack}`)
        }
      }
    }
    assert.deepEqual(brief(plan.quote(workedRequest())), workedAnswer())
  })
})
