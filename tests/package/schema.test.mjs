// plans/plan.schema.json and the reader of plan files must agree, for an editor checks by the one what a program checks by the
// other, but for what a schema cannot express.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import Ajv from 'ajv/dist/2020.js'
import { Plan, PlanError } from 'dspp'
import { change, completePlan, redwood, schema, valuesIn } from './plans.mjs'

const validate = new Ajv({ allErrors: true, strictTypes: true }).compile(schema)

/** The paths at which the schema is broken, each once. */
function pathsBySchema (plan) {
  validate(plan)
  return unique((validate.errors ?? []).map(({ instancePath, schemaPath, params }) => {
    const at = instancePath.replace(/\/(\d+)(?=\/|$)/g, '[$1]').replaceAll('/', '.')
    const key = params.additionalProperty ?? params.missingProperty
    // A value without a source is wrong itself: either of two keys would do, or there are both.
    return schemaPath.includes('/oneOf') || key === undefined ? `$${at}` : `$${at}.${key}`
  }))
}

/** The problems that the reader finds. */
function problemsByReader (plan) {
  try {
    new Plan(plan).free()
    return []
  } catch (error) {
    assert.ok(error instanceof PlanError, `${error}`)
    return error.problems
  }
}

const pathsByReader = (plan) => unique(problemsByReader(plan).map(({ field }) => field))

const unique = (paths) => [...new Set(paths)].sort()

describe('The schema of plan files', () => {
  test('accepts every plan file of the package, and a plan with every key', () => {
    const files = readdirSync(new URL('../../plans/', import.meta.url)).filter((name) => name !== 'plan.schema.json')
    assert.ok(files.length > 0)
    const plans = files.map((name) => JSON.parse(readFileSync(new URL(`../../plans/${name}`, import.meta.url), 'utf8')))
    for (const plan of [...plans, completePlan()]) {
      assert.deepEqual(pathsBySchema(plan), [])
      assert.deepEqual(pathsByReader(plan), [])
    }
  })

  const mistakes = [
    ['a missing section', '$.limits'],
    ['a missing term', '$.limits.newMinimum'],
    ['a missing value', '$.limits.maximum.value'],
    ['a missing text', '$.issuer'],
    ['a missing band edge', '$.discounts.standard.maximum'],
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
    ['fewer than no days', '$.dueDates.preApproved.value', -1],
    ['more days than a quarter has', '$.dueDates.preApproved.value', 67],
    ['more decimals than a fill has', '$.shares.decimals.value', 7],
    ['an unknown rounding', '$.displayedPrices.rounding.value', 'up'],
    ['an unknown calendar', '$.calendar.value', 'NYSE'],
    ['an unknown price basis', '$.marketPrice.direct.value', 'vwap'],
    ['an unknown tier', '$.discounts.dividends.value', 'preApproved'],
    ['another currency', '$.currency', 'EUR'],
    ['a misspelt key', '$.dueDate', {}],
    ['a misspelt key in a term', '$.calendar.because', 'nobody says'],
    ['a list for an object', '$.clauses.L0', []],
    ['an object for a list', '$.contacts', {}],
    ['text for a choice of yes and no', '$.documents[0].governs', 'yes'],
    ['a line break in a text', '$.issuer', 'Redwood\nTrust'],
    ['no value at all', '$.unstated.fees', null]
  ]
  for (const [mistake, path, ...value] of mistakes) {
    test(`and the reader both name the place of ${mistake}`, () => {
      const plan = change(completePlan(), path, ...value)
      assert.deepEqual(pathsBySchema(plan), [path])
      assert.deepEqual(pathsByReader(plan), [path])
    })
  }

  for (const path of ['$.calendar', '$.limits.maximum', '$.discounts.standard']) {
    test(`and the reader both want one source of ${path}: a clause or an assumption`, () => {
      const neither = change(change(redwood(), `${path}.clause`), `${path}.assumed`)
      const both = change(change(redwood(), `${path}.clause`, 'L4'), `${path}.assumed`, 'it is not said')
      for (const plan of [neither, both]) {
        assert.deepEqual(pathsBySchema(plan), [path])
        assert.deepEqual(pathsByReader(plan), [path])
      }
    })
  }

  test('and the reader know the same keys of every object', () => {
    const objects = [...valuesIn(completePlan())].filter(({ path, value }) => isObject(value) && !['$.clauses', '$.unstated'].includes(path))
    assert.ok(objects.length > 30)
    for (const { path } of objects) {
      const plan = change({ $: completePlan() }, `$.${path}.surplus`, true).$
      const [{ code, values }, ...others] = problemsByReader(plan)
      assert.deepEqual([code, others], ['unknown-key', []], path)
      assert.deepEqual(values.known.split(', '), Object.keys(schemaAt(path).properties), path)
      assert.deepEqual(pathsBySchema(plan), [`${path}.surplus`])
    }
  })

  test('and the reader agree when any value of a plan is another, or is not there', () => {
    const complete = completePlan()
    const values = [...valuesIn(complete)].slice(1)
    assert.ok(values.length > 100)
    for (const { path } of values) {
      for (const other of [[], [null], [true], [0], [1], [7], [0.5], ['text'], ['2008-02-29'], ['5'], [[]], [{}], [[{}]]]) {
        const plan = change(complete, path, ...other)
        const expressible = problemsByReader(plan).filter(({ code }) => !['unknown-clause', 'minimum-above-maximum'].includes(code))
        assert.deepEqual(pathsBySchema(plan), unique(expressible.map(({ field }) => field)), `${path} is ${JSON.stringify(other[0])}`)
      }
    }
  })

  test('leaves to the reader what no schema can express', () => {
    for (const [path, value, code] of [
      ['$.limits.existingMinimum.value', '10000.01', 'minimum-above-maximum'],
      ['$.discounts.standard.minimum', '3.0001', 'minimum-above-maximum'],
      ['$.limits.maximum.clause', 'L6', 'unknown-clause']
    ]) {
      const plan = change(redwood(), path, value)
      assert.deepEqual(pathsBySchema(plan), [])
      assert.deepEqual(problemsByReader(plan).map((problem) => [problem.field, problem.code]), [[path.replace(/(Minimum)\.value$/, '$1'), code]])
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
      const plan = change(redwood(), path, value)
      assert.deepEqual([pathsBySchema(plan), pathsByReader(plan)], [[path], [path]], `${path} is "${value}"`)
    }
  })

  test('describes every property', () => {
    for (const { path, value } of valuesIn(schema)) {
      if (!/\.properties\.[^.]+$/.test(path)) continue
      assert.ok((value.description ?? resolve(value).description)?.endsWith('.'), path)
    }
  })
})

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A schema, or the one that it refers to. */
const resolve = (part) => part.$ref?.startsWith('#/$defs/') && part.properties === undefined ? schema.$defs[part.$ref.slice('#/$defs/'.length)] : part

/** The part of the schema for a path of a plan. */
const schemaAt = (path) => path.match(/[^.[\]]+/g).slice(1)
  .reduce((part, key) => resolve(part.properties?.[key] ?? part.items ?? part.additionalProperties), schema)
