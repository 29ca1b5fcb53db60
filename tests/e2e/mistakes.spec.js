import { EXAMPLE, EXAMPLE_STATE, expect, test } from './calculator.js'

test.beforeEach(async ({ calculator }) => calculator.open())

test('all mistakes are told at their fields, and the answer leads to them', async ({ calculator }) => {
  await calculator.choose('I’m new')
  await calculator.announce({ discount: '3.5', price: 'abc' })
  await calculator.sent.fill('ten')
  await calculator.amount.fill('2,5oo')
  await calculator.amount.press('Tab')
  const messages = new Map([
    [calculator.amount, 'Enter the amount as a number, like 2,500.00'],
    [calculator.discount, 'Check the discount: it must be 0% to 3%'],
    [calculator.price, 'Enter the market price as a number, like 34.12'],
    [calculator.sent, 'Enter the amount already sent as a number, like 500.00']
  ])
  for (const [field, message] of messages) {
    await expect(await calculator.messageOf(field)).toHaveText(`Error: ${message}.`)
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(new RegExp(`Error: ${message.replace('like 2,500.00', '.*')}\\.$`))
  }
  await calculator.says({ tone: 'ask', headline: 'Check the form' })
  await expect(calculator.ways).toHaveText([...messages.values()])
  await calculator.ways.filter({ hasText: 'already sent' }).getByRole('button').click()
  await expect(calculator.sent).toBeFocused()

  // A message goes as soon as its field is right, and typing never moves the focus.
  await calculator.price.fill('')
  await calculator.price.pressSequentially('34')
  await expect(await calculator.messageOf(calculator.price)).toBeEmpty()
  await expect(calculator.price).not.toHaveAttribute('aria-invalid')
  await expect(calculator.price).toBeFocused()
  await expect(calculator.ways).toHaveCount(3)
})

test('a field is not called wrong while it is being typed in', async ({ calculator, page }) => {
  await page.clock.install()
  await calculator.choose('I own shares')
  await calculator.amount.pressSequentially('5')
  await calculator.says({ tone: '', headline: 'The plan allows $100 to $10,000' })
  await expect(await calculator.messageOf(calculator.amount)).toBeEmpty()
  await page.clock.runFor(1000)
  await calculator.says({ tone: 'ask', headline: 'Send at least $100' })
  await expect(await calculator.messageOf(calculator.amount)).toContainText('Raise the amount to $100.00: the minimum for an existing stockholder is $100.00 a month')
  await expect(calculator.amount).toBeFocused()
})

test('a date begun and not finished is told after leaving it, and keeps its text', async ({ calculator }) => {
  await calculator.investmentDate.focus()
  await calculator.investmentDate.pressSequentially('Jan 15')
  await expect(await calculator.messageOf(calculator.investmentDate)).toBeEmpty()
  await calculator.discount.focus()
  await expect(await calculator.messageOf(calculator.investmentDate)).toHaveText('Error: Add the year to the investment date, like January 15, 2008.')
  await expect(calculator.investmentDate).toHaveValue('Jan 15')
  await calculator.openMore()
  await calculator.asOf.fill('1/2/2008')
  for (const text of ['Jan 15, 2008', '15-Jan-2008', '1/15/2008', '2008-01-15']) {
    await calculator.investmentDate.fill(text)
    await expect(await calculator.messageOf(calculator.investmentDate)).toBeEmpty()
    await expect(calculator.element.locator('#investment-date-echo')).toHaveText('Tuesday, January 15, 2008')
    await expect(calculator.investmentDate).toHaveValue(text)
  }
})

test('a message opens the options that hold its field', async ({ calculator }) => {
  await calculator.open(`#${EXAMPLE_STATE}&payment.sentThisMonth=x`)
  await expect(await calculator.messageOf(calculator.sent)).toBeVisible()
  await calculator.sent.fill('')
  await calculator.says(EXAMPLE)
})

test('a pasted list tells the lines that cannot be read', async ({ calculator }) => {
  await calculator.openMore()
  await calculator.fills.fill('34.12, 200\nx\n34.12\n1, 2, 3\n\n7\n8\n9')
  await calculator.fills.press('Tab')
  const message = await calculator.messageOf(calculator.fills)
  await expect(message).toContainText('Line 2: enter a price and a number of shares, like 34.12, 200.')
  await expect(message).toContainText('And 2 more.')
})

test('“See my answer” leads to the answer, whatever is wrong', async ({ calculator }) => {
  await calculator.seeAnswer.click()
  await expect(calculator.headline).toBeFocused()
  await calculator.amount.fill('x')
  await calculator.amount.press('Enter')
  await calculator.says({ headline: 'Check the form' })
  await expect(calculator.headline).toBeFocused()
})

test('a payment that follows from a number of shares is told there', async ({ calculator }) => {
  await calculator.open('#view=shares&participant=existing&shares=1000&market.price=34.12')
  await expect(await calculator.messageOf(calculator.shares)).toHaveText('Error: Lower the amount to $10,000.00 or get approval: over $10,000.00 a month needs it.')
  await expect(await calculator.messageOf(calculator.shares)).toBeVisible()
  await calculator.shares.fill('2')
  await calculator.shares.press('Tab')
  await expect(await calculator.messageOf(calculator.shares)).toContainText('$100.00')
})

test('a closing that cannot be read is told at its field, and the dates stay', async ({ calculator }) => {
  await calculator.open('#view=schedule&from=2008&fromMonth=01&months=2&announced=1/15/2008')
  await calculator.openMore()
  await calculator.closures.fill('1/14/2008\nsoon')
  await calculator.closures.press('Tab')
  await expect(await calculator.messageOf(calculator.closures)).toHaveText('Error: Enter an extra closed day as a full date, like 2008-01-16.')
  expect((await calculator.rows('All dates, month by month'))[0]).toEqual(['Jan 2008', 'Fri, Jan 11 Passed', 'Tue, Jan 15'])
  await calculator.ways.getByRole('button').click()
  await expect(calculator.closures).toBeFocused()
  await calculator.closures.fill('1/14/2008')
  await calculator.says({ headline: 'The last payment had to arrive by Fri, Jan 11, 2008' })
})

test('the message of a row that is made again comes back', async ({ calculator }) => {
  await calculator.open('#view=payments&participant=existing&payments[2].date=2008-01-05&payments[2].amount=x')
  const message = await calculator.messageOf(calculator.payment(3).amount)
  await expect(message).toContainText('as a number')
  await calculator.element.evaluate((element) => { element.state = String(element.state) })
  await expect(message).toContainText('as a number')
})
