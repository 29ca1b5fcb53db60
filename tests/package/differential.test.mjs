// The whole quote against a second implementation, tests/differential/oracle/, which wrote the checksums of its answers.
//
// tests/differential/golden.rs finds the same bytes for the golden requests natively, where tests/golden.rs also finds the values worked
// by hand in them: so these values hold for the package, too.
//
// Where a block differs, `node scripts/differential.mjs` shows which answers, and how.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Plan } from 'dspp'
import { BLOCK, COUNT, DRAWN, GOLDEN, SEED, blocks, checksum, expected, generated, golden, terms } from '../differential/cases.mjs'
import { essence } from '../differential/essence.mjs'
import { planQuestions } from '../differential/plan_questions.mjs'

const plans = Object.fromEntries(Object.entries(terms()).map(([name, file]) => [name, new Plan(file)]))
const quotes = (questions) => questions.map(([plan, request]) => plans[plan].quote(request))
const texts = (quotes) => quotes.map((quote) => JSON.stringify(quote))
const answers = expected()
const answered = quotes(generated())

for (const name of GOLDEN) {
  test(`The second implementation answers the golden requests of ${name} the same, byte by byte`, () => {
    assert.deepEqual(texts(quotes(golden(name))).map((text) => checksum([text])), answers.golden[name])
  })
}

test(`The second implementation answers ${COUNT} generated requests the same, steps and problems included`, () => {
  assert.deepEqual([answers.count, answers.seed, answers.block], [COUNT, SEED, BLOCK])
  assert.ok(COUNT >= 10_000)
  const sums = [...blocks(texts(answered))].map(checksum)
  const wrong = sums.flatMap((sum, index) => sum === answers.generated[index] ? [] : [`requests ${index * BLOCK} to ${(index + 1) * BLOCK - 1}`])
  assert.deepEqual(wrong, [])
  assert.equal(sums.length, answers.generated.length)
})

test(`The second implementation answers ${DRAWN} questions of drawn plan files the same`, () => {
  assert.ok(DRAWN >= 10_000)
  const { files, questions } = planQuestions(DRAWN, SEED)
  const drawn = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, new Plan(file)]))
  const own = questions.map(([plan, request, question]) => essence(question, drawn[plan][question](request)))
  const sums = [...blocks(own)].map(checksum)
  const wrong = sums.flatMap((sum, index) => sum === answers.drawn[index] ? [] : [`questions ${index * BLOCK} to ${(index + 1) * BLOCK - 1}`])
  assert.deepEqual(wrong, [])
  assert.equal(sums.length, answers.drawn.length)
})

test('The generated requests have every status, and every problem of a quote but those that take thousands of entries', () => {
  const statuses = new Set(answered.map(({ status }) => status))
  assert.deepEqual([...statuses].sort(), ['accepted', 'below-minimum', 'incomplete', 'needs-approval', 'refused', 'suspended'])
  const codes = new Set(answered.flatMap(({ problems }) => problems.map(({ code }) => code)))
  assert.deepEqual([...codes].sort(), [
    'amount-and-shares-held', 'another-currency', 'below-least-reinvested', 'below-minimum', 'decimal-comma',
    'dividend-too-large', 'fills-not-the-price', 'may-be-one-number', 'missing', 'needs-approval', 'negative',
    'not-a-business-day', 'not-a-date', 'not-a-month', 'not-a-number', 'out-of-range', 'outside-band', 'outside-month',
    'outside-plan', 'past-due', 'period-reversed', 'price-and-fills', 'price-is-zero', 'swapped-columns', 'too-many-decimals',
    'unclear-columns', 'unreadable-line'
  ])
})
