/** The view of one payment or dividend. */

import { shownAt } from './asked.js'
import { feesFact } from './facts.js'
import { dueRow, isSafer, pickedPicture, sharesRow } from './rows.js'
import { verdictOf } from './verdict.js'

export const payment = {
  amountField: ({ payment }) => 'sharesHeld' in payment ? 'payment.sharesHeld' : 'payment.amount',

  ask: (plan, request) => ({ quote: plan.quote(request) }),

  problemsOf: ({ quote }, request) => shownAt(quote, payment.amountField(request)),

  reply ({ quote }, asked) {
    const verdict = verdictOf(quote, asked)
    const list = quote.purchase?.shares && quote.status === 'accepted' && !asked.has('shares') ? asked.plan.priceList(asked.request).rows : undefined
    return replyOf(verdict, quote, asked, { shares: quote.purchase?.shares, rows: () => rowsOf(quote, asked, { list }) })
  },

  values: ({ quote: { status, due, limits, market, discount, purchase } }) => [
    ['status', status], ['due', due?.date], ['minimum', limits?.minimum], ['maximum', limits?.maximum], ['remaining', limits?.remaining],
    ['market', market?.price], ['discount', discount?.percent], ['price', purchase?.price], ['shares', purchase?.shares], ['saving', purchase?.saving], ['marketValue', purchase?.marketValue]
  ],

  dates: dueDates
}

/** Returns the reply with this verdict; `shares` are what the payment buys, if that is known. */
export function replyOf ({ kind, picked, ...verdict }, quote, asked, { shares, rows }) {
  const { words: { bar } } = asked
  const isGiven = kind === 'answer'
  return {
    ...verdict,
    rows: kind === 'none' ? [] : rows(),
    picture: picked && pickedPicture(picked, asked),
    bar: kind === 'facts' && !verdict.tone ? undefined : [
      verdict.headline, isGiven && quote.due && bar.by(dayOf(quote, verdict)), isGiven && shares && bar.shares(shares)
    ].filter(Boolean),
    isAnswer: kind !== 'facts'
  }
}

/** Returns the rows of a payment; its fees stand apart until they are taken out. */
export function rowsOf (quote, asked, { list } = {}) {
  const shares = sharesRow(quote, asked, { list })
  return [dueRow(quote, asked), shares, shares.isBought ? undefined : feesFact(asked)].filter(Boolean)
}

/** Returns the day to keep in mind: the safe one, if there is one and it has not passed. */
export const dayOf = ({ due }, { tone }) => tone === 'yes' && due.surelyBy ? due.surelyBy.date : due.date

/** Returns the schedule row of a quote's month: due date, the day that is safer, and the reminder. */
export function dueDates (plan, { request: { month, payment }, answer: { quote } }) {
  if (!quote.due) return []
  const { date, countedFrom, surelyBy, otherCalendar } = quote.due
  const { rows: [row] } = plan.schedule({
    from: countedFrom.slice(0, 7),
    months: 1,
    method: payment?.method,
    closures: month.closures,
    announced: [{ month: countedFrom.slice(0, 7), investmentDate: month.investmentDate, investmentPeriod: month.investmentPeriod }]
  })
  // A month may have one due date for each tier; only this payment's counts.
  const isStandard = row.due === date && countedFrom === row.investmentDate
  const bankDay = !surelyBy && isSafer(otherCalendar, date) ? { date: otherCalendar.date } : undefined
  return isStandard
    ? [{ ...row, surelyBy: bankDay ?? row.surelyBy, preApprovedDue: null, preApprovedRemindOn: null }]
    : [{ ...row, preApprovedSurelyBy: bankDay ?? row.preApprovedSurelyBy, due: null, remindOn: null }]
}
