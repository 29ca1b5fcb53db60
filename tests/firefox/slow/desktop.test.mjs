/** Questions that Firefox is asked less often: its own ways of restoring a form, of measuring a frame, and of laying out a narrow page. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { inFirefox } from '../browser.mjs'
import { steady } from '../steady.mjs'
import { ANSWER, FIELDS, STATE } from '../worked.mjs'

function nothingLost (page) {
  test('reloading keeps everything typed, also what is wrong', async () => {
    await page.open()
    await page.choose('I’m new')
    await page.openMore()
    const typed = { ...FIELDS, 'Amount you will send': '$ 2,500 & more', 'Days the market is closed, besides holidays': '1/16/2008\n1/17/2008' }
    await page.fill(typed)
    // The address may take a moment for the last of so many keys.
    const address = async () => new URLSearchParams((await page.run(() => location.hash)).slice(1))
    await page.eventually(async () => [(await address()).get('month.closures'), (await address()).get('asOf')], ['1/16/2008\n1/17/2008', '1/2/2008'])
    await page.reload()
    await page.openMore()
    await page.hasFilled(typed)
    assert.ok(await (await page.field('I’m new')).isSelected())
  })

  test('a reload keeps the last key as soon as it is painted', async () => {
    await page.open()
    await page.fill({ 'Amount you will send': '2500' })
    await page.run(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    await page.reload()
    await page.hasFilled({ 'Amount you will send': '2500' })
  })

  test('going away and coming back keeps what was typed', async () => {
    await page.open()
    await page.fill({ 'Amount you will send': '2500' })
    await page.driver.get('about:blank')
    await page.driver.navigate().back()
    await page.ready()
    await page.hasFilled({ 'Amount you will send': '2500' })
  })

  test('the address restores the form when it changes', async () => {
    await page.open()
    await page.run((state) => { location.hash = state }, STATE)
    await page.says(ANSWER)
  })
}

function frame (page) {
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
        await page.says(ANSWER)
      })
      await fits()
      const before = await height()
      const why = () => within(async () => (await page.find('[data-key="why due"] > summary')).click())
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

/** The other questions, each with its example. */
const QUESTIONS = ['Several payments this month?', 'Over $10,000?', 'A dividend instead?', 'Want a number of shares?', 'All dates']

function looks (page) {
  test('nothing scrolls sideways, whatever is asked and opened', async () => {
    const unfold = () => page.run(() => {
      for (const details of document.querySelector('dspp-calculator').shadowRoot.querySelectorAll('details')) details.open = true
    })
    assert.equal(await page.overflow(), 0)
    await page.open(STATE.replace('2%2C500', '1000000000.00').replace('34.12', '999999.999999').replace('discount=1.5', 'discount=a+long+text+that+is+no+number'))
    await unfold()
    assert.equal(await page.overflow(), 0)
    for (const question of QUESTIONS) {
      await page.open()
      await page.press(question)
      await page.press('Try an example')
      await unfold()
      assert.equal(await page.overflow(), 0, question)
    }
  })

  test('the page follows the light or dark scheme of the system', async () => {
    await page.open()
    const brightness = (selector, property) => page.run((element, property) => {
      const [red, green, blue] = getComputedStyle(element)[property].match(/[\d.]+/g)
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }, page.find(selector), property)
    assert.equal(await page.run(() => matchMedia('(prefers-color-scheme: dark)').matches), page.dark)
    for (const part of ['body', '#amount', '.answer']) assert.equal(await brightness(part, 'color') > 128, page.dark, `text of ${part}`)
    for (const part of ['body', '#amount']) assert.equal(await brightness(part, 'backgroundColor') < 128, page.dark, `ground of ${part}`)
  })
}

inFirefox('Firefox on a desk, at length', { width: 1280, height: 900 }, [nothingLost, frame])
inFirefox('Firefox as narrow as a phone, in the dark', { width: 360, height: 740, dark: true }, [looks, steady])
