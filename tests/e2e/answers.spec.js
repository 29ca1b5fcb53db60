import { EXAMPLE, EXAMPLE_STATE, expect, test } from './calculator.js'

test('every keystroke is answered', async ({ calculator }) => {
  await calculator.open()
  await calculator.choose('I own shares')
  await calculator.announce({ discount: '1.5', price: '34.12' })
  await calculator.amount.pressSequentially('2500')
  await calculator.says(EXAMPLE)
  await calculator.amount.press('Backspace')
  await calculator.says({ headline: 'Yes, you may send $250', shares: 'About 7.44 shares' })
  await calculator.amount.press('Backspace')
  await calculator.amount.press('Tab')
  await calculator.says({ tone: 'ask', headline: 'Send at least $100', shares: '' })
})

test('each field of a payment reaches its answer', async ({ calculator }) => {
  await calculator.open()
  await calculator.choose('I’m new')
  await calculator.amount.fill('499.99')
  await calculator.amount.press('Tab')
  await calculator.says({ headline: 'Send at least $500' })
  await calculator.choose('I own shares')
  await calculator.openMore()
  await calculator.sent.fill('9,000')
  await calculator.says({ headline: '$499.99 is within the limits' })

  // January 21, 2008 is Martin Luther King Jr. Day.
  await calculator.announce({ date: '1/22/2008', price: '40' })
  await calculator.says({ headline: 'Yes, you may send $499.99', due: 'Fri, Jan 18, 2008' })
  await expect(calculator.verdict).toContainText('Up to $500.01 more for January')
  await calculator.closures.fill('1/18/2008')
  await calculator.says({ due: 'Thu, Jan 17, 2008' })
  await calculator.closures.fill('')

  // New Year's Day is closed, so one business day before January 2 is December 31. 25,000 ÷ 38 is 657.8947368…
  await expect(calculator.periodStart).toBeHidden()
  await calculator.asOf.fill('12/20/2007')
  await calculator.amount.fill('25000')
  await calculator.approved.check()
  await calculator.periodStart.fill('1/2/2008')
  await calculator.preApprovedDiscount.fill('5')
  await calculator.says({ headline: 'Yes, you may send $25,000', due: 'Mon, Dec 31, 2007', shares: 'About 657.89 shares' })
})

test('a dividend is entered as an amount, or worked out from shares; each keeps what was typed', async ({ calculator }) => {
  await calculator.open('#payment.kind=dividend&market.source=open-market')
  await calculator.amount.fill('32')
  await calculator.openMore()
  // (10 × 1 + 11 × 2) ÷ 3 is 32/3, which no decimal can say; 32 ÷ (32/3) is exactly 3.
  await calculator.fills.fill('10, 1\n11, 2')
  await calculator.says({ headline: 'You may reinvest it', shares: 'About 3 shares' })

  await calculator.choose('Shares I hold')
  await expect(calculator.amount).toBeHidden()
  await calculator.sharesHeld.fill('250')
  await calculator.dividendPerShare.fill('0.75')
  await calculator.reinvested.fill('50')
  await expect(calculator.verdict).toContainText('$93.75 is reinvested. $93.75 is paid out to you.')
  await calculator.choose('Dollar amount')
  await expect(calculator.verdict).toContainText('$16.00 is reinvested. $16.00 is paid out to you.')
  await calculator.choose('Shares I hold')
  await expect(calculator.sharesHeld).toHaveValue('250')
})

test('a discount that saves less than a cent is still a discount', async ({ calculator }) => {
  await calculator.open('#payment.kind=dividend&payment.amount=0.01&month.discount=3&market.price=34.12')
  // 34.12 less 3 % is 33.0964.
  await expect(calculator.notes('shares')).toHaveText('If the price is $34.12: about $33.10 a share')
  await calculator.discount.fill('0')
  await expect(calculator.notes('shares')).toHaveText('If the price is $34.12, with no discount')
})

test('the answer is announced once, after typing pauses', async ({ calculator, page }) => {
  await page.clock.install()
  await calculator.open(`#${EXAMPLE_STATE}`)
  await calculator.says(EXAMPLE)
  await expect(calculator.status.first()).toBeEmpty()
  await calculator.amount.fill('50')
  await expect(calculator.status.first()).toBeEmpty()
  await page.clock.runFor(1000)
  await expect(calculator.status.first()).toHaveText('Send at least $100. The minimum is $100 a month for an existing stockholder.')
  await calculator.amount.fill('2500')
  await page.clock.runFor(1000)
  await expect(calculator.status.first()).toHaveText('Yes, you may send $2,500. Up to $7,500 more for January, if it arrives by January 14. Your money must arrive by Mon, Jan 14, 2008.')
})

test('an empty form announces a sentence, not bare figures', async ({ calculator, page }) => {
  await page.clock.install()
  await calculator.open()
  await calculator.amount.fill('5')
  await calculator.amount.fill('')
  await page.clock.runFor(1000)
  await expect(calculator.status.first()).toHaveText('The plan allows $100 to $10,000 a month. New investors: $500 to $10,000.')
})

test('an example mentions Undo only if it replaced something', async ({ calculator }) => {
  await calculator.open()
  await calculator.example.click()
  await expect(calculator.status.first()).toHaveText('Example filled in.')
  await expect(calculator.undo).toBeHidden()
  await calculator.clear.click()
  await expect(calculator.status.first()).toHaveText('Form cleared. Select “Undo” to get your entries back.')
  await expect(calculator.undo).toBeVisible()
  await calculator.undo.click()
  await expect(calculator.status.first()).toHaveText('Your entries are back.')
  // The example's button shows while the form is empty: after another question, too.
  await calculator.clear.click()
  await calculator.ask('Want a number of shares?')
  await calculator.example.click()
  await expect(calculator.status.first()).toHaveText('Example filled in.')
})

test('every reason begins with a sentence, quotes the letter, and follows what is typed', async ({ calculator }) => {
  await calculator.open(`#${EXAMPLE_STATE}`)
  await calculator.openEveryWhy()
  await expect(calculator.why('verdict')).toContainText('$2,500.00 is within the monthly maximum of $10,000.00, so you do not need approval.')
  await expect(calculator.why('verdict').locator('blockquote')).toContainText('The letter says (fourth')
  await expect(calculator.why('due')).toContainText('The investment date is Tuesday, January 15, 2008. One business day before that is Monday, January 14, 2008.')
  await expect(calculator.why('due')).toContainText('Our assumption')
  await expect(calculator.why('shares')).toContainText('$2,500 buys about 74.39 shares at $33.61 each: the market price minus 1.5%.')
  await calculator.amount.fill('2,600')
  await expect(calculator.why('verdict')).toHaveAttribute('open')
  await expect(calculator.why('verdict')).toContainText('$2,600.00 is within')
  await expect(calculator.why('verdict').locator('summary').first()).toHaveAccessibleName(/^Why\? Yes, you may send \$2,600/)
})
