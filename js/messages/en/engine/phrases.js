/** Parts of sentences, in English. Amounts, prices and days stay text up to `Intl`, which keeps every digit. */

import { formats } from '../formats.js'
import { PRICES, ROLLS, ROUNDINGS } from './names.js'

const { count, exact, list, longDate, money, monthName, percent, weekdays } = formats

export const capitalised = (text) => text.replace(/^1 /, 'One ').replace(/^[a-z]/, (letter) => letter.toUpperCase())
export const uncapitalised = (text) => text.charAt(0).toLowerCase() + text.slice(1)
export const isZero = (text) => /^0*(\.0*)?$/.test(text)
export const isOne = (text) => /^1(\.0*)?$/.test(text)
export const businessDays = (text) => count(text, 'business day', 'business days')
export const numberOfDays = (text) => count(text, 'day', 'days')
export const numberOfShares = (text) => count(text, 'share', 'shares')
export const decimalPlaces = (text) => count(text, 'decimal place', 'decimal places')

/** Writes `12:00` as `noon`, `16:30` as `4:30 p.m.`. */
export function clock (text) {
  if (text === '12:00') return 'noon'
  const hour = Number(text.slice(0, 2))
  return `${hour % 12 || 12}${text.slice(2)} ${hour < 12 ? 'a.m.' : 'p.m.'}`
}

/** Names the period that a limit covers. */
export const monthly = (per = 'month') => per === 'payment' ? 'per-payment' : `${per}ly`

/** Names the payments that a discount is set for. */
export function discounted ({ tier, for: kinds, per }) {
  if (kinds === 'dividends') return 'reinvested dividends'
  const payments = tier === 'standard' ? 'payments up to' : 'pre-approved payments over'
  return `${payments} the ${monthly(per)} maximum${kinds === 'payments' ? '' : ' and reinvested dividends'}`
}

export const weekdayOf = (text) => weekdays('long')[new Date(text).getUTCDay()]

/** Names the months of a rule that has a date in some only. */
export const onlyIn = (months) => months ? ` The plan has one only in ${list(months.split(', ').map((month) => monthName(`2000-${month.padStart(2, '0')}`)))}.` : ''

export const tradingDays = (text) => count(text, 'trading day', 'trading days')

/** Writes the original day and the day it moved to, or the day alone if it did not move. */
export const moved = (from, roll, to) => from === to
  ? longDate(to)
  : `${longDate(from)}. That is not a business day, so it moves to ${ROLLS[roll]}, ${longDate(to)}`

/** Describes the basis of a plan's market price. */
export const marketPrice = (names, days, averagedOver) => {
  const prices = names.split(', ').map((name) => PRICES[name])
  if (averagedOver) return `one average over the whole investment period of ${prices[0]}`
  if (days) return `the average over ${tradingDays(days)} of ${prices[0]}`
  return prices.length > 1 ? `the highest of ${list(prices)}` : prices[0]
}

export const rounded = (decimals, rounding) => `${decimalPlaces(decimals)}, ${ROUNDINGS[rounding] ?? rounding}`

/** Describes the parts of a total: payments of a list, and `sentThisMonth`. */
export const sentBefore = (payments, sentThisMonth) => {
  const listed = payments === '0' ? [] : [count(payments, 'listed payment', 'listed payments')]
  const before = isZero(sentThisMonth) ? [] : [`${money(sentThisMonth)} sent earlier`]
  return [...listed, ...before].join(' and ')
}

/** Writes the market price of a day in a period. */
export const dayMarket = ({ date: day, marketPrice, fills }) => {
  const from = isOne(fills ?? '') ? 'the price of' : 'the average of'
  return `On ${longDate(day)}, the market price is ${exact(marketPrice)}${fills ? ` (${from} ${count(fills, 'trade', 'trades')})` : ''}`
}

/** Writes that a day's market price meets the threshold price, if there is one. */
export const reached = ({ threshold }) => threshold ? `, which meets the ${money(threshold)} threshold` : ''

/** Writes that day's discounted price. */
export function dayPrice (inputs, price) {
  const { discount, priceDecimals, priceRounding } = inputs
  const less = isZero(discount) ? 'With no discount' : `With ${percent(discount)} off`
  const byPlan = priceDecimals ? ` after the plan’s rounding (${rounded(priceDecimals, priceRounding)})` : ''
  return `${dayMarket(inputs)}${reached(inputs)}. ${less}, you pay ${exact(price)}${byPlan}`
}

/** Writes a day's dollars: its part, and those of earlier days. */
export const dayDollars = ({ part, carried }) => carried
  ? `${isZero(part) ? '' : `${money(part)} plus `}${money(carried)} from earlier days`
  : money(part)

/** Writes the days that the plan's terms cover. */
export const known = (from, until, show) => from ? `${show(from)} through ${show(until)}` : `${show(until)} or earlier`
