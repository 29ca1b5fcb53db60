/**
 * The texts of the markup, which are English and tagged with nothing: a text is known by what it says.
 *
 * The key of an element that has text of its own is that text, in which each child stands as {0}, {1} and so on. The children
 * have keys of their own. They are moved where another language needs them elsewhere, but never made again: what is typed and
 * what is open stays.
 */

const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt', 'data-label']
const WORDLESS = ['script', 'style', 'link', 'svg', 'noscript', 'template']
const TEXT = 3

const hasWords = (text) => /\p{L}/u.test(text.replace(/\{\d+\}/g, ''))
const oneSpaced = (text) => text.replace(/\s+/g, ' ')

/**
 * What scripts write, and not the markup: answers and their reasons, tables, pictures, messages. It is in the right words already.
 */
const WRITTEN = '[data-value], [data-glance], .detail, .why > ol, tbody, tfoot, [data-picture], .error, .summary, .to-correct, .failure, .entered, .take-said, p[role="status"]'

/** The texts of an element and of all within it; names that are the same everywhere are marked with `translate="no"`. */
export function * textsOf (element, isWritten = () => false) {
  if (isWritten(element)) return
  if (WORDLESS.includes(element.localName) || element.getAttribute('translate') === 'no' || element.hasAttribute('data-term') || element.hasAttribute('data-per')) return
  yield * attributesOf(element)
  const children = [...element.children]
  const text = ownText(element, children)
  if (hasWords(text)) yield { element, children, key: text.trim(), before: /^\s*/.exec(text)[0], after: /\s*$/.exec(text)[0] }
  for (const child of children) yield * textsOf(child, isWritten)
}

function * attributesOf (element) {
  const names = element.getAttribute('name') === 'description' ? ['content'] : ATTRIBUTES
  for (const attribute of names) {
    const key = element.getAttribute(attribute)
    if (key !== null && hasWords(key)) yield { element, attribute, key }
  }
}

function ownText (element, children) {
  const parts = [...element.childNodes].map((node) => node.nodeType === TEXT ? node.data : children.includes(node) ? `{${children.indexOf(node)}}` : '')
  return oneSpaced(parts.join(''))
}

/** Looked for when they are to be written for the first time: who reads English does not wait for it. */
export class Texts {
  #roots
  /** @type {object[] | undefined} */
  #texts
  #parts = new WeakSet()
  #said

  /** @param {Element[]} roots in English */
  constructor (roots) {
    this.#roots = roots
  }

  /** Takes on an element within the others that was made of a template, in English, and writes it like them. */
  add (part) {
    if (this.#parts.has(part)) return
    this.#parts.add(part)
    if (this.#texts) this.#take(part, part)
  }

  /** @param {(text: string) => string} said */
  write (said) {
    this.#said = said
    if (!this.#texts) return this.#begin()
    // An element that was taken on and went does not come back.
    this.#texts = this.#texts.filter(({ added }) => !added || this.#roots.some((root) => root.contains(added)))
    this.#texts.forEach((text) => write(text, said))
  }

  #begin () {
    this.#texts = []
    for (const root of this.#roots) this.#take(root)
  }

  #take (part, added) {
    for (const text of [...textsOf(part, (element) => element.matches(WRITTEN))]) {
      this.#texts.push({ ...text, added })
      write(text, this.#said)
    }
  }
}

function write ({ element, attribute, key, children, before, after }, said) {
  const text = said(key)
  if (attribute) return element.setAttribute(attribute, text)
  for (const node of [...element.childNodes]) if (node.nodeType === TEXT) node.remove()
  // A child that stays where it is keeps the focus.
  let next = element.firstElementChild
  for (const part of `${before}${text}${after}`.split(/(\{\d+\})/)) {
    const [, index] = /^\{(\d+)\}$/.exec(part) ?? []
    if (index === undefined) {
      if (part !== '') element.insertBefore(document.createTextNode(part), next)
    } else if (children[index] === next) next = next.nextElementSibling
    else element.insertBefore(children[index], next)
  }
}
