/** Fills as objects: usual ones go to the engine another way than those that have to be looked at, and say the same. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Plan, isRequestError } from 'dspp'

const plan = Plan.redwood2007()
const MANY = 150
const ODD = 60

const usual = () => Array.from({ length: MANY }, (_, index) => ({ price: `${30 + index / 8}`, shares: `${1 + index % 7}` }))
const ask = (fills) => plan.purchasePrice({ market: { source: 'direct', fills } })

/** The usual fills with another one among them. */
const withOdd = (fill) => usual().map((each, index) => index === ODD ? fill : each)

const problemOf = ({ problems: [{ field, code }, ...others] }) => {
  assert.deepEqual(others, [])
  return `${field} ${code}`
}

function refusal (fills) {
  let refused
  assert.throws(() => ask(fills), (error) => isRequestError(error) && Boolean(refused = error.problems))
  return refused.map(({ field, code }) => `${field} ${code}`)
}

test('they have the price of the same fills as text', () => {
  const fills = usual()
  const lines = fills.map(({ price, shares }) => `${price}; ${shares}`).join('\n')
  assert.deepEqual(ask(fills), ask(lines))
  // 30 to 48.625 in eighths, 1 to 7 shares each in turn: worked out with Python's fractions.
  assert.equal(ask(fills).market.exact, '93481/2376')
})

test('their keys may come in either order', () => {
  assert.deepEqual(ask(usual().map(({ price, shares }) => ({ shares, price }))), ask(usual()))
})

test('one in people’s notation is read', () => {
  const plain = ask(withOdd({ price: '1250.5', shares: '2' }))
  for (const fill of [{ price: '$1,250.50', shares: '2' }, { price: '1\u202f250.50 USD', shares: ' 2 ' }, { price: '0001250.50000000000000000000', shares: '2' }]) {
    assert.deepEqual(ask(withOdd(fill)), plain)
  }
})

test('they may be written with many zeros', () => {
  assert.deepEqual(ask(usual().map(({ price, shares }) => ({ price: price.padStart(200, '0'), shares }))), ask(usual()))
})

test('one that cannot be read is named with its place', () => {
  for (const [price, code] of [['ten', 'not-a-number'], ['1\u001f2', 'not-a-number'], ['１０', 'not-a-number'], ['', 'missing'], ['9'.repeat(40), 'out-of-range'], ['0', 'out-of-range']]) {
    assert.equal(problemOf(ask(withOdd({ price, shares: '2' }))), `market.fills[${ODD}].price ${code}`, JSON.stringify(price))
  }
  assert.equal(problemOf(ask(withOdd({ price: '10' }))), `market.fills[${ODD}].shares missing`)
  const inherited = Object.assign(Object.create({ price: '10' }), { shares: '2' })
  assert.equal(problemOf(ask(withOdd(inherited))), `market.fills[${ODD}].price missing`)
  assert.equal(problemOf(ask(withOdd({ price: '10', shares: null }))), `market.fills[${ODD}].shares missing`)
})

test('one that only a program can pass is refused with its path', () => {
  const thrower = Object.defineProperty({ shares: '2' }, 'price', { enumerable: true, get () { throw new Error('no') } })
  for (const [fill, refused] of [
    [{ price: 10, shares: '2' }, '.price wrong-type'],
    [{ price: '10', shares: '2', date: '2008-01-15' }, '.date unknown-key'],
    [['10', '2'], ' wrong-type'],
    [null, ' wrong-type'],
    [thrower, '.price unreadable'],
    [new Proxy({}, { getPrototypeOf () { throw new Error('no') }, ownKeys () { throw new Error('no') } }), ' unreadable']
  ]) {
    assert.deepEqual(refusal(withOdd(fill)), [`market.fills[${ODD}]${refused}`])
  }
})

test('one of a class of its own is read', () => {
  class Execution {
    price = '10'
    shares = '2'
  }
  assert.deepEqual(ask(withOdd(new Execution())), ask(withOdd({ price: '10', shares: '2' })))
})

test('a list that changes while it is read is still one request', () => {
  const fills = usual()
  const growing = new Proxy(fills, {
    get: (target, key) => {
      if (key === '3' && target.length === MANY) target.push({ price: '1', shares: '1' })
      return target[key]
    }
  })
  assert.deepEqual(ask(growing), ask(usual()))
})

test('there are at most 10,000', () => {
  const all = (count) => Array.from({ length: count }, () => ({ price: '10', shares: '1' }))
  assert.equal(ask(all(10_000)).market.exact, '10/1')
  assert.equal(problemOf(ask(all(10_001))), 'market.fills too-many-fills')
})

test('a list of requests takes them, too', () => {
  const market = { source: 'direct', fills: usual() }
  const { quotes: [few, many] } = plan.quoteMany([{ market: { price: '40' } }, { market }])
  assert.equal(few.market.exact, '40/1')
  assert.equal(many.market.exact, '93481/2376')
})
