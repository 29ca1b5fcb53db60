/** The forms: made of the questions, and anew when their structure changes. */

import { readDate } from '../../pkg/index.js'
import { addPickers, echoDates } from '../dates.js'
import { made } from '../dom.js'
import { applies, askedIn, monthQuestions, pathOf, sections } from './asked.js'
import { isGiven } from './values.js'
import { show } from './beside.js'
import { Fields } from './fields.js'
import { save } from './keep.js'
import { lookMarkup } from './look-form.js'
import { monthForm, now, part, planForm, said } from './now.js'
import { planMarkup } from './plan-form.js'
import { afterPress } from './press.js'
import { aboveIn, reasonIn } from './sources.js'

/** Returns a standard reason in the page's language. */
const reasonOf = (because) => reasonIn(now.state.plan, because, said)

function monthMarkup (form) {
  return [
    ...now.state.months.map((month, index) => {
      const title = month.month ? `${said('Month')} ${month.month}` : said('Month')
      const asked = monthQuestions.filter((question) => applies(question, now.state))
      const fields = (some) => form.within(`${said('Month')} ${month.month ?? index + 1}`, () => some.map((question) => form.field(question, [index, ...pathOf(question.key)])))
      const folded = asked.filter(({ isFolded }) => isFolded)
      return ['fieldset', { class: 'row', 'data-name': `$[${index}]` }, ['legend', title],
        ...fields(asked.filter(({ isFolded }) => !isFolded)), form.fold(`$[${index}]`, said('More'), fields(folded), folded.some(({ key }) => isGiven(month, pathOf(key)))),
        form.removal([index], `${said('Month')} ${month.month ?? index + 1}`)]
    }),
    ['button', { type: 'button', class: 'add', 'data-do': 'add-month', id: 'add-month' }, now.state.months.length === 0 ? said('Add a month') : said('Add the next month')]
  ]
}

const questionOfClauses = sections.flatMap(({ questions }) => questions).find(({ key }) => key === 'clauses')

const labelOf = (button) => button.closest('.field').querySelector('label').textContent

/** Makes the fields anew, and keeps what is open and where the focus is. */
export function rebuild (focusId = document.activeElement?.id) {
  const { id: activeId, selectionStart, selectionEnd, value, defaultValue } = document.activeElement ?? {}
  // A place is taken once it is left; until then the field alone has it.
  const typed = now.fields.plan?.controls.get(activeId)?.isLate && value !== defaultValue ? value : undefined
  // A file that was opened unfolds what it answers.
  const kept = [...document.querySelectorAll('details[data-key]')].filter(({ dataset }) => !now.isNew || !dataset.key.startsWith('folded'))
  const open = new Map(kept.map((details) => [details.dataset.key, details.open]))
  now.isNew = false
  const plan = new Fields({ value: now.state.plan, prefix: 'p', said, readDate, clauses: now.state.plan.clauses, above: aboveIn(now.state), editing: now.editing, reasonOf, month: now.state.months.at(-1) })
  plan.clauseQuestion = questionOfClauses
  const month = new Fields({ value: now.state.months, prefix: 'm', said, readDate })
  now.fields = { plan, month }
  now.asked = askedIn(now.state).join()
  waiting = undefined
  const fields = [['plan-fields', [plan.places(), ...planMarkup(plan, now.state, said)]], ['month-fields', monthMarkup(month)], ['look-fields', lookMarkup(now.state.look, said)]]
  for (const [id, markup] of fields) {
    const all = made(['div', ...markup])
    // Opens them before the page has them: a page that is shorter for a moment scrolls up.
    for (const details of all.querySelectorAll('details[data-key]')) details.open = open.get(details.dataset.key) ?? details.open
    part(id).replaceChildren(...all.childNodes)
  }
  for (const form of [planForm, monthForm]) addPickers(form)
  for (const button of document.querySelectorAll('.pick')) button.setAttribute('aria-label', `${said('Choose from a calendar')}: ${labelOf(button)}`)
  const focused = focusId && part(focusId)
  if (!focused) return
  focused.focus({ preventScroll: true })
  if (typed !== undefined) focused.value = typed
  if (typeof selectionStart === 'number' && 'selectionStart' in focused && focused.selectionStart !== null) {
    // Typing goes on replacing all, if all was selected.
    const isWhole = selectionStart === 0 && selectionEnd === value.length
    focused.setSelectionRange(selectionStart, isWhole ? focused.value.length : selectionEnd)
  }
}

/** Gives the id of the control that has the focus, once the fields are made anew; undefined if they need not be. */
let waiting

/** Makes the fields anew once the focus has moved on; `renamed` gives the id that a control has then. */
export function rebuildSoon (renamed = (id) => id) {
  const before = waiting
  waiting = (id) => renamed(before ? before(id) : id)
  afterPress(() => setTimeout(() => afterPress(rebuildNow)))
}

function rebuildNow () {
  if (waiting) changed(true, waiting(document.activeElement?.id ?? ''))
}

/** Opens a section, and goes to its heading. */
export function openSection (id) {
  part(`section-${id}`).open = true
  const summary = part(`summary-${id}`)
  summary.focus({ preventScroll: true })
  summary.scrollIntoView()
}

export function changed (isStructure, focusId) {
  const top = topOfFocused()
  if (isStructure) rebuild(focusId)
  echoDates(document, readDate, now.words)
  show()
  save()
  // Scrolls along with what has the focus.
  if (top !== undefined) scrollBy(0, (topOfFocused() ?? top) - top)
}

function topOfFocused () {
  const { activeElement: focused, body } = document
  return focused && focused !== body ? focused.getBoundingClientRect().top : undefined
}
