/** The page as its visitors set up their devices: contrast, colours, motion, size of text, narrow windows, no WebAssembly. */

import { VIEWS, expect, test } from './calculator.js'

const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** Rules for the document and for what is in the shadow root. */
const restyle = (page, css) => page.evaluate((css) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  for (const root of [document, document.querySelector('dspp-calculator').shadowRoot]) root.adoptedStyleSheets = [sheet]
}, css)

/** Texts that are cut off by the box they stand in. */
const cutOff = (calculator) => calculator.element.evaluate(({ shadowRoot }) =>
  [...shadowRoot.querySelectorAll('button, label, legend, h2, h3, p, dt, dd, summary, th, td')]
    .filter((part) => part.checkVisibility() && !part.closest('.glance, .visually-hidden, [aria-hidden]') && !part.matches('thead *'))
    .filter((part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible')
    .map((part) => part.textContent))

for (const [kind, options] of Object.entries({
  'forced colours': { forcedColors: 'active' },
  'forced colours in the dark': { forcedColors: 'active', colorScheme: 'dark' },
  'more contrast': { contrast: 'more' },
  'more contrast in the dark': { contrast: 'more', colorScheme: 'dark' }
})) {
}

test.describe(() => {
  test.use({ forcedColors: 'active' })
  test('with forced colours the verdict keeps its sign, and what is chosen its mark', async ({ calculator, page }) => {
    await calculator.open()
    await calculator.example.click()
    const sign = calculator.element.locator('[data-answer="verdict"] .mark-yes')
    await expect(sign).toBeVisible()
    const { stroke, ground } = await sign.evaluate((path) => ({
      stroke: getComputedStyle(path).stroke, ground: getComputedStyle(path.ownerSVGElement).backgroundColor
    }))
    expect(stroke).not.toBe(ground)
    for (const name of ['One payment', 'I own shares already']) {
      const radio = page.getByRole('radio', { name })
      await expect(radio).toBeChecked()
      expect(await radio.evaluate((element) => getComputedStyle(element).appearance)).not.toBe('none')
    }
  })
})

test('for those who want more contrast quiet words are as dark as the others, and lines twice as thick', { tag: '@slow' }, async ({ calculator, page }) => {
  await calculator.open()
  const looks = () => calculator.element.evaluate(({ shadowRoot }) => {
    const style = (part) => getComputedStyle(shadowRoot.querySelector(part))
    return { isQuiet: style('#amount-hint').color !== style('#payment-title').color, line: style('.form').borderTopWidth, isFaint: style('.form').borderTopColor !== style('#amount').borderTopColor }
  })
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, contrast: 'no-preference' })
    expect(await looks()).toEqual({ isQuiet: true, line: '1px', isFaint: true })
    await page.emulateMedia({ contrast: 'more' })
    expect(await looks()).toEqual({ isQuiet: false, line: '2px', isFaint: false })
  }
})

test.describe(() => {
  test.use({ reducedMotion: 'reduce' })
  test('nothing moves by itself for those who want less motion', async ({ calculator }) => {
    await calculator.open()
    await calculator.example.click()
    await calculator.painted()
    const moving = await calculator.element.evaluate(({ shadowRoot }) => [...document.querySelectorAll('*'), ...shadowRoot.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, scrollBehavior, animationName } = getComputedStyle(element)
        return /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth' || (animationName !== 'none' && element.checkVisibility())
      }).map(({ outerHTML }) => outerHTML.slice(0, 80)))
    expect(moving).toEqual([])
    const running = await calculator.element.evaluate(({ shadowRoot }) =>
      [document, shadowRoot].flatMap((root) => root.getAnimations()).filter(({ playState }) => playState === 'running').length)
    expect(running).toBe(0)
  })
})

// 1280 by 1024 pixels at 400 % are 320 by 256.
test('at 400 % everything can be read and reached without scrolling sideways', async ({ calculator, page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await calculator.open()
  for (const view of VIEWS) {
    await calculator.choose(view)
    await calculator.example.click()
    await calculator.painted()
    expect(await overflow(page), view).toBe(0)
    expect(await cutOff(calculator), view).toEqual([])
  }
  await calculator.choose('One payment')
  await calculator.asOf.focus()
  await page.keyboard.press('Shift+Tab')
  const hidden = await calculator.element.evaluate(({ shadowRoot }) => {
    const { top, bottom } = shadowRoot.activeElement.getBoundingClientRect()
    const { left } = shadowRoot.activeElement.getBoundingClientRect()
    return shadowRoot.elementFromPoint(left + 5, (top + bottom) / 2) !== shadowRoot.activeElement
  })
  expect(hidden).toBe(false)
})

const enlargeText = (page) => page.evaluate(() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('html { font-size: 200% }')
  document.adoptedStyleSheets = [sheet]
})

for (const width of [640, 1280]) {
  test(`text twice as large fits at ${width} pixels`, { tag: '@slow' }, async ({ calculator, page }) => {
    await page.setViewportSize({ width, height: 900 })
    await calculator.open()
    await enlargeText(page)
    for (const view of VIEWS) {
      await calculator.choose(view)
      await calculator.example.click()
      await calculator.painted()
      expect(await overflow(page), view).toBe(0)
      expect(await cutOff(calculator), view).toEqual([])
    }
  })
}

for (const language of ['en', 'es']) {
  test(`text twice as large fits a phone, whether the form is empty, filled or wrong, ${language}`, { tag: '@slow' }, async ({ calculator, page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await calculator.open(`#lang=${language}`)
    await enlargeText(page)
    const fits = async (state) => {
      await calculator.painted()
      expect(await overflow(page), state).toBe(0)
      expect(await cutOff(calculator), state).toEqual([])
    }
    for (const view of ['payment', 'shares', 'payments', 'period', 'schedule']) {
      await page.goto(`/#lang=${language}&view=${view}`)
      await calculator.ready()
      await fits(`${view}, empty`)
      await calculator.element.locator('[data-do="example"]').click()
      await calculator.openEveryWhy()
      await fits(`${view}, filled`)
      for (const field of await calculator.element.locator('input:not([type]):visible').all()) await field.fill('no number')
      await calculator.element.locator('.button-main').click()
      await expect(calculator.element.locator('.summary')).toBeVisible()
      await fits(`${view}, wrong`)
    }
  })
}

for (const width of [360, 1280]) {
  test(`text with wider spacing fits at ${width} pixels`, { tag: '@slow' }, async ({ calculator, page }) => {
    await page.setViewportSize({ width, height: 900 })
    await calculator.open()
    await restyle(page, '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }')
    for (const view of VIEWS) {
      await calculator.choose(view)
      await calculator.example.click()
      await calculator.painted()
      expect(await overflow(page), view).toBe(0)
      expect(await cutOff(calculator), view).toEqual([])
    }
  })
}

test('the focus is never lost, whatever is pressed', { tag: '@slow' }, async ({ calculator, page }) => {
  await calculator.open()
  const focused = () => page.evaluate(() => document.querySelector('dspp-calculator').shadowRoot.activeElement?.outerHTML.slice(0, 60) ?? document.activeElement.localName)
  const press = async (name) => {
    await page.getByRole('button', { name, exact: true }).focus()
    await page.keyboard.press('Enter')
    expect(await focused(), name).not.toBe('body')
  }
  await press('Try an example')
  await press('Clear')
  await press('Undo')
  await press('Clear')
  while (await calculator.undo.isVisible()) await press('Undo')
  for (const view of VIEWS) {
    await page.getByRole('radio', { name: view }).focus()
    await page.keyboard.press('Space')
    expect(await focused(), view).toContain('name="view"')
    await press('Try an example')
    await calculator.painted()
    await press('Copy a link')
    // Where copying is not allowed, the text to copy by hand takes the focus.
    await expect(calculator.element.locator('.take-said')).not.toBeEmpty()
  }
})

test('without WebAssembly the page says so, and still shows the terms and whom to ask', async ({ calculator, page, noTrouble }) => {
  await page.addInitScript(() => { delete globalThis.WebAssembly })
  await page.goto('/')
  await expect(calculator.element).toHaveAttribute('data-failed')
  await expect(calculator.element.locator('.failure')).toContainText('because WebAssembly is missing or turned off')
  await expect(page.getByRole('heading', { name: 'The plan’s terms in plain words' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Whom to ask' }).getByText('(888) 472-1955')).toBeVisible()
  noTrouble.length = 0 // The engine's own complaint.
})
