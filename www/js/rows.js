/** Repeatable rows of fields, made from the template in the markup. */

import { lookAgain } from './controls.js'

/** Most rows, because an address can ask for any number. */
export const MOST = 100

export const rowsOf = (holder) => [...holder.querySelectorAll(':scope > .pair')]

/** Labels each row with its kind and number. */
export function labelRows (form) {
  for (const holder of form.querySelectorAll('[data-rows]')) {
    rowsOf(holder).forEach((row, index) => row.setAttribute('aria-label', `${row.dataset.label} ${index + 1}`))
  }
}

/** Adds an empty row and returns its first field. */
export function addRow (holder) {
  const index = rowsOf(holder).length
  if (index >= MOST) return
  const row = holder.querySelector('template').content.cloneNode(true).firstElementChild
  for (const part of row.querySelectorAll('*')) {
    for (const attribute of [...part.attributes]) {
      part.setAttribute(attribute.name, attribute.value.replaceAll('[0]', `[${index}]`).replaceAll('-0-', `-${index}-`))
    }
  }
  ;(rowsOf(holder).at(-1) ?? holder.querySelector('template')).after(row)
  lookAgain(holder.closest('form'))
  return row.querySelector('input')
}

/** Restores the initial number of rows. */
export function resetRows (form) {
  for (const holder of form.querySelectorAll('[data-rows]')) {
    const least = Number(holder.dataset.least)
    for (const row of rowsOf(holder).slice(least)) row.remove()
    while (rowsOf(holder).length < least) addRow(holder)
  }
  lookAgain(form)
}

/** Adds rows until a name such as `payments[3].date` has its row. */
export function haveRows (form, name) {
  const [, list, index] = /^(\w+)\[(\d+)\]/.exec(name) ?? []
  const holder = list && form.querySelector(`[data-rows="${list}"]`)
  while (holder && rowsOf(holder).length <= Math.min(Number(index), MOST - 1)) addRow(holder)
}
