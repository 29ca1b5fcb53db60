import { test } from 'node:test'
import { Key } from 'selenium-webdriver'
import { ANSWER, FIELDS } from './worked.mjs'

export function answers (page) {
  test('a payment is answered as it is typed', async () => {
    await page.open()
    await page.says({ tone: '', due: '1 business day before' })
    await page.choose('I own shares')
    await page.openMore()
    await page.fill(FIELDS)
    await page.says(ANSWER)
    await page.fill({ 'Amount you will send': '99.99' })
    await page.keys(Key.TAB)
    await page.says({ tone: 'ask', headline: 'Send at least $100', shares: '' })
  })
}
