/** Writes answers into their places, and nothing where nothing changed. */

import { write } from './dom.js'
import { explain } from './explanation.js'

/**
 * @param {ShadowRoot} root
 * @param {string} name
 * @param {import('./views/parts.js').Answer} answer
 * @param {import('./explanation.js').Words} words
 */
export function paintAnswer (root, name, { text, detail = '', short = text, tone = '', open = false, steps }, words) {
  const block = root.querySelector(`[data-answer="${name}"]`)
  block.classList.toggle('open', open)
  block.dataset.tone = tone
  write(block.querySelector('[data-value]'), text)
  const note = block.querySelector('.detail')
  if (note) write(note, detail)
  explain(block.querySelector('.why'), steps, words)
  const glance = root.querySelector(`[data-glance="${name}"]`)
  if (!glance) return
  write(glance, short)
  glance.dataset.tone = tone
  glance.classList.toggle('open', open)
}
