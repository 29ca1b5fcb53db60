import { expect, test } from './maker.js'

const SECTIONS = ['company', 'limits', 'dates', 'price', 'fees', 'rounding', 'contacts']
const MIDDLE = 360
/** Most pixels from a field to the next. */
const NEXT = 140

/** Answers whose change makes the form anew: the part they are in, their label, what is typed, and where the focus goes. */
const CHANGED = [
  ['#month', 'Month', '2026-04', 'Investment date (optional), Month 2026-04'],
  ['#month', 'Discount', '1', 'More'],
  ['#section-price', 'Discount announced now', '1', 'Which shares are discounted? (optional)'],
  ['#section-limits', 'Least from an existing stockholder', '500', 'Where does it say so?, Least from an existing stockholder'],
  ['#section-limits', 'Where does it say so?, Most, without the company’s approval', '12', 'It does not say, Most, without the company’s approval'],
  ['#section-rounding', 'Decimal places of a share', '0', 'It does not say, Decimal places of a share'],
  ['#section-company', 'Short name shown beside answers', 'A1', 'A few words of it, word for word, Provision A1']
]

test.use({ viewport: { width: 1280, height: 2 * MIDDLE } })

for (const [part, label, text, next] of CHANGED) {
  test(`Tab goes on to the next field, and the page stays where it is: ${part} ${label}`, async ({ maker, page }) => {
    await maker.open()
    await maker.startFrom('Redwood 2007')
    for (const id of SECTIONS) await maker.section(id)
    await page.getByRole('button', { name: 'Add a month' }).click()
    await page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true })
    const field = await maker.control(page.locator(part), label).elementHandle()
    await field.evaluate((control) => control.scrollIntoView({ block: 'center' }))
    await field.fill(text)
    await field.press('Tab')
    await expect.poll(() => field.evaluate(({ isConnected }) => isConnected)).toBe(false)
    expect(await page.evaluate(() => (document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim())).toBe(next)
    expect(Math.abs(await page.evaluate(() => document.activeElement.getBoundingClientRect().top) - MIDDLE)).toBeLessThan(NEXT)
  })
}
