/** Draws days in a row: numbered cells if they fit, otherwise bars; one plain bar for months and years. */

import { dayOfMonth, daysFrom, monthOf, monthsOf, startOfWeek, weekdayOf } from './days.js'
import { thin } from './labels.js'
import { hatch, line, rect, signs, text } from './svg.js'

/** Widths of a day, in CSS pixels or em. */
const LEAST_BAR = 4
const LEAST_CELL = 1.35
const GREATEST_CELL = 3.5

/**
 * @typedef {object} Strip
 * @property {Node[]} nodes from the top edge 0 down
 * @property {number} height
 * @property {(index: number) => number} left edge of the day `index` days after the first
 * @property {(index: number) => number} centre
 * @property {Record<string, () => Node[]>} keys signs for the legend
 */

/** @returns {Strip} */
export function stripOf (content, { width, pen }, words) {
  const count = daysFrom(content.start, content.end) + 1
  const size = Math.min(GREATEST_CELL * pen.em, width / count)
  const left = (index) => size < LEAST_BAR ? index * size : Math.round(index * size)
  const axis = { left, centre: (index) => (left(index) + left(index + 1)) / 2, size, width, pen }
  if (size >= LEAST_CELL * pen.em) return { ...axis, ...cells(content, axis, words), keys: KEYS.cells }
  if (size >= LEAST_BAR && content.days.length > 0) return { ...axis, ...bars(content, axis, words), keys: KEYS.bars }
  return { ...axis, ...scale(content, axis, words), keys: KEYS.scale }
}

const classOf = (kind, { isCounted, isDue }) => [
  'picture-day', `picture-${kind}`, isCounted && 'picture-counted', isDue && 'picture-due'
].filter(Boolean).join(' ')

const KEYS = {
  cells: {
    counted: () => [rect('picture-day picture-open picture-counted', 1, 1, 14, 14, 2)],
    weekend: () => [rect('picture-day picture-weekend', 1, 1, 14, 14, 2), hatch(1, 1, 14, 14, 4.5)],
    closed: () => [rect('picture-day picture-closed', 1, 1, 14, 14, 2), signs.cross(8, 8, 8)]
  },
  bars: {
    counted: () => [rect('picture-bar picture-open picture-counted', 5, 0, 6, 16)],
    weekend: () => [rect('picture-bar picture-weekend', 3, 12, 4, 4), rect('picture-bar picture-weekend', 9, 12, 4, 4)],
    closed: () => [rect('picture-bar picture-closed', 5, 12, 6, 4), signs.cross(8, 5, 7)]
  },
  scale: {
    closed: () => [signs.cross(8, 8, 8)]
  }
}

function cells ({ start, days, dates }, { left, centre, pen: { em } }, words) {
  const height = 2.7 * em
  const counted = days.filter(({ isCounted }) => isCounted)
  const initials = words.formats.weekdays('narrow')
  const nodes = days.flatMap((day, index) => {
    const x = left(index) + 1
    const width = left(index + 1) - left(index) - 2
    const middle = centre(index)
    const name = day.isDue ? 'picture-on-due' : day.kind === 'open' ? '' : 'picture-quiet'
    return [
      rect(classOf(day.kind, day), x, 1, width, height - 2, 3),
      ...day.kind === 'weekend' ? [hatch(x, 1, width, height - 2, 0.45 * em)] : [],
      day.closing
        ? signs.cross(middle, 0.8 * em, 0.55 * em)
        : text(`picture-small picture-centred ${name}`, middle, 1.05 * em, initials[weekdayOf(day.date)]),
      text(`picture-number picture-centred ${name}`, middle, 2.2 * em, dayOfMonth(day.date)),
      ...day.isAsOf ? [rect('picture-as-of', x, 1, width, height - 2, 3)] : [],
      ...day.isCounted ? [text('picture-small picture-centred picture-count', middle, height + em, String(counted.indexOf(day) + 1))] : []
    ]
  })
  const invested = outline(dates, start, left, 1, height - 2)
  return { nodes: [...nodes, invested], height: height + (counted.length > 0 ? 1.2 : 0.3) * em }
}

/** Draws tall bars for business days and short ones for others, to count them without colours. */
function bars ({ start, days, dates }, axis, words) {
  const { left, centre, pen: { em } } = axis
  const height = 2 * em
  const low = 0.5 * em
  const nodes = days.flatMap((day, index) => {
    const x = left(index) + 0.75
    const width = left(index + 1) - left(index) - 1.5
    const top = day.kind === 'open' ? 3 : height - low
    return [
      rect(classOf(day.kind, day).replace('picture-day', 'picture-bar'), x, top, width, height - top - 3),
      ...day.closing ? [signs.cross(centre(index), height - low - 0.55 * em, Math.min(0.6 * em, width + 2))] : []
    ]
  })
  const marks = days.filter(({ date }, index) => index === 0 || dayOfMonth(date) === '1' || date === startOfWeek(date, 1))
    .map(({ date }, index) => index === 0 || dayOfMonth(date) === '1'
      ? { date, text: words.formats.month(monthOf(date)), keep: dayOfMonth(date) === '1' }
      : { date, text: dayOfMonth(date) })
  return withAxis([...nodes, outline(dates, start, left, 0, height)], height, marks, start, axis)
}

function scale ({ start, end, days, dates }, axis, words) {
  const { left, centre, size, pen: { em } } = axis
  const { asOf, due, businessDaysLeft } = dates
  const at = (date) => daysFrom(start, date)
  const hasMonths = size * 30 > 2.5 * em
  const closed = days.filter(({ closing }) => closing)
  const top = closed.length > 0 ? 0.7 * em : 0
  const height = top + em
  const bar = (name, from, to) => rect(name, left(from), top + 1, left(to) - left(from), em - 2)
  const nodes = [
    bar('picture-scale', 0, at(end) + 1),
    ...businessDaysLeft > 0 ? [bar('picture-scale picture-counted', at(asOf) + 1, at(due) + 1)] : [],
    ...closed.map(({ date }) => signs.cross(centre(at(date)), 0.35 * em, 0.5 * em))
  ]
  const marks = monthsOf(start, end)
    .filter((month) => hasMonths || month.endsWith('-01'))
    .map((month) => ({ date: `${month}-01`, text: hasMonths && !month.endsWith('-01') ? words.formats.month(month) : words.formats.year(month) }))
    .filter(({ date }) => date >= start && date <= end)
  return withAxis([...nodes, outline(dates, start, left, top, em)], height, marks, start, axis)
}

/** Adds ticks below, with the labels that fit. */
function withAxis (nodes, height, marks, start, { left, centre, size, width, pen }) {
  const { em } = pen
  const labels = marks.map((mark) => {
    const half = pen.widthOf(mark.text, { size: 0.85 }) / 2
    const tick = size < LEAST_BAR ? left(daysFrom(start, mark.date)) : centre(daysFrom(start, mark.date))
    return { ...mark, tick, x: Math.max(half, Math.min(tick, width - half)), width: half * 2 }
  })
  return {
    nodes: [
      ...nodes,
      ...thin(labels, 0.4 * em).flatMap((label) => [
        line('picture-tick', label.tick, height, label.tick, height + 0.35 * em),
        text('picture-axis picture-centred', label.x, height + 1.3 * em, label.text)
      ])
    ],
    height: height + 1.6 * em
  }
}

function outline ({ first, last }, start, left, top, height) {
  const [from, to] = [daysFrom(start, first), daysFrom(start, last) + 1].map(left)
  const width = Math.max(3, to - from - 2)
  return rect('picture-invested', to - 1 - width, top, width, height, Math.min(3, width / 2))
}
