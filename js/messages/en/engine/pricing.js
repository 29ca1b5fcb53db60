/** The market price, the discount, and what a payment buys, in English. */

import {
  MARKETS, count, decimalPlaces, exact, isZero, list, longDate, money, monthly, number, numberOfShares, percent, rounded, tradingDays,
  uncapitalised
} from './phrases.js'

const LEFT_OVER = {
  __proto__: null,
  kept: 'It is kept for your next purchase.',
  'paid-out': 'It is paid out to you.',
  refunded: 'It is returned to you.'
}

const PRICES = {
  __proto__: null,
  'vwap-of-purchase-day': 'the volume-weighted average price on the purchase date',
  'average-price-paid': 'the weighted average of the prices actually paid',
  'high-low-average': 'the average of the day’s high and low prices',
  'high-low-average-of-day-before': 'the average of the high and low prices on the trading day before',
  'last-sale': 'the day’s last sale price',
  'last-sale-of-day-before': 'the last sale price on the trading day before',
  'estimated-value': 'the company’s estimate of a share’s value'
}

const KINDS = { __proto__: null, dividends: 'reinvested dividends', 'pre-approved': 'pre-approved payments' }

/** Names the payments that a discount is set for. */
function discounted ({ tier, for: kinds, per }) {
  if (kinds === 'dividends') return 'reinvested dividends'
  const payments = tier === 'standard' ? 'payments up to' : 'pre-approved payments over'
  return `${payments} the ${monthly(per)} maximum${kinds === 'payments' ? '' : ' and reinvested dividends'}`
}

/** Describes the basis of a plan's market price. */
const marketPrice = (names, days, averagedOver) => {
  const prices = names.split(', ').map((name) => PRICES[name])
  if (averagedOver) return `one average over the whole investment period of ${prices[0]}`
  if (days) return `the average over ${tradingDays(days)} of ${prices[0]}`
  return prices.length > 1 ? `the highest of ${list(prices)}` : prices[0]
}

export const pricing = {
  fields: [
    [/^month\.discount$/, { noun: 'The discount', show: percent, example: '1.5' }],
    [/^month\.preApprovedDiscount$/, { noun: 'The pre-approved discount', show: percent, example: '3' }],
    [/^market\.price$/, { noun: 'The market price', show: money, example: '34.12' }],
    [/^(market|days.*)\.netAssetValue$/, { noun: 'The net asset value', show: money, example: '34.12' }],
    [/^(market|days.*)\.fills.*\.price$/, { noun: 'The price', show: money, example: '34.12' }],
    [/^(market|days.*)\.fills.*\.shares$/, { noun: 'The number of shares', show: number, example: '200' }],
    [/^(market|days.*)\.fills/, { noun: 'The list of purchases', line: 'a price and a number of shares, like 34.12, 200' }],
    [/^shares$/, { noun: 'The number of shares', show: number, example: '100', ask: 'Enter how many shares you want' }],
    [/^step$/, { noun: 'The step between discounts', show: percent, example: '0.5' }]
  ],
  steps: {
    'market-price-awaits-nav': ({ date: day, percent: part, price }) =>
      `${day ? `For ${longDate(day)}, the` : 'The'} market price is the net asset value or ${percent(part)} of ${exact(price)}, whichever is greater. The net asset value has not been entered.`,
    'market-price-given': ({ source, for: kind, prices, tradingDays: days, averagedOver }, result) => {
      const found = prices ? ` ${kind ? `For ${KINDS[kind]}, the` : 'The'} plan uses ${marketPrice(prices, days, averagedOver)}.` : ''
      return `You entered a market price of ${exact(result)}${source ? ` for shares ${MARKETS[source]}` : ''}.${found}`
    },
    'market-price-greater': ({ date: day, percent: part, price, percentOfPrice, netAssetValue }, result) =>
      `${day ? `On ${longDate(day)}, ` : ''}${percent(part)} of ${exact(price)} is ${exact(percentOfPrice)}, and the net asset value is ${money(netAssetValue)}. The plan takes the greater, ${exact(result)}.`,
    'market-price-rounded': ({ date: day, exact: price, decimals, rounding }, result) =>
      `${day ? `On ${longDate(day)}, the` : 'The'} plan rounds the market price of ${exact(price)} to ${money(result)} before any discount (${rounded(decimals, rounding)}).`,
    'market-price-average': ({ source, prices, fills, value, shares }, result) => {
      const bought = numberOfShares(shares)
      if (prices === 'vwap-of-purchase-day') return `${count(fills, 'trade', 'trades')} on the purchase date came to ${money(value)} for ${bought}. The volume-weighted average is ${exact(result)} a share.`
      const purchases = count(fills, 'purchase', 'purchases')
      return source === 'open-market'
        ? `The plan administrator paid ${money(value)} for ${bought} in ${purchases}. The average is ${exact(result)} a share.`
        : `${purchases} came to ${money(value)} for ${bought}. The average is ${exact(result)} a share.`
    },
    discount: ({ minimum, maximum, ...inputs }, result) => {
      if (minimum === undefined) return `The discount entered for the month is ${percent(result)}.`
      if (minimum === maximum) return `The plan sets the discount at ${percent(result)}.`
      return `The discount entered for the month is ${percent(result)}. The company may set ${percent(minimum)} to ${percent(maximum)} for ${discounted(inputs)}.`
    },
    'no-discount': ({ minimum, maximum, ...inputs }) => {
      if (minimum === undefined) return 'No discount is applied.'
      if (minimum === maximum) return `No discount is applied. The plan sets it at ${percent(minimum)} for ${discounted(inputs)}.`
      return `No discount is applied. The company may set ${percent(minimum)} to ${percent(maximum)} for ${discounted(inputs)}, but it does not have to.`
    },
    'payment-for-shares': ({ shares, decimals, rounding }, result) =>
      `${money(result)} is the smallest payment that buys ${numberOfShares(shares)} (${rounded(decimals, rounding)}). One cent less is not enough.`,
    'purchase-price': ({ marketPrice, discount }, result) => isZero(discount)
      ? `With no discount, you pay the market price, ${exact(marketPrice)}.`
      : `${exact(marketPrice)} minus ${percent(discount)} is exactly ${exact(result)}.`,
    'price-rounded': ({ exact: price, decimals, rounding }, result) =>
      `The plan rounds ${exact(price)} to ${money(result)} before working out the shares (${rounded(decimals, rounding)}).`,
    'price-display': ({ exact: price, decimals, rounding }, result) => exact(price) === money(result)
      ? `We show prices to ${decimalPlaces(decimals)}; ${money(result)} is exact.`
      : `We show ${exact(price)} as ${money(result)} (${rounded(decimals, rounding)}).`,
    shares: ({ amount, price, fees, feePerShare, fractions, decimals, rounding }, result, reading) => {
      const less = fees && !isZero(fees) ? ` minus ${money(fees)} in fees,` : ''
      const plus = feePerShare ? ` plus a fee of ${money(feePerShare)} a share` : ''
      const whole = fractions === 'whole' ? ' A fraction of a share pays the fee for a whole one.' : ''
      return `${money(amount)}${less} divided by the ${reading === 'rounded-once' ? 'exact ' : ''}price of ${exact(price)}${plus} buys ${numberOfShares(result)} (${rounded(decimals, rounding)}).${whole}`
    },
    'left-over': ({ amount, fees, shares, price, becomes }, result) => {
      const less = fees ? ` and ${money(fees)} in fees` : ''
      return `${money(amount)} minus ${numberOfShares(shares)} at ${exact(price)}${less} leaves ${money(result)}.${isZero(result) ? '' : ` ${LEFT_OVER[becomes]}`}`
    },
    saving: ({ shares, marketPrice, purchasePrice }, result) => marketPrice === purchasePrice
      ? 'There is no discount, so you save nothing.'
      : `Buying ${numberOfShares(shares)} at ${exact(purchasePrice)} instead of ${exact(marketPrice)} saves you ${isZero(result) ? 'less than a cent' : money(result)}.`
  },
  problems: {
    'outside-band': ({ minimum, maximum }, { noun }) => minimum === maximum
      ? `Check ${uncapitalised(noun)}: the plan sets it at ${percent(minimum)}`
      : `Check ${uncapitalised(noun)}: it must be ${percent(minimum)} to ${percent(maximum)}`,
    'fills-not-the-price': () => 'Enter one market price: this plan does not average purchases',
    'price-and-fills': () => 'Enter one market price or a list of purchases, not both',
    'too-many-fills': ({ maximum }) => `Shorten the list of purchases to ${number(maximum)} lines or fewer`,
    'not-computable': ({ days }) => days
      ? 'Enter one market price for each day: these trades have no average that we can work out exactly'
      : 'Change the amount or the number of shares: we cannot work out this purchase exactly',
    'price-is-zero': () => 'Check the market price and the discount: the price is $0.00',
    'payment-too-large': ({ maximum }) => `Check the number of shares and the price: the most we handle is ${money(maximum)}`,
    'too-many-rows': ({ maximum }) => `Enter a larger step: the price list can have up to ${number(maximum)} lines`
  },
  readings: {
    'fixed-discount': 'The plan fixes this discount, so the company does not need to announce it.',
    'discount-on-company-shares-only': 'The discount is only for shares the company issues. Shares bought on the open market get none.',
    'company-shares-supposed': 'This is only for shares the company issues. We assume these are.',
    'no-discount-given': 'The company “may” set a discount, so a month can have none.',
    'rounded-once': 'Only the final figure is rounded.'
  }
}
