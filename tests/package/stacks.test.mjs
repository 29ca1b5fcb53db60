// docs/stacks.md names every example, with the versions that it has, and each worked.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'

const root = new URL('../../', import.meta.url)
const read = (path) => readFileSync(new URL(path, root), 'utf8')
const examples = readdirSync(new URL('examples/', root)).filter((name) => existsSync(new URL(`examples/${name}/package.json`, root)))
const { version } = JSON.parse(read('package.json'))

const rows = read('docs/stacks.md').split('\n').filter((line) => line.includes('(../examples/'))
  .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
const rowsOf = (name) => rows.filter(([, example]) => example === `[${name}](../examples/${name})`)

test('every example has its row, and no other has', () => {
  assert.deepEqual([...new Set(rows.map(([, example]) => /^\[(.*)\]/.exec(example)[1]))].sort(), examples.sort())
})

for (const name of examples) {
  test(`${name} worked, in the versions that it has`, () => {
    const { dependencies: { dspp, ...dependencies }, devDependencies } = JSON.parse(read(`examples/${name}/package.json`))
    assert.equal(dspp, version)
    const known = Object.values({ ...dependencies, ...devDependencies })
    for (const one of known) assert.match(one, /^\d+\.\d+\.\d+$/)
    const shown = rowsOf(name).flatMap(([, , versions]) => versions.split(', '))
    if (known.length > 0) assert.ok(known.some((one) => shown.some((version) => version.endsWith(` ${one}`))), `${shown} has none of ${known}`)
    for (const [, , , , works] of rowsOf(name)) assert.equal(works, 'yes')
  })
}
