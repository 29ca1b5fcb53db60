/** Lighthouse's scores of the page on a phone, on a host that compresses. npx fetches it, because nothing else needs it. */
import { join } from 'node:path'
import { findBrowser } from '../scripts/browsers.mjs'
import { capture, root } from '../scripts/run.mjs'
import { host } from './host.mjs'

const VERSION = '13.5.0'
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']

/** @returns {Promise<{ run: number, scores: Record<string, number>, firstPaint: number, shift: number }[]>} milliseconds */
export async function lighthouse (times = 4) {
  const page = await host(join(root, 'www'))
  try {
    const runs = []
    for (let run = 1; run <= times; run += 1) runs.push(await once(page.url, run))
    return runs
  } finally {
    await page.close()
  }
}

async function once (url, run) {
  const text = await capture('npx', ['--yes', `lighthouse@${VERSION}`, url, '--quiet', '--output=json', '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    `--only-categories=${CATEGORIES.join(',')}`], { env: { ...process.env, CHROME_PATH: findBrowser('chromium') } })
  const { categories, audits } = JSON.parse(text)
  return {
    run,
    scores: Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(categories[name].score * 100)])),
    firstPaint: Math.round(audits['first-contentful-paint'].numericValue),
    shift: audits['cumulative-layout-shift'].numericValue
  }
}
