/**
 * Writes what a view shows into its places, and nothing where nothing changed. What is looked at first has a step of its own, and so
 * have the others: the next key must not wait for all of them.
 *
 * @typedef {object} Answered
 * @property {object} view
 * @property {object} answer of the engine
 * @property {object} [more] what else was asked, for the tables
 * @property {Answers} answers those of the headline, as they are shown
 * @property {Answers} [figures] those behind it
 * @property {import('./views/parts.js').Asked} asked
 */

import { partOf, tint, write } from './dom.js'
import { explain } from './explanation.js'
import { offer } from './save.js'
import { paintTable } from './table.js'

/** @typedef {Record<string, import('./views/parts.js').Answer>} Answers */

const answerPart = (root, name, selector = '') => partOf(root, `[data-answer="${name}"]${selector}`)

/**
 * The main answers of the view.
 *
 * @param {ShadowRoot} root
 * @param {Answered} answered
 */
export function paintHeadline (root, { view: { headline }, answers }) {
  for (const name of headline) paintAnswer(root, name, answers[name])
}

/** The answers behind the headline, and what there is to take along. */
export function paintFigures (root, { view: { headline }, answer, answers, figures }) {
  for (const [name, figure] of Object.entries(figures)) paintAnswer(root, name, figure)
  offer(root, answer, headline.map((name) => answers[name]))
}

/** Why all answers are what they are. */
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

/** The main answers, and what is to correct, in a sentence each: what is read out. */
export function sentenceOf (root, { view: { headline }, answers }) {
  const given = headline.map((name) => answers[name]).filter(({ open }) => !open)
  const toCorrect = partOf(root, '.to-correct').textContent
  return [...given.map(({ text }) => text), toCorrect].filter(Boolean).map((text) => `${text}.`).join(' ')
}
