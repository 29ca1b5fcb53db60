/**
 * Writes the plan's facts into the page's markup, so that they are there at the first paint, without scripts. They are made by
 * the same functions that the page calls.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { partsOf } from '../www/js/dom.js'
import { root } from './run.mjs'

const PAGE = join(root, 'www/index.html')
const REGION = /(?<=<!-- facts -->\n)[^]*?(?= *<!-- end of facts -->)/

/** Writes the facts, if they changed. */
export async function writeFacts () {
  const page = await readFile(PAGE, 'utf8')
  const written = page.replace(REGION, await factsMarkup())
  if (written !== page) await writeFile(PAGE, written)
}

/** @returns {Promise<string>} HTML, indented for the page */
export async function factsMarkup () {
  const [{ answerMarkup, mark }, { linked, oldTerms, phonesOf, termOf }, { Asked }, { factsOf }, { ENGLISH: words }] = await Promise.all(
    ['answer', 'plan-terms', 'views/asked', 'views/facts', 'words'].map((name) => import(`../www/js/${name}.js`)))
  const file = JSON.parse(await readFile(join(root, 'plans/redwood-2007.json'), 'utf8'))
  const phones = Object.values(phonesOf(file))
  const today = new Date().toISOString().slice(0, 10)
  const old = oldTerms(file, today)
  const asked = new Asked({ request: {}, file, words, today })
  const sentence = old && words.intro.old(termOf(file, 'effectiveFrom').slice(0, 4), phones[0])
  return [
    ['p', { class: 'old', 'data-tone': 'ask' }, ...sentence ? [mark('ask', 'mark'), ['span', ...linked(sentence, phones)]] : []],
    ['div', { class: 'reply' }, ...answerMarkup(factsOf(asked), { words, phones })]
  ].map((part) => `              ${html(part)}\n`).join('')
}

/** Writes markup, as www/js/dom.js describes it, as HTML. */
function html (part) {
  if (typeof part === 'string') return escaped(part)
  const [name, attributes, children] = partsOf(part)
  return `<${name}${attributes.map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`).join('')}>${children.map(html).join('')}</${name}>`
}

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text) => text.replace(/[&<>"]/g, (character) => ESCAPES[character])
