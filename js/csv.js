/** Tables as comma-separated values: RFC 4180, with a byte-order mark that tells spreadsheets the text is UTF-8. */

const MARK = '\uFEFF'

/** @param {string[][]} rows */
export const toCsv = (rows) => MARK + rows.map(line).join('')

/** @param {string[]} cells */
export const line = (cells) => `${cells.map(field).join(',')}\r\n`

/**
 * Matches a separator or line break before a formula. Spreadsheets split at semicolons or tabs too, if decimals
 * have a comma, and ignore spaces and quotation marks before a formula.
 */
const BEFORE_FORMULA = /[,;\t\r\n](?=(?:[^\S\t\r\n]|["'])*[=+\-@＝＋－＠])|[,;\r\n](?=\t|\r(?!\n))/g
const FIGURE = /^-?[\d.]+$/

function field (text) {
  const safe = FIGURE.test(text) ? text : `\n${text}`.replace(BEFORE_FORMULA, "$&'").slice(1)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
