/** The element in the page of somebody else, who has sizes, fonts and colours of their own: the demonstration's. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

export function element (page) {
  test('the element in another page has its own size and that page’s colours, and its month', async () => {
    await page.driver.get(`${page.url}demo/element.html`)
    await page.ready()
    const looks = (selector, name) => page.run((selector, name) => getComputedStyle(document.querySelector('dspp-calculator').shadowRoot.querySelector(selector))[name], selector, name)
    assert.equal(await page.run(() => getComputedStyle(document.documentElement).fontSize), '10px')
    assert.equal(await looks('#amount', 'fontSize'), '17px')
    assert.equal(await looks('#amount', 'paddingLeft'), '12px')
    assert.equal(await looks('.button-main', 'backgroundColor'), 'rgb(122, 47, 29)')
    assert.equal(await looks('label', 'letterSpacing'), 'normal')
    await page.eventually(() => page.run(() => document.querySelector('dspp-calculator').state.includes('month.investmentDate=')), true)

    await page.fill({ Amount: '2500' })
    await page.run(() => {
      const element = document.querySelector('dspp-calculator')
      element.remove()
      document.querySelector('footer').before(element)
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('dspp-calculator::part(input) { border-color: rgb(1, 2, 3) }')
      document.adoptedStyleSheets = [sheet]
    })
    await page.hasFilled({ Amount: '2500' })
    assert.equal(await looks('#amount', 'borderTopColor'), 'rgb(1, 2, 3)')
    await page.press('Clear')
    await page.eventually(() => page.run(() => document.querySelector('dspp-calculator').state.includes('month.investmentDate=')), true)
  })
}
