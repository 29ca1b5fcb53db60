import { extractText, getDocumentProxy } from 'unpdf'
import { EXAMPLE, VIEWS, expect, test } from './calculator.js'

async function paper (page) {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
  const { text, totalPages } = await extractText(pdf, { mergePages: true })
  return { text: text.replace(/\s+/g, ' '), pages: totalPages }
}

for (const view of VIEWS) {
  test(`the answers are printed on one page: ${view}`, { tag: view === VIEWS[0] ? [] : '@slow' }, async ({ calculator, page }) => {
    await calculator.open()
    await calculator.choose(view)
    await calculator.example.click()
    await calculator.ready()
    const { text, pages } = await paper(page)
    expect(pages).toBe(1)
    expect(text).toContain('Redwood Trust, Inc.: Direct Stock Purchase and Dividend Reinvestment Plan')
    expect(text).toContain('An estimate, not an offer.')
    expect(text).not.toContain('Try an example')
    expect(text).not.toContain('Whom to ask')
    if (view === VIEWS[0]) {
      for (const answer of [...Object.values(EXAMPLE), 'Amount $2,500.00', 'Investment date January 15, 2008']) expect(text).toContain(answer)
    }
  })
}

test('an explanation that is open is printed', { tag: '@slow' }, async ({ calculator, page }) => {
  await calculator.open()
  await calculator.example.click()
  await calculator.painted()
  await calculator.openWhy('due')
  const { text, pages } = await paper(page)
  expect(pages).toBe(1)
  expect(text).toContain('One business day before the investment date, Tuesday, January 15, 2008, is Monday, January 14, 2008.')
})

test('a calendar and other discounts that are open are printed, with their pictures', { tag: '@slow' }, async ({ calculator, page }) => {
  await calculator.open()
  await calculator.example.click()
  expect((await paper(page)).text).not.toContain('At other discounts')
  for (const name of ['Show the calendar', 'At other discounts']) await page.getByText(name).press('Enter')
  await expect(page.locator('[data-picture="calendar"] table')).toBeVisible()
  await expect(page.locator('[data-picture="discounts"] .picture-drawing')).toBeVisible()
  const { text } = await paper(page)
  expect(text).toMatch(/January 2008/)
  expect(text).toContain('At other discounts')
  expect(text).not.toContain('Show the calendar')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('[data-picture="calendar"] table')).toBeVisible()
  await expect(page.locator('[data-picture="discounts"] .picture-drawing')).toBeVisible()
})

test('of a year of dates the table alone is printed, black on white', async ({ calculator, page }) => {
  const name = 'Payment dates, month by month'
  await calculator.open()
  await calculator.plan.selectOption('IndyMac Bancorp 2005')
  await expect(page.locator('[data-plan="issuer"]')).toContainText('IndyMac')
  await calculator.choose(VIEWS[4])
  await calculator.fromMonth.selectOption('January')
  await calculator.fromYear.fill('2005')
  await expect(calculator.table(name)).toHaveCount(12)
  await page.getByRole('button', { name: 'Why? March 2005' }).click()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('table', { name })).toBeVisible()
  await expect(calculator.element.locator('.sheet-plan')).toContainText('IndyMac Bancorp: Direct stock purchase')
  await expect(calculator.element.getByText('Let payments arrive by the day they are due.')).toBeVisible()
  for (const hidden of [
    page.getByRole('heading', { name: 'Plan calculator' }), page.getByRole('heading', { name: 'The plan’s terms in plain words' }), calculator.fromYear,
    page.getByRole('button', { name: 'Print, or save as PDF' }), page.getByRole('heading', { name: 'Answers' }), calculator.element.locator('.why-row').nth(2)
  ]) await expect(hidden).toBeHidden()
  const colors = await page.getByRole('table', { name }).evaluate((table) =>
    [getComputedStyle(document.body).backgroundColor, getComputedStyle(table).color])
  expect(colors).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
  expect((await paper(page)).pages).toBe(1)
})

test('printing is asked of the browser', { tag: '@slow' }, async ({ calculator, page }) => {
  await page.addInitScript(() => { window.print = () => { window.printed = true } })
  await calculator.open()
  await calculator.choose(VIEWS[4])
  await page.getByRole('button', { name: 'Print, or save as PDF' }).click()
  expect(await page.evaluate(() => window.printed)).toBe(true)
})
