/** Saves the answer as files, on the clipboard or on paper. Sends nothing. */

import { toCsv } from '../pkg/csv.js'
import { shownIn } from './controls.js'
import { made, write } from './dom.js'

/**
 * Saves or shares the last answer, as the button's name says.
 *
 * @param {string} what
 * @param {object} from
 * @param {ShadowRoot} from.root
 * @param {object} from.last the last request and answer
 * @param {string} from.link address that restores the form
 * @param {string} from.title
 * @param {import('./words.js').Words} from.words
 * @returns {Promise<string | undefined>} the sentence that says how it went
 */
export async function take (what, { root, last, link, title, words }) {
  const form = root.querySelector('form')
  switch (what) {
    case 'print': return print()
    case 'csv': return saveCsv(form, last, words)
    case 'calendar': return saveCalendar(last.view.dates(last.plan, last), title, words)
    case 'copy-reasons': return copy(root, textOf(root, form, title, words), words.take.reasonsCopied, words)
    case 'copy-link': return copy(root, link, words.take.linkCopied, words)
  }
}

const clean = (node) => node?.textContent.replace(/\s+/g, ' ').trim() ?? ''

/** @param {import('../pkg/index.js').ScheduleRow[]} rows */
async function saveCalendar (rows, plan, { due, take, locale }) {
  const { toIcs } = await import('../pkg/ics.js')
  const [first] = rows
  const name = rows.length === 1 ? take.dueFile(first.due ?? first.preApprovedDue) : take.datesFile(first.month)
  save(toIcs(rows, { plan, language: locale }), 'text/calendar', name)
  return due.calendarSaved
}

/** Saves a view's table, or the entries and figures; days as `2008-01-14`, amounts without signs. */
function saveCsv (form, { view, answer }, words) {
  const values = view.values(answer).map((row) => row.map((value) => value ?? ''))
  save(toCsv(view.columns ? [view.columns, ...values] : [...enteredIn(form).map(({ label, value }) => [label, value]), ...values]), 'text/csv', words.take.csvFile)
}

function save (text, type, name) {
  const address = URL.createObjectURL(new Blob([text], { type }))
  made(['a', { href: address, download: name }]).click()
  URL.revokeObjectURL(address)
}

/** @returns {Promise<string>} the message about the result */
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

/** Writes the answer with its reasons as plain text. */
function textOf (root, form, title, words) {
  const blocks = [...root.querySelectorAll('.reply > *')].map((part) => linesOf(part).join('\n')).filter(Boolean)
  const entered = enteredIn(form).map(({ label, value }) => `  ${label}${label.endsWith('?') ? '' : ':'} ${value.replaceAll('\n', '; ')}`)
  const old = clean(root.querySelector('.old'))
  return [[title, old].filter(Boolean).join('\n'), ...blocks, [words.take.entered, ...entered].join('\n'), words.take.foot].join('\n\n') + '\n'
}

const LINES = 'h2, h3, p, .why > div > *, .steps li, .payments li, .next li, tr, blockquote'

/** Returns a part's lines; a nested line is not part of the one around it. */
function linesOf (part) {
  return [...part.querySelectorAll(LINES)].filter((line) => !line.matches('.days-picture *, .why > div > .steps') && !line.querySelector('p, h3, tr'))
    .map((line) => {
      const text = line.matches('tr') ? [...line.cells].map(clean).join('  ') : line.matches('blockquote') ? [...line.children].map(clean).join(': ') : clean(line)
      return line.closest('.why') ? `  ${line.matches('li') ? '– ' : ''}${text}` : text
    }).filter(Boolean)
}

/** Lists the entries for print, which leaves out the form. */
export function writeEntered (root, form, { file, words, today }) {
  root.querySelector('.entered dl').replaceChildren(...enteredIn(form).map(({ label, value }) => made(['div', ['dt', label], ['dd', value]])))
  write(root.querySelector('.entered h2'), words.take.entered)
  root.querySelector('.contacts-line').replaceChildren(...(file.contacts ?? []).flatMap(({ role, name, telephone }) =>
    [made(['span', `${words.said(role)}, ${name}: ${telephone}.`]), ' ']))
  write(root.querySelector('.printed'), `${words.take.printed(today)}. ${words.take.foot}`)
}

const label = (node) => [...node.childNodes]
  .filter((child) => !child.classList?.contains('optional') && !child.classList?.contains('visually-hidden') && !child.hidden)
  .map((child) => child.textContent).join('').replace(/\s+/g, ' ').trim()

/**
 * Returns the shown fields that are not empty.
 *
 * @returns {{ label: string, value: string }[]}
 */
function enteredIn (form) {
  return shownIn(form).filter((control) => !control.matches('.state')).map((control) => ({ label: labelOf(control), value: valueOf(control) }))
    .filter(({ value }) => value !== '')
    // Joins a month and its year.
    .reduce((entries, entry) => {
      const before = entries.at(-1)
      if (before?.label !== entry.label) return [...entries, entry]
      return [...entries.slice(0, -1), { ...before, value: `${before.value} ${entry.value}` }]
    }, [])
}

function labelOf (control) {
  if (control.type === 'radio' || control.hasAttribute('aria-label')) return label(control.closest('.field').querySelector('legend, .as-label'))
  const row = control.closest('[data-label]')?.getAttribute('aria-label')
  const own = label(control.labels[0])
  return row ? `${row}, ${own}` : own
}

function valueOf (control) {
  switch (control.type) {
    case 'radio': return control.checked ? label(control.labels[0]) : ''
    case 'checkbox': return control.checked ? '✓' : ''
    case 'select-one': return control.selectedOptions[0].text
    default: return withUnit(control.value.trim(), control)
  }
}

/** Adds the unit beside the field, unless it was typed. */
function withUnit (value, control) {
  const unit = control.parentElement.querySelector(':scope > span[aria-hidden]')?.textContent
  if (value === '' || !unit || value.includes(unit)) return value
  return unit === '$' ? unit + value : value + unit
}

