/** The pictures of the answers: what draws them comes when there is something to draw, and no answer waits for it. */
export class Drawing {
  #backlog
  #come
  #failed
  #pictures
  /** The promise of what draws. */
  #coming

  /**
   * @param {import('./backlog.js').Backlog} backlog
   * @param {() => void} come told when drawing can begin
   * @param {(error: unknown) => void} failed told why there are no pictures
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
