/** The controls of a form that have a name, looked for once and not for every key. */

/** @type {WeakMap<HTMLFormElement, { named: HTMLInputElement[], shown?: HTMLInputElement[], areSorted?: boolean }>} */
const found = new WeakMap()

function foundIn (form) {
  if (!found.has(form)) {
    const controls = [...form.getRootNode().querySelectorAll('input, select, textarea')]
    found.set(form, { named: controls.filter((control) => control.name) })
  }
  return found.get(form)
}

/** In their order, hidden ones included. */
export const controlsOf = (form) => foundIn(form).named

/** Those that are not within something hidden. */
export function shownIn (form) {
  const controls = foundIn(form)
  return controls.shown ??= controls.named.filter((control) => !control.closest('[hidden]'))
}

/** The value of a control, other than a choice, before anything is typed. */
export const defaultOf = (control) => control.localName === 'select'
  ? [...control.options].find((option) => option.defaultSelected)?.value ?? control.options[0].value
  : control.defaultValue

/** To be told where controls come or go, and where something is hidden or shown that has some. */
export const lookAgain = (form) => found.delete(form)

/**
 * Takes what is hidden out of the form, and what is shown back into it: at every key, browsers look through all that belongs to it
 * for what they could fill in, which takes longer than the answer. They look as well when something goes, so that this can wait.
 */
export function leaveHidden (form) {
  const controls = foundIn(form)
  if (controls.areSorted) return
  controls.areSorted = true
  const shown = new Set(shownIn(form))
  for (const control of controls.named) {
    if (!form.contains(control)) continue
    if (shown.has(control)) control.removeAttribute('form')
    else control.setAttribute('form', '')
  }
}
