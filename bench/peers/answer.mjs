/**
 * Makes the module's answer and steps from a peer's figures, for an accepted payment. All peers share it, so that only
 * their arithmetic and their dates differ.
 */
const CALENDAR = 'The letter does not say which days are business days. We use days the New York Stock Exchange is open. They match every published schedule of such plans that we compared.'
const DISPLAY = 'The letter does not say how many decimal places a price is shown with. We show 4. The letter does not say how a price on display is rounded. We calculate shares with the exact price.'
const SHARES = 'The letter does not say how many decimal places of a share are credited. We use 6; other plans use 3 to 6. The letter does not say how the last decimal place of a share is rounded. We round down, so you are never shown more than you paid for.'

export const MINIMUM = { existing: '100.00', new: '500.00' }
export const MAXIMUM = '10000.00'

const step = (part, rule, clause, assumed, reading, inputs, result) => ({ part, rule, clause, assumed, reading, inputs, result })

export function answerOf ({ participant, payment, month, asOf }, figures) {
  const { remaining, total, due, weekday, left, value, shares: bought, average, averageShown, price, priceShown, shares, saving, marketValue } = figures
  const minimum = MINIMUM[participant]
  const { amount, sentThisMonth } = payment
  const { investmentDate, discount } = month
  return {
    status: 'accepted',
    edition: 'redwood-2007',
    tier: 'standard',
    limits: { minimum, maximum: MAXIMUM, remaining, leastNow: figures.leastNow },
    dividend: null,
    due: { date: due, weekday, countedFrom: investmentDate, businessDaysLeft: left, otherCalendar: null },
    market: { price: averageShown, exact: average },
    discount: { percent: discount, minimum: '0', maximum: '3' },
    purchase: { price: priceShown, exact: price, shares, saving, marketValue },
    steps: [
      step('plan', 'governing-document', 'L5', null, null, { document: 'Prospectus Supplement', date: '2007-11-23' }, 'governs'),
      step('plan', 'plan-in-effect', 'L0', null, 'investment-date-decides', { date: investmentDate, effectiveFrom: '2007-11-23' }, 'in-effect'),
      step('limits', 'minimum', 'L4', null, null, { participant, per: 'month' }, minimum),
      step('limits', 'maximum', 'L4', null, null, { per: 'month' }, MAXIMUM),
      step('limits', 'remaining', 'L4', null, 'limits-per-month', { maximum: MAXIMUM, sentThisMonth, per: 'month' }, remaining),
      step('limits', 'month-total', 'L4', null, 'limits-per-month', { amount, sentThisMonth, per: 'month' }, total),
      step('limits', 'tier', 'L4', null, 'maximum-inclusive', { total, maximum: MAXIMUM, approved: 'no', per: 'month' }, 'standard'),
      step('limits', 'minimum-check', 'L4', null, 'limits-per-month', { total, minimum, per: 'month' }, 'met'),
      step('due', 'calendar', null, CALENDAR, null, {}, 'nyse'),
      step('due', 'due-date', 'L1', null, null, { target: 'investment-date', countedFrom: investmentDate, businessDaysBefore: '1' }, due),
      step('due', 'business-days-left', null, CALENDAR, null, { asOf, due }, `${left}`),
      step('market', 'market-price-average', 'L2', null, null, { source: 'direct', prices: 'vwap-of-purchase-day', fills: figures.fills, value, shares: bought }, average),
      step('market', 'price-display', null, DISPLAY, null, { exact: average, decimals: '4', rounding: 'half-even' }, averageShown),
      step('discount', 'discount', 'L3', null, null, { tier: 'standard', minimum: '0', maximum: '3' }, discount),
      step('purchase', 'purchase-price', 'L2', null, null, { marketPrice: average, discount }, price),
      step('purchase', 'price-display', null, DISPLAY, null, { exact: price, decimals: '4', rounding: 'half-even' }, priceShown),
      step('purchase', 'shares', null, SHARES, 'rounded-once', { amount, price, decimals: '6', rounding: 'down' }, shares),
      step('purchase', 'saving', null, null, null, { shares, marketPrice: average, purchasePrice: price }, saving)
    ],
    problems: []
  }
}
