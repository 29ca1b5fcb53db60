/** `<dspp-calculator>` for any page: one script, and the element is there with all that it shows. */

import { nodes, styles } from 'dspp:markup'
import { DsppCalculator } from './dspp-calculator.js'

const SVG = 'http://www.w3.org/2000/svg'

/** One for all calculators of a page. */
let sheet

DsppCalculator.grow = (calculator) => {
  const shadow = calculator.attachShadow({ mode: 'open' })
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(styles)
  }
  shadow.adoptedStyleSheets = [sheet]
  add(shadow, nodes)
}

/** Element by element: pages that require Trusted Types allow no markup made of text. */
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

export { DsppCalculator }

if (!customElements.get('dspp-calculator')) customElements.define('dspp-calculator', DsppCalculator)
