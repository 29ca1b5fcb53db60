// What a visitor types stays in the visitor's own page: in its fields and in the part of its address that no server sees.
import { QUESTIONS, expect, test } from './calculator.js'

/** Nothing else on the page has these digits. */
const TYPED = '7654321.09'
const MARKS = /7654321|7,654,321/

test.use({ kept: true })

/** Everything that the browser keeps for the page, as one text: storage of every kind, and the files of its caches. */
const kept = (page) => page.evaluate(async () => {
  const files = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) files.push(name, request.url, await (await cache.match(request)).text())
  }
  return JSON.stringify([
    document.cookie, { ...localStorage }, { ...sessionStorage }, await indexedDB.databases(), window.name, history.state, ...files
  ])
})

test('typed values do not leave the page, and are kept only in its address', { tag: '@slow' }, async ({ calculator, context, page }) => {
  test.slow()
  await calculator.open()
  await page.evaluate(() => navigator.serviceWorker.ready)
  // Everything that is loaded when it is first needed.
  for (const question of QUESTIONS) {
    await calculator.ask(question)
    await calculator.example.click()
    await calculator.openEveryWhy()
    await calculator.clear.click()
  }
  await page.waitForLoadState('networkidle')
  const before = await kept(page)
  expect(before).not.toMatch(MARKS)

  const sent = []
  context.on('request', (request) => sent.push(request))
  page.on('websocket', (socket) => sent.push(socket))

  let fields = 0
  for (const question of ['Check one payment', ...QUESTIONS]) {
    await calculator.ask(question)
    await calculator.openMore()
    for (const field of await calculator.element.locator('input:visible, textarea:visible').all()) {
      if (await field.evaluate((one) => one.readOnly || !one.name || ['radio', 'checkbox'].includes(one.type))) continue
      await field.fill(TYPED)
      await field.blur()
      fields++
    }
    await expect.poll(() => decodeURIComponent(new URL(page.url()).hash)).toContain(TYPED)
    await calculator.openEveryWhy()
  }
  expect(fields).toBeGreaterThan(30)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await page.waitForLoadState('networkidle')

  // Chromium asks for the icon again whenever the address changes.
  expect(sent.map((one) => one.url()).filter((url) => !url.endsWith('/icons/icon-32.png'))).toEqual([])
  expect(await kept(page)).toBe(before)
  expect(await context.cookies()).toEqual([])

  // It comes back from the address alone, which servers are not sent.
  await page.reload()
  await calculator.ready()
  await page.waitForLoadState('networkidle')
  expect(page.url()).toMatch(MARKS)
  expect(sent.map((request) => new URL(request.url()).pathname)).toContain('/')
  for (const request of sent) {
    const [address] = request.url().split('#')
    const headers = JSON.stringify(await request.allHeaders())
    expect([request.method(), request.postData()]).toEqual(['GET', null])
    expect(`${address} ${headers}`).not.toMatch(MARKS)
  }
  expect(await kept(page)).toBe(before)
})
