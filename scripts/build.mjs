/**
 * Builds the package into dist/: the WebAssembly module, its glue, and the entries, each as one file; and for the page, into
 * www/pkg/, the modules of js/ with the page's own scripts and styles bundled beside them.
 *
 * Equal sources give equal bytes on any machine, because the module contains no local path. Everything is
 * assembled in target/ first, so that a failed build keeps the last good one.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, relative } from 'node:path'
import { bundle, bundleElement, bundleEmbed, bundleMaker, bundleOwnPage } from './bundle.mjs'
import { customElements } from './custom-elements.mjs'
import { entries } from './entries.mjs'
import { languagesThere } from './languages.mjs'
import { makerNotices, notices } from './notices.mjs'
import { writePage } from './page.mjs'
import { Missing, capture, isMain, main, root, run, timed } from './run.mjs'
import { ensureNode, ensurePackages, ensureRust } from './setup.mjs'
import { serviceWorker } from './service-worker.mjs'
import { singleFile } from './single-file.mjs'
import { compressed } from './sizes.mjs'
import { ensureTools, toolFolder } from './tools.mjs'

const TARGET = 'wasm32-unknown-unknown'
const INPUTS = [
  'Cargo.toml', 'Cargo.lock', 'rust-toolchain.toml', 'docs/api.md', 'src', 'plans', 'js', 'www/js', 'www/css', 'www/page.css',
  'www/calculator.css', 'www/page.html', 'www/make.html', 'www/icons', 'www/manifest.webmanifest', 'scripts/build.mjs', 'scripts/bundle.mjs',
  'scripts/custom-elements.mjs', 'scripts/entries.mjs', 'scripts/esbuild.mjs', 'scripts/languages.mjs', 'scripts/notices.mjs', 'scripts/page.mjs',
  'scripts/service-worker.mjs', 'scripts/single-file.mjs', 'package-lock.json'
]
const OUTPUTS = ['dist', 'www/pkg', 'www/index.html', 'www/sw.js', 'www/make-sw.js']
/** Modules of the package that pages do not load. */
const ELSEWHERE = ['cli.js', 'delimited.js', 'file-problems.js', 'index.js', 'json-text.js', 'page.js', 'quote-file.js', 'slim.js', 'utf8.js']
/** Entries with declarations, and the declarations of the module. */
const DECLARED = ['dspp', 'element', 'index', 'slim']
const INTEGRITY = 'integrity.json'
const NOTICES = 'THIRD-PARTY-NOTICES.txt'
/** Files that a page may load with `integrity`. */
const EMBEDDED = ['element.js', 'element-classic.js', 'embed.js', 'index.js', 'slim.js', 'dspp_bg.wasm']
/** The whole page as one file. */
const SINGLE = 'dspp-calculator.html'
const STAGE = join(root, 'target/package')
const STAMP = join(root, 'target/package.stamp')

/** Installs the tools of `build`, if missing. */
export async function setUpBuild () {
  ensureNode()
  await ensureRust()
  await ensurePackages()
  await ensureTools(['wasm-bindgen', 'wasm-pack'])
}

/** Builds, unless dist/ and www/pkg/ are up to date. */
export async function build () {
  const inputs = await fingerprint(INPUTS, toolFolder('wasm-bindgen'), process.env.RUSTFLAGS, process.env.CARGO_ENCODED_RUSTFLAGS)
  const stamp = async () => `${inputs} ${await fingerprint(OUTPUTS)}`
  if (existsSync(STAMP) && await readFile(STAMP, 'utf8') === await stamp()) {
    console.log('The build is up to date.')
    return
  }

  await rm(STAMP, { force: true })
  await rm(STAGE, { recursive: true, force: true })
  await mkdir(STAGE, { recursive: true })
  await timed('Compiling the crate to WebAssembly', () => compile(STAGE))
  await timed('Optimising it with wasm-opt', () => optimise(join(STAGE, 'dspp_bg.wasm')))
  await cp(join(root, 'js'), STAGE, { recursive: true })
  await languagesThere(STAGE)
  await bundleEmbed(STAGE)

  for (const output of OUTPUTS) await rm(join(root, output), { recursive: true, force: true })
  await cp(STAGE, join(root, 'dist'), { recursive: true, filter: (path) => relative(STAGE, path) !== 'page.js' })
  await declareForRequire(join(root, 'dist'))
  await writeFile(join(root, 'dist/custom-elements.json'), `${JSON.stringify(await customElements(), null, 2)}\n`)
  await cp(STAGE, join(root, 'www/pkg'), { recursive: true, filter: (path) => !ELSEWHERE.includes(relative(STAGE, path)) })
  await cp(join(STAGE, 'page.js'), join(root, 'www/pkg/index.js'))
  // The page offers a choice of plans; the package has them beside dist/.
  await cp(join(root, 'plans'), join(root, 'www/pkg/plans'), { recursive: true, filter: (path) => !path.endsWith('.schema.json') })
  await bundleOwnPage(STAGE)
  await timed('Bundling the entries', () => entries(STAGE, join(root, 'dist')))
  await rm(STAGE, { recursive: true })
  await timed('Bundling the page', () => bundle(join(root, 'www/pkg')))
  await writePage()
  await timed('Bundling the element', () => bundleElement(join(root, 'dist'), join(root, 'www/pkg')))
  await bundleMaker(join(root, 'www/pkg'))
  const text = await notices(TARGET)
  await writeFile(join(root, 'dist', NOTICES), text)
  await writeFile(join(root, 'www/pkg', NOTICES), `${text}\n${await makerNotices()}`)
  await timed('Bundling the page that is one file', () => singleFile(join(root, 'dist', SINGLE), text))
  await cp(join(root, 'dist', SINGLE), join(root, 'www/pkg', SINGLE))
  await writeIntegrity()
  await serviceWorker(join(root, 'www/sw.js'), 'page')
  await serviceWorker(join(root, 'www/make-sw.js'), 'make')
  await writeFile(STAMP, await stamp())
  await printSizes(join(root, 'dist'))
  await printIntegrity()
}

/** Builds again, and fails if a byte differs. */
export async function buildAgain () {
  const before = await fingerprint(OUTPUTS)
  await rm(STAMP)
  await run('cargo', ['clean', '--release', '--target', TARGET, '--package', 'dspp'])
  await build()
  if (await fingerprint(OUTPUTS) !== before) throw new Missing('The same sources gave other bytes.')
}

/** Compiles the published module into a folder, but keeps function names. */
export async function buildNamed (folder) {
  const path = join(folder, 'dspp_bg.wasm')
  await timed('Compiling the crate with its names', () => compile(folder))
  await timed('Optimising it with wasm-opt', () => optimise(path, ['-g']))
  return path
}

/** Writes the declarations again for CommonJS, as TypeScript wants them. */
async function declareForRequire (folder) {
  for (const name of DECLARED) {
    const text = await readFile(join(folder, `${name}.d.ts`), 'utf8')
    await writeFile(join(folder, `${name}.d.cts`), text.replace(/(?<=from '\.\/\w+)\.js(?=')/g, '.cjs'))
  }
}

/** Compiles the module into a folder, and generates its JavaScript. */
async function compile (folder) {
  const { args, env } = await withoutPaths()
  await run('wasm-pack', ['--quiet', 'build', root, '--release', '--target', 'web', '--mode', 'no-install', '--no-pack',
    '--out-dir', folder, '--out-name', 'dspp', '--locked', ...args], { env })
  // Declares functions that only the glue calls, as does the end of the other declarations.
  for (const file of ['.gitignore', 'dspp_bg.wasm.d.ts']) await rm(join(folder, file))
  const declared = join(folder, 'dspp.d.ts')
  await writeFile(declared, (await readFile(declared, 'utf8')).split(/^export type InitInput\b/m)[0])
}

/**
 * Returns the flags that keep this machine's paths out of panic messages.
 *
 * Flags from the environment override the command line, so ours are added there if set; otherwise they are added to those
 * of cargo's configuration files.
 */
async function withoutPaths () {
  const sysroot = (await capture('rustc', ['--print', 'sysroot'])).trim()
  const commit = /^commit-hash: (.*)$/m.exec(await capture('rustc', ['-vV']))[1]
  const flags = [
    [process.env.CARGO_HOME ?? join(homedir(), '.cargo'), '/cargo'],
    [root.replace(/\/$/, ''), '/dspp'],
    [join(sysroot, 'lib/rustlib/src/rust'), `/rustc/${commit}`]
  ].map(([from, to]) => `--remap-path-prefix=${from}=${to}`)

  const { CARGO_ENCODED_RUSTFLAGS: encoded, RUSTFLAGS: plain } = process.env
  const theirs = encoded?.split('\x1f') ?? plain?.split(' ')
  if (theirs === undefined) return { args: ['--config', `target.${TARGET}.rustflags=${JSON.stringify(flags)}`], env: process.env }
  return { args: [], env: { ...process.env, CARGO_ENCODED_RUSTFLAGS: [...theirs.filter(Boolean), ...flags].join('\x1f') } }
}

/**
 * Options of wasm-opt. Functions with one caller are not inlined: many begin and end alike, which compresses better.
 * The module is larger, but its compressed size smaller.
 */
const OPTIMISATION = ['-O2', '--converge', '--one-caller-inline-max-function-size', '20']

/** Shrinks the module in place, without names and versions of tools, and checks that its exports are unchanged. */
async function optimise (path, flags = ['--strip-debug', '--strip-producers']) {
  const before = await readFile(path)
  await run(join(root, 'node_modules/.bin/wasm-opt'), [...OPTIMISATION, ...flags, path, '-o', `${path}.opt`])
  const after = await readFile(`${path}.opt`)
  await rm(`${path}.opt`)

  const names = (bytes) => WebAssembly.Module.exports(new WebAssembly.Module(bytes)).map(({ name }) => name).sort().join()
  if (names(after) !== names(before)) throw new Missing('wasm-opt lost exports of the module.')
  if (after.length >= before.length) throw new Missing('wasm-opt ran, but did not make the module any smaller.')
  await writeFile(path, after)
}

/** Hashes these files, by name and content, and any other text that the result depends on. */
async function fingerprint (paths, ...texts) {
  const hash = createHash('sha256').update(JSON.stringify(texts))
  for (const path of paths) {
    for (const file of await filesIn(join(root, path))) hash.update(`\0${relative(root, file)}\0`).update(await readFile(file))
  }
  return hash.digest('hex')
}

/** Lists the file, or all files of the folder in order; empty if missing. */
async function filesIn (path) {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return undefined
    if (error.code === 'ENOENT') return []
    throw error
  })
  return entries?.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort() ?? [path]
}

async function printSizes (folder) {
  for (const file of (await readdir(folder)).filter((name) => /\.(js|wasm|html)$/.test(name))) {
    const bytes = await readFile(join(folder, file))
    console.log(`  ${file.padEnd(22)}${String(bytes.length).padStart(8)} bytes, ${String(compressed(bytes)).padStart(7)} with brotli`)
  }
}

/** Writes the `integrity` values of embedded files, which the page that makes calculators reads. */
async function writeIntegrity () {
  const hashes = await Promise.all(EMBEDDED.map(async (file) => [file, integrity(await readFile(join(root, 'dist', file)))]))
  const text = `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`
  for (const output of ['dist', 'www/pkg']) await writeFile(join(root, output, INTEGRITY), text)
}

async function printIntegrity () {
  console.log(`Their integrity, where a page names it (${INTEGRITY}):`)
  const hashes = JSON.parse(await readFile(join(root, 'dist', INTEGRITY), 'utf8'))
  for (const [file, hash] of Object.entries(hashes)) console.log(`  ${file.padEnd(22)}${hash}`)
}

/** Returns a checksum for HTML's `integrity` attribute. */
export const integrity = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`

if (isMain(import.meta)) {
  await main(async () => {
    await setUpBuild()
    await build()
  })
}
