// Checks the shape of a request and makes one text of it. The order of the values is that of src/wire.rs.
//
// Only the shape is judged here: keys, types, names of choices. What the texts say is the engine's to judge.

import { RequestError } from './errors.js'

const SEPARATOR = '\u001f'
const ITEM_SEPARATOR = '\u001e'
const SEPARATORS = /[\u001e\u001f]/g

/** No amount, price or date is this long; only a program's mistake is. */
const LONGEST_TEXT = 1_000
/** Ten thousand fills with room to spare. */
const LONGEST_FILLS = 1_000_000
/** One more than the engine takes is enough for it to say so. */
const MOST_FILLS_SENT = 10_001
const MOST_CLOSURES = 1_000

/** What an object of the request may contain: a slot of the text for each key, or an object again. */
const SHAPE = new Map(Object.entries({
  participant: { slot: 0, choices: ['existing', 'new'] },
  payment: {
    keys: new Map(Object.entries({
      kind: { slot: 1, choices: ['optional-cash', 'dividend'] },
      amount: { slot: 2 },
      sentThisMonth: { slot: 3 },
      approved: { slot: 4, boolean: true }
    }))
  },
  month: {
    keys: new Map(Object.entries({
      investmentDate: { slot: 5 },
      investmentPeriod: { keys: new Map(Object.entries({ start: { slot: 6 }, end: { slot: 7 } })) },
      discount: { slot: 8 },
      preApprovedDiscount: { slot: 9 },
      closures: { slot: 10, read: closures }
    }))
  },
  market: {
    keys: new Map(Object.entries({
      source: { slot: 11, choices: ['direct', 'open-market'] },
      price: { slot: 12 },
      fills: { slot: 15, read: fills }
    }))
  },
  asOf: { slot: 13 },
  knownOn: { slot: 14 }
}))
const FILL = new Map(Object.entries({ price: { slot: 0 }, shares: { slot: 1 } }))

/** The slots of a request in which nothing is given; the fills are text until they are rows. */
const EMPTY = [...new Array(15).fill(''), 'text', '']

/**
 * @throws {RequestError} naming the path of everything that no visitor could have typed
 */
export function encode (request) {
  const problems = []
  const slots = EMPTY.slice()
  try {
    object(request, '', SHAPE, slots, problems)
  } catch (cause) {
    // A getter, a proxy or a revoked one threw: whatever it was, the request cannot be read.
    throw new RequestError([...problems, problem(cause instanceof Unreadable ? cause.path : '', 'unreadable')], { cause })
  }
  if (problems.length > 0) throw new RequestError(problems)
  return slots.join(SEPARATOR)
}

/** @returns {import('./index.d.ts').Problem | undefined} */
export function textProblem (value, path) {
  if (typeof value !== 'string') return problem(path, 'wrong-type', { expected: 'text', found: kind(value) })
  if (value.length > LONGEST_TEXT) return tooLong(path, LONGEST_TEXT, 'characters')
}

/** @returns {import('./index.d.ts').Problem | undefined} */
export function wholeNumberProblem (value, path) {
  if (Number.isInteger(value) && Math.abs(value) <= 0x7fffffff) return undefined
  return problem(path, 'wrong-type', { expected: 'a whole number', found: kind(value) })
}

/** Thrown on the way out of a value that could not even be looked at. */
class Unreadable extends Error {
  constructor (path, cause) {
    super(path, { cause })
    this.path = path
  }
}

function object (value, path, keys, slots, problems) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push(problem(path, 'wrong-type', { expected: 'an object', found: kind(value) }))
    return
  }
  for (const key of Object.keys(value)) {
    const entry = keys.get(key)
    const at = path === '' ? key : `${path}.${key}`
    if (entry === undefined) {
      problems.push(problem(at, 'unknown-key', { known: [...keys.keys()].join(', ') }))
      continue
    }
    const content = property(value, key, at)
    if (content === undefined || content === null) continue
    if (entry.keys !== undefined) object(content, at, entry.keys, slots, problems)
    else if (entry.read !== undefined) entry.read(content, at, entry.slot, slots, problems)
    else slots[entry.slot] = scalar(content, at, entry, problems)
  }
}

function property (value, key, path) {
  try {
    return value[key]
  } catch (cause) {
    throw new Unreadable(path, cause)
  }
}

function scalar (value, path, entry, problems) {
  if (entry.boolean) {
    if (typeof value === 'boolean') return value ? 'true' : ''
    problems.push(problem(path, 'wrong-type', { expected: 'true or false', found: kind(value) }))
    return ''
  }
  if (entry.choices !== undefined) {
    if (entry.choices.includes(value)) return value
    const found = typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : kind(value)
    problems.push(problem(path, 'unknown-value', { known: entry.choices.join(', '), found }))
    return ''
  }
  return text(value, path, LONGEST_TEXT, problems)
}

/** The text without the characters that separate values; none of them belongs into any value. */
function text (value, path, longest, problems) {
  if (typeof value !== 'string') {
    problems.push(problem(path, 'wrong-type', { expected: 'text such as "2500.00"', found: kind(value) }))
    return ''
  }
  if (value.length > longest) {
    problems.push(tooLong(path, longest, 'characters'))
    return ''
  }
  return value.replace(SEPARATORS, '\ufffd')
}

function closures (value, path, slot, slots, problems) {
  if (!isList(value, path, MOST_CLOSURES, problems)) return
  const dates = []
  for (let index = 0; index < value.length; index++) {
    const at = `${path}[${index}]`
    dates.push(text(property(value, index, at), at, LONGEST_TEXT, problems))
  }
  slots[slot] = dates.filter((date) => date.trim() !== '').join(ITEM_SEPARATOR)
}

function fills (value, path, slot, slots, problems) {
  if (typeof value === 'string') {
    slots[slot + 1] = text(value, path, LONGEST_FILLS, problems)
    return
  }
  if (!isList(value, path, Infinity, problems)) return
  slots.length = slot
  slots.push('rows')
  for (let index = 0; index < value.length && index < MOST_FILLS_SENT; index++) {
    const at = `${path}[${index}]`
    const row = ['', '']
    object(property(value, index, at), at, FILL, row, problems)
    slots.push(row[0], row[1])
  }
}

function isList (value, path, most, problems) {
  if (!Array.isArray(value)) {
    problems.push(problem(path, 'wrong-type', { expected: 'a list', found: kind(value) }))
    return false
  }
  if (value.length > most) {
    problems.push(tooLong(path, most, 'entries'))
    return false
  }
  return true
}

function tooLong (path, most, unit) {
  return problem(path, 'too-long', { expected: `at most ${most} ${unit}` })
}

function problem (field, code, values = {}) {
  return { field, code, values, clause: null }
}

function kind (value) {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'number') return `the number ${value}; write it as text`
  return typeof value
}
