import { isMarked } from './problems.js'

/** A pause in typing, in milliseconds: long enough not to interrupt, short enough to be an answer. */
const PAUSE = 1000

/** When a mistake is told: once its field is left, or the typing pauses; from then on its message follows every keystroke. */
export class Typing {
  #root
  #paused
  #released
  #pause
  /** The control in which typing has paused: its mistakes are told although the focus is still in it. */
  #control = null
  /** A message that appeared between press and release would move a button away from under the pointer. */
  #isPressed = false

  /**
   * @param {ShadowRoot} root
   * @param {object} on
   * @param {() => void} on.paused
   * @param {() => void} on.released
   */
  constructor (root, { paused, released }) {
    this.#root = root
    this.#paused = paused
    this.#released = released
  }

  /** Hears of the pointer until it is told not to. */
  listen (signal) {
    addEventListener('pointerdown', () => { this.#isPressed = true }, { signal })
    for (const type of ['pointerup', 'pointercancel']) addEventListener(type, () => this.#release(), { signal })
  }

  /** Waits for a pause. */
  goOn () {
    this.stop()
    this.leave()
    this.#pause = setTimeout(() => this.pause(), PAUSE)
  }

  leave () {
    this.#control = null
  }

  pause () {
    this.stop()
    this.#control = this.#root.activeElement
    this.#paused()
  }

  /** Waits for a pause no longer. */
  stop () {
    clearTimeout(this.#pause)
  }

  isOver (control) {
    return isMarked(control) || control === this.#control || (control !== this.#root.activeElement && !this.#isPressed)
  }

  #release () {
    // The click comes after the release, and has to arrive first.
    setTimeout(() => {
      this.#isPressed = false
      this.#released()
    })
  }
}
