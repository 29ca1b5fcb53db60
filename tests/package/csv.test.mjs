// The tables that the page saves, as spreadsheets read them: whatever separates their cells, none begins a formula.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { toCsv } from '../../js/csv.js'

/** The cells of a text, read with a separator; a quotation mark counts where a cell begins, and is doubled within. */
function cellsOf (text, separator) {
  const cells = []
  let cell = ''
  let quoted = false
  for (let index = 0; index < text.length; index++) {
    const letter = text[index]
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[index + 1] === '"') cell += text[++index]
      else quoted = false
    } else if (letter === '"' && cell === '') quoted = true
    else if (letter === separator || letter === '\n' || letter === '\r') {
      cells.push(cell)
      cell = ''
    } else cell += letter
  }
  return [...cells, cell]
}

const SEPARATORS = [',', ';', '\t']
const isFormula = (text) => /^(?:[\t\r]|[\s"']*[=+\-@＝＋－＠])/.test(text) && !/^\s*'/.test(text) && !/^-?[\d.]+$/.test(text)

describe('A table', () => {
  test('has no cell that begins a formula, for any separator, on any line', () => {
    const hostile = ['=', '+', '-', '@', '＝', '＋', '－', '＠'].flatMap((sign) => [`${sign}cmd|' /C calc'!A0`, ` ${sign}1+1`, `"${sign}1+1"`, `\u00a0${sign}A1`])
    for (const formula of [...hostile, '\tx', '\r=1']) {
      for (const before of ['', '1;', '1,', '1\t', '1; ', '-5,', 'a\n', 'a\r\n', 'a\r', '1;\n', '";', '\t', '34.12, 200\n34.20, 300\n']) {
        const text = `${before}${formula}`
        const csv = toCsv([['Amount', text, '2008-01-14'], [text, text]]).slice(1)
        for (const separator of SEPARATORS) {
          for (const cell of cellsOf(csv, separator)) {
            for (const line of cell.split(/\r\n|[\r\n]/)) assert.ok(!isFormula(line), `${JSON.stringify(text)} by ${JSON.stringify(separator)}: ${JSON.stringify(line)}`)
          }
        }
      }
    }
  })

  test('marks only what begins a formula', () => {
    for (const [text, field] of [
      ["1;=cmd|' /C calc'!A0", "1;'=cmd|' /C calc'!A0"],
      ['=1', "'=1"],
      ['+1,2', '"\'+1,2"'],
      ['34.12, 200\n=1', '"34.12, 200\n\'=1"'],
      ['a\r\n-b', '"a\r\n\'-b"'],
      ['\ta', "'\ta"],
      ['-', "'-"],
      ['-38.07', '-38.07'],
      ['2008-01-14', '2008-01-14'],
      ['2005-01-04/2005-01-21', '2005-01-04/2005-01-21'],
      ['Yes, you may send this', '"Yes, you may send this"'],
      ['Plan – a = b; c', 'Plan – a = b; c'],
      ['34.12\t200\n34.20\t300', '"34.12\t200\n34.20\t300"'],
      ['say "yes"', '"say ""yes"""'],
      ['', '']
    ]) assert.equal(toCsv([[text]]), `\uFEFF${field}\r\n`)
  })
})
