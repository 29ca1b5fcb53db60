// The components of docs/embedding.md are those of examples/, which are built and opened in a browser.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8')
const text = await read('docs/embedding.md')

for (const [language, file] of [['jsx', 'react/main.jsx'], ['vue', 'vue/Purchase.vue'], ['svelte', 'svelte/Purchase.svelte']]) {
  test(`the component of ${language} is the example's`, async () => {
    const [code, ...others] = [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, code]) => code)
    assert.equal(code, await read(`examples/${file}`))
    assert.deepEqual(others, [])
  })
}
