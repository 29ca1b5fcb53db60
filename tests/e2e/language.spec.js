import { readFile } from 'node:fs/promises'
import { EXAMPLE, expect, test } from './calculator.js'

const EJEMPLO = { headline: 'Sí, puede enviar $2,500', tone: 'yes', due: 'lun, 14 ene 2008', shares: 'Unas 74.39 acciones' }

const root = new URL('../../', import.meta.url)
const to = (page, name) => page.getByRole('group', { name: /^(Language|Idioma)$/ }).getByRole('button', { name }).click()

test('the page switches to the other language and back, and keeps typed values', async ({ calculator, page }) => {
  await calculator.open()
  await calculator.example.click()
  await calculator.openMore()
  await calculator.sent.fill('1.234')
  await calculator.openWhy('due')
  await calculator.sent.focus()
  // The answer in one line depends on how far the page is scrolled.
  const texts = () => page.evaluate(() => {
    const { shadowRoot } = document.querySelector('dspp-calculator')
    return [document.title, document.documentElement.lang, document.body.innerText, ...[...shadowRoot.querySelectorAll('*')]
      .filter((part) => part.checkVisibility() && part.children.length === 0 && part.role !== 'status' && !part.closest('.bar')).map((part) => part.textContent.trim())]
  })
  const before = await texts()

  await to(page, 'Español')
  await expect(page).toHaveTitle('Cuánto puede enviar y hasta cuándo – Calculadora del plan de Redwood Trust')
  await expect(page.locator('html')).toHaveAttribute('lang', 'es-US')
  await expect(page.getByRole('button', { name: 'Español' })).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cuánto puede enviar y hasta cuándo')
  await calculator.says({ due: EJEMPLO.due })
  await expect(page.getByLabel('Ya enviado este mes')).toHaveValue('1.234')
  await expect(page.getByLabel('Fecha de inversión', { exact: true })).toHaveValue('1/15/2008')
  await expect(calculator.element.locator('#investment-date-echo')).toHaveText('martes, 15 de enero de 2008')
  await expect(page.getByRole('radio', { name: 'Ya tengo' })).toBeChecked()
  await expect(calculator.why('due')).toHaveAttribute('open')
  await expect(calculator.why('due')).toContainText('Un día hábil antes es el lunes, 14 de enero de 2008.')
  await expect(calculator.why('due').locator('[lang="en"]')).toHaveText('“The Optional Cash Payment Due Date is one business day before (i) the relevant Investment Date”')
  await expect(calculator.why('due')).toContainText('En español')
  await expect(page.getByText('Un pago de $10,000 o menos vence un día hábil antes de la fecha de inversión.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Elegir en un calendario' }).first()).toBeVisible()
  await expect(calculator.element.locator('#sent-error')).toHaveText(/^Error: .+ monto ya enviado.*\.$/)

  await to(page, 'English')
  await expect(page).toHaveTitle(/^How much, and when it must arrive/)
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
  await expect(page.getByRole('textbox', { name: 'Monto que va a enviar' })).toHaveValue('2500')
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

test('a language that does not load leaves the previous one', async ({ calculator, page, noTrouble }) => {
  await page.route('**/page-es.js', (route) => route.abort())
  await calculator.open()
  await to(page, 'Español')
  await expect(page.getByText('Español did not load. Try again.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Español' })).toHaveAttribute('aria-pressed', 'false')
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  noTrouble.length = 0 // The browser itself reports the request that this test aborted.
})

test('a page with another plan is in Spanish, too', { tag: '@slow' }, async ({ calculator, page }) => {
  await page.route('**/indymac.html*', async (route) => {
    const [markup, plan] = await Promise.all(['www/index.html', 'plans/indymac-2005.json'].map((path) => readFile(new URL(path, root), 'utf8')))
    return route.fulfill({ contentType: 'text/html', body: markup.replace('<script', `<script type="application/json" id="plan-file">${plan}</script><script`) })
  })
  await page.goto('/indymac.html#lang=es&participant=existing&payment.amount=2500&month.investmentDate=1/21/2005&asOf=1/3/2005')
  await calculator.ready()
  await calculator.says({ headline: 'Pregunte a la compañía', due: 'jue, 20 ene 2005' })
  await expect(page).toHaveTitle(/^Calculadora del plan de IndyMac.* – Plan de compra directa de acciones y reinversión de dividendos$/)
  await expect(page.getByRole('region', { name: 'Lo que no pudimos encontrar' })).toContainText('Qué precios forman el precio de mercado.')
  await to(page, 'English')
  await calculator.says({ headline: 'Ask the company', due: 'Thu, Jan 20, 2005' })
  await expect(page.getByRole('region', { name: 'What we could not find' })).toContainText('Which prices make up the market price.')
})

test('each calculator speaks the language of its place', { tag: '@slow' }, async ({ page }) => {
  const markup = await readFile(new URL('www/index.html', root), 'utf8')
  const [element] = /<dspp-calculator>.*<\/dspp-calculator>/s.exec(markup)
  const another = `<section lang="es">${element.replace('<dspp-calculator>', '<dspp-calculator id="second">')}</section>`
  await page.route('**/two.html', (route) => route.fulfill({ contentType: 'text/html', body: markup.replace('</main>', `${another}</main>`) }))
  await page.goto('/two.html')
  const first = page.locator('dspp-calculator:not([id])')
  const second = page.locator('#second')
  const headline = (calculator) => calculator.locator('.reply h2')
  await expect(headline(second)).toHaveText('El plan permite de $100 a $10,000')
  await second.locator('[data-do="example"]').click()
  await expect(headline(second)).toHaveText(EJEMPLO.headline)
  await first.locator('[data-do="example"]').click()
  await expect(headline(first)).toHaveText(EXAMPLE.headline)
  await second.evaluate((element) => { element.lang = 'en-GB' })
  await expect(headline(second)).toHaveText(EXAMPLE.headline)
  await second.evaluate((element) => { element.removeAttribute('lang') })
  await expect(headline(second)).toHaveText(EJEMPLO.headline)
})

test('rows that are added speak the language, too', { tag: '@slow' }, async ({ calculator, page }) => {
  await calculator.openSpanish()
  await page.getByRole('button', { name: '¿Varios pagos este mes?' }).click()
  await page.getByRole('button', { name: '+ Agregar otro pago' }).click()
  await expect(page.getByRole('group', { name: 'Pago 3' }).getByLabel('Día en que llegará')).toBeFocused()
  await to(page, 'English')
  await expect(page.getByRole('group', { name: 'Payment 3' }).getByLabel('Day it will arrive')).toBeVisible()
})
