// Collects every English text of the page that makes calculators: of its markup, its tables and its scripts.
import { readFileSync, readdirSync } from 'node:fs'
import { OPEN_POINTS } from '../../www/js/make/choices.js'
import { FIELD_TEXTS } from '../../www/js/make/fields.js'
import { RADII } from '../../www/js/make/look.js'
import { FOLDS, GATES, MONTH, SECTIONS } from '../../www/js/make/questions.js'
import { DOCUMENT, PROBLEM_TEXTS } from '../../www/js/make/words.js'
import { textsOf } from '../../www/js/texts.js'
import { treeOf } from './markup.mjs'

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

/** Keys of the tables that hold words. */
const WORDS = ['label', 'title', 'lede', 'example', 'hint', 'row', 'add', 'none', 'because', 'folded', 'folds']

function * wordsOf (value, key) {
  if (typeof value === 'string') {
    if (WORDS.includes(key) && /\p{L}{2}/u.test(value)) yield value
  } else if (Array.isArray(value)) {
    const isOption = (part) => Array.isArray(part) && part.length === 2 && typeof part[1] === 'string' && key === 'options'
    for (const part of value) {
      if (isOption(part)) yield part[1]
      else yield * wordsOf(part)
    }
  } else if (value !== null && typeof value === 'object') {
    for (const [name, part] of Object.entries(value)) yield * wordsOf(part, name)
  }
}

function * partsOf (element) {
  if (element.hasAttribute('data-static')) yield element
  else for (const child of element.children) yield * partsOf(child)
}

function markupTexts () {
  const root = treeOf(read('www/make.html'))
  const [html] = root.children
  const [head] = html.children
  return [head, ...partsOf(root)].flatMap((part) => [...textsOf(part)].map(({ key }) => key))
}

function scriptTexts () {
  const names = readdirSync(new URL('../../www/js/make/', import.meta.url)).map((name) => `make/${name}`)
  return [...names, 'make.js'].flatMap((name) => [...read(`www/js/${name}`).matchAll(/said\('((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text))
}

/** @returns {string[]} each text once */
export async function makerTexts () {
  const { TAKE_TEXTS } = await import('../../www/js/make/take-texts.js')
  return [...new Set([
    ...markupTexts(), ...scriptTexts(), ...[SECTIONS, GATES, MONTH].flatMap((table) => [...wordsOf(table)]), ...Object.values(OPEN_POINTS), ...Object.values(FOLDS),
    ...FIELD_TEXTS, ...PROBLEM_TEXTS, ...Object.values(DOCUMENT), ...RADII.map(([, label]) => label), ...TAKE_TEXTS
  ])]
}
