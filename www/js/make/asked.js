/** The questions that the schemas know, and which of them apply. */

import monthsSchema from '../../../plans/months.schema.json' with { type: 'json' }
import schema from '../../../plans/plan.schema.json' with { type: 'json' }
import { GATES, MONTH, SECTIONS } from './questions.js'
import { schemaAt, wordsIn } from './schema.js'
import { at, isGiven } from './values.js'

export const pathOf = (key) => key.split('.')

export const sections = sectionsIn(schema)
export const questions = sections.flatMap(({ questions }) => questions).filter(({ key }) => key)

/** Returns the words that a gate may add to those open: its own, or one of its answers. */
export function wordsOf (gate) { return GATES[gate].options?.map(([word]) => word) ?? [gate] }

/** Returns true if a gate opens a question. */
export function isBehind ({ when = [] }, gate) { return when.flat().some((word) => wordsOf(gate).includes(word)) }

/** Leaves out questions, fields and choices that a schema does not know, and gates that open none. */
export function sectionsIn (root) {
  const asked = (question, base = []) => {
    const path = [...base, ...question.key ? pathOf(question.key) : []]
    const part = schemaAt(root, path)
    if (!part) return
    const words = wordsIn(root, part)
    const isKnown = (word) => typeof word === 'number' || words.has(word)
    return {
      ...question,
      ...question.options && { options: question.options.filter(([value]) => isKnown(value)) },
      ...question.variants && { variants: question.variants.filter(({ id, value, field, band }) => field || band || isKnown(value ?? id)).map((one) => ({ ...one, ...one.fields && { fields: one.fields.filter(({ key }) => isKnown(key)).map((field) => narrowed(field, isKnown)) } })) },
      ...question.fields && question.kind === 'list' && { fields: question.fields.map((field) => asked(field, [...path, 0])).filter(Boolean) }
    }
  }
  const narrowed = (field, isKnown) => field.options ? { ...field, options: field.options.filter(([value]) => isKnown(value)) } : field
  const all = SECTIONS.map((section) => ({ ...section, questions: section.questions.map((question) => question.gate || question.month ? question : asked(question)).filter(Boolean) }))
  return all.map((section) => ({ ...section, questions: section.questions.filter(({ gate }) => !gate || section.questions.some((question) => isBehind(question, gate))) }))
}

/** Questions about a month. */
export const monthQuestions = MONTH.filter(({ key }) => schemaAt(monthsSchema, pathOf(key), monthsSchema.$defs.monthlyTerms))

const feesOf = ({ fees }) => Array.isArray(fees?.items) ? fees.items : []

/** Conditions of some questions besides a gate. */
const NEEDS = {
  perShare: (plan) => feesOf(plan).some((fee) => fee?.on === 'share' && fee.amount),
  percent: (plan) => feesOf(plan).some((fee) => fee?.percent),
  wholeShares: ({ shares }) => shares?.decimals?.value === 0,
  together: ({ limits }) => ['month', 'quarter', 'year'].includes(limits?.per?.value) || isGiven(limits, ['minimumPer']),
  approved: (plan) => questions.some(({ key, isFolded }) => isFolded === 'approval' && isGiven(plan, pathOf(key))),
  maximum: ({ limits }) => isGiven(limits, ['maximum', 'value']) || isGiven(limits, ['approval', 'value']),
  twoMinimums: ({ limits }) => (isGiven(limits, ['existingMinimum', 'value']) && isGiven(limits, ['newMinimum', 'value']) && limits.existingMinimum.value !== limits.newMinimum.value) || isGiven(limits, ['existingAfterFirstPurchase'])
}

/** Returns true if a question applies, from what was answered before it. */
export const applies = ({ when = [], needs }, { plan, open }) => when.every((gate) => [gate].flat().some((one) => open.includes(one))) && (!needs || Boolean(NEEDS[needs](plan)))

/** Lists what is asked: the keys of questions, those whose answer is assumed, and the fields of each row of a list. */
export const askedIn = (answers) => questions.filter((question) => applies(question, answers)).flatMap(({ key, kind, fields }) => {
  const rows = kind === 'list' ? at(answers.plan, pathOf(key)) : []
  const isAssumed = at(answers.plan, [...pathOf(key), 'assumed']) !== undefined
  return [key, ...isAssumed ? [`${key}.assumed`] : [], ...(Array.isArray(rows) ? rows : []).flatMap((row, index) => fields.filter(({ given }) => !given || given(row ?? {})).map((field) => `${key}[${index}].${field.key}`))]
})
