/** A table of the site's own, filled by the package. */
import { Plan } from '../pkg/index.js'

const plan = new Plan(await fetch('plan.json').then((response) => response.text()))

/** Days are dates without a time: in UTC no time zone moves them. */
const format = (options) => new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' })
const months = format({ month: 'long', year: 'numeric' })
const days = format({ dateStyle: 'full' })

for (const { month, due, investmentDate } of plan.schedule({ from: '2027-01', months: 12 }).rows) {
  const row = document.getElementById('dates').insertRow()
  const cells = [months.format(new Date(`${month}-01`)), days.format(new Date(due)), days.format(new Date(investmentDate))]
  for (const text of cells) row.insertCell().textContent = text
}
