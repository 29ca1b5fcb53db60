import { expect, test } from './calculator.js'

const TABLE = 'Payment by payment'

test.beforeEach(async ({ calculator }) => {
  await calculator.open()
  await calculator.choose('Several payments this month', 'I own shares already', 'From the company')
  await calculator.investmentDate.fill('2008-01-15')
  await calculator.discount.fill('1.5')
  await calculator.price.fill('34.12')
})

test('each payment is judged by what came before it', async ({ calculator, page }) => {
  await calculator.says({ month: 'Enter the payments', 'month-remaining': '$10,000.00' })
  // The later one is typed first. 2,500 ÷ 33.6082 is 74.3866080…, 6,000 ÷ 33.6082 is 178.5278592…
  await calculator.fillPayments(['2008-01-11', '6,000'], ['2008-01-04', '2,500'])
  await calculator.says({ month: 'Yes, all together', 'month-total': '$8,500.00', 'month-remaining': '$1,500.00' })
  expect(await calculator.rows(TABLE)).toEqual([
    ['Friday, January 4, 2008', '$2,500.00', 'Yes, you may send this', '$7,500.00', '74.386608'],
    ['Friday, January 11, 2008', '$6,000.00', 'Yes, you may send this', '$1,500.00', '178.527859']
  ])

  await page.getByRole('button', { name: 'Add another payment' }).click()
  await expect(calculator.payment(3).date).toBeFocused()
  await calculator.fillPayments(['2008-01-11', '6,000'], ['2008-01-04', '2,500'], ['2008-01-14', '1,500.01'])
  await calculator.says({ month: 'Not all without approval' })
  expect((await calculator.rows(TABLE))[2]).toEqual(['Monday, January 14, 2008', '$1,500.01', 'Not without approval', '$1,500.00', '–'])
  await calculator.payment(3).amount.fill('1500')
  await calculator.says({ month: 'Yes, all together', 'month-total': '$10,000.00', 'month-remaining': '$0.00' })
})

test('a payment after the due date does not count', async ({ calculator }) => {
  await calculator.fillPayments(['2008-01-14', '100'], ['2008-01-15', '700'])
  await calculator.says({ 'month-total': '$100.00' })
  expect((await calculator.rows(TABLE)).map(([day, , verdict]) => [day, verdict])).toEqual([
    ['Monday, January 14, 2008', 'Yes, you may send this'], ['Tuesday, January 15, 2008', 'No, it is too late']
  ])
})

test('the month is no plain yes while one of its payments is late, and nothing is credited for it', async ({ calculator, page }) => {
  await calculator.fillPayments(['2008-01-04', '2,500'], ['2008-01-16', '6,000'])
  await calculator.says({ month: 'One of two arrives too late', 'month-total': '$2,500.00' })
  await expect(calculator.element.locator('[data-answer="month"]')).toHaveAttribute('data-tone', 'no')
  await expect(calculator.detail('month')).toHaveText('What arrives too late buys nothing this month. The table says which, and why.')
  expect(await calculator.rows(TABLE)).toEqual([
    ['Fri, Jan 4', '$2,500.00', 'Yes, you may send this', '$7,500.00', '74.386608'],
    ['Wed, Jan 16', '$6,000.00', 'No, it is too late', '$7,500.00', '–']
  ])
  await page.getByRole('button', { name: 'Why? Wed, Jan 16' }).click()
  await expect(calculator.element.locator('.why-row:visible')).not.toContainText('178.5')
  await calculator.fillPayments(['2008-01-15', '2,500'], ['2008-01-16', '20,000'])
  await calculator.says({ month: 'They all arrive too late' })
  await calculator.fillPayments(['', ''], ['2008-01-16', '6,000'])
  await calculator.says({ month: 'No, it is too late' })
})

test('the month is no yes while one of its payments cannot be read', async ({ calculator }) => {
  await calculator.fillPayments(['2008-01-04', '2,500'], ['2008-01-11', ''])
  await calculator.says({ month: 'Enter the amount' })
  await calculator.payment(2).amount.fill('six')
  await calculator.payment(2).amount.press('Tab')
  await calculator.says({ month: 'Please check the form', 'month-total': '$2,500.00' })
})

test('a late payment is told in Spanish, too', async ({ calculator }) => {
  await calculator.open('#lang=es&view=payments&participant=existing&month.investmentDate=2008-01-15' +
    '&payments[0].date=2008-01-04&payments[0].amount=2500&payments[1].date=2008-01-16&payments[1].amount=6000')
  await calculator.says({ month: 'Uno de dos llega tarde' })
})

test('what was sent before counts, too', async ({ calculator }) => {
  await calculator.sent.fill('9000')
  await calculator.fillPayments(['2008-01-04', '1000'], ['', ''])
  await calculator.says({ 'month-total': '$10,000.00', 'month-remaining': '$0.00' })
})

test('the month and every payment tell why', async ({ calculator, page }) => {
  await calculator.fillPayments(['2008-01-04', '2,500'], ['2008-01-11', '6,000'])
  await calculator.why('month').locator('summary').click()
  await expect(calculator.why('month').locator('li').first()).toBeVisible()
  await page.getByRole('button', { name: 'Why? Friday, January 11, 2008' }).click()
  await expect(calculator.element.locator('.why-row:visible')).toContainText('$8,500.00')
})

test('a mistake is told in its row', async ({ calculator }) => {
  await calculator.fillPayments(['2008-01-04', '2,500'], ['2008-01-11', 'six'])
  await calculator.payment(2).amount.press('Tab')
  await expect(await calculator.messageOf(calculator.payment(2).amount)).toHaveText('Error: The amount must be a number, such as 2,500.00.')
  await expect(await calculator.messageOf(calculator.payment(1).amount)).toBeEmpty()
  await calculator.summary.getByRole('link').click()
  await expect(calculator.payment(2).amount).toBeFocused()
})

test('reloading keeps the rows, clearing takes them away, and undoing brings them back', async ({ calculator, page }) => {
  await page.getByRole('button', { name: 'Add another payment' }).click()
  await calculator.fillPayments(['2008-01-04', '100'], ['2008-01-07', '200'], ['2008-01-08', '300'])
  await expect(page).toHaveURL(/300/)
  await page.reload()
  await calculator.ready()
  await expect(calculator.payment(3).amount).toHaveValue('300')
  await calculator.says({ 'month-total': '$600.00' })
  await calculator.clear.click()
  await expect(page.getByRole('radio', { name: 'Several payments this month' })).toBeChecked()
  await expect(page.getByRole('group', { name: 'Payment 3' })).toHaveCount(0)
  await calculator.undo.click()
  await calculator.says({ 'month-total': '$600.00' })
})
