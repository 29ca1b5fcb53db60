/** The page that is one file, by double click. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { root } from '../../scripts/run.mjs'
import { pageOf } from '../../www/js/own-page.js'
import { ANSWER } from './worked.mjs'

const FILE = pathToFileURL(join(root, 'dist/dspp-calculator.html')).href

export function file (page) {
  test('a page that was made for a company opens from the disk, with its month and look', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'dspp-made-'))
    t.after(() => rmSync(folder, { recursive: true }))
    const [plan, whole] = ['plans/redwood-2007.json', 'dist/dspp-calculator.html'].map((path) => readFileSync(join(root, path), 'utf8'))
    const made = join(folder, 'calculator.html')
    writeFileSync(made, pageOf(JSON.parse(plan), whole, '2026-11-29', { months: [{ month: '2030-01', investmentDate: '2030-01-15', discount: '1.5' }], accent: '#ff8800', theme: 'dark' }))
    await page.driver.get(pathToFileURL(made).href)
    await page.ready()
    await page.says({ headline: 'The plan allows $100 to $10,000' })
    assert.equal(await page.run(() => document.querySelector('dspp-calculator').shadowRoot.querySelector('#investment-date').value), '1/15/2030')
    assert.deepEqual(await page.run(() => [document.documentElement.style.colorScheme, document.documentElement.style.getPropertyValue('--dspp-accent')]), ['dark', '#ff8800'])
  })

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
