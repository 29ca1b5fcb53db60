/** What a quote says, in words: text, detail and a short form for each answer. Nothing is computed here. */

import { missingFor, stepsFor } from '../explanation.js'
import { shortDate } from '../format.js'
import * as words from '../messages/en.js'

/**
 * @typedef {object} Answer
 * @property {string} text
 * @property {string} [detail]
 * @property {string} [short] for the strip that phones keep in sight
 * @property {'yes' | 'no' | 'ask'} [tone]
 * @property {boolean} [open] not answered yet: the text says what is needed
 * @property {import('../../pkg/index.js').Step[]} [steps]
 */

/** What the visitor gave, and what an answer has still to ask for. */
export class Asked {
  /**
   * @param {object} request what the form has
   * @param {import('../../pkg/index.js').Problem[]} problems those that the visitor is told of by now
   */
  constructor (request, problems) {
    this.request = request
    this.problems = problems
    this.isDividend = request.payment?.kind === 'dividend'
    this.priceField = 'fills' in (request.market ?? {}) ? 'market.fills' : 'market.price'
  }

  has (field) {
    const given = field.split('.').reduce((value, key) => value?.[key], this.request)
    return typeof given === 'string' && given.trim() !== ''
  }

  /** What is still needed to know the amount. */
  get amountField () {
    if ('shares' in this.request) return 'shares'
    if (!('sharesHeld' in this.request.payment)) return 'payment.amount'
    return this.has('payment.sharesHeld') ? 'month.dividendPerShare' : 'payment.sharesHeld'
  }

  get hasAmount () { return this.has(this.amountField) }

  /** The words that ask for a field: to enter it, or to correct it. */
  for (field) {
    const text = (this.isWrong(field) && words.toCorrect[field]) || words.needed[field]
    return { text, short: words.notYet, open: true }
  }

  isWrong (field) {
    return this.problems.some((problem) => problem.field.startsWith(field))
  }
}

/**
 * Adds to each answer the steps that explain it. No typing helps an answer that waits for a term which nobody published.
 *
 * @param {Record<string, Answer>} answers
 */
export function explained (answers, steps) {
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => {
    if (!answer.open) return [name, { ...answer, steps: stepsFor(name, steps) }]
    const missing = missingFor(name, steps)
    if (missing.length === 0) return [name, { ...answer, steps: [] }]
    return [name, { open: true, ...(words.unpublished[name] ?? words.unpublished.figure), steps: missing }]
  }))
}

export function verdictOf ({ status, tier, limits, problems }, asked) {
  switch (status) {
    case 'accepted':
      if (asked.isDividend) return { ...words.verdict.dividend, tone: 'yes' }
      return { ...(tier === 'pre-approved' ? words.verdict.preApproved : words.verdict.accepted), tone: 'yes' }
    case 'suspended':
      return { ...(asked.isDividend ? words.verdict.dividendsSuspended : words.verdict.suspended), tone: 'no' }
    case 'below-minimum':
      return { ...words.verdict.belowMinimum(limits.leastNow), tone: 'no' }
    case 'needs-approval':
      return { ...words.verdict.needsApproval(limits.remaining), tone: 'ask' }
    case 'refused':
      return refusalOf(problems.map(({ code }) => code))
    default:
      return unjudged(limits, asked)
  }
}

/** A day on which the market is closed is a mistake in the form, not the plan's refusal. */
function refusalOf (codes) {
  if (codes.includes('past-due')) return { ...words.verdict.pastDue, tone: 'no' }
  if (codes.includes('outside-plan') || codes.includes('outside-band')) return { ...words.verdict.refused, tone: 'no' }
  return { ...words.verdict.unusable, tone: 'ask' }
}

function unjudged (limits, asked) {
  if (asked.problems.length > 0) return { ...words.verdict.unusable, tone: 'ask' }
  if (!asked.has('participant')) return { ...asked.for('participant'), detail: words.reasons.participant }
  return { ...asked.for(asked.amountField), detail: amountReason(limits, asked) }
}

function amountReason (limits, asked) {
  if (asked.isDividend) return words.reasons.dividend
  // What was sent is being typed, and cannot be read yet.
  return limits?.leastNow && limits.remaining ? words.reasons.amount(limits) : ''
}

export function dueOf ({ due, tier }, asked, field = tier === 'pre-approved' ? 'month.investmentPeriod.start' : 'month.investmentDate') {
  if (asked.isDividend) return { text: words.due.none, short: words.due.noneShort, detail: words.due.noneDetail }
  if (!due) return { ...asked.for(field), detail: words.reasons.due }
  const other = due.otherCalendar ? words.due.otherCalendar(due.otherCalendar) : ''
  return {
    text: words.due.sendBy(due),
    short: shortDate(due.date),
    detail: words.due.daysLeft(due, asked.request.asOf) + other
  }
}

export function sharesOf ({ purchase, market, discount, status }, asked) {
  if (purchase?.shares) {
    const text = words.shares.text(purchase.shares)
    return { text, short: text.split(' ')[0], detail: words.shares.detail(purchase) }
  }
  if (!market) return { ...asked.for(asked.priceField), detail: words.reasons.shares }
  if (!discount) return { ...asked.for(discountField(asked)), detail: words.reasons.shares }
  if (!asked.hasAmount) return { ...asked.for(asked.amountField), detail: words.reasons.shares }
  if (status === 'incomplete' && !asked.has('participant')) return { ...asked.for('participant'), detail: words.reasons.shares }
  return notAllowed()
}

export function notAllowed () {
  const { notAllowed, notAllowedShort, notAllowedDetail } = words.shares
  return { text: notAllowed, short: notAllowedShort, detail: notAllowedDetail, open: true }
}

export function limitsOf ({ limits }, asked) {
  if (asked.isDividend) {
    const none = { text: words.figures.noLimit, open: true }
    return { minimum: none, maximum: none, remaining: none }
  }
  const amount = (text, field) => text ? { text: words.figures.money(text) } : asked.for(field)
  return {
    minimum: amount(limits?.minimum, 'participant'),
    maximum: amount(limits?.maximum, 'participant'),
    remaining: amount(limits?.remaining, 'payment.sentThisMonth')
  }
}

export function pricesOf ({ market, discount, purchase }, asked) {
  const price = (text) => text ? { text: words.figures.money(text) } : asked.for(asked.priceField)
  return {
    market: price(market?.price),
    discount: discount ? { text: words.figures.discount(discount.percent) } : asked.for(discountField(asked)),
    price: purchase || !market ? price(purchase?.price) : asked.for(discountField(asked)),
    saving: purchase?.saving ? price(purchase.saving) : savingOf(market, purchase, asked)
  }
}

function savingOf (market, purchase, asked) {
  if (!market) return asked.for(asked.priceField)
  if (!purchase) return asked.for(discountField(asked))
  return asked.hasAmount ? { text: words.shares.notAllowedShort, open: true } : asked.for(asked.amountField)
}

/** A discount that is not given is none; so it is the tier that is not known yet, or the discount cannot be used. */
const discountField = (asked) => asked.hasAmount ? 'month.discount' : asked.amountField
