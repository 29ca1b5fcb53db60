/** What the page repeats of a plan file: each place in the markup names its term, and has words for a term that is not there. */

import { element } from './dom.js'
import { terms as words } from './messages/en.js'

/** The value of a term such as `limits.maximum`, or of a discount's end; undefined if nobody published it. */
export function termOf (file, path) {
  const found = path.split('.').reduce((part, key) => part?.[key], file)
  return found?.value ?? found
}

/** What the clauses are of: the first word of the document's title, such as “Letter”. */
export const documentOf = (file) => file?.source.title.split(/[ ,]/)[0] ?? 'Letter'

/** Writes the terms of a plan file into their places. */
export function writePlan (root, file) {
  for (const part of root.querySelectorAll('[data-if-term]')) part.hidden = termOf(file, part.dataset.ifTerm) === undefined
  for (const part of root.querySelectorAll('[data-unless-term]')) part.hidden = termOf(file, part.dataset.unlessTerm) !== undefined
  for (const part of root.querySelectorAll('[data-term]')) {
    const value = termOf(file, part.dataset.term)
    if (value === undefined) continue
    part.value = String(value)
    part.textContent = words.written(part.dataset.term, value)
  }
  for (const part of root.querySelectorAll('[data-contact]')) {
    const contact = file.contacts?.find(({ role }) => role === part.dataset.contact)
    part.hidden = contact === undefined
    if (contact) part.querySelector('a').replaceWith(telephone(contact.telephone))
  }
  root.querySelector('.sheet-plan').textContent = words.title(file)
}

/** A telephone number of the United States that can be called. */
export function telephone (text) {
  const digits = text.replace(/\D/g, '').replace(/^1/, '')
  return element('a', { href: `tel:+1${digits}`, textContent: text })
}
