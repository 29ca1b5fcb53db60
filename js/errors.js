// Errors of the functions that write sentences, in the same shape as the module's.

function inWords ({ field, code, values }) {
  const { expected, found, known } = { __proto__: null, ...values }
  const details = [expected && `expected ${expected}`, found && `found ${found}`, known && `known: ${known}`].filter(Boolean)
  return `${field || 'request'}: ${code}${details.length > 0 ? ` (${details.join(', ')})` : ''}`
}

/** Makes an error with own properties, which also works with frozen prototypes. */
export function requestError (problems, cause) {
  const own = (value) => ({ __proto__: null, value, configurable: true, writable: true })
  return Object.defineProperties(new Error(`This cannot be asked: ${problems.map(inWords).join('; ')}`), {
    name: own('RequestError'),
    code: own(problems[0]?.code ?? 'unknown'),
    problems: own(problems),
    ...(cause === undefined ? {} : { cause: own(cause) })
  })
}
