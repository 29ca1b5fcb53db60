import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import { ANSWER, STATE } from './worked.mjs'

export function taken (page) {
  test('the due date goes to a calendar, and the answer to a spreadsheet', async () => {
    await page.open(STATE)
    const event = await page.saved('Add to calendar', 'payment-due-2008-01-14.ics')
    assert.match(event, /^DTSTART;VALUE=DATE:20080114\r$/m)
    assert.match(event, /^TRIGGER:-P3DT15H\r$/m)
    const table = await page.saved('Save as spreadsheet', 'plan-answers.csv')
    assert.match(table, /^\uFEFFDo you own shares now\?,I own shares\r\n/)
    assert.match(table, /\r\ndue,2008-01-14\r\n/)
    assert.match(table, /\r\nshares,74\.386608\r\n/)
  })

  test('the answer is printed on one page, with its reasons and without the form', async () => {
    await page.open(STATE)
    await page.says(ANSWER)
    const pdf = Buffer.from(await page.driver.printPage({}), 'base64')
    const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
    const printed = text.replace(/\s+/g, ' ')
    const { tone, ...said } = ANSWER
    for (const part of [...Object.values(said), 'One business day before that is Monday, January 14, 2008.', '(888) 472-1955']) assert.ok(printed.includes(part), `${part} in ${printed}`)
    for (const part of ['See my answer', 'Add to calendar', 'Other questions', 'The plan’s terms in plain language']) assert.ok(!printed.includes(part), `no ${part} in ${printed}`)
    assert.equal(totalPages, 1)
  })
}
