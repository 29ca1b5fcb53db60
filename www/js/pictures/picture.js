/**
 * Keeps a picture in its holder: drawn for the width there is, and again only when the width or the content changes. What is
 * folded away is drawn when it is opened.
 */

import { element } from '../dom.js'
import { penOf, svg } from './svg.js'

/**
 * @typedef {object} Space
 * @property {number} width CSS pixels
 * @property {{ em: number, widthOf: Function }} pen
 *
 * @typedef {(content: object, space: Space) => Node[]} Draw
 */

/** @type {WeakMap<HTMLElement, { of: string | null, contentOf: () => object, draw: Draw, space?: Space, drawn?: string }>} */
const pictures = new WeakMap()

const resizes = new ResizeObserver((entries) => entries.forEach(({ target }) => {
  pictures.get(target).space = undefined
  redraw(target)
}))

/**
 * @param {HTMLElement} holder
 * @param {object | null} of what all content is made of, as plain data: the same makes the same picture. With null there is none
 * @param {() => object} contentOf
 * @param {Draw} draw
 */
export function show (holder, of, contentOf, draw) {
  if (!pictures.has(holder)) begin(holder)
  Object.assign(pictures.get(holder), { of: JSON.stringify(of), contentOf, draw })
  holder.hidden = of === null
  redraw(holder)
}

function begin (holder) {
  pictures.set(holder, {})
  holder.classList.add('picture')
  holder.closest('details')?.addEventListener('toggle', () => redraw(holder))
  resizes.observe(holder)
}

function redraw (holder) {
  const picture = pictures.get(holder)
  if (holder.hidden) return clear(holder, picture)
  if (holder.closest('details:not([open])')) return
  // Measured when the size changes: in the middle of a change, measuring would have the whole page laid out once more.
  const space = picture.space ??= spaceOf(holder)
  // A holder that is not displayed has no width; it is drawn when it has one.
  if (space.width === 0) return
  const drawn = JSON.stringify([picture.of, space.width, space.pen.em])
  if (picture.drawn === drawn) return
  picture.drawn = drawn
  holder.replaceChildren(...picture.draw(picture.contentOf(), space))
}

function clear (holder, picture) {
  picture.drawn = undefined
  holder.replaceChildren()
}

const spaceOf = (holder) => ({ width: Math.floor(holder.clientWidth), pen: penOf(holder) })

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
