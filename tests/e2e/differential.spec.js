import { GOLDEN, checksum, expected, golden } from '../differential/cases.mjs'
import { expect, test } from './calculator.js'

test('Chromium gives the same bytes as the second implementation for every golden request', async ({ page }) => {
  await page.goto('/')
  for (const name of GOLDEN) {
    const requests = golden(name).map(([, request]) => request)
    const texts = await page.evaluate(async (requests) => {
      const { Plan } = await import('/pkg/index.js')
      const plan = Plan.redwood2007()
      return requests.map((request) => JSON.stringify(plan.quote(request)))
    }, requests)
    expect(texts.map((text) => checksum([text])), name).toStrictEqual(expected().golden[name])
  }
})
