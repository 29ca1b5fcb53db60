import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import { ANSWERS } from './worked.mjs'

export function taken (page) {
  test('the due date goes to a calendar', async () => {
    await page.press('Try an example')
    const text = await page.saved('Add to my calendar (.ics)', 'payment-due-2008-01-14.ics')
    assert.match(text, /^DTSTART;VALUE=DATE:20080114\r$/m)
    assert.match(text, /^TRIGGER:-P3DT15H\r$/m)
  })

  test('what cannot be copied by the page is there to copy by hand', async () => {
    await page.press('Try an example')
    await page.run(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed')) })
    await page.press('Copy a link')
    await page.eventually(async () => await (await page.find('#by-hand')).getProperty('value') === await page.driver.getCurrentUrl(), true)
  })

  test('the answers are printed on one page', async () => {
    await page.press('Try an example')
    await page.says(ANSWERS)
    const pdf = Buffer.from(await page.driver.printPage({}), 'base64')
    const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
    assert.equal(totalPages, 1)
    const printed = text.replace(/\s+/g, ' ')
    for (const answer of Object.values(ANSWERS)) assert.ok(printed.includes(answer), `${answer} in ${printed}`)
    assert.ok(!printed.includes('Whom to ask'))
  })
}
