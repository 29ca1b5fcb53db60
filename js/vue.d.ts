/** `import type {} from 'dspp/vue'`: `<dspp-calculator>` in Vue's templates. */
import type { DefineComponent } from 'vue'
import type { CalculatorProperties } from './calculator-properties.js'

declare module 'vue' {
  interface GlobalComponents {
    'dspp-calculator': DefineComponent<CalculatorProperties>
  }
}
