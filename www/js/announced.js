/** Turns announced months into values of the form, and finds the next of them. */

import { typed } from './today.js'

/** Returns true if a field of the form holds announced terms. */
export const isAnnounced = (name) => name.startsWith('month.') || name === 'announced'

const ascending = (months) => [...months].sort((one, other) => one.month < other.month ? -1 : 1)

/**
 * Returns the first month that has not passed.
 *
 * @param {import('../pkg/index.js').MonthlyTerms[]} months as `readMonths` gives them
 * @param {string} today as `YYYY-MM-DD`
 * @param {{ isLastKept?: boolean }} [of] true if the last one that has a day is returned once all have passed
 */
export function nextAnnounced (months, today, { isLastKept = true } = {}) {
  const sorted = ascending(months)
  const last = sorted.at(-1)
  return sorted.find((month) => lastDayOf(month) >= today) ?? (isLastKept && (last?.investmentDate ?? last?.investmentPeriod) ? last : undefined)
}

/**
 * Returns the fields that announced months fill, as names and values.
 *
 * @param {import('../pkg/index.js').MonthlyTerms | undefined} month whose terms apply
 * @param {import('../pkg/index.js').MonthlyTerms[]} months all of them, for the list of dates
 * @returns {[string, string][]}
 */
export const announcedFields = (month, months) =>
  [...fieldsOf('month', month ?? {}), ['announced', ascending(months).map(lineOf).filter(Boolean).join('\n')]]

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
