// Checks the crate's files, and that it builds from them alone: all that `cargo publish --dry-run` looks at.
import assert from 'node:assert/strict'
import { cp, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../../../scripts/run.mjs'
import { run, temporaryFolder, write } from '../project.mjs'

/** Without the network, unless the registry's index was never read on this machine. */
async function cargoPackage (...args) {
  const all = ['package', '--locked', '--allow-dirty', ...args]
  return run('cargo', [...all, '--offline'], { cwd: root }).catch(() => run('cargo', all, { cwd: root }))
}

const filesOf = async (folder) => (await readdir(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length).replace(/^\//, ''))

test('the crate has only its sources, the plan files and the documents', async () => {
  const files = (await cargoPackage('--list')).trim().split('\n').filter((file) => file !== '.cargo_vcs_info.json')
  assert.deepEqual(files.sort(), [
    'CHANGELOG.md', 'Cargo.lock', 'Cargo.toml', 'Cargo.toml.orig', 'DESIGN.md', 'LICENSE-APACHE', 'LICENSE-MIT', 'README.md',
    ...await filesOf('src'), ...await filesOf('plans')
  ].sort())
})

test('the crate builds from these files', async () => {
  await cargoPackage()
})

/** A copy of the program of examples/rust with this crate, and the versions that it is tested with. */
async function program () {
  const folder = await temporaryFolder()
  await cp(join(root, 'examples/rust'), folder, { recursive: true })
  const manifest = join(folder, 'Cargo.toml')
  await writeFile(manifest, `${await readFile(manifest, 'utf8')}\n[patch.crates-io]\ndspp = { path = ${JSON.stringify(root)} }\n`)
  await cp(join(root, 'Cargo.lock'), join(folder, 'Cargo.lock'))
  return folder
}

const TARGET = ['--target-dir', join(root, 'target/program')]

test('a program of typed values uses it natively', async () => {
  assert.equal(await run('cargo', ['run', '--quiet', ...TARGET], { cwd: await program() }), '74.386608 shares\n')
})

test('the same program compiles for wasm32-wasip1 without JavaScript', async () => {
  const folder = await program()
  const { channel } = /^channel = "(?<channel>.+)"/m.exec(await readFile(join(root, 'rust-toolchain.toml'), 'utf8')).groups
  await run('rustup', ['target', 'add', 'wasm32-wasip1', '--toolchain', channel])
  await run('cargo', [`+${channel}`, 'build', '--quiet', '--target', 'wasm32-wasip1', ...TARGET], { cwd: folder })
  await write(folder, 'run.mjs', `
    import { readFile } from 'node:fs/promises'
    import { WASI } from 'node:wasi'
    const wasi = new WASI({ version: 'preview1', returnOnExit: true })
    const module = await WebAssembly.compile(await readFile(${JSON.stringify(join(root, 'target/program/wasm32-wasip1/debug/dspp-in-rust.wasm'))}))
    process.exitCode = wasi.start(await WebAssembly.instantiate(module, wasi.getImportObject()))
  `)
  assert.equal(await run(process.execPath, ['--no-warnings', 'run.mjs'], { cwd: folder }), '74.386608 shares\n')
})
