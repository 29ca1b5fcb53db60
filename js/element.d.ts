/** `import 'dspp/element'` defines `<dspp-calculator>`: the whole calculator as one element, for any page. */
import type { MonthlyTerms, Participant, Quote } from './index.js'

/**
 * The calculator, in a shadow root of its own.
 *
 * Attributes, besides those that have a property below: `lang`, the language to speak (that of the document without it);
 * `theme`, `light` or `dark` (that of the page without it); `terms`, the address of a page that has the clauses by their ids. It
 * must not carry a `tabindex`, which would take its form out of the order of Tab.
 *
 * Properties may be set before the element is defined or connected.
 */
export class DsppCalculator extends HTMLElement {
  /**
   * The parsed plan file that answers; null for Redwood Trust's of 2007. The attribute is the address of such a file; text that
   * is set is such an address.
   */
  get plan (): object | null
  set plan (plan: object | string | null)

  /**
   * What the company announced, as `readMonths` takes it: one month, or a list of them; null for nothing. The attribute is the
   * address of such a file; text that is set is such an address.
   *
   * It fills the fields of the form that are about the month. Of a list that is the first month whose investment date has not
   * passed, or the last one; the question for a year of dates has them all.
   */
  get month (): MonthlyTerms | readonly MonthlyTerms[] | null
  set month (month: MonthlyTerms | readonly MonthlyTerms[] | string | null)

  /** Who asks; null if that is left to the visitor. The attribute is the same. */
  get participant (): string | null
  set participant (participant: Participant | null)

  /**
   * What is in the form to begin with, as the text of a query such as `view=shares&market.price=34.12`; `state` shows the names.
   * The attribute is the same. `month` and `participant` go before what it says of them.
   */
  get fields (): string
  set fields (fields: Record<string, string> | string | null)

  /**
   * Everything typed and chosen, as the text of a query; setting it fills the form. A form that is cleared has again what
   * `month`, `participant` and `fields` say.
   */
  state: string

  /** The address of the page with `state` behind its `#`: a page that sets `state` from it when it opens brings back what was typed. */
  readonly link: string
}

declare global {
  interface HTMLElementTagNameMap {
    'dspp-calculator': DsppCalculator
  }

  interface HTMLElementEventMap {
    /** It answers for the first time. */
    'dspp-calculator:ready': CustomEvent<null>
    /** The form's state as text, after every change. */
    'dspp-calculator:change': CustomEvent<string>
    /** The quote, after every change, where the question has one. */
    'dspp-calculator:quote': CustomEvent<Quote>
    /** The engine does not start, a file does not load or cannot be used, or a question fails. */
    'dspp-calculator:error': CustomEvent<Error>
  }
}
