// Makes one text of a request. The order of the values is that of src/wire.rs.

import {
  FIRST_PRINTED, LONGEST_FILLS, LONGEST_TEXT, each, entryOf, judged, keysOf, measure, object, scalar, text
} from './checks.js'

const SEPARATOR = '\u001f'
const ITEM_SEPARATOR = '\u001e'
/** Later characters take more than a byte. */
const LAST_OF_A_BYTE = 0x7e
const SEPARATOR_BYTE = SEPARATOR.charCodeAt(0)
/** No value of a usual fill is longer. */
const LONGEST_PLAIN = 24

/** One more than the engine takes is enough for it to say so. */
const MOST_FILLS_SENT = 10_001
const MOST_CLOSURES_SENT = 1_001
const MOST_PAYMENTS_SENT = 1_001
const MOST_DAYS_SENT = 1_001
const MOST_MONTHS_SENT = 1_333

const FEATURES = ['optional-cash', 'pre-approved', 'dividends', 'new-investors']
const FEATURE = entryOf({ choices: FEATURES })

/** What was announced for a month: twelve slots from the first. */
const month = (first) => keysOf({
  month: { slot: first },
  investmentDate: { slot: first + 1 },
  investmentPeriod: { keys: keysOf({ start: { slot: first + 2 }, end: { slot: first + 3 } }) },
  discount: { slot: first + 4 },
  preApprovedDiscount: { slot: first + 5 },
  dividendDiscount: { slot: first + 11 },
  thresholdPrice: { slot: first + 6 },
  suspended: { slot: first + 7, read: features },
  dividendPaymentDate: { slot: first + 8 },
  dividendPerShare: { slot: first + 9 },
  closures: { slot: first + 10, read: closures }
})
const EMPTY_MONTH = new Array(12).fill('')

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** What an object of the request may contain: a slot of the text for each key, or an object again. */
const SHAPE = keysOf({
  participant: { slot: 0, choices: ['existing', 'new'] },
  payment: {
    keys: keysOf({
      kind: { slot: 1, choices: ['optional-cash', 'dividend'] },
      amount: { slot: 2 },
      sentThisMonth: { slot: 3 },
      approved: { slot: 4, boolean: true },
      sharesHeld: { slot: 5 },
      reinvested: { slot: 6 }
    })
  },
  month: { keys: month(7) },
  market: {
    keys: keysOf({
      source: { slot: 19, choices: ['direct', 'open-market'] },
      price: { slot: 20 },
      fills: { slot: 24, read: fillsBetween(SEPARATOR) }
    })
  },
  asOf: { slot: 21 },
  knownOn: { slot: 22 }
})
/** What questions take besides, or instead: one value more, in the slot after the others. */
const SHAPES = {
  __proto__: null,
  paymentForShares: new Map([...SHAPE, ...keysOf({ shares: { slot: 23 } })]),
  payments: keysOf({
    participant: SHAPE.get('participant'),
    payments: { slot: 23, read: payments },
    sentThisMonth: { slot: 3 },
    approved: { slot: 4, boolean: true },
    month: SHAPE.get('month'),
    market: SHAPE.get('market'),
    knownOn: SHAPE.get('knownOn')
  }),
  priceList: new Map([...SHAPE, ...keysOf({ step: { slot: 23 } })]),
  investmentPeriod: new Map([...SHAPE, ...keysOf({ days: { slot: 23, read: days } })].filter(([key]) => key !== 'market')),
  // A text of its own, with the announced months behind the others.
  schedule: keysOf({
    from: { slot: 0 },
    months: { slot: 1, whole: true, expected: 'a whole number or its text' },
    announced: { slot: 4, read: announced },
    closures: { slot: 2, read: closures },
    knownOn: { slot: 3 }
  })
}
const DAY = keysOf({ date: { slot: 0 }, price: { slot: 1 }, fills: { slot: 2, read: fillsBetween(ITEM_SEPARATOR) } })
const PAYMENT = keysOf({ date: { slot: 0 }, amount: { slot: 1 } })
const FILL = keysOf({ price: { slot: 0 }, shares: { slot: 1 } })
const ANNOUNCED = month(0)

/** The slots of a request in which nothing is given; the fills are text until they are rows. */
const EMPTY = [...new Array(24).fill(''), 'text', '']
const EMPTY_SCHEDULE = ['', '', '', '', '0']

/**
 * @param {string} question the method that is asked; most take the same
 * @throws {RequestError} naming the path of everything that no visitor could have typed
 */
export function encode (request, question) {
  const slots = slotsOf(request, question)
  const text = encoder.encode(slots.join(SEPARATOR))
  const rows = rowsOf(slots)
  if (rows === undefined) return text
  const bytes = new Uint8Array(text.length + rows.length)
  bytes.set(text)
  bytes.set(rows, text.length)
  return bytes
}

/** The same of a quote, as text. */
export function encodeText (request) {
  const slots = slotsOf(request)
  const rows = rowsOf(slots)
  return slots.join(SEPARATOR) + (rows === undefined ? '' : decoder.decode(rows))
}

function slotsOf (request, question) {
  const slots = (question === 'schedule' ? EMPTY_SCHEDULE : EMPTY).slice()
  judged('', (problems) => object(request, '', SHAPES[question] ?? SHAPE, slots, problems))
  return slots
}

/** The bytes of fills behind the text, if there are any. */
const rowsOf = (slots) => Object.hasOwn(slots, 'rows') ? slots.rows : undefined

/** The place of a value in the text of a request, by the path of its field; undefined for lists. */
export function placeOf (path) {
  let entry = entryOf({ keys: SHAPE })
  for (const key of path.split('.')) entry = entry?.keys?.get(key)
  return entry?.read ? undefined : entry?.slot
}

function features (value, path, slot, slots, problems) {
  const features = []
  each(value, path, FEATURES.length + 1, problems, (feature, at) => {
    features.push(scalar(feature, at(), FEATURE, problems))
  })
  slots[slot] = features.join(ITEM_SEPARATOR)
}

function closures (value, path, slot, slots, problems) {
  const dates = []
  each(value, path, MOST_CLOSURES_SENT, problems, (date, at) => {
    dates.push(text(date, at(), LONGEST_TEXT, problems))
  })
  slots[slot] = dates.join(ITEM_SEPARATOR)
}

/** Text, or rows: their number, then price and shares of each. Those of a quote come last, and may be bytes behind its text. */
function fillsBetween (separator) {
  return (value, path, slot, slots, problems) => {
    if (typeof value === 'string') {
      slots[slot + 1] = text(value, path, LONGEST_FILLS, problems)
      return
    }
    const usual = separator === SEPARATOR ? countOf(value) : 0
    slots.rows = usual > 0 ? plainRows(value, usual) : undefined
    if (slots.rows !== undefined) {
      slots[slot] = 'rows'
      slots[slot + 1] = String(usual)
      return
    }
    let rows = ''
    let count = 0
    each(value, path, MOST_FILLS_SENT, problems, (fill, at) => {
      rows += separator + filled(fill, at(), problems).join(separator)
      count++
    })
    slots[slot] = 'rows'
    slots[slot + 1] = count + rows
  }
}

function filled (fill, path, problems) {
  const slots = ['', '']
  object(fill, path, FILL, slots, problems)
  return slots
}

/** How many fills there are; none in what is no list, or too long. */
function countOf (fills) {
  try {
    const count = Array.isArray(fills) ? fills.length : 0
    return count < MOST_FILLS_SENT ? count : 0
  } catch {
    return 0
  }
}

/**
 * The bytes of fills that are what nearly all are: objects of two texts with few and usual characters. Nothing if any is another.
 *
 * Letter by letter into one piece of memory, for that takes half of the time of texts that are put together and encoded.
 */
function plainRows (fills, count) {
  const bytes = new Uint8Array(count * 2 * (LONGEST_PLAIN + 1))
  let at = 0
  try {
    for (let index = 0; index < count; index++) {
      const fill = fills[index]
      if (!isPriceAndShares(fill)) return undefined
      at = putPlain(bytes, at, fill.price)
      if (at > 0) at = putPlain(bytes, at, fill.shares)
      if (at < 0) return undefined
    }
  } catch {
    return undefined
  }
  return bytes.subarray(0, at)
}

/** Where the next value goes; less than nothing if this one is not plain. */
function putPlain (bytes, at, value) {
  if (typeof value !== 'string' || value.length > LONGEST_PLAIN) return -1
  bytes[at++] = SEPARATOR_BYTE
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index)
    if (code < FIRST_PRINTED || code > LAST_OF_A_BYTE) return -1
    bytes[at++] = code
  }
  return at
}

/** Whether it has the keys of a fill itself, and no others. A text, which has a key for each of its characters, is none. */
function isPriceAndShares (fill) {
  if (Object.getPrototypeOf(fill) !== Object.prototype || !Object.hasOwn(fill, 'price') || !Object.hasOwn(fill, 'shares')) return false
  for (const key in fill) if (key !== 'price' && key !== 'shares') return false
  return true
}

function payments (value, path, slot, slots, problems) {
  if (typeof value === 'string') {
    slots[slot] = `text${ITEM_SEPARATOR}${text(value, path, LONGEST_FILLS, problems)}`
    return
  }
  const items = ['rows']
  each(value, path, MOST_PAYMENTS_SENT, problems, (payment, at) => {
    const row = ['', '']
    object(payment, at(), PAYMENT, row, problems)
    items.push(row[0], row[1])
  })
  slots[slot] = items.join(ITEM_SEPARATOR)
}

/** Of each day date, price and fills. */
function days (value, path, slot, slots, problems) {
  if (typeof value === 'string') {
    slots[slot] = `text${ITEM_SEPARATOR}${text(value, path, LONGEST_FILLS, problems)}`
    return
  }
  const items = ['rows']
  const measured = measure(path, problems)
  each(value, path, MOST_DAYS_SENT, problems, (day, at) => {
    const row = ['', '', 'text', '']
    object(day, at(), DAY, row, problems)
    items.push(measured(row.join(ITEM_SEPARATOR)))
  })
  slots[slot] = items.join(ITEM_SEPARATOR)
}

function announced (value, path, slot, slots, problems) {
  const months = []
  const measured = measure(path, problems)
  each(value, path, MOST_MONTHS_SENT, problems, (month, at) => {
    const values = EMPTY_MONTH.slice()
    object(month, at(), ANNOUNCED, values, problems)
    months.push(measured(values.join(SEPARATOR)))
  })
  slots.length = slot
  slots.push(months.length, ...months)
}
