/** The view that finds the payment for a number of shares. */

import { shownAt } from './asked.js'
import { limitsFact } from './facts.js'
import { dayOf, dueDates, payment, rowsOf } from './payment.js'
import { checkOf, verdictOf } from './verdict.js'
import { whyOf, stepOf } from '../why.js'

export const shares = {
  amountField: () => 'shares',

  ask: (plan, request) => plan.paymentForShares(request),

  /** Shows problems of the payment at the number of shares, because the payment follows from it. */
  problemsOf: ({ quote }) => shownAt(quote, 'shares'),

  reply (answer, asked) {
    const { words: { toSend, bar } } = asked
    const { payment: amount, quote } = answer
    if (!amount) return openOf(quote, asked)
    const reply = payment.reply({ quote }, asked)
    const isAllowed = quote.status === 'accepted'
    // Nothing is to be sent before the day is known.
    const headline = reply.tone === 'yes' ? toSend.send(amount) : toSend.takes(amount)
    const lead = stepOf(quote.steps, 'payment-for-shares')
    const note = toSend.note(lead.inputs.shares, quote.purchase?.price)
    return {
      ...reply,
      headline: isAllowed ? headline : reply.headline,
      notes: isAllowed ? [note, ...reply.tone ? [] : reply.notes] : [`${headline}.`, ...reply.notes],
      why: isAllowed ? whyOf(asked, { lead, steps: quote.steps.filter(({ part }) => ['limits', 'purchase'].includes(part)) }) : reply.why,
      bar: reply.bar && [isAllowed ? headline : reply.headline, isAllowed && quote.due && bar.by(dayOf(quote, reply))].filter(Boolean)
    }
  },

  values: ({ payment: amount, quote }) => [['payment', amount], ...payment.values({ quote })],

  dates: dueDates
}

/** Asks for what is missing, or to correct a mistake. */
function openOf (quote, asked) {
  const { words: { toSend } } = asked
  const rows = rowsOf(quote, asked)
  if (asked.mistakes.length > 0) return { ...checkOf(asked), rows, isAnswer: true, bar: [checkOf(asked).headline] }
  if (quote.status === 'refused' || quote.status === 'suspended') {
    const verdict = verdictOf(quote, asked)
    if (verdict.kind === 'none') return { ...verdict, rows: [], isAnswer: true, bar: [verdict.headline] }
  }
  const hasShares = asked.has('shares') && !asked.isTyping
  if (hasShares && stepOf(quote.steps, 'fee-awaits-method')) return { headline: toSend.askMethod, notes: [toSend.askMethodNote], rows }
  if (hasShares && stepOf(quote.steps, 'market-price-awaits-nav')) return { headline: toSend.askValue, notes: [toSend.askNote], rows }
  return hasShares || asked.has(asked.priceField)
    ? { headline: hasShares ? toSend.askPrice : toSend.ask, notes: [toSend.askNote], rows }
    : { ...limitsFact(asked), rows }
}
