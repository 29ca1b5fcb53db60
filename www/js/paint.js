/**
 * Writes what a view shows into its places, and nothing where nothing changed: first what is looked at first, for the next key must
 * not wait for the rest.
 */

import { write } from './dom.js'
import { explain } from './explanation.js'
import { offer } from './save.js'
import { paintTable } from './table.js'

/** @typedef {{ answers: Record<string, import('./views/parts.js').Answer>, tables?: object }} Shown */

const blockOf = (root, name) => root.querySelector(`[data-answer="${name}"]`)

/**
 * The main answers of the view.
 *
 * @param {ShadowRoot} root
 * @param {{ headline: string[] }} view
 * @param {Shown} shown
 */
export function paintHeadline (root, { headline }, { answers }) {
  for (const name of headline) paintAnswer(root, name, answers[name])
}

/**
 * The other answers, why all of them are what they are, the tables, and what there is to take along.
 *
 * @param {ShadowRoot} root
 * @param {{ view: object, answer: object, shown: Shown }} last
 * @param {import('./explanation.js').Words} words
 */
export function paintRest (root, { view, answer, shown: { answers, tables = {} } }, words) {
  for (const [name, one] of Object.entries(answers)) {
    if (!view.headline.includes(name)) paintAnswer(root, name, one)
    explain(blockOf(root, name).querySelector('.why'), one.steps, words)
  }
  for (const [name, table] of Object.entries(tables)) paintTable(root, name, table, words)
  offer(root, answer, view.headline.map((name) => answers[name]))
}

function paintAnswer (root, name, { text, detail = '', short = text, tone = '', open = false }) {
  const block = blockOf(root, name)
  block.classList.toggle('open', open)
  block.dataset.tone = tone
  write(block.querySelector('[data-value]'), text)
  const note = block.querySelector('.detail')
  if (note) write(note, detail)
  const glance = root.querySelector(`[data-glance="${name}"]`)
  if (!glance) return
  write(glance, short)
  glance.dataset.tone = tone
  glance.classList.toggle('open', open)
}

/** The main answers, and what is to correct, in a sentence each: what is read out. */
export function sentenceOf (root, { headline }, { answers }) {
  const given = headline.map((name) => answers[name]).filter(({ open }) => !open)
  const toCorrect = root.querySelector('.to-correct').textContent
  return [...given.map(({ text }) => text), toCorrect].filter(Boolean).map((text) => `${text}.`).join(' ')
}
