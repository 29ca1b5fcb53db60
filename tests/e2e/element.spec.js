import { EXAMPLE } from './calculator.js'
import { expect, test } from './host.js'

test('one script and one element give the calculator, under the strictest policy', async ({ host, calculator }) => {
  await host.open('<dspp-calculator></dspp-calculator>')
  await calculator.example.click()
  await calculator.says(EXAMPLE)
})

test('it looks as on our own page', { tag: '@slow' }, async ({ host, calculator }) => {
  const markup = () => calculator.element.evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll('*')]
    .filter(({ localName }) => localName !== 'link').map(({ localName, className, id, textContent }) => [localName, String(className?.baseVal ?? className), id, textContent.replace(/\s+/g, ' ').trim()]))
  await calculator.open()
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  await calculator.painted()
  const own = await markup()
  await host.open('<dspp-calculator terms></dspp-calculator>')
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  await calculator.painted()
  expect(await markup()).toEqual(own)
})

test('several of them are apart from each other', async ({ host, page }) => {
  await host.open('<dspp-calculator id="one"></dspp-calculator><dspp-calculator id="other" lang="es"></dspp-calculator>')
  await page.locator('#other').getByRole('button', { name: 'Ver un ejemplo' }).click()
  await expect(page.locator('#other [data-answer="shares"] [data-value]')).toHaveText('74.386608 acciones')
  await expect(page.locator('#one [data-answer="shares"] [data-value]')).toHaveText('Enter the price')
})

test('taken away and put back it has kept everything', async ({ host, calculator }) => {
  await host.open('<main></main><dspp-calculator></dspp-calculator>')
  await calculator.choose('Several payments this month')
  await calculator.element.locator('[data-do="add-row"]').click()
  await calculator.fillPayments(['2008-01-04', '2500'], ['2008-01-07', '300'], ['2008-01-08', '400'])
  await calculator.element.evaluate((element) => { document.querySelector('main').append(element) })
  await expect(calculator.payment(3).amount).toHaveValue('400')
  await calculator.payment(3).amount.fill('450')
  await calculator.choose('I own shares already')
  await calculator.says({ month: 'Yes, all together', 'month-total': '$3,250.00' })
})

test('its events tell the page what is asked and answered', async ({ host, calculator, page }) => {
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

test('it says once that it is ready, and is', { tag: '@slow' }, async ({ host, page }) => {
  await host.open('<dspp-calculator></dspp-calculator>', { head: '', isReady: false })
  await page.evaluate(async () => {
    window.heard = []
    document.addEventListener('dspp-calculator:ready', ({ target }) => window.heard.push([target.localName, target.shadowRoot.querySelector('[data-answer="verdict"] [data-value]').textContent]))
    await import(new URL('pkg/element.js', location))
  })
  const heard = () => page.evaluate(() => window.heard)
  await expect.poll(heard).toEqual([['dspp-calculator', 'Choose who you are']])
  await page.evaluate(() => {
    const element = document.querySelector('dspp-calculator')
    element.state = 'view=shares&shares=100'
    element.remove()
    document.body.append(element)
  })
  await expect(page.locator('[data-answer="payment"] [data-value]')).toHaveText('Enter the price')
  expect(await heard()).toHaveLength(1)
})

test('a clause is no link where the page has none of the terms', async ({ host, calculator }) => {
  await host.open('<dspp-calculator></dspp-calculator>')
  await calculator.example.click()
  await calculator.openWhy('due')
  await expect(calculator.why('due').getByText('Letter, clause L1')).toBeVisible()
  await expect(calculator.why('due').getByRole('link')).toHaveCount(0)
  await calculator.element.evaluate((element) => element.setAttribute('terms', 'plan.html'))
  await calculator.amount.fill('2600')
  await calculator.investmentDate.fill('2008-01-16')
  await expect(calculator.why('due').getByRole('link', { name: 'Letter, clause L1' })).toHaveAttribute('href', 'plan.html#L1')
})

test('it offers and promises nothing that only our own page has', { tag: '@slow' }, async ({ host, calculator, page }) => {
  await host.open('<dspp-calculator></dspp-calculator>')
  const take = page.getByRole('region', { name: 'Save or share' })
  await expect(take).toBeHidden()
  await calculator.example.click()
  await expect(take.getByRole('button', { name: 'Copy the reasons' })).toBeVisible()
  await expect(take.getByRole('button', { name: 'Copy a link' })).toBeHidden()
  await expect(take.getByText('The link opens this page')).toBeHidden()

  await page.addInitScript(() => { WebAssembly.Module = class { constructor () { throw new Error('no module') } } })
  await page.reload()
  await expect(calculator.element.locator('.failure')).toHaveText('The calculator cannot run just now. What you typed is kept: try loading the page again.')
  await expect(calculator.element.locator('.late span')).toHaveJSProperty('hidden', true)
})

test('axe finds nothing in it on a page that is dark', async ({ host, calculator, axeFindsNothing }) => {
  await host.open('<main><dspp-calculator></dspp-calculator></main>', { css: 'html { color-scheme: dark; background: #14181a; font-size: 62.5% }' })
  await calculator.example.click()
  await calculator.discount.fill('4')
  await calculator.discount.press('Tab')
  await expect(calculator.summary).toBeVisible()
  await calculator.openEveryWhy()
  await axeFindsNothing({ only: 'dspp-calculator' })
})
