/**
 * English: the sentence for each code of a step, a reading or a problem, as a function of its values.
 *
 * Amounts, prices and days stay text up to `Intl`, which keeps every digit.
 */

import { formats } from './formats.js'

const { count, date, exact, list, longDate, money, monthAndYear, monthName, number, percent, weekdays } = formats

const capitalised = (text) => text.replace(/^1 /, 'One ').replace(/^[a-z]/, (letter) => letter.toUpperCase())
const uncapitalised = (text) => text.charAt(0).toLowerCase() + text.slice(1)
const isZero = (text) => /^0*(\.0*)?$/.test(text)
const isOne = (text) => /^1(\.0*)?$/.test(text)
const businessDays = (text) => count(text, 'business day', 'business days')
const decimalPlaces = (text) => count(text, 'decimal place', 'decimal places')

const CALENDARS = {
  __proto__: null,
  nyse: 'days the New York Stock Exchange is open',
  'federal-reserve': 'days Federal Reserve Banks are open'
}

const CLOSED = {
  __proto__: null,
  nyse: 'the market is closed',
  'federal-reserve': 'banks are closed'
}

const ROUNDINGS = {
  __proto__: null,
  down: 'rounded down',
  'half-up': 'rounded to the nearest, halves up',
  'half-even': 'rounded to the nearest, halves to the even digit'
}

const TARGETS = {
  __proto__: null,
  'investment-date': 'the investment date',
  'investment-period-start': 'the first day of the investment period'
}

const ZONES = { __proto__: null, eastern: 'Eastern Time', central: 'Central Time', mountain: 'Mountain Time', pacific: 'Pacific Time' }

/** Ways to pay. */
const METHODS = {
  __proto__: null,
  check: 'by check',
  'one-time-debit': 'by one-time bank debit',
  'recurring-debit': 'by recurring bank debit',
  payroll: 'through payroll',
  'bank-debit': 'by bank debit'
}

/** Events that a fee is charged for. */
const FEES = { __proto__: null, purchase: 'a purchase', share: 'each share', enrolment: 'joining the plan' }

const LEFT_OVER = {
  __proto__: null,
  kept: 'It is kept for your next purchase.',
  'paid-out': 'It is paid out to you.',
  refunded: 'It is returned to you.'
}

/** Writes `12:00` as `noon`, `16:30` as `4:30 p.m.`. */
function clock (text) {
  if (text === '12:00') return 'noon'
  const hour = Number(text.slice(0, 2))
  return `${hour % 12 || 12}${text.slice(2)} ${hour < 12 ? 'a.m.' : 'p.m.'}`
}

const PARTICIPANTS = { __proto__: null, existing: 'an existing stockholder', new: 'a new investor' }

/** Names the period that a limit covers. */
const monthly = (per = 'month') => per === 'payment' ? 'per-payment' : `${per}ly`

/** Names the payments that a discount is set for. */
function discounted ({ tier, for: kinds, per }) {
  if (kinds === 'dividends') return 'reinvested dividends'
  const payments = tier === 'standard' ? 'payments up to' : 'pre-approved payments over'
  return `${payments} the ${monthly(per)} maximum${kinds === 'payments' ? '' : ' and reinvested dividends'}`
}

const FEATURES = {
  __proto__: null,
  'optional-cash': 'optional cash payments',
  'pre-approved': 'pre-approved payments over the maximum',
  dividends: 'dividend reinvestment',
  'new-investors': 'payments from new investors'
}

/** Names of a plan's terms, by their place in the plan file. */
const TERMS = {
  __proto__: null,
  effectiveFrom: 'when the plan took effect',
  'limits.existingMinimum': 'what the minimum is for an existing stockholder',
  'limits.newMinimum': 'what the minimum is for a new investor',
  'limits.maximum': 'what the maximum is without approval',
  'dueDates.standard': 'how long before the investment date your money must arrive',
  'dueDates.preApproved': 'how long before the investment period pre-approved money must arrive',
  'dueDates.clearing': 'how long money paid that way takes to clear',
  'schedule.termsSet': 'when the discount and the threshold price are set',
  'schedule.investmentDate': 'how investment dates are chosen',
  'schedule.periodStart': 'when an investment period starts',
  'schedule.periodEnd': 'when an investment period ends',
  'schedule.recordDate': 'when the record date of a dividend is',
  'marketPrice.direct': 'how the price of shares bought from the company is set',
  'marketPrice.openMarket': 'how the price of shares bought on the open market is set',
  'discounts.standard': 'how small or large the discount may be',
  'discounts.preApproved': 'how small or large the pre-approved discount may be',
  'discounts.dividends': 'which discount reinvested dividends get',
  'limits.existingAfterFirstPurchase': 'whether a new investor counts as an existing stockholder after a first accepted purchase',
  'dividends.cents': 'how a dividend is rounded to the cent',
  'investmentPeriod.oddCents': 'which days get the leftover cents when a payment is split over an investment period',
  'fees.fractions': 'whether a fraction of a share pays part of the fee for each share or all of it',
  'fees.cents': 'how a fee in percent is rounded to the cent',
  shares: 'how many decimal places of a share are credited'
}

/** The days of a schedule. */
const DAYS = {
  __proto__: null,
  'terms-set': 'the day the discount and the threshold price are set',
  'investment-date': 'the investment date',
  due: 'the due date',
  'period-start': 'the first day of the investment period',
  'period-end': 'the last day of the investment period',
  'pre-approved-due': 'the due date for pre-approved payments',
  'record-date': 'the record date of the next dividend'
}

const ROLLS = {
  __proto__: null,
  following: 'the next business day',
  preceding: 'the business day before',
  nearest: 'the nearest business day'
}

const NTH = { __proto__: null, 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', last: 'last' }

const weekdayOf = (text) => weekdays('long')[new Date(text).getUTCDay()]

/** Names the months of a rule that has a date in some only. */
const onlyIn = (months) => months ? ` The plan has one only in ${list(months.split(', ').map((month) => monthName(`2000-${month.padStart(2, '0')}`)))}.` : ''

const tradingDays = (text) => count(text, 'trading day', 'trading days')

/** Writes the original day and the day it moved to, or the day alone if it did not move. */
const moved = (from, roll, to) => from === to
  ? longDate(to)
  : `${longDate(from)}. That is not a business day, so it moves to ${ROLLS[roll]}, ${longDate(to)}`

const MARKETS = { __proto__: null, direct: 'bought from the company', 'open-market': 'bought on the open market' }

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

/** Describes the basis of a plan's market price. */
const marketPrice = (names, days, averagedOver) => {
  const prices = names.split(', ').map((name) => PRICES[name])
  if (averagedOver) return `one average over the whole investment period of ${prices[0]}`
  if (days) return `the average over ${tradingDays(days)} of ${prices[0]}`
  return prices.length > 1 ? `the highest of ${list(prices)}` : prices[0]
}

const ODD_CENTS = { __proto__: null, 'first-days': 'for the first days, one cent each', 'last-day': 'for the last day' }

const rounded = (decimals, rounding) => `${decimalPlaces(decimals)}, ${ROUNDINGS[rounding] ?? rounding}`

/** Describes the parts of a total: payments of a list, and `sentThisMonth`. */
const sentBefore = (payments, sentThisMonth) => {
  const listed = payments === '0' ? [] : [count(payments, 'listed payment', 'listed payments')]
  const before = isZero(sentThisMonth) ? [] : [`${money(sentThisMonth)} sent earlier`]
  return [...listed, ...before].join(' and ')
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

/** Effects of a day below the threshold price on the payment. */
const UNMET = {
  __proto__: null,
  'day-returned': 'That day’s part is returned.',
  'period-extended': 'The period gets one more business day at the end, which invests that day’s part.',
  'part-carried-over': 'That day’s part is invested on the next day that meets the threshold, or returned if there is none.',
  'all-returned': 'The whole payment is returned.'
}

/** Writes the days that the plan's terms cover. */
const known = (from, until, show) => from ? `${show(from)} through ${show(until)}` : `${show(until)} or earlier`

/** Sentences by rule, from a step's inputs and result. */
export const steps = {
  __proto__: null,
  'plan-in-effect': ({ date: day, effectiveFrom, effectiveUntil }, result) => {
    const isWithin = result === 'in-effect'
    if (effectiveUntil) return `${date(day)} is ${isWithin ? '' : 'not '}one of the dates we have terms for (${known(effectiveFrom, effectiveUntil, date)}).`
    return isWithin
      ? `These terms took effect on ${date(effectiveFrom)}, so they cover ${date(day)}.`
      : `${date(day)} is before these terms took effect on ${date(effectiveFrom)}.`
  },
  'governing-document': (inputs) => `The ${inputs.document} dated ${date(inputs.date)} governs. These answers do not replace it.`,

  'term-missing': ({ term }) => `The plan’s published terms do not say ${TERMS[term] ?? term}.`,
  suspended: ({ feature, for: time }) => time === 'month'
    ? `The company has suspended ${FEATURES[feature]} for the month.`
    : `The company has suspended ${FEATURES[feature]} until further notice.`,

  minimum: ({ participant, per, recurring, payments }, result) => {
    if (!recurring) return `The minimum for ${PARTICIPANTS[participant]} is ${money(result)} a ${per}.`
    if (participant === 'existing') return `The minimum for a recurring payment is ${money(result)} each time.`
    const by = payments ? count(payments, 'recurring payment', 'recurring payments') : 'recurring payments'
    return `In place of the first minimum, a new investor may start with ${by} of at least ${money(result)}${payments === '1' ? '' : ' each'}.`
  },
  maximum: ({ per }, result) => `Without the company’s prior approval, you may send up to ${money(result)} a ${per}.`,
  remaining: ({ maximum, sentThisMonth, per }, result) => isZero(sentThisMonth)
    ? `You have sent nothing this ${per}, so the full ${money(result)} is left.`
    : `${money(maximum)} minus ${money(sentThisMonth)} already sent leaves ${money(result)} for this ${per}.`,
  'month-total': ({ amount, sentThisMonth, per }, result) => isZero(sentThisMonth)
    ? `You have sent nothing else this ${per}, so your total is ${money(amount)}.`
    : `${money(amount)} now plus ${money(sentThisMonth)} already sent makes ${money(result)} this ${per}.`,
  'minimum-check': ({ total, minimum, per }, result) =>
    `Your ${per === 'payment' ? 'payment' : `total for the ${per}`}, ${money(total)}, ${result === 'met' ? 'meets' : 'is below'} the ${money(minimum)} minimum.`,
  tier: ({ total, maximum, per }, result) => ({
    standard: `${money(total)} is within the ${monthly(per)} maximum of ${money(maximum)}, so you do not need approval.`,
    'pre-approved': `${money(total)} is over the ${monthly(per)} maximum of ${money(maximum)}. You told us the company approved it, so the rules for pre-approved payments apply.`,
    'needs-approval': `${money(total)} is over the ${monthly(per)} maximum of ${money(maximum)}, so the company must approve it first.`
  })[result],
  'sent-before': ({ payments, sentThisMonth, per }, result) => isZero(result)
    ? `No earlier payment counts this ${per}.`
    : `${money(result)} already counts this ${per}: ${sentBefore(payments, sentThisMonth)}.`,
  'sent-in-time': ({ payments, sentThisMonth, per }, result) => isZero(result)
    ? `No payment was in time this ${per}.`
    : `${money(result)} was in time this ${per}: ${sentBefore(payments, sentThisMonth)}. It counts as one payment, however you split it.`,
  'existing-from-first-purchase': (_, result) => result === 'existing'
    ? 'An earlier purchase was accepted, so from here on the new investor counts as an existing stockholder.'
    : 'An earlier purchase was accepted, but under the plan’s terms the new investor does not count as an existing stockholder yet.',
  dividend: ({ amount }) => amount
    ? `You may reinvest the ${money(amount)} dividend, whatever its size.`
    : 'You may reinvest a dividend of any size.',

  'dividend-amount': ({ sharesHeld, dividendPerShare, rounding }, result) =>
    `${count(sharesHeld, 'share', 'shares')} at ${money(dividendPerShare)} ${isOne(sharesHeld) ? 'earns' : 'each earn'} a dividend of ${money(result)} (to the cent, ${ROUNDINGS[rounding]}).`,
  'dividend-reinvested': ({ amount, part, paidOut, rounding }, result) => isZero(paidOut)
    ? `The full ${money(amount)} is reinvested.`
    : `${percent(part)} of ${money(amount)} is ${money(result)} (to the cent, ${ROUNDINGS[rounding]}). The other ${money(paidOut)} is paid out to you.`,

  calendar: (_, result) => `Business days are ${CALENDARS[result]}.`,
  'due-date': ({ target, countedFrom, businessDaysBefore, daysBefore }, result) => {
    if (result === countedFrom) return `${capitalised(TARGETS[target])}, ${longDate(countedFrom)}, is also the due date.`
    return `${capitalised(TARGETS[target])} is ${longDate(countedFrom)}. ` + (businessDaysBefore
      ? `${capitalised(businessDays(businessDaysBefore))} before that is ${longDate(result)}.`
      : `${capitalised(count(daysBefore, 'day', 'days'))} before that, or the business day before, is ${longDate(result)}.`)
  },
  'closures-known-through': (_, result) =>
    `We know of special market closings through ${date(result)}. A later one could make the due date earlier.`,
  'other-calendar': ({ calendar }, result) => `If you counted ${CALENDARS[calendar]} instead, it would be ${longDate(result)}.`,
  'business-days-left': ({ asOf, due }, result) => {
    if (result.startsWith('-')) return `The due date, ${longDate(due)}, was ${businessDays(result.slice(1))} before ${longDate(asOf)}.`
    if (asOf === due) return `${longDate(asOf)} is the due date.`
    return `There ${result === '1' ? 'is' : 'are'} ${businessDays(result)} after ${longDate(asOf)}, counting the due date, ${longDate(due)}.`
  },
  'due-time': ({ due, zone }, result) => `On ${longDate(due)}, it must arrive by ${clock(result)} ${ZONES[zone]}.`,
  'surely-by': ({ due, businessDaysBefore, method }, result) => {
    const how = method ? `Money paid ${METHODS[method]}` : 'Depending on how you pay, money'
    return `${how} can take ${businessDays(businessDaysBefore)} to clear. To be good on ${longDate(due)}, it is surely in time if it arrives by ${longDate(result)}.`
  },
  'cancel-by': ({ target, countedFrom, businessDaysBefore, daysBefore }, result) => {
    const before = businessDaysBefore ? businessDays(businessDaysBefore) : count(daysBefore, 'day', 'days')
    return `You can cancel until ${longDate(result)}, ${before} before ${TARGETS[target]}, ${longDate(countedFrom)}.`
  },
  'waiver-request': ({ countedFrom, businessDaysBefore, time, zone }, result) =>
    `To send more than the maximum, ask the company by ${clock(time)} ${ZONES[zone]} on ${longDate(result)}, ${businessDays(businessDaysBefore)} before the investment period starts on ${longDate(countedFrom)}.`,
  'before-record': ({ invested, recordDate }, result) => result === 'in-time'
    ? `Shares bought by ${longDate(invested)} are there before the record date, ${longDate(recordDate)}, so they receive that dividend.`
    : `Shares bought by ${longDate(invested)} are not there before the record date, ${longDate(recordDate)}, so they do not receive that dividend.`,
  'no-payment-due': () => 'You do not send anything for a reinvested dividend, so there is no due date.',

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
    const bought = count(shares, 'share', 'shares')
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
    `${money(result)} is the smallest payment that buys ${count(shares, 'share', 'shares')} (${rounded(decimals, rounding)}). One cent less is not enough.`,
  'purchase-price': ({ marketPrice, discount }, result) => isZero(discount)
    ? `With no discount, you pay the market price, ${exact(marketPrice)}.`
    : `${exact(marketPrice)} minus ${percent(discount)} is exactly ${exact(result)}.`,
  'price-rounded': ({ exact: price, decimals, rounding }, result) =>
    `The plan rounds ${exact(price)} to ${money(result)} before working out the shares (${rounded(decimals, rounding)}).`,
  'price-display': ({ exact: price, decimals, rounding }, result) => exact(price) === money(result)
    ? `We show prices to ${decimalPlaces(decimals)}; ${money(result)} is exact.`
    : `We show ${exact(price)} as ${money(result)} (${rounded(decimals, rounding)}).`,
  fee: ({ on, paidBy, source, percent: rate, amount, atLeast, atMost, rounding }, result) => {
    const ends = [atLeast && `at least ${money(atLeast)}`, atMost && `at most ${money(atMost)}`].filter(Boolean)
    const charged = rate ? [`${percent(rate)} of ${money(amount)}`, ...ends].join(', ') : money(result)
    const event = [FEES[on], source && `of shares ${MARKETS[source]}`, paidBy && `paid ${METHODS[paidBy]}`].filter(Boolean).join(' ')
    return `The fee for ${event} is ${charged}${rate ? `. That is ${money(result)} (to the cent, ${ROUNDINGS[rounding]})` : ''}.`
  },
  'fee-awaits-method': ({ paidBy }) =>
    `Some fees are only for payments ${list(paidBy.split(', ').map((way) => METHODS[way]))}. How many shares you get depends on how you pay.`,
  'limits-before-fees': (_, result) => `The limits apply to the ${money(result)} you send, before fees are taken out.`,
  shares: ({ amount, price, fees, feePerShare, fractions, decimals, rounding }, result, reading) => {
    const less = fees && !isZero(fees) ? ` minus ${money(fees)} in fees,` : ''
    const plus = feePerShare ? ` plus a fee of ${money(feePerShare)} a share` : ''
    const whole = fractions === 'whole' ? ' A fraction of a share pays the fee for a whole one.' : ''
    return `${money(amount)}${less} divided by the ${reading === 'rounded-once' ? 'exact ' : ''}price of ${exact(price)}${plus} buys ${count(result, 'share', 'shares')} (${rounded(decimals, rounding)}).${whole}`
  },
  'left-over': ({ amount, fees, shares, price, becomes }, result) => {
    const less = fees ? ` and ${money(fees)} in fees` : ''
    return `${money(amount)} minus ${count(shares, 'share', 'shares')} at ${exact(price)}${less} leaves ${money(result)}.${isZero(result) ? '' : ` ${LEFT_OVER[becomes]}`}`
  },
  'fees-apart': () => 'The plan has fees. These figures do not include them.',
  saving: ({ shares, marketPrice, purchasePrice }, result) => marketPrice === purchasePrice
    ? 'There is no discount, so you save nothing.'
    : `Buying ${count(shares, 'share', 'shares')} at ${exact(purchasePrice)} instead of ${exact(marketPrice)} saves you ${isZero(result) ? 'less than a cent' : money(result)}.`,

  'schedule-announced': ({ day }, result) => `The company announced ${DAYS[day]}: ${longDate(result)}.`,
  'schedule-day-of-month': ({ day, dayOfMonth, months, countedFrom, roll }, result) => {
    if (dayOfMonth === undefined) return `${capitalised(DAYS[day])} is the dividend payment date, ${moved(countedFrom, roll, result)}.`
    const named = Number(dayOfMonth) === Number(countedFrom.slice(-2)) ? `day ${dayOfMonth}` : 'the last day'
    return `${capitalised(DAYS[day])} is ${named} of the month, ${moved(countedFrom, roll, result)}.${onlyIn(months)}`
  },
  'schedule-weekday': ({ day, nth, months, countedFrom, roll }, result) => {
    const weekday = weekdayOf(countedFrom)
    const named = nth ? `the ${NTH[nth]} ${weekday} of the month,` : `each ${weekday}; this one is`
    return `${capitalised(DAYS[day])} is ${named} ${moved(countedFrom, roll, result)}.${onlyIn(months)}`
  },
  'schedule-no-date': ({ day }) => `By the plan’s rule, this month has no such day: ${DAYS[day]}.`,
  'schedule-awaits-dividend': ({ day }) =>
    `${capitalised(DAYS[day])} depends on the dividend payment date, which has not been announced.`,
  'schedule-business-days': ({ day, from, countedFrom, businessDaysAfter, businessDaysBefore }, result) => {
    if (businessDaysAfter === '0') return `${capitalised(DAYS[day])} is the same day as ${DAYS[from]}, ${longDate(result)}.`
    const counted = businessDaysBefore ? `${businessDays(businessDaysBefore)} before` : `${businessDays(businessDaysAfter)} after`
    return `${capitalised(DAYS[day])} is ${counted} ${DAYS[from]}, ${longDate(countedFrom)}. That is ${longDate(result)}.`
  },
  'schedule-trading-days': ({ day, from, countedFrom, tradingDays: days, bothEnds }, result) => {
    const direction = result < countedFrom ? 'before' : 'after'
    const counted = bothEnds === 'yes' ? 'counting that day' : 'not counting that day'
    return `${capitalised(DAYS[day])} is ${tradingDays(days)} ${direction} ${DAYS[from]}, ${longDate(countedFrom)}, ${counted}. That is ${longDate(result)}.`
  },
  'schedule-bank-debits': ({ daysOfMonth, roll }, result) => {
    const days = daysOfMonth.split(', ')
    const dates = result === '' ? 'none this month' : list(result.split(', ').map(date))
    return `Automatic payments leave bank accounts on ${days.length > 1 ? 'days' : 'day'} ${list(days)} of each month, or ${ROLLS[roll]}: ${dates}.`
  },
  'schedule-reminder': ({ day, countedFrom, businessDaysBefore }, result) =>
    `Your reminder is ${businessDays(businessDaysBefore)} before ${DAYS[day]}, ${longDate(countedFrom)}. That is ${longDate(result)}.`,

  'period-trading-days': ({ start, end, calendar }, result) =>
    `The investment period, ${date(start)} through ${date(end)}, has ${businessDays(result)} (${CALENDARS[calendar]}).`,
  'period-part': ({ amount, days, oddCents, takenBy }, result) => {
    if (isOne(days)) return `The full ${money(result)} is for 1 day.`
    const split = `${money(amount)} split over ${count(days, 'day', 'days')} is`
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
    return `${dayPrice(inputs, price)}, so ${dayDollars(inputs)} buys ${count(result, 'share', 'shares')}${fee}${isZero(result) ? ' and is returned' : ''} (${rounded(decimals, rounding)}).`
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
    `The period was to end on ${longDate(end)}. ${capitalised(count(days, 'day', 'days'))} below the threshold ${isOne(days) ? 'extends' : 'extend'} it to ${longDate(result)}.`,
  'period-market-average': ({ days }, result) => isOne(days)
    ? `One day counts, so the price for the whole payment is its ${exact(result)}.`
    : `The average of the market prices on ${count(days, 'day', 'days')} is exactly ${exact(result)}. It is the price for the whole payment.`,
  'period-total': ({ days, invested }, result) => days === '0'
    ? 'Nothing was bought on any day.'
    : `In all, ${money(invested)} buys ${count(result, 'share', 'shares')} on ${count(days, 'day', 'days')}.`,
  'period-average': ({ invested, shares, decimals, rounding }, result) =>
    `${money(invested)} divided by ${count(shares, 'share', 'shares')} is an average of ${money(result)} a share (${rounded(decimals, rounding)}).`,
  'period-refund': ({ payment, fees, invested, days }, result) => isZero(result)
    ? `${fees ? `${money(payment)} minus ${money(fees)} in fees` : `The full ${money(payment)}`} is invested, so nothing is returned.`
    : `${money(payment)} minus ${fees ? `${money(fees)} in fees and ` : ''}${money(invested)} invested leaves ${money(result)} to return, for ${count(days, 'day', 'days')}.`
}

/** Sentences by reading: the chosen reading of an ambiguous clause. */
export const readings = {
  __proto__: null,
  'investment-date-decides': 'What counts is the day your money is invested, not the day you send it.',
  'limits-per-month': 'The limits are “per month,” so money you already sent this month counts too.',
  'maximum-inclusive': 'A total of exactly the maximum is within it. One cent more is over.',
  'fixed-discount': 'The plan fixes this discount, so the company does not need to announce it.',
  'discount-on-company-shares-only': 'The discount is only for shares the company issues. Shares bought on the open market get none.',
  'company-shares-supposed': 'This is only for shares the company issues. We assume these are.',
  'no-discount-given': 'The company “may” set a discount, so a month can have none.',
  'dividend-no-limits': 'The limits are for payments you send, so a reinvested dividend has none.',
  'dividend-standard-discount': 'A reinvested dividend gets the discount for payments up to the maximum, whatever its size.',
  'rounded-once': 'Only the final figure is rounded.',
  'rounded-each-day': 'Each day is a separate purchase, so each day’s shares are rounded separately.',
  'threshold-reached-counts': 'A market price equal to the threshold meets it.',
  'due-is-received': 'The letter says “due,” not “received.” To be safe, we treat it as the day your money must arrive.'
}

/** Text of a calendar event; `kind` is `due` or `pre-approved-due`, `row` a row of a schedule. */
export const ics = {
  title: (kind, plan) => `${kind === 'due' ? 'Money must arrive' : 'Pre-approved money must arrive'}${plan && `: ${plan}`}`,
  description: (kind, due, row) => {
    const { investmentDate, investmentPeriod: { start, end } = {} } = row
    const [what, invested, within] = kind === 'due'
      ? ['Your payment', investmentDate && ` to be invested on ${longDate(investmentDate)}`, 'within']
      : ['Your pre-approved payment', start && `, to be invested from ${longDate(start)}${end ? ` to ${longDate(end)}` : ' on'}`, 'over']
    return `${what} must arrive by ${longDate(due)}${invested || ''}. ` +
      `This is for payments ${within} the maximum. We worked out this date from the plan’s documents, which govern.`
  }
}

/** Sentences by problem code, from its values and the words of `about`. */
export const problems = {
  __proto__: null,
  'not-a-number': (_, { noun, example }) => `Enter ${uncapitalised(noun)} as a number, like ${example}`,
  'decimal-comma': ({ withPoint }, { noun }) => `Use a decimal point, not a comma, in ${uncapitalised(noun)}: ${withPoint}`,
  'another-currency': (_, { noun, example }) => `Enter ${uncapitalised(noun)} in US dollars, like ${example}`,
  negative: (_, { noun }) => `Remove the minus sign from ${uncapitalised(noun)}`,
  'too-many-decimals': ({ decimals }, { noun }) => isZero(decimals)
    ? `Enter ${uncapitalised(noun)} as a whole number`
    : `Use no more than ${decimalPlaces(decimals)} in ${uncapitalised(noun)}`,
  'out-of-range': ({ minimum, maximum }, { noun, show }) => `Check ${uncapitalised(noun)}: it must be between ${show(minimum)} and ${show(maximum)}`,
  'not-a-date': ({ expected, date: day }, { noun, example }) => {
    const name = uncapitalised(noun)
    switch (expected) {
      case 'year': return `Add the year to ${name}, like ${example}`
      case 'month-first': return `Enter ${name} with the month first, like 1/15/2008`
      case 'weekday': return `Check the weekday of ${name}${day ? `: that day is ${longDate(day)}` : ''}`
      default: return `Enter ${name} as a full date, like ${example}`
    }
  },
  'outside-plan': ({ effectiveFrom, effectiveUntil }, { noun, show }) => effectiveUntil
    ? `Change ${uncapitalised(noun)}: we have terms only for ${known(effectiveFrom, effectiveUntil, show)}`
    : `Choose ${uncapitalised(noun)} on or after ${date(effectiveFrom)}, when these terms took effect`,
  'below-minimum': ({ minimum, leastNow, participant, per, recurring }) => {
    const who = recurring ? `a recurring payment${participant === 'new' ? ' of a new investor' : ''}` : PARTICIPANTS[participant]
    return `Raise the amount to ${money(leastNow)}: the minimum for ${who} is ${money(minimum)}${recurring ? '' : ` a ${per}`}`
  },
  'needs-approval': ({ maximum, remaining, per }) => isZero(remaining)
    ? `Get approval for this amount: over ${money(maximum)} a ${per} needs it`
    : `Lower the amount to ${money(remaining)} or get approval: over ${money(maximum)} a ${per} needs it`,
  'less-than-its-part': ({ minimum, per }, { noun }) =>
    `Check ${uncapitalised(noun)}: it includes the ${money(minimum)} you sent this ${per}, so it cannot be less`,
  'not-a-month': (_, { noun }) => `Enter ${uncapitalised(noun)} as a year and month, like 2008-01`,
  'outside-month': ({ month }, { noun }) => `Choose ${uncapitalised(noun)} in ${monthAndYear(month)}, the month it is for`,
  'amount-and-shares-held': () => 'Enter the dividend amount or the shares you hold, not both',
  'below-least-reinvested': ({ minimum }) => `Raise the percent to reinvest to ${percent(minimum)} or more`,
  'fills-not-the-price': () => 'Enter one market price: this plan does not average purchases',
  'outside-band': ({ minimum, maximum }, { noun }) => minimum === maximum
    ? `Check ${uncapitalised(noun)}: the plan sets it at ${percent(minimum)}`
    : `Check ${uncapitalised(noun)}: it must be ${percent(minimum)} to ${percent(maximum)}`,
  'past-due': ({ due }) => `Choose later dates: your money had to arrive by ${longDate(due)}`,
  'not-a-business-day': ({ calendar, before, after }, { noun }) => {
    const open = [before, after].filter(Boolean).map(longDate)
    return `Check ${uncapitalised(noun)}: ${CLOSED[calendar]} that day. ${open.length > 1 ? 'Nearest open days' : 'Nearest open day'}: ${open.join(' and ')}`
  },
  'period-reversed': ({ start }, { noun }) => `Choose ${uncapitalised(noun)} on or after ${date(start)}, its first day`,
  'period-too-long': ({ maximum }) => `Shorten the investment period to ${businessDays(maximum)} or fewer`,
  'no-trading-day': () => 'Choose an investment period with a day the market is open',
  'not-pre-approved': ({ maximum }) => maximum
    ? `Use “Check one payment”: up to ${money(maximum)} is invested on one day`
    : 'Use “Check one payment”: a dividend is invested on one day',
  'missing-day': ({ date: day }) => `Enter the market price for ${longDate(day)}`,
  'outside-period': ({ start, end }, { noun }) => `Choose ${uncapitalised(noun)} in the investment period, ${date(start)} through ${date(end)}`,
  'too-many-days': ({ maximum }) => `Shorten the list of days to ${number(maximum)} lines or fewer`,
  'price-and-fills': () => 'Enter one market price or a list of purchases, not both',
  'too-many-fills': ({ maximum }) => `Shorten the list of purchases to ${number(maximum)} lines or fewer`,
  'too-many-closures': ({ maximum }) => `Enter ${number(maximum)} extra closed days or fewer`,
  'too-many-months': ({ maximum }) => `Enter ${number(maximum)} announced months or fewer`,
  repeated: ({ date: day }, { noun }) => day
    ? `Remove one line for ${longDate(day)}: it is listed twice`
    : `Remove ${uncapitalised(noun)}: it is already announced`,
  'not-computable': ({ days }) => days
    ? 'Enter one market price for each day: these trades have no average that we can work out exactly'
    : 'Check the amount and the price: they are too far apart',
  'fees-take-all': ({ fees }) => `Raise the amount: fees of ${money(fees)} leave nothing to invest`,
  'price-is-zero': () => 'Check the market price and the discount: the price is $0.00',
  'dividend-too-large': ({ maximum }) => `Check the shares and the dividend per share: the most we handle is ${money(maximum)}`,
  'payment-too-large': ({ maximum }) => `Check the number of shares and the price: the most we handle is ${money(maximum)}`,
  'too-many-payments': ({ maximum }) => `Shorten the list of payments to ${number(maximum)} lines or fewer`,
  'too-many-rows': ({ maximum }) => `Enter a larger step: the price list can have up to ${number(maximum)} lines`,
  missing: ({ date: day }, { noun }) => `Enter ${uncapitalised(noun)}${day ? ` for ${longDate(day)}` : ''}`,
  'unreadable-line': (_, { line }) => `Enter ${line}`,
  'may-be-one-number': (_, { line }) => `Enter two numbers: ${line}`,
  'swapped-columns': () => 'Put prices before shares, or add a first line that names the columns, like Shares, Price',
  'unclear-columns': ({ column, found }) => found
    ? `Keep one column for the ${COLUMNS[column]}: ${found}`
    : `Name the column of the ${COLUMNS[column]} in the header, like ${COLUMN_NAMES[column]}`,
  'unknown-value': ({ known }, { noun }) => `Choose ${uncapitalised(noun)} from: ${known}`
}

const COLUMNS = { date: 'dates', price: 'prices', shares: 'numbers of shares', amount: 'amounts' }
const COLUMN_NAMES = { date: 'Date', price: 'Price', shares: 'Shares', amount: 'Amount' }

/** Name, format and example of each field, in the order of the form; `typed` is a day given as text. */
const FIELDS = [
  [/^participant$/, { noun: 'Your answer about owning shares' }],
  [/^payment\.kind$/, { noun: 'The kind of payment' }],
  [/^payment\.amount$/, { noun: 'The amount', show: money, example: '2,500.00' }],
  [/^payment\.sentThisMonth$/, { noun: 'The amount already sent', show: money, example: '500.00' }],
  [/^(payment\.)?sentThisQuarter$/, { noun: 'The amount already sent this quarter', show: money, example: '500.00' }],
  [/^(payment\.)?sentThisYear$/, { noun: 'The amount already sent this year', show: money, example: '500.00' }],
  [/^payment\.sharesHeld$/, { noun: 'The number of shares you hold', show: number, example: '100' }],
  [/^payment\.reinvested$/, { noun: 'The percent to reinvest', show: percent, example: '50' }],
  [/^(payment\.)?method$/, { noun: 'How you pay' }],
  [/^month\.month$/, { noun: 'The month', show: date, example: '2008-01' }],
  [/^month\.thresholdPrice$/, { noun: 'The threshold price', show: money, example: '30.00' }],
  [/^month\.dividendPaymentDate$/, { noun: 'The dividend payment date', show: date, example: 'January 21, 2008', typed: '2008-01-21' }],
  [/^month\.dividendPerShare$/, { noun: 'The dividend per share', show: money, example: '0.75' }],
  [/^month\.investmentDate$/, { noun: 'The investment date', show: date, example: 'January 15, 2008', typed: '2008-01-15' }],
  [/^month\.investmentPeriod\.start$/, { noun: 'The first day of the period', show: date, example: 'January 2, 2008', typed: '2008-01-02' }],
  [/^month\.investmentPeriod\.end$/, { noun: 'The last day of the period', show: date, example: 'January 15, 2008', typed: '2008-01-15' }],
  [/^month\.discount$/, { noun: 'The discount', show: percent, example: '1.5' }],
  [/^month\.preApprovedDiscount$/, { noun: 'The pre-approved discount', show: percent, example: '3' }],
  [/^month\.dividendDiscount$/, { noun: 'The dividend discount', show: percent, example: '3' }],
  [/^month\.recordDate$/, { noun: 'The record date', show: date, example: 'January 31, 2008', typed: '2008-01-31' }],
  [/^(month\.)?closures/, { noun: 'An extra closed day', show: date, example: '2008-01-16' }],
  [/^market\.price$/, { noun: 'The market price', show: money, example: '34.12' }],
  [/^(market|days.*)\.netAssetValue$/, { noun: 'The net asset value', show: money, example: '34.12' }],
  [/^days.*\.date$/, { noun: 'The date', show: date, example: '2008-01-02' }],
  [/^days[^.]*\.price$/, { noun: 'The market price', show: money, example: '34.12' }],
  [/^(market|days.*)\.fills.*\.price$/, { noun: 'The price', show: money, example: '34.12' }],
  [/^(market|days.*)\.fills.*\.shares$/, { noun: 'The number of shares', show: number, example: '200' }],
  [/^(market|days.*)\.fills/, { noun: 'The list of purchases', line: 'a price and a number of shares, like 34.12, 200' }],
  [/^days/, { noun: 'The list of days', line: 'a date and a market price, like 2008-01-02, 34.12' }],
  [/^payments.*\.date$/, { noun: 'The date', show: date, example: '2008-01-02' }],
  [/^payments.*\.amount$/, { noun: 'The amount', show: money, example: '2,500.00' }],
  [/^payments/, { noun: 'The list of payments', line: 'a date and an amount, like 2008-01-02, 500' }],
  [/^sentThisMonth$/, { noun: 'The amount already sent', show: money, example: '500.00' }],
  [/^step$/, { noun: 'The step between discounts', show: percent, example: '0.5' }],
  [/^shares$/, { noun: 'The number of shares', show: number, example: '100' }],
  [/^from$/, { noun: 'The first month', show: (text) => monthAndYear(text.slice(0, 7)), example: '2008-01' }],
  [/^months$/, { noun: 'The number of months', show: number, example: '12' }],
  [/^announced$/, { noun: 'The list of announced dates' }],
  [/^asOf$/, { noun: 'The date to count from', show: date, example: 'January 2, 2008' }],
  [/^knownOn$/, { noun: 'The date through which closings are known', show: date, example: '2008-01-02' }]
]

/** Requests for the field that an answer waits for. */
export const needed = {
  __proto__: null,
  participant: 'Do you own shares now?',
  'payment.amount': 'Enter an amount',
  'payment.sharesHeld': 'Enter how many shares you hold',
  'month.dividendPerShare': 'Enter the dividend per share',
  'payment.method': 'Choose how you pay',
  shares: 'Enter how many shares you want',
  payments: 'Enter your payments',
  from: 'Choose the first month'
}

/** Returns the words for a field; a field of a plan file has its path as name. */
export function about (field) {
  const [, index, rest] = /^announced\[(\d+)\]\.(.*)$/.exec(field) ?? []
  if (rest !== undefined) {
    const of = about(`month.${rest}`)
    return { ...of, example: of.typed ?? of.example, noun: `${of.noun} in announcement ${number(Number(index) + 1)}` }
  }
  const known = FIELDS.find(([pattern]) => pattern.test(field))?.[1]
  return { noun: field, show: String, example: '', typed: undefined, line: 'a line of the list', ...known }
}

/** Adds the line of a pasted list to the sentence. */
export function onLine ({ line }, sentence) {
  return line ? `Line ${number(line)}: ${uncapitalised(sentence)}` : sentence
}
