import { mark } from './answer.js'
import { made, write } from './dom.js'
import { linked, oldTerms, phonesOf, termsLine, translated } from './plan-terms.js'

/**
 * Writes above the answer the plan's name, the date of its terms, and a warning about old ones.
 *
 * @param {ShadowRoot} root
 * @param {object} file the plan's terms
 * @param {import('./words.js').Words} words
 * @param {object} on
 * @param {string} on.today as `YYYY-MM-DD`
 * @param {string | null} on.termsPage the page with the plan's terms; null if there is none
 */
export function writeIntro (root, file, words, { today, termsPage }) {
  write(root.querySelector('[data-intro="plan"]'), translated(file, words.said).name)
  write(root.querySelector('[data-intro="terms"]'), termsLine(file, words))
  root.querySelector('.old').replaceChildren(...oldMarkup(file, words, today).map((part) => made(part)))
  const link = root.querySelector('[data-terms]')
  link.hidden = termsPage === null
  link.href = `${termsPage ?? ''}#terms`
}

/** Returns the warning about terms more than a year old; nothing for newer ones. */
export function oldMarkup (file, { intro }, today) {
  const { administrator } = phonesOf(file)
  const old = oldTerms(file, today)
  return old ? [mark('ask', 'mark'), ['span', ...linked(intro.old(old.slice(0, 4), administrator), [administrator])]] : []
}
