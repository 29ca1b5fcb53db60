/**
 * Makes the page one file, `dspp-calculator.html`, with scripts, styles, plans and the WebAssembly module inside. It
 * opens from disk or server and in a frame of any site; its own policy allows no requests.
 *
 * The markup is uncompressed, so that the plan's facts show first. The module and the scripts are compressed. A short script unpacks them; the policy has the hashes of both, so that no other script runs.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { bundled } from './esbuild.mjs'
import { hashOf } from './page.mjs'
import { root } from './run.mjs'

const PAGE = join(root, 'www')

/**
 * @param {string} file the file to write
 * @param {string} notices what must go with the module, as text
 */
export async function singleFile (file, notices) {
  const page = await readFile(join(PAGE, 'index.html'), 'utf8')
  const styles = [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style]) => style)
  const script = await scriptOf()
  let whole = await replaced(page, /<link [^>]*>\n/g, async (link) => {
    // The SVG is smaller than the PNG.
    if (link.includes('rel="icon"')) return `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(await readFile(join(PAGE, 'icons/icon.svg'), 'utf8'))}">\n`
    return ''
  })
  whole = await replaced(whole, /<script type="module" src="[^"]*"><\/script>\n/g, () => '')
  // At the end, so that the text shows first.
  whole = await replaced(whole, /(?=<\/body>)/g, async () =>
    `${packed(SCRIPT, script)}${packed(MODULE, await readFile(join(PAGE, 'pkg/dspp_bg.wasm')))}<script type="module">${UNPACKING}</script>\n`)
  whole = await replaced(whole, /(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*/g, () => policy([UNPACKING, script], styles))
  await writeFile(file, `${whole.trimEnd()}\n<!--\n${notices}-->\n`)
}

const SCRIPT = 'packed-script'
const MODULE = 'packed-module'

/** Compresses bytes into a script element, as base64, which adds a third. */
const packed = (id, bytes) => `<script type="text/plain" id="${id}">${deflateRawSync(bytes, { level: 9 }).toString('base64')}</script>\n`

/** Returns the code of a `Response` with the unpacked bytes. */
const unpacked = (id) => `new Response(new Blob([
  Uint8Array.from(atob(document.getElementById('${id}').textContent), (character) => character.charCodeAt(0))
]).stream().pipeThrough(new DecompressionStream('deflate-raw')))`

const TRUSTED = 'unpacked'

/** Adds the packed script to the page. Some browsers have no Trusted Types. */
const UNPACKING = `
const text = await ${unpacked(SCRIPT)}.text()
const script = Object.assign(document.createElement('script'), { type: 'module' })
script.text = globalThis.trustedTypes?.createPolicy('${TRUSTED}', { createScript: (text) => text }).createScript(text) ?? text
document.body.append(script)
`

/** Returns a policy that runs and shows only parts of the file, and fetches nothing. */
const policy = (scripts, styles) => [
  "default-src 'none'", `script-src ${scripts.map(hashOf).join(' ')} 'wasm-unsafe-eval'`, `style-src ${styles.map(hashOf).join(' ')}`, 'img-src data:',
  "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", `trusted-types ${TRUSTED}`
].join('; ')

/** Replaces each match by the result of `make`; throws if there is none. */
async function replaced (text, pattern, make) {
  const matches = text.match(pattern)
  if (!matches) throw new Error(`Nothing in the page matches ${pattern}.`)
  const made = await Promise.all(matches.map((match) => make(match)))
  return text.replace(pattern, () => made.shift())
}

async function scriptOf () {
  const { outputFiles: [{ text }] } = await bundled({
    stdin: { contents: "import './js/main.js'", resolveDir: PAGE },
    minify: true,
    write: false,
    plugins: [{ name: 'inside', setup: provide }]
  })
  return text.trim()
}

/** Provides the engine with its module inside. */
function provide ({ onLoad }) {
  onLoad({ filter: /\/pkg\/index\.js$/ }, async () => ({ contents: await readFile(join(root, 'js/index.js'), 'utf8') }))
  onLoad({ filter: /\.wasm$/ }, () => ({ contents: `export default await ${unpacked(MODULE)}.arrayBuffer()` }))
}
