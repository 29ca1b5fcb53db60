// The page begins with as much of the engine as its first question needs; the rest comes when it is wanted.
import { EXAMPLE, expect, test as base } from './calculator.js'

/** The whole engine, which waits for `come`. */
const test = base.extend({
  engine: async ({ page }, use) => {
    const engine = { asked: 0 }
    const promise = new Promise((resolve) => { engine.come = resolve })
    await page.route('**/dspp_bg.wasm', async (route) => {
      engine.asked++
      await promise
      await route.continue()
    })
    await use(engine)
  }
})

test('one payment is answered without the rest of the engine', async ({ calculator, engine, page }) => {
  await calculator.open()
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  await page.getByText('At other discounts').first().click()
  await expect(page.getByRole('table', { name: 'At other discounts' }).locator('tbody tr')).not.toHaveCount(0)
  await expect(page.locator('.picture-drawing').first()).toBeVisible()
  expect(engine.asked).toBe(0)
})

test('an empty form draws nothing, and loads nothing to draw with', { tag: '@slow' }, async ({ calculator, page }) => {
  const pictures = []
  page.on('request', (request) => { if (request.url().includes('pictures')) pictures.push(request.url()) })
  await calculator.open()
  await page.waitForLoadState('networkidle')
  expect(pictures).toEqual([])
  await calculator.choose('I own shares already')
  await expect.poll(() => pictures.length).toBe(1)
})

test('another question waits for the rest: nothing old stands in its place, nothing typed is lost, the focus stays', async ({ calculator, engine, page }) => {
  await calculator.open()
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  const shares = page.getByRole('radio', { name: 'How much for a number of shares' })
  await shares.focus()
  await shares.press('Space')
  await expect(calculator.answer('verdict')).toBeHidden()
  await expect(calculator.answer('maximum')).toBeHidden()
  await expect(calculator.element).toHaveAttribute('data-painting')
  await expect(shares).toBeFocused()
  await calculator.shares.fill('100')
  engine.come()
  await calculator.says({ payment: 'Send $3,360.82', verdict: 'Yes, you may send this' })
  await expect(calculator.status).toContainText('Send $3,360.82')
  await expect(calculator.shares).toBeFocused()
  await calculator.choose('One payment')
  await calculator.says(EXAMPLE)
  expect(engine.asked).toBe(1)
})

test('the rest comes as soon as a hand or the focus is at the questions', { tag: '@slow' }, async ({ calculator, engine, page }) => {
  await calculator.open()
  expect(engine.asked).toBe(0)
  await page.getByText('A year of dates').hover()
  await expect.poll(() => engine.asked).toBe(1)
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  engine.come()
  await calculator.choose('A year of dates')
  await expect(calculator.element).toHaveAttribute('data-ready')
})

test('the module of the rest is asked for together with its scripts', { tag: '@slow' }, async ({ calculator, engine, page }) => {
  const asked = page.waitForRequest('**/dspp_bg.wasm')
  await page.route('**/page-engine.js', async (route) => {
    await asked
    await route.continue()
  })
  await calculator.open()
  await calculator.choose('A year of dates')
  await asked
  engine.come()
  await expect(calculator.element).toHaveAttribute('data-ready')
  expect(engine.asked).toBe(1)
})

test('an address with another question is answered by the whole engine alone', { tag: '@slow' }, async ({ calculator, engine, page }) => {
  engine.come()
  await page.goto('about:blank')
  await calculator.open('#view=shares&participant=existing&shares=100&market.price=34.12')
  await calculator.says({ payment: 'Send $3,412.00' })
  expect(engine.asked).toBe(1)
})

test('if the rest does not come, the page says so, and the first question still answers', async ({ calculator, page, noTrouble }) => {
  await page.route('**/page-engine.js', (route) => route.abort())
  await calculator.open()
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  await calculator.choose('How much for a number of shares')
  await expect(calculator.element.locator('.failure')).toContainText('The calculator cannot run just now. What you typed is kept')
  await calculator.painted()
  await expect(calculator.answer('verdict')).toBeHidden()
  await calculator.choose('One payment')
  await expect(calculator.element.locator('.failure')).toBeHidden()
  await calculator.says(EXAMPLE)

  await calculator.plan.selectOption({ label: 'IndyMac Bancorp 2005' })
  await expect(calculator.element.locator('.failure')).toBeVisible()
  await calculator.plan.selectOption({ label: 'Redwood Trust 2007' })
  await expect(calculator.element.locator('.failure')).toBeHidden()
  await calculator.says(EXAMPLE)

  await page.getByRole('button', { name: 'Add to my calendar' }).click()
  await expect(calculator.element.locator('.take-said')).toContainText('The calendar file cannot be made just now.')
  await expect(calculator.status).toContainText('The calendar file cannot be made just now.')
  noTrouble.length = 0 // The browser itself reports the requests that this test aborted.
})
