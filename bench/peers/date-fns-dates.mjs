/** Counts business days with date-fns and the holidays of the years in question. */
import { addDays, eachDayOfInterval, format, isWeekend, parseISO, subDays } from 'date-fns'

const CLOSED = new Set([
  '2007-11-22', '2007-12-25', '2008-01-01', '2008-01-21', '2008-02-18', '2008-03-21', '2008-05-26', '2008-07-04', '2008-09-01',
  '2008-11-27', '2008-12-25', '2009-01-01'
])

const isBusinessDay = (date) => !isWeekend(date) && !CLOSED.has(format(date, 'yyyy-MM-dd'))

export function dueBefore (investmentDate, asOf) {
  let due = subDays(parseISO(investmentDate), 1)
  while (!isBusinessDay(due)) due = subDays(due, 1)
  const from = addDays(parseISO(asOf), 1)
  const left = from > due ? 0 : eachDayOfInterval({ start: from, end: due }).filter(isBusinessDay).length
  return { due: format(due, 'yyyy-MM-dd'), weekday: format(due, 'EEEE'), left }
}
