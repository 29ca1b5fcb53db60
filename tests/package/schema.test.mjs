// The schemas in plans/ and the readers of these files must agree, for an editor checks by the one what a program checks by the
// other, but for what a schema cannot express.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import Ajv from 'ajv/dist/2020.js'
import { Plan, isPlanError, readMonths } from 'dspp'
import { declarations } from '../../scripts/declarations.mjs'
import { keysOf } from './declarations.mjs'
import { change, completeMonth, completePlan, monthsSchema, planFiles, planSchema, plansSeen, redwood, testPlans, valuesIn } from './plans.mjs'

const unique = (paths) => [...new Set(paths)].sort()

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The paths at which a file breaks a schema, each once. */
function pathsBy (schema) {
  const validate = new Ajv({ allErrors: true, strictTypes: true }).compile(schema)
  return (file) => {
    validate(file)
    // The choice of a branch is no mistake; the missing part of the branch is.
    const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if')
    return unique(errors.map(({ keyword, instancePath, schemaPath, params }) => {
      const at = `$${instancePath.replace(/\/(\d+)(?=\/|$)/g, '[$1]').replaceAll('/', '.')}`
      if (keyword === 'uniqueItems') return `${at}[${Math.max(params.i, params.j)}]`
      const key = params.additionalProperty ?? params.missingProperty
      // A value without a source is wrong itself: either of two keys would do, or there are both.
      return schemaPath.includes('/oneOf') || key === undefined ? at : `${at}.${key}`
    }))
  }
}

/** The problems that a reader finds in a file. */
function problemsBy (read) {
  return (file) => {
    try {
      read(file)
      return []
    } catch (error) {
      assert.ok(isPlanError(error), `${error}`)
      return error.problems
    }
  }
}

/** A schema, and the reader that must agree with it. */
const PLAN = { schema: planSchema, bySchema: pathsBy(planSchema), byReader: problemsBy((file) => new Plan(file).free()) }
const MONTHS = { schema: monthsSchema, bySchema: pathsBy(monthsSchema), byReader: problemsBy(readMonths) }

const fields = (problems) => unique(problems.map(({ field }) => field))

function assertRefused ({ bySchema, byReader }, file, paths, message) {
  assert.deepEqual([bySchema(file), fields(byReader(file))], [paths, paths], message)
}

/** Both readers agree when any value of a file is another, or is not there. */
function assertAlike ({ bySchema, byReader }, file, beyond) {
  for (const { path } of [...valuesIn(file)].slice(1)) {
    for (const other of [[], [null], [true], [0], [1], [7], [0.5], ['text'], ['2008-02-29'], ['5'], [[]], [{}], [[{}]]]) {
      const changed = change(file, path, ...other)
      const expressible = byReader(changed).filter(({ code }) => !beyond.includes(code))
      assert.deepEqual(bySchema(changed), fields(expressible), `${path} is ${JSON.stringify(other[0])}`)
    }
  }
}

/** Both know the same keys of every object, but for those whose keys are free or make the rule. */
function assertSameKeys ({ schema, bySchema, byReader }, file, isLeftOut) {
  const objects = [...valuesIn(file)].filter(({ path, value }) => isObject(value) && !isLeftOut(path, value))
  for (const { path } of objects) {
    const changed = change({ $: file }, `$.${path}.surplus`, true).$
    const [{ code, values }, ...others] = byReader(changed)
    assert.deepEqual([code, others], ['unknown-key', []], path)
    assert.deepEqual(values.known.split(', '), Object.keys(schemaAt(schema, file, path).properties), path)
    assert.deepEqual(bySchema(changed), [`${path}.surplus`])
  }
  return objects.length
}

/** The part of a schema for a path of a file. */
function schemaAt (schema, file, path) {
  let [part, value] = [resolve(schema, schema, file), file]
  for (const key of path.match(/[^.[\]]+/g).slice(1)) {
    value = value[key]
    part = resolve(schema, part.properties?.[key] ?? part.items ?? part.additionalProperties, value)
  }
  return part
}

/** Resolves a part of a schema for a value, past its references and branches. */
function resolve (schema, part, value) {
  if (part.properties !== undefined) return part
  if (part.if !== undefined) return resolve(schema, new Ajv({ strict: false }).validate(part.if, value) ? part.then : part.else, value)
  return part.$ref === undefined ? part : resolve(schema, referred(schema, part), value)
}

const referred = (schema, part) => schema.$defs[part.$ref.slice('#/$defs/'.length)]

describe('The schema of plan files', () => {
  test('accepts every plan file of the package, and a plan with every key', () => {
    const files = planFiles()
    assert.ok(files.length > 3)
    for (const plan of [...files, ...testPlans(), completePlan()]) assertRefused(PLAN, plan, [], plan.id)
  })

  test('accepts the plans that the limits are tested with', () => {
    for (const name of ['essential-utilities', 'middlesex-water', 'omega-2008', 'dynex-2014', 'two-layers']) {
      const plan = JSON.parse(readFileSync(new URL(`../plans/${name}.json`, import.meta.url), 'utf8'))
      assertRefused(PLAN, plan, [], name)
    }
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

describe('The schema of files of months', () => {
  test('accepts a month, a list of them and an empty one', () => {
    for (const file of [completeMonth(), { month: '2100-12' }, [completeMonth(), { month: '1990-01' }], []]) {
      assertRefused(MONTHS, file, [])
    }
  })

  const mistakes = [
    ['a missing month', '$.month'],
    ['a month before the calendars', '$.month', '1989-12'],
    ['a month after the calendars', '$.month', '2101-01'],
    ['a thirteenth month', '$.month', '2008-13'],
    ['a month without its zero', '$.month', '2008-2'],
    ['a day for a month', '$.month', '2008-02-01'],
    ['a day that does not exist', '$.investmentDate', '2008-02-30'],
    ['a discount over 100', '$.discount', '100.01'],
    ['a discount as a number', '$.preApprovedDiscount', 3],
    ['a price of nothing', '$.thresholdPrice', '0'],
    ['a price below the least', '$.thresholdPrice', '0.00009'],
    ['a price above the greatest', '$.thresholdPrice', '1000000.000001'],
    ['a price with seven decimals', '$.thresholdPrice', '30.7500001'],
    ['a dividend with eleven decimals', '$.dividendPerShare', '0.04983333001'],
    ['nothing that is stopped', '$.suspended', []],
    ['something stopped twice', '$.suspended[1]', 'dividends'],
    ['something unknown stopped', '$.suspended[0]', 'cash'],
    ['a misspelt key', '$.dividend', '0.75'],
    ['a misspelt key in a period', '$.investmentPeriod.first', '2008-02-01'],
    ['a list for an object', '$.investmentPeriod', []],
    ['too many closures', '$.closures', new Array(1001).fill('2008-02-14')],
    ['no value at all', '$.discount', null]
  ]
  for (const [mistake, path, ...value] of mistakes) {
    test(`and the reader both name the place of ${mistake}`, () => {
      const month = change(completeMonth(), path, ...value)
      assertRefused(MONTHS, month, [path])
      assertRefused(MONTHS, [{ month: '2008-01' }, month], [path.replace('$', '$[1]')])
    })
  }

  test('and the reader both accept the least and the greatest price', () => {
    for (const price of ['0.0001', '0.000100', '0.1', '999999.999999', '1000000', '1000000.000000']) {
      assertRefused(MONTHS, { month: '2008-02', thresholdPrice: price }, [])
    }
  })

  test('and the reader both accept a dividend to ten decimals', () => {
    for (const dividend of ['0.0001', '0.3828125', '0.04983333', '0.00138082', '0.0001000001', '999999.9999999999', '1000000.0000000000']) {
      assertRefused(MONTHS, { month: '2008-02', dividendPerShare: dividend }, [])
    }
  })

  test('and the reader both refuse what is neither a month nor a list', () => {
    for (const file of [null, 5, true, [null], ['2008-02'], new Array(1333).fill({ month: '2008-02' })]) {
      const [path] = fields(MONTHS.byReader(file))
      assertRefused(MONTHS, file, [path])
    }
  })

  test('and the reader know the same keys of every object', () => {
    assert.equal(assertSameKeys(MONTHS, completeMonth(), () => false), 2)
    assert.equal(assertSameKeys(MONTHS, [completeMonth()], () => false), 2)
  })

  test('and the reader agree when any value of a month is another, or is not there', () => {
    assertAlike(MONTHS, completeMonth(), ['outside-month', 'period-reversed'])
    assertAlike(MONTHS, [{ month: '2008-01' }, completeMonth()], ['outside-month', 'period-reversed'])
  })

  test('leaves to the reader what no schema can express', () => {
    for (const [file, field, code] of [
      [change(completeMonth(), '$.investmentDate', '2008-03-03'), '$.investmentDate', 'outside-month'],
      [change(completeMonth(), '$.dividendPaymentDate', '2007-02-15'), '$.dividendPaymentDate', 'outside-month'],
      [change(completeMonth(), '$.investmentPeriod.end', '2008-01-30'), '$.investmentPeriod.end', 'period-reversed'],
      [[completeMonth(), { month: '2008-02' }], '$[1].month', 'repeated']
    ]) {
      assert.deepEqual(MONTHS.bySchema(file), [])
      assert.deepEqual(MONTHS.byReader(file).map((problem) => [problem.field, problem.code]), [[field, code]])
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

describe('The type of a plan file', () => {
  /** Objects that have a type of their own. */
  const TYPES = {
    PlanFile: planSchema,
    PlanClause: planSchema.properties.clauses.additionalProperties,
    PlanContact: planSchema.properties.contacts.items,
    PlanDocument: planSchema.properties.documents.items,
    RoundingTerms: planSchema.$defs.roundingTerms
  }

  /** Compares the keys of a type with those of a part of the schema, and of each object that the type describes right there. */
  function assertSame (declared, part, path) {
    assert.deepEqual(Object.keys(declared), Object.keys(part.properties), path)
    for (const [key, inner] of Object.entries(declared)) {
      if (Object.keys(inner).length > 0 && !['bankDebits', 'newRecurring'].includes(key)) assertSame(inner, part.properties[key], `${path}.${key}`)
    }
  }

  for (const [name, part] of Object.entries(TYPES)) {
    test(`has the keys of the schema: ${name}`, () => assertSame(keysOf(name), part, name))
  }

  test('has the keys of a fee and of the kinds of days', () => {
    const { clause, assumed, ...fee } = planSchema.$defs.fee.properties
    assert.deepEqual(Object.keys(keysOf('FeeCharge')), Object.keys(fee))
    const [, rules] = /export type DayRule =\n([^]*?)\n\n/.exec(declarations())
    const declared = rules.split(' |\n').map((rule) => [...rule.matchAll(/(\w+)\??:/g)].map(([, key]) => key))
    assert.deepEqual(declared, planSchema.$defs.dayRule.if.oneOf.map(({ propertyNames }) => propertyNames.enum))
  })

  test('has the names that the schema has', () => {
    const text = declarations()
    const lists = [...valuesIn(planSchema.$defs)].filter(({ path, value }) => path.endsWith('.enum') && !path.includes('propertyNames')).map(({ value }) => value)
    assert.ok(lists.length > 10)
    for (const names of lists) assert.ok(text.includes(names.map((name) => `'${name}'`).join(' | ')), names.join())
  })

  test('is written for every file: what must be there and what may', () => {
    const [, body] = /export interface PlanFile \{\n([^]*?)\n\}/.exec(declarations())
    const required = [...body.matchAll(/^ {2}(\w+): /gm)].map(([, key]) => key)
    assert.deepEqual(required, planSchema.required)
  })
})
