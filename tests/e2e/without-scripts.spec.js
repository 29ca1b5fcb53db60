import { expect, test } from './calculator.js'

test.use({ javaScriptEnabled: false })

test('without JavaScript the page says so and shows the terms and whom to ask', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('noscript p', { hasText: 'Turn on JavaScript to use the calculator.' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try an example' })).toBeHidden()
  for (const clause of ['L0', 'L1', 'L2', 'L3', 'L4', 'L5']) await expect(page.locator(`#${clause}`)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What the letter does not say' })).toBeVisible()
  for (const number of ['(888) 472-1955', '(415) 389-7373', '1-866-269-4976']) {
    await expect(page.getByRole('region', { name: 'Who to call' }).getByText(number)).toBeVisible()
  }
  await expect(page.getByText('Estimate only. Not an offer.')).toBeVisible()
})

/** axe is a script itself: it is shown what the page looks like without any. */
test.describe(() => {
  test.use({ javaScriptEnabled: true })

  test('without JavaScript axe finds nothing', async ({ calculator, page, axeFindsNothing }) => {
    const rewrite = (address, change) => page.route(address, async (route) => {
      const response = await route.fetch()
      // The policy has the hashes of the styles as they were.
      const { 'content-security-policy': policy, ...headers } = response.headers()
      await route.fulfill({ response, headers, body: change(await response.text()) })
    })
    await rewrite('/', (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '').replace(/\(scripting: ?none\)/g, ' all').replace(/<script[^]*?<\/script>/g, '').replace(/<link rel="(module)?preload"[^>]*>/g, '').replaceAll('noscript>', 'div>'))
    await page.goto('/')
    await expect(page.getByText('Turn on JavaScript to use the calculator.')).toBeVisible()
    await expect(calculator.amount).toBeHidden()
    await expect(calculator.headline).toBeVisible()
    await axeFindsNothing({ but: '.skip' })
  })
})
