/** The month that is announced next. */

import { Plan } from '../../pkg/index.js'
import { problemsIn } from './check.js'
import { nextMonthToMeet } from './example.js'
import { nextMonth } from './months-file.js'
import { now, said, today } from './now.js'
import { previewOf } from './plan-file.js'

/** Returns the month of the next date by the plan's rule that a payment can still meet; undefined without such a rule. */
function openMonth (file) {
  const shown = previewOf(file, problemsIn)
  const plan = new Plan(shown)
  try {
    return nextMonthToMeet(shown, plan, today())
  } finally {
    plan.free()
  }
}

export const monthToCome = (file) => nextMonth(now.state.months, today().slice(0, 7), openMonth(file))

/** Says for which month an announcement beside the plan is: the last one, or the first to come. */
export function announcedFor (file) {
  const open = openMonth(file)
  const month = now.state.months.at(-1)?.month ?? nextMonth([], today().slice(0, 7), open)
  const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(month)
  const name = isMonth ? now.words.formats.monthAndYear(month) : month
  return [month === open ? said('For {0}: the next date that can be met.', name) : name && said('For {0}.', name), said('Later months come under Month; without one, visitors type it.')].filter(Boolean).join(' ')
}
