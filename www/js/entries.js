import { write } from './dom.js'
import { paymentsIn, textOf } from './files.js'
import { enter, exampleOf } from './form.js'
import { MOST as MOST_ROWS, rowsOf } from './rows.js'
import { Undo } from './undo.js'

/** Fills the form from examples and files, clears it, and takes that back. */
export class Entries {
  #calculator
  #form
  #undo = new Undo()
  #typing
  #forget
  #say

  /**
   * @param {import('./dspp-calculator.js').DsppCalculator} calculator
   * @param {object} on
   * @param {import('./typing.js').Typing} on.typing
   * @param {() => void} on.forget clears what is said of an earlier answer
   * @param {(sentence: string) => void} on.say announces what was done
   */
  constructor (calculator, { typing, forget, say }) {
    this.#calculator = calculator
    this.#form = this.#part('form')
    this.#typing = typing
    this.#forget = forget
    this.#say = say
  }

  get isEmpty () { return this.#calculator.state === this.#calculator.beginning }

  get canUndo () { return !this.#undo.isEmpty }

  showExample ({ actions }) {
    this.#replace(exampleOf(this.#form), this.isEmpty ? actions.exampleFirst : actions.exampleShown)
  }

  clear ({ actions }) {
    this.#replace(this.#calculator.beginning, actions.cleared)
  }

  takeBack ({ actions }) {
    const state = this.#undo.last
    this.#undo.take(this.isEmpty ? '' : this.#calculator.state)
    this.#change(state, actions.undone)
  }

  /** Enters values that the answer offers. */
  use (state) {
    this.#interrupt()
    enter(this.#form, state)
  }

  /**
   * Fills a list from a file, and keeps what it replaces.
   *
   * @param {HTMLInputElement} input
   * @param {File} file
   * @param {import('./plan-in-use.js').PlanInUse} used
   * @param {import('./words.js').Words} spoken
   */
  async takeFile (input, file, used, { files: words, formats, describe }) {
    let { text, problem } = await textOf(file, words)
    // The same file may be chosen again.
    input.value = ''
    let state
    if (input.dataset.list !== 'payments') state = new URLSearchParams([[input.dataset.list, text]])
    else if (!problem) {
      await used.coming
      if (!used.plan) return
      const rows = rowsOf(this.#part('[data-rows="payments"]')).length
      ;({ state, problem } = paymentsIn(text, { plan: used.plan, describe, typed: formats.typed, rows, most: MOST_ROWS }, words))
    }
    const error = this.#part(`#${input.id}-error`)
    write(error, problem ? `${problem}.` : '')
    input.setAttribute('aria-invalid', String(Boolean(problem)))
    if (problem) return this.#say(problem)
    const before = new URLSearchParams(this.#calculator.state)
    for (const [name, value] of state) before.set(name, value)
    this.#replace(before.toString(), words.taken(file.name))
  }

  #part (selector) { return this.#calculator.shadowRoot.querySelector(selector) }

  #replace (state, sentence) {
    // An empty form needs no undo.
    if (!this.isEmpty) this.#undo.keep(this.#calculator.state)
    this.#change(state, sentence)
  }

  /** Ends typing, and clears what belongs to an earlier answer. */
  #interrupt () {
    this.#typing.leave()
    this.#typing.stop()
    this.#forget()
  }

  #change (state, sentence) {
    this.#interrupt()
    const focused = this.#calculator.shadowRoot.activeElement
    this.#calculator.state = state
    this.#say(sentence)
    // A hidden button would lose the focus.
    if (focused?.matches('[data-do]') && focused.hidden) this.#part('.go .link:not([hidden])').focus()
  }
}
