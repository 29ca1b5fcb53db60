// The page's words for plans with fees, layers of limits, kinds and further dates, written by hand in both languages.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { asksOf } from '../../www/js/plan-terms.js'
import { planFiles, testPlans } from './plans.mjs'
import { replyTo, typed } from './replies.mjs'
import { ALL_TERMS, CLEARING, DYNEX, ESSENTIAL, MIDDLESEX, MONTHLY, NET_ASSET_VALUE, OMEGA, PROCTER, SOUTHERN, TWICE_A_MONTH, TWO_LAYERS, WHOLE } from './terms.mjs'

const DAY = { investmentDate: '1/15/2026' }
const AT = (price) => ({ price })
const said = (file, view, entered, language) => replyTo(view, typed(view, { ...view === 'payments' || view === 'schedule' ? {} : { asOf: '1/2/2026' }, month: DAY, ...entered }), { file, language, today: '2026-01-02' })
/** Southern’s fees, with limits: those of the filing are unknown here. */
const southern = { ...SOUTHERN, limits: CLEARING.limits, clauses: { ...SOUTHERN.clauses, ...CLEARING.clauses } }

const noSpaces = (value) => value && JSON.parse(JSON.stringify(value).replaceAll('\u00a0', ' '))
function says (reply, expected) {
  for (const [part, value] of Object.entries(expected)) {
    if (part === 'rows') for (const [id, row] of Object.entries(value)) assert.deepEqual(noSpaces(reply.rows[id]), row, id)
    else assert.deepEqual(noSpaces(reply[part]), value, part)
  }
}

test('a plan is asked about only what its answers depend on', () => {
  const asked = (file) => Object.entries(asksOf(file)).filter(([, isAsked]) => isAsked).map(([name]) => name)
  assert.deepEqual(Object.fromEntries(planFiles().map((file) => [file.id, asked(file)])), {
    'indymac-2005': ['sent', 'approved', 'period', 'approval'],
    'redwood-2002': ['sent', 'approval'],
    'redwood-2007': ['sent', 'approved', 'period', 'approval'],
    'ventas-2011': ['sent', 'approved', 'period', 'approval']
  })
  assert.deepEqual(Object.fromEntries(testPlans().map((file) => [file.id, asked(file)])), {
    'dynex-2014': [],
    'essential-utilities': ['sent'],
    'middlesex-water': ['method', 'sent'],
    'omega-2008': ['sent', 'year'],
    'procter-gamble-2022': ['sent'],
    'realty-income': ['sent'],
    'southern-2014': ['method', 'sent'],
    'two-layers': ['sent', 'year']
  })
  assert.deepEqual(asked(ALL_TERMS), ['method', 'sent', 'quarter', 'year', 'approved', 'period', 'approval', 'value'])
  // Where nothing is approved, the terms of approved payments ask nothing.
  const unapproved = { ...ALL_TERMS, limits: { ...ALL_TERMS.limits, approval: { value: false, clause: 'L4' } } }
  assert.deepEqual(asked(unapproved), ['method', 'sent', 'quarter', 'year', 'value'])
  assert.deepEqual(asked(NET_ASSET_VALUE), ['sent', 'approved', 'period', 'approval', 'value'])
  assert.deepEqual(asked(MONTHLY), ['sent', 'approval'])
  assert.deepEqual(asked({ ...MONTHLY, discounts: ALL_TERMS.discounts }), ['sent', 'approved', 'approval'])
})

describe('fees', () => {
  test('are facts until they are taken out, and then stand with the shares', () => {
    says(said(southern, 'payment', { participant: undefined, month: {} }), {
      rows: { fees: ['Fees', 'Taken out of what you send', '$10.00 to enroll', '$5.00 a payment by check', '$2.50 a payment by bank debit', '$0.05 a share bought with payments'] }
    })
    says(said(southern, 'payment', { participant: undefined, month: {} }, 'es'), {
      rows: { fees: ['Comisiones', 'Se descuentan de lo que envía', '$10.00 por inscribirse', '$5.00 por pago con cheque', '$2.50 por pago con débito bancario', '$0.05 por acción comprada con pagos'] }
    })
    const check = { payment: { amount: '100', method: 'check' }, market: AT('43') }
    says(said(southern, 'payment', check), { rows: { shares: ['What it buys', 'About 2.21 shares', 'After about $5.11 in fees', 'If the price is $43.00, with no discount', 'Before rounding: 2.206736 shares at $43.00'], fees: undefined } })
    says(said(southern, 'payment', check, 'es'), { rows: { shares: ['Lo que compra', 'Unas 2.21 acciones', 'Descontados cerca de $5.11 de comisiones', 'Si el precio es $43.00, sin descuento', 'Antes de redondear: 2.206736 acciones a $43.00'] } })
  })

  test('of each way to pay ask which one it is', () => {
    const reply = said(southern, 'payment', { payment: { amount: '100' }, market: AT('43') })
    says(reply, {
      rows: {
        shares: ['If the price is $43.00, you pay', 'About $43.00 a share', 'Choose how you will pay to see how many shares, because fees depend on it'],
        fees: ['Fees', 'Taken out of what you send', '$5.00 a payment by check', '$2.50 a payment by bank debit', '$0.05 a share bought with payments']
      }
    })
    says(said(southern, 'shares', { shares: '10', market: AT('43') }), { headline: 'Choose how you will pay', notes: ['The fees depend on it, and so does the payment.'] })
    says(said(southern, 'shares', { shares: '10', market: AT('43') }, 'es'), { headline: 'Elija cómo pagará' })
    says(said(southern, 'shares', { shares: '10', market: AT('43'), payment: { method: 'check' } }), { headline: 'It would take $435.50' })
  })

  test('that the company pays leave nothing to take off what shares are worth', () => {
    // $100 at $40 less 1 % buys 2.5252 shares.
    const hundred = { payment: { amount: '100' }, month: { investmentDate: '1/12/2026', discount: '1' }, market: AT('40') }
    const paid = { fees: { items: [{ on: 'purchase', paidByCompany: true, clause: Object.keys(MONTHLY.clauses)[0] }] } }
    for (const [file, worth] of [[MONTHLY, 'Worth about $101.01 at that price, before any fees'], [{ ...MONTHLY, ...paid }, 'Worth about $101.01 at that price']]) {
      assert.ok(said(file, 'payment', hundred).rows.shares.includes(worth), worth)
    }
  })

  test('of dividends are said of dividends', () => {
    const entered = { payment: { kind: 'dividend', amount: '100' } }
    says(said(PROCTER, 'payment', entered), { rows: { fees: ['Fees', 'Taken out of your dividend', '5% of the dividend, at most $5.00', '$0.03 a share bought with dividends'] } })
    says(said(PROCTER, 'payment', entered, 'es'), { rows: { fees: ['Comisiones', 'Se descuentan de su dividendo', '5% del dividendo, como máximo $5.00', '$0.03 por acción comprada con dividendos'] } })
    says(said(PROCTER, 'payment', { ...entered, market: AT('150') }), { rows: { shares: ['What it buys', 'About 0.633 shares', 'After about $5.02 in fees', 'If the price is $150.00, with no discount', 'Before rounding: 0.633206 shares at $150.00'] } })
    assert.equal(said(PROCTER, 'payment', { participant: undefined }).rows.fees, undefined)
  })

  test('that take all are a mistake of the amount', () => {
    const plan = { ...southern, limits: { ...southern.limits, existingMinimum: { value: '1', clause: 'P1' } } }
    says(said(plan, 'payment', { payment: { amount: '5', method: 'check' }, market: AT('43') }), { tone: 'ask', headline: 'Fees take the whole payment', next: ['Raise the amount: fees of $5.00 leave nothing to invest'], problems: ['payment.amount fees-take-all'] })
  })
})

describe('limits', () => {
  test('of several periods name the one that decides, and what is left in it', () => {
    says(said(TWO_LAYERS, 'payment', { participant: undefined }), { headline: 'The plan allows $100 to $10,000', value: 'a month, at most $25,000 a year' })
    says(said(TWO_LAYERS, 'payment', { participant: undefined }, 'es'), { headline: 'El plan permite de $100 a $10,000', value: 'al mes, como máximo $25,000 al año' })
    const third = { payment: { amount: '10,000', sentThisYear: '20,000' } }
    says(said(TWO_LAYERS, 'payment', third), { headline: 'Send at most $5,000', notes: ['The maximum is $25,000 a year.', '$5,000 is left this year.'], next: ['Send $5,000 instead'] })
    says(said(TWO_LAYERS, 'payment', third, 'es'), { headline: 'Envíe como máximo $5,000', notes: ['El máximo es $25,000 al año.', 'Este año quedan $5,000.'] })
    says(said(TWO_LAYERS, 'payment', { payment: { amount: '10,000', sentThisYear: '25,000' } }), { headline: 'Send nothing more this year', next: [] })
    says(said(OMEGA, 'payment', { participant: undefined }), { headline: 'The plan allows up to $6,250', value: 'a month, at most $75,000 a year. Minimum not published' })
    says(said(ALL_TERMS, 'payment', { participant: undefined }), { value: 'up to $10,000 a month, at most $20,000 a quarter and $25,000 a year. New investors: $500 or more' })
  })

  test('of several payments, too', () => {
    const payments = [{ date: '1/5/2026', amount: '4,000' }, { date: '1/6/2026', amount: '4,000' }]
    says(said(TWO_LAYERS, 'payments', { payments, payment: { sentThisYear: '20,000' } }), { headline: 'Over the maximum', notes: ['Together they are over the year’s maximum.', 'The maximum is $25,000 a year.'] })
    says(said(TWO_LAYERS, 'payments', { payments, payment: { sentThisYear: '20,000' } }, 'es'), { notes: ['Juntos superan el máximo del año.', 'El máximo es $25,000 al año.'] })
  })

  test('of each payment ignore what was sent before', () => {
    const twenty = { payment: { amount: '20', sentThisMonth: '100' } }
    says(said(ESSENTIAL, 'payment', twenty), { headline: 'Send at least $50', notes: ['The minimum is $50 a payment for an existing stockholder.'], next: ['Use $50'] })
    says(said(ESSENTIAL, 'payment', twenty, 'es'), { headline: 'Envíe al menos $50', next: ['Usar $50'] })
    says(said(ESSENTIAL, 'payment', { payment: { amount: '250,001' } }), { headline: 'Send at most $250,000', notes: ['The maximum is $250,000 a year.'] })
    says(said(DYNEX, 'payment', { payment: { amount: '2,500' } }), { headline: '$2,500 is within the limits', why: ['Your payment, $2,500, is within the limits: $100 to $10,000.', 'Our summary of the prospectus: $100 to $10,000 a transaction.'] })
    says(said(DYNEX, 'payment', { payment: { amount: '12,000' } }), { headline: 'Send at most $10,000', notes: ['The maximum is $10,000 a payment.'] })
    const payments = ['10,000', '10,000', '50'].map((amount, day) => ({ date: `1/${day + 5}/2026`, amount }))
    says(said(DYNEX, 'payments', { payments }), { tone: 'ask', headline: '1 of 3 payments is below the minimum', problems: ['payments[2].amount below-minimum'] })
    says(said(DYNEX, 'payments', { payments }, 'es'), { headline: '1 de 3 pagos no llega al mínimo' })
    says(said(DYNEX, 'payments', { payments: [payments[0], { date: '1/6/2026', amount: '12,000' }] }), { tone: 'ask', headline: 'Over the maximum', notes: ['The maximum is $10,000 a payment.'] })
  })

  test('stand under the title and the place of a clause without a summary', () => {
    const [id] = Object.keys(DYNEX.clauses)
    const file = { ...DYNEX, clauses: { ...DYNEX.clauses, [id]: { title: 'How much you may send', place: 'Question 9' } } }
    const why = (language) => said(file, 'payment', { payment: { amount: '2,500' } }, language).why
    assert.equal(why('en')[1], 'Stated in the prospectus (question 9): How much you may send')
    assert.equal(why('es')[1], 'Lo dice el prospecto (question 9): Cuánto puede enviar')
  })

  test('of automatic payments are said, unless this is one', () => {
    const instead = 'New investors may start with automatic monthly payments of $25 or more instead.'
    says(said(MIDDLESEX, 'payment', { participant: 'new', payment: { amount: '25' } }), { headline: 'Send at least $500', notes: ['The minimum is $500 a quarter for a new investor.', instead] })
    says(said(MIDDLESEX, 'payment', { participant: undefined }, 'es'), { notes: ['Los inversionistas nuevos también pueden empezar con pagos automáticos mensuales de $25 o más.'] })
    says(said(MIDDLESEX, 'payment', { participant: 'new', payment: { amount: '25', method: 'recurring-debit' } }), { headline: '$25 is within the limits' })
    says(said(ALL_TERMS, 'payment', { participant: 'existing', payment: { amount: '60' } }), { headline: 'Send at least $100', notes: ['The minimum is $100 a payment for an existing stockholder.', 'Automatic monthly payments may be as small as $50.'] })
  })

  test('of a longer period include those of a shorter one', () => {
    says(said(TWO_LAYERS, 'payment', { payment: { amount: '4,000', sentThisMonth: '3,000', sentThisYear: '2,000' } }), {
      headline: 'Check the form', problems: ['payment.sentThisYear less-than-its-part'],
      next: ['Check the amount already sent this year: it includes the $3,000.00 you sent this month, so it cannot be less']
    })
  })
})

describe('dates', () => {
  test('lead with the day that is surely safe', () => {
    const check = { payment: { amount: '100', method: 'check' } }
    const HOW = 'How to send: call (555) 010-0100.'
    says(said(CLEARING, 'payment', check), {
      tone: 'yes', headline: 'Yes, you may send $100', notes: ['Up to $9,900 more for January, if it arrives by January 7'],
      rows: {
        due: ['To be safe, pay by', 'Wed, Jan 7, 2026', 'Your check takes up to 5 business days to clear, and must clear by Wednesday, January 14, 2026, 4:00 p.m. Eastern time',
          'You can cancel through Tuesday, January 13, 2026.', 'In time for the dividend with the record date Wednesday, March 18, 2026.', HOW]
      }
    })
    assert.deepEqual(said(CLEARING, 'payment', check, 'es').rows.due.slice(0, 5), [
      'Para estar seguro, pague a más tardar el', 'mié, 7 ene 2026',
      'Su cheque tarda hasta 5 días hábiles en hacerse efectivo, y debe serlo a más tardar el miércoles, 14 de enero de 2026 a las 4:00 p. m., hora del Este',
      'Puede cancelar hasta el martes, 13 de enero de 2026.', 'La compra llega a tiempo para el dividendo con fecha de registro del miércoles, 18 de marzo de 2026.'])
    assert.match(said(CLEARING, 'payment', { payment: { amount: '100' } }).rows.due[2], /^It can take up to 5 business days to clear, depending on how you pay\./)
    assert.equal(said(CLEARING, 'payment', { payment: { amount: '100', method: 'one-time-debit' } }).rows.due[1], 'Fri, Jan 9, 2026')
    assert.deepEqual(said(CLEARING, 'payment', { payment: { amount: '100', method: 'payroll' } }).rows.due.slice(0, 2), ['Your money must arrive by', 'Wed, Jan 14, 2026, 4:00 p.m. Eastern time'])
  })

  test('say no clear yes after the safe day', () => {
    const late = { payment: { amount: '100', method: 'check' }, asOf: '1/12/2026' }
    says(said(CLEARING, 'payment', late), { tone: 'none', headline: '$100 is within the limits', notes: ['It may not clear in time. Ask before you send it.'] })
    says(said(CLEARING, 'payment', late, 'es'), { tone: 'none', notes: ['Quizá no se haga efectivo a tiempo. Pregunte antes de enviarlo.'] })
    assert.equal(said(CLEARING, 'payment', late).rows.due[0], 'Your money must arrive by')
    const payments = [{ date: '1/6/2026', amount: '400' }, { date: '1/12/2026', amount: '400' }]
    says(said(CLEARING, 'payments', { payments, payment: { method: 'check' } }), { tone: 'none', headline: '$800 in all is within the limits', list: ['Tue, Jan 6 | $400 | On time', 'Mon, Jan 12 | $400 | May not clear in time'] })
  })

  test('name the day to ask for approval by, and a record date that is missed', () => {
    const period = { payment: { amount: '12,000', approved: false }, month: { investmentPeriod: { start: '1/12/2026', end: '1/14/2026' } } }
    says(said(CLEARING, 'period', period), { headline: 'You need approval first', notes: ['Over $10,000 a month needs the company’s prior approval.', 'Ask for approval by Wednesday, January 7, 2026, noon Eastern time.'] })
    const march = { payment: { amount: '100', method: 'check' }, month: { investmentDate: '3/19/2026' }, asOf: '3/2/2026' }
    assert.ok(said(CLEARING, 'payment', march).rows.due.includes('Too late for the dividend with the record date Wednesday, March 18, 2026.'))
  })

  test('of each month lead with the day that is surely safe, too', () => {
    const said15 = { ...CLEARING, schedule: { investmentDate: { value: { dayOfMonth: 15, roll: 'following' }, clause: 'P1' }, periodStart: { value: { dayOfMonth: 20, roll: 'following' }, clause: 'P1' } } }
    const two = { from: '2026', months: '2', month: { closures: [] } }
    const { headline, tables: [rows] } = said(said15, 'schedule', two)
    // Five business days before Wednesday, January 14, and before Friday, January 16.
    assert.equal(headline, 'To be safe, pay the next one by Wed, Jan 7, 2026')
    assert.deepEqual(rows[0], ['Jan 2026', 'Wed, Jan 14 Next', 'Wed, Jan 7', 'Thu, Jan 15', 'Fri, Jan 16', 'Fri, Jan 9', 'Starts Tue, Jan 20'])
    assert.equal(said(said15, 'schedule', two, 'es').headline, 'Para estar seguro, haga el próximo pago a más tardar el mié, 7 ene 2026')
    const { schedule: { periodStart } } = said15
    assert.equal(said({ ...said15, schedule: { periodStart } }, 'schedule', two).headline, 'To be safe, pay the next pre-approved one by Fri, Jan 9, 2026')
    // Once the safe day of a month has passed, the next month's leads.
    const later = replyTo('schedule', typed('schedule', two), { file: { ...said15, schedule: { investmentDate: said15.schedule.investmentDate } }, today: '2026-01-08' })
    assert.deepEqual([later.headline, later.tables[0].map(([, due]) => due)], ['To be safe, pay the next one by Fri, Feb 6, 2026', ['Wed, Jan 14', 'Fri, Feb 13 Next']])
  })

  test('of a month are numbered, and a record date alone is no date to pay for', () => {
    const rows = said(TWICE_A_MONTH, 'schedule', { from: '2026', months: '2', month: { closures: [] } }).tables[0]
    assert.deepEqual(rows.map(([month, due]) => [month, due]), [
      ['Jan 2026 (1 of 2)', 'Wed, Dec 31, 2025 Passed'], ['Jan 2026 (2 of 2)', 'Wed, Jan 14 Next'],
      ['Feb 2026 (1 of 2)', 'Fri, Jan 30'], ['Feb 2026 (2 of 2)', 'Fri, Feb 13']
    ])
    const announced = said(CLEARING, 'schedule', { from: '2026', announced: '1/15/2026', month: { closures: [] } }).tables[0]
    assert.deepEqual(announced.map(([month]) => month), ['Jan 2026'])
  })
})

test('the rest of whole shares is said, and nothing is rounded', () => {
  const hundred = { payment: { amount: '100' }, market: AT('30') }
  says(said(WHOLE, 'payment', hundred), { rows: { shares: ['What it buys', 'About 3 shares', 'If the price is $30.00, before any discount', '$10.00 is left over and kept for your next purchase.'] } })
  assert.ok(said(WHOLE, 'payment', hundred, 'es').rows.shares.includes('Sobran $10.00, que se guardan para su próxima compra.'))
})

test('a net asset value that is missing is asked for', () => {
  const hundred = { payment: { amount: '100' }, market: AT('43') }
  says(said(NET_ASSET_VALUE, 'payment', hundred), { rows: { shares: ['Discount off the market price', '0% to 3%', 'Add the net asset value to estimate your shares'] } })
  says(said(NET_ASSET_VALUE, 'shares', { shares: '10', market: AT('43') }, 'es'), { headline: 'Indique el valor liquidativo' })
  assert.equal(said(NET_ASSET_VALUE, 'payment', { ...hundred, market: { price: '43', netAssetValue: '45' } }).rows.shares[1], 'About 2.22 shares')
})

test('a dividend shows the discount of dividends', () => {
  const dividend = { payment: { kind: 'dividend', amount: '100' } }
  assert.deepEqual(said(DYNEX, 'payment', dividend).rows.shares.slice(0, 2), ['Discount off the market price', '0% to 3%'])
  assert.equal(said(DYNEX, 'payment', { ...dividend, month: { ...DAY, dividendDiscount: '2' } }).rows.shares[1], '2% this month')
})

describe('a plan that says no more of large payments than that they need approval', () => {
  const over = (payment, language, entered) => said(MONTHLY, 'period', { payment: { approved: false, ...payment }, month: {}, ...entered }, language)
  const CALL = 'Call the company, (555) 010-0200: Ask how to request approval. A call is not approval.'

  test('says so, and whom to ask', () => {
    says(over(), { tone: 'none', headline: 'You need approval first', notes: ['Over $5,000 a month needs the company’s prior approval.'], next: [CALL, 'I already have approval'] })
    assert.deepEqual(over().rows, {})
    says(over({}, 'es'), { headline: 'Primero necesita aprobación', notes: ['Más de $5,000 al mes requiere la aprobación previa de la compañía.'], next: ['Llame a la compañía, (555) 010-0200: Pregunte cómo pedir la aprobación. Llamar no basta para tenerla.', 'Ya tengo aprobación'] })
    says(over({ amount: '6,000' }), { tone: 'ask', headline: 'You need approval first', next: [CALL, 'Send $5,000 instead', 'I already have approval'] })
    says(said({ ...MONTHLY, limits: undefined }, 'period', { payment: { approved: false }, month: {} }), { headline: 'You need approval first', notes: [] })
  })

  test('asks for no period, and names none', () => {
    says(over({ amount: '500' }), { headline: 'You need no approval', notes: ['Up to $5,000 a month needs none.'], next: ['Check one payment'] })
    says(over({ amount: '500' }, 'es'), { headline: 'No necesita aprobación', notes: ['Hasta $5,000 al mes no la necesita.'], next: ['Revisar un solo pago'] })
    const approved = over({ amount: '6,000', approved: true })
    says(approved, {
      tone: 'none', headline: '$6,000 is allowed with approval', notes: ['You told us the company approved it', 'Ask the company when your money must arrive'],
      rows: { due: ['Your money must arrive', 'Not published', 'Ask the company when your money must arrive'], shares: ['Discount off the market price', 'Not published'] }
    })
    const all = JSON.stringify([over(), over({ amount: '500' }), over({ amount: '6,000' }), approved])
    assert.doesNotMatch(all, /period|each day|several days/i)
  })
})
