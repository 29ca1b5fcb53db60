/** Parts of the page’s sentences, in English. A telephone number is undefined if the plan names none. */

import { businessDays, isZero, numberOfDays } from '../engine/phrases.js'
import { formats } from '../formats.js'

const { aboutCount, percent, roundMoney } = formats

export const isPast = (days) => String(days).startsWith('-')

/** Writes how long before a day; nothing is the day itself. */
export const daysBefore = (lead) => isZero(String(lead.days ?? lead)) ? 'The same day as' : `${lead.days === undefined ? businessDays(lead) : numberOfDays(lead.days)} before`
export const aboutShares = (text) => aboutCount(text, 'share', 'shares')
export const joined = (...sentences) => sentences.filter(Boolean).join(' ')

export const withDiscount = (discount) => isZero(discount) ? '' : `, with the ${percent(discount)} discount`

/** A range stays on one line. */
export const amounts = (least, most) => least && most ? `${roundMoney(least)}\u00a0to\u00a0${roundMoney(most)}` : most ? `up to ${roundMoney(most)}` : `${roundMoney(least)} or more`
export const percents = (least, most) => least === most ? percent(most) : `${percent(least)} to ${percent(most)}`

/** A period of limits with its article, or each payment. */
export const perPeriod = (per) => `a ${per}`
export const METHODS = { check: 'check', 'one-time-debit': 'one-time bank debit', 'recurring-debit': 'automatic bank debit', 'bank-debit': 'bank debit', payroll: 'payroll deduction' }

/** Writes the hour of a 24-hour clock in a time zone. */
export const atTime = (time, zone) => {
  const [hour, minute] = time.split(':').map(Number)
  const clock = minute === 0 && hour % 12 === 0 ? ['midnight', 'noon'][hour / 12] : `${hour % 12 || 12}:${time.slice(3)} ${hour < 12 ? 'a.m.' : 'p.m.'}`
  return `${clock} ${zone.charAt(0).toUpperCase()}${zone.slice(1)} time`
}

export const notPublished = 'Not published'
