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
  const discount = discounts.standard?.maximum
  const isAnnounced = (key) => months.some((month) => key in month)
  return {
    participant: 'existing',
    'payment.amount': KINDS.money.write(String(amount)),
    ...!isAnnounced('investmentDate') && { 'month.investmentDate': typed(date) },
    ...discount && !isAnnounced('discount') && { 'month.discount': discount },
    'market.price': PRICE,
    ...asOf && { asOf: typed(asOf) }
  }
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

/** Returns the next investment date by the plan's own rule. */
export function nextDate ({ schedule }, plan, today) {
  if (!schedule?.investmentDate) return
  return plan.schedule({ from: today.slice(0, 7), months: 13 }).rows.map(({ investmentDate }) => investmentDate).find((date) => date && date >= today)
}

/** Returns a business day about two weeks from now. */
export function madeUpDate (today, calendar, addBusinessDays) {
  try {
    return addBusinessDays(today, 10, calendar)
  } catch {
    return today
  }
}
