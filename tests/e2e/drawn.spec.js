// The pictures in the page: each appears with its answer, follows what is typed, and goes with it.
import { VIEWS, expect, test } from './calculator.js'

/** The pictures as a visitor finds them: drawings by what they say, the calendar by its name. */
class Drawn {
  constructor (page) {
    this.page = page
    this.timeline = page.getByRole('img', { name: /^Timeline/ })
    this.prices = page.getByRole('img', { name: /^Chart of the price/ })
    this.period = page.getByRole('img', { name: /^Chart of the investment period/ })
    this.calendar = page.getByText('Show the calendar')
    this.others = page.getByText('At other discounts')
    this.wait = page.getByText('They are drawn here')
  }

  month (name) { return this.page.getByRole('table', { name }) }

  legend (text) { return this.page.locator('[data-picture="timeline"] li').filter({ hasText: text }) }
}

const it = test.extend({
  drawn: async ({ page }, use) => use(new Drawn(page))
})

it('nothing is drawn before there is anything to draw', async ({ calculator, drawn, page }) => {
  await calculator.open()
  await expect(page.locator('.picture-drawing')).toHaveCount(0)
  await expect(drawn.calendar).toBeHidden()
  await expect(drawn.wait).toBeVisible()
  await page.setViewportSize({ width: 360, height: 740 })
  await expect(drawn.wait).toBeHidden()
})

it('the days to the investment are drawn, and follow the typing', async ({ calculator, drawn }) => {
  await calculator.open()
  await calculator.example.click()
  await expect(drawn.wait).toBeHidden()
  await expect(drawn.timeline).toHaveAccessibleName('Timeline. Counted from: Wednesday, January 2, 2008. Payment due: Monday, January 14, 2008, ' +
    '8 business days left. Investment date: Tuesday, January 15, 2008.')
  await calculator.investmentDate.fill('2008-01-23')
  await expect(drawn.timeline).toHaveAccessibleName(/due: Tuesday, January 22, 2008, 13 business days left\..*\(Martin Luther King Day\)\.$/)
  await expect(drawn.legend('closed')).toHaveText('Mon, Jan 21: Martin Luther King Day, market closed')
  await calculator.investmentDate.fill('')
  await expect(drawn.timeline).toBeHidden()
  await expect(drawn.calendar).toBeHidden()

  await calculator.clear.click()
  await calculator.investmentDate.fill(await calculator.asOf.inputValue())
  await expect(drawn.timeline).toHaveAccessibleName(/^Timeline\. Today: /)
})

it('what is folded away is drawn when it is opened, and is never what it was before', async ({ calculator, drawn, page }) => {
  await calculator.open()
  await calculator.example.click()
  await expect(drawn.timeline).toBeVisible()
  const months = page.locator('[data-picture="calendar"] caption')
  await expect(months).toHaveCount(0)
  await drawn.calendar.click()
  await expect(months).toHaveText('January 2008')
  await drawn.calendar.click()
  await calculator.investmentDate.fill('2008-02-15')
  await calculator.asOf.fill('2008-02-01')
  await drawn.calendar.click()
  await expect(months).toHaveText('February 2008')

  const prices = page.locator('[data-table="prices"] tbody tr')
  await expect(prices).toHaveCount(0)
  await drawn.others.click()
  await expect(prices.first()).toContainText('$34.1200')
  await drawn.others.click()
  await calculator.price.fill('40')
  await drawn.others.click()
  await expect(prices.first()).toContainText('$40.0000')
})

it('prices and shares at other discounts are drawn above their table', { tag: '@slow' }, async ({ calculator, drawn, page }) => {
  await calculator.open()
  await calculator.example.click()
  await drawn.others.click()
  await expect(drawn.prices).toHaveAccessibleName(/at 3%, \$33\.0964 a share and 75\.536916 shares\. This month, at 1\.5%, \$33\.6082 a share and 74\.386608 shares\.$/)
  const [chart, table] = await Promise.all([drawn.prices, page.getByRole('table', { name: 'At other discounts' })].map((one) => one.boundingBox()))
  expect(chart.y + chart.height).toBeLessThan(table.y)
  await calculator.discount.fill('2')
  await expect(drawn.prices).toHaveAccessibleName(/This month, at 2%, \$33\.4376 a share/)
  await calculator.price.fill('')
  await expect(drawn.prices).toBeHidden()
})

it('an investment period is drawn, with the days that miss the threshold', async ({ calculator, drawn }) => {
  await calculator.open()
  await calculator.choose('A payment over an investment period')
  await calculator.example.click()
  await expect(drawn.timeline).toHaveAccessibleName(/Investment period: Wednesday, January 2, 2008 to Tuesday, January 8, 2008\./)
  await expect(drawn.period).toHaveAccessibleName(/The threshold price is \$33\.50\. Below it, nothing is bought: Friday, January 4, 2008\.$/)
  await calculator.threshold.fill('33')
  await expect(drawn.period).toHaveAccessibleName(/No day is below it\.$/)
  await calculator.dayPrices.fill('')
  await expect(drawn.period).toBeHidden()
})

it('each question has its pictures, and an empty form none', { tag: '@slow' }, async ({ calculator, drawn, page }) => {
  const expected = { [VIEWS[0]]: 1, [VIEWS[1]]: 1, [VIEWS[2]]: 0, [VIEWS[3]]: 2, [VIEWS[4]]: 0 }
  await calculator.open()
  for (const [view, count] of Object.entries(expected)) {
    await calculator.choose(view)
    await calculator.example.click()
    await calculator.painted()
    await expect(page.getByRole('img', { name: /\./ }), view).toHaveCount(count)
    await calculator.clear.click()
    await expect(page.locator('.picture-drawing:visible'), view).toHaveCount(0)
  }
  await expect(drawn.wait).toBeHidden()
})

it('a dividend has its investment date, and nothing due', { tag: '@slow' }, async ({ calculator, drawn }) => {
  await calculator.open()
  await calculator.example.click()
  await calculator.choose('A dividend, reinvested')
  await expect(drawn.timeline).toHaveAccessibleName('Timeline. Counted from: Wednesday, January 2, 2008. Investment date: Tuesday, January 15, 2008.')
})

it('extra closings are marked, those of the form and those of the plan', { tag: '@slow' }, async ({ calculator, drawn }) => {
  await calculator.open()
  await calculator.example.click()
  await calculator.closures.fill('1/10/2008')
  await expect(drawn.timeline).toHaveAccessibleName(/, 7 business days left\./)
  await expect(drawn.legend('closed')).toHaveText('Thu, Jan 10: Extra closing, market closed')
  await calculator.element.evaluate(async (element) => {
    const file = await (await fetch('/pkg/plans/redwood-2007.json')).json()
    element.plan = { ...file, closures: ['2008-01-09'] }
  })
  await expect(drawn.timeline).toHaveAccessibleName(/, 6 business days left\./)
  await expect(drawn.legend('closed')).toHaveText(['Wed, Jan 9: Extra closing, market closed', 'Thu, Jan 10: Extra closing, market closed'])
})

it('the ends of the calendars are drawn, too', { tag: '@slow' }, async ({ calculator, drawn }) => {
  await calculator.open()
  await calculator.announce({ date: '2100-12-31', asOf: '2100-12-30' })
  await expect(drawn.timeline).toHaveAccessibleName(/Investment date: Friday, December 31, 2100\./)
  await calculator.announce({ date: '2008-01-15', asOf: '1990-01-01' })
  await expect(drawn.timeline).toHaveAccessibleName(/Counted from: Monday, January 1, 1990\./)
  await calculator.asOf.fill('0020-01-01')
  await expect(drawn.timeline).toHaveAccessibleName(/^Timeline\. Payment due: Monday, January 14, 2008\./)
})

it('pictures speak the language of the page', { tag: '@slow' }, async ({ calculator, page }) => {
  await calculator.open()
  await calculator.example.click()
  await calculator.element.evaluate((element) => { element.lang = 'es' })
  await expect(page.getByRole('img', { name: /^Línea de tiempo\. .*quedan 8 días hábiles\..* 15 de enero de 2008\.$/ })).toBeVisible()
  await page.getByText('Ver el calendario').click()
  await expect(page.getByRole('table', { name: 'enero de 2008' }).getByRole('cell', { name: '14 Vence' })).toBeVisible()
})

it('pictures turn with the theme, and print black on white', { tag: '@slow' }, async ({ calculator, drawn, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await calculator.open()
  await calculator.choose('A payment over an investment period')
  await calculator.example.click()
  await expect(drawn.timeline).toBeVisible()
  await expect(drawn.period).toBeVisible()
  const inks = () => page.locator('.picture-title, .picture-flag').evaluateAll((texts) => [...new Set(texts.map((text) => getComputedStyle(text).fill))])
  expect(await inks()).toEqual(['rgb(238, 236, 231)'])
  await page.emulateMedia({ media: 'print' })
  await expect(drawn.timeline).toBeVisible()
  await expect(drawn.period).toBeVisible()
  expect(await inks()).toEqual(['rgb(0, 0, 0)'])
})

it('forced colours reach the pictures', { tag: '@slow' }, async ({ calculator, page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await calculator.open()
  await calculator.example.click()
  const [ink, canvasText] = await page.locator('.picture-flag').first().evaluate((text) => {
    const sample = document.body.appendChild(document.createElement('p'))
    sample.style.color = 'CanvasText'
    return [getComputedStyle(text).fill, getComputedStyle(sample).color]
  })
  expect(ink).toBe(canvasText)
})
