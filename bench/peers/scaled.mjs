/** The quote with BigInt, scaled by hand: prices and shares in millionths, money in cents, quotients as fractions. */
import { MAXIMUM, MINIMUM, answerOf } from './answer.mjs'
import { dueBefore } from './plain-dates.mjs'

/** Reads a decimal as a whole number of steps of its last place. */
function scaled (text, places) {
  const point = text.indexOf('.')
  return point < 0 ? BigInt(text + '0'.repeat(places)) : BigInt(text.slice(0, point) + text.slice(point + 1).padEnd(places, '0'))
}

function text (number, places) {
  const digits = `${number}`.padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`
}

function halfEven (numerator, denominator) {
  const quotient = numerator / denominator
  const twice = 2n * (numerator % denominator)
  return twice > denominator || (twice === denominator && quotient % 2n === 1n) ? quotient + 1n : quotient
}

const halfUp = (numerator, denominator) => (2n * numerator + denominator) / (2n * denominator)

export function quote (request) {
  const { participant, payment, month, market, asOf } = request
  const amount = scaled(payment.amount, 2)
  const sent = scaled(payment.sentThisMonth, 2)
  const minimum = scaled(MINIMUM[participant], 2)
  const maximum = scaled(MAXIMUM, 2)
  const total = amount + sent
  if (total < minimum || total > maximum) throw new RangeError('not a payment that is accepted')

  let value = 0n
  let bought = 0n
  for (const { price, shares } of market.fills) {
    value += scaled(price, 6) * scaled(shares, 6)
    bought += scaled(shares, 6)
  }
  // The average is value over bought, in millionths; the price is that times the rest over 1,000,000 (percent, to 4 places).
  const rest = 1_000_000n - scaled(month.discount, 4)
  const [over, under] = [value * rest, bought * 1_000_000n]
  const shares = amount * 10_000n * 1_000_000n * under / over
  const leastNow = minimum > sent ? minimum - sent : 1n

  return answerOf(request, {
    remaining: text(maximum - sent, 2),
    leastNow: text(leastNow, 2),
    total: text(total, 2),
    fills: `${market.fills.length}`,
    value: text(value, 12),
    shares: text(shares, 6),
    average: `${value}/${bought}`,
    averageShown: text(halfEven(value, bought * 100n), 4),
    price: `${over}/${under}`,
    priceShown: text(halfEven(over, under * 100n), 4),
    marketValue: text(halfUp(shares * value, bought * 10_000_000_000n), 2),
    saving: text(halfUp(shares * (value * 1_000_000n - over), under * 10_000_000_000n), 2),
    ...dueBefore(month.investmentDate, asOf)
  })
}
