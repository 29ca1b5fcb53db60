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
    assert.equal(await page.locator('[data-answer="shares"] [data-value]').textContent(), '74.386608 shares')
    assert.equal(await page.locator('[data-answer="due"] [data-value]').textContent(), 'Send by Monday, January 14, 2008')
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
