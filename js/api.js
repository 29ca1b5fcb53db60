// What every entry exports: objects in, objects out, over an engine that takes and gives one text each.
import {
  closuresFrom, investmentPeriodFrom, paymentForSharesFrom, paymentsFrom, priceListFrom, quoteFrom, scheduleFrom
} from './answer.js'
import { ask, call } from './ask.js'
import { textProblem, wholeNumberProblem } from './checks.js'
import * as engine from './dspp.js'
import { PlanError, RequestError } from './errors.js'
import { isList, quoteColumns, quoteList } from './batch.js'

export { describe, describeReading } from './describe.js'
export { toIcs } from './ics.js'
export { languages, loadLanguage } from './languages.js'
export { PlanError, RequestError }

/** A hundred editions of a plan, or several hundred characters for each month that the calendars reach. */
const LONGEST_FILE = 1_000_000
const PLAIN = [Object.prototype, Array.prototype]
/** Stands for the terms that the engine has itself. */
const REDWOOD_2007 = Symbol('redwood-2007')

/** The JSON text of terms, whatever kind of object they are. */
function json (terms) {
  let text = terms
  try {
    if (typeof terms !== 'string') text = JSON.stringify(terms, asItIs)
  } catch (cause) {
    throw unusable('unreadable', {}, { cause })
  }
  if (text === undefined) throw unusable('not-json')
  if (text.length > LONGEST_FILE) throw unusable('too-long', { expected: `at most ${LONGEST_FILE} characters` })
  // An editor may have put a byte-order mark before the text.
  return text.replace(/^\ufeff/, '')
}

/** A plain object or list itself, where `toJSON` of a page's prototypes has made something else of it. */
function asItIs (key, made) {
  const value = this[key]
  const isPlain = PLAIN.includes(typeof value === 'object' && value && Object.getPrototypeOf(value))
  return isPlain && !Object.hasOwn(value, 'toJSON') ? value : made
}

/** Terms that cannot be looked into. */
function unusable (code, values = {}, options) {
  return new PlanError([{ field: '$', code, values, clause: null }], options)
}

const freed = () => new RequestError([{ field: '', code: 'plan-was-freed', values: {}, clause: null }])

export class Plan {
  /** @type {engine.Plan | undefined} */
  #plan

  constructor (terms) {
    this.#plan = call(PlanError, () => terms === REDWOOD_2007 ? engine.Plan.redwood2007() : new engine.Plan(json(terms)))
  }

  static redwood2007 () {
    return new Plan(REDWOOD_2007)
  }

  limits (request) {
    const { tier, limits, steps, problems } = this.#ask('limits', request)
    return { tier, limits, steps, problems }
  }

  dueDate (request) {
    const { due, steps, problems } = this.#ask('dueDate', request)
    return { due, steps, problems }
  }

  purchasePrice (request) {
    const { market, discount, purchase, steps, problems } = this.#ask('purchasePrice', request)
    return { market, discount, purchase, steps, problems }
  }

  quote (request) {
    return this.#ask('quote', request)
  }

  editionOn (date) {
    refuse(textProblem(date, 'date'))
    return call(RequestError, () => this.#engine.editionOn(date)) || null
  }

  quoteMany (requests) {
    // A batch of none asks nothing of the engine, and is refused all the same.
    if (this.#plan === undefined) throw freed()
    const ask = (question) => (...sent) => call(RequestError, () => this.#engine[question](...sent))
    return isList(requests) ? quoteList(requests, ask('quoteList')) : quoteColumns(requests, ask('quoteColumns'))
  }

  free () {
    this.#plan?.free()
    this.#plan = undefined
  }

  paymentForShares (request) {
    return this.#ask('paymentForShares', request, paymentForSharesFrom)
  }

  payments (request) {
    return this.#ask('payments', request, paymentsFrom)
  }

  priceList (request) {
    return this.#ask('priceList', request, priceListFrom)
  }

  investmentPeriod (request) {
    return this.#ask('investmentPeriod', request, investmentPeriodFrom)
  }

  schedule (request) {
    return this.#ask('schedule', request, scheduleFrom)
  }

  #ask (question, request, read = quoteFrom) {
    return ask(() => this.#engine, question, request, read)
  }

  get #engine () {
    if (this.#plan === undefined) throw freed()
    return this.#plan
  }
}

export function readMonths (terms) {
  const text = json(terms)
  call(PlanError, () => engine.checkMonths(text))
  return [JSON.parse(text)].flat()
}

export function isBusinessDay (date, calendar) {
  refuse(textProblem(date, 'date'), textProblem(calendar, 'calendar'))
  return call(RequestError, () => engine.isBusinessDay(date, calendar))
}

export function addBusinessDays (date, n, calendar) {
  refuse(textProblem(date, 'date'), wholeNumberProblem(n, 'n'), textProblem(calendar, 'calendar'))
  return call(RequestError, () => engine.addBusinessDays(date, n, calendar))
}

export function closures (year, calendar) {
  refuse(wholeNumberProblem(year, 'year'), textProblem(calendar, 'calendar'))
  return closuresFrom(call(RequestError, () => engine.closures(year, calendar)))
}

export function closuresKnownThrough () {
  return call(RequestError, () => engine.closuresKnownThrough())
}

/** Throws what is wrong with the arguments, all of it. */
function refuse (...found) {
  const problems = found.filter(Boolean)
  if (problems.length > 0) throw new RequestError(problems)
}
