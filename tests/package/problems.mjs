// Reads parts of answers and errors.
import assert from 'node:assert/strict'
import { isPlanError, isRequestError } from 'dspp'

export const keys = (object) => Object.keys(object)

/** Field and code of each problem of an answer or an error. */
export const codes = ({ problems }) => problems.map(({ field, code }) => `${field} ${code}`)

/** Returns the package's own error that a call throws. */
export function thrownBy (work) {
  try {
    work()
  } catch (error) {
    assert.ok(isRequestError(error) || isPlanError(error), error?.stack)
    return error
  }
  assert.fail('nothing was thrown')
}
