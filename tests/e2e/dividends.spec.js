import { expect, test } from './calculator.js'

test.beforeEach(async ({ calculator }) => {
  await calculator.open()
  await calculator.choose('I own shares already', 'A dividend, reinvested', 'My shares, to work it out', 'From the company')
  await calculator.announce({ discount: '1.5', price: '34.12' })
})

test('a dividend is worked out from the shares it is paid on', async ({ calculator }) => {
  await expect(calculator.amount).toBeHidden()
  await calculator.says({ verdict: 'Enter the shares you hold', dividend: 'Enter the shares you hold' })
  await calculator.sharesHeld.fill('250')
  await calculator.says({ dividend: 'Enter the dividend per share' })
  // 250 × 0.75 is 187.50, and 187.50 ÷ 33.6082 is 5.5789955…
  await calculator.dividendPerShare.fill('0.75')
  await calculator.says({
    verdict: 'Yes, you may reinvest', dividend: '$187.50', reinvested: '$187.50', 'paid-out': '$0.00', shares: '5.578995 shares'
  })
  // Half of it is 93.75, and 93.75 ÷ 33.6082 is 2.7894978…
  await calculator.reinvested.fill('50')
  await calculator.says({ dividend: '$187.50', reinvested: '$93.75', 'paid-out': '$93.75', shares: '2.789497 shares' })
  await calculator.why('dividend').locator('summary').click()
  await expect(calculator.why('dividend')).toContainText('250')
})

test('of an amount that is known a part is reinvested, too', async ({ calculator }) => {
  await calculator.choose('Its amount')
  await calculator.says({ dividend: 'Enter the amount' })
  await calculator.amount.fill('75.01')
  await calculator.says({ dividend: '$75.01', reinvested: '$75.01', 'paid-out': '$0.00' })
  // Half of it is 37.505, and 37.51 ÷ 33.6082 is 1.1160966…
  await calculator.reinvested.fill('50')
  await calculator.says({ dividend: '$75.01', reinvested: '$37.51', 'paid-out': '$37.50', shares: '1.116096 shares' })
})

test('half a cent is rounded as the plan says', async ({ calculator }) => {
  // 33 × 0.015 is 0.495.
  await calculator.sharesHeld.fill('33')
  await calculator.dividendPerShare.fill('0.015')
  await calculator.says({ dividend: '$0.50' })
})

test('the amount and the shares keep what was typed', async ({ calculator }) => {
  await calculator.sharesHeld.fill('250')
  await calculator.choose('Its amount')
  await calculator.amount.fill('32')
  await expect(calculator.sharesHeld).toBeHidden()
  await calculator.says({ verdict: 'Yes, you may reinvest' })
  await calculator.choose('My shares, to work it out')
  await expect(calculator.sharesHeld).toHaveValue('250')
})

test('in a suspended month nothing is taken', async ({ calculator, page }) => {
  await calculator.choose('Its amount')
  await calculator.amount.fill('32')
  await page.getByLabel('The company has suspended reinvestment this month').check()
  await calculator.says({ verdict: 'No, reinvestment is suspended', shares: 'No shares yet' })
  await calculator.choose('A payment I send')
  await calculator.amount.fill('2500')
  await calculator.says({ verdict: 'Yes, you may send this' })
  await page.getByLabel('The company has suspended payments this month').check()
  await calculator.says({ verdict: 'No, payments are suspended' })
  await calculator.why('verdict').locator('summary').click()
  await expect(calculator.why('verdict')).toContainText('The company has suspended')
  await expect(page).toHaveURL(/month\.suspended=optional-cash/)
  await page.reload()
  await calculator.ready()
  await expect(page.getByLabel('The company has suspended payments this month')).toBeChecked()
  await calculator.says({ verdict: 'No, payments are suspended' })
})
