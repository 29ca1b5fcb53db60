import { shownIn } from './controls.js'
import { pick } from './dates.js'
import { write } from './dom.js'
import { controlFor } from './form.js'
import { translated } from './plan-terms.js'
import { addRow } from './rows.js'
import { take } from './save.js'

/** Does what the buttons and links of the calculator offer. */
export class Acts {
  #calculator
  #root
  #on

  /**
   * @param {import('./dspp-calculator.js').DsppCalculator} calculator
   * @param {object} on
   * @param {import('./plan-in-use.js').PlanInUse} on.used
   * @param {import('./answering.js').Answering} on.answering
   * @param {import('./entries.js').Entries} on.entries
   * @param {import('./shown.js').Shown} on.shown
   * @param {import('./typing.js').Typing} on.typing
   * @param {() => void} on.rowsChanged
   * @param {(sentence: string) => void} on.say
   */
  constructor (calculator, on) {
    this.#calculator = calculator
    this.#root = calculator.shadowRoot
    this.#on = on
  }

  /** @param {import('./words.js').Words} words */
  clicked (event, words) {
    const link = event.target.closest('a[href^="#"]')
    if (link?.hash === '#answer') {
      event.preventDefault()
      return this.goToAnswer()
    }
    const button = event.target.closest('[data-do]')
    if (button) this.#act(button, words)
  }

  #act (button, words) {
    const { used, entries } = this.#on
    this.#calculator.followToday()
    switch (button.dataset.do) {
      case 'add-row': return this.#addRow(button.closest('[data-rows]'))
      case 'pick': return pick(button, used.engine?.readDate, words.formats.typed)
      case 'use': return this.#use(button.value)
      case 'go': return this.#goToField(button.value)
      case 'example': return entries.showExample(words)
      case 'clear': return entries.clear(words)
      case 'undo': return entries.takeBack(words)
      default: return this.#take(button.dataset.do, words)
    }
  }

  async #take (what, words) {
    const { used: { terms, engine: { toIcs } }, answering: { last }, typing, say } = this.#on
    const title = words.terms.title(translated(terms, words.said))
    const said = await take(what, { root: this.#root, last, toIcs, link: this.#calculator.link, title, words }).catch((error) => {
      this.#calculator.emit('error', error)
      return what === 'calendar' ? words.take.calendarFailure : words.failure
    })
    if (!said) return
    write(this.#root.querySelector('.take-said'), said)
    // The message after a pause would replace it.
    typing.stop()
    say(said)
  }

  #addRow (holder) {
    const field = addRow(holder)
    this.#on.rowsChanged()
    this.#calculator.update()
    field?.focus()
  }

  /** Enters values that the answer offers, and shows what they give. */
  #use (state) {
    this.#on.entries.use(state)
    this.#calculator.update()
    this.goToAnswer()
    this.#on.say(this.#on.shown.said)
  }

  /** Moves to the field of a problem, which may be folded. */
  #goToField (field) {
    const control = this.#root.getElementById(field) ?? controlFor(shownIn(this.#root.querySelector('form')), field)
    const fold = control.closest('details')
    if (fold) fold.open = true
    control.focus({ preventScroll: true })
    control.scrollIntoView({ block: 'center' })
  }

  goToAnswer () {
    this.#on.shown.headline.focus({ preventScroll: true })
    this.#root.querySelector('.answer').scrollIntoView({ block: 'start' })
  }
}
