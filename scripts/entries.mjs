/**
 * Bundles the entries of the package: each is one file that imports no other, except for the module in WebAssembly, so that
 * no bundler or server must find a second file.
 */
import { writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { bundled } from './esbuild.mjs'

const COMMON = {
  // Node prints the line that threw, so only the module's line is long. Bundlers of users minify the rest.
  minifySyntax: true,
  // The glue would fetch the module from its own address if it got none; every entry gives it one.
  logOverride: { 'empty-import-meta': 'silent' }
}

/** Loads an import of the module as its bytes, which become base64 in the file. */
export const MODULE_INSIDE = { '.wasm': 'binary' }

/** Stands in for `TextDecoder` and `TextEncoder` where there are none. */
export const UTF8 = './utf8.js'

/** The entries: their file, their source, and options of esbuild. */
const ENTRIES = {
  'index.js': ['index', { loader: MODULE_INSIDE }],
  'index.cjs': ['index', { format: 'cjs', loader: MODULE_INSIDE, inject: [UTF8] }],
  // Its loader makes a module of the file; workerd compiles no bytes.
  'workerd.js': ['index', { external: ['*.wasm'] }],
  'slim.js': ['slim', {}],
  'slim.cjs': ['slim', { format: 'cjs', inject: [UTF8] }],
  'cli.js': ['cli', { platform: 'node', external: ['./index.js'] }]
}

/**
 * @param {string} source the folder of the package's modules
 * @param {string} folder the folder for the entries; those of the same name are replaced
 */
export async function entries (source, folder) {
  for (const [file, [name, options]] of Object.entries(ENTRIES)) {
    const outfile = join(folder, file)
    const { outputFiles: [map, { text }] } = await bundled({
      ...COMMON, ...options, absWorkingDir: source, entryPoints: [`./${name}.js`], outfile, write: false, sourcemap: 'linked'
    })
    await writeFile(outfile, withOwnKeys(text), { mode: name === 'cli' ? 0o755 : 0o644 })
    await writeFile(map.path, named(map.text, relative(folder, source)))
  }
}

/** Names the sources in a map as the repository does, not as the folder in which they were bundled. */
const named = (map, folder) => map.replaceAll(`"${folder}/`, '"../js/')

const EXPORTING = 'for (var name in all)\n    __defProp(target, name, { get: all[name], enumerable: !0 });'

/** Keeps what a page adds to `Object.prototype` out of the names that esbuild's helper exports. */
function withOwnKeys (text) {
  if (text.includes('for (var name in all)') !== text.includes(EXPORTING)) throw new Error('The helper of esbuild is another one.')
  return text.replace(EXPORTING, 'for (var name of Object.keys(all))\n    __defProp(target, name, { __proto__: null, get: all[name], enumerable: !0 });')
}
