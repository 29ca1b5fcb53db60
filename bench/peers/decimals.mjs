/** The quote with a class of decimals: decimal.js or big.js, which have the same methods. */
import { MAXIMUM, MINIMUM, answerOf } from './answer.mjs'

/**
 * @param {Function} Decimal
 * @param {{ down: number, halfUp: number, halfEven: number }} rounding the class's own numbers for these
 * @param {(investmentDate: string, asOf: string) => object} dueBefore
 */
export function peerOf (Decimal, { down, halfUp, halfEven }, dueBefore) {
  return (request) => {
    const { participant, payment, month, market, asOf } = request
    const amount = new Decimal(payment.amount)
    const sent = new Decimal(payment.sentThisMonth)
    const minimum = new Decimal(MINIMUM[participant])
    const total = amount.plus(sent)
    if (total.lt(minimum) || total.gt(MAXIMUM)) throw new RangeError('not a payment that is accepted')

    let value = new Decimal(0)
    let bought = new Decimal(0)
    for (const { price, shares } of market.fills) {
      value = value.plus(new Decimal(price).times(shares))
      bought = bought.plus(shares)
    }
    const average = value.div(bought)
    const price = average.times(new Decimal(100).minus(month.discount)).div(100)
    const shares = decimals(amount.div(price), 6, down)
    const leastNow = minimum.minus(sent)

    return answerOf(request, {
      remaining: new Decimal(MAXIMUM).minus(sent).toFixed(2),
      leastNow: leastNow.gt('0.01') ? leastNow.toFixed(2) : '0.01',
      total: total.toFixed(2),
      fills: `${market.fills.length}`,
      value: value.toString(),
      shares: shares.toFixed(6),
      average: average.toString(),
      averageShown: decimals(average, 4, halfEven).toFixed(4),
      price: price.toString(),
      priceShown: decimals(price, 4, halfEven).toFixed(4),
      saving: decimals(shares.times(average.minus(price)), 2, halfUp).toFixed(2),
      marketValue: decimals(shares.times(average), 2, halfUp).toFixed(2),
      ...dueBefore(month.investmentDate, asOf)
    })
  }

  function decimals (number, places, mode) {
    return number.toDecimalPlaces ? number.toDecimalPlaces(places, mode) : number.round(places, mode)
  }
}
