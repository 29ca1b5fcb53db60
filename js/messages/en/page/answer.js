/** Words of an answer, in English. */

import { about } from '../engine.js'
import { businessDays, isZero, numberOfShares } from '../engine/phrases.js'
import { formats } from '../formats.js'
import { METHODS, aboutShares, amounts, atTime, isPast, notPublished, withDiscount } from './phrases.js'

const { aboutMoney, date, dayWithYear, longDate, money, monthDay, monthName, percent, roundMoney, shortDate } = formats

export const why = {
  label: 'Why?',
  letter: (document, place) => place ? `The ${document.toLowerCase()} says (${place.toLowerCase()})` : `The ${document.toLowerCase()} says`,
  /** Label under a quotation that is not in the page's language. */
  translation: 'In English',
  summary: (document, place) => `Our summary of the ${document.toLowerCase()}${place ? ` (${place.toLowerCase()})` : ''}`,
  stated: (document, place) => `Stated in the ${document.toLowerCase()}${place ? ` (${place.toLowerCase()})` : ''}`,
  how: 'How this is worked out',
  assumed: 'Our assumption',
  reading: 'How we read it',
  missing: notPublished
}

export const verdict = {
  within: (amount) => `${roundMoney(amount)} is within the limits`,
  withApproval: (amount) => `${roundMoney(amount)} is allowed with approval`,
  between: (total, minimum, maximum, per) => `${per === 'payment' ? 'Your payment' : `Your total for the ${per}`}, ${roundMoney(total)}, is within the limits: ${amounts(minimum, maximum)}.`,
  wait: (phone) => `Don’t send yet. ${phone ? `For the investment date, call ${phone}` : 'Ask the company for the investment date'}`,
  waitForPeriod: (phone) => `Don’t send yet. ${phone ? `For the investment period, call ${phone}` : 'Ask the company for the investment period'}`,
  accepted: (amount) => `Yes, you may send ${roundMoney(amount)}`,
  told: 'You told us the company approved it',
  mayNotClear: 'It may not clear in time. Ask before you send it.',
  more: (remaining, per, day, due, canApprove) => isZero(remaining)
    ? `That is the most for ${per === 'month' ? monthName(day.slice(0, 7)) : `this ${per}`}${canApprove ? ' without approval' : ''}`
    : `Up to ${roundMoney(remaining)} more for ${per === 'month' ? monthName(day.slice(0, 7)) : `this ${per}`}, if it arrives by ${monthDay(due)}`,
  dividend: 'Yes, you may reinvest it',
  dividendOpen: 'You may reinvest it',
  dividendNote: 'There is no minimum or maximum for a reinvested dividend.',
  reinvested: (part, rest) => `${money(part)} is reinvested. ${money(rest)} is paid out to you.`,
  suspended: 'Do not send money now',
  suspendedNote: 'The company has suspended this kind of payment for now.',
  dividendsSuspended: 'No, reinvestment is suspended',
  dividendsSuspendedNote: 'The company is not reinvesting dividends for now.',
  askFirst: 'Ask the company before you send anything.',
  belowMinimum: (leastNow) => `Send at least ${roundMoney(leastNow)}`,
  minimum: (minimum, per, participant) => `The minimum is ${roundMoney(minimum)} a ${per} for ${participant === 'new' ? 'a new investor' : 'an existing stockholder'}.`,
  alreadySent: (sent, leastNow) => `You already sent ${roundMoney(sent)}. ${roundMoney(leastNow)} more is enough.`,
  needsApproval: 'You need approval first',
  overMaximum: (maximum, per) => `Over ${roundMoney(maximum)} a ${per} needs the company’s prior approval.`,
  sendAtMost: (remaining) => `Send at most ${roundMoney(remaining)}`,
  nothingMore: (per) => `Send nothing more this ${per}`,
  maximum: (maximum, per) => `The maximum is ${roundMoney(maximum)} a ${per}.`,
  left: (remaining, per) => `${roundMoney(remaining)} is left this ${per}.`,
  allSent: (per) => `You have already sent this ${per}’s maximum.`,
  late: 'Too late for this investment date',
  latePeriod: 'Too late for this investment period',
  had: (due) => `Your money had to arrive by ${longDate(due)}.`,
  lateMoney: (document) => `The ${document.toLowerCase()} does not say what happens to late money.`,
  askLateMoney: 'Ask what happens to late money.',
  countingFrom: (day) => `Counting from ${longDate(day)}.`,
  closed: { __proto__: null, nyse: 'The market is closed that day', 'federal-reserve': 'Banks are closed that day' },
  closedOn: (day, name) => `${longDate(day)}${name ? `, ${name}` : ''}. No shares are bought.`,
  notCovered: 'Not under this plan',
  from: (day) => `These terms took effect on ${date(day)}.`,
  until: (day) => `We have terms only through ${date(day)}.`,
  check: 'Check the form',
  feesTakeAll: (isDividend) => `Fees take the whole ${isDividend ? 'dividend' : 'payment'}`,
  needed: (field) => about(field).ask,
  participantMatters: 'The minimum can be different for new investors.',
  unpublished: 'Ask the company',
  unpublishedNote: 'This depends on a limit that was not published.'
}

export const due = {
  label: 'Your money must arrive by',
  had: 'Your money had to arrive by',
  day: dayWithYear,
  dayAt: (day, time, zone) => time ? `${dayWithYear(day)}, ${atTime(time, zone)}` : dayWithYear(day),
  byRule: (day) => `${longDate(day)}, by the plan’s rule`,
  noteByRule: (day) => `By the plan’s rule, shares are bought on ${longDate(day)}.`,
  surely: 'To be safe, pay by',
  clears: ({ businessDays: days, method }, day, time, zone) => method
    ? `Your ${METHODS[method]} takes up to ${businessDays(days)} to clear, and must clear by ${longDate(day)}${time ? `, ${atTime(time, zone)}` : ''}`
    : `It can take up to ${businessDays(days)} to clear, depending on how you pay. It must clear by ${longDate(day)}${time ? `, ${atTime(time, zone)}` : ''}`,
  clearsLate: ({ businessDays: days, method }) => method
    ? `Your ${METHODS[method]} can take ${businessDays(days)} to clear, so it may be too late`
    : `It can take ${businessDays(days)} to clear, depending on how you pay, so it may be too late`,
  cancelBy: (day) => `You can cancel through ${longDate(day)}.`,
  waiverRequest: ({ date: day, time, zone }) => `Ask for approval by ${longDate(day)}${time ? `, ${atTime(time, zone)}` : ''}.`,
  record: ({ date: day, inTime }) => `${inTime ? 'In time' : 'Too late'} for the dividend with the record date ${longDate(day)}.`,
  noneLabel: 'What you send',
  none: 'You do not send anything',
  noneNote: 'Your dividend is reinvested for you.',
  left ({ date: day, businessDaysLeft }, asOf, today) {
    if (businessDaysLeft === null) return 'Allow time for it to get there'
    if (isPast(businessDaysLeft)) {
      const days = String(businessDaysLeft).slice(1)
      return Number(days) > 20 ? 'That date has passed' : `That was ${businessDays(days)} before ${date(asOf)}`
    }
    if (day === asOf) return asOf === today ? 'That is today' : 'That is also the date you are counting from'
    return `${businessDays(businessDaysLeft)} left${!asOf || asOf === today ? '' : ` after ${date(asOf)}`}`
  },
  forMost: (maximum) => `for ${roundMoney(maximum)} or less`,
  bankDays: (day) => `Counting bank business days, it is ${longDate(day)}. That is the safer date.`,
  calendar: 'Add to calendar',
  calendarSaved: 'Calendar file saved. Open it to add the date.'
}

const lessFees = (total) => total === undefined ? '' : `, less about ${aboutMoney(total)} in fees,`

export const shares = {
  label: 'What it buys',
  about: (shares) => `About ${aboutShares(shares)}`,
  note (market, price, discount, saving, isOpen) {
    if (isZero(discount)) return `If the price is ${money(market)}, ${isOpen ? 'before any discount' : 'with no discount'}`
    return `If the price is ${money(market)}: about ${aboutMoney(price)} a share${isZero(saving) ? '' : `, saving about ${aboutMoney(saving)}`}`
  },
  worth: (value) => `Worth about ${aboutMoney(value)} at that price, before any fees`,
  worthNet: (value) => `Worth about ${aboutMoney(value)} at that price`,
  fees: (total) => `After about ${aboutMoney(total)} in fees`,
  leftOver: ({ amount, becomes }) => `${money(amount)} is left over and ${{ kept: 'kept for your next purchase', 'paid-out': 'paid out to you', refunded: 'sent back to you' }[becomes]}.`,
  chooseMethod: 'Choose how you will pay to see how many shares, because fees depend on it',
  exact: (shares, price, discount) => `Before rounding: ${numberOfShares(shares)} at ${money(price)}${withDiscount(discount)}`,
  payLabel: (market) => `If the price is ${money(market)}, you pay`,
  pay: (price) => `About ${aboutMoney(price)} a share`,
  finish: 'Finish the amount to see how many shares',
  finishWho: 'Choose “I own shares” or “I’m new” to see how many shares',
  because: (amount, shares, price, discount, fees) => isZero(discount)
    ? `${roundMoney(amount)}${lessFees(fees)} buys about ${aboutShares(shares)} at the market price, ${aboutMoney(price)} each.`
    : `${roundMoney(amount)}${lessFees(fees)} buys about ${aboutShares(shares)} at ${aboutMoney(price)} each: the market price minus ${percent(discount)}.`,
  others: 'At other discounts',
  columns: ['Discount', 'You pay', 'Shares', 'You save'],
  yours: (discount) => `${isZero(discount) ? 'None' : percent(discount)}, yours`,
  discount: (discount) => isZero(discount) ? 'None' : percent(discount),
  none: '–'
}

export const next = {
  title: 'What you can do',
  call: (phone) => `Call ${phone}`,
  callFirst: 'Before you send anything',
  callForDate: 'Ask for the investment date',
  callCompany: (phone) => `Call the company, ${phone}`,
  askApproval: 'Ask how to request approval. A call is not approval.',
  callQuestions: 'With questions',
  use: (amount) => `Use ${roundMoney(amount)}`,
  sendInstead: (amount) => `Send ${roundMoney(amount)} instead`,
  arrives: (due) => `Must arrive by ${dayWithYear(due)}`,
  approved: 'I already have approval',
  approvedNote: 'See the dates and shares',
  sentSome: (per) => `I already sent some this ${per}`,
  sentNote: 'The minimum counts it too',
  meant: (day) => `I meant ${shortDate(day)}`,
  nextDate: 'Enter the next announced date',
  nextDateNote: 'A later investment date',
  nextPeriodNote: 'A later investment period',
  later: (day) => `Change to ${dayWithYear(day)}`,
  otherDate: 'Change the date',
  changeArrival: 'Change its date',
  arriveBy: (due) => `To arrive by ${dayWithYear(due)}`,
  single: 'Check one payment',
  singleNote: 'It is invested on one day'
}

export const bar = {
  day: shortDate,
  by: (day) => `by ${shortDate(day)}`,
  shares: aboutShares
}

/** Says of one of several payments that it is late; undefined for everything else. */
export const arrivesLate = ({ code, field, values }) => code === 'past-due' && field.startsWith('payments')
  ? `Choose an earlier day: your money must arrive by ${longDate(values.due)}`
  : undefined
