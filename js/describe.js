import { requestError } from './errors.js'
import { tableFor } from './languages.js'
import { kind, problem } from './checks.js'

/**
 * The sentence for a step or a problem.
 *
 * The core speaks codes and values so that its rules carry no copy; this is where they become words.
 *
 * @param {import('./index.js').Step | import('./index.js').Problem} stepOrProblem
 * @param {string} [language] a language tag; English if it was not loaded
 * @returns {string}
 * @throws {RequestError} for what is neither
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
 * The sentence for the `reading` of a step.
 *
 * @param {string} reading
 * @param {string} [language]
 * @returns {string}
 * @throws {RequestError} for what is not text
 */
export function describeReading (reading, language = 'en') {
  return said('text', reading, () => isText(reading) ? entry(tableFor(language).readings, reading) ?? reading : undefined)
}

/** The text that can be made of a value; a value of another kind is refused. */
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

/** A newer core may know a code that this table does not: what it says of it is the caller's. */
function entry (table, code) {
  return Object.hasOwn(table, code) ? table[code] : undefined
}

/** What an object has itself: a value that a step or a problem may lack must not come from `Object.prototype`. */
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
