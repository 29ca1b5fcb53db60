/** Makes the README's pictures of the page, the example filled in: `node scripts/screenshots.mjs`, after a build. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { ensureBrowsers, findBrowser } from './browsers.mjs'
import { main, root } from './run.mjs'
import { serve } from './serve.mjs'

const FOLDER = join(root, 'docs')
const VIEWPORT = { width: 1280, height: 1080 }

async function picture (browser, url, colorScheme) {
  const page = await browser.newPage({ viewport: VIEWPORT, colorScheme })
  await page.goto(url)
  await page.locator('dspp-calculator[data-ready]').waitFor()
  await page.getByRole('button', { name: 'Try an example' }).click()
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(FOLDER, `page-${colorScheme}.png`) })
  await page.close()
}

await main(async () => {
  await ensureBrowsers(['chromium'])
  await mkdir(FOLDER, { recursive: true })
  const { url, close } = await serve({ port: 0 })
  const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--disable-gpu', '--no-first-run'] })
  try {
    for (const colorScheme of ['light', 'dark']) await picture(browser, url, colorScheme)
  } finally {
    await browser.close()
    await close()
  }
})
