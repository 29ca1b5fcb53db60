/** An example for the calculator beside the questions, within what the plan allows. */

import { typed } from '../today.js'
import { KINDS } from './kinds.js'

const PRICE = '34.12'

/**
 * Returns the fields of the calculator's form.
 *
 * @param {string} date the next investment date by the plan's own rule, or one made up
 * @param {string} [asOf] another day than today from which to count
 */
export function exampleOf (file, months, date, asOf) {
  const { limits = {}, discounts = {} } = file
  const least = Number(limits.existingMinimum?.value ?? 100)
  const most = Number(limits.maximum?.value ?? 2500)
  const amount = Math.max(least, Math.min(2500, most))
  const isAnnounced = (key) => months.some((month) => key in month)
  // Announced months, not the example, fill the discount.
  const discount = months.length > 0 ? announcedIn(months, date)?.discount : middleOf(discounts.standard)
  return {
    participant: 'existing',
    'payment.amount': KINDS.money.write(String(amount)),
    ...!isAnnounced('investmentDate') && { 'month.investmentDate': typed(date) },
    ...discount && !(isAnnounced('discount') && isAnnounced('investmentDate')) && { 'month.discount': discount },
    'market.price': PRICE,
    ...asOf && { asOf: typed(asOf) }
  }
}

const announcedIn = (months, date) => months.find(({ month, discount }) => discount && month === date.slice(0, 7))

/** Returns the middle of a band, because nobody announced its greatest. */
function middleOf ({ minimum, maximum } = {}) {
  const [least, most] = [minimum, maximum].map(Number)
  return maximum && (Number.isFinite((least + most) / 2) ? String(Number(((least + most) / 2).toFixed(4))) : maximum)
}

/** Says what the example is, so that nobody takes it for the plan's. */
export function exampleSaid (fields, isOwnDate, said) {
  const { 'payment.amount': amount, 'month.investmentDate': date, 'month.discount': discount, 'market.price': price } = fields
  const parts = [said('{0} sent', `$${amount}`), date && said('bought on {0}', date), said('at {0} a share', `$${price}`), discount && said('{0} discount', `${discount}%`)].filter(Boolean)
  return [said('Example: {0}.', parts.join(', ')), date && !isOwnDate && said('The date is made up: the plan names none yet.')].filter(Boolean).join(' ')
}

/** Returns today, or the first day of the plan's terms if they are for other days. */
export function dayIn ({ effectiveFrom, effectiveUntil }, today) {
  const [first, last] = [effectiveFrom?.value ?? '', effectiveUntil?.value ?? today]
  return today < first || today > last ? first || last : today
}

const rowsFrom = (plan, day) => plan.schedule({ from: day.slice(0, 7), months: 13 }).rows

/** Returns the next investment date by the plan's own rule, in a month that is announced if there is one. */
export function nextDate ({ schedule }, plan, today, months = []) {
  if (!schedule?.investmentDate) return
  const dates = rowsFrom(plan, today).map(({ investmentDate }) => investmentDate).filter((date) => date && date >= today)
  return dates.find((date) => months.some(({ month }) => month === date.slice(0, 7))) ?? dates[0]
}

/** Returns the month of the first investment date by the plan's own rule for which a payment can still arrive in time. */
export function nextMonthToMeet ({ schedule }, plan, today) {
  if (!schedule?.investmentDate) return
  return rowsFrom(plan, today).find(({ investmentDate, due }) => investmentDate && (due ?? investmentDate) >= today)?.investmentDate.slice(0, 7)
}

/** Returns a business day about two weeks from now. */
export function madeUpDate (today, calendar, addBusinessDays) {
  try {
    return addBusinessDays(today, 10, calendar)
  } catch {
    return today
  }
}
