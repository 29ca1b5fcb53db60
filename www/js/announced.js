/** What a company announced for a month, as the form has it. Nothing is decided here but which month is the next. */

/** Whether a field of the form is about what was announced. */
export const isAnnounced = (name) => name.startsWith('month.') || name === 'announced'

/**
 * The fields that announced months fill, as names and values.
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

/** Days compare as their texts do. */
const lastDayOf = ({ month, investmentDate, investmentPeriod }) => investmentDate ?? investmentPeriod?.end ?? `${month}-31`

function fieldsOf (name, value) {
  if (typeof value !== 'object') return [[name, value]]
  if (name === 'month.closures') return [[name, value.join('\n')]]
  if (Array.isArray(value)) return value.map((one) => [name, one])
  return Object.entries(value).flatMap(([key, part]) => fieldsOf(`${name}.${key}`, part))
}

/** A line of the dates that a schedule begins with. */
function lineOf ({ investmentDate, investmentPeriod: { start, end } = {} }) {
  if (!investmentDate) return ''
  return [investmentDate, ...(start && end ? [start, end] : [])].join(', ')
}
