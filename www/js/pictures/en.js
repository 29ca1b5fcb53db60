/** What the pictures say, in English. A translation is one more file with the same names. */

import { longDate, money, number, percent, shortDate } from '../format.js'

const LOCALE = 'en-US'
const MOST_LISTED = 6

const formatOf = (options) => new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', ...options })
const monthDays = formatOf({ month: 'short', day: 'numeric' })
const daysOfYears = formatOf({ weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' })
const monthDaysOfYears = formatOf({ year: 'numeric', month: 'short', day: 'numeric' })
const months = formatOf({ month: 'short' })
const monthsOfYears = formatOf({ month: 'long', year: 'numeric' })
const years = formatOf({ year: 'numeric' })
const lists = new Intl.ListFormat(LOCALE)

const midnight = (text) => new Date(`${text}T00:00Z`)
const firstOf = (month) => midnight(`${month}-01`)
const sentences = (...parts) => parts.filter(Boolean).map((part) => `${part}.`).join(' ')
const businessDays = (count) => `${number(String(count))} ${count === 1 ? 'business day' : 'business days'}`

export { money, number, percent }

/** The weekday on which weeks start: 0 is Sunday, 1 is Monday. */
export const weekStart = 0

/** From Sunday on. */
export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
export const weekdaysShort = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
export const weekdayInitials = ['S', 'M', 'T', 'W', 'T', 'F', 'S']

/** `2008-01-14` as `Mon, Jan 14`. */
export const day = shortDate

/** `2008-01-14` as `Mon, Jan 14, 2008`. */
export const dayWithYear = (text) => daysOfYears.format(midnight(text))

/** `2008-01-02` and `2008-01-15` as `Jan 2 – 15`. */
export const days = (first, last) => monthDays.formatRange(midnight(first), midnight(last))

/** `2008-01-02` and `2008-01-15` as `Jan 2 – 15, 2008`. */
export const daysWithYear = (first, last) => monthDaysOfYears.formatRange(midnight(first), midnight(last))

/** `2008-01-14` as `Jan 14`. */
export const dayAndMonth = (text) => monthDays.format(midnight(text))

/** `2008-01` as `January 2008`. */
export const monthTitle = (month) => monthsOfYears.format(firstOf(month))

/** `2008-01` as `Jan`. */
export const monthName = (month) => months.format(firstOf(month))

/** `2008-01` as `2008`. */
export const yearName = (month) => years.format(firstOf(month))

/** What the days are called. */
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

/** As short as a cell of a month is wide. */
export const cells = {
  today: 'Today',
  asOf: 'From',
  due: 'Due',
  invested: 'Invest',
  closed: 'Closed'
}

const closings = {
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

const CLOSED = { nyse: 'market closed', 'federal-reserve': 'banks closed' }
const CLOSED_ON = { nyse: 'The market is closed on', 'federal-reserve': 'Banks are closed on' }

/** `Mon, Jan 14: Due`. */
export const note = (date, name) => `${shortDate(date)}: ${name}`

/** `Mon, Jan 21: Martin Luther King Day, market closed`. */
export const closed = (name, date, calendar) => `${note(date, closings[name] ?? name)}, ${CLOSED[calendar]}`

export const timeline = {
  left (count) {
    if (count === 0) return 'Due that very day'
    return count > 0 ? `${businessDays(count)} left` : `${businessDays(-count)} past due`
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
      closedDays.length > 0 && `${CLOSED_ON[calendar]} ${lists.format(closedDays.map(({ date, closing }) => `${longDate(date)} (${closings[closing] ?? closing})`))}`
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

const isNone = (discount) => /^0*(\.0*)?$/.test(discount)

const listed = (dates, write) => dates.length > MOST_LISTED
  ? lists.format([...dates.slice(0, MOST_LISTED - 1).map(write), `${number(String(dates.length - MOST_LISTED + 1))} more days`])
  : lists.format(dates.map(write))

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
        ? `Below it, nothing is bought: ${lists.format(missed.map(({ date }) => longDate(date)))}`
        : 'No day is below it'),
      open > 0 && `${number(String(open))} of ${number(String(rows.length))} days have no price yet`
    )
  }
}
