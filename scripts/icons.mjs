/** Draws the icons of the installed page from icon.svg; the results are committed. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from './browsers.mjs'
import { main, root } from './run.mjs'

const ICONS = join(root, 'www/icons')
/**
 * Browsers read the icon again when the address changes, which is on every key: the smallest icon keeps this
 * cheap. Systems crop a maskable icon, so its drawing keeps away from the edge, and its colour fills it.
 */
const SIZES = [{ name: 'icon-32', size: 32 }, { name: 'icon-192', size: 192 }, { name: 'icon-512', size: 512 }, { name: 'maskable-512', size: 512, edge: 72 }]

await main(async () => {
  const drawn = await readFile(join(ICONS, 'icon.svg'), 'base64')
  const browser = await chromium.launch({ executablePath: findBrowser('chromium') })
  for (const { name, size, edge = 0 } of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(`<body style="margin:0;background:${edge ? '#14543f' : 'transparent'}">
      <img style="display:block;padding:${edge}px" width="${size - 2 * edge}" src="data:image/svg+xml;base64,${drawn}">`)
    await page.screenshot({ path: join(ICONS, `${name}.png`), omitBackground: true })
    await page.close()
  }
  await browser.close()
})
