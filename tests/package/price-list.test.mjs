// The price at every step of the discount band, through the package.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Plan, isRequestError, describe as sentence } from 'dspp'
import { keysOf } from './declarations.mjs'
import { codes, keys } from './problems.mjs'
import { workedAnswer, workedRequest } from './worked.mjs'

const plan = Plan.redwood2007()

describe('A price list', () => {
  test('is answered with the keys that the types declare, in their order', () => {
    const list = plan.priceList(workedRequest())
    const declared = keysOf('PriceList')
    assert.deepEqual(keys(list), keys(declared))
    for (const row of list.rows) assert.deepEqual(keys(row), keys(declared.rows))
    assert.deepEqual(keys(list.quote), keys(keysOf('Quote')))
  })

  test('has a row for each step, with the announced one among them', () => {
    const { tier, rows, quote } = plan.priceList({ ...workedRequest(), step: '1' })
    assert.equal(tier, 'standard')
    assert.deepEqual(quote, plan.quote(workedRequest()))
    assert.deepEqual(rows.map(({ discount, announced }) => [discount, announced]),
      [['0', false], ['1', false], ['1.5', true], ['2', false], ['3', false]])
    const { marketValue, ...purchase } = workedAnswer().purchase
    assert.deepEqual(rows[2], { discount: '1.5', announced: true, ...purchase })
    // 2500 at 34.12 itself: 73.2708089…
    assert.deepEqual(rows[0], { discount: '0', announced: false, price: '34.1200', exact: '853/25', shares: '73.270808', saving: '0.00' })
    for (const step of ['', ' ', null, undefined, '0.5']) assert.equal(plan.priceList({ ...workedRequest(), step }).rows.length, 7)
    assert.deepEqual(plan.priceList({}).rows, [])
  })

  test('says what is wrong with the step', () => {
    for (const [step, code] of [['0', 'out-of-range'], ['x', 'not-a-number'], ['0.0001', 'too-many-rows']]) {
      const { rows, quote } = plan.priceList({ ...workedRequest(), step })
      assert.deepEqual([rows, codes(quote)], [[], [`step ${code}`]])
    }
    const tooMany = plan.priceList({ ...workedRequest(), step: '0.0001' }).quote.problems[0]
    assert.equal(sentence(tooMany), 'Enter a larger step: the price list can have up to 1,000 lines')
    const refused = (work) => assert.throws(work, isRequestError)
    refused(() => plan.priceList({ ...workedRequest(), step: 1 }))
    refused(() => plan.priceList({ ...workedRequest(), steps: '1' }))
    refused(() => plan.quote({ ...workedRequest(), step: '1' }))
  })
})
