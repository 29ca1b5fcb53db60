/** The choice of a plan: gives its file to the calculator and the page around it. */

import { write } from './dom.js'
import { planFile } from './plan-files.js'
import { PlanPage } from './plan-page.js'
import { ENGLISH } from './words.js'

/** @fires change - after another plan was chosen */
export class PlanSwitch extends EventTarget {
  #chooser
  #calculator
  #message
  #page
  /** The markup's plan, which needs no file. */
  #own
  #shown
  /** The file of another plan that the page shows. */
  #file = null
  #words = ENGLISH

  constructor (document, calculator) {
    super()
    this.#calculator = calculator
    this.#chooser = document.getElementById('plan')
    this.#message = document.getElementById('plan-message')
    this.#page = new PlanPage(document)
    this.#own = this.#shown = this.#chooser.options[0].value
    this.#chooser.addEventListener('change', () => this.#choose())
    const given = document.getElementById('plan-file')
    if (given) this.#keepTo(JSON.parse(given.textContent))
  }

  /** Shows only the company's plan, on a page made by `dspp page`. */
  #keepTo (file) {
    this.#chooser.parentElement.hidden = true
    this.#chooser.replaceChildren(new Option(file.issuer, file.id))
    this.#own = file.id
    this.#calculator.plan = this.#file = file
    this.#page.show(file, this.#words)
    this.#chooser.ownerDocument.documentElement.classList.remove('own-plan')
  }

  /** The plan as query text; empty for the page's own. */
  get state () {
    return this.#chooser.value === this.#own ? '' : new URLSearchParams({ plan: this.#chooser.value }).toString()
  }

  set state (state) {
    const asked = new URLSearchParams(state).get('plan')
    const wanted = [...this.#chooser.options].some(({ value }) => value === asked) ? asked : this.#own
    if (wanted === this.#chooser.value) return
    this.#chooser.value = wanted
    this.#choose()
  }

  set words (words) {
    this.#words = words
    write(this.#message, '')
    this.#page.show(this.#file, words)
  }

  async #choose () {
    const wanted = this.#chooser.value
    this.dispatchEvent(new Event('change'))
    try {
      const file = wanted === this.#own ? null : await planFile(wanted)
      if (wanted === this.#chooser.value) this.#show(wanted, file)
    } catch {
      if (wanted === this.#chooser.value) this.#goBack()
    }
  }

  #show (id, file) {
    write(this.#message, '')
    this.#shown = id
    this.#calculator.plan = this.#file = file
    this.#page.show(this.#file, this.#words)
  }

  /** Selects the shown plan again after a failure. */
  #goBack () {
    write(this.#message, this.#words.planFailure(this.#chooser.selectedOptions[0].text))
    this.#chooser.value = this.#shown
    this.dispatchEvent(new Event('change'))
  }
}
