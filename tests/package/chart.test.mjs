// The chart of an investment period: its scale has round steps.
import assert from 'node:assert/strict'
import test from 'node:test'
import { chartMarkup } from '../../www/js/chart.js'
import * as questions from '../../www/pkg/messages/en/questions.js'
import { ENGLISH } from '../../www/js/words.js'

const words = { ...ENGLISH, ...questions }

/** Returns the scale of a chart of these prices. */
const scaleOf = (prices, threshold) => chartMarkup(prices.map((price, index) => ({ date: `2008-01-0${index + 2}`, market: { price }, threshold: null })), threshold, words)
  .find((part) => part[0] === 'svg').filter((part) => part?.[1]?.class === 'tick-text').map(([, , text]) => text)

test('a chart has a scale of few round steps around its prices', () => {
  assert.deepEqual(scaleOf(['34.12', '33.80', '33.25', '33.90', '34.40'], '33.50'), ['$33.00', '$33.50', '$34.00', '$34.50'])
  assert.deepEqual(scaleOf(['34.12', '33.80'], '30'), ['$30.00', '$32.00', '$34.00', '$36.00'])
  assert.deepEqual(scaleOf(['0.12', '0.19']), ['$0.10', '$0.15', '$0.20'])
  assert.deepEqual(scaleOf(['1234', '5678']), ['$0.00', '$2,000.00', '$4,000.00', '$6,000.00'])
})

test('a chart of one price, or of equal ones, is none or has a scale', () => {
  assert.equal(chartMarkup([{ date: '2008-01-02', market: { price: '34.12' }, threshold: null }], undefined, words), undefined)
  assert.ok(scaleOf(['34.12', '34.12']).length >= 2)
})
