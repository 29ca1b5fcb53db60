/** Keeps a picture in its holder: drawn for the width there is, and again only when the width or the content changes. */

import { element } from '../dom.js'
import { penOf, svg } from './svg.js'

/**
 * @typedef {object} Space
 * @property {number} width CSS pixels
 * @property {{ em: number, widthOf: Function }} pen
 *
 * @typedef {(content: object, space: Space) => Node[]} Draw
 */

/** @type {WeakMap<HTMLElement, { shown: string, size: string, draw: (space: Space) => Node[] }>} */
const pictures = new WeakMap()

const resizes = new ResizeObserver((entries) => entries.forEach(({ target }) => redraw(target)))

/**
 * @param {HTMLElement} holder
 * @param {object | null} content plain data, its words included; with null there is nothing to show
 * @param {Draw} draw
 */
export function show (holder, content, draw) {
  const shown = JSON.stringify(content)
  if (pictures.get(holder)?.shown === shown) return
  holder.classList.add('picture')
  holder.hidden = content === null
  pictures.set(holder, { shown, size: '', draw: (space) => content === null ? [] : draw(content, space) })
  redraw(holder)
  resizes.observe(holder)
}

function redraw (holder) {
  const picture = pictures.get(holder)
  const pen = penOf(holder)
  const width = Math.floor(holder.clientWidth)
  const size = `${width} ${pen.em}`
  // A holder that is not displayed has no width; it is drawn when it has one.
  if (!holder.hidden && (width === 0 || size === picture.size)) return
  picture.size = size
  holder.replaceChildren(...picture.draw({ width, pen }))
}

/**
 * What the signs mean, below the drawing. The drawing's own sentence says it already.
 *
 * @param {{ sign?: Node[], text: string }[]} items a sign is drawn on 16 by 16 pixels
 */
export function legend (items) {
  const list = element('ul', { className: 'picture-legend' }, ...items.map(({ sign, text }) =>
    element('li', {}, ...sign ? [svg('svg', { class: 'picture-key', viewBox: '0 0 16 16' }, ...sign)] : [], element('span', { textContent: text }))))
  list.setAttribute('aria-hidden', 'true')
  return list
}
