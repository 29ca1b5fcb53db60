/** Counts business days of the New York Stock Exchange on plain UTC dates, like code written for a page. */
const DAY = 86_400_000
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
/** Closings for deaths of presidents, storms and terror since 2001. */
const SPECIAL = new Set(['2001-09-11', '2001-09-12', '2001-09-13', '2001-09-14', '2004-06-11', '2007-01-02', '2012-10-29', '2012-10-30', '2018-12-05', '2025-01-09'])

const utc = (year, month, day) => Date.UTC(year, month - 1, day)
const textOf = (time) => new Date(time).toISOString().slice(0, 10)

function nth (year, month, weekday, n) {
  const first = utc(year, month, 1)
  return first + ((weekday - new Date(first).getUTCDay() + 7) % 7 + 7 * (n - 1)) * DAY
}

function lastMonday (year, month) {
  const last = utc(year, month + 1, 0)
  return last - (new Date(last).getUTCDay() + 6) % 7 * DAY
}

function goodFriday (year) {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - c % 4) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return utc(year, month, (h + l - 7 * m + 114) % 31 + 1) - 2 * DAY
}

/** Moves a Saturday to the Friday before, a Sunday to the Monday after. */
function observed (time) {
  const weekday = new Date(time).getUTCDay()
  return weekday === 6 ? time - DAY : weekday === 0 ? time + DAY : time
}

const holidays = new Map()

function holidaysOf (year) {
  if (!holidays.has(year)) {
    const newYear = utc(year, 1, 1)
    holidays.set(year, new Set([
      ...(new Date(newYear).getUTCDay() === 6 ? [] : [observed(newYear)]),
      ...(year >= 1998 ? [nth(year, 1, 1, 3)] : []),
      nth(year, 2, 1, 3), goodFriday(year), lastMonday(year, 5),
      ...(year >= 2022 ? [observed(utc(year, 6, 19))] : []),
      observed(utc(year, 7, 4)), nth(year, 9, 1, 1), nth(year, 11, 4, 4), observed(utc(year, 12, 25))
    ]))
  }
  return holidays.get(year)
}

function isBusinessDay (time) {
  const date = new Date(time)
  const weekday = date.getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidaysOf(date.getUTCFullYear()).has(time) && !SPECIAL.has(textOf(time))
}

/** Returns the business day before the investment date, its weekday, and the business days left. */
export function dueBefore (investmentDate, asOf) {
  let due = Date.parse(investmentDate) - DAY
  while (!isBusinessDay(due)) due -= DAY
  let left = 0
  for (let time = Date.parse(asOf) + DAY; time <= due; time += DAY) if (isBusinessDay(time)) left += 1
  return { due: textOf(due), weekday: WEEKDAYS[new Date(due).getUTCDay()], left }
}
