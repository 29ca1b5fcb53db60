/** Parts of the page’s sentences, in Spanish. A telephone number is undefined if the plan names none. */

import { businessDays, isZero, numberOfDays } from '../engine/phrases.js'
import { formats } from '../formats.js'

const { aboutCount, percent, roundMoney } = formats

export const isPast = (days) => String(days).startsWith('-')
export const capitalised = (text) => text.charAt(0).toUpperCase() + text.slice(1)

/** Writes how long before a day; nothing is the day itself. */
export const daysBefore = (lead) => isZero(String(lead.days ?? lead)) ? 'El mismo día' : `${lead.days === undefined ? businessDays(lead) : numberOfDays(lead.days)} antes`
const fewShares = (text) => aboutCount(text, 'acción', 'acciones')

/** `unas 74.39 acciones`, but `cerca de 1 acción`. */
export const aboutShares = (text) => `${Number(text) < 2 ? 'cerca de' : 'unas'} ${fewShares(text)}`
export const joined = (...sentences) => sentences.filter(Boolean).join(' ')

export const withDiscount = (discount) => isZero(discount) ? '' : `, con el descuento de ${percent(discount)}`

/** A range stays on one line. */
export const amounts = (least, most) => least && most
  ? `de\u00a0${roundMoney(least)}\u00a0a\u00a0${roundMoney(most)}`
  : most ? `hasta ${roundMoney(most)}` : `${roundMoney(least)} o más`
export const percents = (least, most) => least === most ? percent(most) : `de ${percent(least)} a ${percent(most)}`

/** Names a kind of document with its article: `la carta`, `el prospecto`. */
export const the = (document) => `${document.endsWith('a') ? 'la' : 'el'} ${document.toLowerCase()}`
export const ofThe = (document) => `de ${the(document)}`.replace(/^de el /, 'del ')
export const at = (place) => place ? ` (${place.toLowerCase()})` : ''

/** Names of the periods that limits cover. */
export const TIMES = { payment: 'pago', month: 'mes', quarter: 'trimestre', year: 'año' }
export const ADJECTIVES = { payment: 'por pago', month: 'mensual', quarter: 'trimestral', year: 'anual' }
export const perPeriod = (per) => per === 'payment' ? 'por pago' : `al ${TIMES[per]}`
export const METHODS = { check: 'cheque', 'one-time-debit': 'débito bancario único', 'recurring-debit': 'débito bancario automático', 'bank-debit': 'débito bancario', payroll: 'descuento de nómina' }
const ZONES = { eastern: 'del Este', central: 'del Centro', mountain: 'de la Montaña', pacific: 'del Pacífico' }

/** Writes the hour of a 24-hour clock in a time zone. */
export const atTime = (time, zone) => {
  const [hour, minute] = time.split(':').map(Number)
  const clock = minute === 0 && hour % 12 === 0 ? ['a medianoche', 'al mediodía'][hour / 12] : `a ${hour % 12 === 1 ? 'la' : 'las'} ${hour % 12 || 12}:${time.slice(3)} ${hour < 12 ? 'a. m.' : 'p. m.'}`
  return `${clock}, hora ${ZONES[zone]}`
}

export const notPublished = 'No publicado'
