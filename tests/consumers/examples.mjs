// The projects of examples/, used as their readers would: the packed package is installed into a copy of each.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../scripts/browsers.mjs'
import { root } from '../../scripts/run.mjs'
import { serve } from '../../scripts/serve.mjs'
import { pack, run, temporaryFolder } from './project.mjs'

/** Shares that 2,500 dollars buy in each example. */
const SHARES = '74.386608 shares'
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error']
/** Nothing that these tools report leaves the machine. */
const ENV = { ...process.env, CI: '1', NEXT_TELEMETRY_DISABLED: '1', WRANGLER_SEND_METRICS: 'false', DO_NOT_TRACK: '1', NO_UPDATE_NOTIFIER: '1' }

const { tarball } = await pack(await temporaryFolder())

let launching
const browser = () => launching ??= chromium.launch({ executablePath: findBrowser('chromium'), args: ['--disable-gpu', '--no-first-run'] })
after(async () => { await (await launching)?.close() })

const json = async (...path) => JSON.parse(await readFile(join(...path), 'utf8'))

/**
 * Copies an example, and installs what it needs.
 *
 * @param {object} [options]
 * @param {object} [options.versions] other versions of its packages, and further packages
 * @param {boolean} [options.isHere] take its packages from this repository, without a network
 * @returns {Promise<string>} its folder
 */
export async function installed (name, { versions = {}, isHere = false } = {}) {
  const folder = await temporaryFolder()
  await cp(join(root, 'examples', name), folder, { recursive: true })
  const manifest = await json(folder, 'package.json')
  for (const [one, version] of Object.entries(versions)) {
    const kind = manifest.dependencies[one] ? 'dependencies' : 'devDependencies'
    manifest[kind] = { ...manifest[kind], [one]: version }
  }
  const others = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter((one) => one !== 'dspp')
  if (isHere) manifest.devDependencies = undefined
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
  await run('npm', ['install', ...QUIET, ...isHere ? ['--offline'] : [], tarball], { cwd: folder, env: ENV })
  if (isHere) for (const one of others) await link(folder, one)
  return folder
}

/** Links a package of this repository, and its programs. */
async function link (folder, name) {
  const target = join(root, 'node_modules', name)
  const place = join(folder, 'node_modules', name)
  await mkdir(dirname(place), { recursive: true })
  await symlink(target, place)
  const { bin = {} } = await json(target, 'package.json')
  await mkdir(join(folder, 'node_modules/.bin'), { recursive: true })
  const programs = typeof bin === 'string' ? { [name]: bin } : bin
  for (const [program, file] of Object.entries(programs)) await symlink(join(target, file), join(folder, 'node_modules/.bin', program))
}

/** Returns these packages with the versions that an example has. */
export const versionsOf = (folder, packages) => Promise.all(packages.map(async (name) => {
  const { version } = await json(folder, 'node_modules', name, 'package.json')
  return `${name.replace(/^node-.*/, 'node')} ${version.replace(/^v/, '')}`
}))

export const script = (folder, name, ...args) => run('npm', ['run', '--silent', name, '--', ...args], { cwd: folder, env: ENV })

/** Runs `npm test`, which prints what it bought. */
export async function prints (folder, count = 1) {
  assert.equal(await script(folder, 'test').then((text) => text.split(SHARES).length - 1), count)
}

/** Runs its program with another Node. */
export async function printsWith (folder, node) {
  for (const file of ['main.js', 'main.cjs']) assert.equal(await run(node, [file], { cwd: folder }), `${SHARES}\n`)
}

/** Runs `npm test` of a test runner, which counts its tests. */
export async function tests (folder, count) {
  const { all } = await new Promise((resolve, reject) => {
    const child = spawn('npm', ['test'], { cwd: folder, env: { ...ENV, NO_COLOR: '1' } })
    let all = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { all += text })
    child.on('close', (code) => code === 0 ? resolve({ all }) : reject(new Error(all)))
  })
  assert.match(all, new RegExp(`Tests:? +${count} passed`))
}

/** Builds the project, and opens the page that it made. */
export async function built (folder, page = '', name = 'build') {
  await script(folder, name)
  await opened(join(folder, page))
}

/** Opens the page of a folder as files. */
export async function opened (folder, prepare) {
  const { url, close } = await serve({ folder, port: 0, policy: false })
  try {
    await shows(url, prepare)
  } finally {
    await close()
  }
}

/** Starts the project's server on a free port, and opens its page. */
export async function started (folder, program, args, look = shows) {
  const port = await freePort()
  const child = spawn(join(folder, 'node_modules/.bin', program), [...args, '--port', String(port)], { cwd: folder, env: ENV, detached: true })
  const url = `http://localhost:${port}/`
  try {
    await answering(url, child)
    await look(url)
  } finally {
    // The program may have started others.
    process.kill(-child.pid)
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
  }
}

/** Waits until a program that was started answers: asks again whenever it writes something, as it does once it listens. */
function answering (url, child) {
  return new Promise((resolve, reject) => {
    let output = ''
    const giveUp = () => reject(new Error(`${url} does not answer.\n${output}`))
    const limit = setTimeout(giveUp, 60_000)
    const ask = async () => {
      const isThere = await fetch(url).then(({ ok }) => ok, () => false)
      if (!isThere) return
      clearTimeout(limit)
      resolve()
    }
    child.once('close', giveUp)
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
        ask()
      })
    }
  })
}

async function freePort () {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

/** Fails unless each output of the page says the shares and each calculator answers, without a complaint. */
export async function shows (url, prepare = () => {}) {
  const page = await (await browser()).newPage()
  const complaints = []
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  try {
    await prepare(page)
    await page.goto(url)
    await page.waitForFunction((shares) => {
      const outputs = [...document.querySelectorAll('output')]
      const calculators = [...document.querySelectorAll('dspp-calculator')]
      return outputs.length > 0 && outputs.every(({ textContent }) => textContent === shares) && calculators.every((one) => one.hasAttribute('data-ready'))
    }, SHARES, { timeout: 30_000 }).catch((error) => { throw new Error(`There is no answer. ${complaints.join('\n')}`, { cause: error }) })
    for (const frame of page.frames().slice(1)) await frame.locator('dspp-calculator[data-ready]').waitFor({ timeout: 30_000 })
    assert.deepEqual(complaints, [])
  } finally {
    await page.close()
  }
}

/** Fails unless an address answers with the shares. */
export async function says (url) {
  assert.equal(await (await fetch(url)).text(), SHARES)
}
