/** `import 'dspp/element'` defines `<dspp-calculator>`: the calculator as one element, for any page. */
import type { MonthlyTerms, Participant, Quote } from './index.js'

/**
 * The calculator, in its own shadow root.
 *
 * The attribute `lang` is the language; the document's by default. The element must have no `tabindex`, which removes its form
 * from the Tab order.
 *
 * Properties may be set before the element is defined or connected.
 */
export class DsppCalculator extends HTMLElement {
  /**
   * The parsed plan file that answers; null is Redwood Trust's plan of 2007. The attribute is the address of a plan file; a
   * string sets that address.
   */
  get plan (): object | null
  set plan (plan: object | string | null)

  /**
   * The announced months, as `readMonths` takes them: one month or a list; null for none. The attribute is the address of such a
   * file; a string sets that address.
   *
   * Fills the form's fields about the month. From a list it takes the first month whose investment date has not
   * passed, or the last one; the view with a year of dates uses every month.
   */
  get month (): MonthlyTerms | readonly MonthlyTerms[] | null
  set month (month: MonthlyTerms | readonly MonthlyTerms[] | string | null)

  /** The participant; null lets the visitor choose. The attribute is the same. */
  get participant (): string | null
  set participant (participant: Participant | null)

  /**
   * Initial values of the form as query text: `view=shares&market.price=34.12`; `state` shows the names.
   * The attribute is the same. `month` and `participant` override it.
   */
  get fields (): string
  set fields (fields: Record<string, string> | string | null)

  /** `light` or `dark`; null for the page's. The attribute is the same. */
  get theme (): string | null
  set theme (theme: 'light' | 'dark' | null)

  /** The address of a page that has the clauses by their ids; null for none. The attribute is the same. */
  get terms (): string | null
  set terms (terms: string | null)

  /**
   * Everything typed and chosen, as query text; setting it fills the form. Clearing the form restores the values of
   * `month`, `participant` and `fields`.
   */
  state: string

  /** The page's address with `state` after `#`. A page that sets `state` from it on opening restores the form. */
  readonly link: string
}

declare global {
  interface HTMLElementTagNameMap {
    'dspp-calculator': DsppCalculator
  }

  interface HTMLElementEventMap {
    /** The first answer is shown. */
    'dspp-ready': CustomEvent<null>
    /** The form's state as text, sent after every change. */
    'dspp-change': CustomEvent<string>
    /** The quote, sent after every change if the view has one. */
    'dspp-quote': CustomEvent<Quote>
    /** The engine fails to start, a file fails to load or is invalid, or a question fails. */
    'dspp-error': CustomEvent<Error>
    /** @deprecated The old name of `dspp-ready`. */
    'dspp-calculator:ready': CustomEvent<null>
    /** @deprecated The old name of `dspp-change`. */
    'dspp-calculator:change': CustomEvent<string>
    /** @deprecated The old name of `dspp-quote`. */
    'dspp-calculator:quote': CustomEvent<Quote>
    /** @deprecated The old name of `dspp-error`. */
    'dspp-calculator:error': CustomEvent<Error>
  }
}
