/** Chart of an investment period by day: market price, threshold price and price paid. */

import { gutterOf, scaleOf, sizeOf, through, ticksOf } from './chart.js'
import { dayOfMonth, monthOf } from './days.js'
import { thin } from './labels.js'
import { legend, show } from './picture.js'
import { drawing, hatch, line, path, rect, signs, svg, text } from './svg.js'

/** Most dots; more would look like a line. */
const MOST_DOTS = 60

/**
 * Draws the chart, and redraws it when its holder's width changes.
 *
 * @param {HTMLElement} holder an empty element of its own
 * @param {import('../../pkg/index.js').InvestmentPeriod | null} period the page also shows its days as a table
 * @param {import('../words.js').Words} words
 */
export function periodChart (holder, period, words) {
  const has = period?.days.some(({ market }) => market !== null)
  show(holder, has ? [period, words.locale] : null, () => contentOf(period, words), draw)
}

function contentOf ({ days, quote }, words) {
  const threshold = quote.steps.find(({ rule }) => rule === 'period-threshold')?.inputs.threshold ?? null
  const { title, sentence, market, price, thresholdAt, unmet, noPrice, notFromZero } = words.pictures.period
  const missed = days.filter((day) => day.threshold === 'not-met').map(({ date }) => date)
  const points = days.map((day) => ({
    market: day.market && { size: sizeOf(day.market.exact), price: day.market.price },
    paid: day.exact && { size: sizeOf(day.exact), price: day.price }
  }))
  const isPaidLess = points.some((point) => point.paid && point.paid.size !== point.market.size)
  const shown = points.flatMap((point) => [point.market, isPaidLess && point.paid]).filter(Boolean)
    .concat(threshold === null ? [] : [{ size: sizeOf(threshold), price: threshold, strong: true }])
    .sort((one, other) => one.size - other.size)
  return {
    label: sentence(days, ...endsOf(days), threshold),
    title,
    days: days.map(({ date }, index) => {
      const startsMonth = index > 0 && monthOf(date) !== monthOf(days[index - 1].date)
      return {
        market: points[index].market?.size ?? null,
        paid: isPaidLess ? points[index].paid?.size ?? null : null,
        isUnmet: missed.includes(date),
        startsMonth,
        text: index === 0 || startsMonth ? words.formats.dayAndMonth(date) : dayOfMonth(date)
      }
    }),
    threshold: threshold && sizeOf(threshold),
    ends: [shown[0].size, shown.at(-1).size],
    ticks: shown.filter(({ size, strong }, index) => strong || index === 0 || (index === shown.length - 1 && size > shown[0].size))
      .map(({ size, price: text, strong }) => ({ size, text: words.formats.money(text), strong })),
    notes: {
      market,
      price: isPaidLess && price,
      threshold: threshold && thresholdAt(threshold),
      unmet: missed.length > 0 && unmet(missed),
      noPrice: points.some((point) => !point.market) && noPrice,
      notFromZero
    }
  }
}

/** Returns the days with the least and the greatest market price. */
function endsOf (days) {
  const sorted = days.filter(({ market }) => market !== null)
    .toSorted((one, other) => sizeOf(one.market.exact) - sizeOf(other.market.exact))
  return [sorted[0], sorted.at(-1)]
}

function draw ({ label, title, days, threshold, ends, ticks, notes }, { width, pen }) {
  const { em } = pen
  const gutter = gutterOf(ticks.map(({ text: content }) => content), pen)
  const top = 1.8 * em
  const bottom = top + 10.5 * em
  const up = scaleOf(ends, bottom - 0.8 * em, top + 0.8 * em)
  const column = (width - gutter) / days.length
  const x = (index) => gutter + (index + 0.5) * column
  const points = (name) => days.map((day, index) => day[name] === null ? null : [x(index), up(day[name])])
  const hasDots = days.length <= MOST_DOTS
  const size = Math.min(0.7 * em, Math.max(4, column * 0.8))

  const unmet = days.flatMap(({ isUnmet }, index) => isUnmet
    ? [rect('picture-unmet', gutter + index * column, top, column, bottom - top), hatch(gutter + index * column, top, column, bottom - top, 0.45 * em)]
    : [])
  const paid = points('paid')
  const drawn = [
    ...unmet,
    line('picture-base', gutter, top, gutter, bottom),
    line('picture-base', gutter, bottom, width, bottom),
    ...threshold === null ? [] : [line('picture-threshold', gutter, up(threshold), width, up(threshold))],
    path('picture-line picture-line-paid', through(paid)),
    path('picture-line', through(points('market'))),
    ...paid.flatMap((point) => point && hasDots ? [rect('picture-paid', point[0] - size * 0.35, point[1] - size * 0.35, size * 0.7, size * 0.7)] : []),
    ...points('market').flatMap((point, index) => {
      if (!point) return [svg('circle', { class: 'picture-sign-open', cx: x(index), cy: bottom, r: size * 0.35 })]
      if (days[index].isUnmet) return [svg('circle', { class: 'picture-halo', cx: point[0], cy: point[1], r: size * 0.75 }), signs.cross(...point, size)]
      return hasDots ? [svg('circle', { class: 'picture-dot', cx: point[0], cy: point[1], r: size * 0.35 })] : []
    })
  ]

  const labels = thin(days.map(({ text: content, startsMonth }, index) => {
    const half = pen.widthOf(content, { size: 0.85 }) / 2
    return { x: Math.min(x(index), width - half), tick: x(index), text: content, width: half * 2, keep: startsMonth }
  }), 0.4 * em)
  const scale = labels.flatMap(({ x, tick, text: content }) => [
    line('picture-tick', tick, bottom, tick, bottom + 0.35 * em),
    text('picture-axis picture-centred', x, bottom + 1.35 * em, content)
  ])

  return [
    drawing(label, { width, pen }, bottom + 1.8 * em, text('picture-title', 0, em, title), ...drawn, ...scale,
      ...ticksOf(ticks.map((tick) => ({ ...tick, y: up(tick.size) })), gutter, pen)),
    legend(legendOf(notes))
  ]
}

function legendOf ({ market, price, threshold, unmet, noPrice, notFromZero }) {
  return [
    { sign: [line('picture-line', 0, 8, 16, 8), svg('circle', { class: 'picture-dot', cx: 8, cy: 8, r: 3 })], text: market },
    price && { sign: [line('picture-line picture-line-paid', 0, 8, 16, 8), rect('picture-paid', 5, 5, 6, 6)], text: price },
    threshold && { sign: [line('picture-threshold', 0, 8, 16, 8)], text: threshold },
    unmet && { sign: [rect('picture-unmet', 0, 0, 16, 16), hatch(0, 0, 16, 16, 5), signs.cross(8, 8, 8)], text: unmet },
    noPrice && { sign: [svg('circle', { class: 'picture-sign-open', cx: 8, cy: 8, r: 3 })], text: noPrice },
    { text: notFromZero }
  ].filter(Boolean)
}
