import { expect, test } from './calculator.js'

const TABLE = 'Payment by payment'

test.beforeEach(async ({ calculator }) => {
  await calculator.open()
  await calculator.choose('Several payments this month', 'I own shares already', 'From the company')
  await calculator.investmentDate.fill('2008-01-15')
  await calculator.discount.fill('1.5')
  await calculator.price.fill('34.12')
})

test('the month is no plain yes while one of its payments is late, and nothing is credited for it', async ({ calculator, page }) => {
  await calculator.fillPayments(['2008-01-04', '2,500'], ['2008-01-16', '6,000'])
  await calculator.says({ month: 'One of two arrives too late', 'month-total': '$2,500.00' })
  await expect(calculator.element.locator('[data-answer="month"]')).toHaveAttribute('data-tone', 'no')
  await expect(calculator.detail('month')).toHaveText('What arrives too late buys nothing this month. The table says which, and why.')
  expect(await calculator.rows(TABLE)).toEqual([
    ['Friday, January 4, 2008', '$2,500.00', 'Yes, you may send this', '$7,500.00', '74.386608'],
    ['Wednesday, January 16, 2008', '$6,000.00', 'No, it is too late', '$7,500.00', '–']
  ])
  await page.getByRole('button', { name: 'Why? Wednesday, January 16, 2008' }).click()
  await expect(calculator.element.locator('.why-row:visible')).not.toContainText('178.5')
  await calculator.fillPayments(['2008-01-15', '2,500'], ['2008-01-16', '20,000'])
  await calculator.says({ month: 'They all arrive too late' })
  await calculator.fillPayments(['', ''], ['2008-01-16', '6,000'])
  await calculator.says({ month: 'No, it is too late' })
})

test('the month is no yes while one of its payments cannot be read', { tag: '@slow' }, async ({ calculator }) => {
  await calculator.fillPayments(['2008-01-04', '2,500'], ['2008-01-11', ''])
  await calculator.says({ month: 'Enter the amount' })
  await calculator.payment(2).amount.fill('six')
  await calculator.payment(2).amount.press('Tab')
  await calculator.says({ month: 'Please check the form', 'month-total': '$2,500.00' })
})

test('a late payment is told in Spanish, too', { tag: '@slow' }, async ({ calculator }) => {
  await calculator.open('#lang=es&view=payments&participant=existing&month.investmentDate=2008-01-15' +
    '&payments[0].date=2008-01-04&payments[0].amount=2500&payments[1].date=2008-01-16&payments[1].amount=6000')
  await calculator.says({ month: 'Uno de dos llega tarde' })
})
