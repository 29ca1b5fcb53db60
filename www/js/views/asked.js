/** Inputs of a view: the visitor's entries, the plan's terms, and the problems to tell. */

import { calendarOf, documentOf, phonesOf, termOf } from '../plan-terms.js'

/** Codes that are answers of the plan, and not mistakes of the visitor. */
const ANSWERS = ['below-minimum', 'needs-approval', 'past-due', 'outside-plan', 'not-pre-approved']

/** Returns true for an answer of the plan: a closed investment date is one, too. */
export const isAnswer = ({ code, field }) => ANSWERS.includes(code) ||
  (code === 'not-a-business-day' && ['month.investmentDate', 'month.investmentPeriod.start'].includes(field))

export class Asked {
  /**
   * @param {object} of
   * @param {object} of.request the request of the form
   * @param {object} of.file the plan's terms
   * @param {import('../words.js').Words} of.words
   * @param {string} of.today as `YYYY-MM-DD`
   * @param {import('../../pkg/index.js').ScheduleRow} [of.byRule] the schedule's row whose investment date was filled in
   * @param {import('../../pkg/index.js').ScheduleRow} [of.nextRow] the row of the next date whose money can still arrive
   * @param {object} [of.engine] missing until it is loaded
   * @param {import('../../pkg/index.js').Plan} [of.plan]
   * @param {import('../../pkg/index.js').Problem[]} [of.problems] all problems
   * @param {import('../../pkg/index.js').Problem[]} [of.told] the problems to tell: not those of a field that is being typed
   */
  constructor ({ request, file, words, today, byRule, nextRow, engine, plan, problems = [], told = [] }) {
    Object.assign(this, { request, file, words, today, byRule, nextRow, engine, plan, problems, told })
    this.phones = phonesOf(file)
    this.document = words.said(documentOf(file))
    this.isDividend = request.payment?.kind === 'dividend'
    this.priceField = this.has('market.fills') ? 'market.fills' : 'market.price'
  }

  term (path) { return termOf(this.file, path) }

  get per () { return this.term('limits.per') ?? 'month' }

  valueOf (field) { return field.split('.').reduce((value, key) => value?.[key], this.request) }

  has (field) {
    const value = this.valueOf(field)
    return typeof value === 'string' && value.trim() !== ''
  }

  /** Finds a problem that is told, by its code. */
  tells (...codes) { return this.told.find(({ code }) => codes.includes(code)) }

  /** True if a problem waits until its field is left. */
  get isTyping () { return this.told.length < this.problems.length }

  /** The mistakes to tell, without the answers of the plan. */
  get mistakes () { return this.told.filter((problem) => !isAnswer(problem)) }

  isWrong (field) { return this.problems.some((problem) => problem.field.startsWith(field)) }

  /** Returns the message about a field. */
  messageOf (field) {
    const problem = this.told.find((problem) => problem.field.startsWith(field))
    return problem && this.words.describe(problem)
  }

  /** Reads a date as the core does; null if the text is not a date. */
  dateOf (field) {
    const text = this.valueOf(field)
    return typeof text === 'string' && this.engine ? this.engine.readDate(text) : null
  }

  /** The calendar, for the days that are drawn. */
  get calendar () {
    const { calendar, added } = calendarOf(this.file)
    const { closures, readDate } = this.engine
    const entered = (this.request.month?.closures ?? []).map((text) => readDate(text)).filter(Boolean)
    const closings = (year) => year >= 1990 && year <= 2100 ? closures(year, calendar) : []
    return { calendar, added: [...added, ...entered], closings }
  }
}

/** Moves the problems of the amount and of a passed due date to the fields that the form shows for them. */
export const shownAt = ({ problems, tier }, amountField, dateField = tier === 'pre-approved' ? 'month.investmentPeriod.start' : 'month.investmentDate') =>
  problems.map((problem) => {
    if (problem.code === 'past-due') return { ...problem, field: dateField }
    return problem.field === 'payment.amount' ? { ...problem, field: amountField } : problem
  })
