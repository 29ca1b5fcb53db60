// Answers a file of payments, row by row.
import { rowsOf } from './delimited.js'
import { describe } from './index.js'
import { line as csvLine } from './csv.js'

/** The engine stops at 1000 requests of a wrong shape. */
const ROWS_AT_ONCE = 500

/** Paths in the request, by the name of the column. */
const PATHS = Object.fromEntries([
  'participant', 'payment.kind', 'payment.amount', 'payment.sentThisMonth', 'payment.sentThisQuarter', 'payment.sentThisYear', 'payment.approved', 'payment.sharesHeld',
  'payment.reinvested', 'payment.method', 'payment.recurring', 'month.month', 'month.investmentDate',
  'month.investmentPeriod.start', 'month.investmentPeriod.end', 'month.discount', 'month.preApprovedDiscount',
  'month.dividendDiscount', 'month.thresholdPrice', 'month.recordDate', 'month.dividendPaymentDate', 'month.dividendPerShare', 'market.price',
  'market.netAssetValue', 'market.source', 'asOf', 'knownOn'
].flatMap((path) => [path, path.split('.').at(-1)].map((name) => [keyOf(name), path.split('.')])))

const YES_OR_NO = { yes: true, true: true, 1: true, y: true, no: false, false: false, 0: false, n: false }
const IS_YES_OR_NO = new Set(['approved', 'recurring'])

/** Columns of the answer. */
const ANSWERS = {
  status: (quote) => quote.status,
  tier: (quote) => quote.tier,
  due: (quote) => quote.due?.date,
  'market price': (quote) => quote.market?.price,
  'discount percent': (quote) => quote.discount?.percent,
  'purchase price': (quote) => quote.purchase?.price,
  fees: (quote) => quote.purchase?.fees?.total,
  shares: (quote) => quote.purchase?.shares,
  saving: (quote) => quote.purchase?.saving
}

/**
 * Yields the answers as text, with the number of rows and of those with problems so far.
 *
 * @param {import('./index.js').Plan} plan
 * @param {AsyncIterable<string>} parts
 * @param {boolean} asLines JSON Lines instead of CSV
 * @throws {RangeError} if the file has no header that names a field, or names one twice
 */
export async function * quoteRows (plan, parts, asLines) {
  let header
  let rows = []
  const seen = { rows: 0, wrong: 0 }
  const answers = () => {
    const { quotes, errors } = plan.quoteMany(rows.map(({ cells }) => requestOf(header, cells)))
    const refused = new Map(errors.map(({ index, error }) => [index, error.problems]))
    const text = rows.map((row, index) => {
      // A comma in a number makes two cells of it, and moves the others.
      const isWhole = row.cells.length === header.names.length
      const quote = isWhole ? quotes[index] : null
      const problems = isWhole ? (quote?.problems ?? refused.get(index)).map(withText) : [otherCells(row, header)]
      seen.rows += 1
      if (problems.length > 0) seen.wrong += 1
      const missing = quote?.status === 'incomplete' && problems.length === 0 ? missingIn(plan, requestOf(header, row.cells)) : []
      return (asLines ? jsonOf : csvOf)(header, row, quote, problems, missing)
    })
    rows = []
    return { text: text.join(''), ...seen }
  }
  for await (const row of rowsOf(parts)) {
    if (header === undefined) {
      header = headerOf(row.cells)
      if (!asLines) yield { text: csvLine(['line', ...header.names, ...Object.keys(ANSWERS), 'problems']), ...seen }
      continue
    }
    rows.push(row)
    if (rows.length === ROWS_AT_ONCE) yield answers()
  }
  if (header === undefined) throw new RangeError('it is empty')
  if (rows.length > 0) yield answers()
}

function keyOf (name) {
  return name.toLowerCase().replace(/[\s_-]/g, '')
}

function headerOf (names) {
  const paths = names.map((name) => Object.hasOwn(PATHS, keyOf(name)) ? PATHS[keyOf(name)] : undefined)
  const known = paths.filter(Boolean).map(String)
  const twice = known.find((path, index) => known.indexOf(path) < index)
  if (twice) throw new RangeError(`two columns give ${twice.replaceAll(',', '.')}`)
  if (known.length === 0) throw new RangeError('its first line names no field of a request, such as participant or amount')
  return { names, paths }
}

function requestOf ({ paths }, cells) {
  const request = {}
  for (const [index, path] of paths.entries()) {
    const cell = cells[index]
    if (path === undefined || !cell) continue
    const last = path.at(-1)
    const inner = path.slice(0, -1).reduce((object, key) => object[key] ??= {}, request)
    inner[last] = IS_YES_OR_NO.has(last) ? YES_OR_NO[cell.toLowerCase()] ?? cell : cell
  }
  return request
}

const withText = (problem) => ({ ...problem, text: problem.code === 'wrong-type' ? `Enter yes or no in ${problem.field.split('.').at(-1)}` : describe(problem) })

/** Returns the sentences that name unpublished terms; a list of quotes has no steps. */
const missingIn = (plan, request) => plan.quote(request).steps.filter(({ rule }) => rule === 'term-missing').map((step) => describe(step).replace(/\.$/, ''))

function otherCells ({ cells, line }, { names }) {
  const text = `The row has ${cells.length} cells, and the first row ${names.length}. Put numbers with commas in quotes`
  return { field: '$', code: 'unreadable-line', values: { line: String(line) }, clause: null, text }
}

function csvOf ({ names }, { line, cells }, quote, problems, missing) {
  const answers = Object.values(ANSWERS).map((of) => (quote && of(quote)) ?? '')
  return csvLine([String(line), ...names.map((_, index) => cells[index] ?? ''), ...answers, [...problems.map(({ text }) => text), ...missing].join('; ')])
}

function jsonOf ({ names }, { line, cells }, quote, problems, missing) {
  const row = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
  return `${JSON.stringify({ line, row, quote: quote && { ...quote, problems: undefined }, problems, ...missing.length > 0 && { missing } })}\n`
}
