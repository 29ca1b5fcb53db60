import { readFile } from 'node:fs/promises'
import { EXAMPLE, expect, test } from './calculator.js'

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

test('all is in the other language, and back again, and nothing typed is lost', async ({ calculator, page }) => {
  await calculator.open()
  await calculator.example.click()
  await calculator.sent.fill('1.234')
  await calculator.openWhy('due')
  await calculator.sent.focus()
  await calculator.painted()
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

test('the choice is kept in the address, and an unknown one is none', async ({ calculator, page }) => {
  await calculator.open()
  await calculator.amount.fill('2500')
  await to(page, 'Español')
  await expect(page).toHaveURL(/#lang=es&payment\.amount=2500$/)
  await page.reload()
  await calculator.ready()
  await expect(page.locator('html')).toHaveAttribute('lang', 'es-US')
  await expect(page.getByRole('textbox', { name: 'Importe', exact: true })).toHaveValue('2500')
  await page.evaluate(() => { location.hash = 'lang=tlh&payment.amount=50' })
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-US')
  await expect(calculator.amount).toHaveValue('50')
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

test('other plans are in Spanish, too', { tag: '@slow' }, async ({ calculator, page }) => {
  await calculator.openSpanish()
  await calculator.element.locator('[data-do="example"]').click()
  await page.getByLabel('Plan', { exact: true }).selectOption('IndyMac Bancorp 2005')
  await calculator.says({ verdict: 'No con este plan', maximum: '–' })
  await page.getByLabel('Fecha de inversión', { exact: true }).fill('2005-01-21')
  await page.getByLabel('Contar los días desde').fill('2005-01-03')
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

test('each calculator speaks the language of its place', { tag: '@slow' }, async ({ page }) => {
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

test('rows that are added speak the language, too', { tag: '@slow' }, async ({ calculator, page }) => {
  await calculator.openSpanish()
  await page.getByRole('radio', { name: 'Varios pagos este mes' }).check()
  await page.getByRole('button', { name: 'Agregar otro pago' }).click()
  await expect(page.getByRole('group', { name: 'Pago 3' }).getByLabel('Día en que llega')).toBeFocused()
  await to(page, 'English')
  await expect(page.getByRole('group', { name: 'Payment 3' }).getByLabel('Day it arrives')).toBeVisible()
})
