/** Timeline from the `asOf` day through the due date to the investment date or period. */

import { isPast, marked, rangeOf } from './dates.js'
import { addDays, daysFrom, startOfWeek } from './days.js'
import { apart, place, stacked } from './labels.js'
import { legend, show } from './picture.js'
import { stripOf } from './strip.js'
import { drawing, path, signs, svg, text } from './svg.js'

/** Most days shown as single cells. */
const MOST_DAYS = 183

/** Fewer days are extended to whole weeks. */
const FEWEST_DAYS = 7

/**
 * Draws the timeline, and redraws it when its holder's width changes.
 *
 * @param {HTMLElement} holder an empty element of its own
 * @param {import('./dates.js').Dates | null} dates from `datesOf`; null removes the picture
 * @param {import('../words.js').Words} words
 */
export function timeline (holder, dates, words) {
  show(holder, dates && [dates, words.locale], () => contentOf(dates, words), (content, space) => draw(content, space, words))
}

function contentOf (dates, words) {
  let { start, end } = rangeOf(dates)
  if (daysFrom(start, end) < FEWEST_DAYS) {
    start = startOfWeek(start, words.pictures.weekStart)
    end = addDays(startOfWeek(end, words.pictures.weekStart), FEWEST_DAYS - 1)
  }
  const days = daysFrom(start, end) < MOST_DAYS ? marked(dates, start, end) : []
  return {
    label: words.pictures.timeline.sentence(dates, days),
    dates,
    start,
    end,
    days,
    left: dates.businessDaysLeft === null ? '' : words.pictures.timeline.left(dates.businessDaysLeft)
  }
}

function draw ({ label, dates, start, end, days, left }, { width, pen }, words) {
  const strip = stripOf({ start, end, days, dates }, { width, pen }, words)
  // Adds the year, because a long time may end in another year.
  const { shortDate, dayRange, dayWithYear, dayRangeWithYear } = words.formats
  const write = days.length > 0 ? { day: shortDate, days: dayRange } : { day: dayWithYear, days: dayRangeWithYear }
  const flags = flagsOf(dates, start, strip, { width, pen }, words.pictures.names, write)
  const counted = countOf(dates, start, strip, left, { width, pen })
  return [
    drawing(label, { width, pen }, flags.height + strip.height + counted.height,
      svg('g', { transform: `translate(0 ${flags.height})` }, ...strip.nodes, svg('g', { transform: `translate(0 ${strip.height})` }, ...counted.nodes)),
      ...flags.nodes),
    legend(legendOf(days, strip, dates, words))
  ]
}

/** Labels the days above the strip. */
function flagsOf ({ today, asOf, due, first, last, isPeriod, businessDaysLeft }, start, strip, { width, pen }, names, write) {
  const { em } = pen
  const at = (date) => strip.centre(daysFrom(start, date))
  const flags = spread([
    asOf && { name: asOf === today ? names.today : names.asOf, date: write.day(asOf), point: at(asOf), sign: 'circle' },
    due && { name: isPast({ businessDaysLeft }) ? names.wasDue : names.due, date: write.day(due), point: at(due), sign: 'triangle' },
    isPeriod && last !== first
      ? { name: names.period, date: write.days(first, last), point: (at(first) + at(last)) / 2, sign: 'diamond' }
      : { name: isPeriod ? names.periodStart : names.investmentDate, date: write.day(first), point: at(first), sign: 'diamond' }
  ].filter(Boolean).reduce(joined, []), width, em)

  const { labels, places, lines } = placed(flags, { width, pen })
  const rowHeight = (lines === 1 ? 1.5 : 2.7) * em
  const rows = Math.max(...places.map(({ row }) => row)) + 1
  const height = rows * rowHeight + 1.3 * em
  const nodes = flags.flatMap(({ name, date, x, point, sign }, index) => {
    const { left, row } = places[index]
    const top = (rows - 1 - row) * rowHeight
    const isBeside = x < left || x > left + labels[index].width
    const from = isBeside ? top + 0.3 * em : top + rowHeight - 0.2 * em
    return [
      path('picture-leader', `M${x} ${from}V${height - 0.8 * em}L${point} ${height}`),
      signs[sign](x, height - 0.8 * em, 0.7 * em),
      svg('text', { class: 'picture-flag', x: left, y: top + em },
        svg('tspan', { class: 'picture-strong' }, name), lines === 1 ? ' ' : '',
        svg('tspan', lines === 1 ? {} : { x: left, dy: 1.2 * em }, date))
    ]
  })
  // Puts lines first, so that none covers a label.
  return { nodes: nodes.sort((one, other) => (one.localName === 'text') - (other.localName === 'text')), height }
}

/** Moves apart the signs of adjacent days if days are narrow. */
function spread (flags, width, em) {
  const ascending = flags.toSorted((one, other) => one.point - other.point)
  const xs = apart(ascending.map(({ point }) => point), em, width - em / 2)
  return ascending.map((flag, index) => ({ ...flag, x: xs[index] }))
}

/** Joins flags of the same day. */
function joined (flags, flag) {
  const before = flags.at(-1)
  if (before?.date !== flag.date) return [...flags, flag]
  return [...flags.slice(0, -1), { ...flag, name: `${before.name} · ${flag.name}` }]
}

/** Puts name and date on one line if no labels touch, otherwise on two. */
function placed (flags, { width, pen }) {
  const parts = flags.map(({ name, date }) => [pen.widthOf(`${name} `, { bold: true }), pen.widthOf(date)])
  const labelsOf = (measure) => flags.map(({ x }, index) => ({ x, width: 1 + measure(parts[index]) }))
  const one = labelsOf(([name, date]) => name + date)
  const free = place(one, width)
  if (free) return { labels: one, places: free, lines: 1 }
  const two = labelsOf((both) => Math.max(...both))
  return { labels: two, places: place(two, width) ?? stacked(two, width), lines: 2 }
}

/** Draws a bracket over the business days left or passed. */
function countOf ({ asOf, due, businessDaysLeft }, start, strip, left, { width, pen }) {
  if (!left) return { nodes: [], height: 0 }
  const { em } = pen
  const late = isPast({ businessDaysLeft })
  const [from, to] = (late ? [due, asOf] : [asOf, due]).map((date) => daysFrom(start, date))
  const x1 = strip.left(businessDaysLeft === 0 ? to : from + 1)
  const x2 = strip.left(to + 1)
  const textWidth = pen.widthOf(left, { bold: true })
  const x = Math.max(0, Math.min((x1 + x2) / 2 - textWidth / 2, width - textWidth - 1))
  return {
    nodes: [
      path(late ? 'picture-bracket picture-late' : 'picture-bracket', `M${x1 + 1} ${0.2 * em}v${0.4 * em}H${x2 - 1}v${-0.4 * em}`),
      text(late ? 'picture-strong picture-late' : 'picture-strong', x, 1.7 * em, left)
    ],
    height: 2.1 * em
  }
}

function legendOf (days, strip, { calendar }, words) {
  const { legend: texts } = words.pictures.timeline
  const has = (test) => days.some(test)
  return [
    days.length === 0 && { text: texts.withoutClosings },
    strip.keys.counted && has(({ isCounted }) => isCounted) && { sign: strip.keys.counted(), text: texts.counted },
    strip.keys.weekend && has(({ kind }) => kind === 'weekend') && { sign: strip.keys.weekend(), text: texts.weekend },
    ...days.filter(({ closing }) => closing).map(({ date, closing }) =>
      ({ sign: strip.keys.closed(), text: words.pictures.closed(closing, date, calendar) })),
    days.length > 0 && !strip.keys.weekend && { text: texts.withoutWeekends }
  ].filter(Boolean)
}

