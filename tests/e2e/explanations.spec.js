import { expect, test } from './calculator.js'

test.beforeEach(async ({ calculator }) => {
  await calculator.open()
  await calculator.example.click()
})

test('every answer tells why, with its clause or what it assumes', async ({ calculator }) => {
  const answers = ['verdict', 'due', 'shares', 'minimum', 'maximum', 'remaining', 'market', 'discount', 'price', 'saving']
  for (const name of answers) {
    await calculator.why(name).locator('summary').click()
    for (const step of await calculator.why(name).locator('li').all()) await expect(step.locator('.badge').first(), name).toBeVisible()
  }
  await expect(calculator.why('minimum')).toContainText('The minimum for an existing stockholder is $100.00 in a month.')
  await expect(calculator.why('due')).toContainText('One business day before the investment date, Tuesday, January 15, 2008, is Monday, January 14, 2008.')
  await expect(calculator.why('due')).toContainText('Letter, clause L1 First point of the list')
  await expect(calculator.why('due')).toContainText('Assumed The letter does not say which closings make a business day.')
  await expect(calculator.why('price')).toContainText('$34.12 less 1.5% is exactly $33.6082.')
  await expect(calculator.why('shares')).toContainText('$2,500.00 divided by the exact price of $33.6082 buys 74.386608 shares: 6 decimals, rounded down.')
  await expect(calculator.why('saving')).toContainText('Arithmetic')
})

test('an explanation that is open follows what is typed', async ({ calculator }) => {
  await calculator.why('verdict').locator('summary').click()
  await calculator.amount.fill('10000.01')
  await expect(calculator.why('verdict')).toContainText('$10,000.01 is over the monthly maximum of $10,000.00')
  await expect(calculator.why('verdict')).toHaveAttribute('open')
})

test('a clause leads to its words and the form stays in the address', async ({ calculator, page }) => {
  await expect(page).toHaveURL(/payment\.amount=2%2C500\.00/)
  await calculator.why('due').locator('summary').click()
  await calculator.why('due').getByRole('link', { name: 'Letter, clause L1' }).click()
  await expect(page.getByRole('article', { name: /Payment due date/ })).toBeFocused()
  await expect(page).toHaveURL(/payment\.amount=2%2C500\.00/)
})

test('an average that no decimal can say is shown as the division it is', async ({ calculator }) => {
  await calculator.choose('A list of purchases')
  await calculator.fills.fill('10, 1\n11, 2')
  await calculator.why('market').locator('summary').click()
  await expect(calculator.why('market')).toContainText('$32 ÷ 3 is shown as $10.6667')
})
