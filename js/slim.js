// The entry without the module: for programs that load `dspp/dspp.wasm` themselves.
import { initSync as start } from './dspp.js'

export * from './api.js'

/** Starts with a module, or with its bytes. Later calls do nothing. */
export function initSync (module) {
  start({ module })
}

/** Starts with an address, a response, bytes or a module, or the promise of one. */
export async function init (source) {
  const given = await source
  const isAddress = typeof given === 'string' || given instanceof URL
  initSync(await compiled(isAddress ? await fetch(given) : given))
}

async function compiled (given) {
  if (given instanceof WebAssembly.Module) return given
  if (!(given instanceof Response)) return WebAssembly.compile(given)
  if (!given.ok) throw new Error(`${given.status} for ${given.url}`)
  return WebAssembly.compile(await given.arrayBuffer())
}
