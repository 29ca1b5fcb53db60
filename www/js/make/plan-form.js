/** The form of the plan: sections of questions, those behind a gate right below it. */

import { applies, isBehind, pathOf, sections, wordsOf } from './asked.js'
import { feesIn } from './plan-file.js'
import { FOLDS, GATES, MORE } from './questions.js'
import { USUAL } from './sources.js'
import { at, isGiven, put } from './values.js'

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

function blocksOf ({ id, folded: words = MORE, questions }, form, state, said) {
  const shown = questions.filter((question) => question.gate || applies(question, state))
  const made = (some) => some.map((question) => question.gate ? gateOf(question) : form.question(question))
  const gates = questions.filter(({ gate }) => gate)
  const gateAround = (question) => gates.find(({ gate }) => isBehind(question, gate))
  const gateOf = ({ gate }) => gateMarkup(gate, made(shown.filter((question) => !question.isFolded && gateAround(question)?.gate === gate)), state, said)
  const fold = (key, title, some) => form.fold(key, title, made(some), some.some((question) => isTold(question, state)))
  const inFold = (name) => shown.filter(({ isFolded }) => isFolded === name)
  // A fold of its own stands where its first question does.
  const standing = shown.filter((question) => question.isFolded ? question === inFold(question.isFolded)[0] : !gateAround(question))
  return [
    ...standing.filter(({ isFolded }) => isFolded !== true).flatMap((question) => question.isFolded ? [fold(`${id} ${question.isFolded}`, said(FOLDS[question.isFolded]), inFold(question.isFolded))] : made([question])),
    fold(id, said(words), inFold(true))
  ].filter(Boolean)
}

/** Answers that every plan has: they open no fold. */
const PRESET = ['id', 'clauses']

const isTold = ({ gate, key }, { plan, open }) => gate ? wordsOf(gate).some((word) => open.includes(word)) : !PRESET.includes(key) && isGiven(plan, pathOf(key)) && at(plan, pathOf(key))?.assumed !== USUAL

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

const COVERED = { on: 'purchase', paidByCompany: true }

/** Returns the answers after a gate's control has changed. */
export function gated (answers, { dataset: { gate }, type, checked, value }) {
  const word = type === 'checkbox' ? checked && gate : value
  const open = [...answers.open.filter((one) => !wordsOf(gate).includes(one)), word].filter(Boolean)
  const { plan } = answers
  const isCovered = feesIn(plan) === 'covered'
  if (word === 'covered' && !isGiven(plan, ['fees', 'items'])) return { ...answers, open, plan: put(plan, ['fees', 'items'], [COVERED]) }
  return { ...answers, open, plan: word === 'fees' && isCovered ? put(plan, ['fees', 'items'], undefined) : plan }
}
