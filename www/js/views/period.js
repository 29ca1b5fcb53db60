/** The view of a pre-approved payment over the days of its investment period. */

import { tableMarkup } from '../answer.js'
import { chartMarkup } from '../chart.js'
import { stepOf, whyOf } from '../why.js'
import { asksOf, hasPeriod, isUnstated } from '../plan-terms.js'
import { discountFact, feesFact } from './facts.js'
import { shownAt } from './asked.js'
import { dueDates, replyOf } from './payment.js'
import { dueRow } from './rows.js'
import { approvalWays, mostNote, overMaximum, verdictOf } from './verdict.js'

export const period = {
  amountField: () => 'payment.amount',

  ask: (plan, request) => plan.investmentPeriod(request),

  problemsOf: ({ quote }) => shownAt(quote, 'payment.amount', 'month.investmentPeriod.start'),

  reply (answer, asked) {
    asked.isPeriod = true
    const { quote } = answer
    const { words: { overPeriod, next } } = asked
    const { approved: hasTerms, period: isSpread } = asksOf(asked.file)
    if (asked.tells('not-pre-approved')) {
      const [headline, note] = isSpread
        ? [overPeriod.oneDay, overPeriod.oneDayNote(asked.term('limits.maximum'))]
        : [overPeriod.noApproval, overPeriod.noApprovalNote(asked.term('limits.maximum'), asked.per)]
      return {
        tone: 'ask', headline, notes: [note], isAnswer: true, bar: [headline],
        next: [{ text: next.single, note: isSpread ? next.singleNote : undefined, use: 'view=payment' }]
      }
    }
    const verdict = verdictOf(quote, asked)
    if (verdict.kind === 'facts' && !verdict.tone && !hasTerms && !asked.request.payment.approved) return approvalOnly(asked)
    return replyOf(verdict, quote, asked, {
      shares: answer.totals?.shares,
      rows: () => [dueRow(quote, asked, { isPeriod: true, last: asked.dateOf('month.investmentPeriod.end') }), boughtRow(answer, asked), answer.totals ? undefined : feesFact(asked)].filter(Boolean)
    })
  },

  values: ({ days }) => days.map(({ date, part, market, threshold, price, shares, returned }) =>
    [date, part, market?.price, threshold, price, shares, returned]),
  columns: ['date', 'part', 'market', 'threshold', 'price', 'shares', 'returned'],

  dates: dueDates
}

/** Says that approval is needed, or what the maximum is, where the plan says nothing else about it. */
function approvalOnly (asked) {
  const most = asked.term('limits.maximum')
  return { headline: overMaximum(asked, most, asked.per), notes: [most && mostNote(asked, most, asked.per)].filter(Boolean), next: approvalWays(asked), rows: [] }
}

/** Gives the reason for returned parts: days below the threshold price, parts too small for a share, or both. */
function returnedFor (days) {
  const unmet = days.filter(({ returned }) => returned !== null).map(({ threshold }) => threshold === 'not-met')
  if (unmet.every(Boolean)) return 'threshold'
  return unmet.some(Boolean) ? 'both' : 'small'
}

function boughtRow ({ days, totals, quote }, asked) {
  const { words: { shares, overPeriod } } = asked
  const table = days.length > 0 && days.some(({ market }) => market) && quote.status === 'accepted'
    ? tableMarkup(overPeriod.days, overPeriod.columns, days.map((day) => ({ cells: cellsOf(day, overPeriod) })))
    : undefined
  if (!totals || asked.told.length > 0) {
    const wrong = asked.messageOf('days')
    const needsValue = [quote, ...days].some(({ steps }) => steps && stepOf(steps, 'market-price-awaits-nav'))
    const missing = !hasPeriod(asked.file) ? undefined : days.length === 0 ? asked.has('month.investmentPeriod.start') ? overPeriod.addEnd : overPeriod.addPeriod : needsValue ? overPeriod.needsValue : overPeriod.addDays
    const note = wrong ?? (quote.status === 'accepted' ? missing : undefined)
    return { ...discountFact(asked, { quote, note }), more: [table] }
  }
  const { shares: bought, averagePrice, refund } = totals
  const isReturned = !/^[0.]*$/.test(refund)
  return {
    id: 'shares',
    label: shares.label,
    value: averagePrice ? shares.about(bought) : overPeriod.nothing,
    notes: [averagePrice && overPeriod.average(averagePrice), isReturned && overPeriod.returned(refund, returnedFor(days))].filter(Boolean),
    quiet: asked.has('month.thresholdPrice') && !asked.term('investmentPeriod.threshold') ? overPeriod.ifThreshold(isUnstated(asked.file, 'thresholdPrice') && asked.document) : undefined,
    fine: averagePrice ? overPeriod.exact(bought, averagePrice, quote.discount.percent) : undefined,
    why: whyOf(asked, { lead: stepOf(quote.steps, 'period-total'), steps: quote.steps.filter(({ part }) => ['discount', 'period'].includes(part)), uses: ['general'] }),
    more: [table, chartMarkup(days, thresholdIn(quote), asked.words)]
  }
}

/** Returns the threshold price as the core read it. */
const thresholdIn = ({ steps }) => stepOf(steps, 'period-threshold')?.inputs.threshold

function cellsOf ({ date, market, price, shares, returned, threshold }, words) {
  const day = words.day(date)
  if (!market) return [day, words.noPrice, words.none, words.none]
  if (threshold === 'not-met') return [day, words.price(market.price), words.none, words.dayReturned(returned)]
  return [day, words.price(market.price), price ? words.pay(price) : words.none, shares ? words.shares(shares) : words.none]
}
