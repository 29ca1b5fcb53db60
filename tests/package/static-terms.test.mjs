import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { factsMarkup } from '../../scripts/page.mjs'

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8')
const page = await read('www/index.html')
const plan = JSON.parse(await read('plans/redwood-2007.json'))

/** Writes a value of the plan as the page does: `100.00` as `$100`, `3` as `3%`, `1` as `one`. */
const WRITTEN = {
  limits: (value) => new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', trailingZeroDisplay: 'stripIfInteger' }).format(value),
  discounts: (value) => `${value}%`,
  dueDates: (value) => ({ 1: 'one', 2: 'two', 3: 'three' })[value],
  effectiveFrom: (value) => new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(value)),
  calendar: (value) => ({ nyse: 'days the New York Stock Exchange is open' })[value],
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

const facts = (await factsMarkup()).replace(/^ +/gm, '')

test('the facts at the first paint are those that the page writes itself', () => {
  assert.ok(page.includes(facts))
})

test('the facts are the letter’s, without any script', () => {
  const lines = facts.replace(/<\/(?:p|h2|h3|div)>/g, '\n').replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' ').split('\n').map((line) => line.trim()).filter(Boolean)
  assert.deepEqual(lines, [
    'These terms are from 2007. Call (888) 472-1955 before you send.',
    'The plan allows $100 to $10,000',
    'a month. New investors: $500 to $10,000',
    'Your money must arrive',
    '1 business day before',
    'the investment date, the day shares are bought. For the next one, call (888) 472-1955',
    'Discount off the market price',
    '0% to 3%',
    'The company may set one each month. There may be none.'
  ])
  assert.equal(facts.match(/href="tel:\+18884721955"/g).length, 2)
  assert.match(page, />Terms of November 23, 2007</)
})

test('no other amount or percentage stands on the page without its term', () => {
  const rest = page.replace(facts, '')
    .replace(/<style>[^]*?<\/style>/g, '')
    .replace(/<(data|time)[^>]*data-term[^>]*>[^<]*</g, '<')
    .replace(/<[^>]*>/g, ' ')
  assert.deepEqual(rest.match(/\$\d[\d,.]*|\d+(\.\d+)?%/g), null)
})

test('every clause and every contact of the plan is on the page', () => {
  for (const [id, { title, place }] of Object.entries(plan.clauses)) {
    assert.match(page, new RegExp(`id="${id}"`), id)
    assert.ok(title)
    assert.match(page, new RegExp(`id="${id}-title">[^]*?</h3>\\s*<p class="clause-place">${place}</p>`), `the place of ${id} in the letter`)
  }
  for (const { telephone } of plan.contacts) {
    assert.ok(page.includes(`>${telephone}<`), telephone)
    assert.ok(page.includes(`tel:+1${telephone.replace(/\D/g, '').replace(/^1/, '')}`), telephone)
  }
})
