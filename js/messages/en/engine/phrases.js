/** Parts of sentences and names that several subjects share, in English. Amounts, prices and days stay text up to `Intl`, which keeps every digit. */

import { formats } from '../formats.js'

export const { count, date, exact, list, longDate, money, monthAndYear, monthName, number, percent, weekdays } = formats

export const CALENDARS = {
  __proto__: null,
  nyse: 'days the New York Stock Exchange is open',
  'federal-reserve': 'days Federal Reserve Banks are open'
}

export const ROUNDINGS = {
  __proto__: null,
  down: 'rounded down',
  'half-up': 'rounded to the nearest, halves up',
  'half-even': 'rounded to the nearest, halves to the even digit'
}

/** Ways to pay. */
export const METHODS = {
  __proto__: null,
  check: 'by check',
  'one-time-debit': 'by one-time bank debit',
  'recurring-debit': 'by recurring bank debit',
  payroll: 'through payroll',
  'bank-debit': 'by bank debit'
}

export const PARTICIPANTS = { __proto__: null, existing: 'an existing stockholder', new: 'a new investor' }
export const MARKETS = { __proto__: null, direct: 'bought from the company', 'open-market': 'bought on the open market' }

export const capitalised = (text) => text.replace(/^1 /, 'One ').replace(/^[a-z]/, (letter) => letter.toUpperCase())
export const uncapitalised = (text) => text.charAt(0).toLowerCase() + text.slice(1)
export const isZero = (text) => /^0*(\.0*)?$/.test(text)
export const isOne = (text) => /^1(\.0*)?$/.test(text)
export const businessDays = (text) => count(text, 'business day', 'business days')
export const numberOfDays = (text) => count(text, 'day', 'days')
export const numberOfShares = (text) => count(text, 'share', 'shares')
export const decimalPlaces = (text) => count(text, 'decimal place', 'decimal places')

/** Names the period that a limit covers. */
export const monthly = (per = 'month') => per === 'payment' ? 'per-payment' : `${per}ly`
export const tradingDays = (text) => count(text, 'trading day', 'trading days')
export const rounded = (decimals, rounding) => `${decimalPlaces(decimals)}, ${ROUNDINGS[rounding] ?? rounding}`
