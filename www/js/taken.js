import { partOf, write } from './dom.js'
import { copyLink, copyReasons, saveCalendar, saveCsv } from './save.js'

/** Saves and shares the last answers, by button name, and shows the result beside the buttons. */
export class Taken {
  #root
  #say
  #failed

  /**
   * @param {ShadowRoot} root
   * @param {(sentence: string) => void} say announces the result
   * @param {(error: unknown) => void} failed called if the calendar file cannot be made
   */
  constructor (root, say, failed) {
    this.#root = root
    this.#say = say
    this.#failed = failed
  }

  /**
   * @param {string} what
   * @param {object} from
   * @param {object} from.last the last request and answer
   * @param {object | null} from.file the plan file
   * @param {string} from.link
   * @param {import('./words.js').Words} from.words
   */
  take (what, { last, file, link, words }) {
    switch (what) {
      case 'print': return print()
      case 'calendar': return this.#saveCalendar(last, file, words)
      case 'csv': return saveCsv(this.#root, last, words)
      case 'copy-reasons': return copyReasons(this.#root, words).then((said) => this.#tell(said))
      case 'copy-link': return copyLink(this.#root, link, words).then((said) => this.#tell(said))
    }
  }

  /** Clears the result, which belongs to earlier answers. */
  forget () {
    write(partOf(this.#root, '.take-said'), '')
  }

  async #saveCalendar (last, file, { locale, take }) {
    try {
      const { planOf, toIcs } = await import('./engine.js')
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

  #tell (said) {
    write(partOf(this.#root, '.take-said'), said)
    this.#say(said)
  }
}
