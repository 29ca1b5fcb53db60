import { EXAMPLE, expect, test } from './calculator.js'

test.beforeEach(async ({ calculator }) => calculator.open())

test('what is typed is answered on every keystroke', async ({ calculator }) => {
  await calculator.says({ verdict: 'Choose who you are', due: 'Enter the investment date', shares: 'Enter the price', maximum: '$10,000.00' })
  await calculator.choose('I own shares already', 'From the company')
  await calculator.announce({ discount: '1.5', price: '34.12' })
  await calculator.amount.pressSequentially('2500')
  await calculator.says(EXAMPLE)
  await expect(calculator.detail('due')).toHaveText('8 business days left. Let it arrive by then.')
  await expect(calculator.detail('shares')).toHaveText('At $33.6082 a share, saving you $38.07.')

  await calculator.amount.press('Backspace')
  await calculator.says({ verdict: 'Yes, you may send this', shares: '7.43866 shares' })
  await calculator.amount.press('Backspace')
  await calculator.says({ verdict: 'No, it is too little', shares: 'No shares yet' })
})

test('each field of a payment reaches its answer', async ({ calculator }) => {
  await calculator.choose('I am a new investor')
  await calculator.amount.fill('499.99')
  await calculator.says({ minimum: '$500.00', verdict: 'No, it is too little' })
  await calculator.choose('I own shares already')
  await calculator.sent.fill('9,000')
  await calculator.says({ minimum: '$100.00', remaining: '$1,000.00', verdict: 'Yes, you may send this' })

  // January 21, 2008 is Martin Luther King Day.
  await calculator.announce({ date: '2008-01-22', price: '40' })
  await calculator.says({ due: 'Send by Friday, January 18, 2008' })
  await calculator.closures.fill('2008-01-18')
  await calculator.says({ due: 'Send by Thursday, January 17, 2008' })
  await calculator.closures.fill('')
  await calculator.asOf.fill('2008-01-22')
  await calculator.says({ verdict: 'No, it is too late', due: 'Was due by Friday, January 18, 2008' })
  await calculator.suspended.check()
  await calculator.says({ verdict: 'No, payments are suspended', due: 'Do not send it now' })
  await calculator.suspended.uncheck()

  // New Year's Day is closed, so one business day before January 2 is December 31. 25,000 ÷ 38 is 657.8947368…
  await expect(calculator.periodStart).toBeHidden()
  await calculator.asOf.fill('2007-12-20')
  await calculator.amount.fill('25000')
  await calculator.says({ verdict: 'Not without approval', shares: 'No shares yet' })
  await calculator.approved.check()
  await calculator.periodStart.fill('2008-01-02')
  await calculator.periodEnd.fill('2008-01-15')
  await calculator.preApprovedDiscount.fill('5')
  await calculator.says({
    verdict: 'Yes, it was approved', due: 'Send by Monday, December 31, 2007', discount: '5%', price: '$38.00', shares: '657.894736 shares', saving: '$1,315.79'
  })
})

test('a reinvested dividend has fields of its own, which keep what was typed', async ({ calculator, page }) => {
  await calculator.choose('A dividend, reinvested', 'On the open market', 'A list of purchases')
  await expect(calculator.sent).toBeHidden()
  await expect(calculator.approved).toBeHidden()
  await calculator.amount.fill('32')
  // (10 × 1 + 11 × 2) ÷ 3 is 32/3, which no decimal can say; 32 ÷ (32/3) is exactly 3.
  await calculator.fills.fill('10, 1\n11, 2')
  await calculator.says({ verdict: 'Yes, you may reinvest', due: 'Nothing to send', market: '$10.6667', discount: 'None', shares: '3 shares' })

  await calculator.choose('My shares, to work it out')
  await expect(calculator.amount).toBeHidden()
  await calculator.sharesHeld.fill('250')
  await calculator.dividendPerShare.fill('0.75')
  await calculator.reinvested.fill('50')
  await calculator.says({ dividend: '$187.50', reinvested: '$93.75', 'paid-out': '$93.75' })
  await calculator.choose('Its amount')
  await calculator.says({ dividend: '$32.00', reinvested: '$16.00' })
  await page.getByLabel('The company has suspended reinvestment this month').check()
  await calculator.says({ verdict: 'No, reinvestment is suspended' })
  await calculator.choose('My shares, to work it out')
  await expect(calculator.sharesHeld).toHaveValue('250')
})

test('the answers are announced once, after typing pauses', async ({ calculator, page }) => {
  await page.clock.install()
  await calculator.example.click()
  await expect(calculator.status).toContainText('The example is filled in.')
  await calculator.amount.fill('50')
  await calculator.says({ verdict: 'No, it is too little' })
  await expect(calculator.status).toContainText('The example is filled in.')
  await page.clock.runFor(1000)
  await expect(calculator.status).toHaveText('No, it is too little. Send by Monday, January 14, 2008. One thing to correct.')
})

test('every answer tells why, with its clause or what it assumes', async ({ calculator, page }) => {
  await calculator.example.click()
  await calculator.openEveryWhy()
  for (const name of Object.keys(EXAMPLE)) {
    await expect(calculator.why(name).locator('li').first(), name).toBeVisible()
    expect(await calculator.why(name).locator('li').evaluateAll((steps) => steps.every((step) => step.querySelector('.badge')?.checkVisibility())), name).toBe(true)
  }
  await expect(calculator.why('due')).toContainText('One business day before the investment date, Tuesday, January 15, 2008, is Monday, January 14, 2008.')
  await expect(calculator.why('due')).toContainText('Letter, clause L1 First point of the list')
  await expect(calculator.why('due')).toContainText('Assumed The letter does not say which closings make a business day.')
  await expect(calculator.why('shares')).toContainText('$2,500.00 divided by the exact price of $33.6082 buys 74.386608 shares: 6 decimals, rounded down.')

  // What is open follows what is typed, and a clause leads to its words.
  await calculator.amount.fill('10000.01')
  await expect(calculator.why('verdict')).toContainText('$10,000.01 is over the monthly maximum of $10,000.00')
  await expect(page).toHaveURL(/payment\.amount=10000\.01/)
  await calculator.why('due').getByRole('link', { name: 'Letter, clause L1' }).click()
  await expect(page.getByRole('article', { name: /Payment due date/ })).toBeFocused()
  await expect(page).toHaveURL(/payment\.amount=10000\.01/)
})
