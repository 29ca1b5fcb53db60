// What the exports throw. Neither is ever thrown for what a visitor typed.

/** A problem of a calling program, in words for its developer. */
function inWords ({ field, code, values }) {
  const { expected, found, known, minimum, maximum } = values
  const details = [
    expected && `expected ${expected}`,
    found && `found ${found}`,
    known && `known: ${known}`,
    minimum && `${minimum} to ${maximum}`
  ].filter(Boolean)
  return `${field || 'request'}: ${code}${details.length > 0 ? ` (${details.join(', ')})` : ''}`
}

class ProblemsError extends Error {
  constructor (name, what, problems, options) {
    super(`${what}: ${problems.map(inWords).join('; ')}`, options)
    this.name = name
    this.code = problems[0]?.code ?? 'unknown'
    this.problems = problems
  }
}

export class PlanError extends ProblemsError {
  constructor (problems, options) {
    super('PlanError', 'These terms cannot be used', problems, options)
  }
}

export class RequestError extends ProblemsError {
  constructor (problems, options) {
    super('RequestError', 'This cannot be asked', problems, options)
  }
}
