import { afterPaint } from './dom.js'

/**
 * What is still to be answered, and what of the last answer is still to be painted. `data-painting` stands on the element until
 * nothing is.
 */
export class Backlog {
  #element
  #answer
  #failed
  /** Whether what was typed is still to be answered. */
  #isDue = false
  /** The steps that paint the rest of the last answer, while there are any. */
  #steps

  /**
   * @param {HTMLElement} element
   * @param {() => void} answer answers what is in the form
   * @param {(error: unknown) => void} failed told when a step throws
   */
  constructor (element, answer, failed) {
    this.#element = element
    this.#answer = answer
    this.#failed = failed
  }

  /** Once what was typed is painted: nobody waits for an answer to see a key. Keys that come before it share one answer. */
  answerSoon () {
    this.#mark(true)
    this.#steps = undefined
    if (this.#isDue) return
    this.#isDue = true
    afterPaint(() => this.#isDue && this.#answer())
  }

  /** To be told when answering begins: what is left is of an answer before. */
  begin () {
    this.#mark(true)
    this.#isDue = false
    this.#steps = undefined
  }

  /** Paints the rest of an answer step by step, after what is there by now. */
  paint (steps) {
    this.#steps = steps
    afterPaint(() => this.#steps === steps && this.#paintStep())
  }

  /** Answers and paints all that is left, at once. */
  finish () {
    if (this.#isDue) this.#answer()
    while (this.#steps && this.#paintStep());
  }

  /** Leaves what is left. */
  forget () {
    this.#mark(false)
    this.#isDue = false
    this.#steps = undefined
  }

  /** Gives whether there is another step. */
  #paintStep () {
    const steps = this.#steps
    try {
      if (!steps.next().done) return true
    } catch (error) {
      this.#failed(error)
    }
    // A step may have had something else answered.
    if (this.#steps === steps) this.forget()
    return false
  }

  #mark (isPainting) {
    this.#element.toggleAttribute('data-painting', isPainting)
  }
}
