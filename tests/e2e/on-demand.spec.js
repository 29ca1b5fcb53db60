// The page is there before its engine and its pictures.
import { EXAMPLE, expect, test } from './calculator.js'

test('an empty form draws nothing, and loads nothing to draw with', { tag: '@slow' }, async ({ calculator, page }) => {
  const pictures = []
  page.on('request', (request) => { if (request.url().includes('pictures')) pictures.push(request.url()) })
  await calculator.open()
  await page.waitForLoadState('networkidle')
  expect(pictures).toEqual([])
  await calculator.choose('I own shares already')
  await expect.poll(() => pictures.length).toBe(1)
})

test('what is typed before the engine comes is answered when it comes', async ({ calculator, page }) => {
  let come
  const promise = new Promise((resolve) => { come = resolve })
  await page.route('**/dspp_bg.wasm', async (route) => {
    await promise
    await route.continue()
  })
  await page.goto('/')
  await page.getByRole('radio', { name: 'How much for a number of shares' }).check()
  await calculator.shares.fill('100')
  await expect(calculator.answer('verdict')).toBeHidden()
  come()
  await calculator.ready()
  await expect(calculator.shares).toBeFocused()
  await expect(calculator.shares).toHaveValue('100')
  await calculator.choose('One payment')
  await calculator.example.click()
  await calculator.says(EXAMPLE)
})

test('if the calendar file cannot be made, the page says so', async ({ calculator, page, noTrouble }) => {
  await calculator.open()
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  await page.evaluate(() => { URL.createObjectURL = () => { throw new Error('no') } })
  await page.getByRole('button', { name: 'Add to my calendar' }).click()
  await expect(calculator.element.locator('.take-said')).toContainText('The calendar file cannot be made just now.')
  await expect(calculator.status).toContainText('The calendar file cannot be made just now.')
  noTrouble.length = 0
})
