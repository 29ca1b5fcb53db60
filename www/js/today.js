/** The fields that begin with today, or with its month and year, and that follow it while the page stays open. */

import { controlsOf, defaultOf } from './controls.js'

/** Milliseconds; New York's midnight is a full hour of every clock. */
const HOUR = 3_600_000

/** The names of fields that say one thing together: a month and its year. */
const groupOf = ({ dataset }) => dataset.today.split(' ').length > 1 ? 'month' : 'day'

/**
 * Makes today the default of the fields about now. Those in which no other day was chosen follow it.
 *
 * @returns {boolean} whether it is another day than before
 */
export function defaultToToday (form) {
  const controls = controlsOf(form).filter(({ dataset }) => dataset.today)
  const chosen = new Set(controls.filter((control) => control.value !== defaultOf(control)).map(groupOf))
  const todays = new Map()
  let isOther = false
  for (const control of controls) {
    const [zone, part] = control.dataset.today.split(' ')
    if (!todays.has(zone)) todays.set(zone, todayIn(zone))
    const value = partOfDay(todays.get(zone), part)
    if (value === defaultOf(control)) continue
    isOther = true
    const { value: before } = control
    makeDefault(control, value)
    const wanted = chosen.has(groupOf(control)) ? before : value
    // Writes nothing over a date that is half typed.
    if (control.value !== wanted) control.value = wanted
  }
  return isOther
}

function partOfDay (day, part) {
  switch (part) {
    case 'year': return day.slice(0, 4)
    case 'month': return day.slice(5, 7)
    default: return day
  }
}

function makeDefault (control, value) {
  if (control.localName !== 'select') control.defaultValue = value
  else for (const option of control.options) option.defaultSelected = option.value === value
}

/** Today in a time zone, as `YYYY-MM-DD`. */
function todayIn (timeZone) {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(new Date())
  const part = (type) => parts.find((one) => one.type === type).value
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** The day it is, from which the days are counted unless another is chosen. */
export const todayOf = (form) => controlsOf(form).find(({ name }) => name === 'asOf').defaultValue

/**
 * Looks at the clock every full hour, and whenever the page is looked at again: timers stop while a machine sleeps.
 *
 * @param {() => void} look
 * @param {AbortSignal} signal ends it
 */
export function watchClock (look, signal) {
  let timer
  const wait = () => {
    timer = setTimeout(() => {
      look()
      wait()
    }, HOUR - Date.now() % HOUR)
  }
  wait()
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  for (const type of ['focus', 'pageshow']) addEventListener(type, look, { signal })
  document.addEventListener('visibilitychange', look, { signal })
}
