// The exports of every entry: the module's API, declared in dspp.d.ts, and the functions that write sentences.
import type { Problem, ScheduleRow, Step } from './dspp.js'

export type * from './dspp.js'
export {
  Plan, addBusinessDays, closures, closuresKnownThrough, isBusinessDay, isPlanError, isRequestError, readDate, readMonths
} from './dspp.js'

/**
 * Returns the sentence for a step or a problem.
 *
 * @param language a language tag: English, or one loaded with `loadLanguage`; any other gives English
 * @throws {RequestError} if the argument is neither
 *
 * @example
 * import { Plan, describe } from 'dspp'
 *
 * const { problems } = Plan.redwood2007().quote({ participant: 'new', payment: { amount: '499.99' } })
 * describe(problems[0]) // 'Raise the amount to $500.00: the minimum for a new investor is $500.00 a month'
 */
export function describe (stepOrProblem: Step | Problem, language?: string): string

/**
 * Returns the sentence for the `reading` of a step.
 *
 * @throws {RequestError} if the argument is not text
 *
 * @example
 * import { Plan, describeReading } from 'dspp'
 *
 * const { steps } = Plan.redwood2007().quote({ payment: { amount: '10000' } })
 * const { reading } = steps.find(step => step.rule === 'tier')
 * describeReading(reading) // 'A total of exactly the maximum is within it. One cent more is over.'
 */
export function describeReading (reading: string, language?: string): string

/**
 * Returns the due dates as iCalendar text (RFC 5545): all-day events, each with a reminder at 9:00, two business days
 * before. An event is on the row's `surelyBy`, if it has one, and names the due date.
 *
 * A calendar replaces the event of a month that it already has, because each text is newer than the texts before. The dates
 * of one month are told apart by `which`; a due date that they share has one event. Equal
 * rows with equal `made` give equal text. A row without a due date has no event; an event imported earlier stays
 * in the calendar.
 *
 * @throws {RequestError} if the rows are not those of a schedule
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

/** Options of `toIcs`. */
export interface IcsOptions {
  /** A language tag: English, or one loaded with `loadLanguage`. */
  language?: string
  /** The plan's name, for the titles of the events. */
  plan?: string
  /**
   * Time at which the text is made, in UTC as `new Date().toISOString()` gives it, or a day as `YYYY-MM-DD`; the present by
   * default. A calendar keeps the event with the later time.
   */
  made?: string
}

/**
 * The supported languages, each with its tag and its own name. English is always loaded.
 *
 * @example
 * import { languages } from 'dspp'
 *
 * languages[0] // { tag: 'en', name: 'English' }
 */
export const languages: readonly { readonly tag: string, readonly name: string }[]

/**
 * Loads the words of a language for `describe`, `describeReading` and `toIcs`.
 *
 * @param language a language tag, such as `es` or `es-MX`
 * @returns the tag of the language in use: `en` if the requested language is not supported
 *
 * @example
 * import { Plan, describe, loadLanguage } from 'dspp'
 *
 * await loadLanguage('es-MX') // 'es'
 * const [, maximum] = Plan.redwood2007().quote({}).steps
 * describe(maximum, 'es') // 'Sin la aprobación previa de la compañía, puede enviar hasta $10,000.00 al mes.'
 * await loadLanguage('tlh') // 'en'
 */
export function loadLanguage (language: string): Promise<string>
