// A page of another company: its plan file is in the page, as `dspp page` writes it, and everything speaks of that plan.
import { expect, test } from './calculator.js'
import { REDWOOD } from './forms.js'

/** Serves the page with a plan file. */
const showPlan = (page, file) => page.route('/', async (route) => {
  const response = await route.fetch()
  const html = (await response.text()).replace('<script', `<script type="application/json" id="plan-file">${JSON.stringify(file)}</script>\n<script`)
  await route.fulfill({ response, body: html })
})

const named = (others) => ({ ...REDWOOD, id: 'other-2007', issuer: 'Other Trust, Inc.', ...others })

const renamed = (id) => {
  const { L4, ...clauses } = REDWOOD.clauses
  return JSON.parse(JSON.stringify(named({ clauses: { [id]: L4, ...clauses } })).replaceAll('"clause":"L4"', `"clause":${JSON.stringify(id)}`))
}

test('the page has the names and the terms of its plan', async ({ calculator, page }) => {
  await showPlan(page, named({}))
  await calculator.open()
  await expect(page.locator('.logo')).toHaveText('Other Trust, Inc.')
  await expect(page).toHaveTitle(/Other Trust, Inc\./)
  await expect(page.getByRole('combobox')).toHaveCount(0)
})

test('limits of a quarter are said so, everywhere', async ({ calculator, page }) => {
  await showPlan(page, named({ limits: { ...REDWOOD.limits, per: { value: 'quarter', clause: 'L4' } } }))
  await calculator.open()
  await calculator.says({ headline: 'The plan allows $100 to $10,000' })
  await expect(calculator.verdict).toContainText('a quarter. New investors: $500 to $10,000')
  await calculator.openMore()
  await expect(calculator.approved).toHaveAccessibleDescription('Needed to send more than $10,000 in a quarter')
  await expect(calculator.element.locator('label[for="sent"]')).toContainText('Already sent this quarter')
  await calculator.choose('I own shares')
  for (const [amount, said] of [['50', 'The minimum is $100 a quarter for an existing stockholder.'], ['12,000', 'Over $10,000 a quarter needs the company’s prior approval.']]) {
    await calculator.amount.fill(amount)
    await calculator.amount.press('Tab')
    await expect(calculator.verdict).toContainText(said)
    await expect(await calculator.messageOf(calculator.amount)).toContainText('a quarter')
    await calculator.openEveryWhy()
    await expect(calculator.verdict.locator('.why > div > p, .steps')).not.toContainText([/month/])
  }
  await calculator.amount.fill('2,500')
  await calculator.investmentDate.fill('1/15/2008')
  await calculator.asOf.fill('1/2/2008')
  await expect(calculator.verdict).toContainText('Up to $7,500 more for this quarter, if it arrives by January 14')
})

test('a plan that approves nothing asks and says nothing of approvals', async ({ calculator, page }) => {
  const facts = page.locator('[data-plan="terms"] .facts')
  await showPlan(page, named({ limits: { ...REDWOOD.limits, approval: { value: false, clause: 'L4' } } }))
  await calculator.open('#participant=existing&payment.amount=25,000&payment.approved=yes&month.investmentDate=1/15/2008&asOf=1/2/2008')
  await calculator.says({ headline: 'Send at most $10,000', tone: 'ask' })
  await expect(calculator.more.locator('summary small')).toHaveText('Earlier payments, closed days', { useInnerText: true })
  await calculator.openMore()
  await expect(facts).toContainText('Monthly maximum$10,000')
  await expect(facts).not.toContainText(/approv/i)
  await expect(calculator.element.locator('form, .links').getByText(/approv/i).filter({ visible: true })).toHaveCount(0)
  // An old link may ask about the investment period.
  await calculator.element.evaluate((element) => { element.state = 'view=period&payment.amount=25,000&payment.approved=yes' })
  await calculator.openMore()
  await expect(page.getByLabel('The company has suspended pre-approved payments this month')).toBeHidden()
  await calculator.openSpanish()
  // An open fold has no such line.
  await calculator.more.locator('summary').click()
  await expect(calculator.more.locator('summary small')).toHaveText('Pagos anteriores, días cerrados', { useInnerText: true })
  await expect(facts).toContainText('Máximo mensual$10,000')
  await expect(facts).not.toContainText(/aproba/i)
})

test('a plan of bank days speaks of trading days as the other ones', async ({ calculator, page }) => {
  await showPlan(page, named({ calendar: { value: 'federal-reserve', clause: 'L1' } }))
  // October 14, 2024 is Columbus Day: banks are closed, the exchange is open.
  await calculator.open('#participant=existing&payment.amount=500&month.investmentDate=10/15/2024&asOf=10/1/2024')
  await calculator.says({ headline: 'Yes, you may send $500', due: 'Fri, Oct 11, 2024' })
  await expect(calculator.row('due')).not.toContainText('bank business days')
  await calculator.openEveryWhy()
  await expect(calculator.why('due')).toContainText('If you counted days the New York Stock Exchange is open instead, it would be Monday, October 14, 2024.')
  await calculator.investmentDate.fill('10/14/2024')
  await calculator.says({ tone: 'ask', headline: 'Banks are closed that day' })
})

test('a plan of trading days says which bank day is safer', async ({ calculator }) => {
  await calculator.open('#participant=existing&payment.amount=500&month.investmentDate=10/15/2024&asOf=10/1/2024')
  await calculator.says({ due: 'Mon, Oct 14, 2024' })
  await expect(calculator.row('due')).toContainText('Counting bank business days, it is Friday, October 11, 2024. That is the safer date.')
})

test('a clause of any name leaves what was typed in the address', async ({ calculator, page }) => {
  const id = '§ 3(a)#2 = 100%&/%20?'
  await showPlan(page, renamed(id))
  await calculator.open()
  await calculator.choose('I own shares')
  await calculator.amount.fill('2500')
  await expect(page).toHaveURL(/payment\.amount=2500/)
  const before = page.url()
  const article = page.getByRole('article', { name: REDWOOD.clauses.L4.title })
  await expect(article).toBeVisible()
  // A link to it leads there, and keeps its address.
  await page.evaluate((id) => {
    const link = Object.assign(document.createElement('a'), { href: `#${encodeURIComponent(id)}`, textContent: 'There' })
    document.querySelector('.footer p').append(link)
  }, id)
  await page.getByRole('link', { name: 'There' }).click()
  await expect(article).toBeFocused()
  expect(page.url()).toBe(before)
  await calculator.answer.getByRole('link', { name: 'Plan terms' }).click()
  await expect(page.locator('#terms')).toBeFocused()
  expect(page.url()).toBe(before)
  await page.reload()
  await expect(calculator.amount).toHaveValue('2500')
})

test('an address with an unknown name is one without', async ({ calculator, page }) => {
  await calculator.open('#plan=../../x&payment.amount=50')
  await expect(page).toHaveURL(/#payment\.amount=50$/)
})
