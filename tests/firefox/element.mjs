/** The element in the page of somebody else, who has sizes, fonts and colours of their own: the demonstration's. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

export function element (page) {
  test('the element in another page has its own sizes, that page’s colours, and that company’s plan', async () => {
    await page.driver.get(`${page.url}demo/element.html`)
    await page.ready()
    const looks = (selector, name) => page.run((selector, name) => getComputedStyle(document.querySelector('dspp-calculator').shadowRoot.querySelector(selector))[name], selector, name)
    assert.equal(await page.run(() => getComputedStyle(document.documentElement).fontSize), '10px')
    assert.equal(await looks('#amount', 'fontSize'), '17px')
    assert.equal(await looks('.main-button', 'backgroundColor'), 'rgb(122, 47, 29)')
    assert.equal(await looks('.main-button', 'textTransform'), 'none')
    assert.equal(await looks('label', 'letterSpacing'), 'normal')

    // The demonstration's plan takes $250 from a new investor.
    await page.choose('I’m new')
    await page.fill({ 'Amount you will send': '249.99' })
    await page.press('See my answer')
    await page.says({ headline: 'Send at least $250' })

    await page.run(() => {
      const element = document.querySelector('dspp-calculator')
      element.remove()
      document.querySelector('footer').before(element)
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('dspp-calculator::part(input) { border-color: rgb(1, 2, 3) }')
      document.adoptedStyleSheets = [sheet]
    })
    await page.hasFilled({ 'Amount you will send': '249.99' })
    assert.equal(await looks('#amount', 'borderTopColor'), 'rgb(1, 2, 3)')
    await page.fill({ 'Amount you will send': '300' })
    await page.says({ headline: 'Yes, you may send $300' })
  })
}
