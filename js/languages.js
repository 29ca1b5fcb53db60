// The supported languages. Add one as a module in messages/; the build finds it.
import { ENGINE_WORDS, languages } from './languages-there.js'
import * as english from './messages/en/engine.js'

export { languages }

/** Words for the engine's codes, by tag: English, and languages once loaded. */
const tables = new Map([['en', english]])

/** Returns the first of these tags that is supported. */
export const languageOf = (...tags) => tags.map(primary).find((tag) => languages.some((language) => language.tag === tag)) ?? 'en'

export async function loadLanguage (language) {
  const tag = languageOf(language)
  if (!tables.has(tag)) learn(tag, await ENGINE_WORDS[tag]())
  return tag
}

/** Adds loaded words for the engine's codes. */
export const learn = (tag, words) => tables.set(tag, words)

/** Finds the words of a language; `problems.map(describe)` passes an index, which gives English. */
export const tableFor = (language) => tables.get(primary(language)) ?? english

const primary = (tag) => typeof tag === 'string' ? tag.split('-')[0].toLowerCase() : ''
