/** The forms: made of the questions, and anew when their structure changes. */

import { made } from '../dom.js'
import { documentOf } from '../plan-terms.js'
import { applies, askedIn, monthQuestions, pathOf, sections } from './asked.js'
import { show } from './beside.js'
import { Fields } from './fields.js'
import { save } from './keep.js'
import { lookMarkup } from './look-form.js'
import { now, part, said } from './now.js'
import { GATES } from './questions.js'
import { DOCUMENT } from './words.js'

export const reasonOf = (because) => said(because).replace('{The document}', said(DOCUMENT[documentOf({ source: { title: String(now.state.plan.source?.title ?? '') } })]))

function planMarkup (form) {
  return sections.map(({ id, title, lede, questions }) => ['details', { class: 'section', 'data-key': id, id: `section-${id}`, open: id === 'company' },
    ['summary', ['h3', said(title)], ['span', { class: 'count', 'data-count': id }]],
    ['div', { class: 'questions', 'data-section': id }, ['p', { class: 'hint' }, said(lede)],
      ...questions.filter((question) => question.gate || applies(question, now.state)).map((question) => question.gate ? gateMarkup(question.gate) : form.question(question))]])
}

function gateMarkup (gate) {
  const { label, hint } = GATES[gate]
  return ['div', { class: 'gate' }, ['label', { class: 'tick' }, ['input', { type: 'checkbox', 'data-gate': gate, id: `gate-${gate}`, checked: now.state.open.includes(gate), 'aria-describedby': hint && `gate-${gate}-hint` }], ' ', ['span', said(label)]],
    hint && ['p', { class: 'hint', id: `gate-${gate}-hint` }, said(hint)]]
}

function monthMarkup (form) {
  return [
    ...now.state.months.map((month, index) => ['fieldset', { class: 'row', 'data-name': `$[${index}]` }, ['legend', month.month ? `${said('Month')} ${month.month}` : said('Month')],
      ...monthQuestions.filter((question) => applies(question, now.state)).map((question) => form.field(question, [index, ...pathOf(question.key)])),
      ['button', { type: 'button', class: 'link', 'data-do': 'remove', 'data-path': JSON.stringify([index]) }, said('Remove'), ['span', { class: 'visually-hidden' }, ` ${said('Month')} ${month.month ?? ''}`]]]),
    ['button', { type: 'button', class: 'add', 'data-do': 'add-month', id: 'add-month' }, now.state.months.length === 0 ? said('Add a month') : said('Add the next month')]
  ]
}

const questionOfClauses = sections.flatMap(({ questions }) => questions).find(({ key }) => key === 'clauses')

/** Makes the fields anew, and keeps what is open and where the focus is. */
export function rebuild (focusId = document.activeElement?.id) {
  const { selectionStart, selectionEnd } = document.activeElement ?? {}
  const open = new Map([...document.querySelectorAll('details[data-key]')].map((details) => [details.dataset.key, details.open]))
  const plan = new Fields({ value: now.state.plan, prefix: 'p', said, clauses: now.state.plan.clauses, editing: now.editing, reasonOf })
  plan.clauseQuestion = questionOfClauses
  const month = new Fields({ value: now.state.months, prefix: 'm', said })
  now.fields = { plan, month }
  now.asked = askedIn(now.state).join()
  waiting = undefined
  part('plan-fields').replaceChildren(...planMarkup(plan).map((one) => made(one)))
  part('month-fields').replaceChildren(...monthMarkup(month).map((one) => made(one)))
  part('look-fields').replaceChildren(...lookMarkup(now.state.look, said).map((one) => made(one)))
  for (const details of document.querySelectorAll('details[data-key]')) details.open = open.get(details.dataset.key) ?? details.open
  const focused = focusId && part(focusId)
  if (!focused) return
  focused.focus({ preventScroll: true })
  if (typeof selectionStart === 'number' && 'selectionStart' in focused && focused.selectionStart !== null) focused.setSelectionRange(selectionStart, selectionEnd)
}

/** Whether a key of the mouse or a finger is down, and what waits for it: a click on a part that is made anew would be lost. */
let isPressed = false
let waiting

/** Makes the fields anew once the focus has moved on; `renamed` gives the id that a control has then. */
export function rebuildSoon (renamed = (id) => id) {
  const before = waiting
  waiting = (id) => renamed(before ? before(id) : id)
  if (!isPressed) setTimeout(rebuildNow)
}

function rebuildNow () {
  if (isPressed || !waiting) return
  changed(true, waiting(document.activeElement?.id ?? ''))
}

addEventListener('pointerdown', () => { isPressed = true }, true)
for (const type of ['pointerup', 'pointercancel', 'dragend']) {
  addEventListener(type, () => {
    isPressed = false
    setTimeout(rebuildNow)
  }, true)
}

export function changed (isStructure, focusId) {
  if (isStructure) rebuild(focusId)
  show()
  save()
}
