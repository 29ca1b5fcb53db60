/** The page that is one file, by double click. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { root } from '../../scripts/run.mjs'
import { ANSWER } from './worked.mjs'

const FILE = pathToFileURL(join(root, 'dist/dspp-calculator.html')).href

export function file (page) {
  test('the page that is one file opens from the disk, with all of it', async () => {
    await page.driver.get(FILE)
    await page.ready()
    await page.press('Try an example')
    await page.says(ANSWER)
    await page.find('.days')
    assert.match(await page.saved('Add to calendar', 'payment-due-2008-01-14.ics'), /^DTSTART;VALUE=DATE:20080114\r$/m)
    await page.eventually(() => page.run(() => location.hash.includes('payment.amount=2%2C500')), true)
    await page.reload()
    await page.says(ANSWER)
    await (await page.find('[lang="es"]')).click()
    await page.says({ headline: 'Sí, puede enviar $2,500' })
  })
}
