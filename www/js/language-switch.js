/** The choice of a language: the browser's at first, then the visitor's. */

import { languageOf, languages } from '../pkg/languages.js'
import { made, write } from './dom.js'
import { ENGLISH, wordsIn } from './words.js'

/**
 * @fires change - after another language was chosen
 * @fires words - when its words are loaded
 */
export class LanguageSwitch extends EventTarget {
  #preferred
  #chosen
  #buttons
  #message
  #words = ENGLISH

  constructor (document, preferred) {
    super()
    this.#preferred = this.#chosen = languageOf(...preferred)
    this.#message = document.getElementById('page-message')
    this.#buttons = languages.map(({ tag, name }) => made(['button', { type: 'button', lang: tag, translate: 'no' }, name]))
    const holder = document.getElementById('languages')
    holder.replaceChildren(...this.#buttons)
    holder.addEventListener('click', ({ target }) => { if (target.lang && target !== holder) this.#choose(target.lang) })
    this.#mark()
    this.#bring()
  }

  get words () { return this.#words }

  /** The language as query text; empty while it is the browser's. */
  get state () {
    return this.#chosen === this.#preferred ? '' : new URLSearchParams({ lang: this.#chosen }).toString()
  }

  set state (state) {
    this.#choose(languageOf(new URLSearchParams(state).get('lang') ?? '', this.#preferred))
  }

  #choose (tag) {
    if (tag === this.#chosen) return
    this.#chosen = tag
    this.#mark()
    this.dispatchEvent(new Event('change'))
    this.#bring()
  }

  async #bring () {
    const tag = this.#chosen
    try {
      const words = await wordsIn(tag)
      if (tag === this.#chosen) this.#speak(words)
    } catch {
      if (tag === this.#chosen) this.#goBack()
    }
  }

  #speak (words) {
    write(this.#message, '')
    if (words.locale === this.#words.locale) return
    this.#words = words
    this.dispatchEvent(new Event('words'))
  }

  /** Selects the shown language again after a failure. */
  #goBack () {
    write(this.#message, this.#words.languageFailure(languages.find(({ tag }) => tag === this.#chosen).name))
    this.#chosen = languageOf(this.#words.locale)
    this.#mark()
    this.dispatchEvent(new Event('change'))
  }

  #mark () {
    for (const button of this.#buttons) button.setAttribute('aria-pressed', String(button.lang === this.#chosen))
  }
}
