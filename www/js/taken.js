import { partOf, write } from './dom.js'
import { whole } from './engines.js'
import { copyLink, copyReasons, saveCalendar, saveCsv } from './save.js'

/** Does what the buttons of "Save or share" say, and tells beside them what became of it. */
export class Taken {
  #root
  #say
  #failed

  /**
   * @param {ShadowRoot} root
   * @param {(said: string) => void} say tells those who do not see it
   * @param {(error: unknown) => void} failed told when there is no calendar
   */
  constructor (root, say, failed) {
    this.#root = root
    this.#say = say
    this.#failed = failed
  }

  table (last, words) {
    saveCsv(this.#root, last, words)
  }

  async reasons (words) {
    this.#tell(await copyReasons(this.#root, words))
  }

  async link (address, words) {
    this.#tell(await copyLink(this.#root, address, words))
  }

  /** @param {object | null} file the plan that answered: only the whole engine makes calendars, and has plans of its own */
  async calendar (last, file, { locale, take }) {
    try {
      const { planOf, toIcs } = await whole()
      const plan = planOf(file)
      try {
        saveCalendar(this.#root, last.view.dates(plan, last), { take, toIcs: (rows, options) => toIcs(rows, { ...options, language: locale }) })
      } finally {
        plan.free()
      }
    } catch (error) {
      this.#tell(take.calendarFailure)
      this.#failed(error)
    }
  }

  /** What was told is of an answer before. */
  forget () {
    write(partOf(this.#root, '.take-said'), '')
  }

  #tell (said) {
    write(partOf(this.#root, '.take-said'), said)
    this.#say(said)
  }
}
