// A payment over its investment period, through the package.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Plan, describe as sentence, describeReading } from 'dspp'
import { keysOf } from './declarations.mjs'
import { change, redwood, redwood2002 } from './plans.mjs'
import { codes, keys, thrownBy } from './problems.mjs'

const plan = Plan.redwood2007()

/** 25,000 over three days, of which the second is below the threshold price: worked in tests/period.rs. */
const threeDays = () => ({
  participant: 'existing',
  payment: { amount: '25000', approved: true },
  month: { investmentPeriod: { start: '2008-01-02', end: '2008-01-04' }, preApprovedDiscount: '2', thresholdPrice: '30' },
  days: [
    { date: '2008-01-02', price: '30' },
    { date: '2008-01-03', fills: '29 1\n30.98 1' },
    { date: '2008-01-04', fills: [{ price: '30.01', shares: '200' }] }
  ]
})

describe('A payment over its investment period', () => {
  test('is answered with the keys that the types declare, in their order', () => {
    const answer = plan.investmentPeriod(threeDays())
    const declared = keysOf('InvestmentPeriod', { optional: false })
    assert.deepEqual(keys(answer), keys(declared))
    for (const day of answer.days) assert.deepEqual(keys(day), keys(keysOf('InvestmentDay', { optional: false })))
    for (const day of answer.days) assert.deepEqual(keys(day.market), keys(keysOf('Market')))
    assert.deepEqual(keys(answer.totals), keys(declared.totals))
    assert.deepEqual(keys(answer.quote), keys(keysOf('Quote')))
    for (const step of answer.quote.steps) assert.deepEqual(keys(step), keys(keysOf('Step')))
  })

  test('has more keys for plans that carry parts over or buy at one average', () => {
    const file = redwood()
    file.investmentPeriod.threshold = { value: 'part-carried-over', clause: 'L3' }
    const carried = new Plan(file).investmentPeriod(threeDays())
    const declared = keysOf('InvestmentDay')
    assert.deepEqual(keys(carried.days[1]), keys(declared).filter((key) => key !== 'carried'))
    assert.deepEqual(keys(carried.days[2]), keys(declared).filter((key) => key !== 'movedTo'))
    assert.deepEqual([carried.days[1].movedTo, carried.days[2].carried], ['2008-01-04', '8333.33'])

    file.marketPrice.preApproved = { value: { averageOfPeriod: 'vwap-of-purchase-day' }, clause: 'L2' }
    const averaged = new Plan(file).investmentPeriod(threeDays())
    assert.deepEqual(keys(averaged), keys(keysOf('InvestmentPeriod')))
    assert.deepEqual(keys(averaged.average), keys(keysOf('InvestmentPeriod').average))
    // 30 and 30.01 at 98 %: 25,000 ÷ 29.4049.
    assert.deepEqual([averaged.average.exact, averaged.totals.shares], ['294049/10000', '850.198436'])
    for (const language of ['en', 'es']) {
      for (const step of [...carried.quote.steps, ...averaged.quote.steps]) assert.doesNotMatch(sentence(step, language), /undefined|NaN/)
    }
  })

  test('is spread evenly, and each day buys at its own price', () => {
    const { days, totals, quote } = plan.investmentPeriod(threeDays())
    assert.deepEqual(days, [
      {
        date: '2008-01-02', part: '8333.34', market: { price: '30.0000', exact: '30/1' }, threshold: 'met', price: '29.4000',
        exact: '147/5', shares: '283.446938', returned: null
      },
      {
        date: '2008-01-03', part: '8333.33', market: { price: '29.9900', exact: '2999/100' }, threshold: 'not-met', price: null,
        exact: null, shares: '0.000000', returned: '8333.33'
      },
      {
        date: '2008-01-04', part: '8333.33', market: { price: '30.0100', exact: '3001/100' }, threshold: 'met', price: '29.4098',
        exact: '147049/5000', shares: '283.352147', returned: null
      }
    ])
    assert.deepEqual(totals, {
      payment: '25000.00', invested: '16666.67', refund: '8333.33', shares: '566.799085', averagePrice: '29.4049',
      averageExact: '70922000/2411911'
    })
    assert.deepEqual([quote.status, quote.tier, quote.due.date, quote.problems], ['accepted', 'pre-approved', '2007-12-31', []])
  })

  test('takes the days in any order, and as text', () => {
    const { days, ...others } = threeDays()
    const { totals } = plan.investmentPeriod(threeDays())
    assert.deepEqual(plan.investmentPeriod({ ...others, days: days.reverse() }).totals, totals)
    assert.deepEqual(plan.investmentPeriod({ ...others, days: '2008-01-04\t30.01\r\n\r\n2008-01-03, 29.99\r\n2008-01-02 $30' }).totals, totals)
    const none = plan.investmentPeriod(others)
    assert.deepEqual([none.totals, none.days.length, none.quote.problems], [null, 3, []])
    for (const days of ['', ' \n ', [], [{}], [{ date: null, price: '', fills: [] }], null, undefined]) {
      assert.deepEqual(plan.investmentPeriod({ ...others, days }), none)
    }
    assert.deepEqual(plan.investmentPeriod({}).days, [])
  })

  test('says what is wrong with the days, in sentences', () => {
    const sentences = (days) => plan.investmentPeriod({ ...threeDays(), days }).quote.problems.map((problem) => sentence(problem))
    assert.deepEqual(sentences('2008-01-02, ten\n2008-01-05, 30\nsome\n2008-01-32, 1'), [
      'Line 1: enter the market price as a number, like 34.12',
      'Line 3: enter a date and a market price, like 2008-01-02, 34.12',
      'Line 4: enter the date as a full date, like 2008-01-02',
      'Line 2: choose the date in the investment period, January 2, 2008 through January 4, 2008',
      'Enter the market price for Thursday, January 3, 2008',
      'Enter the market price for Friday, January 4, 2008'
    ])
    const day = { date: '2008-01-02', price: '30' }
    assert.deepEqual(sentences([day, day, { date: '2008-01-03' }, { date: '2008-01-04', fills: '30' }, { price: '30' }]), [
      'Line 1: enter a price and a number of shares, like 34.12, 200',
      'Enter the date',
      'Remove one line for Wednesday, January 2, 2008: it is listed twice',
      'Enter the market price for Thursday, January 3, 2008'
    ])
    assert.deepEqual(codes(plan.investmentPeriod({ ...threeDays(), days: [{ ...day, fills: '30 1' }] }).quote)[0], 'days[0].price price-and-fills')
    const month = (start, end) => plan.investmentPeriod({ month: { investmentPeriod: { start, end } } }).quote.problems.map((problem) => sentence(problem))
    assert.deepEqual(month('2008-01-02', '2008-12-31'), ['Shorten the investment period to 66 business days or fewer'])
    assert.deepEqual(month('2008-01-05', '2008-01-06'), ['Choose an investment period with a day the market is open'])
  })

  test('must be pre-approved', () => {
    const within = plan.investmentPeriod({ ...threeDays(), payment: { amount: '10000', approved: true } })
    assert.deepEqual([within.totals, within.quote.status, codes(within.quote)], [null, 'accepted', ['payment.amount not-pre-approved']])
    assert.equal(sentence(within.quote.problems[0]),
      'Use “Check one payment”: up to $10,000.00 is invested on one day')
    const dividend = plan.investmentPeriod({ ...threeDays(), payment: { kind: 'dividend', amount: '25000' } })
    assert.equal(sentence(dividend.quote.problems[0]), 'Use “Check one payment”: a dividend is invested on one day')
  })

  test('is explained in sentences', () => {
    const { quote } = plan.investmentPeriod(threeDays())
    const said = quote.steps.filter(({ part }) => part === 'period').map((step) => sentence(step))
    assert.deepEqual(said, [
      'The investment period, January 2, 2008 through January 4, 2008, has 3 business days (days the New York Stock Exchange is open).',
      '$25,000.00 split over 3 days is $8,333.33 a day, with 1 cent left over for the first day.',
      'If a day’s market price, before the discount, is below the $30.00 threshold, nothing is bought. That day’s part is returned.',
      'We show daily prices to 4 decimal places, rounded to the nearest, halves to the even digit.',
      'On Wednesday, January 2, 2008, the market price is $30.00, which meets the $30.00 threshold. With 2% off, you pay $29.40, so $8,333.34 buys 283.446938 shares (6 decimal places, rounded down).',
      'On Thursday, January 3, 2008, the market price is $29.99 (the average of 2 trades). That is below the $30.00 threshold, so that day’s $8,333.33 is returned.',
      'On Friday, January 4, 2008, the market price is $30.01 (the price of 1 trade), which meets the $30.00 threshold. With 2% off, you pay $29.4098, so $8,333.33 buys 283.352147 shares (6 decimal places, rounded down).',
      'In all, $16,666.67 buys 566.799085 shares on 2 days.',
      '$16,666.67 divided by 566.799085 shares is an average of $29.4049 a share (4 decimal places, rounded to the nearest, halves to the even digit).',
      '$25,000.00 minus $16,666.67 invested leaves $8,333.33 to return, for 1 day.'
    ])
    const readings = quote.steps.filter(({ part, reading }) => part === 'period' && reading !== null).map(({ reading }) => describeReading(reading))
    assert.deepEqual(new Set(readings), new Set([
      'A market price equal to the threshold meets it.',
      'Each day is a separate purchase, so each day’s shares are rounded separately.'
    ]))
  })

  test('is explained in sentences by other plans, too', () => {
    const rounding = { decimals: { value: 2, assumed: 'To the cent.' }, rounding: { value: 'down', assumed: 'Downward.' } }
    const terms = change(change(redwood(), '$.purchasePrice', rounding), '$.investmentPeriod.oddCents.value', 'last-day')
    const { month, ...others } = threeDays()
    const { quote } = new Plan(terms).investmentPeriod({ ...others, month: { investmentPeriod: month.investmentPeriod } })
    const said = (steps, rule) => sentence(steps.find((step) => step.rule === rule))
    assert.equal(said(quote.steps, 'period-part'), '$25,000.00 split over 3 days is $8,333.33 a day, with 1 cent left over for the last day.')
    assert.equal(said(quote.steps, 'period-day'),
      'On Wednesday, January 2, 2008, the market price is $30.00. With no discount, you pay $30.00 after the plan’s rounding (2 decimal places, rounded down), so $8,333.33 buys 277.777666 shares (6 decimal places, rounded down).')
    assert.equal(said(quote.steps, 'period-refund'), 'The full $25,000.00 is invested, so nothing is returned.')

    const unmet = plan.investmentPeriod({ ...threeDays(), month: { ...month, thresholdPrice: '40' } }).quote
    assert.equal(said(unmet.steps, 'period-total'), 'Nothing was bought on any day.')
    const undecided = plan.investmentPeriod({ ...threeDays(), participant: null }).quote
    assert.equal(said(undecided.steps, 'period-day-price'),
      'On Wednesday, January 2, 2008, the market price is $30.00, which meets the $30.00 threshold. With 2% off, you pay $29.40.')
    const unpublished = new Plan(redwood2002()).investmentPeriod(threeDays()).quote.steps
    assert.ok(unpublished.some((step) => sentence(step) ===
      'The plan’s published terms do not say which days get the leftover cents when a payment is split over an investment period.'))
  })

  test('has at most a thousand days, and so many fills as those can have', () => {
    const day = { date: '2008-01-02', price: '30' }
    for (const days of [new Array(1_001).fill(day), new Array(1_000_000).fill(day), '2008-01-02 1\n'.repeat(1_001)]) {
      assert.deepEqual(codes(plan.investmentPeriod({ days }).quote), ['days too-many-days'])
    }
    assert.equal(sentence(plan.investmentPeriod({ days: '2008-01-02 1\n'.repeat(1_001) }).quote.problems[0]), 'Shorten the list of days to 1,000 lines or fewer')
    const fills = new Array(10_000).fill({ price: '34.12', shares: '200' })
    const dates = Array.from({ length: 66 }, (_, index) => new Date(Date.UTC(2008, 0, 2 + index)).toISOString().slice(0, 10))
    const { quote } = plan.investmentPeriod({ days: dates.map((date) => ({ date, fills })) })
    assert.ok(quote.problems.every(({ code }) => code === 'not-a-business-day'))
    for (const part of [fills, ' '.repeat(900_000)]) {
      const [problem, ...others] = thrownBy(() => plan.investmentPeriod({ days: new Array(1_000).fill({ fills: part }) })).problems
      assert.deepEqual([problem.code, problem.field.startsWith('days['), others], ['too-long', true, []])
    }
  })

  test('understands the keys that the types declare, and no others', () => {
    const known = (request) => thrownBy(() => plan.investmentPeriod(request)).problems[0].values.known.split(', ')
    const shared = keys(keysOf('QuoteRequest')).filter((key) => key !== 'market')
    assert.deepEqual(known({ surplus: 1 }).sort(), [...keys(keysOf('InvestmentPeriodRequest')), ...shared].sort())
    assert.deepEqual(known({ days: [{ surplus: 1 }] }), keys(keysOf('PeriodDay')))
    assert.deepEqual(known({ days: [{ fills: [{ surplus: 1 }] }] }), keys(keysOf('Fill')))
    const error = thrownBy(() => plan.investmentPeriod({ days: [{ price: 30 }, 'x', { fills: 1 }], market: {}, month: { month: 1 } }))
    assert.deepEqual(codes(error), ['market unknown-key', 'month.month wrong-type', 'days[0].price wrong-type', 'days[1] wrong-type', 'days[2].fills wrong-type'])
    assert.deepEqual(codes(thrownBy(() => plan.investmentPeriod({ days: 30 }))), ['days wrong-type'])
    assert.deepEqual(codes(thrownBy(() => plan.quote({ days: [] }))), ['days unknown-key'])
  })

  test('is spread by the edition in force on the first day of the period', () => {
    const editions = new Plan([redwood(), redwood2002()])
    const edition = (start, investmentDate) => {
      const month = { investmentPeriod: { start, end: '2007-12-05' }, investmentDate }
      return editions.investmentPeriod({ month }).quote.edition
    }
    assert.equal(edition('2007-11-21', '2007-12-03'), 'redwood-2002')
    assert.equal(edition('2007-11-23', '2007-11-20'), 'redwood-2007')
  })
})
