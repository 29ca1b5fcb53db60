/** What a phone does otherwise: touch, a strip that stays in sight, narrow rows, keys for figures. */

import { EXAMPLE, VIEWS, expect, test } from './calculator.js'

const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

test('the form is filled by touch, and its answers stay in sight while typing', async ({ calculator, page }) => {
  await calculator.open()
  await page.getByText('I own shares already', { exact: true }).tap()
  await page.getByText('From the company', { exact: true }).tap()
  await calculator.announce({ discount: '1.5', price: '34.12' })
  await calculator.amount.tap()
  await page.keyboard.insertText('2500')
  await calculator.says(EXAMPLE)
  await calculator.price.tap()
  await calculator.price.fill('34.13')
  const strip = calculator.element.locator('.glance')
  for (const text of ['Yes', 'Mon, Jan 14', '74.364812']) await expect(strip.getByText(text)).toBeInViewport({ ratio: 1 })

  const why = calculator.why('verdict').locator('summary')
  await why.tap()
  await expect(calculator.why('verdict').locator('li').first()).toBeVisible()
  await why.tap()
  await expect(calculator.why('verdict').locator('li').first()).toBeHidden()
})

test('what can be pressed is large enough, and fields of figures have keys for them', async ({ calculator }) => {
  await calculator.open()
  for (const view of VIEWS) {
    await calculator.choose(view)
    await calculator.example.click()
    await calculator.painted()
    const [small, unlike] = await calculator.element.evaluate(({ shadowRoot }) => {
      const shown = (selector) => [...shadowRoot.querySelectorAll(selector)].filter((part) => part.checkVisibility())
      const isSmall = (part) => {
        const { width, height } = (part.closest('label') ?? part).getBoundingClientRect()
        return Math.min(width, height) < (part.matches('summary, .why-button') ? 24 : 44)
      }
      const names = (parts) => parts.map(({ outerHTML }) => outerHTML.slice(0, 80))
      return [
        names(shown('button, summary, input, select, textarea').filter(isSmall)),
        names(shown('input:not([type])').filter(({ inputMode }) => !['decimal', 'numeric'].includes(inputMode)))
      ]
    })
    expect([small, unlike], view).toEqual([[], []])
  }
})

test('a table stays one where its rows are cards, and nothing in them covers anything else', async ({ calculator, page }) => {
  await calculator.open()
  for (const view of VIEWS.slice(2)) {
    await calculator.choose(view)
    await calculator.example.click()
    await calculator.painted()
    const [boxes, covered] = await calculator.element.evaluate(({ shadowRoot }) => {
      // What a cell says, and the name that stands before it.
      const boxesOf = (cell) => {
        const text = document.createRange()
        text.selectNodeContents(cell)
        const { left, top, bottom } = cell.getBoundingClientRect()
        return [text.getBoundingClientRect(), new DOMRect(left, top, Number.parseFloat(getComputedStyle(cell, '::before').width) || 0, bottom - top)]
      }
      const boxes = [...shadowRoot.querySelectorAll('.sheet :is(tbody, tfoot) tr:not(.why-row) > *')]
        .filter((cell) => cell.checkVisibility()).flatMap(boxesOf).filter(({ width, height }) => width > 0 && height > 0)
      const meet = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 6
      return [boxes.length, boxes.filter((one, index) => boxes.slice(index + 1).some((other) => meet(one, other))).length]
    })
    expect(boxes).toBeGreaterThan(10)
    expect(covered, view).toBe(0)
    expect(await overflow(page), view).toBe(0)
  }
  const table = page.getByRole('table', { name: 'Payment dates, month by month' })
  await expect(table.getByRole('columnheader')).toHaveCount(7)
  await expect(table.getByRole('rowheader', { name: 'January 2008' })).toBeVisible()
  await expect(table.getByRole('row').filter({ hasText: 'January 2008' }).getByRole('cell').first()).toHaveText('Not published')
})

test('text twice as large fits, whatever is asked', async ({ calculator, page }) => {
  await calculator.open()
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('html { font-size: 200% }')
    document.adoptedStyleSheets = [sheet]
  })
  for (const view of VIEWS) {
    await calculator.choose(view)
    await calculator.example.click()
    await calculator.painted()
    expect(await overflow(page), view).toBe(0)
    const cutOff = await calculator.element.evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll('button, label, legend, h2, h3, p, dt, dd, summary, th, td')]
      .filter((part) => part.checkVisibility() && !part.closest('.glance, .visually-hidden, [aria-hidden]') && !part.matches('thead *'))
      .filter((part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible')
      .map((part) => part.textContent))
    expect(cutOff, view).toEqual([])
  }
})

test('Spanish fits a narrow phone, and its languages can be pressed', async ({ calculator, page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await calculator.openSpanish()
  for (const button of await page.getByRole('group', { name: 'Idioma' }).getByRole('button').all()) {
    const { width, height } = await button.boundingBox()
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
  }
  for (const view of ['payment', 'shares', 'payments', 'period', 'schedule']) {
    await calculator.element.locator(`[name="view"][value="${view}"]`).check()
    await calculator.element.locator('[data-do="example"]').click()
    await calculator.painted()
    expect(await overflow(page), view).toBe(0)
  }
})

test('the focus can always be seen under the strip', async ({ calculator, page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await calculator.open()
  await calculator.example.click()
  await page.getByRole('button', { name: 'Show my answers' }).focus()
  const covered = () => calculator.element.evaluate(({ shadowRoot }) => {
    const [focused, cover] = [shadowRoot.activeElement, shadowRoot.querySelector('.glance')].map((element) => element.getBoundingClientRect())
    return focused.top < cover.bottom && focused.bottom > cover.top
  })
  while (!await page.getByRole('radio', { name: 'I own shares already' }).evaluate((one) => one.getRootNode().activeElement === one)) {
    await page.keyboard.press('Shift+Tab')
    expect(await covered()).toBe(false)
  }
})
