/** The page around the calculator: its address holds what was typed and chosen, and its links keep it. */

import { Appearance } from './appearance.js'
import { DsppCalculator } from './dspp-calculator.js'
import { fitFrame } from './frame.js'
import { LanguageSwitch } from './language-switch.js'
import { PlanSwitch } from './plan-switch.js'

/**
 * Milliseconds without a change until the address is written. Browsers refuse more than about 100 changes of it in 30 seconds,
 * and some load the page's icon anew with each, which takes longer than the answers.
 */
const PAUSE = 500

customElements.define('dspp-calculator', DsppCalculator)
const calculator = document.querySelector('dspp-calculator')
const plans = new PlanSwitch(document, calculator)
const language = new LanguageSwitch(document, navigator.languages)
const appearance = new Appearance(document, calculator)

let pending

const state = () => [language.state, plans.state, appearance.state, calculator.state].filter(Boolean).join('&')
const fragment = () => state().replace(/^(?=.)/, '#')
const link = () => new URL(fragment() || location.pathname, location).href
Object.defineProperty(calculator, 'link', { get: link })

function write () {
  clearTimeout(pending)
  pending = undefined
  history.replaceState(null, '', fragment() || location.pathname + location.search)
}

function writeSoon () {
  clearTimeout(pending)
  pending = setTimeout(write, PAUSE)
}

/** A fragment with a `=` is a state; others are places on the page. */
function read () {
  const wanted = location.hash.slice(1)
  if (!wanted.includes('=') || wanted === state()) return
  language.state = wanted
  plans.state = wanted
  appearance.state = wanted
  calculator.state = wanted
}

function speak () {
  document.documentElement.lang = calculator.lang = language.words.locale
  plans.words = language.words
}

fitFrame()
read()
calculator.addEventListener('dspp-calculator:change', writeSoon)
plans.addEventListener('change', writeSoon)
language.addEventListener('change', writeSoon)
language.addEventListener('words', speak)
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
