/** All of the page in Spanish: every question, empty, filled and wrong. */

import * as english from '../../js/messages/en.js'
import { texts } from '../../js/messages/es/texts.js'
import { VIEWS, expect, test } from './calculator.js'

const spanish = (view) => texts[`{0} ${view}`].replace('{0} ', '')

/** A question with nothing, with its example, and with mistakes in all of its fields. */
const states = {
  empty: async () => {},
  filled: async (calculator) => calculator.element.locator('[data-do="example"]').click(),
  wrong: async (calculator) => {
    for (const field of await calculator.element.locator('input:visible:not([type]), textarea:visible:not([readonly])').all()) await field.fill('x')
    await calculator.element.locator('button[type="submit"]').click()
    await expect(calculator.element.locator('#summary')).toBeVisible()
  }
}

async function ask (calculator, view, state) {
  await calculator.page.getByRole('radio', { name: spanish(view), exact: true }).check()
  await calculator.element.locator('[data-do="clear"]').click()
  await states[state](calculator)
  await calculator.painted()
  for (const why of (await calculator.element.locator('.why summary:visible, .why-button:visible').all()).slice(0, 4)) await why.press('Enter')
}

/** Every English string there is, but for words that Spanish has as well. */
const ENGLISH = new Set([...strings(english), ...Object.keys(texts).map((key) => key.replace(/\{\d+\}/g, '').trim())])
for (const same of ['Plan', 'No', 'Error:', 'ask', '–', '', '{0}']) ENGLISH.delete(same)

function strings (value) {
  if (typeof value === 'string') return [value.trim()]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
}

/** The texts that can be read or heard, of the page and of the calculator, and the names that attributes give. */
function readable () {
  const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'data-label']
  const found = [document.title]
  const walk = (root) => {
    for (const part of root.querySelectorAll('*')) {
      if (!part.checkVisibility() || part.closest('[translate="no"]') || ['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE'].includes(part.tagName)) continue
      for (const name of attributes) if (part.hasAttribute(name)) found.push(part.getAttribute(name))
      for (const node of part.childNodes) if (node.nodeType === Node.TEXT_NODE) found.push(node.data)
      if (part.shadowRoot) walk(part.shadowRoot)
    }
  }
  walk(document)
  return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean)
}

for (const view of VIEWS) {
  test(`nothing is English in Spanish: ${view}`, { tag: view === VIEWS[0] ? [] : '@slow' }, async ({ calculator, page }) => {
    test.slow()
    await calculator.openSpanish()
    for (const state of Object.keys(states)) {
      await ask(calculator, view, state)
      const found = await page.evaluate(readable)
      expect(found.length).toBeGreaterThan(100)
      expect(found.filter((text) => ENGLISH.has(text.replace(/\.$/, '')) || ENGLISH.has(text)), state).toEqual([])
      expect(found.filter((text) => /\b(the|of|is|and|you|with|for)\b/i.test(text)), state).toEqual([])
    }
    for (const [plan, source] of [['redwood-2002', '2002'], ['ventas-2011', '2011']]) {
      await page.getByLabel('Plan', { exact: true }).selectOption(plan)
      await expect(page.locator('[data-plan="source"]')).toContainText(source)
      await calculator.painted()
      const found = await page.evaluate(readable)
      expect(found.filter((text) => ENGLISH.has(text) || /\b(the|of|is|and|you|with)\b/i.test(text)), plan).toEqual([])
    }
  })

  test(`no Spanish question scrolls the page sideways: ${view}`, { tag: '@slow' }, async ({ calculator, page }) => {
    test.slow()
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    await calculator.openSpanish()
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      for (const state of Object.keys(states)) {
        await ask(calculator, view, state)
        expect(await overflow(), `${state} at ${width} pixels`).toBe(0)
      }
    }
    await page.getByLabel('Plan', { exact: true }).selectOption('indymac-2005')
    await expect(page.getByRole('heading', { name: 'Lo que no se publicó' })).toBeVisible()
    await states.filled(calculator)
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await overflow(), `IndyMac at ${width} pixels`).toBe(0)
    }
  })
}
