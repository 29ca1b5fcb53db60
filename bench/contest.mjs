/**
 * What is measured, in Node and in a browser alike: the module against each peer, side by side. A ratio is the peer's time over the
 * module's, the median of those of several rounds; in each round all take turns, so that what else the machine does meets all.
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

/** How often a time is that of the first, for each of the others. */
function ratios (first, others, rounds = ROUNDS) {
  const works = [first, ...Object.values(others)]
  for (const work of works) work()
  const found = Array.from({ length: rounds }, (_, round) => {
    const times = []
    // Who comes first is another one in each round.
    for (let turn = 0; turn < works.length; turn += 1) {
      const index = (turn + round) % works.length
      times[index] = timed(works[index])
    }
    return times.slice(1).map((time) => time / times[0])
  })
  return Object.fromEntries(Object.keys(others).map((name, index) => [name, median(found.map((round) => round[index]))]))
}

const over = (quote, list) => () => list.forEach((request) => quote(request))

/** What does not depend on how exactly a quotient is written. */
const figures = ({ market, purchase, steps, ...rest }) =>
  JSON.stringify({ ...rest, market: market.price, purchase: { ...purchase, exact: null }, steps: steps.map(({ rule }) => rule) })

/** Every peer gives the module's answers, or its time means nothing. */
export function agree (plan, list) {
  for (const request of list) {
    const expected = figures(plan.quote(request))
    for (const [name, quote] of Object.entries(peers)) {
      if (figures(quote(request)) !== expected) throw new Error(`${name} gives another answer for ${JSON.stringify(request)}: ${figures(quote(request))}, not ${expected}`)
    }
  }
}

/** @returns {{ name: string, ratios: Record<string, number> }[]} */
export function contest ({ Plan }) {
  const plan = Plan.redwood2007()
  const quotes = requests({ count: 500, fills: 10 })
  const [large] = requests({ count: 1, fills: 10_000 })
  agree(plan, [...quotes, large])

  const { 'decimal.js': decimal } = peers
  const rows = 10_000
  const amounts = requests({ count: rows, fills: 0, seed: 1 }).map(({ payment }) => payment.amount)
  const [{ payment: { sentThisMonth }, ...shared }] = requests({ count: 1, fills: 10 })
  const columns = { rows, shared: { ...shared, payment: { sentThisMonth } }, columns: { 'payment.amount': amounts } }
  const list = amounts.map((amount) => ({ ...shared, payment: { amount, sentThisMonth } }))
  const everyDecimal = { 'decimal.js': over(decimal, list) }

  return [
    { name: 'A quote of 10 purchases, with its reasons', ratios: ratios(over((request) => plan.quote(request), quotes), Object.fromEntries(Object.entries(peers).map(([name, quote]) => [name, over(quote, quotes)]))) },
    { name: 'The market price of 10,000 purchases', ratios: ratios(() => plan.purchasePrice(large), { 'decimal.js': () => decimal(large) }) },
    { name: '10,000 quotes, in columns', ratios: ratios(() => plan.quoteMany(columns), everyDecimal, 5) },
    { name: '10,000 quotes, as objects', ratios: ratios(() => plan.quoteMany(list), everyDecimal, 5) }
  ]
}

/**
 * How the cost of one grows with how many there are: about 1 where nothing is worse than linear.
 *
 * @param scheduled a plan file with schedule rules
 */
export function growth ({ Plan }, scheduled) {
  const plan = Plan.redwood2007()
  const schedules = new Plan(scheduled)
  const months = (count) => perOne(() => schedules.schedule({ from: '1990-01', months: count }), count)
  const perOne = (work, count) => median(Array.from({ length: 5 }, () => timed(work))) / count
  const fills = (count) => {
    const [request] = requests({ count: 1, fills: count })
    return perOne(() => plan.purchasePrice(request), count)
  }
  const [{ payment: { sentThisMonth }, ...shared }] = requests({ count: 1, fills: 1 })
  const columns = (rows) => {
    const amounts = Array.from({ length: rows }, (_, row) => `${500 + row % 4000}.00`)
    return perOne(() => plan.quoteMany({ rows, shared: { ...shared, payment: { sentThisMonth } }, columns: { 'payment.amount': amounts } }), rows)
  }
  return [
    { name: 'Purchases of a quote: 10,000 against 1,000', factor: fills(10_000) / fills(1_000) },
    { name: 'Rows of columns: 1,000,000 against 1,000', factor: columns(1_000_000) / columns(1_000) },
    { name: 'Months of a schedule: 1,332 (1990 to 2100) against 12', factor: months(1_332) / months(12) }
  ]
}
