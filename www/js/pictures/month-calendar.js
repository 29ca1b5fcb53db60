/** Calendars of a quote's months, as tables so that assistive technology can read them. */

import { element } from '../dom.js'
import { isPast, marked, rangeOf } from './dates.js'
import { dayOfMonth, daysOfMonth, monthOf, monthsOf, weekdayOf } from './days.js'
import { show } from './picture.js'
import { hatch, rect, svg } from './svg.js'

/** Most months shown in full; of more, only those with marked days. */
const MOST_MONTHS = 3

/**
 * Draws the months with marked days, side by side if they fit.
 *
 * @param {HTMLElement} holder an empty element of its own
 * @param {import('./dates.js').Dates | null} dates from `datesOf`; null removes the picture
 * @param {import('../words.js').Words} words
 */
export function monthCalendar (holder, dates, words) {
  show(holder, dates && [dates, words.locale], () => contentOf(dates, words), ({ months }) => [element('div', { className: 'months' }, ...months.map(monthOfDays))])
}

function contentOf (dates, words) {
  const { weekdays } = words.formats
  const [names, shortNames] = [weekdays('long'), weekdays('short')]
  const columns = Array.from({ length: 7 }, (_, index) => (index + words.pictures.weekStart) % 7)
  return {
    months: touched(dates).map((month) => {
      const dayList = daysOfMonth(month)
      const days = marked(dates, dayList[0], dayList.at(-1))
      return {
        title: words.formats.monthAndYear(month),
        columns: columns.map((weekday) => ({ name: names[weekday], short: shortNames[weekday] })),
        before: columns.indexOf(weekdayOf(days[0].date)),
        days: days.map((day) => ({
          ...day, isInvested: isBought(day, dates), isToday: day.date === dates.today, words: wordsIn(day, dates, words)
        })),
        notes: [
          ...days.flatMap((day) => notesOn(day, dates, words)),
          ...days.some(({ isCounted }) => isCounted) ? [{ key: 'counted', text: words.pictures.timeline.legend.counted }] : []
        ]
      }
    })
  }
}

function touched (dates) {
  const { start, end } = rangeOf(dates)
  const marks = [dates.asOf, dates.due, dates.first, dates.last].filter(Boolean).map(monthOf)
  const months = monthsOf(start, end)
  return months.length <= MOST_MONTHS ? months : [...new Set(marks)].sort()
}

/** Returns the one or two words of a cell. */
function wordsIn (day, dates, { pictures: { cells } }) {
  return [
    day.isAsOf && (day.date === dates.today ? cells.today : cells.asOf),
    day.isDue && cells.due,
    isBought(day, dates) && cells.invested,
    day.kind === 'closed' && cells.closed
  ].filter(Boolean)
}

/** Returns true if shares are bought: on business days of a period, or on the single date of any kind. */
const isBought = ({ isInvested, kind }, { first, last }) => isInvested && (kind === 'open' || first === last)

/** Writes the notes of a marked day. */
function notesOn (day, dates, words) {
  const { names, note } = words.pictures
  const { date } = day
  const isEnd = dates.isPeriod && date === dates.last && dates.last !== dates.first
  return [
    day.isAsOf && { key: 'asOf', text: note(date, date === dates.today ? names.today : names.asOf) },
    day.isDue && { key: 'due', text: note(date, isPast(dates) ? names.wasDue : names.paymentDue) },
    date === dates.first && { key: 'invested', text: note(date, dates.isPeriod ? names.periodStart : names.investmentDate) },
    isEnd && { key: 'invested', text: note(date, names.periodEnd) },
    day.closing && { key: 'closed', text: words.pictures.closed(day.closing, date, dates.calendar) }
  ].filter(Boolean)
}

const KEYS = {
  asOf: () => [rect('picture-as-of', 1, 1, 14, 14, 3)],
  due: () => [rect('picture-day picture-due', 1, 1, 14, 14, 3)],
  invested: () => [rect('picture-invested', 2, 2, 12, 12, 3)],
  counted: () => [rect('picture-day picture-open picture-counted', 1, 1, 14, 14, 3), rect('picture-day picture-due', 1, 13, 14, 2)],
  closed: () => [rect('picture-day picture-closed', 1, 1, 14, 14, 3), hatch(1, 1, 14, 14, 4.5)]
}

function monthOfDays ({ title, columns, before, days, notes }) {
  const cells = [...Array.from({ length: before }, () => element('td')), ...days.map(cellOf)]
  while (cells.length % 7 !== 0) cells.push(element('td'))
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => element('tr', {}, ...cells.slice(week * 7, week * 7 + 7)))
  return element('div', { className: 'month' },
    element('table', {},
      element('caption', { textContent: title }),
      element('thead', {}, element('tr', {}, ...columns.map(({ name, short }) => element('th', { scope: 'col', abbr: name, textContent: short })))),
      element('tbody', {}, ...weeks)),
    element('ul', { className: 'picture-legend month-notes' }, ...notes.map(({ key, text }) => {
      const sign = svg('svg', { class: 'picture-key', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, ...KEYS[key]())
      return element('li', {}, sign, element('span', { textContent: text }))
    })))
}

function cellOf (day) {
  const { kind, isAsOf, isDue, isCounted, isInvested, isToday, words } = day
  const names = [`month-${kind}`, isAsOf && 'month-as-of', isDue && 'month-due', isCounted && 'month-counted', isInvested && 'month-invested']
  const cell = element('td', { className: names.filter(Boolean).join(' ') },
    element('span', { className: 'month-number', textContent: dayOfMonth(day.date) }),
    ...words.map((word) => element('span', { className: 'month-word', textContent: ` ${word}` })))
  if (isToday) cell.setAttribute('aria-current', 'date')
  return cell
}
