import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/run.mjs'
import { expect, test } from './calculator.js'

const ventas = JSON.parse(readFileSync(join(root, 'plans/ventas-2011.json'), 'utf8'))

test.beforeEach(async ({ calculator }) => calculator.open())

test('another plan has its own limits, names and terms', async ({ calculator, page }) => {
  await calculator.choose('I own shares already')
  await calculator.amount.fill('5000.01')
  await calculator.says({ verdict: 'Yes, you may send this', maximum: '$10,000.00' })

  await calculator.plan.selectOption('Redwood Trust 2002')
  await calculator.says({ verdict: 'Not without approval', minimum: '$500.00', maximum: '$5,000.00', remaining: '$5,000.00' })
  await expect(calculator.approved).toHaveAccessibleDescription('Needed for more than $5,000 in a month')
  await expect(page).toHaveTitle('Plan calculator – Redwood Trust, Inc., Direct stock purchase and dividend reinvestment plan')
  await expect(page.getByRole('article', { name: 'Request for Waiver' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'What was not published' })).toContainText('Whether the participant pays fees, and which.')
  await calculator.why('maximum').locator('summary').click()
  await calculator.why('maximum').getByRole('link', { name: 'Prospectus, clause P2' }).click()
  await expect(page.getByRole('article', { name: 'Request for Waiver' })).toBeFocused()
})

test('what a plan does not say is said to be unpublished', { tag: '@slow' }, async ({ calculator, page }) => {
  await calculator.choose('I own shares already')
  await calculator.amount.fill('2500')
  await calculator.announce({ date: '2005-01-21', asOf: '2005-01-03', discount: '1.5', price: '34.12' })
  await calculator.plan.selectOption('IndyMac Bancorp 2005')
  await calculator.says({ verdict: 'Ask the company', minimum: 'Not published', maximum: 'Not published', remaining: 'Not published', price: '$33.6082' })
  await calculator.why('maximum').locator('summary').click()
  await expect(calculator.why('maximum')).toContainText('The plan’s published terms do not say the most that may be sent without approval.')
  await expect(calculator.approved).toHaveAccessibleDescription('Needed for more than the plan’s maximum, which was not published')
  await expect(calculator.discount).toHaveAccessibleDescription('Range not published; for example 1.5')
  await expect(page.getByText('Ask the plan administrator')).toBeHidden()
  await expect(page.getByRole('region', { name: 'Whom to ask' })).toContainText('No contacts of this plan are in what we have.')
  for (const word of ['null', 'undefined', 'NaN']) await expect(page.locator('body')).not.toContainText(word)

  await calculator.plan.selectOption('Redwood Trust 2002')
  await calculator.says({ verdict: 'Yes, you may send this', due: 'Not published', shares: 'Not published', saving: 'Not published' })
  await calculator.why('shares').locator('summary').click()
  await expect(calculator.why('shares')).toContainText('to how many decimals shares are credited')
})

test('coming back to the page’s own plan brings everything back', { tag: '@slow' }, async ({ calculator, page }) => {
  const texts = () => page.evaluate(() => {
    const { shadowRoot } = document.querySelector('dspp-calculator')
    return [document.title, document.body.innerText, ...[...shadowRoot.querySelectorAll('.hint, .group-hint, .sheet-plan')].map((hint) => hint.innerText)]
  })
  await calculator.example.click()
  const before = await texts()
  await calculator.plan.selectOption('Ventas 2011')
  await calculator.says({ verdict: 'Not under this plan', maximum: '–' })
  await expect(page.getByRole('banner')).toContainText('Ventas')
  await calculator.plan.selectOption('Redwood Trust 2007')
  await calculator.says({ maximum: '$10,000.00' })
  await expect.poll(texts).toEqual(before)
  await expect(page.getByRole('article', { name: /Payment due date/ })).toBeVisible()
})

test('the plan is kept in the address, with what was typed', async ({ calculator, page }) => {
  await calculator.amount.fill('5000.01')
  await calculator.choose('I own shares already')
  await calculator.plan.selectOption('Ventas 2011')
  await expect(page).toHaveURL(/#plan=ventas-2011&.*payment\.amount=5000\.01/)
  await page.reload()
  await calculator.ready()
  await expect(calculator.plan).toHaveValue('ventas-2011')
  await calculator.says({ verdict: 'Not without approval', maximum: '$5,000.00' })
  await page.evaluate(() => { location.hash = 'payment.amount=50' })
  await calculator.says({ maximum: '$10,000.00' })
  await expect(calculator.plan).toHaveValue('redwood-2007')
})

for (const id of ['Section 1', '§ 3(a)#2 = 100%&/%20?']) {
  test(`a clause called ${id} leaves what was typed in the address`, async ({ calculator, page }) => {
    await page.route('**/ventas-2011.json', async (route) => {
      const { P2, ...clauses } = ventas.clauses
      const text = JSON.stringify({ ...ventas, clauses: { [id]: P2, ...clauses } }).replaceAll('"clause":"P2"', `"clause":${JSON.stringify(id)}`)
      await route.fulfill({ contentType: 'application/json', body: text })
    })
    await calculator.plan.selectOption('Ventas 2011')
    await calculator.choose('I own shares already')
    await calculator.amount.fill('2500')
    await expect(page).toHaveURL(/payment\.amount=2500/)
    const before = page.url()
    await calculator.openWhy('maximum')
    await calculator.why('maximum').getByRole('link', { name: `clause ${id}` }).click()
    const article = page.getByRole('article', { name: `Clause ${id} ${ventas.clauses.P2.title}` })
    await expect(article).toBeFocused()
    expect(page.url()).toBe(before)
    await page.reload()
    await expect(calculator.amount).toHaveValue('2500')
  })
}

test('an address with an unknown plan is one without', async ({ calculator, page }) => {
  await calculator.open('#plan=../../x&payment.amount=50')
  await expect(calculator.plan).toHaveValue('redwood-2007')
  await expect(page).toHaveURL(/#payment\.amount=50$/)
})

test('a plan that does not load leaves the one before', async ({ calculator, page, noTrouble }) => {
  await page.route('**/ventas-2011.json', (route) => route.abort())
  await calculator.plan.selectOption('Ventas 2011')
  await expect(page.getByText('The terms of Ventas 2011 cannot be loaded just now.')).toBeVisible()
  await expect(calculator.plan).toHaveValue('redwood-2007')
  await calculator.says({ maximum: '$10,000.00' })
  noTrouble.length = 0 // The browser itself reports the request that this test aborted.
})
