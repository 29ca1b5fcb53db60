// The module that the page begins with is compiled of the same rules as the whole one: it gives the same texts, byte for byte.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import * as whole from '../../dist/dspp.js'
import { bytes } from '../../dist/ask.js'
import { encode } from '../../dist/request.js'
import * as first from '../../www/pkg/first.js'

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url))
whole.initSync({ module: read('dist/dspp_bg.wasm') })
first.initSync({ module: read('www/pkg/first_bg.wasm') })

const cases = readdirSync(new URL('../golden/', import.meta.url)).flatMap((file) => JSON.parse(read(`tests/golden/${file}`)))

/** What is given or thrown. */
function outcome (work) {
  try {
    return [work()]
  } catch (thrown) {
    return { thrown }
  }
}

for (const question of ['quote', 'priceList']) {
  test(`Both answer every golden case alike: ${question}`, () => {
    assert.ok(cases.length > 100, 'too few cases prove nothing')
    const plans = [whole, first].map(({ Plan }) => Plan.redwood2007())
    for (const { name, request } of cases) {
      const text = encode(request, question)
      const [expected, actual] = plans.map((plan) => plan[question](text))
      assert.equal(actual, expected, name)
    }
    assert.deepEqual(...plans.map((plan) => outcome(() => plan[question](bytes('no request')))))
  })
}

test('Both know the same closings', () => {
  for (const calendar of ['nyse', 'federal-reserve', 'lunar']) {
    for (let year = 1989; year <= 2101; year++) {
      assert.deepEqual(outcome(() => first.closures(year, calendar)), outcome(() => whole.closures(year, calendar)), `${calendar} ${year}`)
    }
  }
})

test('The whole module exports all that the first one does', () => {
  const questions = ({ Plan }) => Object.getOwnPropertyNames(Plan.prototype)
  assert.deepEqual(questions(first).filter((name) => !questions(whole).includes(name)), [])
  assert.deepEqual(Object.keys(first).filter((name) => !(name in whole)), [])
})
