/**
 * English: what each code of a step, a reading or a problem says, as functions of its values.
 *
 * Amounts, prices and days arrive as text and go to `Intl` as text, which keeps every digit.
 */

import { capitalised, count, date, exact, longDate, money, number, percent } from './en-format.js'

const isZero = (text) => /^0*(\.0*)?$/.test(text)
const businessDays = (text) => count(text, 'business day', 'business days')

const CALENDARS = {
  nyse: 'trading days of the New York Stock Exchange',
  'federal-reserve': 'bank days of the Federal Reserve'
}

const CLOSED = {
  nyse: 'the New York Stock Exchange is closed',
  'federal-reserve': 'Federal Reserve banks are closed'
}

const ROUNDINGS = {
  down: 'rounded down',
  'half-up': 'rounded half up',
  'half-even': 'rounded to the nearest, a half to the even digit'
}

const TARGETS = {
  'investment-date': 'the investment date',
  'investment-period-start': 'the first day of the investment period'
}

const TIERS = {
  standard: 'payments within the monthly maximum and reinvested dividends',
  'pre-approved': 'pre-approved payments over the monthly maximum'
}

const PARTICIPANTS = { existing: 'an existing stockholder', new: 'a new investor' }

const MARKETS = {
  direct: 'for shares bought from the company, the volume-weighted average price on the day of purchase',
  'open-market': 'for shares bought on the open market, the average of the prices actually paid'
}

const rounded = (decimals, rounding) => `${count(decimals, 'decimal', 'decimals')}, ${ROUNDINGS[rounding] ?? rounding}`

/** Rule code to sentence, of a step's inputs and its result. */
export const steps = {
  'plan-in-effect': (inputs, result) => result === 'in-effect'
    ? `${date(inputs.date)} is within the amended plan, which took effect on ${date(inputs.effectiveFrom)}.`
    : `${date(inputs.date)} is before the amended plan, which took effect on ${date(inputs.effectiveFrom)}.`,
  'governing-document': (inputs) => `The ${inputs.document} of ${date(inputs.date)} governs; these answers do not replace it.`,

  minimum: ({ participant }, result) => `The minimum for ${PARTICIPANTS[participant]} is ${money(result)} in a month.`,
  maximum: (_, result) => `Without the company’s prior approval, at most ${money(result)} may be sent in a month.`,
  remaining: ({ maximum, sentThisMonth }, result) => isZero(sentThisMonth)
    ? `Nothing has been sent yet this month, so all of the ${money(result)} is left.`
    : `${money(maximum)} less the ${money(sentThisMonth)} sent already leaves ${money(result)} for this month.`,
  'month-total': ({ amount, sentThisMonth }, result) => isZero(sentThisMonth)
    ? `Nothing has been sent yet this month, so the month’s total is this payment, ${money(amount)}.`
    : `${money(amount)} now and ${money(sentThisMonth)} sent already make ${money(result)} this month.`,
  'minimum-check': ({ total, minimum }, result) => result === 'met'
    ? `The month’s total of ${money(total)} reaches the minimum of ${money(minimum)}.`
    : `The month’s total of ${money(total)} is less than the minimum of ${money(minimum)}.`,
  tier: ({ total, maximum }, result) => ({
    standard: `${money(total)} is within the monthly maximum of ${money(maximum)}, so the standard terms apply.`,
    'pre-approved': `${money(total)} is over the monthly maximum of ${money(maximum)}. The company approved it beforehand, so the terms for pre-approved payments apply.`,
    'needs-approval': `${money(total)} is over the monthly maximum of ${money(maximum)}, and the company has not approved it beforehand.`
  })[result],
  dividend: ({ amount }) => amount
    ? `The dividend of ${money(amount)} may be reinvested whatever its size.`
    : 'A dividend may be reinvested whatever its size.',

  calendar: (_, result) => `Business days are ${CALENDARS[result]}.`,
  'due-date': ({ target, countedFrom, businessDaysBefore }, result) =>
    `${capitalised(businessDays(businessDaysBefore))} before ${TARGETS[target]}, ${longDate(countedFrom)}, is ${longDate(result)}.`,
  'closures-known-through': (_, result) =>
    `Special closings of the market are known through ${date(result)}. One announced since could move the due date to a day before.`,
  'other-calendar': ({ calendar }, result) => `Counted in ${CALENDARS[calendar]}, it would be ${longDate(result)}.`,
  'business-days-left': ({ asOf, due }, result) => {
    if (result.startsWith('-')) return `The due date, ${longDate(due)}, was ${businessDays(result.slice(1))} before ${longDate(asOf)}.`
    if (asOf === due) return `${longDate(asOf)} is the due date itself.`
    return `After ${longDate(asOf)}, up to and including ${longDate(due)}, there ${result === '1' ? 'is' : 'are'} ${businessDays(result)}.`
  },
  'no-payment-due': () => 'Nothing has to be sent for a reinvested dividend, so there is no due date.',

  'market-price-given': ({ source }, result) => source
    ? `You entered a market price of ${exact(result)}: ${MARKETS[source]}.`
    : `You entered a market price of ${exact(result)}.`,
  'market-price-direct': ({ fills, value, shares }, result) =>
    `${count(fills, 'trade', 'trades')} of the day came to ${money(value)} for ${count(shares, 'share', 'shares')}: a volume-weighted average of ${exact(result)} a share.`,
  'market-price-open-market': ({ fills, value, shares }, result) =>
    `The plan administrator paid ${money(value)} for ${count(shares, 'share', 'shares')} in ${count(fills, 'purchase', 'purchases')}: an average of ${exact(result)} a share.`,
  'market-price-average': ({ fills, value, shares }, result) =>
    `${count(fills, 'purchase', 'purchases')} came to ${money(value)} for ${count(shares, 'share', 'shares')}: an average of ${exact(result)} a share.`,

  discount: ({ tier, minimum, maximum }, result) =>
    `The discount entered for the month is ${percent(result)}. For ${TIERS[tier]} the company may set ${percent(minimum)} to ${percent(maximum)}.`,
  'no-discount': ({ tier, minimum, maximum }) =>
    `No discount is taken off. For ${TIERS[tier]} the company may set ${percent(minimum)} to ${percent(maximum)}, and need not set any.`,

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
  shares: ({ amount, price, decimals, rounding }, result) =>
    `${money(amount)} divided by the exact price of ${exact(price)} buys ${count(result, 'share', 'shares')}: ${rounded(decimals, rounding)}.`,
  saving: ({ shares, marketPrice, purchasePrice }, result) =>
    `${count(shares, 'share', 'shares')} at ${exact(purchasePrice)} instead of ${exact(marketPrice)} each cost ${money(result)} less.`
}

/** Reading code to sentence: how a clause that could be read otherwise is read here. */
export const readings = {
  'investment-date-decides': 'The day the payment is invested, not the day it is sent, must lie within the plan.',
  'limits-per-month': 'The limits are “per month”, so they apply to what was sent already this month plus this payment.',
  'maximum-inclusive': 'A total of exactly the maximum is within it; one cent more is over it.',
  'no-discount-given': 'The company “may” set a discount, so a month without one is a valid month.',
  'dividend-no-limits': 'The limits are set for payments, so a reinvested dividend has no minimum or maximum.',
  'dividend-standard-discount': 'A reinvested dividend takes the standard discount, whatever its size.',
  'rounded-once': 'Nothing is rounded on the way: only the last value is.'
}

/** Problem code to sentence, of its values and of what the field is about. */
export const problems = {
  'not-a-number': (_, { noun, example }) => `${noun} must be a number, such as ${example}`,
  'too-many-decimals': ({ decimals }, { noun }) => `${noun} can have at most ${count(decimals, 'decimal', 'decimals')}`,
  'out-of-range': ({ minimum, maximum }, { noun, show }) => `${noun} must be between ${show(minimum)} and ${show(maximum)}`,
  'not-a-date': (_, { noun, example }) => `${noun} must be a whole date, such as ${example}`,
  'outside-plan': ({ effectiveFrom }, { noun }) => `${noun} must be ${date(effectiveFrom)} or later, when the amended plan took effect`,
  'below-minimum': ({ minimum, leastNow, participant }) => minimum === leastNow
    ? `The minimum for ${PARTICIPANTS[participant]} is ${money(minimum)} a month`
    : `The minimum for ${PARTICIPANTS[participant]} is ${money(minimum)} a month: send ${money(leastNow)} or more`,
  'needs-approval': ({ maximum, remaining }) => isZero(remaining)
    ? `Over ${money(maximum)} a month needs prior approval`
    : `Over ${money(maximum)} a month needs prior approval: send ${money(remaining)} or less`,
  'outside-band': ({ minimum, maximum }, { noun }) => `${noun} must be ${percent(minimum)} to ${percent(maximum)}`,
  'past-due': ({ due }) => `The due date, ${longDate(due)}, has passed`,
  'not-a-business-day': ({ calendar, before, after }, { noun }) => {
    const open = [before, after].filter(Boolean).map(longDate)
    return `${noun} is a day when ${CLOSED[calendar]}. ${open.length > 1 ? 'The nearest open days are' : 'The nearest open day is'} ${open.join(' and ')}`
  },
  'period-reversed': ({ start }) => `The last day of the investment period must be ${date(start)}, its first day, or later`,
  'price-and-fills': () => 'Give either one market price or a list of purchases, not both',
  'too-many-fills': ({ maximum }) => `The list of purchases can have at most ${number(maximum)} lines`,
  'too-many-closures': ({ maximum }) => `There can be at most ${number(maximum)} extra closings`,
  'not-computable': () => 'The amount and the price are too far apart to compute the shares exactly',
  missing: (_, { noun }) => `${noun} is missing`,
  'unreadable-line': () => 'This must be a price and a number of shares, such as 34.12, 200'
}

/** What a field is called, shown as and exemplified by, in the order of the form. */
const FIELDS = [
  [/^participant$/, { noun: 'Who you are' }],
  [/^payment\.kind$/, { noun: 'What you are putting in' }],
  [/^payment\.amount$/, { noun: 'The amount', show: money, example: '2,500.00' }],
  [/^payment\.sentThisMonth$/, { noun: 'The amount already sent', show: money, example: '500.00' }],
  [/^month\.investmentDate$/, { noun: 'The investment date', show: date, example: 'January 15, 2008' }],
  [/^month\.investmentPeriod\.start$/, { noun: 'The first day of the investment period', show: date, example: 'January 2, 2008' }],
  [/^month\.investmentPeriod\.end$/, { noun: 'The last day of the investment period', show: date, example: 'January 15, 2008' }],
  [/^month\.discount$/, { noun: 'The discount', show: percent, example: '1.5' }],
  [/^month\.preApprovedDiscount$/, { noun: 'The pre-approved discount', show: percent, example: '3' }],
  [/^month\.closures/, { noun: 'An extra closing', show: date, example: '2008-01-16' }],
  [/^market\.price$/, { noun: 'The market price', show: money, example: '34.12' }],
  [/^market\.fills.*\.price$/, { noun: 'The price', show: money, example: '34.12' }],
  [/^market\.fills.*\.shares$/, { noun: 'The number of shares', show: number, example: '200' }],
  [/^market\.fills/, { noun: 'The list of purchases' }],
  [/^shares$/, { noun: 'The number of shares', show: number, example: '100' }],
  [/^asOf$/, { noun: 'The day to count from', show: date, example: 'January 2, 2008' }],
  [/^knownOn$/, { noun: 'The day closings are known on', show: date, example: '2008-01-02' }]
]

/** What a sentence needs to know of a field; fields of a plan file go by their path. */
export function about (field) {
  const known = FIELDS.find(([pattern]) => pattern.test(field))?.[1]
  return { noun: field, show: String, example: '', ...known }
}

/** Says on which line of a pasted list the problem is. */
export function onLine ({ line }, sentence) {
  return line ? `Line ${number(line)}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence
}
