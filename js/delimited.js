// Reads delimited text: commas, semicolons or tabs between cells, quotes around cells (RFC 4180).

/** Most characters of a row. Longer rows come from a missing quote. */
const LONGEST_ROW = 1_000_000

const SEPARATORS = ['\t', ';', ',']

/**
 * Yields the rows of a text that arrives in parts, with the number of the line where each begins.
 * The first row with several cells decides the separator; blank rows are skipped.
 *
 * @param {AsyncIterable<string>} parts
 * @returns {AsyncGenerator<{ line: number, cells: string[] }>}
 * @throws {RangeError} if a row is too long
 */
export async function * rowsOf (parts) {
  let separator
  let text = ''
  let begin = 1
  /** Index at which the search for the row's end continues. */
  let at = 0
  let quoted = false
  for await (const part of withEnd(parts)) {
    text += part ?? '\n'
    let start = 0
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === 34) quoted = !quoted
      else if (code === 10 && !quoted) {
        const row = text.slice(start, at).replace(/^\ufeff|\r$/g, '')
        start = at + 1
        separator ??= SEPARATORS.find((mark) => row.replace(/"[^"]*"/g, '').includes(mark))
        const cells = cellsOf(row, separator)
        if (cells.some((cell) => cell !== '')) yield { line: begin, cells }
        begin += row.split('\n').length
      }
    }
    text = text.slice(start)
    at = text.length
    if (text.length > LONGEST_ROW) throw new RangeError(`line ${begin} is too long, or lacks a quotation mark`)
  }
  if (quoted) throw new RangeError(`line ${begin} lacks a quotation mark`)
}

/** Adds an end: the last row may have no line break. */
async function * withEnd (parts) {
  yield * parts
  yield undefined
}

function cellsOf (row, separator = ',') {
  if (!row.includes('"')) return row.split(separator).map((cell) => cell.trim())
  const cells = []
  let cell = ''
  let quoted = false
  for (const piece of row.split(/(")/)) {
    if (piece === '"') {
      quoted = !quoted
      cell += piece
    } else if (quoted) cell += piece
    else {
      const [first, ...others] = piece.split(separator)
      cell += first
      for (const other of others) {
        cells.push(cell)
        cell = other
      }
    }
  }
  return [...cells, cell].map((text) => text.trim().replace(/^"([^]*)"$/, '$1').replaceAll('""', '"'))
}
