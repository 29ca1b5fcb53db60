/**
 * English: the sentence for each code of a step, a reading or a problem, as a function of its values.
 *
 * Amounts, prices and days stay text up to `Intl`, which keeps every digit.
 */

import { formats } from './formats.js'

const { count, date, exact, list, longDate, money, monthAndYear, number, percent } = formats

const capitalised = (text) => text.replace(/^1 /, 'One ').replace(/^[a-z]/, (letter) => letter.toUpperCase())
const isZero = (text) => /^0*(\.0*)?$/.test(text)
const businessDays = (text) => count(text, 'business day', 'business days')

const CALENDARS = {
  __proto__: null,
  nyse: 'trading days of the New York Stock Exchange',
  'federal-reserve': 'bank days of the Federal Reserve'
}

const CLOSED = {
  __proto__: null,
  nyse: 'the New York Stock Exchange is closed',
  'federal-reserve': 'Federal Reserve banks are closed'
}

const ROUNDINGS = {
  __proto__: null,
  down: 'rounded down',
  'half-up': 'rounded half up',
  'half-even': 'rounded to the nearest, a half to the even digit'
}

const TARGETS = {
  __proto__: null,
  'investment-date': 'the investment date',
  'investment-period-start': 'the first day of the investment period'
}

const PARTICIPANTS = { __proto__: null, existing: 'an existing stockholder', new: 'a new investor' }

/** Names the period that a limit covers. */
const monthly = (per = 'month') => per === 'payment' ? 'per-payment' : `${per}ly`

/** Names the payments that a discount is set for. */
function discounted ({ tier, for: kinds, per }) {
  if (kinds === 'dividends') return 'reinvested dividends'
  const payments = tier === 'standard' ? 'payments within' : 'pre-approved payments over'
  return `${payments} the ${monthly(per)} maximum${kinds === 'payments' ? '' : ' and reinvested dividends'}`
}

const FEATURES = {
  __proto__: null,
  'optional-cash': 'payments',
  'pre-approved': 'pre-approved payments over the maximum',
  dividends: 'the reinvestment of dividends',
  'new-investors': 'payments of new investors'
}

/** Names of a plan's terms, by their place in the plan file. */
const TERMS = {
  __proto__: null,
  effectiveFrom: 'when the plan took effect',
  'limits.existingMinimum': 'the least that an existing stockholder may send',
  'limits.newMinimum': 'the least that a new investor may send',
  'limits.maximum': 'the most that may be sent without approval',
  'dueDates.standard': 'how long before the investment date a payment is due',
  'dueDates.preApproved': 'how long before the investment period a pre-approved payment is due',
  'schedule.termsSet': 'when discount and threshold price are set',
  'schedule.investmentDate': 'how investment dates are chosen',
  'schedule.periodStart': 'when investment periods begin',
  'schedule.periodEnd': 'when investment periods end',
  'marketPrice.direct': 'how the price of shares bought from the company is found',
  'marketPrice.openMarket': 'how the price of shares bought on the open market is found',
  'discounts.standard': 'within which limits the company may set the discount',
  'discounts.preApproved': 'within which limits the company may set the discount of pre-approved payments',
  'discounts.dividends': 'which discount reinvested dividends take',
  'limits.existingAfterFirstPurchase': 'whether a new investor counts as an existing stockholder once a purchase was accepted',
  'dividends.cents': 'how the cents of a dividend are rounded',
  'investmentPeriod.oddCents': 'which days take the cents that do not divide evenly over an investment period',
  shares: 'to how many decimals shares are credited'
}

/** The days of a schedule. */
const DAYS = {
  __proto__: null,
  'terms-set': 'the day on which discount and threshold price are set',
  'investment-date': 'the investment date',
  due: 'the due date',
  'period-start': 'the first day of the investment period',
  'period-end': 'the last day of the investment period',
  'pre-approved-due': 'the due date of pre-approved payments'
}

const ROLLS = {
  __proto__: null,
  following: 'or the next business day',
  preceding: 'or the business day before',
  nearest: 'or the nearest business day'
}

const tradingDays = (text) => count(text, 'trading day', 'trading days')

/** Writes the original day and the day it moved to, or the day alone if it did not move. */
const moved = (from, roll, to) => from === to ? longDate(to) : `${longDate(from)}, ${ROLLS[roll]}: ${longDate(to)}`

const MARKETS = { __proto__: null, direct: 'bought from the company', 'open-market': 'bought on the open market' }

const PRICES = {
  __proto__: null,
  'vwap-of-purchase-day': 'the volume-weighted average price on the day of purchase',
  'average-price-paid': 'the average of the prices actually paid',
  'high-low-average': 'the average of the day’s highest and lowest price',
  'high-low-average-of-day-before': 'the average of the highest and lowest price of the trading day before',
  'last-sale': 'the last sale of the day',
  'last-sale-of-day-before': 'the last sale of the trading day before',
  'estimated-value': 'what the company estimates a share to be worth'
}

/** Describes the basis of a plan's market price. */
const marketPrice = (names, days) => {
  const prices = names.split(', ').map((name) => PRICES[name])
  if (days) return `the average over ${tradingDays(days)} of ${prices[0]}`
  return prices.length > 1 ? `the highest of ${list(prices)}` : prices[0]
}

const ODD_CENTS = { __proto__: null, 'first-days': 'the first days take, a cent each', 'last-day': 'the last day takes' }

const rounded = (decimals, rounding) => `${count(decimals, 'decimal', 'decimals')}, ${ROUNDINGS[rounding] ?? rounding}`

/** Describes the parts of a total: payments of a list, and `sentThisMonth`. */
const sentBefore = (payments, sentThisMonth) => {
  const listed = payments === '0' ? [] : [count(payments, 'payment of the list', 'payments of the list')]
  const before = isZero(sentThisMonth) ? [] : [`${money(sentThisMonth)} sent before it`]
  return [...listed, ...before].join(' and ')
}

/** Writes the market price of a day in a period. */
const dayMarket = ({ date: day, marketPrice, fills }) =>
  `On ${longDate(day)} the market price is ${exact(marketPrice)}${fills ? `, the average of ${count(fills, 'trade', 'trades')}` : ''}`

/** Writes that day's discounted price. */
function dayPrice (inputs, price) {
  const { threshold, discount, priceDecimals, priceRounding } = inputs
  const reached = threshold ? `, which reaches the threshold price of ${money(threshold)}` : ''
  const less = isZero(discount) ? 'Without a discount' : `Less ${percent(discount)}`
  const byPlan = priceDecimals ? `, as the plan rounds it (${rounded(priceDecimals, priceRounding)})` : ''
  return `${dayMarket(inputs)}${reached}. ${less} it is ${exact(price)}${byPlan}`
}

/** Writes the days that the plan's terms cover. */
const known = (from, until, show) => from ? `${show(from)} through ${show(until)}` : `${show(until)} or earlier`

/** Sentences by rule, from a step's inputs and result. */
export const steps = {
  __proto__: null,
  'plan-in-effect': ({ date: day, effectiveFrom, effectiveUntil }, result) => {
    const isWithin = result === 'in-effect'
    if (effectiveUntil) return `${date(day)} is ${isWithin ? 'within' : 'outside'} the days that these terms are known for: ${known(effectiveFrom, effectiveUntil, date)}.`
    return `${date(day)} is ${isWithin ? 'within' : 'before'} the amended plan, which took effect on ${date(effectiveFrom)}.`
  },
  'governing-document': (inputs) => `The ${inputs.document} of ${date(inputs.date)} governs; these answers do not replace it.`,

  'term-missing': ({ term }) => `The plan’s published terms do not say ${TERMS[term] ?? term}.`,
  suspended: ({ feature, for: time }) => time === 'month'
    ? `The company has suspended ${FEATURES[feature]} for the month.`
    : `The company has suspended ${FEATURES[feature]} until it says otherwise.`,

  minimum: ({ participant, per }, result) => `The minimum for ${PARTICIPANTS[participant]} is ${money(result)} in a ${per}.`,
  maximum: ({ per }, result) => `Without the company’s prior approval, at most ${money(result)} may be sent in a ${per}.`,
  remaining: ({ maximum, sentThisMonth, per }, result) => isZero(sentThisMonth)
    ? `Nothing has been sent yet this ${per}, so all of the ${money(result)} is left.`
    : `${money(maximum)} less the ${money(sentThisMonth)} sent already leaves ${money(result)} for this ${per}.`,
  'month-total': ({ amount, sentThisMonth, per }, result) => isZero(sentThisMonth)
    ? `Nothing has been sent yet this ${per}, so the ${per}’s total is this payment, ${money(amount)}.`
    : `${money(amount)} now and ${money(sentThisMonth)} sent already make ${money(result)} this ${per}.`,
  'minimum-check': ({ total, minimum, per }, result) => result === 'met'
    ? `The ${per}’s total of ${money(total)} reaches the minimum of ${money(minimum)}.`
    : `The ${per}’s total of ${money(total)} is less than the minimum of ${money(minimum)}.`,
  tier: ({ total, maximum, per }, result) => ({
    standard: `${money(total)} is within the ${monthly(per)} maximum of ${money(maximum)}, so the standard terms apply.`,
    'pre-approved': `${money(total)} is over the ${monthly(per)} maximum of ${money(maximum)}. The company approved it beforehand, so the terms for pre-approved payments apply.`,
    'needs-approval': `${money(total)} is over the ${monthly(per)} maximum of ${money(maximum)}, and the company has not approved it beforehand.`
  })[result],
  'sent-before': ({ payments, sentThisMonth, per }, result) => isZero(result)
    ? `Nothing counts as sent this ${per} before this payment.`
    : `Before this payment ${money(result)} counts as sent this ${per}: ${sentBefore(payments, sentThisMonth)}.`,
  'sent-in-time': ({ payments, sentThisMonth, per }, result) => isZero(result)
    ? `Nothing was sent in time this ${per}.`
    : `${money(result)} was sent in time this ${per}: ${sentBefore(payments, sentThisMonth)}. It is judged as one payment, however it was divided.`,
  'existing-from-first-purchase': (_, result) => result === 'existing'
    ? 'A purchase was accepted before, so the new investor counts as an existing stockholder from here on.'
    : 'A purchase was accepted before, but by the plan’s terms the new investor does not count as an existing stockholder yet.',
  dividend: ({ amount }) => amount
    ? `The dividend of ${money(amount)} may be reinvested whatever its size.`
    : 'A dividend may be reinvested whatever its size.',

  'dividend-amount': ({ sharesHeld, dividendPerShare, rounding }, result) =>
    `${count(sharesHeld, 'share', 'shares')} at ${money(dividendPerShare)} each are a dividend of ${money(result)}, to the cent: ${ROUNDINGS[rounding]}.`,
  'dividend-reinvested': ({ amount, part, paidOut, rounding }, result) => isZero(paidOut)
    ? `All of the ${money(amount)} is reinvested.`
    : `${percent(part)} of ${money(amount)} is ${money(result)}, to the cent: ${ROUNDINGS[rounding]}. The other ${money(paidOut)} is paid out.`,

  calendar: (_, result) => `Business days are ${CALENDARS[result]}.`,
  'due-date': ({ target, countedFrom, businessDaysBefore, daysBefore }, result) => businessDaysBefore
    ? `${capitalised(businessDays(businessDaysBefore))} before ${TARGETS[target]}, ${longDate(countedFrom)}, is ${longDate(result)}.`
    : `${capitalised(count(daysBefore, 'day', 'days'))} before ${TARGETS[target]}, ${longDate(countedFrom)}, or the business day before that, is ${longDate(result)}.`,
  'closures-known-through': (_, result) =>
    `Special closings of the market are known through ${date(result)}. One announced since could move the due date to a day before.`,
  'other-calendar': ({ calendar }, result) => `Counted in ${CALENDARS[calendar]}, it would be ${longDate(result)}.`,
  'business-days-left': ({ asOf, due }, result) => {
    if (result.startsWith('-')) return `The due date, ${longDate(due)}, was ${businessDays(result.slice(1))} before ${longDate(asOf)}.`
    if (asOf === due) return `${longDate(asOf)} is the due date itself.`
    return `After ${longDate(asOf)}, up to and including ${longDate(due)}, there ${result === '1' ? 'is' : 'are'} ${businessDays(result)}.`
  },
  'no-payment-due': () => 'Nothing has to be sent for a reinvested dividend, so there is no due date.',

  'market-price-given': ({ source, prices, tradingDays: days }, result) => {
    const found = prices ? `, ${marketPrice(prices, days)}` : ''
    return `You entered a market price of ${exact(result)}${source ? `: for shares ${MARKETS[source]}${found}` : ''}.`
  },
  'market-price-average': ({ source, prices, fills, value, shares }, result) => {
    const bought = count(shares, 'share', 'shares')
    if (prices === 'vwap-of-purchase-day') return `${count(fills, 'trade', 'trades')} of the day came to ${money(value)} for ${bought}: a volume-weighted average of ${exact(result)} a share.`
    const purchases = count(fills, 'purchase', 'purchases')
    return source === 'open-market'
      ? `The plan administrator paid ${money(value)} for ${bought} in ${purchases}: an average of ${exact(result)} a share.`
      : `${purchases} came to ${money(value)} for ${bought}: an average of ${exact(result)} a share.`
  },

  discount: ({ minimum, maximum, ...inputs }, result) => {
    if (minimum === undefined) return `The discount entered for the month is ${percent(result)}.`
    if (minimum === maximum) return `The plan sets the discount at ${percent(result)}.`
    return `The discount entered for the month is ${percent(result)}. For ${discounted(inputs)} the company may set ${percent(minimum)} to ${percent(maximum)}.`
  },
  'no-discount': ({ minimum, maximum, ...inputs }) => {
    if (minimum === undefined) return 'No discount is taken off.'
    if (minimum === maximum) return `No discount is taken off. For ${discounted(inputs)} the plan sets it at ${percent(minimum)}.`
    return `No discount is taken off. For ${discounted(inputs)} the company may set ${percent(minimum)} to ${percent(maximum)}, and need not set any.`
  },

  'payment-for-shares': ({ shares, decimals, rounding }, result) =>
    `${money(result)} is the least that buys ${count(shares, 'share', 'shares')}, with ${rounded(decimals, rounding)}. One cent less buys fewer.`,
  'purchase-price': ({ marketPrice, discount }, result) => isZero(discount)
    ? `With no discount the price is the market price, ${exact(marketPrice)}.`
    : `${exact(marketPrice)} less ${percent(discount)} is exactly ${exact(result)}.`,
  'price-rounded': ({ exact: price, decimals, rounding }, result) =>
    `The plan rounds ${exact(price)} to ${money(result)} before the shares are computed: ${rounded(decimals, rounding)}.`,
  'price-display': ({ exact: price, decimals, rounding }, result) => exact(price) === money(result)
    ? `Prices are shown to ${count(decimals, 'decimal', 'decimals')}, which shows all of ${money(result)}.`
    : `${exact(price)} is shown as ${money(result)}: ${rounded(decimals, rounding)}.`,
  shares: ({ amount, price, decimals, rounding }, result, reading) =>
    `${money(amount)} divided by the ${reading === 'rounded-once' ? 'exact ' : ''}price of ${exact(price)} buys ${count(result, 'share', 'shares')}: ${rounded(decimals, rounding)}.`,
  'fees-apart': () => 'The plan has fees. They are not part of these figures.',
  saving: ({ shares, marketPrice, purchasePrice }, result) =>
    `${count(shares, 'share', 'shares')} at ${exact(purchasePrice)} instead of ${exact(marketPrice)} each cost ${money(result)} less.`,

  'schedule-announced': ({ day }, result) => `The company announced ${DAYS[day]}: ${longDate(result)}.`,
  'schedule-day-of-month': ({ day, dayOfMonth, countedFrom, roll }, result) => {
    if (dayOfMonth === undefined) return `${capitalised(DAYS[day])} is the day the dividend is paid, ${moved(countedFrom, roll, result)}.`
    const named = Number(dayOfMonth) === Number(countedFrom.slice(-2)) ? `day ${dayOfMonth}` : 'the last day'
    return `${capitalised(DAYS[day])} is ${named} of the month, ${moved(countedFrom, roll, result)}.`
  },
  'schedule-awaits-dividend': ({ day }) =>
    `${capitalised(DAYS[day])} follows from the day the dividend is paid, which has not been announced.`,
  'schedule-business-days': ({ day, from, countedFrom, businessDaysAfter, businessDaysBefore }, result) => {
    if (businessDaysAfter === '0') return `${capitalised(DAYS[day])} is the same day as ${DAYS[from]}, ${longDate(result)}.`
    const counted = businessDaysBefore ? `${businessDays(businessDaysBefore)} before` : `${businessDays(businessDaysAfter)} after`
    return `${capitalised(counted)} ${DAYS[from]}, ${longDate(countedFrom)}, is ${longDate(result)}: ${DAYS[day]}.`
  },
  'schedule-trading-days': ({ day, from, countedFrom, tradingDays: days, bothEnds }, result) => {
    const direction = result < countedFrom ? 'back' : 'on'
    const counted = bothEnds === 'yes' ? 'that day included' : 'not counting that day itself'
    return `${capitalised(tradingDays(days))} ${direction} from ${DAYS[from]}, ${longDate(countedFrom)}, ${counted}, is ${longDate(result)}: ${DAYS[day]}.`
  },
  'schedule-bank-debits': ({ daysOfMonth, roll }, result) => {
    const days = daysOfMonth.split(', ')
    const dates = result === '' ? 'none in this month' : list(result.split(', ').map(date))
    return `Bank accounts are debited on ${days.length > 1 ? 'days' : 'day'} ${list(days)} of each month, ${ROLLS[roll]}: ${dates}.`
  },
  'schedule-reminder': ({ day, countedFrom, businessDaysBefore }, result) =>
    `${capitalised(businessDays(businessDaysBefore))} before ${DAYS[day]}, ${longDate(countedFrom)}, is the day to be reminded: ${longDate(result)}.`,

  'period-trading-days': ({ start, end, calendar }, result) =>
    `The investment period, ${date(start)} through ${date(end)}, has ${businessDays(result)}, counted in ${CALENDARS[calendar]}.`,
  'period-part': ({ amount, days, oddCents, takenBy }, result) => oddCents
    ? `${money(amount)} over ${count(days, 'day', 'days')} is ${money(result)} a day and ${count(oddCents, 'cent', 'cents')} more, which ${ODD_CENTS[takenBy]}.`
    : `${money(amount)} over ${count(days, 'day', 'days')} is exactly ${money(result)} a day.`,
  'period-threshold': ({ threshold }) =>
    `On a day whose market price, before the discount, is below the threshold price of ${money(threshold)}, nothing is bought, and that day’s part goes back.`,
  'period-price-display': ({ decimals }, rounding) => `The prices of the days are shown with ${rounded(decimals, rounding)}.`,
  'period-day': (inputs, result) => {
    const { part, price, decimals, rounding } = inputs
    return `${dayPrice(inputs, price)}, at which ${money(part)} buys ${count(result, 'share', 'shares')}${isZero(result) ? ' and goes back' : ''}: ${rounded(decimals, rounding)}.`
  },
  'period-day-price': (inputs, result) => `${dayPrice(inputs, result)}.`,
  'period-day-returned': (inputs, result) =>
    `${dayMarket(inputs)}, below the threshold price of ${money(inputs.threshold)}, so that day’s ${money(result)} goes back.`,
  'period-total': ({ days, invested }, result) => days === '0'
    ? 'Nothing was bought on any day.'
    : `Together that is ${count(result, 'share', 'shares')} for ${money(invested)}, bought on ${count(days, 'day', 'days')}.`,
  'period-average': ({ invested, shares, decimals, rounding }, result) =>
    `${money(invested)} divided by ${count(shares, 'share', 'shares')} is an average of ${money(result)} a share: ${rounded(decimals, rounding)}.`,
  'period-refund': ({ payment, invested, days }, result) => isZero(result)
    ? `All of the ${money(payment)} is invested, so nothing goes back.`
    : `${money(payment)} less the ${money(invested)} invested leaves ${money(result)} to go back: the parts of ${count(days, 'day', 'days')}.`
}

/** Sentences by reading: the chosen reading of an ambiguous clause. */
export const readings = {
  __proto__: null,
  'investment-date-decides': 'The day the payment is invested, not the day it is sent, must lie within the plan.',
  'limits-per-month': 'The limits are “per month”, so they apply to what was sent already this month plus this payment.',
  'maximum-inclusive': 'A total of exactly the maximum is within it; one cent more is over it.',
  'fixed-discount': 'The plan fixes this discount, so the company need not announce it.',
  'discount-on-company-shares-only': 'The discount is for shares that the company issues, so shares bought on the open market have none.',
  'company-shares-supposed': 'The discount is for shares that the company issues, and these are taken to be such shares.',
  'no-discount-given': 'The company “may” set a discount, so a month without one is a valid month.',
  'dividend-no-limits': 'The limits are set for payments, so a reinvested dividend has no minimum or maximum.',
  'dividend-standard-discount': 'A reinvested dividend takes the standard discount, whatever its size.',
  'rounded-once': 'Nothing is rounded on the way: only the last value is.',
  'rounded-each-day': 'Each day is a purchase of its own, so its shares are rounded by themselves.',
  'threshold-reached-counts': 'A market price of exactly the threshold price reaches it.'
}

/** Text of a calendar event; `kind` is `due` or `pre-approved-due`, `row` a row of a schedule. */
export const ics = {
  title: (kind, plan) => `${kind === 'due' ? 'Payment due' : 'Pre-approved payment due'}${plan && `: ${plan}`}`,
  description: (kind, due, row) => {
    const { investmentDate, investmentPeriod: { start, end } = {} } = row
    const [what, invested] = kind === 'due'
      ? ['A payment within the maximum', investmentDate && `, to be invested on ${longDate(investmentDate)}`]
      : ['A pre-approved payment over the maximum', start && `, to be invested from ${longDate(start)}${end ? ` to ${longDate(end)}` : ' on'}`]
    return `${what} must arrive by ${longDate(due)}${invested || ''}. The plan’s documents govern; this date was worked out from them.`
  }
}

/** Sentences by problem code, from its values and the words of `about`. */
export const problems = {
  __proto__: null,
  'not-a-number': (_, { noun, example }) => `${noun} must be a number, such as ${example}`,
  'decimal-comma': ({ withPoint }, { noun }) => `${noun} must have a point before its decimals, not a comma: ${withPoint}`,
  'another-currency': (_, { noun, example }) => `${noun} must be in US dollars, such as ${example}`,
  negative: (_, { noun }) => `${noun} cannot be negative`,
  'too-many-decimals': ({ decimals }, { noun }) => `${noun} can have at most ${count(decimals, 'decimal', 'decimals')}`,
  'out-of-range': ({ minimum, maximum }, { noun, show }) => `${noun} must be between ${show(minimum)} and ${show(maximum)}`,
  'not-a-date': ({ expected, date: day }, { noun, example }) => {
    switch (expected) {
      case 'year': return `${noun} must have its year, such as ${example}`
      case 'month-first': return `${noun} must have the month before the day, such as 1/15/2008`
      case 'weekday': return `${noun} has another weekday than it should${day ? `: ${longDate(day)}` : ''}`
      default: return `${noun} must be a whole date, such as ${example}`
    }
  },
  'outside-plan': ({ effectiveFrom, effectiveUntil }, { noun, show }) => effectiveUntil
    ? `${noun} must be ${known(effectiveFrom, effectiveUntil, show)}: the terms are known for no other days`
    : `${noun} must be ${date(effectiveFrom)} or later, when the amended plan took effect`,
  'below-minimum': ({ minimum, leastNow, participant, per }) =>
    `Send at least ${money(leastNow)}: the minimum for ${PARTICIPANTS[participant]} is ${money(minimum)} a ${per}`,
  'needs-approval': ({ maximum, remaining, per }) => isZero(remaining)
    ? `Over ${money(maximum)} a ${per} needs prior approval`
    : `Send at most ${money(remaining)}: over ${money(maximum)} a ${per} needs prior approval`,
  'not-a-month': (_, { noun }) => `${noun} must be a year and a month, such as 2008-01`,
  'outside-month': ({ month }, { noun }) => `${noun} must be in ${monthAndYear(month)}, the month it is for`,
  'amount-and-shares-held': () => 'Give either the amount of the dividend or the shares it is paid on, not both',
  'below-least-reinvested': ({ minimum }) => `The part to reinvest must be at least ${percent(minimum)} of the dividend`,
  'fills-not-the-price': () => 'The plan’s market price is not the average of purchases: enter the market price itself',
  'outside-band': ({ minimum, maximum }, { noun }) => `${noun} must be ${percent(minimum)} to ${percent(maximum)}`,
  'past-due': ({ due }) => `The due date, ${longDate(due)}, has passed`,
  'not-a-business-day': ({ calendar, before, after }, { noun }) => {
    const open = [before, after].filter(Boolean).map(longDate)
    return `${noun} is a day when ${CLOSED[calendar]}. ${open.length > 1 ? 'The nearest open days are' : 'The nearest open day is'} ${open.join(' and ')}`
  },
  'period-reversed': ({ start }, { noun }) => `${noun} must be ${date(start)}, its first day, or later`,
  'period-too-long': ({ maximum }) => `The investment period can have at most ${businessDays(maximum)}`,
  'no-trading-day': () => 'The investment period has no day on which the market is open',
  'not-pre-approved': ({ maximum }) => maximum
    ? `Payments within the maximum of ${money(maximum)} are invested on one day, not over an investment period`
    : 'A dividend is invested on one day, not over an investment period',
  'missing-day': ({ date: day }) => `The market price of ${longDate(day)} is missing`,
  'outside-period': ({ start, end }, { noun }) => `${noun} must be in the investment period, ${date(start)} through ${date(end)}`,
  'too-many-days': ({ maximum }) => `The list of days can have at most ${number(maximum)} lines`,
  'price-and-fills': () => 'Give either one market price or a list of purchases, not both',
  'too-many-fills': ({ maximum }) => `The list of purchases can have at most ${number(maximum)} lines`,
  'too-many-closures': ({ maximum }) => `There can be at most ${number(maximum)} extra closings`,
  'too-many-months': ({ maximum }) => `There can be at most ${number(maximum)} announced months`,
  repeated: ({ date: day }, { noun }) => day ? `${longDate(day)} stands in the list twice` : `${noun} has been announced already`,
  'not-computable': () => 'The amount and the price are too far apart to compute the shares exactly',
  'price-is-zero': () => 'At a price of $0.00 there is no number of shares to compute: check the market price and the discount',
  'dividend-too-large': ({ maximum }) => `The dividend on these shares can be at most ${money(maximum)}: check their number and the dividend per share`,
  'payment-too-large': ({ maximum }) => `These shares would take more than ${money(maximum)}: check their number and the price`,
  'too-many-payments': ({ maximum }) => `The list of payments can have at most ${number(maximum)} lines`,
  'too-many-rows': ({ maximum }) => `The price list can have at most ${number(maximum)} lines, so the step must be greater`,
  missing: ({ date: day }, { noun }) => `${noun}${day ? ` of ${longDate(day)}` : ''} is missing`,
  'unreadable-line': (_, { line }) => `This must be ${line}`,
  'may-be-one-number': (_, { line }) => `This may be one number: it must be ${line}`,
  'swapped-columns': (_, { line }) => `The columns must be swapped: each line must be ${line}`,
  'unknown-value': ({ known }, { noun }) => `${noun} must be one of: ${known}`
}

/** Name, format and example of each field, in the order of the form; `typed` is a day given as text. */
const FIELDS = [
  [/^participant$/, { noun: 'Who you are' }],
  [/^payment\.kind$/, { noun: 'What you are putting in' }],
  [/^payment\.amount$/, { noun: 'The amount', show: money, example: '2,500.00' }],
  [/^payment\.sentThisMonth$/, { noun: 'The amount already sent', show: money, example: '500.00' }],
  [/^payment\.sharesHeld$/, { noun: 'The number of shares', show: number, example: '100' }],
  [/^payment\.reinvested$/, { noun: 'The part to reinvest', show: percent, example: '50' }],
  [/^month\.month$/, { noun: 'The month', show: date, example: '2008-01' }],
  [/^month\.thresholdPrice$/, { noun: 'The threshold price', show: money, example: '30.00' }],
  [/^month\.dividendPaymentDate$/, { noun: 'The dividend payment date', show: date, example: 'January 21, 2008', typed: '2008-01-21' }],
  [/^month\.dividendPerShare$/, { noun: 'The dividend per share', show: money, example: '0.75' }],
  [/^month\.investmentDate$/, { noun: 'The investment date', show: date, example: 'January 15, 2008', typed: '2008-01-15' }],
  [/^month\.investmentPeriod\.start$/, { noun: 'The first day of the investment period', show: date, example: 'January 2, 2008', typed: '2008-01-02' }],
  [/^month\.investmentPeriod\.end$/, { noun: 'The last day of the investment period', show: date, example: 'January 15, 2008', typed: '2008-01-15' }],
  [/^month\.discount$/, { noun: 'The discount', show: percent, example: '1.5' }],
  [/^month\.preApprovedDiscount$/, { noun: 'The pre-approved discount', show: percent, example: '3' }],
  [/^month\.dividendDiscount$/, { noun: 'The dividend discount', show: percent, example: '3' }],
  [/^(month\.)?closures/, { noun: 'An extra closing', show: date, example: '2008-01-16' }],
  [/^market\.price$/, { noun: 'The market price', show: money, example: '34.12' }],
  [/^days.*\.date$/, { noun: 'The date', show: date, example: '2008-01-02' }],
  [/^days[^.]*\.price$/, { noun: 'The market price', show: money, example: '34.12' }],
  [/^(market|days.*)\.fills.*\.price$/, { noun: 'The price', show: money, example: '34.12' }],
  [/^(market|days.*)\.fills.*\.shares$/, { noun: 'The number of shares', show: number, example: '200' }],
  [/^(market|days.*)\.fills/, { noun: 'The list of purchases', line: 'a price and a number of shares, such as 34.12, 200' }],
  [/^days/, { noun: 'The list of days', line: 'a date and a market price, such as 2008-01-02, 34.12' }],
  [/^payments.*\.date$/, { noun: 'The date', show: date, example: '2008-01-02' }],
  [/^payments.*\.amount$/, { noun: 'The amount', show: money, example: '2,500.00' }],
  [/^payments/, { noun: 'The list of payments', line: 'a date and an amount, such as 2008-01-02, 500' }],
  [/^sentThisMonth$/, { noun: 'The amount already sent', show: money, example: '500.00' }],
  [/^step$/, { noun: 'The step', show: percent, example: '0.5' }],
  [/^shares$/, { noun: 'The number of shares', show: number, example: '100' }],
  [/^from$/, { noun: 'The first month', show: (text) => monthAndYear(text.slice(0, 7)), example: '2008-01' }],
  [/^months$/, { noun: 'The number of months', show: number, example: '12' }],
  [/^announced$/, { noun: 'The list of announcements' }],
  [/^asOf$/, { noun: 'The day to count from', show: date, example: 'January 2, 2008' }],
  [/^knownOn$/, { noun: 'The day closings are known on', show: date, example: '2008-01-02' }]
]

/** Returns the words for a field; a field of a plan file has its path as name. */
export function about (field) {
  const [, index, rest] = /^announced\[(\d+)\]\.(.*)$/.exec(field) ?? []
  if (rest !== undefined) {
    const of = about(`month.${rest}`)
    return { ...of, example: of.typed ?? of.example, noun: `${of.noun} of announcement ${number(Number(index) + 1)}` }
  }
  const known = FIELDS.find(([pattern]) => pattern.test(field))?.[1]
  return { noun: field, show: String, example: '', typed: undefined, line: 'a line of the list', ...known }
}

/** Lowers the first letter, except in names of days. */
const uncapitalised = (text) => /^\w+day\b/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)

/** Adds the line of a pasted list to the sentence. */
export function onLine ({ line }, sentence) {
  return line ? `Line ${number(line)}: ${uncapitalised(sentence)}` : sentence
}
