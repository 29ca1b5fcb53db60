import { shownIn } from './controls.js'
import { pick } from './dates.js'
import { write } from './dom.js'
import { paymentsIn, textOf } from './files.js'
import { controlFor, enter, exampleOf } from './form.js'
import { translated } from './plan-terms.js'
import { MOST as MOST_ROWS, addRow, rowsOf } from './rows.js'
import { take } from './save.js'
import { Undo } from './undo.js'

/** Handles the calculator's buttons, links and files. */
export class Acts {
  #calculator
  #on
  #undo = new Undo()

  /**
   * @param {import('./dspp-calculator.js').DsppCalculator} calculator
   * @param {object} on
   * @param {import('./plan-in-use.js').PlanInUse} on.used
   * @param {import('./answering.js').Answering} on.answering
   * @param {import('./shown.js').Shown} on.shown
   * @param {import('./typing.js').Typing} on.typing
   * @param {() => void} on.rowsChanged
   * @param {() => void} on.forget clears the message about an earlier answer
   * @param {(sentence: string) => void} on.say
   */
  constructor (calculator, on) {
    this.#calculator = calculator
    this.#on = on
  }

  get isEmpty () { return this.#calculator.state === this.#calculator.beginning }

  get canUndo () { return !this.#undo.isEmpty }

  get #root () { return this.#calculator.shadowRoot }

  get #form () { return this.#root.querySelector('form') }

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
    const { actions } = words
    this.#calculator.followToday()
    switch (button.dataset.do) {
      case 'add-row': return this.#addRow(button.closest('[data-rows]'))
      case 'pick': return pick(button, this.#on.used.engine?.readDate, words.formats.typed)
      case 'use': return this.#use(button.value)
      case 'go': return this.#goToField(button.value)
      case 'example': return this.#replace(exampleOf(this.#form), this.isEmpty ? actions.exampleFirst : actions.exampleShown)
      case 'clear': return this.#replace(this.#calculator.beginning, actions.cleared)
      case 'undo': return this.#takeBack(actions.undone)
      default: return this.#take(button.dataset.do, words)
    }
  }

  async #take (what, words) {
    const { used: { terms }, answering: { last }, typing, say } = this.#on
    const title = words.terms.title(translated(terms, words.said))
    const said = await take(what, { root: this.#root, last, link: this.#calculator.link, title, words }).catch((error) => {
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
    this.#interrupt()
    enter(this.#form, state)
    this.#calculator.update()
    this.goToAnswer()
    this.#on.say(this.#on.shown.said)
  }

  /** Moves to the field of a problem, which may be folded. */
  #goToField (field) {
    const control = this.#root.getElementById(field) ?? controlFor(shownIn(this.#form), field)
    const fold = control.closest('details')
    if (fold) fold.open = true
    control.focus({ preventScroll: true })
    control.scrollIntoView({ block: 'center' })
  }

  goToAnswer () {
    this.#on.shown.headline.focus({ preventScroll: true })
    this.#root.querySelector('.answer').scrollIntoView({ block: 'start' })
  }

  /**
   * Fills a list from a file, and keeps what it replaces.
   *
   * @param {HTMLInputElement} input
   * @param {File} file
   * @param {import('./words.js').Words} spoken
   */
  async takeFile (input, file, { files: words, formats, describe }) {
    let { text, problem } = await textOf(file, words)
    // The same file may be chosen again.
    input.value = ''
    let state
    if (input.dataset.list !== 'payments') state = new URLSearchParams([[input.dataset.list, text]])
    else if (!problem) {
      const { used } = this.#on
      await used.coming
      if (!used.plan) return
      const rows = rowsOf(this.#root.querySelector('[data-rows="payments"]')).length
      ;({ state, problem } = paymentsIn(text, { plan: used.plan, describe, typed: formats.typed, rows, most: MOST_ROWS }, words))
    }
    write(this.#root.getElementById(`${input.id}-error`), problem ? `${problem}.` : '')
    input.setAttribute('aria-invalid', String(Boolean(problem)))
    if (problem) return this.#on.say(problem)
    const before = new URLSearchParams(this.#calculator.state)
    for (const [name, value] of state) before.set(name, value)
    this.#replace(before.toString(), words.taken(file.name))
  }

  #replace (state, sentence) {
    // An empty form needs no undo.
    if (!this.isEmpty) this.#undo.keep(this.#calculator.state)
    this.#change(state, sentence)
  }

  #takeBack (sentence) {
    const state = this.#undo.last
    this.#undo.take(this.isEmpty ? '' : this.#calculator.state)
    this.#change(state, sentence)
  }

  #change (state, sentence) {
    this.#interrupt()
    const focused = this.#root.activeElement
    this.#calculator.state = state
    this.#on.say(sentence)
    // A hidden button would lose the focus.
    if (focused?.matches('[data-do]') && focused.hidden) this.#root.querySelector('.go .link:not([hidden])').focus()
  }

  /** Ends typing, and clears what belongs to an earlier answer. */
  #interrupt () {
    this.#on.typing.leave()
    this.#on.typing.stop()
    this.#on.forget()
  }
}
