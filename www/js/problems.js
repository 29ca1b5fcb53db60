/** Tells each mistake at its field. */

import { shownIn } from './controls.js'
import { made } from './dom.js'
import { controlFor } from './form.js'
import { isAnswer } from './views/asked.js'

/** Most problems shown for one field: a pasted list may have hundreds. */
const MOST_A_FIELD = 4

/**
 * @typedef {object} Told
 * @property {HTMLInputElement} control
 * @property {import('../pkg/index.js').Problem[]} problems
 */

/**
 * Gathers the problems by control, in the order of the form.
 *
 * @param {import('../pkg/index.js').Problem[]} problems
 * @returns {Told[]}
 */
export function byControl (form, problems) {
  const controls = shownIn(form)
  const found = new Map()
  for (const problem of problems) {
    const control = controlFor(controls, problem.field)
    found.set(control, [...found.get(control) ?? [], problem])
  }
  return [...found].map(([control, problems]) => ({ control, problems })).sort((one, other) => controls.indexOf(one.control) - controls.indexOf(other.control))
}

/** True if a message stands at the control. */
export const isMarked = (control) => control.dataset.told === 'yes'

/** Codes of payments that are no longer possible. */
const OVER = ['past-due', 'outside-plan']

/** Below the minimum and over the maximum are answers; nothing is wrong with the entry. */
const isInvalid = (problem) => !isAnswer(problem) || [...OVER, 'not-a-business-day'].includes(problem.code)

/** Uses red only for payments that are no longer possible. */
const toneOf = (problems) => problems.some(({ code }) => OVER.includes(code)) ? 'no' : 'ask'

/** @param {Told[]} told */
export function paintProblems (root, told, words) {
  for (const error of root.querySelectorAll('.error')) {
    const control = root.getElementById(error.id.replace(/-error$/, ''))
    const problems = told.find((one) => one.control === control)?.problems ?? []
    if (problems.length === 0 && !isMarked(control)) continue
    control.dataset.told = problems.length > 0 ? 'yes' : 'no'
    if (problems.some(isInvalid)) control.setAttribute('aria-invalid', 'true')
    else control.removeAttribute('aria-invalid')
    const field = error.closest('.field')
    if (problems.length > 0) field.dataset.tone = toneOf(problems)
    else delete field.dataset.tone
    write(error, shortened([...new Set(problems.map(words.describe))], words.problems), words)
    const fold = problems.length > 0 && control.closest('details:not([open])')
    // Opens the fold, so that the message is visible.
    if (fold) fold.open = true
  }
}

function write (error, sentences, { problems: { prefix } }) {
  const text = sentences.join('\n')
  if (error.dataset.text === text) return
  error.dataset.text = text
  error.replaceChildren(...sentences.flatMap((sentence) => [['span', { class: 'visually-hidden' }, prefix], `${sentence}.`, ['br']])
    .slice(0, -1).map((part) => made(part)))
}

function shortened (sentences, { more }) {
  const rest = sentences.length - MOST_A_FIELD
  return rest > 0 ? [...sentences.slice(0, MOST_A_FIELD), more(rest)] : sentences
}
