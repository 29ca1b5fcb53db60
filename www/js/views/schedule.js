/** The view of the dates of a year, or of any number of months. */

import { isMissing } from '../explanation.js'

/** The columns of the table after the month. */
const DAYS = ['termsSet', 'due', 'investmentDate', 'preApprovedDue']

/** Matches dates: each ends after its year, or after two digits behind `-` or `/`; the rest is one part. */
const PARTS = /[^\s,;].*?(?:\d{4}|[-/]\d{1,2})(?=[\s,;]|$)|[^\s,;].*$/g

/** Splits announced text by line, and each line into parts; the engine reads the dates. */
const announced = (text) => text.split('\n')
  .map((line, index) => ({ index, parts: line.trim().match(PARTS) ?? [] }))
  .filter(({ parts }) => parts.length > 0)

export const schedule = {
  headline: ['schedule'],

  ask: (plan, { from, fromMonth, months, announced: text, month }) => {
    const request = {
      from: from.trim() && `${from.trim()}-${fromMonth}`,
      months,
      closures: month?.closures,
      announced: announced(text).map(({ parts: [investmentDate, start, ...end] }) => ({
        // A fourth date joins the period's end, which the engine then reports as unreadable.
        investmentDate, investmentPeriod: { start, end: end.join(' ') }
      }))
    }
    const answer = plan.schedule(request)
    const wrong = new Set(answer.problems.map(({ field }) => field).filter((field) => field.startsWith('closures')))
    if (wrong.size === 0) return answer
    // Keeps the other dates in sight while a closing is typed or corrected.
    const closures = wrong.has('closures') ? [] : month.closures.filter((_, index) => !wrong.has(`closures[${index}]`))
    return { ...answer, rows: plan.schedule({ ...request, closures }).rows }
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

  show: ({ rows }, asked) => ({ schedule: summaryOf(rows, asked) }),

  tables: ({ rows }, { words }) => ({ schedule: { rows: rows.map((row) => monthRow(row, words)) } }),

  dates: (_, { answer: { rows } }) => rows,

  table: 'schedule',

  values: ({ rows }) => rows.map((row) => [row.month, ...DAYS.map((day) => row[day]), Object.values(row.investmentPeriod).filter(Boolean).join('/')])
}

/** Writes the first due date, and the term that the other dates lack. */
function summaryOf (rows, asked) {
  const { dates } = asked.words
  if (rows.length === 0) return { ...asked.for('from'), steps: [] }
  if (asked.isWrong('month.closures')) return { ...asked.for('month.closures'), detail: dates.withoutClosing, steps: [] }
  const missing = new Map(rows.flatMap(({ steps }) => steps).filter(isMissing).map((step) => [step.inputs.term, step]))
  return {
    text: firstText(rows, asked),
    detail: rows.every(isOutside) ? dates.outside : missing.size > 0 ? dates.missing : dates.complete,
    tone: missing.size > 0 ? 'ask' : '',
    steps: [...missing.values()]
  }
}

/** Returns true if the month is outside the plan file. */
const isOutside = ({ steps }) => steps.length > 0 && steps.every(({ part }) => part === 'plan')

/** Writes the next due date, or the first if all have passed. */
function firstText (rows, { today, words: { dates } }) {
  const [due, preApprovedDue] = ['due', 'preApprovedDue'].map((day) => rows.map((row) => row[day]).filter(Boolean))
  const isAhead = (day) => day >= today
  const [next, nextPreApproved] = [due.find(isAhead), preApprovedDue.find(isAhead)]
  return next || nextPreApproved ? dates.next(next, nextPreApproved) : dates.first(due[0], preApprovedDue[0])
}

function monthRow (row, { dates, formats }) {
  const orOpen = (text) => text ?? { text: dates.notPublished, open: true }
  return {
    key: row.month,
    steps: row.steps,
    cells: [
      formats.monthAndYear(row.month),
      ...DAYS.map((day) => orOpen(row[day] && formats.dayWithYear(row[day]))),
      orOpen(periodOf(row.investmentPeriod, dates, formats))
    ]
  }
}

function periodOf ({ start, end }, dates, { dateRange, dayWithYear }) {
  if (start && end) return dateRange(start, end)
  if (start) return dates.from(dayWithYear(start))
  return end && dates.until(dayWithYear(end))
}
