/** The view that finds the payment for a number of shares. */

import { dueOf, dueRow, explained, limitsOf, ofField, pricesOf, valuesOf, verdictOf } from './parts.js'

export const shares = {
  headline: ['payment', 'verdict', 'due'],

  ask: (plan, request) => plan.paymentForShares(request),

  /** Shows problems of the payment at the number of shares, because the payment follows from it. */
  problemsOf: ({ quote }) => quote.problems.map((problem) => ofField(problem, 'payment.amount', 'shares')),

  show: ({ payment, quote }, asked) => explained({
    payment: paymentOf(payment, quote, asked),
    verdict: verdictOf(quote, asked),
    due: dueOf(quote, asked)
  }, quote.steps, asked.words),

  figures: ({ quote }, asked) => explained({
    ...limitsOf(quote, asked),
    ...pricesOf(quote, asked)
  }, quote.steps, asked.words),

  dates: dueRow,

  values: ({ payment, quote }) => {
    const { verdict, due, shares: _, ...rest } = valuesOf(quote)
    return { payment, verdict, due, ...rest }
  }
}

/** Statuses for which the page advises no payment. */
const NOT_ALLOWED = ['below-minimum', 'needs-approval', 'suspended', 'refused']

function paymentOf (payment, { purchase, status }, asked) {
  const { toSend } = asked.words
  if (payment) {
    const text = NOT_ALLOWED.includes(status) ? toSend.notAllowed(payment) : toSend.text(payment)
    return { text, short: toSend.short(payment), detail: toSend.detail(asked.request.shares, purchase) }
  }
  const field = asked.has('shares') && !asked.isWrong('shares') ? asked.priceField : 'shares'
  return { ...asked.for(field), detail: toSend.reason }
}
