/** The view of several payments in one month, each judged after those before it. */

import { SHOWN, dueRow, explained, perOf, verdictOf } from './parts.js'

/** Skips empty rows; the others keep their index in the form. */
const filled = (request) => Object.entries(request.payments).filter(([, { date, amount }]) => date || amount)

export const payments = {
  headline: ['month', 'month-total', 'month-remaining'],

  ask: (plan, request) => {
    const { payment: { sentThisMonth, approved }, payments: _, ...rest } = request
    return plan.payments({ ...rest, sentThisMonth, approved, payments: filled(request).map(([, payment]) => payment) })
  },

  problemsOf: ({ payments, problems }, request) => {
    const rows = filled(request).map(([row]) => row)
    return [...problems, ...payments.flatMap(({ quote }) => quote.problems)].map((problem) => ({
      ...problem,
      field: problem.field
        .replace(/^payments\[(\d+)\]/, (_, index) => `payments[${rows[index]}]`)
        .replace(/^(sentThisMonth|approved)$/, 'payment.$1')
    }))
  },

  show: ({ payments, month }, asked) => explained({
    month: monthOf(month, payments, asked),
    'month-total': amountOf(month.total, asked),
    'month-remaining': amountOf(month.remaining, asked)
  }, month.steps, asked.words),

  tables: ({ payments }, asked) => ({ payments: { rows: payments.map((one) => paymentRow(one, asked)) } }),

  /** Days for the pictures; the two tiers of one month may have different due dates. */
  dates: (plan, { request, answer: { payments } }) => {
    const dues = new Map(payments.filter(({ quote }) => quote.due).map(({ quote }) => [quote.due.date, quote]))
    return [...dues.values()].flatMap((quote) => dueRow(plan, { request, answer: { quote } }))
  },

  table: 'payments',

  values: ({ payments }) => payments.map(({ date, amount, remaining, quote }) => [date, amount, SHOWN, remaining, quote.purchase?.shares])
}

const amountOf = (text, asked) => text ? { text: asked.words.figures.money(text) } : asked.for('payment.sentThisMonth')

function monthOf ({ status, tier, steps }, payments, asked) {
  const per = perOf(steps)
  const { several, verdict } = asked.words
  if (payments.length === 0) return asked.for('payments')
  const late = payments.filter(({ quote }) => quote.problems.some(({ code }) => code === 'past-due')).length
  if (late > 0) return { ...(payments.length > 1 ? several.late(late, payments.length) : verdict.pastDue), tone: 'no' }
  switch (status) {
    case 'accepted': {
      // Unreadable and missing payments are not part of the total.
      const open = payments.find(({ quote }) => quote.status === 'incomplete')
      if (open) return verdictOf(open.quote, asked)
      return { ...(tier === 'pre-approved' ? several.preApproved : several.accepted)(per), tone: 'yes' }
    }
    case 'below-minimum': return { ...several.belowMinimum(per), tone: 'no' }
    case 'needs-approval': return { ...several.needsApproval(per), tone: 'ask' }
    case 'incomplete': return verdictOf(payments[0].quote, asked)
    default: return { ...several.refused, tone: 'no' }
  }
}

function paymentRow ({ index, date, amount, remaining, quote }, asked) {
  const { figures, formats } = asked.words
  const { verdict } = explained({ verdict: verdictOf(quote, asked) }, quote.steps, asked.words)
  const orOpen = (text, write) => text ? write(text) : { text: figures.none, open: true }
  return {
    key: String(index),
    // The month's explanation has the steps about the whole plan.
    steps: quote.steps.filter(({ part }) => part !== 'plan'),
    cells: [
      orOpen(date, formats.longDate),
      orOpen(amount, figures.money),
      { text: verdict.text, tone: verdict.tone, open: verdict.open },
      orOpen(remaining, figures.money),
      orOpen(quote.purchase?.shares, figures.sharesInColumn)
    ]
  }
}
