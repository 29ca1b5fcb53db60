// What every entry exports: objects in, objects out, over an engine that takes and gives one text each.
import { closuresFrom, problemsFrom, quoteFrom } from './answer.js'
import * as engine from './dspp.js'
import { PlanError, RequestError } from './errors.js'
import { encode, textProblem, wholeNumberProblem } from './request.js'

export { describe, describeReading } from './describe.js'
export { PlanError, RequestError }

/** Calls the engine; what it throws are problems as text, of which the given error is made. */
function call (ErrorOfCaller, work) {
  try {
    return work()
  } catch (thrown) {
    if (typeof thrown === 'string') throw new ErrorOfCaller(problemsFrom(thrown))
    throw thrown
  }
}

/** The JSON text of plan terms, whatever kind of object they are. */
function json (terms) {
  if (typeof terms === 'string') return terms
  try {
    const text = JSON.stringify(terms)
    if (text !== undefined) return text
  } catch (cause) {
    throw new PlanError([{ field: '$', code: 'unreadable', values: {}, clause: null }], { cause })
  }
  throw new PlanError([{ field: '$', code: 'not-json', values: {}, clause: null }])
}

export class Plan {
  /** @type {engine.Plan | undefined} */
  #plan

  constructor (terms) {
    this.#plan = terms instanceof engine.Plan ? terms : call(PlanError, () => new engine.Plan(json(terms)))
  }

  static redwood2007 () {
    return new Plan(call(PlanError, () => engine.Plan.redwood2007()))
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

  free () {
    this.#plan?.free()
    this.#plan = undefined
  }

  #ask (question, request) {
    const plan = this.#plan
    if (plan === undefined) throw new RequestError([{ field: '', code: 'plan-was-freed', values: {}, clause: null }])
    const text = encode(request)
    return quoteFrom(call(RequestError, () => plan[question](text)))
  }
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
  return engine.closuresKnownThrough()
}

/** Throws what is wrong with the arguments, all of it. */
function refuse (...found) {
  const problems = found.filter(Boolean)
  if (problems.length > 0) throw new RequestError(problems)
}
