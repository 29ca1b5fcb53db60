// The package in pages, each built as its users build them, and served as files under the strict policy of scripts/serve.mjs.
import assert from 'node:assert/strict'
import { cp, mkdir, readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import esbuild from 'esbuild'
import { build as vite } from 'vite'
import webpack from 'webpack'
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

/** A project of its own for a bundler, with the package in reach. */
async function bundled (name, entry, work) {
  const source = join(folder, name)
  await write(source, 'index.html', PAGE(MODULE))
  await write(source, 'main.js', `import { Plan } from '${entry}'${ASK}${SHOW}`)
  const output = join(source, 'out')
  await mkdir(output)
  await work(source, output)
  return output
}

const namesIn = (folder) => readdir(folder, { recursive: true })

test('a build by Vite', async () => {
  await answers(await bundled('vite', 'dspp', (root) => vite({ root, base: './', configFile: false, logLevel: 'silent', build: { outDir: 'out' } })))
})

/** Runs webpack with what a project of modules sets. */
const webpackTo = (root, path) => new Promise((resolve, reject) => {
  const options = { mode: 'production', context: root, entry: './main.js', output: { path, filename: 'main.js' }, performance: { hints: false } }
  webpack(options, (error, stats) => {
    const { errors, warnings } = stats?.toJson({ all: false, errors: true, warnings: true }) ?? {}
    if (error || errors.length > 0) return reject(error ?? new Error(errors.map(({ message }) => message).join('\n')))
    resolve(warnings.map(({ message }) => message))
  })
})

test('a build by webpack', async () => {
  const output = await bundled('webpack', 'dspp', async (root, output) => {
    assert.deepEqual(await webpackTo(root, output), [])
    await cp(join(root, 'index.html'), join(output, 'index.html'))
  })
  await answers(output)
})

const esbuildTo = (root, output, options) => esbuild.build({
  absWorkingDir: root, entryPoints: ['main.js'], outfile: join(output, 'main.js'), bundle: true, logLevel: 'silent', ...options
})

test('a bundle by esbuild: one classic script, also on a page that was opened as a file', async () => {
  const output = await bundled('classic', 'dspp', async (root, output) => {
    const { warnings } = await esbuildTo(root, output, { format: 'iife' })
    assert.deepEqual(warnings, [])
    await write(output, 'index.html', PAGE('<script defer src="./main.js"></script>'))
  })
  assert.deepEqual((await namesIn(output)).sort(), ['index.html', 'main.js'])
  assert.deepEqual((await answers(output)).sort(), ['', 'main.js'])
  await answers(output, async (page) => {
    const base = `${pathToFileURL(output)}/`
    await page.goto(`${base}index.html`)
    return base
  })
})
