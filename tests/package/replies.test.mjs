// Each state of the page in words, English and Spanish, written by hand: the page must not say anything else.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { announcedFields, nextAnnounced } from '../../www/js/announced.js'
import { change, planFiles, redwood } from './plans.mjs'
import { replyTo, typed } from './replies.mjs'
import { DATED, HOW, PERIOD, PRICED, STATES } from './reply-states.mjs'

const withSpaces = (value) => JSON.parse(JSON.stringify(value).replaceAll('\u00a0', ' '))

/** Compares what is expected, and nothing else. */
function says (reply, expected) {
  const found = Object.fromEntries(Object.keys(expected).map((key) => [key, reply[key]]))
  assert.deepEqual(withSpaces(found), expected)
}

for (const language of ['en', 'es']) {
  describe(`The page says in ${language}`, () => {
    for (const [name, { ask: [view, entered], [language]: expected }] of Object.entries(STATES)) {
      test(name, () => says(replyTo(view, typed(view, entered), { language }), expected))
    }
  })
}

test('no reply of any state has English in Spanish, or a hole in either', () => {
  for (const { ask: [view, entered] } of Object.values(STATES)) {
    for (const language of ['en', 'es']) {
      const text = JSON.stringify(replyTo(view, typed(view, entered), { language })).replace(/“[^”]*”/g, '')
      assert.doesNotMatch(text, /undefined|null|NaN|\[object|Infinity/)
      if (language === 'es') assert.doesNotMatch(text, /\b(the|of|your|you|is|by|and|must)\b/i)
    }
  }
})

describe('A plan', () => {
  const said = (file, view, entered, language) => replyTo(view, typed(view, entered), { file, language })
  const quarterly = change(redwood(), '$.limits.per.value', 'quarter')
  const yearly = change(redwood(), '$.limits.per.value', 'year')

  test('whose limits are for a quarter or a year says so', () => {
    says(said(quarterly, 'payment', { participant: undefined }), { value: 'a quarter. New investors: $500 to $10,000' })
    says(said(yearly, 'payment', { participant: undefined }, 'es'), { value: 'al año. Inversionistas nuevos: de $500 a $10,000' })
    says(said(quarterly, 'payment', { payment: { amount: '2,500' }, month: DATED }), { notes: ['Up to $7,500 more for this quarter, if it arrives by January 14'] })
    says(said(yearly, 'payment', { payment: { amount: '12,000' }, month: DATED }), { notes: ['Over $10,000 a year needs the company’s prior approval.'] })
    says(said(quarterly, 'payment', { payment: { amount: '50' }, month: DATED }), {
      notes: ['The minimum is $100 a quarter for an existing stockholder.'],
      next: ['Use $100: Must arrive by Mon, Jan 14, 2008', 'I already sent some this quarter: The minimum counts it too']
    })
    says(said(quarterly, 'payments', STATES['several payments over the maximum'].ask[1]), { notes: ['Together they are over the quarter’s maximum.'] })
    says(said(quarterly, 'payments', STATES['several payments over the maximum'].ask[1], 'es'), { notes: ['Juntos superan el máximo del trimestre.'] })
  })

  test('without telephones sends visitors to the company', () => {
    const plan = change(redwood(), '$.contacts')
    says(said(plan, 'payment', { payment: { amount: '2,500' } }), { notes: ['Don’t send yet. Ask the company for the investment date'] })
    says(said(plan, 'payment', STATES.suspended.ask[1]), { notes: ['The company has suspended this kind of payment for now.', 'Ask the company before you send anything.'], next: [] })
    assert.equal(said(plan, 'payment', STATES.accepted.ask[1]).rows.due.at(-1), 'How to send: the letter does not say. Ask the company.')
    says(said(plan, 'payment', STATES['needs approval'].ask[1]), { next: ['Send $10,000 instead: Must arrive by Mon, Jan 14, 2008', 'I already have approval: See the dates and shares'] })
    assert.match(said(plan, 'payment', { participant: undefined }).rows.due[2], /Ask the company for the next one$/)
  })

  test('whose money may arrive on the investment date itself says so', () => {
    const plan = change(redwood(), '$.dueDates.standard.value', 0)
    assert.deepEqual(said(plan, 'payment', { participant: undefined }).rows.due.slice(0, 2), ['Your money must arrive', 'The same day as'])
    assert.deepEqual(said(plan, 'payment', { participant: undefined }, 'es').rows.due.slice(0, 2), ['Su dinero debe llegar', 'El mismo día'])
  })

  test('that fixes its discount says so', () => {
    const plan = change(change(redwood(), '$.discounts.standard.minimum', '2'), '$.discounts.standard.maximum', '2')
    assert.deepEqual(said(plan, 'payment', { participant: undefined }).rows.shares, ['Discount off the market price', '2%', 'Set by the plan'])
    assert.deepEqual(said(plan, 'payment', { participant: undefined, month: { discount: '2' } }).rows.shares.slice(2), ['Set by the plan'])
    // There is no other discount to compare with.
    assert.deepEqual(said(plan, 'payment', { ...STATES.accepted.ask[1], month: DATED }).tables, [])
  })

  test('that publishes one limit of all says which', () => {
    const { limits, ...rest } = redwood()
    const withLimits = (...names) => ({ ...rest, limits: Object.fromEntries(['per', ...names].map((name) => [name, limits[name]])) })
    const nobody = { participant: undefined }
    says(said(withLimits('maximum'), 'payment', nobody), { headline: 'The plan allows up to $10,000', value: 'a month. Minimum not published' })
    says(said(withLimits('newMinimum'), 'payment', nobody), { headline: 'The plan allows $500 or more', value: 'a month for new investors. Maximum not published' })
    says(said(rest, 'payment', nobody), { headline: 'Ask the company for the limits', value: 'The limits were not published' })
    says(said(rest, 'payment', { payment: { amount: '2,500' }, month: DATED }), { tone: 'ask', headline: 'Ask the company', notes: ['This depends on a limit that was not published.'] })
  })

  test('is quoted from the kind of document that its title names', () => {
    const from = (title) => said(change(redwood(), '$.source.title', title), 'payment', STATES['too late'].ask[1]).notes[2]
    assert.equal(from('Harborview Trust Prospectus of 2026'), 'The prospectus does not say what happens to late money.')
    assert.equal(from('Terms of the plan'), 'The document does not say what happens to late money.')
    assert.equal(said(change(redwood(), '$.source.title', 'Prospectus'), 'payment', STATES['too late'].ask[1], 'es').notes[2], 'El prospecto no dice qué pasa con el dinero que llega tarde.')
  })

  test('says that its documents are silent on a point only if its file says so', () => {
    const late = STATES['too late'].ask[1]
    const other = { ...redwood(), id: 'another' }
    const silent = { ...other, unstated: { latePayments: 'What happens to a payment that arrives late.' } }
    for (const [file, en, es] of [
      [other, 'Ask what happens to late money.', 'Pregunte qué pasa con el dinero que llega tarde.'],
      [silent, 'The letter does not say what happens to late money.', 'La carta no dice qué pasa con el dinero que llega tarde.']
    ]) {
      assert.equal(said(file, 'payment', late).notes[2], en)
      assert.equal(said(file, 'payment', late, 'es').notes[2], es)
    }
    const how = (unstated, language) => said({ ...other, unstated }, 'payment', STATES.accepted.ask[1], language).rows.due.at(-1)
    assert.equal(how({}), 'How to send: call (888) 472-1955.')
    assert.equal(how({}, 'es'), 'Cómo enviarlo: llame al (888) 472-1955.')
    assert.equal(how({ howToSend: 'How to send.' }), HOW.en)
    assert.equal(said({ ...other, contacts: [] }, 'payment', STATES.accepted.ask[1]).rows.due.at(-1), 'How to send: ask the company.')
    const threshold = (unstated, language) => said({ ...other, unstated }, 'period', { payment: { amount: '25,000' }, ...PERIOD }, language).rows.shares.at(-2)
    assert.equal(threshold({}), 'If a threshold applies')
    assert.equal(threshold({}, 'es'), 'Si se aplica un umbral')
    assert.equal(threshold({ thresholdPrice: 'Whether one applies.' }), 'If a threshold applies; the letter does not say')
  })

  test('is counted from today without saying so', () => {
    const { notes } = replyTo('payment', typed('payment', STATES['too late'].ask[1]), { today: '2008-01-16' })
    assert.deepEqual(notes, ['Your money had to arrive by Monday, January 14, 2008.', 'The letter does not say what happens to late money.'])
  })

  test('sends those who need approval to the company, if its number is known', () => {
    const [administrator, questions] = redwood().contacts
    const waivers = { ...questions, role: 'Investor relations, requests for waiver', telephone: '(555) 014-2200' }
    const agent = { ...administrator, role: 'Transfer agent' }
    const ways = (contacts, language) => said({ ...redwood(), contacts }, 'payment', STATES['needs approval'].ask[1], language).next[0].split(':')[0]
    const late = (contacts) => said({ ...redwood(), contacts }, 'payment', STATES['too late'].ask[1]).next[0].split(':')[0]
    for (const [contacts, approval, other] of [
      [[administrator, waivers], 'Call the company, (555) 014-2200', 'Call (888) 472-1955'],
      [[waivers, agent], 'Call the company, (555) 014-2200', 'Call (888) 472-1955'],
      [[agent, questions, waivers], 'Call the company, (555) 014-2200', 'Call (888) 472-1955'],
      [[{ ...questions, role: 'Shareholder services' }, agent], 'Call the company, (415) 389-7373', 'Call (888) 472-1955'],
      [[administrator], 'Call (888) 472-1955', 'Call (888) 472-1955'],
      [[questions], 'Call the company, (415) 389-7373', 'Call (415) 389-7373']
    ]) {
      assert.equal(ways(contacts), approval)
      assert.equal(late(contacts), other)
    }
    assert.equal(ways([administrator], 'es'), 'Llame al (888) 472-1955')
  })

  test('that is counted in bank days names the closed banks, and the day of its own calendar as the safer one', () => {
    const plan = change(redwood(), '$.calendar.value', 'federal-reserve')
    says(said(plan, 'payment', { payment: { amount: '2,500' }, month: { investmentDate: '1/21/2008' } }), { headline: 'Banks are closed that day' })
    says(said(plan, 'payment', { payment: { amount: '2,500' }, month: { investmentDate: '1/21/2008' } }, 'es'), { headline: 'Los bancos cierran ese día' })
    // Columbus Day of 2008 is a Monday on which banks are closed and the market is open.
    const tuesday = { payment: { amount: '2,500' }, month: { investmentDate: '10/14/2008' } }
    assert.deepEqual(said(redwood(), 'payment', tuesday).rows.due.slice(1, 4).at(-1), 'Counting bank business days, it is Friday, October 10, 2008. That is the safer date.')
    assert.deepEqual(said(plan, 'payment', tuesday).rows.due.slice(1), ['Fri, Oct 10, 2008', '197 business days left', HOW.en])
  })
})

/** Returns a view's words for entries. */
const said = (view, entered, options) => withSpaces(replyTo(view, typed(view, entered), options))
const planOf = (id) => planFiles().find((plan) => plan.id === id)

describe('A payment', () => {
  const due = (investmentDate, more) => said('payment', { payment: { amount: '2,500' }, month: { investmentDate, ...more?.month }, asOf: more?.asOf ?? '1/2/2008' }).rows.due

  test('must arrive by the business day before, whatever is closed', () => {
    // January 21, 2008 is Martin Luther King Jr. Day.
    assert.equal(due('1/22/2008')[1], 'Fri, Jan 18, 2008')
    assert.equal(due('1/22/2008', { month: { closures: ['1/18/2008'] } })[1], 'Thu, Jan 17, 2008')
    // Good Friday, March 21, 2008: the exchange is closed, banks are open, and the earlier day is the exchange's.
    assert.deepEqual(due('3/24/2008', { asOf: '3/18/2008' }).slice(1), ['Thu, Mar 20, 2008', '2 business days left after March 18, 2008', HOW.en])
    assert.deepEqual(due('1/15/2008', { asOf: '1/14/2008' }).slice(1), ['Mon, Jan 14, 2008', 'That is also the date you are counting from', HOW.en])
    assert.deepEqual(due('1/15/2008', { asOf: '' }).slice(1), ['Mon, Jan 14, 2008', 'Allow time for it to get there', HOW.en])
  })

  test('buys as much at each discount the plan allows', () => {
    // 34.12 less each discount, and 2,500.00 divided by that.
    assert.deepEqual(said('payment', { payment: { amount: '2,500' }, ...PRICED }).tables, [[
      ['None', '$34.12', '73.27', '$0.00'],
      ['0.5%', '$33.95', '73.64', '$12.56'],
      ['1%', '$33.78', '74.01', '$25.25'],
      ['1.5%, yours', '$33.61', '74.39', '$38.07'],
      ['2%', '$33.44', '74.77', '$51.02'],
      ['2.5%', '$33.27', '75.15', '$64.10'],
      ['3%', '$33.10', '75.54', '$77.32']
    ]])
  })

  test('is worked out step by step, with each reading and each assumption once', () => {
    assert.deepEqual(said('payment', { payment: { amount: '2,500' }, month: DATED }).steps, [
      'The minimum for an existing stockholder is $100.00 a month. Letter, fourth bullet.',
      'Without the company’s prior approval, you may send up to $10,000.00 a month. Letter, fourth bullet.',
      'You have sent nothing this month, so the full $10,000.00 is left. Letter, fourth bullet. How we read it The limits are “per month,” so money you already sent this month counts too.',
      'You have sent nothing else this month, so your total is $2,500.00. Letter, fourth bullet.',
      '$2,500.00 is within the monthly maximum of $10,000.00, so you do not need approval. Letter, fourth bullet. How we read it A total of exactly the maximum is within it. One cent more is over.',
      'Your total for the month, $2,500.00, meets the $100.00 minimum. Letter, fourth bullet.',
      'The Prospectus Supplement dated November 23, 2007 governs. These answers do not replace it. Letter, second through fourth paragraphs.',
      'These terms took effect on November 23, 2007, so they cover January 15, 2008. Letter, first and third paragraphs. How we read it What counts is the day your money is invested, not the day you send it.'
    ])
  })

  test('whose sum is half typed is not judged', () => {
    const reply = said('payment', { payment: { amount: '2,500', sentThisMonth: '-' }, month: DATED })
    assert.deepEqual([reply.tone, reply.headline, reply.next], ['ask', 'Check the form', ['Enter the amount already sent as a number, like 500.00']])
  })

  test('is judged by the limits of the month', () => {
    const headline = (participant, amount, sentThisMonth = '') => said('payment', { participant, payment: { amount, sentThisMonth }, month: DATED }).headline
    assert.equal(headline('existing', '99.99'), 'Send at least $100')
    assert.equal(headline('existing', '100'), 'Yes, you may send $100')
    assert.equal(headline('new', '499.99'), 'Send at least $500')
    assert.equal(headline('new', '500'), 'Yes, you may send $500')
    assert.equal(headline('existing', '1000.01', '9,000'), 'You need approval first')
    assert.equal(headline('existing', '1000.00', '9,000'), 'Yes, you may send $1,000')
  })

  test('with approval has its own due date and discount', () => {
    // New Year's Day is closed, so one business day before January 2 is December 31. 25,000 ÷ 38 is 657.8947368…
    const { rows } = said('payment', {
      payment: { amount: '25,000', approved: true }, month: { investmentPeriod: { start: '1/2/2008', end: '1/15/2008' }, preApprovedDiscount: '5' }, market: { price: '40' }, asOf: '12/20/2007'
    })
    assert.deepEqual(rows.due, ['Your money must arrive by', 'Mon, Dec 31, 2007', '6 business days left after December 20, 2007', HOW.en])
    assert.deepEqual(rows.shares, ['What it buys', 'About 657.89 shares', 'If the price is $40.00: about $38.00 a share, saving about $1,315.79', 'Worth about $26,315.79 at that price, before any fees', 'Before rounding: 657.894736 shares at $38.00, with the 5% discount'])
  })
})

describe('A dividend', () => {
  const buys = (payment, month, market = { price: '34.12' }) => said('payment', { payment: { kind: 'dividend', ...payment }, month: { ...PRICED.month, ...month }, market }).rows.shares

  test('is bought at the average of purchases, exactly', () => {
    // (10 × 1 + 11 × 2) ÷ 3 is 32/3, which no decimal can say; 32 ÷ (32/3) is exactly 3.
    assert.equal(buys({ amount: '32' }, { discount: '' }, { source: 'open-market', fills: '10, 1\n11, 2' })[1], 'About 3 shares')
  })

  test('is worked out from the shares it is paid on, and reinvested in part', () => {
    // 250 × 0.75 is 187.50, and 187.50 ÷ 33.6082 is 5.5789955…; half of it is 93.75, which buys 2.7894978…
    assert.equal(buys({ sharesHeld: '250' }, { dividendPerShare: '0.75' })[1], 'About 5.58 shares')
    assert.equal(buys({ sharesHeld: '250', reinvested: '50' }, { dividendPerShare: '0.75' })[1], 'About 2.79 shares')
    // Half of 75.01 is 37.505, and 37.51 ÷ 33.6082 is 1.1160966…
    assert.equal(buys({ amount: '75.01', reinvested: '50' }).at(-1), 'Before rounding: 1.116096 shares at $33.6082, with the 1.5% discount')
  })
})

describe('A number of shares', () => {
  test('has the smallest payment that buys it, and is judged by that', () => {
    const headline = (shares, more) => said('shares', { shares, ...PRICED, ...more }).headline
    // 7 × 33.6082 is 235.2574: the cent above it. 2 × 33.6082 is 67.2164, and 300 × 33.6082 is 10,082.46.
    assert.equal(headline('7'), 'Send $235.26')
    assert.equal(headline('2'), 'Send at least $100')
    assert.equal(headline('300'), 'You need approval first')
    assert.equal(headline(''), 'Enter how many shares you want')
    // 34.12 less 5 % is 32.414, and 400 of them 12,965.60.
    assert.equal(headline('400', { payment: { approved: true }, month: { investmentPeriod: { start: '1/15/2008', end: '' }, preApprovedDiscount: '5' } }), 'Send $12,965.60')
  })

  test('is no reason to send before there is a date', () => {
    const { tone, headline, notes } = said('shares', { shares: '100', month: { discount: '1.5' }, market: { price: '34.12' } })
    assert.deepEqual([tone, headline, notes], [
      'none', 'It would take $3,360.82', ['The smallest payment that buys 100 shares, at about $33.61 each', 'Don’t send yet. For the investment date, call (888) 472-1955']
    ])
  })
})

describe('Several payments', () => {
  const several = (payments, payment) => said('payments', { ...PRICED, payment, payments: payments.map(([date, amount]) => ({ date, amount })) })

  test('are each judged by what came before', () => {
    // The later one is typed first. 2,500 ÷ 33.6082 is 74.3866080…, 6,000 ÷ 33.6082 is 178.5278592…
    const two = [['1/11/2008', '6,000'], ['1/4/2008', '2,500']]
    assert.deepEqual(several(two).list, ['Fri, Jan 4 | $2,500 | On time. About 74.39 shares', 'Fri, Jan 11 | $6,000 | On time. About 178.53 shares'])
    const over = several([...two, ['1/14/2008', '1,500.01']])
    assert.deepEqual([over.headline, over.list[2]], ['You need approval first', 'Mon, Jan 14 | $1,500.01 | This one needs approval'])
    assert.deepEqual(several([...two, ['1/14/2008', '1500']]).notes, ['That is the most for January without approval'])
  })

  test('count with what was sent before', () => {
    assert.equal(several([['1/4/2008', '1000.01']], { sentThisMonth: '9000' }).headline, 'You need approval first')
    assert.equal(several([['1/4/2008', '20']], { sentThisMonth: '80' }).headline, 'You may send $100 in all')
  })

  test('keep their mistakes in their rows, whatever rows are empty', () => {
    assert.deepEqual(several([['', ''], ['1/11/2008', 'six']]).problems, ['payments[1].amount not-a-number'])
  })
})

describe('A payment over an investment period', () => {
  // A fifth of 25,000.00 a day, at 97 % of each day's price; 33.25 is below the threshold. 5,000 ÷ 33.0964 is 151.0738328…,
  // ÷ 32.786 is 152.5041176…, ÷ 32.883 is 152.0542529…, ÷ 33.368 is 149.8441620…
  const over = (more) => said('period', { payment: { amount: '25,000' }, ...PERIOD, ...more })

  test('is spread over its days', () => {
    for (const days of [PERIOD.days, PERIOD.days.replaceAll(', ', '\t')]) {
      assert.deepEqual(over({ days }).tables, [[
        ['Wed, Jan 2', '$34.12', '$33.10', '151.07'],
        ['Thu, Jan 3', '$33.80', '$32.79', '152.50'],
        ['Fri, Jan 4', '$33.25', '–', '$5,000 would be returned'],
        ['Mon, Jan 7', '$33.90', '$32.88', '152.05'],
        ['Tue, Jan 8', '$34.40', '$33.37', '149.84']
      ]])
    }
  })

  test('asks for the day of the period that is missing', () => {
    const first = over({ month: { ...PERIOD.month, investmentPeriod: { start: '1/2/2008', end: '' } }, days: '' })
    assert.deepEqual(first.rows.shares, ['Discount off the market price', '3% this month', 'Enter the last day of the period'])
    assert.equal(over({ month: { ...PERIOD.month, investmentPeriod: { start: '', end: '' } }, days: '' }).rows.shares.at(-1), 'Enter the first and the last day of the investment period')
  })

  test('uses no other discount before the payment is known', () => {
    // 3 % is announced for pre-approved payments, and nothing for others.
    assert.deepEqual(over({ payment: { amount: '' } }).rows.shares, ['Discount off the market price', '0% to 5%', 'The company may set one each month. There may be none.'])
  })

  test('gives nothing back without a threshold price', () => {
    // 5,000 ÷ 32.2525 is 155.0267421…
    const { rows: { shares }, tables: [days] } = over({ month: { ...PERIOD.month, thresholdPrice: '' } })
    assert.deepEqual(shares, ['What it buys', 'About 760.5 shares', 'At about $32.87 a share', 'Before rounding: 760.503105 shares at $32.873, with the 3% discount'])
    assert.deepEqual(days[2], ['Fri, Jan 4', '$33.25', '$32.25', '155.03'])
  })

  test('names the threshold only where there is one', () => {
    const file = change(redwood(), '$.shares.decimals.value', 0)
    const bought = (thresholdPrice, prices) => said('period', {
      payment: { amount: '10000.01' }, month: { investmentPeriod: { start: '1/2/2008', end: '1/4/2008' }, thresholdPrice },
      days: prices.map((price, index) => `1/${index + 2}/2008, ${price}`).join('\n')
    }, { file }).rows.shares.slice(1, 3)
    const nothing = (days) => ['No shares', `$10,000.01 would be returned for days ${days}`]
    assert.deepEqual(bought('', [900_000, 900_000, 900_000]), nothing('whose part was too small to buy shares'))
    assert.deepEqual(bought('40', [30, 30, 30]), nothing('when the price was below the threshold'))
    assert.deepEqual(bought('40', [30, 900_000, 900_000]), nothing('when the price was below the threshold, or the part was too small'))
  })

  test('asks for prices that cannot be used', () => {
    assert.equal(over({ days: '' }).rows.shares.at(-1), 'Enter a price for each day to estimate your shares')
    assert.equal(over({ days: PERIOD.days.replace('1/8/2008', '1/9/2008') }).headline, 'Check the form')
  })
})

describe('A year of dates', () => {
  const year = (entered, options) => said('schedule', entered, options)

  test('begins with the next day by which money must arrive', () => {
    const file = planOf('indymac-2005')
    const all = (today) => year({ from: '2005' }, { file, today })
    assert.equal(all('2005-01-03').headline, 'Next payment must arrive by Thu, Jan 20, 2005')
    // From February on, the payment over the maximum comes first: one business day before its period.
    assert.equal(all('2006-01-03').headline, 'The last payment had to arrive by Wed, Dec 21, 2005')
    const [rows] = all('2005-01-03').tables
    assert.equal(rows.length, 12)
    assert.deepEqual(rows[0], ['Jan 2005', 'Thu, Jan 20 Next', 'Fri, Jan 21', 'Mon, Jan 3', 'Tue, Jan 4 to Fri, Jan 21', 'Tue, Dec 28, 2004'])
  })

  test('takes what was announced, and names the line that cannot be read', () => {
    assert.deepEqual(year({ months: '3', announced: '2/15/2008, 2/1/2008, 2/15/2008' }).tables, [[['Feb 2008', 'Thu, Feb 14 Next', 'Fri, Feb 15', 'Thu, Jan 31', 'Fri, Feb 1 to Fri, Feb 15']]])
    const wrong = year({ months: '3', announced: '1/15/2008\n\nFebruary 15' })
    assert.deepEqual([...new Set(wrong.problems.map((problem) => problem.replace(/\..*/, '')))], ['announced[2]'])
    assert.equal(year({ from: '08' }).headline, 'Check the form')
  })
})

describe('A plan of which little is known', () => {
  test('says what was not published', () => {
    const indymac = said('payment', { payment: { amount: '2,500' }, month: { investmentDate: '1/21/2005' }, asOf: '1/3/2005' }, { file: planOf('indymac-2005') })
    assert.deepEqual([indymac.tone, indymac.headline, indymac.notes], ['ask', 'Ask the company', ['This depends on a limit that was not published.']])
    assert.deepEqual(indymac.rows.due.slice(0, 2), ['Your money must arrive by', 'Thu, Jan 20, 2005'])
    const redwood2002 = said('payment', { payment: { amount: '2,500' }, ...PRICED }, { file: planOf('redwood-2002') })
    assert.deepEqual(redwood2002.rows.due, ['Your money must arrive', 'Not published', 'Ask the company when your money must arrive'])
  })
})

describe('Terms that a company announced', () => {
  const january = { month: '2008-01', investmentDate: '2008-01-15', discount: '1.5' }
  const february = { month: '2008-02', investmentDate: '2008-02-15', investmentPeriod: { start: '2008-02-01', end: '2008-02-15' }, preApprovedDiscount: '3' }
  const future = { month: '2099-06', investmentDate: '2099-06-15', discount: '2', suspended: ['new-investors', 'dividends'], closures: ['2099-06-01', '2099-06-02'] }
  const valueOf = (all, name) => all.find(([key]) => key === name)?.[1]

  test('fills the form with the first month that is not over, else with the last that has a day', () => {
    const all = [{ month: '2099-07', discount: '3' }, february, future, january]
    for (const [today, month] of [['2008-01-15', january], ['2008-01-16', february], ['2008-02-16', future], ['2099-06-16', all[0]]]) {
      assert.equal(nextAnnounced(all, today), month, today)
    }
    assert.equal(nextAnnounced([february, january], '2009-01-01'), february)
    assert.equal(nextAnnounced([february, january], '2009-01-01', { isLastKept: false }), undefined)
    // A discount alone is none of any other month.
    assert.equal(nextAnnounced([{ month: '2008-01', discount: '1' }], '2008-02-01'), undefined)
    assert.deepEqual(announcedFields(undefined, []), [['announced', '']])
  })

  test('is in the form with all its parts, and in the list of dates, as people type days', () => {
    const fields = announcedFields(future, [future])
    assert.deepEqual(fields.filter(([name]) => name === 'month.suspended'), [['month.suspended', 'new-investors'], ['month.suspended', 'dividends']])
    assert.equal(valueOf(fields, 'month.month'), '2099-06')
    assert.equal(valueOf(fields, 'month.investmentDate'), '6/15/2099')
    assert.equal(valueOf(fields, 'month.closures'), '6/1/2099\n6/2/2099')
    assert.equal(valueOf(announcedFields(february, [february]), 'month.investmentPeriod.start'), '2/1/2008')
    assert.equal(valueOf(announcedFields(january, [future, february, january]), 'announced'), '1/15/2008\n2/15/2008, 2/1/2008, 2/15/2008\n6/15/2099')
  })
})
