/**
 * The form as text: a control's name is its path in the request, and its value is passed on as typed.
 */

import { controlsOf, defaultOf, shownIn } from './controls.js'
import { haveRows, resetRows } from './rows.js'

/** Returns true if a control is part of the request. */
const isAsked = (control) => !('pageOnly' in control.dataset)
const isChoice = (control) => control.type === 'radio' || control.type === 'checkbox'

/** Returns the value of a name, or empty text. */
export function valueOf (form, name) {
  return controlsOf(form).find((control) => control.name === name && (!isChoice(control) || control.checked))?.value ?? ''
}

/**
 * Shows the parts for the current choices, as their `data-when` says: `view=payment|shares price-as=fills or view=period`. A hidden
 * part keeps its value, but is not sent.
 */
export function reveal (root, form) {
  const chosen = new Map(controlsOf(form).filter((control) => !isChoice(control) || control.checked).map(({ name, value }) => [name, value]))
  const holds = (condition) => {
    const [name, values] = condition.split('=')
    return values.split('|').includes(chosen.get(name))
  }
  for (const part of root.querySelectorAll('[data-when]')) {
    part.hidden = !part.dataset.when.split(' or ').some((conditions) => conditions.split(' ').every(holds))
  }
}

/** Returns the shown values by path; each view makes its request from them. */
export function requestOf (form) {
  const request = Object.create(null)
  for (const control of shownIn(form)) {
    if (!isAsked(control)) continue
    if (control.type === 'radio' && !control.checked) continue
    if (control.localName === 'select' && control.value === '') continue
    put(request, control.name.split(/[.[\]]+/), sentValue(form, control))
  }
  return request
}

function sentValue (form, control) {
  // Collects the checked boxes into one list.
  if (control.name === 'month.suspended') return suspendedIn(form)
  if (control.type === 'checkbox') return control.checked
  // Splits the lines; the core reads each day.
  if (control.name === 'month.closures') return lines(control.value)
  return control.value
}

const suspendedIn = (form) => shownIn(form)
  .filter((control) => control.name === 'month.suspended' && control.checked)
  .map(({ value }) => value)

const lines = (text) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')

function put (object, [key, ...rest], value) {
  if (rest.length === 0) object[key] = value
  else put(object[key] ??= Object.create(null), rest, value)
}

/** Finds among the shown controls the one for a problem's field: its own, the nearest around it, or the first. */
export function controlFor (shown, field) {
  const controls = shown.filter(isAsked)
  const name = field.replace(/\[.*$/, '')
  return controls.find((control) => control.name === field) ??
    controls.find((control) => control.name === name) ??
    controls.find((control) => [`${field}.`, `${name}.`, `${name}[`].some((start) => control.name.startsWith(start))) ??
    controls.find((control) => name.startsWith(`${control.name}.`)) ??
    controls[0]
}

/** Prefix in a state for the value of an unticked box that is ticked by default. */
const UNTICKED = '-'

/** Returns the values that differ from the empty form, hidden ones included. */
export function stateOf (form) {
  return new URLSearchParams(controlsOf(form)
    .filter((control) => isChoice(control)
      ? control.checked !== control.defaultChecked && (control.checked || control.type === 'checkbox')
      : control.value !== defaultOf(control) || (control.dataset.isTyped === 'yes' && control.value !== ''))
    .map((control) => [control.name, `${isChoice(control) && !control.checked ? UNTICKED : ''}${control.value}`])).toString()
}

/** Restores a state; ignores names that the form lacks. */
export function restore (form, state) {
  resetRows(form)
  reset(form)
  enter(form, state)
}

/** Enters values, as query text or pairs, and keeps the others. */
export function enter (form, state) {
  for (const [name, value] of new URLSearchParams(state)) {
    haveRows(form, name)
    for (const control of controlsOf(form)) {
      if (control.name !== name) continue
      markTyped(control, 'yes')
      if (!isChoice(control)) control.value = value
      else if (control.value === value) control.checked = true
      else if (`${UNTICKED}${control.value}` === value) control.checked = false
    }
  }
}

/** Marks a control that tells what was typed from its default. */
function markTyped ({ dataset }, isTyped) {
  if ('isTyped' in dataset) dataset.isTyped = isTyped
}

/** Resets controls; `form.reset()` skips hidden ones. */
export function reset (form, isMeant = () => true) {
  for (const control of controlsOf(form).filter(isMeant)) {
    markTyped(control, '')
    if (isChoice(control)) control.checked = control.defaultChecked
    else control.value = defaultOf(control)
  }
}

/** Links choose the question and the kind of payment; clearing keeps them. */
const isViewName = (name) => name === 'view' || name === 'payment.kind'
const isView = ({ name }) => isViewName(name)

/** Returns the state of the empty form in the current view. */
export function emptyOf (form) {
  return new URLSearchParams(controlsOf(form)
    .filter((control) => isView(control) && control.value !== defaultOf(control))
    .map(({ name, value }) => [name, value])).toString()
}

/** Returns the markup's example for the current view. */
export function exampleOf (form) {
  const view = valueOf(form, 'view')
  const key = `example${view.charAt(0).toUpperCase()}${view.slice(1)}`
  const values = controlsOf(form)
    .map((control) => [control, control.dataset[key] ?? (view === 'schedule' ? undefined : control.dataset.example)])
    .filter(([, example]) => example !== undefined)
    .map(([control, example]) => [control.name, example || control.value])
  const rows = [...form.querySelectorAll('[data-rows]')].flatMap(({ dataset }) => [...new URLSearchParams(dataset[key])])
  return [emptyOf(form), new URLSearchParams([...values.filter(([name]) => !isViewName(name)), ...rows]).toString()].filter(Boolean).join('&')
}

/** True if the form holds the example and nothing else. */
export function isExample (form) {
  const example = new URLSearchParams(exampleOf(form))
  const state = [...new URLSearchParams(stateOf(form))]
  return state.length > 0 && [...example].every(([name, value]) => valueOf(form, name) === value) && state.every(([name, value]) => example.getAll(name).includes(value))
}
