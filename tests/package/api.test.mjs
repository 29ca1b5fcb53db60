import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import * as dspp from 'dspp'
import { exportedNames, keysOf, methodsOf, optionalKeysOf } from './declarations.mjs'
import { change, redwood } from './plans.mjs'
import { codes, keys, thrownBy } from './problems.mjs'
import { workedAnswer, workedRequest } from './worked.mjs'

const { Plan, isPlanError, isRequestError, addBusinessDays, closures, closuresKnownThrough, isBusinessDay, readDate } = dspp
const plan = Plan.redwood2007()

const rules = ({ steps }) => steps.map(({ part, rule }) => `${part} ${rule}`)

describe('The package', () => {
  test('exports the values that its types declare, and no others', () => {
    assert.ok(exportedNames.includes('Plan') && exportedNames.includes('closures'))
    assert.deepEqual(keys(dspp), exportedNames)
    const methods = Object.getOwnPropertyNames(Plan.prototype).filter((name) => !['constructor', 'free', '__destroy_into_raw'].includes(name))
    assert.deepEqual(methods.sort(), methodsOf('Plan').sort())
  })

  test('answers with the keys that the types declare, in their order', () => {
    const accepted = plan.quote(workedRequest())
    assert.deepEqual(keys(accepted), keys(keysOf('Quote')))
    for (const [part, type] of [['limits', 'Limits'], ['due', 'Due'], ['market', 'Market'], ['discount', 'Discount'], ['purchase', 'Purchase']]) {
      assert.deepEqual(keys(accepted[part]), keys(keysOf(type, { optional: false })), type)
    }
    for (const step of accepted.steps) assert.deepEqual(keys(step), keys(keysOf('Step')))
    // Columbus Day, on which banks are closed, and a discount that is not allowed.
    const { due, problems } = plan.quote({ month: { investmentDate: '2008-10-14', discount: '4' } })
    assert.deepEqual(keys(due.otherCalendar), keys(keysOf('Due').otherCalendar))
    assert.equal(problems.length, 1)
    assert.deepEqual(keys(problems[0]), keys(keysOf('Problem')))
    for (const closure of closures(2007, 'nyse')) assert.deepEqual(keys(closure), keys(keysOf('Closure')))
  })

  test('understands the keys that the types declare, and no others', () => {
    const known = (request) => thrownBy(() => plan.quote(request)).problems[0].values.known.split(', ')
    const declared = keysOf('QuoteRequest')
    assert.deepEqual(known({ surplus: 1 }), keys(declared))
    for (const part of ['payment', 'market']) assert.deepEqual(known({ [part]: { surplus: 1 } }), keys(declared[part]))
    const month = keysOf('MonthlyTerms')
    assert.deepEqual(known({ month: { surplus: 1 } }), keys(month))
    assert.deepEqual(known({ month: { investmentPeriod: { surplus: 1 } } }), keys(month.investmentPeriod))
    assert.deepEqual(known({ market: { fills: [{ surplus: 1 }] } }), keys(keysOf('Fill')))
  })
})

describe('A plan', () => {
  test('is made from an object and from its text, and both answer as the built-in one', () => {
    for (const terms of [redwood(), JSON.stringify(redwood())]) {
      assert.deepEqual(new Plan(terms).quote(workedRequest()), plan.quote(workedRequest()))
    }
  })

  test('answers by its own terms', () => {
    const stricter = new Plan(change(redwood(), '$.limits.existingMinimum.value', '2500.01'))
    assert.equal(stricter.quote(workedRequest()).status, 'below-minimum')
    assert.equal(plan.quote(workedRequest()).status, 'accepted')
  })

  test('is refused with everything that is wrong with it', () => {
    const error = thrownBy(() => new Plan(change(change(redwood(), '$.issuer'), '$.limits.maximum.value', 10000)))
    assert.ok(isPlanError(error) && error instanceof Error)
    assert.equal(error.name, 'PlanError')
    assert.deepEqual(codes(error), ['$.issuer missing', '$.limits.maximum.value wrong-type'])
    assert.equal(error.code, 'missing')
    assert.match(error.message, /\$\.issuer: missing.*\$\.limits\.maximum\.value: wrong-type \(expected string, found number\)/)
    assert.match(error.stack, /api\.test\.mjs/)
  })

  test('whose text is not JSON is refused', () => {
    for (const text of ['', '{', 'undefined', "{'id': 1}"]) assert.deepEqual(codes(thrownBy(() => new Plan(text))), ['$ not-json'])
  })

  test('may have a byte-order mark before its text, as editors write it', () => {
    const text = `\ufeff${readFileSync(new URL('../../plans/ventas-2011.json', import.meta.url), 'utf8')}`
    assert.equal(new dspp.Plan(text).editionOn('2011-06-01'), 'ventas-2011')
    assert.deepEqual(dspp.readMonths('\ufeff[{"month":"2008-01"}]'), [{ month: '2008-01' }])
  })
})

describe('Its answers', () => {
  test('are those worked by hand, with a step for each clause', () => {
    const { steps, ...answer } = plan.quote(workedRequest())
    assert.deepEqual(answer, workedAnswer())
    assert.deepEqual([...new Set(steps.map(({ clause }) => clause).filter(Boolean))].sort(), ['L0', 'L1', 'L2', 'L3', 'L4', 'L5'])
    const due = steps.find(({ rule }) => rule === 'due-date')
    const inputs = { target: 'investment-date', countedFrom: '2008-01-15', businessDaysBefore: '1' }
    assert.deepEqual(due, { part: 'due', rule: 'due-date', clause: 'L1', assumed: null, reading: null, inputs, result: '2008-01-14' })
    const shares = steps.find(({ rule }) => rule === 'shares')
    const { decimals, rounding } = redwood().shares
    assert.equal(shares.assumed, `${decimals.assumed} ${rounding.assumed}`)
    assert.equal(shares.clause, null)
  })

  test('are the same for fills as text, and for a request of texts left empty', () => {
    const { status, purchase } = plan.quote({ ...workedRequest(), market: { source: 'direct', fills: '34.12, 150\n\n34.12\t50' } })
    assert.deepEqual([status, purchase], ['accepted', workedAnswer().purchase])
    assert.deepEqual(plan.quote({ payment: { amount: '' }, month: { closures: [''] }, market: { fills: [] }, asOf: ' ' }), plan.quote({}))
    assert.deepEqual(plan.quote({ participant: null, payment: null, month: { investmentPeriod: null }, asOf: undefined }), plan.quote({}))
  })

  test('are given by part: the limits', () => {
    const answer = plan.limits({ ...workedRequest(), payment: { amount: '10000.01' }, month: { discount: '99' } })
    assert.deepEqual(keys(answer), ['tier', 'limits', 'steps', 'problems'])
    assert.equal(answer.tier, null)
    assert.deepEqual(answer.limits, workedAnswer().limits)
    assert.deepEqual(rules(answer), ['minimum', 'maximum', 'remaining', 'month-total', 'tier'].map((rule) => `limits ${rule}`))
    assert.deepEqual(answer.problems, [{
      field: 'payment.amount', code: 'needs-approval', values: { maximum: '10000.00', total: '10000.01', remaining: '10000.00', per: 'month' }, clause: 'L4'
    }])
  })

  test('are given by part: the due date', () => {
    const answer = plan.dueDate({ ...workedRequest(), payment: { amount: 'x' }, asOf: '2008-01-15' })
    assert.deepEqual(keys(answer), ['due', 'steps', 'problems'])
    assert.deepEqual(answer.due, { ...workedAnswer().due, businessDaysLeft: -1 })
    assert.deepEqual(rules(answer),
      ['plan governing-document', 'plan plan-in-effect', 'due calendar', 'due due-date', 'due business-days-left'])
    assert.deepEqual(answer.problems, [{ field: 'asOf', code: 'past-due', values: { due: '2008-01-14' }, clause: 'L1' }])
  })

  test('are given by part: the purchase price', () => {
    const answer = plan.purchasePrice({ ...workedRequest(), asOf: 'yesterday', month: { discount: '3.5' } })
    assert.deepEqual(keys(answer), ['market', 'discount', 'purchase', 'steps', 'problems'])
    assert.deepEqual([answer.market, answer.discount, answer.purchase], [workedAnswer().market, null, null])
    assert.deepEqual(rules(answer), ['plan governing-document', 'market market-price-average', 'market price-display'])
    assert.deepEqual(answer.problems, [{ field: 'month.discount', code: 'outside-band', values: { minimum: '0', maximum: '3' }, clause: 'L3' }])
    assert.deepEqual(plan.purchasePrice(workedRequest()).purchase, workedAnswer().purchase)
    const outside = plan.purchasePrice({ ...workedRequest(), month: { investmentDate: '2007-11-21' } })
    assert.deepEqual([outside.purchase, codes(outside)], [null, ['month.investmentDate outside-plan']])
  })

  test('find the smallest payment for a number of shares, and judge it', () => {
    const request = { ...workedRequest(), shares: '100' }
    const { payment, quote } = plan.paymentForShares(request)
    assert.deepEqual(keys(plan.paymentForShares(request)), keys(keysOf('PaymentForShares')))
    // 100 shares at 33.6082.
    assert.equal(payment, '3360.82')
    assert.deepEqual([quote.status, quote.purchase.shares, quote.steps.at(-1).rule], ['accepted', '100.000000', 'payment-for-shares'])
    assert.equal(plan.paymentForShares({ ...request, shares: '9' }).quote.status, 'accepted')
    assert.equal(plan.paymentForShares({ ...request, shares: '2' }).quote.status, 'below-minimum')
    for (const shares of ['', null, undefined]) assert.equal(plan.paymentForShares({ ...request, shares }).payment, null)
    const wrong = plan.paymentForShares({ ...request, shares: 'ten' })
    assert.deepEqual([wrong.payment, codes(wrong.quote)], [null, ['shares not-a-number']])
    assert.deepEqual(codes(thrownBy(() => plan.paymentForShares({ shares: 100, surplus: 1 }))), ['surplus unknown-key', 'shares wrong-type'])
    assert.deepEqual(codes(thrownBy(() => plan.quote(request))), ['shares unknown-key'])
  })

  test('say what somebody typed wrong, all of it, without throwing', () => {
    const quote = plan.quote({
      payment: { amount: '1e3', sentThisMonth: '0.001' },
      month: { investmentDate: '2008-02-30', closures: ['', '2008-13-01'] },
      market: { fills: [{ price: '34.12' }, { price: '0', shares: '1' }] },
      asOf: '2101-01-01'
    })
    assert.equal(quote.status, 'incomplete')
    assert.deepEqual(codes(quote).sort(), ['asOf out-of-range', 'market.fills[0].shares missing', 'market.fills[1].price out-of-range',
      'month.closures[1] not-a-date', 'month.investmentDate not-a-date', 'payment.amount not-a-number', 'payment.sentThisMonth too-many-decimals'])
  })

  test('are refused to a program that asks wrongly, with every mistake', () => {
    const error = thrownBy(() => plan.quote({
      particpant: 'new', participant: 'New', payment: { amount: 2500, approved: 'no' }, month: { closures: '2008-01-02' }, market: { fills: [{ price: 34.12 }] }
    }))
    assert.ok(isRequestError(error) && error instanceof Error && !isPlanError(error))
    assert.equal(error.name, 'RequestError')
    assert.equal(error.code, 'unknown-key')
    assert.deepEqual(codes(error), ['particpant unknown-key', 'participant unknown-value', 'payment.amount wrong-type',
      'payment.approved wrong-type', 'month.closures wrong-type', 'market.fills[0].price wrong-type'])
    for (const problem of error.problems) assert.deepEqual(keys(problem), keys(keysOf('Problem')))
    assert.match(error.message, /payment\.amount: wrong-type \(expected text such as "2500\.00", found the number 2500; write it as text\)/)
  })
})

describe('The calendars', () => {
  test('know which days are open', () => {
    for (const [date, nyse, federalReserve] of [
      ['2008-01-14', true, true], // a Monday
      ['2008-01-12', false, false], // a Saturday
      ['2008-03-21', false, true], // Good Friday
      ['2008-10-13', true, false], // Columbus Day
      ['2007-01-02', false, true] // the mourning for Gerald Ford
    ]) assert.deepEqual([isBusinessDay(date, 'nyse'), isBusinessDay(date, 'federal-reserve')], [nyse, federalReserve], date)
  })

  test('count business days both ways', () => {
    assert.equal(addBusinessDays('2008-01-22', -1, 'nyse'), '2008-01-18') // Martin Luther King Day lies between
    assert.equal(addBusinessDays('2008-01-19', 0, 'nyse'), '2008-01-19')
    assert.equal(addBusinessDays('2008-01-19', 1, 'nyse'), '2008-01-22')
    assert.equal(addBusinessDays('2008-03-24', -1, 'nyse'), '2008-03-20')
    assert.equal(addBusinessDays('2008-03-24', -1, 'federal-reserve'), '2008-03-21')
  })

  test('read dates as requests do', () => {
    for (const text of ['2008-01-21', '1/21/08', 'Mon, Jan 21, 2008', '21-Jan-2008', '21 de enero de 2008']) {
      assert.deepEqual([readDate(text), isBusinessDay(text, 'nyse'), addBusinessDays(text, 1, 'nyse')], ['2008-01-21', false, '2008-01-22'], text)
    }
    for (const text of ['', '21/1/2008', 'Jan 21', '2008-02-30', '1989-12-31', '2101-01-01', '1/'.repeat(1e6)]) assert.equal(readDate(text), null)
    assert.deepEqual(thrownBy(() => isBusinessDay('21/1/2008', 'nyse')).problems[0].values, { expected: 'month-first' })
  })

  test('list the closed weekdays of a year', () => {
    assert.deepEqual(closures(2007, 'nyse').slice(0, 2), [
      { date: '2007-01-01', name: 'new-years-day', kind: 'rule', announced: null },
      { date: '2007-01-02', name: 'mourning-ford', kind: 'special', announced: '2006-12-29' }
    ])
    assert.equal(closures(2007, 'nyse').length, 10)
    assert.equal(closures(2007, 'federal-reserve').length, 10)
    assert.match(closuresKnownThrough(), /^20\d\d-\d\d-\d\d$/)
  })

  test('say what they cannot be asked', () => {
    for (const [work, expected] of [
      [() => isBusinessDay('2008-02-30', 'lse'), ['date not-a-date', 'calendar unknown-value']],
      [() => isBusinessDay(20080115, undefined), ['date wrong-type', 'calendar wrong-type']],
      [() => isBusinessDay('1989-12-29', 'nyse'), ['date out-of-range']],
      [() => addBusinessDays('2008-01-15', 1.5, 'nyse'), ['n wrong-type']],
      [() => addBusinessDays('2008-01-15', 1n, 'nyse'), ['n wrong-type']],
      [() => addBusinessDays('2008-01-15', 2 ** 31 - 1, 'nyse'), ['date out-of-range']],
      [() => readDate(20080115), ['text wrong-type']],
      [() => closures('2007', 'NYSE'), ['year wrong-type', 'calendar unknown-value']],
      [() => closures(2101, 'nyse'), ['year out-of-range']],
      [() => plan.editionOn('2101-01-01'), ['date out-of-range']]
    ]) {
      const error = thrownBy(work)
      assert.ok(isRequestError(error))
      assert.deepEqual(codes(error), expected)
    }
    assert.equal(thrownBy(() => closures(2101, 'nyse')).message, 'This cannot be asked: year: out-of-range (1990-01-01 to 2100-12-31)')
  })
})
