// Many quotes and plans in one page, and what memory they leave behind. `npm run soak` and tests/e2e/soak.spec.js run it.
import { generated, terms } from '../differential/cases.mjs'

const ROUNDS = 10
/** Requests, right and wrong, that are asked again and again. */
const REQUESTS = 500

/** Before the page's scripts: keeps hold of the memory of each WebAssembly module that is started. */
function watchMemories () {
  globalThis.memories = []
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const start = WebAssembly[name]
    WebAssembly[name] = async (...args) => {
      const started = await start.apply(WebAssembly, args)
      globalThis.memories.push((started.instance ?? started).exports.memory)
      return started
    }
  }
}

/** In the page: so many quotes, and so many plans made and freed, a third of them asked. */
async function work ({ questions, files, quotes, plans }) {
  const { Plan } = await import('/pkg/index.js')
  const asked = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, new Plan(file)]))
  const texts = Object.values(files).map((file) => JSON.stringify(file))
  for (let index = 0; index < quotes; index++) {
    const [plan, request] = questions[index % questions.length]
    asked[plan].quote(request)
  }
  for (let index = 0; index < plans; index++) {
    const plan = index % 2 === 0 ? Plan.redwood2007() : new Plan(texts[index % texts.length])
    if (index % 3 === 0) plan.quote(questions[index % questions.length][1])
    plan.free()
  }
  for (const plan of Object.values(asked)) plan.free()
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {{ quotes: number, plans: number }} counts in all, shared by the rounds
 * @returns the bytes after each round: WebAssembly memory, and JavaScript's heap after its garbage was collected
 */
export async function soak (page, { quotes, plans }) {
  await page.addInitScript(watchMemories)
  await page.goto('/')
  const session = await page.context().newCDPSession(page)
  const input = { questions: generated(REQUESTS), files: terms(), quotes: quotes / ROUNDS, plans: plans / ROUNDS }
  const rounds = []
  for (let round = 0; round < ROUNDS; round++) {
    await page.evaluate(work, input)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    const memory = await page.evaluate(() => globalThis.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0))
    rounds.push({ memory, heap: usedSize })
  }
  return rounds
}

/** How much more there is after the last round than after the second, when everything is warm. */
export const growth = (rounds, key) => rounds.at(-1)[key] - rounds[1][key]

/** Bytes by which the heap may differ from round to round: caches of the browser's own come and go. */
export const HEAP_NOISE = 256 * 1024
