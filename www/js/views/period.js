/** The view of a pre-approved payment over the days of its investment period. */

import { SHOWN, dueOf, dueRow, explained, limitsOf, notAllowed, verdictOf } from './parts.js'

export const period = {
  headline: ['verdict', 'due', 'shares', 'refund'],

  ask: (plan, request) => plan.investmentPeriod(request),

  problemsOf: ({ quote }) => quote.problems,

  show: ({ days, totals, quote }, asked) => explained({
    verdict: !isSpread(quote) && quote.status === 'accepted' ? asked.words.overPeriod.notSpread : verdictOf(quote, asked),
    due: isSpread(quote) ? dueOf(quote, asked, 'month.investmentPeriod.start') : asked.words.overPeriod.notDue,
    ...boughtOf(totals, days, quote, asked)
  }, quote.steps, asked.words),

  figures: ({ totals, days, quote }, asked) => explained({
    ...sumsOf(totals, days, quote, asked),
    ...limitsOf(quote, asked),
    'period-discount': quote.discount ? { text: asked.words.figures.discount(quote.discount.percent) } : asked.for('payment.amount')
  }, quote.steps, asked.words),

  tables: ({ days, totals, quote }, { words }) => ({
    days: { rows: days.map((day) => dayRow(day, quote.steps, words)), foot: totals ? [totalRow(totals, words)] : [] }
  }),

  dates: dueRow,

  table: 'days',

  values: ({ days }) => days.map(({ date, part, market, price, shares, returned }) =>
    [date, part, market?.price, SHOWN, price, shares, returned])
}

const isSpread = ({ problems }) => problems.every(({ code }) => code !== 'not-pre-approved')

function boughtOf (totals, days, quote, asked) {
  const { overPeriod, shares: words } = asked.words
  if (totals) {
    const text = words.text(totals.shares)
    const back = goesBack(days)
    return { shares: { text, short: text.split(' ')[0], detail: overPeriod.shares(totals, back) }, refund: overPeriod.refund(totals.refund, back) }
  }
  const open = waitingFor(days, quote, asked)
  return { shares: open ? { ...open, detail: overPeriod.reason } : notAllowed(asked.words), refund: open ?? notYet(asked.words) }
}

/** Gives the reason for returned parts: days below the threshold price, parts too small for a share, or both. */
function goesBack (days) {
  const unmet = days.filter(({ returned }) => returned !== null).map(({ threshold }) => threshold === 'not-met')
  if (unmet.every(Boolean)) return 'threshold'
  return unmet.some(Boolean) ? 'both' : 'small'
}

function sumsOf (totals, days, quote, asked) {
  const { figures } = asked.words
  if (!totals) {
    const open = waitingFor(days, quote, asked) ?? notYet(asked.words)
    return { invested: open, average: open }
  }
  const { invested, averagePrice } = totals
  return {
    invested: { text: figures.money(invested) },
    average: averagePrice ? { text: figures.money(averagePrice) } : { text: figures.none, open: true }
  }
}

const notYet = ({ overPeriod }) => ({ text: overPeriod.notYet, open: true })

/** Names the field that the visitor has still to enter, if any. */
function waitingFor (days, quote, asked) {
  if (!isSpread(quote)) return
  if (!asked.has('payment.amount')) return asked.for('payment.amount')
  if (!asked.has('month.investmentPeriod.start')) return asked.for('month.investmentPeriod.start')
  if (!asked.has('month.investmentPeriod.end')) return asked.for('month.investmentPeriod.end')
  if (days.some(({ market }) => market === null)) return asked.for('days')
  return quote.status === 'incomplete' && !asked.has('participant') ? asked.for('participant') : undefined
}

function dayRow ({ date, part, market, threshold, price, shares, returned }, steps, { figures, formats, overPeriod }) {
  const orOpen = (text, write, open = overPeriod.notYet) => text ? write(text) : { text: open, open: true }
  const isUnmet = threshold === 'not-met'
  return {
    key: date,
    steps: steps.filter(({ part: of, rule, inputs }) => of === 'period' && (rule === 'period-part' || inputs.date === date)),
    cells: [
      formats.longDate(date),
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
