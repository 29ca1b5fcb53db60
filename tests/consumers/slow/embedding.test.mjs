// docs/embedding.md, followed to the letter: its commands, and each of its pages under the policy that stands beside it.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../../scripts/browsers.mjs'
import { root } from '../../../scripts/run.mjs'
import { serve } from '../../../scripts/serve.mjs'
import { program, remarks, statements } from '../../package/examples.mjs'
import { project, run, write } from '../project.mjs'

const text = await readFile(join(root, 'docs/embedding.md'), 'utf8')
const blocks = [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language, code]) => ({ language, code }))
const of = (language) => blocks.filter((block) => block.language === language).map(({ code }) => code)

const folder = await project()
// The first line installs the package, which is done.
const [install, ...commands] = of('sh')[0].trim().split('\n')
for (const command of commands) await run('sh', ['-c', command], { cwd: folder })
await write(folder, 'dspp/months.json', of('json')[0])
await write(folder, 'plan.json', await readFile(join(root, 'www/demo/plan.json'), 'utf8'))

const { url, close } = await serve({ folder, port: 0 })
after(close)
const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--disable-gpu', '--no-first-run'] })
after(() => browser.close())

/** Opens a page, and fails on a complaint of the browser or a request to elsewhere. */
async function open (address, { html, policy }, look) {
  const page = await browser.newPage()
  const complaints = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('file:') && !request.url().startsWith('data:')) complaints.push(request.url())
  })
  if (html) {
    await page.route(address, (route) => route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: policy && { 'Content-Security-Policy': `${policy}; img-src data:` },
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Theirs</title>${html}</html>`
    }))
  }
  try {
    await page.goto(address)
    const frame = page.locator('iframe')
    const part = html?.includes('<dspp-calculator') || !html ? page : frame.contentFrame()
    await part.locator('dspp-calculator[data-ready]').waitFor({ timeout: 20_000 }).catch((error) => { throw new Error(complaints.join('\n'), { cause: error }) })
    await look(part, page)
    assert.deepEqual(complaints, [])
  } finally {
    await page.close()
  }
}

test('it begins with the package', () => assert.equal(install, 'npm install dspp'))

const pages = blocks.flatMap(({ language, code }, index) => language === 'html' && blocks[index + 1]?.language === 'http'
  ? [{ html: code, policy: /^Content-Security-Policy: (.*)\n$/.exec(blocks[index + 1].code)[1] }]
  : [])

test('it has an element, a frame, and a frame without a script, each with its policy', () => assert.equal(pages.length, 5))

for (const [index, page] of pages.entries()) {
  test(`page ${index + 1} works under its policy, and under none: ${page.html.split('\n')[0]}`, async () => {
    for (const policy of [page.policy, undefined]) {
      await open(`${url}theirs.html`, { ...page, policy }, async (part) => {
        if (await part.locator('[name="participant"]:checked').count() === 0) await part.locator('#participant').check({ force: true })
        await part.locator('#amount').fill('600')
        await part.locator('.reply summary').first().waitFor({ timeout: 20_000 })
      })
    }
  })

  test(`page ${index + 1} needs all of its policy`, async () => {
    const parts = page.policy.split('; ').flatMap((directive) => directive.split(' ').slice(1).map((source) => [directive, source]))
      .filter(([directive]) => /^(script|connect|frame)-src/.test(directive))
    assert.notEqual(parts.length, 0)
    for (const [directive, source] of parts) {
      // A directive that is left without a source allows nothing.
      const policy = page.policy.replace(directive, directive.replace(source, ''))
      const opened = await browser.newPage()
      await opened.route(`${url}theirs.html`, (route) => route.fulfill({
        contentType: 'text/html', headers: { 'Content-Security-Policy': policy }, body: `<!doctype html><title>Theirs</title>${page.html}`
      }))
      const blocked = opened.waitForEvent('console', { predicate: (message) => /Content Security Policy/.test(message.text()), timeout: 20_000 })
      await opened.goto(`${url}theirs.html`)
      // What the engine was kept from, the element itself tells.
      await Promise.any([blocked, opened.locator('dspp-calculator[data-failed]').waitFor({ timeout: 20_000 })]).catch(() => assert.fail(`${source} of ${directive} is not needed`))
      await opened.close()
    }
  })
}

test('the block for WordPress works in any page', async () => {
  const [, block] = /^### In WordPress\n[^]*?^```html\n([^]*?)^```$/m.exec(text)
  assert.match(block, /element-classic\.js/)
  // WordPress puts paragraphs around what stands between blocks.
  await open(`${url}theirs.html`, { html: `<p>Before</p>\n${block}\n<p>After</p>` }, async (part) => {
    await part.locator('#amount').fill('600')
    await part.getByText('I own shares').click()
    await part.locator('.reply summary').first().waitFor({ timeout: 20_000 })
  })
})

test('the element’s month and participant fill its form', async () => {
  const page = pages.find(({ html }) => html.includes('month='))
  await open(`${url}theirs.html`, page, async (part) => {
    await part.waitForFunction(() => document.querySelector('dspp-calculator').shadowRoot.querySelector('#discount').value === '1')
    assert.equal(await part.locator('#investment-date').inputValue(), '2/15/2008')
    // The state has what was typed, not what was announced.
    assert.equal(await part.locator('dspp-calculator').evaluate(({ state }) => state), 'participant=existing')
  })
})

test('its command makes a page from a plan file', async () => {
  const [, command] = of('sh')
  await run('sh', ['-c', command], { cwd: folder })
  await open(pathToFileURL(join(folder, 'calculator.html')).href, {}, async (page) => {
    assert.match(await page.title(), /Harborview Trust \(fictional\)/)
    await page.getByText('Harborview Trust (fictional)').first().waitFor()
  })
})

test('its example of the package gives the stated values', async () => {
  const [code] = of('js')
  // A program in Node has no elements.
  const example = { code: code.replace(/^import 'dspp\/element'.*\n/, '').replace(/^(import .*) \/\/ .*$/m, '$1') }
  assert.deepEqual(remarks(example), statements(example))
  await write(folder, 'example.mjs', program(example))
  const { stated } = await import(pathToFileURL(join(folder, 'example.mjs')).href)
  assert.equal(stated.length, 1)
  for (const [actual, expected] of stated) assert.deepEqual(actual, expected)
})

test('its integrity hash is at the stated place, and a browser accepts it', async () => {
  const hashes = JSON.parse(await readFile(join(folder, 'dspp/integrity.json'), 'utf8'))
  const html = of('html').find((code) => code.includes('integrity=')).replace('sha384-…', hashes['element.js'])
  await open(`${url}theirs.html`, { html: `${html}<dspp-calculator></dspp-calculator>` }, async () => {})
})

test('its sizes are those of the files, rounded up', async () => {
  const size = async (...files) => {
    const bytes = await Promise.all(files.map((file) => readFile(join(folder, 'dspp', file))))
    return bytes.reduce((sum, file) => sum + brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length, 0) / 1000
  }
  const asked = []
  const page = await browser.newPage()
  page.on('request', (request) => asked.push(request.url()))
  await page.route(`${url}theirs.html`, (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><link rel="icon" href="data:,">${pages[0].html}` }))
  await page.goto(`${url}theirs.html`)
  await page.locator('dspp-calculator[data-ready]').waitFor()
  await page.close()
  const ofElement = asked.filter((address) => address.startsWith(`${url}dspp/`) && !address.includes('/plans/')).map((address) => address.slice(`${url}dspp/`.length))
  const listed = [...text.matchAll(/^\| (?:the element|a frame): .* \| (\d+) \|$/gm)].map(([, figure]) => Number(figure))
  const actual = [await size(...new Set(ofElement)), await size('embed.js'), await size('dspp-calculator.html')]
  assert.deepEqual(listed, actual.map((figure) => Math.ceil(figure / 10) * 10))
})
