/** Fields that default to today or its month and year, and follow it while the page is open. */

import { controlsOf, defaultOf } from './controls.js'

/** Milliseconds of an hour: New York's midnight is a full hour in most time zones. */
const HOUR = 3_600_000

/** Groups fields that form one value: a month and its year. */
const groupOf = ({ dataset }) => dataset.today.split(' ').length > 1 ? 'month' : 'day'

/**
 * Sets today as the default of fields; those with no other day chosen follow it.
 *
 * @returns {boolean} true if the day changed
 */
export function defaultToToday (form) {
  const controls = controlsOf(form).filter(({ dataset }) => dataset.today)
  const chosen = new Set(controls.filter((control) => control.value !== defaultOf(control)).map(groupOf))
  const todays = new Map()
  let isOther = false
  for (const control of controls) {
    const [zone, part] = control.dataset.today.split(' ')
    if (!todays.has(zone)) todays.set(zone, todayIn(zone))
    const day = todays.get(zone)
    const value = partOfDay(day, part)
    control.dataset.day = day
    if (value === defaultOf(control)) continue
    isOther = true
    const { value: before } = control
    makeDefault(control, value)
    const wanted = chosen.has(groupOf(control)) ? before : value
    if (control.value !== wanted) control.value = wanted
  }
  return isOther
}

function partOfDay (day, part) {
  switch (part) {
    case 'year': return day.slice(0, 4)
    case 'month': return day.slice(5, 7)
    default: return typed(day)
  }
}

/** Writes a day as people type it: `1/15/2008`; other text stays. */
export const typed = (text) => text.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$2/$3/$1')

function makeDefault (control, value) {
  if (control.localName !== 'select') control.defaultValue = value
  else for (const option of control.options) option.defaultSelected = option.value === value
}

/** Returns today in a time zone, as `YYYY-MM-DD`. */
function todayIn (timeZone) {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(new Date())
  const part = (type) => parts.find((one) => one.type === type).value
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** Returns today as `YYYY-MM-DD`: the default day from which business days are counted. */
export const todayOf = (form) => controlsOf(form).find(({ name }) => name === 'asOf').dataset.day

/**
 * Looks at the clock every full hour and when the page becomes visible, because timers stop while a machine sleeps.
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
