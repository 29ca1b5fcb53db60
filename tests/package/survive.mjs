// Calls with values of any kind, each followed by a right answer.
import assert from 'node:assert/strict'
import { Plan, isPlanError, isRequestError } from 'dspp'
import { workedAnswer, workedRequest } from './worked.mjs'

export const plan = Plan.redwood2007()
/** Far more than any call needs, even on a busy machine; a call that takes longer would hang with a little more input. */
const LONGEST = 10_000

/** Does the work, with a right answer afterwards; gives what it returned, or what it threw of the package's own. */
export function survive (work, label) {
  const start = performance.now()
  let outcome
  try {
    outcome = work()
  } catch (error) {
    assert.ok(isRequestError(error) || isPlanError(error), `${label}: ${error?.stack ?? String(error)}`)
    assert.ok(error.problems.length > 0 && error.problems.length <= 1_001, `${label}: ${error.problems.length} problems`)
    outcome = error
  }
  assert.ok(performance.now() - start < LONGEST, `${label} took ${performance.now() - start} ms`)
  const { steps, ...answer } = plan.quote(workedRequest())
  assert.deepEqual(answer, workedAnswer(), label)
  return outcome
}

/** Every problem of an error is at the place, or inside it; one more says that there are over 1,000. */
export function names (place, { problems }, label) {
  for (const { field, code } of problems) {
    assert.equal(typeof code, 'string')
    const inside = field.startsWith(place) && ['', '.', '['].includes(field.charAt(place.length))
    assert.ok(place === '' || inside || code === 'too-many-errors', `${label}: ${field} is not at ${place}`)
  }
}

export const codesOf = (outcome) => outcome.problems.map(({ field, code }) => `${field} ${code}`)
