/** The controls of a form that have a name, looked for once and not for every key. */

/** @type {WeakMap<HTMLFormElement, { named: HTMLInputElement[], shown?: HTMLInputElement[] }>} */
const found = new WeakMap()

function foundIn (form) {
  if (!found.has(form)) found.set(form, { named: [...form.elements].filter((control) => control.name) })
  return found.get(form)
}

/** In the order of the form. */
export const controlsOf = (form) => foundIn(form).named

/** Those that are not within something hidden. */
export function shownIn (form) {
  const controls = foundIn(form)
  return controls.shown ??= controls.named.filter((control) => !control.closest('[hidden]'))
}

/** To be told where controls come or go, and where something is hidden or shown that has some. */
export const lookAgain = (form) => found.delete(form)
