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

test('a place typed while the form is made anew is kept as typed', async ({ maker, page }) => {
  await maker.open()
  await maker.section('limits')
  await maker.answer('Over what time is the maximum counted?', 'A month')
  const place = (label) => page.getByLabel(`Where does it say so?, ${label}`, { exact: true })
  for (const [label, amount] of [['Least from an existing stockholder', '50'], ['Least from a new investor', '250']]) await maker.control(page.locator('#section-limits'), label).fill(amount)
  for (const round of [1, 2, 3]) {
    await place('Least from an existing stockholder').fill(`Section ${round}`)
    await place('Least from a new investor').selectText()
    await page.keyboard.type(`Section ${round + 4}`)
    await page.keyboard.press('Tab')
    await expect(place('Least from a new investor')).toHaveValue(`Section ${round + 4}`)
    await expect(place('Least from an existing stockholder')).toHaveValue(`Section ${round}`)
  }
})
