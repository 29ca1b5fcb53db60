// The page that makes calculators, as far as no browser is needed: answers and files, states, refused text, what is taken away.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { Plan, readDate, readMonths } from 'dspp'
import { make as spanish } from '../../js/messages/es/make.js'
import { texts as spanishTexts } from '../../js/messages/es/texts.js'
import { applies, isBehind, monthQuestions, sections, sectionsIn } from '../../www/js/make/asked.js'
import { variantOf } from '../../www/js/make/controls.js'
import { dayIn, exampleOf, exampleSaid, nextDate, nextMonthToMeet } from '../../www/js/make/example.js'
import { Fields } from '../../www/js/make/fields.js'
import { KINDS } from '../../www/js/make/kinds.js'
import { colorOf, contrast, lookOf, sheetOf } from '../../www/js/make/look.js'
import { monthsFileOf, nextMonth } from '../../www/js/make/months-file.js'
import { EMPTY, answersOf, fileOf, idOf, othersIn, previewOf, renamed } from '../../www/js/make/plan-file.js'
import { GATES } from '../../www/js/make/questions.js'
import { freeId, knownId, provisionOf, shownPlace } from '../../www/js/make/places.js'
import { refusedIn } from '../../www/js/make/refused.js'
import { schemaAt, wordsIn } from '../../www/js/make/schema.js'
import { SAME, USUAL, pinned, sourced, withSource, withUsual } from '../../www/js/make/sources.js'
import { packed, unpacked } from '../../www/js/make/state.js'
import { calculatorPage, elementCode, folderOf, frameCode, integrityOf, policyOf, zipOf } from '../../www/js/make/take.js'
import { at, filled, put } from '../../www/js/make/values.js'
import { saidIn } from '../../www/js/make/words.js'
import { makerTexts } from './maker-texts.mjs'

const root = new URL('../../', import.meta.url)
const read = (path) => readFileSync(new URL(path, root), 'utf8')
const plans = readdirSync(new URL('plans/', root)).filter((name) => !name.endsWith('.schema.json')).map((name) => `plans/${name}`)
  .concat('www/demo/plan.json', readdirSync(new URL('tests/plans/', root)).map((name) => `tests/plans/${name}`))
  .map((path) => ({ path, file: JSON.parse(read(path)) }))
const redwood = plans.find(({ path }) => path.includes('redwood-2007')).file
const problemsOf = (file) => {
  try {
    new Plan(file).free()
    return []
  } catch ({ problems }) {
    return problems
  }
}

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
    const file = fileOf({ ...answers, open: answers.open.filter((gate) => gate !== 'approval') })
    assert.equal(file.dueDates.preApproved, undefined)
    assert.equal(file.discounts.preApproved, undefined)
    assert.equal(file.investmentPeriod, undefined)
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

  test('says that there are no fees if it is asked for them and none is added', () => {
    assert.equal(fileOf(EMPTY).fees, undefined)
    assert.deepEqual(fileOf({ ...EMPTY, open: ['fees'] }).fees, { items: [] })
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
    assert.ok(!asked(EMPTY).some((key) => /preApproved|investmentPeriod|schedule|fees|dividends/.test(key)))
    assert.ok(asked(answersOf(redwood)).includes('investmentPeriod.oddCents'))
  })
})

describe('A provision', () => {
  test('gets its id and its place from what was typed', () => {
    const typed = [['5', '5', 'No. 5'], ['12b', '12b', 'No. 12b'], ['Q9', 'Q9', 'Question 9'], ['q. 9', 'Q9', 'Question 9'], ['Question 12', 'Q12', 'Question 12'], ['First bullet', 'FB', 'First bullet'], ['Section 3(a)', 'S3(a)', 'Section 3(a)'], ['L4', 'L4', undefined], ['5.1', '5.1', undefined], ['Élan vital', 'ÉV', 'Élan vital']]
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

  test('is taken at once wherever the document is silent, and nowhere else', () => {
    const plan = { shares: { decimals: { value: 3, clause: 'P1' } }, calendar: { value: '', clause: 'P1' } }
    const usual = withUsual({ plan, open: [] }, 'rounding')
    assert.deepEqual(usual.plan.shares, { decimals: { value: 3, clause: 'P1' }, rounding: { value: 'down', assumed: USUAL } })
    assert.deepEqual(usual.taken, [['shares', 'rounding'], ['displayedPrices', 'decimals'], ['displayedPrices', 'rounding']])
    assert.deepEqual(withUsual({ plan, open: [] }, 'dates').taken, [])
    assert.deepEqual(withUsual({ plan: { calendar: { value: 'federal-reserve' } }, open: [] }, 'dates').taken, [], 'answered, its source to follow')
    assert.deepEqual(fileOf(EMPTY).displayedPrices.rounding, { value: 'half-even', assumed: 'The document does not say how a price on display is rounded. We calculate shares with the exact price.' })
  })
})

describe('The form', () => {
  const reasonOf = (because) => because
  const markupOf = (plan, open) => {
    const form = new Fields({ value: plan, prefix: 'p', said: saidIn('en'), clauses: plan.clauses, reasonOf })
    form.clauseQuestion = sections.flatMap(({ questions }) => questions).find(({ key }) => key === 'clauses')
    const shown = sections.flatMap(({ questions }) => questions).filter((question) => question.key && applies(question, { plan, open }))
    return { form, markup: shown.map((question) => form.question(question)) }
  }
  const open = Object.keys(GATES)

  test('begins lists that it asks for with a row, and takes none of it', () => {
    const { form } = markupOf({}, ['layers', 'fees'])
    for (const path of [['limits', 'furtherMaximums', 0, 'value'], ['fees', 'items', 0, 'amount'], ['contacts', 0, 'telephone']]) assert.ok(form.controls.has(form.idOf(path)), path.join('.'))
    assert.ok(!form.controls.has(form.idOf(['documents', 0, 'title'])))
  })

  test('asks what a tick opens right after it, in the same section', () => {
    for (const { id, questions } of sections) {
      for (const [index, { key, when = [] }] of questions.entries()) {
        // The rounding of dividends stands with the other roundings.
        if (when.length === 0 || key === 'dividends.cents') continue
        const before = questions.slice(0, index).findLast(({ gate, when: other = [] }) => gate || other.length === 0)
        assert.ok(before?.gate && isBehind(questions[index], before.gate), `${id} ${questions[index].key}`)
      }
    }
  })

  test('reads a date in any usual form, and keeps what is none', () => {
    const form = new Fields({ value: {}, prefix: 'p', said: saidIn('en'), reasonOf, readDate })
    form.field({ key: 'date', kind: 'date', label: 'Date' }, ['date'])
    const { read } = form.controls.get(form.idOf(['date']))
    assert.deepEqual(['1/15/2027', 'Nov 5, 2026', '2027-01-15', '13/1/2027', ''].map((value) => read({ value })), ['2027-01-15', '2026-11-05', '2027-01-15', '13/1/2027', ''])
    assert.equal(KINDS.date.write('2027-01-15'), '1/15/2027')
  })

  test('has a control for every value of every plan', () => {
    for (const { file } of plans) {
      const { form } = markupOf(file, answersOf(file).open)
      const bound = [...form.controls.values()].map(({ path, rename }) => rename === undefined ? JSON.stringify(path) : '')
      // A price that is the same for all shares is asked for once.
      const isSame = JSON.stringify(file.marketPrice?.direct) === JSON.stringify(file.marketPrice?.openMarket)
      const unbound = [...leavesOf(file)].filter((path) => !['$schema', 'currency'].includes(path[0]) && !(isSame && path[1] === 'openMarket') && !path.some((_, index) => bound.includes(JSON.stringify(path.slice(0, path.length - index)))))
      assert.deepEqual(unbound.filter((path) => path[0] !== 'clauses' || path.length > 2), [], file.id)
      assert.deepEqual(othersIn(file), [])
    }
    assert.deepEqual(othersIn({ ...redwood, limits: { soon: 1 }, later: {} }), ['limits.soon', 'later'])
  })

  test('asks for every term of the schema, with every word that it knows', () => {
    const [schema, months] = ['plan', 'months'].map((name) => JSON.parse(read(`plans/${name}.schema.json`)))
    const keys = (root) => Object.entries(root.properties).flatMap(([key, { properties }]) => properties ? Object.keys(properties).map((inner) => `${key}.${inner}`) : [key])
    const questions = sections.flatMap(({ questions }) => questions).filter(({ key }) => key)
    const isAsked = (key, all) => all.some((question) => question.key === key || key.startsWith(`${question.key}.`) || question.key.startsWith(`${key}.`))
    assert.deepEqual(keys(schema).filter((key) => !['$schema', 'currency'].includes(key) && !isAsked(key, questions)), [])
    assert.deepEqual(keys(months.$defs.monthlyTerms).filter((key) => !isAsked(key, monthQuestions)), [])
    for (const question of questions.filter(({ kind }) => !['map', 'points'].includes(kind))) {
      const words = [...wordsIn(schema, schemaAt(schema, question.key.split('.')))].filter((word) => typeof word === 'string' && !['value', 'clause', 'assumed', 'minimum', 'maximum'].includes(word))
      assert.deepEqual(words.filter((word) => !JSON.stringify(question).includes(`"${word}"`)), [], question.key)
    }
  })

  test('asks for nothing that the schema does not know', () => {
    const { limits: { properties: { maximum, ...limits }, ...others }, ...properties } = JSON.parse(read('plans/plan.schema.json')).properties
    const older = sectionsIn({ ...JSON.parse(read('plans/plan.schema.json')), properties: { ...properties, limits: { ...others, properties: limits } } })
    const keys = (all) => all.flatMap(({ questions }) => questions).map(({ key }) => key)
    assert.deepEqual(keys(sections).filter((key) => !keys(older).includes(key)), ['limits.maximum'])
  })

  test('stands whatever an address or a file has in place of an answer', () => {
    for (const path of [...placesIn(redwood)]) {
      for (const junk of [null, 5, 'x', true, [], [null], {}, { value: null }, { value: {} }, [[1]]]) {
        const plan = put(redwood, path, junk)
        if (typeof plan !== 'object' || plan === null || Array.isArray(plan)) continue
        assert.doesNotThrow(() => [markupOf(plan, open), fileOf({ plan, open }), idOf(plan), answersOf(plan)], `${path.join('.')}: ${JSON.stringify(junk)}`)
      }
    }
  })
})

function * placesIn (value, path = []) {
  if (path.length > 0) yield path
  if (value !== null && typeof value === 'object') for (const [key, part] of Object.entries(value)) yield * placesIn(part, [...path, Array.isArray(value) ? Number(key) : key])
}

function * leavesOf (value) {
  for (const path of placesIn(value)) if (typeof at(value, path) !== 'object') yield path
}

describe('The calculator beside the questions', () => {
  test('answers as far as the answers go', () => {
    assert.deepEqual(problemsOf(previewOf(fileOf(EMPTY), problemsOf)), [])
    const begun = previewOf({ issuer: 'Redwood', limits: { per: { value: 'month' }, maximum: { value: '10000.00', clause: 'L9' }, newMinimum: { value: 'x' } } }, problemsOf)
    assert.deepEqual(problemsOf(begun), [])
    assert.equal(begun.issuer, 'Redwood')
    assert.equal(begun.limits.maximum.value, '10000.00')
    assert.equal(begun.limits.newMinimum, undefined)
  })

  test('answers whatever part of a plan is missing or wrong', () => {
    for (const { file } of plans) {
      for (const key of Object.keys(file)) {
        for (const value of [undefined, 'x', {}, [{}]]) assert.deepEqual(problemsOf(previewOf(filled({ ...file, [key]: value }), problemsOf)), [], `${file.id} ${key} ${JSON.stringify(value)}`)
      }
    }
  })

  test('begins with an example that the plan allows', () => {
    const example = (file, months = []) => exampleOf(file, months, '2007-12-17')
    assert.deepEqual(example(redwood), { participant: 'existing', 'payment.amount': '2,500', 'month.investmentDate': '12/17/2007', 'month.discount': '1.5', 'market.price': '34.12' })
    assert.equal(example(put(redwood, ['limits', 'maximum', 'value'], '300.00'))['payment.amount'], '300')
    assert.equal(example(redwood, [{ month: '2008-01', investmentDate: '2008-01-15' }])['month.investmentDate'], undefined)
    const discount = (minimum, maximum, months) => example(put(redwood, ['discounts', 'standard'], { minimum, maximum, clause: 'L3' }), months)['month.discount']
    assert.equal(discount('0', '3', [{ month: '2007-12', discount: '1' }]), '1', 'as announced')
    assert.equal(discount('0', '3', [{ month: '2008-01', discount: '1' }]), '1.5', 'announced for another month')
    assert.equal(discount('2', '2'), '2')
    assert.equal(discount('0', '0.25'), '0.125')
  })

  test('says that it is an example, and whose date it has', () => {
    const said = saidIn('en')
    const fields = exampleOf(redwood, [], '2007-12-17')
    assert.equal(exampleSaid(fields, true, said), 'Example: $2,500 sent, bought on 12/17/2007, at $34.12 a share, 1.5% discount.')
    assert.equal(exampleSaid(fields, false, said), 'Example: $2,500 sent, bought on 12/17/2007, at $34.12 a share, 1.5% discount. The date is made up: the plan names none yet.')
    const file = { ...redwood, schedule: { investmentDate: { value: { dayOfMonth: 15, roll: 'following' }, clause: 'L1' } } }
    const plan = new Plan(file)
    assert.equal(nextDate(file, plan, '2007-12-18'), '2008-01-15')
    assert.equal(nextDate(redwood, plan, '2007-12-18'), undefined)
    assert.equal(nextDate(file, plan, '2007-12-18', [{ month: '2008-03', discount: '1' }]), '2008-03-17', 'of a month that is announced')
    plan.free()
  })

  test('begins on a day of the plan’s terms', () => {
    const terms = (from, until) => ({ ...from && { effectiveFrom: { value: from } }, ...until && { effectiveUntil: { value: until } } })
    const days = [[], ['2007-01-01'], ['2027-01-01'], ['2010-01-01', '2011-12-31'], ['2010-01-01', '2027-12-31'], [undefined, '2011-12-31']].map((days) => dayIn(terms(...days), '2026-11-30'))
    assert.deepEqual(days, ['2026-11-30', '2026-11-30', '2027-01-01', '2010-01-01', '2026-11-30', '2011-12-31'])
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

describe('A state', () => {
  test('comes back from an address, and nothing else does', () => {
    const state = { ...answersOf(redwood), months: [{ month: '2008-01' }], look: { accent: '#123456' } }
    assert.deepEqual(unpacked(`#${packed(state)}`), state)
    assert.match(packed(state), /^made=[\w-]+$/)
    assert.ok(packed(state).length < 4000)
    for (const text of ['', '#', '#made=', '#made=!!!', '#plan', `#${packed(state).slice(0, -9)}`, `#${packed({ plan: [] })}`, `#${packed(5)}`]) assert.equal(unpacked(text), undefined, text)
    assert.deepEqual(unpacked(`#${packed({ plan: {}, open: [1, 'fees'], months: 'x', look: { accent: 1 } })}`), { plan: {}, open: ['fees'], months: [], look: {} })
  })
})

describe('Text', () => {
  test('with markup, other links or control characters is refused at its place', () => {
    const codes = {
      'control-character': ['a\u0007b', 'a\u202eb', 'a\nb'],
      markup: ['<b>bold</b>', 'x <script', '<!-- x', '</p>', '&lt;b&gt;', '&#60;'],
      link: ['javascript:alert(1)', 'JavaScript:x', 'data:text/html,x', 'http://example.com', 'ftp://example.com', 'see file:///etc']
    }
    for (const [code, texts] of Object.entries(codes)) {
      for (const text of texts) assert.deepEqual(refusedIn({ contacts: [{ name: text }] }), [{ field: '$.contacts[0].name', code, values: {} }], text)
    }
  })

  test('that is only text is not', () => {
    for (const text of ['A & B', 'AT&T Inc.', 'less than < 5', '5 > 3', 'https://www.sec.gov', 'mailto:ir@example.com', 'tel:+18884721955', 'Note: one', '(i) the date; (ii) the period', 'Q&A: yes']) {
      assert.deepEqual(refusedIn({ name: text }), [], text)
    }
    for (const { file } of plans) assert.deepEqual(refusedIn(file), [])
  })

  test('is refused in the names of provisions, too', () => {
    assert.equal(refusedIn({ clauses: { '<b>': { title: 'x' } } })[0].code, 'markup')
  })
})

describe('The look', () => {
  test('keeps what a browser may be given, and drops the rest', () => {
    const look = { accent: '#ff8800', font: "Georgia, 'Times New Roman'", radius: '1rem', theme: 'dark', lang: 'es', logo: 'data:image/png;base64,AAAA' }
    assert.deepEqual(lookOf(look), look)
    assert.deepEqual(lookOf({ accent: 'red; x', font: 'a; } b {', radius: '9rem', theme: 'x', lang: '<', logo: 'https://x/y.png' }), {})
    assert.equal(sheetOf(lookOf({ accent: '#ff8800', radius: '0' })), 'dspp-calculator {\n  --dspp-accent: #ff8800;\n  --dspp-radius: 0;\n}\n')
    assert.equal(sheetOf({ theme: 'dark' }), '')
  })

  test('takes a color as style sheets have it, with its sign or without', () => {
    for (const [text, color] of [['#17375e', '#17375e'], ['17375E', '#17375e'], [' #abc ', '#aabbcc'], ['red', undefined], ['#1737', undefined], ['', undefined]]) assert.equal(colorOf(text), color, text)
  })

  test('knows the contrast of two colors', () => {
    assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21)
    assert.equal(contrast([118, 118, 118], [255, 255, 255]).toFixed(2), '4.54')
  })
})

describe('What is taken away', () => {
  const made = { file: redwood, months: [{ month: '2008-01', investmentDate: '2008-01-15' }], look: { accent: '#ff8800', theme: 'dark', lang: 'es' }, folder: '/dspp/', today: '2026-11-29', integrity: { 'element.js': 'sha384-e', 'embed.js': 'sha384-f', 'calculator.css': 'sha384-c' } }

  test('is code with the checksum of every file it loads', () => {
    assert.equal(elementCode(made), `<link rel="stylesheet" href="/dspp/calculator.css" integrity="sha384-c">
<script type="module" src="/dspp/element.js" integrity="sha384-e"></script>
<dspp-calculator plan="/dspp/plan.json" month="/dspp/months.json" lang="es" theme="dark"></dspp-calculator>`)
    assert.equal(frameCode(made), `<div data-dspp="/dspp/calculator.html" data-title="Redwood Trust, Inc. plan calculator"></div>
<script async src="/dspp/embed.js" integrity="sha384-f"></script>`)
    const other = { ...made, folder: 'https://cdn.example/x/' }
    assert.match(elementCode(other), /src="https:\/\/cdn\.example\/x\/element\.js" integrity="sha384-e" crossorigin="anonymous"/)
    assert.equal(policyOf('element', other), "script-src https://cdn.example 'wasm-unsafe-eval'; connect-src https://cdn.example; style-src https://cdn.example")
    assert.equal(policyOf('frame', made), "script-src 'self'; frame-src 'self'")
  })

  test('writes no attribute that ends early', () => {
    const file = { ...redwood, issuer: 'A "B" & <C>' }
    assert.ok(frameCode({ ...made, file }).includes('data-title="A &quot;B&quot; &amp; &lt;C> plan calculator"'))
  })

  test('names the checksum that browsers compute', async () => {
    assert.equal(await integrityOf("alert('Hello, world.');"), 'sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO')
  })

  test('is one file with plan, months and look inside', () => {
    const page = calculatorPage({ ...made, file: { ...redwood, issuer: '</script><b>' } }, read('dist/dspp-calculator.html'))
    const [settings] = page.match(/(?<=id="page-settings">)[^<]*/)
    assert.deepEqual(JSON.parse(settings), { months: made.months, ...made.look })
    assert.ok(!page.includes('</script><b>'))
  })

  test('is a zip with all that the code names', () => {
    const files = Object.fromEntries(['element.js', 'embed.js', 'THIRD-PARTY-NOTICES.txt'].map((name) => [name, name]))
    const zip = unzipSync(zipOf(folderOf(made, { ...files, 'dspp-calculator.html': read('dist/dspp-calculator.html') })))
    assert.deepEqual(Object.keys(zip).sort(), ['README.txt', 'THIRD-PARTY-NOTICES.txt', '_headers', 'calculator.css', 'calculator.html', 'element.js', 'embed.js', 'index.html', 'months.json', 'plan.json'].map((name) => `calculator/${name}`).sort())
    assert.deepEqual(JSON.parse(strFromU8(zip['calculator/plan.json'])), redwood)
    const [, policy] = /^\/index\.html\n {2}Content-Security-Policy: (.*)$/m.exec(strFromU8(zip['calculator/_headers']))
    assert.ok(strFromU8(zip['calculator/README.txt']).includes(policy))
  })
})

describe('Spanish', () => {
  test('says every text of the page, and nothing else', async () => {
    const texts = await makerTexts()
    assert.ok(texts.length > 400)
    const names = ['Redwood Trust, Inc.', 'redwood-2007', 'Computershare Trust Company, N.A.']
    assert.deepEqual(texts.filter((text) => !Object.hasOwn(spanish, text) && !Object.hasOwn(spanishTexts, text) && !names.includes(text)), [], 'not translated')
    assert.deepEqual(Object.keys(spanish).filter((text) => !texts.includes(text)), [], 'nowhere said')
    assert.deepEqual(Object.keys(spanish).filter((text) => Object.hasOwn(spanishTexts, text)), [], 'said twice')
  })

  test('keeps the places of values', () => {
    const places = (text) => (text.match(/\{[^}]*\}/g) ?? []).sort()
    for (const [key, text] of Object.entries(spanish)) assert.deepEqual(places(text), places(key), key)
    assert.equal(saidIn('es')('Answer these {0} first:', 3), 'Antes, responda estas 3:')
    assert.equal(saidIn('tlh')('{0} to answer', 3), '3 to answer')
    assert.equal(saidIn('es')('{0} With an example'), '{0} Con un ejemplo')
  })
})
