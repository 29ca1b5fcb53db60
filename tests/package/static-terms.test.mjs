import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { placeOf } from '../../www/js/plan-terms.js'

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8')
const page = await read('www/index.html')
const plan = JSON.parse(await read('plans/redwood-2007.json'))

/** Writes a value of the plan as the page does: `100.00` as `$100`, `3` as `3%`, `1` as `one`. */
const WRITTEN = {
  limits: (value) => new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', trailingZeroDisplay: 'stripIfInteger' }).format(value),
  discounts: (value) => `${value}%`,
  dueDates: (value) => ({ 1: 'one', 2: 'two', 3: 'three' })[value],
  effectiveFrom: (value) => new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(value)),
  calendar: (value) => ({ nyse: 'trading days of the New York Stock Exchange' })[value],
  shares: String,
  displayedPrices: String
}

const marked = [...page.matchAll(/<(?:data value|time datetime)="([^"]*)" data-term="([^"]*)">([^<]*)</g)]
  .map(([, value, term, text]) => ({ value, term, text }))

const valueOf = (term) => {
  const found = term.split('.').reduce((part, key) => part?.[key], plan)
  return String(found?.value ?? found)
}

test('every figure that the page repeats is the plan’s', () => {
  assert.equal(marked.length, page.match(/data-term=/g).length)
  for (const { value, term, text } of marked) {
    assert.equal(value, valueOf(term), term)
    assert.equal(text, WRITTEN[term.split('.')[0]](value), term)
  }
})

test('the page repeats every limit, due date, discount and assumption of the plan', () => {
  const terms = new Set(marked.map(({ term }) => term))
  const expected = [
    'effectiveFrom', 'limits.existingMinimum', 'limits.newMinimum', 'limits.maximum', 'dueDates.standard', 'dueDates.preApproved',
    'discounts.standard.minimum', 'discounts.standard.maximum', 'discounts.preApproved.minimum', 'discounts.preApproved.maximum',
    'calendar', 'shares.decimals', 'shares.rounding', 'displayedPrices.decimals'
  ]
  assert.deepEqual(expected.filter((term) => !terms.has(term)), [])
})

test('no amount, percentage or plan date stands on the page without its term', () => {
  const rest = page
    .replace(/<(data|time)[^>]*data-term[^>]*>[^<]*</g, '<')
    .replace(/<[^>]*>/g, ' ')
  assert.deepEqual(rest.match(/\$\d[\d,.]*|\d+(\.\d+)?%/g), null)
})

test('every clause and every contact of the plan is on the page', () => {
  for (const [id, { title, place }] of Object.entries(plan.clauses)) {
    assert.match(page, new RegExp(`id="${id}"`), id)
    assert.ok(title)
    assert.match(page, new RegExp(`id="${id}-title">[^]*?</h3>\\s*<p class="clause-place">${place}</p>`), `the place of ${id} in the letter`)
    assert.equal(placeOf(null, id), place)
  }
  for (const { telephone } of plan.contacts) {
    assert.ok(page.includes(`>${telephone}<`), telephone)
    assert.ok(page.includes(`tel:+1${telephone.replace(/\D/g, '').replace(/^1/, '')}`), telephone)
  }
})
