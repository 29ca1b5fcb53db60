// Values of every kind that JavaScript has, as a careless or a hostile program might pass them.

class Instance {
  constructor () {
    this.surplus = 1
  }
}

function * endless () {
  for (;;) yield 1
}

const cyclic = () => {
  const object = {}
  object.payment = object
  object.market = { fills: [object] }
  return object
}

const revoked = (target) => {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy
}

const refusing = () => { throw new Error('no') }

export const nested = (levels) => `${'['.repeat(levels)}${']'.repeat(levels)}`

/** Name and value. */
export const hostileValues = [
  ['undefined', undefined],
  ['null', null],
  ['true', true],
  ['zero', 0],
  ['a number', 2500.5],
  ['minus zero', -0],
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['a bigint', 10n ** 40n],
  ['a symbol', Symbol('amount')],
  ['a function', () => '2500.00'],
  ['a class', Instance],
  ['an empty text', ''],
  ['a text of spaces', ' \u00a0\u2003'],
  ['a text', 'constructor'],
  ['a number of another script', '٢٥٠٠'],
  ['a lone surrogate', '25\ud800'],
  ['a null character', '2500\u0000'],
  ['the separators of values', 'existing\u001fdividend\u001f1\u001e2\u001f'],
  ['a text of 10 MB', '9'.repeat(10_000_000)],
  ['a list', []],
  ['a list of lists', [[], [[]]]],
  ['a sparse list', Object.assign([], { 3: '2008-01-02' })],
  ['a list of a million', new Array(1_000_000).fill({ price: '1', shares: '1' })],
  ['a list nested deeply', JSON.parse(nested(10_000))],
  ['typed numbers', new Uint8Array(4)],
  ['a date', new Date(0)],
  ['an invalid date', new Date(NaN)],
  ['a map', new Map([['participant', 'new']])],
  ['a set', new Set(['new'])],
  ['a regular expression', /new/],
  ['an error', new Error('new')],
  ['a promise', Promise.resolve({})],
  ['a generator', endless()],
  ['a boxed text', Object('2500.00')],
  ['a boxed number', Object(2500)],
  ['a proxy', new Proxy({}, {})],
  ['a proxy of a list', new Proxy([], {})],
  ['a proxy that refuses everything', new Proxy({}, new Proxy({}, { get: () => refusing }))],
  ['a proxy that is any key', new Proxy({}, { get: () => 'new', has: () => true })],
  ['a revoked proxy', revoked({})],
  ['a revoked proxy of a list', revoked([])],
  ['a revoked proxy of a function', revoked(refusing)],
  ['an instance', new Instance()],
  ['an empty object', {}],
  ['a frozen object', Object.freeze({ surplus: Object.freeze({}) })],
  ['an object without a prototype', Object.create(null)],
  ['an object with everything inherited', Object.create({ participant: 'new', price: 1 })],
  ['a getter that throws', { get participant () { throw new TypeError('no') }, get price () { throw null } }],
  ['a tag that throws', { get [Symbol.toStringTag] () { throw new Error('no') } }],
  ['a cyclic object', cyclic()],
  ['a key called __proto__', JSON.parse('{ "__proto__": { "participant": "new" }, "constructor": { "prototype": 1 } }')],
  ['a key that is a lone surrogate', { '\ud800': '1' }],
  ['a key of 10 MB', { ['k'.repeat(10_000_000)]: 1 }],
  ['a hundred thousand keys', Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key${index}`, index]))],
  ['a symbol key', { [Symbol('participant')]: 'new' }],
  ['an object that converts itself', { toString: () => '2500.00', valueOf: () => 2500, toJSON: () => 'new', [Symbol.toPrimitive]: () => '1' }],
  ['an object that refuses to convert', { toString: refusing, valueOf: refusing, toJSON: refusing, [Symbol.toPrimitive]: refusing }]
]
