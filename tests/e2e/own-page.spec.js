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
    await page.clock.setFixedTime(new Date('2026-11-23T15:00:00Z'))
    await page.goto(pathToFileURL(file).href)
    await use()
    rmSync(folder, { recursive: true })
  },
  origins: ['file:', 'data:']
})

test('a company’s own page answers for its plan and shows no other', async ({ own, calculator, page }) => {
  await calculator.ready()
  // December 15 by the plan's rule; the two business days before it are Monday and Friday.
  await calculator.says({ headline: 'The plan allows $50 to $5,000', due: 'Fri, Dec 11, 2026', shares: '0% to 2%' })
  await calculator.choose('I’m new')
  await calculator.amount.fill('249.99')
  await calculator.seeAnswer.click()
  await calculator.says({ headline: 'Send at least $250', tone: 'ask' })
  await expect(page.locator('.logo')).toHaveText('Harborview Trust (fictional)')
  await expect(page).toHaveTitle('Harborview Trust (fictional) plan calculator – Direct Stock Purchase and Dividend Reinvestment Plan')
  await expect(page.getByText('Payments are invested on the 15th, or the next business day.')).toBeVisible()
  const texts = () => page.evaluate(() => document.body.innerText + document.querySelector('dspp-calculator').shadowRoot.querySelector('.calculator').innerText)
  expect(await texts()).not.toMatch(/Redwood|888|November 23/)
  await page.reload()
  await calculator.says({ headline: 'Send at least $250' })
  await page.getByRole('button', { name: 'Español' }).click()
  await calculator.says({ headline: 'Envíe al menos $250' })
  expect(await texts()).not.toMatch(/Redwood|888|23 de noviembre/)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('it has its facts, says whom to ask, and nothing of another plan', { tag: '@slow' }, async ({ own, calculator, page }) => {
    await expect(page.locator('noscript p')).toContainText('You can call (555) 010-0100.')
    await calculator.says({ headline: 'The plan allows $50 to $5,000', due: '2 business days before', shares: '0% to 2%' })
    await expect(calculator.element.getByText('Terms of January 2, 2026')).toBeVisible()
    await expect(calculator.amount).toBeHidden()
    expect(await page.locator('body').innerText()).not.toMatch(/Redwood/)
    expect(await calculator.element.locator('.calculator').innerText()).not.toMatch(/Redwood|888|November 23|10,000/)
  })
})
