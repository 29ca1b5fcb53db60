/** What both charts share: a scale from the least to the greatest value, and its labels at the left. */

import { apart } from './labels.js'
import { line, text } from './svg.js'

/** Lengths in fonts. */
const LINE = 1.3
const TICK = 0.4

/**
 * A value's place among others: near enough for a drawing. Every figure that is shown is the text that was given.
 *
 * @param {string} exact decimal text, or a ratio such as `853/25`
 */
export function sizeOf (exact) {
  const [numerator, denominator = '1'] = exact.split('/')
  return Number(numerator) / Number(denominator)
}

/**
 * @param {number[]} sizes
 * @param {number} bottom where the least is drawn
 * @param {number} top where the greatest is drawn
 * @returns {(size: number) => number} in the middle, if all are the same
 */
export function scaleOf (sizes, bottom, top) {
  const [least, greatest] = [Math.min(...sizes), Math.max(...sizes)]
  return (size) => least === greatest ? (top + bottom) / 2 : bottom + (size - least) / (greatest - least) * (top - bottom)
}

/** Room for the labels at the left of a chart. */
export const gutterOf = (labels, { em, widthOf }) =>
  Math.ceil(Math.max(...labels.map((label) => widthOf(label, { size: 0.85 }))) + (TICK + 0.5) * em)

/**
 * Labels at the left, pushed apart where their values are close, each with a tick to its value.
 *
 * @param {{ y: number, text: string, strong?: boolean }[]} labels
 * @param {number} gutter where the plot begins
 */
export function ticksOf (labels, gutter, { em }) {
  const sorted = labels.toSorted((one, other) => one.y - other.y)
  const places = apart(sorted.map(({ y }) => y), LINE * em, sorted.at(-1).y + 0.2 * em)
  return sorted.flatMap(({ y, text: content, strong }, index) => [
    line('picture-tick', gutter - TICK * em, places[index], gutter, y),
    text(`picture-axis picture-at-end${strong ? ' picture-strong' : ''}`, gutter - (TICK + 0.3) * em, places[index] + 0.3 * em, content)
  ])
}

/** A line through the points, broken where there is none. */
export function through (points) {
  return points.map((point, index) => point === null ? '' : `${index === 0 || points[index - 1] === null ? 'M' : 'L'}${point.map((at) => at.toFixed(2)).join(' ')}`).join('')
}
