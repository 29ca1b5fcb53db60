// The exports of every entry: the module's API and the functions that write sentences.
export {
  Plan, addBusinessDays, closures, closuresKnownThrough, isBusinessDay, isPlanError, isRequestError, readDate, readMonths
} from './dspp.js'
export { describe, describeReading } from './describe.js'
export { toIcs } from './ics.js'
export { languages, loadLanguage } from './languages.js'
