// The golden cases of tests/golden, through the package.
//
// A file is a list of `{ name, clause, request, quote }`. The expected quote is a part of the whole one; its `problems` are
// complete and in order, its `steps` must be there in this order, others between them.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import { Plan } from 'dspp'

const folder = new URL('../golden/', import.meta.url)
const plan = Plan.redwood2007()
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))

test('There are golden cases for every rule module', () => {
  assert.deepEqual(files.sort(), ['dividends.json', 'due_dates.json', 'edition.json', 'limits.json', 'pricing.json', 'quote.json'])
})

for (const file of files) {
  describe(`Golden cases: ${file}`, () => {
    const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
    assert.ok(cases.length > 0, 'an empty golden file proves nothing')
    for (const { name, clause, request, quote: { problems, steps, ...parts } } of cases) {
      test(`${name} (${clause})`, () => {
        const answer = plan.quote(request)
        for (const [part, expected] of Object.entries(parts)) assert.deepEqual(partOf(answer[part], expected), expected, part)
        if (problems !== undefined) {
          const named = answer.problems.map((problem, index) => sameKeys(problem, problems[index] ?? problem))
          assert.deepEqual(named, problems)
        }
        if (steps !== undefined) assertInOrder(answer.steps, steps)
      })
    }
  })
}

/** What an answer has of the keys that are expected, and of those in them. */
function partOf (actual, expected) {
  if (!isObject(actual) || !isObject(expected)) return actual
  return Object.fromEntries(Object.keys(expected).map((key) => [key, partOf(actual[key], expected[key])]))
}

/** The expected keys of a problem, each with its whole value. */
const sameKeys = (actual, expected) => Object.fromEntries(Object.keys(expected).map((key) => [key, actual[key]]))

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

function assertInOrder (actual, expected) {
  let from = 0
  for (const step of expected) {
    const found = actual.findIndex((candidate, index) => index >= from && isPart(candidate, step))
    assert.notEqual(found, -1, `no ${JSON.stringify(step)}, or not in this place of ${JSON.stringify(actual, null, 1)}`)
    from = found + 1
  }
}

function isPart (actual, expected) {
  try {
    assert.deepEqual(partOf(actual, expected), expected)
    return true
  } catch {
    return false
  }
}
