import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/run.mjs'
import { serve } from '../../scripts/serve.mjs'
import { EXAMPLE, expect, test as base } from './calculator.js'
import { Maker } from './maker.js'

/** The page on a server of its own, which can be stopped and get a new version. */
const test = base.extend({
  kept: true,
  server: async ({ calculator, page }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'dspp-offline-'))
    await cp(join(root, 'www'), folder, { recursive: true })
    const { url, close } = await serve({ folder, port: 0 })
    await use({
      url,
      close,
      async open (fragment = '') {
        await page.goto(`${url}${fragment}`)
        await calculator.ready()
      },
      /** Until all of it is kept. */
      async isKept () {
        await page.evaluate(() => navigator.serviceWorker.ready)
      },
      async change (file, before, after) {
        const text = await readFile(join(folder, file), 'utf8')
        expect(text).toContain(before)
        await writeFile(join(folder, file), text.replaceAll(before, after))
      },
      /** Makes sw.js the next version's, which is built with the files that are given as they are now. */
      async release (...files) {
        const path = join(folder, 'sw.js')
        let text = await readFile(path, 'utf8')
        for (const [name, file] of files) {
          const entry = new RegExp(`(?<="${name.replaceAll('.', '\\.')}",")sha256-[^"]+`)
          expect(text).toMatch(entry)
          text = text.replace(entry, `sha256-${createHash('sha256').update(await readFile(join(folder, file))).digest('base64')}`)
        }
        await writeFile(path, text.replace(/(?<=version:")\w+/, 'another'))
      }
    })
    await close()
    await rm(folder, { recursive: true })
  },
  origins: async ({ server }, use) => use([server.url, 'blob:'])
})

test('after one visit it answers without a network: every question and language', async ({ server, calculator, page }) => {
  await server.open()
  await server.isKept()
  await server.close()
  await page.goto('about:blank')
  await server.open('?from=newsletter')
  await calculator.answersEverything()
})

test('after one visit a calculator is made without a network', async ({ server, page }) => {
  const maker = new Maker(page)
  await page.goto(`${server.url}make.html`)
  await expect(page.locator('html[data-ready]')).toBeAttached()
  await server.isKept()
  await server.close()
  await page.reload()
  await maker.startFrom('Redwood 2007')
  await expect(maker.preview.locator('.reply h2')).toHaveText('Yes, you may send $2,500')
  expect(String(await maker.save('Save calculator.html'))).toContain('"id":"redwood-2007"')
  expect((await maker.save('Save calculator.zip')).subarray(0, 2).toString()).toBe('PK')
})

test('a new version is offered, and keeps typed values', async ({ server, calculator, page }) => {
  const heading = page.locator('h1')
  const notice = page.getByText('A new version of this page is ready')
  await server.open()
  await server.isKept()
  await page.reload()
  await calculator.ready()
  await expect(notice).toBeHidden()

  await server.change('index.html', '>How much, and when it must arrive</h1>', '>How much 2</h1>')
  await server.release(['./', 'index.html'])
  await calculator.choose('I’m new')
  await calculator.amount.fill('499.99')
  await page.reload()
  await calculator.ready()
  await expect(heading).toHaveText('How much, and when it must arrive')
  await expect(notice).toBeVisible()

  // Typed a moment before.
  await calculator.amount.fill('499.98')
  await page.getByRole('button', { name: 'Update now' }).click()
  await expect(heading).toHaveText('How much 2')
  await calculator.ready()
  await expect(calculator.amount).toHaveValue('499.98')
  await expect(notice).toBeHidden()
  expect(await page.evaluate(() => caches.keys())).toEqual([`dspp ${server.url} another`])
})

for (const [name, prepare] of [
  ['does not arrive whole', (server) => server.change('sw.js', 'pkg/page.js', 'pkg/missing.js')],
  ['has a file that it was not built with', async (server) => {
    await server.change('manifest.webmanifest', 'Plan calculator', 'Changed')
    await server.release()
  }]
]) {
  test(`a version that ${name} changes nothing`, { tag: name.startsWith('does') ? '@slow' : [] }, async ({ server, calculator, page, noTrouble }) => {
    await server.open()
    await server.isKept()
    await prepare(server)
    expect(await outcomeOfUpdate(page)).toBe('redundant')
    await server.close()
    await page.reload()
    await calculator.ready()
    await expect(page.getByText('A new version of this page is ready')).toBeHidden()
    await calculator.example.click()
    await calculator.says(EXAMPLE)
    expect(await calculator.verdict.evaluate((part) => getComputedStyle(part).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)')
    noTrouble.length = 0 // The browser reports the file that it refuses.
  })
}

/** How far a version gets that is on the server now. */
const outcomeOfUpdate = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.ready
  const { promise, resolve } = Promise.withResolvers()
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker.addEventListener('statechange', () => { if (worker.state !== 'activating') resolve(worker.state) })
  })
  registration.update().catch(() => {})
  return promise
})

test('it can be installed', { tag: '@slow' }, async ({ server, page }) => {
  await server.open()
  await server.isKept()
  const session = await page.context().newCDPSession(page)
  const { errors } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
})
