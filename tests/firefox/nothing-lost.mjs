import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ANSWERS, CHOICES, FIELDS } from './worked.mjs'

export function nothingLost (page) {
  const fragment = () => page.run(() => location.hash)

  test('reloading keeps everything typed, also what is wrong and what is hidden', async () => {
    await page.choose('I am a new investor', 'The company approved my payment beforehand')
    await page.fill({ 'Investment period, first day': '2008-01-02' })
    await page.choose('The company approved my payment beforehand', 'A list of purchases')
    const typed = { ...FIELDS, Amount: '$ 2,500 & more', 'Extra market closings': '2008-01-16\n2008-01-17', 'List of purchases': '34.12, 200\n34.15, 100' }
    delete typed['Market price per share']
    await page.fill(typed)
    // The address may take a moment for the last of so many keys.
    await page.eventually(async () => new URLSearchParams((await fragment()).slice(1)).toString().includes('34.15%2C+100'), true)

    await page.reload()
    await page.hasFilled(typed)
    for (const label of ['I am a new investor', 'A list of purchases']) assert.ok(await (await page.field(label)).isSelected(), label)
    await page.choose('The company approved my payment beforehand')
    await page.hasFilled({ 'Investment period, first day': '2008-01-02' })
  })

  test('the address restores the form, on arrival and when it changes', async () => {
    await page.choose(...CHOICES)
    await page.fill(FIELDS)
    await page.eventually(async () => /asOf=2008-01-02/.test(await fragment()), true)
    const link = await fragment()

    await page.open(link)
    await page.hasFilled(FIELDS)
    await page.says(ANSWERS)

    await page.open()
    await page.hasFilled({ Amount: '' })
    await page.run((link) => { location.hash = link }, link)
    await page.hasFilled(FIELDS)
    await page.says(ANSWERS)
  })

  test('a reload keeps the last key as soon as it is painted', async () => {
    await page.fill({ Amount: '2500' })
    await page.run(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    await page.reload()
    await page.hasFilled({ Amount: '2500' })
  })

  test('going away and coming back keeps what was typed', async () => {
    await page.fill({ Amount: '2500' })
    await page.driver.get('about:blank')
    await page.driver.navigate().back()
    await page.ready()
    await page.hasFilled({ Amount: '2500' })
  })
}
