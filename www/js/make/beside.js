/** Shows the calculator beside the questions, as far as they are answered. */

import { Plan, addBusinessDays } from '../../pkg/index.js'
import { write } from '../dom.js'
import { check, problemsIn } from './check.js'
import { announcedFor } from './coming.js'
import { dayIn, exampleOf, exampleSaid, madeUpDate, nextDate } from './example.js'
import { showContrast } from './look-form.js'
import { lookOf, propertiesOf } from './look.js'
import { take } from './made.js'
import { monthForm, now, part, said, today } from './now.js'
import { previewOf } from './plan-file.js'
import { afterPress } from './press.js'
import { tell, tellLeftOut } from './tell.js'

/** Milliseconds after typing until the calculator beside it follows. */
const PAUSE = 200
const preview = document.querySelector('#preview dspp-calculator')

let timer
let shownFile = ''

/** Shows the plan again, even if its file is the same. */
export const showAnew = () => { shownFile = '' }

export function show () {
  const { file, months } = check()
  for (const hint of document.querySelectorAll('[data-announced]')) write(hint, announcedFor(file))
  tell()
  tellLeftOut(file, months)
  take.show()
  clearTimeout(timer)
  timer = setTimeout(() => afterPress(() => showPlan(file, months)), PAUSE)
}

function showPlan (file, months) {
  const shown = now.problems.length === 0 ? file : previewOf(file, problemsIn)
  const text = JSON.stringify(shown)
  if (text !== shownFile) preview.plan = shown
  shownFile = text
  const goodMonths = now.problems.some(({ form }) => form === monthForm) ? [] : months
  preview.month = goodMonths.length > 0 ? goodMonths : null
  write(part('seen-note'), now.problems.length === 0 ? '' : said('What is not answered yet is left out here.'))
  showExample(shown, goodMonths)
  look()
}

function showExample (file, months) {
  const isShown = part('example').checked
  if (!isShown && preview.fields) preview.fields = ''
  if (!isShown) return write(part('seen-example'), '')
  const day = dayIn(file, today())
  const own = dateOf(file, day, months)
  const fields = exampleOf(file, months, own ?? madeUpDate(day, file.calendar.value, addBusinessDays), day !== today() && day)
  preview.fields = fields
  write(part('seen-example'), exampleSaid(fields, Boolean(own), said))
}

function dateOf (file, day, months) {
  const plan = new Plan(file)
  try {
    return nextDate(file, plan, day, months)
  } finally {
    plan.free()
  }
}

function look () {
  const chosen = lookOf(now.state.look)
  for (const name of ['--dspp-accent', '--dspp-font', '--dspp-radius']) preview.style.removeProperty(name)
  for (const [name, value] of propertiesOf(chosen)) preview.style.setProperty(name, value)
  preview.theme = chosen.theme ?? ''
  part('preview').style.colorScheme = chosen.theme ?? ''
  preview.lang = chosen.lang ?? document.documentElement.lang
  if (chosen.accent) showContrast(preview, part('contrast'), said)
  else if (part('contrast')) write(part('contrast'), '')
}
