/** Lists what visitors will not see, because it is not answered, and what is assumed. */

import { applies, isBehind, pathOf, questions } from './asked.js'
import { GATES } from './questions.js'
import { at, isGiven } from './values.js'

const named = (key) => `#plan .question[data-name="$.${key}"] :is(input, select)`
const labelOf = (key) => questions.find((question) => question.key === key).label
const asked = (key, isThere) => ({ label: labelOf(key), find: named(key), isThere: isThere ?? ((file) => isGiven(file, pathOf(key))) })
const isBand = ({ discounts }) => discounts?.standard !== undefined && discounts.standard.minimum !== discounts.standard.maximum
const announced = (months, key) => months.some((month) => key in month)

/** Answers without which a visitor misses something, in the order of the form. */
const PARTS = [
  asked('limits.maximum'),
  asked('dueDates.standard'),
  asked('schedule.investmentDate', ({ schedule }, months) => Boolean(schedule?.investmentDate) || announced(months, 'investmentDate')),
  { label: 'Where do the shares come from?', find: '#gate-shares', isThere: ({ marketPrice }) => isGiven({ marketPrice }, ['marketPrice']) },
  asked('discounts.standard'),
  { label: 'Discount announced now', find: '[data-month="discount"]', isThere: (file, months) => !isBand(file) || announced(months, 'discount') },
  { label: 'Who pays the fees for purchases?', find: '#gate-fees', isThere: ({ fees }) => fees !== undefined },
  asked('shares.decimals'),
  { label: 'Contacts', find: '[data-name="$.contacts"] button', isThere: ({ contacts }) => isGiven({ contacts }, ['contacts']) }
]

/** Returns true if a tick has nothing answered below it, which no file keeps. */
const isBare = (gate, file) => GATES[gate] && !GATES[gate].options && !questions.some((question) => isBehind(question, gate) && isGiven(file, pathOf(question.key)))

/** Returns the labels of what is not answered, each with the selector of its control. */
export const leftOutIn = (file, months, open = []) => [
  ...PARTS.filter(({ isThere }) => !isThere(file, months)).map(({ label, find }) => ({ label, find })),
  ...open.filter((gate) => isBare(gate, file)).map((gate) => ({ label: GATES[gate].label, find: `#gate-${gate}` }))
]

/** Returns what is assumed: the question's label, its answer as the form shows it, and the selector of its control. */
export const assumedIn = (answers, file) => questions.filter((question) => applies(question, answers) && at(file, [...pathOf(question.key), 'assumed']) !== undefined).map(({ key, label, options = [] }) => {
  const { value } = at(file, pathOf(key))
  return { label, answer: options.find(([one]) => one === value)?.[1] ?? (typeof value === 'object' ? '' : String(value ?? '')), find: named(key) }
})
