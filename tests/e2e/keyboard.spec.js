import { EXAMPLE, expect, test } from './calculator.js'

test('the form can be filled and read with the keyboard alone', async ({ calculator, page }) => {
  await calculator.open()
  const { keyboard } = page
  /** Presses Tab until the field has the focus; a field that cannot be reached fails here. */
  const tabTo = async (field) => {
    for (let presses = 0; presses < 12; presses += 1) {
      if (await field.evaluate((element) => element.getRootNode().activeElement === element)) return
      await keyboard.press('Tab')
    }
    await expect(field).toBeFocused()
  }
  const radio = (name) => page.getByRole('radio', { name })

  await keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the calculator' })).toBeFocused()
  await keyboard.press('Enter')
  await tabTo(radio('I own shares already'))
  await keyboard.press('Space')
  await tabTo(calculator.amount)
  await keyboard.type('2500')
  await tabTo(calculator.investmentDate)
  await keyboard.type('01152008')
  await tabTo(calculator.discount)
  await keyboard.type('1.5')
  await tabTo(radio('From the company'))
  await keyboard.press('Space')
  await tabTo(calculator.price)
  await keyboard.type('34.12')
  await tabTo(calculator.asOf)
  await keyboard.type('01022008')
  await tabTo(page.getByRole('button', { name: 'Show my answers' }))
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Answers' })).toBeFocused()
  await calculator.says(EXAMPLE)
  await calculator.painted()

  await tabTo(calculator.why('verdict').locator('summary'))
  await keyboard.press('Enter')
  await expect(calculator.why('verdict').locator('li').first()).toBeVisible()
})

test('another question can be asked and its table read with the keyboard alone', async ({ calculator, page }) => {
  await calculator.open()
  await calculator.plan.selectOption('IndyMac Bancorp 2005')
  const { keyboard } = page
  await page.getByRole('radio', { name: 'One payment' }).focus()
  for (let question = 0; question < 4; question += 1) await keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'A year of dates' })).toBeChecked()
  await calculator.painted()
  await calculator.fromMonth.focus()
  await keyboard.type('Feb')
  await keyboard.press('Tab')
  await expect(calculator.fromYear).toBeFocused()
  await keyboard.press('ControlOrMeta+a')
  await keyboard.type('2005')
  await keyboard.press('Tab')
  await keyboard.press('ControlOrMeta+a')
  await keyboard.type('1')
  await expect(calculator.table('Payment dates, month by month')).toHaveCount(1)
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Answers' })).toBeFocused()
  await calculator.says({ schedule: 'First payment: send by Friday, February 18, 2005' })
  for (const button of ['Print, or save as PDF', 'Add to my calendar (.ics)', 'Why? February 2005']) {
    await page.getByRole('button', { name: button }).focus()
    await keyboard.press('Shift+Tab')
    await keyboard.press('Tab')
    await expect(page.getByRole('button', { name: button })).toBeFocused()
  }
  await keyboard.press('Space')
  await expect(calculator.element.locator('.why-row')).toBeVisible()
})

test('Tab alone reaches the form, its answers, and the terms after them', async ({ calculator, page }) => {
  await calculator.open()
  await calculator.example.click()
  await calculator.painted()
  await page.getByRole('link', { name: 'Contacts', exact: true }).focus()
  const order = [
    page.getByRole('link', { name: 'Prospectus Supplement' }),
    page.getByRole('radio', { name: 'One payment' }),
    ...['verdict', 'due', 'shares'].map((answer) => calculator.why(answer).locator('summary')),
    calculator.example,
    page.getByRole('button', { name: 'Clear' })
  ]
  for (const one of order) {
    await page.keyboard.press('Tab')
    await expect(one).toBeFocused()
  }
  await page.getByRole('button', { name: 'Show my answers' }).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByText('Show the calendar')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table', { name: 'January 2008' })).toBeVisible()
  await calculator.why('saving').locator('summary').focus()
  await page.keyboard.press('Tab')
  await expect(page.getByText('At other discounts')).toBeFocused()
  for (const button of ['Print, or save as PDF', 'Add to my calendar (.ics)', 'Copy the reasons', 'Save as a table (.csv)', 'Copy a link']) {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: button })).toBeFocused()
  }
  await page.keyboard.press('Tab')
  await expect(page.locator('#L5').getByRole('link').first()).toBeFocused()
})

test('the focus can always be seen under the answers', async ({ calculator, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await calculator.open()
  await calculator.example.click()
  await page.getByRole('button', { name: 'Show my answers' }).focus()
  const covered = () => calculator.element.evaluate(({ shadowRoot }) => {
    const [focused, cover] = [shadowRoot.activeElement, shadowRoot.querySelector('.answers')].map((element) => element.getBoundingClientRect())
    return focused.top < cover.bottom && focused.bottom > cover.top
  })
  while (!await page.getByRole('radio', { name: 'I own shares already' }).evaluate((one) => one.getRootNode().activeElement === one)) {
    await page.keyboard.press('Shift+Tab')
    expect(await covered()).toBe(false)
  }
})
