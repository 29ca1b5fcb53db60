/** Changes what is typed: an answer, a provision, a row, a month. */

import { write } from '../dom.js'
import { CHOICES, INLINE } from './fields.js'
import { changed, reasonOf, rebuildSoon } from './form.js'
import { nextMonth } from './months-file.js'
import { monthForm, now, part, planForm, said, today } from './now.js'
import { idOf, renamed } from './plan-file.js'
import { OPEN_POINTS } from './questions.js'
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
  if (key === 'plan' && bound.path[0] === 'clauses') titled(bound.path[1], at(next, ['clauses', bound.path[1], 'title']))
  now.state = { ...now.state, [key]: key === 'plan' ? reasoned(named(before, next), bound.path) : next }
  changed(bound.isStructure)
}

/** Names the edition by the company and the year, as long as nobody named it otherwise. */
function named (before, after) {
  const isOwn = before.id && before.id !== idOf(before)
  return isOwn || after.id !== before.id ? after : { ...after, id: idOf(after) || undefined }
}

/** Writes a provision's title where it is offered. */
function titled (id, title) {
  for (const option of planForm.querySelectorAll('.source option')) if (option.value === id) write(option, title ? `${id}: ${title}` : id)
}

/** A standard reason stands only beside the value that it is about. */
function reasoned (plan, path) {
  const term = path.slice(0, -1)
  const assume = path.at(-1) === 'value' && now.fields.plan.assumes.get(nameOf(term))
  const { value, assumed } = at(plan, term) ?? {}
  if (!assume || assumed === undefined) return plan
  const reason = reasonOf(assume.because)
  const isStandard = value === assume.value
  const next = isStandard && assumed === '' ? reason : !isStandard && assumed === reason ? '' : assumed
  const field = part(now.fields.plan.idOf([...term, 'assumed']))
  if (field) field.value = next
  return put(plan, [...term, 'assumed'], next)
}

function addProvision ({ source, path, write }) {
  const id = unusedId()
  const { plan } = now.state
  const clauses = { ...plan.clauses, [id]: { title: '', summary: '' } }
  const cited = write ? write(plan, { value: id }) : put(plan, path, id)
  now.state = { ...now.state, plan: { ...cited, clauses } }
  now.editing = nameOf(source)
  changed(true)
  part(`p${INLINE}${encodeURIComponent(nameOf(['clauses', id, 'title']))}`)?.focus()
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
    now.state = { ...now.state, plan: put(plan, [...path, index], dataset.kind === 'map' ? EMPTY_ROW.map : said(OPEN_POINTS[index] ?? '')) }
  }
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

export function addMonth () {
  now.state = { ...now.state, months: [...now.state.months, { month: nextMonth(now.state.months, today().slice(0, 7)) }] }
  changed(true)
  part(now.fields.month.idOf([now.state.months.length - 1, 'investmentDate']))?.focus()
}
