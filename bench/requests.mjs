/** Payments that the plan accepts, the same in every run. */

function random (seed) {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor(state / 2 ** 32 * below)
  }
}

const places = (number, count) => `${Math.floor(number / 10 ** count)}.${`${number % 10 ** count}`.padStart(count, '0')}`

const DATES = ['2008-01-15', '2008-02-15', '2008-03-17', '2008-04-15', '2008-05-15', '2008-06-16', '2008-07-15', '2008-08-15', '2008-09-15']

/** @param {{ count: number, fills: number, seed?: number }} options */
export function requests ({ count, fills, seed = 20071128 }) {
  const next = random(seed)
  return Array.from({ length: count }, () => ({
    participant: ['existing', 'new'][next(2)],
    payment: { amount: places(50_000 + next(400_000), 2), sentThisMonth: places(next(500_000), 2) },
    month: { investmentDate: DATES[next(DATES.length)], discount: ['0.5', '1', '1.5', '2.25', '3'][next(5)] },
    market: { source: 'direct', fills: Array.from({ length: fills }, () => ({ price: places(300_000 + next(100_000), 4), shares: places(1 + next(1_000_000), 3) })) },
    asOf: '2007-12-03'
  }))
}
