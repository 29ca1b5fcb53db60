/**
 * `npm run bench`: measures the module against what a developer would otherwise use, in Node and in Chromium, and writes the table
 * into bench/RESULTS.md. Ends with an error if a ratio is missed. An answer that differs ends it before anything is timed.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build } from 'esbuild'
import * as dspp from 'dspp'
import { findBrowser } from '../scripts/browsers.mjs'
import { build as buildPackage, setUpBuild } from '../scripts/build.mjs'
import { capture, main, root } from '../scripts/run.mjs'
import { contest, growth } from './contest.mjs'
import { typing } from './typing.mjs'

/** What is promised: how often the module's time the peer takes, at least. */
const PROMISED = {
  'A quote of 10 purchases, with its reasons': { 'decimal.js': 2.5, BigInt: 1 },
  'The market price of 10,000 purchases': { 'decimal.js': 8 },
  '10,000 quotes, in columns': { 'decimal.js': 20 },
  '10,000 quotes, as objects': { 'decimal.js': 2 },
  'The first quote of a process': { 'decimal.js': 0.5 },
  'Quotes 2 to 20 of a process': { 'decimal.js': 2 }
}
/** Nothing may grow faster than what it is made of, but for the noise of the machine. */
const MOST_GROWTH = 1.5

const scheduled = await readFile(join(root, 'plans/indymac-2005.json'), 'utf8')

async function inChromium () {
  const { outputFiles: [{ text }] } = await build({
    stdin: {
      contents: `import * as dspp from './dist/inline.js'\nimport { contest, growth } from './bench/contest.mjs'
        globalThis.measure = (scheduled) => ({ ratios: contest(dspp), growth: growth(dspp, scheduled) })`,
      resolveDir: root
    },
    bundle: true, format: 'iife', write: false, logLevel: 'error'
  })
  const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--disable-gpu', '--no-first-run'] })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: text })
    return { version: `Chromium ${browser.version()}`, ...await page.evaluate((file) => globalThis.measure(file), scheduled) }
  } finally {
    await browser.close()
  }
}

function rowsOf (place, ratios) {
  return ratios.flatMap(({ name, ratios }) => Object.entries(ratios).map(([peer, ratio]) => {
    const promised = PROMISED[name]?.[peer]
    return { place, name, peer, ratio, promised, missed: promised !== undefined && ratio < promised }
  }))
}

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

await main(async () => {
  await setUpBuild()
  await buildPackage()
  const node = { ratios: [...contest(dspp), ...await typing()], growth: growth(dspp, scheduled) }
  const browser = await inChromium()
  const rows = [...rowsOf('Node', node.ratios), ...rowsOf('Chromium', browser.ratios)]
  const grown = [['Node', node], ['Chromium', browser]].flatMap(([place, { growth }]) => growth.map(({ name, factor }) => ({ place, name, factor, missed: factor > MOST_GROWTH })))

  const result = `# Results

Written by \`npm run bench\`. A ratio is the peer's time over the module's: above 1 the module is faster. Each is the median of the
ratios of several rounds in which all take turns, and every peer gives the module's answers, which is checked before.

${process.version}, ${browser.version}, ${cpus()[0].model} (${cpus().length} cores), ${(await capture('rustc', ['--version'])).trim()};
${new Date().toISOString().slice(0, 10)}.

${table(['', 'in', 'against', 'ratio', 'goal'], rows.map(({ place, name, peer, ratio, promised, missed }) =>
    [name, place, peer, ratio.toFixed(2), promised === undefined ? '' : `${promised}${missed ? ', missed' : ''}`]))}

How the cost of one grows with how many there are; 1 is linear, and up to ${MOST_GROWTH} passes.

${table(['', 'in', 'factor'], grown.map(({ place, name, factor, missed }) => [name, place, `${factor.toFixed(2)}${missed ? ', missed' : ''}`]))}
`
  await writeFile(join(root, 'bench/RESULTS.md'), result)
  console.log(result)
  if ([...rows, ...grown].some(({ missed }) => missed)) process.exitCode = 1
})
