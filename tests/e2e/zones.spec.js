// The machine's time zone changes no answer, and "today" is New York's day everywhere.
import { GOLDEN, checksum, expected, golden } from '../differential/cases.mjs'
import { Calculator, VIEWS, expect, test } from './calculator.js'

/** The first and the last zone to begin a day, and the one that the exchange is in. */
const ZONES = ['Pacific/Kiritimati', 'America/New_York', 'Pacific/Pago_Pago']

/** Moments at which it is not the same day everywhere, with New York's by hand: 5 hours behind in winter, 4 in summer. */
const MOMENTS = [
  ['2008-01-15T04:59:59Z', '2008-01-14'],
  ['2008-01-15T05:00:00Z', '2008-01-15'],
  ['2008-01-15T10:30:00Z', '2008-01-15'],
  ['2008-07-01T03:59:59Z', '2008-06-30'],
  ['2008-07-01T04:00:00Z', '2008-07-01'],
  ['2009-01-01T04:59:59Z', '2008-12-31']
]

/** All that the page shows and holds, for the example of each view, explained. */
async function everything (page) {
  const calculator = new Calculator(page)
  const shown = []
  for (const view of VIEWS) {
    await calculator.open()
    await calculator.choose(view)
    await calculator.example.click()
    // That the example is filled in is soon followed by what is answered: which of the two is said last is a matter of time.
    await expect(calculator.status).toContainText(/\w/)
    await expect(calculator.element).toHaveAttribute('data-ready')
    await calculator.openEveryWhy()
    await calculator.status.evaluate((status) => status.remove())
    shown.push(await calculator.element.evaluate(({ shadowRoot }) => [
      shadowRoot.textContent, ...[...shadowRoot.querySelectorAll('input, textarea, select')].map(({ name, value }) => `${name}=${value}`)
    ]))
  }
  return shown
}

for (const timezoneId of ZONES) {
  test.describe(`In ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('today is the day it is in New York, and said to be', async ({ calculator, page }) => {
      for (const [moment, today] of MOMENTS) {
        await page.clock.setFixedTime(moment)
        await calculator.open()
        await expect(calculator.asOf, moment).toHaveValue(today)
        await expect(calculator.asOf).toHaveAccessibleDescription('Today in New York, or another day')
        await calculator.choose('A year of dates')
        await expect(calculator.fromYear, moment).toHaveValue(today.slice(0, 4))
        await expect(calculator.fromMonth, moment).toHaveValue(today.slice(5, 7))
        await page.goto('about:blank')
      }
    })

    test('the module gives the same answers, byte by byte', async ({ page }) => {
      await page.goto('/')
      expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(timezoneId)
      for (const name of GOLDEN) {
        const texts = await page.evaluate(async (requests) => {
          const { Plan } = await import('/pkg/index.js')
          const plan = Plan.redwood2007()
          return requests.map((request) => JSON.stringify(plan.quote(request)))
        }, golden(name).map(([, request]) => request))
        expect(texts.map((text) => checksum([text])), name).toStrictEqual(expected().golden[name])
      }
    })
  })
}

test('every view shows the same in every zone', async ({ browser }) => {
  test.slow()
  const shown = []
  for (const timezoneId of ZONES) {
    const page = await browser.newPage({ timezoneId })
    await page.clock.setFixedTime('2008-01-15T10:30:00Z')
    shown.push(await everything(page))
    await page.context().close()
  }
  for (const [index, zone] of ZONES.entries()) expect(shown[index], zone).toStrictEqual(shown[0])
})
