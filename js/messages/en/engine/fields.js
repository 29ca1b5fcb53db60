/** Names of fields, in English. */

import { formats } from '../formats.js'

const { date, money, monthAndYear, number, percent } = formats

/** Name, format and example of each field, in the order of the form; `typed` is a day given as text. */
const FIELDS = [
  [/^participant$/, { noun: 'Your answer about owning shares' }],
  [/^payment\.kind$/, { noun: 'The kind of payment' }],
  [/^payment\.amount$/, { noun: 'The amount', show: money, example: '2,500.00' }],
  [/^payment\.sentThisMonth$/, { noun: 'The amount already sent', show: money, example: '500.00' }],
  [/^(payment\.)?sentThisQuarter$/, { noun: 'The amount already sent this quarter', show: money, example: '500.00' }],
  [/^(payment\.)?sentThisYear$/, { noun: 'The amount already sent this year', show: money, example: '500.00' }],
  [/^payment\.sharesHeld$/, { noun: 'The number of shares you hold', show: number, example: '100' }],
  [/^payment\.reinvested$/, { noun: 'The percent to reinvest', show: percent, example: '50' }],
  [/^(payment\.)?method$/, { noun: 'How you pay' }],
  [/^month\.month$/, { noun: 'The month', show: date, example: '2008-01' }],
  [/^month\.thresholdPrice$/, { noun: 'The threshold price', show: money, example: '30.00' }],
  [/^month\.dividendPaymentDate$/, { noun: 'The dividend payment date', show: date, example: 'January 21, 2008', typed: '2008-01-21' }],
  [/^month\.dividendPerShare$/, { noun: 'The dividend per share', show: money, example: '0.75' }],
  [/^month\.investmentDate$/, { noun: 'The investment date', show: date, example: 'January 15, 2008', typed: '2008-01-15' }],
  [/^month\.investmentPeriod\.start$/, { noun: 'The first day of the period', show: date, example: 'January 2, 2008', typed: '2008-01-02' }],
  [/^month\.investmentPeriod\.end$/, { noun: 'The last day of the period', show: date, example: 'January 15, 2008', typed: '2008-01-15' }],
  [/^month\.discount$/, { noun: 'The discount', show: percent, example: '1.5' }],
  [/^month\.preApprovedDiscount$/, { noun: 'The pre-approved discount', show: percent, example: '3' }],
  [/^month\.dividendDiscount$/, { noun: 'The dividend discount', show: percent, example: '3' }],
  [/^month\.recordDate$/, { noun: 'The record date', show: date, example: 'January 31, 2008', typed: '2008-01-31' }],
  [/^(month\.)?closures/, { noun: 'An extra closed day', show: date, example: '2008-01-16' }],
  [/^market\.price$/, { noun: 'The market price', show: money, example: '34.12' }],
  [/^(market|days.*)\.netAssetValue$/, { noun: 'The net asset value', show: money, example: '34.12' }],
  [/^days.*\.date$/, { noun: 'The date', show: date, example: '2008-01-02' }],
  [/^days[^.]*\.price$/, { noun: 'The market price', show: money, example: '34.12' }],
  [/^(market|days.*)\.fills.*\.price$/, { noun: 'The price', show: money, example: '34.12' }],
  [/^(market|days.*)\.fills.*\.shares$/, { noun: 'The number of shares', show: number, example: '200' }],
  [/^(market|days.*)\.fills/, { noun: 'The list of purchases', line: 'a price and a number of shares, like 34.12, 200' }],
  [/^days/, { noun: 'The list of days', line: 'a date and a market price, like 2008-01-02, 34.12' }],
  [/^payments.*\.date$/, { noun: 'The date', show: date, example: '2008-01-02' }],
  [/^payments.*\.amount$/, { noun: 'The amount', show: money, example: '2,500.00' }],
  [/^payments/, { noun: 'The list of payments', line: 'a date and an amount, like 2008-01-02, 500' }],
  [/^sentThisMonth$/, { noun: 'The amount already sent', show: money, example: '500.00' }],
  [/^step$/, { noun: 'The step between discounts', show: percent, example: '0.5' }],
  [/^shares$/, { noun: 'The number of shares', show: number, example: '100' }],
  [/^from$/, { noun: 'The first month', show: (text) => monthAndYear(text.slice(0, 7)), example: '2008-01' }],
  [/^months$/, { noun: 'The number of months', show: number, example: '12' }],
  [/^announced$/, { noun: 'The list of announced dates' }],
  [/^asOf$/, { noun: 'The date to count from', show: date, example: 'January 2, 2008' }],
  [/^knownOn$/, { noun: 'The date through which closings are known', show: date, example: '2008-01-02' }]
]

/** Requests for the field that an answer waits for. */
export const needed = {
  __proto__: null,
  participant: 'Do you own shares now?',
  'payment.amount': 'Enter an amount',
  'payment.sharesHeld': 'Enter how many shares you hold',
  'month.dividendPerShare': 'Enter the dividend per share',
  'payment.method': 'Choose how you pay',
  shares: 'Enter how many shares you want',
  payments: 'Enter your payments',
  from: 'Choose the first month'
}

/** Returns the words for a field; a field of a plan file has its path as name. */
export function about (field) {
  const [, index, rest] = /^announced\[(\d+)\]\.(.*)$/.exec(field) ?? []
  if (rest !== undefined) {
    const of = about(`month.${rest}`)
    return { ...of, example: of.typed ?? of.example, noun: `${of.noun} in announcement ${number(Number(index) + 1)}` }
  }
  const known = FIELDS.find(([pattern]) => pattern.test(field))?.[1]
  return { noun: field, show: String, example: '', typed: undefined, line: 'a line of the list', ...known }
}
