/** Whatever color a company has, what is written on it and in it can be read. */

import { expect } from './calculator.js'
import { STATES } from './states.js'
import { test } from './host.js'

/** Pale and dark, gray and garish. */
const COLORS = [
  '#000000', '#ffffff', '#808080', '#777777', '#ffc629', '#ffff00', '#00ff00', '#00ffff', '#ff00ff', '#ff0000', '#0000ff', '#000080', '#14543f', '#e60000', '#ff6600',
  '#ffd700', '#f5f5dc', '#fce4ec', '#c8e6c9', '#b3e5fc', '#4a148c', '#880e4f', '#bf360c', '#33691e', '#006064', '#1a237e', '#5d4037', '#607d8b', '#9e9d24', '#0a0a0a', 'rebeccapurple', 'oklch(0.9 0.2 110)'
]

for (const theme of ['light', 'dark']) {
  test(`words on the accent and in it are readable for any color, ${theme}`, async ({ host, calculator }) => {
    await host.open(`<dspp-calculator theme="${theme}"></dspp-calculator>`)
    await calculator.element.evaluate((element, state) => { element.state = state }, STATES.accepted)
    const weak = await calculator.element.evaluate((element, colors) => {
      const { shadowRoot } = element
      const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true, colorSpace: 'srgb' })
      const light = (color) => {
        pen.clearRect(0, 0, 1, 1)
        pen.fillStyle = color
        pen.fillRect(0, 0, 1, 1)
        const [red, green, blue] = [...pen.getImageData(0, 0, 1, 1).data].map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
      }
      const contrast = (one, other) => {
        const [less, more] = [light(one), light(other)].sort((a, b) => a - b)
        return (more + 0.05) / (less + 0.05)
      }
      const style = (selector) => getComputedStyle(shadowRoot.querySelector(selector))
      const token = (name) => {
        const probe = shadowRoot.querySelector('.main').appendChild(document.createElement('i'))
        probe.style.color = `var(${name})`
        const { color } = getComputedStyle(probe)
        probe.remove()
        return color
      }
      return colors.flatMap((accent) => {
        element.style.setProperty('--dspp-accent', accent)
        const link = style('.act').color
        const pairs = {
          'the main button': [style('.main-button').color, style('.main-button').backgroundColor, 4.5],
          'a link of the answer': [link, token('--colour-tint'), 4.5],
          'a link on the page': [style('[data-do="clear"]').color, token('--colour-page'), 4.5],
          'a reason on the verdict': [style('.why > summary').color, token('--colour-yes-quiet'), 4.5],
          'a link on what is asked': [link, token('--colour-ask-quiet'), 4.5],
          'a link on what is refused': [link, token('--colour-no-quiet'), 4.5],
          'the due day': [style('.due b').color, style('.due b').backgroundColor, 4.5],
          'what is chosen': [style('.tick:has(:checked)').color, style('.tick:has(:checked)').backgroundColor, 4.5],
          'the border of what is chosen': [style('.tick:has(:checked)').borderTopColor, token('--colour-page'), 3],
          'the border of the main button': [style('.main-button').borderTopColor, token('--colour-page'), 3]
        }
        return Object.entries(pairs).map(([name, [one, other, least]]) => ({ accent, name, contrast: contrast(one, other), least })).filter(({ contrast, least }) => !(contrast >= least))
      })
    }, COLORS)
    expect(weak).toEqual([])
  })
}
