/** A table of the site's own, filled by the package. */
import { Plan } from '../pkg/index.js'

const plan = new Plan(await fetch('plan.json').then((response) => response.text()))

for (const { month, due, investmentDate } of plan.schedule({ from: '2027-01', months: 12 }).rows) {
  const row = document.getElementById('dates').insertRow()
  for (const text of [month, due, investmentDate]) row.insertCell().textContent = text
}
