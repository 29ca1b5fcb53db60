/**
 * Remembers what the form held before an example or a clearing replaced it.
 *
 * Undoing puts what it replaces at the far end: pressing on goes around through everything, so nothing is ever lost.
 */
export class Undo {
  #states = []

  get isEmpty () { return this.#states.length === 0 }

  get last () { return this.#states.at(-1) ?? '' }

  /** An empty form needs no remembering, and the same state need not be remembered twice. */
  keep (state) {
    if (state !== '' && state !== this.last) this.#states.push(state)
  }

  take (current) {
    this.#states.pop()
    if (current !== '') this.#states.unshift(current)
  }
}
