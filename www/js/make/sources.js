/**
 * Sources that follow from other answers. The answers have a mark in place of the provision or the reason, so that the file, made at
 * the end, has the provision that stands above then, and the reason in the file's language with the document's name.
 */

import { documentOf } from '../plan-terms.js'
import { applies, pathOf, sections } from './asked.js'
import { at, filled, nameOf, put } from './values.js'
import { DOCUMENT } from './words.js'

/** The provision of the answer before it in the section. */
export const SAME = ' same'
/** The standard reason of an assumption. */
export const USUAL = ' usual'

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const isBlank = (value) => value === undefined || (typeof value === 'string' && value.trim() === '')

/** Returns true if a term or a row has more than its source. */
const isAnswered = (term) => isObject(term) && Object.keys(filled({ ...term, clause: '', assumed: '' })).length > 0

/** Lists what has a source and applies, by section: terms, and rows of lists. */
const holdersIn = (answers) => sections.map(({ questions }) => questions.filter((question) => question.key && applies(question, answers)).flatMap((question) => {
  const path = pathOf(question.key)
  if (question.kind !== 'list') return question.plain ? [] : [{ path, assume: question.assume }]
  const rows = at(answers.plan, path)
  return question.hasSource || question.fields.some(({ kind }) => kind === 'clause') ? (Array.isArray(rows) ? rows : []).map((_, index) => ({ path: [...path, index] })) : []
}))

/** Returns the holder of a source that a path is in. */
export const holderOf = (answers, path) => holdersIn(answers).flat().find((holder) => holder.path.every((key, index) => path[index] === key))

/** Returns the provision of the answer before each, by the path's name. */
export function aboveIn (answers) {
  const above = new Map()
  for (const holders of holdersIn(answers)) {
    let before
    for (const { path } of holders) {
      const term = at(answers.plan, path)
      above.set(nameOf(path), before)
      if (isAnswered(term) && term.clause !== SAME && !isBlank(term.clause)) before = term.clause
    }
  }
  return above
}

/** Returns the plan in which the answers that follow the place of this one keep it, when this one gets another. */
export function pinned (answers, source) {
  const name = nameOf(source)
  const holders = holdersIn(answers).find((some) => some.some(({ path }) => nameOf(path) === name)) ?? []
  const later = holders.slice(holders.findIndex(({ path }) => nameOf(path) === name) + 1)
  const above = aboveIn(answers)
  return later.filter(({ path }) => at(answers.plan, path)?.clause === SAME && above.get(nameOf(path)))
    .reduce((plan, { path }) => put(plan, [...path, 'clause'], above.get(nameOf(path))), answers.plan)
}

/** Returns true if an answer shows nothing about its source: it is not begun, and has no usual value. */
export const isSilent = (term, assume) => !assume && !isAnswered(term) && isBlank(term?.clause) && term?.assumed === undefined

/** Returns the standard reason in words of a language. */
export const reasonIn = ({ source }, because, said = (text) => text) => said(because).replace('{The document}', said(DOCUMENT[documentOf({ source: { title: String(source?.title ?? '') } })]))

/** Returns true if a standard reason is about the value that a term has. */
export const isUsual = (term, assume) => Boolean(assume) && (isBlank(term?.value) || term.value === assume.value)

/** Returns the plan with provisions and reasons in place of the marks. */
export function sourced (answers) {
  const above = aboveIn(answers)
  return holdersIn(answers).flat().reduce((plan, { path, assume }) => {
    const term = at(answers.plan, path)
    if (term?.clause === SAME) return put(plan, [...path, 'clause'], isAnswered(term) ? above.get(nameOf(path)) : undefined)
    if (term?.assumed === USUAL) return put(plan, [...path, 'assumed'], isUsual(term, assume) ? reasonIn(plan, assume.because) : '')
    return plan
  }, answers.plan)
}

/** Returns a plan with a mark in place of each standard reason; its file stays the same. */
export const marked = (plan, open) => holdersIn({ plan, open }).flat().reduce((next, { path, assume }) => {
  const term = at(plan, path)
  return assume && term?.value === assume.value && term.assumed === reasonIn(plan, assume.because) ? put(next, [...path, 'assumed'], USUAL) : next
}, plan)

/** Gives an answer that was just given without a source the provision above; another than the usual one is no assumption any more. */
export function withSource (answers, before, path) {
  const holder = holderOf(answers, path)
  const { assumed, ...term } = holder ? at(answers.plan, holder.path) ?? {} : {}
  if (assumed === USUAL && term.value !== holder.assume?.value) return put(answers.plan, holder.path, isAnswered(term) ? { ...term, clause: SAME } : term)
  const isNew = holder && isAnswered(term) && !isAnswered(at(before, holder.path))
  return isNew && isBlank(term.clause) && assumed === undefined ? put(answers.plan, [...holder.path, 'clause'], SAME) : answers.plan
}
