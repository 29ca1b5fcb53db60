/** Tables as comma-separated values: RFC 4180, with a mark for spreadsheets that the text is UTF-8. */

const MARK = '\uFEFF'

/** @param {string[][]} rows */
export const toCsv = (rows) => MARK + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')

/**
 * The separator or line break after which a spreadsheet sees a formula: it may read a text with semicolons or tabs, where decimals
 * have a comma. Spaces and quotation marks before a formula do not hide it.
 */
const BEFORE_FORMULA = /[,;\t\r\n](?=(?:[^\S\t\r\n]|["'])*[=+\-@＝＋－＠])|[,;\r\n](?=\t|\r(?!\n))/g
const FIGURE = /^-?[\d.]+$/

function field (text) {
  const safe = FIGURE.test(text) ? text : `\n${text}`.replace(BEFORE_FORMULA, "$&'").slice(1)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
