import { readFile } from 'node:fs/promises'
import { firstLoad } from '../../scripts/sizes.mjs'
import { expect, test } from './calculator.js'

const budget = JSON.parse(await readFile(new URL('../budget.json', import.meta.url), 'utf8'))

test('the first load stays within its budget, in few requests', async ({ calculator, page }) => {
  const sizes = await firstLoad(page, () => calculator.open())
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget.firstLoad)
  expect(sizes.length).toBeLessThanOrEqual(8)
})

test('all that the first answer needs is asked for at once', async ({ calculator, page }) => {
  const asked = []
  let come
  const promise = new Promise((resolve) => { come = resolve })
  await page.route('**/pkg/**', async (route) => {
    asked.push(route.request().url().split('/pkg/')[1])
    await promise
    await route.continue()
  })
  const files = ['dspp_bg.wasm', 'page-engine.js', 'page.js']
  await page.goto('/', { waitUntil: 'commit' })
  await expect.poll(() => asked.toSorted()).toEqual(files)
  come()
  await calculator.ready()
  expect(asked.toSorted()).toEqual(files)
})
