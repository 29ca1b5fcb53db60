// Reads what callers give, which may be anything, and reports what nobody could have typed.
//
// Only the shape is judged here: keys, types, names of choices. What the texts say is the engine's to judge.

import { RequestError } from './errors.js'

const SEPARATORS = /[\u001d-\u001f]/g
/** Separators are among the characters before it, and nothing that a price or a number of shares is written with. */
export const FIRST_PRINTED = 0x20

/** No amount, price or date is this long; longer text is cut off and marked, so that the engine cannot read it either. */
export const LONGEST_TEXT = 1_000
/** Ten thousand fills with room to spare; nobody types or pastes more, so that longer text is a program's mistake. */
export const LONGEST_FILLS = 1_000_000
/** Ten thousand fills on each day of the longest period, or a thousand closures in each month, with room to spare. */
const LONGEST_LIST = 20_000_000
const CUT_OFF = '…'
/** Nobody reads more than these, nor longer names in them. */
const MOST_PROBLEMS = 100
export const LONGEST_SHOWN = 40

/**
 * What a reading gives that reports problems as it goes.
 *
 * @param {string} path of what is read, for what throws when it is looked at
 * @throws {RequestError} with all that was reported
 */
export function judged (path, read) {
  const problems = []
  try {
    const result = read(problems)
    if (problems.length === 0) return result
  } catch (thrown) {
    if (thrown !== ENOUGH) {
      const { path: at, cause } = Unreadable.at(path, thrown)
      throw new RequestError([...problems, problem(at, 'unreadable')], { cause })
    }
  }
  throw new RequestError(problems)
}

/** @returns {import('./index.d.ts').Problem | undefined} */
export function textProblem (value, path) {
  if (typeof value !== 'string') return wrongType(path, 'text', value)
  if (value.length > LONGEST_TEXT) return tooLong(path, LONGEST_TEXT)
}

/** @returns {import('./index.d.ts').Problem | undefined} */
export function wholeNumberProblem (value, path) {
  if (Number.isInteger(value) && Math.abs(value) <= 0x7fffffff) return undefined
  const found = typeof value === 'number' ? String(value) : kind(value)
  return problem(path, 'wrong-type', { expected: 'a whole number', found })
}

/** Thrown where as many problems as anybody reads have been found. */
const ENOUGH = new Error('enough problems')

/** Thrown on the way out of a value that could not even be looked at: a getter or a proxy threw. */
class Unreadable extends Error {
  path

  constructor (path, cause) {
    super(path, { cause })
    this.path = path
  }

  /** What was thrown at a path, unless it is from further inside. */
  static at (path, cause) {
    return cause instanceof Unreadable || cause === ENOUGH ? cause : new Unreadable(path, cause)
  }
}

/** The keys that an object may have; no entry inherits what the page around the package may have put into `Object.prototype`. */
export const keysOf = (entries) => new Map(Object.entries(entries).map(([key, entry]) => [key, entryOf(entry)]))

export const entryOf = (entry) => ({ __proto__: null, ...entry })

/** Reads an object into its slots and reports every key that is none of these, and every value that is not what its key holds. */
export function object (value, path, keys, slots, problems) {
  let at = path
  try {
    if (tag(value) !== 'Object') return void report(problems, wrongType(path, 'an object', value))
    for (const key of Object.keys(value)) {
      const entry = keys.get(key)
      if (entry === undefined) {
        report(problems, unknownKey(path, key, keys))
        continue
      }
      at = within(path, key)
      const content = value[key]
      if (content === undefined || content === null) continue
      if (entry.keys !== undefined) object(content, at, entry.keys, slots, problems)
      else if (entry.read !== undefined) entry.read(content, at, entry.slot, slots, problems)
      else slots[entry.slot] = scalar(content, at, entry, problems)
    }
  } catch (thrown) {
    throw Unreadable.at(at, thrown)
  }
}

const within = (path, key) => path === '' ? key : `${path}.${key}`

const unknownKey = (path, key, keys) =>
  problem(within(path, key.slice(0, LONGEST_SHOWN)), 'unknown-key', { known: [...keys.keys()].join(', ') })

/** The text of a value that is no object and no list; empty where it is reported. */
export function scalar (value, path, entry, problems) {
  if (entry.boolean) return typeof value === 'boolean' ? value ? 'true' : '' : refused(problems, wrongType(path, 'true or false', value))
  if (entry.choices !== undefined) return entry.choices.includes(value) ? value : refused(problems, unknownValue(path, entry.choices, value))
  if (entry.whole && Number.isInteger(value)) return String(value)
  return text(value, path, entry.longest ?? LONGEST_TEXT, problems, entry.expected)
}

function unknownValue (path, choices, value) {
  const found = typeof value === 'string' ? JSON.stringify(value.slice(0, LONGEST_SHOWN)) : kind(value)
  return problem(path, 'unknown-value', { known: choices.join(', '), found })
}

/** The text without the characters that separate values; none of them belongs into any value. */
export function text (value, path, longest, problems, expected = 'text such as "2500.00"') {
  if (typeof value !== 'string') return refused(problems, wrongType(path, expected, value))
  if (value.length > LONGEST_FILLS) return refused(problems, tooLong(path, LONGEST_FILLS))
  const sent = value.length > longest ? value.slice(0, longest) + CUT_OFF : value
  return isPlain(sent) ? sent : sent.replace(SEPARATORS, '\ufffd')
}

/** Letter by letter, which costs less than half of what a pattern does, with thousands of short texts. */
function isPlain (value) {
  if (value.length > LONGEST_TEXT) return false
  for (let index = 0; index < value.length; index++) {
    if (value.charCodeAt(index) < FIRST_PRINTED) return false
  }
  return true
}

/** Reads the items of a list, at most so many; their number is asked for only once. `at` gives the path of an item. */
export function each (value, path, most, problems, read) {
  let index
  const at = () => index === undefined ? path : `${path}[${index}]`
  try {
    if (!Array.isArray(value)) {
      report(problems, wrongType(path, 'a list', value))
      return
    }
    const end = Math.min(value.length, most)
    for (index = 0; index < end; index++) read(Object.hasOwn(value, index) ? value[index] : undefined, at)
  } catch (thrown) {
    throw Unreadable.at(at(), thrown)
  }
}

/** A value of one column: text without the characters that separate values, or else a problem. */
export function cell (value, path, problems) {
  return text(value, path, LONGEST_TEXT, problems).replaceAll('\n', '\ufffd')
}

/** Puts a problem on record; enough of them end the reading. */
export function report (problems, found) {
  problems.push(found)
  if (problems.length === MOST_PROBLEMS) throw ENOUGH
}

/** Puts it on record in place of the text that there is none of. */
function refused (problems, found) {
  report(problems, found)
  return ''
}

function wrongType (path, expected, value) {
  const advice = typeof value === 'number' && expected.startsWith('text') ? '; write it as text' : ''
  return problem(path, 'wrong-type', { expected, found: `${kind(value)}${advice}` })
}

function tooLong (path, most) {
  return problem(path, 'too-long', { expected: `at most ${most} characters` })
}

export function problem (field, code, values = {}) {
  return { field, code, values, clause: null }
}

/** `Object` for plain objects and those of classes, `Array`, `Map`, `Date`; throws where a proxy or a getter does. */
function tag (value) {
  return Object.prototype.toString.call(value).slice(8, -1)
}

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

/** Gives back the items of a list as they are, up to more text than any request has. */
export function measure (path, problems) {
  let length = 0
  return (item) => {
    length += item.length
    if (length <= LONGEST_LIST) return item
    report(problems, tooLong(path, LONGEST_LIST))
    throw ENOUGH
  }
}
