/** Fills in the next investment date by the plan's own rule, until the company announces or the visitor types another. */

import { requestOf } from './form.js'
import { scheduleOf } from './schedule-of.js'
import { todayOf, typed } from './today.js'

/** Enough months for a rule that gives one date a year. */
const MONTHS = '13'

export class ByRule {
  #form
  #used
  #control
  /** True if the company announces its dates, which stand in place of those by the rule. */
  isAnnounced = false
  /** The day and inputs of the last question, its plan and its row. */
  #last = {}

  /**
   * @param {HTMLFormElement} form
   * @param {import('./plan-in-use.js').PlanInUse} used
   */
  constructor (form, used) {
    this.#form = form
    this.#used = used
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

  /** Makes the next date the field's default; without a plan or its rule, none. */
  follow () {
    const { engine, plan, fileUsed } = this.#used
    const { asOf = '', payment: { kind, method } = {}, month: { closures } = {} } = requestOf(this.#form)
    const asked = { day: engine?.readDate(asOf) ?? todayOf(this.#form), kind, method, closures }
    const key = JSON.stringify([asked, this.isAnnounced])
    if (this.#last.plan !== plan || this.#last.key !== key) this.#last = { plan, key, row: plan && !this.isAnnounced ? nextByRule(plan, fileUsed, asked) : undefined }
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
  const { rows } = scheduleOf(plan, { from: day.slice(0, 7), months: MONTHS, closures, method })
  return rows.find(({ due, surelyBy }) => (surelyBy?.date ?? due) >= day)
}

/** True if there is a rule for investment dates, and none that waits for the date of a dividend. */
function hasRule (editions) {
  const rules = editions.flatMap(({ schedule: { recordDate, ...rules } = {} }) => Object.values(rules))
  return editions.some(({ schedule }) => schedule?.investmentDate) && !rules.some(({ value }) => value.dividendPaymentDate)
}
