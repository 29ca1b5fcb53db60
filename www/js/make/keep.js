/** Keeps what is typed in the address, and on the device if the maker says so. */

import { now, part } from './now.js'
import { packed } from './state.js'

const KEPT = 'dspp-make'

export function save () {
  const text = packed(now.state)
  if (`#${text}` !== location.hash) history.replaceState(null, '', `#${text}`)
  try {
    if (part('keep').checked) localStorage.setItem(KEPT, text)
  } catch {
    // The browser stores nothing, or not so much; the address has it.
  }
}

export function kept () {
  try {
    return localStorage.getItem(KEPT)
  } catch {
    return null
  }
}

/** Forgets what is on the device. */
export function forget () {
  try { localStorage.removeItem(KEPT) } catch { /* Nothing was stored. */ }
}
