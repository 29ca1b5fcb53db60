/** Finds the next investment date that was announced or that follows from the plan's own rule. */

import { scheduleOf } from './schedule-of.js'

/** Enough months for a rule that gives one date a year. */
const MONTHS = '13'

/**
 * Finds the first date for which money can still arrive and clear. The plan gives the dates; announced ones replace those of
 * its rule in their month.
 *
 * @param {import('../pkg/index.js').Plan} plan
 * @param {object} file its file, or a list of editions
 * @param {{ day: string, kind?: string, method?: string, closures?: string[], months?: import('../pkg/index.js').MonthlyTerms[] }} asked
 * @returns {import('../pkg/index.js').ScheduleRow | undefined}
 */
export function nextByRule (plan, file, { day, kind, method, closures, months = [] }) {
  // Dividends are invested on days of their own.
  if (kind === 'dividend') return
  const announced = months.filter(({ investmentDate }) => investmentDate).map(({ month, investmentDate }) => ({ month, investmentDate }))
  if (announced.length === 0 && !hasRule(file)) return
  const { rows } = scheduleOf(plan, { from: day.slice(0, 7), months: MONTHS, closures, method, announced })
  const isDated = hasRule(file) ? () => true : ({ investmentDate }) => announced.some((month) => month.investmentDate === investmentDate)
  return rows.find((row) => isDated(row) && (row.surelyBy?.date ?? row.due) >= day)
}

/** True if there is a rule for investment dates, and none that waits for the date of a dividend. */
export function hasRule (file) {
  const editions = [file].flat()
  const rules = editions.flatMap(({ schedule: { recordDate, ...rules } = {} }) => Object.values(rules))
  return editions.some(({ schedule }) => schedule?.investmentDate) && !rules.some(({ value }) => value.dividendPaymentDate)
}
