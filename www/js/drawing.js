/** Loads the drawing code on the first picture, so that no answer waits for it. */
export class Drawing {
  #backlog
  #come
  #failed
  #pictures
  /** Promise of the drawing code. */
  #coming

  /**
   * @param {import('./backlog.js').Backlog} backlog
   * @param {() => void} come called when drawing can begin
   * @param {(error: unknown) => void} failed called if the pictures do not load
   */
  constructor (backlog, come, failed) {
    this.#backlog = backlog
    this.#come = come
    this.#failed = failed
  }

  get isReady () { return this.#pictures !== undefined }

  bring () {
    this.#coming ??= this.#backlog.until(this.#bring())
  }

  /** Draws step by step. */
  steps (...what) { return this.#pictures.paintPictures(...what) }

  async #bring () {
    try {
      this.#pictures = await import('./pictures/all.js')
    } catch (error) {
      return this.#failed(error)
    }
    this.#come()
  }
}
