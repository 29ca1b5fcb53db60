/** Bundles the entry `dspp/inline` into one file, with its imports and the WebAssembly module as base64. */
import { join } from 'node:path'

/** @param {string} folder the folder of the package's modules; its inline.js is replaced */
export async function inline (folder) {
  // Imported here, because setup runs before esbuild is installed.
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
    // Ignores any tsconfig.json around the folder, which could change the bytes.
    tsconfigRaw: {},
    ignoreAnnotations: true,
    logLevel: 'warning'
  })
}
