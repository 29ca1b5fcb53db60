import { expect, test } from './calculator.js'

// The site's own days: 15 December 2026 is a Tuesday, its payments are due two business days before.
test('a site has the element with its own plan and months', async ({ calculator, page }) => {
  await page.clock.setFixedTime(new Date('2026-11-23T15:00:00Z'))
  await page.goto('/demo/element.html')
  await calculator.ready()
  await expect(calculator.investmentDate).toHaveValue('12/15/2026')
  await expect(calculator.discount).toHaveValue('1.5')
  await calculator.choose('I’m new')
  await calculator.amount.fill('249.99')
  await calculator.seeAnswer.click()
  await calculator.says({ headline: 'Send at least $250', tone: 'ask' })
  await calculator.amount.fill('250')
  await calculator.price.fill('20')
  // 250 ÷ (20 less 1.5 %) = 12.6903…
  await calculator.says({ headline: 'Yes, you may send $250', due: 'Fri, Dec 11, 2026', shares: 'About 12.69 shares' })
  // The plan names no administrator, but whom to ask.
  await expect(calculator.element.getByText('How to send: call (555) 010-0100.')).toBeVisible()
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
  // 15 February 2027 is Presidents’ Day; 15 May is a Saturday.
  await expect(rows.nth(1)).toHaveText('February 2027Thursday, February 11, 2027Tuesday, February 16, 2027')
  await expect(rows.nth(4)).toHaveText('May 2027Thursday, May 13, 2027Monday, May 17, 2027')
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
  for (const name of ['Plan calculator', 'Calculator in an iframe', 'Payment dates', 'Investor relations']) {
    await page.getByRole('navigation').getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('[aria-current="page"]')).toHaveText(name)
  }
})
