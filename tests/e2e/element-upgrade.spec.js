/** What stands in the element before its script comes, and where that never does. */

import { readFile } from 'node:fs/promises'
import { EXAMPLE } from './calculator.js'
import { expect, test } from './host.js'

const CONTACTS = '<dspp-calculator><p>Ask the plan administrator: <a href="tel:+15550100100">(555) 010-0100</a></p></dspp-calculator>'

const contacts = (page) => page.getByRole('link', { name: '(555) 010-0100' })

const define = (page) => page.evaluate(async () => { await import(new URL('pkg/element.js', location)) })

test('content in the element is shown until its script loads', async ({ host, calculator, page }) => {
  await host.open(CONTACTS, { head: '', isReady: false })
  await expect(contacts(page)).toBeVisible()
  await define(page)
  await calculator.ready()
  await expect(contacts(page)).toBeHidden()
  await calculator.example.click()
  await calculator.says(EXAMPLE)
})

test.describe(() => {
  test.use({ javaScriptEnabled: false })
  test('the content stays without scripts', { tag: '@slow' }, async ({ host, page }) => {
    await host.open(CONTACTS, { isReady: false })
    await expect(contacts(page)).toBeVisible()
  })
})

test('the content stays if the script does not load', { tag: '@slow' }, async ({ host, page, noTrouble }) => {
  await page.route('**/pkg/element.js', (route) => route.abort())
  await host.open(CONTACTS, { isReady: false })
  await page.waitForLoadState('networkidle')
  await expect(contacts(page)).toBeVisible()
  noTrouble.length = 0 // The browser itself reports the request that fails.
})

test('the content returns with the reason if the engine does not start', async ({ host, calculator, page }) => {
  await page.addInitScript(() => { WebAssembly.Module = class { constructor () { throw new Error('no module') } } })
  await host.open(CONTACTS, { isReady: false })
  await expect(calculator.element).toHaveAttribute('data-failed')
  await expect(calculator.headline).toContainText('The calculator')
  await expect(contacts(page)).toBeVisible()
})

test('markup that came from the server is kept, with what was typed into it', async ({ host, calculator, page }) => {
  const [rendered] = /<dspp-calculator>.*<\/dspp-calculator>/s.exec(await readFile(new URL('../../www/page.html', import.meta.url), 'utf8'))
  await host.open(rendered, { head: '', isReady: false })
  await calculator.amount.fill('2500')
  await calculator.element.evaluate(({ shadowRoot }) => { window.rendered = shadowRoot.querySelector('form') })
  await define(page)
  await calculator.ready()
  expect(await calculator.element.evaluate(({ shadowRoot }) => shadowRoot.querySelector('form') === window.rendered)).toBe(true)
  await expect(calculator.amount).toHaveValue('2500')
  await calculator.choose('I own shares')
  await calculator.announce({ discount: '1.5', price: '34.12' })
  await calculator.says(EXAMPLE)
  expect(await calculator.amount.evaluate((element) => element.part.value)).toBe('input')
})

test('the examples of docs/api.md do what they say', async ({ calculator, page }) => {
  const examples = [...(await readFile(new URL('../../docs/api.md', import.meta.url), 'utf8')).matchAll(/^```(html|css)\n(.*?)^```$/gms)]
  const blocks = (wanted) => examples.filter(([, language]) => language === wanted).map(([, , code]) => code).join('\n')
  await page.route('**/dspp/**', async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace('/dspp/', '/pkg/') }) }))
  await page.route('**/host.html', (route) => route.fulfill({
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>-</title><style>${blocks('css')}</style>${blocks('html')}`, contentType: 'text/html'
  }))
  await page.goto('/host.html')
  await calculator.ready()
  await expect(calculator.amount).toHaveValue('2500')
  await expect(calculator.headline).toContainText('$2,500')
  await expect(page).toHaveTitle('accepted')
  const style = (part, name) => part.evaluate((element, name) => getComputedStyle(element)[name], name)
  expect(await style(calculator.amount, 'borderTopLeftRadius')).toBe('0px')
  expect(await style(calculator.element.locator('.answer'), 'borderTopLeftRadius')).toBe('0px')
  expect(await style(page.getByRole('button', { name: 'See my answer' }), 'backgroundColor')).toBe('rgb(122, 31, 61)')
})
