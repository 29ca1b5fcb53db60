/** What the styles of a page do to the element in it, and the element's to the page: what is documented, and nothing else. */

import { EXAMPLE } from './calculator.js'
import { expect, test } from './host.js'

/** The boxes of everything in the element, and what text inherits. */
const looks = (calculator) => calculator.element.evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll('.calculator, .calculator *')].map((part) => {
  scrollTo(0, 0)
  const { x, y, width, height } = part.getBoundingClientRect()
  const {
    color, fontFamily, fontSize, fontStyle, fontVariant, fontWeight, lineHeight, letterSpacing, wordSpacing, textTransform, textAlign, textIndent, textShadow, direction,
    whiteSpace, cursor, listStyleType, boxSizing, borderCollapse, hyphens, overflowWrap, quotes, writingMode, zoom
  } = getComputedStyle(part)
  return {
    name: `${part.localName}.${part.getAttribute('class')}`, box: [x, y, width, height].map((length) => Math.round(length * 100) / 100),
    color, fontFamily, fontSize, fontStyle, fontVariant, fontWeight, lineHeight, letterSpacing, wordSpacing, textTransform, textAlign, textIndent, textShadow, direction,
    whiteSpace, cursor, listStyleType, boxSizing, borderCollapse, hyphens, overflowWrap, quotes, writingMode, zoom
  }
}))

/** The element in a corner of its own, so that the rest of the page cannot move it. */
const PLACE = '#place { position: absolute; top: 300px; left: 0; width: 1000px }'
const PLACED = '<div id="place"><dspp-calculator></dspp-calculator></div>'

async function shown ({ host, calculator }, css) {
  await host.open(PLACED, { css: `${PLACE} ${css}` })
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  await calculator.painted()
  await calculator.openWhy('due')
  return looks(calculator)
}

for (const size of ['62.5%', '200%']) {
  test(`a page whose root has a font size of ${size} neither shrinks nor blows up the element`, { tag: '@slow' }, async ({ host, calculator }) => {
    const usual = await shown({ host, calculator }, '')
    expect(await shown({ host, calculator }, `html { font-size: ${size} } #place { font-size: 7px }`)).toEqual(usual)
  })
}

test('text has the size that the page says, and all else with it', { tag: '@slow' }, async ({ host, calculator }) => {
  const widthOf = (part) => calculator.element.locator(part).evaluate((element) => element.getBoundingClientRect().height)
  const sizeOf = (part) => calculator.element.locator(part).evaluate((element) => getComputedStyle(element).fontSize)
  await shown({ host, calculator }, '')
  const height = await widthOf('#amount')
  expect(await sizeOf('#amount')).toBe('17px')
  await shown({ host, calculator }, 'dspp-calculator { --dspp-font-size: 24px }')
  expect(await sizeOf('#amount')).toBe('25.5px')
  expect(await widthOf('#amount')).toBe(height * 1.5)
})

test('nothing that a page does to everything on it reaches into the element', async ({ host, calculator }) => {
  const usual = await shown({ host, calculator }, '')
  expect(await shown({ host, calculator }, `
    * { all: revert !important; box-sizing: content-box !important; --colour-text: red; --size-text: 40px; --radius: 20px; --font: cursive }
    html { direction: rtl; writing-mode: horizontal-tb }
    * { color: fuchsia !important; font: italic small-caps 700 40px/3 cursive !important; letter-spacing: 3px !important; word-spacing: 9px !important }
    * { text-align: right !important; text-transform: uppercase !important; text-indent: 20px !important; text-shadow: 2px 2px red !important }
    * { white-space: pre !important; cursor: wait !important; list-style: square !important; hyphens: auto !important; quotes: none !important; border-collapse: collapse !important }
    #place { position: absolute !important; top: 300px !important; left: 0 !important; width: 1000px !important }
    dspp-calculator { display: block !important }
  `)).toEqual(usual)
})

test('the element changes nothing of the page', async ({ host, page }) => {
  const body = `<main class="calculator"><h2 class="answers">Theirs</h2><p class="hint">Theirs</p><form class="form"><label class="choice">Theirs <input class="field"></label>
    <button class="button-main">Theirs</button></form><table class="table sheet"><tr><td>Theirs</td></tr></table><p hidden>Theirs</p></main><dspp-calculator></dspp-calculator>`
  const theirs = () => page.evaluate(() => [...document.querySelectorAll('html, body, main, main *')].map((part) => {
    const { height, perspectiveOrigin, transformOrigin, blockSize, ...style } = Object.fromEntries([...getComputedStyle(part)].map((name) => [name, getComputedStyle(part)[name]]))
    const { x, y, width } = part.getBoundingClientRect()
    return { x, y, width, ...Object.fromEntries(Object.entries(style).filter(([name]) => !/height|block-size|origin|inset|^bottom$|^--/.test(name))) }
  }))
  await host.open(body)
  const withIt = await theirs()
  await host.open(body, { head: '', isReady: false })
  expect(await theirs()).toEqual(withIt)
})

test.describe(() => {
  test.use({ colorScheme: 'dark' })
  test('it is light on a light page and dark on a dark one, whatever the device is set to', async ({ host, calculator }) => {
    const ground = () => calculator.element.locator('form').evaluate((form) => getComputedStyle(form).backgroundColor)
    await shown({ host, calculator }, '')
    expect(await ground()).toBe('rgb(255, 255, 255)')
    await shown({ host, calculator }, ':root { color-scheme: light dark }')
    expect(await ground()).toBe('rgb(28, 34, 36)')
    await calculator.element.evaluate((element) => element.setAttribute('theme', 'light'))
    expect(await ground()).toBe('rgb(255, 255, 255)')
  })
})

test('every text stands on a surface of its own, for the page around may be of the other theme', { tag: '@slow' }, async ({ host, calculator, page }) => {
  await shown({ host, calculator }, '')
  await calculator.element.evaluate((element) => element.setAttribute('theme', 'dark'))
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    const [texts, onThePage] = await calculator.element.evaluate(({ shadowRoot }) => {
      const texts = [...shadowRoot.querySelectorAll('*')].filter((part) =>
        part.checkVisibility() && part.clientWidth !== 1 && [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== ''))
      const hasSurface = (part) => part instanceof Element && (getComputedStyle(part).backgroundColor !== 'rgba(0, 0, 0, 0)' || hasSurface(part.parentNode))
      return [texts.length, texts.filter((part) => !hasSurface(part)).map((part) => part.textContent.trim())]
    })
    expect(texts).toBeGreaterThan(40)
    expect(onThePage).toEqual([])
  }
})

for (const theme of ['light', 'dark']) {
  test(`a page gives it colours, lines and a font of its own in ${theme}`, { tag: theme === 'dark' ? [] : '@slow' }, async ({ host, calculator, page }) => {
    await host.open(`<dspp-calculator theme="${theme}"></dspp-calculator>`, {
      css: `:root {
        --dspp-accent: rgb(0, 0, 200); --dspp-on-accent: rgb(250, 250, 0); --dspp-text: rgb(1, 2, 3); --dspp-background: rgb(240, 250, 255);
        --dspp-border: rgb(4, 5, 6); --dspp-field-border: rgb(7, 8, 9); --dspp-focus: rgb(200, 0, 0); --dspp-radius: 0px; --dspp-font: monospace; --dspp-top: 50px; --dspp-page: rgb(9, 9, 9)
      }`
    })
    const style = (part, ...names) => part.evaluate((element, names) => names.map((name) => getComputedStyle(element)[name]), names)
    const form = calculator.element.locator('form')
    expect(await style(form, 'backgroundColor', 'borderTopColor', 'borderTopLeftRadius', 'color', 'fontFamily'))
      .toEqual(['rgb(240, 250, 255)', 'rgb(4, 5, 6)', '0px', 'rgb(1, 2, 3)', 'monospace'])
    expect(await style(page.getByRole('button', { name: 'Show my answers' }), 'backgroundColor', 'color')).toEqual(['rgb(0, 0, 200)', 'rgb(250, 250, 0)'])
    expect(await style(calculator.price, 'borderTopColor', 'borderTopLeftRadius', 'fontFamily')).toEqual(['rgb(7, 8, 9)', '0px', 'monospace'])
    await calculator.amount.focus()
    expect(await style(calculator.amount, 'outlineColor')).toEqual(['rgb(200, 0, 0)'])
    const [top, shadow] = await style(calculator.element.locator('.answers'), 'insetBlockStart', 'boxShadow')
    expect(top).toBe('58px')
    expect(shadow).toContain('rgb(9, 9, 9)')

    // What follows from them: the tint of what is chosen is mixed of accent and background.
    await calculator.choose('I own shares already')
    expect(await style(calculator.element.locator('.choice:has(:checked)').first(), 'backgroundColor')).toEqual(['color(srgb 0.847059 0.882353 0.978431)'])
  })
}

/** Everything that a page may style, and how many there are at least. */
const PARTS = {
  card: 5, heading: 10, question: 1, answers: 1, answer: 5, value: 10, detail: 4, why: 5, form: 1, field: 15, label: 15, hint: 10, input: 10, choice: 8, error: 10,
  button: 5, 'main-button': 1, details: 1, picture: 3, table: 4
}

test('a page styles each part, those that come later, too', async ({ host, calculator }) => {
  const css = Object.keys(PARTS).map((name) => `dspp-calculator::part(${name}) { --seen-${name}: yes; outline-width: 7px; }`).join('\n')
  await host.open('<dspp-calculator></dspp-calculator>', { css: `${css}\ndspp-calculator::part(input) { border-color: rgb(1, 2, 3); }` })
  const seen = () => calculator.element.evaluate(({ shadowRoot }, names) => Object.fromEntries(names.map((name) => [name,
    [...shadowRoot.querySelectorAll('[part]')].filter((part) => part.part.contains(name) && getComputedStyle(part).getPropertyValue(`--seen-${name}`) === 'yes').length])), Object.keys(PARTS))
  const found = await seen()
  for (const [name, least] of Object.entries(PARTS)) expect(found[name], name).toBeGreaterThanOrEqual(least)
  expect(await calculator.amount.evaluate((element) => getComputedStyle(element).borderTopColor)).toBe('rgb(1, 2, 3)')

  await calculator.choose('Several payments this month')
  await calculator.element.locator('[data-do="add-row"]').click()
  expect((await seen()).input).toBeGreaterThan(found.input)
  const parts = await calculator.element.evaluate(({ shadowRoot }) => [...new Set([...shadowRoot.querySelectorAll('[part]')].flatMap(({ part }) => [...part]))])
  expect(parts.sort()).toEqual(Object.keys(PARTS).sort())
})

test('what hides the element hides all of it, and what lies over it stays there', { tag: '@slow' }, async ({ host, calculator, page }) => {
  await host.open(`${PLACED}<p id="over">Over</p>`, { css: `${PLACE} #over { position: absolute; z-index: 1; top: 300px; left: 0; width: 900px; height: 900px; margin: 0; background: red }` })
  const over = () => page.evaluate(() => document.elementFromPoint(400, 500).id)
  expect(await over()).toBe('over')
  await page.locator('#over').evaluate((element) => element.remove())
  await calculator.element.evaluate((element) => { element.parentNode.style.visibility = 'hidden' })
  await expect(calculator.example).toBeHidden()
  await calculator.element.evaluate((element) => { element.parentNode.style.visibility = '' })
  await expect(calculator.example).toBeVisible()
  await calculator.element.evaluate((element) => { element.hidden = true })
  await expect(calculator.example).toBeHidden()
})
