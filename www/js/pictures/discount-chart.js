/** Chart of the share price and the shares bought, across the plan's discount band. */

import { gutterOf, scaleOf, sizeOf, through, ticksOf } from './chart.js'
import { thin } from './labels.js'
import { legend, show } from './picture.js'
import { drawing, line, path, signs, svg, text } from './svg.js'

/** Most dots; more would look like a line. */
const MOST_DOTS = 40

/**
 * Draws the chart, and redraws it when its holder's width changes.
 *
 * @param {HTMLElement} holder an empty element of its own
 * @param {import('../../pkg/index.js').PriceList | null} list the page also shows its rows as a table
 * @param {import('../words.js').Words} words
 */
export function discountChart (holder, list, words) {
  show(holder, list && list.rows.length > 1 ? [list.rows, words.locale] : null, () => contentOf(list.rows, words), draw)
}

function contentOf (rows, words) {
  const { priceTitle, sharesTitle, atMonths, axis, notFromZero, months, sentence } = words.pictures.discounts
  const announced = rows.findIndex((row) => row.announced)
  return {
    label: sentence(rows),
    announced,
    monthLabel: announced < 0 ? '' : atMonths(rows[announced].discount),
    discounts: rows.map(({ discount }) => sizeOf(discount)),
    ticks: rows.map(({ discount }) => words.formats.percent(discount)),
    axis,
    notes: [notFromZero, months],
    panels: [
      { title: priceTitle, sizes: rows.map(({ exact }) => sizeOf(exact)), written: rows.map(({ price }) => words.formats.money(price)) },
      rows.every(({ shares }) => shares !== null) &&
        { title: sharesTitle, sizes: rows.map(({ shares }) => sizeOf(shares)), written: rows.map(({ shares }) => words.formats.number(shares)) }
    ].filter(Boolean)
  }
}

function draw ({ label, announced, monthLabel, discounts, ticks, axis, notes: [notFromZero, months], panels }, { width, pen }) {
  const { em } = pen
  const gutter = gutterOf(panels.flatMap(({ written }) => [written[0], written.at(-1)]), pen)
  // Leaves room for half of the last label past the last point.
  const right = width - Math.max(0.6 * em, pen.widthOf(ticks.at(-1), { size: 0.85, bold: true }) / 2)
  const across = scaleOf(discounts, gutter + 0.8 * em, right)
  const xs = discounts.map(across)
  const titleHeight = announced < 0 ? 1.6 * em : 3 * em
  const panelHeight = titleHeight + 8 * em
  const bottom = panels.length * panelHeight

  const drawn = panels.flatMap(({ title, sizes, written }, index) => {
    const top = index * panelHeight
    const up = scaleOf(sizes, top + panelHeight - 2 * em, top + titleHeight + em)
    const ys = sizes.map(up)
    return [
      text('picture-title', 0, top + em, title),
      ...announced < 0 ? [] : [
        svg('text', { class: 'picture-flag', x: 0, y: top + 2.4 * em }, svg('tspan', { class: 'picture-strong picture-month' }, written[announced]), ` ${monthLabel}`),
        line('picture-guide', xs[announced], top + titleHeight + 0.2 * em, xs[announced], top + panelHeight - 1.2 * em)
      ],
      line('picture-base', gutter, top + titleHeight + 0.4 * em, gutter, top + panelHeight - 1.2 * em),
      line('picture-base', gutter, top + panelHeight - 1.2 * em, width, top + panelHeight - 1.2 * em),
      path('picture-line', through(xs.map((x, at) => [x, ys[at]]))),
      ...ys.length > MOST_DOTS ? [] : ys.map((_, at) => svg('circle', { class: 'picture-dot', cx: xs[at], cy: ys[at], r: 0.2 * em })),
      ...announced < 0 ? [] : [signs.diamond(xs[announced], ys[announced], em)],
      ...ticksOf([{ y: ys[0], text: written[0] }, { y: ys.at(-1), text: written.at(-1) }], gutter, pen)
    ]
  })

  const last = ticks.length - 1
  const labels = thin(ticks.map((tick, at) => ({
    x: xs[at], text: tick, at, width: pen.widthOf(tick, { size: 0.85, bold: at === announced }), keep: at === announced || (announced < 0 && (at === 0 || at === last))
  })), 0.5 * em)
  const scale = labels.map(({ x, text: content, at }) =>
    text(`picture-axis picture-centred${at === announced ? ' picture-strong picture-month' : ''}`, x, bottom, content))

  const half = pen.widthOf(axis, { size: 0.85 }) / 2
  return [
    drawing(label, { width, pen }, bottom + 1.9 * em, ...drawn, ...scale, text('picture-axis picture-centred', Math.min((gutter + right) / 2, width - half), bottom + 1.5 * em, axis)),
    legend([
      ...announced < 0 ? [] : [{ sign: [signs.diamond(8, 8, 12)], text: months }],
      { text: notFromZero }
    ])
  ]
}
