/** Makes the workers that keep our pages offline, from www/js/service-worker.js and the files' checksums. */
import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { bundled } from './esbuild.mjs'
import { root } from './run.mjs'

const PAGE = join(root, 'www')

/**
 * @param {string} output the file to write
 * @param {'page' | 'make'} page the page that the worker keeps
 */
export async function serviceWorker (output, page) {
  const files = await Promise.all((await FILES[page]()).map(async (file) => [file, await integrityOf(file)]))
  await bundled({
    entryPoints: [join(PAGE, 'js/service-worker.js')],
    outfile: output,
    minify: true,
    format: 'iife',
    define: { PAGE: JSON.stringify({ version: versionOf(files), files }) }
  })
}

/** Lists the page, the files beside it, and the files of its package that it loads. */
async function filesOfPage () {
  const pkg = (await readdir(join(PAGE, 'pkg'))).filter((name) => /^page.*\.js$|\.wasm$/.test(name))
  const icons = await readdir(join(PAGE, 'icons'))
  return ['./', 'manifest.webmanifest', ...icons.map((name) => `icons/${name}`), ...pkg.map((name) => `pkg/${name}`)].sort()
}

/** Lists the page that makes calculators, and what it puts into them. */
async function filesOfMaker () {
  const plans = (await readdir(join(PAGE, 'pkg/plans'))).map((name) => `plans/${name}`)
  const pkg = ['page.css', 'make.css', 'make.js', 'dspp_bg.wasm', 'integrity.json', 'element.js', 'embed.js', 'dspp-calculator.html', 'THIRD-PARTY-NOTICES.txt', ...plans]
  return ['make.html', 'icons/icon.svg', ...pkg.map((name) => `pkg/${name}`)].sort()
}

const FILES = { page: filesOfPage, make: filesOfMaker }

/** Returns a version that changes with any file. */
const versionOf = (files) => createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16)

/** Returns a file's checksum for a request's `integrity`. */
async function integrityOf (file) {
  const bytes = await readFile(join(PAGE, file === './' ? 'index.html' : file))
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`
}
