/** Turns the answers about months into a file of months. The answers are its months in progress. */

import { filled } from './values.js'

const ORDER = ['month', 'investmentDate', 'investmentPeriod', 'discount', 'preApprovedDiscount', 'dividendDiscount', 'thresholdPrice', 'suspended', 'recordDate', 'dividendPaymentDate', 'dividendPerShare', 'closures']

/** Returns the file: a list of months, each with its keys in order. */
export const monthsFileOf = (months) => months.map(filled).filter((month) => Object.keys(month).length > 0)
  .map((month) => Object.fromEntries(Object.entries(month).sort(([one], [other]) => ORDER.indexOf(one) - ORDER.indexOf(other))))

/** Returns the month after the last one, the present if there is none; not before the first that can still be met. */
export function nextMonth (months, present, open = '') {
  const last = months.map(({ month }) => month).filter((month) => /^\d{4}-(0[1-9]|1[0-2])$/.test(month)).sort().at(-1)
  const [year, number] = last?.split('-').map(Number) ?? []
  const next = !last ? open || present : number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
  return next < open ? open : next
}
