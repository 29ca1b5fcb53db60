import { HEAP_NOISE, growth, soak } from '../soak/soak.mjs'
import { expect, test } from './calculator.js'

test('memory stops growing once the page is warm', { tag: '@slow' }, async ({ page }) => {
  test.slow()
  const rounds = await soak(page, { quotes: 20_000, plans: 2_000 })
  expect(rounds[0].memory).toBeGreaterThan(0)
  expect(growth(rounds, 'memory')).toBe(0)
  expect(growth(rounds, 'heap')).toBeLessThan(HEAP_NOISE)
})
