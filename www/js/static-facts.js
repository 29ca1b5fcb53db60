/** Writes a plan's facts as HTML, for pages that have them before any script runs. */

import { answerMarkup } from './answer.js'
import { partsOf } from './dom.js'
import { oldMarkup } from './intro.js'
import { phonesOf, termsLine } from './plan-terms.js'
import { Asked } from './views/asked.js'
import { factsOf } from './views/facts.js'
import { ENGLISH as words } from './words.js'

/**
 * @param {object} file a plan file
 * @param {string} today as `YYYY-MM-DD`
 * @returns {{ name: string, terms: string, facts: string[] }} HTML; `facts` stand in the answer's place
 */
export function staticFacts (file, today) {
  const phones = Object.values(phonesOf(file))
  const asked = new Asked({ request: {}, file, words, today })
  return {
    name: html(file.name),
    terms: html(termsLine(file, words)),
    facts: [
      ['p', { class: 'old', 'data-tone': 'ask' }, ...oldMarkup(file, words, today)],
      ['div', { class: 'reply' }, ...answerMarkup(factsOf(asked), { words, phones })]
    ].map(html)
  }
}

/** Writes markup as HTML. */
function html (part) {
  if (typeof part === 'string') return escaped(part)
  const [name, attributes, children] = partsOf(part)
  return `<${name}${attributes.map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`).join('')}>${children.map(html).join('')}</${name}>`
}

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escaped = (text) => text.replace(/[&<>"]/g, (character) => ESCAPES[character])
