/** Names in the answers of the engine, in English. */

export const CALENDARS = {
  __proto__: null,
  nyse: 'days the New York Stock Exchange is open',
  'federal-reserve': 'days Federal Reserve Banks are open'
}

export const ROUNDINGS = {
  __proto__: null,
  down: 'rounded down',
  'half-up': 'rounded to the nearest, halves up',
  'half-even': 'rounded to the nearest, halves to the even digit'
}

export const TARGETS = {
  __proto__: null,
  'investment-date': 'the investment date',
  'investment-period-start': 'the first day of the investment period'
}

export const ZONES = { __proto__: null, eastern: 'Eastern Time', central: 'Central Time', mountain: 'Mountain Time', pacific: 'Pacific Time' }

/** Ways to pay. */
export const METHODS = {
  __proto__: null,
  check: 'by check',
  'one-time-debit': 'by one-time bank debit',
  'recurring-debit': 'by recurring bank debit',
  payroll: 'through payroll',
  'bank-debit': 'by bank debit'
}

/** Events that a fee is charged for. */
export const FEES = { __proto__: null, purchase: 'a purchase', share: 'each share', enrolment: 'joining the plan' }

export const LEFT_OVER = {
  __proto__: null,
  kept: 'It is kept for your next purchase.',
  'paid-out': 'It is paid out to you.',
  refunded: 'It is returned to you.'
}

export const PARTICIPANTS = { __proto__: null, existing: 'an existing stockholder', new: 'a new investor' }

export const FEATURES = {
  __proto__: null,
  'optional-cash': 'optional cash payments',
  'pre-approved': 'pre-approved payments over the maximum',
  dividends: 'dividend reinvestment',
  'new-investors': 'payments from new investors'
}

/** Names of a plan's terms, by their place in the plan file. */
export const TERMS = {
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
export const DAYS = {
  __proto__: null,
  'terms-set': 'the day the discount and the threshold price are set',
  'investment-date': 'the investment date',
  due: 'the due date',
  'surely-by': 'the day that is surely in time',
  'period-start': 'the first day of the investment period',
  'period-end': 'the last day of the investment period',
  'pre-approved-due': 'the due date for pre-approved payments',
  'record-date': 'the record date of the next dividend'
}

export const ROLLS = {
  __proto__: null,
  following: 'the next business day',
  preceding: 'the business day before',
  nearest: 'the nearest business day'
}

export const NTH = { __proto__: null, 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', last: 'last' }

export const MARKETS = { __proto__: null, direct: 'bought from the company', 'open-market': 'bought on the open market' }

export const PRICES = {
  __proto__: null,
  'vwap-of-purchase-day': 'the volume-weighted average price on the purchase date',
  'average-price-paid': 'the weighted average of the prices actually paid',
  'high-low-average': 'the average of the day’s high and low prices',
  'high-low-average-of-day-before': 'the average of the high and low prices on the trading day before',
  'last-sale': 'the day’s last sale price',
  'last-sale-of-day-before': 'the last sale price on the trading day before',
  'estimated-value': 'the company’s estimate of a share’s value'
}

export const KINDS = { __proto__: null, dividends: 'reinvested dividends', 'pre-approved': 'pre-approved payments' }

export const ODD_CENTS = { __proto__: null, 'first-days': 'for the first days, one cent each', 'last-day': 'for the last day' }

/** Effects of a day below the threshold price on the payment. */
export const UNMET = {
  __proto__: null,
  'day-returned': 'That day’s part is returned.',
  'period-extended': 'The period gets one more business day at the end, which invests that day’s part.',
  'part-carried-over': 'That day’s part is invested on the next day that meets the threshold, or returned if there is none.',
  'all-returned': 'The whole payment is returned.'
}
