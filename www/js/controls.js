/** The named controls of a form. */

/**
 * Returns the controls in order, hidden ones included.
 *
 * @returns {HTMLInputElement[]}
 */
export const controlsOf = (form) => [...form.getRootNode().querySelectorAll(':is(input, select, textarea)[name]')]

/** Returns the controls that are not hidden. */
export const shownIn = (form) => controlsOf(form).filter((control) => !control.closest('[hidden]'))

/** Returns the initial value of a control that is not a radio button or checkbox. */
export const defaultOf = (control) => control.localName === 'select'
  ? [...control.options].find((option) => option.defaultSelected)?.value ?? control.options[0].value
  : control.defaultValue
