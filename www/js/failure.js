import { partOf, write } from './dom.js'

/** The message that there are no answers, and why. Sets `data-failed` on the element while shown. */
export class Failure {
  #element
  #say

  /**
   * @param {HTMLElement} element
   * @param {(sentence: string) => void} say announces the message
   */
  constructor (element, say) {
    this.#element = element
    this.#say = say
  }

  get isTold () { return this.#element.hasAttribute('data-failed') }

  /** @param {boolean} hasTerms true if the page has contacts */
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
