import { EXAMPLE } from './calculator.js'
import { expect, test } from './host.js'
import { STATES } from './states.js'

test('one script and one element give the calculator, under the strictest policy', async ({ host, calculator }) => {
  await host.open('<dspp-calculator></dspp-calculator>')
  await calculator.example.click()
  await calculator.says(EXAMPLE)
})

test('it looks as on our own page', { tag: '@slow' }, async ({ host, calculator }) => {
  const markup = () => calculator.element.evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll('*')]
    .filter(({ localName }) => !['link', 'style'].includes(localName)).map(({ localName, className, id, textContent }) => [localName, String(className?.baseVal ?? className), id, textContent.replace(/\s+/g, ' ').trim()]))
  await calculator.open()
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  const own = await markup()
  await host.open('<dspp-calculator terms></dspp-calculator>')
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  expect(await markup()).toEqual(own)
})

for (const [name, css] of [['as they are', ''], ['of 10 pixels a rem', 'html { font-size: 62.5%; } body { margin: 0; }'], ['of large text', 'html { font-size: 28px; }']]) {
  test(`pages ${name} have the form beside the answer and no sideways scroll`, async ({ host, calculator, page }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await host.open('<dspp-calculator></dspp-calculator>', { css })
    await calculator.example.click()
    await calculator.says(EXAMPLE)
    const [answer, form] = await Promise.all([calculator.answer, calculator.element.locator('form')].map((part) => part.boundingBox()))
    expect(form.x).toBeGreaterThan(answer.x + answer.width)
    for (const width of [1280, 768, 360]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBeLessThanOrEqual(width)
    }
  })
}

test('the words of its chart are legible in any place', async ({ host, calculator }) => {
  for (const width of [320, 480, 640, 1200]) {
    await host.open('<div><dspp-calculator></dspp-calculator></div>', { css: `html { font-size: 62.5%; } div { width: ${width}px; }` })
    await calculator.element.evaluate((element, state) => { element.state = state }, STATES.period)
    const chart = calculator.row('shares').locator('.chart svg')
    await expect(chart).toBeVisible()
    const sizes = await chart.evaluate((svg) => [...svg.querySelectorAll('text')].map((text) =>
      parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width))
    expect(sizes.filter((size) => size < 10 || size > 17), `${width}`).toEqual([])
  }
})

test('several elements are independent', async ({ host, page }) => {
  await host.open('<dspp-calculator id="one"></dspp-calculator><dspp-calculator id="other" lang="es"></dspp-calculator>')
  await page.locator('#other').getByRole('button', { name: 'Ver un ejemplo' }).click()
  await expect(page.locator('#other [data-row="shares"] .value')).toContainText('74.39 acciones')
  await expect(page.locator('#one [data-row="shares"] .value')).toHaveText('0% to 3%')
})

test('removed and added again it keeps everything', async ({ host, calculator }) => {
  await host.open('<main></main><dspp-calculator></dspp-calculator>')
  await calculator.ask('Several payments this month?')
  await calculator.element.locator('[data-do="add-row"]').click()
  await calculator.fillPayments(['1/4/2008', '2500'], ['1/7/2008', '300'], ['1/8/2008', '400'])
  await calculator.element.evaluate((element) => { document.querySelector('main').append(element) })
  await expect(calculator.payment(3).amount).toHaveValue('400')
  await calculator.payment(3).amount.fill('450')
  await calculator.choose('I own shares')
  await calculator.investmentDate.fill('1/15/2008')
  await calculator.says({ headline: 'You may send $3,250 in all', tone: 'yes' })
})

test('its events give the page the request and the answer', async ({ host, calculator, page }) => {
  await host.open('<div id="around"><dspp-calculator></dspp-calculator></div>')
  await page.evaluate(() => {
    window.heard = []
    for (const name of ['change', 'quote']) document.getElementById('around').addEventListener(`dspp-calculator:${name}`, ({ detail }) => window.heard.push([name, detail]))
  })
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  const last = (name) => page.evaluate((name) => window.heard.filter(([one]) => one === name).at(-1)[1], name)
  expect((await last('quote')).purchase.shares).toBe('74.386608')
  expect(await last('change')).toContain('month.discount=1.5')
})

test('it is ready when it says so, once', { tag: '@slow' }, async ({ host, page }) => {
  await host.open('<dspp-calculator></dspp-calculator>', { head: '', isReady: false })
  await page.evaluate(async () => {
    window.heard = []
    document.addEventListener('dspp-calculator:ready', ({ target }) => window.heard.push([target.localName, target.shadowRoot.querySelector('.reply h2').textContent]))
    await import(new URL('pkg/element.js', location))
  })
  const heard = () => page.evaluate(() => window.heard)
  await expect.poll(heard).toEqual([['dspp-calculator', 'The plan allows $100\u00a0to\u00a0$10,000']])
  await page.evaluate(() => {
    const element = document.querySelector('dspp-calculator')
    element.state = 'view=shares&shares=100'
    element.remove()
    document.body.append(element)
  })
  await expect(page.locator('.reply h2')).toHaveText('Enter the price per share')
  expect(await heard()).toHaveLength(1)
})

test('the terms are a link only where the page has them, or says where they are', async ({ host, calculator }) => {
  await host.open('<dspp-calculator></dspp-calculator>')
  const terms = calculator.element.getByRole('link', { name: 'Plan terms' })
  await expect(terms).toHaveCount(0)
  await host.open('<dspp-calculator terms="plan.html"></dspp-calculator>')
  await expect(terms).toHaveAttribute('href', 'plan.html#terms')
})

test('its answer stays in sight in one line, below what the page keeps at its top', async ({ host, calculator, page }) => {
  await page.setViewportSize({ width: 1024, height: 600 })
  await host.open('<p>Before</p><dspp-calculator></dspp-calculator><p>After</p>', { css: ':root { --dspp-top: 40px } body { width: 700px; margin: 0 auto }' })
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  await expect(calculator.bar).toBeInViewport({ ratio: 1 })
  await expect(calculator.bar).toContainText(EXAMPLE.headline)
  const { x, y, width } = await calculator.bar.boundingBox()
  expect([x, y, width]).toEqual([0, 40, 1024])
})

test('it offers nothing that only our own page has', { tag: '@slow' }, async ({ host, calculator, page }) => {
  await host.open('<dspp-calculator></dspp-calculator>')
  const take = page.getByRole('region', { name: 'Save or share' })
  await expect(take).toBeHidden()
  await calculator.example.click()
  await expect(take.getByRole('button', { name: 'Copy answer and why' })).toBeVisible()
  await expect(take.getByRole('button', { name: 'Copy link' })).toBeHidden()

  await page.addInitScript(() => { WebAssembly.Module = class { constructor () { throw new Error('no module') } } })
  await page.reload()
  await expect(calculator.element).toHaveAttribute('data-failed')
  await expect(calculator.headline).toContainText('The calculator')
  await expect(calculator.element.locator('.late span')).toHaveJSProperty('hidden', true)
})

test('axe finds nothing in it on a page that is dark', async ({ host, calculator, axeFindsNothing }) => {
  await host.open('<main><dspp-calculator></dspp-calculator></main>', { css: 'html { color-scheme: dark; background: #14181a; font-size: 62.5% }' })
  await calculator.example.click()
  await calculator.discount.fill('4')
  await calculator.discount.press('Tab')
  await expect(calculator.headline).toHaveText('Check the form')
  await calculator.openEveryWhy()
  await axeFindsNothing({ only: 'dspp-calculator' })
})
