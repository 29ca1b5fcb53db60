/** The choice of a plan: brings its file to the calculator and to the page around it. */

import { write } from './dom.js'
import { planFailure } from './messages/en.js'
import { PlanPage } from './plan-page.js'

/** @fires change - after another plan was chosen */
export class PlanSwitch extends EventTarget {
  #chooser
  #calculator
  #message
  #page
  /** The plan that the markup describes, which needs no file. */
  #own
  #shown

  constructor (document, calculator) {
    super()
    this.#calculator = calculator
    this.#chooser = document.getElementById('plan')
    this.#message = document.getElementById('plan-message')
    this.#page = new PlanPage(document)
    this.#own = this.#shown = this.#chooser.options[0].value
    this.#chooser.addEventListener('change', () => this.#choose())
  }

  /** The plan as the text of a query; empty for the page's own. */
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

  async #choose () {
    const wanted = this.#chooser.value
    this.dispatchEvent(new Event('change'))
    try {
      const response = await fetch(`pkg/plans/${wanted}.json`)
      if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
      const file = await response.json()
      if (wanted === this.#chooser.value) this.#show(wanted, file)
    } catch {
      if (wanted === this.#chooser.value) this.#goBack()
    }
  }

  #show (id, file) {
    write(this.#message, '')
    this.#shown = id
    this.#calculator.plan = file
    if (id === this.#own) this.#page.showOwn()
    else this.#page.show(file)
  }

  /** What is shown and what is chosen stay the same plan. */
  #goBack () {
    write(this.#message, planFailure(this.#chooser.selectedOptions[0].text))
    this.#chooser.value = this.#shown
    this.dispatchEvent(new Event('change'))
  }
}
