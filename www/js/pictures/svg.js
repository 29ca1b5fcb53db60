/** Shapes and text of the pictures. Colours are classes, so that themes, forced colours and print need no redraw. */

const NAMESPACE = 'http://www.w3.org/2000/svg'

/** Least width of a drawing, in em; in narrower places its font shrinks. */
const LEAST_WIDTH = 16

/** Makes a part of a drawing; numbers are lengths in CSS pixels. */
export function svg (name, attributes = {}, ...children) {
  const made = document.createElementNS(NAMESPACE, name)
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value)
  }
  made.append(...children)
  return made
}

/** Makes a drawing: one image for assistive technology, described by one sentence. */
export function drawing (label, { width, pen }, height, ...children) {
  const size = { width, height: Math.ceil(height), viewBox: `0 0 ${width} ${Math.ceil(height)}`, 'font-size': pen.em }
  return svg('svg', { class: 'picture-drawing', role: 'img', 'aria-label': label, ...size }, ...children)
}

export const rect = (name, x, y, width, height, rounding = 0) =>
  svg('rect', { class: name, x, y, width, height, rx: rounding })

export const path = (name, d) => svg('path', { class: name, d })

export const line = (name, x1, y1, x2, y2) => svg('line', { class: name, x1, y1, x2, y2 })

export const text = (name, x, y, content) => svg('text', { class: name, x, y }, content)

/** Draws diagonal lines over an area; an SVG pattern would need an id that is unique on the page. */
export function hatch (x, y, width, height, gap) {
  const lines = []
  for (let at = gap / 2; at < width + height; at += gap) {
    const from = [x + Math.min(at, width), y + Math.max(0, at - width)]
    const to = [x + Math.max(0, at - height), y + Math.min(at, height)]
    lines.push(`M${rounded(from)}L${rounded(to)}`)
  }
  return path('picture-hatch', lines.join(''))
}

/** Signs, each with its own shape, centred on a point. */
export const signs = {
  circle: (x, y, size) => svg('circle', { class: 'picture-sign-open', cx: x, cy: y, r: size / 2 }),
  triangle: (x, y, size) => path('picture-sign', `M${rounded([x - size / 2, y - size / 2])}h${size}L${rounded([x, y + size / 2])}Z`),
  diamond: (x, y, size) => path('picture-sign', `M${rounded([x, y - size * 0.6])}l${size * 0.6} ${size * 0.6}l${-size * 0.6} ${size * 0.6}l${-size * 0.6} ${-size * 0.6}Z`),
  cross: (x, y, size) => path('picture-cross', `M${rounded([x - size / 2, y - size / 2])}l${size} ${size}M${rounded([x + size / 2, y - size / 2])}l${-size} ${size}`)
}

const rounded = (point) => point.map((length) => Math.round(length * 100) / 100).join(' ')

/** Measures text as the drawing shows it; `size` is a multiple of its font. */
export function penOf (holder) {
  const { fontFamily, fontSize } = getComputedStyle(holder)
  const em = Math.min(parseFloat(fontSize), holder.clientWidth / LEAST_WIDTH)
  const context = document.createElement('canvas').getContext('2d')
  return {
    em,
    widthOf (content, { size = 1, bold = false } = {}) {
      context.font = `${bold ? 700 : 400} ${em * size}px ${fontFamily}`
      return context.measureText(content).width
    }
  }
}
