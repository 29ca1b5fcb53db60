/** What must be sent to get a number of shares? */

import { dueOf, dueRow, explained, limitsOf, pricesOf, valuesOf, verdictOf } from './parts.js'

export const shares = {
  headline: ['payment', 'verdict', 'due'],

  ask: (plan, request) => plan.paymentForShares(request),

  problemsOf: ({ quote }) => quote.problems,

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

function paymentOf (payment, { purchase }, asked) {
  const { toSend } = asked.words
  if (payment) return { text: toSend.text(payment), short: toSend.short(payment), detail: toSend.detail(asked.request.shares, purchase) }
  const field = asked.has('shares') && !asked.isWrong('shares') ? asked.priceField : 'shares'
  return { ...asked.for(field), detail: toSend.reason }
}
