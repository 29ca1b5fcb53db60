import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { describe, describeReading } from '../../dist/describe.js'
import * as english from '../../js/messages/en/page.js'
import { problems, readings, steps } from '../../js/messages/en/engine.js'
import * as spanish from '../../js/messages/es/page.js'
import { steps as spanishSteps } from '../../js/messages/es/engine.js'
import { Plan } from 'dspp'
import { change, redwood } from './plans.mjs'

/** The codes of a table of DESIGN.md: all code spans in the column of that heading. */
async function codes (heading) {
  const design = await readFile(new URL('../../DESIGN.md', import.meta.url), 'utf8')
  const lines = design.split('\n')
  const cells = (line) => line.split('|').slice(1, -1).map((cell) => cell.trim())
  const found = []
  for (const [index, line] of lines.entries()) {
    const column = line.startsWith('|') && lines[index + 1]?.startsWith('|---') ? cells(line).indexOf(heading) : -1
    if (column < 0) continue
    for (let row = index + 2; lines[row]?.startsWith('|'); row += 1) found.push(/`([^`]+)`/.exec(cells(lines[row])[column])[1])
  }
  assert.notEqual(found.length, 0, `DESIGN.md has no table with the column ${heading}`)
  return found
}

test('every rule that DESIGN.md lists has a sentence', async () => {
  assert.deepEqual((await codes('rule')).filter((code) => !(code in steps)), [])
})

test('every reading that DESIGN.md lists has a sentence', async () => {
  assert.deepEqual((await codes('reading')).filter((code) => describeReading(code) === code), [])
  assert.deepEqual(Object.keys(readings).filter((code) => !/\.$/.test(describeReading(code))), [])
})

test('every problem of a request that DESIGN.md lists has a sentence', async () => {
  const design = await readFile(new URL('../../DESIGN.md', import.meta.url), 'utf8')
  const section = design.split('## Problems of a request')[1].split('\n## ')[0]
  const listed = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, code]) => code)
  assert.notEqual(listed.length, 0)
  assert.deepEqual(listed.filter((code) => !(code in problems)), [])
})

const step = (rule, inputs, result) => ({ part: 'limits', rule, clause: null, assumed: null, reading: null, inputs, result })
const problem = (field, code, values) => ({ field, code, values, clause: null })

test('steps are said in plain words', () => {
  assert.equal(describe(step('due-date', { target: 'investment-date', countedFrom: '2008-01-15', businessDaysBefore: '1' }, '2008-01-14')),
    'The investment date is Tuesday, January 15, 2008. One business day before that is Monday, January 14, 2008.')
  assert.equal(describe(step('remaining', { maximum: '10000.00', sentThisMonth: '100.50', per: 'month' }, '9899.50')),
    '$10,000.00 minus $100.50 already sent leaves $9,899.50 for this month.')
  assert.equal(describe(step('business-days-left', { asOf: '2008-01-15', due: '2008-01-14' }, '-1')),
    'The due date, Monday, January 14, 2008, was 1 business day before Tuesday, January 15, 2008.')
})

test('exact prices keep all their decimals, or stay divisions', () => {
  const price = (result) => describe(step('purchase-price', { marketPrice: '853/25', discount: '1.5' }, result))
  assert.equal(price('168041/5000'), '$34.12 minus 1.5% is exactly $33.6082.')
  assert.equal(price('788/75'), '$34.12 minus 1.5% is exactly $788 ÷ 75.')
  assert.equal(price('34/1'), '$34.12 minus 1.5% is exactly $34.00.')
  // Past what a binary fraction holds: 2^53 + 1, and twenty decimals.
  assert.equal(price('9007199254740993/100000000000000000000'), '$34.12 minus 1.5% is exactly $0.00009007199254740993.')
})

test('the price that shares are computed with is called exact only where the plan has not rounded it', () => {
  const shares = step('shares', { amount: '2500.00', price: '3361/100', decimals: '6', rounding: 'down' }, '74.382624')
  assert.equal(describe(shares), '$2,500.00 divided by the price of $33.61 buys 74.382624 shares (6 decimal places, rounded down).')
  assert.equal(describe({ ...shares, reading: 'rounded-once' }),
    '$2,500.00 divided by the exact price of $33.61 buys 74.382624 shares (6 decimal places, rounded down).')
})

test('a market price is said to be what the plan takes, of shares of that kind', () => {
  const given = (inputs) => describe(step('market-price-given', inputs, '853/25'))
  assert.equal(given({}), 'You entered a market price of $34.12.')
  assert.equal(given({ source: 'direct' }), 'You entered a market price of $34.12 for shares bought from the company.')
  assert.equal(given({ source: 'direct', prices: 'vwap-of-purchase-day' }),
    'You entered a market price of $34.12 for shares bought from the company. The plan uses the volume-weighted average price on the purchase date.')
  assert.equal(given({ source: 'open-market', prices: 'high-low-average', tradingDays: '5' }),
    'You entered a market price of $34.12 for shares bought on the open market. The plan uses the average over 5 trading days of the average of the day’s high and low prices.')
  assert.equal(given({ source: 'open-market', prices: 'last-sale, estimated-value' }),
    'You entered a market price of $34.12 for shares bought on the open market. The plan uses the highest of the day’s last sale price and the company’s estimate of a share’s value.')

  const traded = (inputs) => describe(step('market-price-average', { ...inputs, fills: '3', value: '34065.00', shares: '1000' }, '6813/200'))
  assert.equal(traded({ source: 'direct', prices: 'vwap-of-purchase-day' }),
    '3 trades on the purchase date came to $34,065.00 for 1,000 shares. The volume-weighted average is $34.065 a share.')
  assert.equal(traded({ source: 'open-market', prices: 'average-price-paid' }),
    'The plan administrator paid $34,065.00 for 1,000 shares in 3 purchases. The average is $34.065 a share.')
  for (const inputs of [{}, { source: 'direct', prices: 'average-price-paid' }]) {
    assert.equal(traded(inputs), '3 purchases came to $34,065.00 for 1,000 shares. The average is $34.065 a share.')
  }
})

test('problems name their field, show its limits in its own unit, and the line of a list', () => {
  assert.equal(describe(problem('payment.amount', 'out-of-range', { minimum: '0.01', maximum: '1000000000' })),
    'Check the amount: it must be between $0.01 and $1,000,000,000.00')
  assert.equal(describe(problem('asOf', 'out-of-range', { minimum: '1990-01-01', maximum: '2100-12-31' })),
    'Check the date to count from: it must be between January 1, 1990 and December 31, 2100')
  assert.equal(describe(problem('market.fills[2].shares', 'not-a-number', { line: '3' })),
    'Line 3: enter the number of shares as a number, like 200')
  assert.equal(describe(problem('payment.amount', 'decimal-comma', { withPoint: '1250.00' })),
    'Use a decimal point, not a comma, in the amount: 1250.00')
  assert.equal(describe(problem('market.fills[1].price', 'another-currency', { line: '2' })),
    'Line 2: enter the price in US dollars, like 34.12')
  assert.equal(describe(problem('days', 'repeated', { line: '2', date: '2008-01-02' })),
    'Line 2: remove one line for Wednesday, January 2, 2008: it is listed twice')
  assert.equal(describe(problem('month.discount', 'negative', {})), 'Remove the minus sign from the discount')
  assert.equal(describe(problem('market.fills[0]', 'may-be-one-number', { line: '1' })),
    'Line 1: enter two numbers: a price and a number of shares, like 34.12, 200')
  assert.equal(describe(problem('market.fills', 'swapped-columns', { line: '1' })),
    'Line 1: put prices before shares, or add a first line that names the columns, like Shares, Price')
  assert.equal(describe(problem('payments', 'unclear-columns', { line: '1', column: 'date', found: 'Posted date, Value date' })),
    'Line 1: keep one column for the dates: Posted date, Value date')
  assert.equal(describe(problem('market.fills', 'unclear-columns', { line: '2', column: 'shares' })),
    'Line 2: name the column of the numbers of shares in the header, like Shares')
  const notADate = (values) => describe(problem('payments[0].date', 'not-a-date', { ...values, line: '1' }))
  assert.equal(notADate({}), 'Line 1: enter the date as a full date, like 2008-01-02')
  assert.equal(notADate({ expected: 'year' }), 'Line 1: add the year to the date, like 2008-01-02')
  assert.equal(notADate({ expected: 'month-first' }), 'Line 1: enter the date with the month first, like 1/15/2008')
  assert.equal(notADate({ expected: 'weekday', date: '2008-01-02' }),
    'Line 1: check the weekday of the date: that day is Wednesday, January 2, 2008')
  assert.equal(describe(problem('payment.amount', 'below-minimum', { minimum: '500.00', total: '350.50', leastNow: '399.50', participant: 'new', per: 'month' })),
    'Raise the amount to $399.50: the minimum for a new investor is $500.00 a month')
})

test('a limit is said to be of the time within which payments count together', () => {
  for (const [per, adjective, mes, mensual] of [['month', 'monthly', 'mes', 'mensual'], ['quarter', 'quarterly', 'trimestre', 'trimestral'], ['year', 'yearly', 'año', 'anual']]) {
    const plan = new Plan(change(redwood(), '$.limits.per.value', per))
    const { steps } = plan.quote({ participant: 'existing', payment: { amount: '2500' } })
    assert.equal(describe(steps.find(({ part }) => part === 'discount')),
      `No discount is applied. The company may set 0% to 3% for payments up to the ${adjective} maximum and reinvested dividends, but it does not have to.`)

    for (const [{ facts }, time] of [[english.planPage, adjective], [spanish.planPage, mensual]]) {
      for (const { name } of facts.filter(({ name }) => typeof name === 'function')) assert.match(name(per, per).toLowerCase(), new RegExp(time))
    }
    assert.equal(english.terms.per(per), per)
    assert.equal(spanish.terms.per(per), mes)
  }
  const tier = (of) => of.tier({ total: '50.00', maximum: '100.00', per: 'payment' }, 'standard')
  assert.match(tier(steps), /the per-payment maximum/)
  assert.match(tier(spanishSteps), /el máximo por pago|del máximo por pago/)
})

test('the other calendar is named by its own days', () => {
  const ask = (calendar, language) => {
    const { steps } = new Plan(change(redwood(), '$.calendar.value', calendar)).quote({ month: { investmentDate: '2024-10-15' } })
    return describe(steps.find(({ rule }) => rule === 'other-calendar'), language)
  }
  // Columbus Day: banks are closed, the exchange is not.
  assert.equal(ask('nyse'), 'If you counted days Federal Reserve Banks are open instead, it would be Friday, October 11, 2024.')
  assert.equal(ask('federal-reserve'), 'If you counted days the New York Stock Exchange is open instead, it would be Monday, October 14, 2024.')
})

test('a threshold price is named only where there is one', () => {
  const plan = new Plan(change(redwood(), '$.shares.decimals.value', 0))
  const ask = (thresholdPrice, prices) => {
    const request = {
      participant: 'existing',
      payment: { amount: '10000.01', approved: true },
      month: { investmentPeriod: { start: '2008-01-02', end: '2008-01-04' }, thresholdPrice },
      days: prices.map((price, index) => `2008-01-0${index + 2}, ${price}`).join('\n')
    }
    return plan.investmentPeriod(request)
  }
  const none = ask('', [900_000, 900_000, 900_000])
  assert.equal(none.totals.refund, '10000.01')
  const said = none.quote.steps.filter(({ part }) => part === 'period').map((step) => describe(step)).join(' ')
  assert.ok(!said.includes('threshold'), said)
  assert.match(said, /buys 0 shares and is returned/)
  assert.match(said, /\$10,000\.01 minus \$0\.00 invested leaves \$10,000\.01 to return/)
})

test('the figures of a dividend’s sentences are those of its answer', () => {
  const plan = Plan.redwood2007()
  const request = { payment: { kind: 'dividend', sharesHeld: '100', reinvested: '50' }, month: { dividendPerShare: '0.75' }, market: { price: '34.12' } }
  const { dividend, steps } = plan.quote(request)
  const said = steps.filter(({ part, rule }) => part === 'dividend' || rule === 'dividend').map((step) => describe(step))
  assert.deepEqual(dividend, { amount: '75.00', reinvested: '37.50', paidOut: '37.50' })
  assert.equal(said.at(-1), 'You may reinvest the $75.00 dividend, whatever its size.')
  assert.deepEqual(said.slice(0, -1).map((text) => text.match(/\$[\d.]+/g)), [['$0.75', '$75.00'], ['$75.00', '$37.50', '$37.50']])
})

test('a discount is said to be of those who have it', () => {
  const band = (minimum, maximum) => ({ minimum, maximum, clause: 'L3' })
  const plan = new Plan({ ...redwood(), discounts: { standard: band('0', '0'), preApproved: band('0', '3'), dividends: band('0', '3') } })
  const said = (kind, language) => describe(plan.quote({ payment: { kind }, month: { discount: '3' } }).steps.find(({ part }) => part === 'discount'), language)
  assert.equal(said('optional-cash'), 'No discount is applied. The plan sets it at 0% for payments up to the monthly maximum.')
  assert.equal(said('dividend'), 'The discount entered for the month is 3%. The company may set 0% to 3% for reinvested dividends.')
})

test('a closed day at the edge of the calendar names the one open day beside it', () => {
  assert.equal(describe(problem('month.investmentDate', 'not-a-business-day', { calendar: 'nyse', after: '1990-01-02' })),
    'Check the investment date: the market is closed that day. Nearest open day: Tuesday, January 2, 1990')
})

test('one share, one cent, one trade and one day are not said as several', () => {
  const dividend = (sharesHeld) => describe(step('dividend-amount', { sharesHeld, dividendPerShare: '0.75', rounding: 'half-up' }, '0.75'))
  assert.equal(dividend('1'), '1 share at $0.75 earns a dividend of $0.75 (to the cent, rounded to the nearest, halves up).')
  assert.match(dividend('2'), /^2 shares at \$0\.75 each earn /)
  assert.match(dividend('0.5'), /^0\.5 shares at \$0\.75 each earn /)

  const part = (days, oddCents, takenBy = 'first-days') => describe(step('period-part', { amount: '100.00', days, oddCents, takenBy }, '33.33'))
  assert.equal(part('3', '1'), '$100.00 split over 3 days is $33.33 a day, with 1 cent left over for the first day.')
  assert.equal(part('3', '2'), '$100.00 split over 3 days is $33.33 a day, with 2 cents left over for the first days, one cent each.')
  assert.equal(part('3', '2', 'last-day'), '$100.00 split over 3 days is $33.33 a day, with 2 cents left over for the last day.')
  assert.equal(describe(step('period-part', { amount: '100.00', days: '1' }, '100.00')), 'The full $100.00 is for 1 day.')

  const left = (result) => describe(step('business-days-left', { asOf: '2008-01-11', due: '2008-01-14' }, result))
  assert.equal(left('1'), 'There is 1 business day after Friday, January 11, 2008, counting the due date, Monday, January 14, 2008.')
  assert.match(left('2'), /^There are 2 business days after /)
})

test('nothing is counted, saved or allowed as a range where there is none', () => {
  const due = (businessDaysBefore, result) => describe(step('due-date', { target: 'investment-date', countedFrom: '2008-01-15', businessDaysBefore }, result))
  assert.equal(due('0', '2008-01-15'), 'The investment date, Tuesday, January 15, 2008, is also the due date.')
  assert.equal(due('2', '2008-01-11'), 'The investment date is Tuesday, January 15, 2008. 2 business days before that is Friday, January 11, 2008.')
  assert.equal(describe(step('due-date', { target: 'investment-date', countedFrom: '2008-01-15', daysBefore: '3' }, '2008-01-11')),
    'The investment date is Tuesday, January 15, 2008. 3 days before that, or the business day before, is Friday, January 11, 2008.')

  const saving = (purchasePrice, result) => describe(step('saving', { shares: '3', marketPrice: '853/25', purchasePrice }, result))
  assert.equal(saving('853/25', '0.00'), 'There is no discount, so you save nothing.')
  assert.equal(saving('3411/100', '0.03'), 'Buying 3 shares at $34.11 instead of $34.12 saves you $0.03.')
  assert.equal(saving('341199/10000', '0.00'), 'Buying 3 shares at $34.1199 instead of $34.12 saves you less than a cent.')

  const band = (minimum, maximum) => describe(problem('month.discount', 'outside-band', { minimum, maximum }))
  assert.equal(band('0', '3'), 'Check the discount: it must be 0% to 3%')
  assert.equal(band('2', '2'), 'Check the discount: the plan sets it at 2%')
  assert.equal(describe(problem('months', 'too-many-decimals', { decimals: '0' })), 'Enter the number of months as a whole number')
})

test('what was told is said as told, and a day to act on as the day money arrives', () => {
  const total = { total: '12000.00', maximum: '10000.00', per: 'month' }
  assert.equal(describe(step('tier', total, 'pre-approved')),
    '$12,000.00 is over the monthly maximum of $10,000.00. You told us the company approved it, so the rules for pre-approved payments apply.')
  assert.equal(describe(step('tier', total, 'needs-approval')), '$12,000.00 is over the monthly maximum of $10,000.00, so the company must approve it first.')
  assert.equal(describe(problem('asOf', 'past-due', { due: '2008-01-14' })), 'Choose later dates: your money had to arrive by Monday, January 14, 2008')
  assert.equal(describeReading('due-is-received'), 'The letter says “due,” not “received.” To be safe, we treat it as the day your money must arrive.')
})

test('a code that is not known yet, and a language that is not there, still say something', () => {
  assert.equal(describe(step('some-new-rule', {}, '42')), 'some-new-rule: 42')
  assert.equal(describe(problem('payment.amount', 'some-new-code', {})), 'The amount: some-new-code')
  assert.equal(describe(step('constructor', {}, '42')), 'constructor: 42')
  const english = describe(step('maximum', { per: 'month' }, '10000.00'))
  for (const language of ['en-US', 'fr-CA', '', '?']) assert.equal(describe(step('maximum', { per: 'month' }, '10000.00'), language), english)
  assert.deepEqual([step('maximum', { per: 'month' }, '10000.00')].map(describe), [english])
})
