import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ANSWERS } from './worked.mjs'

export function looks (page) {
  test('nothing scrolls sideways, whatever is typed and opened', async () => {
    assert.equal(await page.overflow(), 0)
    await page.press('Try an example')
    await page.choose('The company approved my payment beforehand')
    await page.fill({ Amount: '1000000000.00', 'Market price per share': '999999.999999' })
    await page.run(() => {
      for (const details of document.querySelector('dspp-calculator').shadowRoot.querySelectorAll('details')) details.open = true
    })
    await page.fill({ Discount: 'a long text that is no number at all', 'Already sent this month': '' })
    await page.eventually(async () => (await page.find('#discount-error')).getProperty('textContent'), 'Error: The discount must be a number, such as 1.5.')
    assert.equal(await page.overflow(), 0)
  })

  test('nothing scrolls sideways, whatever is asked', async () => {
    for (const view of ['How much for a number of shares', 'Several payments this month', 'A payment over an investment period', 'A year of dates']) {
      await page.choose(view)
      await page.press('Try an example')
      await page.painted()
      assert.equal(await page.overflow(), 0, view)
    }
  })

  test('what can be pressed is large enough', async () => {
    await page.press('Try an example')
    await page.says(ANSWERS)
    const small = await page.run(() => [...document.querySelector('dspp-calculator').shadowRoot.querySelectorAll('button, summary, input, textarea')]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect()
        return Math.min(width, height) < (element.localName === 'summary' ? 24 : 44)
      })
      .map(({ outerHTML }) => outerHTML))
    assert.deepEqual(small, [])
  })

  test('the page follows the light or dark scheme of the system', async () => {
    const brightness = (selector, property) => page.run((element, property) => {
      const [red, green, blue] = getComputedStyle(element)[property].match(/[\d.]+/g)
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }, page.find(selector), property)
    assert.equal(await page.run(() => matchMedia('(prefers-color-scheme: dark)').matches), page.dark)
    for (const part of ['body', '#amount', '.answer']) assert.equal(await brightness(part, 'color') > 128, page.dark, `text of ${part}`)
    for (const part of ['body', '#amount']) assert.equal(await brightness(part, 'backgroundColor') < 128, page.dark, `ground of ${part}`)
  })
}
