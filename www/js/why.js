/** Explains an answer: one sentence, a few words of the plan's document, and the steps. */

import { documentOf } from './plan-terms.js'

/** @typedef {import('../pkg/index.js').Step} Step */

/** Finds the first step of these rules. */
export const stepOf = (steps, ...rules) => rules.map((rule) => steps.find((step) => step.rule === rule)).find(Boolean)

/** Returns the period of the limit that a step applies, a month by default; a plan's minimum and maximum may be of different periods. */
export const perOfRule = (steps, rule) => steps.find((step) => step.rule === rule && step.inputs.per)?.inputs.per ?? 'month'

/** Finds the steps that name unpublished terms of a part. */
export const missingIn = (steps, ...terms) => steps.filter(({ rule, inputs }) => rule === 'term-missing' && terms.some((term) => inputs.term.startsWith(term)))

/**
 * @param {import('./views/asked.js').Asked} asked
 * @param {object} from
 * @param {Step} [from.lead] the step that gives the sentence, and the clause
 * @param {string} [from.sentence] in place of the step's
 * @param {Step[]} from.steps
 * @param {string[]} [from.uses] uses of the clause's words, the best first
 * @returns {import('./answer.js').Why | undefined}
 */
export function whyOf ({ words, file }, { lead, sentence = lead && words.describe(lead), steps, uses = [] }) {
  if (!sentence) return
  return {
    sentence: /[.?!]$/.test(sentence) ? sentence : `${sentence}.`,
    quotes: lead?.clause ? quotesOf(file, lead.clause, uses, words) : [],
    // Assumptions and readings of the sentence stand with its step.
    steps: stepsMarkup(steps.filter((step) => step !== lead || step.assumed || step.reading), file, words)
  }
}

/** Quotes the document, in its own language; without a quotation, our summary stands for it, or the title. */
function quotesOf (file, id, uses, words) {
  const clause = file.clauses?.[id]
  if (!clause) return []
  const document = words.said(documentOf(file))
  const place = clause.place && words.said(clause.place)
  const quote = [...uses, 'general'].map((use) => clause.quote?.[use]).find(Boolean)
  if (!quote) return [clause.summary ? { label: words.why.summary(document, place), text: words.said(clause.summary) } : { label: words.why.stated(document, place), text: words.said(clause.title) }]
  const translation = words.said(quote)
  return [
    { label: words.why.letter(document, place), text: `“${quote}”`, lang: words.locale.startsWith('en') ? undefined : 'en' },
    ...translation === quote ? [] : [{ label: words.why.translation, text: translation }]
  ]
}

/** Writes steps with their sources: a place in the document, an assumption, or a reading. The last two are said once. */
function stepsMarkup (steps, file, words) {
  const said = new Set()
  const once = (label, text, write) => {
    if (!text || said.has(text)) return
    said.add(text)
    return tagged(label, write(text))
  }
  return steps.map((step) => {
    const place = step.clause && file.clauses?.[step.clause]?.place
    return ['li', words.describe(step),
      place && ['span', { class: 'source' }, ` ${words.said(documentOf(file))}, ${lowered(words.said(place))}.`],
      once(words.why.assumed, step.assumed, words.said),
      once(words.why.reading, step.reading, words.describeReading),
      step.rule === 'term-missing' && tagged(words.why.missing)]
  })
}

const lowered = (text) => text.charAt(0).toLowerCase() + text.slice(1)
const tagged = (label, text) => ['span', { class: 'source' }, ' ', ['span', { class: 'assumed' }, label], text && ` ${text}`]
