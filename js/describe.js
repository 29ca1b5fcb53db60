import { tableFor } from './languages.js'

/**
 * The sentence for a step or a problem.
 *
 * The core speaks codes and values so that its rules carry no copy; this is where they become words.
 *
 * @param {import('./index.js').Step | import('./index.js').Problem} stepOrProblem
 * @param {string} [language] a language tag; English if it was not loaded
 * @returns {string}
 */
export function describe (stepOrProblem, language = 'en') {
  const table = tableFor(language)
  return 'rule' in stepOrProblem ? describeStep(stepOrProblem, table) : describeProblem(stepOrProblem, table)
}

/**
 * The sentence for the `reading` of a step.
 *
 * @param {string} reading
 * @param {string} [language]
 * @returns {string}
 */
export function describeReading (reading, language = 'en') {
  return entry(tableFor(language).readings, reading) ?? reading
}

/** A newer core may know a code that this table does not: what it says of it is the caller's. */
function entry (table, code) {
  return Object.hasOwn(table, code) ? table[code] : undefined
}

function describeStep (step, table) {
  const sentence = entry(table.steps, step.rule)
  return sentence ? sentence(step.inputs, step.result) : `${step.rule}: ${step.result}`
}

function describeProblem ({ field, code, values }, table) {
  const sentence = entry(table.problems, code)
  const about = table.about(field)
  return sentence ? table.onLine(values, sentence(values, about)) : `${about.noun}: ${code}`
}
