/** Writes the table of docs/stacks.md from the results of the last `npm run check:consumers`. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { main, root } from './run.mjs'

const DOCUMENT = join(root, 'docs/stacks.md')
const TABLE = /(?<=<!-- from the last run -->\n)[^]*?(?=<!-- end -->)/

const row = ({ row, example, versions, uses, failed }) =>
  `| ${row} | [${example}](../examples/${example}) | ${versions.join(', ')} | ${uses.join('; ')} | ${failed.length > 0 ? `fails: ${failed.join('; ')}` : 'yes'} |\n`

await main(async () => {
  const results = JSON.parse(await readFile(join(root, 'target/stacks.json'), 'utf8'))
  const table = [
    `\nRun on ${new Date().toISOString().slice(0, 10)}, on Linux, with Node ${process.versions.node} and Chromium.\n\n`,
    '| stack | example | version | used as | works |\n|---|---|---|---|---|\n', ...results.map(row), '\n'
  ]
  const text = await readFile(DOCUMENT, 'utf8')
  await writeFile(DOCUMENT, text.replace(TABLE, () => table.join('')))
})
