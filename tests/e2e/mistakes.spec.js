import { EXAMPLE, expect, test } from './calculator.js'
import { randomForms } from './forms.js'

const SEED = 17

test.beforeEach(async ({ calculator }) => calculator.open())

async function fillWrongly (calculator) {
  await calculator.choose('I am a new investor')
  await calculator.announce({ discount: '3.5', price: 'abc' })
  await calculator.sent.fill('ten')
  await calculator.amount.fill('2,5oo')
  await calculator.amount.press('Tab')
}

test('all mistakes are told at once, beside their fields and in the summary, which leads to them', async ({ calculator, page }) => {
  await fillWrongly(calculator)
  const messages = new Map([
    [calculator.amount, 'The amount must be a number, such as 2,500.00'],
    [calculator.sent, 'The amount already sent must be a number, such as 500.00'],
    [calculator.discount, 'The discount must be 0% to 3%'],
    [calculator.price, 'The market price must be a number, such as 34.12']
  ])
  for (const [field, message] of messages) {
    await expect(await calculator.messageOf(field)).toHaveText(`Error: ${message}.`)
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(new RegExp(`Error: ${message}\\.$`))
  }
  await expect(calculator.summary.getByRole('heading')).toHaveText('4 things to correct')
  await expect(calculator.summary.getByRole('link')).toHaveText([...messages.values()])
  await calculator.says({ verdict: 'Not under this plan', due: 'Send by Monday, January 14, 2008', price: 'Correct the price' })

  await calculator.summary.getByRole('link', { name: 'The discount' }).click()
  await expect(calculator.discount).toBeFocused()
  await page.getByRole('link', { name: '4 things to correct' }).click()
  await expect(calculator.summary).toBeFocused()
  // A message goes as soon as its field is right, and typing never moves the focus.
  await calculator.price.fill('')
  await calculator.price.pressSequentially('34')
  await expect(await calculator.messageOf(calculator.price)).toBeEmpty()
  await expect(calculator.price).not.toHaveAttribute('aria-invalid')
  await expect(calculator.price).toBeFocused()
  await expect(calculator.summary.getByRole('link')).toHaveCount(3)
})

test('a field is not called wrong while it is being typed in', async ({ calculator, page }) => {
  await page.clock.install()
  await calculator.choose('I own shares already')
  await calculator.amount.pressSequentially('5')
  await calculator.says({ verdict: 'No, it is too little' })
  await expect(await calculator.messageOf(calculator.amount)).toBeEmpty()
  await page.clock.runFor(1000)
  await expect(await calculator.messageOf(calculator.amount)).toContainText('Send at least $100.00: the minimum for an existing stockholder is $100.00 a month')
  await expect(calculator.amount).toBeFocused()
})

test('a date begun and not finished is told after leaving it', async ({ calculator }) => {
  await calculator.investmentDate.focus()
  await calculator.investmentDate.pressSequentially('01')
  await expect(await calculator.messageOf(calculator.investmentDate)).toBeEmpty()
  await calculator.discount.focus()
  await expect(await calculator.messageOf(calculator.investmentDate))
    .toHaveText('Error: The investment date must be a whole date, such as January 15, 2008.')
  await calculator.says({ due: 'Correct the investment date' })
  await calculator.investmentDate.fill('2008-01-15')
  await expect(await calculator.messageOf(calculator.investmentDate)).toBeEmpty()
})

test('a pasted list names the lines that cannot be read', async ({ calculator }) => {
  await calculator.choose('A list of purchases')
  await calculator.fills.fill('34.12, 200\n34.15\nabc, 3')
  await calculator.fills.press('Tab')
  await expect(await calculator.messageOf(calculator.fills)).toHaveText(
    'Error: Line 2: this must be a price and a number of shares, such as 34.12, 200.Error: Line 3: the price must be a number, such as 34.12.')
  await calculator.says({ market: 'Correct the purchases' })
})

test('a press that makes a message appear still reaches what was pressed', async ({ calculator }) => {
  await calculator.choose('I own shares already')
  await calculator.amount.fill('25000')
  await calculator.approved.click()
  await expect(calculator.approved).toBeChecked()
  await expect(await calculator.messageOf(calculator.amount)).toBeEmpty()
})

test('asking for the answers moves to them, or to what has to be corrected', async ({ calculator, page }) => {
  await calculator.example.click()
  await page.getByRole('button', { name: 'Show my answers' }).click()
  await expect(page.getByRole('heading', { name: 'Answers' })).toBeFocused()
  await calculator.amount.fill('5')
  await calculator.amount.press('Enter')
  await expect(calculator.summary).toBeFocused()
})

test('a payment that follows from a number of shares is corrected there', async ({ calculator }) => {
  await calculator.open('#view=shares&participant=existing&shares=1000&market.price=34.12')
  // 1,000 shares at $34.12 are $34,120.
  await calculator.says({ payment: 'It would take $34,120.00', verdict: 'Not without approval' })
  await expect(await calculator.messageOf(calculator.shares)).toHaveText('Error: Send at most $10,000.00: over $10,000.00 a month needs prior approval.')
  await calculator.summary.getByRole('link').click()
  await expect(calculator.shares).toBeFocused()
  await calculator.shares.fill('2')
  await calculator.says({ payment: 'It would take $68.24', verdict: 'No, it is too little' })
  await calculator.shares.press('Tab')
  await expect(await calculator.messageOf(calculator.shares)).toContainText('$100.00')
})

test('the message of a row that is made again comes back', async ({ calculator }) => {
  await calculator.open('#view=payments&participant=existing&payments[2].date=2008-01-05&payments[2].amount=x')
  const message = await calculator.messageOf(calculator.payment(3).amount)
  await expect(message).toContainText('must be a number')
  await calculator.element.evaluate((element) => { element.state = String(element.state) })
  await expect(message).toContainText('must be a number')
})

/** Names all that is wrong with where the messages of some forms stand, and how many links there were. */
const misplaced = (calculator, forms) => calculator.element.evaluate((element, forms) => {
  const root = element.shadowRoot
  const faults = []
  let links = 0
  for (const form of forms) {
    root.activeElement?.blur()
    element.state = form
    const told = new Set()
    for (const link of root.querySelectorAll('#summary:not([hidden]) a')) {
      links += 1
      const target = root.getElementById(link.hash.slice(1))
      link.click()
      const message = root.getElementById(`${target?.id}-error`)
      told.add(message)
      // Who sends it and the month are choices: none of them can be wrong.
      const isChoice = ['participant', 'kind', 'source', 'from-month'].includes(target?.id)
      const hasFocus = target !== null && root.activeElement === target && target.checkVisibility()
      if (!hasFocus || isChoice || !message?.checkVisibility() || message.textContent === '') faults.push([form, link.hash, link.textContent])
    }
    for (const error of root.querySelectorAll('.error')) {
      if (error.textContent !== '' && !told.has(error)) faults.push([form, error.id, 'no link'])
    }
  }
  return { faults, links }
}, forms)

for (const view of ['payment', 'shares', 'payments', 'period', 'schedule']) {
  for (const [count, tag] of [[60, []], [3000, '@slow']]) {
    test(`each of ${count} forms tells its mistakes at fields in sight: ${view}`, { tag }, async ({ calculator }) => {
      await calculator.open(`#view=${view}`)
      for (const plan of ['Redwood Trust 2007', 'Ventas 2011']) {
        await calculator.plan.selectOption(plan)
        await expect(calculator.page.locator('[data-plan="issuer"]')).toContainText(plan.split(' ')[0])
        await calculator.ready()
        const { faults, links } = await misplaced(calculator, randomForms(view, count / 2, SEED))
        expect(faults).toEqual([])
        expect(links).toBeGreaterThan(count / 4)
      }
    })
  }
}
