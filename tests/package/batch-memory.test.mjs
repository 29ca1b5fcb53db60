// However many quotes are asked for at once, the engine's memory holds no more than a crossing's worth of them.
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
const amounts = (rows) => Array.from({ length: rows }, (_, row) => String(100 + row % 9_901))

const forms = {
  'in columns': (rows) => plan.quoteMany({ rows, shared: workedRequest(), columns: { 'payment.amount': amounts(rows) } }).shares,
  'as objects': (rows) => plan.quoteMany(amounts(rows).map((amount) => ({ ...workedRequest(), payment: { amount } }))).quotes
}

for (const [form, ask] of Object.entries(forms)) {
  test(`five times as many quotes ${form} take no more memory`, () => {
    ask(20_000)
    const before = memory.buffer.byteLength
    assert.equal(ask(100_000).length, 100_000)
    assert.equal(memory.buffer.byteLength, before)
    assert.ok(before < 16 * 2 ** 20, `${before} bytes`)
  })
}
