/** The other questions: each link changes the form in place, and its fields reach its answer and its table. */

import { readFile } from 'node:fs/promises'
import { QUESTIONS, expect, test } from './calculator.js'
import { INDYMAC } from './forms.js'

const TABLE = 'All dates, month by month'

test('each question is a link, which goes to its answer and keeps what was typed', async ({ calculator, page }) => {
  await calculator.open()
  await calculator.amount.fill('2500')
  for (const question of QUESTIONS) {
    await calculator.ask(question)
    await expect(calculator.headline).toBeFocused()
    await expect(page.getByRole('button', { name: question })).toBeHidden()
    await page.locator('.more').getByRole('button', { name: 'Check one payment' }).click()
    await expect(calculator.amount).toHaveValue('2500')
  }
  // One question is asked at a time, and without a switch of plans.
  await expect(page.getByRole('combobox')).toHaveCount(0)
})

test('the main form asks little, and “More options” holds rare questions', async ({ calculator, page }) => {
  await calculator.open()
  const asked = () => calculator.element.evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll('form :is(input, select, textarea):not(.state, .picker)')].filter((control) => control.checkVisibility()).map(({ name, id }) => name || id))
  const few = ['participant', 'participant', 'payment.amount', 'month.investmentDate', 'month.discount', 'market.price']
  expect(await asked()).toEqual(few)
  await calculator.openMore()
  expect((await asked()).slice(few.length)).toEqual(['payment.sentThisMonth', 'payment.approved', 'market.source', 'market.source', 'market.fills', 'fills-file', 'month.closures', 'asOf', 'month.suspended'])
  // One company's page has no switch of plans.
  await expect(page.getByText('Harborview')).toHaveCount(0)
})

test('several payments, with a line for each', async ({ calculator, page }) => {
  await calculator.open('#view=payments&participant=existing&month.investmentDate=1/15/2008&month.discount=1.5&market.price=34.12')
  await page.getByRole('button', { name: 'Add another payment' }).click()
  await expect(calculator.payment(3).date).toBeFocused()
  // The later one is typed first. 2,500 ÷ 33.6082 is 74.3866080…, 6,000 ÷ 33.6082 is 178.5278592…
  await calculator.fillPayments(['1/11/2008', '6,000'], ['1/4/2008', '2,500'], ['1/14/2008', 'six'])
  await calculator.payment(3).amount.press('Tab')
  await expect(await calculator.messageOf(calculator.payment(3).amount)).toHaveText('Error: Enter the amount as a number, like 2,500.00.')
  await expect(await calculator.messageOf(calculator.payment(1).amount)).toBeEmpty()
  await calculator.ways.getByRole('button').click()
  await expect(calculator.payment(3).amount).toBeFocused()
  await calculator.payment(3).amount.fill('1500')
  await calculator.says({ tone: 'yes', headline: 'You may send $10,000 in all' })
  await expect(calculator.verdict).toContainText('That is the most for January without approval')
  await expect(calculator.element.locator('.payments li')).toHaveText([/Fri, Jan 4.*\$2,500.*About 74\.39 shares/, /Fri, Jan 11.*\$6,000.*About 178\.53 shares/, /Mon, Jan 14.*\$1,500/])

  await expect(page).toHaveURL(/1500/)
  await page.reload()
  await calculator.ready()
  await expect(calculator.payment(3).amount).toHaveValue('1500')
  await calculator.clear.click()
  await expect(page.getByRole('group', { name: 'Payment 3' })).toHaveCount(0)
  await calculator.undo.click()
  await calculator.says({ headline: 'You may send $10,000 in all' })
})

test('an investment period, with a row for each day', async ({ calculator }) => {
  await calculator.open('#view=period&participant=existing&payment.amount=25000&payment.approved=yes&asOf=12/20/2007' +
    '&month.investmentPeriod.start=1/2/2008&month.investmentPeriod.end=1/8/2008&month.preApprovedDiscount=3&month.thresholdPrice=33.50')
  await calculator.dayPrices.fill('1/2/2008, 34.12\n1/3/2008, 33.80\n1/4/2008, 33.25\n1/7/2008, 33.90\n1/9/2008, 34.40')
  await calculator.dayPrices.press('Tab')
  const message = await calculator.messageOf(calculator.dayPrices)
  await expect(message).toContainText('January 8, 2008')
  await expect(message).toContainText('Line 5')
  await calculator.says({ tone: 'ask', headline: 'Check the form' })
  await expect(calculator.answer).not.toContainText('What it buys')

  // A fifth of 25,000.00 a day, at 97 % of each day's price; 33.25 is below the threshold. 5,000 ÷ 33.0964 is 151.0738328…
  await calculator.dayPrices.fill('1/2/2008, 34.12\n1/3/2008, 33.80\n1/4/2008, 33.25\n1/7/2008, 33.90\n1/8/2008, 34.40')
  await calculator.says({ tone: 'yes', headline: 'Yes, you may send $25,000', due: 'Mon, Dec 31, 2007', shares: 'About 605.48 shares' })
  const rows = await calculator.rows('Each day of the investment period')
  expect(rows).toHaveLength(5)
  expect(rows[0]).toEqual(['Wed, Jan 2', '$34.12', '$33.10', '151.07'])
  expect(rows[2]).toEqual(['Fri, Jan 4', '$33.25', '–', '$5,000 would be returned'])
})

test('all dates of a plan with rules for them', async ({ calculator, page }) => {
  await calculator.open('#view=schedule&from=2005&fromMonth=01')
  await calculator.element.evaluate((element, file) => { element.plan = file }, INDYMAC)
  await calculator.says({ headline: 'The last payment had to arrive by Wed, Dec 21, 2005' })
  const rows = await calculator.rows(TABLE)
  expect(rows).toHaveLength(12)
  expect(rows[0].slice(0, 4)).toEqual(['Jan 2005', 'Thu, Jan 20 Passed', 'Fri, Jan 21', 'Mon, Jan 3 Passed'])
  await expect(page.getByRole('button', { name: /calendar$/ })).toHaveCount(0)
})

test('the calendar gets the dates that have not passed', async ({ calculator, page }) => {
  await page.clock.setFixedTime('2005-01-10T15:00:00Z')
  await calculator.open('#view=schedule&from=2005&fromMonth=01&months=2')
  await calculator.element.evaluate((element, file) => { element.plan = file }, INDYMAC)
  expect((await calculator.rows(TABLE))[0].slice(1, 4)).toEqual(['Thu, Jan 20 Next', 'Fri, Jan 21', 'Mon, Jan 3 Passed'])
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Add all 2 to calendar' }).click()])
  expect(download.suggestedFilename()).toBe('plan-dates-from-2005-01.ics')
  expect((await readFile(await download.path(), 'utf8')).match(/^DTSTART;VALUE=DATE:\d{8}/gm)).toHaveLength(3)
})

test('all dates begins with the next day that has not passed', async ({ calculator, page }) => {
  // The made-up plan's payments are due two business days before the 15th, or before the next business day: December 15 is a
  // Tuesday, and January 15 a Friday.
  const harborview = await (await page.request.get('/demo/plan.json')).json()
  for (const [moment, due] of [
    ['2026-11-29T15:00:00Z', 'Fri, Dec 11, 2026'], ['2026-12-12T04:59:59Z', 'Fri, Dec 11, 2026'], ['2026-12-12T05:00:00Z', 'Wed, Jan 13, 2027']
  ]) {
    await page.clock.setFixedTime(moment)
    await page.goto('about:blank')
    await calculator.open('#view=schedule')
    await calculator.element.evaluate((element, file) => { element.plan = file }, harborview)
    await calculator.says({ headline: `Next payment must arrive by ${due}` })
    await expect(page.getByRole('table', { name: TABLE }).locator('.now')).toContainText(due.slice(0, -6))
  }
})

test('a month is announced in any usual form of a date', async ({ calculator }) => {
  await calculator.open('#view=schedule&from=2008&fromMonth=01')
  await calculator.announced.fill('Jan 15, 2008\n\nFebruary 15')
  await calculator.announced.press('Tab')
  await expect(await calculator.messageOf(calculator.announced)).toContainText('Add the year to the investment date in announcement 3, like 2008-01-15.')
  await calculator.announced.fill('Jan 15, 2008')
  await calculator.says({ headline: 'The last payment had to arrive by Mon, Jan 14, 2008' })
})

test('the same purchase at every discount that the plan allows', { tag: '@slow' }, async ({ calculator, page }) => {
  await calculator.open()
  const others = page.getByText('At other discounts')
  await expect(others).toHaveCount(0)
  await calculator.example.click()
  await others.click()
  expect(await calculator.rows('At other discounts')).toContainEqual(['1.5%, yours', '$33.61', '74.39', '$38.07'])
  await calculator.amount.fill('50')
  await calculator.amount.press('Tab')
  await expect(others).toHaveCount(0)
})
