/** Parts of sentences and names that several subjects share, in Spanish. Amounts, prices and days stay text up to `Intl`, which keeps every digit. */

import { formats } from '../formats.js'

export const { count, date, exact, list, longDate, money, monthAndYear, monthName, number, percent, weekdays } = formats

export const CALENDARS = {
  __proto__: null,
  nyse: 'los días en que abre la Bolsa de Nueva York',
  'federal-reserve': 'los días en que abren los bancos de la Reserva Federal'
}

export const ROUNDINGS = {
  __proto__: null,
  down: 'con redondeo hacia abajo',
  'half-up': 'con redondeo al más cercano y las mitades hacia arriba',
  'half-even': 'con redondeo al más cercano y las mitades hacia el dígito par'
}

/** Ways to pay. */
export const METHODS = {
  __proto__: null,
  check: 'con cheque',
  'one-time-debit': 'con un débito bancario único',
  'recurring-debit': 'con débito bancario periódico',
  payroll: 'por nómina',
  'bank-debit': 'con débito bancario'
}

export const PARTICIPANTS = { __proto__: null, existing: 'quien ya es accionista', new: 'un inversionista nuevo' }

/** Names the period that a limit covers. */
export const TIMES = {
  __proto__: null,
  month: { each: 'al mes', now: 'este mes', adjective: 'mensual' },
  quarter: { each: 'al trimestre', now: 'este trimestre', adjective: 'trimestral' },
  year: { each: 'al año', now: 'este año', adjective: 'anual' },
  payment: { each: 'por pago', now: 'este pago', adjective: 'por pago' }
}

export const MARKETS = { __proto__: null, direct: 'compradas a la compañía', 'open-market': 'compradas en el mercado abierto' }

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
export const timeOf = (per = 'month') => TIMES[per]
export const rounded = (decimals, rounding) => `${decimalPlaces(decimals)}, ${ROUNDINGS[rounding] ?? rounding}`
