import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { inflateRawSync } from 'node:zlib'
import ICAL from 'ical.js'
import { EXAMPLE, expect, test as base } from './calculator.js'

const PATH = new URL('../../dist/dspp-calculator.html', import.meta.url)
const FILE = pathToFileURL(PATH.pathname).href

/** The page that is one file, opened from the disk while there is no network. */
const test = base.extend({
  origins: [FILE, 'data:', 'blob:'],
  file: async ({ page, calculator, context }, use) => {
    await context.setOffline(true)
    await use({
      async open (fragment = '') {
        await page.goto(`${FILE}${fragment}`)
        await calculator.ready()
      }
    })
  }
})

test('it answers every question, draws, and has every language', async ({ file, calculator }) => {
  await file.open()
  await calculator.answersEverything()
})

test('its address brings back what was typed, after a reload and as a link', async ({ file, calculator, page }) => {
  await file.open()
  await calculator.choose('I’m new')
  await calculator.amount.fill('499.99')
  await calculator.amount.blur()
  await expect(calculator.headline).toHaveText('Send at least $500')
  await expect.poll(() => page.url()).toContain('payment.amount=499.99')
  await page.reload()
  await calculator.ready()
  await expect(calculator.amount).toHaveValue('499.99')
  const address = page.url()
  await page.goto('about:blank')
  await page.goto(address)
  await expect(calculator.headline).toHaveText('Send at least $500')
})

test('what it answers can be saved', async ({ file, calculator, page }) => {
  await file.open()
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Add to calendar' }).click()
  const calendar = new ICAL.Component(ICAL.parse(await readFile(await (await coming).path(), 'utf8')))
  expect(calendar.getFirstSubcomponent('vevent').getFirstPropertyValue('dtstart').toString()).toBe('2008-01-14')
})

test('it names no other file, and its policy allows only its own content', async ({ file, noTrouble, page }) => {
  const html = await readFile(PATH, 'utf8')
  expect(html).not.toMatch(/<link(?! rel="icon" href="data:)|<script[^>]*\ssrc|@import|url\((?!data:)/)
  await file.open()
  // What somebody else brings in does not run, is not loaded, and may not look like ours.
  const blocked = page.evaluate(() => new Promise((resolve) => {
    const directives = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      if (directives.push(effectiveDirective) === 4) resolve(directives.sort())
    })
    const add = (name, properties) => document.body.append(Object.assign(document.createElement(name), properties))
    add('img', { src: 'https://elsewhere.example/a.png' })
    add('style', { textContent: 'body { display: none }' })
    add('iframe', { src: 'https://elsewhere.example/' })
    fetch('https://elsewhere.example/').catch(() => {})
  }))
  expect(await blocked).toEqual(['connect-src', 'frame-src', 'img-src', 'style-src-elem'])
  // The console tells of each; what the policy blocked was never sent.
  noTrouble.length = 0
})

test('its policy allows its two scripts and no third', async ({ file, noTrouble, page }) => {
  const html = await readFile(PATH, 'utf8')
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const [, unpacking] = /<script type="module">([^]*?)<\/script>/.exec(html)
  const [, packed] = /<script type="text\/plain" id="packed-script">([^<]*)</.exec(html)
  const [, scripts] = /script-src ([^;]*)/.exec(html)
  expect(scripts.split(' ')).toEqual([hash(unpacking), hash(inflateRawSync(Buffer.from(packed, 'base64'))), "'wasm-unsafe-eval'"])

  await file.open()
  const ran = await page.evaluate(() => {
    const attempts = [
      () => trustedTypes.createPolicy('unpacked', { createScript: (text) => text }),
      () => trustedTypes.createPolicy('another', { createScript: (text) => text }),
      () => { document.createElement('script').text = 'var ran' }
    ]
    const script = document.createElement('script')
    script.append('globalThis.ran = true')
    document.body.append(script)
    return { script: 'ran' in globalThis, attempts: attempts.filter((attempt) => { try { attempt(); return true } catch { return false } }).length }
  })
  expect(ran).toEqual({ script: false, attempts: 0 })
  // The console tells of each.
  noTrouble.length = 0
})

test('a browser that cannot unpack it gets a message', { tag: '@slow' }, async ({ calculator, page, noTrouble }) => {
  await page.addInitScript(() => { delete globalThis.DecompressionStream })
  const missing = page.waitForEvent('pageerror')
  await page.goto(FILE)
  const message = page.getByText('If this message stays, it does not work in this browser.')
  await expect(message).toBeHidden()
  await missing
  await calculator.hurryMessages()
  await expect(message).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The plan’s terms in plain language' })).toBeVisible()
  // The browser itself reports what is missing.
  noTrouble.length = 0
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the facts and the terms can be read', async ({ page }) => {
    await page.goto(FILE)
    await expect(page.getByText('The plan allows $100')).toBeVisible()
    await expect(page.getByRole('article', { name: 'When your money must arrive' })).toBeVisible()
    await expect(page.getByLabel('Amount you will send')).toBeHidden()
  })
})
