import { isMarked } from './problems.js'

/** Milliseconds of a pause in typing. */
const PAUSE = 1000

/** Decides when a mistake is shown: after its field is left or typing pauses; then on every keystroke. */
export class Typing {
  #root
  #paused
  #released
  #pause
  /** The focused control in which typing has paused; its mistakes are shown. */
  #control = null
  /** True between press and release, when a new message would move a button from under the pointer. */
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

  /** Listens to the pointer until the signal aborts. */
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

  /** Stops waiting for a pause. */
  stop () {
    clearTimeout(this.#pause)
  }

  isOver (control) {
    return isMarked(control) || control === this.#control || (control !== this.#root.activeElement && !this.#isPressed)
  }

  #release () {
    // Lets the click, which follows the release, arrive first.
    setTimeout(() => {
      this.#isPressed = false
      this.#released()
    })
  }
}
