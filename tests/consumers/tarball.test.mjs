// Checks the tarball's files, and runs the checkers of packages on it.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { build } from 'esbuild'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { root } from '../../scripts/run.mjs'
import { pack, run, temporaryFolder } from './project.mjs'

const { tarball, files } = await pack(await temporaryFolder())
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))

/** The modules that these lead to, and these themselves. */
async function modulesOf (...entryPoints) {
  const { metafile } = await build({
    absWorkingDir: root, entryPoints, outdir: 'target', bundle: true, format: 'esm', platform: 'node', write: false, metafile: true
  })
  return Object.keys(metafile.inputs)
}

/** The entries that have declarations. */
const TYPED = Object.entries(manifest.exports).filter(([, entry]) => entry.types).map(([name]) => name)

const filesOf = async (folder) => (await readdir(join(root, folder))).map((file) => `${folder}/${file}`)

test('it has what its entries need, the plan files and what there is to read, and nothing else', async () => {
  const expected = [
    'package.json', 'README.md', 'CHANGELOG.md', 'DESIGN.md', 'LICENSE-APACHE', 'LICENSE-MIT',
    ...await modulesOf(...manifest.sideEffects), 'dist/index.d.ts', 'dist/dspp.d.ts', 'dist/element.d.ts', 'dist/dspp_bg.wasm', 'dist/dspp-calculator.html', 'dist/integrity.json',
    ...await filesOf('plans'),
    ...(await filesOf('docs')).filter((file) => file.endsWith('.md'))
  ]
  assert.deepEqual(files, expected.sort())
  for (const file of files) assert.match(file, /^(dist\/.*(\.js|\.d\.ts|\.wasm|\.html|\.json)|plans\/.*\.json|docs\/.*\.md|package\.json|[A-Z]+\.md|LICENSE-[A-Z]+)$/)
})

test('the program and every entry of package.json are there', () => {
  const targets = (entry) => typeof entry === 'string' ? [entry] : Object.values(entry).flatMap(targets)
  const named = [...targets(manifest.exports), ...Object.values(manifest.bin), ...manifest.sideEffects]
  for (const target of named) if (!target.includes('*')) assert.ok(files.includes(target.replace(/^\.\//, '')), target)
})

test('its declarations come first in every entry that has some', () => {
  for (const entry of Object.values(manifest.exports)) {
    if (typeof entry === 'object') assert.equal(Object.keys(entry)[0], 'types')
  }
})

test('dspp/inline is one file that asks for no other', async () => {
  assert.doesNotMatch(await readFile(join(root, 'dist/inline.js'), 'utf8'), /\bimport\b|\.wasm/)
})

test('publint finds nothing', async () => {
  const data = await readFile(tarball)
  const { messages, pkg } = await publint({ strict: true, pack: { tarball: data.buffer.slice(data.byteOffset, data.byteOffset + data.length) } })
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), [])
})

test('are the types wrong? Only to resolvers older than the entries of a package, and to those without require() of ES modules', async () => {
  const { problems, entrypoints } = await checkPackage(createPackageFromTarballData(await readFile(tarball)), { entrypoints: TYPED })
  assert.deepEqual(Object.keys(entrypoints), TYPED)
  const kinds = problems.map(({ kind, entrypoint, resolutionKind }) => `${entrypoint} ${resolutionKind} ${kind}`).sort()
  assert.deepEqual(kinds, TYPED.flatMap((entry) => [`${entry} node10 NoResolution`, `${entry} node16-cjs CJSResolvesToESM`]).sort())
})

test('package and crate have one version', async () => {
  const crate = /^version = "(.*)"$/m.exec(await readFile(join(root, 'Cargo.toml'), 'utf8'))[1]
  assert.equal(manifest.version, crate)
})

test('npm would publish it', async () => {
  assert.ok(existsSync(tarball))
  const output = await run('npm', ['publish', '--dry-run', '--json', '--offline', '--ignore-scripts', '--loglevel=error', tarball])
  assert.ok(output.includes(`"dspp@${manifest.version}"`), output)
})
