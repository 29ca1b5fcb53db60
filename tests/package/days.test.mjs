// The days until the money must arrive, as markup: every day has its number, and the sentence says all that is drawn.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { days as en } from '../../js/messages/en/pictures.js'
import { days as es } from '../../js/messages/es/pictures.js'
import { formats as enFormats } from '../../js/messages/en/formats.js'
import { formats as esFormats } from '../../js/messages/es/formats.js'
import { daysMarkup } from '../../www/js/days.js'

const WORDS = {
  en: { pictures: { days: en }, formats: enFormats },
  es: { pictures: { days: es }, formats: esFormats }
}

/** The market's days off around January 2008, by hand. */
const CLOSINGS = [
  { date: '2007-09-03', name: 'labor-day' }, { date: '2007-11-22', name: 'thanksgiving-day' }, { date: '2007-12-25', name: 'christmas-day' },
  { date: '2008-01-01', name: 'new-years-day' }, { date: '2008-01-21', name: 'martin-luther-king-day' }
]

/** The letter's example: sent from January 2, due on January 14, shares bought on January 15, 2008. */
const EXAMPLE = {
  asOf: '2008-01-02', due: '2008-01-14', left: 8, first: '2008-01-15', today: '2026-11-29', calendar: 'nyse',
  closings: (year) => CLOSINGS.filter(({ date }) => date.startsWith(year)), added: []
}

const drawn = (of = {}, language = 'en') => daysMarkup({ ...EXAMPLE, ...of }, WORDS[language])

/** Every element of the markup, with its attributes and its own text. */
function elements (markup) {
  if (!Array.isArray(markup)) return []
  const [name, second, ...rest] = markup
  const hasAttributes = typeof second === 'object' && second !== null && !Array.isArray(second)
  const children = hasAttributes ? rest : [second, ...rest]
  return [{ name, attributes: hasAttributes ? second : {}, children }, ...children.flatMap(elements)]
}

const textOf = (part) => Array.isArray(part) ? part.slice(1).map(textOf).join('') : typeof part === 'string' ? part : ''

const childOf = (children, name) => children.find((child) => Array.isArray(child) && child[0] === name)

/** Each day: its number, kind and label. */
const daysOf = (markup) => elements(markup).filter(({ name }) => name === 'li').map(({ attributes, children }) => ({
  kind: attributes.class, weekday: children[0], number: textOf(childOf(children, 'b')), label: textOf(childOf(children, 'i')) || undefined
}))

const sentenceOf = (markup) => elements(markup).find(({ attributes }) => attributes.role === 'img').attributes['aria-label']
const listOf = (markup) => elements(markup).find(({ name }) => name === 'ol').attributes
const keyOf = (markup) => elements(markup).filter(({ name, attributes }) => name === 'span' && attributes.class).map(({ attributes: { class: kind } }) => kind)

describe('The days', () => {
  test('stand in one row up to 16 days, each with its weekday and number', () => {
    const markup = drawn()
    const days = daysOf(markup)
    assert.deepEqual(days.map(({ number }) => Number(number)), [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
    assert.equal(days.map(({ weekday }) => weekday).join(''), 'WTFSSMTWTFSSMT')
    assert.deepEqual(days.map(({ kind }) => kind), ['from', '', '', 'off', 'off', '', '', '', '', '', 'off', 'off', 'due', 'buy'])
    // The day to count from is none of the eight that are left.
    assert.equal(days.filter(({ kind }) => ['', 'due'].includes(kind)).length, 8)
    assert.equal(listOf(markup).class, 'days')
    assert.equal(days[0].label, 'Counting from')
    assert.deepEqual(keyOf(markup), ['due', 'buy', 'off'])
    assert.equal(daysOf(drawn({ today: '2008-01-02' }))[0].label, 'Today')
    for (const [asOf, count] of [['2007-12-31', 16], ['2007-12-30', 17]]) {
      assert.equal(daysOf(drawn({ asOf })).length, count)
      assert.equal(listOf(drawn({ asOf })).class, count > 16 ? 'days weeks' : 'days')
    }
  })

  test('show the safer day to pay by, and the due date after it', () => {
    const clears = drawn({ safe: { date: '2008-01-07', isOfBanks: false } })
    assert.deepEqual(daysOf(clears).filter(({ kind }) => ['due', 'last', 'buy'].includes(kind)).map(({ kind, number }) => [kind, number]), [['due', '7'], ['last', '14'], ['buy', '15']])
    assert.deepEqual(keyOf(clears), ['due', 'last', 'buy', 'off'])
    const namesOf = (markup) => elements(markup).filter(({ name, attributes }) => name === 'span' && attributes.class).map(({ children }) => children.at(-1))
    assert.deepEqual(namesOf(clears).slice(0, 2), ['Pay by, to be safe', 'Must clear by'])
    assert.match(sentenceOf(clears), /2008\. To be safe, pay by Monday, January 7, 2008\. It must clear by Monday, January 14, 2008\. Shares/)
    assert.match(sentenceOf(drawn({ safe: { date: '2008-01-07', isOfBanks: false } }, 'es')), /Para estar seguro, pague a más tardar el lunes, 7 de enero de 2008\. Debe hacerse efectivo a más tardar el lunes, 14 de enero de 2008\./)
    const banks = drawn({ asOf: '2024-10-07', due: '2024-10-14', first: '2024-10-15', safe: { date: '2024-10-11', isOfBanks: true } })
    assert.deepEqual(namesOf(banks).slice(0, 2), ['Safer, by bank days', 'Arrive by'])
    assert.match(sentenceOf(banks), /Counting bank business days, the safer date is Friday, October 11, 2024\. Your money must arrive by Monday, October 14, 2024\./)
    // It begins the picture if it comes first.
    assert.equal(daysOf(drawn({ asOf: null, safe: { date: '2008-01-07', isOfBanks: false } }))[0].number, '7')
  })

  test('are all in one sentence, for those who do not see them', () => {
    assert.equal(sentenceOf(drawn()), 'Counting from: Wednesday, January 2, 2008. Your money must arrive by Monday, January 14, 2008. ' +
      'Shares are bought on Tuesday, January 15, 2008. The market is closed on January 5, January 6, January 12, and January 13.')
    assert.equal(sentenceOf(drawn({ today: '2008-01-02', first: '2008-01-22', due: '2008-01-18', asOf: '2008-01-17' })),
      'Counting from: Thursday, January 17, 2008. Your money must arrive by Friday, January 18, 2008. Shares are bought on Tuesday, January 22, 2008. ' +
      'The market is closed on January 19, January 20, and January 21 (Martin Luther King Jr. Day).')
    assert.match(sentenceOf(drawn({ today: '2008-01-02' })), /^Today: Wednesday/)
    assert.match(sentenceOf(drawn({ first: '2008-01-02', last: '2008-01-08', due: '2007-12-31', asOf: '2007-12-20' })), /Shares are bought from Wednesday, January 2, 2008 to Tuesday, January 8, 2008\./)
    assert.match(sentenceOf(drawn({}, 'es')), /14 de enero de 2008/)
    assert.match(sentenceOf(drawn({ calendar: 'federal-reserve' })), /Banks are closed on/)
  })

  test('stand in rows of two weeks from Sunday on once there are more', () => {
    const markup = drawn({ asOf: '2007-12-20' })
    assert.deepEqual(listOf(markup), { class: 'days weeks', style: '--days: 14; --lead: 5' })
    const days = daysOf(markup)
    assert.equal(days.length, 27)
    assert.deepEqual(days.filter(({ label }) => label).map(({ number, label }) => [number, label]), [['20', 'Counting from'], ['25', 'Dec 25'], ['1', 'Jan 1']])
    assert.deepEqual(days.filter(({ kind }) => kind === 'off').map(({ number }) => Number(number)), [22, 23, 25, 29, 30, 1, 5, 6, 12, 13])
    assert.match(textOf(markup.at(-1)), /^Dec 25: Christmas Day\. Jan 1: New Year’s Day$/)
  })

  test('of a long time are the last four weeks, with the number of business days before', () => {
    const markup = drawn({ asOf: '2007-10-02', left: 71 })
    const days = daysOf(markup)
    assert.equal(days[0].weekday, 'S')
    assert.deepEqual([days[0].number, days.at(-1).number, days.length], ['16', '15', 31])
    // From December 17 to January 14 there are 19 business days: 21 weekdays less Christmas and New Year's Day.
    assert.equal(textOf(markup[2]), '+ 52 business days before')
    assert.match(sentenceOf(markup), /^Counting from: Tuesday, October 2, 2007\./)
    assert.equal(daysOf(drawn({ asOf: '2007-11-21' })).length, 56)
    assert.ok(daysOf(drawn({ asOf: '2007-11-20' })).length < 36)
  })

  test('around a closed one that was chosen end with the next open day, and say nothing is due or bought', () => {
    const markup = drawn({ asOf: null, due: undefined, first: '2008-01-22', picked: '2008-01-21' })
    const days = daysOf(markup)
    assert.deepEqual(days.map(({ number }) => Number(number)), [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22])
    assert.deepEqual(days.slice(-2).map(({ kind }) => kind), ['off picked', ''])
    assert.deepEqual(keyOf(markup), ['picked', 'off'])
    assert.match(sentenceOf(markup), /^Your date: Monday, January 21, 2008\. The market is closed on /)
  })

  test('of a period are all outlined that are open', () => {
    const days = daysOf(drawn({ asOf: '2007-12-20', due: '2007-12-31', first: '2008-01-02', last: '2008-01-08' }))
    assert.deepEqual(days.filter(({ kind }) => kind === 'buy').map(({ number }) => Number(number)), [2, 3, 4, 7, 8])
    assert.deepEqual(days.filter(({ kind }) => kind === 'due').map(({ number }) => Number(number)), [31])
  })

  test('name extra closed days', () => {
    const markup = drawn({ added: ['2008-01-10'] })
    assert.equal(daysOf(markup).find(({ number }) => number === '10').kind, 'off')
    assert.match(textOf(markup.at(-1)), /Jan 10: Extra closed day/)
  })

  test('are not drawn of a period that ends before it begins', () => {
    assert.equal(drawn({ asOf: '2008-01-16', due: '2008-01-17', first: '2008-01-18', last: '2008-01-02' }), undefined)
  })

  test('have labels that keep apart and stay in their row, in every language, whatever is counted from', () => {
    const start = Date.parse('2007-10-01')
    for (const language of ['en', 'es']) {
      for (let offset = 0; offset < 105; offset += 1) {
        const asOf = new Date(start + offset * 86_400_000).toISOString().slice(0, 10)
        const markup = drawn({ asOf }, language)
        const days = elements(markup).filter(({ name }) => name === 'li')
        const { style } = listOf(markup)
        const [columns, lead] = [...style.matchAll(/\d+/g)].map(Number)
        const isRows = days.length > 16
        const labels = days.flatMap(({ children }, index) => children.filter((child) => Array.isArray(child) && child[0] === 'i').map(([, attributes, text]) => {
          const column = isRows ? (index + lead - 1) % columns : index
          const row = isRows ? Math.floor((index + lead - 1) / columns) : 0
          const width = Math.min(columns, Math.ceil(text.length / 3))
          const from = attributes.class === 'end' ? column - width + 1 : column
          return { row, from, to: from + width - 1, text }
        }))
        for (const [index, { row, from, to, text }] of labels.entries()) {
          assert.ok(from >= 0 && to < columns, `${asOf}: ${text} leaves its row`)
          for (const other of labels.slice(index + 1)) assert.ok(other.row !== row || other.from > to || other.to < from, `${asOf}: ${text} touches ${other.text}`)
        }
        if (days.length <= 56 && textOf(markup[2]) === '') assert.ok(labels.length > 0, asOf)
      }
    }
  })
})
