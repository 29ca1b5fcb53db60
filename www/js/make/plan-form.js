/** The form of the plan: sections of questions, those behind a gate right below it. */

import { applies, isBehind, pathOf, sections, wordsOf } from './asked.js'
import { GATES, MORE } from './questions.js'
import { isGiven } from './values.js'

export function planMarkup (form, state, said) {
  return sections.map((section, index) => {
    const { id, title, lede } = section
    const next = sections[index + 1]
    return ['details', { class: 'section', 'data-key': id, id: `section-${id}`, open: id === 'company', 'aria-labelledby': `title-${id}` },
      ['summary', { id: `summary-${id}` }, ['h3', { id: `title-${id}` }, said(title)], ['span', { class: 'count', 'data-count': id }]],
      ['div', { class: 'questions', 'data-section': id }, ['p', { class: 'hint' }, said(lede)], ...blocksOf(section, form, state, said),
        next && ['p', ['button', { type: 'button', class: 'second-button', 'data-do': 'next', value: next.id, id: `next-${next.id}` }, said('Next: {0}', said(next.title))]]]]
  })
}

function blocksOf ({ id, title, folded: words = MORE, questions }, form, state, said) {
  const shown = questions.filter((question) => question.gate || applies(question, state))
  const made = (some) => some.map((question) => question.gate ? gateOf(question) : form.question(question))
  const gates = questions.filter(({ gate }) => gate)
  const gateAround = (question) => gates.find(({ gate }) => isBehind(question, gate))
  const fold = (key, title, some) => form.fold(key, title, made(some), some.some((question) => isTold(question, state)))
  const gateOf = ({ gate, folds }) => {
    const behind = shown.filter((question) => gateAround(question)?.gate === gate)
    const open = behind.filter(({ isFolded }) => !isFolded)
    const folded = folds ? behind.filter(({ isFolded }) => isFolded) : []
    return gateMarkup(gate, [...made(open), folds && fold(`${id} ${gate}`, said(folds), folded)].filter(Boolean), state, said)
  }
  const isIn = (question) => gateAround(question) && (!question.isFolded || gateAround(question).folds)
  const free = shown.filter((question) => !isIn(question))
  return [
    shown.some(({ assume, isFolded }) => assume && !isFolded) && ['p', { class: 'usual' }, ['button', { type: 'button', class: 'second-button', 'data-do': 'usual', value: id }, said('Take the usual answers where the document is silent'), ['span', { class: 'visually-hidden' }, `, ${said(title)}`]], ['span', { class: 'said', role: 'status', id: `usual-${id}` }]],
    ...made(free.filter(({ isFolded }) => !isFolded)),
    fold(id, said(words), free.filter(({ isFolded }) => isFolded))
  ].filter(Boolean)
}

/** Answers that every plan has: they open no fold. */
const PRESET = ['id', 'clauses', 'displayedPrices.decimals', 'displayedPrices.rounding']

const isTold = ({ gate, key }, { plan, open }) => gate ? wordsOf(gate).some((word) => open.includes(word)) : !PRESET.includes(key) && isGiven(plan, pathOf(key))

/** A tick, or a choice, and what it opens. */
function gateMarkup (gate, questions, { open }, said) {
  const { label, hint, options } = GATES[gate]
  const id = `gate-${gate}`
  const described = hint && `${id}-hint`
  const control = options
    ? ['div', { class: 'field' }, ['label', { for: id }, said(label)], ['select', { id, 'data-gate': gate, 'aria-describedby': described },
        ['option', { value: '' }, said('Not answered')], ...options.map(([word, text]) => ['option', { value: word, selected: open.includes(word) }, said(text)])]]
    : ['label', { class: 'tick' }, ['input', { type: 'checkbox', 'data-gate': gate, id, checked: open.includes(gate), 'aria-describedby': described }], ' ', ['span', said(label)]]
  return ['div', { class: 'gate' }, control, hint && ['p', { class: 'hint', id: described }, said(hint)],
    questions.length > 0 && ['div', { class: 'opened', role: 'group', 'aria-label': said(label) }, ...questions]]
}

/** Returns which gates are open after a gate's control has changed. */
export const openAfter = (open, { dataset: { gate }, type, checked, value }) => {
  const others = open.filter((word) => !wordsOf(gate).includes(word))
  const word = type === 'checkbox' ? checked && gate : value
  return word ? [...others, word] : others
}
