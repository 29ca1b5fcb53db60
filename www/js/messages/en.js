/**
 * What the page says about results, in English. The sentences for steps and problems are the package's.
 *
 * A large answer is short enough for its line; what else there is to say is its detail.
 */

import { longDate, money, number, percent, shortDate } from '../format.js'

const plural = (text, one, many) => `${number(text)} ${number(text) === '1' ? one : many}`
const businessDays = (text) => plural(text, 'business day', 'business days')
const isZero = (text) => /^0*(\.0*)?$/.test(text)

const nothingMore = 'Nothing more fits in this month’s maximum.'

/** What an empty answer waits for, by the field that would give it. */
export const needed = {
  participant: 'Choose who you are',
  'payment.amount': 'Enter the amount',
  'payment.sentThisMonth': 'Enter what was sent',
  'month.investmentDate': 'Enter the investment date',
  'month.investmentPeriod.start': 'Enter the period’s first day',
  'month.discount': 'Check the discount',
  'market.price': 'Enter the price',
  'market.fills': 'Enter the purchases'
}

/** What an empty answer waits for, if the field has something that cannot be used. */
export const toCorrect = {
  'payment.amount': 'Correct the amount',
  'payment.sentThisMonth': 'Correct what was sent',
  'month.investmentDate': 'Correct the investment date',
  'month.investmentPeriod.start': 'Correct the period’s first day',
  'market.price': 'Correct the price',
  'market.fills': 'Correct the purchases'
}

export const notYet = 'Not yet'

export const verdict = {
  accepted: {
    text: 'Yes, you may send this', short: 'Yes', detail: 'It is within the plan’s limits for the month.'
  },
  preApproved: {
    text: 'Yes, it was approved', short: 'Yes', detail: 'The terms for pre-approved payments apply.'
  },
  dividend: {
    text: 'Yes, you may reinvest', short: 'Yes', detail: 'A reinvested dividend has no minimum or maximum.'
  },
  belowMinimum: (leastNow) => ({
    text: 'No, it is too little', short: 'Too little', detail: `Send at least ${money(leastNow)} now.`
  }),
  needsApproval: (remaining) => ({
    text: 'Not without approval',
    short: 'Ask first',
    detail: isZero(remaining)
      ? nothingMore
      : `Without it you may send up to ${money(remaining)} now.`
  }),
  pastDue: {
    text: 'No, it is too late', short: 'Too late', detail: 'The due date has passed.'
  },
  refused: {
    text: 'Not under this plan', short: 'No', detail: 'See the messages beside the fields.'
  },
  unusable: {
    text: 'Please check the form', short: 'To correct', detail: 'See the messages beside the fields.'
  }
}

/** Why an answer is asked for, while it is. */
export const reasons = {
  participant: 'The minimum depends on it.',
  dividend: 'A reinvested dividend has no minimum or maximum.',
  amount: ({ leastNow, remaining }) => isZero(remaining)
    ? nothingMore
    : `${money(leastNow)} to ${money(remaining)}, more with approval.`,
  due: 'The due date is counted back from it.',
  shares: 'Amount, price and discount together give the shares.'
}

export const due = {
  sendBy: ({ date, businessDaysLeft }) =>
    `${String(businessDaysLeft).startsWith('-') ? 'Was due by' : 'Send by'} ${longDate(date)}`,
  none: 'Nothing to send',
  noneShort: 'Not needed',
  noneDetail: 'Your dividend is reinvested without a payment from you.',
  daysLeft: ({ date, businessDaysLeft }, asOf) => {
    if (businessDaysLeft === null) return 'Let it arrive by then.'
    const days = String(businessDaysLeft)
    if (days.startsWith('-')) return `That was ${businessDays(days.slice(1))} before the day you count from.`
    if (date === asOf) return 'That is the day you count from. Let it arrive by then.'
    return `${businessDays(days)} left. Let it arrive by then.`
  },
  otherCalendar: ({ date }) => ` If bank days counted, it would be ${shortDate(date)}.`
}

export const shares = {
  text: (text) => plural(text, 'share', 'shares'),
  detail: ({ price, saving }) => isZero(saving)
    ? `At ${money(price)} a share, with no discount.`
    : `At ${money(price)} a share, saving you ${money(saving)}.`,
  notAllowed: 'No shares yet',
  notAllowedShort: 'None yet',
  notAllowedDetail: 'They are computed once the plan allows the payment.'
}

export const figures = {
  money,
  discount: (text) => isZero(text) ? 'None' : percent(text),
  noLimit: 'None for a dividend'
}

export const source = {
  clause: (clause) => `Letter, clause ${clause}`,
  assumed: 'Assumed',
  reading: 'Our reading',
  arithmetic: 'Arithmetic',
  calendar: 'Calendar'
}

export const problems = {
  prefix: 'Error: ',
  title: (count) => count === 1 ? 'One thing to correct' : `${count} things to correct`,
  more: (count) => count === 1 ? 'And one more.' : `And ${count} more.`
}

export const actions = {
  exampleShown: 'The example is filled in. Undo brings back what was there.',
  cleared: 'The form is empty. Undo brings back what was there.',
  undone: 'What was there before is back.'
}

export const failure = 'The calculator cannot run just now. What you typed is kept: try loading the page again. The plan’s terms and the people to ask are below.'
