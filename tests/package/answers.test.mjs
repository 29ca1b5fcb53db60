// The page's answers in words: each view is a function of an answer and of what was asked.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { Plan, describe as say } from 'dspp'
import { announcedFields } from '../../www/js/announced.js'
import { toCsv } from '../../www/js/csv.js'
import { stepsFor } from '../../www/js/explanation.js'
import { VIEWS } from '../../www/js/views/all.js'
import { Asked } from '../../www/js/views/parts.js'
import { ENGLISH, wordsIn } from '../../www/js/words.js'

const read = (name) => readFileSync(new URL(`../../plans/${name}.json`, import.meta.url), 'utf8')
const redwood = Plan.redwood2007()

/** Without what is null: fields that are hidden, and choices not made yet. */
const given = (value) => JSON.parse(JSON.stringify(value), (_, part) => part ?? undefined)

/** An existing stockholder's month, as the form has it. */
const form = ({ payment, month, market, ...others } = {}) => given({
  participant: 'existing',
  payment: { kind: 'optional-cash', amount: '', sentThisMonth: '', approved: false, ...payment },
  month: { investmentDate: '', discount: '', suspended: [], closures: [], ...month },
  market: market === null ? null : { source: 'direct', price: '', ...market },
  asOf: '2008-01-02',
  ...others
})

const JANUARY = { month: { investmentDate: '2008-01-15', discount: '1.5' }, market: { price: '34.12' } }

/** All that a view says, by the names of its answers; problems are told at once, as after leaving the form. */
function answersOf (view, request, { plan = redwood, words = ENGLISH } = {}) {
  const answer = VIEWS[view].ask(plan, request)
  const asked = new Asked(request, VIEWS[view].problemsOf(answer, request), words)
  return { ...VIEWS[view].show(answer, asked), ...VIEWS[view].figures?.(answer, asked) }
}

function says (view, request, expected, options) {
  const answers = answersOf(view, request, options)
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((name) => [name, answers[name].text])), expected)
}

const detailOf = (view, request, name, options) => answersOf(view, request, options)[name].detail

/** The cells of a table in words. */
function rowsOf (view, table, request, { plan = redwood } = {}) {
  const answer = VIEWS[view].ask(plan, request)
  const asked = new Asked(request, VIEWS[view].problemsOf(answer, request), ENGLISH)
  const { rows, foot = [] } = VIEWS[view].tables({ ...answer, ...VIEWS[view].askMore?.(plan, request) }, asked)[table]
  return [...rows, ...foot].map(({ cells }) => cells.map((cell) => (cell.text ?? cell).replace(/\s/g, ' ')))
}

describe('One payment', () => {
  test('is answered with its figures', () => {
    // 34.12 less 1.5 % is 33.6082, and 2,500 ÷ 33.6082 is 74.3866080…
    const request = form({ ...JANUARY, payment: { amount: '2500' } })
    says('payment', request, {
      verdict: 'Yes, you may send this', due: 'Send by Monday, January 14, 2008', shares: '74.386608 shares', minimum: '$100.00', maximum: '$10,000.00',
      remaining: '$10,000.00', market: '$34.12', discount: '1.5%', price: '$33.6082', saving: '$38.07'
    })
    assert.equal(detailOf('payment', request, 'due'), '8 business days left. Let it arrive by then.')
    assert.equal(detailOf('payment', request, 'shares'), 'At $33.6082 a share, saving you $38.07.')
  })

  test('says what it can of a half-filled form and asks for the rest', () => {
    says('payment', form({ participant: null }), {
      verdict: 'Choose who you are', due: 'Enter the investment date', shares: 'Enter the price', minimum: 'Choose who you are',
      maximum: '$10,000.00', remaining: '$10,000.00', price: 'Enter the price'
    })
    says('payment', form(), { verdict: 'Enter the amount', minimum: '$100.00' })
    says('payment', form({ month: { investmentDate: '2008-01-15', discount: '3' } }), {
      due: 'Send by Monday, January 14, 2008', discount: '3%', shares: 'Enter the price'
    })
    says('payment', form({ month: { discount: '3' }, market: { price: '50' } }), { market: '$50.00', price: '$48.50', shares: 'Enter the amount', saving: 'Enter the amount' })
  })

  test('says nothing of limits while what was sent is half typed', () => {
    const request = form({ payment: { sentThisMonth: '-' } })
    const { verdict } = VIEWS.payment.show(VIEWS.payment.ask(redwood, request), new Asked(request, [], ENGLISH))
    assert.deepEqual([verdict.text, verdict.detail], ['Enter the amount', ''])
  })

  test('is judged by the limits of the month', () => {
    const send = (amount, more = {}) => form({ payment: { amount, ...more } })
    says('payment', send('25'), { verdict: 'No, it is too little', shares: 'Enter the price' })
    says('payment', send('1000.01', { sentThisMonth: '9,000' }), { verdict: 'Not without approval', remaining: '$1,000.00' })
    assert.equal(detailOf('payment', send('1000.01', { sentThisMonth: '9,000' }), 'verdict'), 'Without it you may send up to $1,000.00 now.')
    says('payment', send('1000.00', { sentThisMonth: '9,000' }), { verdict: 'Yes, you may send this' })
    const first = (amount) => form({ participant: 'new', payment: { amount } })
    says('payment', first('499.99'), { verdict: 'No, it is too little', minimum: '$500.00' })
    assert.equal(detailOf('payment', first('499.99'), 'verdict'), 'Send at least $500.00 now.')
    says('payment', first('500'), { verdict: 'Yes, you may send this' })
  })

  test('shows no shares of what may not be sent', () => {
    for (const amount of ['99.99', '25000']) says('payment', form({ ...JANUARY, payment: { amount } }), { shares: 'No shares yet' })
  })

  test('with approval has its own due date and discount', () => {
    const approved = (month) => form({ asOf: '2007-12-20', payment: { amount: '25000', approved: true }, month, market: { price: '40' } })
    says('payment', approved({}), { verdict: 'Yes, it was approved', due: 'Enter the period’s first day' })
    // New Year's Day is closed, so one business day before January 2 is December 31. 25,000 ÷ 38 is 657.8947368…
    says('payment', approved({ investmentPeriod: { start: '2008-01-02', end: '2008-01-15' }, preApprovedDiscount: '5' }), {
      due: 'Send by Monday, December 31, 2007', discount: '5%', price: '$38.00', shares: '657.894736 shares', saving: '$1,315.79'
    })
  })

  test('is not touched by the terms of pre-approved payments', () => {
    const request = form({ ...JANUARY, payment: { amount: '2500', approved: true }, month: { ...JANUARY.month, preApprovedDiscount: '9' } })
    says('payment', request, { verdict: 'Yes, you may send this', discount: '1.5%' })
    assert.deepEqual(redwood.quote(request).problems.map(({ field }) => field), ['month.preApprovedDiscount'])
  })

  test('is counted in business days, and says where another calendar differs', () => {
    const due = (month, asOf = '2008-01-02') => form({ asOf, payment: { amount: '2500' }, month })
    // January 21, 2008 is Martin Luther King Day.
    says('payment', due({ investmentDate: '2008-01-22' }), { due: 'Send by Friday, January 18, 2008' })
    says('payment', due({ investmentDate: '2008-01-22', closures: ['2008-01-18'] }), { due: 'Send by Thursday, January 17, 2008' })
    // Good Friday, March 21, 2008: the exchange is closed, banks are open.
    const goodFriday = due({ investmentDate: '2008-03-24' }, '2008-03-18')
    says('payment', goodFriday, { due: 'Send by Thursday, March 20, 2008' })
    assert.match(detailOf('payment', goodFriday, 'due'), /If bank days counted, it would be Fri, Mar 21\.$/)
    // A Saturday is a date to check, not the plan's refusal.
    says('payment', due({ investmentDate: '2008-01-19' }), { verdict: 'Please check the form', due: 'Send by Friday, January 18, 2008' })
  })

  test('that comes too late is refused', () => {
    const from = (asOf) => form({ ...JANUARY, asOf, payment: { amount: '2500' } })
    says('payment', from('2008-01-14'), { verdict: 'Yes, you may send this' })
    assert.match(detailOf('payment', from('2008-01-14'), 'due'), /^That is the day you count from\./)
    says('payment', from('2008-01-15'), { verdict: 'No, it is too late', due: 'Was due by Monday, January 14, 2008' })
    assert.equal(detailOf('payment', from('2008-01-15'), 'due'), 'That was 1 business day before the day you count from.')
  })

  test('has no day to send by while payments are suspended, and asks for no date that is there', () => {
    const suspended = form({ ...JANUARY, payment: { amount: '2500' }, month: { ...JANUARY.month, suspended: ['optional-cash'] } })
    says('payment', suspended, { verdict: 'No, payments are suspended', due: 'Do not send it now' })
    assert.equal(detailOf('payment', suspended, 'due'), 'No payment is due while payments are suspended.')
    says('payment', form({ ...JANUARY, month: { ...JANUARY.month, closures: ['Monday'] } }), { due: 'Correct the extra closings' })
  })

  test('has every discount the plan allows in its list, the month’s among them', () => {
    // 34.12 less each discount, and 2,500.00 divided by that.
    assert.deepEqual(rowsOf('payment', 'prices', form({ ...JANUARY, payment: { amount: '2500' } })), [
      ['None', '$34.1200', '73.270808', '$0.00'],
      ['0.5%', '$33.9494', '73.639003', '$12.56'],
      ['1%', '$33.7788', '74.010918', '$25.25'],
      ['1.5%, this month', '$33.6082', '74.386608', '$38.07'],
      ['2%', '$33.4376', '74.766131', '$51.02'],
      ['2.5%', '$33.2670', '75.149547', '$64.10'],
      ['3%', '$33.0964', '75.536916', '$77.32']
    ])
    assert.deepEqual(rowsOf('payment', 'prices', form({ ...JANUARY, payment: { amount: '50' } }))[0], ['None', '$34.1200', '–', '–'])
  })

  test('gives every answer its steps', () => {
    const { steps } = redwood.quote(form({ ...JANUARY, payment: { amount: '2500' } }))
    for (const name of ['verdict', 'due', 'shares', 'minimum', 'maximum', 'remaining', 'market', 'discount', 'price', 'saving']) {
      assert.notDeepEqual(stepsFor(name, steps), [], name)
    }
  })

  test('shows an average that no decimal can say as the division it is', () => {
    const { steps } = redwood.quote(form({ market: { price: null, fills: '10, 1\n11, 2' } }))
    assert.match(stepsFor('market', steps).map((step) => say(step)).join('\n'), /We show \$32 ÷ 3 as \$10\.6667/)
  })

  test('is said in Spanish, too', async () => {
    says('payment', form({ ...JANUARY, payment: { amount: '2500' } }), {
      verdict: 'Sí, puede enviarlo', due: 'Envíelo para el lunes, 14 de enero de 2008', shares: '74.386608 acciones', minimum: '$100.00', price: '$33.6082'
    }, { words: await wordsIn('es') })
  })
})

describe('A dividend', () => {
  const dividend = (payment, month = {}, market = { price: '34.12' }) => form({ payment: { kind: 'dividend', ...payment }, month: { ...JANUARY.month, ...month }, market })

  test('has no limits and nothing to send', () => {
    // (10 × 1 + 11 × 2) ÷ 3 is 32/3, which no decimal can say; 32 ÷ (32/3) is exactly 3.
    says('payment', dividend({ amount: '32' }, { discount: null }, { source: 'open-market', fills: '10, 1\n11, 2', price: null }), {
      verdict: 'Yes, you may reinvest', due: 'Nothing to send', market: '$10.6667', discount: 'None', shares: '3 shares'
    })
  })

  test('is worked out from the shares it is paid on', () => {
    const held = (sharesHeld, dividendPerShare, reinvested = '') => dividend({ sharesHeld, reinvested, amount: null }, { dividendPerShare })
    says('payment', held('', ''), { verdict: 'Enter the shares you hold', dividend: 'Enter the shares you hold' })
    says('payment', held('250', ''), { dividend: 'Enter the dividend per share' })
    // 250 × 0.75 is 187.50, and 187.50 ÷ 33.6082 is 5.5789955…
    says('payment', held('250', '0.75'), { verdict: 'Yes, you may reinvest', dividend: '$187.50', reinvested: '$187.50', 'paid-out': '$0.00', shares: '5.578995 shares' })
    // Half of it is 93.75, and 93.75 ÷ 33.6082 is 2.7894978…
    says('payment', held('250', '0.75', '50'), { dividend: '$187.50', reinvested: '$93.75', 'paid-out': '$93.75', shares: '2.789497 shares' })
    // 33 × 0.015 is 0.495.
    says('payment', held('33', '0.015'), { dividend: '$0.50' })
  })

  test('of a known amount is reinvested in part, too', () => {
    // Half of it is 37.505, and 37.51 ÷ 33.6082 is 1.1160966…
    says('payment', dividend({ amount: '75.01', reinvested: '50' }), { dividend: '$75.01', reinvested: '$37.51', 'paid-out': '$37.50', shares: '1.116096 shares' })
    says('payment', dividend({ amount: '' }), { dividend: 'Enter the amount' })
  })

  test('is not taken in a suspended month', () => {
    says('payment', dividend({ amount: '32' }, { suspended: ['dividends'] }), { verdict: 'No, reinvestment is suspended', shares: 'No shares yet' })
  })
})

describe('A number of shares', () => {
  const least = (shares, more = {}) => form({ ...JANUARY, shares, ...more })

  test('has the least payment that buys it', () => {
    says('shares', least(''), { payment: 'Enter how many shares', verdict: 'Enter how many shares' })
    // 34.12 less 1.5 % is 33.6082, a hundred of which cost 3,360.82 to the cent.
    says('shares', least('100'), {
      payment: 'Send $3,360.82', verdict: 'Yes, you may send this', due: 'Send by Monday, January 14, 2008', price: '$33.6082', saving: '$51.18'
    })
    assert.equal(detailOf('shares', least('100'), 'payment'), 'The least that buys 100 shares, at $33.6082 each.')
    // 7 × 33.6082 is 235.2574: the cent above it.
    says('shares', least('7'), { payment: 'Send $235.26' })
    says('shares', least('a hundred'), { payment: 'Correct the number of shares' })
  })

  test('is judged by that payment', () => {
    // 2 × 33.6082 is 67.2164, and 300 × 33.6082 is 10,082.46.
    says('shares', least('2'), { payment: 'It would take $67.22', verdict: 'No, it is too little' })
    says('shares', least('300'), { payment: 'It would take $10,082.46', verdict: 'Not without approval' })
    // 34.12 less 5 % is 32.414, and 400 of them 12,965.60.
    says('shares', least('400', { payment: { approved: true, amount: null }, month: { ...JANUARY.month, preApprovedDiscount: '5' } }), {
      payment: 'Send $12,965.60', verdict: 'Yes, it was approved', due: 'Enter the period’s first day'
    })
  })
})

describe('Several payments', () => {
  const several = (payments, payment = {}) => form({ ...JANUARY, asOf: null, payment: { amount: null, kind: null, ...payment }, payments: payments.map(([date, amount]) => ({ date, amount })) })

  test('are each judged by what came before', () => {
    says('payments', several([['', '']]), { month: 'Enter the payments', 'month-remaining': '$10,000.00' })
    // The later one is typed first. 2,500 ÷ 33.6082 is 74.3866080…, 6,000 ÷ 33.6082 is 178.5278592…
    const two = [['2008-01-11', '6,000'], ['2008-01-04', '2,500']]
    says('payments', several(two), { month: 'Yes, all together', 'month-total': '$8,500.00', 'month-remaining': '$1,500.00' })
    assert.deepEqual(rowsOf('payments', 'payments', several(two)), [
      ['Friday, January 4, 2008', '$2,500.00', 'Yes, you may send this', '$7,500.00', '74.386608'],
      ['Friday, January 11, 2008', '$6,000.00', 'Yes, you may send this', '$1,500.00', '178.527859']
    ])
    const over = several([...two, ['2008-01-14', '1,500.01']])
    says('payments', over, { month: 'Not all without approval' })
    assert.deepEqual(rowsOf('payments', 'payments', over)[2], ['Monday, January 14, 2008', '$1,500.01', 'Not without approval', '$1,500.00', '–'])
    says('payments', several([...two, ['2008-01-14', '1500']]), { month: 'Yes, all together', 'month-total': '$10,000.00', 'month-remaining': '$0.00' })
  })

  test('do not count where they come too late, and count with what was sent before', () => {
    const late = several([['2008-01-14', '100'], ['2008-01-15', '700']])
    says('payments', late, { 'month-total': '$100.00' })
    assert.deepEqual(rowsOf('payments', 'payments', late).map(([, , verdict]) => verdict), ['Yes, you may send this', 'No, it is too late'])
    says('payments', several([['2008-01-04', '1000'], ['', '']], { sentThisMonth: '9000' }), { 'month-total': '$10,000.00', 'month-remaining': '$0.00' })
  })

  test('keep their mistakes in their rows, whatever rows are empty', () => {
    const request = several([['', ''], ['2008-01-11', 'six']])
    const problems = VIEWS.payments.problemsOf(VIEWS.payments.ask(redwood, request), request)
    assert.deepEqual(problems.map(({ field, code }) => [field, code]), [['payments[1].amount', 'not-a-number']])
  })
})

describe('A payment over an investment period', () => {
  const over = (days, { amount = '25000', thresholdPrice = '33.50' } = {}) => form({
    asOf: '2007-12-20',
    payment: { amount, approved: true },
    month: { investmentPeriod: { start: '2008-01-02', end: '2008-01-08' }, preApprovedDiscount: '3', thresholdPrice },
    market: null,
    days
  })

  // A fifth of 25,000.00 a day, at 97 % of each day's price; 33.25 is below the threshold. 5,000 ÷ 33.0964 is 151.0738328…,
  // ÷ 32.786 is 152.5041176…, ÷ 32.883 is 152.0542529…, ÷ 33.368 is 149.8441620…; 20,000 ÷ 605.476363 is 33.03184273…
  const PRICES = '2008-01-02, 34.12\n2008-01-03, 33.80\n2008-01-04, 33.25\n2008-01-07, 33.90\n2008-01-08, 34.40'

  test('is spread over its days', () => {
    says('period', over(''), { shares: 'Enter each day’s price', due: 'Send by Monday, December 31, 2007', 'period-discount': '3%' })
    // The days are there before their prices: a weekend lies between.
    assert.deepEqual(rowsOf('period', 'days', over('')).map(([day, part, market]) => [day, part, market]),
      ['Wednesday, January 2, 2008', 'Thursday, January 3, 2008', 'Friday, January 4, 2008', 'Monday, January 7, 2008', 'Tuesday, January 8, 2008'].map((day) => [day, '$5,000.00', 'Not yet']))
    for (const days of [PRICES, PRICES.replaceAll(', ', '\t')]) {
      says('period', over(days), { verdict: 'Yes, it was approved', shares: '605.476363 shares', refund: '$5,000.00', invested: '$20,000.00', average: '$33.0318' })
    }
    assert.deepEqual(rowsOf('period', 'days', over(PRICES)), [
      ['Wednesday, January 2, 2008', '$5,000.00', '$34.1200', 'Yes', '$33.0964', '151.073832', '–'],
      ['Thursday, January 3, 2008', '$5,000.00', '$33.8000', 'Yes', '$32.7860', '152.504117', '–'],
      ['Friday, January 4, 2008', '$5,000.00', '$33.2500', 'No', '–', '0', '$5,000.00'],
      ['Monday, January 7, 2008', '$5,000.00', '$33.9000', 'Yes', '$32.8830', '152.054252', '–'],
      ['Tuesday, January 8, 2008', '$5,000.00', '$34.4000', 'Yes', '$33.3680', '149.844162', '–'],
      ['Together', '$25,000.00', '', '', '$33.0318 on average', '605.476363', '$5,000.00']
    ])
  })

  test('gives nothing back without a threshold price', () => {
    // 5,000 ÷ 32.2525 is 155.0267421…
    says('period', over(PRICES, { thresholdPrice: '' }), { shares: '760.503105 shares', refund: 'Nothing', invested: '$25,000.00' })
    assert.deepEqual(rowsOf('period', 'days', over(PRICES, { thresholdPrice: '' }))[2],
      ['Friday, January 4, 2008', '$5,000.00', '$33.2500', 'None set', '$32.2525', '155.026742', '–'])
  })

  test('is not spread within the maximum, and asks for prices that cannot be used', () => {
    says('period', over(PRICES, { amount: '10000' }), { verdict: 'Yes, but on one day', due: 'As one payment', shares: 'No shares yet', refund: 'Not yet' })
    says('period', over(PRICES.replace('2008-01-08', '2008-01-09')), { shares: 'Correct the days’ prices' })
  })

  test('tells each day why, by its own steps', () => {
    const request = over(PRICES)
    const answer = VIEWS.period.ask(redwood, request)
    const { days: { rows } } = VIEWS.period.tables(answer, new Asked(request, [], ENGLISH))
    const said = rows[2].steps.map((step) => say(step, 'en-US')).join('\n')
    assert.match(said, /\$33\.25/)
    assert.doesNotMatch(said, /\$34\.12/)
  })
})

describe('A year of dates', () => {
  const months = (from, count, announced = '') => ({ from, fromMonth: '01', months: count, announced })
  const indymac = new Plan(read('indymac-2005'))

  test('begins with the first day to send by', () => {
    says('schedule', months('2005', '12'), { schedule: 'First payment: send by Thursday, January 20, 2005' }, { plan: indymac })
    assert.equal(detailOf('schedule', months('2005', '12'), 'schedule', { plan: indymac }), 'The table below has every date, and says why.')
    const rows = rowsOf('schedule', 'schedule', months('2005', '12'), { plan: indymac })
    assert.equal(rows.length, 12)
    assert.deepEqual(rows[0], [
      'January 2005', 'Tue, Dec 28, 2004', 'Thu, Jan 20, 2005', 'Fri, Jan 21, 2005', 'Mon, Jan 3, 2005', 'Tue, Jan 4 – Fri, Jan 21, 2005'
    ])
  })

  test('of a plan without rules takes what was announced', () => {
    says('schedule', months('2008', '3'), { schedule: 'No day to send by is known yet' })
    assert.equal(detailOf('schedule', months('2008', '3'), 'schedule'), 'Some rules were not published. Enter the dates your company announced.')
    assert.deepEqual(rowsOf('schedule', 'schedule', months('2008', '3'))[0], ['January 2008', ...Array(5).fill('Not published')])
    const announced = months('2008', '3', '2008-02-15, 2008-02-01, 2008-02-15')
    says('schedule', announced, { schedule: 'First payment: send by Thursday, February 14, 2008' })
    assert.deepEqual(rowsOf('schedule', 'schedule', announced)[1], [
      'February 2008', 'Not published', 'Thu, Feb 14, 2008', 'Fri, Feb 15, 2008', 'Thu, Jan 31, 2008', 'Fri, Feb 1 – Fri, Feb 15, 2008'
    ])
  })

  test('names what was announced and cannot be read by its line', () => {
    const request = months('2008', '3', '2008-01-15\n\nFebruary 15')
    const problems = VIEWS.schedule.problemsOf(VIEWS.schedule.ask(redwood, request), request)
    assert.deepEqual([...new Set(problems.map(({ field }) => field.replace(/\..*/, '')))], ['announced[2]'])
    says('schedule', months('08', '3'), { schedule: 'Correct the first month' })
  })
})

describe('A plan that does not say', () => {
  const request = form({ ...JANUARY, payment: { amount: '2500' } })

  test('is said to be unpublished', () => {
    says('payment', { ...request, asOf: '2005-01-03', month: { ...request.month, investmentDate: '2005-01-21' } }, { verdict: 'Ask the company', minimum: 'Not published', maximum: 'Not published', remaining: 'Not published', price: '$33.6082' },
      { plan: new Plan(read('indymac-2005')) })
    says('payment', request, { verdict: 'Yes, you may send this', minimum: '$500.00', maximum: '$5,000.00', due: 'Not published', shares: 'Not published', saving: 'Not published' },
      { plan: new Plan(read('redwood-2002')) })
  })
})

describe('What a company announced', () => {
  const january = { month: '2008-01', investmentDate: '2008-01-15', discount: '1.5' }
  const february = { month: '2008-02', investmentDate: '2008-02-15', investmentPeriod: { start: '2008-02-01', end: '2008-02-15' }, preApprovedDiscount: '3' }
  const future = { month: '2099-06', investmentDate: '2099-06-15', discount: '2', suspended: ['new-investors', 'dividends'], closures: ['2099-06-01', '2099-06-02'] }
  const fields = (months, today) => announcedFields(months, today)
  const valueOf = (all, name) => all.find(([key]) => key === name)?.[1]

  test('fills the form with the first month that is not over, else with the last', () => {
    const all = [{ month: '2099-07', discount: '3' }, february, future, january]
    for (const [today, date] of [['2008-01-15', '2008-01-15'], ['2008-01-16', '2008-02-15'], ['2008-02-16', '2099-06-15']]) {
      assert.equal(valueOf(fields(all, today), 'month.investmentDate'), date)
    }
    assert.equal(valueOf(fields([february, january], '2009-01-01'), 'month.investmentDate'), '2008-02-15')
    assert.deepEqual(fields([], '2008-01-01'), [['announced', '']])
  })

  test('is in the form with all its parts, and in the list of dates', () => {
    assert.deepEqual(fields([future], '2008-01-01').filter(([name]) => name === 'month.suspended'), [['month.suspended', 'new-investors'], ['month.suspended', 'dividends']])
    assert.equal(valueOf(fields([future], '2008-01-01'), 'month.closures'), '2099-06-01\n2099-06-02')
    assert.equal(valueOf(fields([february], '2008-01-01'), 'month.investmentPeriod.start'), '2008-02-01')
    assert.equal(valueOf(fields([future, february, january], '2008-01-01'), 'announced'), '2008-01-15\n2008-02-15, 2008-02-01, 2008-02-15\n2099-06-15')
  })
})

test('a table as comma-separated values makes no formula of what was typed', () => {
  assert.equal(toCsv([['a', '=HYPERLINK("x")', '+1,2', '@x', '-x']]), '\uFEFFa,"\'=HYPERLINK(""x"")","\'+1,2",\'@x,\'-x\r\n')
  assert.equal(toCsv([['-2.50', '1,5', 'two\nlines']]), '\uFEFF-2.50,"1,5","two\nlines"\r\n')
})
