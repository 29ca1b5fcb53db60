/**
 * Measures the module against each peer, in Node and in a browser. A ratio is the peer's time over the
 * module's, as the median of several rounds. In each round all take turns, so that other load of the machine affects all.
 */
import { peers } from './peers/all.mjs'
import { requests } from './requests.mjs'

const ROUNDS = 11

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]

function timed (work) {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Times each function in several rounds; each round begins with another one. */
export function rounds (works, count) {
  for (const work of works) work()
  return Array.from({ length: count }, (_, round) => {
    const times = []
    for (let turn = 0; turn < works.length; turn += 1) {
      const index = (turn + round) % works.length
      times[index] = timed(works[index])
    }
    return times
  })
}

/** Returns the ratio of each other function's time to the first's. */
function ratios (first, others, count = ROUNDS) {
  const found = rounds([first, ...Object.values(others)], count)
  return Object.fromEntries(Object.keys(others).map((name, index) => [name, median(found.map((times) => times[index + 1] / times[0]))]))
}

const over = (quote, list) => () => list.forEach((request) => quote(request))

/** Leaves out the parts that depend on the precision of quotients. */
const figures = ({ market, purchase, steps, ...rest }) =>
  JSON.stringify({ ...rest, market: market.price, purchase: { ...purchase, exact: null }, steps: steps.map(({ rule }) => rule) })

/** Checks that every peer gives the module's answers, so that times are comparable. */
export function agree (plan, list, contestants = peers) {
  for (const request of list) {
    const expected = figures(plan.quote(request))
    for (const [name, quote] of Object.entries(contestants)) {
      if (figures(quote(request)) !== expected) throw new Error(`${name} gives another answer for ${JSON.stringify(request)}: ${figures(quote(request))}, not ${expected}`)
    }
  }
}

/** Makes requests that differ in their amounts. */
export function batch (count) {
  const amounts = requests({ count, fills: 0, seed: 1 }).map(({ payment }) => payment.amount)
  const [{ payment: { sentThisMonth }, ...shared }] = requests({ count: 1, fills: 10 })
  return amounts.map((amount) => ({ ...shared, payment: { amount, sentThisMonth } }))
}

/** Returns the request with its purchases as text, one per line. */
function asText ({ market: { fills, ...market }, ...request }) {
  return { ...request, market: { ...market, fills: fills.map(({ price, shares }) => `${price} ${shares}`).join('\n') } }
}

/** @returns {{ name: string, ratios: Record<string, number> }[]} */
export function contest ({ Plan }) {
  const plan = Plan.redwood2007()
  const quotes = requests({ count: 200, fills: 10 })
  const [large] = requests({ count: 1, fills: 10_000 })
  const { 'decimal.js': decimal } = peers
  agree(plan, quotes)
  agree(plan, [large], { 'decimal.js': decimal })

  const text = asText(large)
  const list = batch(10_000)

  return [
    { name: 'A quote of 10 purchases, with its reasons', ratios: ratios(over((request) => plan.quote(request), quotes), Object.fromEntries(Object.entries(peers).map(([name, quote]) => [name, over(quote, quotes)]))) },
    { name: 'The market price of 10,000 purchases', ratios: ratios(() => plan.purchasePrice(large), { 'decimal.js': () => decimal(large) }) },
    { name: 'The market price of 10,000 purchases, as text', ratios: ratios(() => plan.purchasePrice(text), { 'decimal.js': () => decimal(large) }) },
    { name: '10,000 quotes in one call', ratios: ratios(() => plan.quoteMany(list), { 'decimal.js': over(decimal, list) }, 5) }
  ]
}

/**
 * Measures how the cost of one quote grows with the number of quotes in a call.
 *
 * @param scheduled a plan file with schedule rules
 * @returns {{ name: string, sizes: { size: number, cost: number, factor: number }[] }[]} cost of one in microseconds, and its ratio to
 *   the cost in the smallest calls
 */
export function growth ({ Plan }, scheduled) {
  const plan = Plan.redwood2007()
  const schedules = new Plan(scheduled)
  const [request] = requests({ count: 1, fills: 10_000 })
  const { fills } = request.market
  const quotes = batch(1_000_000)

  return [
    {
      name: 'Purchases of a quote',
      sizes: costs([1_000, 10_000], 10_000, ROUNDS, (from, size) => {
        const part = { ...request, market: { ...request.market, fills: fills.slice(from, from + size) } }
        return () => plan.purchasePrice(part)
      })
    },
    {
      name: 'Quotes in one call',
      // Runs one round, because a million quotes take a minute and 3 GB.
      sizes: costs([100, 10_000, 1_000_000], 100_000, 1, (from, count) => {
        const list = quotes.slice(from, from + count)
        return () => plan.quoteMany(list)
      })
    },
    {
      name: 'Months of a schedule, 1990 to 2100',
      sizes: costs([12, 1_332], 1_332, ROUNDS, (from, months) => () => schedules.schedule({ from: `${1990 + from / 12}-01`, months }))
    }
  ]
}

/** Measures the cost of one quote in calls of each size; `call` makes a call from an index on. Repeats small calls up to `least` quotes. */
function costs (sizes, least, count, call) {
  const works = sizes.map((size) => {
    const calls = Array.from({ length: Math.ceil(least / size) }, (_, index) => call(index * size, size))
    return { work: () => calls.forEach((ask) => ask()), asked: calls.length * size }
  })
  const found = rounds(works.map(({ work }) => work), count).map((times) => times.map((time, index) => time / works[index].asked * 1_000))
  return sizes.map((size, index) => ({
    size,
    cost: median(found.map((each) => each[index])),
    factor: median(found.map((each) => each[index] / each[0]))
  }))
}
