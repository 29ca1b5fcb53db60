/** Rewrites the page around the calculator for another plan: its names, terms, contacts and sources. */

import { made } from './dom.js'
import { canApprove, telephoneLink, termOf, translated, writeTerms } from './plan-terms.js'
import { Texts } from './texts.js'

export class PlanPage {
  #document
  #texts
  #parts
  /** Content of the markup, restored when its own plan is chosen again. */
  #own

  constructor (document) {
    this.#document = document
    this.#texts = new Texts([document.documentElement])
    this.#parts = [...document.querySelectorAll('[data-plan]')]
    this.#own = this.#parts.map((part) => [...part.childNodes])
  }

  /**
   * @param {object | null} file null for the plan that the markup describes
   * @param {import('./words.js').Words} words
   * @param {string} [logo] address of the company's logo
   */
  show (file, words, logo) {
    this.#parts.forEach((part, index) => part.replaceChildren(...this.#own[index]))
    this.#texts.write(words.said)
    writeTerms(this.#document, words)
    if (!file) return
    this.#own = this.#parts.map((part) => [...part.childNodes])
    const spoken = translated(file, words.said)
    for (const part of this.#parts) part.replaceChildren(...PARTS[part.dataset.plan](spoken, words.planPage).map((one) => made(one)))
    if (logo) this.#document.querySelector('.logo').replaceChildren(made(['img', { src: logo, alt: spoken.issuer }]))
    this.#document.title = words.planPage.pageTitle(spoken)
  }
}

const PARTS = {
  issuer: ({ issuer }) => [issuer],
  name: ({ name }) => [name],
  governs: ({ documents = [] }, words) => [words.governs(documents.find(({ governs }) => governs))],
  source: ({ source }, words) => [words.source(source)],
  terms: (file, words) => [
    ['h2', { id: 'terms-title' }, words.termsTitle],
    ['p', { class: 'prose' }, words.termsLede(file.source)],
    facts(file, words),
    ['div', { class: 'clauses' }, ...Object.entries(file.clauses).map(([id, text]) => clause(id, text, words))],
    ['div', { class: 'columns' },
      list('unstated', words.unstatedTitle, words.unstatedLede, Object.values(file.unstated ?? {})),
      list('assumed', words.assumedTitle, words.assumedLede, assumedOf(file))]
  ],
  contacts: ({ contacts = [] }, words) => [
    ['h2', { id: 'contacts-title' }, words.contactsTitle],
    contacts.length === 0 ? ['p', { class: 'prose' }, words.noContacts] : ['ul', { class: 'cards' }, ...contacts.map(contact)]
  ]
}

function clause (id, { title, summary, place }, words) {
  // A space would split the id that `aria-labelledby` names.
  const titleId = `${encodeURIComponent(id)}-title`
  return ['article', { class: 'clause', id, tabindex: '-1', 'aria-labelledby': titleId },
    ['h3', { id: titleId }, ['span', { class: 'clause-id' }, words.clause(id)], ` ${title}`],
    place && ['p', { class: 'clause-place' }, place],
    summary && ['p', summary]]
}

const contact = ({ name, role, telephone }) => ['li', ['h3', role], ['p', name], ['p', ['a', { href: telephoneLink(telephone) }, telephone]]]

const list = (id, title, lede, items) => items.length > 0 && ['section', { 'aria-labelledby': `${id}-title` },
  ['h2', { id: `${id}-title` }, title],
  ['p', lede],
  ['ul', { class: 'prose' }, ...items.map((text) => ['li', text])]]

/** Lists the main figures; an unpublished one is shown as such. */
function facts (file, words) {
  const per = termOf(file, 'limits.per') ?? 'month'
  const perMinimum = termOf(file, 'limits.minimumPer') ?? per
  const isApproving = canApprove(file)
  const written = words.facts.filter(({ isOfApproval }) => isApproving || !isOfApproval).map(({ name, write, isOptional }) => ({
    name: typeof name === 'string' ? name : name(per, perMinimum, isApproving), isOptional, text: write((path) => termOf(file, path))
  }))
  return ['dl', { class: 'facts' }, ...written.filter(({ text, isOptional }) => text || !isOptional).map(({ name, text }) =>
    ['div', ['dt', name], text ? ['dd', text] : ['dd', { class: 'open' }, words.notPublished]])]
}

/** Collects every `assumed` sentence of the file. */
function assumedOf (part) {
  if (part === null || typeof part !== 'object') return []
  return Object.entries(part).flatMap(([key, value]) => key === 'assumed' ? [value] : assumedOf(value))
}
