/** Places labels so that none touch: above their points, or along an axis. */

const BESIDE = 6

/**
 * Finds the fewest rows in which no label touches another label or its line.
 *
 * @param {{ x: number, width: number }[]} labels few, because every placement is tried
 * @param {number} width of the drawing
 * @returns {{ left: number, row: number }[] | undefined} row 0 is the lowest; none if they do not fit
 */
export function place (labels, width) {
  const choices = labels.map((label) => placesOf(label, labels.length, width))
  const [best] = combinations(choices)
    .filter((places) => isFree(places, labels))
    .map((places) => ({ places, cost: costOf(places, labels) }))
    .sort((one, other) => one.cost - other.cost)
  return best?.places
}

/** Places one label a row, if nothing else fits. */
export const stacked = (labels, width) => labels.map((label, row) => ({ left: middle(label, width), row }))

const middle = (label, width) => Math.max(0, Math.min(label.x - label.width / 2, width - label.width))

function placesOf (label, rows, width) {
  const lefts = [middle(label, width), label.x + BESIDE, label.x - label.width - BESIDE]
    .filter((left, index) => index === 0 || (left >= 0 && left + label.width <= width))
  if (label.width > width) return []
  return Array.from({ length: rows }, (_, row) => lefts.map((left) => ({ left, row }))).flat()
}

const combinations = (choices) => choices.reduce(
  (begun, places) => begun.flatMap((some) => places.map((one) => [...some, one])), [[]])

function isFree (places, labels) {
  return places.every((one, index) => places.every((other, next) => {
    if (index === next) return true
    const { left, row } = other
    const right = left + labels[next].width
    if (one.row === row) return one.left > right + BESIDE * 2 || one.left + labels[index].width + BESIDE * 2 < left
    return one.row < row || labels[index].x <= left - BESIDE / 2 || labels[index].x >= right + BESIDE / 2
  }))
}

function costOf (places, labels) {
  const rows = places.reduce((sum, { row }) => sum + row, 0)
  const away = places.reduce((sum, { left }, index) => sum + Math.abs(left + labels[index].width / 2 - labels[index].x), 0)
  return rows * 10_000 + away
}

/**
 * Moves values apart to the least distance: up, then down from the greatest allowed value.
 *
 * @param {number[]} values ascending
 */
export function apart (values, least, greatest) {
  const forward = values.reduce((placed, value) => [...placed, Math.max(value, (placed.at(-1) ?? -Infinity) + least)], [])
  return forward.reduceRight((placed, value) => [Math.min(value, (placed[0] ?? greatest + least) - least), ...placed], [])
}

/**
 * Returns labels along an axis that fit evenly: all, every second, every third, and so on.
 *
 * @template {{ x: number, width: number, keep?: boolean }} Label
 * @param {Label[]} labels about their points, ascending; those to keep stay in any case
 * @param {number} gap
 * @returns {Label[]}
 */
export function thin (labels, gap) {
  const touches = (one, other) => Math.abs(one.x - other.x) < (one.width + other.width) / 2 + gap
  const kept = labels.filter(({ keep }) => keep)
  for (let every = 1; ; every += 1) {
    const some = labels.filter((label, index) => label.keep ||
      (index % every === 0 && !kept.some((other) => touches(label, other))))
    const isLoose = some.every((label, index) => index === 0 || (label.keep && some[index - 1].keep) || !touches(label, some[index - 1]))
    if (isLoose) return some
  }
}
