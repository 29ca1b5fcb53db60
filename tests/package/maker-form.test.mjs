// The form of the page that makes calculators, and the calculator beside it.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Plan, readDate } from 'dspp'
import { applies, isBehind, monthQuestions, sections, sectionsIn } from '../../www/js/make/asked.js'
import { dayIn, exampleOf, exampleSaid, nextDate } from '../../www/js/make/example.js'
import { Fields } from '../../www/js/make/fields.js'
import { KINDS } from '../../www/js/make/kinds.js'
import { assumedIn, leftOutIn } from '../../www/js/make/left-out.js'
import { EMPTY, answersOf, fileOf, idOf, othersIn, previewOf } from '../../www/js/make/plan-file.js'
import { GATES } from '../../www/js/make/questions.js'
import { schemaAt, wordsIn } from '../../www/js/make/schema.js'
import { at, filled, put } from '../../www/js/make/values.js'
import { saidIn } from '../../www/js/make/words.js'
import { plans, problemsOf, read, redwood } from './maker-plans.mjs'

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
    for (const path of [['limits', 'furtherMaximums', 0, 'value'], ['fees', 'items', 0, 'amount']]) assert.ok(form.controls.has(form.idOf(path)), path.join('.'))
    for (const path of [['documents', 0, 'title'], ['contacts', 0, 'telephone']]) assert.ok(!form.controls.has(form.idOf(path)), path.join('.'))
  })

  test('asks no figures of a fee that the company pays, and of sales only if a file has such a fee', () => {
    const formOf = (...items) => markupOf({ fees: { items } }, ['fees'])
    const paid = formOf({ on: 'purchase', paidByCompany: true }, { on: 'purchase', amount: '5.00', paidByCompany: true }).form
    assert.deepEqual([0, 1].map((index) => paid.controls.has(paid.idOf(['fees', 'items', index, 'amount']))), [false, true])
    assert.ok(!JSON.stringify(formOf({ on: 'purchase' }).markup).includes('Selling shares'))
    assert.ok(JSON.stringify(formOf({ on: 'sale', amount: '15.00' }).markup).includes('Selling shares'))
  })

  test('asks in plain view how a fee is paid, unless the company pays it', () => {
    const { form, markup } = markupOf({ fees: { items: [{ on: 'purchase' }, { on: 'purchase', paidByCompany: true }, { on: 'purchase', paidBy: 'check', paidByCompany: true }] } }, ['fees'])
    const ids = [0, 1, 2].map((index) => form.idOf(['fees', 'items', index, 'paidBy']))
    assert.deepEqual(ids.map((id) => form.controls.has(id)), [true, false, true])
    const folds = [...partsOf(markup)].filter(([name]) => name === 'details')
    assert.deepEqual(ids.filter((id) => JSON.stringify(folds).includes(id)), [])
  })

  test('folds the months of a day rule until a file has some', () => {
    const foldOf = (value) => JSON.stringify(markupOf({ schedule: { investmentDate: { value } } }, []).markup).match(/\["details",(\{[^{}]*investmentDate\.value more[^{}]*\})/)?.[1]
    const rule = { dayOfMonth: 10, roll: 'following' }
    assert.deepEqual([rule, { ...rule, months: [3, 6] }].map((value) => JSON.parse(foldOf(value)).open), [false, true])
    assert.equal(foldOf({ lastDay: true, roll: 'preceding' }), undefined)
  })

  test('begins the company’s own contact with its name', () => {
    const rows = [...JSON.stringify(markupOf({ issuer: 'Example Holdings' }, []).markup).matchAll(/"data-row":"(\{.*?\})"/g)].map(([, row]) => JSON.parse(JSON.parse(`"${row}"`)))
    assert.deepEqual(rows.slice(0, 2), [{ role: 'Plan administrator' }, { role: 'Investor relations', name: 'Example Holdings' }])
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

/** Every element of markup. */
function * partsOf (markup) {
  if (typeof markup[0] === 'string') yield markup
  for (const part of markup) if (Array.isArray(part)) yield * partsOf(part)
}

function * placesIn (value, path = []) {
  if (path.length > 0) yield path
  if (value !== null && typeof value === 'object') for (const [key, part] of Object.entries(value)) yield * placesIn(part, [...path, Array.isArray(value) ? Number(key) : key])
}

function * leavesOf (value) {
  for (const path of placesIn(value)) if (typeof at(value, path) !== 'object') yield path
}

describe('What is left out', () => {
  const labels = (file, months = []) => leftOutIn(file, months).map(({ label }) => label)

  test('is each answer that visitors would miss', () => {
    assert.deepEqual(labels(fileOf(EMPTY)), [
      'Most, without the company’s approval', 'How long before the investment date must money arrive?', 'On which day are shares bought?', 'Where do the shares come from?',
      'Discount for payments within the maximum', 'Who pays the fees for purchases?', 'Contacts'
    ])
    assert.deepEqual(labels(redwood), ['On which day are shares bought?', 'Discount announced now', 'Who pays the fees for purchases?'])
    const free = { ...redwood, fees: { items: [] } }
    assert.deepEqual(labels(free, [{ month: '2008-01', investmentDate: '2008-01-15', discount: '1.5' }]), [])
    assert.deepEqual(labels(put(free, ['discounts', 'standard', 'minimum'], '3'), [{ month: '2008-01', investmentDate: '2008-01-15' }]), [], 'a fixed discount')
  })

  test('is a tick with nothing answered below it, because no file keeps it', () => {
    const ticked = (file) => leftOutIn(file, [], answersOf(file).open.concat('recurring', 'hours')).map(({ label }) => label).slice(-2)
    assert.deepEqual(ticked(redwood), ['Payments can repeat by themselves', 'It says more about when'])
    assert.equal(ticked(put(redwood, ['limits', 'recurringMinimum'], { value: '50.00', clause: 'L4' }))[0], 'Who pays the fees for purchases?')
  })

  test('is told beside what is assumed, each with its answer', () => {
    assert.deepEqual(assumedIn(EMPTY, fileOf(EMPTY)).map(({ label, answer }) => [label, answer]), [
      ['Which days are business days?', 'Days the New York Stock Exchange is open'], ['Decimal places of a share', '6'], ['How is the last decimal of a share rounded?', 'Down'],
      ['Decimal places of a price', '4'], ['How is a price rounded for display?', 'To the nearest, a half to the even digit']
    ])
  })
})

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
    assert.equal(discount('0', '3', [{ month: '2008-01', discount: '1' }]), undefined, 'announced for another month')
    assert.equal(discount('0', '3', [{ month: '2007-12', investmentDate: '2007-12-17' }]), undefined, 'not announced yet')
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
