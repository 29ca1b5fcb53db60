/** Draws the price of each day of an investment period, and the threshold. */

const WIDTH = 340
const HEIGHT = 150
const LEFT = 46
const BOTTOM = 22
const TOP = 8

/**
 * Returns ticks at round steps of 1, 2 or 5, around all values.
 *
 * @param {number} least
 * @param {number} most
 */
function roundTicks (least, most) {
  const rough = (most - least || most * 0.01 || 1) / 3
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * [1, 2, 5, 10].find((times) => times * power >= rough * 0.999999)
  const [from, to] = [Math.floor(least / step + 1e-9), Math.ceil(most / step - 1e-9)]
  return Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)))
}

/**
 * @param {{ date: string, market: { price: string } | null, threshold: string | null }[]} days
 * @param {string | undefined} threshold dollars
 * @param {import('./words.js').Words} words
 * @returns {import('./dom.js').Markup | undefined}
 */
export function chartMarkup (days, threshold, words) {
  const { periodChart: said, formats } = words
  const priced = days.map(({ date, market, threshold }, index) => ({ date, index, isUnmet: threshold === 'not-met', price: market && Number(market.price) })).filter(({ price }) => price !== null)
  if (priced.length < 2) return
  const values = [...priced.map(({ price }) => price), ...threshold ? [Number(threshold)] : []]
  const ticks = roundTicks(Math.min(...values), Math.max(...values))
  const [least, most] = [ticks[0], ticks.at(-1)]
  const x = (index) => LEFT + (WIDTH - LEFT - 10) * (days.length === 1 ? 0.5 : index / (days.length - 1)) + 2
  const y = (price) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - (price - least) / (most - least))
  const at = (number) => String(Math.round(number * 10) / 10)
  const line = (className, price) => ['line', { class: className, x1: LEFT - 4, x2: WIDTH, y1: at(y(price)), y2: at(y(price)) }]
  const text = (className, left, top, content) => ['text', { class: className, x: at(left), y: at(top) }, content]
  const named = [priced[0], priced.at(-1)]
  return ['figure', { class: 'chart' },
    ['figcaption', { class: 'label' }, said.title],
    ['svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': said.sentence(days, threshold) },
      ...ticks.flatMap((tick) => [line('tick-line', tick), text('tick-text', LEFT - 8, y(tick) + 4, formats.money(String(tick)))]),
      threshold && line('threshold-line', Number(threshold)),
      ['polyline', { class: 'price-line', points: priced.map(({ index, price }) => `${at(x(index))},${at(y(price))}`).join(' ') }],
      ...priced.map(({ index, price, isUnmet }) => ['circle', { class: isUnmet ? 'price-dot unmet' : 'price-dot', cx: at(x(index)), cy: at(y(price)), r: 4 }]),
      ...named.map(({ date, index }, place) => text(place === 0 ? 'day-first' : 'day-last', x(index), HEIGHT - 4, formats.shortDate(date)))],
    threshold && ['p', { class: 'fine' }, said.threshold(threshold)]]
}
