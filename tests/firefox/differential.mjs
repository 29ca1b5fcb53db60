import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GOLDEN, checksum, expected, golden } from '../differential/cases.mjs'

export function differential (page) {
  test('the same bytes as those of the second implementation for every golden request', async () => {
    for (const name of GOLDEN) {
      const requests = golden(name).map(([, request]) => request)
      const texts = await page.run(async (requests) => {
        const { Plan } = await import('/pkg/index.js')
        const plan = Plan.redwood2007()
        return requests.map((request) => JSON.stringify(plan.quote(request)))
      }, requests)
      assert.deepEqual(texts.map((text) => checksum([text])), expected().golden[name], name)
    }
  })
}
