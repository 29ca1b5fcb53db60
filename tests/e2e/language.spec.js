import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import * as english from '../../js/messages/en.js'
import { texts } from '../../js/messages/es/texts.js'
import { EXAMPLE, VIEWS, expect, test } from './calculator.js'

const spanish = (view) => texts[`{0} ${view}`].replace('{0} ', '')
const said = (text) => texts[text]

const EJEMPLO = {
  verdict: 'Sí, puede enviarlo',
  due: 'Envíelo para el lunes, 14 de enero de 2008',
  shares: '74.386608 acciones',
  minimum: '$100.00',
  maximum: '$10,000.00',
  discount: '1.5%',
  price: '$33.6082'
}

const to = (page, name) => page.getByRole('group', { name: /^(Language|Idioma)$/ }).getByRole('button', { name }).click()

/** The page in Spanish, from the link that somebody sent. */
async function openSpanish (calculator) {
  await calculator.open('#lang=es')
  await expect(calculator.page.locator('html')).toHaveAttribute('lang', 'es-US')
}

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
  for (const why of (await calculator.element.locator('.why summary:visible, .why-button:visible').all()).slice(0, 4)) await why.press('Enter')
}

test('all is in the other language, and back again, and nothing typed is lost', async ({ calculator, page }) => {
  await calculator.open()
  await calculator.example.click()
  await calculator.sent.fill('1.234')
  await calculator.why('due').locator('summary').press('Enter')
  await calculator.sent.focus()
  const texts = () => page.evaluate(() => {
    const all = (root) => [...root.querySelectorAll('body *')].concat([...root.querySelectorAll('*')])
    const { shadowRoot } = document.querySelector('dspp-calculator')
    return [document.title, document.documentElement.lang, document.body.innerText, ...all(shadowRoot)
      .filter((part) => part.checkVisibility() && part.children.length === 0 && part.role !== 'status').map((part) => part.textContent.trim())]
  })
  const before = await texts()

  await to(page, 'Español')
  await expect(page).toHaveTitle('Calculadora del plan – Plan de compra directa de acciones y reinversión de dividendos de Redwood Trust')
  await expect(page.locator('html')).toHaveAttribute('lang', 'es-US')
  await expect(page.getByRole('button', { name: 'Español' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Calculadora del plan')
  await calculator.says({ due: EJEMPLO.due, discount: EJEMPLO.discount })
  await expect(page.getByLabel('Ya enviado este mes')).toHaveValue('1.234')
  await expect(page.getByLabel('Fecha de inversión', { exact: true })).toHaveValue('2008-01-15')
  await expect(page.getByRole('radio', { name: 'Ya tengo acciones' })).toBeChecked()
  await expect(calculator.why('due')).toHaveAttribute('open')
  await expect(calculator.why('due')).toContainText('Un día hábil antes de la fecha de inversión (martes, 15 de enero de 2008) es el lunes, 14 de enero de 2008.')
  await expect(page.getByText('Un pago de $10,000 o menos vence un día hábil antes de la fecha de inversión.')).toBeVisible()
  await expect(calculator.element.locator('#sent-error')).toHaveText(/^Error: El importe ya enviado .+\.$/)

  await to(page, 'English')
  await expect(page).toHaveTitle(/^Plan calculator/)
  await expect.poll(texts).toEqual(before)
  await expect(page).not.toHaveURL(/lang=/)
})

test('the choice is kept in the address', async ({ calculator, page }) => {
  await calculator.open()
  await calculator.amount.fill('2500')
  await to(page, 'Español')
  await expect(page).toHaveURL(/#lang=es&payment\.amount=2500$/)
  await page.reload()
  await calculator.ready()
  await expect(page.locator('html')).toHaveAttribute('lang', 'es-US')
  await expect(page.getByRole('textbox', { name: 'Importe', exact: true })).toHaveValue('2500')
  await page.evaluate(() => { location.hash = 'payment.amount=50' })
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-US')
  await expect(calculator.amount).toHaveValue('50')
})

test('a link opens in its language, and an unknown one is none', async ({ calculator, page }) => {
  await openSpanish(calculator)
  await calculator.element.locator('[data-do="example"]').click()
  await calculator.says(EJEMPLO)
  await expect(page).toHaveURL(/#lang=es&/)
  await page.goto('about:blank')
  await calculator.open('#lang=tlh&payment.amount=50')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-US')
  await expect(page).toHaveURL(/#payment\.amount=50$/)
})

test.describe(() => {
  test.use({ locale: 'es-MX' })

  test('a browser that asks for Spanish gets it, and may choose English', async ({ calculator, page }) => {
    await calculator.open()
    await expect(page.locator('html')).toHaveAttribute('lang', 'es-US')
    await page.getByRole('button', { name: 'Ver un ejemplo' }).click()
    await calculator.says(EJEMPLO)
    await expect(page).not.toHaveURL(/lang=/)
    await to(page, 'English')
    await calculator.says(EXAMPLE)
    await expect(page).toHaveURL(/#lang=en&/)
    await page.reload()
    await calculator.says(EXAMPLE)
  })
})

test('a language that does not load leaves the one before', async ({ calculator, page, noTrouble }) => {
  await page.route('**/page-es.js', (route) => route.abort())
  await calculator.open()
  await to(page, 'Español')
  await expect(page.getByText('Español cannot be loaded just now.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'English' })).toHaveAttribute('aria-pressed', 'true')
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  noTrouble.length = 0 // The browser itself reports the request that this test aborted.
})

test('other plans are in Spanish, too', async ({ calculator, page }) => {
  await openSpanish(calculator)
  await calculator.element.locator('[data-do="example"]').click()
  await page.getByLabel('Plan', { exact: true }).selectOption('IndyMac Bancorp 2005')
  await calculator.says({ verdict: 'Pregunte a la compañía', maximum: 'No publicado' })
  await expect(page.getByRole('region', { name: 'Lo que no se publicó' })).toContainText('Qué precios forman el precio de mercado.')
  await expect(page).toHaveTitle('Calculadora del plan – IndyMac Bancorp, Plan de compra directa de acciones y reinversión de dividendos')
  await to(page, 'English')
  await expect(page.getByRole('region', { name: 'What was not published' })).toContainText('Which prices make the market price.')
  await page.getByLabel('Plan', { exact: true }).selectOption('Redwood Trust 2007')
  await to(page, 'Español')
  await expect(page.getByText('Rige el Suplemento del Prospecto del 23 de noviembre de 2007.')).toBeVisible()
  await to(page, 'English')
  await expect(page.getByText('The Prospectus Supplement of November 23, 2007 governs.')).toBeVisible()
})

test('each calculator speaks the language of its place', async ({ page }) => {
  const markup = await readFile(new URL('../../www/index.html', import.meta.url), 'utf8')
  const [element] = /<dspp-calculator>.*<\/dspp-calculator>/s.exec(markup)
  const another = `<section lang="es">${element.replace('<dspp-calculator>', '<dspp-calculator id="second">')}</section>`
  await page.route('**/two.html', (route) => route.fulfill({ contentType: 'text/html', body: markup.replace('</main>', `${another}</main>`) }))
  await page.goto('/two.html')
  const first = page.locator('dspp-calculator:not([id])')
  const second = page.locator('#second')
  await expect(second.locator('#results-title')).toHaveText('Respuestas')
  await second.locator('[data-do="example"]').click()
  await expect(second.locator('[data-answer="due"] [data-value]')).toHaveText(EJEMPLO.due)
  await first.locator('[data-do="example"]').click()
  await expect(first.locator('[data-answer="due"] [data-value]')).toHaveText(EXAMPLE.due)
  await second.evaluate((element) => { element.lang = 'en-GB' })
  await expect(second.locator('[data-answer="due"] [data-value]')).toHaveText(EXAMPLE.due)
  await second.evaluate((element) => { element.removeAttribute('lang') })
  await expect(second.locator('[data-answer="due"] [data-value]')).toHaveText(EJEMPLO.due)
})

test('rows that are added speak the language, too', async ({ calculator, page }) => {
  await openSpanish(calculator)
  await page.getByRole('radio', { name: 'Varios pagos este mes' }).check()
  await page.getByRole('button', { name: 'Agregar otro pago' }).click()
  await expect(page.getByRole('group', { name: 'Pago 3' }).getByLabel('Día en que llega')).toBeFocused()
  await to(page, 'English')
  await expect(page.getByRole('group', { name: 'Payment 3' }).getByLabel('Day it arrives')).toBeVisible()
})

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
  test(`nothing is English in Spanish: ${view}`, async ({ calculator, page }) => {
    test.slow()
    await openSpanish(calculator)
    for (const state of Object.keys(states)) {
      await ask(calculator, view, state)
      const found = await page.evaluate(readable)
      expect(found.length).toBeGreaterThan(100)
      expect(found.filter((text) => ENGLISH.has(text.replace(/\.$/, '')) || ENGLISH.has(text)), state).toEqual([])
      expect(found.filter((text) => /\b(the|of|is|and|you|with|for)\b/i.test(text)), state).toEqual([])
    }
    for (const plan of ['redwood-2002', 'ventas-2011']) {
      await page.getByLabel('Plan', { exact: true }).selectOption(plan)
      await expect(page.getByRole('heading', { name: 'Lo que no se publicó' })).toBeVisible()
      const found = await page.evaluate(readable)
      expect(found.filter((text) => ENGLISH.has(text) || /\b(the|of|is|and|you|with)\b/i.test(text)), plan).toEqual([])
    }
  })

  test(`no Spanish question scrolls the page sideways: ${view}`, async ({ calculator, page }) => {
    test.slow()
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    await openSpanish(calculator)
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

for (const colorScheme of ['light', 'dark']) {
  for (const state of Object.keys(states)) {
    test.describe(() => {
      test.use({ colorScheme })
      test(`axe finds nothing on the ${state} page in Spanish, ${colorScheme}`, async ({ calculator, page, noTrouble }) => {
        test.slow()
        await openSpanish(calculator)
        await ask(calculator, VIEWS[0], state)
        expect(noTrouble).toEqual([])
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([])
        noTrouble.length = 0 // axe tries styles of its own, which the page's policy refuses.
      })
    })
  }
}

test('the languages are large enough to press', async ({ calculator, page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await openSpanish(calculator)
  for (const button of await page.getByRole('group', { name: 'Idioma' }).getByRole('button').all()) {
    const { width, height } = await button.boundingBox()
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
  }
})

test('no figure runs into its “¿Por qué?”', async ({ calculator, page }) => {
  await openSpanish(calculator)
  await states.filled(calculator)
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const gaps = await calculator.element.evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll('.figures dd')]
      .filter((figure) => figure.querySelector('summary')?.checkVisibility())
      .map((figure) => {
        const value = document.createRange()
        value.selectNodeContents(figure.querySelector('[data-value]'))
        return figure.querySelector('summary').getBoundingClientRect().left - value.getBoundingClientRect().right
      }))
    expect(gaps.length).toBeGreaterThan(5)
    expect(Math.min(...gaps)).toBeGreaterThan(0)
  }
})
