/** `import 'dspp/element'` defines `<dspp-calculator>`: the whole calculator as one element, for any page. */
import type { Quote } from './index.js'

/**
 * The calculator, in a shadow root of its own.
 *
 * Attributes: `lang`, the language to speak (that of the document without it); `plan`, the address of a plan file; `fields`, what
 * is in the form to begin with, as the text of a query such as `participant=new&payment.amount=500`; `theme`, `light` or
 * `dark`; `terms`, the address of a page that has the clauses by their ids. It must not carry a `tabindex`, which would take
 * its form out of the order of Tab.
 */
export class DsppCalculator extends HTMLElement {
  /** Everything typed and chosen, as the text of a query; setting it fills the form. */
  state: string

  /** The parsed plan file that answers; null for Redwood Trust's of 2007. */
  plan: object | null

  /** The address that brings back what was typed. */
  readonly link: string
}

declare global {
  interface HTMLElementTagNameMap {
    'dspp-calculator': DsppCalculator
  }

  interface HTMLElementEventMap {
    /** The engine has started. */
    'dspp-calculator:ready': CustomEvent<undefined>
    /** The form's state as text, after every change. */
    'dspp-calculator:change': CustomEvent<string>
    /** The quote, after every change, where the question has one. */
    'dspp-calculator:quote': CustomEvent<Quote>
    /** The engine does not start, a plan file does not load, or a question fails. */
    'dspp-calculator:error': CustomEvent<Error>
  }
}
