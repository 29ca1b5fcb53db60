/** Arithmetic with days as `YYYY-MM-DD` text. */

const LENGTH = 86_400_000

const numberOf = (date) => Date.parse(`${date}T00:00Z`) / LENGTH
const textOf = (number) => new Date(number * LENGTH).toISOString().slice(0, 10)

/** Counts the days from the first to the second. */
export const daysFrom = (first, date) => numberOf(date) - numberOf(first)

export const addDays = (date, count) => textOf(numberOf(date) + count)

/** Lists the days from first to last, inclusive. */
export const daysOf = (first, last) => Array.from({ length: daysFrom(first, last) + 1 }, (_, index) => addDays(first, index))

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (date) => (numberOf(date) + 4) % 7

export const isWeekend = (date) => [0, 6].includes(weekdayOf(date))

export const yearOf = (date) => Number(date.slice(0, 4))

/** `2008-01` of `2008-01-14`. */
export const monthOf = (date) => date.slice(0, 7)

/** `14` of `2008-01-14`. */
export const dayOfMonth = (date) => date.slice(8).replace(/^0/, '')

/** Lists the months from first to last, inclusive. */
export function monthsOf (first, last) {
  const months = [monthOf(first)]
  while (months.at(-1) < monthOf(last)) months.push(monthOf(addDays(`${months.at(-1)}-01`, 31)))
  return months
}

export const daysOfMonth = (month) => daysOf(`${month}-01`, addDays(`${monthOf(addDays(`${month}-01`, 31))}-01`, -1))

/** Returns the first day of the date's week, which starts on `weekStart`: Sunday (0), Monday (1) and so on. */
export const startOfWeek = (date, weekStart) => addDays(date, -((weekdayOf(date) - weekStart + 7) % 7))
