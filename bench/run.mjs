/**
 * `npm run bench`: measures the module against other libraries in Node and in Chromium, the page against a bare
 * one, and all sizes; writes the tables into bench/RESULTS.md. Fails if a goal is missed, and before any timing
 * if an answer differs.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build } from 'esbuild'
import * as dspp from 'dspp'
import { findBrowser } from '../scripts/browsers.mjs'
import { build as buildPackage, setUpBuild } from '../scripts/build.mjs'
import { capture, main, root, timed } from '../scripts/run.mjs'
import { fileSize } from '../scripts/sizes.mjs'
import { ensureTools } from '../scripts/tools.mjs'
import { contest, growth } from './contest.mjs'
import { besideNative } from './native.mjs'
import { lighthouse } from './lighthouse.mjs'
import { HOW, besideBare } from './page.mjs'
import { partsOfModule } from './parts.mjs'
import { sizes } from './sizes.mjs'
import { typing } from './typing.mjs'

/** Promised ratios: the peer's time over the module's, at least. */
const PROMISED = {
  'A quote of 10 purchases, with its reasons': { 'decimal.js': 1, 'big.js': 1, BigInt: 1, 'decimal.js, date-fns': 1, publicodes: 1 },
  'The market price of 10,000 purchases, as text': { 'decimal.js': 5 },
  '10,000 quotes in one call': { 'decimal.js': 1 }
}
/** Greatest growth of the cost of one, which allows for noise of the machine. */
const MOST_GROWTH = 1.5

const scheduled = await readFile(join(root, 'plans/indymac-2005.json'), 'utf8')

async function inChromium (browser) {
  const { outputFiles: [{ text }] } = await build({
    stdin: {
      contents: `import * as dspp from './dist/index.js'\nimport { contest, growth } from './bench/contest.mjs'
        globalThis.measure = (scheduled) => ({ ratios: contest(dspp), growth: growth(dspp, scheduled) })`,
      resolveDir: root
    },
    bundle: true, format: 'iife', write: false, logLevel: 'error'
  })
  const page = await browser.newPage()
  await page.addScriptTag({ content: text })
  const measured = await page.evaluate((file) => globalThis.measure(file), scheduled)
  await page.close()
  return { place: 'Chromium', version: `Chromium ${browser.version()}`, ...measured }
}

async function withChromium (work) {
  const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--disable-gpu', '--no-first-run'] })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

/** Writes a Markdown table; `missed` is true if a row misses its goal. */
function table (head, rows) {
  const lines = [head, head.map(() => '---'), ...rows.map(({ cells }) => cells)]
  return { text: lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'), missed: rows.some(({ missed }) => missed) }
}

const marked = (text, missed) => missed ? `${text}, missed` : text
const whole = (count) => count.toLocaleString('en-US')
const microseconds = (time) => `${time.toFixed(2)} µs`

function ratioTable (places) {
  return table(['', 'in', 'against', 'ratio', 'goal'], places.flatMap(({ place, ratios }) => ratios.flatMap(({ name, ratios }) =>
    Object.entries(ratios).map(([peer, ratio]) => {
      const promised = PROMISED[name]?.[peer]
      const missed = ratio < promised
      return { cells: [name, place, peer, ratio.toFixed(2), promised === undefined ? '' : marked(promised, missed)], missed }
    }))))
}

function growthTable (places) {
  return table(['', 'in', 'in a call', 'one costs', 'factor'], places.flatMap(({ place, growth }) => growth.flatMap(({ name, sizes }) =>
    sizes.map(({ size, cost, factor }) => {
      const missed = factor > MOST_GROWTH
      return { cells: [name, place, whole(size), microseconds(cost), marked(factor.toFixed(2), missed)], missed }
    }))))
}

const nativeTable = (costs) => table(['', 'natively', 'in Node', 'factor'],
  costs.map(({ name, native, node, factor }) => ({ cells: [name, microseconds(native), microseconds(node), factor.toFixed(2)] })))

const pageTable = (rows) => table(['', 'page', 'bare page', 'goal'],
  rows.map(({ name, page, bare, goal, missed }) => ({ cells: [name, whole(page), whole(bare), marked(goal, missed)], missed })))

const lighthouseTable = (runs) => table(['run', 'performance', 'accessibility', 'best practices', 'SEO', 'first paint', 'layout shift'], runs.map(({ run, scores, firstPaint, shift }) => {
  const missed = Object.values(scores).some((score) => score < 100) || firstPaint > 1000 || shift > 0
  return { cells: [String(run), ...Object.values(scores).map(String), `${whole(firstPaint)} ms`, shift.toFixed(3)], missed }
}))

const sizeTable = (sizes) => table(['', 'bytes', 'before', 'goal'], sizes.map(({ name, bytes, before, most }) => {
  const missed = bytes > most
  return { cells: [name, whole(bytes), before === undefined ? '' : whole(before), marked(`${most / 1_000} KB`, missed)], missed }
}))

const partTable = (parts, all) => table(['', 'bytes', '%'],
  parts.map(({ part, bytes }) => ({ cells: [part, whole(bytes), (bytes / all * 100).toFixed(1)] })))

await main(async () => {
  await setUpBuild()
  await ensureTools(['twiggy'])
  await buildPackage()
  const node = await timed('The module in Node', async () => ({ place: 'Node', ratios: [...contest(dspp), ...await typing()], growth: growth(dspp, scheduled) }))
  const places = [node, await timed('The module in Chromium', () => withChromium(inChromium))]
  const [, { version }] = places
  const [ratios, grown, native] = [ratioTable(places), growthTable(places), nativeTable(await timed('The crate in a Rust program', () => besideNative(dspp)))]
  const page = pageTable(await timed('The page beside a bare one', () => withChromium((browser) => besideBare(browser))))
  const scored = lighthouseTable(await timed('Lighthouse', () => lighthouse()))
  const sized = sizeTable(await sizes())
  const parts = await timed('The parts of the module', partsOfModule)
  const all = parts.reduce((sum, { bytes }) => sum + bytes, 0)

  const result = `# Results

Written by \`npm run bench\`: ${process.version}, ${version}, ${cpus()[0].model} (${cpus().length} cores), ${(await capture('rustc', ['--version'])).trim()};
${new Date().toISOString().slice(0, 10)}.

## Speed

A ratio is the peer's time over the module's: above 1 the module is faster. Each is the median of the ratios of several rounds in
which all take turns, and every peer gives the module's answers, which is checked before.

${ratios.text}

What one costs where a call asks for so many, and how often that is what it costs in the smallest calls; up to ${MOST_GROWTH} passes.

${grown.text}

The crate in a Rust program, compiled by the module's profile, and the module; a factor is the module's time over the crate's. The
crate is asked for each quote of its own, with its steps, which \`quoteMany\` leaves out.

${native.text}

## The page

${HOW}

${page.text}

Lighthouse on a phone, four times, on a host that compresses. Goals: 100 each, the first paint within 1,000 ms, no layout shift.

${scored.text}

## Size

A KB is 1,000 bytes; with brotli means at its greatest quality. Before means the build of 2026-11-28, with a text protocol of its own.

${sized.text}

What takes the ${whole(all)} bytes of the module, as it is without brotli; words in \`code\` are modules of \`src/\`. \`twiggy top\` says so of
a module that is built the same way but for the names of its functions, which are not counted; the published one has
${whole(await fileSize('dspp_bg.wasm'))} bytes. What the compiler puts into the function that calls it counts as part of that one, as many a rule does in \`quote\`.

${partTable(parts, all).text}
`
  await writeFile(join(root, 'bench/RESULTS.md'), result)
  console.log(result)
  if ([ratios, grown, page, scored, sized].some(({ missed }) => missed)) process.exitCode = 1
})
