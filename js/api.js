// What every entry exports: the module's API, and what needs words.
export {
  Plan, addBusinessDays, closures, closuresKnownThrough, isBusinessDay, isPlanError, isRequestError, readDate, readMonths
} from './dspp.js'
export { describe, describeReading } from './describe.js'
export { toIcs } from './ics.js'
export { languages, loadLanguage } from './languages.js'
