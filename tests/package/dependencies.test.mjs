// Checks what the crate and the package are built from: known licences, the public registries alone, nothing twice. deny.toml has the same
// for cargo-deny.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const root = new URL('../../', import.meta.url)
const read = (path) => readFileSync(new URL(path, root), 'utf8')

const ALLOWED = read('deny.toml').match(/^allow = (\[.*\])$/m)[1]
const allowed = JSON.parse(ALLOWED)

/** Returns whether the allowed licences meet an SPDX expression, old slashes included. */
const meets = (licence) => licence.replaceAll(/[()]/g, '').split(' AND ')
  .every((part) => part.split(/ OR |\//).some((one) => allowed.includes(one.trim())))

const { packages } = JSON.parse(execFileSync('cargo', ['metadata', '--locked', '--format-version', '1'], {
  cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore']
}))

test('every crate has a licence that may be passed on', () => {
  assert.ok(packages.length > 20)
  assert.deepEqual(packages.filter(({ license }) => !meets(license ?? '')).map(({ name, license }) => `${name}: ${license}`), [])
  assert.equal(meets('GPL-3.0-only'), false)
  assert.equal(meets('(MIT OR Apache-2.0) AND GPL-3.0-only'), false)
})

test('every crate is from the public registry, and there is one of each', () => {
  const elsewhere = packages.filter(({ name, source }) => name !== 'dspp' && !source?.startsWith('registry+https://github.com/rust-lang/crates.io-index'))
  assert.deepEqual(elsewhere.map(({ name, source }) => `${name}: ${source}`), [])
  const names = packages.map(({ name }) => name)
  assert.deepEqual(names.filter((name, index) => names.indexOf(name) !== index), [])
})

test('no code of ours is unsafe', () => {
  assert.match(read('Cargo.toml'), /^unsafe_code = "forbid"$/m)
})

test('the package brings nothing along, and what builds it is checked by its hash', () => {
  const manifest = JSON.parse(read('package.json'))
  for (const key of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies']) assert.equal(manifest[key], undefined)
  const { packages: locked } = JSON.parse(read('package-lock.json'))
  const names = Object.keys(locked).filter((name) => name !== '')
  assert.ok(names.length > 50)
  assert.deepEqual(names.filter((name) => !locked[name].integrity?.startsWith('sha512-')), [])
})

test('the notices name every crate in the module with its authors, and go with the package and the one file', () => {
  const tree = execFileSync('cargo', ['tree', '--locked', '-e', 'normal,no-proc-macro', '--target', 'wasm32-unknown-unknown', '--prefix', 'none', '--format', '{p}'], { cwd: root, encoding: 'utf8' })
  const linked = [...new Set(tree.trim().split('\n').map((line) => line.split(' ').slice(0, 2).join(' ').replace(' v', ' ')))].filter((one) => !one.startsWith('dspp '))
  assert.ok(linked.length > 10)
  const text = read('dist/THIRD-PARTY-NOTICES.txt')
  for (const crate of [...linked, `Rust's standard library ${read('rust-toolchain.toml').match(/"(.*)"/)[1]}`]) assert.match(text, new RegExp(`^${crate.replaceAll('.', '\\.')}\n  \\S`, 'm'))
  assert.match(text, /^Permission is hereby granted, free of charge/m)
  assert.match(text, /Unicode, Inc\./)
  assert.ok(read('dist/dspp-calculator.html').endsWith(`<!--\n${text}-->\n`))
})
