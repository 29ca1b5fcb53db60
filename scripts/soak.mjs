/**
 * `npm run soak`: 1,000,000 quotes and 100,000 plans in one page of Chromium, with the memory after each tenth.
 *
 * Writes tests/soak/RESULTS.md, and fails if memory grows after warm-up. Takes minutes.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { HEAP_NOISE, growth, soak } from '../tests/soak/soak.mjs'
import { findBrowser } from './browsers.mjs'
import { integrity } from './build.mjs'
import { Missing, main, root, timed } from './run.mjs'
import { serve } from './serve.mjs'

const COUNTS = { quotes: 1_000_000, plans: 100_000 }
const RESULTS = 'tests/soak/RESULTS.md'

const number = (value) => value.toLocaleString('en-US')

const report = ({ rounds, browser, module, minutes }) => `# Memory after a million quotes and a hundred thousand plans

Written by \`npm run soak\`: one page of Chromium asks ${number(COUNTS.quotes)} quotes, right and wrong ones of seven plans, and makes and
frees ${number(COUNTS.plans)} plans. After each tenth of them JavaScript's garbage is collected, and the bytes in use are noted.

- Chromium ${browser}, Node ${process.versions.node}, ${process.platform} on ${process.arch}, ${availableParallelism()} processors
- Module \`${module}\`
- ${minutes} minutes

| round | WebAssembly memory | JavaScript heap |
|---|---|---|
${rounds.map(({ memory, heap }, round) => `| ${round + 1} | ${number(memory)} | ${number(heap)} |`).join('\n')}

From the second round to the last, WebAssembly memory grew by ${number(growth(rounds, 'memory'))} bytes and the heap by ${number(growth(rounds, 'heap'))}.
`

await main(async () => {
  const { url, close } = await serve({ port: 0 })
  const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--disable-gpu', '--no-first-run'] })
  try {
    const page = await browser.newPage({ baseURL: url })
    const start = performance.now()
    const rounds = await timed('A million quotes, and a hundred thousand plans', () => soak(page, COUNTS))
    const minutes = ((performance.now() - start) / 60_000).toFixed(1)
    const module = integrity(await readFile(join(root, 'www/pkg/dspp_bg.wasm')))
    await writeFile(join(root, RESULTS), report({ rounds, browser: browser.version(), module, minutes }))
    console.log(`Wrote ${RESULTS}.`)
    if (growth(rounds, 'memory') > 0 || growth(rounds, 'heap') > HEAP_NOISE) throw new Missing('Memory grows: see there.')
  } finally {
    await browser.close()
    await close()
  }
})
