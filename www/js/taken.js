import { partOf, write } from './dom.js'
import { copyLink, copyReasons, saveCalendar, saveCsv } from './save.js'

/** What is taken along of the last answers, by the names of the buttons; and what is said of it beside them. */
export class Taken {
  #root
  #say
  #failed

  /**
   * @param {ShadowRoot} root
   * @param {(sentence: string) => void} say reads it out, too
   * @param {(error: unknown) => void} failed told why there is no calendar file
   */
  constructor (root, say, failed) {
    this.#root = root
    this.#say = say
    this.#failed = failed
  }

  /**
   * @param {string} what
   * @param {object} from
   * @param {object} from.last what was asked and answered last
   * @param {object | null} from.file that of the plan
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

  /** What was said is of answers before. */
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
