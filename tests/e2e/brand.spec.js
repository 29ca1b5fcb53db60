/** Whatever color a company has, what is written on it and in it can be read. */

import { expect } from './calculator.js'
import { addContrast } from './contrast.js'
import { STATES } from './states.js'
import { test } from './host.js'

/** Pale and dark, gray and garish. */
const COLORS = [
  '#000000', '#ffffff', '#808080', '#777777', '#ffc629', '#ffff00', '#00ff00', '#00ffff', '#ff00ff', '#ff0000', '#0000ff', '#000080', '#14543f', '#e60000', '#ff6600',
  '#ffd700', '#f5f5dc', '#fce4ec', '#c8e6c9', '#b3e5fc', '#4a148c', '#880e4f', '#bf360c', '#33691e', '#006064', '#1a237e', '#5d4037', '#607d8b', '#9e9d24', '#0a0a0a', 'rebeccapurple', 'oklch(0.9 0.2 110)'
]

test('text on the accent and in it is readable for any color, light and dark', async ({ host, calculator, page }) => {
  await addContrast(page)
  await host.open('<dspp-calculator></dspp-calculator>')
  await calculator.element.evaluate((element, state) => { element.state = state }, STATES.accepted)
  for (const theme of ['light', 'dark']) {
    await calculator.element.evaluate((element, theme) => element.setAttribute('theme', theme), theme)
    const weak = await calculator.element.evaluate((element, accents) => {
      const { shadowRoot } = element
      const { contrast } = globalThis.colors
      const token = (name) => globalThis.colors.token(name, shadowRoot.querySelector('.main'))
      const style = (selector) => getComputedStyle(shadowRoot.querySelector(selector))
      return accents.flatMap((accent) => {
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
    expect(weak, theme).toEqual([])
  }
})
