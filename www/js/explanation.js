/** Explains an answer: its steps in words, each with its clause or assumption. */

import { element, isNew } from './dom.js'

/** Answers that a step explains: by part and rule, otherwise by part. */
const ANSWERS = {
  __proto__: null,
  'limits minimum': ['minimum'],
  'limits maximum': ['maximum', 'month'],
  'limits remaining': ['remaining', 'month-remaining'],
  'limits sent-in-time': ['month', 'month-total'],
  'purchase purchase-price': ['price', 'shares'],
  'purchase price-rounded': ['price', 'shares'],
  'purchase price-display': ['price'],
  'purchase saving': ['saving'],
  'purchase payment-for-shares': ['payment', 'shares'],
  'period period-trading-days': ['shares'],
  'period period-part': ['shares'],
  'period period-total': ['shares', 'invested'],
  'period period-average': ['average'],
  'period period-price-display': ['average'],
  'period period-threshold': ['refund'],
  'period period-refund': ['refund'],
  plan: ['verdict'],
  limits: ['verdict', 'month'],
  dividend: ['dividend', 'reinvested', 'paid-out'],
  due: ['due'],
  market: ['market'],
  discount: ['discount', 'period-discount'],
  purchase: ['shares']
}

const LIMITS = ['limits.existingMinimum', 'limits.newMinimum', 'limits.maximum']
const ODD_CENTS = 'investmentPeriod.oddCents'

/** Terms that an answer needs. Other missing terms only shorten the explanation: a market price can still be entered. */
const TERMS = {
  __proto__: null,
  verdict: LIMITS,
  month: LIMITS,
  minimum: ['limits.existingMinimum', 'limits.newMinimum'],
  maximum: ['limits.maximum'],
  remaining: ['limits.maximum'],
  'month-remaining': ['limits.maximum'],
  due: ['dueDates.standard', 'dueDates.preApproved'],
  payment: ['shares'],
  shares: ['shares', ODD_CENTS],
  saving: ['shares'],
  invested: ['shares', ODD_CENTS],
  refund: ['shares', ODD_CENTS],
  average: ['shares', ODD_CENTS],
  dividend: ['dividends.cents'],
  reinvested: ['dividends.cents'],
  'paid-out': ['dividends.cents']
}

export const isMissing = ({ rule }) => rule === 'term-missing'

/** Finds the steps that name unpublished terms an answer needs. */
export const missingFor = (answer, steps) => steps.filter((step) => isMissing(step) && TERMS[answer]?.includes(step.inputs.term))

/**
 * Returns the steps of an answer: those about its own values first, those about the whole plan last.
 *
 * @param {import('../pkg/index.js').Step[]} steps
 */
export function stepsFor (answer, steps) {
  const own = steps.filter(({ part, rule }) => (ANSWERS[`${part} ${rule}`] ?? ANSWERS[part] ?? []).includes(answer))
  return [...own.filter(({ part }) => part !== 'plan'), ...own.filter(({ part }) => part === 'plan')]
}

/**
 * Fills the "Why?" of an answer, or hides it if there are no steps.
 *
 * @param {HTMLDetailsElement} details
 * @param {Words} words
 */
export function explain (details, steps, words) {
  if (!isNew(details, JSON.stringify([words.locale, steps]))) return
  details.hidden = steps.length === 0
  details.querySelector('ol').replaceChildren(...linesOf(steps, words))
}

/**
 * @typedef {object} EngineWords
 * @property {Function} describe
 * @property {Function} describeReading
 * @property {string | null} termsPage the address of the page that has the clauses; empty for this one, null if there is none
 * @property {string} document the name of the document that has the clauses
 * @property {(clause: string) => string} placeOf the place of a clause in the document
 *
 * @typedef {import('./words.js').Words & EngineWords} Words
 */

/** @param {Words} words */
export const linesOf = (steps, words) => steps.map((step) => line(step, words))

function line (step, words) {
  return element('li', {}, element('p', { textContent: words.describe(step) }), ...sources(step, words))
}

function * sources ({ part, rule, clause, assumed, reading }, { describeReading, said, source, termsPage, document, placeOf }) {
  if (clause) {
    const badge = { className: 'badge', textContent: source.clause(document, clause) }
    yield element('p', { className: 'source' },
      termsPage === null ? element('span', badge) : element('a', { ...badge, href: `${termsPage}#${encodeURIComponent(clause)}` }), ' ', placeOf(clause))
  }
  if (assumed) yield labelled('badge badge-assumed', source.assumed, said(assumed))
  if (reading) yield labelled('badge badge-assumed', source.reading, describeReading(reading))
  if (clause || assumed || reading) return
  if (isMissing({ rule })) yield labelled('badge badge-assumed', source.missing, '')
  else yield labelled('badge badge-quiet', part === 'due' || part === 'schedule' ? source.calendar : source.arithmetic, '')
}

function labelled (className, label, text) {
  return element('p', { className: 'source' }, element('span', { className, textContent: label }), ' ', text)
}
