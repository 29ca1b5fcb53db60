/** What the page repeats of a plan file: each place in the markup names its term, and has words for a term that is not there. */

import { element } from './dom.js'

/** The value of a term such as `limits.maximum`, or of a discount's end; undefined if nobody published it. */
export function termOf (file, path) {
  const found = path.split('.').reduce((part, key) => part?.[key], file)
  return found?.value ?? found
}

/** What the clauses are of: the first word of the document's title, such as “Letter”. */
export const documentOf = (file) => file?.source.title.split(/[ ,]/)[0] ?? 'Letter'

/** Where the passages of the plan that the markup describes stand, whose page says so, too. */
const PLACES = {
  L0: 'First and third paragraphs',
  L1: 'First point of the list',
  L2: 'Second point of the list',
  L3: 'Third point of the list',
  L4: 'Fourth point of the list',
  L5: 'Second to fourth paragraphs'
}

/** Where the passage of a clause stands in the plan's document; empty where nobody says. */
export const placeOf = (file, clause) => (file ? file.clauses?.[clause]?.place : PLACES[clause]) ?? ''

/** Whose business days the plan counts, and the days on which it is closed besides those it knows. */
export const calendarOf = (file) => ({ calendar: termOf(file, 'calendar') ?? 'nyse', added: file?.closures ?? [] })

/** The file with its sentences in another language, as far as there are words for them. */
export const translated = (file, said) => JSON.parse(JSON.stringify(file), (_, value) => typeof value === 'string' ? said(value) : value)

/** What the markup says, by its part, of the plan that it describes: put back when that answers again. */
const own = new WeakMap()

function ownOf (part, said) {
  if (!own.has(part)) own.set(part, said)
  return own.get(part)
}

/**
 * Writes the terms of a plan file into their places.
 *
 * @param {object | null} file null for the plan that the markup describes
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

/** Writes the values that the markup has, in the way of a language. */
export function writeTerms (root, { terms }) {
  for (const part of root.querySelectorAll('[data-term]')) {
    part.textContent = terms.written(part.dataset.term, part.value ?? part.dateTime)
  }
  for (const part of root.querySelectorAll('[data-per]')) part.textContent = terms.per(part.dataset.per)
}

/** A telephone number of the United States that can be called. */
export const telephone = (text) => element('a', linkTo(text))

const linkTo = (text) => ({ href: `tel:+1${text.replace(/\D/g, '').replace(/^1/, '')}`, textContent: text })
