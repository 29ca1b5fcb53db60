import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ANSWERS, CHOICES, FIELDS } from './worked.mjs'

export function answers (page) {
  test('a payment is answered as it is typed', async () => {
    await page.says({ verdict: 'Choose who you are', due: 'Enter the investment date', shares: 'Enter the price', maximum: '$10,000.00' })
    await page.choose(...CHOICES)
    await page.fill(FIELDS)
    await page.says(ANSWERS)
    await page.fill({ Amount: '99.99' })
    await page.says({ verdict: 'No, it is too little', due: ANSWERS.due, shares: 'No shares yet' })
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
}
