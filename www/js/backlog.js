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
  /** Whether answering has begun, and what it waits for is still to come. */
  #isBegun = false
  /** The steps that paint the rest of the last answer, while there are any. */
  #steps
  /** How much is awaited without which what is painted is not all. */
  #awaited = 0

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
    const isNew = !this.#isDue
    this.#set({ isDue: true })
    if (isNew) afterPaint(() => this.#isDue && this.#answer())
  }

  /** To be told when answering begins: what is left is of an answer before. */
  begin () {
    this.#set({ isBegun: true })
  }

  /** Paints the rest of an answer step by step, after what is there by now. */
  paint (steps) {
    this.#set({ steps })
    afterPaint(() => this.#steps === steps && this.#paintStep())
  }

  /** Answers and paints all that is left, at once. */
  finish () {
    if (this.#isDue) this.#answer()
    while (this.#steps && this.#paintStep());
  }

  /** Leaves what is left. */
  forget () {
    this.#set({})
  }

  /** What comes is painted when it is there. */
  async until (coming) {
    this.#awaited += 1
    await coming
    this.#awaited -= 1
    this.#mark()
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

  #set ({ isDue = false, isBegun = false, steps }) {
    this.#isDue = isDue
    this.#isBegun = isBegun
    this.#steps = steps
    this.#mark()
  }

  #mark () {
    this.#element.toggleAttribute('data-painting', this.#isDue || this.#isBegun || this.#steps !== undefined || this.#awaited > 0)
  }
}
