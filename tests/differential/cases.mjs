// Requests to both implementations, and the answers of the one in Python: a checksum for each golden case, and one for
// each block of generated requests. answers.json is written by scripts/differential.mjs.
import { readFileSync } from 'node:fs'
import { requests } from './requests.mjs'

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))

export const GOLDEN = ['edition', 'dividends', 'limits', 'due_dates', 'pricing', 'quote']
export const COUNT = 12_000
/** Questions of drawn plan files. */
export const DRAWN = 12_000
export const SEED = 3
export const BLOCK = 100

export const expected = () => read('tests/differential/answers.json')

/** The golden requests of a file, each with the plan that it is asked of. */
export const golden = (name) => read(`tests/golden/${name}.json`).map(({ request }) => ['redwood-2007', request])

export const generated = (count = COUNT, seed = SEED) => requests(count, seed)

/** The terms that the requests are asked of, by name: plan files, and variants of them. */
export function terms () {
  const files = ['redwood-2007', 'redwood-2002', 'indymac-2005', 'ventas-2011'].map((name) => [name, read(`plans/${name}.json`)])
  const plans = Object.fromEntries(files)
  for (const [name, { from, changes }] of Object.entries(read('tests/differential/plans.json'))) plans[name] = merged(plans[from], changes)
  return plans
}

/** The file with some values changed; what is null goes. */
function merged (file, changes) {
  if (!isObject(file) || !isObject(changes)) return changes
  const entries = Object.entries(changes).map(([key, change]) => [key, merged(file[key], change)])
  return Object.fromEntries(Object.entries({ ...file, ...Object.fromEntries(entries) }).filter(([, value]) => value !== null))
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The CRC-32 of texts, a line each. */
export function checksum (texts) {
  let rest = -1
  for (const byte of Buffer.from(texts.map((text) => `${text}\n`).join(''))) rest = (rest >>> 8) ^ TABLE[(rest ^ byte) & 0xff]
  return (~rest >>> 0).toString(16).padStart(8, '0')
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit++) byte = (byte >>> 1) ^ (byte & 1 ? 0xedb88320 : 0)
  return byte
})

/** The texts in blocks. */
export function * blocks (texts) {
  for (let from = 0; from < texts.length; from += BLOCK) yield texts.slice(from, from + BLOCK)
}
