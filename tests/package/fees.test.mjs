// Fees as programs ask for them and as people read them.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Plan, describe, loadLanguage } from 'dspp'
import { redwood } from './plans.mjs'

const read = (name) => JSON.parse(readFileSync(new URL(`../plans/${name}.json`, import.meta.url), 'utf8'))
const term = (value) => ({ value, assumed: 'for a test' })
const limits = { per: term('month'), existingMinimum: term('0.01'), newMinimum: term('0.01'), maximum: term('1000000') }
const southern = new Plan({ ...read('southern-2014'), limits })
const procterGamble = new Plan(read('procter-gamble-2022'))
const check = { participant: 'existing', payment: { amount: '100', method: 'check' }, market: { price: '43' } }
await loadLanguage('es')

const sentences = (steps, rules, language) => steps.filter(({ rule }) => rules.includes(rule)).map((step) => describe(step, language))

test('a purchase has its fees, and they are told', () => {
  const { purchase, steps } = southern.quote(check)
  assert.equal(purchase.shares, '2.206736')
  assert.deepEqual(purchase.fees, { fixed: '5.00', perShare: '0.05', total: '5.11', invested: '95.00' })
  assert.deepEqual(sentences(steps, ['fee', 'limits-before-fees', 'shares']), [
    'The fee for a purchase paid by check is $5.00.',
    'The fee for each share is $0.05.',
    'The limits apply to the $100.00 you send, before fees are taken out.',
    '$100.00 minus $5.00 in fees, divided by the exact price of $43.00 plus a fee of $0.05 a share buys 2.206736 shares (6 decimal places, rounded down).'
  ])
  assert.deepEqual(sentences(steps, ['fee', 'limits-before-fees', 'shares'], 'es'), [
    'La comisión por una compra al pagar con cheque es $5.00.',
    'La comisión por cada acción es $0.05.',
    'Los límites se aplican a los $100.00 que envía, antes de descontar las comisiones.',
    'Con $100.00 menos $5.00 de comisiones, divididos entre el precio exacto de $43.00 más una comisión de $0.05 por acción, se compran 2.206736 acciones (6 decimales, con redondeo hacia abajo).'
  ])
})

test('a fee in percent tells its parts', () => {
  const { purchase, steps } = procterGamble.quote({ payment: { kind: 'dividend', amount: '100' }, market: { price: '150' } })
  assert.equal(purchase.shares, '0.633206')
  assert.equal(sentences(steps, ['fee'])[0], 'The fee for a purchase is 5% of $100.00, at most $5.00. That is $5.00 (to the cent, rounded to the nearest, halves up).')
  assert.match(sentences(steps, ['fee'], 'es')[0], /^La comisión por una compra es el 5\s?% de \$100.00, como máximo \$5.00. Son \$5.00 /)
})

test('the shares are unknown until the fee for the method is known', () => {
  const { purchase, steps, problems } = southern.quote({ ...check, payment: { amount: '100' } })
  assert.deepEqual([purchase.shares, 'fees' in purchase, problems], [null, false, []])
  const awaits = ['fee-awaits-method']
  assert.deepEqual(sentences(steps, awaits), ['Some fees are only for payments by check and by bank debit. How many shares you get depends on how you pay.'])
  assert.deepEqual(sentences(steps, awaits, 'es'), ['Algunas comisiones son solo para pagos con cheque y con débito bancario. Cuántas acciones recibe depende de cómo pague.'])
})

test('fees that take all are a problem of the amount', () => {
  const { status, problems } = southern.quote({ ...check, payment: { amount: '5', method: 'check' } })
  assert.deepEqual([status, problems.map(({ field, code }) => `${field} ${code}`)], ['refused', ['payment.amount fees-take-all']])
  assert.equal(describe(problems[0]), 'Raise the amount: fees of $5.00 leave nothing to invest')
  assert.equal(describe(problems[0], 'es'), 'Aumente el monto: las comisiones de $5.00 no dejan nada para invertir')
})

test('many quotes, the smallest payment and a list of payments have fees too', () => {
  assert.equal(southern.quoteMany([check]).quotes[0].purchase.fees.total, '5.11')
  assert.equal(southern.paymentForShares({ ...check, shares: '2.206736' }).payment, '100.00')
  const { payments } = southern.payments({ participant: 'new', method: 'check', payments: '2014-06-02, 100\n2014-06-03, 100', market: check.market })
  assert.deepEqual(payments.map(({ quote }) => quote.purchase.fees.fixed), ['15.00', '5.00'])
})

test('a way to pay that is none is refused by its path', () => {
  assert.throws(() => southern.quote({ payment: { method: 'wire' } }), ({ problems: [{ field, code }] }) => field === 'payment.method' && code === 'unknown-value')
})

test('money left over says what becomes of it', () => {
  const plan = new Plan({ ...redwood(), shares: { ...redwood().shares, decimals: term(0), leftOver: term('paid-out') } })
  const { purchase, steps } = plan.quote({ ...check, market: { price: '30' } })
  assert.deepEqual([purchase.shares, purchase.leftOver], ['3', { amount: '10.00', becomes: 'paid-out' }])
  assert.deepEqual(sentences(steps, ['left-over']), ['$100.00 minus 3 shares at $30.00 leaves $10.00. It is paid out to you.'])
  assert.deepEqual(sentences(steps, ['left-over'], 'es'), ['$100.00 menos 3 acciones a $30.00 dejan $10.00. Se le pagan a usted.'])
})
