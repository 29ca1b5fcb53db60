/** Compares published sizes with the promised ones. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../scripts/browsers.mjs'
import { root } from '../scripts/run.mjs'
import { serve } from '../scripts/serve.mjs'
import { compressed, engineSize, fileSize, firstLoad } from '../scripts/sizes.mjs'

const KB = 1_000

/** @returns {Promise<{ name: string, bytes: number, before?: number, most: number }[]>} with the bytes before the rebuild, and the goal */
export async function sizes () {
  return [
    { name: 'The engine: module and minified scripts, with brotli', bytes: await engineSize(), before: 101_782, most: 95 * KB },
    { name: 'The first load of the page, with brotli', bytes: await visit(), before: 88_601, most: 150 * KB },
    { name: 'The page with its styles, with brotli', bytes: compressed(await readFile(join(root, 'www/index.html'))), most: 14 * KB },
    { name: '`embed.js`, as it is', bytes: await fileSize('embed.js'), before: 987, most: 1.5 * KB },
    { name: 'The page that is one file, as it is', bytes: await fileSize('dspp-calculator.html'), before: 275_411, most: 365 * KB }
  ]
}

async function visit () {
  const { url, close } = await serve({ port: 0 })
  const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--disable-gpu', '--no-first-run'] })
  try {
    const page = await browser.newPage()
    const loaded = await firstLoad(page, () => page.goto(url))
    return loaded.reduce((sum, size) => sum + size, 0)
  } finally {
    await browser.close()
    await close()
  }
}
