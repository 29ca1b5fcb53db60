import redwood from '../../plans/redwood-2007.json' with { type: 'json' }
import { termsIn } from './plan-terms.js'

/** The plan that answers, and the engine that reads it. */
export class PlanInUse {
  /** The engine's module once loaded, and its promise. */
  engine
  coming
  /** The plan file, or a list of editions; null for the built-in plan, undefined while a file loads. */
  file = null
  /** The plan as the engine read it. */
  plan
  #ready
  #failed

  /**
   * @param {() => void} ready called when the engine is loaded
   * @param {(error: unknown) => void} failed called if it does not load, or refuses the file
   */
  constructor (ready, failed) {
    this.#ready = ready
    this.#failed = failed
  }

  /** The plan file, or a list of editions; the built-in one by default. */
  get fileUsed () { return this.file ?? redwood }

  /** The terms to show; while a plan loads, those of the built-in one. */
  get terms () { return termsIn(this.fileUsed) }

  /** Loads the engine, unless it is loaded or loading. */
  bring () {
    if (!this.engine) this.coming ??= this.#bring()
  }

  async #bring () {
    try {
      this.engine = await import('./engine.js')
    } catch (error) {
      // Allows another try.
      this.coming = undefined
      return this.#failed(error)
    }
    this.#ready()
  }

  /** Reads the plan file, and replaces the previous plan. */
  read () {
    this.free()
    if (this.file === undefined || !this.engine) return
    try {
      this.plan = this.engine.planOf(this.fileUsed)
    } catch (error) {
      this.#failed(error)
    }
  }

  free () {
    this.plan?.free()
    this.plan = undefined
  }
}
