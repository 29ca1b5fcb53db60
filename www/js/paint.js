/**
 * Writes a view's answers into the markup, where they changed. Each part is a step of its own, the headline
 * first, so that the next key waits for one step at most.
 *
 * @typedef {object} Answered
 * @property {object} view
 * @property {object} answer the engine's answer
 * @property {object} [more] further answers, for the tables
 * @property {Answers} answers the headline's answers, as shown
 * @property {Answers} [figures] the answers behind the headline
 * @property {import('./views/parts.js').Asked} asked
 */

import { partOf, tint, write } from './dom.js'
import { explain } from './explanation.js'
import { offer } from './save.js'
import { paintTable } from './table.js'

/** @typedef {Record<string, import('./views/parts.js').Answer>} Answers */

const answerPart = (root, name, selector = '') => partOf(root, `[data-answer="${name}"]${selector}`)

/**
 * Paints the main answers of the view.
 *
 * @param {ShadowRoot} root
 * @param {Answered} answered
 */
export function paintHeadline (root, { view: { headline }, answers }) {
  for (const name of headline) paintAnswer(root, name, answers[name])
}

/** Paints the answers behind the headline, and the buttons for saving. */
export function paintFigures (root, { view: { headline }, answer, answers, figures }) {
  for (const [name, figure] of Object.entries(figures)) paintAnswer(root, name, figure)
  offer(root, answer, headline.map((name) => answers[name]))
}

/** Paints the explanations of all answers. */
export function paintReasons (root, { answers, figures, asked }) {
  for (const [name, { steps }] of Object.entries({ ...answers, ...figures })) explain(answerPart(root, name, ' .why'), steps, asked.words)
}

export function paintTables (root, { view, answer, more, asked }) {
  for (const [name, table] of Object.entries(view.tables?.({ ...answer, ...more }, asked) ?? {})) paintTable(root, name, table, asked.words)
}

function paintAnswer (root, name, { text, detail = '', short = text, tone = '', open = false }) {
  const block = answerPart(root, name)
  block.classList.toggle('open', open)
  tint(block, tone)
  write(answerPart(root, name, ' [data-value]'), text)
  const note = answerPart(root, name, ' .detail')
  if (note) write(note, detail)
  const glance = partOf(root, `[data-glance="${name}"]`)
  if (!glance) return
  write(glance, short)
  tint(glance, tone)
  glance.classList.toggle('open', open)
}

/** Returns the announcement: a sentence for each main answer and each correction. */
export function sentenceOf (root, { view: { headline }, answers }) {
  const given = headline.map((name) => answers[name]).filter(({ open }) => !open)
  const toCorrect = partOf(root, '.to-correct').textContent
  return [...given.map(({ text }) => text), toCorrect].filter(Boolean).map((text) => `${text}.`).join(' ')
}
