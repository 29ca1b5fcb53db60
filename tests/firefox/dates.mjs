import assert from 'node:assert/strict'
import { test } from 'node:test'

export function dates (page) {
  const echo = () => page.run(() => document.querySelector('dspp-calculator').shadowRoot.getElementById('investment-date-echo').textContent)

  test('a date is typed in any usual form, and said in full below', async () => {
    await page.open()
    for (const typed of ['1/15/2008', '2008-01-15', 'Jan 15, 2008']) {
      await page.fill({ 'Investment date': '' })
      await page.eventually(echo, '')
      await page.fill({ 'Investment date': typed })
      await page.eventually(echo, 'Tuesday, January 15, 2008', typed)
      await page.hasFilled({ 'Investment date': typed })
    }
  })

  test('the button opens the browser’s calendar on the day that was typed, and takes the day that is chosen', async () => {
    await page.open()
    await page.fill({ 'Investment date': 'Jan 15, 2008' })
    await page.eventually(echo, 'Tuesday, January 15, 2008')
    await page.run(() => {
      const { showPicker } = HTMLInputElement.prototype
      // The calendar belongs to the browser: a test sees that it was opened, and for which day.
      HTMLInputElement.prototype.showPicker = function () {
        showPicker.call(this)
        window.opened = this
        window.openedOn = this.value
      }
    })
    await (await page.find('#investment-date + .pick')).click()
    await page.eventually(() => page.run(() => window.openedOn), '2008-01-15')
    await page.run(() => {
      window.opened.value = '2008-01-16'
      window.opened.dispatchEvent(new Event('change'))
    })
    await page.hasFilled({ 'Investment date': '1/16/2008' })
    await page.eventually(echo, 'Wednesday, January 16, 2008')
    assert.equal(await (await page.focused()).getAttribute('id'), 'investment-date')
  })
}
