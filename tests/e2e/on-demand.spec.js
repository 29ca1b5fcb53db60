// The page is there before its engine.
import { EXAMPLE, expect, test } from './calculator.js'

test('typing before the engine loads is answered once it loads', async ({ calculator, page }) => {
  let come
  const promise = new Promise((resolve) => { come = resolve })
  await page.route('**/dspp_bg.wasm', async (route) => {
    await promise
    await route.continue()
  })
  await page.goto('/')
  await calculator.ask('Want a number of shares?')
  await calculator.shares.fill('100')
  await calculator.says({ tone: '', headline: 'The plan allows $100 to $10,000' })
  come()
  await calculator.ready()
  await expect(calculator.shares).toBeFocused()
  await expect(calculator.shares).toHaveValue('100')
  await calculator.ask('Check one payment')
  await calculator.clear.click()
  await calculator.example.click()
  await calculator.says(EXAMPLE)
})

test('the page reports a calendar file that cannot be made', async ({ calculator, page, noTrouble }) => {
  await calculator.open()
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  await page.evaluate(() => { URL.createObjectURL = () => { throw new Error('no') } })
  await page.getByRole('button', { name: 'Add to calendar' }).click()
  await expect(calculator.element.locator('.take-said')).toContainText('We could not make the calendar file.')
  await expect(calculator.status.first()).toContainText('We could not make the calendar file.')
  noTrouble.length = 0
})

test('the other questions are loaded when one is asked', async ({ calculator, page }) => {
  const loaded = []
  page.on('request', (request) => loaded.push(request.url().split('/').at(-1)))
  await calculator.open()
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  expect(loaded).not.toContain('page-questions.js')
  await calculator.ask('Want a number of shares?')
  await calculator.shares.fill('100')
  await calculator.says({ headline: 'Send $3,360.82' })
  expect(loaded).toContain('page-questions.js')
})

test('if the other questions do not load, the page says so, and the first one still answers', async ({ calculator, page, noTrouble }) => {
  await page.route('**/page-questions.js', (route) => route.abort())
  await calculator.open()
  await calculator.ask('Want a number of shares?')
  await expect(calculator.element).toHaveAttribute('data-failed')
  await expect(page.getByText('The calculator is not working right now.').first()).toBeVisible()
  await calculator.ask('Check one payment')
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  await expect(calculator.element).not.toHaveAttribute('data-failed')
  noTrouble.length = 0 // The browser itself reports the request that this test aborted.
})
