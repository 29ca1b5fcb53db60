/** `<dspp-calculator>` for any page: one script, and the element is there with all that it shows. */

import { announcedFields, isAnnounced } from './announced.js'
import { controlsOf } from './controls.js'
import { DsppCalculator as Calculator } from './dspp-calculator.js'
import { grow } from './grow.js'
import { todayOf } from './today.js'

/** What a page may have set on the element before this script came. */
const PROPERTIES = ['plan', 'month', 'participant', 'fields', 'state']

/** What pages may style with `::part`. */
const PARTS = {
  card: '.answers, .form, .details, .take, .sheet',
  heading: 'h2, h3',
  question: '.views',
  answers: '.answers',
  answer: '.answer',
  value: '[data-value]',
  detail: '.detail',
  why: '.why',
  form: '.form',
  field: '.field',
  label: 'label, legend, .legend',
  hint: '.hint',
  input: 'input:not([type="radio"], [type="checkbox"]), select, textarea',
  choice: '.choice, .views-list label',
  error: '.error',
  button: 'button',
  'main-button': '.button-main',
  details: '.details',
  picture: '[data-picture]',
  table: '.table'
}

/**
 * The calculator in other people's pages, which say by attributes and properties what it begins with.
 *
 * A property that is given text takes it for that of its attribute: frameworks set the property where there is one.
 *
 * @attribute plan - address of a plan file; without it the plan that the markup describes answers
 * @attribute month - address of a file of announced months, which fill the fields of the form that are about them
 * @attribute participant - `existing` or `new`
 * @attribute fields - what is in the form to begin with, as the text of a query: `payment.amount=500`. The two before go first
 */
export class DsppCalculator extends Calculator {
  static observedAttributes = [...super.observedAttributes, 'plan', 'month', 'participant', 'fields']

  /** The file of months, as it was given. */
  #month = null
  /** The months in it, once they are read; none without it. */
  #months
  /** How often each was set or asked for: of what is asked for, only the last counts, and only if nothing was set since. */
  #times = { plan: 0, month: 0 }

  /** Makes the shadow root, unless the page came with it. */
  grow () {
    if (!this.shadowRoot) grow(this)
    nameParts(this.shadowRoot)
    // Nobody else's page reads what was typed from its address, nor has it what ours has below.
    for (const part of this.shadowRoot.querySelectorAll('[data-own-page]')) part.hidden = true
  }

  connectedCallback () {
    for (const name of PROPERTIES.filter((name) => Object.hasOwn(this, name))) {
      const { [name]: value } = this
      // What stands on the element itself hides the property that it is meant for.
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

  /** The announced months that were given, one or a list; null if none were. */
  get month () { return this.#month }

  set month (month) {
    if (typeof month === 'string') return this.#setAddress('month', month)
    this.#times.month += 1
    this.#month = month ?? null
    this.#announce()
  }

  get participant () { return this.getAttribute('participant') }

  set participant (participant) {
    if (participant) this.setAttribute('participant', participant)
    else this.removeAttribute('participant')
  }

  get fields () { return this.getAttribute('fields') ?? '' }

  set fields (fields) {
    this.setAttribute('fields', new URLSearchParams(fields ?? ''))
  }

  /** A cleared form is of the same question, whatever `fields` begins with. */
  get beginning () {
    const begun = [...this.#begun].filter(([name]) => name !== 'view')
    return [super.beginning, new URLSearchParams(begun).toString()].filter(Boolean).join('&')
  }

  /** What the attributes say that is in the form, as names and values. */
  get #begun () {
    const participant = this.hasAttribute('participant') ? [['participant', this.participant]] : []
    const announced = this.#months && announcedFields(this.#months, todayOf(this.#form))
    const first = [...participant, ...announced ?? []]
    const goesFirst = (name) => (participant.length > 0 && name === 'participant') || (announced && isAnnounced(name))
    return new URLSearchParams([...new URLSearchParams(this.fields)].filter(([name]) => !goesFirst(name)).concat(first))
  }

  /** The address that is there already is asked for again: something else may have been set since. */
  #setAddress (name, address) {
    if (this.getAttribute(name) === address) this.#fetch(name)
    else this.setAttribute(name, address)
  }

  async #fetch (name) {
    const address = this.getAttribute(name)
    const time = this.#times[name] += 1
    const isStillMeant = () => time === this.#times[name]
    // No plan answers in place of the one that is meant.
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
    this.#refill(isAnnounced)
  }

  /** The next month takes the place of one that has passed, unless a visitor changed what was announced. */
  followToday () {
    const isAsBegun = this.#months && this.#beginningOf(isAnnounced).every(([control, key, value]) => control[key] === value)
    const isOther = super.followToday()
    if (isOther && isAsBegun) this.#refill(isAnnounced)
    return isOther
  }

  /** Puts what the attributes say into some fields, whatever is in them; the others stay as they are. */
  #refill (isMeant) {
    for (const [control, key, value] of this.#beginningOf(isMeant)) control[key] = value
    this.update()
  }

  /** Some fields with the property and the value that the attributes give each. */
  #beginningOf (isMeant) {
    const begun = this.#begun
    return controlsOf(this.#form).filter(({ name }) => isMeant(name)).map((control) => {
      const values = begun.getAll(control.name)
      const isChoice = ['radio', 'checkbox'].includes(control.type)
      return isChoice ? [control, 'checked', values.includes(control.value)] : [control, 'value', values.at(-1) ?? '']
    })
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
  // Without a type, 1em would be another size wherever it is used.
  CSS.registerProperty({ name: '--dspp-rem', syntax: '<length>', inherits: true, initialValue: '16px' })
  customElements.define('dspp-calculator', DsppCalculator)
}
