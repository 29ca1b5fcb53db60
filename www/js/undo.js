/**
 * Remembers states of the form that an example or a clearing replaced.
 *
 * Undoing puts the replaced state at the far end, so that repeated undoing cycles through all states and loses none.
 */
export class Undo {
  #states = []

  get isEmpty () { return this.#states.length === 0 }

  get last () { return this.#states.at(-1) ?? '' }

  /** Keeps a state, unless it is empty or already kept. */
  keep (state) {
    if (state !== '' && state !== this.last) this.#states.push(state)
  }

  take (current) {
    this.#states.pop()
    if (current !== '') this.#states.unshift(current)
  }
}
