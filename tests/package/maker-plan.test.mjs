// Answers of the page that makes calculators, and the plan and months files made of them.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Plan, readMonths } from 'dspp'
import { applies, sections } from '../../www/js/make/asked.js'
import { variantOf } from '../../www/js/make/controls.js'
import { nextMonthToMeet } from '../../www/js/make/example.js'
import { KINDS } from '../../www/js/make/kinds.js'
import { monthsFileOf, nextMonth } from '../../www/js/make/months-file.js'
import { EMPTY, answersOf, fileOf, idOf, renamed } from '../../www/js/make/plan-file.js'
import { gated } from '../../www/js/make/plan-form.js'
import { freeId, knownId, provisionOf, shownPlace } from '../../www/js/make/places.js'
import { SAME, USUAL, pinned, sourced, withSource } from '../../www/js/make/sources.js'
import { packed, unpacked } from '../../www/js/make/state.js'
import { at, filled, put } from '../../www/js/make/values.js'
import { plans, problemsOf, redwood } from './maker-plans.mjs'

describe('A plan file', () => {
  for (const { path, file } of plans) {
    test(`${path} is the same after it was opened`, () => {
      assert.deepEqual(fileOf(answersOf(file)), file)
      assert.deepEqual(fileOf(unpacked(`#${packed({ ...answersOf(file), months: [], look: {} })}`)), file)
    })
  }

  test('keeps parts that no question asks for', () => {
    const file = { ...redwood, limits: { ...redwood.limits, soon: { value: 'x', clause: 'L4' } } }
    assert.deepEqual(fileOf(answersOf(file)), file)
  })

  test('leaves out what was not answered, and what a closed gate hides', () => {
    const answers = answersOf(redwood)
    assert.equal(fileOf({ ...answers, plan: put(answers.plan, ['limits', 'maximum'], { value: ' ' }) }).limits.maximum, undefined)
    const file = fileOf({ ...answers, open: answers.open.filter((gate) => gate !== 'dividends') })
    assert.equal(file.discounts.dividends, undefined)
    assert.equal(file.dividends, undefined)
    assert.deepEqual(problemsOf(file), [])
  })

  test('has a market price for all shares that was asked for once', () => {
    const price = { value: 'last-sale', clause: 'P1' }
    assert.deepEqual(fileOf({ plan: { marketPrice: { direct: price } }, open: ['either'] }).marketPrice, { direct: price, openMarket: price })
    for (const [word, marketPrice] of [['company', { direct: price }], ['market', { openMarket: price }], ['either', { direct: price, openMarket: price }], ['each', { direct: price, openMarket: { ...price, value: 'average-price-paid' } }]]) {
      assert.deepEqual(answersOf({ marketPrice }).open, [word])
      assert.deepEqual(fileOf({ plan: { marketPrice }, open: [word] }).marketPrice, marketPrice)
    }
    assert.deepEqual(fileOf({ plan: { marketPrice: { direct: price, openMarket: price } }, open: ['market'] }).marketPrice, { openMarket: price })
  })

  test('has no row in which nothing was typed', () => {
    assert.deepEqual(fileOf({ plan: { fees: { items: [{}, { on: '', clause: SAME }] } }, open: ['fees'] }).fees, { items: [] })
    assert.equal(fileOf({ plan: { limits: { furtherMaximums: [{}] } }, open: ['layers'] }).limits, undefined)
  })

  test('says who pays fees, or that there are none', () => {
    assert.equal(fileOf(EMPTY).fees, undefined)
    assert.deepEqual(fileOf({ ...EMPTY, open: ['fees'] }).fees, { items: [] })
    const choose = (answers, value) => gated(answers, { dataset: { gate: 'fees' }, type: 'select-one', value })
    const covered = choose(EMPTY, 'covered')
    assert.deepEqual(fileOf(covered).fees, { items: [{ on: 'purchase', paidByCompany: true }] })
    assert.deepEqual(fileOf(choose(covered, 'free')).fees, { items: [] })
    assert.deepEqual(fileOf(choose(covered, 'fees')).fees, { items: [] }, 'the company’s fee is no participant’s')
    assert.equal(fileOf(choose(covered, '')).fees, undefined)
    const own = { ...EMPTY, plan: put(EMPTY.plan, ['fees', 'items'], [{ on: 'purchase', amount: '5.00', clause: 'P1' }]), open: ['fees'] }
    assert.deepEqual(fileOf(choose(own, 'covered')).fees.items, own.plan.fees.items, 'what was typed stays')
    for (const [items, word] of [[[], 'free'], [[{ on: 'purchase', paidByCompany: true, clause: 'P1' }], 'covered'], [[{ on: 'sale', amount: '15.00', clause: 'P1' }], 'fees']]) assert.deepEqual(answersOf({ fees: { items } }).open, [word])
    assert.deepEqual(fileOf(EMPTY).clauses, {})
  })

  test('has its keys in the order of the schema, whatever was answered first', () => {
    const shuffled = Object.fromEntries(Object.entries(redwood).reverse())
    assert.deepEqual(Object.keys(fileOf(answersOf(shuffled))), Object.keys(redwood))
  })

  test('names a provision anew wherever it is cited, or nowhere', () => {
    const file = renamed(redwood, 'L4', 'Q9')
    assert.deepEqual(Object.keys(file.clauses), ['L0', 'L1', 'L2', 'L3', 'Q9', 'L5'])
    assert.equal(file.limits.maximum.clause, 'Q9')
    assert.deepEqual(problemsOf(file), [])
    assert.deepEqual(renamed(redwood, 'L4', undefined).limits.maximum, { value: '10000.00' })
  })

  test('gets a name from the company and the year', () => {
    assert.equal(idOf(redwood), 'redwood-2007')
    assert.equal(idOf({ issuer: 'Édison, Inc.', source: { date: '2024-03-01' } }), 'edison-2024')
    assert.equal(idOf({}), '')
  })
})

describe('An answer', () => {
  test('is typed as people write it, and stands in the file as files have it', () => {
    const typed = [
      ['money', '$10,000', '10000.00'], ['money', '2.5', '2.50'], ['money', ' 500 ', '500.00'], ['money', '0.05', '0.05'], ['money', 'ten', 'ten'], ['money', '-5', '-5'],
      ['percent', '3 %', '3'], ['percent', '1.5%', '1.5'], ['price', '$0.04983333', '0.04983333'], ['count', ' 6 ', 6], ['count', '1.5', '1.5'], ['count', '', ''],
      ['text', '  Redwood   Trust\n', 'Redwood Trust'], ['yesno', 'true', true], ['yesno', '', ''], ['lines', '2008-03-21\n\n 2008-12-24 ', ['2008-03-21', '2008-12-24']], ['numbers', '3, 6; 9 12', [3, 6, 9, 12]]
    ]
    for (const [kind, text, value] of typed) assert.deepEqual(KINDS[kind].read(text), value, `${kind} ${text}`)
  })

  test('is read again as it is written', () => {
    const values = { money: ['10000.00', '2.50', '0.05', '1234567.89'], percent: ['0', '1.5'], price: ['34.12'], count: [0, 6], lines: [['2008-03-21']], numbers: [[1, 15]] }
    for (const [kind, all] of Object.entries(values)) for (const value of all) assert.deepEqual(KINDS[kind].read(KINDS[kind].write(value)), value)
    assert.equal(KINDS.money.write('10000.00'), '10,000')
  })

  test('of several kinds is recognized for every term of every plan', () => {
    for (const { path, file } of plans) {
      for (const question of sections.flatMap(({ questions }) => questions).filter(({ kind }) => kind === 'variant')) {
        const term = at(file, question.key.split('.'))
        if (term === undefined) continue
        assert.ok(variantOf(question.variants, term.value ?? term), `${path} ${question.key}`)
      }
    }
  })

  test('is asked for only where it applies', () => {
    const asked = (answers) => sections.flatMap(({ questions }) => questions).filter((question) => question.key && applies(question, answers)).map(({ key }) => key)
    assert.ok(!asked(EMPTY).some((key) => /fees|dividends|recurring|furtherMaximums/i.test(key)))
    assert.ok(asked(answersOf(redwood)).includes('investmentPeriod.oddCents'))
  })
})

describe('A provision', () => {
  test('gets its id and its place from what was typed', () => {
    const typed = [['5', '5', 'No. 5'], ['12b', '12b', 'No. 12b'], ['Q9', 'Q9', 'Question 9'], ['q. 9', 'Q9', 'Question 9'], ['Question 12', 'Q12', 'Question 12'], ['First bullet', 'FB', 'First bullet'], ['section 5', 'S5', 'section 5'], ['page 12', 'P12', 'page 12'], ['Section 3(a)', 'S3(a)', 'Section 3(a)'], ['L4', 'L4', undefined], ['5.1', '5.1', undefined], ['Élan vital', 'ÉV', 'Élan vital']]
    for (const [text, id, place] of typed) assert.deepEqual(provisionOf(text), { id, ...place && { place } }, text)
  })

  test('is known again by its id, its place or what was typed', () => {
    const clauses = { 5: { title: 'x', place: 'No. 5' }, Q9: { title: 'x', place: 'Question 9' }, FB: { title: 'x', place: 'First bullet' }, L4: { title: 'x', place: 'Fourth bullet' } }
    for (const [text, id] of [['5', '5'], ['no. 5', '5'], ['q9', 'Q9'], ['question 9', 'Q9'], ['first bullet', 'FB'], ['FB', 'FB'], ['Final bit', undefined], ['6', undefined]]) assert.equal(knownId(text, clauses), id, text)
    assert.equal(freeId('FB', clauses), 'FB-2')
    assert.deepEqual(Object.keys(clauses).map((id) => shownPlace(id, clauses)), ['5', 'Q9', 'First bullet', 'Fourth bullet'])
    assert.equal(shownPlace('A', { A: { place: 'Annex' }, B: { place: 'annex' } }), 'A', 'of a place that two have')
  })
})

describe('The source of an answer', () => {
  const typed = (plan, path, value, open = []) => withSource({ plan: put(plan, path, value), open }, plan, path)
  const limits = ['limits', 'maximum', 'value']
  const begun = { clauses: { P1: { title: 'One' }, P2: { title: 'Two' } }, limits: { per: { value: 'month', clause: 'P1' } } }

  test('is the provision of the answer before it in the section, if none was chosen', () => {
    const plan = typed(begun, limits, '10000.00')
    assert.deepEqual(plan.limits.maximum, { value: '10000.00', clause: SAME })
    assert.equal(fileOf({ plan, open: [] }).limits.maximum.clause, 'P1')
    assert.equal(fileOf({ plan: put(plan, ['limits', 'per', 'clause'], 'P2'), open: [] }).limits.maximum.clause, 'P2')
    const other = { ...begun, limits: { ...begun.limits, existingMinimum: { value: '50.00', assumed: 'As usual.' }, newMinimum: { clause: 'P2' } } }
    assert.equal(fileOf({ plan: typed(other, limits, '10000.00'), open: [] }).limits.maximum.clause, 'P1', 'past an assumption, and past no answer')
    assert.equal(fileOf({ plan: typed(begun, ['calendar', 'value'], 'nyse'), open: [] }).calendar.clause, undefined, 'of no other section')
    assert.equal(fileOf({ plan: put(plan, limits, ''), open: [] }).limits.maximum, undefined, 'without an answer')
  })

  test('stays when an answer above it gets another', () => {
    const followed = put(typed(begun, ['limits', 'newMinimum', 'value'], '250.00'), ['limits', 'maximum'], { value: '5000.00', clause: SAME })
    const plan = put(pinned({ plan: followed, open: [] }, ['limits', 'newMinimum']), ['limits', 'newMinimum', 'clause'], 'P2')
    const { limits: { newMinimum, maximum } } = fileOf({ plan, open: [] })
    assert.deepEqual([newMinimum.clause, maximum.clause], ['P2', 'P1'])
  })

  test('of a row is that of the row before it', () => {
    const plan = { fees: { items: [{ on: 'share', amount: '0.05', clause: 'P2' }, { on: '' }] } }
    assert.equal(fileOf({ plan: typed(plan, ['fees', 'items', 1, 'on'], 'sale', ['fees']), open: ['fees'] }).fees.items[1].clause, 'P2')
  })

  test('stays if it was chosen, and is not added to a file that was opened', () => {
    for (const source of [{ clause: 'P2' }, { assumed: 'As usual.' }, { assumed: '' }]) {
      const plan = put(begun, ['limits', 'maximum'], { value: '', ...source })
      assert.deepEqual(typed(plan, limits, '1.00').limits.maximum, { value: '1.00', ...source })
    }
    const opened = put(begun, limits, '10000.00')
    assert.deepEqual(fileOf(answersOf(opened)), opened)
    assert.deepEqual(typed(opened, limits, '9000.00').limits.maximum, { value: '9000.00' })
  })

  test('that is a standard reason names the document as it is named in the end, in English', () => {
    const plan = { source: { title: 'Prospectus' }, shares: { decimals: { value: 6, assumed: USUAL } } }
    assert.match(sourced({ plan, open: [] }).shares.decimals.assumed, /^The prospectus does not say how many decimal places/)
    assert.match(fileOf({ plan: put(plan, ['source', 'title'], 'Letter'), open: [] }).shares.decimals.assumed, /^The letter does not say/)
    assert.equal(fileOf({ plan: put(plan, ['shares', 'decimals', 'value'], 3), open: [] }).shares.decimals.assumed, undefined, 'about another value')
    assert.equal(answersOf(redwood).plan.shares.decimals.assumed, USUAL)
    assert.equal(answersOf(put(redwood, ['source', 'title'], 'Prospectus')).plan.shares.decimals.assumed, redwood.shares.decimals.assumed)
  })

  test('is an assumption of a new plan wherever documents are usually silent, until another answer is given', () => {
    const { calendar, shares, dividends, displayedPrices } = fileOf(EMPTY)
    assert.deepEqual([calendar.value, shares.decimals.value, shares.rounding.value, displayedPrices.decimals.value], ['nyse', 6, 'down', 4])
    assert.deepEqual(displayedPrices.rounding, { value: 'half-even', assumed: 'The prospectus does not say how a price on display is rounded. We calculate shares with the exact price.' })
    assert.equal(dividends, undefined, 'not asked')
    const decimals = ['shares', 'decimals', 'value']
    const other = (plan, value) => withSource({ plan: put(plan, decimals, value), open: [] }, plan, decimals)
    assert.deepEqual(other(EMPTY.plan, 4).shares.decimals, { value: 4, clause: SAME })
    const emptied = other(EMPTY.plan, '')
    assert.equal(fileOf({ plan: emptied, open: [] }).shares.decimals, undefined)
    assert.deepEqual(other(emptied, 6).shares.decimals, { value: 6, clause: SAME })
    assert.deepEqual(other(EMPTY.plan, 6).shares.decimals, { value: 6, assumed: USUAL })
  })
})

describe('Months', () => {
  test('have the order of the file, without what was not announced', () => {
    const [month] = monthsFileOf([{ discount: '1.5', month: '2008-01', investmentDate: '2008-01-15', thresholdPrice: '', investmentPeriod: { start: '' }, suspended: [] }])
    assert.equal(JSON.stringify(month), '{"month":"2008-01","investmentDate":"2008-01-15","discount":"1.5"}')
    assert.deepEqual(readMonths([month]).map(({ month }) => month), ['2008-01'])
  })

  test('go on with the month after the last one', () => {
    assert.equal(nextMonth([{ month: '2008-11' }, { month: '2008-12' }], '2026-01'), '2009-01')
    assert.equal(nextMonth([], '2026-01'), '2026-01')
    assert.equal(nextMonth([{ month: 'x' }], '2026-01'), '2026-01')
  })

  test('begin with the first whose date by the plan’s rule can still be met', () => {
    const file = { ...redwood, effectiveFrom: undefined, schedule: { investmentDate: { value: { dayOfMonth: 10, roll: 'following' }, clause: 'L1' } }, dueDates: { standard: { value: 2, clause: 'L1' } } }
    const plan = new Plan(filled(file))
    // Thursday, December 10, 2026: two business days before is Tuesday, December 8.
    for (const [day, month] of [['2026-11-30', '2026-12'], ['2026-12-08', '2026-12'], ['2026-12-09', '2027-01'], ['2026-12-31', '2027-01']]) assert.equal(nextMonthToMeet(file, plan, day), month, day)
    assert.equal(nextMonthToMeet(redwood, plan, '2026-12-09'), undefined)
    plan.free()
    assert.equal(nextMonth([], '2026-11', '2026-12'), '2026-12')
    assert.equal(nextMonth([{ month: '2026-05' }], '2026-11', '2026-12'), '2026-12')
    assert.equal(nextMonth([{ month: '2026-12' }], '2026-11', '2026-12'), '2027-01')
  })
})
