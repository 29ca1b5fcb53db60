/**
 * Measures the module's parts: twiggy gives the size of each function, whose name tells its module of the crate or its
 * library.
 *
 * Builds a second module with names, because the published one has none.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildNamed } from '../scripts/build.mjs'
import { capture, root } from '../scripts/run.mjs'

/** Names are not published. */
const NAMES = /^"[a-z ]+ names?" subsection$|^custom section 'name' headers$/

/** Exported functions have JavaScript names, and the crate's functions inlined into them. */
const EXPORTS = {
  addBusinessDays: 'calendar',
  closures: 'calendar',
  closuresKnownThrough: 'calendar',
  isBusinessDay: 'calendar',
  isPlanError: 'js',
  isRequestError: 'js',
  plan_dueDate: 'questions::quote',
  plan_editionOn: 'questions::editions',
  plan_investmentPeriod: 'questions::investment_period',
  plan_limits: 'questions::quote',
  plan_new: 'plan',
  plan_paymentForShares: 'questions::payment_for_shares',
  plan_payments: 'questions::payments',
  plan_priceList: 'questions::price_list',
  plan_purchasePrice: 'questions::quote',
  plan_quote: 'questions::quote',
  plan_quoteMany: 'questions::quote',
  plan_redwood2007: 'plan',
  plan_schedule: 'questions::schedule',
  readDate: 'calendar',
  readMonths: 'plan'
}

/** Matches a module of the crate; questions and rules are separate modules. */
const OURS = /\bdspp::((?:questions|rules)::[a-z_]+|[a-z_]+)/

/** Parts outside the crate; the first that fits counts. */
const OTHERS = [
  ['chrono', /\bchrono\b/],
  ['rust_decimal', /\brust_decimal\b/],
  ['ethnum', /\bethnum\b/],
  ['Integers of 128 bits, by the compiler', /^__[a-z]+ti\d$/],
  ['Allocator', /\bdlmalloc\b|__rust_(alloc|realloc|dealloc)|handle_alloc_error|__wbindgen_(malloc|realloc|free)$/],
  ['Crossing to JavaScript: wasm-bindgen, js-sys', /\b(wasm_bindgen|js_sys)\b|^__(wbg|wbindgen|externref)_|^code\[/],
  ['Formatting, of the standard library', /\bfmt\b|>::_fmt$/],
  ['The rest of the standard library', /\b(core|alloc|std)\b|^mem(cmp|cpy|move|set)$|^__rust/],
  ['Texts and tables', /^data segment /],
  ['Types, imports, exports, headers', /^(type|import|export|elem|table|memory|global)\b|section|^wasm magic bytes$/]
]

/** Returns the part of an item by twiggy's name for it. */
function partOf (name) {
  const plain = name.replace(/\[[0-9a-f]{16}\]/g, '').replace(/ multivalue shim$/, '')
  const module = OURS.exec(plain)?.[1] ?? EXPORTS[plain]
  if (module !== undefined) return `\`${module}\``
  return OTHERS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'Everything else'
}

/**
 * Returns the parts of a module, the largest first.
 *
 * @param {{ name: string, shallow_size: number }[]} items twiggy's output
 * @returns {{ part: string, bytes: number }[]}
 */
export function parts (items) {
  const bytes = new Map()
  for (const { name, shallow_size: size } of items) {
    if (NAMES.test(name)) continue
    bytes.set(partOf(name), (bytes.get(partOf(name)) ?? 0) + size)
  }
  return [...bytes].map(([part, bytes]) => ({ part, bytes })).sort((a, b) => b.bytes - a.bytes)
}

/** Builds the module and measures its parts. */
export async function partsOfModule () {
  const path = await buildNamed(join(root, 'target/named'))
  const items = JSON.parse(await capture('twiggy', ['top', '-n', '1000000', '--format', 'json', path]))
  const [all, { length }] = [items.reduce((sum, { shallow_size: size }) => sum + size, 0), await readFile(path)]
  if (all !== length) throw new Error(`twiggy found ${all} bytes of ${length}`)
  return parts(items)
}
