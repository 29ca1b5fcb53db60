/** Checks what is typed, as `dspp check` does. */

import { Plan, readMonths } from '../../pkg/index.js'
import { monthsFileOf } from './months-file.js'
import { monthForm, now, planForm } from './now.js'
import { fileOf } from './plan-file.js'
import { refusedIn } from './refused.js'

const thrown = (read) => {
  try {
    read()
    return []
  } catch (error) {
    return error.problems ?? [{ field: '$', code: 'unreadable', values: {} }]
  }
}

export const problemsOf = (file) => thrown(() => new Plan(file).free())

export function check () {
  const file = fileOf(now.state)
  const months = monthsFileOf(now.state.months)
  now.problems = [
    ...[...refusedIn(file), ...problemsOf(file)].map((problem) => ({ ...problem, form: planForm })),
    ...[...refusedIn(months), ...months.length > 0 ? thrown(() => readMonths(months)) : []].map((problem) => ({ ...problem, form: monthForm }))
  ]
  return { file, months }
}
