/** Texts of the pictures, in English. */

import { formats } from './formats.js'

const { count, dayAndMonth, list, longDate, money, number, percent, shortDate } = formats

const MOST_LISTED = 6

const sentences = (...parts) => parts.filter(Boolean).map((part) => `${part}.`).join(' ')
const businessDays = (days) => count(String(days), 'business day', 'business days')
const isNone = (discount) => /^0*(\.0*)?$/.test(discount)

/** The weekday on which weeks start: 0 is Sunday, 1 is Monday. */
export const weekStart = 0

/** Names of the marked days. */
export const names = {
  today: 'Today',
  asOf: 'Counted from',
  due: 'Due',
  paymentDue: 'Payment due',
  wasDue: 'Was due',
  investmentDate: 'Investment date',
  period: 'Investment period',
  periodStart: 'Investment period starts',
  periodEnd: 'Investment period ends'
}

/** Names short enough for a cell of the month calendar. */
export const cells = {
  today: 'Today',
  asOf: 'From',
  due: 'Due',
  invested: 'Invest',
  closed: 'Closed'
}

const closings = {
  __proto__: null,
  'new-years-day': 'New Year’s Day',
  'martin-luther-king-day': 'Martin Luther King Day',
  'washingtons-birthday': 'Washington’s Birthday',
  'good-friday': 'Good Friday',
  'memorial-day': 'Memorial Day',
  juneteenth: 'Juneteenth',
  'independence-day': 'Independence Day',
  'labor-day': 'Labor Day',
  'columbus-day': 'Columbus Day',
  'veterans-day': 'Veterans Day',
  'thanksgiving-day': 'Thanksgiving Day',
  'christmas-day': 'Christmas Day',
  'mourning-nixon': 'Day of mourning for Richard Nixon',
  'september-11-attacks': 'Attacks of September 11',
  'mourning-reagan': 'Day of mourning for Ronald Reagan',
  'mourning-ford': 'Day of mourning for Gerald Ford',
  'hurricane-sandy': 'Hurricane Sandy',
  'mourning-bush': 'Day of mourning for George H. W. Bush',
  'mourning-carter': 'Day of mourning for Jimmy Carter',
  'added-closure': 'Extra closing'
}

const CLOSED = { __proto__: null, nyse: 'market closed', 'federal-reserve': 'banks closed' }
const CLOSED_ON = { __proto__: null, nyse: 'The market is closed on', 'federal-reserve': 'Banks are closed on' }

/** `Mon, Jan 14: Due`. */
export const note = (date, name) => `${shortDate(date)}: ${name}`

/** `Mon, Jan 21: Martin Luther King Day, market closed`. */
export const closed = (name, date, calendar) => `${note(date, closings[name] ?? name)}, ${CLOSED[calendar]}`

export const timeline = {
  left (days) {
    if (days === 0) return 'Due that very day'
    return days > 0 ? `${businessDays(days)} left` : `${businessDays(-days)} past due`
  },
  sentence ({ today, asOf, due, businessDaysLeft, first, last, isPeriod, calendar }, marked) {
    const isLate = businessDaysLeft < 0
    const closedDays = marked.filter(({ closing }) => closing)
    return sentences(
      'Timeline',
      asOf && `${asOf === today ? names.today : names.asOf}: ${longDate(asOf)}`,
      due && `${isLate ? names.wasDue : names.paymentDue}: ${longDate(due)}${businessDaysLeft === null ? '' : `, ${timeline.left(businessDaysLeft).toLowerCase()}`}`,
      isPeriod && first !== last
        ? `${names.period}: ${longDate(first)} to ${longDate(last)}`
        : `${isPeriod ? names.periodStart : names.investmentDate}: ${longDate(first)}`,
      closedDays.length > 0 && `${CLOSED_ON[calendar]} ${list(closedDays.map(({ date, closing }) => `${longDate(date)} (${closings[closing] ?? closing})`))}`
    )
  },
  legend: {
    counted: 'Business day, counted',
    weekend: 'Weekend',
    withoutWeekends: 'So long a time is drawn without its weekends.',
    withoutClosings: 'So long a time is drawn without its weekends and closings.'
  }
}

export const discounts = {
  priceTitle: 'Price per share',
  sharesTitle: 'Shares your payment buys',
  axis: 'Discount off the market price',
  atMonths: (discount) => isNone(discount) ? 'without a discount this month' : `at this month’s ${percent(discount)}`,
  months: 'This month',
  notFromZero: 'Each scale runs from the least to the greatest value shown, not from zero.',
  sentence (rows) {
    const at = ({ discount, price, shares }) => `at ${percent(discount)}, ${money(price)} a share${shares === null ? '' : ` and ${number(shares)} shares`}`
    const month = rows.find(({ announced }) => announced)
    return sentences(
      `Chart of the price${rows[0].shares === null ? '' : ' and the shares it buys'} by discount: ${at(rows[0])}; ${at(rows.at(-1))}`,
      month && `This month, ${at(month)}`
    )
  }
}

const listed = (dates, write) => dates.length > MOST_LISTED
  ? list([...dates.slice(0, MOST_LISTED - 1).map(write), `${number(String(dates.length - MOST_LISTED + 1))} more days`])
  : list(dates.map(write))

export const period = {
  title: 'Price per share, day by day',
  market: 'Market price',
  price: 'Price after the discount',
  thresholdAt: (threshold) => `Threshold price, ${money(threshold)}`,
  unmet: (dates) => `Below the threshold, nothing is bought: ${listed(dates, dayAndMonth)}`,
  noPrice: 'No price yet',
  notFromZero: 'The scale runs from the least to the greatest price shown, not from zero.',
  sentence (rows, least, greatest, threshold) {
    const at = ({ date, market }) => `${money(market.price)} on ${longDate(date)}`
    const missed = rows.filter((row) => row.threshold === 'not-met')
    const open = rows.filter(({ market }) => market === null).length
    return sentences(
      `Chart of the investment period, ${longDate(rows[0].date)} to ${longDate(rows.at(-1).date)}`,
      `The market price is least with ${at(least)}, and greatest with ${at(greatest)}`,
      threshold !== null && `The threshold price is ${money(threshold)}`,
      threshold !== null && (missed.length > 0
        ? `Below it, nothing is bought: ${list(missed.map(({ date }) => longDate(date)))}`
        : 'No day is below it'),
      open > 0 && `${number(String(open))} of ${number(String(rows.length))} days have no price yet`
    )
  }
}
