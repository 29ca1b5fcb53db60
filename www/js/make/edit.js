/** Changes what is typed: an answer, a provision, a row, a month. */

import { write } from '../dom.js'
import { CHOICES, INLINE, isComplete, titleOf } from './fields.js'
import { changed, rebuildSoon } from './form.js'
import { nextMonth } from './months-file.js'
import { monthForm, now, part, planForm, said, today } from './now.js'
import { idOf, renamed } from './plan-file.js'
import { OPEN_POINTS } from './questions.js'
import { USUAL, holderOf, isSilent, isUsual, reasonIn, withSource, withUsual } from './sources.js'
import { at, nameOf, put } from './values.js'

const formOf = (target) => target.closest('form')

export function took (form, id, control) {
  const bound = (form === planForm ? now.fields.plan : now.fields.month).controls.get(id)
  if (!bound) return
  const key = form === planForm ? 'plan' : 'months'
  const before = now.state[key]
  if (bound.source && control.value === CHOICES.ADD) return addProvision(bound)
  if (bound.source) now.editing = undefined
  const next = bound.write ? bound.write(before, control) : put(before, bound.path, bound.read(control, at(before, bound.path)))
  if (key === 'months') now.state = { ...now.state, months: next }
  else {
    const answers = { ...now.state, plan: named(before, next) }
    now.state = { ...now.state, plan: bound.source ? answers.plan : withSource(answers, before, bound.path) }
    if (bound.path[0] === 'clauses') titled(bound.path[1])
    else if (!bound.isStructure) showSource(holderOf(now.state, bound.path))
  }
  changed(bound.isStructure)
}

/** Names the edition by the company and the year, as long as nobody named it otherwise. */
function named (before, after) {
  const isOwn = before.id && before.id !== idOf(before)
  return isOwn || after.id !== before.id ? after : { ...after, id: idOf(after) || undefined }
}

/** Writes a provision's title where it is offered. */
function titled (id) {
  for (const place of planForm.querySelectorAll(`[data-title-of="${CSS.escape(id)}"]`)) write(place, titleOf(id, now.state.plan.clauses[id]))
}

/** Shows the source of an answer that was typed, if it follows from another. */
function showSource (holder) {
  if (!holder) return
  const { path, assume } = holder
  const { clause = '', ...term } = at(now.state.plan, path) ?? {}
  const select = planForm.querySelector(`[data-source-of="${CSS.escape(nameOf(path))}"]`)
  if (select && term.assumed === undefined) select.value = [...select.options].some(({ value }) => value === clause) ? clause : ''
  select?.closest('.question')?.classList.toggle('silent', isSilent(at(now.state.plan, path), assume))
  const because = part(now.fields.plan.idOf([...path, 'assumed']))
  if (because && term.assumed === USUAL) because.value = isUsual(term, assume) ? reasonIn(now.state.plan, assume.because, said) : ''
}

function addProvision ({ source, path, write }) {
  const id = unusedId()
  const { plan } = now.state
  const clauses = { ...plan.clauses, [id]: { title: '', summary: '' } }
  const cited = write ? write(plan, { value: id }) : put(plan, path, id)
  now.state = { ...now.state, plan: { ...cited, clauses } }
  now.editing = nameOf(source)
  foldComplete()
  changed(true)
  part(`p${INLINE}${encodeURIComponent(nameOf(['clauses', id, 'title']))}`)?.focus()
}

/** Folds the provisions that are written, to leave room for the next. */
function foldComplete () {
  for (const details of planForm.querySelectorAll('details.provision')) {
    const [summary] = details.children
    if (isComplete(now.state.plan.clauses[summary.dataset.titleOf])) details.open = false
  }
}

function unusedId () {
  const { clauses = {} } = now.state.plan
  let number = Object.keys(clauses).length + 1
  while (`P${number}` in clauses) number += 1
  return `P${number}`
}

export function rename ({ rename: from }, control) {
  const to = control.value.trim()
  if (to === from) return
  if (to === '' || Object.hasOwn(now.state.plan.clauses, to)) {
    control.value = from
    return
  }
  now.state = { ...now.state, plan: renamed(now.state.plan, from, to) }
  rebuildSoon((id) => id.replace(encodeURIComponent(nameOf(['clauses', from])), encodeURIComponent(nameOf(['clauses', to]))))
}

const EMPTY_ROW = { list: {}, map: { title: '', summary: '' } }

export function add ({ dataset, id }) {
  const path = JSON.parse(dataset.path)
  const { plan } = now.state
  const before = at(plan, path)
  let index
  if (dataset.kind === 'list') {
    index = before?.length ?? 0
    now.state = { ...now.state, plan: put(plan, path, [...before ?? [], {}]) }
  } else {
    index = dataset.kind === 'map' ? unusedId() : Object.keys(OPEN_POINTS).find((key) => !(key in (before ?? {}))) ?? 'other'
    now.state = { ...now.state, plan: put(plan, [...path, index], dataset.kind === 'map' ? EMPTY_ROW.map : OPEN_POINTS[index] ?? '') }
  }
  if (dataset.kind === 'map') foldComplete()
  changed(true)
  const rows = part('plan-fields').querySelector(`[data-name="${CSS.escape(nameOf([...path, index]))}"]`)
  rows?.querySelector('input, select, textarea')?.focus()
}

export function remove (button) {
  const path = JSON.parse(button.dataset.path)
  const form = formOf(button)
  if (form === monthForm) now.state = { ...now.state, months: put(now.state.months, path, undefined) }
  else now.state = { ...now.state, plan: path[0] === 'clauses' ? renamed(now.state.plan, path[1], undefined) : put(now.state.plan, path, undefined) }
  changed(true)
  const next = form === monthForm ? part('add-month') : part(now.fields.plan.idOf(path.slice(0, -1), '-add'))
  next?.focus()
}

/** Takes the usual answers of a section, each marked as an assumption. */
export function takeUsual ({ value: id }) {
  const { plan, taken } = withUsual(now.state, id)
  now.state = { ...now.state, plan }
  changed(true)
  write(part(`usual-${id}`), taken.length === 0 ? said('Everything is answered.') : said('Taken, each marked as an assumption: {0}.', taken.length))
}

export function addMonth () {
  now.state = { ...now.state, months: [...now.state.months, { month: nextMonth(now.state.months, today().slice(0, 7)) }] }
  changed(true)
  part(now.fields.month.idOf([now.state.months.length - 1, 'investmentDate']))?.focus()
}
