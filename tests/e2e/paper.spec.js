import { extractText, getDocumentProxy } from 'unpdf'
import { EXAMPLE, VIEWS, expect, test } from './calculator.js'

async function paper (page) {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
  const { text, totalPages } = await extractText(pdf, { mergePages: true })
  return { text: text.replace(/\s+/g, ' '), pages: totalPages }
}

for (const view of VIEWS) {
  test(`the answers are printed on one page: ${view}`, async ({ calculator, page }) => {
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
    if (view === 'One payment') {
      for (const answer of [...Object.values(EXAMPLE), 'Amount $2,500.00', 'Investment date January 15, 2008']) expect(text).toContain(answer)
    }
  })
}

test('an explanation that is open is printed', async ({ calculator, page }) => {
  await calculator.open()
  await calculator.example.click()
  await calculator.painted()
  await calculator.openWhy('due')
  const { text, pages } = await paper(page)
  expect(pages).toBe(1)
  expect(text).toContain('One business day before the investment date, Tuesday, January 15, 2008, is Monday, January 14, 2008.')
})

test('a calendar and other discounts that are open are printed, with their pictures', async ({ calculator, page }) => {
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
