/** Takes the answers along: as files, on the clipboard, on paper. Nothing is sent anywhere. */

import { toCsv } from './csv.js'
import { element, partOf, write } from './dom.js'
import { enteredIn } from './entered.js'
import { reasoningOf } from './reasoning.js'
import { SHOWN } from './views/parts.js'

const clean = (node) => node.textContent.trim()
const entered = (root, words) => enteredIn(root.querySelector('form'), words)

/** Offers what there is to take: nothing can be printed of no answer, and a calendar without a due date is of no use. */
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

/** The table of the view, or what was entered and its answers; days stand as `2008-01-14`, amounts without signs. */
export function saveCsv (root, { view, answer }, { take, formats }) {
  const values = view.values(answer)
  const rows = view.table
    ? tableOf(root.querySelector(`[data-table="${view.table}"]`), values)
    : [...entered(root, { formats }).map(({ label, value }) => [label, value]), ...named(root, values)]
  save(toCsv(rows), 'text/csv', take.csvFile)
}

/** What is no figure stands as it is shown. */
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

/** @returns {Promise<string>} what to say of it */
export const copyReasons = (root, words) => copy(root, reasoningOf(root, entered(root, words), words.take), words.take.reasonsCopied, words)

/** @returns {Promise<string>} what to say of it */
export const copyLink = (root, address, words) => copy(root, address, words.take.linkCopied, words)

async function copy (root, text, said, { take }) {
  const byHand = root.querySelector('.by-hand')
  byHand.hidden = true
  try {
    await navigator.clipboard.writeText(text)
    return said
  } catch {
    // Frames of other sites and pages without encryption may not write to the clipboard.
    byHand.hidden = false
    const field = byHand.querySelector('textarea')
    field.value = text
    field.select()
    return take.copyByHand
  }
}

/** Lists what was entered for the paper, where the form has no place. */
export function writeEntered (root, words) {
  const list = root.querySelector('.entered dl')
  list.replaceChildren(...entered(root, words).map(({ label, value }) =>
    element('div', {}, element('dt', { textContent: label }), element('dd', { textContent: value }))))
  write(root.querySelector('.entered h2'), words.take.entered)
}
