import * as en from './messages/en.js'

/** One table of sentences a language; a translation is one more file here. */
const TABLES = { en }

/**
 * The sentence for a step or a problem.
 *
 * The core speaks codes and values so that its rules carry no copy; this is where they become words.
 *
 * @param {import('./index.js').Step | import('./index.js').Problem} stepOrProblem
 * @param {string} [language] a language tag; English until there are others
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
  return tableFor(language).readings[reading] ?? reading
}

function tableFor (language) {
  return TABLES[new Intl.Locale(language).language] ?? en
}

function describeStep (step, table) {
  const sentence = table.steps[step.rule]
  // A newer core may know a rule that this table does not: its code and result still say something.
  return sentence ? sentence(step.inputs, step.result) : `${step.rule}: ${step.result}`
}

function describeProblem ({ field, code, values }, table) {
  const sentence = table.problems[code]
  const about = table.about(field)
  return sentence ? table.onLine(values, sentence(values, about)) : `${about.noun}: ${code}`
}
