/**
 * Compares the module in Node with the crate in a Rust program of the same profile, in turns on equal requests.
 *
 * The Rust program answers each request of a list separately, with its steps.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { capture, root } from '../scripts/run.mjs'
import { batch, median, rounds } from './contest.mjs'
import { requests } from './requests.mjs'

const TURNS = 5
const ROUNDS = 11
const FILE = join(root, 'target/bench/requests.json')

/** @returns {Promise<{ name: string, native: number, node: number, factor: number }[]>} microseconds for one, and the ratio of the module's time to the crate's */
export async function besideNative ({ Plan }) {
  const plan = Plan.redwood2007()
  const quotes = requests({ count: 500, fills: 10 })
  const rows = batch(10_000)
  await mkdir(join(FILE, '..'), { recursive: true })
  await writeFile(FILE, JSON.stringify({ quotes, rows }))
  const program = await compiled()

  const questions = [
    { name: 'A quote of 10 purchases, with its reasons', key: 'quotes', count: quotes.length, work: () => quotes.map((request) => plan.quote(request).purchase.shares) },
    { name: 'One of 10,000 quotes in one call', key: 'rows', count: rows.length, work: () => plan.quoteMany(rows).quotes.map(({ purchase }) => purchase.shares) }
  ]
  const turns = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    const natively = JSON.parse(await capture(program, [FILE]))
    turns.push(questions.map(({ name, key, count, work }) => {
      const { seconds, shares } = natively[key]
      if (work().join() !== shares.join()) throw new Error(`${name}: the crate and the module give other shares`)
      const native = median(seconds) * 1_000_000 / count
      const node = median(rounds([work], ROUNDS).flat()) * 1_000 / count
      return { native, node, factor: node / native }
    }))
  }
  const over = (index, key) => median(turns.map((turn) => turn[index][key]))
  return questions.map(({ name }, index) => ({ name, native: over(index, 'native'), node: over(index, 'node'), factor: over(index, 'factor') }))
}

async function compiled () {
  const messages = await capture('cargo', ['build', '--release', '--bench', 'native', '--locked', '--message-format', 'json-render-diagnostics'])
  return messages.split('\n').filter(Boolean).map((line) => JSON.parse(line).executable).findLast(Boolean)
}
