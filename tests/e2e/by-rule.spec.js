// The investment date that the page fills in by the plan's own rule.
import { CLEARING, MONTHLY, TWICE_A_MONTH } from '../package/terms.mjs'
import { expect, test } from './host.js'

/** Monday, January 5, 2026, in New York. Money for Thursday, January 15 must arrive by Wednesday. */
const MONDAY = '2026-01-05T15:00:00Z'
const NOTE = 'By the plan’s rule, shares are bought on Thursday, January 15, 2026.'

const set = (calculator, properties) => calculator.element.evaluate((element, properties) => { Object.assign(element, properties) }, properties)
const stateOf = (calculator) => calculator.element.evaluate(({ state }) => state)

async function open (host, calculator, plan = TWICE_A_MONTH, attributes = '') {
  await host.serve('plan.json', plan)
  await host.open(`<dspp-calculator plan="plan.json" ${attributes}></dspp-calculator>`)
}

test('the facts and the answer show the next date by the plan’s rule, and say so', async ({ host, calculator, page }) => {
  await page.clock.setFixedTime(MONDAY)
  await open(host, calculator)
  await expect(calculator.investmentDate).toHaveValue('1/15/2026')
  await expect(calculator.element.locator('#investment-date-echo')).toHaveText('Thursday, January 15, 2026, by the plan’s rule')
  await calculator.says({ headline: 'The plan allows $100 to $10,000', due: 'Wed, Jan 14, 2026' })
  await expect(calculator.row('due')).toContainText(NOTE)
  await expect(calculator.notes('due').first()).toHaveText('for $10,000 or less. 7 business days left')
  await calculator.openEveryWhy()
  await expect(calculator.why('due')).toContainText('The investment date is day 15 of the month, Thursday, January 15, 2026.')
  // It is no entry of the visitor.
  await expect(calculator.example).toBeVisible()
  expect(await stateOf(calculator)).toBe('')
  await calculator.choose('I own shares')
  await calculator.amount.fill('500')
  await calculator.says({ headline: 'Yes, you may send $500', due: 'Wed, Jan 14, 2026' })
  await expect(calculator.row('due')).toContainText(NOTE)
  await set(calculator, { lang: 'es' })
  await expect(calculator.row('due')).toContainText('Según la regla del plan, la compra es el jueves, 15 de enero de 2026.')
})

test('a typed date replaces the rule’s, and an empty one is answered', async ({ host, calculator, page }) => {
  await page.clock.setFixedTime(MONDAY)
  await open(host, calculator, TWICE_A_MONTH, 'participant="existing" fields="payment.amount=500"')
  await calculator.investmentDate.fill('2/2/2026')
  await calculator.says({ headline: 'Yes, you may send $500', due: 'Fri, Jan 30, 2026' })
  await expect(calculator.row('due')).not.toContainText('By the plan’s rule')
  await expect(calculator.element.locator('#investment-date-echo')).toHaveText('Monday, February 2, 2026')
  await calculator.investmentDate.fill('')
  await calculator.says({ headline: '$500 is within the limits' })
  await calculator.clear.click()
  await expect(calculator.investmentDate).toHaveValue('1/15/2026')
  await calculator.undo.click()
  await expect(calculator.investmentDate).toHaveValue('')
})

test('it moves on with New York’s day, and what was typed stays', async ({ host, calculator, page }) => {
  await page.clock.install({ time: '2026-01-15T03:00:00Z' })
  await open(host, calculator)
  await expect(calculator.investmentDate).toHaveValue('1/15/2026')
  // Midnight, after the day by which money had to arrive.
  await page.clock.runFor('03:00:00')
  await expect(calculator.investmentDate).toHaveValue('2/2/2026')
  await calculator.says({ due: 'Fri, Jan 30, 2026' })
  await calculator.investmentDate.fill('2/2/2026')
  await page.clock.setSystemTime('2026-01-31T15:00:00Z')
  await page.clock.runFor('02:00:00')
  await expect(calculator.asOf).toHaveValue('1/31/2026')
  await expect(calculator.investmentDate).toHaveValue('2/2/2026')
})

test('a date in a link stays, even if it is the rule’s', async ({ host, calculator, page }) => {
  await page.clock.install({ time: MONDAY })
  const LINK = 'month.investmentDate=1%2F15%2F2026'
  await open(host, calculator)
  for (const time of ['before', 'after']) {
    // The state comes before the rule is known, or after.
    if (time === 'before') await set(calculator, { plan: { ...CLEARING, schedule: undefined }, state: LINK })
    await set(calculator, { plan: TWICE_A_MONTH, state: LINK })
    expect(await stateOf(calculator), time).toBe(LINK)
    await expect(calculator.row('due')).not.toContainText('By the plan’s rule')
    await set(calculator, { plan: { ...CLEARING, schedule: undefined } })
    await expect(calculator.investmentDate).toHaveValue('1/15/2026')
    await set(calculator, { plan: TWICE_A_MONTH })
  }
  await page.clock.setSystemTime('2026-01-20T15:00:00Z')
  await page.clock.runFor('02:00:00')
  await calculator.says({ headline: 'Too late for this investment date' })
  await calculator.clear.click()
  await expect(calculator.investmentDate).toHaveValue('2/2/2026')
  expect(await stateOf(calculator)).toBe('')
})

test('it is the next one from the day to count from, and as the payment clears', async ({ host, calculator, page }) => {
  await page.clock.setFixedTime(MONDAY)
  const { schedule: { investmentDate } } = TWICE_A_MONTH
  await open(host, calculator, { ...CLEARING, schedule: { investmentDate } })
  await calculator.openMore()
  await calculator.asOf.fill('1/8/2026')
  await expect(calculator.investmentDate).toHaveValue('2/2/2026')
  await page.getByLabel('How will you pay?').selectOption('One-time bank debit')
  await expect(calculator.investmentDate).toHaveValue('1/15/2026')
  await calculator.says({ due: 'Fri, Jan 9, 2026' })
})

test('announced dates override the rule, and a dividend has no date', async ({ host, calculator, page }) => {
  await page.clock.setFixedTime(MONDAY)
  await open(host, calculator)
  await set(calculator, { month: { month: '2026-01', investmentDate: '2026-01-15' } })
  await expect(calculator.row('due')).not.toContainText('By the plan’s rule')
  await expect(calculator.investmentDate).toHaveValue('1/15/2026')
  // It is no entry of the visitor, either.
  expect(await stateOf(calculator)).toBe('')
  // Without a date, the rule's stays.
  await set(calculator, { month: { month: '2026-01', discount: '1' } })
  await expect(calculator.investmentDate).toHaveValue('1/15/2026')
  await expect(calculator.discount).toHaveValue('1')
  await expect(calculator.row('due')).toContainText(NOTE)
  await set(calculator, { month: null })
  await expect(calculator.discount).toHaveValue('')
  await expect(calculator.investmentDate).toHaveValue('1/15/2026')
  await calculator.ask('A dividend instead?')
  await expect(calculator.investmentDate).toHaveValue('')
  await calculator.ask('Want a number of shares?')
  await expect(calculator.investmentDate).toHaveValue('1/15/2026')
  // Another plan has another rule, or none.
  await set(calculator, { plan: { ...CLEARING, schedule: undefined } })
  await expect(calculator.investmentDate).toHaveValue('')
})

test('the rule continues after the announced months, and a discount stays with its month', async ({ host, calculator, page }) => {
  await page.clock.install({ time: MONDAY })
  await open(host, calculator, MONTHLY, 'participant="existing" fields="payment.amount=500"')
  await set(calculator, { month: [{ month: '2026-01', discount: '1' }, { month: '2026-02', investmentDate: '2026-02-12', discount: '2' }] })
  // January 10 is a Saturday; money for Monday the 12th must arrive by Thursday.
  await calculator.says({ headline: 'Yes, you may send $500', due: 'Thu, Jan 8, 2026', shares: '1% this month' })
  await page.clock.setSystemTime('2026-01-09T15:00:00Z')
  await page.clock.runFor('01:00:00')
  await expect(calculator.investmentDate).toHaveValue('2/12/2026')
  await calculator.says({ headline: 'Yes, you may send $500', due: 'Tue, Feb 10, 2026', shares: '2% this month' })
  await expect(calculator.row('due')).not.toContainText('By the plan’s rule')
  await page.clock.setSystemTime('2026-02-11T15:00:00Z')
  await page.clock.runFor('01:00:00')
  await expect(calculator.investmentDate).toHaveValue('3/10/2026')
  await calculator.says({ headline: 'Yes, you may send $500', due: 'Fri, Mar 6, 2026', shares: '0% to 3%' })
  await expect(calculator.discount).toHaveValue('')
  await expect(calculator.row('due')).toContainText('By the plan’s rule, shares are bought on Tuesday, March 10, 2026.')
})

test('a discount follows the date that is typed, unless it was typed, too', async ({ host, calculator, page }) => {
  await page.clock.setFixedTime(MONDAY)
  await open(host, calculator, MONTHLY)
  await set(calculator, { month: [{ month: '2026-01', discount: '1', suspended: ['dividends'] }, { month: '2026-03', discount: '2' }] })
  await expect(calculator.discount).toHaveValue('1')
  for (const [date, discount] of [['2/10/2026', ''], ['3/10/2026', '2'], ['1/12/2026', '1'], ['', '1'], ['2/10/2026', '']]) {
    await calculator.investmentDate.fill(date)
    await expect(calculator.discount).toHaveValue(discount)
  }
  await calculator.discount.fill('1.5')
  await calculator.investmentDate.fill('3/10/2026')
  await expect(calculator.discount).toHaveValue('1.5')
  await calculator.clear.click()
  await expect(calculator.discount).toHaveValue('1')
  await expect(calculator.investmentDate).toHaveValue('1/12/2026')
  // A box that was unticked stays so in a link.
  await calculator.ask('A dividend instead?')
  await calculator.openMore()
  const suspended = page.getByLabel('The company has suspended dividend reinvestment this month')
  await expect(suspended).toBeChecked()
  await suspended.uncheck()
  const state = await stateOf(calculator)
  await calculator.clear.click()
  await expect(suspended).toBeChecked()
  await set(calculator, { state })
  await expect(suspended).not.toBeChecked()
})

test('closings that were announced move the rule’s date', async ({ host, calculator, page }) => {
  await page.clock.setFixedTime(MONDAY)
  await open(host, calculator, MONTHLY)
  await set(calculator, { month: { month: '2026-01', closures: ['2026-01-12'] } })
  await expect(calculator.investmentDate).toHaveValue('1/13/2026')
  await calculator.says({ due: 'Thu, Jan 8, 2026' })
})

test('the answer does not ask for a filled-in date', async ({ host, calculator, page }) => {
  await page.clock.setFixedTime(MONDAY)
  await open(host, calculator, MONTHLY)
  const hints = [page.getByText('To find out, call (555) 010-0100'), page.getByText('For example, 1/15/2008', { exact: true })]
  await expect(page.getByText('The day shares are bought.')).toBeVisible()
  for (const hint of hints) await expect(hint).toBeHidden()
  await expect(calculator.investmentDate).toHaveAccessibleDescription('The day shares are bought. Monday, January 12, 2026, by the plan’s rule')
  await calculator.investmentDate.fill('')
  for (const hint of hints) await expect(hint).toBeVisible()
  await calculator.clear.click()
  for (const hint of hints) await expect(hint).toBeHidden()
  await set(calculator, { plan: { ...MONTHLY, schedule: undefined } })
  for (const hint of hints) await expect(hint).toBeVisible()
})

test('a date that is too late leads to the next', async ({ host, calculator, page }) => {
  await page.clock.setFixedTime('2026-01-09T15:00:00Z')
  await open(host, calculator, MONTHLY, 'participant="existing" fields="payment.amount=500&amp;month.investmentDate=1/12/2026"')
  await calculator.says({ headline: 'Too late for this investment date' })
  await calculator.ways.getByRole('button', { name: 'Change to Tue, Feb 10, 2026 Must arrive by Fri, Feb 6, 2026' }).click()
  await calculator.says({ headline: 'Yes, you may send $500', due: 'Fri, Feb 6, 2026' })
})
