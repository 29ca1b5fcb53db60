// `dspp quote` answers a million payments in as much memory as a few.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROWS = 1_000_000
const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url))
const plan = fileURLToPath(new URL('../../../plans/redwood-2007.json', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'dspp-rows-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('a million payments are answered in 200 MB', async () => {
  const payments = join(folder, 'payments.csv')
  const file = createWriteStream(payments)
  file.write('id,participant,amount,investmentDate,discount,price\n')
  for (let row = 0; row < ROWS; row += 10_000) {
    const text = Array.from({ length: 10_000 }, (_, index) => `${row + index},existing,${100 + (row + index) % 9000}.50,2008-01-15,1.5,34.12\n`).join('')
    if (!file.write(text)) await once(file, 'drain')
  }
  await once(file.end(), 'close')

  // Peaks at 114 MB.
  const program = `process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))
    process.argv.splice(1, 0, 'node')
    await import(${JSON.stringify(pathToFileURL(cli))})`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, 'quote', plan, payments])
  let lines = 0
  let last = ''
  let memory = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    lines += text.split('\n').length - 1
    last = (last + text).slice(-300)
  })
  child.stderr.setEncoding('utf8').on('data', (text) => { memory += text })
  const [status] = await once(child, 'close')
  assert.deepEqual([status, lines], [0, ROWS + 1])
  // 1099.50 ÷ (34.12 × 0.985)
  assert.equal(last.split('\r\n').at(-2), '1000001,999999,existing,1099.50,2008-01-15,1.5,34.12,accepted,standard,2008-01-14,34.1200,1.5,33.6082,,32.715230,16.74,')
  assert.ok(Number(memory) / 1024 < 200, `${memory} KB`)
})
