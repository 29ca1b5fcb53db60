/** Turns announced months into values of the form; decides only which month is next. */

import { typed } from './today.js'

/** Returns true if a field of the form holds announced terms. */
export const isAnnounced = (name) => name.startsWith('month.') || name === 'announced'

/**
 * Returns the fields that announced months fill, as names and values.
 *
 * @param {import('../pkg/index.js').MonthlyTerms[]} months as `readMonths` gives them
 * @param {string} today as `YYYY-MM-DD`
 * @returns {[string, string][]}
 */
export function announcedFields (months, today) {
  const ascending = [...months].sort((one, other) => one.month < other.month ? -1 : 1)
  const next = ascending.find((month) => lastDayOf(month) >= today) ?? ascending.at(-1)
  return [...fieldsOf('month', next ?? {}), ['announced', ascending.map(lineOf).filter(Boolean).join('\n')]]
}

/** Returns the last day of a month's investment; dates compare as text. */
const lastDayOf = ({ month, investmentDate, investmentPeriod }) => investmentDate ?? investmentPeriod?.end ?? `${month}-31`

function fieldsOf (name, value) {
  if (typeof value !== 'object') return [[name, typed(value)]]
  if (name === 'month.closures') return [[name, value.map(typed).join('\n')]]
  if (Array.isArray(value)) return value.map((one) => [name, one])
  return Object.entries(value).flatMap(([key, part]) => fieldsOf(`${name}.${key}`, part))
}

/** Writes one line of announced dates for a schedule. */
function lineOf ({ investmentDate, investmentPeriod: { start, end } = {} }) {
  if (!investmentDate) return ''
  return [investmentDate, ...(start && end ? [start, end] : [])].map(typed).join(', ')
}
