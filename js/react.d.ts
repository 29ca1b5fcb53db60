/** `import type {} from 'dspp/react'`: `<dspp-calculator>` in React's JSX. */
import type { ClassAttributes, HTMLAttributes } from 'react'
import type { CalculatorProperties } from './calculator-properties.js'
import type { DsppCalculator } from './element.js'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'dspp-calculator': ClassAttributes<DsppCalculator> & HTMLAttributes<DsppCalculator> & CalculatorProperties
    }
  }
}
