import { test } from 'node:test'
import { inFirefox } from './browser.mjs'
import { ANSWER } from './worked.mjs'

inFirefox('Firefox without a network', { width: 1280, height: 900, kept: true }, [(page) => {
  test('after one visit the page answers without its server, and keeps what was typed', async () => {
    await page.open()
    await page.eventually(() => page.run(() => navigator.serviceWorker.ready.then(({ active }) => active.state)), 'activated')
    await page.press('Try an example')
    await page.says(ANSWER)
    await page.eventually(() => page.run(() => location.hash.includes('payment.amount=2%2C500')), true)
    await page.stopServer()
    await page.open(await page.run(() => location.hash))
    await page.says(ANSWER)
    await page.find('.days')
    await (await page.find('[lang="es"]')).click()
    await page.says({ headline: 'Sí, puede enviar $2,500' })
  })
}])
