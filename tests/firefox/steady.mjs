import assert from 'node:assert/strict'
import { test } from 'node:test'

/** A browser without scroll anchoring, or with: the page itself keeps the field where it is. */
export function steady (page) {
  test('the field that is typed in stays where it is while the answer grows', async () => {
    await page.open('#participant=existing&month.investmentDate=1/15/2008&asOf=1/2/2008&market.price=34.12')
    const places = await page.run(() => {
      const field = document.querySelector('dspp-calculator').shadowRoot.getElementById('amount')
      field.focus()
      field.scrollIntoView({ block: 'center' })
      const top = () => field.getBoundingClientRect().top
      const all = [top()]
      for (const letter of '12000.01') {
        document.execCommand('insertText', false, letter)
        all.push(top())
      }
      return all
    })
    // Pages scroll by whole pixels.
    assert.ok(Math.max(...places) - Math.min(...places) < 1, places.join(', '))
  })
}
