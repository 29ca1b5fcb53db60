// Many quotes in one crossing: a list of requests, or columns. The order of the values is that of src/wire/batch.rs.
import { briefQuotesFrom, columnsFrom } from './answer.js'
import { bytes } from './ask.js'
import { LONGEST_SHOWN, cell, judged, kind, problem, report } from './checks.js'
import { RequestError } from './errors.js'
import { encode, encodeText, placeOf } from './request.js'

const REQUEST_SEPARATOR = '\u001d'
const SEPARATOR = '\u001f'
/** One crossing answers so many rows, so that no text grows with the whole batch. */
const ROWS_A_CROSSING = 10_000
/** And so much text of requests, each of which may have thousands of fills. */
const TEXT_A_CROSSING = 1_000_000
const MOST_ROWS = 10_000_000
/** More requests that cannot be asked are one mistake of the program, not many of its rows. */
const MOST_ERRORS = 1_000

/** Whether requests come as a list; what cannot even be asked that is no list. */
export function isList (requests) {
  return judged('', () => Array.isArray(requests))
}

/**
 * @param {(requests: Uint8Array) => string} ask the engine
 * @returns {import('./index.d.ts').QuotedList}
 */
export function quoteList (requests, ask) {
  const quotes = []
  const errors = []
  let texts = []
  let asked = []
  let length = 0
  const flush = () => {
    if (texts.length === 0) return
    const answers = briefQuotesFrom(ask(bytes(texts.join(REQUEST_SEPARATOR))), texts.length)
    for (const [place, index] of asked.entries()) quotes[index] = answers[place]
    texts = []
    asked = []
    length = 0
  }
  const count = judged('', (problems) => {
    const { length } = requests
    if (length > MOST_ROWS) problems.push(problem('', 'too-long', { expected: `at most ${MOST_ROWS} requests` }))
    return length
  })
  for (let index = 0; index < count; index++) {
    quotes.push(null)
    try {
      const text = encodeText(judged(`[${index}]`, () => requests[index]))
      texts.push(text)
      asked.push(index)
      length += text.length
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      errors.push({ index, error })
      if (errors.length > MOST_ERRORS) throw tooManyErrors(error)
    }
    if (texts.length === ROWS_A_CROSSING || length > TEXT_A_CROSSING) flush()
  }
  flush()
  return { quotes, errors }
}

/**
 * @param {(shared: Uint8Array, places: Uint32Array, columns: Uint8Array) => string} ask the engine
 * @returns {import('./index.d.ts').QuotedColumns}
 */
export function quoteColumns (request, ask) {
  const { rows, shared, columns } = checked(request)
  const sharedBytes = encode(shared)
  const places = Uint32Array.from(columns, ({ place }) => place)
  const answers = { status: [], tier: [], due: [], marketPrice: [], discount: [], price: [], shares: [], saving: [], problems: [] }
  for (let from = 0; from < rows; from += ROWS_A_CROSSING) {
    const lines = columns.map(({ values }) => values.slice(from, from + ROWS_A_CROSSING).join('\n'))
    columnsFrom(ask(sharedBytes, places, bytes(lines.join(SEPARATOR))), from, answers)
  }
  return answers
}

function tooManyErrors (cause) {
  const expected = `at most ${MOST_ERRORS} requests that cannot be asked`
  return new RequestError([problem('', 'too-many-errors', { expected })], { cause })
}

/** @throws {RequestError} for what no column can be */
function checked (request) {
  return judged('', (problems) => {
    if (typeof request !== 'object' || request === null) {
      problems.push(problem('', 'wrong-type', { expected: 'a list of requests, or columns', found: kind(request) }))
      return
    }
    const { rows, shared, columns, ...others } = { __proto__: null, ...request }
    for (const key of Object.keys(others)) report(problems, problem(key.slice(0, LONGEST_SHOWN), 'unknown-key', { known: 'rows, shared, columns' }))
    const isCount = Number.isInteger(rows) && rows >= 0 && rows <= MOST_ROWS
    if (!isCount) problems.push(problem('rows', 'wrong-type', { expected: `a whole number, at most ${MOST_ROWS}` }))
    const isObject = typeof columns === 'object' && columns !== null && !Array.isArray(columns)
    const entries = isObject ? Object.entries(columns) : []
    if (entries.length === 0) problems.push(problem('columns', 'wrong-type', { expected: 'an object with a column at least' }))
    const read = isCount ? entries.map(([path, values]) => column(path, values, rows, problems)) : []
    return { rows, shared: shared ?? {}, columns: read }
  })
}

function column (path, values, rows, problems) {
  const place = placeOf(path)
  const at = `columns.${place === undefined ? path.slice(0, LONGEST_SHOWN) : path}`
  if (place === undefined) report(problems, problem(at, 'unknown-key'))
  const list = typeof values === 'string' ? values.split('\n') : values
  if (!Array.isArray(list) || list.length !== rows) {
    report(problems, problem(at, 'wrong-type', { expected: `${rows} values, as a list or joined by line breaks` }))
    return { place, values: [] }
  }
  return { place, values: Array.from(list, (value, row) => cell(value, `${at}[${row}]`, problems)) }
}
