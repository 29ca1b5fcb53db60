/** Everything that is taken away, made of what is typed. */

import { Plan, toIcs } from '../../pkg/index.js'
import { write } from '../dom.js'
import { check } from './check.js'
import { lookOf } from './look.js'
import { now, part, said, today } from './now.js'
import { TakeAway } from './take-away.js'
import { finish } from './tell.js'

export function make () {
  const { file, months } = check()
  return { file, months, look: lookOf(now.state.look), today: today() }
}

/** Returns the calendar of the due dates that are known. */
export function calendar () {
  const { file, months } = make()
  const plan = new Plan(file)
  try {
    const from = months.map(({ month }) => month).sort()[0] ?? today().slice(0, 7)
    const { rows } = plan.schedule({ from, months: String(Math.max(12, months.length)), announced: months.filter(({ investmentDate, investmentPeriod }) => investmentDate || investmentPeriod) })
    const dues = rows.filter(({ due, preApprovedDue }) => due || preApprovedDue)
    return dues.length > 0 ? toIcs(dues, { plan: `${file.issuer}: ${file.name}`, language: document.documentElement.lang }) : undefined
  } finally {
    plan.free()
  }
}

export const take = new TakeAway(part('take-parts'), { made: make, said, tell: (text) => write(part('take-said'), text), finish, link: () => location.href, calendar })
