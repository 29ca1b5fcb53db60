/** Words for the parts of the page, in each language. */

import * as english from '../pkg/messages/en.js'
import { wordsOf } from '../pkg/words.js'
import { canApprove } from './plan-terms.js'

/** @typedef {ReturnType<typeof spoken>} Words words of the page; the engine adds those for its codes when it starts */

/** @param {typeof english} language */
const spoken = ({ page, questions, pictures, formats, locale, texts }) => ({
  ...page,
  ...questions,
  pictures,
  formats,
  locale,
  said: (text) => said(text, texts)
})

/** Translates a text of the markup or a plan file; returns it unchanged if there is no translation. */
function said (text, texts) {
  if (Object.hasOwn(texts, text)) return texts[text]
  // A step may join two assumptions in one text.
  for (let end = text.indexOf('. '); end > 0; end = text.indexOf('. ', end + 1)) {
    const first = text.slice(0, end + 1)
    if (Object.hasOwn(texts, first)) return `${texts[first]} ${said(text.slice(end + 2), texts)}`
  }
  return text
}

/** Available from the start, and if no other language loads. */
export const ENGLISH = spoken(english)

/** @param {string} tag one of those of `languages` */
export const wordsIn = async (tag) => tag === 'en' ? ENGLISH : spoken(await wordsOf(tag))

/** Adds that a plan approves nothing to a step or a problem, as the engine does where the plan's file says so. */
const withoutApproval = ({ inputs, values, ...rest }) =>
  ({ ...rest, inputs: inputs && { ...inputs, approval: 'none' }, values: values && { ...values, approval: 'none' } })

/**
 * Adds the sentences for steps and problems, which need the engine.
 *
 * @param {Words} words
 * @param {import('./plan-in-use.js').PlanInUse} used
 */
export const spokenBy = (words, used) => ({
  ...words,
  describe: (stepOrProblem) => words.arrivesLate(stepOrProblem) ??
    used.engine.describe(canApprove(used.terms) ? stepOrProblem : withoutApproval(stepOrProblem), words.locale),
  describeReading: (reading) => used.engine.describeReading(reading, words.locale)
})
