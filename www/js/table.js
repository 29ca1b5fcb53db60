/**
 * Fills the tables in the markup; a row's explanation opens in a row below it. A folded table is
 * filled when it is opened.
 */

import { element, isNew, partOf } from './dom.js'
import { linesOf } from './explanation.js'

/**
 * @typedef {object} Row
 * @property {string} key identity of the row, such as its day, so that an open explanation stays open
 * @property {Cell[]} cells the first is the row's heading
 * @property {import('../pkg/index.js').Step[]} [steps]
 * @property {string} [tone]
 *
 * @typedef {string | { text: string, open?: boolean, tone?: string }} Cell
 */

/** Table roles, because some browsers drop them if styles show rows as cards. */
const ROLES = {
  table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tfoot: 'rowgroup', tr: 'row', 'thead th': 'columnheader', 'th[scope="row"]': 'rowheader', td: 'cell'
}

/**
 * @param {ShadowRoot} root
 * @param {string} name
 * @param {{ rows: Row[], foot?: Row[] }} content
 * @param {import('./explanation.js').Words} words
 */
export function paintTable (root, name, content, words) {
  const holder = partOf(root, `[data-table="${name}"]`)
  const isFolded = holder.matches('details:not([open])')
  holder.toggleAttribute('data-empty', content.rows.length === 0)
  holder.ontoggle = isFolded ? () => fill(holder, content, words) : null
  if (!isFolded) fill(holder, content, words)
}

function fill (holder, { rows, foot = [] }, words) {
  if (!isNew(holder, JSON.stringify([words.locale, rows, foot]))) return

  const open = new Set([...holder.querySelectorAll('[aria-expanded="true"]')].map(({ dataset }) => dataset.key))
  const headings = [...holder.querySelectorAll('thead th')]
  const build = (row) => bodyRows(row, headings, open, words)
  holder.querySelector('tbody').replaceChildren(...rows.flatMap(build))
  holder.querySelector('tfoot')?.replaceChildren(...foot.flatMap(build))
  for (const [selector, role] of Object.entries(ROLES)) {
    for (const part of holder.querySelectorAll(selector)) part.setAttribute('role', role)
  }
}

/** Opens and closes the explanation below a row. */
export function toggleRow (button) {
  const isOpen = button.getAttribute('aria-expanded') !== 'true'
  button.setAttribute('aria-expanded', String(isOpen))
  button.closest('tr').nextElementSibling.hidden = !isOpen
}

function bodyRows ({ key, cells, steps = [], tone = '' }, headings, open, words) {
  const made = cells.map((cell, index) => cellOf(cell, index === 0, headings[index]))
  const row = element('tr', {}, ...made)
  row.dataset.tone = tone
  if (!headings.at(-1).classList.contains('why-column')) return [row]

  const column = element('td', { className: 'why-column' })
  row.append(column)
  if (steps.length === 0) return [row]

  column.append(whyButton(key, made[0].textContent, open.has(key), words))
  const explanation = element('ol', {}, ...linesOf(steps, words))
  const cell = element('td', { colSpan: headings.length }, explanation)
  return [row, element('tr', { className: 'why-row', hidden: !open.has(key) }, cell)]
}

function cellOf (cell, isHeading, heading) {
  const { text, open = false, tone = '' } = typeof cell === 'string' ? { text: cell } : cell
  const made = element(isHeading ? 'th' : 'td', { className: heading.className })
  if (isHeading) made.scope = 'row'
  made.classList.toggle('open', open)
  made.dataset.label = heading.textContent
  made.dataset.tone = tone
  made.append(element('span', { textContent: text }))
  return made
}

function whyButton (key, heading, isOpen, { why }) {
  const button = element('button', { type: 'button', className: 'why-button', textContent: why },
    element('span', { className: 'visually-hidden', textContent: ` ${heading}` }))
  button.dataset.do = 'why'
  button.dataset.key = key
  button.setAttribute('aria-expanded', String(isOpen))
  return button
}
