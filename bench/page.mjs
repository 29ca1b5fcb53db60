/**
 * Measures the page on a slow machine and network, in turns with a bare page, so that other load of the machine
 * affects both.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from '../scripts/run.mjs'
import { median } from './contest.mjs'
import { host } from './host.mjs'
import { watch } from './watch.mjs'

/** Slow 4G, with the figures of Lighthouse: bytes a second, and milliseconds. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const SLOWED = { visit: 4, typing: 6 }
const VISITS = 7
const ROUNDS = 2

/** Milliseconds from a key to the paint of its answer. */
const MOST_A_KEY = 100

const EXAMPLE = '#participant=existing&payment.amount=2500.00&month.investmentDate=2008-01-15&month.discount=1.5&market.price=34.12&asOf=2008-01-02'
const ANSWERS = { h2: 'Yes, you may send $2,500', '[data-row="shares"] .value': 'About 74.39 shares' }

/** Texts to type key by key, after deleting the field's text key by key. */
const TYPED = [['amount', '1,250.75'], ['price', '41.0625'], ['discount', '2.25'], ['amount', '12000'], ['price', '34.12'], ['amount', '2500']]
/** Texts for the bare page's field, where a key only writes the text below. */
const ECHOED = TYPED.map(([, text]) => ['echoed', text])

/** Milliseconds to wait for an answer, because a page without one would block the bench. */
const LONGEST = 60_000

/** Returns the figures of the page and of the bare page, with each goal, and true if it is missed. */
export async function besideBare (browser, { visits = VISITS, rounds = ROUNDS } = {}) {
  const folder = await bareFolder()
  const [page, bare] = await Promise.all([host(join(root, 'www')), host(folder)])
  try {
    const hosts = { page, bare }
    return rowsOf(await firstAnswers(browser, hosts, visits), await keystrokes(browser, hosts, rounds), rounds)
  } finally {
    await Promise.all([page.close(), bare.close()])
    await rm(folder, { recursive: true })
  }
}

async function bareFolder () {
  const folder = await mkdtemp(join(tmpdir(), 'dspp-bare-'))
  await cp(join(root, 'bench/bare/index.html'), join(folder, 'index.html'))
  await build({ entryPoints: [join(root, 'bench/bare/bare.js')], outdir: folder, bundle: true, minify: true, format: 'esm', target: 'es2022', logLevel: 'error' })
  return folder
}

async function firstAnswers (browser, hosts, visits) {
  const times = { page: [], bare: [] }
  for (let round = 0; round < visits; round += 1) {
    for (const [name, { url }] of Object.entries(hosts)) {
      const { answered, ask, close } = await visit(browser, url, SLOWED.visit, SLOW_4G)
      times[name].push({ answered, facts: await ask('facts()') })
      await close()
    }
  }
  return times
}

async function keystrokes (browser, hosts, rounds) {
  const found = { page: { times: [], loading: 0, typing: 0 }, bare: { times: [], loading: 0, typing: 0 } }
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, texts] of [['page', TYPED], ['bare', ECHOED]]) {
      const tab = await visit(browser, hosts[name].url, SLOWED.typing)
      await tab.page.waitForLoadState('networkidle')
      found[name].loading += await tab.ask('longTasks()')
      for (const [field, text] of texts) found[name].times.push(...await replace(tab, field, text))
      found[name].typing += await tab.ask('longTasks()')
      await tab.close()
    }
  }
  return found
}

/** Opens a page without a cache, on a machine slowed by this factor, and waits for its answer. */
async function visit (browser, url, slowed, network) {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.addInitScript(watch, ANSWERS)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed })
  if (network) {
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', network)
  }
  await page.goto(url + EXAMPLE, { waitUntil: 'commit' })

  // Playwright's own evaluation adds scripts, which would affect the measurement.
  const ask = async (call) => {
    const asking = session.send('Runtime.evaluate', { expression: `watched.${call}`, awaitPromise: true, returnByValue: true })
    const { result, exceptionDetails } = await inTime(asking, `${url}: watched.${call}`)
    if (exceptionDetails) throw new Error(exceptionDetails.exception.description)
    return result.value
  }
  return { page, ask, answered: await ask('answered'), close: () => context.close() }
}

/** Fails if a promise does not settle within `LONGEST`. */
async function inTime (promise, name) {
  let limit
  const late = new Promise((_, reject) => { limit = setTimeout(() => reject(new Error(`No answer within ${LONGEST} ms: ${name}`)), LONGEST) })
  return Promise.race([promise, late]).finally(() => clearTimeout(limit))
}

async function replace ({ page, ask }, field, text) {
  const times = []
  const press = async (key) => {
    await page.keyboard.press(key)
    times.push(await ask('key()'))
  }
  for (let left = await ask(`goTo('${field}')`); left > 0; left -= 1) await press('Backspace')
  for (const key of text) await press(key)
  return times
}

const percentile = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * share) - 1]

function rowsOf (answers, keys, rounds) {
  const each = (of) => ({ page: Math.round(of('page')), bare: Math.round(of('bare')) })
  const first = each((name) => median(answers[name].map(({ answered }) => answered)))
  const facts = { page: Math.round(median(answers.page.map(({ facts }) => facts))), bare: first.bare }
  const late = each((name) => percentile(keys[name].times, 0.98))
  return [
    { name: 'The plan’s facts on a cold visit, beside the bare page’s answer', ...facts, goal: `not later; it is ${(facts.page / facts.bare).toFixed(2)} times`, missed: facts.page > facts.bare },
    { name: 'The answer of a link on a cold visit', ...first, goal: `${(first.page / first.bare).toFixed(2)} times` },
    { name: 'A key to the paint of its answer, median', ...each((name) => median(keys[name].times)), goal: '' },
    { name: 'A key to the paint of its answer, 98th percentile', ...late, goal: `${MOST_A_KEY} at most`, missed: late.page > MOST_A_KEY },
    { name: `Tasks over 50 ms while ${keys.page.times.length} keys are typed`, ...each((name) => keys[name].typing), goal: '' },
    { name: `Tasks over 50 ms while it is opened ${rounds} times`, ...each((name) => keys[name].loading), goal: '' }
  ]
}

export const HOW = `The page beside a bare page, which take turns: milliseconds, and how many tasks. The bare page is the same few fields and a script that
writes the same answers with decimal.js; in its last field a key does nothing but write what was typed, which counts as its answer. A
cold visit is one over slow 4G (1.6 Mbit/s down, 750 kbit/s up, 150 ms latency) on a processor slowed ${SLOWED.visit} times, with nothing kept from
before; the address has the example, and the figure is the median of ${VISITS}. Keys are typed and deleted in several fields of the example, on
a processor slowed ${SLOWED.typing} times.`
