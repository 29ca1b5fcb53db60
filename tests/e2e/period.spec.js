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

test('a payment below the minimum is no yes', { tag: '@slow' }, async ({ calculator }) => {
  await calculator.dayPrices.fill(PRICES)
  await calculator.amount.fill('50')
  await calculator.says({ verdict: 'No, it is too little', due: 'As one payment', shares: 'No shares yet' })
})

test('nothing of a late payment is spread over the days', async ({ calculator }) => {
  await calculator.dayPrices.fill(PRICES)
  await calculator.asOf.fill('2008-01-02')
  await calculator.says({ verdict: 'No, it is too late', shares: 'No shares yet', refund: 'Not yet' })
  expect((await calculator.rows(TABLE))[0]).toEqual(['Wednesday, January 2, 2008', 'Not yet', '$34.1200', 'Yes', '$33.0964', 'Not yet', 'Not yet'])
})
