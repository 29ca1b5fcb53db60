/** How large what is published is: measured here, by whoever asks. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { languagesIn } from './languages.mjs'
import { root } from './run.mjs'

/** What a server sends of it. */
export const compressed = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

/** The module and the minified scripts, compressed, as a program that bundles the package has them. */
export async function engineSize () {
  const { build } = await import('esbuild')
  const onDemand = (await languagesIn(join(root, 'dist'))).filter(({ tag }) => tag !== 'en').map(({ engine, all }) => `./${engine || all}`)
  const { outputFiles: [script] } = await build({
    entryPoints: [join(root, 'dist/index.js')], bundle: true, minify: true, format: 'esm', write: false, external: onDemand, legalComments: 'none'
  })
  return compressed(await readFile(join(root, 'dist/dspp_bg.wasm'))) + compressed(script.contents)
}

/** A file of dist/, as it is. */
export const fileSize = async (name) => (await readFile(join(root, 'dist', name))).length

/**
 * Each thing that a visit to the page loads, compressed; `open` goes there. Icons and manifest are left out: a browser asks for them
 * only if it has a window to show them in, and never before the answer.
 */
export async function firstLoad (page, open) {
  const responses = []
  page.on('response', (response) => responses.push(response))
  await open()
  await page.waitForLoadState('networkidle')
  const ofTheWindow = await page.locator('link[rel~="icon"], link[rel="apple-touch-icon"], link[rel="manifest"]')
    .evaluateAll((links) => links.map(({ href }) => href))
  const loaded = responses.filter((response) => !ofTheWindow.includes(response.url()))
  return Promise.all(loaded.map(async (response) => compressed(await response.body())))
}
