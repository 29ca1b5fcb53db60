import { EXAMPLE, VIEWS, expect, test } from './calculator.js'

test.beforeEach(async ({ calculator }) => calculator.open())

test('changing between one price and a list keeps both', { tag: '@slow' }, async ({ calculator }) => {
  await calculator.price.fill('34.12')
  await calculator.choose('A list of purchases')
  await expect(calculator.price).toBeHidden()
  await calculator.fills.fill('20, 5')
  await calculator.says({ market: '$20.00' })
  await calculator.choose('One price')
  await expect(calculator.price).toHaveValue('34.12')
  await calculator.says({ market: '$34.12' })
  await calculator.choose('A list of purchases')
  await expect(calculator.fills).toHaveValue('20, 5')
})

test('taking the approval back keeps the period, and does not use it', { tag: '@slow' }, async ({ calculator }) => {
  await calculator.approved.check()
  await calculator.periodStart.fill('2008-01-02')
  await calculator.preApprovedDiscount.fill('99')
  await calculator.approved.uncheck()
  await expect(calculator.periodStart).toBeHidden()
  await expect(calculator.summary).toBeHidden()
  await calculator.approved.check()
  await expect(calculator.periodStart).toHaveValue('2008-01-02')
  await expect(calculator.preApprovedDiscount).toHaveValue('99')
})

test('clearing and the example can be undone, again and again', async ({ calculator }) => {
  await expect(calculator.undo).toBeHidden()
  await calculator.choose('I am a new investor')
  await calculator.amount.fill('700')
  await calculator.example.click()
  await expect(calculator.amount).toHaveValue('2,500.00')
  await calculator.clear.click()
  await expect(calculator.amount).toHaveValue('')
  await expect(calculator.clear).toBeFocused()
  await calculator.undo.click()
  await calculator.says(EXAMPLE)
  await calculator.undo.click()
  await expect(calculator.amount).toHaveValue('700')
  await calculator.says({ minimum: '$500.00', verdict: 'Yes, you may send this' })
  await calculator.undo.click()
  await calculator.says(EXAMPLE)
})

test('changing the question keeps what was typed, and reloading keeps the question', async ({ calculator, page }) => {
  await calculator.amount.fill('2500')
  await calculator.choose('How much for a number of shares')
  await expect(calculator.amount).toBeHidden()
  await calculator.shares.fill('100')
  await calculator.choose('A year of dates')
  await calculator.fromYear.fill('2008')
  await calculator.announced.fill('2008-01-15')
  await calculator.choose('A payment over an investment period')
  await expect(calculator.amount).toHaveValue('2500')
  await calculator.dayPrices.fill('2008-01-02, 34.12')
  await expect(page).toHaveURL(/34\.12/)
  await page.reload()
  await calculator.ready()
  await expect(page.getByRole('radio', { name: 'A payment over an investment period' })).toBeChecked()
  await expect(calculator.dayPrices).toHaveValue('2008-01-02, 34.12')
  await calculator.choose('How much for a number of shares')
  await expect(calculator.shares).toHaveValue('100')
  await calculator.choose('A year of dates')
  await expect(calculator.announced).toHaveValue('2008-01-15')
  await expect(calculator.fromYear).toHaveValue('2008')
})

test('the address has every field of every question', async ({ calculator, context, page }) => {
  await calculator.choose('Several payments this month')
  await page.getByRole('button', { name: 'Add another payment' }).click()
  const held = (element) => [...element.shadowRoot.querySelectorAll('input, select, textarea')]
    .filter(({ name }) => name).map(({ name, value, checked }) => `${name}: ${value}${checked ? ', chosen' : ''}`)
  const typed = await calculator.element.evaluate((element) => {
    const fields = [...element.shadowRoot.querySelectorAll('input, select, textarea')].filter(({ name }) => name)
    fields.forEach((field, index) => {
      if (field.type === 'date') field.value = `2008-02-${String(index % 28 + 1).padStart(2, '0')}`
      else if (field.type === 'select-one') field.selectedIndex = 10
      else if (field.type === 'radio' || field.type === 'checkbox') field.checked = true
      else field.value = field.type === 'textarea' ? `${index}, &=#+%\n\n “${index};”` : `${index} &=#+% é`
    })
    fields[0].dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    return fields.length
  })
  expect(typed).toBeGreaterThan(40)
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
  await expect(page.getByRole('radio', { name: VIEWS[4] })).toBeChecked()
  await page.evaluate((text) => { location.hash = text }, hash)
  await expect.poll(() => calculator.element.evaluate(held)).toEqual(before)
})

test('a reload right behind the last key keeps it', async ({ calculator, page }) => {
  for (const text of ['2500', '2500.5']) {
    await calculator.amount.fill('')
    await calculator.amount.pressSequentially(text)
    await calculator.painted()
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

test('if the scripts do not come, the page says so', async ({ calculator, page, noTrouble }) => {
  await page.route('**/page.js', (route) => route.abort())
  await page.goto('about:blank')
  await page.goto('/')
  const message = page.getByText('The calculator is starting. If this message stays')
  await expect(message).toBeHidden()
  await calculator.hurryMessages()
  await expect(message).toBeVisible()
  noTrouble.length = 0 // The browser itself reports the request that this test aborted.
})

test('if the pictures do not load, the answers are there all the same', async ({ calculator, page, noTrouble }) => {
  await page.route('**/page-pictures.js', (route) => route.abort())
  await page.goto('about:blank')
  await calculator.open()
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  await expect(calculator.element.locator('[data-picture="timeline"]')).toBeEmpty()
  noTrouble.length = 0 // The browser itself reports the request that this test aborted.
})

test('if the engine does not load, the page says so and keeps what was typed', async ({ calculator, page, noTrouble }) => {
  await page.route('**/*.wasm', (route) => route.abort())
  await page.goto('about:blank')
  await page.goto('/')
  await expect(calculator.element).toHaveAttribute('data-failed')
  await expect(page.getByText('The calculator cannot run just now.').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The plan’s terms in plain words' })).toBeVisible()
  await calculator.amount.fill('2500')
  await expect(page).toHaveURL(/payment\.amount=2500/)
  await page.unroute('**/*.wasm')
  await page.reload()
  await calculator.ready()
  await expect(calculator.amount).toHaveValue('2500')
  noTrouble.length = 0 // The browser itself reports the request that this test aborted.
})

test('an address that was just changed counts, not what was typed before', { tag: '@slow' }, async ({ calculator, page }) => {
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
