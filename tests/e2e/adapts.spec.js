/** The page as its visitors set up their devices: contrast, colours, motion, narrow windows, no WebAssembly. */

import { EXAMPLE_STATE, expect, test } from './calculator.js'
import { enter } from './states.js'

test.describe(() => {
  test.use({ forcedColors: 'active' })
  test('forced colours keep the verdict’s sign, the kinds of days and the mark of a choice', async ({ calculator, page }) => {
    await calculator.open(`#${EXAMPLE_STATE}`)
    const looks = (selector, ...names) => calculator.element.locator(selector).first().evaluate((part, names) => names.map((name) => getComputedStyle(part)[name]), names)
    const [color, ground] = await looks('.verdict .mark', 'color', 'backgroundColor')
    expect(color).not.toBe(ground)
    const kinds = await Promise.all(['.days .due b', '.days .buy b', '.days .off b', '.days li:not([class]) b, .days li[class=""] b'].map(async (day) => String(await looks(day, 'backgroundColor', 'backgroundImage', 'boxShadow'))))
    expect(new Set(kinds).size).toBe(4)
    const radio = page.getByRole('radio', { name: 'I own shares' })
    await expect(radio).toBeChecked()
    expect(await radio.evaluate((element) => getComputedStyle(element).appearance)).not.toBe('none')
    expect(await looks('.main-button', 'color', 'backgroundColor')).not.toEqual(Array(2).fill((await looks('.main-button', 'color'))[0]))
  })
})

test('more contrast makes quiet words as dark as others, and lines as dark as fields', async ({ calculator, page }) => {
  await calculator.open()
  const looks = () => calculator.element.evaluate(({ shadowRoot }) => {
    const style = (part) => getComputedStyle(shadowRoot.querySelector(part))
    return {
      isQuiet: style('.label').color !== style('.answer h2').color, isFaint: style('#more').borderTopColor !== style('#amount').borderTopColor,
      line: getComputedStyle(document.querySelector('.top')).borderBottomWidth
    }
  })
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, contrast: 'no-preference' })
    expect(await looks()).toEqual({ isQuiet: true, isFaint: true, line: '1px' })
    await page.emulateMedia({ contrast: 'more' })
    expect(await looks()).toEqual({ isQuiet: false, isFaint: false, line: '2px' })
  }
})

test.describe(() => {
  test.use({ reducedMotion: 'reduce' })
  test('reduced motion stops every animation', async ({ calculator }) => {
    await calculator.open(`#${EXAMPLE_STATE}`)
    const moving = await calculator.element.evaluate(({ shadowRoot }) => [...document.querySelectorAll('*'), ...shadowRoot.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, scrollBehavior, animationName } = getComputedStyle(element)
        return /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth' || (animationName !== 'none' && element.checkVisibility())
      }).map(({ outerHTML }) => outerHTML.slice(0, 80)))
    expect(moving).toEqual([])
  })
})

// 1280 by 1024 pixels at 400 % are 320 by 256; layout.spec.js shows that nothing scrolls sideways at that width.
test('at 400 % the focus is not covered', async ({ calculator, page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await calculator.open()
  await enter(calculator, 'accepted')
  await calculator.openMore()
  await calculator.asOf.focus()
  await page.keyboard.press('Shift+Tab')
  const hidden = await calculator.element.evaluate(({ shadowRoot }) => {
    const { top, bottom, left } = shadowRoot.activeElement.getBoundingClientRect()
    return shadowRoot.elementFromPoint(left + 5, (top + bottom) / 2) !== shadowRoot.activeElement
  })
  expect(hidden).toBe(false)
})

test('pressing a button never loses the focus', async ({ calculator, page }) => {
  await calculator.open()
  const focused = () => page.evaluate(() => document.querySelector('dspp-calculator').shadowRoot.activeElement?.outerHTML.slice(0, 60) ?? document.activeElement.localName)
  const press = async (name) => {
    await page.getByRole('button', { name, exact: true }).focus()
    await page.keyboard.press('Enter')
    expect(await focused(), name).not.toBe('body')
  }
  for (const name of ['Try an example', 'Clear form', 'Undo', 'Clear form', 'Several payments this month?', 'Try an example', 'All dates', 'Clear form', 'Undo', 'Check one payment']) await press(name)
  await enter(calculator, 'needs approval')
  await press('Send $10,000 instead Must arrive by Mon, Jan 14, 2008')
  await expect(calculator.headline).toBeFocused()
})

test('the page reports missing WebAssembly, and still shows the terms and the contacts', async ({ calculator, page, noTrouble }) => {
  await page.addInitScript(() => { delete globalThis.WebAssembly })
  await page.goto('/')
  await expect(calculator.element).toHaveAttribute('data-failed')
  await expect(calculator.headline).toContainText('WebAssembly')
  await expect(page.getByRole('heading', { name: 'The plan’s terms in plain language' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Who to call' }).getByText('(888) 472-1955')).toBeVisible()
  noTrouble.length = 0 // The engine's own complaint.
})
