/** Options of choices: the value in the plan file, and its name. */

export const ROUNDINGS = [
  ['down', 'Down'],
  ['half-up', 'To the nearest, a half up'],
  ['half-even', 'To the nearest, a half to the even digit']
]
export const PERIODS = [['payment', 'Each payment alone'], ['month', 'A month'], ['quarter', 'A quarter'], ['year', 'A year']]
export const ROLLS = [['following', 'Next business day'], ['preceding', 'Business day before'], ['nearest', 'Nearest business day']]
export const METHODS = [
  ['check', 'Check'], ['one-time-debit', 'One-time bank debit'], ['recurring-debit', 'Monthly bank debit'], ['payroll', 'Payroll deduction'], ['bank-debit', 'Any bank debit']
]
export const DAYS = [
  ['terms-set', 'Day the discount is set'], ['investment-date', 'Investment date'], ['due', 'Due date'], ['period-start', 'First day of the investment period'],
  ['period-end', 'Last day of the investment period'], ['pre-approved-due', 'Due date of approved payments'], ['record-date', 'Record date']
]
export const WEEKDAYS = [['monday', 'Monday'], ['tuesday', 'Tuesday'], ['wednesday', 'Wednesday'], ['thursday', 'Thursday'], ['friday', 'Friday'], ['saturday', 'Saturday'], ['sunday', 'Sunday']]
export const PRICES = [
  ['vwap-of-purchase-day', 'Volume-weighted average of the day of purchase'], ['average-price-paid', 'Weighted average of the prices paid for all shares'],
  ['high-low-average', 'Average of the day’s high and low'], ['high-low-average-of-day-before', 'Average of high and low of the trading day before'],
  ['last-sale', 'Closing price of the day'], ['last-sale-of-day-before', 'Closing price of the trading day before'], ['estimated-value', 'The company’s estimate of a share’s value']
]
export const FEATURES = [
  ['optional-cash', 'Optional cash payments'], ['pre-approved', 'Payments over the maximum'], ['dividends', 'Reinvested dividends'], ['new-investors', 'Payments of new investors']
]
/** Usual names of plans, in the language of documents. */
export const NAMES = ['Direct Stock Purchase and Dividend Reinvestment Plan', 'Dividend Reinvestment and Direct Stock Purchase Plan', 'Dividend Reinvestment and Stock Purchase Plan', 'Direct Stock Purchase Plan', 'Dividend Reinvestment Plan']
export const ZONES = [['eastern', 'Eastern'], ['central', 'Central'], ['mountain', 'Mountain'], ['pacific', 'Pacific']]

/** Points that documents leave open: the key in the file, and its words. */
export const OPEN_POINTS = {
  investmentDates: 'How investment dates are chosen.',
  investmentPeriod: 'How long the investment period is.',
  existingAfterFirstPurchase: 'Whether a new investor counts as an existing stockholder after a first accepted purchase.',
  thresholdPrice: 'Whether a threshold price applies to pre-approved payments.',
  fees: 'Whether you pay fees, and which ones (our answers leave fees out).',
  name: 'What the plan’s documents call it. The name here is our description.',
  effectiveFrom: 'When this edition took effect.',
  limits: 'How much you may send in a month, and over what amount a waiver is needed.',
  minimum: 'What the minimum is.',
  dueDates: 'How long before the purchase date a payment must arrive.',
  schedule: 'How the investment dates are chosen, how long the period for payments over the maximum is, and when the discount and the threshold price are set.',
  marketPrice: 'Which prices make up the market price.',
  discounts: 'What discounts the company may set.',
  preApprovedDiscount: 'What discounts the company may set for payments over the maximum.',
  shares: 'How many decimal places of a share are credited, and how the last one is rounded.',
  dividends: 'How dividends are reinvested.'
}
