/** Forms as anybody may fill them in: every question, with values that are right, wrong and forbidden. */

import { readFileSync } from 'node:fs'
import { ALL_TERMS } from '../package/terms.mjs'

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))

export const REDWOOD = read('plans/redwood-2007.json')
export const INDYMAC = read('plans/indymac-2005.json')
export const REDWOOD_2002 = read('plans/redwood-2002.json')
/** A plan of further terms, whose fees can take all of a payment. */
export const TERMS = { ...ALL_TERMS, limits: { ...ALL_TERMS.limits, existingMinimum: { value: '1.00', clause: 'P1' } } }

/** A plan with terms that Redwood's lacks: prices of the day and to the cent, a least part of a dividend, few decimals of a share. */
export const OTHER = {
  ...REDWOOD,
  id: 'other-2007',
  issuer: 'Other Trust, Inc.',
  marketPrice: { direct: { value: 'high-low-average', clause: 'L2' } },
  purchasePrice: { decimals: { value: 2, clause: 'L2' }, rounding: { value: 'down', clause: 'L2' } },
  dividends: { ...REDWOOD.dividends, leastReinvested: { value: '10', clause: 'L3' } },
  shares: { ...REDWOOD.shares, decimals: { value: 3, clause: 'L2' } }
}

const lines = (line, count) => Array(count).fill(line).join('\n')
const PERIOD = { view: 'period', asOf: '12/20/2007', 'month.investmentPeriod.start': '1/2/2008', 'month.investmentPeriod.end': '1/3/2008' }

/** A form for each code of a problem that a form can cause. */
export const FORM_BY_CODE = {
  'another-currency': { 'payment.amount': '€500' },
  'below-minimum': { participant: 'existing', 'payment.amount': '50' },
  'decimal-comma': { 'payment.amount': '1,5' },
  'dividend-too-large': { 'payment.kind': 'dividend', 'dividend-as': 'shares', 'payment.sharesHeld': '1000000000', 'month.dividendPerShare': '1000000' },
  'may-be-one-number': { 'market.fills': '1,200' },
  missing: { view: 'schedule', from: ' ' },
  'missing-day': { ...PERIOD, days: '1/2/2008, 34.12' },
  'needs-approval': { participant: 'new', 'payment.amount': '10,000.01' },
  negative: { 'payment.amount': '-5' },
  'no-trading-day': { ...PERIOD, 'month.investmentPeriod.start': '1/5/2008', 'month.investmentPeriod.end': '1/6/2008' },
  'not-a-business-day': { 'month.investmentDate': '1/19/2008', asOf: '1/2/2008' },
  'not-a-date': { 'month.investmentDate': 'soon' },
  'not-a-month': { view: 'schedule', from: 'x' },
  'not-a-number': { 'payment.amount': 'abc' },
  'not-pre-approved': { view: 'period', participant: 'existing', 'payment.amount': '2,500' },
  'out-of-range': { 'payment.amount': '1,000,000,001' },
  'outside-band': { 'month.discount': '3.5' },
  'outside-period': { ...PERIOD, days: '1/4/2008, 34.12' },
  'outside-plan': { 'month.investmentDate': '11/15/2007' },
  'past-due': { participant: 'existing', 'payment.amount': '500', 'month.investmentDate': '1/15/2008', asOf: '1/15/2008' },
  'payment-too-large': { view: 'shares', participant: 'existing', shares: '1000000000', 'market.price': '900,000' },
  'period-reversed': { ...PERIOD, 'month.investmentPeriod.end': '1/1/2008' },
  'period-too-long': { ...PERIOD, 'month.investmentPeriod.end': '1/5/2009' },
  'price-and-fills': { 'market.price': '34.12', 'market.fills': '34.12, 200' },
  repeated: { view: 'schedule', from: '2008', announced: '1/15/2008\n1/16/2008' },
  'swapped-columns': { 'market.fills': '200\t34.10' },
  'too-many-closures': { 'month.closures': lines('soon', 1001) },
  'too-many-days': { ...PERIOD, days: lines('1/2/2008, 34', 1001) },
  'too-many-decimals': { 'payment.amount': '0.001' },
  'too-many-fills': { 'market.fills': lines('34.12, 200', 10_001) },
  'too-many-months': { view: 'schedule', announced: lines('1/15/2008', 1333) },
  'unclear-columns': { 'market.fills': 'Price\tVWAP\tShares\n34.10\t34.12\t200' },
  'unreadable-line': { 'market.fills': 'x' }
}

/** The same for codes that only the other plan has. */
export const OTHER_FORM_BY_CODE = {
  'below-least-reinvested': { 'payment.kind': 'dividend', 'payment.amount': '20', 'payment.reinvested': '5' },
  'fills-not-the-price': { 'market.source': 'direct', 'market.fills': '34.12, 200' },
  'price-is-zero': { participant: 'existing', 'payment.amount': '500', 'market.price': '0.0001', 'month.investmentDate': '1/15/2008', asOf: '1/2/2008' }
}

/** The same for codes that only a plan of fees and layers has. */
export const TERMS_FORM_BY_CODE = {
  'fees-take-all': { participant: 'existing', 'payment.amount': '3', 'payment.method': 'check', 'market.price': '43', 'market.netAssetValue': '45' },
  'less-than-its-part': { participant: 'existing', 'payment.sentThisQuarter': '300', 'payment.sentThisYear': '200' }
}

/** Codes of problems that no form can cause, with the reason. */
export const NOT_CAUSED = {
  'amount-and-shares-held': 'the form sends one of them',
  'not-computable': 'the bounds of the fields keep every figure computable',
  'outside-month': 'a form names no month',
  'too-many-payments': 'the form has fewer rows',
  'too-many-rows': 'the step between discounts is fixed',
  'unknown-value': 'choices are known values'
}

/** What may stand in each field, right values first: those come more often. An empty text leaves the field empty. */
const VALUES = {
  participant: ['existing', 'new', ''],
  'payment.kind': ['optional-cash', 'dividend'],
  'dividend-as': ['amount', 'shares'],
  'payment.amount': ['2,500.00', '25000', '$50', '10000.01', '', '0', 'abc', '-5', '1,5', '1000000001', '0.001'],
  'payment.sentThisMonth': ['', '9000', 'x', '-1'],
  'payment.approved': ['', 'yes'],
  'payment.sharesHeld': ['100', '', 'x', '1000000000', '0'],
  'payment.reinvested': ['', '50', '5', '101', 'x'],
  shares: ['100', '1000', '1', '', 'x', '1000000000', '0.0000001'],
  'month.dividendPerShare': ['0.75', '', 'x', '1000000'],
  'month.dividendDiscount': ['', '2', '4', 'x'],
  'month.investmentDate': ['1/15/2008', 'Jan 15, 2008', '', '2011-05-20', '1/19/2008', '15-Nov-2007', 'Monday, January 15, 2008', 'Jan 15', '1989-12-31', '1/3/2101'],
  'month.discount': ['', '1.5%', '3.5', 'x'],
  'month.preApprovedDiscount': ['', '5', '6', 'x'],
  'month.thresholdPrice': ['', '33.50', 'x'],
  'month.investmentPeriod.start': ['1/2/2008', '', '2008-01-05', '11/21/2007', '1990-01-01', 'soon'],
  'month.investmentPeriod.end': ['1/8/2008', '', '2007-12-31', '1/5/2009'],
  'month.suspended': ['', '', 'optional-cash', 'pre-approved', 'new-investors', 'dividends'],
  'month.closures': ['', '1/16/2008', 'soon', '2008-01-16\nx\n2101-01-03', lines('1/14/2008', 9)],
  'market.source': ['direct', '', 'open-market'],
  'market.price': ['34.12', '', '900000', '0', 'x'],
  'market.fills': ['', '34.12, 200', 'x', '34.12\n1, 2, 3', 'Shares\tPrice\n200\t34.10', 'Price\tVWAP\n1\t2'],
  days: ['1/2/2008, 34.12', '', 'x', '2008-01-02, 34\n2008-01-02, 35\n2008-02-30, 1', '1/5/2008, 34.12'],
  asOf: ['1/2/2008', '12/20/2007', '2008-01-15', '', '2101-02-01', '1980-01-01', 'today'],
  from: ['2008', '', '08', 'x', '1989', '2100', '2101'],
  fromMonth: ['01', '12'],
  months: ['12', '24', '', '0', 'x', '5000'],
  announced: ['1/15/2008, 1/2/2008, 1/15/2008', '', 'soon', '2008-01-19', '1/15/2008\n\n1/16/2008', '2008-01-15, 2008-01-20, 2008-01-02, x'],
  'payments[0].date': ['1/4/2008', '', '2008-01-16', '2101-01-03', 'Jan'],
  'payments[0].amount': ['2,500', '50', '20000', '', 'six', '1,5'],
  'payments[2].date': ['Jan 5, 2008', '1/16/2008', ''],
  'payments[2].amount': ['6000', '', 'x', '0'],
  'payment.method': ['check', '', 'one-time-debit', 'recurring-debit', 'payroll'],
  'payment.sentThisQuarter': ['', '9000', '12000', 'x'],
  'payment.sentThisYear': ['', '20000', '24000', '5', '-1'],
  'market.netAssetValue': ['34', '', 'x', '0']
}

/** Fields that are not empty at first. */
const FILLED = ['asOf', 'from', 'months']

/** Numbers from 0 to 1, the same for the same seed: mulberry32. */
function * numbersFrom (seed) {
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Filled forms of a question, as the calculator's state.
 *
 * @param {string} view
 * @param {number} count
 * @param {number} seed the same one gives the same forms
 */
export function randomForms (view, count, seed) {
  const numbers = numbersFrom(seed)
  const one = (values) => values[Math.floor(numbers.next().value ** 2 * values.length)]
  const entries = () => Object.entries(VALUES).map(([name, values]) => [name, one(values)])
  return Array.from({ length: count }, () => new URLSearchParams([['view', view], ...entries().filter(([name, value]) => value !== '' || FILLED.includes(name))]).toString())
}
