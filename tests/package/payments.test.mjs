// Several payments of one month, through the package.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Plan, describe as sentence } from 'dspp'
import { keysOf } from './declarations.mjs'
import { change, redwood, redwood2002 } from './plans.mjs'
import { codes, keys, thrownBy } from './problems.mjs'
import { workedAnswer, workedRequest } from './worked.mjs'

const plan = Plan.redwood2007()

const twoPayments = () => ({
  participant: 'existing',
  payments: [{ date: '2008-01-08', amount: '6000.01' }, { date: '2008-01-02', amount: '4000' }]
})

describe('Several payments', () => {
  test('are answered with the keys that the types declare, in their order', () => {
    const answer = plan.payments(twoPayments())
    const declared = keysOf('Payments')
    assert.deepEqual(keys(answer), keys(declared))
    for (const payment of answer.payments) assert.deepEqual(keys(payment), keys(declared.payments))
    assert.deepEqual(keys(answer.month), keys(declared.month))
    assert.deepEqual(keys(answer.payments[0].quote), keys(keysOf('Quote')))
    for (const step of answer.month.steps) assert.deepEqual(keys(step), keys(keysOf('Step')))
  })

  test('are judged in the order of their dates, with what is left after each', () => {
    const { payments, month, problems } = plan.payments(twoPayments())
    const rows = payments.map(({ index, date, amount, participant, sentBefore, remaining, quote }) =>
      [index, date, amount, participant, sentBefore, remaining, quote.status])
    assert.deepEqual(rows, [
      [1, '2008-01-02', '4000.00', 'existing', '0.00', '6000.00', 'accepted'],
      [0, '2008-01-08', '6000.01', 'existing', '4000.00', '6000.00', 'needs-approval']
    ])
    const { steps, ...total } = month
    assert.deepEqual(total, { total: '10000.01', status: 'needs-approval', tier: null, remaining: '0.00' })
    assert.deepEqual(steps.map(({ rule }) => rule), ['sent-in-time', 'minimum', 'maximum', 'tier', 'remaining'])
    assert.deepEqual(problems, [])

    const approved = plan.payments({ ...twoPayments(), approved: true }).month
    assert.deepEqual([approved.status, approved.tier], ['accepted', 'pre-approved'])
    const before = plan.payments({ ...twoPayments(), sentThisMonth: '5000' }).payments
    assert.deepEqual(before.map(({ sentBefore, quote }) => [sentBefore, quote.status]), [['5000.00', 'accepted'], ['9000.00', 'needs-approval']])
  })

  test('one payment is answered as by a quote of it', () => {
    const { payment, asOf, ...others } = workedRequest()
    const { payments: [{ quote }] } = plan.payments({ ...others, payments: [{ date: asOf, amount: payment.amount }] })
    const { steps, ...answer } = quote
    assert.deepEqual(answer, workedAnswer())
    const [before, ...rest] = steps
    assert.equal(before.rule, 'sent-before')
    assert.deepEqual(rest, plan.quote(workedRequest()).steps)
  })

  test('are the same as text', () => {
    const { payments, ...others } = twoPayments()
    const text = payments.map(({ date, amount }) => `${date}\t${amount}`).join('\r\n')
    assert.deepEqual(plan.payments({ ...others, payments: text }), plan.payments(twoPayments()))
    for (const none of ['', ' \n ', [], null, undefined]) assert.deepEqual(plan.payments({ payments: none }), plan.payments({}))
  })

  test('of which some cannot be read say so, and the others are answered', () => {
    const { payments, month } = plan.payments({ participant: 'existing', payments: '2008-01-32, half\nnothing\n2008-01-02, 500' })
    assert.deepEqual(payments.map(({ index, date, amount, quote }) => [index, date, amount, ...codes(quote)]), [
      [2, '2008-01-02', '500.00'],
      [0, null, null, 'payments[0].date not-a-date', 'payments[0].amount not-a-number'],
      [1, null, null, 'payments[1] unreadable-line']
    ])
    assert.deepEqual([month.total, month.status], ['500.00', 'accepted'])
    assert.deepEqual(payments.slice(1).flatMap(({ quote }) => quote.problems.map((problem) => sentence(problem))), [
      'Line 1: enter the date as a full date, like 2008-01-02',
      'Line 1: enter the amount as a number, like 2,500.00',
      'Line 2: enter a date and an amount, like 2008-01-02, 500'
    ])
    const unread = plan.payments({ ...twoPayments(), sentThisMonth: 'some' })
    assert.deepEqual(codes(unread), ['sentThisMonth not-a-number'])
    assert.deepEqual([unread.month.total, unread.payments[0].sentBefore, unread.payments[0].remaining], [null, null, null])
  })

  test('are at most a thousand', () => {
    const payment = { date: '2008-01-02', amount: '1' }
    assert.equal(plan.payments({ payments: new Array(1_000).fill(payment) }).payments.length, 1_000)
    for (const payments of [new Array(1_001).fill(payment), new Array(1_000_000).fill(payment), '2008-01-02 1\n'.repeat(1_001)]) {
      const answer = plan.payments({ payments })
      assert.deepEqual([answer.payments, codes(answer)], [[], ['payments too-many-payments']])
    }
  })

  test('understand the keys that the types declare, and no others', () => {
    const known = (request) => thrownBy(() => plan.payments(request)).problems[0].values.known.split(', ')
    const declared = keysOf('PaymentsRequest')
    const shared = keys(keysOf('QuoteRequest')).filter((key) => !['payment', 'asOf'].includes(key))
    assert.deepEqual(known({ surplus: 1 }).sort(), [...keys(declared), ...shared].sort())
    assert.deepEqual(known({ payments: [{ surplus: 1 }] }), keys(declared.payments))
    const error = thrownBy(() => plan.payments({ payments: [{ amount: 1 }, 'x'], approved: 'no', asOf: '2008-01-02', month: { month: 1 } }))
    assert.deepEqual(codes(error), ['asOf unknown-key', 'payments[0].amount wrong-type', 'payments[1] wrong-type', 'approved wrong-type', 'month.month wrong-type'])
    assert.deepEqual(codes(thrownBy(() => plan.payments({ payments: 500 }))), ['payments wrong-type'])
  })

  test('of a new investor are those of a stockholder after the first, if the plan says so', () => {
    const terms = change(redwood(), '$.limits.existingAfterFirstPurchase', { value: true, clause: 'L4' })
    const { payments } = new Plan(terms).payments({ participant: 'new', payments: ', 500\n, 100' })
    assert.deepEqual(payments.map(({ participant, quote }) => [participant, quote.limits.minimum]), [['new', '500.00'], ['existing', '100.00']])
  })

  test('are judged by the edition in force on the day of the investment, or else of the first payment', () => {
    const editions = new Plan([redwood(), redwood2002()])
    const edition = (request) => editions.payments({ payments: '2007-12-01, 600\n2007-11-22, 600', ...request }).payments[0].quote.edition
    assert.equal(edition({}), 'redwood-2002')
    assert.equal(edition({ month: { investmentDate: '2007-12-17' } }), 'redwood-2007')
    assert.equal(edition({ payments: '2007-12-01, 600' }), 'redwood-2007')
    assert.equal(edition({ payments: ', 600' }), 'redwood-2007')
  })

  test('are explained in sentences', () => {
    const { payments, month } = plan.payments({ ...twoPayments(), sentThisMonth: '500' })
    const sentences = (steps, rule) => sentence(steps.find((step) => step.rule === rule))
    assert.equal(sentences(payments[0].quote.steps, 'sent-before'), '$500.00 already counts this month: $500.00 sent earlier.')
    assert.equal(sentences(payments[1].quote.steps, 'sent-before'),
      '$4,500.00 already counts this month: 1 listed payment and $500.00 sent earlier.')
    assert.equal(sentences(month.steps, 'sent-in-time'),
      '$10,500.01 was in time this month: 2 listed payments and $500.00 sent earlier. It counts as one payment, however you split it.')
    assert.equal(sentences(plan.payments({}).month.steps, 'sent-in-time'), 'No payment was in time this month.')
  })
})
