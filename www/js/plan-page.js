/** Rewrites the page around the calculator for another plan: its names, terms, contacts and sources. */

import { element } from './dom.js'
import { telephoneLink, termOf, translated, writeTerms } from './plan-terms.js'
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
    for (const part of this.#parts) part.replaceChildren(...PARTS[part.dataset.plan](spoken, words.planPage))
    if (logo) this.#document.querySelector('.logo').replaceChildren(element('img', { src: logo, alt: spoken.issuer }))
    this.#document.title = words.planPage.pageTitle(spoken)
  }
}

const PARTS = {
  issuer: ({ issuer }) => [issuer],
  name: ({ name }) => [name],
  governs: ({ documents = [] }, words) => [words.governs(documents.find(({ governs }) => governs))],
  source: ({ source }, words) => [words.source(source)],
  terms: (file, words) => [
    element('h2', { id: 'terms-title', textContent: words.termsTitle }),
    element('p', { className: 'prose', textContent: words.termsLede(file.source) }),
    facts(file, words),
    element('div', { className: 'clauses' }, ...Object.entries(file.clauses).map(([id, text]) => clause(id, text, words))),
    element('div', { className: 'columns' },
      ...[['unstated', words.unstatedTitle, words.unstatedLede, Object.values(file.unstated ?? {})], ['assumed', words.assumedTitle, words.assumedLede, assumedOf(file)]]
        .filter(([, , , lines]) => lines.length > 0).map((one) => list(...one)))
  ],
  contacts: ({ contacts = [] }, words) => [
    element('h2', { id: 'contacts-title', textContent: words.contactsTitle }),
    contacts.length === 0
      ? element('p', { className: 'prose', textContent: words.noContacts })
      : element('ul', { className: 'cards' }, ...contacts.map(contact))
  ]
}

function clause (id, { title, summary, place }, words) {
  // A space would split the id that `aria-labelledby` names.
  const heading = element('h3', { id: `${encodeURIComponent(id)}-title` }, element('span', { className: 'clause-id', textContent: words.clause(id) }), ` ${title}`)
  const where = place ? [element('p', { className: 'clause-place', textContent: place })] : []
  const article = element('article', { className: 'clause', id, tabIndex: -1 }, heading, ...where, ...summary ? [element('p', { textContent: summary })] : [])
  article.setAttribute('aria-labelledby', heading.id)
  return article
}

function contact ({ name, role, telephone: number }) {
  return element('li', {}, element('h3', { textContent: role }), element('p', { textContent: name }), element('p', {}, element('a', { href: telephoneLink(number), textContent: number })))
}

function list (id, title, lede, items) {
  const heading = element('h2', { id: `${id}-title`, textContent: title })
  const section = element('section', {}, heading, element('p', { textContent: lede }),
    element('ul', { className: 'prose' }, ...items.map((text) => element('li', { textContent: text }))))
  section.setAttribute('aria-labelledby', heading.id)
  return section
}

/** Lists the main figures; an unpublished one is shown as such. */
function facts (file, words) {
  const per = termOf(file, 'limits.per') ?? 'month'
  const perMinimum = termOf(file, 'limits.minimumPer') ?? per
  const written = words.facts.map(({ name, write, isOptional }) => ({
    name: typeof name === 'string' ? name : name(per, perMinimum), isOptional, text: write((path) => termOf(file, path))
  }))
  return element('dl', { className: 'facts' }, ...written.filter(({ text, isOptional }) => text || !isOptional).map(({ name, text }) =>
    element('div', {}, element('dt', { textContent: name }), fact(text, words))))
}

const fact = (text, words) => element('dd', text ? { textContent: text } : { className: 'open', textContent: words.notPublished })

/** Collects every `assumed` sentence of the file. */
function assumedOf (part) {
  if (part === null || typeof part !== 'object') return []
  return Object.entries(part).flatMap(([key, value]) => key === 'assumed' ? [value] : assumedOf(value))
}
