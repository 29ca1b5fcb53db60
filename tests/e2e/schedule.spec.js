import { expect, test } from './calculator.js'

const TABLE = 'Payment dates, month by month'

async function ask (calculator, { plan, year, months = '12' }) {
  await calculator.plan.selectOption(plan)
  await expect(calculator.page.locator('[data-plan="issuer"]')).toContainText(plan.split(' ')[0])
  await calculator.choose('A year of dates')
  await calculator.fromMonth.selectOption('January')
  await calculator.fromYear.fill(year)
  await calculator.months.fill(months)
}

test('a closing that cannot be read is told at its field, and the dates stay', async ({ calculator }) => {
  await calculator.open()
  await ask(calculator, { plan: 'IndyMac Bancorp 2005', year: '2005', months: '2' })
  const [, february] = await calculator.rows(TABLE)
  // One trading day less in January: all that is counted back from the 21st is a business day earlier than without it.
  await calculator.closures.fill('2005-01-20\nsoon')
  const corrected = [
    ['January 2005', 'Mon, Dec 27, 2004', 'Wed, Jan 19, 2005', 'Fri, Jan 21, 2005', 'Fri, Dec 31, 2004', 'Mon, Jan 3 – Fri, Jan 21, 2005'], february
  ]
  expect(await calculator.rows(TABLE)).toEqual(corrected)
  await calculator.closures.press('Tab')
  await expect(await calculator.messageOf(calculator.closures)).toHaveText('Error: An extra closing must be a whole date, such as 2008-01-16.')
  await calculator.says({ schedule: 'Correct the extra closings' })
  await expect(calculator.detail('schedule')).toHaveText('Until then the dates below leave out the closing that cannot be read.')
  expect(await calculator.rows(TABLE)).toEqual(corrected)
  await calculator.summary.getByRole('link').click()
  await expect(calculator.closures).toBeFocused()
  await calculator.closures.fill('2005-01-20')
  await calculator.says({ schedule: 'First payment: send by Wednesday, January 19, 2005' })
})

// The made-up plan's payments are due two business days before the 15th, or before the next business day: December 15 is a
// Tuesday, and January 15 a Friday.
for (const [moment, due] of [
  ['2026-11-29T15:00:00Z', 'Friday, December 11, 2026'],
  ['2026-12-12T04:59:59Z', 'Friday, December 11, 2026'],
  ['2026-12-12T05:00:00Z', 'Wednesday, January 13, 2027']
]) {
  test(`a year of dates begins with the next day that has not passed: ${moment}`, { tag: moment.startsWith('2026-11') ? [] : '@slow' }, async ({ calculator, page }) => {
    await page.clock.setFixedTime(moment)
    await page.goto('/demo/element.html')
    await calculator.ready()
    await calculator.choose('A year of dates')
    await calculator.says({ schedule: `Next payment: send by ${due}` })
    await expect(calculator.table(TABLE).first()).toContainText(moment.startsWith('2026-11') ? 'November 2026' : 'December 2026')
  })
}
