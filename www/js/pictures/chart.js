/** Scale and labels shared by both charts. */

import { apart } from './labels.js'
import { line, text } from './svg.js'

/** Lengths in em. */
const LINE = 1.3
const TICK = 0.4

/**
 * Returns a value as a float, for positions only; the figures shown stay exact text.
 *
 * @param {string} exact decimal text, or a ratio such as `853/25`
 */
export function sizeOf (exact) {
  const [numerator, denominator = '1'] = exact.split('/')
  return Number(numerator) / Number(denominator)
}

/**
 * @param {number[]} sizes
 * @param {number} bottom position of the least size
 * @param {number} top position of the greatest size
 * @returns {(size: number) => number} the position; the middle, if all sizes are equal
 */
export function scaleOf (sizes, bottom, top) {
  const [least, greatest] = [Math.min(...sizes), Math.max(...sizes)]
  return (size) => least === greatest ? (top + bottom) / 2 : bottom + (size - least) / (greatest - least) * (top - bottom)
}

/** Returns the width of the labels at the left. */
export const gutterOf = (labels, { em, widthOf }) =>
  Math.ceil(Math.max(...labels.map((label) => widthOf(label, { size: 0.85 }))) + (TICK + 0.5) * em)

/**
 * Draws labels at the left, moved apart if values are close, each with a tick.
 *
 * @param {{ y: number, text: string, strong?: boolean }[]} labels
 * @param {number} gutter left edge of the plot
 */
export function ticksOf (labels, gutter, { em }) {
  const sorted = labels.toSorted((one, other) => one.y - other.y)
  const places = apart(sorted.map(({ y }) => y), LINE * em, sorted.at(-1).y + 0.2 * em)
  return sorted.flatMap(({ y, text: content, strong }, index) => [
    line('picture-tick', gutter - TICK * em, places[index], gutter, y),
    text(`picture-axis picture-at-end${strong ? ' picture-strong' : ''}`, gutter - (TICK + 0.3) * em, places[index] + 0.3 * em, content)
  ])
}

/** Draws a line through the points, with gaps where a point is missing. */
export function through (points) {
  return points.map((point, index) => point === null ? '' : `${index === 0 || points[index - 1] === null ? 'M' : 'L'}${point.map((at) => at.toFixed(2)).join(' ')}`).join('')
}
