// Checks the crate's files, and that it builds from them alone: all that `cargo publish --dry-run` looks at.
import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../../../scripts/run.mjs'
import { run } from '../project.mjs'

/** Without the network, unless the registry's index was never read on this machine. */
async function cargoPackage (...args) {
  const all = ['package', '--locked', '--allow-dirty', ...args]
  return run('cargo', [...all, '--offline'], { cwd: root }).catch(() => run('cargo', all, { cwd: root }))
}

const filesOf = async (folder) => (await readdir(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length).replace(/^\//, ''))

test('it has its sources, the plan files and what there is to read, and nothing else', async () => {
  const files = (await cargoPackage('--list')).trim().split('\n').filter((file) => file !== '.cargo_vcs_info.json')
  assert.deepEqual(files.sort(), [
    'CHANGELOG.md', 'Cargo.lock', 'Cargo.toml', 'Cargo.toml.orig', 'DESIGN.md', 'LICENSE-APACHE', 'LICENSE-MIT', 'README.md',
    ...await filesOf('src'), ...await filesOf('plans')
  ].sort())
})

test('it builds of them', async () => {
  await cargoPackage()
})
