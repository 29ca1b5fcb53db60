import assert from 'node:assert/strict'
import { test } from 'node:test'

/** A browser without scroll anchoring, or with: the field stays where it is. */
export function steady (page) {
  test('the field that is typed in stays where it is while the answer grows', async () => {
    await page.open('#participant=existing&month.investmentDate=1/15/2008&asOf=1/2/2008&market.price=34.12')
    const { places, heights } = await page.run(async () => {
      const { shadowRoot } = document.querySelector('dspp-calculator')
      const field = shadowRoot.getElementById('amount')
      field.focus()
      field.scrollIntoView({ block: 'center' })
      const [places, heights] = [[], []]
      const look = () => {
        places.push(field.getBoundingClientRect().top)
        heights.push(shadowRoot.querySelector('.answer').getBoundingClientRect().height)
      }
      look()
      for (const letter of '12000.01') {
        document.execCommand('insertText', false, letter)
        look()
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        look()
      }
      return { places, heights }
    })
    assert.ok(Math.max(...heights) - Math.min(...heights) > 50, heights.join(', '))
    // Pages scroll by whole pixels.
    assert.ok(Math.max(...places) - Math.min(...places) < 1, places.join(', '))
  })
}
