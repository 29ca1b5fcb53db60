// The TypeScript types of plan files have the keys and names of the schema.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { declarations } from '../../scripts/declarations.mjs'
import { keysOf } from './declarations.mjs'
import { planSchema, valuesIn } from './plans.mjs'

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
