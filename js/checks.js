// Checks the arguments of the functions that write sentences; the module checks its own.

import { requestError } from './errors.js'

/** Limits on the problems of one error, and on the length of names in them. */
const MOST_PROBLEMS = 100
const LONGEST_SHOWN = 40

/** Thrown to stop reading after `MOST_PROBLEMS` problems. */
const ENOUGH = new Error('enough problems')

/** Reads an argument and collects its problems. */
class Checker {
  problems = []
  /** The path being read, reported if reading it throws. */
  at

  constructor (root) {
    this.at = root
  }

  report (field, code, values = {}) {
    this.problems.push(problem(field, code, values))
    if (this.problems.length === MOST_PROBLEMS) throw ENOUGH
  }

  /** Reads an object's known keys: a number is the longest text, an object holds inner keys, null is not read. */
  object (value, path, known) {
    const texts = { __proto__: null }
    this.at = path
    if (!isObject(value)) return void this.#wrongType(path, 'an object', value)
    for (const key of Object.keys(value)) {
      this.at = `${path}.${key.slice(0, LONGEST_SHOWN)}`
      if (!Object.hasOwn(known, key)) this.report(this.at, 'unknown-key', { known: Object.keys(known).join(', ') })
      else if (known[key] !== null) {
        const content = value[key]
        if (content !== undefined && content !== null) texts[key] = this.#content(content, this.at, known[key])
      }
    }
    return texts
  }

  #content (value, path, known) {
    if (typeof known === 'object') return this.object(value, path, known)
    if (typeof value !== 'string') this.#wrongType(path, 'text', value)
    else if (value.length > known) this.report(path, 'too-long', { expected: `at most ${known} characters` })
    else return value
    return ''
  }

  /** Reads each item of a list with `read`, which also gets its path. */
  list (value, path, most, read) {
    this.at = path
    if (!Array.isArray(value)) return void this.#wrongType(path, 'a list', value)
    const { length } = value
    const results = []
    for (let index = 0; index < Math.min(length, most); index++) {
      this.at = `${path}[${index}]`
      results.push(read(Object.hasOwn(value, index) ? value[index] : undefined, this.at))
    }
    if (length > most) this.report(path, 'too-long', { expected: `at most ${most} items` })
    return results
  }

  #wrongType (path, expected, value) {
    this.report(path, 'wrong-type', { expected, found: kind(value) })
  }
}

/**
 * Returns the result of `read`, which gets a checker.
 *
 * @throws {RequestError} with every problem
 */
export function checked (root, read) {
  const checker = new Checker(root)
  let cause
  try {
    const result = read(checker)
    if (checker.problems.length === 0) return result
  } catch (thrown) {
    if (thrown !== ENOUGH) {
      cause = thrown
      checker.problems.push(problem(checker.at, 'unreadable'))
    }
  }
  throw requestError(checker.problems, cause)
}

export function problem (field, code, values = {}) {
  return { field, code, values, clause: null }
}

const isObject = (value) => typeof value === 'object' && value !== null && tag(value) === 'Object'

/** Returns the class name, such as `Map`; always `Object` for plain objects, even if the page changes prototypes. */
function tag (value) {
  const { toString } = Object.prototype
  const text = toString.call(value)
  return text === toString.call({}) ? 'Object' : text.slice(8, -1)
}

/** Names the kind of a value for an error message. */
export function kind (value) {
  if (value === null) return 'null'
  if (typeof value === 'number') return `the number ${value}`
  if (typeof value !== 'object') return typeof value
  try {
    return Array.isArray(value) ? 'a list' : `an object (${tag(value).slice(0, LONGEST_SHOWN)})`
  } catch {
    return 'an unreadable object'
  }
}
