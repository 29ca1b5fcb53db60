/** Writes a quote in words: text, detail and a short form of each answer. Computes nothing. */

import { missingFor, stepsFor } from '../explanation.js'

/**
 * @typedef {object} Answer
 * @property {string} text
 * @property {string} [detail]
 * @property {string} [short] for the strip that phones keep in sight
 * @property {'yes' | 'no' | 'ask'} [tone]
 * @property {boolean} [open] not answered yet: the text asks for the missing field
 * @property {import('../../pkg/index.js').Step[]} [steps]
 */

/** The visitor's inputs, and the fields that an answer still needs. */
export class Asked {
  /**
   * @param {object} request the request of the form
   * @param {import('../../pkg/index.js').Problem[]} problems the problems shown so far
   * @param {import('../words.js').Words} words
   * @param {string} today as `YYYY-MM-DD`
   */
  constructor (request, problems, words, today) {
    this.request = request
    this.today = today
    this.problems = problems
    this.words = words
    this.isDividend = request.payment?.kind === 'dividend'
    this.priceField = 'fills' in (request.market ?? {}) ? 'market.fills' : 'market.price'
  }

  has (field) {
    const given = field.split('.').reduce((value, key) => value?.[key], this.request)
    return typeof given === 'string' && given.trim() !== ''
  }

  /** Names the field that the amount still needs. */
  get amountField () {
    if ('shares' in this.request) return 'shares'
    if (!('sharesHeld' in this.request.payment)) return 'payment.amount'
    return this.has('payment.sharesHeld') ? 'month.dividendPerShare' : 'payment.sharesHeld'
  }

  get hasAmount () { return this.has(this.amountField) }

  /** Asks to enter a field, or to correct it. */
  for (field) {
    const { needed, notYet, toCorrect } = this.words
    const text = (this.isWrong(field) && toCorrect[field]) || needed[field]
    return { text, short: notYet, open: true }
  }

  isWrong (field) {
    return this.problems.some((problem) => problem.field.startsWith(field))
  }
}

/**
 * Adds the steps to each answer. An answer that needs an unpublished term says so, because no input helps it.
 *
 * @param {Record<string, Answer>} answers
 */
export function explained (answers, steps, { unpublished }) {
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => {
    if (!answer.open) return [name, { ...answer, steps: stepsFor(name, steps) }]
    const missing = missingFor(name, steps)
    if (missing.length === 0) return [name, { ...answer, steps: [] }]
    return [name, { open: true, ...(unpublished[name] ?? unpublished.figure), steps: missing }]
  }))
}

/** Returns the period of the limits: a month, unless a step gives another. */
export const perOf = (steps) => steps.find(({ inputs }) => inputs.per)?.inputs.per ?? 'month'

export function verdictOf ({ status, tier, limits, problems, steps }, asked) {
  const per = perOf(steps)
  switch (status) {
    case 'accepted':
      if (asked.isDividend) return { ...asked.words.verdict.dividend, tone: 'yes' }
      return { ...(tier === 'pre-approved' ? asked.words.verdict.preApproved : asked.words.verdict.accepted(per)), tone: 'yes' }
    case 'suspended':
      return { ...(asked.isDividend ? asked.words.verdict.dividendsSuspended : asked.words.verdict.suspended), tone: 'no' }
    case 'below-minimum':
      return { ...asked.words.verdict.belowMinimum(limits.leastNow), tone: 'no' }
    case 'needs-approval':
      return { ...asked.words.verdict.needsApproval(limits.remaining, per), tone: 'ask' }
    case 'refused':
      return refusalOf(problems.map(({ code }) => code), asked.words)
    default:
      return unjudged(limits, per, asked)
  }
}

/** Writes a refusal; a closed day is a mistake in the form, not a refusal by the plan. */
function refusalOf (codes, { verdict }) {
  if (codes.includes('past-due')) return { ...verdict.pastDue, tone: 'no' }
  if (codes.includes('outside-plan') || codes.includes('outside-band')) return { ...verdict.refused, tone: 'no' }
  return { ...verdict.unusable, tone: 'ask' }
}

function unjudged (limits, per, asked) {
  if (asked.problems.length > 0) return { ...asked.words.verdict.unusable, tone: 'ask' }
  if (!asked.has('participant')) return { ...asked.for('participant'), detail: asked.words.reasons.participant }
  return { ...asked.for(asked.amountField), detail: amountReason(limits, per, asked) }
}

function amountReason (limits, per, asked) {
  if (asked.isDividend) return asked.words.reasons.dividend
  // Without these, `sentThisMonth` is half typed.
  return limits?.leastNow && limits.remaining ? asked.words.reasons.amount(limits, per) : ''
}

export function dueOf ({ due, tier, status }, asked, field = tier === 'pre-approved' ? 'month.investmentPeriod.start' : 'month.investmentDate') {
  if (asked.isDividend) return { text: asked.words.due.none, short: asked.words.due.noneShort, detail: asked.words.due.noneDetail }
  if (!due) return noDue(status, field, asked)
  const other = due.otherCalendar ? asked.words.due.otherCalendar(due.otherCalendar) : ''
  return {
    text: asked.words.due.sendBy(due),
    short: asked.words.formats.shortDate(due.date),
    detail: asked.words.due.daysLeft(due, asked.request.asOf) + other
  }
}

function noDue (status, field, asked) {
  const { suspended, suspendedShort, suspendedDetail } = asked.words.due
  if (status === 'suspended') return { text: suspended, short: suspendedShort, detail: suspendedDetail, open: true }
  if (asked.has(field) && asked.isWrong('month.closures')) return asked.for('month.closures')
  return { ...asked.for(field), detail: asked.words.reasons.due }
}

/** Returns true if the day is outside the plan file, so that there are no figures. */
const isSilent = ({ problems, market, discount, limits }) => !market && !discount && !limits &&
  problems.some(({ code, values }) => code === 'outside-plan' && values.effectiveUntil)

export function sharesOf (quote, asked) {
  const { purchase, market, discount, status } = quote
  if (isSilent(quote)) return notAllowed(asked.words)
  if (purchase?.shares) {
    const text = asked.words.shares.text(purchase.shares)
    return { text, short: text.split(' ')[0], detail: asked.words.shares.detail(purchase, discount.percent) }
  }
  if (!market) return { ...asked.for(asked.priceField), detail: asked.words.reasons.shares }
  if (!discount) return { ...asked.for(discountField(asked)), detail: asked.words.reasons.shares }
  if (!asked.hasAmount) return { ...asked.for(asked.amountField), detail: asked.words.reasons.shares }
  if (status === 'incomplete' && !asked.has('participant')) return { ...asked.for('participant'), detail: asked.words.reasons.shares }
  return notAllowed(asked.words)
}

export function notAllowed ({ shares }) {
  const { notAllowed, notAllowedShort, notAllowedDetail } = shares
  return { text: notAllowed, short: notAllowedShort, detail: notAllowedDetail, open: true }
}

export function limitsOf (quote, asked) {
  const { limits } = quote
  const { none: text } = asked.words.figures
  if (isSilent(quote)) return { minimum: { text, open: true }, maximum: { text, open: true }, remaining: { text, open: true } }
  if (asked.isDividend) {
    const none = { text: asked.words.figures.noLimit, open: true }
    return { minimum: none, maximum: none, remaining: none }
  }
  const amount = (text, field) => text ? { text: asked.words.figures.money(text) } : asked.for(field)
  return {
    minimum: amount(limits?.minimum, 'participant'),
    maximum: amount(limits?.maximum, 'participant'),
    remaining: amount(limits?.remaining, 'payment.sentThisMonth')
  }
}

export function pricesOf (quote, asked) {
  const { market, discount, purchase } = quote
  const none = { text: asked.words.figures.none, open: true }
  if (isSilent(quote)) return { market: none, discount: none, price: none, saving: none }
  const price = (text) => text ? { text: asked.words.figures.money(text) } : asked.for(asked.priceField)
  return {
    market: price(market?.price),
    discount: discount ? { text: asked.words.figures.discount(discount.percent) } : asked.for(discountField(asked)),
    price: purchase || !market ? price(purchase?.price) : asked.for(discountField(asked)),
    saving: purchase?.saving ? price(purchase.saving) : savingOf(market, purchase, asked)
  }
}

function savingOf (market, purchase, asked) {
  if (!market) return asked.for(asked.priceField)
  if (!purchase) return asked.for(discountField(asked))
  return asked.hasAmount ? { text: asked.words.shares.notAllowedShort, open: true } : asked.for(asked.amountField)
}

/** Names the field to ask for; no discount counts as 0%, so the tier is unknown or the discount is invalid. */
const discountField = (asked) => asked.hasAmount ? 'month.discount' : asked.amountField

/** Moves a problem to the field that the form shows in place of its own. */
export const ofField = (problem, field, shown) => problem.field === field ? { ...problem, field: shown } : problem

/** Returns the schedule row of a quote's month: due date and reminder. */
export function dueRow (plan, { request: { month }, answer: { quote } }) {
  const { date, countedFrom } = quote.due
  const { rows: [row] } = plan.schedule({
    from: countedFrom.slice(0, 7),
    months: 1,
    closures: month.closures,
    announced: [{ month: countedFrom.slice(0, 7), investmentDate: month.investmentDate, investmentPeriod: month.investmentPeriod }]
  })
  // A month may have one due date for each tier; only this payment's counts.
  return row.due === date && countedFrom === month.investmentDate
    ? [{ ...row, preApprovedDue: null, preApprovedRemindOn: null }]
    : [{ ...row, due: null, remindOn: null }]
}

/** Stands for a value that is the text the page shows. */
export const SHOWN = Symbol('shown')

/** Returns the values of a quote, by answer. */
export const valuesOf = ({ due, limits, market, discount, purchase }) => ({
  verdict: SHOWN,
  due: due?.date,
  shares: purchase?.shares,
  minimum: limits?.minimum,
  maximum: limits?.maximum,
  remaining: limits?.remaining,
  market: market?.price,
  discount: discount?.percent,
  price: purchase?.price,
  saving: purchase?.saving
})
