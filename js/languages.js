// The languages that there are words for. Another one is a module in messages/, which the build finds.
import { ENGINE_WORDS, languages } from './languages-there.js'
import * as english from './messages/en/engine.js'

export { languages }

/** What the engine's codes say, by tag: English, and others once they are loaded. */
const tables = new Map([['en', english]])

/** The first language of these tags that there are words for. */
export const languageOf = (...tags) => tags.map(primary).find((tag) => languages.some((language) => language.tag === tag)) ?? 'en'

export async function loadLanguage (language) {
  const tag = languageOf(language)
  if (!tables.has(tag)) learn(tag, await ENGINE_WORDS[tag]())
  return tag
}

/** Takes the words for the engine's codes that somebody has brought already. */
export const learn = (tag, words) => tables.set(tag, words)

/** `problems.map(describe)` gives an index for a language: that is English, too. */
export const tableFor = (language) => tables.get(primary(language)) ?? english

const primary = (tag) => typeof tag === 'string' ? tag.split('-')[0].toLowerCase() : ''
