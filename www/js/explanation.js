/** Why an answer is what it is: its steps in words, each with its clause or the assumption it rests on. */

import { element } from './dom.js'
import { source } from './messages/en.js'

/** The answers that a step explains: by its part and rule, otherwise by its part. */
const ANSWERS = {
  'limits minimum': ['minimum'],
  'limits maximum': ['maximum'],
  'limits remaining': ['remaining'],
  'purchase purchase-price': ['price', 'shares'],
  'purchase price-rounded': ['price', 'shares'],
  'purchase price-display': ['price'],
  'purchase saving': ['saving'],
  plan: ['verdict'],
  limits: ['verdict'],
  due: ['due'],
  market: ['market'],
  discount: ['discount'],
  purchase: ['shares']
}

/**
 * The steps of an answer, those about its own values first: what holds for the whole plan can wait.
 *
 * @param {import('../pkg/index.js').Step[]} steps
 */
export function stepsFor (answer, steps) {
  const own = steps.filter(({ part, rule }) => (ANSWERS[`${part} ${rule}`] ?? ANSWERS[part]).includes(answer))
  return [...own.filter(({ part }) => part !== 'plan'), ...own.filter(({ part }) => part === 'plan')]
}

/**
 * Fills the "Why?" of an answer, or hides it while there is nothing to tell.
 *
 * @param {HTMLDetailsElement} details
 * @param {{ describe: Function, describeReading: Function, terms: string }} words
 */
export function explain (details, steps, words) {
  const key = JSON.stringify(steps)
  if (details.dataset.steps === key) return
  details.dataset.steps = key
  details.hidden = steps.length === 0
  details.querySelector('ol').replaceChildren(...steps.map((step) => line(step, words)))
}

function line (step, { describe, describeReading, terms }) {
  return element('li', {}, element('p', { textContent: describe(step) }), ...sources(step, terms, describeReading))
}

function * sources ({ part, clause, assumed, reading }, terms, describeReading) {
  if (clause) {
    const link = element('a', { className: 'badge', href: `${terms}#${clause}`, textContent: source.clause(clause) })
    yield element('p', { className: 'source' }, link)
  }
  if (assumed) yield labelled('badge badge-assumed', source.assumed, assumed)
  if (reading) yield labelled('badge badge-assumed', source.reading, describeReading(reading))
  if (clause || assumed || reading) return
  yield labelled('badge badge-quiet', part === 'due' ? source.calendar : source.arithmetic, '')
}

function labelled (className, label, text) {
  return element('p', { className: 'source' }, element('span', { className, textContent: label }), ' ', text)
}
