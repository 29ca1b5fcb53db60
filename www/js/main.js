/** The page around the calculator: its address holds what was typed, and its links keep that address. */

import { DsppCalculator } from './dspp-calculator.js'

/** Browsers refuse more than about 100 changes of the address in 30 seconds. */
const BETWEEN_WRITES = 400

customElements.define('dspp-calculator', DsppCalculator)
const calculator = document.querySelector('dspp-calculator')

let pending

function write () {
  clearTimeout(pending)
  pending = undefined
  const { pathname, search } = location
  history.replaceState(null, '', calculator.state ? `#${calculator.state}` : pathname + search)
}

/** A fragment with a `=` is a state; others are places on the page. */
function read () {
  const state = location.hash.slice(1)
  if (state.includes('=') && state !== calculator.state) calculator.state = state
}

read()
calculator.addEventListener('dspp-calculator:change', () => { pending ??= setTimeout(write, BETWEEN_WRITES) })
addEventListener('hashchange', read)
addEventListener('pagehide', () => { if (pending) write() })

// A place on the page must not replace the state in the address, or a reload would lose what was typed.
document.addEventListener('click', (event) => {
  const link = event.composedPath()[0].closest?.('a[href^="#"]')
  const target = link && document.getElementById(link.hash.slice(1))
  if (!target || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  target.focus({ preventScroll: true })
  target.scrollIntoView()
})
