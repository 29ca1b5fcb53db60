import { requestError } from './errors.js'
import { tableFor } from './languages.js'
import { kind, problem } from './checks.js'

/**
 * Returns the sentence for a step or a problem.
 *
 * The core gives codes and values only; this module turns them into words.
 *
 * @param {import('./index.js').Step | import('./index.js').Problem} stepOrProblem
 * @param {string} [language] a language tag; English if it was not loaded
 * @returns {string}
 * @throws {RequestError} if the argument is neither
 */
export function describe (stepOrProblem, language = 'en') {
  const table = tableFor(language)
  return said('a step or a problem', stepOrProblem, () => {
    if (typeof stepOrProblem !== 'object') return undefined
    const given = own(stepOrProblem)
    return 'rule' in given ? describeStep(given, table) : describeProblem(given, table)
  })
}

/**
 * Returns the sentence for the `reading` of a step.
 *
 * @param {string} reading
 * @param {string} [language]
 * @returns {string}
 * @throws {RequestError} if the argument is not text
 */
export function describeReading (reading, language = 'en') {
  return said('text', reading, () => isText(reading) ? entry(tableFor(language).readings, reading) ?? reading : undefined)
}

/** Makes text of a value; throws if its kind is not `expected`. */
function said (expected, value, make) {
  let text
  let cause
  try {
    text = make()
  } catch (error) {
    cause = error
  }
  if (isText(text)) return text
  throw requestError([problem('', 'wrong-type', { expected, found: kind(value) })], cause)
}

/** Finds a code's entry; a newer core may give a code that this table lacks. */
function entry (table, code) {
  return Object.hasOwn(table, code) ? table[code] : undefined
}

/** Copies own properties, so that a missing value is not read from `Object.prototype`. */
const own = (object) => ({ __proto__: null, ...object })

const isText = (value) => typeof value === 'string'
const areTexts = (values) => typeof values === 'object' && Object.values(values).every(isText)

function describeStep ({ rule, inputs, result, reading }, table) {
  if (![rule, result].every(isText) || !areTexts(inputs)) return undefined
  const sentence = entry(table.steps, rule)
  return sentence ? sentence(own(inputs), result, reading) : `${rule}: ${result}`
}

function describeProblem ({ field, code, values }, table) {
  if (![field, code].every(isText) || !areTexts(values)) return undefined
  const sentence = entry(table.problems, code)
  const about = table.about(field)
  return sentence ? table.onLine(own(values), sentence(own(values), about)) : `${about.noun}: ${code}`
}
