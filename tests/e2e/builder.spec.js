import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../../scripts/run.mjs'
import { expect, test as base } from './calculator.js'

const TYPES = { js: 'text/javascript', html: 'text/html', json: 'application/json', wasm: 'application/wasm' }

/** The page that writes what other pages need. */
const test = base.extend({
  builder: async ({ page }, use) => {
    const code = page.getByLabel('Put this where the calculator is to stand.')
    const policy = page.getByLabel('If your page has a Content-Security-Policy')
    await page.goto('/embed.html')
    await expect(code).not.toHaveValue('')
    await use({
      code,
      policy,
      /** Does what the page says, to the letter: copies the folders, and puts the code into a page under the policy. */
      async follow () {
        const [body, allowed] = [await code.inputValue(), await policy.inputValue()]
        await page.route('**/dspp/**', (route) => {
          const path = new URL(route.request().url()).pathname.replace('/dspp/', '')
          return route.fulfill({ path: join(root, path.startsWith('plans/') ? '' : 'dist', path), contentType: TYPES[path.split('.').at(-1)] })
        })
        await page.route('**/theirs.html', (route) => route.fulfill({
          contentType: 'text/html',
          headers: { 'Content-Security-Policy': `default-src 'none'; img-src data:; ${allowed}; require-trusted-types-for 'script'` },
          body: `<!doctype html><html lang="en"><title>Theirs</title><link rel="icon" href="data:,"><h1>Theirs</h1>${body}`
        }))
        await page.goto('/theirs.html')
      }
    })
  },
  origins: async ({ baseURL }, use) => use([baseURL, 'data:'])
})

async function choose (page) {
  await page.getByLabel('Plan', { exact: true }).selectOption('redwood-2002')
  await page.getByLabel('Who asks').selectOption('new')
  await page.getByLabel('Investment date').first().fill('2008-01-15')
  await page.getByLabel('Language').selectOption('es')
  await page.getByLabel('Theme').selectOption('dark')
  await page.getByLabel('A color of your own').check()
  await page.getByLabel('In the dark').fill('#ff8800')
}

test('what it writes for an element works as it is, and is what it showed', async ({ builder, calculator, page }) => {
  await choose(page)
  const preview = page.locator('#preview dspp-calculator')
  await expect(preview).toHaveAttribute('data-ready')
  await expect(preview.locator('[name="participant"][value="new"]')).toBeChecked()
  expect(await preview.evaluate((element) => getComputedStyle(element).getPropertyValue('--dspp-accent'))).toBe('light-dark(#14543f, #ff8800)')
  await expect(builder.code).toHaveValue(/in your style sheet: dspp-calculator \{ --dspp-accent: light-dark\(#14543f, #ff8800\) \}/)
  await builder.follow()
  await calculator.ready()
  await expect(calculator.element.locator('[name="participant"][value="new"]')).toBeChecked()
  await calculator.amount.fill('499.99')
  await calculator.says({ headline: 'Envíe al menos $500' })
  await expect(calculator.element.locator('#investment-date')).toHaveValue('2008-01-15')
  expect(await calculator.element.locator('form').evaluate((form) => getComputedStyle(form).colorScheme)).toBe('dark')
})

test('what it writes for a frame works as it is, and is what it showed', { tag: '@slow' }, async ({ builder, page }) => {
  await choose(page)
  await page.getByRole('radio', { name: /A frame/ }).check()
  // A frame's page has one plan.
  await expect(page.getByLabel('Plan', { exact: true })).toBeHidden()
  const shown = (frame) => frame.contentFrame()
  for (const follow of [async () => {}, builder.follow]) {
    await follow()
    const inner = shown(page.locator('iframe'))
    await expect(inner.locator('dspp-calculator')).toHaveAttribute('data-ready')
    await expect(inner.locator('[name="participant"][value="new"]')).toBeChecked()
    await expect(inner.locator('html')).toHaveAttribute('lang', 'es-US')
    await expect(inner.locator('.logo')).toHaveText(/Redwood/)
    expect(await inner.locator('html').evaluate((html) => [getComputedStyle(html).colorScheme, html.style.getPropertyValue('--dspp-accent')]))
      .toEqual(['dark', 'light-dark(#14543f, #ff8800)'])
  }
})

test('it names the hash of the file that a page is to load', { tag: '@slow' }, async ({ builder, page }) => {
  const hashes = JSON.parse(await readFile(join(root, 'dist/integrity.json'), 'utf8'))
  for (const [way, file] of [[/An element/, 'element.js'], [/A frame/, 'embed.js']]) {
    await page.getByRole('radio', { name: way }).check()
    const code = await builder.code.inputValue()
    expect(code.replace(/\s+/g, ' ')).toContain(`src="/dspp/${file}" integrity="${hashes[file]}"`)
  }
})

test('what it writes for npm is the element of the package', { tag: '@slow' }, async ({ builder, page }) => {
  await page.getByRole('radio', { name: /npm/ }).check()
  await expect(page.getByText('npm install dspp')).toBeVisible()
  await expect(page.getByText('Copy two folders')).toBeHidden()
  await expect(builder.code).toHaveValue(/import 'dspp\/element'[^]*<dspp-calculator><\/dspp-calculator>/)
})

test('it is copied, or there to copy by hand', async ({ builder, context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await builder.code.inputValue())
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed')) })
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByText('Copy the marked text by hand.')).toBeVisible()
  expect(await builder.code.evaluate(({ selectionStart, selectionEnd, value }) => value.slice(selectionStart, selectionEnd) === value)).toBe(true)
})

test('nothing scrolls sideways, and axe finds nothing in the dark', async ({ builder, page, axeFindsNothing }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await choose(page)
  await expect(builder.code).toHaveValue(/redwood-2002/)
  for (const width of [1280, 768, 320]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} pixels`).toBeLessThanOrEqual(0)
  }
  // The preview is the calculator, which has tests of its own, here in a color that was chosen for it.
  await axeFindsNothing({ but: '#preview' })
})
