/** Saves the answers as files, on the clipboard or on paper. Sends nothing. */

import { toCsv } from './csv.js'
import { element, partOf, write } from './dom.js'
import { enteredIn } from './entered.js'
import { reasoningOf } from './reasoning.js'
import { SHOWN } from './views/parts.js'

const clean = (node) => node.textContent.trim()
const entered = (root, words) => enteredIn(root.querySelector('form'), words)

/** Shows the buttons that have something to save: printing needs an answer, a calendar needs a due date. */
export function offer (root, { quote, rows = [], payments = [] }, headline) {
  const hasAnswer = headline.some(({ open }) => !open)
  const hasDates = [quote, ...rows, ...payments.map(({ quote }) => quote)].some((dates) => dates?.due || dates?.preApprovedDue)
  for (const [name, there] of [['print', hasAnswer], ['copy-reasons', hasAnswer], ['csv', hasAnswer], ['calendar', hasDates]]) {
    partOf(root, `[data-do="${name}"]`).hidden = !there
  }
}

export const offerNothing = (root) => offer(root, {}, [])

/** @param {import('../pkg/index.js').ScheduleRow[]} rows */
export function saveCalendar (root, rows, { take, toIcs }) {
  const [first] = rows
  const name = rows.length === 1 ? take.dueFile(first.due ?? first.preApprovedDue) : take.datesFile(first.month)
  save(toIcs(rows, { plan: clean(root.querySelector('[data-plan-title]')) }), 'text/calendar', name)
}

/** Saves the view's table, or the entries and answers; days as `2008-01-14`, amounts without signs. */
export function saveCsv (root, { view, answer }, { take, formats }) {
  const values = view.values(answer)
  const rows = view.table
    ? tableOf(root.querySelector(`[data-table="${view.table}"]`), values)
    : [...entered(root, { formats }).map(({ label, value }) => [label, value]), ...named(root, values)]
  save(toCsv(rows), 'text/csv', take.csvFile)
}

/** Returns the value, or the shown text if it is no figure. */
const orShown = (value, part) => value === SHOWN ? clean(part) : value ?? ''

function tableOf (table, values) {
  const shown = [...table.querySelectorAll('tbody tr:not(.why-row)')]
  return [
    [...table.querySelectorAll('thead th:not(.why-column)')].map(clean),
    ...values.map((row, index) => row.map((value, column) => orShown(value, shown[index].cells[column])))
  ]
}

const named = (root, values) => Object.entries(values).map(([name, value]) => {
  const answer = root.querySelector(`[data-answer="${name}"]`)
  return [clean(answer.querySelector('h3, dt')), orShown(value, answer.querySelector('[data-value]'))]
})

function save (text, type, name) {
  const address = URL.createObjectURL(new Blob([text], { type }))
  element('a', { href: address, download: name }).click()
  URL.revokeObjectURL(address)
}

/** @returns {Promise<string>} the message about the result */
export const copyReasons = (root, words) => copy(root, reasoningOf(root, entered(root, words), words.take), words.take.reasonsCopied, words)

/** @returns {Promise<string>} the message about the result */
export const copyLink = (root, address, words) => copy(root, address, words.take.linkCopied, words)

async function copy (root, text, said, { take }) {
  const byHand = root.querySelector('.by-hand')
  byHand.hidden = true
  try {
    await navigator.clipboard.writeText(text)
    return said
  } catch {
    // Frames of other sites and pages without HTTPS cannot write to the clipboard.
    byHand.hidden = false
    const field = byHand.querySelector('textarea')
    field.value = text
    field.select()
    return take.copyByHand
  }
}

/** Lists the entries for print, which leaves out the form. */
export function writeEntered (root, words) {
  const list = root.querySelector('.entered dl')
  list.replaceChildren(...entered(root, words).map(({ label, value }) =>
    element('div', {}, element('dt', { textContent: label }), element('dd', { textContent: value }))))
  write(root.querySelector('.entered h2'), words.take.entered)
}
