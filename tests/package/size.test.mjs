// The engine as a program that bundles the package has it, against a budget that may only go down.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'esbuild'

const at = (path) => new URL(`../../${path}`, import.meta.url)
const budget = JSON.parse(await readFile(at('tests/budget.json'), 'utf8'))
const compressed = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

test('the engine stays within its budget', async () => {
  const { outputFiles: [script] } = await build({
    entryPoints: [fileURLToPath(at('dist/index.js'))], bundle: true, minify: true, format: 'esm', write: false, external: ['./messages/es/*'], legalComments: 'none'
  })
  const size = compressed(await readFile(at('dist/dspp_bg.wasm'))) + compressed(script.contents)
  assert.ok(size <= budget.engine, `${size} bytes with brotli are over the budget of ${budget.engine}`)
})

test('the script for frames is small', async () => {
  const { length } = await readFile(at('dist/embed.js'))
  assert.ok(length <= budget.embed, `${length} bytes are over the budget of ${budget.embed}`)
})

test('the page that is one file stays within its budget', async () => {
  const { length } = await readFile(at('dist/dspp-calculator.html'))
  assert.ok(length <= budget.singleFile, `${length} bytes are over the budget of ${budget.singleFile}`)
})
