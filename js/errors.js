// What the exports throw. Neither is ever thrown for what a visitor typed.

/** A problem of a calling program, in words for its developer. */
function inWords ({ field, code, values }) {
  const { expected, found, known, minimum, maximum } = { __proto__: null, ...values }
  const details = [
    expected && `expected ${expected}`,
    found && `found ${found}`,
    known && `known: ${known}`,
    minimum && `${minimum} to ${maximum}`
  ].filter(Boolean)
  return `${field || 'request'}: ${code}${details.length > 0 ? ` (${details.join(', ')})` : ''}`
}

/** Fields define properties, where an assignment fails on pages that freeze `Error.prototype`. */
class ProblemsError extends Error {
  code = 'unknown'
  problems

  constructor (what, problems, options) {
    super(`${what}: ${problems.map(inWords).join('; ')}`, options)
    this.code = problems[0]?.code ?? this.code
    this.problems = problems
  }
}

export class PlanError extends ProblemsError {
  name = 'PlanError'

  constructor (problems, options) {
    super('These terms cannot be used', problems, options)
  }
}

export class RequestError extends ProblemsError {
  name = 'RequestError'

  constructor (problems, options) {
    super('This cannot be asked', problems, options)
  }
}
