/** Measures the sizes of published files. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { bundled } from './esbuild.mjs'
import { languagesIn } from './languages.mjs'
import { root } from './run.mjs'

/** Returns the size as a server sends it, with Brotli 11. */
export const compressed = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

/** Returns the compressed size of the module and the minified scripts, as in a bundled program. */
export async function engineSize () {
  const onDemand = (await languagesIn(join(root, 'www/pkg'))).filter(({ tag }) => tag !== 'en').map(({ engine, all }) => `./${engine || all}`)
  const { outputFiles: [script] } = await bundled({
    entryPoints: [join(root, 'www/pkg/index.js')], minify: true, write: false, external: onDemand, ignoreAnnotations: false
  })
  return compressed(await readFile(join(root, 'dist/dspp_bg.wasm'))) + compressed(script.contents)
}

/** Returns the size of a file in dist/. */
export const fileSize = async (name) => (await readFile(join(root, 'dist', name))).length

/**
 * Returns the compressed sizes of files that a visit loads; `open` opens the page. Omits icons and manifest, which browsers request
 * only with a window, and after the answer.
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
