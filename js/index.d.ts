// What the entries export: the module's own API, whose declarations come with it, and what needs words.
import type { Problem, ScheduleRow, Step } from './dspp.js'

export type * from './dspp.js'
export {
  Plan, addBusinessDays, closures, closuresKnownThrough, isBusinessDay, isPlanError, isRequestError, readDate, readMonths
} from './dspp.js'

/**
 * The sentence for a step or a problem.
 *
 * @param language a language tag: English, or one that was loaded with `loadLanguage`; English in place of any other
 * @throws {RequestError} for what is neither
 *
 * @example
 * import { Plan, describe } from 'dspp'
 *
 * const { problems } = Plan.redwood2007().quote({ participant: 'new', payment: { amount: '499.99' } })
 * describe(problems[0]) // 'Send at least $500.00: the minimum for a new investor is $500.00 a month'
 */
export function describe (stepOrProblem: Step | Problem, language?: string): string

/**
 * The sentence for the `reading` of a step.
 *
 * @throws {RequestError} for what is not text
 *
 * @example
 * import { Plan, describeReading } from 'dspp'
 *
 * const { steps } = Plan.redwood2007().quote({ payment: { amount: '10000' } })
 * const { reading } = steps.find(step => step.rule === 'tier')
 * describeReading(reading) // 'A total of exactly the maximum is within it; one cent more is over it.'
 */
export function describeReading (reading: string, language?: string): string

/**
 * The due dates as an iCalendar text (RFC 5545): all-day events, each with a reminder at nine in the morning two business days
 * before.
 *
 * A calendar that has the event of a month already replaces it, because each text is newer than those made before. The same
 * rows give the same text if `made` is the same. A row without a due date has no event; an event that was imported before stays
 * in the calendar.
 *
 * @throws {RequestError} for rows that no schedule has
 *
 * @example
 * import { Plan, toIcs } from 'dspp'
 *
 * const announced = [{ month: '2008-01', investmentDate: '2008-01-15' }]
 * const { rows } = Plan.redwood2007().schedule({ from: '2008-01', months: 12, announced })
 * const text = toIcs(rows, { plan: 'Redwood Trust' })
 * text.split('BEGIN:VEVENT').length - 1 // 1
 * text.includes('DTSTART;VALUE=DATE:20080114\r\n') // true
 */
export function toIcs (rows: readonly ScheduleRow[], options?: IcsOptions): string

/** What `toIcs` may be told. */
export interface IcsOptions {
  /** A language tag: English, or one that was loaded with `loadLanguage`. */
  language?: string
  /** The plan's name, for the titles of the events. */
  plan?: string
  /**
   * When the text is made: a time in UTC, as `new Date().toISOString()` gives it, or a day as `YYYY-MM-DD`. It is the present if
   * not given. A calendar takes an event that was made later for the newer one.
   */
  made?: string
}

/**
 * The languages that there are words for, each by its tag and its own name. English needs no loading.
 *
 * @example
 * import { languages } from 'dspp'
 *
 * languages[0] // { tag: 'en', name: 'English' }
 */
export const languages: readonly { readonly tag: string, readonly name: string }[]

/**
 * Brings the words of a language, so that `describe`, `describeReading` and `toIcs` can use them at once.
 *
 * @param language a language tag, such as `es` or `es-MX`
 * @returns the tag of the language that will be used: `en` if there are no words for the one asked for
 *
 * @example
 * import { Plan, describe, loadLanguage } from 'dspp'
 *
 * await loadLanguage('es-MX') // 'es'
 * const [, maximum] = Plan.redwood2007().quote({}).steps
 * describe(maximum, 'es') // 'Sin la aprobación previa de la compañía se pueden enviar, como máximo, $10,000.00 al mes.'
 * await loadLanguage('tlh') // 'en'
 */
export function loadLanguage (language: string): Promise<string>
