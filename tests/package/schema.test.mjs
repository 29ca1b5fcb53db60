// The schemas in plans/ and the readers of these files must agree, for an editor checks by the one what a program checks by the
// other, but for what a schema cannot express.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { change, completePlan, monthsSchema, planFiles, planSchema, plansSeen, redwood, testPlans, valuesIn } from './plans.mjs'
import { PLAN, assertAlike, assertRefused, assertSameKeys, referred } from './schemas.mjs'

describe('The schema of plan files', () => {
  test('accepts every plan file of the package, and a plan with every key', () => {
    const files = planFiles()
    assert.ok(files.length > 3)
    for (const plan of [...files, ...testPlans(), completePlan()]) assertRefused(PLAN, plan, [], plan.id)
  })

  test('and the reader both can say every term that was seen in a filing', () => {
    const plans = plansSeen()
    assert.ok(plans.length > 50)
    for (const { name, plan } of plans) assertRefused(PLAN, plan, [], name)
  })

  const mistakes = [
    ['a missing section', '$.calendar'],
    ['a missing term', '$.limits.per'],
    ['a missing value', '$.limits.maximum.value'],
    ['a missing text', '$.issuer'],
    ['a missing band edge', '$.discounts.standard.maximum'],
    ['a missing edge of the band of dividends', '$.discounts.dividends.minimum'],
    ['a missing list of fees', '$.fees.items'],
    ['a missing number of days', '$.marketPrice.direct.value.days'],
    ['an amount as a number', '$.limits.maximum.value', 10000],
    ['a fraction of a cent', '$.limits.maximum.value', '10000.005'],
    ['a negative amount', '$.limits.existingMinimum.value', '-100.00'],
    ['an amount over a billion', '$.limits.maximum.value', '1000000000.01'],
    ['a percentage over 100', '$.discounts.preApproved.maximum', '100.0001'],
    ['a percentage with five decimals', '$.discounts.preApproved.maximum', '4.00001'],
    ['a day that does not exist', '$.effectiveFrom.value', '2007-11-31'],
    ['a leap day of another year', '$.closures[0]', '1900-02-29'],
    ['a day without its zero', '$.source.date', '2007-11-8'],
    ['a time of day', '$.documents[0].date', '2007-11-23T00:00'],
    ['days as text', '$.dueDates.standard.value', '1'],
    ['half a day', '$.dueDates.standard.value', 0.5],
    ['fewer than no days', '$.dueDates.standard.value', -1],
    ['more business days than a quarter has', '$.dueDates.standard.value', 67],
    ['more days than a year has', '$.dueDates.preApproved.value.days', 367],
    ['an hour without its zero', '$.dueDates.time.value.time', '9:00'],
    ['the hour after the last', '$.dueDates.waiverRequest.value.time', '24:00'],
    ['an unknown zone', '$.dueDates.time.value.zone', 'EST'],
    ['a request without an hour', '$.dueDates.waiverRequest.value.time'],
    ['no way to pay', '$.dueDates.clearing', []],
    ['an unknown way to pay that clears', '$.dueDates.clearing[0].paidBy', 'wire'],
    ['more days to clear than a quarter has', '$.dueDates.clearing[1].businessDays', 67],
    ['a longer notice than a year', '$.noticeOfChanges.value', 367],
    ['more decimals than a fill has', '$.shares.decimals.value', 7],
    ['an unknown rounding', '$.displayedPrices.rounding.value', 'up'],
    ['an unknown rounding of dividends', '$.dividends.cents.value', 'half-down'],
    ['an unknown calendar', '$.calendar.value', 'NYSE'],
    ['an unknown price basis', '$.marketPrice.direct.value', 'vwap'],
    ['an average over one day', '$.marketPrice.direct.value.days', 1],
    ['an average beside the highest', '$.marketPrice.openMarket.value.averageOf', 'last-sale'],
    ['the highest of one price', '$.marketPrice.openMarket.value.highestOf', ['last-sale']],
    ['the highest of a price and itself', '$.marketPrice.openMarket.value.highestOf[1]', 'average-price-paid'],
    ['a percentage of no price', '$.marketPrice.dividends.value.of'],
    ['a price as the greater value', '$.marketPrice.dividends.value.greaterOf', 'last-sale'],
    ['an average beside a net asset value', '$.marketPrice.dividends.value.averageOf', 'last-sale'],
    ['a percentage beside the highest', '$.marketPrice.openMarket.value.percent', '95'],
    ['one average of dividends', '$.marketPrice.dividends.value.averageOfPeriod', 'last-sale'],
    ['days beside one average', '$.marketPrice.preApproved.value.days', 5],
    ['more decimals of a market price than a fill has', '$.roundedMarketPrice.decimals.value', 7],
    ['an unknown tier', '$.discounts.dividends', { value: 'preApproved', clause: 'L3' }, '$.discounts.dividends.value'],
    ['unknown shares', '$.discounts.shares.value', 'new'],
    ['an unknown time', '$.limits.per.value', 'week'],
    ['nothing that is stopped', '$.suspended.value', []],
    ['something stopped twice', '$.suspended.value[1]', 'optional-cash'],
    ['something unknown stopped', '$.suspended.value[0]', 'cash'],
    ['a rule with too few keys', '$.schedule.termsSet.value', { businessDays: 4 }],
    ['a rule with too many keys', '$.schedule.termsSet.value', { businessDays: 4, before: 'due', after: 'due' }],
    ['a rule of two kinds', '$.schedule.termsSet.value', { dayOfMonth: 1, roll: 'following', before: 'due' }],
    ['an unknown roll', '$.schedule.investmentDate.value.roll', 'modified-following'],
    ['the 32nd', '$.schedule.investmentDate.value.dayOfMonth', 32],
    ['a dividend payment date that is not meant', '$.schedule.investmentDate.value.dividendPaymentDate', false],
    ['an unknown day of the schedule', '$.schedule.termsSet.value.before', 'payment'],
    ['a period of no days', '$.schedule.periodEnd.value.tradingDays', 0],
    ['ends of a period that are both or not', '$.schedule.periodEnd.value.bothEnds', 'yes'],
    ['a month after December', '$.schedule.recordDate.value.months[3]', 13],
    ['a month twice', '$.schedule.recordDate.value.months[3]', 9],
    ['no month', '$.schedule.recordDate.value.months', []],
    ['the sixth weekday', '$.schedule.recordDate.value.nth', 6],
    ['another word than the last weekday', '$.schedule.recordDate.value.nth', 'first'],
    ['half of a weekday', '$.schedule.recordDate.value.weekday', 'thu'],
    ['a last day that is not meant', '$.schedule.investmentDate.value', { lastDay: false, roll: 'preceding' }, '$.schedule.investmentDate.value.lastDay'],
    ['a day of the month twice', '$.schedule.investmentDate.value', { daysOfMonth: [1, 1], roll: 'preceding' }, '$.schedule.investmentDate.value.daysOfMonth[1]'],
    ['no day of bank debits', '$.schedule.bankDebits.value.daysOfMonth', []],
    ['a bank debit on day 0', '$.schedule.bankDebits.value.daysOfMonth[1]', 0],
    ['unknown odd cents', '$.investmentPeriod.oddCents.value', 'first-day'],
    ['an unknown threshold', '$.investmentPeriod.threshold.value', 'some-returned'],
    ['a fee in dollars and percent', '$.fees.items[0].amount', '2.50', '$.fees.items[0]'],
    ['a fee on a share in percent', '$.fees.items[1]', { on: 'share', percent: '5', clause: 'L4' }, '$.fees.items[1].percent'],
    ['a fee of seven decimals on a share', '$.fees.items[1].amount', '0.0525001'],
    ['a fraction of a cent for a purchase', '$.fees.items[0]', { on: 'purchase', amount: '2.505', clause: 'L4' }, '$.fees.items[0].amount'],
    ['a least fee in dollars', '$.fees.items[1].atLeast', '1.00'],
    ['an enrolment with a dividend', '$.fees.items[0].on', 'enrolment', '$.fees.items[0].of'],
    ['a fee for something unknown', '$.fees.items[0].on', 'transfer'],
    ['a fee of something unknown', '$.fees.items[0].of', 'cash'],
    ['a fee for unknown shares', '$.fees.items[1].source', 'company'],
    ['unknown fractions', '$.fees.fractions.value', 'all'],
    ['limits after fees', '$.fees.limits.value', 'after-fees'],
    ['an unknown use of what is left over', '$.shares.leftOver.value', 'lost'],
    ['an unknown way to pay', '$.fees.items[1].paidBy', 'wire'],
    ['another currency', '$.currency', 'EUR'],
    ['a misspelt key', '$.dueDate', {}],
    ['a misspelt key in a term', '$.calendar.because', 'nobody says'],
    ['a list for an object', '$.clauses.L0', []],
    ['an object for a list', '$.contacts', {}],
    ['text for a choice of yes and no', '$.documents[0].governs', 'yes'],
    ['a line break in a text', '$.issuer', 'Redwood\nTrust'],
    ['no value at all', '$.unstated.fees', null]
  ]
  for (const [mistake, path, value, place = path] of mistakes) {
    test(`and the reader both name the place of ${mistake}`, () => {
      assertRefused(PLAN, change(completePlan(), path, ...(value === undefined ? [] : [value])), [place])
    })
  }

  for (const path of ['$.calendar', '$.limits.maximum', '$.discounts.standard', '$.discounts.dividends', '$.schedule.termsSet', '$.fees.items[0]']) {
    test(`and the reader both want one source of ${path}: a clause or an assumption`, () => {
      const neither = change(change(completePlan(), `${path}.clause`), `${path}.assumed`)
      const both = change(change(completePlan(), `${path}.clause`, 'L4'), `${path}.assumed`, 'it is not said')
      for (const plan of [neither, both]) assertRefused(PLAN, plan, [path])
    })
  }

  const isRule = (path) => /^\$\.schedule\.(?!bankDebits)\w+\.value$/.test(path)

  test('and the reader know the same keys of every object', () => {
    const isLeftOut = (path) => ['$.clauses', '$.unstated'].includes(path) || isRule(path)
    assert.ok(assertSameKeys(PLAN, completePlan(), isLeftOut) > 50)
    assert.ok(assertSameKeys(PLAN, redwood(), isLeftOut) > 30)
  })

  test('and the reader know the same kinds of rules', () => {
    const rules = [...valuesIn(completePlan())].filter(({ path }) => isRule(path))
    assert.equal(rules.length, 5)
    const kinds = planSchema.$defs.dayRule.if.oneOf.map(({ required }) => required.join(' + ')).join(', ')
    for (const { path } of rules) {
      const plan = change(completePlan(), `${path}.surplus`, true)
      assert.deepEqual(PLAN.byReader(plan).map(({ code, values }) => [code, values]), [['unknown-rule', { known: kinds }]])
      assertRefused(PLAN, plan, [path])
    }
  })

  test('and the reader agree when any value of a plan is another, or is not there', () => {
    const beyond = ['unknown-clause', 'minimum-above-maximum', 'layers-contradict']
    assertAlike(PLAN, completePlan(), beyond)
    assertAlike(PLAN, redwood(), beyond)
  })

  test('leaves to the reader what no schema can express', () => {
    for (const [path, value, code, place] of [
      ['$.limits.existingMinimum.value', '2500.01', 'minimum-above-maximum', '$.limits.existingMinimum'],
      ['$.limits.furtherMaximums[0].value', '9999.99', 'layers-contradict', '$.limits.maximum'],
      ['$.limits.furtherMaximums[1].per', 'month', 'repeated', '$.limits.furtherMaximums[1].per'],
      ['$.discounts.standard.minimum', '3.0001', 'minimum-above-maximum', '$.discounts.standard.minimum'],
      ['$.fees.items[0].atLeast', '2.51', 'minimum-above-maximum', '$.fees.items[0].atLeast'],
      ['$.dueDates.clearing[0].paidBy', 'recurring-debit', 'repeated', '$.dueDates.clearing[1].paidBy'],
      ['$.schedule.termsSet.value', { eachWeek: 'friday', roll: 'following' }, 'several-dates', '$.schedule.termsSet.value'],
      ['$.limits.maximum.clause', 'L6', 'unknown-clause', '$.limits.maximum.clause'],
      ['$.schedule.periodStart.value.endingOn', 'pre-approved-due', 'circular', '$.schedule.periodStart.value']
    ]) {
      const plan = change(completePlan(), path, value)
      assert.deepEqual(PLAN.bySchema(plan), [])
      assert.deepEqual(PLAN.byReader(plan).map((problem) => [problem.field, problem.code]), [[place, code]])
    }
  })

  test('and the reader want plain texts, though a visitor may type others', () => {
    for (const [path, value] of [
      ['$.limits.maximum.value', '$10,000.00'],
      ['$.limits.maximum.value', '10000.'],
      ['$.limits.maximum.value', '010000'],
      ['$.discounts.standard.maximum', '3 %'],
      ['$.limits.maximum.value', ' 10000'],
      ['$.limits.maximum.value', '.5'],
      ['$.issuer', ''],
      ['$.issuer', ' ']
    ]) {
      assertRefused(PLAN, change(redwood(), path, value), [path], `${path} is "${value}"`)
    }
  })
})

describe('Each schema', () => {
  test('describes every property', () => {
    for (const schema of [planSchema, monthsSchema]) {
      for (const { path, value } of valuesIn(schema)) {
        if (!/\.properties\.[^.]+$/.test(path) || value === false) continue
        const description = value.description ?? referred(schema, value).description
        assert.ok(description?.endsWith('.'), path)
      }
    }
  })

  test('says the same of the values that both have', () => {
    for (const name of ['date', 'percent']) assert.deepEqual(monthsSchema.$defs[name], planSchema.$defs[name])
    assert.deepEqual(monthsSchema.$defs.monthlyTerms.properties.suspended.items, planSchema.$defs.features.items)
  })
})
