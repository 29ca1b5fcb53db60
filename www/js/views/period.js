/** A pre-approved payment, spread over the days of its investment period. */

import { SHOWN, dueOf, dueRow, explained, limitsOf, notAllowed, verdictOf } from './parts.js'

export const period = {
  headline: ['verdict', 'due', 'shares', 'refund'],

  ask: (plan, request) => plan.investmentPeriod(request),

  problemsOf: ({ quote }) => quote.problems,

  show: ({ days, totals, quote }, asked) => ({
    answers: explained({
      ...(isSpread(quote)
        ? { verdict: verdictOf(quote, asked), due: dueOf(quote, asked, 'month.investmentPeriod.start') }
        : { verdict: asked.words.overPeriod.notSpread, due: asked.words.overPeriod.notDue }),
      ...totalsOf(totals, days, quote, asked),
      ...limitsOf(quote, asked),
      'period-discount': quote.discount ? { text: asked.words.figures.discount(quote.discount.percent) } : asked.for('payment.amount')
    }, quote.steps, asked.words),
    tables: {
      days: { rows: days.map((day) => dayRow(day, quote.steps, asked.words)), foot: totals ? [totalRow(totals, asked.words)] : [] }
    }
  }),

  dates: dueRow,

  table: 'days',

  values: ({ days }) => days.map(({ date, part, market, price, shares, returned }) =>
    [date, part, market?.price, SHOWN, price, shares, returned])
}

const isSpread = ({ problems }) => problems.every(({ code }) => code !== 'not-pre-approved')

function totalsOf (totals, days, quote, asked) {
  const { figures, overPeriod, shares: sharesWords } = asked.words
  if (!totals) {
    const open = isSpread(quote) ? waitingFor(days, quote, asked) : undefined
    const other = open ?? { text: overPeriod.notYet, open: true }
    return { shares: open ? { ...open, detail: overPeriod.reason } : notAllowed(asked.words), refund: other, invested: other, average: other }
  }
  const { shares, refund, invested, averagePrice } = totals
  const text = sharesWords.text(shares)
  return {
    shares: { text, short: text.split(' ')[0], detail: overPeriod.shares(totals) },
    refund: overPeriod.refund(refund),
    invested: { text: figures.money(invested) },
    average: averagePrice ? { text: figures.money(averagePrice) } : { text: figures.none, open: true }
  }
}

/** What the visitor has still to enter, if that is what is missing. */
function waitingFor (days, { status }, asked) {
  if (!asked.has('payment.amount')) return asked.for('payment.amount')
  if (!asked.has('month.investmentPeriod.start')) return asked.for('month.investmentPeriod.start')
  if (!asked.has('month.investmentPeriod.end')) return asked.for('month.investmentPeriod.end')
  if (days.some(({ market }) => market === null)) return asked.for('days')
  return status === 'incomplete' && !asked.has('participant') ? asked.for('participant') : undefined
}

function dayRow ({ date, part, market, threshold, price, shares, returned }, steps, { figures, formats, overPeriod }) {
  const orOpen = (text, write, open = overPeriod.notYet) => text ? write(text) : { text: open, open: true }
  const isUnmet = threshold === 'not-met'
  return {
    key: date,
    steps: steps.filter(({ part: of, rule, inputs }) => of === 'period' && (rule === 'period-part' || inputs.date === date)),
    cells: [
      formats.shortDate(date),
      orOpen(part, figures.money),
      orOpen(market?.price, figures.moneyInColumn),
      threshold ? { text: overPeriod.threshold[threshold], tone: isUnmet ? 'ask' : '' } : { text: overPeriod.threshold.none, open: true },
      orOpen(price, figures.moneyInColumn, isUnmet ? figures.none : overPeriod.notYet),
      orOpen(shares, figures.sharesInColumn),
      orOpen(returned, figures.money, shares ? figures.none : overPeriod.notYet)
    ]
  }
}

function totalRow ({ payment, refund, shares, averagePrice }, { figures, overPeriod }) {
  return {
    key: 'total',
    cells: [
      overPeriod.total, figures.money(payment), '', '', averagePrice ? overPeriod.average(averagePrice) : '', figures.sharesInColumn(shares), figures.money(refund)
    ]
  }
}
