/** Takes the README's screenshots with the example filled in: run `node scripts/screenshots.mjs` after a build. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { ensureBrowsers, findBrowser } from './browsers.mjs'
import { main, root } from './run.mjs'
import { serve } from './serve.mjs'

const FOLDER = join(root, 'docs')

const PICTURES = {
  'page-light': { viewport: { width: 1200, height: 880 }, colorScheme: 'light' },
  'page-dark': { viewport: { width: 1200, height: 880 }, colorScheme: 'dark' },
  'phone-light': { viewport: { width: 360, height: 740 }, colorScheme: 'light', at: '.answer' },
  'phone-spanish': { viewport: { width: 360, height: 740 }, colorScheme: 'dark', locale: 'es-US', at: '.answer' }
}

async function picture (browser, url, name, { at = 'body', ...options }) {
  const page = await browser.newPage(options)
  await page.goto(url)
  await page.locator('dspp-calculator[data-ready]').waitFor()
  await page.locator('[data-do="example"]').click()
  await page.locator('.reply .days').waitFor()
  await page.mouse.move(0, 0)
  await page.locator(at).first().evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY))
  await page.screenshot({ path: join(FOLDER, `${name}.png`) })
  await page.close()
}

await main(async () => {
  await ensureBrowsers(['chromium'])
  await mkdir(FOLDER, { recursive: true })
  const { url, close } = await serve({ port: 0 })
  const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--disable-gpu', '--no-first-run'] })
  try {
    for (const [name, options] of Object.entries(PICTURES)) await picture(browser, url, name, options)
  } finally {
    await browser.close()
    await close()
  }
})
