/** Words of the other questions: several payments, a number of shares, an investment period, all dates, in English. */

import { numberOfShares } from './engine/phrases.js'
import { formats } from './formats.js'
import { aboutShares, perPeriod, withDiscount } from './page/phrases.js'

const { aboutInColumn, aboutMoney, dayWithYear, list, money, month, monthAndYear, roundMoney, shortDate } = formats

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
  needsApproval: (per) => `Together they are over the ${per}’s maximum.`,
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
  overMaximum: 'Over the maximum',
  belowToo: 'Below the minimum so far'
}

export const toSend = {
  send: (payment) => `Send ${money(payment)}`,
  takes: (payment) => `It would take ${money(payment)}`,
  note: (shares, price) => price
    ? `The smallest payment that buys ${numberOfShares(shares)}, at about ${aboutMoney(price)} each`
    : `The smallest payment that buys ${numberOfShares(shares)}`,
  ask: 'Enter how many shares you want',
  askNote: 'We need the shares, the price and any discount to work out the payment.',
  askMethod: 'Choose how you will pay',
  askMethodNote: 'The fees depend on it, and so does the payment.',
  askValue: 'Enter the net asset value',
  askPrice: 'Enter the price per share'
}

const RETURNED = {
  threshold: 'for days when the price was below the threshold',
  small: 'for days whose part was too small to buy shares',
  both: 'for days when the price was below the threshold, or the part was too small'
}

export const overPeriod = {
  oneDay: 'It is invested on one day',
  oneDayNote: (maximum) => maximum ? `Up to ${roundMoney(maximum)} is not spread over an investment period.` : 'It is not spread over an investment period.',
  noApproval: 'You need no approval',
  noApprovalNote: (maximum, per) => maximum ? `Up to ${roundMoney(maximum)} ${perPeriod(per)} needs none.` : 'This payment needs none.',
  average: (average) => `At about ${aboutMoney(average)} a share`,
  nothing: 'No shares',
  returned: (refund, why) => `${roundMoney(refund)} would be returned ${RETURNED[why]}`,
  ifThreshold: (document) => document ? `If a threshold applies; the ${document.toLowerCase()} does not say` : 'If a threshold applies',
  exact: (shares, average, discount) => `Before rounding: ${numberOfShares(shares)} at ${money(average)}${withDiscount(discount)}`,
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
  needsValue: 'Add each day’s net asset value after its price to estimate your shares',
  addPeriod: 'Enter the first and the last day of the investment period',
  addEnd: 'Enter the last day of the period'
}

/** Writes a day of a month's row; the row names the year. */
const dayOf = (day, month) => day.slice(0, 4) === month.slice(0, 4) ? shortDate(day) : dayWithYear(day)

export const dates = {
  title: 'All dates, month by month',
  addDates: 'Add dates',
  next: 'Next payment must arrive by',
  nextSafe: 'To be safe, pay the next one by',
  preApproved: 'Next pre-approved payment must arrive by',
  preApprovedSafe: 'To be safe, pay the next pre-approved one by',
  passed: 'The last payment had to arrive by',
  none: 'No due date is known yet',
  noneNote: 'Enter the dates the company announced.',
  outside: 'We have terms only for other months.',
  entered: 'From the dates you entered',
  worked: 'From the plan’s rules',
  columns: ['Month', 'Money must arrive by', 'To be safe, pay by', 'Investment date', 'Pre-approved money must arrive by', 'To be safe, pay pre-approved money by', 'Investment period', 'Discount and threshold price set', 'Record date'],
  month: (text) => `${month(text)} ${text.slice(0, 4)}`,
  which: ({ number: one, of }) => `(${one} of ${of})`,
  day: dayOf,
  days: (start, end, month) => end ? `${dayOf(start, month)} to ${dayOf(end, month)}` : `Starts ${dayOf(start, month)}`,
  until: (end, month) => `Ends ${dayOf(end, month)}`,
  nextTag: 'Next',
  passedTag: 'Passed',
  open: (spans) => `No dates yet for ${list(spans.map(([first, last]) => first === last ? monthAndYear(first) : `${monthAndYear(first)} to ${monthAndYear(last)}`))}`,
  foot: 'The company may announce other dates. The plan’s documents govern. These are the days your money must arrive, not the days to send it.',
  addAll: (count) => count === 1 ? 'Add to calendar' : `Add all ${count} to calendar`
}

/** The chart of an investment period. */
export const periodChart = {
  title: 'Market price, day by day',
  threshold: (threshold) => `Dashed: the threshold price, ${money(threshold)}. Hollow: a day below it.`,
  sentence: (days, threshold) => [
    `Market price: ${days.filter(({ market }) => market).map(({ date, market }) => `${shortDate(date)} ${money(market.price)}`).join(', ')}`,
    threshold && `Threshold price: ${money(threshold)}`
  ].filter(Boolean).map((part) => `${part}.`).join(' ')
}
