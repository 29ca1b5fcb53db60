/** The page that makes a company's calculator. What is typed is a plan file in progress, kept in the address. */

import { Plan, addBusinessDays, loadLanguage, readMonths, toIcs } from '../pkg/index.js'
import './element.js'
import { made, write } from './dom.js'
import { LanguageSwitch } from './language-switch.js'
import { keepOffline } from './offline.js'
import { documentOf } from './plan-terms.js'
import { Texts } from './texts.js'
import { exampleOf } from './make/example.js'
import { CHOICES, Fields, INLINE } from './make/fields.js'
import { lookMarkup, readLogo, showContrast } from './make/look-form.js'
import { lookOf, propertiesOf } from './make/look.js'
import { monthsFileOf, nextMonth } from './make/months-file.js'
import { EMPTY, answersOf, applies, askedIn, fileOf, idOf, monthQuestions, othersIn, pathOf, previewOf, renamed, sections } from './make/plan-file.js'
import { GATES, OPEN_POINTS } from './make/questions.js'
import { refusedIn } from './make/refused.js'
import { packed, stateOf, unpacked } from './make/state.js'
import { TakeAway } from './make/take-away.js'
import { at, nameOf, put } from './make/values.js'
import { DOCUMENT, problemSaid, saidIn } from './make/words.js'

const KEPT = 'dspp-make'
/** Milliseconds after typing until the calculator beside it follows. */
const PAUSE = 200
const STAYS = { ...EMPTY, months: [], look: {} }

const today = () => new Date().toISOString().slice(0, 10)
const part = (id) => document.getElementById(id)
const [planForm, monthForm, lookForm] = ['plan', 'month', 'look'].map(part)
const preview = document.querySelector('#preview dspp-calculator')
const language = new LanguageSwitch(document, navigator.languages)
const texts = new Texts([document.head, ...document.querySelectorAll('[data-static]')])
const take = new TakeAway(part('take-parts'), { made: () => make(), said: (...text) => said(...text), tell: (text) => write(part('take-said'), text), finish: () => finish(), link: () => location.href, calendar })

let said = saidIn('en')
let state = STAYS
/** The bound fields of each form. */
let fields = {}
/** Path of the term whose provision is being written. */
let editing
/** Names of the answers that were left, whose problems are told; all of them after an attempt to take it away. */
let left = new Set()
let isAllTold = false
let problems = []
let timer

// Checking.

const thrown = (read) => {
  try {
    read()
    return []
  } catch (error) {
    return error.problems ?? [{ field: '$', code: 'unreadable', values: {} }]
  }
}
const problemsOf = (file) => thrown(() => new Plan(file).free())

function check () {
  const file = fileOf(state)
  const months = monthsFileOf(state.months)
  problems = [
    ...[...refusedIn(file), ...problemsOf(file)].map((problem) => ({ ...problem, form: planForm })),
    ...[...refusedIn(months), ...months.length > 0 ? thrown(() => readMonths(months)) : []].map((problem) => ({ ...problem, form: monthForm }))
  ]
  return { file, months }
}

// Writing what is typed.

const reasonOf = (because) => said(because).replace('{The document}', said(DOCUMENT[documentOf({ source: { title: String(state.plan.source?.title ?? '') } })]))

function planMarkup (form) {
  return sections.map(({ id, title, lede, questions }) => ['details', { class: 'section', 'data-key': id, id: `section-${id}`, open: id === 'company' },
    ['summary', ['h3', said(title)], ['span', { class: 'count', 'data-count': id }]],
    ['div', { class: 'questions', 'data-section': id }, ['p', { class: 'hint' }, said(lede)],
      ...questions.filter((question) => question.gate || applies(question, state)).map((question) => question.gate ? gateMarkup(question.gate) : form.question(question))]])
}

function gateMarkup (gate) {
  const { label, hint } = GATES[gate]
  return ['div', { class: 'gate' }, ['label', { class: 'tick' }, ['input', { type: 'checkbox', 'data-gate': gate, id: `gate-${gate}`, checked: state.open.includes(gate), 'aria-describedby': hint && `gate-${gate}-hint` }], ' ', ['span', said(label)]],
    hint && ['p', { class: 'hint', id: `gate-${gate}-hint` }, said(hint)]]
}

function monthMarkup (form) {
  return [
    ...state.months.map((month, index) => ['fieldset', { class: 'row', 'data-name': `$[${index}]` }, ['legend', month.month ? `${said('Month')} ${month.month}` : said('Month')],
      ...monthQuestions.filter((question) => applies(question, state)).map((question) => form.field(question, [index, ...pathOf(question.key)])),
      ['button', { type: 'button', class: 'link', 'data-do': 'remove', 'data-path': JSON.stringify([index]) }, said('Remove'), ['span', { class: 'visually-hidden' }, ` ${said('Month')} ${month.month ?? ''}`]]]),
    ['button', { type: 'button', class: 'add', 'data-do': 'add-month', id: 'add-month' }, state.months.length === 0 ? said('Add a month') : said('Add the next month')]
  ]
}

const questionOfClauses = sections.flatMap(({ questions }) => questions).find(({ key }) => key === 'clauses')

/** Makes the fields anew, and keeps what is open and where the focus is. */
function rebuild (focusId = document.activeElement?.id) {
  const { selectionStart, selectionEnd } = document.activeElement ?? {}
  const open = new Map([...document.querySelectorAll('details[data-key]')].map((details) => [details.dataset.key, details.open]))
  const plan = new Fields({ value: state.plan, prefix: 'p', said, clauses: state.plan.clauses, editing, reasonOf })
  plan.clauseQuestion = questionOfClauses
  const month = new Fields({ value: state.months, prefix: 'm', said })
  fields = { plan, month }
  asked = askedIn(state).join()
  waiting = undefined
  part('plan-fields').replaceChildren(...planMarkup(plan).map((one) => made(one)))
  part('month-fields').replaceChildren(...monthMarkup(month).map((one) => made(one)))
  part('look-fields').replaceChildren(...lookMarkup(state.look, said).map((one) => made(one)))
  for (const details of document.querySelectorAll('details[data-key]')) details.open = open.get(details.dataset.key) ?? details.open
  const focused = focusId && part(focusId)
  if (!focused) return
  focused.focus({ preventScroll: true })
  if (typeof selectionStart === 'number' && 'selectionStart' in focused && focused.selectionStart !== null) focused.setSelectionRange(selectionStart, selectionEnd)
}

/** What the fields on the page ask. */
let asked = ''
/** Whether a key of the mouse or a finger is down, and what waits for it: a click on a part that is made anew would be lost. */
let isPressed = false
let waiting

/** Makes the fields anew once the focus has moved on; `renamed` gives the id that a control has then. */
function rebuildSoon (renamed = (id) => id) {
  const before = waiting
  waiting = (id) => renamed(before ? before(id) : id)
  if (!isPressed) setTimeout(rebuildNow)
}

function rebuildNow () {
  if (isPressed || !waiting) return
  changed(true, waiting(document.activeElement?.id ?? ''))
}

addEventListener('pointerdown', () => { isPressed = true }, true)
for (const type of ['pointerup', 'pointercancel', 'dragend']) {
  addEventListener(type, () => {
    isPressed = false
    setTimeout(rebuildNow)
  }, true)
}

// Reading it.

const formOf = (target) => target.closest('form')

function took (form, id, control) {
  const bound = (form === planForm ? fields.plan : fields.month).controls.get(id)
  if (!bound) return
  const key = form === planForm ? 'plan' : 'months'
  const before = state[key]
  if (bound.source && control.value === CHOICES.ADD) return addProvision(bound)
  if (bound.source) editing = undefined
  const next = bound.write ? bound.write(before, control) : put(before, bound.path, bound.read(control, at(before, bound.path)))
  if (key === 'plan' && bound.path[0] === 'clauses') titled(bound.path[1], at(next, ['clauses', bound.path[1], 'title']))
  state = { ...state, [key]: key === 'plan' ? reasoned(named(before, next), bound.path) : next }
  changed(bound.isStructure)
}

/** Names the edition by the company and the year, as long as nobody named it otherwise. */
function named (before, after) {
  const isOwn = before.id && before.id !== idOf(before)
  return isOwn || after.id !== before.id ? after : { ...after, id: idOf(after) || undefined }
}

/** Writes a provision's title where it is offered. */
function titled (id, title) {
  for (const option of planForm.querySelectorAll('.source option')) if (option.value === id) write(option, title ? `${id}: ${title}` : id)
}

/** A standard reason stands only beside the value that it is about. */
function reasoned (plan, path) {
  const term = path.slice(0, -1)
  const assume = path.at(-1) === 'value' && fields.plan.assumes.get(nameOf(term))
  const { value, assumed } = at(plan, term) ?? {}
  if (!assume || assumed === undefined) return plan
  const reason = reasonOf(assume.because)
  const isStandard = value === assume.value
  const next = isStandard && assumed === '' ? reason : !isStandard && assumed === reason ? '' : assumed
  const field = part(fields.plan.idOf([...term, 'assumed']))
  if (field) field.value = next
  return put(plan, [...term, 'assumed'], next)
}

function addProvision ({ source, path, write }) {
  const id = unusedId()
  const { plan } = state
  const clauses = { ...plan.clauses, [id]: { title: '', summary: '' } }
  const cited = write ? write(plan, { value: id }) : put(plan, path, id)
  state = { ...state, plan: { ...cited, clauses } }
  editing = nameOf(source)
  changed(true)
  part(`p${INLINE}${encodeURIComponent(nameOf(['clauses', id, 'title']))}`)?.focus()
}

function unusedId () {
  const { clauses = {} } = state.plan
  let number = Object.keys(clauses).length + 1
  while (`P${number}` in clauses) number += 1
  return `P${number}`
}

function rename ({ rename: from }, control) {
  const to = control.value.trim()
  if (to === from) return
  if (to === '' || Object.hasOwn(state.plan.clauses, to)) {
    control.value = from
    return
  }
  state = { ...state, plan: renamed(state.plan, from, to) }
  rebuildSoon((id) => id.replace(encodeURIComponent(nameOf(['clauses', from])), encodeURIComponent(nameOf(['clauses', to]))))
}

const EMPTY_ROW = { list: {}, map: { title: '', summary: '' } }

function add ({ dataset, id }) {
  const path = JSON.parse(dataset.path)
  const { plan } = state
  const before = at(plan, path)
  let index
  if (dataset.kind === 'list') {
    index = before?.length ?? 0
    state = { ...state, plan: put(plan, path, [...before ?? [], {}]) }
  } else {
    index = dataset.kind === 'map' ? unusedId() : Object.keys(OPEN_POINTS).find((key) => !(key in (before ?? {}))) ?? 'other'
    state = { ...state, plan: put(plan, [...path, index], dataset.kind === 'map' ? EMPTY_ROW.map : said(OPEN_POINTS[index] ?? '')) }
  }
  changed(true)
  const rows = part('plan-fields').querySelector(`[data-name="${CSS.escape(nameOf([...path, index]))}"]`)
  rows?.querySelector('input, select, textarea')?.focus()
}

function remove (button) {
  const path = JSON.parse(button.dataset.path)
  const form = formOf(button)
  if (form === monthForm) state = { ...state, months: put(state.months, path, undefined) }
  else state = { ...state, plan: path[0] === 'clauses' ? renamed(state.plan, path[1], undefined) : put(state.plan, path, undefined) }
  changed(true)
  const next = form === monthForm ? part('add-month') : part(fields.plan.idOf(path.slice(0, -1), '-add'))
  next?.focus()
}

function addMonth () {
  state = { ...state, months: [...state.months, { month: nextMonth(state.months, today().slice(0, 7)) }] }
  changed(true)
  part(fields.month.idOf([state.months.length - 1, 'investmentDate']))?.focus()
}

// Showing what follows.

function changed (isStructure, focusId) {
  if (isStructure) rebuild(focusId)
  show()
  save()
}

let shownFile = ''

function show () {
  const { file, months } = check()
  tell()
  take.show()
  clearTimeout(timer)
  timer = setTimeout(() => {
    const shown = problems.length === 0 ? file : previewOf(file, (one) => [...refusedIn(one), ...problemsOf(one)])
    const text = JSON.stringify(shown)
    if (text !== shownFile) preview.plan = shown
    shownFile = text
    const goodMonths = problems.some(({ form }) => form === monthForm) ? [] : months
    preview.month = goodMonths.length > 0 ? goodMonths : null
    write(part('seen-note'), problems.length === 0 ? '' : said('What is not answered yet is left out here.'))
    if (part('example').checked) preview.fields = exampleOf(shown, goodMonths, { today: today(), addBusinessDays })
    else if (preview.fields) preview.fields = ''
    look()
  }, PAUSE)
}

function look () {
  const chosen = lookOf(state.look)
  for (const name of ['--dspp-accent', '--dspp-font', '--dspp-radius']) preview.style.removeProperty(name)
  for (const [name, value] of propertiesOf(chosen)) preview.style.setProperty(name, value)
  preview.theme = chosen.theme ?? ''
  part('preview').style.colorScheme = chosen.theme ?? ''
  preview.lang = chosen.lang ?? document.documentElement.lang
  showContrast(preview, part('contrast'), said)
}

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
  const row = message.closest('.row')?.querySelector('legend')
  const own = inner?.querySelector('label, legend')
  return [...new Set([row, question, own].filter(Boolean).map(text))].join(': ')
}

function tell () {
  const told = new Map()
  for (const problem of problems) {
    const message = messageOf(problem)
    if (message && !told.has(message)) told.set(message, problemSaid(problem, said))
  }
  for (const message of document.querySelectorAll('.error[data-of]')) {
    const isTold = told.has(message) && (isAllTold || left.has(message.id))
    write(message, isTold ? told.get(message) : '')
    const control = controlOf(message)
    if (isTold) control?.setAttribute('aria-invalid', 'true')
    else if (control?.matches('input, select, textarea')) control.removeAttribute('aria-invalid')
  }
  for (const count of document.querySelectorAll('[data-count]')) {
    const messages = [...told.keys()].filter((message) => message.closest('[data-section]')?.dataset.section === count.dataset.count)
    write(count, messages.length === 0 ? '' : said('{0} to answer', messages.length))
  }
  finishList(told)
}

function finishList (told) {
  const items = [...told].map(([message, text]) => ['li', ['button', { type: 'button', class: 'link', 'data-go': message.id }, labelOf(message)], `: ${text}`])
  const others = problems.filter((problem) => !messageOf(problem)).map((problem) => ['li', `${problem.field}: ${problemSaid(problem, said)}`])
  const all = [...items, ...others]
  const kept = othersIn(state.plan)
  write(part('kept-parts'), kept.length === 0 ? '' : said('This page does not ask for these parts of the file. They stay as they are: {0}.', kept.join(', ')))
  part('to-finish').replaceChildren(...all.length === 0 ? [] : [made(['p', all.length === 1 ? said('Answer this first:') : said('Answer these {0} first:', all.length)]), made(['ul', ...all])])
}

/** Returns true if all is answered; otherwise tells what is not. */
function finish () {
  if (problems.length === 0) return true
  isAllTold = true
  tell()
  part('to-finish').querySelector('button')?.focus()
  return false
}

function go (id) {
  const message = part(id)
  for (let details = message.closest('details'); details; details = details.parentElement.closest('details')) details.open = true
  left.add(id)
  tell()
  const control = controlOf(part(id))
  control?.focus({ preventScroll: true })
  control?.scrollIntoView({ block: 'center' })
}

// Keeping it.

function save () {
  const text = packed(state)
  if (`#${text}` !== location.hash) history.replaceState(null, '', `#${text}`)
  try {
    if (part('keep').checked) localStorage.setItem(KEPT, text)
  } catch {
    // The browser stores nothing, or not so much; the address has it.
  }
}

function kept () {
  try {
    return localStorage.getItem(KEPT)
  } catch {
    return null
  }
}

function begin (next, { isAll = false } = {}) {
  state = next
  editing = undefined
  left = new Set()
  isAllTold = isAll
  shownFile = ''
  changed(true)
}

async function start (name) {
  const file = name === 'empty' ? undefined : await fetch(`pkg/plans/${name}.json`).then((response) => response.json())
  history.pushState(null, '', location.href)
  begin({ ...STAYS, ...file ? answersOf(file) : EMPTY, look: state.look })
  write(part('start-said'), said('Ready. Use the browser’s Back to undo.'))
}

async function opened (files) {
  let next = state
  const told = []
  for (const file of files) {
    try {
      const value = JSON.parse((await file.text()).replace(/^\ufeff/, ''))
      const isMonths = Array.isArray(value) || ('month' in value && !('issuer' in value))
      const [first] = isMonths ? [value].flat() : []
      if (isMonths && first?.issuer) throw new Error('editions')
      if (!stateOf({ plan: isMonths ? {} : value })) throw new Error('none')
      next = isMonths ? { ...next, months: [value].flat() } : { ...next, ...answersOf(value) }
      told.push(said('{0} is open.', file.name))
    } catch {
      told.push(said('{0} is no plan file and no months file.', file.name))
    }
  }
  if (next !== state) {
    history.pushState(null, '', location.href)
    begin(next, { isAll: true })
  }
  write(part('start-said'), told.join(' '))
}

function make () {
  const { file, months } = check()
  return { file, months, look: lookOf(state.look), today: today() }
}

/** Returns the calendar of the due dates that are known. */
function calendar () {
  const { file, months } = make()
  const plan = new Plan(file)
  try {
    const from = months.map(({ month }) => month).sort()[0] ?? today().slice(0, 7)
    const { rows } = plan.schedule({ from, months: String(Math.max(12, months.length)), announced: months.filter(({ investmentDate, investmentPeriod }) => investmentDate || investmentPeriod) })
    const dues = rows.filter(({ due, preApprovedDue }) => due || preApprovedDue)
    return dues.length > 0 ? toIcs(dues, { plan: `${file.issuer}: ${file.name}`, language: document.documentElement.lang }) : undefined
  } finally {
    plan.free()
  }
}

// What the maker does.

for (const form of [planForm, monthForm]) {
  form.addEventListener('input', ({ target }) => {
    if (target.dataset.gate) {
      const { gate } = target.dataset
      state = { ...state, open: target.checked ? [...state.open, gate] : state.open.filter((one) => one !== gate) }
      return changed(true)
    }
    const bound = (form === planForm ? fields.plan : fields.month).controls.get(target.id)
    if (bound?.rename === undefined) took(form, target.id, target)
  })
  form.addEventListener('change', ({ target }) => {
    const bound = fields.plan.controls.get(target.id)
    if (form !== planForm) return
    if (bound?.rename !== undefined) rename(bound, target)
    else if (askedIn(state).join() !== asked) rebuildSoon()
  })
  form.addEventListener('focusout', ({ target }) => {
    for (const id of target.getAttribute?.('aria-describedby')?.split(' ') ?? []) if (id.endsWith('-error')) left.add(id)
    tell()
  })
  form.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-do]')
    if (button) ({ add: () => add(button), remove: () => remove(button), 'add-month': addMonth })[button.dataset.do]()
  })
}
for (const form of [planForm, monthForm, lookForm]) form.addEventListener('submit', (event) => event.preventDefault())

lookForm.addEventListener('input', async ({ target }) => {
  if (!target.name) return
  const value = target.type === 'file' ? await readLogo(target.files[0]) : target.value
  if (value === undefined) return write(part('logo-said'), said('Choose a PNG, JPEG, WebP, GIF or SVG of at most 48 kB.'))
  const { [target.name]: before } = state.look
  state = { ...state, look: { ...state.look, [target.name]: value } }
  changed(['file', 'color'].includes(target.type) && Boolean(before) !== Boolean(value))
})
lookForm.addEventListener('click', ({ target }) => {
  if (target.closest('[data-do="remove-look"]')) {
    const { value } = target.closest('button')
    const { [value]: before, ...look } = state.look
    state = { ...state, look }
    changed(true, `look-${value}`)
  }
})
part('take').addEventListener('click', ({ target }) => { if (target.dataset.go) go(target.dataset.go) })
part('starts').addEventListener('click', ({ target }) => { if (target.dataset.start) start(target.dataset.start) })
part('open').addEventListener('change', ({ target }) => { opened([...target.files]).then(() => { target.value = '' }) })
part('example').addEventListener('change', show)
part('keep').addEventListener('change', ({ target }) => {
  if (target.checked) return save()
  try { localStorage.removeItem(KEPT) } catch { /* Nothing was stored. */ }
})

function speak () {
  const { words } = language
  document.documentElement.lang = words.locale
  said = saidIn(words.locale.slice(0, 2))
  texts.write((text) => said(text))
  take.write()
  changed(true)
}

function read () {
  const next = unpacked(location.hash)
  if (next && JSON.stringify(next) !== JSON.stringify(state)) begin(next)
}

/** Goes to a part of the page and leaves the address alone, because it keeps the answers. */
function follow (event) {
  const link = event.target.closest?.('a[href^="#"]')
  if (!link) return
  event.preventDefault()
  const part = document.querySelector(link.hash)
  part.scrollIntoView()
  part.focus({ preventScroll: true })
}

document.addEventListener('click', follow)
language.addEventListener('words', speak)
addEventListener('hashchange', read)
addEventListener('popstate', read)

const saved = kept()
part('keep').checked = saved !== null
state = unpacked(location.hash) ?? unpacked(saved ?? '') ?? STAYS
take.write()
rebuild()
show()
document.documentElement.dataset.ready = ''
keepOffline(document, { worker: 'make-sw.js', scope: 'make.html' })
