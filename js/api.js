// The exports of every entry: the module's API and the functions that write sentences.
import { Plan } from './dspp.js'

export {
  Plan, addBusinessDays, closures, closuresKnownThrough, isBusinessDay, isPlanError, isRequestError, readDate, readMonths
} from './dspp.js'
export { describe, describeReading } from './describe.js'
export { toIcs } from './ics.js'
export { languages, loadLanguage } from './languages.js'

const POINTER = '__wbg_ptr'
const own = (value, rest) => ({ __proto__: null, value, configurable: true, ...rest })

// A plan lives in the module, so a copy of its object would not work: a symbol property makes structuredClone and
// postMessage throw. The hidden pointer keeps it out of JSON.
Object.setPrototypeOf(Plan.prototype, Object.create(Object.prototype, {
  [POINTER]: {
    __proto__: null,
    set (pointer) {
      Object.defineProperties(this, {
        __proto__: null,
        [POINTER]: own(pointer, { writable: true }),
        kind: own(Symbol('A Plan cannot be copied: pass its file, and make another of it. It'), { enumerable: true })
      })
    }
  }
}))
