import { examples, program, statements } from '../package/examples.mjs'
import { expect, test } from './calculator.js'

/** A browser has no files of the machine it runs on. */
const READS_FILES = []

const inBrowser = examples.filter(({ name }) => !READS_FILES.includes(name))

/** The package as the server has it: its entry, or a plan file. */
const asServed = (code) => code.replace(/ from 'dspp(.*?)'/g, (_, path) => ` from '/pkg${path || '/index.js'}'`)

test('the examples of the package give in a browser what their comments say', { tag: '@slow' }, async ({ page }) => {
  // An empty page under the server's own policy, and one module an example.
  await page.route('**/examples/', async (route) => {
    const response = await route.fetch({ url: new URL('/', route.request().url()).href })
    await route.fulfill({ response, body: '<!doctype html><html lang="en"><title>Examples</title>' })
  })
  await page.route('**/examples/*.js', async (route) => {
    const index = /(\d+)\.js$/.exec(route.request().url())[1]
    await route.fulfill({ contentType: 'text/javascript', body: asServed(program(inBrowser[index])) })
  })
  await page.goto('/examples/')

  expect(inBrowser).not.toHaveLength(0)
  for (const [index, example] of inBrowser.entries()) {
    await test.step(example.name, async () => {
      const values = await page.evaluate(async (address) => (await import(address)).stated, `/examples/${index}.js`)
      expect.soft(values.map(([actual]) => actual), example.name).toStrictEqual(values.map(([, expected]) => expected))
      expect.soft(values, example.name).toHaveLength(statements(example).length)
    })
  }
})

test('only examples that read files are left out', { tag: '@slow' }, () => {
  const reading = examples.filter(({ code }) => code.includes("from 'node:fs'")).map(({ name }) => name)
  expect(READS_FILES).toEqual(reading)
})
