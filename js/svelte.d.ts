/** `import type {} from 'dspp/svelte'`: `<dspp-calculator>` in Svelte's markup. */
import type { HTMLAttributes } from 'svelte/elements'
import type { CalculatorProperties } from './calculator-properties.js'
import type { DsppCalculator } from './element.js'

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'dspp-calculator': HTMLAttributes<DsppCalculator> & CalculatorProperties
  }
}
