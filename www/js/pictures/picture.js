/**
 * Keeps a picture in its holder: redraws it only if the width or the content changes. A folded
 * picture is drawn when it is opened.
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
 * @param {object | null} of plain data of the content: equal data draws an equal picture; null removes it
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
  // Measures when the size changes, because measuring during an update would lay out the whole page again.
  const space = picture.space ??= spaceOf(holder)
  // A hidden holder has no width; it is drawn once it has one.
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
 * Returns the legend of the signs, hidden from assistive technology because the drawing's label covers it.
 *
 * @param {{ sign?: Node[], text: string }[]} items a sign is drawn on 16 by 16 pixels
 */
export function legend (items) {
  const list = element('ul', { className: 'picture-legend' }, ...items.map(({ sign, text }) =>
    element('li', {}, ...sign ? [svg('svg', { class: 'picture-key', viewBox: '0 0 16 16' }, ...sign)] : [], element('span', { textContent: text }))))
  list.setAttribute('aria-hidden', 'true')
  return list
}
