// One plan over time.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Plan, isRequestError } from 'dspp'
import { change, redwood, redwood2002 } from './plans.mjs'
import { codes, thrownBy } from './problems.mjs'

describe('Several editions', () => {
  for (const files of [[redwood2002(), redwood()], [redwood(), redwood2002()]]) {
    test(`in the order ${files.map(({ id }) => id).join(', ')} answer by the day of the investment`, () => {
      const plan = new Plan(files)
      assert.equal(plan.editionOn('2007-11-22'), 'redwood-2002')
      assert.equal(plan.editionOn('2007-11-23'), 'redwood-2007')
      const maximum = (investmentDate) => plan.limits({ month: { investmentDate } }).limits.maximum
      assert.deepEqual([maximum('2007-11-21'), maximum('2007-11-26')], ['5000.00', '10000.00'])
      assert.equal(plan.quote({ month: { investmentPeriod: { start: '2007-10-01' } } }).edition, 'redwood-2002')
      assert.equal(plan.quote({ asOf: '2007-10-01' }).edition, 'redwood-2002')
      assert.equal(plan.quote({}).edition, 'redwood-2007')
    })
  }

  test('answer every question about a pre-approved payment by the one that its investment period begins in', () => {
    const plan = new Plan([redwood2002(), redwood()])
    const month = { investmentDate: '2007-11-20', investmentPeriod: { start: '2007-11-23', end: '2007-11-30' }, preApprovedDiscount: '4' }
    const payment = { amount: '16000', approved: true }
    const request = { participant: 'existing', payment, month, market: { price: '10' } }
    const { edition, due, purchase } = plan.quote(request)
    assert.deepEqual([edition, due.date, purchase.shares], ['redwood-2007', '2007-11-21', '1666.666666'])
    assert.equal(plan.limits(request).limits.maximum, '10000.00')
    assert.equal(plan.dueDate(request).due.date, '2007-11-21')
    assert.equal(plan.purchasePrice(request).purchase.shares, '1666.666666')
    assert.equal(plan.priceList(request).quote.edition, 'redwood-2007')
    assert.deepEqual(plan.quoteMany([request]).quotes.map((quote) => quote.due.date), ['2007-11-21'])
    const found = plan.paymentForShares({ ...request, payment: { approved: true }, shares: '1666.666666' })
    assert.deepEqual([found.payment, found.quote.edition], ['16000.00', 'redwood-2007'])
    const list = plan.payments({ participant: 'existing', approved: true, month, payments: '2007-11-19, 16000' })
    assert.equal(list.payments[0].quote.edition, 'redwood-2007')
    const { market, ...overDays } = request
    assert.equal(plan.investmentPeriod({ ...overDays, days: '' }).quote.edition, 'redwood-2007')
  })

  test('say of a payment outside all of them that it is', () => {
    const plan = new Plan([redwood(), change({ ...redwood(), id: 'later' }, '$.effectiveFrom.value', '2010-01-01')])
    assert.equal(plan.editionOn('2007-11-22'), null)
    const quote = plan.quote({ month: { investmentDate: '2007-11-21' } })
    assert.deepEqual([quote.edition, codes(quote)], ['redwood-2007', ['month.investmentDate outside-plan']])
    assert.equal(plan.quote({ month: { investmentDate: '2010-01-04' } }).edition, 'later')
  })

  test('are refused if it is ambiguous which one is in force', () => {
    assert.deepEqual(codes(thrownBy(() => new Plan([redwood(), redwood()]))), ['$[1].id repeated', '$[1].effectiveFrom repeated'])
    assert.deepEqual(codes(thrownBy(() => new Plan([redwood2002(), change(redwood2002(), '$.id', 'another')]))), ['$[1].effectiveFrom missing'])
    assert.deepEqual(codes(thrownBy(() => new Plan([]))), ['$ too-few'])
    assert.deepEqual(codes(thrownBy(() => new Plan([redwood(), change(redwood(), '$.issuer')]))), ['$[1].issuer missing'])
    assert.deepEqual(codes(thrownBy(() => new Plan(Array.from({ length: 101 }, () => 1)))), ['$ too-many-editions'])
  })

  test('answer no day that is none', () => {
    const error = thrownBy(() => Plan.redwood2007().editionOn('2008-02-30'))
    assert.ok(isRequestError(error))
    assert.deepEqual(codes(error), ['date not-a-date'])
    assert.deepEqual(codes(thrownBy(() => Plan.redwood2007().editionOn(20080101))), ['date wrong-type'])
  })
})
