/** Everything typed, as text for the address: JSON, compressed, in letters that an address may have. */

import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'

const BEGINNING = 'made='
/** Most bytes of a state, so that no address fills the memory. */
const MOST = 2_000_000

const letters = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
const bytesOf = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))

export const packed = (state) => `${BEGINNING}${letters(deflateSync(strToU8(JSON.stringify(state)), { level: 9 }))}`

/** Returns the state of a fragment; undefined if it is none. */
export function unpacked (fragment) {
  const text = fragment.replace(/^#/, '')
  if (!text.startsWith(BEGINNING) || text.length > MOST) return
  try {
    return stateOf(JSON.parse(strFromU8(inflateSync(bytesOf(text.slice(BEGINNING.length)), { out: new Uint8Array(MOST) }))))
  } catch {
    // A link that was cut.
  }
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const texts = (list) => Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []

/** Keeps what a state may have; addresses come from anywhere. */
export function stateOf (value) {
  if (!isObject(value) || !isObject(value.plan)) return
  return {
    plan: value.plan,
    open: texts(value.open),
    months: Array.isArray(value.months) ? value.months.filter(isObject) : [],
    look: isObject(value.look) ? Object.fromEntries(Object.entries(value.look).filter(([, one]) => typeof one === 'string')) : {}
  }
}
