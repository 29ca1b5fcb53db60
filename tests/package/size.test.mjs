// Compares published sizes with the budget.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { engineSize, fileSize } from '../../scripts/sizes.mjs'

const budget = JSON.parse(await readFile(new URL('../budget.json', import.meta.url), 'utf8'))

test('the engine stays within its budget', async () => {
  const size = await engineSize()
  assert.ok(size <= budget.engine, `${size} bytes with brotli are over the budget of ${budget.engine}`)
})

test('the script for frames is small', async () => {
  const size = await fileSize('embed.js')
  assert.ok(size <= budget.embed, `${size} bytes are over the budget of ${budget.embed}`)
})

test('the page that is one file stays within its budget', async () => {
  const size = await fileSize('dspp-calculator.html')
  assert.ok(size <= budget.singleFile, `${size} bytes are over the budget of ${budget.singleFile}`)
})
