import { controlsOf, defaultOf } from './controls.js'
import { write } from './dom.js'

const isSet = (control) => ['radio', 'checkbox'].includes(control.type) ? control.checked : control.value !== defaultOf(control)

/** Shows the buttons that can do something, and counts what is entered under "More options". */
export function paintButtons (root, form, { isEmpty, canUndo, words }) {
  const show = (name, isShown) => { root.querySelector(`[data-do="${name}"]`).hidden = !isShown }
  show('example', isEmpty)
  show('clear', !isEmpty)
  show('undo', canUndo)
  const more = root.querySelector('#more')
  const count = controlsOf(form).filter((control) => more.contains(control) && !control.closest('[hidden]') && isSet(control)).length
  write(root.querySelector('.set'), count > 0 ? words.actions.set(count) : '')
}
