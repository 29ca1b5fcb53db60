// Plans with fees, layers of limits, ways to pay and further dates: what the form asks, and what the answer says.
import { ALL_TERMS, CLEARING, MONTHLY, NET_ASSET_VALUE, SOUTHERN, TWO_LAYERS } from '../package/terms.mjs'
import { expect, test } from './calculator.js'

/** Southern’s fees, with limits: those of the filing are unknown here. */
const FEES = { ...SOUTHERN, limits: CLEARING.limits, clauses: { ...SOUTHERN.clauses, ...CLEARING.clauses } }
const PAID = 'participant=existing&payment.amount=100&month.investmentDate=1/15/2026&market.price=43&asOf=1/2/2026'

/** Answers for a plan, with a state. */
const answer = (calculator, plan, state = '') => calculator.element.evaluate((element, [plan, state]) => Object.assign(element, { plan, state }), [plan, state])
const method = ({ page }) => page.getByLabel('How will you pay?')

test('a plan asks only what its answers depend on, and sends it', async ({ calculator, page }) => {
  await calculator.open()
  await calculator.openMore()
  const questions = [method(calculator), page.getByLabel('Net asset value per share'), page.getByLabel('Already sent this quarter'), page.getByLabel('Already sent this year')]
  for (const question of questions) await expect(question).toBeHidden()
  await answer(calculator, ALL_TERMS)
  for (const question of questions) await expect(question).toBeVisible()
  await answer(calculator, TWO_LAYERS)
  await expect(questions[3]).toBeVisible()
  for (const question of questions.slice(0, 3)) await expect(question).toBeHidden()
  await calculator.choose('I own shares')
  await calculator.amount.fill('10,000')
  await questions[3].fill('20,000')
  // The file speaks of no approval.
  await calculator.says({ headline: 'Send at most $5,000' })
  await expect(calculator.verdict).toContainText('The maximum is $25,000 a year.')
  await calculator.openEveryWhy()
  await expect(calculator.element.getByText(/approval/i).filter({ visible: true })).toHaveCount(0)
  await expect(calculator.element.getByText('Lower the amount to $5,000.00: the maximum is $25,000.00 a year.')).toBeVisible()
  await expect(calculator.verdict).toContainText('$5,000 is left this year.')
  await calculator.element.getByRole('button', { name: 'Send $5,000 instead' }).click()
  await calculator.says({ headline: '$5,000 is within the limits' })
  // Leaves out fields that a plan does not ask for.
  await questions[3].fill('x')
  await answer(calculator, FEES, `${PAID}&payment.sentThisYear=x&market.netAssetValue=x`)
  await calculator.says({ headline: '$100 is within the limits' })
})

test('the way to pay changes the shares, in every question, and stays in a link', async ({ calculator, page }) => {
  await calculator.open()
  await answer(calculator, FEES, PAID)
  await calculator.says({ shares: 'About $43.00 a share', fees: 'Taken out of what you send' })
  await expect(calculator.row('shares')).toContainText('Choose how you will pay to see how many shares')
  await method(calculator).selectOption('Check')
  await calculator.says({ shares: 'About 2.21 shares', fees: '' })
  await expect(calculator.row('shares')).toContainText('After about $5.11 in fees')
  await method(calculator).selectOption('One-time bank debit')
  await calculator.says({ shares: 'About 2.26 shares' })
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('payment.method=one-time-debit')
  expect(await calculator.element.evaluate(({ state }) => state)).toContain('payment.method=one-time-debit')
  await calculator.ask('Several payments this month?')
  await expect(method(calculator)).toHaveValue('one-time-debit')
  await calculator.ask('A dividend instead?')
  await expect(method(calculator)).toBeHidden()
  // Nothing is taken out of dividends.
  await calculator.says({ shares: 'About 2.33 shares', fees: '' })
})

test('a plan that comes after the state takes all of it', async ({ calculator }) => {
  await calculator.open()
  await calculator.element.evaluate((element, state) => { element.state = state }, `${PAID}&payment.method=check`)
  await calculator.says({ headline: 'Yes, you may send $100' })
  await calculator.element.evaluate((element, plan) => { element.plan = plan }, FEES)
  await calculator.says({ shares: 'About 2.21 shares' })
})

test('the answer leads with the day that is surely safe', async ({ calculator }) => {
  await calculator.open()
  await answer(calculator, CLEARING, `${PAID}&payment.method=check`)
  await calculator.says({ headline: 'Yes, you may send $100', due: 'Wed, Jan 7, 2026' })
  await expect(calculator.row('due')).toContainText('To be safe, pay by')
  await expect(calculator.row('due')).toContainText('Your check takes up to 5 business days to clear')
  await calculator.asOf.evaluate((control) => { control.value = '1/12/2026'; control.dispatchEvent(new Event('input', { bubbles: true })) })
  await calculator.says({ headline: '$100 is within the limits', tone: '', due: 'Wed, Jan 14, 2026, 4:00 p.m. Eastern time' })
  await expect(calculator.verdict).toContainText('It may not clear in time. Ask before you send it.')
})

test('problems of these terms stand at fields that can be seen', async ({ calculator, page }) => {
  await calculator.open()
  await answer(calculator, TWO_LAYERS, `${PAID}&payment.sentThisMonth=3000&payment.sentThisYear=2000`)
  const year = page.getByLabel('Already sent this year')
  await expect(await calculator.messageOf(year)).toContainText('it includes the $3,000.00 you sent this month')
  await expect(year).toBeVisible()
  await answer(calculator, NET_ASSET_VALUE, `${PAID}&market.netAssetValue=x`)
  const value = page.getByLabel('Net asset value per share')
  await expect(await calculator.messageOf(value)).toContainText('Enter the net asset value as a number')
  await value.fill('45')
  await calculator.says({ shares: 'About 2.22 shares' })
})

test('days of a period are pasted with their net asset values', async ({ calculator, page }) => {
  await calculator.open()
  await calculator.ask('Over $10,000?')
  const hint = calculator.element.locator('#day-values-hint')
  await expect(hint).toBeHidden()
  const state = 'view=period&participant=existing&payment.amount=30000&payment.approved=yes&month.investmentPeriod.start=1/5/2026&month.investmentPeriod.end=1/7/2026&asOf=12/20/2025'
  await answer(calculator, NET_ASSET_VALUE, state)
  await expect(hint).toContainText('Add each day’s net asset value after its price. For example, 1/2/2008, 34.12, 35.00')
  await calculator.dayPrices.fill('1/5/2026, 40\n1/6/2026, 40\n1/7/2026, 40')
  await expect(calculator.row('shares')).toContainText('Add each day’s net asset value after its price to estimate your shares')
  await calculator.dayPrices.fill('1/5/2026\t40\t50\n1/6/2026\t40\t40\n1/7/2026\t40\t20')
  // $10,000 a day at $50, at $40, and at 95% of $40: 200 + 250 + 263.157894 shares.
  await calculator.says({ shares: 'About 713.16 shares' })
})

test('it is all said in Spanish, and fits the narrowest phone', async ({ calculator, page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await calculator.openSpanish()
  await answer(calculator, ALL_TERMS, `${PAID}&payment.method=check&market.netAssetValue=45`)
  await calculator.says({ headline: 'Sí, puede enviar $100', shares: 'Unas 2 acciones' })
  await expect(page.getByLabel('¿Cómo pagará?')).toHaveValue('check')
  await expect(page.getByLabel('Valor liquidativo por acción')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await calculator.openEveryWhy()
  expect(await calculator.verdict.innerText()).not.toMatch(/\b(the|your|fee|by|of)\b/i)
})

test('a company’s own page lists the fees and every maximum, and each by its period', async ({ calculator, page }) => {
  await page.route('/', async (route) => {
    const response = await route.fetch()
    const html = (await response.text()).replace('<script', `<script type="application/json" id="plan-file">${JSON.stringify(ALL_TERMS)}</script>\n<script`)
    await route.fulfill({ response, body: html })
  })
  await calculator.open()
  const facts = page.locator('#terms .facts')
  await expect(facts).toContainText('minimum if you own shares$100')
  await expect(facts).not.toContainText('Monthly minimum')
  await expect(facts).toContainText('Other maximums$20,000 a quarter, $25,000 a year')
  await expect(facts).toContainText('Fees$10.00 to enroll; $5.00 a payment by check; 2% of the payment by bank debit, at least $1.00, at most $2.50; 5% of the dividend, at most $3.00; $0.05 a share bought on the open market')
  await expect(calculator.row('fees')).toContainText('$5.00 a payment by check')
  // On paper the way to pay and the fees stand with the answer.
  await page.evaluate((state) => { document.querySelector('dspp-calculator').state = state }, `${PAID}&payment.method=check&market.netAssetValue=45`)
  await calculator.says({ shares: 'About 2 shares' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await expect(calculator.element.locator('.entered')).toContainText('How will you pay?')
  await expect(calculator.element.locator('.entered')).toContainText('Check')
})

test('a dividend is not asked for a discount that the plan fixes', async ({ calculator, page }) => {
  await calculator.open()
  await answer(calculator, MONTHLY, 'view=payment&payment.kind=dividend&payment.amount=100&month.discount=1&month.dividendDiscount=1&market.price=40')
  await calculator.openMore()
  const own = page.getByRole('textbox', { name: 'Dividend discount' })
  for (const field of [calculator.discount, own]) await expect(field).toBeHidden()
  await calculator.says({ headline: 'You may reinvest it', shares: 'About 2.5 shares' })
  await expect(calculator.row('shares')).toContainText('with no discount')
  await calculator.ask('Check one payment')
  await expect(calculator.discount).toHaveValue('1')
  await calculator.ask('A dividend instead?')
  // Redwood's dividends have the discount of payments.
  await calculator.element.evaluate((element) => { element.plan = null })
  for (const field of [calculator.discount, own]) await expect(field).toBeVisible()
})

test('a plan without terms of large payments asks for no period', async ({ calculator, page }) => {
  await calculator.open()
  await answer(calculator, MONTHLY)
  await calculator.ask('Over $5,000?')
  await calculator.says({ headline: 'You need approval first', due: '', shares: '' })
  await expect(calculator.ways).toHaveText([/^Call the company, \(555\) 010-0200/, /^I already have approval/])
  const fields = [calculator.periodStart, calculator.periodEnd, calculator.preApprovedDiscount, calculator.threshold, calculator.dayPrices]
  for (const field of fields) await expect(field).toBeHidden()
  await expect(calculator.element.getByText('shares are bought over several days')).toBeHidden()
  await calculator.ways.getByRole('button', { name: 'I already have approval' }).click()
  await calculator.says({ headline: 'The plan allows $50 to $5,000', due: 'Not published', shares: 'Not published' })
  // Only a discount is known.
  await answer(calculator, { ...MONTHLY, discounts: ALL_TERMS.discounts }, 'view=period')
  await expect(calculator.preApprovedDiscount).toBeVisible()
  for (const field of fields.filter((one) => one !== calculator.preApprovedDiscount)) await expect(field).toBeHidden()
  await expect(calculator.element.locator('#period-hint')).toHaveText('There is a separate discount.', { useInnerText: true })
  await answer(calculator, CLEARING, 'view=period')
  for (const field of fields) await expect(field).toBeVisible()
  await expect(calculator.element.locator('#period-hint')).toHaveText(/^Over \$10,000,\s*shares are bought over several days, the investment period\.\s+Your money must arrive before the period begins\.$/, { useInnerText: true })
})
