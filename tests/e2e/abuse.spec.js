import { expect, test } from './calculator.js'
import { bundled } from './node-tests.js'

test('the package answers any argument or throws its own error, and keeps working', { tag: '@slow' }, async ({ page }) => {
  test.slow()
  const tests = await bundled('abuse.test.mjs', 'abuse-functions.test.mjs')
  // An empty page under the server's own policy.
  await page.route('**/abuse/', async (route) => {
    const response = await route.fetch({ url: new URL('/', route.request().url()).href })
    await route.fulfill({ response, body: '<!doctype html><html lang="en"><title>Abuse</title>' })
  })
  await page.route('**/abuse/tests.js', (route) => route.fulfill({ contentType: 'text/javascript', body: tests }))
  await page.goto('/abuse/')

  const names = await page.evaluate(async () => (await import('/abuse/tests.js')).tests.map(({ name }) => name))
  expect(names.length).toBeGreaterThan(60)
  for (const [index, name] of names.entries()) {
    await test.step(name, async () => {
      const failure = await page.evaluate(async (index) => {
        try {
          await (await import('/abuse/tests.js')).tests[index].work()
        } catch (error) {
          return error?.stack ?? String(error)
        }
      }, index)
      expect.soft(failure, name).toBeUndefined()
    })
  }
})
