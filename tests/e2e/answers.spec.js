import { EXAMPLE, expect, test } from './calculator.js'

test.beforeEach(async ({ calculator }) => calculator.open())

test('what is typed is answered on every keystroke', async ({ calculator }) => {
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

test('the example fills the form', async ({ calculator }) => {
  await calculator.example.click()
  await expect(calculator.amount).toHaveValue('2,500.00')
  await calculator.says(EXAMPLE)
})

test('a new investor sends at least $500.00', async ({ calculator }) => {
  await calculator.choose('I am a new investor')
  await calculator.says({ minimum: '$500.00' })
  await calculator.amount.fill('499.99')
  await calculator.says({ verdict: 'No, it is too little' })
  await expect(calculator.detail('verdict')).toHaveText('Send at least $500.00 now.')
  await calculator.amount.fill('500')
  await calculator.says({ verdict: 'Yes, you may send this' })
})

test('the limits are those of the month', async ({ calculator }) => {
  await calculator.choose('I own shares already')
  await calculator.sent.fill('9,000')
  await calculator.says({ minimum: '$100.00', maximum: '$10,000.00', remaining: '$1,000.00' })
  await calculator.amount.fill('1000.01')
  await calculator.says({ verdict: 'Not without approval' })
  await expect(calculator.detail('verdict')).toHaveText('Without it you may send up to $1,000.00 now.')
  await calculator.amount.fill('1000.00')
  await calculator.says({ verdict: 'Yes, you may send this' })
})

test('more than the maximum needs approval, and has its own due date and discount', async ({ calculator }) => {
  await calculator.choose('I own shares already')
  await calculator.announce({ discount: '1.5', price: '40', asOf: '2007-12-20' })
  await calculator.amount.fill('25000')
  await calculator.says({ verdict: 'Not without approval', shares: 'No shares yet' })

  await calculator.approved.check()
  await calculator.says({ verdict: 'Yes, it was approved', due: 'Enter the period’s first day' })
  await calculator.periodStart.fill('2008-01-02')
  await calculator.periodEnd.fill('2008-01-15')
  await calculator.preApprovedDiscount.fill('5')
  // New Year's Day is closed, so one business day before January 2 is December 31. 25,000 ÷ 38 is 657.8947368…
  await calculator.says({
    due: 'Send by Monday, December 31, 2007', discount: '5%', price: '$38.00', shares: '657.894736 shares', saving: '$1,315.79'
  })
})

test('a reinvested dividend has no limits and nothing to send', async ({ calculator }) => {
  await calculator.choose('A dividend, reinvested', 'On the open market', 'A list of purchases')
  await expect(calculator.sent).toBeHidden()
  await expect(calculator.approved).toBeHidden()
  await calculator.amount.fill('32')
  // (10 × 1 + 11 × 2) ÷ 3 is 32/3, which no decimal can say; 32 ÷ (32/3) is exactly 3.
  await calculator.fills.fill('10, 1\n11, 2')
  await calculator.says({
    verdict: 'Yes, you may reinvest', due: 'Nothing to send', market: '$10.6667', discount: 'None', shares: '3 shares'
  })
})

test('holidays and extra closings move the due date', async ({ calculator }) => {
  // January 21, 2008 is Martin Luther King Day.
  await calculator.announce({ date: '2008-01-22' })
  await calculator.says({ due: 'Send by Friday, January 18, 2008' })
  await calculator.closures.fill('2008-01-18')
  await calculator.says({ due: 'Send by Thursday, January 17, 2008' })
})

test('a day on which only one of the calendars is closed is named', async ({ calculator }) => {
  // Good Friday, March 21, 2008: the exchange is closed, banks are open.
  await calculator.announce({ date: '2008-03-24', asOf: '2008-03-18' })
  await calculator.says({ due: 'Send by Thursday, March 20, 2008' })
  await expect(calculator.detail('due')).toContainText('If bank days counted, it would be Fri, Mar 21.')
})

test('a day on which the market is closed is a date to check, not a refusal', async ({ calculator }) => {
  await calculator.example.click()
  // A Saturday.
  await calculator.announce({ date: '2008-01-19' })
  await calculator.amount.press('Tab')
  await calculator.says({ verdict: 'Please check the form', due: 'Send by Friday, January 18, 2008' })
})

test('what belongs to pre-approved payments only does not touch another', async ({ calculator, page }) => {
  await calculator.example.click()
  await calculator.approved.check()
  await page.getByLabel('Pre-approved discount').fill('9')
  await calculator.amount.press('Tab')
  await calculator.says({ verdict: 'Yes, you may send this' })
  await expect(calculator.summary.getByRole('heading')).toHaveText('One thing to correct')
})

test('a payment that comes too late is refused', async ({ calculator }) => {
  await calculator.example.click()
  await calculator.asOf.fill('2008-01-14')
  await calculator.says({ verdict: 'Yes, you may send this' })
  await expect(calculator.detail('due')).toContainText('That is the day you count from.')
  await calculator.asOf.fill('2008-01-15')
  await calculator.says({ verdict: 'No, it is too late', due: 'Was due by Monday, January 14, 2008' })
  await expect(calculator.detail('due')).toHaveText('That was 1 business day before the day you count from.')
})

test('a half-filled form says what it can and asks for the rest', async ({ calculator }) => {
  await calculator.says({
    verdict: 'Choose who you are',
    due: 'Enter the investment date',
    shares: 'Enter the price',
    minimum: 'Choose who you are',
    maximum: '$10,000.00',
    remaining: '$10,000.00',
    price: 'Enter the price'
  })
  await calculator.choose('I own shares already')
  await calculator.says({ verdict: 'Enter the amount', minimum: '$100.00' })
  await calculator.announce({ discount: '3' })
  await calculator.says({ due: 'Send by Monday, January 14, 2008', discount: '3%', shares: 'Enter the price' })
  await calculator.price.fill('50')
  await calculator.says({ market: '$50.00', price: '$48.50', shares: 'Enter the amount', saving: 'Enter the amount' })
})

test('while what was sent is half typed, nothing is said of dividends', async ({ calculator }) => {
  await calculator.choose('I own shares already')
  await calculator.sent.pressSequentially('-')
  await calculator.says({ verdict: 'Enter the amount' })
  await expect(calculator.detail('verdict')).toHaveText('')
})

test('the day to count from starts as today in New York', async ({ calculator, page }) => {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(await page.evaluate(() => Date.now()))
  const part = (type) => parts.find((one) => one.type === type).value
  await expect(calculator.asOf).toHaveValue(`${part('year')}-${part('month')}-${part('day')}`)
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

test('the page hears of every quote', async ({ calculator, page }) => {
  await page.evaluate(() => document.addEventListener('dspp-calculator:quote', (event) => { window.heard = event.detail }))
  await calculator.example.click()
  expect(await page.evaluate(() => window.heard.purchase.shares)).toBe('74.386608')
})

test('the investment period is asked for where the company approved the payment', async ({ calculator }) => {
  await calculator.open()
  await expect(calculator.periodStart).toBeHidden()
  await calculator.approved.check()
  await expect(calculator.periodStart).toBeVisible()
  await calculator.approved.uncheck()
  await expect(calculator.periodStart).toBeHidden()
})

test('where nothing can be due, no date is asked for that is there', async ({ calculator }) => {
  await calculator.example.click()
  await calculator.suspended.check()
  await calculator.says({ verdict: 'No, payments are suspended', due: 'Do not send it now' })
  await expect(calculator.detail('due')).toHaveText('No payment is due while payments are suspended.')
  await calculator.suspended.uncheck()
  await calculator.closures.fill('Monday')
  await calculator.closures.blur()
  await calculator.says({ due: 'Correct the extra closings' })
})
