// Whatever a program passes, the package answers or throws an error of its own that names the place; it never traps, never
// hangs, and goes on giving right answers.
import assert from 'node:assert/strict'
import { describe as suite, test } from 'node:test'
import { Plan, closures, closuresKnownThrough, isPlanError, readMonths } from 'dspp'
import { methodsOf } from './declarations.mjs'
import { hostileValues, nested } from './hostile.mjs'
import { change, redwood } from './plans.mjs'
import { codesOf, names, plan, survive } from './survive.mjs'
import { workedAnswer, workedRequest } from './worked.mjs'

const STATUSES = ['accepted', 'below-minimum', 'needs-approval', 'suspended', 'refused', 'incomplete']

suite('A request with a value of any kind', () => {
  const places = ['participant', 'payment', 'payment.kind', 'payment.amount', 'payment.sentThisMonth', 'payment.approved',
    'payment.sharesHeld', 'payment.reinvested', 'payment.method', 'month', 'month.month', 'month.thresholdPrice', 'month.suspended',
    'month.suspended[0]', 'month.dividendPaymentDate', 'month.dividendPerShare', 'month.dividendDiscount',
    'month.investmentDate', 'month.investmentPeriod', 'month.investmentPeriod.start', 'month.discount', 'month.closures',
    'month.closures[0]', 'market', 'market.source', 'market.price', 'market.fills', 'market.fills[0]', 'market.fills[0].price',
    'market.fills[0].shares', 'asOf', 'knownOn']
  const request = { ...workedRequest(), month: { investmentPeriod: {}, suspended: ['dividends'], closures: ['2008-01-03'] } }

  for (const place of places) {
    test(`at ${place} is answered, or refused there`, () => {
      for (const [kind, value] of hostileValues) {
        const label = `${place} is ${kind}`
        const asked = change({ $: request }, `$.$.${place}`, value).$
        const outcome = survive(() => plan.quote(asked), label)
        if (outcome instanceof Error) names(place, outcome, label)
        else assert.ok(STATUSES.includes(outcome.status), label)
      }
    })
  }

  test('in its place is answered, or refused, by every method', () => {
    for (const method of ['quote', 'limits', 'dueDate', 'purchasePrice', 'paymentForShares', 'payments', 'priceList', 'investmentPeriod', 'schedule']) {
      for (const [kind, value] of hostileValues) {
        const outcome = survive(() => plan[method](value), `${method} of ${kind}`)
        assert.ok(Array.isArray((outcome.quote ?? outcome).problems))
      }
    }
    for (const [kind, shares] of hostileValues) {
      const outcome = survive(() => plan.paymentForShares({ ...request, shares }), `shares are ${kind}`)
      if (outcome instanceof Error) names('shares', outcome, kind)
      else assert.ok(STATUSES.includes(outcome.quote.status), kind)
      const list = survive(() => plan.priceList({ ...request, step: shares }), `step is ${kind}`)
      if (list instanceof Error) names('step', list, kind)
    }
  })

  test('in a list of payments is answered, or refused there', () => {
    const { payment, asOf, ...others } = workedRequest()
    const asked = { ...others, payments: [{ date: '2008-01-02', amount: '1' }], sentThisMonth: '0', approved: false }
    for (const place of ['payments', 'payments[0]', 'payments[0].date', 'payments[0].amount', 'sentThisMonth', 'approved']) {
      for (const [kind, value] of hostileValues) {
        const label = `${place} is ${kind}`
        const outcome = survive(() => plan.payments(change({ $: asked }, `$.$.${place}`, value).$), label)
        if (outcome instanceof Error) names(place, outcome, label)
        else assert.ok(STATUSES.includes(outcome.month.status), label)
      }
    }
  })

  test('in a list of days is answered, or refused there', () => {
    const { market, ...others } = workedRequest()
    const asked = { ...others, days: [{ date: '2008-01-02', price: '1', fills: [{ price: '1', shares: '1' }] }] }
    for (const place of ['days', 'days[0]', 'days[0].date', 'days[0].price', 'days[0].fills', 'days[0].fills[0]', 'days[0].fills[0].price']) {
      for (const [kind, value] of hostileValues) {
        const label = `${place} is ${kind}`
        const outcome = survive(() => plan.investmentPeriod(change({ $: asked }, `$.$.${place}`, value).$), label)
        if (outcome instanceof Error) names(place, outcome, label)
        else assert.ok(STATUSES.includes(outcome.quote.status), label)
      }
    }
  })

  test('in a request for a schedule is answered, or refused there', () => {
    const month = { month: '2008-01', investmentDate: '2008-01-15', investmentPeriod: { start: '2008-01-02' }, suspended: ['dividends'], closures: ['2008-01-03'] }
    const asked = { from: '2008-01', months: 2, announced: [month], closures: ['2008-01-04'], knownOn: '2008-01-01' }
    for (const place of ['from', 'months', 'announced', 'announced[0]', 'announced[0].month', 'announced[0].investmentDate', 'announced[0].investmentPeriod',
      'announced[0].investmentPeriod.start', 'announced[0].suspended', 'announced[0].closures', 'announced[0].closures[0]', 'closures', 'closures[0]', 'knownOn']) {
      for (const [kind, value] of hostileValues) {
        const label = `${place} is ${kind}`
        const outcome = survive(() => plan.schedule(change({ $: asked }, `$.$.${place}`, value).$), label)
        if (outcome instanceof Error) names(place, outcome, label)
        else assert.ok(Array.isArray(outcome.rows), label)
      }
    }
  })

  test('is never taken for an empty one', () => {
    const empty = ['a proxy', 'an empty object', 'an object without a prototype', 'an object with everything inherited', 'a symbol key']
    const answered = hostileValues.filter(([, value]) => !(survive(() => plan.quote(value), '') instanceof Error))
    assert.deepEqual(answered.map(([kind]) => kind).sort(), [...empty].sort())
  })
})

suite('A request that changes while it is read', () => {
  test('is read once, value by value', () => {
    let reads = 0
    const payment = { get amount () { return ['2500.00', 2500, {}][reads++] } }
    assert.equal(survive(() => plan.quote({ ...workedRequest(), payment }), 'an amount of many types').status, 'accepted')
    assert.equal(reads, 1)
  })

  test('by a list that grows does not go on for ever', () => {
    let length = 0
    const growing = new Proxy([], { get: (target, key) => key === 'length' ? length++ * 1e9 : '2008-01-03' })
    for (const request of [{ month: { closures: growing } }, { market: { fills: growing } }]) {
      survive(() => plan.quote(request), 'a list that grows')
      survive(() => plan.quote(request), 'a list without end')
    }
    for (const days of [growing, [{ fills: growing }]]) survive(() => plan.investmentPeriod({ days }), 'days that grow')
  })

  test('may ask the plan itself', () => {
    const inner = []
    const request = { ...workedRequest(), get participant () { inner.push(plan.quote(workedRequest())); return 'existing' } }
    assert.equal(survive(() => plan.quote(request), 'a request in a request').purchase.shares, '74.386608')
    assert.equal(inner[0].purchase.shares, '74.386608')
  })

  test('may free the plan, and is refused there', () => {
    const freed = Plan.redwood2007()
    const request = { ...workedRequest(), get participant () { freed.free(); return 'existing' } }
    const error = survive(() => freed.quote(request), 'a plan freed meanwhile')
    assert.deepEqual(codesOf(error), ['participant unreadable'])
    assert.ok(error.cause instanceof Error)
  })

  test('may throw anything, which is the cause of the refusal', () => {
    for (const thrown of [new RangeError('no'), 'no', null, undefined, plan]) {
      const error = survive(() => plan.quote({ market: { fills: [{}, { get price () { throw thrown } }] } }), 'a throwing getter')
      assert.deepEqual(codesOf(error), ['market.fills[1].price unreadable'])
      assert.equal(error.cause, thrown)
    }
  })
})

test('A request with the separators of values in a text or a key cannot forge other values', () => {
  const separated = 'existing\u001fdividend\u001f1\u001e2'
  assert.deepEqual(codesOf(survive(() => plan.quote({ payment: { amount: separated } }), 'a text')), ['payment.amount not-a-number'])
  assert.deepEqual(codesOf(survive(() => plan.quote({ market: { fills: separated } }), 'fills')), ['market.fills[0] unreadable-line'])
  const payments = survive(() => plan.payments({ payments: separated }), 'payments')
  assert.deepEqual(payments.payments.map(({ quote }) => codesOf(quote)), [['payments[0] unreadable-line']])
  for (const days of [separated, [{ date: separated }], [{ fills: separated }]]) {
    const { quote } = survive(() => plan.investmentPeriod({ days }), 'days')
    assert.ok(quote.problems.every(({ field }) => field.startsWith('days[0]')) && quote.problems.length <= 2, codesOf(quote).join())
  }
  assert.deepEqual(codesOf(survive(() => plan.quote({ [separated]: 1 }), 'a key')), [`${separated} unknown-key`])
  const schedule = survive(() => plan.schedule({ from: separated, announced: [{ month: separated, closures: [separated] }], closures: [separated] }), 'a schedule')
  assert.deepEqual(codesOf(schedule), ['from not-a-month', 'announced[0].closures[0] not-a-date', 'announced[0].month not-a-month', 'closures[0] not-a-date'])
})

suite('A request of any size', () => {
  const fill = { price: '34.12', shares: '200' }
  const asked = (fills) => survive(() => plan.quote({ ...workedRequest(), market: { source: 'direct', fills } }), 'many fills')

  test('is answered up to ten thousand fills, as rows and as text', () => {
    const rows = new Array(10_000).fill(fill)
    for (const fills of [rows, rows.map(({ price, shares }) => `${price}, ${shares}`).join('\n')]) {
      assert.deepEqual(asked(fills).purchase, workedAnswer().purchase)
    }
  })

  test('has a problem with more than ten thousand fills, as rows and as text', () => {
    for (const fills of [new Array(10_001).fill(fill), new Array(1_000_000).fill(fill), '34.12, 200\n'.repeat(10_001), '\n'.repeat(900_000) + '1 1\n'.repeat(10_001)]) {
      assert.deepEqual(codesOf(asked(fills)), ['market.fills too-many-fills'])
    }
  })

  test('has a problem with overlong text, which may be pasted', () => {
    const long = '0'.repeat(900_000)
    const { status, problems } = survive(() => plan.quote({ payment: { amount: `${long}1` }, month: { closures: [long] }, market: { fills: long }, asOf: long }), 'long texts')
    assert.equal(status, 'incomplete')
    assert.deepEqual(problems.map(({ field }) => field).sort(), ['asOf', 'market.fills[0]', 'month.closures[0]', 'payment.amount'])
  })

  test('is refused with text too long for pasting, in any field', () => {
    const huge = '0'.repeat(10_000_000)
    const outcome = survive(() => plan.quote({ payment: { amount: huge }, month: { closures: [huge] }, market: { fills: huge }, asOf: huge }), 'huge texts')
    assert.deepEqual(codesOf(outcome), ['payment.amount too-long', 'month.closures[0] too-long', 'market.fills too-long', 'asOf too-long'])
  })

  test('has a problem with too many closures, and lists a bounded number of problems', () => {
    for (const count of [1_001, 1_000_000]) {
      assert.deepEqual(codesOf(survive(() => plan.quote({ month: { closures: new Array(count).fill('2008-01-03') } }), 'closures')), ['month.closures too-many-closures'])
    }
    assert.equal(survive(() => plan.quote({ market: { fills: new Array(10_000).fill({ price: 1, surplus: 1 }) } }), 'mistakes').problems.length, 100)
  })
})

suite('Plan terms', () => {
  test('of any kind are refused', () => {
    for (const [kind, value] of hostileValues) {
      const error = survive(() => new Plan(value), `terms are ${kind}`)
      assert.ok(isPlanError(error), kind)
      names('$', error, kind)
    }
  })

  test('with a value of any kind are refused there', () => {
    for (const path of ['$.issuer', '$.limits', '$.limits.maximum.value', '$.calendar.value', '$.dueDates.standard.value', '$.unstated', '$.contacts', '$.contacts[1]']) {
      const terms = redwood()
      for (const [kind, value] of hostileValues) {
        const label = `${path} is ${kind}`
        const outcome = survive(() => new Plan(change({ $: terms }, `$.${path}`, value).$), label)
        if (outcome instanceof Plan) continue
        const unread = outcome.problems.length === 1 && ['unreadable', 'too-long', 'not-json'].includes(outcome.code)
        names(unread ? '$' : path, outcome, label)
      }
    }
  })

  test('of any depth and length are refused in bounded time', () => {
    const wide = (count, path) => JSON.stringify(change(redwood(), path, Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 0]))))
    for (const [terms, code] of [
      [nested(50_000), '$ not-json'],
      [nested(1_000_000), '$ too-long'],
      [JSON.parse(nested(100_000)), '$ not-json'],
      [`${' '.repeat(1_000_000)}{}`, '$ too-long'],
      [wide(8_000, '$.limits'), '$.limits.k0 unknown-key'],
      [wide(8_000, '$.clauses'), '$.clauses.k0 wrong-type']
    ]) assert.equal(codesOf(survive(() => new Plan(terms), code))[0], code)
  })

  test('with the separators of values in a key cannot forge problems', () => {
    const error = survive(() => new Plan({ ...redwood(), 'x\u001fforged\u001f\u001f0\u001e': 0 }), 'a forged problem')
    assert.equal(error.problems.length, 1)
    assert.equal(error.code, 'unknown-key')
    assert.ok(error.problems[0].field.startsWith('$.x'))
  })
})

suite('A plan', () => {
  const methods = ['editionOn', 'quoteMany', 'quote', 'limits', 'dueDate', 'purchasePrice', 'paymentForShares', 'payments', 'priceList', 'investmentPeriod', 'schedule']

  test('is asked for an edition, for many quotes, and months are read, with values of any kind', () => {
    for (const [kind, value] of hostileValues) {
      survive(() => plan.editionOn(value), kind)
      survive(() => plan.quoteMany(value), kind)
      survive(() => plan.quoteMany([workedRequest(), value]), kind)
      survive(() => readMonths(value), kind)
    }
  })

  test('that was freed refuses every question, with values of any kind', () => {
    assert.deepEqual(methodsOf('Plan').sort(), [...methods].sort())
    const freed = Plan.redwood2007()
    freed.free()
    for (const [kind, value] of hostileValues) {
      for (const method of methods) assert.throws(() => freed[method](value), Error, `${method} of ${kind}`)
    }
    survive(() => plan.quote(workedRequest()), 'after a plan that was freed')
  })
})

suite('Calls where the stack ends', () => {
  const month = { month: '2008-01', investmentDate: '2008-01-15', investmentPeriod: { start: '2008-01-02', end: '2008-01-04' } }
  const terms = JSON.stringify(redwood())
  const calls = {
    quote: () => plan.quote(workedRequest()),
    paymentForShares: () => plan.paymentForShares({ shares: '100', market: { price: '34.12' } }),
    investmentPeriod: () => plan.investmentPeriod({ payment: { amount: '25000', approved: true }, month, days: '2008-01-02, 34.10' }),
    payments: () => plan.payments({ month, payments: '2008-01-02, 4000' }),
    priceList: () => plan.priceList({ market: { price: '34.12' } }),
    quoteMany: () => plan.quoteMany([workedRequest()]),
    schedule: () => plan.schedule({ from: '2008-01', announced: [month] }),
    Plan: () => new Plan(terms).free(),
    readMonths: () => readMonths(month),
    closures: () => closures(2008, 'nyse'),
    closuresKnownThrough
  }

  for (const [name, work] of Object.entries(calls)) {
    test(`leave the package as it was: ${name}`, () => {
      const answer = work()
      // Ten calls a descent: a page overflows once by mistake, not thousands of times.
      let left = 10
      const descend = () => {
        try {
          descend()
        } catch (end) {
          if (left-- > 0) {
            try {
              work()
            } catch (error) {
              assert.ok(error === end || error instanceof end.constructor, String(error))
            }
          }
          throw end
        }
      }
      assert.throws(descend)
      assert.deepEqual(survive(work, 'after the end of the stack'), answer)
    })
  }
})
