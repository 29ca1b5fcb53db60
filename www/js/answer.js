/**
 * Writes an answer as markup: a headline, what can be done, and rows. Each row is a fact of the plan until it is the visitor's
 * own answer.
 *
 * @typedef {object} Reply
 * @property {'yes' | 'ask' | 'no'} [tone] worst of its parts
 * @property {string} headline
 * @property {string} [lead] small text before the headline
 * @property {string} [value] second bold line
 * @property {string[]} [notes]
 * @property {Why} [why]
 * @property {Way[]} [next] what can be done
 * @property {Row[]} [rows]
 * @property {string[]} [bar] the answer in one line; none while nothing is answered
 * @property {boolean} [isAnswer] true if there is something to keep
 * @property {string} [foot]
 *
 * @typedef {object} Row
 * @property {string} id
 * @property {string} [label]
 * @property {string} [value]
 * @property {string[]} [notes]
 * @property {string} [quiet]
 * @property {string} [fine] exact figures in small type
 * @property {Why} [why]
 * @property {boolean} [isCalendar] true if the day can go to a calendar
 * @property {import('./dom.js').Markup} [picture]
 * @property {import('./dom.js').Markup[]} [more]
 *
 * @typedef {{ text: string, note?: string, href?: string, use?: string, go?: string }} Way
 * @typedef {{ sentence: string, quotes?: { label: string, text: string, lang?: string }[], steps: import('./dom.js').Markup[] }} Why
 */

import { linked } from './plan-terms.js'

const MARKS = {
  yes: 'm4 12.5 5.5 5.5L20 7',
  no: 'm6 6 12 12M18 6 6 18',
  ask: 'M12 4v9M12 19.5v.1',
  down: 'm5 9 7 7 7-7',
  next: 'm9 5 7 7-7 7',
  calendar: 'M4 6.5h16V20H4zM4 11h16M8.5 3.5v3M15.5 3.5v3'
}

export const mark = (name, className) => ['svg', { class: className, viewBox: '0 0 24 24', 'aria-hidden': 'true' }, ['path', { d: MARKS[name] }]]

/**
 * @param {Reply} reply
 * @param {object} on
 * @param {import('./words.js').Words} on.words
 * @param {string[]} on.phones numbers that become links
 * @param {boolean} [on.isExample]
 * @returns {import('./dom.js').Markup[]}
 */
export function answerMarkup (reply, { words, phones, isExample }) {
  const text = (sentence) => linked(sentence, phones)
  return [
    ['div', { class: 'verdict', 'data-tone': reply.tone },
      isExample && ['p', { class: 'tag' }, words.intro.example],
      ['h2', { tabindex: '-1' }, reply.tone && mark(reply.tone, 'mark'), ['span', reply.lead && ['span', { class: 'lead' }, `${reply.lead} `], reply.headline]],
      reply.value && ['p', { class: 'value' }, reply.value],
      ...(reply.notes ?? []).map((note) => ['p', { class: 'note' }, ...text(note)]),
      reply.why && why(reply.why, reply.headline, 'verdict', words)],
    reply.list,
    reply.next?.length > 0 && ['div', { class: 'next' },
      ['h3', words.next.title],
      ['ul', ...reply.next.map((way) => ['li', wayMarkup(way)])]],
    ...(reply.rows ?? []).map((row) => rowMarkup(row, text, words)),
    reply.picture && ['div', { class: 'row' }, reply.picture],
    reply.foot && ['p', { class: 'foot' }, ...text(reply.foot)]
  ].filter(Boolean)
}

function wayMarkup ({ text, note, href, use, go }) {
  const inside = [['b', text], note && ['span', note], mark('next')]
  if (href) return ['a', { href }, ...inside]
  return ['button', { type: 'button', 'data-do': use ? 'use' : 'go', value: use ?? go }, ...inside]
}

function rowMarkup ({ id, label, value, notes = [], quiet, fine, why: reason, isCalendar, picture, more = [] }, text, words) {
  return ['div', { class: 'row', 'data-row': id },
    label && ['h3', { class: 'label' }, label],
    isCalendar && ['button', { class: 'act', type: 'button', 'data-do': 'calendar' }, mark('calendar'), words.due.calendar],
    value && ['p', { class: 'value' }, value],
    ...notes.map((note) => ['p', { class: 'note' }, ...text(note)]),
    quiet && ['p', { class: 'note quiet' }, quiet],
    fine && ['p', { class: 'fine' }, fine],
    reason && why(reason, label, id, words),
    picture,
    ...more]
}

/** A part that opens in place, and stays open while the answer changes. */
export const fold = (key, className, summary, ...content) =>
  ['details', { class: className, 'data-key': key }, ['summary', ...summary, mark('down')], ['div', ...content]]

function why ({ sentence, quotes = [], steps }, about, key, words) {
  return fold(`why ${key}`, 'why', [words.why.label, ['span', { class: 'visually-hidden' }, ` ${about}`]],
    ['p', sentence],
    ...quotes.map(({ label, text, lang }) => ['blockquote', ['b', label], ['span', { lang }, text]]),
    steps.length > 0 && fold(`steps ${key}`, 'steps', [words.why.how], ['ol', ...steps]))
}

/**
 * @param {string} name
 * @param {string[]} columns
 * @param {{ cells: (string | false)[], isNow?: boolean, key?: string }[]} rows the first cell is the row's heading
 */
export function tableMarkup (name, columns, rows, { numbers = true } = {}) {
  const kind = numbers ? 'number' : undefined
  return ['table', { 'aria-label': name, role: 'table', class: columns.length > (numbers ? 4 : 3) && 'wide' },
    ['thead', { role: 'rowgroup' }, ['tr', { role: 'row' }, ...columns.map((column, index) => ['th', { scope: 'col', role: 'columnheader', class: index > 0 && kind }, column])]],
    ['tbody', { role: 'rowgroup' }, ...rows.map(({ cells, isNow }) => ['tr', { role: 'row', class: isNow && 'now' },
      ...cells.map((cell, index) => index === 0
        ? ['th', { scope: 'row', role: 'rowheader' }, ...[cell].flat()]
        : ['td', { role: 'cell', class: kind, 'data-name': columns[index] }, ...[cell].flat()])])]]
}
