/** Brings what answers: less of the engine, where the page has that and it is enough; the whole, once it is not. */

/** What answers every question, under every plan. */
export async function whole () {
  Engines.first?.beforeWhole()
  const [engine, { VIEWS }] = await Promise.all([import('./engine.js'), import('./views/all.js')])
  return { ...engine, VIEWS }
}

export class Engines {
  /**
   * What a page may begin with, because it is there sooner: it answers one view under the plan that the markup describes.
   *
   * @type {{ view: string, load: () => Promise<object>, beforeWhole: () => void } | undefined}
   */
  static first

  /** Where the engine is from, and where those are from that are on their way. */
  #source
  #awaited = new Set()
  #isEnough
  #came
  #failed

  /**
   * @param {(first: NonNullable<typeof Engines.first>) => boolean} isEnough for what is asked just now
   * @param {() => void} came told when there is another engine
   * @param {(error: unknown) => void} failed told when the one that is needed does not come
   */
  constructor (isEnough, came, failed) {
    this.#isEnough = isEnough
    this.#came = came
    this.#failed = failed
  }

  /** What came last; undefined while nothing has. */
  current

  /** Whether what came answers what is asked. */
  get isReady () { return this.#source === this.#needed }

  get #needed () {
    const { first } = Engines
    return first && this.#source !== whole && this.#isEnough(first) ? first.load : whole
  }

  /** Brings what is needed. */
  bring () {
    this.#bring(this.#needed)
  }

  /** Brings what any question and plan need, once it looks as if one of them will be chosen. */
  prepare () {
    if (this.#source !== whole) this.#bring(whole)
  }

  async #bring (source) {
    if (this.#awaited.has(source)) return
    this.#awaited.add(source)
    // What the address says is read next, and may need another one.
    await null
    try {
      const engine = source === whole || source === this.#needed ? await source() : undefined
      if (!engine || this.#source === whole) return
      this.current = engine
      this.#source = source
    } catch (error) {
      if (source === this.#needed) this.#failed(error)
      return
    } finally {
      this.#awaited.delete(source)
    }
    this.#came()
  }
}
