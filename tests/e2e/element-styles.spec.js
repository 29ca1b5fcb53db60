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

test('universal styles of a page do not reach into the element', async ({ host, calculator }) => {
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
  test('it is light on a light page and dark on a dark one, for any setting of the device', async ({ host, calculator }) => {
    const ground = () => calculator.amount.evaluate((field) => getComputedStyle(field).backgroundColor)
    await shown({ host, calculator }, '')
    expect(await ground()).toBe('rgb(255, 255, 255)')
    await shown({ host, calculator }, ':root { color-scheme: light dark }')
    expect(await ground()).toBe('rgb(16, 20, 19)')
    await calculator.element.evaluate((element) => element.setAttribute('theme', 'light'))
    expect(await ground()).toBe('rgb(255, 255, 255)')
  })
})

for (const theme of ['light', 'dark']) {
  test(`a page gives it colours, lines and a font of its own in ${theme}`, { tag: theme === 'dark' ? [] : '@slow' }, async ({ host, calculator, page }) => {
    await host.open(`<dspp-calculator theme="${theme}"></dspp-calculator>`, {
      css: `:root {
        --dspp-accent: rgb(0, 0, 200); --dspp-text: rgb(1, 2, 3); --dspp-background: rgb(240, 250, 255);
        --dspp-border: rgb(4, 5, 6); --dspp-field-border: rgb(7, 8, 9); --dspp-focus: rgb(200, 0, 0); --dspp-radius: 0px; --dspp-font: monospace; --dspp-top: 50px
      }`
    })
    const style = (part, ...names) => part.evaluate((element, names) => names.map((name) => getComputedStyle(element)[name]), names)
    const answer = calculator.element.locator('.answer')
    expect(await style(answer, 'borderTopLeftRadius', 'color', 'fontFamily')).toEqual(['0px', 'rgb(1, 2, 3)', 'monospace'])
    expect(await style(calculator.more, 'borderTopColor')).toEqual(['rgb(4, 5, 6)'])
    expect(await style(calculator.price, 'borderTopColor', 'borderTopLeftRadius', 'fontFamily', 'backgroundColor')).toEqual(['rgb(7, 8, 9)', '0px', 'monospace', 'rgb(240, 250, 255)'])
    if (theme === 'light') expect(await style(calculator.seeAnswer, 'backgroundColor')).toEqual(['rgb(0, 0, 200)'])
    await calculator.amount.focus()
    expect(await style(calculator.amount, 'outlineColor')).toEqual(['rgb(200, 0, 0)'])
    expect(await style(calculator.bar, 'insetBlockStart')).toEqual(['50px'])
  })
}

/** Everything that a page may style, and how many there are at least. */
const PARTS = { answer: 1, form: 1, field: 15, label: 15, hint: 10, input: 10, choice: 4, error: 10, button: 5, 'main-button': 1 }

test('a page styles each part, those that come later, too', async ({ host, calculator }) => {
  const css = Object.keys(PARTS).map((name) => `dspp-calculator::part(${name}) { --seen-${name}: yes; outline-width: 7px; }`).join('\n')
  await host.open('<dspp-calculator></dspp-calculator>', { css: `${css}\ndspp-calculator::part(input) { border-color: rgb(1, 2, 3); }` })
  const seen = () => calculator.element.evaluate(({ shadowRoot }, names) => Object.fromEntries(names.map((name) => [name,
    [...shadowRoot.querySelectorAll('[part]')].filter((part) => part.part.contains(name) && getComputedStyle(part).getPropertyValue(`--seen-${name}`) === 'yes').length])), Object.keys(PARTS))
  const found = await seen()
  for (const [name, least] of Object.entries(PARTS)) expect(found[name], name).toBeGreaterThanOrEqual(least)
  expect(await calculator.amount.evaluate((element) => getComputedStyle(element).borderTopColor)).toBe('rgb(1, 2, 3)')

  await calculator.ask('Several payments this month?')
  await calculator.element.locator('[data-do="add-row"]').click()
  expect((await seen()).input).toBeGreaterThan(found.input)
  const parts = await calculator.element.evaluate(({ shadowRoot }) => [...new Set([...shadowRoot.querySelectorAll('[part]')].flatMap(({ part }) => [...part]))])
  expect(parts.sort()).toEqual(Object.keys(PARTS).sort())
})

test('hiding the element hides all of it, and overlays stay above it', { tag: '@slow' }, async ({ host, calculator, page }) => {
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
