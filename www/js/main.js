/** The page around the calculator: its address holds the form's state, and its links keep it. */

import { Appearance } from './appearance.js'
import { DsppCalculator } from './dspp-calculator.js'
import { fitFrame } from './frame.js'
import { LanguageSwitch } from './language-switch.js'
import { PlanPage } from './plan-page.js'

/**
 * Browsers refuse more than about 100 changes of the address in 30 seconds. `AT_ONCE` changes are immediate, later ones are
 * `BETWEEN_WRITES` milliseconds apart.
 */
const AT_ONCE = 40
const BETWEEN_WRITES = 600

customElements.define('dspp-calculator', DsppCalculator)
const calculator = document.querySelector('dspp-calculator')
const page = new PlanPage(document)
/** A page made by `dspp page` has its plan file. */
const file = JSON.parse(document.getElementById('plan-file')?.textContent ?? 'null')
/** Initial settings of a page made for a company. */
const settings = JSON.parse(document.getElementById('page-settings')?.textContent ?? '{}')
const language = new LanguageSwitch(document, settings.lang ? [settings.lang] : navigator.languages)
const appearance = new Appearance(document, calculator, settings)

/** Fragment at the last read or write. */
let known = ''
let isPending = false
let credit = AT_ONCE
let counted = performance.now()

const state = (entered = calculator.state) => [language.state, appearance.state, entered].filter(Boolean).join('&')
const fragment = (entered) => state(entered).replace(/^(?=.)/, '#')
const link = () => new URL(fragment() || location.pathname, location).href
Object.defineProperty(calculator, 'link', { get: link })

function write (entered) {
  isPending = false
  // The event of a changed address may arrive later.
  if (isState(location.hash) && location.hash !== known) return read()
  const wanted = fragment(entered)
  if (wanted !== location.hash) {
    credit -= 1
    history.replaceState(null, '', wanted || location.pathname + location.search)
  }
  known = location.hash
}

/**
 * Writes at once while allowed, because some browsers reload the old address before they announce that the page is left.
 */
function writeSoon ({ detail: entered } = {}) {
  if (isPending) return
  isPending = true
  const now = performance.now()
  credit = Math.min(AT_ONCE, credit + (now - counted) / BETWEEN_WRITES)
  counted = now
  if (credit >= 1) write(entered)
  else setTimeout(() => write(), BETWEEN_WRITES)
}

/** Returns true for a state: fragments without `=` are places on the page. */
const isState = (fragment) => fragment.includes('=')

function read () {
  known = location.hash
  const wanted = known.slice(1)
  if (!isState(wanted) || wanted === state()) return
  language.state = wanted
  appearance.state = wanted
  calculator.state = wanted
}

function speak () {
  document.documentElement.lang = calculator.lang = language.words.locale
  page.show(file, language.words, settings.logo)
}

fitFrame()
if (file) {
  calculator.plan = file
  page.show(file, language.words, settings.logo)
  document.documentElement.classList.remove('own-plan')
}
if (settings.months) calculator.announced = settings.months
read()
// Removes unknown parts from the address.
calculator.addEventListener('dspp-ready', () => writeSoon(), { once: true })
calculator.addEventListener('dspp-change', writeSoon)
language.addEventListener('change', writeSoon)
language.addEventListener('words', speak)
addEventListener('hashchange', read)
addEventListener('pagehide', () => write())

// Keeps the state in the address when a link leads to a place on the page, so that a reload restores the form.
document.addEventListener('click', (event) => {
  const link = event.composedPath()[0].closest?.('a[href^="#"]')
  const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
  if (!target || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  target.focus({ preventScroll: true })
  target.scrollIntoView()
})
