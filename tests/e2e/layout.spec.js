/** Where things stand: nothing scrolls sideways, nothing covers anything, and what matters is in sight. */

import { EXAMPLE, EXAMPLE_STATE, QUESTIONS, expect, test } from './calculator.js'
import { STATES, enter } from './states.js'

/** Parts that reach out of the page or out of their box, or scroll inside themselves, and reasons that run under a text. */
const beyond = (calculator) => calculator.element.evaluate(({ shadowRoot }) => {
  const named = (part) => `${part.localName}.${part.className.baseVal ?? part.className}: ${part.textContent.trim().slice(0, 40)}`
  const shown = (selector) => [...shadowRoot.querySelectorAll(selector)].filter((part) => part.checkVisibility() && !part.closest('.visually-hidden') && getComputedStyle(part.closest('thead') ?? part).position !== 'absolute')
  const textOf = (part) => [...part.childNodes].flatMap((node) => {
    if (node.nodeType !== Node.TEXT_NODE) return textOf(node)
    const text = document.createRange()
    text.selectNodeContents(node)
    return [...text.getClientRects()]
  })
  const width = document.documentElement.clientWidth
  const meet = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 3
  return [
    ...document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} pixels wide`] : [],
    ...shown('.main *').filter((part) => part.getBoundingClientRect().right > width + 0.5 || part.getBoundingClientRect().left < -0.5).map(named),
    ...shown('button, label, legend, h2, h3, p, summary, th, td, li:not(.days li)').filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0 && getComputedStyle(part).display !== 'inline').map(named),
    ...shown('.main *:not(textarea)').filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowY)).map((part) => `scrolls inside itself: ${named(part)}`),
    ...shown('.days').flatMap((days) => {
      const labels = [...days.querySelectorAll('i')].map((label) => label.getBoundingClientRect())
      return labels.filter((label, index) => labels.slice(index + 1).some((other) => meet(label, other))).map(() => 'labels of days touch')
    }),
    ...shown('.why').filter((why) => {
      const reason = why.querySelector('summary').getBoundingClientRect()
      return textOf(why.previousElementSibling).some((line) => meet(line, reason))
    }).map((why) => `covered: ${named(why.previousElementSibling)}`)
  ]
})

/** Opens everything that folds. */
async function openAll (calculator) {
  await calculator.element.evaluate(({ shadowRoot }) => { for (const part of shadowRoot.querySelectorAll('details')) part.open = true })
}

const SIZES = [[320, 640], [360, 740], [768, 1024], [1024, 600], [1280, 800]]

for (const [width, height] of SIZES) {
  test(`nothing scrolls sideways or is covered at ${width} pixels, whatever is asked and opened`, { tag: width === 320 ? [] : '@slow' }, async ({ calculator, page }) => {
    await page.setViewportSize({ width, height })
    await calculator.open()
    for (const name of Object.keys(STATES)) {
      await enter(calculator, name)
      expect(await beyond(calculator), name).toEqual([])
      await openAll(calculator)
      expect(await beyond(calculator), `${name}, open`).toEqual([])
    }
  })
}

/** Sets the reader's size of text before the page is there, as browsers do. */
const enlargeText = (page) => page.addInitScript(() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('html { font-size: 200% }')
  document.adoptedStyleSheets = [sheet]
})

for (const [width, language] of [[320, 'en'], [320, 'es'], [360, 'en'], [768, 'en'], [1280, 'en']]) {
  test(`text twice as large fits ${width} pixels, ${language}`, { tag: width === 320 && language === 'en' ? [] : '@slow' }, async ({ calculator, page }) => {
    await page.setViewportSize({ width, height: 740 })
    await enlargeText(page)
    await calculator.open(`#lang=${language}`)
    for (const name of Object.keys(STATES)) {
      await enter(calculator, name)
      await openAll(calculator)
      expect(await beyond(calculator), name).toEqual([])
    }
  })
}

test('text with wider spacing fits', { tag: '@slow' }, async ({ calculator, page }) => {
  await calculator.open()
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }')
    for (const root of [document, document.querySelector('dspp-calculator').shadowRoot]) root.adoptedStyleSheets = [sheet]
  })
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 })
    for (const name of Object.keys(STATES)) {
      await enter(calculator, name)
      expect((await beyond(calculator)).filter((text) => !/^(covered|th)/.test(text)), name).toEqual([])
    }
  }
})

test('the answer stays in sight in one line once it is scrolled away', async ({ calculator, page }) => {
  await calculator.open()
  const bottom = () => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height })
    await enter(calculator, 'empty')
    await bottom()
    await expect(calculator.bar).toBeHidden()
    await page.evaluate(() => scrollTo(0, 0))
    await enter(calculator, 'accepted')
    await expect(calculator.bar).toBeHidden()
    await bottom()
    await expect(calculator.bar).toBeInViewport({ ratio: 1 })
    await expect(calculator.bar).toContainText(EXAMPLE.headline)
    await expect(calculator.bar.getByText('Mon, Jan 14')).toBeInViewport({ ratio: 1 })
    // The amount is at the end of what would be cut.
    if (width >= 360) expect(await calculator.bar.locator('b').evaluate((line) => line.scrollWidth - line.clientWidth)).toBeLessThanOrEqual(0)
    const { x, y, width: across, height: high } = await calculator.bar.boundingBox()
    expect([x, y, across]).toEqual([0, 0, width])
    expect(high).toBeLessThan(52)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)

    await calculator.bar.click()
    await expect(calculator.headline).toBeFocused()
    await expect(calculator.headline).toBeInViewport({ ratio: 1 })
    await expect(calculator.bar).toBeHidden()
  }
})

test('the bar disappears with the answer, and is neither read aloud nor reached by Tab', async ({ calculator, page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await calculator.open(`#${EXAMPLE_STATE}`)
  await page.evaluate(() => scrollTo(0, 2000))
  await expect(calculator.bar).toBeVisible()
  await expect(calculator.bar).toHaveAttribute('aria-hidden', 'true')
  await expect(calculator.bar).toHaveAttribute('tabindex', '-1')
  await enter(calculator, 'needs approval')
  await page.evaluate(() => scrollTo(0, 2000))
  await expect(calculator.bar).toContainText('You need approval first')
  await enter(calculator, 'empty')
  await expect(calculator.bar).toBeHidden()
})

for (const [width, height] of [[360, 640], [1024, 600]]) {
  // Some 180 keys; the lower window is the harder one.
  test(`no focus is hidden below the bar, ${width} by ${height}`, { tag: height === 600 ? [] : '@slow' }, async ({ calculator, page }) => {
    await page.setViewportSize({ width, height })
    await calculator.open(`#${EXAMPLE_STATE}`)
    await openAll(calculator)
    const look = () => page.evaluate(async () => {
      await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)) })
      let focused = document.activeElement
      while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
      const bar = document.querySelector('dspp-calculator').shadowRoot.querySelector('.bar')
      const { top, bottom, left, height } = focused.getBoundingClientRect()
      const edge = bar.checkVisibility() ? bar.getBoundingClientRect().bottom : 0
      return { name: focused.outerHTML.slice(0, 90), isHidden: focused !== document.body && height > 0 && (bottom > innerHeight + 1 || top < edge - 0.5) && height < innerHeight - edge, left }
    })
    for (const [key, from] of [['Tab', () => page.locator('.skip').focus()], ['Shift+Tab', () => page.getByRole('link', { name: 'Back to the calculator' }).focus()]]) {
      await from()
      const seen = new Set()
      for (;;) {
        await page.keyboard.press(key)
        const { name, isHidden } = await look()
        expect(isHidden, `${key}: ${name}`).toBe(false)
        if (seen.size > 90 || name.startsWith('<body') || (seen.size > 10 && /class="skip"|Back to the calculator/.test(name))) break
        seen.add(`${seen.size} ${name}`)
      }
      expect(seen.size).toBeGreaterThan(30)
    }
  })
}

test('fields side by side stand on one line, and no text touches a field', { tag: '@slow' }, async ({ calculator, page }) => {
  for (const [width, language] of [[360, 'en'], [768, 'en'], [768, 'es'], [1280, 'es']]) {
    await page.setViewportSize({ width, height: 740 })
    await calculator.open(`#lang=${language}`)
    for (const name of Object.keys(STATES)) {
      await enter(calculator, name)
      await openAll(calculator)
      const wrong = await calculator.element.evaluate(({ shadowRoot }) => {
        const shown = (from, selector) => [...from.querySelectorAll(selector)].filter((part) => part.checkVisibility())
        const box = (part) => part.getBoundingClientRect()
        const fields = shown(shadowRoot, '.pair').flatMap((pair) => {
          const inputs = shown(pair, 'input:not(.picker), select').map(box)
          return inputs.filter(({ top }, index) => index % 2 === 1 && Math.abs(top - inputs[index - 1].top) > 1).map(() => `not in line: ${pair.textContent.trim().slice(0, 40)}`)
        })
        const texts = shown(shadowRoot, '.field > .hint').flatMap((hint) => {
          const near = [hint.previousElementSibling, hint.nextElementSibling].filter((part) => part?.matches('textarea, input'))
          return near.filter((part) => box(part).top < box(hint).bottom + 3 && box(part).bottom > box(hint).top - 3).map(() => `touches: ${hint.textContent.trim().slice(0, 40)}`)
        })
        return [...fields, ...texts]
      })
      expect(wrong, `${width} ${language} ${name}`).toEqual([])
    }
  }
})

for (const width of [360, 768, 1280]) {
  test(`the answer stands ${width < 700 ? 'above' : 'beside'} the form at ${width} pixels`, { tag: '@slow' }, async ({ calculator, page }) => {
    await page.setViewportSize({ width, height: 800 })
    await calculator.open()
    for (const name of Object.keys(STATES)) {
      await enter(calculator, name)
      const [answer, form] = await Promise.all([calculator.answer, calculator.element.locator('form')].map((part) => part.boundingBox()))
      if (width < 700) expect(form.y, name).toBeGreaterThanOrEqual(answer.y + answer.height)
      else expect([form.y, form.x > answer.x + answer.width], name).toEqual([answer.y, true])
    }
  })
}

test('figures have digits of one width', { tag: '@slow' }, async ({ calculator }) => {
  await calculator.open()
  for (const name of Object.keys(STATES)) {
    await enter(calculator, name)
    const others = await calculator.element.evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll('.value, .note, .answer td, .days b')]
      .filter((part) => part.checkVisibility() && /\d/.test(part.textContent) && !getComputedStyle(part).fontVariantNumeric.includes('tabular-nums'))
      .map(({ outerHTML }) => outerHTML.slice(0, 80)))
    expect(others, name).toEqual([])
  }
})

test('a question that is asked by its link shows its own fields, and nothing moves sideways', { tag: '@slow' }, async ({ calculator, page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await calculator.open()
  for (const question of QUESTIONS) {
    await calculator.ask(question)
    expect(await beyond(calculator), question).toEqual([])
    if (await calculator.clear.isVisible()) await calculator.clear.click()
    await calculator.example.click()
    await openAll(calculator)
    expect(await beyond(calculator), `${question}, example`).toEqual([])
  }
})
