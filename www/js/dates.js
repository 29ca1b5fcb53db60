/** Text fields for dates: any usual form is read, and said in full below; a button opens the browser's calendar. */

import { mark } from './answer.js'
import { made, write } from './dom.js'

/** Adds the button and the browser's calendar to fields that lack them. */
export function addPickers (root) {
  for (const field of root.querySelectorAll('.date > [data-date]:only-child')) {
    field.after(
      made(['button', { class: 'pick', type: 'button', 'data-do': 'pick', 'aria-label': 'Choose from a calendar' }, mark('calendar')]),
      made(['input', { type: 'date', class: 'picker', tabindex: '-1', min: '1990-01-01', max: '2100-12-31', 'aria-hidden': 'true' }]))
  }
}

/** Opens the calendar of the button's field. */
export function pick (button, readDate, typed) {
  const [field, picker] = [button.previousElementSibling, button.nextElementSibling]
  picker.value = readDate?.(field.value) ?? ''
  picker.onchange = () => {
    if (!picker.value) return
    field.value = typed(picker.value)
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    field.focus()
  }
  picker.showPicker()
}

/** Says below each date field which day was read, unless a message stands there; `byRule` names the one by the plan's rule. */
export function echoDates (root, readDate, { formats, due }, byRule) {
  for (const field of root.querySelectorAll('[data-date]')) {
    const day = field.value.trim() && readDate(field.value)
    const isWrong = field.dataset.told === 'yes' && field.getAttribute('aria-invalid') === 'true' && !day
    write(root.getElementById(`${field.id}-echo`), day && !isWrong ? field.name === byRule ? due.byRule(day) : formats.longDate(day) : '')
  }
}
