/** Fills in the next investment date and its month's announced terms, until the visitor types others. */

import { announcedFields, isAnnounced, nextAnnounced } from './announced.js'
import { hasRule, nextByRule } from './by-rule.js'
import { controlsOf } from './controls.js'
import { requestOf } from './form.js'
import { todayOf, typed } from './today.js'

export class NextMonth {
  #form
  #used
  #date
  /** The announced months; null while they load. */
  #months = []
  /** The next date's row in the schedule, its announced month, and the inputs behind them. */
  #next = {}

  /**
   * @param {HTMLFormElement} form
   * @param {import('./plan-in-use.js').PlanInUse} used
   */
  constructor (form, used) {
    this.#form = form
    this.#used = used
    this.#date = form.elements['month.investmentDate']
    // Distinguishes a typed date from an equal filled-in one.
    this.#date.dataset.isTyped = ''
    this.#date.addEventListener('input', () => { this.#date.dataset.isTyped = 'yes' })
  }

  /** @param {import('../pkg/index.js').MonthlyTerms[] | null} months null while they load */
  set months (months) { this.#months = months }

  /** The schedule's row of the next date. */
  get row () { return this.#next.row }

  /** The schedule's row if its date stands in the field, and follows from the plan's rule. */
  get rowByRule () {
    const { row } = this.#next
    return this.#isTyped || this.#months?.some(({ investmentDate }) => investmentDate && investmentDate === row?.investmentDate) ? undefined : row
  }

  get #isTyped () {
    const { value, defaultValue, dataset } = this.#date
    return value !== defaultValue || dataset.isTyped === 'yes'
  }

  /** The controls of announced terms, without the date. */
  get #terms () { return controlsOf(this.#form).filter((control) => isAnnounced(control.name) && control !== this.#date) }

  /** Makes the next date and its month's terms the defaults of their fields. */
  follow () {
    this.#find()
    const { row, month } = this.#next
    setDefault(this.#date, typed(row?.investmentDate ?? month?.investmentDate ?? ''), this.#isTyped)
    const day = this.#isTyped && this.#used.engine?.readDate(this.#date.value)
    const months = this.#months ?? []
    const fields = announcedFields(day ? months.find((one) => one.month === day.slice(0, 7)) : month, months)
    for (const control of this.#terms) {
      const values = fields.filter(([name]) => name === control.name).map(([, value]) => value)
      setDefault(control, control.type === 'checkbox' ? values.includes(control.value) : values[0] ?? '')
    }
    for (const part of this.#form.querySelectorAll('[data-unless-filled]')) part.hidden = !this.#isTyped && this.#date.value !== ''
  }

  #find () {
    const { plan, fileUsed, engine } = this.#used
    const months = this.#months
    const { asOf = '', payment: { kind, method } = {} } = requestOf(this.#form)
    const today = todayOf(this.#form)
    const asked = { day: engine?.readDate(asOf) ?? today, kind, method, closures: this.#closures }
    const key = JSON.stringify([asked, today])
    const before = this.#next
    const isSame = before.plan === plan && before.months === months
    // A month whose terms the visitor changed stays.
    if (isSame && (before.key === key || (before.month && this.#terms.some((control) => control.name !== 'announced' && isChanged(control))))) return
    const row = plan && months ? nextByRule(plan, fileUsed, { ...asked, months }) : undefined
    const month = row ? months.find(({ month }) => month === row.month) : nextAnnounced(months ?? [], today, { isLastKept: !hasRule(fileUsed) })
    this.#next = { plan, months, key, row, month }
  }

  /** Days that the visitor says are closed, or those announced for any month. */
  get #closures () {
    const control = this.#form.elements['month.closures']
    if (isChanged(control)) return requestOf(this.#form).month?.closures
    return this.#months?.flatMap(({ closures = [] }) => closures)
  }
}

/** Names the properties of a control that hold its value and its default. */
const propertiesOf = ({ type }) => type === 'checkbox' ? ['checked', 'defaultChecked'] : ['value', 'defaultValue']

function isChanged (control) {
  const [value, byDefault] = propertiesOf(control)
  return control[value] !== control[byDefault]
}

/** Makes a value the default, and enters it unless the visitor's own is kept. */
function setDefault (control, wanted, isKept = isChanged(control)) {
  const [value, byDefault] = propertiesOf(control)
  if (control[byDefault] === wanted) return
  const { [value]: before } = control
  control[byDefault] = wanted
  control[value] = isKept ? before : wanted
}
