// However many quotes are asked for at once, the engine's memory holds no more than one of them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workedRequest } from './worked.mjs'

let memory
const { Instance } = WebAssembly
WebAssembly.Instance = class extends Instance {
  constructor (...args) {
    super(...args)
    memory = this.exports.memory
  }
}
const { Plan } = await import('dspp')

const plan = Plan.redwood2007()
const amounts = (count) => Array.from({ length: count }, (_, index) => String(100 + index % 9_901))

const ask = (count) => plan.quoteMany(amounts(count).map((amount) => ({ ...workedRequest(), payment: { amount } }))).quotes

test('five times as many quotes take no more memory', () => {
  ask(20_000)
  const before = memory.buffer.byteLength
  assert.equal(ask(100_000).length, 100_000)
  assert.equal(memory.buffer.byteLength, before)
  assert.ok(before < 16 * 2 ** 20, `${before} bytes`)
})
