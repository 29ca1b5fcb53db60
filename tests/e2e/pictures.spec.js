/** The days until the money must arrive, as a browser draws them; their markup is tested with the package. */

import { EXAMPLE_STATE, expect, test } from './calculator.js'
import { addContrast } from './contrast.js'
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

test('every day has its number, legible at any width', async ({ calculator, page }) => {
  await calculator.open()
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 740 })
    for (const [name, count] of [['accepted', 14], ['a closed day', 13], ['weeks to wait', 27], ['months to wait', 31], ['period', 20]]) {
      await enter(calculator, name)
      const days = await daysOf(calculator)
      const which = `${name}, ${width}`
      expect(days.length, which).toBe(count)
      expect(days.filter(({ size, fits }) => !fits || size < 13), which).toEqual([])
      // Two days never stand in one place.
      expect(new Set(days.map(({ top, left }) => `${Math.round(top)} ${Math.round(left)}`)).size, which).toBe(count)
    }
  }
})

for (const width of [320, 360, 768, 1280]) {
  test(`the period’s chart fills its place, and its words are legible at ${width} pixels`, { tag: width === 360 ? [] : '@slow' }, async ({ calculator, page }) => {
    await page.setViewportSize({ width, height: 740 })
    await calculator.open(`#${STATES.period}`)
    const { across, place, sizes } = await calculator.row('shares').evaluate((row) => {
      const { paddingLeft, paddingRight } = getComputedStyle(row)
      const chart = row.querySelector('.chart svg')
      const across = chart.getBoundingClientRect().width
      return {
        across, place: row.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight),
        sizes: [...chart.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize) * across / chart.viewBox.baseVal.width)
      }
    })
    expect(Math.abs(across - place)).toBeLessThan(1)
    expect(sizes.filter((size) => size < 10 || size > 17)).toEqual([])
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

test('closed, open, due and purchase days are told apart, light and dark', async ({ calculator, page }) => {
  await addContrast(page)
  await calculator.open(`#${STATES.accepted}`)
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme })
    const contrasts = await calculator.element.evaluate(({ shadowRoot }) => {
      const { contrast, token } = globalThis.colors
      const style = (selector) => getComputedStyle(shadowRoot.querySelector(selector))
      const [hatch, tint] = ['--colour-hatch', '--colour-tint'].map((name) => token(name, shadowRoot.querySelector('.days')))
      const due = style('.due b')
      return {
        hatch: contrast(hatch, tint),
        dueText: contrast(due.color, due.backgroundColor),
        dueDay: contrast(due.backgroundColor, tint),
        ring: contrast(style('.buy b').boxShadow.match(/(rgb|color|oklab)\([^)]*\)/)[0], tint),
        closedText: contrast(style('.off b').color, tint)
      }
    })
    for (const name of ['hatch', 'dueDay', 'ring']) expect(contrasts[name], `${name}, ${colorScheme}`).toBeGreaterThanOrEqual(3)
    for (const name of ['dueText', 'closedText']) expect(contrasts[name], `${name}, ${colorScheme}`).toBeGreaterThanOrEqual(4.5)
  }
})
