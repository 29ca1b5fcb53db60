// Every export has an example, and all examples, those of README.md too, give what their comments say.
import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { exportedNames, methodsOf } from './declarations.mjs'
import { declaredExamples, examples, program, readmeExamples, remarks, statements } from './examples.mjs'

/** Inside the project, so that `dspp` is the package itself. */
const folder = new URL('../../target/examples/', import.meta.url)
after(() => rmSync(folder, { recursive: true, force: true }))

test('README.md has JavaScript examples', () => {
  assert.ok(readmeExamples.length > 0)
})

test('every export and every method has an example', () => {
  const declared = new Set(declaredExamples.map(({ name }) => name))
  for (const name of exportedNames) assert.ok(declared.has(name), name)
  for (const name of methodsOf('Plan')) assert.ok(declared.has(`Plan.${name}`), name)
  for (const name of ['Plan.constructor', 'Plan.redwood2007']) assert.ok(declared.has(name), name)

  const without = declaredExamples.filter(({ code }) => code === undefined).map(({ name }) => name)
  assert.deepEqual(without, [], 'these have no @example')
})

for (const [index, example] of examples.entries()) {
  test(`${example.name} gives the values that it states`, async () => {
    const stated = statements(example)
    assert.deepEqual(remarks(example), stated, 'every comment behind an expression states its value')
    assert.ok(stated.length > 0, 'the example states no value')

    mkdirSync(folder, { recursive: true })
    const file = new URL(`${index}.mjs`, folder)
    writeFileSync(file, program(example))
    const { stated: values } = await import(file)
    assert.equal(values.length, stated.length, fileURLToPath(file))
    for (const [position, [actual, expected]] of values.entries()) assert.deepEqual(actual, expected, stated[position])
  })
}
