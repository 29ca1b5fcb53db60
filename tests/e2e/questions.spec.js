/** The other questions: their fields reach their answers and tables. Node tests state the words. */

import { readFile } from 'node:fs/promises'
import { EXAMPLE, VIEWS, expect, test } from './calculator.js'

test.beforeEach(async ({ calculator }) => calculator.open())

test('a number of shares', async ({ calculator }) => {
  await calculator.choose(VIEWS[1], 'I own shares already', 'From the company')
  await calculator.announce({ discount: '1.5', price: '34.12' })
  // 34.12 less 1.5 % is 33.6082, a hundred of which cost 3,360.82 to the cent.
  await calculator.shares.fill('100')
  await calculator.says({ payment: 'Send $3,360.82', verdict: EXAMPLE.verdict, due: EXAMPLE.due, price: EXAMPLE.price, saving: '$51.18' })
  await calculator.openWhy('payment')
  await expect(calculator.why('payment')).toContainText('$3,360.82 is the least that buys 100 shares')

  await calculator.shares.fill('a hundred')
  await calculator.shares.press('Tab')
  await expect(await calculator.messageOf(calculator.shares)).toHaveText('Error: The number of shares must be a number, such as 100.')
  await calculator.says({ payment: 'Correct the number of shares' })
})

test('several payments, with a row for each', async ({ calculator, page }) => {
  await calculator.choose(VIEWS[2], 'I own shares already', 'From the company')
  await calculator.investmentDate.fill('2008-01-15')
  await calculator.discount.fill('1.5')
  await calculator.price.fill('34.12')
  await page.getByRole('button', { name: 'Add another payment' }).click()
  await expect(calculator.payment(3).date).toBeFocused()
  // The later one is typed first. 2,500 ÷ 33.6082 is 74.3866080…, 6,000 ÷ 33.6082 is 178.5278592…
  await calculator.fillPayments(['2008-01-11', '6,000'], ['2008-01-04', '2,500'], ['2008-01-14', 'six'])
  await calculator.payment(3).amount.press('Tab')
  await expect(await calculator.messageOf(calculator.payment(3).amount)).toHaveText('Error: The amount must be a number, such as 2,500.00.')
  await expect(await calculator.messageOf(calculator.payment(1).amount)).toBeEmpty()
  await calculator.summary.getByRole('link').click()
  await expect(calculator.payment(3).amount).toBeFocused()
  await calculator.payment(3).amount.fill('1500')
  await calculator.says({ month: 'Yes, all together', 'month-total': '$10,000.00', 'month-remaining': '$0.00' })
  expect((await calculator.rows('Payment by payment')).slice(0, 2)).toEqual([
    ['Friday, January 4, 2008', '$2,500.00', 'Yes, you may send this', '$7,500.00', '74.386608'],
    ['Friday, January 11, 2008', '$6,000.00', 'Yes, you may send this', '$1,500.00', '178.527859']
  ])
  await page.getByRole('button', { name: 'Why? Friday, January 11, 2008' }).click()
  await expect(calculator.element.locator('.why-row:visible')).toContainText('$8,500.00')

  await page.reload()
  await calculator.ready()
  await expect(calculator.payment(3).amount).toHaveValue('1500')
  await calculator.clear.click()
  await expect(page.getByRole('group', { name: 'Payment 3' })).toHaveCount(0)
  await calculator.undo.click()
  await calculator.says({ 'month-total': '$10,000.00' })
})

test('a payment over an investment period, with a row for each day', async ({ calculator, page }) => {
  await calculator.choose(VIEWS[3], 'I own shares already')
  await calculator.amount.fill('25000')
  await calculator.approved.check()
  await calculator.asOf.fill('2007-12-20')
  await calculator.periodStart.fill('2008-01-02')
  await calculator.periodEnd.fill('2008-01-08')
  await calculator.preApprovedDiscount.fill('3')
  await calculator.threshold.fill('33.50')
  await calculator.dayPrices.fill('2008-01-02, 34.12\n2008-01-03, 33.80\n2008-01-04, 33.25\n2008-01-07, 33.90\n2008-01-09, 34.40')
  await calculator.dayPrices.press('Tab')
  const message = await calculator.messageOf(calculator.dayPrices)
  await expect(message).toContainText('January 8, 2008')
  await expect(message).toContainText('Line 5')
  await calculator.says({ shares: 'Correct the days’ prices' })

  await calculator.dayPrices.fill('2008-01-02, 34.12\n2008-01-03, 33.80\n2008-01-04, 33.25\n2008-01-07, 33.90\n2008-01-08, 34.40')
  await calculator.says({ verdict: 'Yes, it was approved', due: 'Send by Monday, December 31, 2007', shares: '605.476363 shares', refund: '$5,000.00', average: '$33.0318' })
  expect((await calculator.rows('Day by day')).slice(2)).toEqual([
    ['Friday, January 4, 2008', '$5,000.00', '$33.2500', 'No', '–', '0', '$5,000.00'],
    ['Monday, January 7, 2008', '$5,000.00', '$33.9000', 'Yes', '$32.8830', '152.054252', '–'],
    ['Tuesday, January 8, 2008', '$5,000.00', '$34.4000', 'Yes', '$33.3680', '149.844162', '–'],
    ['Together', '$25,000.00', '', '', '$33.0318 on average', '605.476363', '$5,000.00']
  ])
  await page.getByRole('button', { name: 'Why? Friday, January 4, 2008' }).click()
  const steps = calculator.element.locator('.why-row:visible')
  await expect(steps).toContainText('$33.25')
  await expect(steps).not.toContainText('$34.12')
})

test('a year of dates of another plan, and what a company announced', async ({ calculator, page }) => {
  const table = 'Payment dates, month by month'
  await calculator.plan.selectOption('IndyMac Bancorp 2005')
  await expect(page.locator('[data-plan="issuer"]')).toContainText('IndyMac')
  await calculator.choose(VIEWS[4])
  await calculator.fromMonth.selectOption('January')
  await calculator.fromYear.fill('2005')
  await calculator.says({ schedule: 'First payment: send by Thursday, January 20, 2005' })
  await expect(calculator.table(table)).toHaveCount(12)
  expect((await calculator.rows(table))[0]).toEqual([
    'January 2005', 'Tue, Dec 28, 2004', 'Thu, Jan 20, 2005', 'Fri, Jan 21, 2005', 'Mon, Jan 3, 2005', 'Tue, Jan 4 – Fri, Jan 21, 2005'
  ])
  const why = page.getByRole('button', { name: 'Why? January 2005' })
  await why.press('Enter')
  const steps = calculator.element.locator('.why-row:visible')
  await expect(steps).toContainText('the 22nd')
  // What is open stays open while the rows change.
  await calculator.months.fill('2')
  await expect(calculator.table(table)).toHaveCount(2)
  await expect(why).toHaveAttribute('aria-expanded', 'true')
  await why.click()
  await expect(steps).toHaveCount(0)

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Add to my calendar (.ics)' }).click()])
  expect(download.suggestedFilename()).toBe('plan-dates-from-2005-01.ics')
  expect((await readFile(await download.path(), 'utf8')).match(/^DTSTART;VALUE=DATE:\d{8}/gm)).toHaveLength(4)

  await calculator.plan.selectOption('Redwood Trust 2007')
  await calculator.fromYear.fill('2008')
  await calculator.says({ schedule: 'No day to send by is known yet' })
  await calculator.announced.fill('2008-01-15\n\nFebruary 15')
  await calculator.announced.press('Tab')
  await expect(await calculator.messageOf(calculator.announced)).toContainText('The investment date of announcement 3 must have its year, such as 2008-01-15.')
  await calculator.announced.fill('2008-02-15, 2008-02-01, 2008-02-15')
  await calculator.says({ schedule: 'First payment: send by Thursday, February 14, 2008' })
})
