/** Payments over an investment period, in English. */

import {
  CALENDARS, businessDays, capitalised, count, date, exact, isOne, isZero, longDate, money, number, numberOfDays, numberOfShares, percent,
  rounded, uncapitalised
} from './phrases.js'

const ODD_CENTS = { __proto__: null, 'first-days': 'for the first days, one cent each', 'last-day': 'for the last day' }

/** Effects of a day below the threshold price on the payment. */
const UNMET = {
  __proto__: null,
  'day-returned': 'That day’s part is returned.',
  'period-extended': 'The period gets one more business day at the end, which invests that day’s part.',
  'part-carried-over': 'That day’s part is invested on the next day that meets the threshold, or returned if there is none.',
  'all-returned': 'The whole payment is returned.'
}

/** Writes the market price of a day in a period. */
const dayMarket = ({ date: day, marketPrice, fills }) => {
  const from = isOne(fills ?? '') ? 'the price of' : 'the average of'
  return `On ${longDate(day)}, the market price is ${exact(marketPrice)}${fills ? ` (${from} ${count(fills, 'trade', 'trades')})` : ''}`
}

/** Writes that a day's market price meets the threshold price, if there is one. */
const reached = ({ threshold }) => threshold ? `, which meets the ${money(threshold)} threshold` : ''

/** Writes that day's discounted price. */
function dayPrice (inputs, price) {
  const { discount, priceDecimals, priceRounding } = inputs
  const less = isZero(discount) ? 'With no discount' : `With ${percent(discount)} off`
  const byPlan = priceDecimals ? ` after the plan’s rounding (${rounded(priceDecimals, priceRounding)})` : ''
  return `${dayMarket(inputs)}${reached(inputs)}. ${less}, you pay ${exact(price)}${byPlan}`
}

/** Writes a day's dollars: its part, and those of earlier days. */
const dayDollars = ({ part, carried }) => carried
  ? `${isZero(part) ? '' : `${money(part)} plus `}${money(carried)} from earlier days`
  : money(part)

export const period = {
  fields: [
    [/^month\.investmentPeriod\.start$/, { noun: 'The first day of the period', show: date, example: 'January 2, 2008', typed: '2008-01-02' }],
    [/^month\.investmentPeriod\.end$/, { noun: 'The last day of the period', show: date, example: 'January 15, 2008', typed: '2008-01-15' }],
    [/^month\.thresholdPrice$/, { noun: 'The threshold price', show: money, example: '30.00' }],
    [/^days.*\.date$/, { noun: 'The date', show: date, example: '2008-01-02' }],
    [/^days[^.]*\.price$/, { noun: 'The market price', show: money, example: '34.12' }],
    [/^days/, { noun: 'The list of days', line: 'a date and a market price, like 2008-01-02, 34.12' }]
  ],
  steps: {
    'period-trading-days': ({ start, end, calendar }, result) =>
      `The investment period, ${date(start)} through ${date(end)}, has ${businessDays(result)} (${CALENDARS[calendar]}).`,
    'period-part': ({ amount, days, oddCents, takenBy }, result) => {
      if (isOne(days)) return `The full ${money(result)} is for 1 day.`
      const split = `${money(amount)} split over ${numberOfDays(days)} is`
      const takers = isOne(oddCents ?? '') && takenBy === 'first-days' ? 'for the first day' : ODD_CENTS[takenBy]
      return oddCents
        ? `${split} ${money(result)} a day, with ${count(oddCents, 'cent', 'cents')} left over ${takers}.`
        : `${split} exactly ${money(result)} a day.`
    },
    'period-threshold': ({ threshold }, result) =>
      `If a day’s market price, before the discount, is below the ${money(threshold)} threshold, nothing is bought. ${UNMET[result]}`,
    'period-price-display': ({ decimals }, rounding) => `We show daily prices to ${rounded(decimals, rounding)}.`,
    'period-day': (inputs, result) => {
      const { price, decimals, rounding } = inputs
      const fee = inputs.feePerShare ? ` after a fee of ${money(inputs.feePerShare)} a share` : ''
      return `${dayPrice(inputs, price)}, so ${dayDollars(inputs)} buys ${numberOfShares(result)}${fee}${isZero(result) ? ' and is returned' : ''} (${rounded(decimals, rounding)}).`
    },
    'period-day-price': (inputs, result) => `${dayPrice(inputs, result)}.`,
    'period-day-returned': (inputs, result) =>
      `${dayMarket(inputs)}. That is below the ${money(inputs.threshold)} threshold, so that day’s ${money(result)} is returned.`,
    'period-day-returned-too': (inputs, result) =>
      `${dayMarket(inputs)}${reached(inputs)}. Another day does not meet it, so this day’s ${money(result)} is returned, too.`,
    'period-day-moved': (inputs, result) => {
      const to = inputs.movedTo ? `moves to ${longDate(inputs.movedTo)}` : 'waits for a later day'
      return `${dayMarket(inputs)}. That is below the ${money(inputs.threshold)} threshold, so that day’s ${money(result)} ${to}.`
    },
    'period-day-market': (inputs) => `${dayMarket(inputs)}${reached(inputs)}.`,
    'period-extended': ({ end, days }, result) =>
      `The period was to end on ${longDate(end)}. ${capitalised(numberOfDays(days))} below the threshold ${isOne(days) ? 'extends' : 'extend'} it to ${longDate(result)}.`,
    'period-market-average': ({ days }, result) => isOne(days)
      ? `One day counts, so the price for the whole payment is its ${exact(result)}.`
      : `The average of the market prices on ${numberOfDays(days)} is exactly ${exact(result)}. It is the price for the whole payment.`,
    'period-total': ({ days, invested }, result) => days === '0'
      ? 'Nothing was bought on any day.'
      : `In all, ${money(invested)} buys ${numberOfShares(result)} on ${numberOfDays(days)}.`,
    'period-average': ({ invested, shares, decimals, rounding }, result) =>
      `${money(invested)} divided by ${numberOfShares(shares)} is an average of ${money(result)} a share (${rounded(decimals, rounding)}).`,
    'period-refund': ({ payment, fees, invested, days }, result) => isZero(result)
      ? `${fees ? `${money(payment)} minus ${money(fees)} in fees` : `The full ${money(payment)}`} is invested, so nothing is returned.`
      : `${money(payment)} minus ${fees ? `${money(fees)} in fees and ` : ''}${money(invested)} invested leaves ${money(result)} to return, for ${numberOfDays(days)}.`
  },
  problems: {
    'period-reversed': ({ start }, { noun }) => `Choose ${uncapitalised(noun)} on or after ${date(start)}, its first day`,
    'period-too-long': ({ maximum }) => `Shorten the investment period to ${businessDays(maximum)} or fewer`,
    'no-trading-day': () => 'Choose an investment period with a day the market is open',
    'not-pre-approved': ({ maximum }) => maximum
      ? `Use “Check one payment”: up to ${money(maximum)} is invested on one day`
      : 'Use “Check one payment”: a dividend is invested on one day',
    'missing-day': ({ date: day }) => `Enter the market price for ${longDate(day)}`,
    'outside-period': ({ start, end }, { noun }) => `Choose ${uncapitalised(noun)} in the investment period, ${date(start)} through ${date(end)}`,
    'too-many-days': ({ maximum }) => `Shorten the list of days to ${number(maximum)} lines or fewer`
  },
  readings: {
    'rounded-each-day': 'Each day is a separate purchase, so each day’s shares are rounded separately.',
    'threshold-reached-counts': 'A market price equal to the threshold meets it.'
  }
}
