// Due dates as an iCalendar text: RFC 5545.
//
// The engine gives due dates and reminder dates; this module counts only the days between them.
import { tableFor } from './languages.js'
import { checked } from './checks.js'

/** Most octets of a line, without its line break. */
const LONGEST_LINE = 75
const DAY = 86_400_000
const MINUTE = 60_000
const FIRST_DAY = '1990-01-01'
const LAST_DAY = '2100-12-31'
/** More than the 1,332 months of the calendars, for several plans. */
const MOST_ROWS = 10_000
/** Longest name of a plan or an edition, as in a plan file. */
const NAME = 1_000_000
const TEXT = 1_000

/** Keys of a row, with the longest text of each. */
const ROW = {
  month: TEXT,
  which: null,
  edition: NAME,
  termsSet: TEXT,
  investmentDate: TEXT,
  due: TEXT,
  surelyBy: { date: TEXT, weekday: TEXT, businessDays: null, method: TEXT },
  investmentPeriod: { start: TEXT, end: TEXT },
  preApprovedDue: TEXT,
  preApprovedSurelyBy: { date: TEXT, weekday: TEXT, businessDays: null, method: TEXT },
  recordDate: TEXT,
  bankDebits: null,
  remindOn: TEXT,
  preApprovedRemindOn: TEXT,
  steps: null
}
const DATES = ['termsSet', 'investmentDate', 'due', 'preApprovedDue', 'recordDate', 'remindOn', 'preApprovedRemindOn']
const OPTIONS = { language: TEXT, plan: NAME, made: TEXT }

/** Due dates of a row: the name in the event's identifier, and the keys of the day, the safer day before it, and the reminder. */
const DUES = [
  { kind: 'due', due: 'due', surelyBy: 'surelyBy', remindOn: 'remindOn' },
  { kind: 'pre-approved-due', due: 'preApprovedDue', surelyBy: 'preApprovedSurelyBy', remindOn: 'preApprovedRemindOn' }
]

export function toIcs (rows, options) {
  const [{ language, plan = '', made }, judged] = checked('rows', (checker) => [optionsOf(options ?? {}, checker), rowsOf(rows, checker)])
  const events = distinct(judged.flatMap(eventsOf))
  const words = tableFor(language).ics
  const revision = revisionOf(new Date(made || Date.now()))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//dspp//Payment due dates//EN',
    ...events.flatMap((event) => linesOf(event, words, plan, revision)),
    'END:VCALENDAR'
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function optionsOf (options, checker) {
  const read = checker.object(options, 'options', OPTIONS)
  if (read?.made) judgeDate(isInstant(read.made) ? read.made.slice(0, 10) : read.made, 'options.made', checker)
  return read
}

const rowsOf = (rows, checker) => checker.list(rows, 'rows', MOST_ROWS, (row, path) => {
  const read = checker.object(row, path, ROW)
  if (!read) return
  judgeRow(read, path, checker)
  // Stays without a prototype: a page may have changed what objects inherit.
  read.number = numberOf(Object.hasOwn(row, 'which') ? row.which : undefined, `${path}.which.number`, checker)
  return read
})

function judgeRow (row, path, checker) {
  if (row.month === undefined) checker.report(`${path}.month`, 'missing')
  else if (!isDate(`${row.month}-01`)) checker.report(`${path}.month`, 'not-a-month')
  if (row.edition === undefined) checker.report(`${path}.edition`, 'missing')
  for (const key of DATES) if (row[key]) judgeDate(row[key], `${path}.${key}`, checker)
  for (const [end, date] of Object.entries(row.investmentPeriod ?? {})) if (date) judgeDate(date, `${path}.investmentPeriod.${end}`, checker)
  for (const { due, surelyBy, remindOn } of DUES) {
    const safe = row[surelyBy]?.date
    if (safe) judgeDate(safe, `${path}.${surelyBy}.date`, checker)
    if (isDate(safe) && isDate(row[due]) && safe > row[due]) checker.report(`${path}.${surelyBy}.date`, 'out-of-range', { expected: `a day up to ${row[due]}` })
    const day = safe || row[due]
    if (isDate(day) && isDate(row[remindOn]) && row[remindOn] >= day) {
      checker.report(`${path}.${remindOn}`, 'out-of-range', { expected: `a day before ${day}` })
    }
  }
}

/** Reads which of its month's dates a row is for, if the month has several. */
function numberOf (which, path, checker) {
  const number = which?.number
  if (number !== undefined && !(Number.isInteger(number) && number > 0)) checker.report(path, 'out-of-range', { expected: 'a whole number from 1' })
  return number
}

function judgeDate (text, path, checker) {
  if (!isDate(text)) checker.report(path, 'not-a-date')
  else if (text < FIRST_DAY || text > LAST_DAY) checker.report(path, 'out-of-range', { expected: `a day from ${FIRST_DAY} to ${LAST_DAY}` })
}

const isDate = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.slice(0, 10) === text

const isInstant = (text) => /T\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(text) && !Number.isNaN(Date.parse(text))

const eventsOf = (row) => DUES
  .filter(({ due }) => row[due])
  .map(({ kind, due, surelyBy, remindOn }) => {
    const isSafer = row[surelyBy]?.date < row[due]
    return { row, kind, due: row[due], safe: isSafer ? row[surelyBy] : undefined, remindOn: row[remindOn] }
  })

/** Keeps one event of a due date that several rows of a month share, such as that of an investment period. */
function distinct (events) {
  const seen = new Set()
  return events.filter(({ row: { month, edition, number }, kind, due }) => {
    const key = JSON.stringify([month, edition, kind, due])
    return number === undefined || (!seen.has(key) && seen.add(key))
  })
}

/**
 * Returns the event's revision: a calendar replaces an event only with a newer one, even if its day moved.
 *
 * Counts minutes, which fit RFC 5545's integers for 4,000 years; within one minute the time decides.
 */
function revisionOf (made) {
  const time = made.toISOString().replace(/[-:]|\.\d+/g, '')
  return [`DTSTAMP:${time}`, `LAST-MODIFIED:${time}`, `SEQUENCE:${Math.floor(made / MINUTE)}`]
}

/** Writes an event on the day to pay by: the safer one, if there is one. */
function linesOf ({ row, kind, due, safe, remindOn }, words, plan, revision) {
  const title = escaped(words.title(kind, plan, safe))
  const day = safe?.date ?? due
  return [
    'BEGIN:VEVENT',
    // A due date has one identifier in every text, so that a calendar replaces its event and adds no second one.
    `UID:${escaped(`${[row.month, row.number, kind].filter(Boolean).join('-')}@${row.edition}.dspp`)}`,
    ...revision,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
    `SUMMARY:${title}`,
    `DESCRIPTION:${escaped(words.description(kind, due, row, safe))}`,
    // Keeps the day free for appointments.
    'TRANSP:TRANSPARENT',
    ...(remindOn ? alarm(title, (time(day) - time(remindOn)) / DAY) : []),
    'END:VEVENT'
  ]
}

/** An alarm at 9:00, `days` days before: counted from the midnight that starts the due date. */
const alarm = (title, days) =>
  ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${title}`, `TRIGGER:-P${days - 1}DT15H`, 'END:VALARM']

/** A date in UTC, where every day has as many hours. */
const time = (text) => Date.parse(`${text}T00:00Z`)

const dayAfter = (text) => new Date(time(text) + DAY).toJSON().slice(0, 10)

const compact = (text) => text.replaceAll('-', '')

/** Escapes text for a property; control characters become spaces, because no value may have any. */
const escaped = (text) => text
  .replace(/[\\;,]/g, '\\$&')
  .replace(/\r\n|[\n\r\u2028\u2029]/g, '\\n')
  .replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')

/** Folds a line of more than 75 octets, but never inside a character. */
function folded (line) {
  let text = ''
  let length = 0
  for (const character of line) {
    const octets = octetsOf(character.codePointAt(0))
    if (length + octets > LONGEST_LINE) {
      text += '\r\n '
      length = 1
    }
    text += character
    length += octets
  }
  return text
}

/** Returns the length of a character in UTF-8. */
function octetsOf (codePoint) {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
