/**
 * Turns answers into a plan file and a file into answers. The answers are the file in progress: what is not finished stands in it as
 * typed, and parts that no question asks for stay as they are.
 */

import schema from '../../../plans/plan.schema.json' with { type: 'json' }
import { applies, pathOf, questions } from './asked.js'
import { GATES } from './questions.js'
import { ordered } from './schema.js'
import { USUAL, marked, sourced } from './sources.js'
import { at, filled, put } from './values.js'

/** A plan without answers, but for what most documents leave out or have in common. */
export const EMPTY = {
  plan: questions.filter(({ assume }) => assume?.isPreset).reduce((plan, { key, assume }) => put(plan, pathOf(key), { value: assume.value, assumed: USUAL }), {
    $schema: './plan.schema.json', currency: 'USD', source: { title: 'Prospectus' }
  }),
  open: []
}

/** Returns the plan file of the answers. */
export function fileOf (answers) {
  const asked = questions.filter((question) => applies(question, answers))
  const keys = new Set(asked.map(({ key }) => key))
  const dropped = questions.filter(({ key }) => !keys.has(key)).reduce((part, { key }) => put(part, pathOf(key), undefined), sourced(answers))
  const { direct } = dropped.marketPrice ?? {}
  const priced = answers.open.includes('either') && direct ? put(dropped, ['marketPrice', 'openMarket'], direct) : dropped
  const file = asked.filter(({ keepsEmpty }) => keepsEmpty).reduce((part, { key, kind }) => at(part, pathOf(key)) ? part : put(part, pathOf(key), kind === 'list' ? [] : {}), filled(priced))
  return ordered(schema, answers.open.includes('free') ? { ...file, fees: { items: [] } } : file)
}

/** Returns the answers that give a file: the gates open where the file has what is behind them. */
export function answersOf (file) {
  const isThere = (gate) => questions.some((question) => question.when?.includes(gate) && at(file, pathOf(question.key)) !== undefined)
  const open = [...Object.keys(GATES).filter((gate) => !GATES[gate].options && isThere(gate)), sharesIn(file), feesIn(file)].filter(Boolean)
  return { plan: marked(file, open), open }
}

/** Returns where a file's shares come from, by their market prices. */
function sharesIn ({ marketPrice }) {
  const { direct, openMarket } = marketPrice ?? {}
  if (!direct || !openMarket) return direct ? 'company' : openMarket && 'market'
  return JSON.stringify(direct) === JSON.stringify(openMarket) ? 'either' : 'each'
}

/** Returns who pays a file's fees. */
export function feesIn ({ fees }) {
  if (!fees) return
  const items = Array.isArray(fees.items) ? fees.items : []
  if (items.length === 0) return 'free'
  return items.every((fee) => fee?.paidByCompany) ? 'covered' : 'fees'
}

/** Lists the parts of a file that no question asks for, by their path. */
export function othersIn (file, path = []) {
  if (file === null || typeof file !== 'object' || Array.isArray(file)) return []
  return Object.entries(file).flatMap(([key, part]) => {
    const name = [...path, key].join('.')
    if (['$schema', 'currency'].includes(name) || questions.some((question) => question.key === name)) return []
    return questions.some((question) => question.key.startsWith(`${name}.`)) ? othersIn(part, [...path, key]) : [name]
  })
}

/** Returns the name of an edition: the company's first word and the year of its terms. */
export function idOf ({ issuer, effectiveFrom, source }) {
  const [first] = String(issuer ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[a-z0-9]+/g) ?? []
  const year = String(effectiveFrom?.value ?? source?.date ?? '').slice(0, 4)
  return first ? [first, year].filter(Boolean).join('-') : ''
}

/** Renames a provision, and what cites it; undefined takes it away. */
export function renamed (value, from, to) {
  if (Array.isArray(value)) return value.map((part) => renamed(part, from, to))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).flatMap(([key, part]) => {
    if (key === 'clauses') return [[key, Object.fromEntries(Object.entries(part).flatMap(([id, text]) => id !== from ? [[id, text]] : to === undefined ? [] : [[to, text]]))]]
    if (key === 'clause' && part === from) return to === undefined ? [] : [[key, to]]
    return [[key, renamed(part, from, to)]]
  }))
}

const WORDS = { id: 'plan', name: 'Plan', issuer: 'Your company', currency: 'USD', source: { title: 'Document' }, clauses: {} }
const SOON = 'Not answered yet.'
const assumed = (value) => ({ value, assumed: SOON })
const STANDARD = {
  ...WORDS,
  calendar: assumed('nyse'),
  displayedPrices: { decimals: assumed(4), rounding: assumed('half-even') }
}
const ROUNDS = 8

/**
 * Returns a file that answers as far as the answers go: without the parts that have problems, and with words in place of missing ones.
 *
 * @param {object} file
 * @param {(file: object) => { field: string, code: string }[]} problemsOf
 */
export function previewOf (file, problemsOf) {
  let shown = file
  for (let round = 0; round < ROUNDS; round++) {
    const problems = problemsOf(shown)
    if (problems.length === 0) return shown
    shown = filled(problems.reduce((part, problem) => without(part, problem), shown))
    for (const [key, value] of Object.entries(STANDARD)) shown = { ...shown, [key]: shown[key] ?? value }
    if (Object.keys(file.fees ?? {}).length > 0 && !shown.fees?.items && shown.fees) shown = { ...shown, fees: undefined }
  }
  return STANDARD
}

function without (file, { field, code }) {
  const path = field.split(/[.[\]]+/).slice(1).filter(Boolean).map((key) => /^\d+$/.test(key) ? Number(key) : key)
  const [top, second] = path
  if (top === undefined) return STANDARD
  if (top === 'clauses') return second === undefined ? { ...file, clauses: {} } : { ...file, clauses: { ...file.clauses, [second]: { title: '…', summary: '…', ...filled(file.clauses?.[second] ?? {}), quote: undefined } } }
  if (top === 'source') return { ...file, source: { title: file.source?.title || WORDS.source.title } }
  if (code === 'no-source' || code === 'unknown-clause' || code === 'two-sources') {
    const holder = code === 'unknown-clause' ? path.slice(0, -1) : path
    const { clause, ...term } = at(file, holder) ?? {}
    if (top !== 'contacts' && top !== 'documents') return put(file, holder, { ...term, assumed: SOON })
  }
  if (typeof second === 'number') return { ...file, [top]: file[top].map((one, index) => index === second ? '' : one) }
  if (second === undefined || WORDS[top] !== undefined) return { ...file, [top]: undefined }
  const isWhole = ['displayedPrices', 'shares', 'purchasePrice', 'roundedMarketPrice', 'calendar', 'effectiveFrom', 'effectiveUntil', 'suspended', 'noticeOfChanges'].includes(top) || path.join('.').startsWith('limits.per')
  return isWhole ? { ...file, [top]: undefined } : put(file, path.slice(0, 2), undefined)
}
