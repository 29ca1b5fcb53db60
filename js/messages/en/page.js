/**
 * The page's texts about results, in English. The sentences for steps and problems are the package's.
 *
 * A large answer fits on one line; the rest is its detail.
 */

import { formats } from './formats.js'

const { count, date, longDate, money, moneyInColumn, monthAndYear, number, numberInColumn, percent, roundMoney, shortDate } = formats

const businessDays = (text) => count(text, 'business day', 'business days')
const isZero = (text) => /^0*(\.0*)?$/.test(text)

const nothingMore = (per = 'month') => `Nothing more fits in this ${per}’s maximum.`

/** Text of an empty answer, by the field that is missing. */
export const needed = {
  __proto__: null,
  participant: 'Choose who you are',
  'payment.amount': 'Enter the amount',
  'payment.sharesHeld': 'Enter the shares you hold',
  'payment.sentThisMonth': 'Enter what was sent',
  payments: 'Enter the payments',
  shares: 'Enter how many shares',
  from: 'Enter the first month',
  'month.investmentDate': 'Enter the investment date',
  'month.investmentPeriod.start': 'Enter the period’s first day',
  'month.investmentPeriod.end': 'Enter the period’s last day',
  'month.dividendPerShare': 'Enter the dividend per share',
  'month.discount': 'Check the discount',
  'market.price': 'Enter the price',
  'market.fills': 'Enter the purchases',
  days: 'Enter each day’s price'
}

/** Text of an empty answer, by the field that is invalid. */
export const toCorrect = {
  __proto__: null,
  'payment.amount': 'Correct the amount',
  'payment.sharesHeld': 'Correct the shares you hold',
  'payment.sentThisMonth': 'Correct what was sent',
  payments: 'Correct the payments',
  shares: 'Correct the number of shares',
  from: 'Correct the first month',
  'month.investmentDate': 'Correct the investment date',
  'month.investmentPeriod.start': 'Correct the period’s first day',
  'month.investmentPeriod.end': 'Correct the period’s last day',
  'month.dividendPerShare': 'Correct the dividend per share',
  'market.price': 'Correct the price',
  'market.fills': 'Correct the purchases',
  'month.closures': 'Correct the extra closings',
  days: 'Correct the days’ prices'
}

export const notYet = 'Not yet'

export const why = 'Why?'

const notPublished = 'Not published'

/** Text of an answer that needs an unpublished term. */
export const unpublished = {
  __proto__: null,
  verdict: {
    text: 'Ask the company', short: 'Ask', detail: 'A limit that it depends on was not published.', tone: 'ask', open: false
  },
  due: { text: notPublished, detail: 'Ask the company by which day to send.' },
  shares: { text: notPublished, detail: 'It needs a term that nobody published: see “Why?”.' },
  payment: { text: notPublished, detail: 'It needs a term that nobody published: see “Why?”.' },
  figure: { text: notPublished }
}

export const verdict = {
  accepted: (per = 'month') => ({
    text: 'Yes, you may send this', short: 'Yes', detail: `It is within the plan’s limits for the ${per}.`
  }),
  preApproved: {
    text: 'Yes, it was approved', short: 'Yes', detail: 'The terms for pre-approved payments apply.'
  },
  dividend: {
    text: 'Yes, you may reinvest', short: 'Yes', detail: 'A reinvested dividend has no minimum or maximum.'
  },
  suspended: {
    text: 'No, payments are suspended', short: 'Suspended', detail: 'The company takes no such payments this month.'
  },
  dividendsSuspended: {
    text: 'No, reinvestment is suspended', short: 'Suspended', detail: 'The company reinvests no dividends this month.'
  },
  belowMinimum: (leastNow) => ({
    text: 'No, it is too little', short: 'Too little', detail: `Send at least ${money(leastNow)} now.`
  }),
  needsApproval: (remaining, per) => ({
    text: 'Not without approval',
    short: 'Ask first',
    detail: isZero(remaining)
      ? nothingMore(per)
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

/** Reasons for asking for a field. */
export const reasons = {
  participant: 'The minimum depends on it.',
  dividend: 'A reinvested dividend has no minimum or maximum.',
  amount: ({ leastNow, remaining }, per) => isZero(remaining)
    ? nothingMore(per)
    : `${money(leastNow)} to ${money(remaining)}, more with approval.`,
  due: 'The due date is counted back from it.',
  shares: 'Amount, price and discount together give the shares.'
}

/** Names of the days that a due date is counted in. */
const DAYS = { nyse: 'trading days', 'federal-reserve': 'bank days' }

export const due = {
  sendBy: ({ date, businessDaysLeft }) =>
    `${String(businessDaysLeft).startsWith('-') ? 'Was due by' : 'Send by'} ${longDate(date)}`,
  none: 'Nothing to send',
  noneShort: 'Not needed',
  noneDetail: 'Your dividend is reinvested without a payment from you.',
  suspended: 'Do not send it now',
  suspendedShort: 'Suspended',
  suspendedDetail: 'No payment is due while payments are suspended.',
  daysLeft: ({ date, businessDaysLeft }, asOf) => {
    if (businessDaysLeft === null) return 'Let it arrive by then.'
    const days = String(businessDaysLeft)
    if (days.startsWith('-')) return `That was ${businessDays(days.slice(1))} before the day you count from.`
    if (date === asOf) return 'That is the day you count from. Let it arrive by then.'
    return `${businessDays(days)} left. Let it arrive by then.`
  },
  otherCalendar: ({ calendar, date }) => ` If ${DAYS[calendar]} counted, it would be ${shortDate(date)}.`
}

export const shares = {
  text: (text) => count(text, 'share', 'shares'),
  detail: ({ price, saving }, discount) => {
    if (!isZero(saving)) return `At ${money(price)} a share, saving you ${money(saving)}.`
    return `At ${money(price)} a share, ${isZero(discount) ? 'with no discount' : `after a discount of ${percent(discount)}`}.`
  },
  notAllowed: 'No shares yet',
  notAllowedShort: 'None yet',
  notAllowedDetail: 'They are computed once the plan allows the payment.'
}

export const toSend = {
  text: (payment) => `Send ${money(payment)}`,
  notAllowed: (payment) => `It would take ${money(payment)}`,
  short: money,
  detail: (shares, purchase) => purchase
    ? `The least that buys ${count(shares, 'share', 'shares')}, at ${money(purchase.price)} each.`
    : `The least that buys ${count(shares, 'share', 'shares')}.`,
  reason: 'Shares, price and discount together give the payment.'
}

/** Reasons for returning parts of a payment: `threshold`, `small` or `both`. */
const GOES_BACK = {
  threshold: 'For the days on which the threshold price was not met.',
  small: 'For the days whose part was too small to buy shares.',
  both: 'For the days on which the threshold price was not met, or the part was too small.'
}
const NOTHING_BOUGHT = {
  threshold: 'No day reached the threshold price.',
  small: 'Each day’s part was too small to buy shares.',
  both: 'Nothing could be bought on any day.'
}

export const overPeriod = {
  notSpread: {
    text: 'Yes, but on one day', short: 'On one day', tone: 'ask', detail: 'It is within the maximum. Ask about “One payment” above.'
  },
  notDue: { text: 'As one payment', short: 'See above', detail: 'It is not due before an investment period.', open: true },
  reason: 'Payment, period and each day’s price together give the shares.',
  shares: ({ invested, averagePrice }, back) => averagePrice
    ? `${money(invested)} at ${money(averagePrice)} a share on average.`
    : NOTHING_BOUGHT[back],
  refund: (refund, back) => isZero(refund)
    ? { text: 'Nothing', detail: 'All of the payment is invested.' }
    : { text: money(refund), detail: GOES_BACK[back] },
  threshold: { met: 'Yes', 'not-met': 'No', none: 'None set' },
  average: (price) => `${money(price)} on average`,
  total: 'Together',
  notYet: 'Not yet'
}

/** Texts about several payments that share the limits of one `per`. */
export const several = {
  accepted: (per = 'month') => ({ text: 'Yes, all together', short: 'Yes', detail: `The ${per}’s total is within the plan’s limits.` }),
  preApproved: (per = 'month') => ({ text: 'Yes, they were approved', short: 'Yes', detail: `The ${per}’s total takes the terms for pre-approved payments.` }),
  late: (late, all) => ({
    text: late === all ? 'They all arrive too late' : `${counts[late] ?? late} of ${counted(all)} arrive${late === 1 ? 's' : ''} too late`,
    short: 'Too late',
    detail: 'What arrives too late buys nothing this month. The table says which, and why.'
  }),
  belowMinimum: (per = 'month') => ({ text: 'No, it is too little', short: 'Too little', detail: `The ${per}’s total does not reach the minimum.` }),
  needsApproval: (per = 'month') => ({ text: 'Not all without approval', short: 'Ask first', detail: `Together they are over the ${per}’s maximum.` }),
  refused: { text: 'Not all of them', short: 'Not all', detail: 'The table says which, and why.' }
}

export const dates = {
  first: (due, preApprovedDue) => {
    if (due) return `First payment: send by ${longDate(due)}`
    return preApprovedDue ? `First payment, if pre-approved: send by ${longDate(preApprovedDue)}` : 'No day to send by is known yet'
  },
  next: (due, preApprovedDue) => due
    ? `Next payment: send by ${longDate(due)}`
    : `Next payment, if pre-approved: send by ${longDate(preApprovedDue)}`,
  withoutClosing: 'Until then the dates below leave out the closing that cannot be read.',
  complete: 'The table below has every date, and says why.',
  outside: 'The terms are known for other months only.',
  missing: 'Some rules were not published. Enter the dates your company announced.',
  notPublished,
  from: (day) => `From ${day}`,
  until: (day) => `Until ${day}`
}

/** Texts about saving and sharing. */
export const take = {
  entered: 'What was entered',
  foot: 'An estimate, not an offer. The plan’s documents govern.',
  reasonsCopied: 'The answers and their reasons are copied.',
  linkCopied: 'The link is copied. It holds what you entered.',
  copyByHand: 'This page may not copy by itself. The text is in the field below: copy it from there.',
  datesFile: (month) => `plan-dates-from-${month}.ics`,
  dueFile: (day) => `payment-due-${day}.ics`,
  csvFile: 'plan-answers.csv',
  calendarFailure: 'The calendar file cannot be made just now. Try again, or load the page again: what you typed is kept.'
}

export const figures = {
  money,
  moneyInColumn,
  sharesInColumn: (text) => isZero(text) ? '0' : numberInColumn(text),
  none: '–',
  announced: (text) => `${isZero(text) ? 'None' : percent(text)}, this month`,
  discount: (text) => isZero(text) ? 'None' : percent(text),
  noLimit: 'None for a dividend'
}

export const source = {
  clause: (document, clause) => `${document}, clause ${clause}`,
  assumed: 'Assumed',
  missing: 'Not published',
  reading: 'Our reading',
  arithmetic: 'Arithmetic',
  calendar: 'Calendar'
}

export const problems = {
  prefix: 'Error: ',
  title: (count) => count === 1 ? 'One thing to correct' : `${count} things to correct`,
  more: (count) => count === 1 ? 'And one more' : `And ${count} more`
}

export const actions = {
  exampleShown: 'The example is filled in. Undo brings back what was there.',
  cleared: 'The form is empty. Undo brings back what was there.',
  undone: 'What was there before is back.'
}

export const withoutWasm = 'The calculator cannot run in this browser, because WebAssembly is missing or turned off.'

export const failure = 'The calculator cannot run just now. What you typed is kept: try loading the page again.'

export const askBelow = 'The plan’s terms and the people to ask are below.'

const calendars = { __proto__: null, nyse: 'trading days of the New York Stock Exchange', 'federal-reserve': 'bank days of the Federal Reserve' }
const counts = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']
const counted = (value) => counts[value]?.toLowerCase() ?? number(String(value))
const lead = (value) => value.days === undefined
  ? `${counts[value] ?? value} business ${value === 1 ? 'day' : 'days'} before`
  : `${number(String(value.days))} days before`

/** Writes a term, by its part of the plan file. */
const WRITTEN = {
  effectiveFrom: date,
  effectiveUntil: date,
  limits: roundMoney,
  dueDates: counted,
  calendar: (name) => calendars[name],
  discounts: percent,
  shares: (value) => ({ __proto__: null, down: 'down' })[value] ?? number(value),
  displayedPrices: number
}

/** Writes the terms of a plan file on the page. */
export const terms = {
  title: ({ issuer, name }) => `${issuer}: ${name}`,
  /** Names of the periods that limits cover. */
  per: (per) => per,
  written: (path, value) => WRITTEN[path.split('.')[0]](value)
}

const range = (least, most) => most === undefined ? undefined : least === most ? percent(most) : `${percent(least)} to ${percent(most)}`
const optional = (value, write) => value === undefined ? undefined : write(value)

export const planPage = {
  pageTitle: ({ issuer, name }) => `Plan calculator – ${issuer}, ${name}`,
  governs: (document) => document ? `The ${document.title} of ${date(document.date)} governs.` : 'The plan’s documents govern.',
  source: ({ title, registration, date: day }) => [
    `Terms as of: ${title}${day ? ` of ${date(day)}` : ''}.`, registration ? `Registration or filing No. ${registration}.` : ''
  ].filter(Boolean).join(' '),
  termsTitle: 'The plan’s terms in plain words',
  termsLede: ({ title }) => `This is our summary of what we have of the plan: ${title.charAt(0).toLowerCase()}${title.slice(1)}. The clause numbers are ours.`,
  notPublished: 'Not published',
  facts: [
    { name: 'In force from', write: (term) => optional(term('effectiveFrom'), date) },
    { name: 'Known through', write: (term) => optional(term('effectiveUntil'), date), isOptional: true },
    { name: (per) => `Least in a ${per}, as a stockholder`, write: (term) => optional(term('limits.existingMinimum'), roundMoney) },
    { name: (per) => `Least in a ${per}, as a new investor`, write: (term) => optional(term('limits.newMinimum'), roundMoney) },
    { name: (per) => `Most in a ${per} without approval`, write: (term) => optional(term('limits.maximum'), roundMoney) },
    { name: 'Discount', write: (term) => range(term('discounts.standard.minimum'), term('discounts.standard.maximum')) },
    { name: 'Discount, if pre-approved', write: (term) => range(term('discounts.preApproved.minimum'), term('discounts.preApproved.maximum')) },
    { name: 'Payments are due', write: (term) => optional(term('dueDates.standard'), (value) => `${lead(value)} the investment date`) },
    { name: 'Pre-approved payments are due', write: (term) => optional(term('dueDates.preApproved'), (value) => `${lead(value)} the investment period`) },
    { name: 'Decimals of a share', write: (term) => optional(term('shares.decimals'), String) },
    { name: 'Business days', write: (term) => calendars[term('calendar')] }
  ],
  clause: (id) => `Clause ${id}`,
  unstatedTitle: 'What was not published',
  unstatedLede: 'We found nothing about these. An answer that needs one of them says so; ask the company.',
  assumedTitle: 'What the calculator assumes',
  assumedLede: 'Where an answer rests on one of these, its “Why?” says so.',
  contactsTitle: 'Whom to ask',
  noContacts: 'No contacts of this plan are in what we have. Ask the company’s investor relations.'
}

export const languageFailure = (name) => `${name} cannot be loaded just now.`

export const planFailure = (name) => `The terms of ${name} cannot be loaded just now. The plan shown before is kept.`
