/** The page away from its server: as one file on a disk, and in a frame of another site. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { root } from '../../scripts/run.mjs'
import { ANSWERS } from './worked.mjs'

const FILE = pathToFileURL(join(root, 'dist/dspp-calculator.html')).href

export function elsewhere (page) {
  test('the page that is one file opens from the disk, with all of it', async () => {
    await page.driver.get(FILE)
    await page.ready()
    await page.press('Try an example')
    await page.says(ANSWERS)
    await page.eventually(() => page.run(() => document.querySelector('dspp-calculator').shadowRoot.querySelector('.picture-drawing') !== null), true)
    assert.match(await page.saved('Add to my calendar (.ics)', 'payment-due-2008-01-14.ics'), /^DTSTART;VALUE=DATE:20080114\r$/m)
    await page.eventually(() => page.run(() => location.hash.includes('payment.amount=2%2C500.00')), true)
    await page.reload()
    await page.says(ANSWERS)
    await (await page.find('[lang="es"]')).click()
    await page.says({ verdict: 'Sí, puede enviarlo' })
  })

  test('a frame on another site is always as high as what it shows', async () => {
    const site = await listening(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Investor relations</title>
      <link rel="icon" href="data:,"><h1>Investor relations</h1><div data-dspp data-theme="dark"></div><script src="${page.url}pkg/embed.js"></script>`)
    page.origins.push(site.origin)
    try {
      await page.driver.get(site.origin)
      const frame = await page.driver.findElement({ css: 'iframe' })
      const within = async (work) => {
        await page.driver.switchTo().frame(frame)
        return work().finally(() => page.driver.switchTo().defaultContent())
      }
      const height = () => page.run(() => document.querySelector('iframe').clientHeight)
      const shown = () => within(() => page.run(() => Math.ceil(document.documentElement.getBoundingClientRect().height)))
      const fits = () => page.eventually(async () => await height() - await shown(), 0)

      await within(async () => {
        await page.ready()
        // A scrollbar that comes makes what is shown narrower and higher, and so goes and comes again as the height follows.
        await page.run(() => {
          window.widths = new Set()
          new ResizeObserver(() => window.widths.add(document.documentElement.clientWidth)).observe(document.documentElement)
        })
        await page.press('Try an example')
        await page.says(ANSWERS)
        await page.eventually(() => page.run(() => document.querySelector('dspp-calculator').shadowRoot.querySelector('.picture-drawing') !== null), true)
      })
      await fits()
      const before = await height()
      const why = () => within(async () => (await page.find('[data-answer="due"] summary')).click())
      await why()
      await page.eventually(async () => await height() > before, true)
      await fits()
      await why()
      await page.eventually(height, before)
      await fits()
      const widths = () => within(() => page.run(() => [...window.widths]))
      assert.deepEqual(await widths(), [await page.run(() => document.querySelector('iframe').clientWidth)])
    } finally {
      page.origins.pop()
      site.close()
    }
  })
}

/** A server of another origin than the page's. */
async function listening (html) {
  const server = createServer((request, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(html)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { origin: `http://localhost:${server.address().port}/`, close: () => server.close() }
}
