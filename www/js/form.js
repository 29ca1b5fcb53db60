/**
 * The form as text: every control is named by its place in the request, and what was typed is passed on as it is.
 */

/** Marks what only the page needs to know. */
const isOurs = (control) => control.name !== '' && !('pageOnly' in control.dataset)
const isChoice = (control) => control.type === 'radio' || control.type === 'checkbox'
const isShown = (control) => !control.closest('[hidden]')
const controlsOf = (form) => [...form.elements].filter((control) => control.name)

/** The chosen or typed value of a name; empty text if there is none. */
export function valueOf (form, name) {
  const controls = controlsOf(form).filter((control) => control.name === name)
  const control = controls.find((one) => !isChoice(one) || one.checked)
  return control?.value ?? ''
}

/** Shows what the choices so far ask for. What is hidden keeps its value, but is not sent. */
export function reveal (form) {
  for (const part of form.querySelectorAll('[data-when]')) {
    part.hidden = !part.dataset.when.split(' ').every((condition) => {
      const [name, value] = condition.split('=')
      return valueOf(form, name) === value
    })
  }
}

/** @returns {import('../pkg/index.js').QuoteRequest} */
export function requestOf (form) {
  const request = {}
  for (const control of controlsOf(form)) {
    if (!isOurs(control) || !isShown(control)) continue
    if (control.type === 'radio' && !control.checked) continue
    put(request, control.name.split('.'), sentValue(control))
  }
  return request
}

function sentValue (control) {
  if (control.type === 'checkbox') return control.checked
  // The request takes a list of days; the lines are told apart here, each is read by the core.
  if (control.name === 'month.closures') return lines(control.value)
  return control.value
}

const lines = (text) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')

function put (object, [key, ...rest], value) {
  if (rest.length === 0) object[key] = value
  else put(object[key] ??= {}, rest, value)
}

/** The control that a problem's field belongs to: itself, the nearest one around it, or at worst the first. */
export function controlFor (form, field) {
  const name = field.replace(/\[.*$/, '')
  const controls = controlsOf(form)
  return controls.find((control) => control.name === name) ??
    controls.find((control) => control.name.startsWith(`${name}.`)) ??
    controls.find((control) => name.startsWith(`${control.name}.`)) ??
    controls[0]
}

/** Dates begun and not finished: the browser gives them no value, so the core never sees them. */
export function unfinishedDates (form) {
  return controlsOf(form)
    .filter((control) => control.validity.badInput && isShown(control))
    .map((control) => ({ field: control.name, code: 'not-a-date', values: {}, clause: null }))
}

/** What differs from the empty form, hidden parts included. */
export function stateOf (form) {
  return new URLSearchParams(controlsOf(form)
    .filter((control) => isChoice(control)
      ? control.checked && !control.defaultChecked
      : control.value !== control.defaultValue)
    .map((control) => [control.name, control.value])).toString()
}

/** Puts a state back; names that the form does not have are left out. */
export function restore (form, state) {
  form.reset()
  for (const [name, value] of new URLSearchParams(state)) {
    for (const control of controlsOf(form)) {
      if (control.name !== name) continue
      if (isChoice(control)) control.checked = control.value === value
      else control.value = value
    }
  }
}

/** The state that the markup gives as an example. */
export function exampleOf (form) {
  return new URLSearchParams(controlsOf(form)
    .filter((control) => 'example' in control.dataset)
    .map((control) => [control.name, control.dataset.example || control.value])).toString()
}
