import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import ICAL from 'ical.js'
import { EXAMPLE, VIEWS, expect, test as base } from './calculator.js'

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

test('it answers every question', async ({ file, calculator }) => {
  await file.open()
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  for (const [name, answer] of [[VIEWS[1], 'payment'], [VIEWS[2], 'month'], [VIEWS[3], 'shares'], [VIEWS[4], 'schedule']]) {
    await calculator.choose(name)
    await calculator.example.click()
    await expect(calculator.answer(answer)).toHaveText(/\p{L}|\d/u)
  }
})

test('it draws, and has every plan and every language', async ({ file, calculator, page }) => {
  await file.open()
  await calculator.example.click()
  await expect(calculator.element.locator('.picture-drawing').first()).toBeVisible()
  await calculator.plan.selectOption('ventas-2011')
  await expect(page.locator('.masthead-name')).toContainText('Ventas')
  await page.getByRole('button', { name: 'Español' }).click()
  await expect(page.locator('h1')).toHaveText('Calculadora del plan')
})

test('its address brings back what was typed, after a reload and as a link', async ({ file, calculator, page }) => {
  await file.open()
  await calculator.choose('I am a new investor')
  await calculator.amount.fill('499.99')
  await calculator.says({ verdict: 'No, it is too little' })
  await expect.poll(() => page.url()).toContain('payment.amount=499.99')
  await page.reload()
  await calculator.ready()
  await expect(calculator.amount).toHaveValue('499.99')
  const address = page.url()
  await page.goto('about:blank')
  await page.goto(address)
  await calculator.says({ verdict: 'No, it is too little' })
})

test('what it answers can be saved', async ({ file, calculator, page }) => {
  await file.open()
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: /Add to my calendar/ }).click()
  const calendar = new ICAL.Component(ICAL.parse(await readFile(await (await coming).path(), 'utf8')))
  expect(calendar.getFirstSubcomponent('vevent').getFirstPropertyValue('dtstart').toString()).toBe('2008-01-14')
})

test('it names no other file, and its policy allows nothing that does not stand in it', async ({ file, noTrouble, page }) => {
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
