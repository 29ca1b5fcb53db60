/** Tables as comma-separated values: RFC 4180, with a mark for spreadsheets that the text is UTF-8. */

const MARK = '\uFEFF'

/** @param {string[][]} rows */
export const toCsv = (rows) => MARK + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')

function field (text) {
  // A spreadsheet takes what begins like this for a formula, except a number.
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.]+$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
