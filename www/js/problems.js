/** Paints problems beside each field, and in one summary that links to the fields. */

import { controlsOf } from './controls.js'
import { element, isNew, partOf } from './dom.js'
import { controlFor } from './form.js'

/** Most problems shown for one field: a pasted list may have hundreds. */
const MOST_A_FIELD = 4

/**
 * @typedef {object} Mistake
 * @property {HTMLInputElement} control
 * @property {Set<string>} fields the request's fields of the control
 * @property {string[]} sentences
 */

/**
 * Gathers the problems by field, in the order of the form.
 *
 * @param {import('../pkg/index.js').Problem[]} problems
 * @param {import('./explanation.js').Words} words
 * @returns {Mistake[]}
 */
export function mistakesOf (form, problems, words) {
  if (problems.length === 0) return []
  const byControl = new Map()
  for (const problem of problems) {
    const control = controlFor(form, problem.field)
    if (!byControl.has(control)) byControl.set(control, { fields: new Set(), sentences: new Set() })
    byControl.get(control).fields.add(problem.field)
    byControl.get(control).sentences.add(words.describe(problem))
  }
  const controls = controlsOf(form)
  return [...byControl]
    .map(([control, { fields, sentences }]) => ({ control, fields, sentences: shortened([...sentences], words.problems) }))
    .sort((one, other) => controls.indexOf(one.control) - controls.indexOf(other.control))
}

function shortened (sentences, { more }) {
  const rest = sentences.length - MOST_A_FIELD
  return rest > 0 ? [...sentences.slice(0, MOST_A_FIELD), more(rest)] : sentences
}

export const isMarked = (control) => control.getAttribute('aria-invalid') === 'true'

/**
 * @param {Mistake[]} mistakes
 * @param {import('./words.js').Words} words
 */
export function paintMistakes (root, mistakes, { problems: words }) {
  const summary = root.getElementById('summary')
  const isSame = !isNew(summary, JSON.stringify(mistakes.map(({ control, sentences }) => [control.id, sentences])))
  // A recreated row has lost its message.
  if (isSame && mistakes.every(({ control }) => isMarked(control))) return
  markFields(root, mistakes, words)
  listMistakes(root, summary, mistakes, words)
}

function markFields (root, mistakes, words) {
  for (const error of root.querySelectorAll('.error')) {
    const mistake = mistakes.find(({ control }) => `${control.id}-error` === error.id)
    const control = root.getElementById(error.id.replace(/-error$/, ''))
    if (!mistake && !isMarked(control)) continue
    control.toggleAttribute('aria-invalid', false)
    if (mistake) control.setAttribute('aria-invalid', 'true')
    error.replaceChildren(...(mistake?.sentences ?? []).flatMap((sentence) => [
      element('span', { className: 'visually-hidden', textContent: words.prefix }), `${sentence}.`, element('br')
    ]).slice(0, -1))
  }
}

function listMistakes (root, summary, mistakes, words) {
  const title = mistakes.length > 0 ? words.title(mistakes.length) : ''
  const toCorrect = partOf(root, '.to-correct')
  toCorrect.textContent = title
  toCorrect.hidden = summary.hidden = mistakes.length === 0
  root.getElementById('summary-title').textContent = title
  summary.querySelector('ul').replaceChildren(...mistakes.flatMap(({ control, sentences }) => sentences.map((sentence) =>
    element('li', {}, element('a', { href: `#${control.id}`, textContent: sentence })))))
}
