import { afterPaint } from './dom.js'

/**
 * Pending answers, and pending painting of the last answer. Sets `data-painting` on the element while anything
 * is pending.
 */
export class Backlog {
  #element
  #answer
  #failed
  /** True while input waits for its answer. */
  #isDue = false
  /** True while an answer has begun but not arrived. */
  #isBegun = false
  /** Steps that paint the rest of the last answer. */
  #steps
  /** Number of loads that are still pending. */
  #awaited = 0

  /**
   * @param {HTMLElement} element
   * @param {() => void} answer answers the form
   * @param {(error: unknown) => void} failed called when a step throws
   */
  constructor (element, answer, failed) {
    this.#element = element
    this.#answer = answer
    this.#failed = failed
  }

  /** Answers after the typed key is painted; keys before that share one answer. */
  answerSoon () {
    const isNew = !this.#isDue
    this.#set({ isDue: true })
    if (isNew) afterPaint(() => this.#isDue && this.#answer())
  }

  /** Starts a new answer and drops the rest of the old one. */
  begin () {
    this.#set({ isBegun: true })
  }

  /** Paints the rest of an answer step by step, after the next paint. */
  paint (steps) {
    this.#set({ steps })
    afterPaint(() => this.#steps === steps && this.#paintStep())
  }

  /** Answers and paints everything pending at once. */
  finish () {
    if (this.#isDue) this.#answer()
    while (this.#steps && this.#paintStep());
  }

  /** Drops everything pending. */
  forget () {
    this.#set({})
  }

  /** Counts a load as pending until it settles. */
  async until (coming) {
    this.#awaited += 1
    await coming
    this.#awaited -= 1
    this.#mark()
  }

  /** Paints one step; returns true if there is another. */
  #paintStep () {
    const steps = this.#steps
    try {
      if (!steps.next().done) return true
    } catch (error) {
      this.#failed(error)
    }
    // A step may have started another answer.
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
