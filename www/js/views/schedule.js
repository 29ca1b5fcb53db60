/** The view of the dates of a year, or of any number of months. */

import { mark, tableMarkup } from '../answer.js'
import { scheduleOf } from '../schedule-of.js'
import { missingIn, stepOf, whyOf } from '../why.js'
import { dueFact } from './facts.js'
import { checkOf } from './verdict.js'

/** Matches dates: each ends after its year, or after two digits behind `-` or `/`; the rest is one part. */
const PARTS = /[^\s,;].*?(?:\d{4}|[-/]\d{1,2})(?=[\s,;]|$)|[^\s,;].*$/g

/** Splits announced text by line, and each line into parts; the engine reads the dates. */
const announced = (text) => text.split('\n')
  .map((line, index) => ({ index, parts: line.trim().match(PARTS) ?? [] }))
  .filter(({ parts }) => parts.length > 0)

export const schedule = {
  amountField: () => 'from',

  ask: (plan, { from, fromMonth, months, announced: text, month, method }) => {
    const request = {
      from: from.trim() && `${from.trim()}-${fromMonth}`,
      months,
      method,
      closures: month?.closures,
      announced: announced(text).map(({ parts: [investmentDate, start, ...end] }) => ({
        // A fourth date joins the period's end, which the engine then reports as unreadable.
        investmentDate, investmentPeriod: { start, end: end.join(' ') }
      }))
    }
    return scheduleOf(plan, request)
  },

  problemsOf: ({ problems }, request) => {
    const lines = announced(request.announced)
    return problems.map((problem) => ({
      ...problem,
      field: problem.field
        .replace(/^announced\[(\d+)\]/, (_, place) => `announced[${lines[place].index}]`)
        .replace(/^closures/, 'month.closures')
    }))
  },

  reply ({ rows }, asked) {
    const { words: { dates } } = asked
    if (asked.mistakes.length > 0) return { ...checkOf(asked), rows: [monthsRow(rows, asked)].filter(Boolean), isAnswer: true, bar: [checkOf(asked).headline] }
    const first = firstOf(rows, asked)
    const isEntered = asked.has('announced')
    const dated = rows.filter(({ due, preApprovedDue }) => due || preApprovedDue)
    // Some months, or all, are outside the known terms.
    const tone = asked.tells('outside-plan') && (first ? 'ask' : 'no')
    return {
      tone, lead: first?.lead, headline: first ? asked.words.due.day(first.day) : dates.none,
      notes: [first ? isEntered ? dates.entered : dates.worked : rows.length > 0 && rows.every(isOutside) ? dates.outside : dates.noneNote],
      why: whyOfDates(rows, asked),
      rows: [!first && rows.length > 0 ? dueFact(asked) : undefined, monthsRow(rows, asked)].filter(Boolean),
      foot: dated.length > 0 ? dates.foot : undefined,
      bar: first && [first.lead, asked.words.bar.day(first.day)],
      isAnswer: dated.length > 0
    }
  },

  values: ({ rows }) => rows.map(({ month, which, termsSet, due, investmentDate, preApprovedDue, investmentPeriod }) =>
    [which ? `${month} #${which.number}` : month, termsSet, due, investmentDate, preApprovedDue, Object.values(investmentPeriod).filter(Boolean).join('/')]),
  columns: ['month', 'termsSet', 'due', 'investmentDate', 'preApprovedDue', 'investmentPeriod'],

  dates: (_, { answer: { rows }, today }) => ahead(rows, today)
}

/** Leaves out due dates that have passed. */
const ahead = (rows, today) => rows.map((row) => ({
  ...row,
  ...row.due < today && { due: null, remindOn: null },
  ...row.preApprovedDue < today && { preApprovedDue: null, preApprovedRemindOn: null }
})).filter(({ due, preApprovedDue }) => due || preApprovedDue)

/** Returns true if the month is outside the plan file. */
const isOutside = ({ steps }) => steps.length > 0 && steps.every(({ part }) => part === 'plan')

/** Finds the next due date, or the last one if all have passed. */
function firstOf (rows, { today, words: { dates } }) {
  const next = (due, surelyBy) => rows.filter((row) => row[due]).map((row) => ({ day: row[surelyBy]?.date ?? row[due], isSafe: Boolean(row[surelyBy]) }))
    .sort((one, other) => one.day < other.day ? -1 : 1).find(({ day }) => day >= today)
  const [due, preApproved] = [next('due', 'surelyBy'), next('preApprovedDue', 'preApprovedSurelyBy')]
  if (due) return { lead: due.isSafe ? dates.nextSafe : dates.next, day: due.day }
  if (preApproved) return { lead: preApproved.isSafe ? dates.preApprovedSafe : dates.preApproved, day: preApproved.day }
  const last = rows.flatMap((row) => [row.due, row.preApprovedDue]).filter(Boolean).sort().at(-1)
  return last && { lead: dates.passed, day: last }
}

/** Writes a line for each month with a date, and names the others together. Undefined if there is nothing to show. */
function monthsRow (rows, asked) {
  const { words: { dates }, today } = asked
  // A month with only a record date has no investment.
  const dated = rows.filter((row) => DAYS.some((day) => day !== 'recordDate' && textOf(row, day, dates)))
  const days = DAYS.filter((day) => dated.some((row) => textOf(row, day, dates)))
  const nextRow = dated.find(({ due, surelyBy, preApprovedDue, preApprovedSurelyBy }) => (due ? surelyBy?.date ?? due : preApprovedSurelyBy?.date ?? preApprovedDue) >= today)
  const tagOf = (row, day) => {
    const tag = row === nextRow && day === (row.due ? 'due' : 'preApprovedDue') ? dates.nextTag : ['due', 'preApprovedDue'].includes(day) && row[day] < today && dates.passedTag
    return tag ? [' ', ['span', { class: 'tag' }, tag]] : []
  }
  const open = spansOf(rows, dated)
  const calendarCount = ahead(rows, today).length
  const more = [
    dated.length > 0 && tableMarkup(dates.title, [dates.columns[0], ...days.map((day) => dates.columns[DAYS.indexOf(day) + 1])], dated.map((row) => ({
      cells: [[dates.month(row.month), row.which && dates.which(row.which)].filter(Boolean).join(' '), ...days.map((day) => [textOf(row, day, dates) ?? '', ...tagOf(row, day)])],
      isNow: row === nextRow
    })), { numbers: false }),
    open.length > 0 && dated.length > 0 && ['p', { class: 'note' }, `${dates.open(open)}. `, ['button', { type: 'button', class: 'link', 'data-do': 'go', value: 'announced' }, dates.addDates]],
    calendarCount > 0 && ['button', { type: 'button', class: 'add', 'data-do': 'calendar' }, mark('calendar'), dates.addAll(calendarCount)]
  ]
  return more.some(Boolean) ? { id: 'months', more } : undefined
}

/** Returns the first and the last month of each span of rows without a date. */
function spansOf (rows, dated) {
  const spans = []
  let span
  for (const row of rows) {
    if (dated.includes(row)) span = undefined
    else if (span) span[1] = row.month
    else spans.push(span = [row.month, row.month])
  }
  return spans
}

/** Gives the reason for the first date, or for having none. */
function whyOfDates (rows, asked) {
  const steps = rows[0]?.steps ?? []
  const [missing] = missingIn(rows.flatMap((row) => row.steps), 'schedule', 'dueDates')
  return whyOf(asked, { lead: stepOf(steps, 'due-date') ?? missing, steps, uses: ['standard'] })
}

/** Days in the order of the table's columns. */
const DAYS = ['due', 'surelyBy', 'investmentDate', 'preApprovedDue', 'preApprovedSurelyBy', 'investmentPeriod', 'termsSet', 'recordDate']

function textOf (row, day, dates) {
  if (day !== 'investmentPeriod') return row[day] ? dates.day(row[day].date ?? row[day], row.month) : undefined
  const { start, end } = row.investmentPeriod
  if (start) return dates.days(start, end, row.month)
  return end ? dates.until(end, row.month) : undefined
}
