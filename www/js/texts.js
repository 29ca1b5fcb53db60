/**
 * Texts of the markup, which is English without keys: the English text is the key.
 *
 * The key of an element is its text, with its children as {0}, {1} and so on. The children
 * have keys of their own. A language may move children but never recreates them, so that typed
 * and open parts stay.
 */

const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt', 'data-label']
const WORDLESS = ['script', 'style', 'link', 'svg', 'noscript', 'template']
const TEXT = 3

const hasWords = (text) => /\p{L}/u.test(text.replace(/\{\d+\}/g, ''))
const oneSpaced = (text) => text.replace(/\s+/g, ' ')

/**
 * Parts that scripts write in the right language: answers and messages.
 */
const WRITTEN = '.reply, .old, .bar, .error, .echo, .set, .entered, .take-said, [data-intro], p[role="status"]'

/** Yields the texts of an element and its descendants; `translate="no"` marks names that stay. */
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

/** Finds the texts on the first change of language, so that English needs no search. */
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

  /** Adds an English element made from a template, and writes it in the current language. */
  add (part) {
    if (this.#parts.has(part)) return
    this.#parts.add(part)
    if (this.#texts) this.#take(part, part)
  }

  /** @param {(text: string) => string} said */
  write (said) {
    this.#said = said
    if (!this.#texts) return this.#begin()
    // Forgets added elements that were removed, because they do not return.
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
  // A child that is not moved keeps the focus.
  let next = element.firstElementChild
  for (const part of `${before}${text}${after}`.split(/(\{\d+\})/)) {
    const [, index] = /^\{(\d+)\}$/.exec(part) ?? []
    if (index === undefined) {
      if (part !== '') element.insertBefore(document.createTextNode(part), next)
    } else if (children[index] === next) next = next.nextElementSibling
    else element.insertBefore(children[index], next)
  }
}
