/** The days of a quote, for timeline and month calendar. */

import { addDays, daysOf, isWeekend, yearOf } from './days.js'

/** First and last year of the calendars; a week or a month may extend beyond. */
const FIRST_YEAR = 1990
const LAST_YEAR = 2100

/** Problems of a day that the pictures cannot show. */
const UNUSABLE = ['not-a-date', 'out-of-range', 'period-reversed']

/**
 * @typedef {object} Dates
 * @property {string | null} today
 * @property {string | null} asOf the day from which business days are counted
 * @property {string | null} due
 * @property {number | null} businessDaysLeft
 * @property {string} first the investment date, or the first day of the investment period
 * @property {string} last the same day, or the period's last
 * @property {boolean} isPeriod
 * @property {import('../../pkg/index.js').CalendarName} calendar
 * @property {string[]} added days that are closed besides those of the calendar
 * @property {string} [knownOn] the day whose knowledge of closings counts
 * @property {(first: string, last: string) => Map<string, string>} closings names of closed weekdays by their day
 *
 * @typedef {object} Day
 * @property {string} date
 * @property {'open' | 'weekend' | 'closed'} kind
 * @property {string | null} closing the name of the closing
 * @property {boolean} isAsOf
 * @property {boolean} isDue
 * @property {boolean} isCounted one of the business days left
 * @property {boolean} isInvested shares are bought
 */

/**
 * Returns null if the quote has no investment date or period, or no calendar: a dividend's quote has none.
 *
 * @param {import('../../pkg/index.js').Quote} quote
 * @param {import('../../pkg/index.js').QuoteRequest} request the answered request
 * @param {object} more
 * @param {typeof import('../../pkg/index.js').closures} more.closures
 * @param {(text: string) => string | null} more.readDate the day that a text says, as the engine reads it
 * @param {string} [more.calendar] the plan's calendar, if the quote does not name it
 * @param {string[]} [more.added] days that the plan's file closes, besides those of the request
 * @param {string} [more.today] today, to label `asOf` as today
 * @returns {Dates | null}
 */
export function datesOf (quote, request, { closures, readDate, calendar = calendarOf(quote), added = [], today = null }) {
  const { asOf, month } = request
  const usable = (field, text) =>
    quote.problems.some((problem) => problem.field === field && UNUSABLE.includes(problem.code)) ? null : readDate(text ?? '') ?? null
  const date = usable('month.investmentDate', month?.investmentDate)
  const start = usable('month.investmentPeriod.start', month?.investmentPeriod?.start)
  const end = usable('month.investmentPeriod.end', month?.investmentPeriod?.end)

  const isPeriod = quote.tier === 'pre-approved' || (quote.due !== null && quote.due.countedFrom !== date)
  const first = isPeriod ? start : date
  if (!first || !calendar) return null
  const extra = [...added, ...(month?.closures ?? []).map(readDate).filter(Boolean)]
  const knownOn = readDate(request.knownOn ?? '')
  return {
    today,
    asOf: usable('asOf', asOf),
    due: quote.due?.date ?? null,
    businessDaysLeft: quote.due?.businessDaysLeft ?? null,
    first,
    last: (isPeriod && end) || first,
    isPeriod,
    calendar,
    added: extra,
    knownOn,
    closings: (from, to) => closingsOf(from, to, (year) => closures(year, calendar), extra, knownOn)
  }
}

const calendarOf = ({ steps }) => steps.find(({ rule }) => rule === 'calendar')?.result

function closingsOf (from, to, closures, added, knownOn) {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index)
    .filter((year) => year >= FIRST_YEAR && year <= LAST_YEAR)
  const known = years.flatMap(closures).filter(({ announced }) => !announced || !knownOn || announced <= knownOn)
  const all = [...added.map((date) => ({ date, name: 'added-closure' })), ...known]
  return new Map(all
    .filter(({ date }) => date >= from && date <= to && !isWeekend(date))
    .sort((one, other) => one.date < other.date ? -1 : 1)
    .map(({ date, name }) => [date, name]))
}

/** Returns the first and the last marked day. */
export function rangeOf ({ asOf, due, first, last }) {
  const days = [asOf, due, first, last].filter(Boolean).sort()
  return { start: days[0], end: days.at(-1) }
}

/**
 * @param {Dates} dates
 * @returns {Day[]} from start to end
 */
export function marked (dates, start, end) {
  const { asOf, due, businessDaysLeft, first, last } = dates
  const closings = dates.closings(start, end)
  return daysOf(start, end).map((date) => {
    const closing = closings.get(date) ?? null
    const kind = isWeekend(date) ? 'weekend' : closing ? 'closed' : 'open'
    return {
      date,
      kind,
      closing,
      isAsOf: date === asOf,
      isDue: date === due,
      isCounted: kind === 'open' && businessDaysLeft > 0 && date >= addDays(asOf, 1) && date <= due,
      isInvested: date >= first && date <= last
    }
  })
}

export const isPast = ({ businessDaysLeft }) => businessDaysLeft < 0
