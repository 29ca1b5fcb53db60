import { readFile } from 'node:fs/promises'
import { expect, test } from './calculator.js'

const TABLE = 'Payment dates, month by month'

/** What a company published: `issuer, month, threshold_set, payment_due, period_start, investment_date, accession`. */
const published = (await readFile(new URL('../data/published-schedules.csv', import.meta.url), 'utf8'))
  .trim().split('\n').map((line) => line.split(','))
const day = new Intl.DateTimeFormat('en-US', { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' })
const written = (date) => day.format(Date.parse(date))

async function ask (calculator, { plan, year, months = '12' }) {
  await calculator.plan.selectOption(plan)
  await expect(calculator.page.locator('[data-plan="issuer"]')).toContainText(plan.split(' ')[0])
  await calculator.choose('A year of dates')
  await calculator.fromMonth.selectOption('January')
  await calculator.fromYear.fill(year)
  await calculator.months.fill(months)
}

for (const [issuer, plan, year] of [['IndyMac', 'IndyMac Bancorp 2005', '2005'], ['Ventas', 'Ventas 2011', '2011']]) {
  test(`the schedule that ${issuer} published for ${year}`, async ({ calculator }) => {
    await calculator.open()
    await ask(calculator, { plan, year })
    await expect(calculator.table(TABLE)).toHaveCount(12)
    const rows = (await calculator.rows(TABLE)).map(([, set, , invested, due, period]) => [set, due, period.split(' – ')[0], invested])
    expect(rows).toEqual(published.filter(([name, month]) => name === issuer && month.startsWith(year))
      .map(([, , set, due, start, invested]) => [written(set), written(due), written(start).replace(/, \d{4}$/, ''), written(invested)]))
  })
}

test('the answer is the first day to send by, and all dates come before what saves them', async ({ calculator, page }) => {
  await calculator.open()
  await ask(calculator, { plan: 'IndyMac Bancorp 2005', year: '2005' })
  await calculator.says({ schedule: 'First payment: send by Thursday, January 20, 2005' })
  await expect(calculator.detail('schedule')).toHaveText('The table below has every date, and says why.')
  const [table, saving] = await Promise.all([page.getByRole('table', { name: TABLE }), page.getByRole('heading', { name: 'Save or share' })]
    .map((part) => part.boundingBox()))
  expect(table.y + table.height).toBeLessThan(saving.y)
})

test('a row tells why, also with the keyboard', async ({ calculator, page }) => {
  await calculator.open()
  await ask(calculator, { plan: 'IndyMac Bancorp 2005', year: '2005' })
  expect((await calculator.rows(TABLE))[0]).toEqual([
    'January 2005', 'Tue, Dec 28, 2004', 'Thu, Jan 20, 2005', 'Fri, Jan 21, 2005', 'Mon, Jan 3, 2005', 'Tue, Jan 4 – Fri, Jan 21, 2005'
  ])
  const why = page.getByRole('button', { name: 'Why? January 2005' })
  await why.focus()
  await page.keyboard.press('Enter')
  await expect(why).toHaveAttribute('aria-expanded', 'true')
  const steps = calculator.element.locator('.why-row:visible')
  await expect(steps).toContainText('the 22nd')
  await expect(steps).toContainText('Assumed')
  // What is open stays open while the rows change.
  await calculator.months.fill('2')
  await expect(calculator.table(TABLE)).toHaveCount(2)
  await expect(why).toHaveAttribute('aria-expanded', 'true')
  await why.click()
  await expect(steps).toHaveCount(0)
})

test('a plan without rules says which one is missing, and takes what was announced', async ({ calculator, page }) => {
  await calculator.open()
  await ask(calculator, { plan: 'Redwood Trust 2007', year: '2008', months: '3' })
  expect((await calculator.rows(TABLE))[0]).toEqual(['January 2008', ...Array(5).fill('Not published')])
  await calculator.says({ schedule: 'No day to send by is known yet' })
  await expect(calculator.detail('schedule')).toHaveText('Some rules were not published. Enter the dates your company announced.')
  await calculator.why('schedule').locator('summary').click()
  await expect(calculator.why('schedule')).toContainText('The plan’s published terms do not say')

  await calculator.announced.fill('February 15, 2008, 2/1/2008; 15-Feb-08')
  await calculator.says({ schedule: 'First payment: send by Thursday, February 14, 2008' })
  // Presidents’ Day does not lie between: the due date is the Thursday before.
  await expect(calculator.table(TABLE).nth(1)).toContainText('Thu, Feb 14, 2008')
  expect((await calculator.rows(TABLE))[1]).toEqual([
    'February 2008', 'Not published', 'Thu, Feb 14, 2008', 'Fri, Feb 15, 2008', 'Thu, Jan 31, 2008', 'Fri, Feb 1 – Fri, Feb 15, 2008'
  ])
  await page.getByRole('button', { name: 'Why? February 2008' }).click()
  await expect(calculator.element.locator('.why-row:visible').getByRole('link', { name: 'Letter, clause L1' }).first()).toBeVisible()
})

test('what was announced and cannot be read is named with its line', async ({ calculator, page }) => {
  await calculator.open()
  await ask(calculator, { plan: 'Redwood Trust 2007', year: '2008' })
  await calculator.announced.fill('2008-01-15\n\nFebruary 15')
  await calculator.announced.press('Tab')
  await expect(await calculator.messageOf(calculator.announced)).toContainText('The investment date of announcement 3 must have its year, such as 2008-01-15.')
  await calculator.fromYear.fill('08')
  await calculator.fromYear.press('Tab')
  await expect(await calculator.messageOf(calculator.fromYear)).toHaveText('Error: The first month must be a year and a month, such as 2008-01.')
  await calculator.says({ schedule: 'Correct the first month' })
  await expect(page.getByRole('button', { name: 'Print, or save as PDF' })).toBeHidden()
  await calculator.fromYear.fill('2008')
  await calculator.announced.fill('2008-01-15, 2008-01-02, 2008-01-15, 2008-02-15')
  await calculator.announced.press('Tab')
  await expect(await calculator.messageOf(calculator.announced)).toContainText('The last day of the investment period of announcement 1')
})

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
  test(`a year of dates begins with the next day that has not passed: ${moment}`, async ({ calculator, page }) => {
    await page.clock.setFixedTime(moment)
    await page.goto('/demo/element.html')
    await calculator.ready()
    await calculator.choose('A year of dates')
    await calculator.says({ schedule: `Next payment: send by ${due}` })
    await expect(calculator.table(TABLE).first()).toContainText(moment.startsWith('2026-11') ? 'November 2026' : 'December 2026')
  })
}

test('the dates go to a calendar', async ({ calculator, page }) => {
  await calculator.open()
  await ask(calculator, { plan: 'IndyMac Bancorp 2005', year: '2005', months: '2' })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Add to my calendar (.ics)' }).click()
  ])
  expect(download.suggestedFilename()).toBe('plan-dates-from-2005-01.ics')
  const text = (await readFile(await download.path(), 'utf8')).replace(/\r\n /g, '')
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(text.match(/^BEGIN:VEVENT\r$/gm).length).toBe(4)
  expect(text.match(/^DTSTART;VALUE=DATE:\d{8}/gm).sort()).toEqual(
    ['20050103', '20050120', '20050202', '20050218'].map((date) => `DTSTART;VALUE=DATE:${date}`))
  expect(text).toContain('IndyMac Bancorp')
})

test('what is printed is the table alone, on one page', async ({ calculator, page }) => {
  await calculator.open()
  await ask(calculator, { plan: 'IndyMac Bancorp 2005', year: '2005' })
  await expect(calculator.table(TABLE)).toHaveCount(12)
  await page.getByRole('button', { name: 'Why? March 2005' }).click()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('table', { name: TABLE })).toBeVisible()
  await expect(calculator.element.locator('.sheet-plan')).toContainText('IndyMac Bancorp: Direct stock purchase')
  await expect(calculator.element.getByText('Let payments arrive by the day they are due.')).toBeVisible()
  for (const hidden of [
    page.getByRole('heading', { name: 'Plan calculator' }), page.getByRole('heading', { name: 'The plan’s terms in plain words' }), calculator.fromYear,
    page.getByRole('button', { name: 'Print, or save as PDF' }), page.getByRole('heading', { name: 'Answers' }), calculator.element.locator('.why-row').nth(2)
  ]) await expect(hidden).toBeHidden()
  const colours = await page.getByRole('table', { name: TABLE }).evaluate((table) =>
    [getComputedStyle(document.body).backgroundColor, getComputedStyle(table).color])
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g).length).toBe(1)
})

test('printing is asked of the browser', async ({ calculator, page }) => {
  await page.addInitScript(() => { window.print = () => { window.printed = true } })
  await calculator.open()
  await calculator.choose('A year of dates')
  await page.getByRole('button', { name: 'Print, or save as PDF' }).click()
  expect(await page.evaluate(() => window.printed)).toBe(true)
})
