// The element out of the package, in a page of files under the strict policy of scripts/serve.mjs.
import assert from 'node:assert/strict'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../../scripts/browsers.mjs'
import { serve } from '../../../scripts/serve.mjs'
import { project, temporaryFolder, write } from '../project.mjs'

const folder = await project()
const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--disable-gpu', '--no-first-run'] })
after(() => browser.close())

const PAGE = (script) => `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
<title>A page of somebody else</title><dspp-calculator></dspp-calculator><script type="module" src="${script}"></script></html>\n`

/** Fails unless the calculator answers its example in a page of this folder, without a complaint. */
async function calculates (site) {
  const { url, close } = await serve({ folder: site, port: 0 })
  after(close)
  const page = await browser.newPage()
  const complaints = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  try {
    await page.goto(url)
    await page.locator('dspp-calculator[data-ready]').waitFor({ timeout: 20_000 }).catch((error) => { throw new Error(complaints.join('\n'), { cause: error }) })
    await page.getByRole('button', { name: 'Try an example' }).click()
    await page.locator('.reply h2').getByText('Yes, you may send $2,500').waitFor()
    await page.locator('.reply').getByText('About 74.39 shares').first().waitFor()
    assert.deepEqual(complaints, [])
  } finally {
    await page.close()
  }
}

test('one script of the package, as a file beside the page', async () => {
  const site = await temporaryFolder()
  await cp(join(folder, 'node_modules/dspp/dist'), join(site, 'dspp'), { recursive: true })
  await write(site, 'index.html', PAGE('./dspp/element.js'))
  await calculates(site)
})

test('every attribute is a property, set before the script or after it', async () => {
  const site = await temporaryFolder()
  await cp(join(folder, 'node_modules/dspp/dist'), join(site, 'dspp'), { recursive: true })
  await write(site, 'index.html', PAGE('./main.js'))
  await write(site, 'main.js', `
    const element = document.querySelector('dspp-calculator')
    Object.assign(element, { theme: 'dark', terms: 'terms.html', participant: 'new', lang: 'es', fields: { 'payment.amount': '500' } })
    await import('./dspp/element.js')
  `)
  const { url, close } = await serve({ folder: site, port: 0 })
  after(close)
  const page = await browser.newPage()
  await page.goto(url)
  const element = page.locator('dspp-calculator[data-ready]')
  await element.waitFor()
  const attributes = () => element.evaluate((it) => ['theme', 'terms', 'participant', 'lang', 'fields'].map((name) => it.getAttribute(name)))
  assert.deepEqual(await attributes(), ['dark', 'terms.html', 'new', 'es', 'payment.amount=500'])
  await element.evaluate((it) => Object.assign(it, { theme: null, terms: null, participant: 'existing' }))
  assert.deepEqual(await attributes(), [null, null, 'existing', 'es', 'payment.amount=500'])
  assert.deepEqual(await element.evaluate(({ theme, terms, participant }) => [theme, terms, participant]), [null, null, 'existing'])
  await page.close()
})

test('under a policy without WebAssembly it names the directive, on the page and once in the console', async () => {
  const site = await temporaryFolder()
  await cp(join(folder, 'node_modules/dspp/dist'), join(site, 'dspp'), { recursive: true })
  const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`
  await write(site, 'index.html', PAGE('./dspp/element.js').replace('<title>', `${policy}<title>`).replace('</dspp-calculator>', '</dspp-calculator><dspp-calculator lang="es"></dspp-calculator>'))
  const { url, close } = await serve({ folder: site, port: 0, policy: false })
  after(close)
  const page = await browser.newPage()
  const said = []
  page.on('console', (message) => message.text().startsWith('dspp:') && said.push(message.text()))
  await page.goto(url)
  for (const [index, words] of [/^The security policy of this website/, /^La política de seguridad de este sitio web/].entries()) {
    const element = page.locator('dspp-calculator').nth(index)
    await element.getByText(words).first().waitFor()
    await element.getByText("script-src must allow 'wasm-unsafe-eval'").or(element.getByText("script-src debe permitir 'wasm-unsafe-eval'")).first().waitFor()
  }
  assert.deepEqual(said, ["dspp: the Content-Security-Policy of this page must allow 'wasm-unsafe-eval' in script-src."])
  await page.close()
})
