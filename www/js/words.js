/** What the parts of the page are given to speak with, in whatever language. */

import * as english from '../pkg/messages/en.js'
import { wordsOf } from '../pkg/words.js'

/** @typedef {ReturnType<typeof spoken>} Words the page's own; those for the engine's codes join them when it has started */

/** @param {typeof english} language */
const spoken = ({ page, pictures, formats, locale, texts }) => ({
  ...page,
  pictures,
  formats,
  locale,
  said: (text) => said(text, texts)
})

/** A text of the markup, or of a plan file; one that nobody has translated stays as it is. */
function said (text, texts) {
  if (Object.hasOwn(texts, text)) return texts[text]
  // A step may rest on two assumptions, one behind the other.
  for (let end = text.indexOf('. '); end > 0; end = text.indexOf('. ', end + 1)) {
    const first = text.slice(0, end + 1)
    if (Object.hasOwn(texts, first)) return `${texts[first]} ${said(text.slice(end + 2), texts)}`
  }
  return text
}

/** At hand from the beginning, and when no other language can be loaded. */
export const ENGLISH = spoken(english)

/** @param {string} tag one of those of `languages` */
export const wordsIn = async (tag) => tag === 'en' ? ENGLISH : spoken(await wordsOf(tag))
