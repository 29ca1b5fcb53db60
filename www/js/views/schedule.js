/** The dates of a year, or of any number of months. */

import { isMissing } from '../explanation.js'

/** The columns of the table after the month. */
const DAYS = ['termsSet', 'due', 'investmentDate', 'preApprovedDue']

/** A date ends after its year, or after two digits behind a mark; what follows the last one is a part, too. */
const PARTS = /[^\s,;].*?(?:\d{4}|[-/]\d{1,2})(?=[\s,;]|$)|[^\s,;].*$/g

/** What was announced, by the place of its line; of each line only its parts are told apart. */
const announced = (text) => text.split('\n')
  .map((line, index) => ({ index, parts: line.trim().match(PARTS) ?? [] }))
  .filter(({ parts }) => parts.length > 0)

export const schedule = {
  headline: ['schedule'],

  ask: (plan, { from, fromMonth, months, announced: text, month }) => plan.schedule({
    from: from.trim() && `${from.trim()}-${fromMonth}`,
    months,
    closures: month?.closures,
    announced: announced(text).map(({ parts: [investmentDate, start, ...end] }) => ({
      // More than three days are no last day of a period, and so the engine says that it cannot read it.
      investmentDate, investmentPeriod: { start, end: end.join(' ') }
    }))
  }),

  problemsOf: ({ problems }, request) => {
    const lines = announced(request.announced)
    return problems.map((problem) => ({
      ...problem, field: problem.field.replace(/^announced\[(\d+)\]/, (_, place) => `announced[${lines[place].index}]`)
    }))
  },

  show: ({ rows }, asked) => ({ schedule: summaryOf(rows, asked) }),

  tables: ({ rows }, { words }) => ({ schedule: { rows: rows.map((row) => monthRow(row, words)) } }),

  dates: (_, { answer: { rows } }) => rows,

  table: 'schedule',

  values: ({ rows }) => rows.map((row) => [row.month, ...DAYS.map((day) => row[day]), Object.values(row.investmentPeriod).filter(Boolean).join('/')])
}

/** The first day to send by, and which term is missing for the rest. */
function summaryOf (rows, asked) {
  const { dates } = asked.words
  if (rows.length === 0) return { ...asked.for('from'), steps: [] }
  const missing = new Map(rows.flatMap(({ steps }) => steps).filter(isMissing).map((step) => [step.inputs.term, step]))
  return {
    text: dates.first(firstOf(rows, 'due'), firstOf(rows, 'preApprovedDue')),
    detail: rows.every(isOutside) ? dates.outside : missing.size > 0 ? dates.missing : dates.complete,
    tone: missing.size > 0 ? 'ask' : '',
    steps: [...missing.values()]
  }
}

/** Whether the plan's file says nothing of a month but that. */
const isOutside = ({ steps }) => steps.length > 0 && steps.every(({ part }) => part === 'plan')

const firstOf = (rows, day) => rows.find((row) => row[day])?.[day]

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
