/** Tells what is wrong or missing: at its answer, in counts, and in the list before the calculator is taken away. */

import { made, write } from '../dom.js'
import { assumedIn, leftOutIn } from './left-out.js'
import { now, part, said } from './now.js'
import { othersIn } from './plan-file.js'
import { problemSaid } from './words.js'

/** Finds the message of a problem: at its answer, or the nearest part around it. */
function messageOf ({ field, code, form }) {
  const messages = [...form.querySelectorAll('.error[data-of]')]
  const find = (name) => messages.find(({ dataset }) => dataset.of === name)
  if (['no-source', 'unknown-clause', 'two-sources'].includes(code)) {
    const found = find(field) ?? find(`${field.replace(/\.clause$/, '')}.source`)
    if (found && code !== 'no-source') return found
    if (find(`${field}.source`)) return find(`${field}.source`)
  }
  for (let name = field; name; name = name.replace(/(\.[^.[]*|\[\d+\])$|^\$$/, '')) {
    const found = find(name) ?? messages.find(({ dataset }) => dataset.of.startsWith(`${name}.`) || dataset.of.startsWith(`${name}[`))
    if (found && name !== '$') return found
    if (name === '$') return
  }
}

/** The control that a message is about. */
const controlOf = (message) => document.querySelector(`[aria-describedby~="${CSS.escape(message.id)}"]`) ?? message.parentElement.querySelector('input, select, textarea, button')

const labelOf = (message) => {
  const inner = message.closest('.field, .group, .rows')
  const text = (node) => [...node?.childNodes ?? []].filter((child) => !child.classList?.contains('optional') && !child.classList?.contains('visually-hidden')).map((child) => child.textContent).join('').trim()
  const question = message.closest('.question')?.querySelector('label, legend')
  const row = message.closest('.row')?.querySelector('legend, summary')
  const own = inner?.querySelector('label, legend')
  return [...new Set([row, question, own].filter(Boolean).map(text))].join(': ')
}

export function tell () {
  const told = new Map()
  for (const problem of now.problems) {
    const message = messageOf(problem)
    if (message && !told.has(message)) told.set(message, problemSaid(problem, said))
  }
  for (const message of document.querySelectorAll('.error[data-of]')) {
    const isTold = told.has(message) && (now.isAllTold || now.left.has(message.id))
    write(message, isTold ? told.get(message) : '')
    const control = controlOf(message)
    if (isTold) control?.setAttribute('aria-invalid', 'true')
    else if (control?.matches('input, select, textarea')) control.removeAttribute('aria-invalid')
  }
  for (const count of document.querySelectorAll('[data-count]')) {
    write(count, countOf([...told.keys()].filter((message) => message.closest('[data-section]')?.dataset.section === count.dataset.count)))
  }
  finishList(told)
}

/** Counts questions: those without an answer, and those begun and left, so that typing raises no count. */
function countOf (messages) {
  const questions = [...new Set(messages.map((message) => message.closest('.row') ?? message.closest('.question') ?? message.closest('.field')))].filter(Boolean)
  const begun = questions.filter(isBegun)
  const left = begun.filter((question) => !question.contains(document.activeElement))
  const open = questions.length - begun.length
  return [open > 0 && said('{0} to answer', open), left.length > 0 && said('{0} to finish', left.length)].filter(Boolean).join(', ')
}

const isBegun = (question) => [...question.querySelectorAll('input, select, textarea')].some(({ type, checked, value }) => type === 'checkbox' ? checked : value.trim() !== '')

const byPlace = ([one], [other]) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1

function finishList (told) {
  const items = [...told].sort(byPlace).map(([message, text]) => ['li', ['button', { type: 'button', class: 'link', 'data-go': message.id }, labelOf(message)], `: ${text}`])
  const others = now.problems.filter((problem) => !messageOf(problem)).map((problem) => ['li', `${problem.field}: ${problemSaid(problem, said)}`])
  const all = [...items, ...others]
  const kept = othersIn(now.state.plan)
  write(part('kept-parts'), kept.length === 0 ? '' : said('This page does not ask for these parts of the file. They stay as they are: {0}.', kept.join(', ')))
  replace('to-finish', all.length === 0 ? [] : [['p', all.length === 1 ? said('Answer this first:') : said('Answer these {0} first:', all.length)], ['ul', ...all]])
}

/** Returns true if all is answered; otherwise tells what is not. */
export function finish () {
  if (now.problems.length === 0) return true
  now.isAllTold = true
  tell()
  part('to-finish').querySelector('button')?.focus()
  return false
}

export function go (id) {
  const message = part(id)
  now.left.add(id)
  tell()
  reach(controlOf(message))
}

/** Goes to a control, whatever folds it is in. */
export function reach (control) {
  for (let details = control?.closest('details'); details; details = details.parentElement.closest('details')) details.open = true
  control?.focus({ preventScroll: true })
  control?.scrollIntoView({ block: 'center' })
}

/** Lists what visitors will not see, and what is assumed. */
export function tellLeftOut (file, months) {
  const link = ({ label, answer, find }) => ['li', ['button', { type: 'button', class: 'link', 'data-find': find }, said(label), answer && `${label.endsWith('?') ? '' : ':'} ${said(answer)}`]]
  const leftOut = leftOutIn(file, months, now.state.open)
  const assumed = assumedIn(now.state, file)
  replace('left-out', [
    leftOut.length > 0 && ['div', ['p', said('Not answered, so visitors will not see it:')], ['ul', ...leftOut.map(link)]],
    assumed.length > 0 && ['details', { class: 'folded', 'aria-labelledby': 'assumed', open: part('left-out').querySelector('details')?.open }, ['summary', { id: 'assumed' }, said('Assumed, because the document does not say: {0}', assumed.length)],
      ['ul', ...assumed.map(link)]]
  ])
}

/** Writes a list, unless it is the same: one that is made anew while it is pressed loses the click. */
function replace (id, parts) {
  const list = made(['div', ...parts])
  const place = part(id)
  if (place.innerHTML !== list.innerHTML) place.replaceChildren(...list.childNodes)
}
