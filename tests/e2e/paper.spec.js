import { extractText, getDocumentProxy } from 'unpdf'
import { EXAMPLE, EXAMPLE_STATE, expect, test } from './calculator.js'
import { STATES } from './states.js'

async function paper (page) {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
  const { text, totalPages } = await extractText(pdf, { mergePages: true })
  return { text: text.replace(/\s+/g, ' '), pages: totalPages }
}

test('one payment is printed on one page: answer, reasons, entries, phone numbers and day', async ({ calculator, page }) => {
  await page.clock.setFixedTime(new Date('2026-11-23T15:00:00Z'))
  await calculator.open(`#${EXAMPLE_STATE}`)
  const { text, pages } = await paper(page)
  expect(pages).toBe(1)
  for (const part of [
    EXAMPLE.headline, EXAMPLE.due, EXAMPLE.shares, 'Direct Stock Purchase and Dividend Reinvestment Plan', 'Terms of November 23, 2007', 'Example',
    'These terms are from 2007', '(888) 472-1955', '(415) 389-7373', '1-866-269-4976', 'November 23, 2026',
    'One business day before that is Monday, January 14, 2008.', 'The letter says',
    'Amount you will send $2,500', 'Investment date 1/15/2008'
  ]) expect(text, part).toContain(part)
  for (const part of ['Try an example', 'See my answer', 'Add to calendar', 'More options', 'Other questions', 'The plan’s terms in plain language', 'Skip to']) expect(text, part).not.toContain(part)
})

for (const name of Object.keys(STATES).filter((name) => !['empty', 'accepted'].includes(name))) {
  test(`the answer is printed on one page: ${name}`, { tag: '@slow' }, async ({ calculator, page }) => {
    await calculator.open(`#${STATES[name]}`)
    const { text, pages } = await paper(page)
    // A period has a line for each day; until there is an answer, the terms are printed with it.
    expect(pages).toBeLessThanOrEqual(await calculator.element.evaluate(({ dataset }) => 'answered' in dataset) ? name === 'period' ? 2 : 1 : 3)
    expect(text).toContain((await calculator.headline.textContent()).replace(/\s+/g, ' ').trim())
    expect(text).toContain('(888) 472-1955')
  })
}

test('reasons are open on paper, and folded again after it', async ({ calculator, page }) => {
  await calculator.open(`#${EXAMPLE_STATE}`)
  await calculator.openWhy('due')
  const open = () => calculator.element.evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll('.reply details')].filter(({ open }) => open).map(({ dataset }) => dataset.key))
  expect(await open()).toEqual(['why due'])
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  expect(await open()).toEqual(['why verdict', 'why due', 'why shares'])
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  expect(await open()).toEqual(['why due'])
})

test('paper is black on white, whatever the screen is, and its days are drawn', async ({ calculator, page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await calculator.open(`#${EXAMPLE_STATE}`)
  const style = (selector, name) => calculator.element.locator(selector).first().evaluate((part, name) => getComputedStyle(part)[name], name)
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
  expect(await style('.verdict h2', 'color')).toBe('rgb(0, 0, 0)')
  expect(await style('.value', 'color')).toBe('rgb(0, 0, 0)')
  expect(await style('.due b', 'printColorAdjust')).toBe('exact')
  await expect(calculator.element.locator('.days')).toBeVisible()
  await expect(calculator.element.locator('form')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'The plan’s terms in plain language' })).toBeHidden()
})

test('without an answer the terms and phone numbers are printed', { tag: '@slow' }, async ({ calculator, page }) => {
  await calculator.open()
  const { text } = await paper(page)
  expect(text).toContain('The plan’s terms in plain language')
  expect(text).toContain('(415) 389-7373')
})

test('printing is asked of the browser', { tag: '@slow' }, async ({ calculator, page }) => {
  await page.addInitScript(() => { window.print = () => { window.printed = true } })
  await calculator.open(`#${EXAMPLE_STATE}`)
  await page.getByRole('button', { name: 'Print or save as PDF' }).click()
  expect(await page.evaluate(() => window.printed)).toBe(true)
})
