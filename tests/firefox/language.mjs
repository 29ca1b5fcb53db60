import assert from 'node:assert/strict'
import { test } from 'node:test'

export function language (page) {
  const press = async (name) => (await page.run((name) => [...document.querySelectorAll('#languages button')]
    .find(({ innerText }) => innerText === name), name)).click()

  test('the page speaks the language that is chosen, and keeps what was typed', async () => {
    await page.press('Try an example')
    await page.fill({ Amount: '2,500.00' })
    await press('Español')
    await page.says({
      verdict: 'Sí, puede enviarlo', due: 'Envíelo para el lunes, 14 de enero de 2008', shares: '74.386608 acciones', price: '$33.6082'
    })
    await page.hasFilled({ Importe: '2,500.00', Descuento: '1.5' })
    assert.equal(await page.run(() => document.documentElement.lang), 'es-US')
    assert.equal(await page.overflow(), 0)
    await (await page.find('[data-answer="due"] summary')).click()
    assert.match(await (await page.find('[data-answer="due"] details')).getText(), /Un día hábil antes de la fecha de inversión/)

    await page.eventually(() => page.run(() => /lang=es/.test(location.hash)), true)
    await page.reload()
    await page.says({ verdict: 'Sí, puede enviarlo' })
    await press('English')
    await page.says({ verdict: 'Yes, you may send this', due: 'Send by Monday, January 14, 2008' })
  })
}
