// The investment date that the page fills in by the plan's own rule.
import { CLEARING, TWICE_A_MONTH } from '../package/terms.mjs'
import { expect, test } from './host.js'

/** Monday, January 5, 2026, in New York. Money for Thursday, January 15 must arrive by Wednesday. */
const MONDAY = '2026-01-05T15:00:00Z'
const NOTE = 'By the plan’s rule, shares are bought on Thursday, January 15, 2026. The company may choose another date.'

const set = (calculator, properties) => calculator.element.evaluate((element, properties) => { Object.assign(element, properties) }, properties)
const stateOf = (calculator) => calculator.element.evaluate(({ state }) => state)

async function open (host, calculator, plan = TWICE_A_MONTH, attributes = '') {
  await host.serve('plan.json', plan)
  await host.open(`<dspp-calculator plan="plan.json" ${attributes}></dspp-calculator>`)
}

test('the facts and the answer have the next date by the plan’s rule, marked as such', async ({ host, calculator, page }) => {
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
  await expect(calculator.row('due')).toContainText('Según la regla del plan, la compra es el jueves, 15 de enero de 2026. La compañía puede elegir otra fecha.')
})

test('another date takes its place, and no date is an answer, too', async ({ host, calculator, page }) => {
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

test('announced dates go first, and a dividend has none', async ({ host, calculator, page }) => {
  await page.clock.setFixedTime(MONDAY)
  await open(host, calculator)
  await set(calculator, { month: { month: '2026-01', investmentDate: '2026-01-15' } })
  await expect(calculator.row('due')).not.toContainText('By the plan’s rule')
  await expect(calculator.investmentDate).toHaveValue('1/15/2026')
  expect(await stateOf(calculator)).toBe('month.investmentDate=1%2F15%2F2026&announced=1%2F15%2F2026')
  await set(calculator, { month: { month: '2026-01', discount: '1' } })
  await expect(calculator.investmentDate).toHaveValue('')
  await set(calculator, { month: null })
  await expect(calculator.investmentDate).toHaveValue('1/15/2026')
  await expect(calculator.row('due')).toContainText(NOTE)
  await calculator.ask('A dividend instead?')
  await expect(calculator.investmentDate).toHaveValue('')
  await calculator.ask('Want a number of shares?')
  await expect(calculator.investmentDate).toHaveValue('1/15/2026')
  // Another plan has another rule, or none.
  await set(calculator, { plan: { ...CLEARING, schedule: undefined } })
  await expect(calculator.investmentDate).toHaveValue('')
})
