/** Writes a plan file's terms into the markup; each place names its term and has words for a missing one. */

import { element } from './dom.js'

/** Returns the value of a term such as `limits.maximum`, or of a discount's bound; undefined if unpublished. */
export function termOf (file, path) {
  const found = path.split('.').reduce((part, key) => part?.[key], file)
  return found?.value ?? found
}

/** Returns the kind of document: the first word of its title, such as “Letter”. */
export const documentOf = (file) => file?.source.title.split(/[ ,]/)[0] ?? 'Letter'

/** Places of the clauses of the markup's plan, as on its page. */
const PLACES = {
  L0: 'First and third paragraphs',
  L1: 'First point of the list',
  L2: 'Second point of the list',
  L3: 'Third point of the list',
  L4: 'Fourth point of the list',
  L5: 'Second to fourth paragraphs'
}

/** Returns a clause's place in the document; empty if unknown. */
export const placeOf = (file, clause) => (file ? file.clauses?.[clause]?.place : PLACES[clause]) ?? ''

/** Returns the plan's calendar and the closed days that its file adds. */
export const calendarOf = (file) => ({ calendar: termOf(file, 'calendar') ?? 'nyse', added: file?.closures ?? [] })

/** Translates the sentences of a plan file. */
export const translated = (file, said) => JSON.parse(JSON.stringify(file), (_, value) => typeof value === 'string' ? said(value) : value)

/** Original content of each part of the markup, restored when its plan answers again. */
const own = new WeakMap()

function ownOf (part, said) {
  if (!own.has(part)) own.set(part, said)
  return own.get(part)
}

/**
 * Writes the terms of a plan file into their places.
 *
 * @param {object | null} file null for the markup's plan
 */
export function writePlan (root, file, words) {
  const isMissing = (path) => file !== null && termOf(file, path) === undefined
  for (const part of root.querySelectorAll('[data-if-term]')) part.hidden = isMissing(part.dataset.ifTerm)
  for (const part of root.querySelectorAll('[data-unless-term]')) part.hidden = !isMissing(part.dataset.unlessTerm)
  for (const part of root.querySelectorAll('[data-term]')) {
    const said = ownOf(part, part.value)
    const value = file ? termOf(file, part.dataset.term) : said
    if (value !== undefined) part.value = String(value)
  }
  for (const part of root.querySelectorAll('[data-per]')) part.dataset.per = termOf(file ?? {}, 'limits.per') ?? 'month'
  writeTerms(root, words)
  for (const part of root.querySelectorAll('[data-contact]')) {
    const link = part.querySelector('a')
    const said = ownOf(link, link.textContent)
    const number = file ? file.contacts?.find(({ role }) => role === part.dataset.contact)?.telephone : said
    part.hidden = number === undefined
    if (number) Object.assign(link, linkTo(number))
  }
  if (!file) return
  const title = words.terms.title(translated(file, words.said))
  for (const part of root.querySelectorAll('[data-plan-title]')) part.textContent = title
}

/** Writes the markup's values in the format of a language. */
export function writeTerms (root, { terms }) {
  for (const part of root.querySelectorAll('[data-term]')) {
    part.textContent = terms.written(part.dataset.term, part.value ?? part.dateTime)
  }
  for (const part of root.querySelectorAll('[data-per]')) part.textContent = terms.per(part.dataset.per)
}

/** Makes a link to a telephone number of the United States. */
export const telephone = (text) => element('a', linkTo(text))

const linkTo = (text) => ({ href: `tel:+1${text.replace(/\D/g, '').replace(/^1/, '')}`, textContent: text })
