import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { root } from '../../scripts/run.mjs'

export function maker (page) {
  test('a calculator is made, saved, and opens from the disk', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'dspp-made-'))
    t.after(() => rmSync(folder, { recursive: true }))
    await page.open('make.html')
    await page.driver.findElement({ css: '#start-title' }).click()
    await page.press('Redwood 2007: limits a month, announced dates, discount')
    await page.says({ headline: 'Yes, you may send $2,500' })
    await page.driver.findElement({ css: '#other-ways' }).click()
    assert.deepEqual(JSON.parse(await page.saved('Save plan.json', 'plan.json')), JSON.parse(readFileSync(join(root, 'plans/redwood-2007.json'), 'utf8')))
    const file = join(folder, 'calculator.html')
    writeFileSync(file, await page.saved('Save calculator.html', 'calculator.html'))
    await page.reload()
    await page.says({ headline: 'Yes, you may send $2,500' })
    await page.driver.get(pathToFileURL(file).href)
    await page.ready()
    await page.choose('I’m new')
    await page.fill({ 'Amount you will send': '499.99' })
    await page.press('See my answer')
    await page.says({ headline: 'Send at least $500' })
  })
}
