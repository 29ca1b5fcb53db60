/**
 * The page's words about answers, in English. Sentences for steps and problems are the package's.
 *
 * Functions get values as the core gives them. A telephone number is undefined if the plan names none.
 */

import { needed } from './engine.js'
import { formats } from './formats.js'

const {
  aboutCount, aboutInColumn, aboutMoney, count, date, dayWithYear, longDate, money, monthAndYear, monthDay, monthName, number, percent, roundMoney,
  shortDate
} = formats

const isZero = (text) => /^0*(\.0*)?$/.test(text)
const isPast = (days) => String(days).startsWith('-')
const businessDays = (value) => count(String(value), 'business day', 'business days')
/** Writes how long before a day; nothing is the day itself. */
const daysBefore = (lead) => isZero(String(lead.days ?? lead)) ? 'The same day as' : `${lead.days === undefined ? businessDays(lead) : count(String(lead.days), 'day', 'days')} before`
const aboutShares = (text) => aboutCount(text, 'share', 'shares')
const joined = (...sentences) => sentences.filter(Boolean).join(' ')
/** A range stays on one line. */
const amounts = (least, most) => least && most ? `${roundMoney(least)}\u00a0to\u00a0${roundMoney(most)}` : most ? `up to ${roundMoney(most)}` : `${roundMoney(least)} or more`
const percents = (least, most) => least === most ? percent(most) : `${percent(least)} to ${percent(most)}`

/** A period of limits with its article, or each payment. */
const perPeriod = (per) => `a ${per}`
const METHODS = { check: 'check', 'one-time-debit': 'one-time bank debit', 'recurring-debit': 'automatic bank debit', 'bank-debit': 'bank debit', payroll: 'payroll deduction' }
/** Writes the hour of a 24-hour clock in a time zone. */
const atTime = (time, zone) => {
  const [hour, minute] = time.split(':').map(Number)
  const clock = minute === 0 && hour % 12 === 0 ? ['midnight', 'noon'][hour / 12] : `${hour % 12 || 12}:${time.slice(3)} ${hour < 12 ? 'a.m.' : 'p.m.'}`
  return `${clock} ${zone.charAt(0).toUpperCase()}${zone.slice(1)} time`
}

const notPublished = 'Not published'

export const why = {
  label: 'Why?',
  letter: (document, place) => place ? `The ${document.toLowerCase()} says (${place.toLowerCase()})` : `The ${document.toLowerCase()} says`,
  /** Label under a quotation that is not in the page's language. */
  translation: 'In English',
  summary: (document, place) => `Our summary of the ${document.toLowerCase()}${place ? ` (${place.toLowerCase()})` : ''}`,
  how: 'How this is worked out',
  assumed: 'Our assumption',
  reading: 'How we read it',
  missing: notPublished
}

export const intro = {
  termsOf: (day) => `Terms of ${date(day)}`,
  old: (year, phone) => `These terms are from ${year}. ${phone ? `Call ${phone}` : 'Ask the company'} before you send.`,
  howToSend: (document, phone) => `How to send: the ${document.toLowerCase()} does not say. ${phone ? `Call ${phone}.` : 'Ask the company.'}`,
  example: 'Example'
}

/** Facts of the plan, before anything is typed. */
export const facts = {
  limits ({ per = 'month', minimumPer = per, further = [], own, newcomer, participant }) {
    const one = participant ?? (own.least || own.most ? undefined : 'new')
    const [first, second] = one === 'new' ? [newcomer] : one === 'existing' ? [own] : [own, newcomer]
    if (!first.least && !first.most) return { headline: 'Ask the company for the limits', value: 'The limits were not published' }
    const isSame = !second || (first.least === second.least && first.most === second.most)
    const who = { existing: ' if you own shares', new: ' for new investors' }[one] ?? ''
    const open = first.least ? first.most ? '' : '. Maximum not published' : '. Minimum not published'
    const also = further.map(({ per, value }, index) => `${index === 0 ? ', at most' : ' and'} ${roundMoney(value)} ${perPeriod(per)}`).join('')
    if (minimumPer !== per && first.least && first.most) {
      const newcomers = !isSame && `. New investors: ${amounts(second.least, second.most === first.most ? undefined : second.most)}`
      return { headline: `The plan allows ${roundMoney(first.least)} or more ${perPeriod(minimumPer)}`, value: joined(`up to ${roundMoney(first.most)} ${perPeriod(per)}${also}${who}${newcomers || ''}`) }
    }
    return {
      headline: `The plan allows ${amounts(first.least, first.most)}`,
      value: `${perPeriod(per)}${also}${who}${open}${isSame ? '' : `. New investors: ${amounts(second.least, second.most)}`}`
    }
  },
  fees: 'Fees',
  feesTaken: (isDividend) => isDividend ? 'Taken out of your dividend' : 'Taken out of what you send',
  fee ({ on, of, paidBy, source, amount, percent: rate, atLeast, atMost }) {
    const most = [atLeast && `at least ${money(atLeast)}`, atMost && `at most ${money(atMost)}`].filter(Boolean).join(', ')
    const what = on === 'share' ? `${money(amount)} a share` : rate ? `${percent(rate)} of ${of === 'dividend' ? 'the dividend' : 'the payment'}` : money(amount)
    const when = { enrolment: 'to enroll', purchase: rate ? '' : of === 'dividend' ? 'a reinvested dividend' : 'a payment', share: of === 'dividend' ? 'bought with dividends' : of ? 'bought with payments' : '' }[on]
    const said = [what, when, paidBy && `by ${METHODS[paidBy]}`, source && (source === 'direct' ? 'bought from the company' : 'bought on the open market')].filter(Boolean).join(' ')
    return [said, most].filter(Boolean).join(', ')
  },
  /** Payments that repeat each month. */
  automatic: (amount) => `Automatic monthly payments may be as small as ${roundMoney(amount)}.`,
  newAutomatic: ({ amount, payments }) => `New investors may start with ${payments ? `${payments} ` : ''}automatic monthly payments of ${roundMoney(amount)} or more instead.`,
  due: 'Your money must arrive',
  lead: (lead) => daysBefore(lead),
  dueNote: (phone) => `the investment date, the day shares are bought. ${phone ? `For the next one, call ${phone}` : 'Ask the company for the next one'}`,
  duePeriod: 'the first day of the investment period',
  addDate: 'Add the investment date to see which day',
  addStart: 'Add the first day of the investment period to see which day',
  askDue: 'Ask the company when your money must arrive',
  discount: 'Discount off the market price',
  percents,
  mayBeNone: 'The company may set one each month. There may be none.',
  fixed: 'Set by the plan',
  thisMonth: (discount) => `${percent(discount)} this month`,
  mayBe: (least, most) => least === most ? 'Set by the plan' : `The company may set ${percents(least, most)}.`,
  addPrice: 'Add a recent price to estimate your shares',
  addValue: 'Add the net asset value to estimate your shares',
  notPublished
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
  more: (remaining, per, day, due) => isZero(remaining)
    ? `That is the most for ${per === 'month' ? monthName(day.slice(0, 7)) : `this ${per}`} without approval`
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
  left: (remaining, per) => `${roundMoney(remaining)} is left this ${per}.`,
  allSent: (per) => `You have already sent this ${per}’s maximum.`,
  late: 'Too late for this investment date',
  latePeriod: 'Too late for this investment period',
  had: (due) => `Your money had to arrive by ${longDate(due)}.`,
  lateMoney: (document) => `The ${document.toLowerCase()} does not say what happens to late money.`,
  closed: { __proto__: null, nyse: 'The market is closed that day', 'federal-reserve': 'Banks are closed that day' },
  closedOn: (day, name) => `${longDate(day)}${name ? `, ${name}` : ''}. No shares are bought.`,
  notCovered: 'Not under this plan',
  from: (day) => `These terms took effect on ${date(day)}.`,
  until: (day) => `We have terms only through ${date(day)}.`,
  check: 'Check the form',
  needed,
  participantMatters: 'The minimum can be different for new investors.',
  unpublished: 'Ask the company',
  unpublishedNote: 'This depends on a limit that was not published.'
}

export const due = {
  label: 'Your money must arrive by',
  had: 'Your money had to arrive by',
  day: dayWithYear,
  dayAt: (day, time, zone) => time ? `${dayWithYear(day)}, ${atTime(time, zone)}` : dayWithYear(day),
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
  none: 'You do not send anything',
  noneNote: 'Your dividend is reinvested for you.',
  left ({ date: day, businessDaysLeft }, asOf, today) {
    if (businessDaysLeft === null) return 'Allow time for it to get there'
    if (isPast(businessDaysLeft)) {
      const days = String(businessDaysLeft).slice(1)
      return Number(days) > 20 ? 'That date has passed' : `That was ${businessDays(days)} before ${date(asOf)}`
    }
    if (day === asOf) return asOf === today ? 'That is today' : 'That is also the date you are counting from'
    return `${businessDays(businessDaysLeft)} left${!asOf || asOf === today ? '' : `, counting from ${date(asOf)}`}`
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
  note (market, price, discount, saving) {
    if (isZero(discount)) return `If the price is ${money(market)}, with no discount`
    return `If the price is ${money(market)}: about ${aboutMoney(price)} a share${isZero(saving) ? '' : `, saving about ${aboutMoney(saving)}`}`
  },
  worth: (value) => `Worth about ${aboutMoney(value)} at that price, before any fees`,
  worthNet: (value) => `Worth about ${aboutMoney(value)} at that price`,
  fees: (total) => `After about ${aboutMoney(total)} in fees`,
  leftOver: ({ amount, becomes }) => `${money(amount)} is left over and ${{ kept: 'kept for your next purchase', 'paid-out': 'paid out to you', refunded: 'sent back to you' }[becomes]}.`,
  chooseMethod: 'Choose how you will pay to see how many shares, because fees depend on it',
  exact: (shares, price) => `Before rounding: ${count(shares, 'share', 'shares')} at ${money(price)}`,
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
  arrives: (due) => `Must arrive by ${dayWithYear(due)}`,
  approved: 'I already have approval',
  approvedNote: 'See the dates and shares',
  sentSome: (per) => `I already sent some this ${per}`,
  sentNote: 'The minimum counts it too',
  meant: (day) => `I meant ${shortDate(day)}`,
  nextDate: 'Enter the next announced date',
  nextDateNote: 'A later investment date',
  otherDate: 'Change the date',
  changeArrival: 'Change its date',
  arriveBy: (due) => `To arrive by ${dayWithYear(due)}`,
  single: 'Check one payment',
  singleNote: 'It is invested on one day'
}

/** Says of one of several payments that it is late; undefined for everything else. */
export const arrivesLate = ({ code, field, values }) => code === 'past-due' && field.startsWith('payments')
  ? `Choose an earlier day: your money must arrive by ${longDate(values.due)}`
  : undefined

export const several = {
  accepted: (total) => `You may send ${roundMoney(total)} in all`,
  within: (total) => `${roundMoney(total)} in all is within the limits`,
  late: (late, all) => late === all
    ? ['', 'This payment is too late', 'Both payments are too late'][all] ?? `All ${all} payments are too late`
    : `${late} of ${all} payments ${late === 1 ? 'is' : 'are'} too late`,
  othersOnTime: (total) => `On time: ${roundMoney(total)}`,
  atLeast: (minimum) => `Send at least ${roundMoney(minimum)} in all`,
  belowMinimum: (total, per) => `Your total for the ${per}, ${roundMoney(total)}, is below the minimum.`,
  small: (small, all) => all === 1 ? 'Below the minimum' : small === all ? `All ${all} payments are below the minimum` : `${small} of ${all} payments ${small === 1 ? 'is' : 'are'} below the minimum`,
  needsApproval: (per, maximum) => per === 'payment' ? verdict.overMaximum(maximum, per) : `Together they are over the ${per}’s maximum.`,
  refused: 'Not all of them',
  list: 'Your payments',
  day: shortDate,
  noDay: 'No date yet',
  amount: roundMoney,
  noAmount: 'No amount yet',
  notCounted: 'not counted',
  onTime: 'On time',
  unsure: 'May not clear in time',
  counted: 'Due date not known yet',
  buys: (shares) => `About ${aboutShares(shares)}`,
  tooLate: (due) => `Too late. Had to arrive by ${shortDate(due)}`,
  approvalToo: 'This one needs approval',
  belowToo: 'Below the minimum so far'
}

export const toSend = {
  send: (payment) => `Send ${money(payment)}`,
  takes: (payment) => `It would take ${money(payment)}`,
  note: (shares, price) => price
    ? `The smallest payment that buys ${count(shares, 'share', 'shares')}, at about ${aboutMoney(price)} each`
    : `The smallest payment that buys ${count(shares, 'share', 'shares')}`,
  ask: 'Enter how many shares you want',
  askNote: 'We need the shares, the price and any discount to work out the payment.',
  askMethod: 'Choose how you will pay',
  askMethodNote: 'The fees depend on it, and so does the payment.',
  askValue: 'Enter the net asset value',
  askPrice: 'Enter the price per share'
}

const RETURNED = {
  threshold: 'For days when the price was below the threshold.',
  small: 'For days whose part was too small to buy shares.',
  both: 'For days when the price was below the threshold, or the part was too small.'
}

export const overPeriod = {
  oneDay: 'It is invested on one day',
  oneDayNote: (maximum) => maximum ? `Up to ${roundMoney(maximum)} is not spread over an investment period.` : 'It is not spread over an investment period.',
  note: (average, refund) => joined(average && `At about ${aboutMoney(average)} a share.`, !isZero(refund) && `${roundMoney(refund)} would be returned.`),
  nothing: 'No shares',
  returned: RETURNED,
  ifThreshold: (document) => `If a threshold applies; the ${document.toLowerCase()} does not say`,
  exact: (shares, average) => `Before rounding: ${count(shares, 'share', 'shares')} at ${money(average)}`,
  days: 'Each day of the investment period',
  columns: ['Day', 'Price you entered', 'You pay', 'Shares'],
  day: shortDate,
  price: money,
  pay: (price) => aboutMoney(price),
  shares: aboutInColumn,
  dayReturned: (amount) => `${roundMoney(amount)} would be returned`,
  noPrice: 'No price yet',
  none: '–',
  addDays: 'Enter a price for each day to estimate your shares',
  needsValue: 'The plan’s price depends on each day’s net asset value, so we cannot estimate your shares here',
  addPeriod: 'Enter the first and the last day of the investment period'
}

export const dates = {
  title: 'All dates, month by month',
  addDates: 'Add dates',
  next: 'Next payment must arrive by',
  preApproved: 'Next pre-approved payment must arrive by',
  passed: 'The last payment had to arrive by',
  none: 'No due date is known yet',
  noneNote: 'Enter the dates the company announced.',
  outside: 'We have terms only for other months.',
  entered: 'From the dates you entered',
  worked: 'From the plan’s rules',
  columns: ['Month', 'Money must arrive by', 'Investment date', 'Pre-approved money must arrive by', 'Investment period', 'Terms set', 'Record date'],
  month: monthAndYear,
  which: ({ number: one, of }) => `(${one} of ${of})`,
  day: dayWithYear,
  days: (start, end) => end ? `${start.slice(0, 4) === end.slice(0, 4) ? shortDate(start) : dayWithYear(start)} to ${dayWithYear(end)}` : `Starts ${dayWithYear(start)}`,
  until: (end) => `Ends ${dayWithYear(end)}`,
  nextTag: 'Next',
  open: (first, last) => `No dates yet for ${first === last ? monthAndYear(first) : `${monthAndYear(first)} to ${monthAndYear(last)}`}`,
  foot: 'The company may announce other dates. The plan’s documents govern. These are the days your money must arrive, not the days to send it.',
  addAll: (count) => count === 1 ? 'Add to calendar' : `Add all ${count} to calendar`
}

export const bar = {
  day: shortDate,
  by: (day) => `by ${shortDate(day)}`,
  shares: aboutShares
}

export const take = {
  entered: 'What you entered',
  foot: 'Estimate only. Not an offer. The plan’s documents govern.',
  printed: (day) => `Printed ${date(day)}`,
  reasonsCopied: 'Copied: your answer and why.',
  linkCopied: 'Link copied. Anyone who has it can see what you entered.',
  copyByHand: 'Your browser blocked copying. Select the text below and copy it.',
  datesFile: (month) => `plan-dates-from-${month}.ics`,
  dueFile: (day) => `payment-due-${day}.ics`,
  csvFile: 'plan-answers.csv',
  calendarFailure: 'We could not make the calendar file. Try again or reload the page. You will not lose your entries.'
}

export const problems = {
  prefix: 'Error: ',
  more: (count) => count === 1 ? 'And 1 more' : `And ${count} more`
}

export const actions = {
  exampleShown: 'Example filled in. Select “Undo” to get your entries back.',
  exampleFirst: 'Example filled in.',
  cleared: 'Form cleared. Select “Undo” to get your entries back.',
  undone: 'Your entries are back.',
  set: (count) => `(${count} set)`
}

export const files = {
  otherKind: 'Choose a .csv or .txt file',
  tooLarge: 'Choose a file of 1 MB or less',
  unreadable: 'We could not read this file. Check it, or paste its lines',
  tooMany: (most) => `Choose a file with ${most} payments or fewer`,
  taken: (name) => `The list was filled from ${name}. Select “Undo” to get your entries back.`
}

export const withoutWasm = 'The calculator does not work in this browser. WebAssembly is missing or turned off. Try another browser.'
export const forbidden = "The security policy of this website stops the calculator. Its script-src must allow 'wasm-unsafe-eval'."
export const failure = 'The calculator is not working right now. Reload the page. You will not lose your entries.'
export const askBelow = 'The plan’s terms and phone numbers are below.'

const calendars = { __proto__: null, nyse: 'days the New York Stock Exchange is open', 'federal-reserve': 'days Federal Reserve Banks are open' }
const counts = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Writes a term, by its part of the plan file. */
const WRITTEN = {
  effectiveFrom: date,
  effectiveUntil: date,
  limits: roundMoney,
  dueDates: (value) => counts[value] ?? number(String(value)),
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

const optional = (value, write) => value === undefined ? undefined : write(value)

/** Returns true for a fee that is taken out of payments or dividends. */
const isTaken = ({ on, amount, percent: rate, paidByCompany }) => on !== 'sale' && (amount ?? rate) && !paidByCompany

export const planPage = {
  pageTitle: ({ issuer, name }) => `${issuer} plan calculator – ${name}`,
  governs: (document) => document ? `The ${document.title} dated ${date(document.date)} governs.` : 'The plan’s documents govern.',
  source: ({ title, registration, date: day }) => joined(
    `Terms from: ${title}${day ? `, dated ${date(day)}` : ''}.`, registration && `Registration or filing No. ${registration}.`),
  termsTitle: 'The plan’s terms in plain language',
  termsLede: ({ title }) => `We wrote this summary from one source: ${title}. The note numbers are ours.`,
  notPublished,
  facts: [
    { name: 'In effect since', write: (term) => optional(term('effectiveFrom'), date) },
    { name: 'Known through', write: (term) => optional(term('effectiveUntil'), date), isOptional: true },
    { name: (_, perMinimum) => `${PERIODS[perMinimum]} minimum if you own shares`, write: (term) => optional(term('limits.existingMinimum'), roundMoney) },
    { name: (_, perMinimum) => `${PERIODS[perMinimum]} minimum if you are new`, write: (term) => optional(term('limits.newMinimum'), roundMoney) },
    { name: (per) => `${PERIODS[per]} maximum without approval`, write: (term) => optional(term('limits.maximum'), roundMoney) },
    { name: 'Other maximums', write: (term) => optional(term('limits.furtherMaximums'), (further) => further.map(({ per, value }) => `${roundMoney(value)} ${perPeriod(per)}`).join(', ')), isOptional: true },
    { name: 'Fees', write: (term) => optional(term('fees.items'), (items) => items.filter(isTaken).map(facts.fee).join('; ')), isOptional: true },
    { name: 'Discount', write: (term) => optional(term('discounts.standard.maximum'), (most) => percents(term('discounts.standard.minimum'), most)) },
    { name: 'Discount if pre-approved', write: (term) => optional(term('discounts.preApproved.maximum'), (most) => percents(term('discounts.preApproved.minimum'), most)) },
    { name: 'Money must arrive', write: (term) => optional(term('dueDates.standard'), (value) => `${daysBefore(value)} the investment date`) },
    { name: 'Pre-approved money must arrive', write: (term) => optional(term('dueDates.preApproved'), (value) => `${daysBefore(value)} the investment period`) },
    { name: 'Decimal places of a share', write: (term) => optional(term('shares.decimals'), String) },
    { name: 'Business days', write: (term) => calendars[term('calendar')] }
  ],
  clause: (id) => `Note ${id}`,
  unstatedTitle: 'What we could not find',
  unstatedLede: 'We found nothing published about these. An answer that needs one says so. Ask the company.',
  assumedTitle: 'What this calculator assumes',
  assumedLede: 'If an answer depends on one of these, “How this is worked out” says so.',
  contactsTitle: 'Who to call',
  noContacts: 'We have no phone numbers for this plan. Ask the company’s investor relations department.'
}
const PERIODS = { payment: 'Per-payment', month: 'Monthly', quarter: 'Quarterly', year: 'Yearly' }

export const languageFailure = (name) => `${name} did not load. Try again.`
