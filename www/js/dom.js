/**
 * Markup as arrays: `['p', { class: 'note' }, 'text', ['b', 'more']]`. Attributes may be left out; false, null and undefined
 * children and attributes are left out too. The build writes the same arrays as HTML.
 *
 * @typedef {string | false | null | undefined | [string, ...unknown[]]} Markup
 */

const SVG = 'http://www.w3.org/2000/svg'

/** Makes nodes of markup; text never becomes markup, which pages with Trusted Types refuse. */
export function made (markup, namespace) {
  if (typeof markup === 'string') return document.createTextNode(markup)
  const [name, attributes, children] = partsOf(markup)
  const space = name === 'svg' ? SVG : namespace
  const node = space ? document.createElementNS(space, name) : document.createElement(name)
  for (const [attribute, value] of attributes) {
    // A policy refuses the attribute.
    if (attribute === 'style') node.style.cssText = value
    else node.setAttribute(attribute, value)
  }
  ;(node.content ?? node).append(...children.map((child) => made(child, space)))
  return node
}

/** Returns the name, the given attributes and the given children. */
export function partsOf ([name, second, ...rest]) {
  const hasAttributes = typeof second === 'object' && second !== null && !Array.isArray(second)
  const attributes = Object.entries(hasAttributes ? second : {})
    .filter(([, value]) => value !== undefined && value !== false && value !== null)
    .map(([attribute, value]) => [attribute, value === true ? '' : String(value)])
  return [name, attributes, (hasAttributes ? rest : [second, ...rest]).filter((child) => child !== undefined && child !== false && child !== null && child !== '')]
}

/** Writes text only if it changed, to avoid needless announcements and repaints. */
export function write (node, text) {
  if (node.textContent !== text) node.textContent = text
}
