/** Tells why there are no answers. */

/** Tells the error of a policy without `'wasm-unsafe-eval'` from others, by the words of each browser. */
const isForbidden = (error) => /unsafe-eval|Content Security Policy|by CSP/i.test(error?.message)

let isTold = false

/**
 * Returns the sentence for an error, and names a directive that the page's policy lacks, once for all of its calculators.
 *
 * @param {unknown} error
 * @param {import('./words.js').Words} words
 */
export function failureOf (error, { withoutWasm, forbidden, failure }) {
  if (!isForbidden(error)) return globalThis.WebAssembly ? failure : withoutWasm
  if (!isTold) console.error("dspp: the Content-Security-Policy of this page must allow 'wasm-unsafe-eval' in script-src.")
  isTold = true
  return forbidden
}
