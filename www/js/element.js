/** `<dspp-calculator>` for any page: one script defines the element with its markup and styles. */

import { isAnnounced } from './announced.js'
import { DsppCalculator as Calculator } from './dspp-calculator.js'
import { enter, reset } from './form.js'
import { grow } from './grow.js'
// One file has it all, so that every question answers at once.
import './views/others.js'

/** Properties that a page may set before this script loads. */
const PROPERTIES = ['plan', 'month', 'participant', 'fields', 'state', 'theme', 'terms']

/** Parts that pages can style with `::part`. */
const PARTS = {
  answer: '.answer',
  form: '.form',
  field: '.field',
  label: 'label, legend, .as-label',
  hint: '.hint',
  input: 'input:not([type="radio"], [type="checkbox"], .state), select, textarea',
  choice: '.tick',
  error: '.error',
  button: 'button',
  'main-button': '.main-button'
}

/**
 * The calculator on other pages, which set its initial values by attributes and properties.
 *
 * A property treats a string as the value of its attribute, because frameworks set properties if they exist.
 *
 * @attribute plan - address of a plan file; by default the plan of the markup answers
 * @attribute month - address of a file of announced months, which fill the form's fields about them
 * @attribute participant - `existing` or `new`
 * @attribute fields - initial values of the form as query text: `payment.amount=500`. `month` and `participant` override it
 */
export class DsppCalculator extends Calculator {
  static observedAttributes = [...super.observedAttributes, 'plan', 'month', 'participant', 'fields']

  /** The file of months, as given. */
  #month = null
  /** The months of the file, once read. */
  #months
  /** Counts settings and requests of each, so that an outdated response is ignored. */
  #times = { plan: 0, month: 0 }

  /** Makes the shadow root, unless the page has it. */
  grow () {
    if (!this.shadowRoot) grow(this)
    nameParts(this.shadowRoot)
    // Hides parts that need our page: the state in its address, and its sections below.
    for (const part of this.shadowRoot.querySelectorAll('[data-own-page]')) part.hidden = true
  }

  connectedCallback () {
    for (const name of PROPERTIES.filter((name) => Object.hasOwn(this, name))) {
      const { [name]: value } = this
      // An own property of the element hides the class's accessor.
      delete this[name]
      this[name] = value
    }
    super.connectedCallback()
  }

  attributeChangedCallback (name, before, value) {
    if (before === value) return
    switch (name) {
      case 'plan':
      case 'month': return this.#fetch(name)
      case 'participant': return this.#refill((field) => field === 'participant')
      case 'fields':
        this.state = this.#begun
        return
      default: super.attributeChangedCallback()
    }
  }

  get plan () { return super.plan ?? null }

  set plan (plan) {
    if (typeof plan === 'string') return this.#setAddress('plan', plan)
    this.#times.plan += 1
    super.plan = plan ?? null
  }

  /** The announced months as given, one or a list; null if none. */
  get month () { return this.#month }

  set month (month) {
    if (typeof month === 'string') return this.#setAddress('month', month)
    this.#times.month += 1
    this.#month = month ?? null
    this.#announce()
  }

  get participant () { return this.getAttribute('participant') }

  set participant (participant) { this.#reflect('participant', participant) }

  get theme () { return this.getAttribute('theme') }

  set theme (theme) { this.#reflect('theme', theme) }

  get terms () { return this.getAttribute('terms') }

  set terms (terms) { this.#reflect('terms', terms) }

  get fields () { return this.getAttribute('fields') ?? '' }

  set fields (fields) {
    this.setAttribute('fields', new URLSearchParams(fields ?? ''))
  }

  /** Clearing the form keeps the view, even if `fields` sets another. */
  get beginning () {
    const begun = [...this.#begun].filter(([name]) => name !== 'view')
    return [super.beginning, new URLSearchParams(begun).toString()].filter(Boolean).join('&')
  }

  /** The attributes' initial values, as names and values. */
  get #begun () {
    const participant = this.hasAttribute('participant') ? [['participant', this.participant]] : []
    // Months without a date leave that of the fields.
    const isDated = this.#months?.some(({ investmentDate }) => investmentDate)
    const isOfMonth = (name) => this.#months && isAnnounced(name) && (isDated || name !== 'month.investmentDate')
    const goesFirst = (name) => (participant.length > 0 && name === 'participant') || isOfMonth(name)
    return new URLSearchParams([...new URLSearchParams(this.fields)].filter(([name]) => !goesFirst(name)).concat(participant))
  }

  #reflect (name, value) {
    if (value) this.setAttribute(name, value)
    else this.removeAttribute(name)
  }

  /** Loads an address, even if unchanged, because the property may have changed since. */
  #setAddress (name, address) {
    if (this.getAttribute(name) === address) this.#fetch(name)
    else this.setAttribute(name, address)
  }

  async #fetch (name) {
    const address = this.getAttribute(name)
    const time = this.#times[name] += 1
    const isStillMeant = () => time === this.#times[name]
    // Shows no date by rule while announced months load.
    if (name === 'month' && address !== null) this.announced = null
    // Stops the old plan from answering while the new one loads.
    if (name === 'plan' && address) super.plan = undefined
    try {
      const file = address ? await fileAt(address) : null
      if (isStillMeant()) this[name] = file
    } catch (error) {
      if (!isStillMeant()) return
      if (name === 'plan') return this.fail(error)
      this.month = null
      this.emit('error', error)
    }
  }

  async #announce () {
    const month = this.#month
    let months
    try {
      if (month) {
        const { readMonths } = await import('./engine.js')
        months = readMonths(month)
      }
    } catch (error) {
      this.emit('error', error)
    }
    if (month !== this.#month) return
    this.#months = months
    this.announced = months ?? []
    this.#refill(isAnnounced)
  }

  /** Fills some fields from the attributes; keeps the others. */
  #refill (isMeant) {
    reset(this.#form, ({ name }) => isMeant(name))
    enter(this.#form, [...this.#begun].filter(([name]) => isMeant(name)))
    this.update()
  }

  get #form () { return this.shadowRoot.querySelector('form') }
}

async function fileAt (address) {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} for ${address}`)
  return response.json()
}

function nameParts (root) {
  for (const [name, selector] of Object.entries(PARTS)) {
    for (const part of root.querySelectorAll(selector)) part.part.add(name)
  }
  for (const { content } of root.querySelectorAll('template')) nameParts(content)
}

if (!customElements.get('dspp-calculator')) {
  // Without a type, 1em would resolve anew at each use.
  globalThis.CSS?.registerProperty?.({ name: '--dspp-rem', syntax: '<length>', inherits: true, initialValue: '16px' })
  customElements.define('dspp-calculator', DsppCalculator)
}
