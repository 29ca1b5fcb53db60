import { languageOf } from '../pkg/languages.js'
import { labelRows } from './rows.js'
import { Texts } from './texts.js'
import { ENGLISH, wordsIn } from './words.js'

/** The language that an element speaks, and what stands in its shadow root in the words of it. */
export class Language {
  #element
  #changed
  #failed
  #words = ENGLISH
  /** The tag of the language that is to be spoken. */
  #tag = 'en'
  /** @type {Texts} */
  #texts

  /**
   * @param {HTMLElement} element with its shadow root, in English
   * @param {() => void} changed told when there are other words
   * @param {(error: unknown) => void} failed told why there are none
   */
  constructor (element, changed, failed) {
    this.#element = element
    this.#changed = changed
    this.#failed = failed
    this.#texts = new Texts([...element.shadowRoot.children])
  }

  get words () { return this.#words }

  /** Speaks that of the element, or of what it stands in. */
  async follow () {
    const tag = this.#tag = languageOf(languageAround(this.#element))
    try {
      const words = await wordsIn(tag)
      if (tag === this.#tag && words.locale !== this.#words.locale) this.#take(words)
    } catch (error) {
      this.#failed(error)
    }
  }

  #take (words) {
    this.#words = words
    for (const part of this.#element.shadowRoot.children) part.lang = words.locale
    this.#element.style.setProperty('--why-length', words.why.length)
    this.#changed()
  }

  write () {
    this.#texts.write(this.#words.said)
    this.nameRows()
  }

  /** Rows of fields come and go; those that came are given the words of the others. */
  nameRows () {
    const root = this.#element.shadowRoot
    for (const row of root.querySelectorAll('[data-rows] > .row')) this.#texts.add(row)
    labelRows(root.querySelector('form'))
  }
}

/** Out of one shadow into the next. */
const languageAround = (element) => element.closest('[lang]')?.lang ?? (element.getRootNode().host ? languageAround(element.getRootNode().host) : '')
