/** The named controls of a form, found once and not on every key. */

/** @type {WeakMap<HTMLFormElement, { named: HTMLInputElement[], shown?: HTMLInputElement[], areSorted?: boolean }>} */
const found = new WeakMap()

function foundIn (form) {
  if (!found.has(form)) {
    const controls = [...form.getRootNode().querySelectorAll('input, select, textarea')]
    found.set(form, { named: controls.filter((control) => control.name) })
  }
  return found.get(form)
}

/** Returns the controls in order, hidden ones included. */
export const controlsOf = (form) => foundIn(form).named

/** Returns the controls that are not hidden. */
export function shownIn (form) {
  const controls = foundIn(form)
  return controls.shown ??= controls.named.filter((control) => !control.closest('[hidden]'))
}

/** Returns the initial value of a control that is not a radio button or checkbox. */
export const defaultOf = (control) => control.localName === 'select'
  ? [...control.options].find((option) => option.defaultSelected)?.value ?? control.options[0].value
  : control.defaultValue

/** Call after controls are added, removed, hidden or shown. */
export const lookAgain = (form) => found.delete(form)
