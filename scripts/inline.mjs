/** Makes the entry `dspp/inline` one file: with all that it imports, and the WebAssembly module as base64. */
import { join } from 'node:path'

/** @param {string} folder of the package's modules, whose inline.js becomes that file */
export async function inline (folder) {
  // Only here: who wants nothing but the setting up must not need what it installs.
  const { build } = await import('esbuild')
  const file = join(folder, 'inline.js')
  await build({
    entryPoints: [file],
    outfile: file,
    allowOverwrite: true,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    loader: { '.wasm': 'binary' },
    // Nothing that lies around the folder changes the bytes.
    tsconfigRaw: {},
    ignoreAnnotations: true,
    logLevel: 'warning'
  })
}
