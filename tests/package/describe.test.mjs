import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { describe, describeReading } from '../../dist/describe.js'
import { problems, readings, steps } from '../../js/messages/en/engine.js'

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
    'One business day before the investment date, Tuesday, January 15, 2008, is Monday, January 14, 2008.')
  assert.equal(describe(step('remaining', { maximum: '10000.00', sentThisMonth: '100.50', per: 'month' }, '9899.50')),
    '$10,000.00 less the $100.50 sent already leaves $9,899.50 for this month.')
  assert.equal(describe(step('business-days-left', { asOf: '2008-01-15', due: '2008-01-14' }, '-1')),
    'The due date, Monday, January 14, 2008, was 1 business day before Tuesday, January 15, 2008.')
})

test('exact prices keep all their decimals, or stay divisions', () => {
  const price = (result) => describe(step('purchase-price', { marketPrice: '853/25', discount: '1.5' }, result))
  assert.equal(price('168041/5000'), '$34.12 less 1.5% is exactly $33.6082.')
  assert.equal(price('788/75'), '$34.12 less 1.5% is exactly $788 ÷ 75.')
  assert.equal(price('34/1'), '$34.12 less 1.5% is exactly $34.00.')
  // Past what a binary fraction holds: 2^53 + 1, and twenty decimals.
  assert.equal(price('9007199254740993/100000000000000000000'), '$34.12 less 1.5% is exactly $0.00009007199254740993.')
})

test('the price that shares are computed with is called exact only where the plan has not rounded it', () => {
  const shares = step('shares', { amount: '2500.00', price: '3361/100', decimals: '6', rounding: 'down' }, '74.382624')
  assert.equal(describe(shares), '$2,500.00 divided by the price of $33.61 buys 74.382624 shares: 6 decimals, rounded down.')
  assert.equal(describe({ ...shares, reading: 'rounded-once' }),
    '$2,500.00 divided by the exact price of $33.61 buys 74.382624 shares: 6 decimals, rounded down.')
})

test('a market price is said to be what the plan takes, of shares of that kind', () => {
  const given = (inputs) => describe(step('market-price-given', inputs, '853/25'))
  assert.equal(given({}), 'You entered a market price of $34.12.')
  assert.equal(given({ source: 'direct' }), 'You entered a market price of $34.12: for shares bought from the company.')
  assert.equal(given({ source: 'direct', prices: 'vwap-of-purchase-day' }),
    'You entered a market price of $34.12: for shares bought from the company, the volume-weighted average price on the day of purchase.')
  assert.equal(given({ source: 'open-market', prices: 'high-low-average', tradingDays: '5' }),
    'You entered a market price of $34.12: for shares bought on the open market, the average over 5 trading days of the average of the day’s highest and lowest price.')
  assert.equal(given({ source: 'open-market', prices: 'last-sale, estimated-value' }),
    'You entered a market price of $34.12: for shares bought on the open market, the highest of the last sale of the day and what the company estimates a share to be worth.')

  const traded = (inputs) => describe(step('market-price-average', { ...inputs, fills: '3', value: '34065.00', shares: '1000' }, '6813/200'))
  assert.equal(traded({ source: 'direct', prices: 'vwap-of-purchase-day' }),
    '3 trades of the day came to $34,065.00 for 1,000 shares: a volume-weighted average of $34.065 a share.')
  assert.equal(traded({ source: 'open-market', prices: 'average-price-paid' }),
    'The plan administrator paid $34,065.00 for 1,000 shares in 3 purchases: an average of $34.065 a share.')
  for (const inputs of [{}, { source: 'direct', prices: 'average-price-paid' }]) {
    assert.equal(traded(inputs), '3 purchases came to $34,065.00 for 1,000 shares: an average of $34.065 a share.')
  }
})

test('problems name their field, show its limits in its own unit, and the line of a list', () => {
  assert.equal(describe(problem('payment.amount', 'out-of-range', { minimum: '0.01', maximum: '1000000000' })),
    'The amount must be between $0.01 and $1,000,000,000.00')
  assert.equal(describe(problem('asOf', 'out-of-range', { minimum: '1990-01-01', maximum: '2100-12-31' })),
    'The day to count from must be between January 1, 1990 and December 31, 2100')
  assert.equal(describe(problem('market.fills[2].shares', 'not-a-number', { line: '3' })),
    'Line 3: the number of shares must be a number, such as 200')
  assert.equal(describe(problem('payment.amount', 'decimal-comma', { withPoint: '1250.00' })),
    'The amount must have a point before its decimals, not a comma: 1250.00')
  assert.equal(describe(problem('market.fills[1].price', 'another-currency', { line: '2' })),
    'Line 2: the price must be in US dollars, such as 34.12')
  assert.match(describe(problem('days', 'repeated', { line: '2', date: '2008-01-02' })), /^Line 2: Wednesday, January 2, 2008 /)
  assert.equal(describe(problem('month.discount', 'negative', {})), 'The discount cannot be negative')
  assert.equal(describe(problem('market.fills[0]', 'may-be-one-number', { line: '1' })),
    'Line 1: this may be one number: it must be a price and a number of shares, such as 34.12, 200')
  assert.equal(describe(problem('payments', 'swapped-columns', { line: '1' })),
    'Line 1: the columns must be swapped: each line must be a date and an amount, such as 2008-01-02, 500')
  assert.equal(describe(problem('payment.amount', 'below-minimum', { minimum: '500.00', total: '350.50', leastNow: '399.50', participant: 'new', per: 'month' })),
    'Send at least $399.50: the minimum for a new investor is $500.00 a month')
})

test('a closed day at the edge of the calendar names the one open day beside it', () => {
  assert.equal(describe(problem('month.investmentDate', 'not-a-business-day', { calendar: 'nyse', after: '1990-01-02' })),
    'The investment date is a day when the New York Stock Exchange is closed. The nearest open day is Tuesday, January 2, 1990')
})

test('a code that is not known yet, and a language that is not there, still say something', () => {
  assert.equal(describe(step('some-new-rule', {}, '42')), 'some-new-rule: 42')
  assert.equal(describe(problem('payment.amount', 'some-new-code', {})), 'The amount: some-new-code')
  assert.equal(describe(step('constructor', {}, '42')), 'constructor: 42')
  const english = describe(step('maximum', { per: 'month' }, '10000.00'))
  for (const language of ['en-US', 'fr-CA', '', '?']) assert.equal(describe(step('maximum', { per: 'month' }, '10000.00'), language), english)
  assert.deepEqual([step('maximum', { per: 'month' }, '10000.00')].map(describe), [english])
})
