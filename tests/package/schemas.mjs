// The schemas of plans/ and the readers of these files, and what must hold of both.
import assert from 'node:assert/strict'
import Ajv from 'ajv/dist/2020.js'
import { Plan, isPlanError, readMonths } from 'dspp'
import { change, monthsSchema, planSchema, valuesIn } from './plans.mjs'

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
export const PLAN = { schema: planSchema, bySchema: pathsBy(planSchema), byReader: problemsBy((file) => new Plan(file).free()) }
export const MONTHS = { schema: monthsSchema, bySchema: pathsBy(monthsSchema), byReader: problemsBy(readMonths) }

export const fields = (problems) => unique(problems.map(({ field }) => field))

export function assertRefused ({ bySchema, byReader }, file, paths, message) {
  assert.deepEqual([bySchema(file), fields(byReader(file))], [paths, paths], message)
}

/** Both readers agree when any value of a file is another, or is not there. */
export function assertAlike ({ bySchema, byReader }, file, beyond) {
  for (const { path } of [...valuesIn(file)].slice(1)) {
    for (const other of [[], [null], [true], [0], [1], [7], [0.5], ['text'], ['2008-02-29'], ['5'], [[]], [{}], [[{}]]]) {
      const changed = change(file, path, ...other)
      const expressible = byReader(changed).filter(({ code }) => !beyond.includes(code))
      assert.deepEqual(bySchema(changed), fields(expressible), `${path} is ${JSON.stringify(other[0])}`)
    }
  }
}

/** Both know the same keys of every object, but for those whose keys are free or make the rule. */
export function assertSameKeys ({ schema, bySchema, byReader }, file, isLeftOut) {
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

export const referred = (schema, part) => schema.$defs[part.$ref.slice('#/$defs/'.length)]
