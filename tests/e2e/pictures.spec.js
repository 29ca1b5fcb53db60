/** The days until the money must arrive, as a browser draws them; their markup is tested with the package. */

import { EXAMPLE_STATE, expect, test } from './calculator.js'
import { STATES, enter } from './states.js'

/** Each day's number as it is drawn: its box, its size, and whether it fits. */
const daysOf = (calculator) => calculator.element.evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll('.days b')].map((day) => {
  const text = document.createRange()
  text.selectNodeContents(day)
  const [words, box] = [text.getBoundingClientRect(), day.getBoundingClientRect()]
  return {
    number: Number(day.textContent), size: parseFloat(getComputedStyle(day).fontSize),
    fits: words.left >= box.left && words.right <= box.right && box.left >= 0 && box.right <= innerWidth && words.height <= box.height, top: box.top, left: box.left
  }
}))

for (const width of [320, 360, 1280]) {
  test(`every day has its number, legible at ${width} pixels`, async ({ calculator, page }) => {
    await page.setViewportSize({ width, height: 740 })
    await calculator.open()
    for (const [name, count] of [['accepted', 14], ['a closed day', 13], ['weeks to wait', 27], ['months to wait', 31], ['period', 20]]) {
      await enter(calculator, name)
      const days = await daysOf(calculator)
      expect(days.length, name).toBe(count)
      expect(days.filter(({ size, fits }) => !fits || size < 13), name).toEqual([])
      // Two days never stand in one place.
      expect(new Set(days.map(({ top, left }) => `${Math.round(top)} ${Math.round(left)}`)).size, name).toBe(count)
    }
  })
}

test('the days follow the typing, and go with the date', async ({ calculator, page }) => {
  const drawn = page.getByRole('img', { name: /Your money must arrive by/ })
  await calculator.open(`#${EXAMPLE_STATE}`)
  await expect(drawn).toHaveAccessibleName(/^Counting from: Wednesday, January 2, 2008\. Your money must arrive by Monday, January 14, 2008\./)
  await calculator.investmentDate.fill('1/23/2008')
  await expect(drawn).toHaveAccessibleName(/by Tuesday, January 22, 2008\..*January 21 \(Martin Luther King Jr\. Day\)/)
  await calculator.openMore()
  await calculator.closures.fill('1/10/2008')
  await expect(calculator.row('due')).toContainText('Jan 10: Extra closed day')
  await calculator.investmentDate.fill('')
  await expect(drawn).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark']) {
  test(`closed, open, due and purchase days are told apart, ${colorScheme}`, async ({ calculator, page }) => {
    await page.emulateMedia({ colorScheme })
    await calculator.open(`#${STATES.accepted}`)
    const contrasts = await calculator.element.evaluate(({ shadowRoot }) => {
      const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
      const light = (color) => {
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
      const [hatch, tint] = ['--colour-hatch', '--colour-tint'].map((name) => {
        const probe = shadowRoot.querySelector('.days').appendChild(document.createElement('i'))
        probe.style.color = `var(${name})`
        const { color } = getComputedStyle(probe)
        probe.remove()
        return color
      })
      const due = style('.due b')
      return {
        hatch: contrast(hatch, tint),
        dueText: contrast(due.color, due.backgroundColor),
        dueDay: contrast(due.backgroundColor, tint),
        ring: contrast(style('.buy b').boxShadow.match(/(rgb|color|oklab)\([^)]*\)/)[0], tint),
        closedText: contrast(style('.off b').color, tint)
      }
    })
    for (const name of ['hatch', 'dueDay', 'ring']) expect(contrasts[name], name).toBeGreaterThanOrEqual(3)
    for (const name of ['dueText', 'closedText']) expect(contrasts[name], name).toBeGreaterThanOrEqual(4.5)
  })
}
