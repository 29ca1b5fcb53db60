import { element } from './dom.js'

/** Nothing can be printed of no months, and a calendar without a single due date would be of no use. */
export function offerDates (root, rows) {
  root.querySelector('[data-do="print"]').hidden = rows.length === 0
  root.querySelector('[data-do="calendar"]').hidden = !rows.some(({ due, preApprovedDue }) => due || preApprovedDue)
}

/** Gives the dates that are shown as a file for the visitor's calendar; nothing is sent anywhere. */
export function saveCalendar (root, rows, { dates, toIcs }) {
  const plan = root.querySelector('.sheet-plan').textContent
  const address = URL.createObjectURL(new Blob([toIcs(rows, { plan })], { type: 'text/calendar' }))
  const link = element('a', { href: address, download: dates.file(rows[0].month) })
  link.click()
  URL.revokeObjectURL(address)
}
