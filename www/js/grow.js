/** Adds the calculator's markup and styles on pages that lack them. */

import { nodes, styles } from 'dspp:markup'
import { made } from './dom.js'

/** Style sheet shared by all calculators of a page. */
let sheet

/**
 * Gives an element its shadow root.
 *
 * @param {HTMLElement} host
 */
export function grow (host) {
  const shadow = host.attachShadow({ mode: 'open' })
  shadow.adoptedStyleSheets = [sheet ??= styleSheet()]
  shadow.append(...nodes.map((node) => made(node)))
}

function styleSheet () {
  const made = new CSSStyleSheet()
  made.replaceSync(styles)
  return made
}
