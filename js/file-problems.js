// Sentences about problems of plan files and files of months, for their authors.
import { describe } from './describe.js'

/** Names of JSON Schema types in plain words. */
const TYPES = {
  __proto__: null,
  string: 'text, in quotes',
  'whole number': 'a whole number, without quotes',
  number: 'a number',
  boolean: 'true or false, without quotes',
  array: 'a list, in square brackets',
  object: 'an object, in curly braces',
  null: 'null'
}

const typed = (type) => TYPES[type] ?? type

/** Writes the part of the sentence after the path, by problem code, from the problem's values. */
export const sentences = {
  __proto__: null,
  'not-json': ({ reason }) => `is not valid JSON: ${reason.replace(/^Error: /, '')}`,
  'too-long': ({ expected }) => `is too long: it can have ${expected}`,
  missing: () => 'is missing',
  'unknown-key': ({ known }) => `is not a known key; use one of: ${known}`,
  'duplicate-key': () => 'is there twice',
  'wrong-type': ({ expected, found }) => `must be ${typed(expected)}; it is ${typed(found)}`,
  'unknown-value': ({ known }) => `must be one of: ${known}`,
  'not-a-number': () => 'must be a number in quotes, in plain digits, such as "2500.00"',
  'too-many-decimals': ({ decimals }) => `can have at most ${decimals === '1' ? '1 decimal place' : `${decimals} decimal places`}`,
  'out-of-range': ({ minimum, maximum }) => `must be at least ${minimum} and at most ${maximum}`,
  'not-a-date': () => 'must be a real date, such as "2008-01-15"',
  'not-a-time': () => 'must be a time of day from 00:00 to 23:59, such as "12:00"',
  blank: () => 'must not be empty',
  'control-character': () => 'must not have a line break, a tab or another control character',
  'minimum-above-maximum': ({ minimum, maximum }) => `must not be above its maximum: ${minimum} is more than ${maximum}`,
  'layers-contradict': ({ maximum, per }) => `must not be above the maximum of a longer period: ${maximum} a ${per}`,
  'no-source': () => 'must say where it is from: add "clause", or "assumed" with the reason',
  'two-sources': () => 'must have either "clause" or "assumed", not both',
  'unknown-clause': ({ known }) => `must be one of "clauses": ${known || 'there are none yet'}`,
  'unknown-rule': ({ known }) => `must have the keys of one of these rules: ${known}`,
  circular: () => 'depends on itself: check the days it is counted from',
  'several-dates': () => 'gives several dates a month, which only the investment date can have',
  repeated: () => 'is already in the list',
  'too-few': ({ minimum }) => `must have at least ${minimum === '1' ? 'one value' : `${minimum} values`}`,
  'two-charges': () => 'must be a fee in dollars or in percent, not both',
  'not-a-month': () => 'must be a month from 1990-01 to 2100-12, such as "2008-01"',
  'outside-month': ({ month }) => `must be in ${month}, the month it was announced for`,
  'period-reversed': ({ start }) => `must be ${start}, the first day of the period, or later`,
  'too-many-closures': ({ maximum }) => `can have at most ${maximum} days`,
  'too-many-editions': ({ maximum }) => `can have at most ${maximum} editions`,
  'too-many-months': ({ maximum }) => `can have at most ${maximum} months`,
  'too-many-errors': ({ maximum }) => `has more problems than these ${maximum}`
}

/**
 * Returns the sentence for a problem of a file, with its path.
 *
 * @param {import('./index.js').Problem} problem
 */
export function describeFileProblem ({ field, code, values, clause }) {
  const predicate = Object.hasOwn(sentences, code) && sentences[code](values)
  return predicate ? `${field} ${predicate}.` : `${describe({ field, code, values, clause })}.`
}
