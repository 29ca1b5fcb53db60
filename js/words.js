// All words of a language, those of the calculator too, which a program that only asks has no use for.
import { learn } from './languages.js'

const LANGUAGES = {
  en: () => import('./messages/en.js'),
  es: () => import('./messages/es.js')
}

/** @param {string} tag one of those of `languages` */
export async function wordsOf (tag) {
  const words = await LANGUAGES[tag]()
  learn(tag, words.engine)
  return words
}
