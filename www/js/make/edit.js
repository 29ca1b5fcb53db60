/** Changes what is typed: an answer, a provision, a row, a month. */

import { write } from '../dom.js'
import { check } from './check.js'
import { OPEN_POINTS } from './choices.js'
import { monthToCome } from './coming.js'
import { isComplete, titleOf } from './fields.js'
import { changed, rebuildSoon } from './form.js'
import { monthForm, now, part, planForm, said } from './now.js'
import { idOf, renamed } from './plan-file.js'
import { freeId, isBare, isCited, knownId, provisionOf } from './places.js'
import { SECTIONS } from './questions.js'
import { SAME, aboveIn, holderOf, isSilent, pinned, withSource } from './sources.js'
import { at, nameOf, put } from './values.js'

const formOf = (target) => target.closest('form')

export function took (form, id, control) {
  const bound = (form === planForm ? now.fields.plan : now.fields.month).controls.get(id)
  if (!bound) return
  if (bound.ofMonth) {
    announce(bound.ofMonth, bound.read(control))
    return changed(false)
  }
  const key = form === planForm ? 'plan' : 'months'
  const before = now.state[key]
  if (bound.source) now.editing = undefined
  const next = bound.write ? bound.write(before, control) : put(before, bound.path, bound.read(control, at(before, bound.path)))
  if (key === 'months') {
    now.state = { ...now.state, months: next }
    if (bound.isNamed) write(control.closest('.row').querySelector('legend'), `${said('Month')} ${at(next, bound.path)}`.trim())
  }
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
  const term = at(now.state.plan, path) ?? {}
  const field = planForm.querySelector(`[data-source-of="${CSS.escape(nameOf(path))}"]`)
  if (field) {
    now.fields.plan.value = now.state.plan
    now.fields.plan.above = aboveIn(now.state)
    const place = now.fields.plan.placeOf(path)
    field.value = field.defaultValue = place
    write(part(`${field.id}-above`), term.clause === SAME && place ? said('As above') : '')
  }
  field?.closest('.question')?.classList.toggle('silent', isSilent(term, assume))
}

/** Titles that provisions begin with. */
const TITLES = SECTIONS.map(({ about }) => about)

/** Takes the place that was typed: of a provision given before, or of a new one. */
export function cite ({ source, path }, control) {
  const { plan } = now.state
  const { clauses = {} } = plan
  const text = control.value.replace(/\s+/g, ' ').trim()
  const { clause: before, assumed, ...term } = at(plan, source) ?? {}
  if (text === now.fields.plan.placeOf(source)) return
  const known = text && knownId(text, clauses)
  const { id, place } = provisionOf(text)
  const chosen = known || (text && freeId(id, clauses))
  const { about } = SECTIONS.find((section) => section.id === control.closest('[data-section]').dataset.section)
  const kept = before ? pinned(now.state, source) : plan
  const cited = put(kept, source, chosen ? { ...term, clause: chosen } : Object.keys(term).length > 0 ? term : undefined)
  const added = chosen && !known ? { ...cited, clauses: { ...clauses, [chosen]: { title: about, ...place && { place } } } } : cited
  now.editing = chosen && !known ? nameOf(source) : undefined
  // A provision that was begun here, and is not cited any more, was a slip.
  const isSlip = before && before !== chosen && isBare(clauses[before], TITLES) && !isCited(added, before)
  now.state = { ...now.state, plan: isSlip ? renamed(added, before, undefined) : added }
  rebuildSoon()
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
    const row = dataset.row ? JSON.parse(dataset.row) : {}
    const added = put(plan, path, [...before ?? [], row])
    now.state = { ...now.state, plan: withSource({ ...now.state, plan: added }, plan, [...path, index]) }
  } else {
    index = dataset.kind === 'map' ? unusedId() : Object.keys(OPEN_POINTS).find((key) => !(key in (before ?? {}))) ?? 'other'
    now.state = { ...now.state, plan: put(plan, [...path, index], dataset.kind === 'map' ? EMPTY_ROW.map : OPEN_POINTS[index] ?? '') }
  }
  if (dataset.kind === 'map') foldComplete()
  changed(true)
  const rows = part('plan-fields').querySelector(`[data-name="${CSS.escape(nameOf([...path, index]))}"]`)
  const controls = [...rows?.querySelectorAll('input, select, textarea') ?? []]
  const [first] = controls
  ;(controls.find(({ type, value }) => type !== 'checkbox' && value === '') ?? first)?.focus()
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

/** Writes a part of the last month; the first one begins with it. */
function announce (key, value) {
  const { months } = now.state
  const last = months.at(-1) ?? { month: monthToCome(check().file) }
  now.state = { ...now.state, months: [...months.slice(0, -1), { ...last, [key]: value }] }
}

export function addMonth () {
  now.state = { ...now.state, months: [...now.state.months, { month: monthToCome(check().file) }] }
  changed(true)
  part(now.fields.month.idOf([now.state.months.length - 1, 'investmentDate']))?.focus()
}
