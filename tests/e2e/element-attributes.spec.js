/** What the page around an element says by its attributes and properties. */

import { readFile } from 'node:fs/promises'
import { expect, test } from './host.js'

/** As it is announced for one month; the investment date has passed. */
const JANUARY = { month: '2008-01', investmentDate: '2008-01-15', discount: '1.5' }
/** A month to come: in a plan with a rule, a passed one gives way to it. */
const JUNE = { month: '2099-06', investmentDate: '2099-06-15', discount: '1.5' }
const FEBRUARY = {
  month: '2008-02', investmentDate: '2008-02-15', investmentPeriod: { start: '2008-02-01', end: '2008-02-15' }, preApprovedDiscount: '3', thresholdPrice: '33.50'
}

const heard = (calculator, name) => calculator.element.evaluate((element, name) => {
  window.heard = []
  element.addEventListener(`dspp-calculator:${name}`, ({ detail }) => window.heard.push(detail?.message ?? detail))
}, name)

const set = (calculator, properties) => calculator.element.evaluate((element, properties) => { Object.assign(element, properties) }, properties)

test('language, theme, plan and fields', async ({ host, calculator, page }) => {
  await host.open('<dspp-calculator lang="es" theme="dark" plan="pkg/plans/indymac-2005.json" fields="view=schedule&amp;from=2005&amp;fromMonth=01"></dspp-calculator>')
  await expect(calculator.element.locator('.answer table tbody tr')).toHaveCount(12)
  await calculator.element.evaluate((element) => {
    element.lang = 'en'
    element.removeAttribute('plan')
    element.setAttribute('fields', 'participant=new&payment.amount=499.99')
  })
  await calculator.says({ headline: 'Send at least $500', tone: 'ask' })
})

test('removing the plan restores the built-in one, with its words and hints', { tag: '@slow' }, async ({ host, calculator }) => {
  const hints = () => calculator.element.locator('#discount-hint, #approved-hint, .plan-line').evaluateAll((parts) => parts.map(({ textContent }) => textContent))
  await host.open('<dspp-calculator></dspp-calculator>')
  const own = await hints()
  await calculator.element.evaluate((element) => element.setAttribute('plan', 'pkg/plans/ventas-2011.json'))
  await expect.poll(hints).not.toEqual(own)
  await calculator.element.evaluate((element) => element.removeAttribute('plan'))
  await expect.poll(hints).toEqual(own)
})

test('a plan that does not load is reported on the page and by an event, and no other answers', async ({ host, calculator, noTrouble }) => {
  await host.open('<dspp-calculator plan="no-such-plan.json"></dspp-calculator>', { isReady: false })
  await calculator.element.evaluate(() => customElements.whenDefined('dspp-calculator'))
  await expect(calculator.element).toHaveAttribute('data-failed')
  await expect(calculator.element.locator('.row, .intro').locator('visible=true')).toHaveCount(0)

  await calculator.element.evaluate((element) => element.removeAttribute('plan'))
  await calculator.example.click()
  await calculator.says({ due: 'Mon, Jan 14, 2008', shares: 'About 74.39 shares' })
  await heard(calculator, 'error')
  await calculator.element.evaluate((element) => element.setAttribute('plan', 'no-such-plan.json'))
  await expect(calculator.element).toHaveAttribute('data-failed')
  expect(await calculator.page.evaluate(() => window.heard)).toEqual(['404 for no-such-plan.json'])
  noTrouble.length = 0 // The browser itself reports the request that finds nothing.

  const old = calculator.element.locator('.row:visible, .why:visible, .old:visible, .plan-line:visible')
  await expect(old).toHaveCount(0)
  await set(calculator, { state: 'payment.amount=3000' })
  await expect(old).toHaveCount(0)
  await expect(calculator.element.getByRole('button', { name: 'Copy answer and why' })).toBeHidden()
})

test('nothing answers while another plan loads', { tag: '@slow' }, async ({ host, calculator, page }) => {
  let come
  await page.route('**/pkg/plans/ventas-2011.json', async (route) => {
    await new Promise((resolve) => { come = resolve })
    await route.continue()
  })
  await host.open('<dspp-calculator></dspp-calculator>')
  await calculator.example.click()
  await calculator.says({ shares: 'About 74.39 shares' })
  await calculator.element.evaluate((element) => element.setAttribute('plan', 'pkg/plans/ventas-2011.json'))
  await expect(calculator.element.locator('.row:visible, .why:visible, .old:visible, .plan-line:visible')).toHaveCount(0)
  await expect.poll(() => come).toBeDefined()
  come()
  await expect(calculator.headline).toBeVisible()
})

test('a plan that is set while a file is fetched is the one that counts, and the file again once it is set again', { tag: '@slow' }, async ({ host, calculator, page }) => {
  const file = await readFile(new URL('../../plans/indymac-2005.json', import.meta.url), 'utf8')
  let come
  await page.route('**/late.json', async (route) => {
    await new Promise((resolve) => { come = resolve })
    await route.fulfill({ body: file, contentType: 'application/json' })
  })
  await host.open('<dspp-calculator plan="late.json"></dspp-calculator>', { isReady: false })
  await expect.poll(() => come).toBeDefined()
  await calculator.element.evaluate(async (element) => {
    await customElements.whenDefined('dspp-calculator')
    element.plan = await fetch('pkg/plans/ventas-2011.json').then((response) => response.json())
  })
  const arrived = page.waitForResponse('**/late.json')
  come()
  await arrived
  await calculator.ready()
  const idOf = () => calculator.element.evaluate(({ plan }) => plan.id)
  expect(await idOf()).toBe('ventas-2011')

  come = undefined
  await set(calculator, { plan: 'late.json' })
  await expect.poll(() => come).toBeDefined()
  come()
  await expect.poll(() => calculator.element.evaluate(({ plan }) => plan?.id)).toBe('indymac-2005')
})

test('events report changes only', { tag: '@slow' }, async ({ host, calculator, page }) => {
  await host.open('<button>Theirs</button><dspp-calculator></dspp-calculator>')
  await calculator.example.click()
  await calculator.element.evaluate((element) => {
    window.heard = []
    for (const name of ['change', 'quote']) element.addEventListener(`dspp-calculator:${name}`, () => window.heard.push(name))
  })
  await page.getByRole('button', { name: 'Theirs' }).click()
  await calculator.amount.focus()
  await calculator.amount.blur()
  await calculator.amount.fill('3000')
  await calculator.says({ shares: 'About 89.26 shares' })
  expect(await page.evaluate(() => window.heard)).toEqual(['change', 'quote'])
})

test('announced terms fill the form, and the participant is chosen', async ({ host, calculator, page }) => {
  await host.serve('month.json', JANUARY)
  await host.open('<dspp-calculator month="month.json" participant="existing" fields="payment.amount=2500&amp;market.price=34.12"></dspp-calculator>')
  await expect(calculator.investmentDate).toHaveValue('1/15/2008')
  await expect(calculator.discount).toHaveValue('1.5')
  await expect(page.getByRole('radio', { name: 'I own shares' })).toBeChecked()
  await calculator.openMore()
  await calculator.asOf.fill('2008-01-02')
  await calculator.says({ headline: 'Yes, you may send $2,500', due: 'Mon, Jan 14, 2008', shares: 'About 74.39 shares' })

  await calculator.ask('All dates')
  await expect(calculator.announced).toHaveValue('1/15/2008')
})

test('another month replaces the first, and keeps typed values', async ({ host, calculator, page }) => {
  await host.serve('january.json', { ...JANUARY, suspended: ['optional-cash'], closures: ['2008-01-10', '2008-01-11'], dividendPerShare: '0.75' })
  await host.serve('february.json', FEBRUARY)
  await host.open('<dspp-calculator month="january.json" participant="existing"></dspp-calculator>')
  await expect(calculator.closures).toHaveValue('1/10/2008\n1/11/2008')
  await expect(page.getByLabel('The company has suspended payments this month')).toBeChecked()
  await calculator.amount.fill('25000')
  await calculator.says({ headline: 'Do not send money now' })

  await calculator.element.evaluate((element) => element.setAttribute('month', 'february.json'))
  await expect(calculator.investmentDate).toHaveValue('2/15/2008')
  await expect(calculator.discount).toHaveValue('')
  await expect(calculator.closures).toHaveValue('')
  await expect(calculator.amount).toHaveValue('25000')
  await calculator.amount.blur()
  await calculator.says({ headline: 'You need approval first' })
  await calculator.openMore()
  await calculator.approved.check()
  await expect(calculator.periodStart).toHaveValue('2/1/2008')
  await expect(calculator.preApprovedDiscount).toHaveValue('3')
  await calculator.ask('Over $10,000?')
  await expect(calculator.threshold).toHaveValue('33.50')

  await calculator.element.evaluate((element) => element.removeAttribute('month'))
  await expect(calculator.periodStart).toHaveValue('')
  await expect(calculator.amount).toHaveValue('25000')
})

test('every suspended feature is reported where it matters', { tag: '@slow' }, async ({ host, calculator, page }) => {
  await host.open('<dspp-calculator participant="new" fields="payment.amount=600"></dspp-calculator>')
  await set(calculator, { month: { ...JANUARY, suspended: ['new-investors'] } })
  await calculator.says({ headline: 'Do not send money now' })
  await calculator.choose('I own shares')
  await expect(page.getByLabel('The company has suspended payments from new investors this month')).toBeHidden()
  await calculator.openMore()
  await calculator.asOf.fill('2008-01-02')
  await calculator.says({ headline: 'Yes, you may send $600' })

  await set(calculator, { month: { ...FEBRUARY, suspended: ['optional-cash'] }, fields: 'view=period&payment.amount=25000&payment.approved=yes', participant: 'existing' })
  await calculator.says({ headline: 'Do not send money now' })
})

test('month and participant override the fields, and return when the form is cleared', async ({ host, calculator, page }) => {
  await host.open('<dspp-calculator participant="new" fields="view=shares&amp;participant=existing&amp;month.discount=3&amp;month.closures=2008-01-10&amp;market.price=40"></dspp-calculator>')
  await expect(page.getByRole('radio', { name: 'I’m new' })).toBeChecked()
  await expect(calculator.discount).toHaveValue('3')
  await set(calculator, { month: JANUARY })
  await expect(calculator.discount).toHaveValue('1.5')
  await expect(calculator.closures).toHaveValue('')
  await expect(calculator.price).toHaveValue('40')

  await calculator.ask('Check one payment')
  await calculator.price.fill('34.12')
  await expect(calculator.price).toHaveValue('34.12')
  await calculator.clear.click()
  await expect(page.getByRole('radio', { name: 'I’m new' })).toBeChecked()
  await expect(calculator.discount).toHaveValue('1.5')
  await expect(calculator.price).toHaveValue('40')
  await calculator.undo.click()
  await expect(calculator.price).toHaveValue('34.12')

  await set(calculator, { participant: null, month: null })
  await expect(page.getByRole('radio', { name: 'I own shares' })).toBeChecked()
  await expect(calculator.discount).toHaveValue('3')
})

test('an invalid month is ignored, and an event gives the reason', async ({ host, calculator, noTrouble }) => {
  await host.serve('month.json', { ...JANUARY, discount: 1.5 })
  await host.open('<dspp-calculator></dspp-calculator>')
  await set(calculator, { month: JANUARY })
  await expect(calculator.discount).toHaveValue('1.5')
  await calculator.element.evaluate((element) => {
    window.heard = []
    element.addEventListener('dspp-calculator:error', ({ detail }) => window.heard.push(detail.problems?.map(({ field }) => field) ?? detail.message))
    element.setAttribute('month', 'month.json')
  })
  await expect.poll(() => calculator.page.evaluate(() => window.heard)).toEqual([['$.discount']])
  await expect(calculator.discount).toHaveValue('')
  await expect(calculator.element).not.toHaveAttribute('data-failed')
  await calculator.element.evaluate((element) => element.setAttribute('month', 'no-such-month.json'))
  await expect.poll(() => calculator.page.evaluate(() => window.heard.at(-1))).toBe('404 for no-such-month.json')
  noTrouble.length = 0 // The browser itself reports the request that finds nothing.
})

test('the element takes over properties set before its definition', async ({ host, calculator, page }) => {
  await host.open('<dspp-calculator></dspp-calculator>', { head: '', isReady: false })
  await page.evaluate(async (month) => {
    const plan = await fetch('pkg/plans/ventas-2011.json').then((response) => response.json())
    Object.assign(document.querySelector('dspp-calculator'), { plan, month, participant: 'existing', fields: { 'payment.amount': '2500' } })
    await import(new URL('pkg/element.js', location))
  }, JUNE)
  await calculator.ready()
  await expect(calculator.investmentDate).toHaveValue('6/15/2099')
  await expect(calculator.amount).toHaveValue('2500')
  expect(await calculator.element.evaluate((element) => [element.plan.id, element.month.discount, element.participant, element.fields, Object.keys(element)]))
    .toEqual(['ventas-2011', '1.5', 'existing', 'payment.amount=2500', []])
  await expect(calculator.element).toHaveAttribute('data-ready')
})

test('properties may be set before the element is connected, and text is an address', { tag: '@slow' }, async ({ host, calculator, page }) => {
  await host.serve('month.json', JUNE)
  await host.open('<dspp-calculator></dspp-calculator><main></main>')
  await page.evaluate(async () => {
    document.querySelector('dspp-calculator').remove()
    const element = document.createElement('dspp-calculator')
    Object.assign(element, { plan: 'pkg/plans/ventas-2011.json', month: 'month.json', participant: 'new', state: 'payment.amount=600' })
    document.querySelector('main').append(element)
  })
  await calculator.ready()
  await expect(calculator.investmentDate).toHaveValue('6/15/2099')
  await expect(calculator.amount).toHaveValue('600')
  expect(await calculator.element.evaluate((element) => [element.getAttribute('plan'), element.getAttribute('month'), element.plan.id]))
    .toEqual(['pkg/plans/ventas-2011.json', 'month.json', 'ventas-2011'])
})
