import { write } from './dom.js'
import { copy, saveCalendar, saveCsv, textOf } from './save.js'

/** Saves and shares the last answer, by the names of the buttons, and says how it went. */
export class Taking {
  #root
  #form
  #say
  #failed

  /**
   * @param {ShadowRoot} root
   * @param {(sentence: string) => void} say announces the result
   * @param {(error: unknown) => void} failed called if the calendar file cannot be made
   */
  constructor (root, say, failed) {
    this.#root = root
    this.#form = root.querySelector('form')
    this.#say = say
    this.#failed = failed
  }

  /**
   * @param {string} what
   * @param {object} from
   * @param {object} from.last the last request and answer
   * @param {object} from.engine
   * @param {string} from.link
   * @param {string} from.title
   * @param {import('./words.js').Words} from.words
   */
  async take (what, { last, engine, link, title, words }) {
    switch (what) {
      case 'print': return print()
      case 'csv': return saveCsv(this.#form, last, words)
      case 'calendar': return this.#saveCalendar(last, engine, title, words)
      case 'copy-reasons': return this.#tell(await copy(this.#root, textOf(this.#root, this.#form, title, words), words.take.reasonsCopied, words))
      case 'copy-link': return this.#tell(await copy(this.#root, link, words.take.linkCopied, words))
    }
  }

  #saveCalendar (last, engine, title, words) {
    try {
      saveCalendar(last.view.dates(last.plan, last), { plan: title, words, toIcs: engine.toIcs })
      this.#tell(words.due.calendarSaved)
    } catch (error) {
      this.#tell(words.take.calendarFailure)
      this.#failed(error)
    }
  }

  #tell (said) {
    write(this.#root.querySelector('.take-said'), said)
    this.#say(said)
  }

  /** Clears the result, which belongs to an earlier answer. */
  forget () {
    write(this.#root.querySelector('.take-said'), '')
  }
}
