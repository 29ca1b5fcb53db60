/** All of the page in Spanish: every question, empty, filled and wrong. */

import { readFile } from 'node:fs/promises'
import * as english from '../../js/messages/en.js'
import * as questions from '../../js/messages/en/questions.js'
import * as spanish from '../../js/messages/es.js'
import { texts } from '../../js/messages/es/texts.js'
import { expect, test } from './calculator.js'

/** The questions, as an address asks them; the example button fills each. */
const QUESTIONS = ['view=payment', 'view=payment&payment.kind=dividend', 'view=shares', 'view=payments', 'view=period', 'view=schedule']

/** A question with nothing, with its example, and with mistakes in all of its fields. */
const states = {
  empty: async () => {},
  filled: (calculator) => calculator.element.locator('[data-do="example"]').click(),
  wrong: async (calculator) => {
    for (const field of await calculator.element.locator('#form input:visible:not([type]), #form textarea:visible').all()) await field.fill('x')
    await calculator.element.locator('button[type="submit"]').click()
    await expect(calculator.headline).toHaveText('Revise el formulario')
  }
}

async function ask (calculator, question, state) {
  await calculator.page.goto('about:blank')
  await calculator.open(`#lang=es&${question}`)
  await expect(calculator.page.locator('html')).toHaveAttribute('lang', 'es-US')
  await states[state](calculator)
  await calculator.element.evaluate(({ shadowRoot }) => { for (const part of shadowRoot.querySelectorAll('details')) part.open = true })
}

/** Every English string there is, but for words that Spanish has as well. */
const ENGLISH = new Set([...strings(english), ...Object.keys(texts).map((key) => key.replace(/\{\d+\}/g, '').trim())])
for (const same of ['Plan', 'No', 'Error:', 'ask', '–', '', '?', '{0}']) ENGLISH.delete(same)

function strings (value) {
  if (typeof value === 'string') return [value.trim()]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
}

/** The texts that can be read or heard, of the page and of the calculator, and the names that attributes give; quotations stay English. */
function readable () {
  const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'data-label']
  const found = [document.title]
  const walk = (root) => {
    for (const part of root.querySelectorAll('*')) {
      if (!part.checkVisibility() || part.closest('[translate="no"], [lang="en"]') || ['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE'].includes(part.tagName)) continue
      for (const name of attributes) if (part.hasAttribute(name)) found.push(part.getAttribute(name))
      for (const node of part.childNodes) if (node.nodeType === Node.TEXT_NODE) found.push(node.data)
      if (part.shadowRoot) walk(part.shadowRoot)
    }
  }
  walk(document)
  return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean)
}

/** Names of a document's terms stand in parentheses: `(Request for Waiver)`. */
const isEnglish = (text) => ENGLISH.has(text.replace(/\.$/, '')) || ENGLISH.has(text) || /\b(the|of|is|and|you|with|for|must)\b/i.test(text.replace(/\([A-Z][^)]*\)/g, ''))

for (const question of QUESTIONS) {
  test(`nothing is English in Spanish: ${question}`, { tag: question === QUESTIONS[0] ? [] : '@slow' }, async ({ calculator, page }) => {
    test.slow()
    for (const state of Object.keys(states)) {
      await ask(calculator, question, state)
      const found = await page.evaluate(readable)
      expect(found.length).toBeGreaterThan(100)
      expect(found.filter(isEnglish), state).toEqual([])
    }
  })

  test(`no Spanish question scrolls the page sideways: ${question}`, { tag: '@slow' }, async ({ calculator, page }) => {
    test.slow()
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      for (const state of Object.keys(states)) {
        await ask(calculator, question, state)
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${state} at ${width} pixels`).toBe(0)
      }
    }
  })
}

for (const [plan, name] of [['redwood-2002', '2002'], ['ventas-2011', '2011'], ['indymac-2005', '2005']]) {
  test(`a page with another plan has no English in Spanish: ${plan}`, { tag: '@slow' }, async ({ calculator, page }) => {
    const [markup, file] = await Promise.all(['www/index.html', `plans/${plan}.json`].map((path) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8')))
    const body = markup.replace('<script', `<script type="application/json" id="plan-file">${file}</script><script`)
    await page.route('**/another.html*', (route) => route.fulfill({ contentType: 'text/html', body }))
    await page.goto('/another.html#lang=es')
    await calculator.ready()
    await expect(page.locator('html')).toHaveAttribute('lang', 'es-US')
    await expect(page.locator('[data-plan="source"]')).toContainText(name)
    expect((await page.evaluate(readable)).filter(isEnglish)).toEqual([])
  })
}

/** Fields that a headline asks for. */
const ASKED = ['participant', 'payment.amount', 'payment.sharesHeld', 'month.dividendPerShare', 'payment.method', 'shares', 'payments', 'from']

/** Every headline of a language, with amounts as long as they come; those with a mark have less room. */
function headlinesOf ({ verdict, several, toSend, overPeriod, dates, facts, due }) {
  const { closed, needed, dividend, dividendOpen, suspended, dividendsSuspended, needsApproval, late, latePeriod, notCovered, check, unpublished } = verdict
  const limits = (least, most) => facts.limits({ own: { least, most }, newcomer: { least, most } }).headline
  return {
    marked: [
      dividend, suspended, dividendsSuspended, needsApproval, late, latePeriod, notCovered, check, unpublished, ...Object.values(closed), overPeriod.oneDay, several.refused,
      verdict.accepted('250000.00'), verdict.belowMinimum('1000.00'), several.accepted('10000.00'), several.late(1, 2), several.late(2, 2), several.late(2, 3), several.late(3, 3),
      several.atLeast('1000.00'), toSend.send('3360.82')
    ],
    plain: [
      dividendOpen, ...ASKED.map(needed), dates.none, toSend.ask, toSend.askPrice, verdict.within('10000.00'), verdict.withApproval('125000.00'), several.within('10000.00'),
      toSend.takes('33608.20'), limits('100.00', '10000.00'), limits(undefined, '10000.00'), limits('100.00', undefined), limits(undefined, undefined), due.day('2008-09-24')
    ]
  }
}

test('each headline has at most two lines on a phone, in both languages', async ({ calculator, page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const words of [{ ...english.page, ...questions }, { ...spanish.page, ...spanish.questions }]) {
    for (const [kind, texts] of Object.entries(headlinesOf(words))) {
      await page.goto('about:blank')
      await calculator.open(kind === 'marked' ? '#participant=existing&payment.amount=12000' : '')
      await expect(calculator.headline.locator('svg')).toHaveCount(kind === 'marked' ? 1 : 0)
      // As wide as the fonts of phones; the machine's own may be wider.
      await calculator.element.evaluate((element) => element.style.setProperty('--dspp-font', '"Liberation Sans", Arial'))
      const lines = await calculator.headline.locator('> span').evaluate((part, texts) => texts.map((text) => {
        part.textContent = text
        return Math.round(part.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(part).lineHeight))
      }), texts)
      expect(Math.min(...lines)).toBe(1)
      expect(texts.filter((_, index) => lines[index] > 2), kind).toEqual([])
    }
  }
})
