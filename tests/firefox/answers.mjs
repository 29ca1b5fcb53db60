import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ANSWERS, CHOICES, FIELDS } from './worked.mjs'

export function answers (page) {
  test('an empty form says what it can and asks for the rest', async () => {
    await page.says({ verdict: 'Choose who you are', due: 'Enter the investment date', shares: 'Enter the price', maximum: '$10,000.00' })
  })

  test('a payment is answered as it is typed', async () => {
    await page.choose(...CHOICES)
    await page.fill(FIELDS)
    await page.says(ANSWERS)
    await page.fill({ Amount: '99.99' })
    await page.says({ verdict: 'No, it is too little', due: ANSWERS.due, shares: 'No shares yet' })
  })

  test('the example is the same payment, and can be undone', async () => {
    await page.fill({ Amount: '700' })
    await page.press('Try an example')
    await page.hasFilled(FIELDS)
    await page.says(ANSWERS)
    await page.press('Undo')
    await page.hasFilled({ Amount: '700', 'Investment date': '' })
    await page.says({ verdict: 'Choose who you are' })
  })

  test('mistakes are told beside their fields and in the summary, which leads to them', async () => {
    await page.choose('I own shares already')
    await page.fill({ Discount: '3.5', 'Market price per share': 'abc', Amount: '100' })
    const told = { discount: 'The discount must be 0% to 3%', price: 'The market price must be a number, such as 34.12' }
    for (const [id, message] of Object.entries(told)) {
      await page.eventually(async () => (await page.find(`#${id}-error`)).getProperty('textContent'), `Error: ${message}.`)
      assert.equal(await (await page.find(`#${id}`)).getAttribute('aria-invalid'), 'true')
    }
    const links = () => page.run((list) => [...list.children].map(({ innerText }) => innerText), page.find('#summary ul'))
    await page.eventually(links, Object.values(told))

    await (await page.find('#summary a')).click()
    await page.eventually(async () => (await page.focused()).getAttribute('id'), 'discount')
    await page.fill({ Discount: '3' })
    await page.eventually(links, [told.price])
  })

  test('a list is pasted as a spreadsheet writes it, and a bad line is named', async () => {
    await page.choose('A list of purchases')
    // 34.10 × 200 + 34.15 × 300 + 34.00 × 500 is 34,065 for 1,000 shares.
    await page.paste('List of purchases', 'Price\tShares\r\n34.10\t200\r\n34.15\t300\r\n34.00\t500\r\n')
    await page.says({ market: '$34.065' })
    await page.paste('List of purchases', 'Price;Shares\n\n34.10;200\n34,15;300\n')
    await page.eventually(async () => (await page.find('#fills-error')).getProperty('textContent'),
      'Error: Line 4: the price must have a point before its decimals, not a comma: 34.15.')
    await page.paste('Amount', '1 250,00 $')
    await page.eventually(async () => (await page.find('#amount-error')).getProperty('textContent'),
      'Error: The amount must have a point before its decimals, not a comma: 1250.00.')
  })

  test('every "Why?" opens to its steps, each with its clause or what it assumes', async () => {
    await page.press('Try an example')
    await page.says(ANSWERS)
    for (const name of Object.keys(ANSWERS)) {
      await (await page.find(`[data-answer="${name}"] summary`)).click()
      const steps = await page.run((list) => [...list.children].map((step) =>
        step.checkVisibility() && step.innerText.trim() !== '' && step.querySelector('.badge') !== null), page.find(`[data-answer="${name}"] details ol`))
      assert.ok(steps.length > 0 && steps.every(Boolean), `${name}: ${steps}`)
    }
    assert.match(await (await page.find('[data-answer="shares"] details')).getText(), /\$2,500\.00 divided by .* buys 74\.386608 shares/)
  })
}
