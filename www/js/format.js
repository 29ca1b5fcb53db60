/** How values are written on the page: `Intl` on text, so that no digit passes through a binary fraction. */

const LOCALE = 'en-US'
const ALL_DECIMALS = 20

const dollars = new Intl.NumberFormat(LOCALE, {
  style: 'currency', currency: 'USD', minimumFractionDigits: 2, maximumFractionDigits: ALL_DECIMALS
})
const roundDollars = new Intl.NumberFormat(LOCALE, { style: 'currency', currency: 'USD', trailingZeroDisplay: 'stripIfInteger' })
const decimalsOf = (text) => text.split('.')[1]?.length ?? 0
const dollarsTo = (decimals) => new Intl.NumberFormat(LOCALE, { style: 'currency', currency: 'USD', minimumFractionDigits: decimals })
const numbersTo = (decimals) => new Intl.NumberFormat(LOCALE, { minimumFractionDigits: decimals })
const percents = new Intl.NumberFormat(LOCALE, { style: 'unit', unit: 'percent', maximumFractionDigits: ALL_DECIMALS })
const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: ALL_DECIMALS })
const dates = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' })
const longDates = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'full', timeZone: 'UTC' })
const shortDates = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC'
})
const daysWithYear = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC'
})
const months = new Intl.DateTimeFormat(LOCALE, { year: 'numeric', month: 'long', timeZone: 'UTC' })

/** `2500.00` as `$2,500.00`, `33.6082` as `$33.6082`. */
export const money = (text) => dollars.format(text)

/** `33.2670` as `$33.2670`: in a column, all of its decimals keep their places. */
export const moneyInColumn = (text) => dollarsTo(decimalsOf(text)).format(text)

/** `74.386610` as it is, for a column. */
export const numberInColumn = (text) => numbersTo(decimalsOf(text)).format(text)

/** `10000.00` as `$10,000`. */
export const roundMoney = (text) => roundDollars.format(text)

/** `1.5` as `1.5%`. */
export const percent = (text) => percents.format(text)

/** `74.386608` as it is, `100.000000` as `100`. */
export const number = (text) => numbers.format(text)

/** `2008-01-14` as `January 14, 2008`. */
export const date = (text) => dates.format(midnight(text))

/** `2008-01-14` as `Monday, January 14, 2008`. */
export const longDate = (text) => longDates.format(midnight(text))

/** `2008-01-14` as `Mon, Jan 14`. */
export const shortDate = (text) => shortDates.format(midnight(text))

/** `2004-12-28` as `Tue, Dec 28, 2004`. */
export const dayWithYear = (text) => daysWithYear.format(midnight(text))

/** `2005-01-04` and `2005-01-21` as `Tue, Jan 4 – Fri, Jan 21, 2005`. */
export const dateRange = (start, end) => daysWithYear.formatRange(midnight(start), midnight(end))

/** `2005-01` as `January 2005`. */
export const monthAndYear = (text) => months.format(midnight(`${text}-01`))

/** Today in a time zone, as `YYYY-MM-DD`. */
export function todayIn (timeZone) {
  const parts = new Intl.DateTimeFormat(LOCALE, { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(new Date())
  const part = (type) => parts.find((one) => one.type === type).value
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** Text to a day in UTC, so that no time zone can move it. */
function midnight (text) {
  const [year, month, day] = text.split('-').map(Number)
  return Date.UTC(year, month - 1, day)
}
