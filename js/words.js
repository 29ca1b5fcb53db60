// All words of a language, including the calculator's, which programs without a page do not need.
import { ALL_WORDS } from './languages-there.js'
import { learn } from './languages.js'

/** @param {string} tag one of those of `languages` */
export async function wordsOf (tag) {
  const words = await ALL_WORDS[tag]()
  learn(tag, words.engine)
  return words
}
