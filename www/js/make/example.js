/** An example for the calculator beside the questions, within what the plan allows. */

import { typed } from '../today.js'
import { KINDS } from './kinds.js'

const PRICE = '34.12'

/** Returns the fields of the calculator's form. */
export function exampleOf (file, months, { today, addBusinessDays }) {
  const { limits = {}, discounts = {}, calendar } = file
  const least = Number(limits.existingMinimum?.value ?? 100)
  const most = Number(limits.maximum?.value ?? 2500)
  const amount = Math.max(least, Math.min(2500, most))
  const discount = discounts.standard?.maximum
  const isAnnounced = (key) => months.some((month) => key in month)
  return {
    participant: 'existing',
    'payment.amount': KINDS.money.write(String(amount)),
    ...!isAnnounced('investmentDate') && { 'month.investmentDate': typed(dayOf(today, calendar.value, addBusinessDays)) },
    ...discount && !isAnnounced('discount') && { 'month.discount': discount },
    'market.price': PRICE
  }
}

/** Returns a business day about two weeks from now. */
function dayOf (today, calendar, addBusinessDays) {
  try {
    return addBusinessDays(today, 10, calendar)
  } catch {
    return today
  }
}
