/** Checks what is typed, as `dspp check` does. */

import { Plan, readMonths } from '../../pkg/index.js'
import { pathOf, questions } from './asked.js'
import { monthsFileOf } from './months-file.js'
import { monthForm, now, planForm } from './now.js'
import { fileOf } from './plan-file.js'
import { refusedIn } from './refused.js'
import { sourced } from './sources.js'
import { at, filled } from './values.js'

const thrown = (read) => {
  try {
    read()
    return []
  } catch (error) {
    return error.problems ?? [{ field: '$', code: 'unreadable', values: {} }]
  }
}

/** Returns the problems of a plan file, those of its texts first. */
export const problemsIn = (file) => [...refusedIn(file), ...thrown(() => new Plan(file).free())]

/** Names each row as the form does: files leave out rows that are empty. */
function inForm ({ field, ...problem }) {
  const plan = sourced(now.state)
  const lists = questions.filter(({ kind }) => kind === 'list').map(({ key }) => [`$.${key}`, at(plan, pathOf(key))])
  const [name, rows] = lists.find(([name, rows]) => Array.isArray(rows) && field.startsWith(`${name}[`)) ?? []
  return { ...problem, field: name ? rowIn(field, name, rows) : field }
}

function rowIn (field, name, rows) {
  const kept = [...rows.keys()].filter((index) => Object.keys(filled(rows[index] ?? {})).length > 0)
  return `${name}${field.slice(name.length).replace(/^\[(\d+)\]/, (place, index) => `[${kept[index] ?? index}]`)}`
}

export function check () {
  const file = fileOf(now.state)
  const months = monthsFileOf(now.state.months)
  const problems = [
    ...problemsIn(file).map((problem) => ({ ...inForm(problem), form: planForm })),
    ...[...refusedIn(months), ...months.length > 0 ? thrown(() => readMonths(months)) : []].map(({ field, ...problem }) => ({ ...problem, field: rowIn(field, '$', now.state.months), form: monthForm }))
  ]
  // The short name follows from the company.
  now.problems = problems.filter(({ field }) => field !== '$.id' || !problems.some((problem) => problem.field === '$.issuer'))
  return { file, months }
}
