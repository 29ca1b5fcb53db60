// Four of the examples, with what this repository has; tests/consumers/slow/ has all of them, and other versions.
import { test } from 'node:test'
import { built, installed, opened, prints, started } from './examples.mjs'

test('a program in Node, by import and by require()', async () => {
  await prints(await installed('node', { isHere: true }), 2)
})

test('Vite, as its development server and as its build', async () => {
  const folder = await installed('vite', { isHere: true })
  await started(folder, 'vite', ['--strictPort'])
  await built(folder, 'dist')
})

test('esbuild', async () => {
  await built(await installed('esbuild', { isHere: true }))
})

test('classic scripts joined by a content system, with the element and a frame', async () => {
  await built(await installed('concatenated', { isHere: true }))
})
