/** Lists the form's entries under its own labels, for print and clipboard. */

import { shownIn } from './controls.js'

const textOf = (node) => [...node.childNodes]
  .filter((child) => !child.classList?.contains('optional') && !child.classList?.contains('visually-hidden') && !child.hidden)
  .map((child) => child.textContent).join('').replace(/\s+/g, ' ').trim()

/**
 * Returns the shown fields that are not empty.
 *
 * @param {HTMLFormElement} form
 * @param {import('./words.js').Words} words
 * @returns {{ label: string, value: string }[]}
 */
export function enteredIn (form, words) {
  const entries = []
  for (const control of shownIn(form)) {
    if (control.name === 'view') continue
    const value = valueOf(control, words)
    if (value === '') continue
    const label = labelOf(control)
    const before = entries.at(-1)
    // Joins a month and its year.
    if (before?.label === label && control.hasAttribute('aria-label')) before.value += ` ${value}`
    else entries.push({ label, value })
  }
  return entries
}

function labelOf (control) {
  if (control.type === 'radio' || control.hasAttribute('aria-label')) return textOf(control.closest('.field, fieldset').querySelector('legend, .legend'))
  const row = control.closest('.row')?.getAttribute('aria-label')
  const label = textOf(control.labels[0])
  return row ? `${row}, ${label}` : label
}

function valueOf (control, { formats }) {
  switch (control.type) {
    case 'radio': return control.checked ? textOf(control.labels[0]) : ''
    case 'checkbox': return control.checked ? '✓' : ''
    case 'date': return control.value && formats.date(control.value)
    case 'select-one': return control.selectedOptions[0].text
    default: return withUnit(control.value.trim(), control)
  }
}

/** Adds the unit beside the field, unless it was typed. */
function withUnit (value, control) {
  const unit = control.parentElement.querySelector(':scope > span[aria-hidden]')
  if (value === '' || !unit || value.includes(unit.textContent)) return value
  return control.previousElementSibling === unit ? unit.textContent + value : value + unit.textContent
}
