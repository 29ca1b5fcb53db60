/** Makes www/sw.js, which keeps the page for when there is no network: of www/js/service-worker.js and what to keep, with checksums. */
import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './run.mjs'

const PAGE = join(root, 'www')

/** @param {string} output the file to write */
export async function serviceWorker (output) {
  // Only here: who wants nothing but the setting up must not need what it installs.
  const { build } = await import('esbuild')
  const files = await Promise.all((await filesOfPage()).map(async (file) => [file, await integrityOf(file)]))
  await build({
    entryPoints: [join(PAGE, 'js/service-worker.js')],
    outfile: output,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    tsconfigRaw: {},
    legalComments: 'none',
    logLevel: 'warning',
    define: { PAGE: JSON.stringify({ version: versionOf(files), files }) }
  })
}

/** The page itself, what lies beside it, and of its package what it is bundled of and fetches. */
async function filesOfPage () {
  const pkg = (await readdir(join(PAGE, 'pkg'))).filter((name) => /^page|^calculator\.css$|\.wasm$/.test(name))
  const plans = await readdir(join(PAGE, 'pkg/plans'))
  const icons = await readdir(join(PAGE, 'icons'))
  return [
    './', 'manifest.webmanifest', ...icons.map((name) => `icons/${name}`), ...pkg.map((name) => `pkg/${name}`), ...plans.map((name) => `pkg/plans/${name}`)
  ].sort()
}

/** Changes with any of the files. */
const versionOf = (files) => createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16)

/** The checksum of a file, as a request takes it. */
async function integrityOf (file) {
  const bytes = await readFile(join(PAGE, file === './' ? 'index.html' : file))
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`
}
