import { partOf, write } from './dom.js'

/** The message that there are no answers, and why. `data-failed` stands on the element while it does. */
export class Failure {
  #element
  #say

  /**
   * @param {HTMLElement} element
   * @param {(sentence: string) => void} say reads it out, too
   */
  constructor (element, say) {
    this.#element = element
    this.#say = say
  }

  get isTold () { return this.#element.hasAttribute('data-failed') }

  /** @param {boolean} hasTerms whether the page around says whom to ask */
  tell ({ failure, withoutWasm, askBelow }, hasTerms) {
    const text = [globalThis.WebAssembly ? failure : withoutWasm, hasTerms ? askBelow : ''].join(' ').trim()
    this.#write(text)
    this.#say(text)
  }

  withdraw () {
    this.#write('')
  }

  #write (text) {
    const message = partOf(this.#element.shadowRoot, '.failure')
    write(message, text)
    message.hidden = text === ''
    this.#element.toggleAttribute('data-failed', text !== '')
  }
}
