/** Parts of sentences, in Spanish. Amounts, prices and days stay text up to `Intl`, which keeps every digit. */

import { formats } from '../formats.js'
import { PRICES, ROLLS, ROUNDINGS, TIMES } from './names.js'

const { count, date, exact, list, longDate, money, monthName, percent, weekdays } = formats

export const isZero = (text) => /^0*(\.0*)?$/.test(text)
export const isOne = (text) => /^1(\.0*)?$/.test(text)
export const capitalised = (text) => text.replace(/^1 /, 'Un ').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
export const uncapitalised = (text) => text.charAt(0).toLowerCase() + text.slice(1)

/** `de` and a name with its article: `del primer día`, `de la fecha`. */
export const of = (name) => `de ${name}`.replace(/^de el /, 'del ')

export const onDate = (text) => `el ${date(text)}`
export const onDay = (text) => `el ${longDate(text)}`
export const businessDays = (text) => count(text, 'día hábil', 'días hábiles')
export const tradingDays = (text) => count(text, 'día de operaciones', 'días de operaciones')
export const numberOfDays = (text) => count(text, 'día', 'días')
export const decimalPlaces = (text) => count(text, 'decimal', 'decimales')
export const numberOfShares = (text) => count(text, 'acción', 'acciones')

/** Writes `12:00` as `del mediodía`, `16:30` as `de las 4:30 p. m.`. */
export function clock (text) {
  if (text === '12:00') return 'del mediodía'
  const hour = Number(text.slice(0, 2))
  return `${hour % 12 === 1 ? 'de la' : 'de las'} ${hour % 12 || 12}${text.slice(2)} ${hour < 12 ? 'a. m.' : 'p. m.'}`
}

export const timeOf = (per = 'month') => TIMES[per]

/** Names the payments that a discount is set for. */
export function discounted ({ tier, for: kinds, per }) {
  if (kinds === 'dividends') return 'los dividendos reinvertidos'
  const payments = tier === 'standard' ? 'los pagos hasta el' : 'los pagos con aprobación previa por encima del'
  return `${payments} máximo ${timeOf(per).adjective}${kinds === 'payments' ? '' : ' y los dividendos reinvertidos'}`
}

export const weekdayOf = (text) => weekdays('long')[new Date(text).getUTCDay()]

/** Names the months of a rule that has a date in some only. */
export const onlyIn = (months) => months ? ` El plan solo tiene una en ${list(months.split(', ').map((month) => monthName(`2000-${month.padStart(2, '0')}`)))}.` : ''

/** Writes the original day and the day it moved to, or the day alone if it did not move. */
export const moved = (from, roll, to) => from === to
  ? longDate(to)
  : `${longDate(from)}. Ese día no es hábil, así que pasa ${ROLLS[roll].replace(/^el /, 'al ')}, ${longDate(to)}`

/** Describes the basis of a plan's market price. */
export const marketPrice = (names, days, averagedOver) => {
  const prices = names.split(', ').map((name) => PRICES[name])
  if (averagedOver) return `un solo promedio, en todo el período de inversión, ${of(prices[0])}`
  if (days) return `el promedio, en ${tradingDays(days)}, ${of(prices[0])}`
  return prices.length > 1 ? `el mayor de estos valores: ${list(prices)}` : prices[0]
}

export const rounded = (decimals, rounding) => `${decimalPlaces(decimals)}, ${ROUNDINGS[rounding] ?? rounding}`

/** Describes the parts of a total: payments of a list, and `sentThisMonth`. */
export const sentBefore = (payments, sentThisMonth) => {
  const listed = payments === '0' ? [] : [count(payments, 'pago de la lista', 'pagos de la lista')]
  const before = isZero(sentThisMonth) ? [] : [`${money(sentThisMonth)} enviados antes`]
  return [...listed, ...before].join(' y ')
}

/** Writes the market price of a day in a period. */
export const dayMarket = ({ date: day, marketPrice, fills }) => {
  const from = isOne(fills ?? '') ? 'el precio de' : 'el promedio de'
  return `El ${longDate(day)}, el precio de mercado es ${exact(marketPrice)}${fills ? ` (${from} ${count(fills, 'operación', 'operaciones')})` : ''}`
}

/** Writes that a day's market price meets the threshold price, if there is one. */
export const reached = ({ threshold }) => threshold ? `, que alcanza el umbral de ${money(threshold)}` : ''

/** Writes that day's discounted price. */
export function dayPrice (inputs, price) {
  const { discount, priceDecimals, priceRounding } = inputs
  const less = isZero(discount) ? 'Sin descuento' : `Con ${percent(discount)} de descuento`
  const byPlan = priceDecimals ? ` después del redondeo del plan (${rounded(priceDecimals, priceRounding)})` : ''
  return `${dayMarket(inputs)}${reached(inputs)}. ${less}, usted paga ${exact(price)}${byPlan}`
}

/** Writes a day's dollars: its part, and those of earlier days. */
export const dayDollars = ({ part, carried }) => carried
  ? `${isZero(part) ? '' : `${money(part)} más `}${money(carried)} de días anteriores`
  : money(part)

/** Writes the days that the plan's terms cover. */
export const known = (from, until, show) => from ? `del ${show(from)} al ${show(until)}` : `hasta el ${show(until)}`
