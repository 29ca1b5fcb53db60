import { expect, test } from './calculator.js'

const TABLE = 'Day by day'

test.beforeEach(async ({ calculator, page }) => {
  await calculator.open()
  await calculator.choose('A payment over an investment period', 'I own shares already')
  await calculator.amount.fill('25000')
  await calculator.approved.check()
  await calculator.asOf.fill('2007-12-20')
  await calculator.periodStart.fill('2008-01-02')
  await calculator.periodEnd.fill('2008-01-08')
  await calculator.preApprovedDiscount.fill('3')
  await calculator.threshold.fill('33.50')
})

// A fifth of 25,000.00 a day, at 97 % of each day's price; 33.25 is below the threshold. 5,000 ÷ 33.0964 is 151.0738328…,
// ÷ 32.786 is 152.5041176…, ÷ 32.883 is 152.0542529…, ÷ 33.368 is 149.8441620…; 20,000 ÷ 605.476363 is 33.03184273…
const PRICES = '2008-01-02, 34.12\n2008-01-03, 33.80\n2008-01-04, 33.25\n2008-01-07, 33.90\n2008-01-08, 34.40'

test('the payment is spread over the days of the period', async ({ calculator }) => {
  await calculator.says({ shares: 'Enter each day’s price', due: 'Send by Monday, December 31, 2007', 'period-discount': '3%' })
  // The days are there before their prices: a weekend lies between.
  expect((await calculator.rows(TABLE)).map(([day, part, market]) => [day, part, market])).toEqual(
    ['Wednesday, January 2, 2008', 'Thursday, January 3, 2008', 'Friday, January 4, 2008', 'Monday, January 7, 2008', 'Tuesday, January 8, 2008'].map((day) => [day, '$5,000.00', 'Not yet']))

  await calculator.dayPrices.fill(PRICES)
  await calculator.says({
    verdict: 'Yes, it was approved', shares: '605.476363 shares', refund: '$5,000.00', invested: '$20,000.00', average: '$33.0318'
  })
  expect(await calculator.rows(TABLE)).toEqual([
    ['Wednesday, January 2, 2008', '$5,000.00', '$34.1200', 'Yes', '$33.0964', '151.073832', '–'],
    ['Thursday, January 3, 2008', '$5,000.00', '$33.8000', 'Yes', '$32.7860', '152.504117', '–'],
    ['Friday, January 4, 2008', '$5,000.00', '$33.2500', 'No', '–', '0', '$5,000.00'],
    ['Monday, January 7, 2008', '$5,000.00', '$33.9000', 'Yes', '$32.8830', '152.054252', '–'],
    ['Tuesday, January 8, 2008', '$5,000.00', '$34.4000', 'Yes', '$33.3680', '149.844162', '–'],
    ['Together', '$25,000.00', '', '', '$33.0318 on average', '605.476363', '$5,000.00']
  ])
})

test('the days come before what saves them', async ({ calculator, page }) => {
  await calculator.dayPrices.fill(PRICES)
  await calculator.painted()
  const [table, saving] = await Promise.all([page.getByRole('table', { name: TABLE }), page.getByRole('heading', { name: 'Save or share' })]
    .map((part) => part.boundingBox()))
  expect(table.y + table.height).toBeLessThan(saving.y)
})

test('without a threshold price nothing comes back', async ({ calculator }) => {
  await calculator.threshold.fill('')
  await calculator.dayPrices.fill(PRICES)
  // 5,000 ÷ 32.2525 is 155.0267421…
  await calculator.says({ shares: '760.503105 shares', refund: 'Nothing', invested: '$25,000.00' })
  expect((await calculator.rows(TABLE))[2]).toEqual(['Friday, January 4, 2008', '$5,000.00', '$33.2500', 'None set', '$32.2525', '155.026742', '–'])
})

test('prices may be pasted from a spreadsheet', async ({ calculator }) => {
  await calculator.dayPrices.fill(PRICES.replaceAll(', ', '\t'))
  await calculator.says({ shares: '605.476363 shares' })
})

test('every answer and every day tells why', async ({ calculator, page }) => {
  await calculator.dayPrices.fill(PRICES)
  await calculator.painted()
  for (const name of ['verdict', 'due', 'shares', 'refund', 'invested', 'average', 'period-discount', 'minimum', 'maximum', 'remaining']) {
    await calculator.why(name).locator('summary').click()
    for (const step of await calculator.why(name).locator('li').all()) await expect(step.locator('.badge').first(), name).toBeVisible()
  }
  await page.getByRole('button', { name: 'Why? Friday, January 4, 2008' }).click()
  const steps = calculator.element.locator('.why-row:visible')
  await expect(steps).toContainText('$33.25')
  await expect(steps).not.toContainText('$34.12')
})

test('a day without a price, and a day outside the period, are named', async ({ calculator }) => {
  await calculator.dayPrices.fill('2008-01-02, 34.12\n2008-01-03, 33.80\n2008-01-04, 33.25\n2008-01-07, 33.90\n2008-01-09, 34.40')
  await calculator.dayPrices.press('Tab')
  const message = await calculator.messageOf(calculator.dayPrices)
  await expect(message).toContainText('January 8, 2008')
  await expect(message).toContainText('Line 5')
  await calculator.says({ shares: 'Correct the days’ prices' })
})

test('a payment within the maximum is not spread', async ({ calculator }) => {
  await calculator.dayPrices.fill(PRICES)
  await calculator.amount.fill('10000')
  await calculator.amount.press('Tab')
  await expect(await calculator.messageOf(calculator.amount)).toContainText('$10,000.00')
  await calculator.says({ verdict: 'Yes, but on one day', due: 'As one payment', shares: 'No shares yet', refund: 'Not yet' })
})

test('a payment below the minimum is no yes', async ({ calculator }) => {
  await calculator.dayPrices.fill(PRICES)
  await calculator.amount.fill('50')
  await calculator.says({ verdict: 'No, it is too little', due: 'As one payment', shares: 'No shares yet' })
})

test('nothing of a late payment is spread over the days', async ({ calculator }) => {
  await calculator.dayPrices.fill(PRICES)
  await calculator.asOf.fill('2008-01-02')
  await calculator.says({ verdict: 'No, it is too late', shares: 'No shares yet', refund: 'Not yet' })
  expect((await calculator.rows(TABLE))[0]).toEqual(['Wed, Jan 2', 'Not yet', '$34.1200', 'Yes', '$33.0964', 'Not yet', 'Not yet'])
})
