/** Fills in the next investment date by the plan's own rule, until the company announces or the visitor types another. */

import { typed } from './today.js'
import { schedule } from './views/schedule.js'

/** Enough months for a rule that gives one date a year. */
const MONTHS = '13'

export class ByRule {
  #control
  /** The day and inputs of the last question, its plan and its row. */
  #last = {}

  /** @param {HTMLFormElement} form */
  constructor (form) {
    this.#control = form.elements['month.investmentDate']
    // Tells a date that was typed from an equal one by the rule.
    this.#control.dataset.isTyped = ''
    this.#control.addEventListener('input', () => { this.#control.dataset.isTyped = 'yes' })
  }

  /** The schedule's row if its investment date stands in the field. */
  get row () { return this.#isTyped ? undefined : this.#last.row }

  get #isTyped () {
    const { value, defaultValue, dataset } = this.#control
    return value !== defaultValue || dataset.isTyped === 'yes'
  }

  /**
   * Makes the next date the field's default; without a plan, none.
   *
   * @param {import('../pkg/index.js').Plan} [plan]
   * @param {object} on
   * @param {object} on.file the plan file, or a list of editions
   * @param {string} on.day as `YYYY-MM-DD`
   * @param {object} on.request the request of the form
   */
  follow (plan, { file, day, request: { payment: { kind, method } = {}, month: { closures } = {} } }) {
    const asked = { day, kind, method, closures }
    const key = JSON.stringify(asked)
    if (this.#last.plan !== plan || this.#last.key !== key) this.#last = { plan, key, row: plan && nextByRule(plan, file, asked) }
    const date = typed(this.#last.row?.investmentDate ?? '')
    if (date === this.#control.defaultValue) return
    const { value } = this.#control
    const isTyped = this.#isTyped
    this.#control.defaultValue = date
    this.#control.value = isTyped ? value : date
  }
}

/**
 * Finds the first date for which money can still arrive and clear; the plan gives the dates.
 *
 * @param {import('../pkg/index.js').Plan} plan
 * @param {object} file its file, or a list of editions
 * @param {{ day: string, kind?: string, method?: string, closures?: string[] }} asked
 * @returns {import('../pkg/index.js').ScheduleRow | undefined}
 */
export function nextByRule (plan, file, { day, kind, method, closures }) {
  // Dividends are invested on days of their own.
  if (kind === 'dividend' || !hasRule([file].flat())) return
  const [from, fromMonth] = day.split('-')
  const { rows } = schedule.ask(plan, { from, fromMonth, months: MONTHS, announced: '', month: { closures }, method })
  return rows.find(({ due, surelyBy }) => (surelyBy?.date ?? due) >= day)
}

/** True if there is a rule for investment dates, and none that waits for the date of a dividend. */
function hasRule (editions) {
  const rules = editions.flatMap(({ schedule: { recordDate, ...rules } = {} }) => Object.values(rules))
  return editions.some(({ schedule }) => schedule?.investmentDate) && !rules.some(({ value }) => value.dividendPaymentDate)
}
