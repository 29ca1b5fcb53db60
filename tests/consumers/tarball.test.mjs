// Checks the tarball's files, and runs the checkers of packages on it.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { root } from '../../scripts/run.mjs'
import { pack, run, temporaryFolder } from './project.mjs'

const { tarball, files } = await pack(await temporaryFolder())
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))

/** The entries that have declarations and a program. */
const TYPED = Object.entries(manifest.exports).filter(([, entry]) => entry.default).map(([name]) => name)

const filesOf = async (folder) => (await readdir(join(root, folder))).map((file) => `${folder}/${file}`)

test('the tarball has only the entries’ files, the plan files and the documents', async () => {
  const entries = ['index.js', 'index.cjs', 'slim.js', 'slim.cjs', 'workerd.js']
  const expected = [
    'package.json', 'README.md', 'CHANGELOG.md', 'DESIGN.md', 'LICENSE-APACHE', 'LICENSE-MIT',
    ...[
      ...[...entries, 'cli.js', 'element.js', 'element.cjs', 'element-classic.js', 'embed.js'].flatMap((name) => [name, `${name}.map`]),
      ...['dspp', 'index', 'slim', 'element'].flatMap((name) => [`${name}.d.ts`, `${name}.d.cts`]),
      ...['calculator-properties', 'react', 'svelte', 'vue'].map((name) => `${name}.d.ts`),
      'dspp_bg.wasm', 'dspp-calculator.html', 'custom-elements.json', 'integrity.json', 'THIRD-PARTY-NOTICES.txt'
    ].map((name) => `dist/${name}`),
    ...await filesOf('plans'),
    ...(await filesOf('docs')).filter((file) => file.endsWith('.md'))
  ]
  assert.deepEqual(files, expected.sort())
})

test('the program and every entry of package.json are there', () => {
  const targets = (entry) => typeof entry === 'string' ? [entry] : Object.values(entry).flatMap(targets)
  const named = [...targets(manifest.exports), ...Object.values(manifest.bin), ...manifest.sideEffects, manifest.main, manifest.module, manifest.types]
  for (const target of named) if (!target.includes('*')) assert.ok(files.includes(target.replace(/^\.\//, '')), target)
})

test('declarations come first wherever there are some', () => {
  const conditions = (entry) => typeof entry === 'string' ? [] : [Object.keys(entry), ...Object.values(entry).flatMap(conditions)]
  for (const keys of conditions(manifest.exports)) if (keys.includes('types')) assert.equal(keys[0], 'types')
})

test('publint finds nothing', async () => {
  const data = await readFile(tarball)
  const { messages, pkg } = await publint({ strict: true, pack: { tarball: data.buffer.slice(data.byteOffset, data.byteOffset + data.length) } })
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), [])
})

test('are the types wrong? In no way of resolving them', async () => {
  const { problems, entrypoints } = await checkPackage(createPackageFromTarballData(await readFile(tarball)), { entrypoints: TYPED })
  assert.deepEqual(Object.keys(entrypoints), TYPED)
  const found = problems.map(({ kind, entrypoint, resolutionKind }) => `${entrypoint} ${resolutionKind} ${kind}`)
  assert.deepEqual(found, [])
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
