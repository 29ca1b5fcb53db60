// The package in pages of files, served under the strict policy of scripts/serve.mjs. What builds pages is among the examples.
import assert from 'node:assert/strict'
import { cp, readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import esbuild from 'esbuild'
import { findBrowser } from '../../../scripts/browsers.mjs'
import { integrity } from '../../../scripts/build.mjs'
import { serve } from '../../../scripts/serve.mjs'
import { workedAnswer } from '../../package/worked.mjs'
import { ASK, project, temporaryFolder, write } from '../project.mjs'

const folder = await project()
const dist = join(folder, 'node_modules/dspp/dist')
const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--disable-gpu', '--no-first-run'] })
after(() => browser.close())

const SHOW = "document.querySelector('output').value = answer\n"
const PAGE = (script) => `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
<title>A page of somebody else</title><output></output>${script}</html>\n`
const MODULE = '<script type="module" src="./main.js"></script>'

/** A folder of files as a static host has it. */
async function site (files) {
  const site = await temporaryFolder()
  for (const [name, content] of Object.entries(files)) await write(site, name, content)
  return site
}

/** Opens a page of a folder: fails unless it shows the worked answer without a complaint; gives the addresses it asked for. */
async function answers (site, open = async (page) => {
  const { url, close } = await serve({ folder: site, port: 0 })
  after(close)
  await page.goto(url)
  return url
}) {
  const page = await browser.newPage()
  const complaints = []
  const requests = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => requests.push(request.url()))
  try {
    const base = await open(page)
    await page.waitForFunction(() => document.querySelector('output').value !== '', undefined, { timeout: 20_000 })
      .catch((error) => { throw new Error(`There is no answer. ${complaints.join('\n')}`, { cause: error }) })
    assert.deepEqual(JSON.parse(await page.locator('output').textContent()), workedAnswer())
    assert.deepEqual(complaints, [])
    const asked = requests.filter((request) => !request.startsWith('data:'))
    assert.deepEqual(asked.filter((request) => !request.startsWith(base)), [], 'what is not of the site')
    return asked.map((request) => request.slice(base.length))
  } finally {
    await page.close()
  }
}

test('a module script from a static host: one file, whose integrity the browser checks, and no other request', async () => {
  const index = await readFile(join(dist, 'index.js'))
  const script = `<link rel="modulepreload" href="./index.js" integrity="${integrity(index)}">${MODULE}`
  const requests = await answers(await site({
    'index.html': PAGE(script), 'main.js': `import { Plan } from './index.js'${ASK}${SHOW}`, 'index.js': index
  }))
  assert.deepEqual(requests.sort(), ['', 'index.js', 'main.js'])
})

test('the slim entry from a static host, which fetches the module', async () => {
  const files = await site({
    'index.html': PAGE(MODULE),
    'main.js': `import { Plan, init } from './dspp/slim.js'\nawait init(new URL('dspp/dspp_bg.wasm', import.meta.url))${ASK}${SHOW}`
  })
  await cp(dist, join(files, 'dspp'), { recursive: true })
  const requests = await answers(files)
  assert.deepEqual(requests.sort(), ['', 'dspp/dspp_bg.wasm', 'dspp/slim.js', 'main.js'])
})

test('a module worker answers a message that was posted at once', async () => {
  const files = await site({
    'index.html': PAGE(MODULE),
    'main.js': `
      // The policy wants to know of every address that becomes a script.
      const policy = trustedTypes.createPolicy('worker', { createScriptURL: (url) => url })
      const worker = new Worker(policy.createScriptURL('worker.js'), { type: 'module' })
      worker.addEventListener('message', ({ data: answer }) => { ${SHOW} })
      worker.postMessage('ask')
    `,
    'worker.js': `import { Plan } from './dspp/index.js'\naddEventListener('message', () => { ${ASK}postMessage(answer) })\n`
  })
  await cp(dist, join(files, 'dspp'), { recursive: true })
  await answers(files)
})

test('a classic script by esbuild: one file, also on a page that was opened as a file', async () => {
  await write(folder, 'main.js', `import { Plan } from 'dspp'${ASK}${SHOW}`)
  const output = await site({ 'index.html': PAGE('<script defer src="./main.js"></script>') })
  const { warnings } = await esbuild.build({
    absWorkingDir: folder, entryPoints: ['main.js'], outfile: join(output, 'main.js'), bundle: true, logLevel: 'silent', format: 'iife'
  })
  assert.deepEqual(warnings, [])
  assert.deepEqual((await readdir(output)).sort(), ['index.html', 'main.js'])
  assert.deepEqual((await answers(output)).sort(), ['', 'main.js'])
  await answers(output, async (page) => {
    const base = `${pathToFileURL(output)}/`
    await page.goto(`${base}index.html`)
    return base
  })
})
