// The JavaScript examples of README.md run, and give what their comments say.
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const examples = [...readme.matchAll(/^```js\n([^]*?)^```$/gm)].map((match) => match[1])

/** Inside the project, so that `dspp` is the package itself. */
const folder = new URL('../../target/readme/', import.meta.url)
after(() => rmSync(folder, { recursive: true, force: true }))

/** A line such as `quote.status // 'accepted'`: an expression, and the value it must have. */
const STATED = /^(?!\s|import |const |let |\/\/|[})\]])(.+?);?\s+\/\/ (['"`{[\d-].*|true|false|null)$/

test('README.md has a JavaScript example', () => {
  assert.ok(examples.length > 0)
})

for (const [index, example] of examples.entries()) {
  test(`JavaScript example ${index + 1} of README.md gives the values that it states`, async () => {
    const lines = example.split('\n')
    const stated = lines.filter((line) => STATED.test(line))
    const comments = lines.filter((line) => /\S.*\s\/\/ /.test(line) && !line.trimStart().startsWith('//'))
    assert.deepEqual(comments, stated, 'every comment behind an expression states its value')
    assert.ok(stated.length > 0, 'the example states no value')

    const program = lines.map((line) => line.replace(STATED, 'stated.push([$1, $2])'))
    mkdirSync(folder, { recursive: true })
    const file = new URL(`example-${index + 1}.mjs`, folder)
    writeFileSync(file, `export const stated = []\n${program.join('\n')}`)
    const { stated: values } = await import(file)
    assert.equal(values.length, stated.length, fileURLToPath(file))
    for (const [position, [actual, expected]] of values.entries()) assert.deepEqual(actual, expected, stated[position])
  })
}
