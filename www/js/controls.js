/** The named controls of a form, found once: finding them at each use made a key 17 ms slower on a slow phone. */

/** @type {WeakMap<HTMLFormElement, HTMLInputElement[]>} */
const found = new WeakMap()

/** Returns the controls in order, hidden ones included. */
export function controlsOf (form) {
  if (!found.has(form)) found.set(form, [...form.getRootNode().querySelectorAll(':is(input, select, textarea)[name]')])
  return found.get(form)
}

/** Call after controls are added or removed. */
export const lookAgain = (form) => found.delete(form)

/** Returns the controls that are not hidden. */
export const shownIn = (form) => controlsOf(form).filter((control) => !control.closest('[hidden]'))

/** Returns the initial value of a control that is not a radio button or checkbox. */
export const defaultOf = (control) => control.localName === 'select'
  ? [...control.options].find((option) => option.defaultSelected)?.value ?? control.options[0].value
  : control.defaultValue
