import { EXAMPLE, expect, test } from './calculator.js'

test.beforeEach(async ({ calculator }) => calculator.open())

test('taking the approval back keeps the period, and does not use it', { tag: '@slow' }, async ({ calculator }) => {
  await calculator.openMore()
  await calculator.approved.check()
  await calculator.periodStart.fill('2008-01-02')
  await calculator.preApprovedDiscount.fill('99')
  await calculator.approved.uncheck()
  await expect(calculator.periodStart).toBeHidden()
  await calculator.says({ tone: '' })
  await calculator.approved.check()
  await expect(calculator.periodStart).toHaveValue('2008-01-02')
  await expect(calculator.preApprovedDiscount).toHaveValue('99')
})

test('clearing and the example can be undone, again and again', async ({ calculator }) => {
  await expect(calculator.undo).toBeHidden()
  await calculator.choose('I’m new')
  await calculator.amount.fill('700')
  await calculator.clear.click()
  await expect(calculator.amount).toHaveValue('')
  await expect(calculator.example).toBeFocused()
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  await calculator.undo.click()
  await expect(calculator.amount).toHaveValue('700')
  await calculator.says({ headline: '$700 is within the limits' })
  await calculator.undo.click()
  await calculator.says(EXAMPLE)
})

test('changing the question keeps what was typed, and reloading keeps the question', async ({ calculator, page }) => {
  await calculator.amount.fill('2500')
  await calculator.ask('Want a number of shares?')
  await expect(calculator.amount).toBeHidden()
  await calculator.shares.fill('100')
  await calculator.ask('All dates')
  await calculator.fromYear.fill('2008')
  await calculator.announced.fill('2008-01-15')
  await calculator.ask('Over $10,000?')
  await expect(calculator.amount).toHaveValue('2500')
  await calculator.dayPrices.fill('2008-01-02, 34.12')
  await expect(page).toHaveURL(/34\.12/)
  await page.reload()
  await calculator.ready()
  await expect(calculator.dayPrices).toHaveValue('2008-01-02, 34.12')
  await calculator.ask('Want a number of shares?')
  await expect(calculator.shares).toHaveValue('100')
  await calculator.ask('All dates')
  await expect(calculator.announced).toHaveValue('2008-01-15')
  await expect(calculator.fromYear).toHaveValue('2008')
})

test('the address has every field of every question', async ({ calculator, context, page }) => {
  await calculator.ask('Several payments this month?')
  await page.getByRole('button', { name: 'Add another payment' }).click()
  const held = (element) => [...element.shadowRoot.querySelectorAll('input, select, textarea')]
    .filter(({ name }) => name).map(({ name, value, checked }) => `${name}: ${value}${checked ? ', chosen' : ''}`)
  const typed = await calculator.element.evaluate((element) => {
    const fields = [...element.shadowRoot.querySelectorAll('input, select, textarea')].filter(({ name }) => name && name !== 'view')
    fields.forEach((field, index) => {
      if (field.type === 'select-one') field.selectedIndex = 10
      else if (field.type === 'radio' || field.type === 'checkbox') field.checked = true
      else field.value = field.type === 'textarea' ? `${index}, &=#+%\n\n “${index};”` : `${index} &=#+% é`
    })
    fields[0].dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    return fields.length
  })
  expect(typed).toBeGreaterThan(35)
  const before = await calculator.element.evaluate(held)
  await expect(page).toHaveURL(/payments%5B2%5D\.amount=/)

  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.locator('dspp-calculator')).toHaveAttribute('data-ready')
  expect(await other.locator('dspp-calculator').evaluate(held)).toEqual(before)
  await page.reload()
  await calculator.ready()
  expect(await calculator.element.evaluate(held)).toEqual(before)

  // Also an address that changes under the page.
  const { hash } = new URL(page.url())
  await calculator.clear.click()
  await expect.poll(() => calculator.element.evaluate(held)).not.toEqual(before)
  await page.evaluate((text) => { location.hash = text }, hash)
  await expect.poll(() => calculator.element.evaluate(held)).toEqual(before)
})

test('a reload right behind the last key keeps it', async ({ calculator, page }) => {
  for (const text of ['2500', '2500.5']) {
    await calculator.amount.fill('')
    await calculator.amount.pressSequentially(text)
    await page.reload()
    await calculator.ready()
    await expect(calculator.amount).toHaveValue(text)
  }
})

test('going away and coming back keeps the last keystroke', async ({ calculator, page }) => {
  await calculator.amount.fill('2500')
  await page.goto('about:blank')
  await page.goBack()
  await calculator.ready()
  await expect(calculator.amount).toHaveValue('2500')
})

test('the page reports scripts that do not load', async ({ calculator, page, noTrouble }) => {
  await page.route('**/page.js', (route) => route.abort())
  await page.goto('about:blank')
  await page.goto('/')
  const message = page.getByText('The calculator is loading. If this message stays')
  const height = () => message.evaluate((part) => part.closest('.late').getBoundingClientRect().height)
  expect(await height()).toBe(0)
  await calculator.hurryMessages()
  expect(await height()).toBeGreaterThan(20)
  noTrouble.length = 0 // The browser itself reports the request that this test aborted.
})

test('the page reports an engine that does not load, and keeps typed values', async ({ calculator, page, noTrouble }) => {
  await page.route('**/*.wasm', (route) => route.abort())
  await page.goto('about:blank')
  await page.goto('/')
  await expect(calculator.element).toHaveAttribute('data-failed')
  await expect(page.getByText('The calculator is not working right now.').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The plan’s terms in plain language' })).toBeVisible()
  await calculator.amount.fill('2500')
  await expect(page).toHaveURL(/payment\.amount=2500/)
  await page.unroute('**/*.wasm')
  await page.reload()
  await calculator.ready()
  await expect(calculator.amount).toHaveValue('2500')
  noTrouble.length = 0 // The browser itself reports the request that this test aborted.
})

test('a changed address overrides earlier typing', { tag: '@slow' }, async ({ calculator, page }) => {
  await calculator.open()
  await page.evaluate(() => {
    const calculator = document.querySelector('dspp-calculator')
    calculator.shadowRoot.querySelector('[name="payment.amount"]').value = '70'
    location.hash = 'payment.amount=50'
    calculator.update()
  })
  await expect(calculator.amount).toHaveValue('50')
  await expect(page).toHaveURL(/#payment\.amount=50$/)
})
