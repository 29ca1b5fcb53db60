import { languageOf } from '../pkg/languages.js'
import { labelRows } from './rows.js'
import { Texts } from './texts.js'
import { ENGLISH, wordsIn } from './words.js'

/** The language of an element, and the texts in its shadow root. */
export class Language {
  #element
  #changed
  #failed
  #words = ENGLISH
  /** The tag of the wanted language. */
  #tag = 'en'
  /** @type {Texts} */
  #texts

  /**
   * @param {HTMLElement} element an element with an English shadow root
   * @param {() => void} changed called after the words changed
   * @param {(error: unknown) => void} failed called if the words do not load
   */
  constructor (element, changed, failed) {
    this.#element = element
    this.#changed = changed
    this.#failed = failed
    this.#texts = new Texts([...element.shadowRoot.children])
  }

  get words () { return this.#words }

  /** Follows the `lang` of the element or of the nodes around it. */
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
    this.#changed()
  }

  write () {
    this.#texts.write(this.#words.said)
    this.nameRows()
  }

  /** Translates rows of fields that were added. */
  nameRows () {
    const root = this.#element.shadowRoot
    for (const row of root.querySelectorAll('[data-rows] > .pair')) this.#texts.add(row)
    labelRows(root.querySelector('form'))
  }
}

/** Finds the `lang` around an element, through shadow roots. */
const languageAround = (element) => element.closest('[lang]')?.lang ?? (element.getRootNode().host ? languageAround(element.getRootNode().host) : '')
