import { expect, test } from './calculator.js'

// The site's own days: 15 December 2026 is a Tuesday, its payments are due two business days before.
test('a site has the element with its own plan and months', async ({ calculator, page }) => {
  await page.clock.setFixedTime(new Date('2026-11-23T15:00:00Z'))
  await page.goto('/demo/element.html')
  await calculator.ready()
  await expect(calculator.investmentDate).toHaveValue('2026-12-15')
  await calculator.choose('I’m new')
  await calculator.amount.fill('249.99')
  await calculator.amount.blur()
  await calculator.says({ headline: 'Send at least $250', tone: 'ask' })
  await calculator.amount.fill('250')
  await calculator.price.fill('20')
  // 250 ÷ (20 less 1.5 %) = 12.6903…
  await calculator.says({ headline: 'Yes, you may send $250', tone: 'yes', due: 'Fri, Dec 11, 2026', shares: 'About 12.69 shares' })
})

test('a site has the page in a frame', { tag: '@slow' }, async ({ page }) => {
  await page.goto('/demo/frame.html')
  const frame = page.locator('iframe')
  await expect(frame.contentFrame().locator('dspp-calculator')).toHaveAttribute('data-ready')
  await expect.poll(() => frame.evaluate(({ clientHeight }) => clientHeight)).not.toBe(960)
})

test('a site fills its own table from the package', async ({ page }) => {
  await page.goto('/demo/dates.html')
  const rows = page.locator('#dates tr')
  await expect(rows).toHaveCount(12)
  // 15 February 2027 is Washington's Birthday; 15 May is a Saturday.
  await expect(rows.nth(1)).toHaveText('2027-022027-02-112027-02-16')
  await expect(rows.nth(4)).toHaveText('2027-052027-05-132027-05-17')
})

for (const [name, colorScheme] of [['element', 'light'], ['', 'dark']]) {
  test(`axe finds nothing on the site's page /${name}, ${colorScheme}`, { tag: '@slow' }, async ({ page, axeFindsNothing }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(`/demo/${name && `${name}.html`}`)
    await page.waitForLoadState('networkidle')
    await axeFindsNothing()
  })
}

test('the pages of the site lead to each other', { tag: '@slow' }, async ({ page }) => {
  await page.goto('/demo/')
  for (const name of ['Plan calculator', 'The same in a frame', 'Payment dates', 'Investor relations']) {
    await page.getByRole('navigation').getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('[aria-current="page"]')).toHaveText(name)
  }
})
