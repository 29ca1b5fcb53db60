/** Adds the calculator's markup and styles on pages that lack them. */

import { nodes, styles } from 'dspp:markup'

const SVG = 'http://www.w3.org/2000/svg'

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
  add(shadow, nodes)
}

function styleSheet () {
  const made = new CSSStyleSheet()
  made.replaceSync(styles)
  return made
}

/** Adds element by element, because pages with Trusted Types refuse markup made of text. */
function add (parent, children, namespace) {
  for (const child of children) {
    if (typeof child === 'string') {
      parent.append(child)
      continue
    }
    const [name, attributes, ...inner] = child
    const space = name === 'svg' ? SVG : namespace
    const made = space ? document.createElementNS(space, name) : document.createElement(name)
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
    add(made.content ?? made, inner, space)
    parent.append(made)
  }
}
