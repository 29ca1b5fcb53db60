/**
 * Kinds of answers: `read` turns what was typed into the value of the file, `write` turns that into text for the field. Text that is
 * none of its kind is kept as typed, so that the checker names it.
 */

import { typed } from '../today.js'

const oneLine = (text) => text.replace(/\s+/g, ' ').trim()
const bare = (text, signs) => text.replace(signs, '').trim()

/** Writes dollars with two decimals, as plan files have them. */
function dollars (text) {
  const typed = bare(text, /[$,\s]/g)
  if (/^\d+$/.test(typed)) return `${typed}.00`
  return /^\d+\.\d$/.test(typed) ? `${typed}0` : typed || oneLine(text)
}

const grouped = (text) => String(text).replace(/\.00$/, '').replace(/^\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','))

export const KINDS = {
  text: { read: oneLine, write: String },
  money: { read: dollars, write: grouped },
  price: { read: (text) => bare(text, /[$,\s]/g) || oneLine(text), write: String },
  percent: { read: (text) => bare(text, /[%\s]/g) || oneLine(text), write: String },
  count: { read: (text) => /^\d{1,9}$/.test(text.trim()) ? Number(text) : oneLine(text), write: String },
  date: { read: oneLine, write: (text) => typed(String(text)) },
  month: { read: oneLine, write: String },
  choice: { read: (text) => text, write: String },
  yesno: { read: (text) => text === '' ? '' : text === 'true', write: String },
  lines: { read: (text) => text.split('\n').map(oneLine).filter(Boolean), write: (list) => list.join('\n') },
  numbers: { read: (text) => text.split(/[,;\s]+/).filter(Boolean).map((one) => KINDS.count.read(one)), write: (list) => list.join(', ') }
}
