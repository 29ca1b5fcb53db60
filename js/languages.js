// The languages that there are words for. Another one is one more line here and its module in messages/.
import * as english from './messages/en/engine.js'

/** By tag: the language's own name, and how its words are brought. */
const LANGUAGES = new Map([
  ['en', { name: 'English', load: () => import('./messages/en.js') }],
  ['es', { name: 'Español', load: () => import('./messages/es.js') }]
])

/** What the engine's codes say, by tag: English is always there, others once they are loaded. */
const tables = new Map([['en', english]])

export const languages = Object.freeze([...LANGUAGES].map(([tag, { name }]) => Object.freeze({ tag, name })))

/** The first language of these tags that there are words for. */
export const languageOf = (...tags) => tags.map(primary).find((tag) => LANGUAGES.has(tag)) ?? 'en'

/** All words of a language: those for the engine's codes, and those of the page. */
export async function wordsOf (tag) {
  const words = await LANGUAGES.get(tag).load()
  tables.set(tag, words.engine)
  return words
}

export async function loadLanguage (language) {
  const tag = languageOf(language)
  if (!tables.has(tag)) await wordsOf(tag)
  return tag
}

/** `problems.map(describe)` gives an index for a language: that is English, too. */
export const tableFor = (language) => tables.get(primary(language)) ?? english

const primary = (tag) => String(tag).split('-')[0].toLowerCase()
