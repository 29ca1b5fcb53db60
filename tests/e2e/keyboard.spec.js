import { EXAMPLE, EXAMPLE_STATE, expect, test } from './calculator.js'

test('the form can be filled and its answer read with the keyboard alone', async ({ calculator, page }) => {
  await calculator.open()
  const { keyboard } = page
  /** Presses Tab until the field has the focus; a field that cannot be reached fails here. */
  const tabTo = async (field) => {
    for (let presses = 0; presses < 16; presses += 1) {
      if (await field.evaluate((element) => element.getRootNode().activeElement === element)) return
      await keyboard.press('Tab')
    }
    await expect(field).toBeFocused()
  }

  await keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the calculator' })).toBeFocused()
  await keyboard.press('Enter')
  await tabTo(page.getByRole('radio', { name: 'I own shares' }))
  await keyboard.press('Space')
  await tabTo(calculator.amount)
  await keyboard.type('2500')
  await tabTo(calculator.investmentDate)
  await keyboard.type('Jan 15, 2008')
  await tabTo(calculator.discount)
  await keyboard.type('1.5')
  await tabTo(calculator.price)
  await keyboard.type('34.12')
  await tabTo(calculator.more.locator('summary'))
  await keyboard.press('Enter')
  await tabTo(calculator.asOf)
  await keyboard.press('ControlOrMeta+a')
  await keyboard.type('1/2/2008')
  await keyboard.press('Enter')
  await expect(calculator.headline).toBeFocused()
  await calculator.says(EXAMPLE)

  await tabTo(calculator.why('verdict').locator('summary').first())
  await keyboard.press('Enter')
  await expect(calculator.why('verdict').locator('p').first()).toBeVisible()
  await tabTo(page.getByRole('button', { name: 'Add to calendar' }))
})

test('a way out, another question and its dates are reached with the keyboard alone', async ({ calculator, page }) => {
  await calculator.open(`#${EXAMPLE_STATE.replace('2%2C500', '12000')}`)
  await page.getByRole('button', { name: 'Send $10,000 instead' }).focus()
  await page.keyboard.press('Enter')
  await expect(calculator.headline).toBeFocused()
  await calculator.says({ headline: 'Yes, you may send $10,000' })
  await page.getByRole('button', { name: 'All dates' }).focus()
  await page.keyboard.press('Space')
  await expect(calculator.headline).toBeFocused()
  await calculator.fromMonth.focus()
  await page.keyboard.type('Feb')
  await page.keyboard.press('Tab')
  await expect(calculator.fromYear).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('2008')
  await expect(calculator.fromMonth).toHaveValue('02')
})

test('Tab reaches the answer first, then the form, the ways to keep it, and the terms', async ({ calculator, page }) => {
  await calculator.open(`#${EXAMPLE_STATE}`)
  await page.getByRole('button', { name: 'Español' }).focus()
  const order = [
    calculator.element.locator('.old').getByRole('link'),
    calculator.why('verdict').locator('summary').first(),
    page.getByRole('button', { name: 'Add to calendar' }),
    calculator.row('due').getByRole('link', { name: '(888) 472-1955' }),
    calculator.why('due').locator('summary').first(),
    calculator.why('shares').locator('summary').first(),
    page.getByText('At other discounts').first()
  ]
  for (const one of order) {
    await page.keyboard.press('Tab')
    await expect(one).toBeFocused()
  }
  await calculator.seeAnswer.focus()
  for (const button of ['Clear form', 'Print or save as PDF', 'Copy link', 'Copy answer and why', 'Save as spreadsheet', 'Several payments this month?']) {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: button })).toBeFocused()
  }
})
