/** Draws the days until the money must arrive: a row up to 16 days, else rows of two weeks; a long time shows its last four weeks. */

const ONE_ROW = 16
const LONGEST = 56
const LAST = 28
const DAY = 86_400_000
/** Letters of a label in the width of a day. */
const LETTERS = 3

const at = (date) => Date.parse(`${date}T00:00Z`)
const dateOf = (time) => new Date(time).toISOString().slice(0, 10)
const weekdayOf = (date) => new Date(at(date)).getUTCDay()
const add = (date, days) => dateOf(at(date) + days * DAY)

/**
 * @param {object} of
 * @param {string | null} of.asOf the day to count from
 * @param {string} [of.due] the day by which the money must arrive
 * @param {{ date: string, isOfBanks: boolean }} [of.safe] an earlier day that is safer: money clears by then, or bank days count
 * @param {number} [of.left] business days left
 * @param {string} of.first the first day on which shares are bought
 * @param {string} [of.last] the last one
 * @param {string} [of.picked] a closed day that the visitor chose
 * @param {string} of.today
 * @param {string} of.calendar
 * @param {(year: number) => { date: string, name: string }[]} of.closings
 * @param {string[]} of.added more closed days
 * @param {import('./words.js').Words} words
 * @returns {import('./dom.js').Markup | undefined}
 */
export function daysMarkup ({ asOf, due, safe, left, first, last = first, picked, today, calendar, closings, added }, words) {
  const { pictures: { days: said }, formats } = words
  let start = [asOf, due, safe?.date, first].filter(Boolean).sort()[0]
  if (picked) start = add(first, -12)
  const wanted = (at(last) - at(start)) / DAY + 1
  const isCut = wanted > LONGEST
  if (isCut) start = add(last, -(LAST - 1) - weekdayOf(add(last, -(LAST - 1))))
  const count = (at(last) - at(start)) / DAY + 1
  if (!(count > 0 && count <= LONGEST + 7)) return
  const names = new Map([...added.map((date) => ({ date, name: 'added-closure' })), ...yearsOf(start, last).flatMap(closings)].map(({ date, name }) => [date, name]))
  const dates = Array.from({ length: count }, (_, index) => add(start, index))
  const isClosed = (date) => weekdayOf(date) % 6 === 0 || names.has(date)
  const kindOf = (date) => {
    if (date === (safe?.date ?? due)) return 'due'
    if (date === due) return 'last'
    if (date === picked) return 'off picked'
    if (isClosed(date)) return 'off'
    // Counting begins with the day after.
    if (date === asOf) return 'from'
    return !picked && date >= first && date <= last ? 'buy' : ''
  }
  const isRow = count <= ONE_ROW
  const columns = isRow ? count : 2 * 7
  const columnOf = (index) => isRow ? index : (index + weekdayOf(start)) % columns
  const textUnder = (date, index) => {
    if (date === asOf) return date === today ? said.today : said.from
    if (names.has(date)) return formats.dayAndMonth(date)
    return index === 0 || date.endsWith('-01') ? formats.month(date.slice(0, 7)) : ''
  }
  const labels = labelsOf(dates.map(textUnder), { first: dates.indexOf(asOf), columns, columnOf })
  const hidden = isCut && left > 0 ? left - dates.filter((date) => date <= due && !isClosed(date)).length : 0
  const closed = dates.filter((date) => isClosed(date) && (names.has(date) || isRow)).map((date) => ({ date, name: names.get(date) }))
  const sentence = said.sentence({ asOf, today, due, safe, first, last, picked, calendar, closed })
  return ['div', { class: 'days-picture' },
    hidden > 0 && ['p', { class: 'fine' }, `+ ${said.more(hidden)}`],
    ['div', { role: 'img', 'aria-label': sentence },
      ['ol', { class: isRow ? 'days' : 'days weeks', style: `--days: ${isRow ? count : 14}; --lead: ${weekdayOf(start) + 1}` },
        ...dates.map((date, index) => ['li', { class: kindOf(date) }, formats.weekdays('narrow')[weekdayOf(date)], ['b', String(Number(date.slice(8)))],
          labels[index] && ['i', { class: labels[index].isEnd && 'end' }, labels[index].text]])]],
    ['p', { class: 'key', 'aria-hidden': 'true' },
      ...[['due', safe ? said.safe(safe) : said.due, due], ['last', safe?.isOfBanks ? said.due : said.clears, safe], ['buy', said.buy, !picked], ['picked', said.yours, picked], ['off', said.closed, true]]
        .filter(([, , isThere]) => isThere).map(([kind, name]) => ['span', { class: kind }, ['b'], name])],
    closed.some(({ name }) => name) && ['p', { class: 'fine', 'aria-hidden': 'true' }, closed.filter(({ name }) => name).map(({ date, name }) => `${formats.dayAndMonth(date)}: ${said.closing(name)}`).join('. ')]]
}

/**
 * Places the labels below the days, in columns: one that would leave the row ends under its day, and one that would touch another
 * is left out; the day to count from comes first.
 */
function labelsOf (texts, { first, columns, columnOf }) {
  const taken = new Set()
  const labels = []
  for (const index of [first, ...texts.keys()]) {
    const text = texts[index]
    if (!text || labels[index]) continue
    const width = Math.min(columns, Math.ceil(text.length / LETTERS))
    const column = columnOf(index)
    const isEnd = column + width > columns
    const from = index - (isEnd ? width - 1 : 0)
    const places = Array.from({ length: width }, (_, offset) => from + offset)
    if (places.some((place) => taken.has(place))) continue
    for (const place of places) taken.add(place)
    labels[index] = { text, isEnd }
  }
  return labels
}

function yearsOf (start, end) {
  const [from, to] = [start, end].map((date) => Number(date.slice(0, 4)))
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
