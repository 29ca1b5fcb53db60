/** The smallest page that answers: a quote by decimal.js of fields filled from the address, and a field that echoes its keys. */
import Decimal from 'decimal.js'
import { peerOf } from '../peers/decimals.mjs'
import { dueBefore } from '../peers/plain-dates.mjs'

const quote = peerOf(Decimal, { down: Decimal.ROUND_DOWN, halfUp: Decimal.ROUND_HALF_UP, halfEven: Decimal.ROUND_HALF_EVEN }, dueBefore)
const form = document.querySelector('form')
const valueOf = (name) => form.elements.namedItem(name).value
const write = (selector, text) => { document.querySelector(selector).textContent = text }

for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
  const field = form.elements.namedItem(name)
  if (field) field.value = value
}

const { due, purchase } = quote({
  participant: valueOf('participant'),
  payment: { amount: valueOf('payment.amount'), sentThisMonth: valueOf('payment.sentThisMonth') },
  month: { investmentDate: valueOf('month.investmentDate'), discount: valueOf('month.discount') },
  market: { source: 'direct', fills: [{ price: valueOf('market.price'), shares: '1' }] },
  asOf: valueOf('asOf')
})
write('h2', `Yes, you may send $${Number(valueOf('payment.amount')).toLocaleString('en-US')}`)
write('[data-row="due"] .value', `${due.weekday}, ${due.date}`)
write('[data-row="shares"] .value', `About ${new Decimal(purchase.shares).toFixed(2)} shares`)

document.getElementById('echoed').addEventListener('input', ({ target }) => { document.querySelector('output').textContent = target.value })
