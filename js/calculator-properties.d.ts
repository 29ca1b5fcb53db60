// Properties and attributes that a framework may set on `<dspp-calculator>`, as an attribute or a property.
import type { MonthlyTerms, Participant } from './index.js'

export interface CalculatorProperties {
  /** A parsed plan file, or the address of one. */
  plan?: object | string | null
  /** The announced months, or the address of their file. */
  month?: MonthlyTerms | readonly MonthlyTerms[] | string | null
  participant?: Participant | null
  /** Initial values of the form, by the names in `state`. */
  fields?: Readonly<Record<string, string>> | string | null
  /** Everything typed and chosen, as query text. */
  state?: string
  lang?: string
  theme?: 'light' | 'dark' | null
  /** The address of a page that has the clauses by their ids. */
  terms?: string | null
}
