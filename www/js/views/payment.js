/** The view of one payment or dividend: verdict, due date and shares. */

import { dueOf, dueRow, explained, limitsOf, ofField, pricesOf, sharesOf, valuesOf, verdictOf } from './parts.js'

export const payment = {
  headline: ['verdict', 'due', 'shares'],

  ask: (plan, request) => ({ quote: plan.quote(request) }),

  askMore: (plan, request) => ({ list: plan.priceList(request) }),

  problemsOf: ({ quote }, { payment }) => 'sharesHeld' in payment
    ? quote.problems.map((problem) => ofField(problem, 'payment.amount', 'payment.sharesHeld'))
    : quote.problems,

  show: ({ quote }, asked) => explained({
    verdict: verdictOf(quote, asked),
    due: dueOf(quote, asked),
    shares: sharesOf(quote, asked)
  }, quote.steps, asked.words),

  figures: ({ quote }, asked) => explained({
    ...dividendOf(quote, asked),
    ...limitsOf(quote, asked),
    ...pricesOf(quote, asked)
  }, quote.steps, asked.words),

  tables: ({ list }, { words }) => ({ prices: { rows: list.rows.map((row) => priceRow(row, words)) } }),

  dates: dueRow,

  values: ({ quote }) => valuesOf(quote)
}

function dividendOf ({ dividend }, asked) {
  const amount = (text) => text ? { text: asked.words.figures.money(text) } : asked.for(asked.amountField)
  return {
    dividend: amount(dividend?.amount),
    reinvested: amount(dividend?.reinvested),
    'paid-out': amount(dividend?.paidOut)
  }
}

function priceRow ({ discount, announced, price, shares, saving }, { figures }) {
  const orNone = (text, write) => text ? write(text) : { text: figures.none, open: true }
  return {
    key: discount,
    tone: announced ? 'chosen' : '',
    cells: [
      announced ? figures.announced(discount) : figures.discount(discount),
      figures.moneyInColumn(price),
      orNone(shares, figures.sharesInColumn),
      orNone(saving, figures.money)
    ]
  }
}
