// Plans with limits in layers, by JavaScript: the shape of the answer, and its sentences in English and Spanish.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { Plan } from 'dspp'
import * as english from '../../js/messages/en/engine.js'
import * as spanish from '../../js/messages/es/engine.js'
import { describeFileProblem } from '../../dist/file-problems.js'

const file = (name) => JSON.parse(readFileSync(new URL(`../plans/${name}.json`, import.meta.url), 'utf8'))
const said = (text) => text.replaceAll('\u{a0}', ' ')

const ask = (name, participant, payment) => new Plan(file(name)).quote({ participant, payment })
const stepsOf = (words, { steps }, rule) =>
  steps.filter((step) => step.rule === rule).map(({ inputs, result }) => said(words.steps[rule](inputs, result)))
const problemOf = (words, { problems: [{ field, code, values }] }) => said(words.problems[code](values, words.about(field)))

describe('Limits in layers', () => {
  test('name the one that decides, with what is left in each', () => {
    const quote = ask('two-layers', 'existing', { amount: '10000', sentThisYear: '20000' })
    assert.equal(quote.status, 'needs-approval')
    assert.deepEqual(quote.limits, {
      minimum: '100.00',
      maximum: '25000.00',
      remaining: '5000.00',
      leastNow: '100.00',
      per: 'year',
      layers: [
        { per: 'month', maximum: '10000.00', sent: '0.00', remaining: '10000.00' },
        { per: 'year', maximum: '25000.00', sent: '20000.00', remaining: '5000.00' }
      ]
    })
    assert.deepEqual(Object.keys(Plan.redwood2007().quote({ participant: 'new' }).limits), ['minimum', 'maximum', 'remaining', 'leastNow'])
    assert.equal(problemOf(english, quote), 'Lower the amount to $5,000.00 or get approval: over $25,000.00 a year needs it')
    assert.equal(problemOf(spanish, quote), 'Baje el monto a $5,000.00 o pida aprobación: más de $25,000.00 al año la requiere')
    assert.deepEqual(stepsOf(english, quote, 'tier'),
      ['$30,000.00 is over the yearly maximum of $25,000.00, so the company must approve it first.'])
    assert.deepEqual(stepsOf(english, quote, 'remaining'), [
      'You have sent nothing this month, so the full $10,000.00 is left.',
      '$25,000.00 minus $20,000.00 already sent leaves $5,000.00 for this year.'
    ])
  })

  test('are spoken of by their period, a payment as well', () => {
    const small = ask('essential-utilities', 'existing', { amount: '20', sentThisMonth: '100' })
    assert.deepEqual(stepsOf(english, small, 'minimum'), ['The minimum for an existing stockholder is $50.00 a payment.'])
    assert.deepEqual(stepsOf(english, small, 'minimum-check'), ['Your payment, $20.00, is below the $50.00 minimum.'])
    assert.deepEqual(stepsOf(spanish, small, 'minimum-check'), ['Su pago, $20.00, no llega al mínimo de $50.00.'])
    assert.equal(problemOf(english, small), 'Raise the amount to $50.00: the minimum for an existing stockholder is $50.00 a payment')
    assert.equal(problemOf(spanish, small), 'Suba el monto a $50.00: el mínimo para quien ya es accionista es $50.00 por pago')
    const large = ask('dynex-2014', 'existing', { amount: '10000.01' })
    assert.equal(problemOf(english, large), 'Lower the amount to $10,000.00 or get approval: over $10,000.00 a payment needs it')
    assert.equal(problemOf(spanish, large), 'Baje el monto a $10,000.00 o pida aprobación: más de $10,000.00 por pago la requiere')
  })

  test('have words for recurring payments', () => {
    const enters = ask('middlesex-water', 'new', { amount: '24', recurring: true })
    assert.deepEqual(stepsOf(english, enters, 'minimum'),
      ['In place of the first minimum, a new investor may start with recurring payments of at least $25.00 each.'])
    assert.deepEqual(stepsOf(spanish, enters, 'minimum'),
      ['En lugar del primer mínimo, un inversionista nuevo puede empezar con pagos recurrentes de al menos $25.00 cada uno.'])
    assert.equal(problemOf(english, enters), 'Raise the amount to $25.00: the minimum for a recurring payment of a new investor is $25.00')
    assert.equal(problemOf(spanish, enters), 'Suba el monto a $25.00: el mínimo para un pago recurrente de un inversionista nuevo es $25.00')
    const counted = { participant: 'new', per: 'payment', recurring: 'yes', payments: '10' }
    assert.equal(english.steps.minimum(counted, '100.00'),
      'In place of the first minimum, a new investor may start with 10 recurring payments of at least $100.00 each.')
    const existing = { participant: 'existing', per: 'payment', recurring: 'yes' }
    assert.equal(english.steps.minimum(existing, '25.00'), 'The minimum for a recurring payment is $25.00 each time.')
    assert.equal(spanish.steps.minimum(existing, '25.00'), 'El mínimo de un pago recurrente es $25.00 cada vez.')
  })

  test('say which amount already sent is less than its part', () => {
    const quote = ask('two-layers', 'existing', { amount: '100', sentThisMonth: '600', sentThisYear: '500' })
    assert.equal(quote.status, 'incomplete')
    assert.equal(problemOf(english, quote),
      'Check the amount already sent this year: it includes the $600.00 you sent this month, so it cannot be less')
    assert.equal(problemOf(spanish, quote),
      'Revise el monto ya enviado este año: incluye los $600.00 que ya envió este mes, así que no puede ser menor')
  })

  test('that contradict each other are told to the author of the file', () => {
    const plan = file('two-layers')
    plan.limits.maximum.value = '30000.00'
    assert.throws(() => new Plan(plan), ({ problems }) => {
      assert.deepEqual(problems.map(describeFileProblem),
        ['$.limits.maximum must not be above the maximum of a longer period: 25000.00 a year.'])
      return true
    })
  })

  test('offer no approval in a plan that approves nothing', () => {
    const plan = file('two-layers')
    plan.limits.approval = { value: false, clause: 'P1' }
    const quote = (amount, sentThisYear) => new Plan(plan).quote({ participant: 'existing', payment: { amount, sentThisYear, approved: true } })
    const over = quote('10000', '20000')
    assert.equal(over.status, 'needs-approval')
    assert.deepEqual([english, spanish].map((words) => [...stepsOf(words, over, 'tier'), problemOf(words, over)]), [
      ['$30,000.00 is over the yearly maximum of $25,000.00.', 'Lower the amount to $5,000.00: the maximum is $25,000.00 a year'],
      ['$30,000.00 supera el máximo anual de $25,000.00.', 'Baje el monto a $5,000.00: el máximo es $25,000.00 al año']
    ])
    assert.deepEqual(stepsOf(english, over, 'maximum'), ['You may send up to $10,000.00 a month.', 'You may send up to $25,000.00 a year.'])
    assert.deepEqual(stepsOf(english, quote('5000', '20000'), 'tier'), ['$25,000.00 is within the yearly maximum of $25,000.00.'])
    assert.equal(problemOf(english, quote('1', '25000')), 'Send nothing more this year: the maximum is $25,000.00 a year')
  })

  test('count each payment of a list in every period', () => {
    const { payments, month } = new Plan(file('two-layers')).payments({
      participant: 'existing', sentThisYear: '18000', payments: '2008-03-03, 4000\n2008-03-04, 3000\n2008-03-05, 100'
    })
    assert.deepEqual(payments.map(({ quote, remaining }) => [quote.status, remaining]),
      [['accepted', '3000.00'], ['accepted', '0.00'], ['needs-approval', '0.00']])
    assert.deepEqual([month.total, month.status], ['7100.00', 'needs-approval'])
  })
})
