import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../scripts/run.mjs'
import { expect, test as base } from './calculator.js'

/** A company's own page, made of its plan file. */
const test = base.extend({
  own: async ({ page }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'dspp-own-'))
    const file = join(folder, 'calculator.html')
    execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'page', join(root, 'www/demo/plan.json'), file])
    await page.goto(pathToFileURL(file).href)
    await use()
    rmSync(folder, { recursive: true })
  },
  origins: ['file:', 'data:']
})

test('a company’s own page answers for its plan and shows no other', async ({ own, calculator, page }) => {
  await calculator.ready()
  await calculator.choose('I’m new')
  await calculator.amount.fill('249.99')
  await calculator.amount.blur()
  await expect(calculator.headline).toHaveText('Send at least $250')
  await expect(page.locator('.logo')).toHaveText('Harborview Trust (made up)')
  await expect(page).toHaveTitle(/Harborview/)
  await expect(page.getByText('Payments are invested on the 15th of the month')).toBeVisible()
  expect(await page.locator('body').innerText()).not.toMatch(/Redwood/)
  await page.reload()
  await expect(calculator.headline).toHaveText('Send at least $250')
  await page.getByRole('button', { name: 'Español' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'es-US')
  expect(await page.locator('body').innerText()).not.toMatch(/Redwood/)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('it says whom to ask, and nothing of another plan', { tag: '@slow' }, async ({ own, page }) => {
    await expect(page.locator('noscript p')).toContainText('You can call (555) 010-0100.')
    expect(await page.locator('body').innerText()).not.toMatch(/Redwood/)
  })
})
