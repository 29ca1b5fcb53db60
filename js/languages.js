// The languages that there are words for. Another one is two more lines here, one in words.js, and its modules in messages/.
import * as english from './messages/en/engine.js'

/** By tag: the language's own name. */
const LANGUAGES = new Map([
  ['en', 'English'],
  ['es', 'Español']
])

/** How the words for the engine's codes are brought; English is always there. */
const BROUGHT = {
  es: () => import('./messages/es/engine.js')
}

/** What the engine's codes say, by tag: English, and others once they are loaded. */
const tables = new Map([['en', english]])

export const languages = Object.freeze([...LANGUAGES].map(([tag, name]) => Object.freeze({ tag, name })))

/** The first language of these tags that there are words for. */
export const languageOf = (...tags) => tags.map(primary).find((tag) => LANGUAGES.has(tag)) ?? 'en'

export async function loadLanguage (language) {
  const tag = languageOf(language)
  if (!tables.has(tag)) learn(tag, await BROUGHT[tag]())
  return tag
}

/** Takes the words for the engine's codes that somebody has brought already. */
export const learn = (tag, words) => tables.set(tag, words)

/** `problems.map(describe)` gives an index for a language: that is English, too. */
export const tableFor = (language) => tables.get(primary(language)) ?? english

const primary = (tag) => typeof tag === 'string' ? tag.split('-')[0].toLowerCase() : ''
