/** Differences on a phone: touch, the answer in one line, targets for fingers, keys for figures. */

import { EXAMPLE, expect, test } from './calculator.js'
import { STATES, enter } from './states.js'

test('the form is filled by touch, and its answer stays in sight while typing', async ({ calculator, page }) => {
  await calculator.open()
  await page.getByText('I own shares', { exact: true }).tap()
  await calculator.more.locator('summary').tap()
  await calculator.asOf.fill('1/2/2008')
  await calculator.investmentDate.fill('1/15/2008')
  await calculator.discount.fill('1.5')
  await calculator.price.fill('34.12')
  await calculator.amount.tap()
  await page.keyboard.insertText('2500')
  await calculator.says(EXAMPLE)
  await calculator.price.tap()
  for (const text of [EXAMPLE.headline, 'Mon, Jan 14']) await expect(calculator.bar.getByText(text)).toBeInViewport({ ratio: 1 })

  await calculator.seeAnswer.tap()
  await expect(calculator.headline).toBeInViewport({ ratio: 1 })
  await calculator.why().locator('summary').first().tap()
  await expect(calculator.why().locator('blockquote')).toBeInViewport()
  await calculator.why().locator('summary').first().tap()
  await expect(calculator.why().locator('blockquote')).toBeHidden()
})

test('buttons and telephone links are large enough, and number fields have a numeric keyboard', async ({ calculator, page }) => {
  await calculator.open()
  for (const name of Object.keys(STATES)) {
    await enter(calculator, name)
    await calculator.element.evaluate(({ shadowRoot }) => { for (const part of shadowRoot.querySelectorAll('details')) part.open = true })
    const [small, unlike] = await calculator.element.evaluate(({ shadowRoot }) => {
      const shown = (root, selector) => [...root.querySelectorAll(selector)].filter((part) => part.checkVisibility() && !part.matches('.visually-hidden, .picker, .state'))
      // Links inside sentences are as high as their line.
      const isInText = (part) => part.matches('a:not([href^="tel:"]), .note .link') && [...part.parentNode.childNodes].some((node) => node !== part && node.textContent.trim() !== '')
      const isSmall = (part) => {
        const { width, height } = (part.closest('label') ?? part).getBoundingClientRect()
        return Math.min(width, height) < 44
      }
      const pressed = [...shown(shadowRoot, 'button, summary, input, select, textarea, a[href]:not(.bar)'), ...shown(document, '.top a:not(.skip), .top button, .cards a')]
      return [pressed.filter((part) => isSmall(part) && !isInText(part)), shown(shadowRoot, '.affix input').filter(({ inputMode }) => inputMode !== 'decimal')]
        .map((parts) => parts.map(({ outerHTML }) => outerHTML.slice(0, 80)))
    })
    expect([small, unlike], name).toEqual([[], []])
  }
  await page.getByRole('link', { name: 'Who to call' }).tap()
  await expect(page.getByRole('region', { name: 'Who to call' }).getByRole('link', { name: '(888) 472-1955' })).toBeInViewport()
})

test('the contacts are in sight at once', async ({ calculator, page }) => {
  await calculator.open()
  await expect(page.getByRole('link', { name: 'Who to call' })).toBeInViewport({ ratio: 1 })
  await expect(calculator.element.getByRole('link', { name: '(888) 472-1955' }).first()).toBeInViewport({ ratio: 1 })
})

test('a table of many columns is one line below the other, and stays a table', async ({ calculator, page }) => {
  await calculator.open()
  await enter(calculator, 'schedule')
  const table = page.getByRole('table', { name: 'All dates' })
  await expect(table.getByRole('columnheader')).toHaveCount(5)
  await expect(table.getByRole('rowheader', { name: 'Jan 2008' })).toBeVisible()
  const places = await table.locator('tbody tr').first().locator('> *').evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().left)))
  expect(new Set(places).size).toBe(1)
})

test('Spanish fits a narrow phone', async ({ calculator, page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await calculator.openSpanish()
  for (const name of Object.keys(STATES)) {
    await enter(calculator, name)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBe(0)
  }
})
