// The machine's time zone changes no answer, and "today" is New York's day everywhere.
import { Calculator, QUESTIONS, expect, test } from './calculator.js'

/** The first and the last zone to begin a day, and the one that the exchange is in. */
const ZONES = ['Pacific/Kiritimati', 'America/New_York', 'Pacific/Pago_Pago']

/** Moments at which it is not the same day everywhere, with New York's by hand: 5 hours behind in winter, 4 in summer. */
const MOMENTS = [
  ['2008-01-15T04:59:59Z', '1/14/2008'],
  ['2008-01-15T05:00:00Z', '1/15/2008'],
  ['2008-01-15T10:30:00Z', '1/15/2008'],
  ['2008-07-01T03:59:59Z', '6/30/2008'],
  ['2008-07-01T04:00:00Z', '7/1/2008'],
  ['2009-01-01T04:59:59Z', '12/31/2008']
]

/** All that the page shows and holds, for the example of each question, explained. */
async function everything (page) {
  const calculator = new Calculator(page)
  const shown = []
  for (const question of ['', ...QUESTIONS]) {
    await calculator.open()
    if (question) await calculator.ask(question)
    await calculator.example.click()
    await expect(calculator.element).toHaveAttribute('data-ready')
    await calculator.openEveryWhy()
    shown.push(await calculator.element.evaluate(({ shadowRoot }) => [
      shadowRoot.textContent, ...[...shadowRoot.querySelectorAll('input, textarea, select')].map(({ name, value }) => `${name}=${value}`)
    ]))
    await page.goto('about:blank')
  }
  return shown
}

for (const timezoneId of ZONES) {
  test.describe(`In ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('today is the day it is in New York, and said to be', { tag: timezoneId === ZONES[0] ? [] : '@slow' }, async ({ calculator, page }) => {
      // Every moment takes a visit: the first zone, which npm test is in, has the turns of a day and of a year.
      for (const [moment, today] of timezoneId === ZONES[0] ? [...MOMENTS.slice(0, 2), MOMENTS.at(-1)] : MOMENTS) {
        await page.clock.setFixedTime(moment)
        await calculator.open()
        await expect(calculator.asOf, moment).toHaveValue(today)
        await expect(calculator.asOf).toHaveAttribute('aria-describedby', /^as-of-hint /)
        await calculator.ask('All dates')
        const [month, , year] = today.split('/')
        await expect(calculator.fromYear, moment).toHaveValue(year)
        await expect(calculator.fromMonth, moment).toHaveValue(month.padStart(2, '0'))
        await page.goto('about:blank')
      }
    })
  })
}

test.describe('A page that stays open overnight', () => {
  // 23:30 in New York, half an hour before the investment date.
  const EVENING = '2026-12-01T04:30:00Z'
  const OPENED = '#participant=existing&payment.amount=500&month.investmentDate=12/1/2026'
  const MORNING = '2026-12-01T14:00:00Z'

  async function openInTheEvening (calculator, fragment = OPENED) {
    await calculator.page.clock.install({ time: EVENING })
    await calculator.open(fragment)
    await expect(calculator.asOf).toHaveValue('11/30/2026')
  }

  /** The clock goes on while the machine sleeps: no timer runs. */
  const sleepUntil = (page, moment) => page.clock.setSystemTime(moment)

  test('counts from the next day at midnight', async ({ calculator, page }) => {
    await openInTheEvening(calculator)
    await calculator.says({ tone: 'yes', headline: 'Yes, you may send $500', due: 'Mon, Nov 30, 2026' })
    await expect(calculator.notes('due').first()).toHaveText('That is today')
    await page.clock.runFor('29:00')
    await expect(calculator.asOf).toHaveValue('11/30/2026')
    await page.clock.runFor('02:00')
    await expect(calculator.asOf).toHaveValue('12/1/2026')
    await calculator.says({ tone: 'no', headline: 'Too late for this investment date' })
    await page.clock.runFor('24:00:00')
    await expect(calculator.asOf).toHaveValue('12/2/2026')
  })

  for (const [how, target, type] of [
    ['seen again', 'document', 'visibilitychange'], ['gone back to', 'window', 'pageshow'], ['given the focus', 'window', 'focus']
  ]) {
    test(`counts from the day it is once it is ${how}`, { tag: how === 'seen again' ? [] : '@slow' }, async ({ calculator, page }) => {
      await openInTheEvening(calculator)
      await sleepUntil(page, MORNING)
      await page.evaluate(([target, type]) => globalThis[target].dispatchEvent(new Event(type)), [target, type])
      await expect(calculator.asOf).toHaveValue('12/1/2026')
      await calculator.says({ tone: 'no', headline: 'Too late for this investment date' })
      // It is no state of the form: the address is as it was.
      await expect(page).not.toHaveURL(/asOf/)
    })
  }

  test('counts from the day it is once the form is cleared', async ({ calculator, page }) => {
    await openInTheEvening(calculator)
    await sleepUntil(page, MORNING)
    await calculator.clear.click()
    await expect(calculator.asOf).toHaveValue('12/1/2026')
  })

  test('keeps a day that was chosen, until the form is cleared', { tag: '@slow' }, async ({ calculator, page }) => {
    await openInTheEvening(calculator)
    await calculator.openMore()
    await calculator.asOf.fill('11/27/2026')
    await page.clock.runFor('09:30:00')
    await expect(calculator.asOf).toHaveValue('11/27/2026')
    await calculator.says({ tone: 'yes', headline: 'Yes, you may send $500' })
    await calculator.clear.click()
    await expect(calculator.asOf).toHaveValue('12/1/2026')
  })

  test('begins a year of dates with the month it is, unless another was chosen', { tag: '@slow' }, async ({ calculator, page }) => {
    await openInTheEvening(calculator, '#view=schedule')
    await page.clock.runFor('09:30:00')
    await expect(calculator.fromMonth).toHaveValue('12')
    await calculator.fromMonth.selectOption('June')
    await page.clock.fastForward(40 * 24 * 3_600_000)
    await expect(calculator.fromMonth).toHaveValue('06')
    await expect(calculator.fromYear).toHaveValue('2026')
  })

  test('takes the next of the months that a site announced, unless one was typed', { tag: '@slow' }, async ({ calculator, page }) => {
    // Money for Monday, November 16 must arrive by Thursday, the 12th.
    await page.clock.install({ time: '2026-11-13T04:30:00Z' })
    await page.goto('/demo/element.html')
    await calculator.ready()
    await expect(calculator.investmentDate).toHaveValue('11/16/2026')
    await page.clock.runFor('01:00:00')
    await expect(calculator.investmentDate).toHaveValue('12/15/2026')
    await expect(calculator.discount).toHaveValue('1.5')
  })

  test('keeps what a visitor made of an announced month', { tag: '@slow' }, async ({ calculator, page }) => {
    await page.clock.install({ time: '2026-11-13T04:30:00Z' })
    await page.goto('/demo/element.html')
    await calculator.ready()
    await expect(calculator.investmentDate).toHaveValue('11/16/2026')
    await calculator.discount.fill('2')
    await page.clock.runFor('01:00:00')
    await expect(calculator.investmentDate).toHaveValue('11/16/2026')
    await expect(calculator.discount).toHaveValue('2')
    await expect(calculator.asOf).toHaveValue('11/13/2026')
    await calculator.clear.click()
    await expect(calculator.investmentDate).toHaveValue('12/15/2026')
  })
})

test('every view shows the same in every zone', { tag: '@slow' }, async ({ browser }) => {
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
