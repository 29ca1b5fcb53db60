import { VIEWS, expect, test } from './calculator.js'

const states = {
  empty: async () => {},
  filled: async (calculator) => calculator.example.click(),
  explained: async (calculator) => {
    await calculator.example.click()
    await calculator.openEveryWhy()
  },
  wrong: async (calculator) => {
    await calculator.choose('I am a new investor', 'A list of purchases')
    await calculator.approved.check()
    await calculator.amount.fill('five')
    await calculator.preApprovedDiscount.fill('6')
    await calculator.fills.fill('34.12')
    await calculator.fills.blur()
    await expect(calculator.summary).toBeVisible()
  },
  'not allowed': async (calculator) => {
    await calculator.example.click()
    await calculator.amount.fill('10000.01')
    await calculator.amount.blur()
    await calculator.says({ verdict: 'Not without approval' })
  },
  'too late': async (calculator) => {
    await calculator.example.click()
    await calculator.asOf.fill('2008-01-15')
    await calculator.amount.press('Tab')
    await calculator.says({ verdict: 'No, it is too late' })
  },
  dividend: async (calculator) => {
    await calculator.example.click()
    await calculator.choose('A dividend, reinvested')
    await calculator.says({ verdict: 'Yes, you may reinvest' })
  }
}

/** States of the other questions and plans, which are looked at in two kinds only: each takes its time. */
const others = {
  'prices at other discounts': async (calculator) => {
    await calculator.example.click()
    await calculator.page.getByText('At other discounts').click()
  },
  cleared: async (calculator) => {
    await calculator.example.click()
    await calculator.clear.click()
    await expect(calculator.undo).toBeVisible()
  },
  'text to copy by hand': async (calculator) => {
    await calculator.page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError')) })
    await calculator.page.getByRole('button', { name: 'Copy a link' }).click()
    await expect(calculator.page.getByLabel('Text to copy')).toBeVisible()
  },
  'new version': async ({ page }) => page.locator('#update').evaluate((notice) => { notice.hidden = false }),
  calendar: async (calculator) => {
    await calculator.example.click()
    await calculator.page.getByText('Show the calendar').click()
  },
  'number of shares': explained('How much for a number of shares'),
  'several payments': explained('Several payments this month'),
  'investment period': explained('A payment over an investment period'),
  'year of dates': explained('A year of dates'),
  'year of dates, wrong': async (calculator) => {
    await calculator.choose('A year of dates')
    await calculator.fromYear.fill('20')
    await calculator.announced.fill('soon')
    await calculator.announced.blur()
    await expect(calculator.summary).toBeVisible()
  },
  'other plan': async (calculator) => {
    await calculator.example.click()
    await calculator.plan.selectOption('IndyMac Bancorp 2005')
    await calculator.says({ verdict: 'Ask the company' })
  }
}

/** A question with its example and every explanation open. */
function explained (view) {
  return async (calculator) => {
    await calculator.choose(view)
    await calculator.example.click()
    await calculator.openEveryWhy()
  }
}

const light = { viewport: { width: 1280, height: 800 } }
const dark = { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }
const phone = { viewport: { width: 360, height: 740 } }

for (const [all, kinds] of [
  [states, { light, dark, phone, 'tablet in the dark': { viewport: { width: 768, height: 1024 }, colorScheme: 'dark' } }],
  [others, { light, 'phone in the dark': { ...phone, colorScheme: 'dark' } }]
]) {
  for (const [name, reach] of Object.entries(all)) {
    for (const [kind, options] of Object.entries(kinds)) {
      test.describe(() => {
        test.use(options)
        test(`axe finds nothing on the ${name} page, ${kind}`, async ({ calculator, axeFindsNothing }) => {
          await calculator.open()
          await reach(calculator)
          await axeFindsNothing()
        })
      })
    }
  }
}

/** What keeps the calculator from starting, and what the page says then. */
const hindrances = {
  'while it starts': [(page) => page.route('**/page.js', (route) => route.abort()), 'The calculator is starting.'],
  'without its engine': [(page) => page.route('**/*.wasm', (route) => route.abort()), 'The calculator cannot run just now.'],
  'without WebAssembly': [(page) => page.addInitScript(() => { delete globalThis.WebAssembly }), 'because WebAssembly is missing or turned off']
}

for (const [name, [hinder, said]] of Object.entries(hindrances)) {
  for (const colorScheme of ['light', 'dark']) {
    test(`axe finds nothing on the page ${name}, ${colorScheme}`, async ({ page, noTrouble, axeFindsNothing }) => {
      await page.emulateMedia({ colorScheme })
      await hinder(page)
      await page.goto('/')
      await expect(page.getByText(said).first()).toBeVisible()
      noTrouble.length = 0 // The browser itself reports what it was kept from.
      await axeFindsNothing()
    })
  }
}

test('every field has a name, and the answers a heading, whatever is asked', async ({ calculator, page }) => {
  await calculator.open()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('region', { name: 'Answers' })).toBeVisible()
  for (const view of VIEWS) {
    await calculator.choose(view)
    await calculator.painted()
    for (const field of await calculator.element.locator('input:visible, select:visible, textarea:visible').all()) {
      await expect(field).toHaveAccessibleName(/\w/)
    }
  }
})

test('a table stays one where its rows are cards', async ({ calculator, page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await calculator.open()
  await calculator.choose('A year of dates')
  await calculator.example.click()
  const table = page.getByRole('table', { name: 'Payment dates, month by month' })
  await expect(table.getByRole('columnheader')).toHaveCount(7)
  await expect(table.getByRole('rowheader', { name: 'January 2008' })).toBeVisible()
  await expect(table.getByRole('row').filter({ hasText: 'January 2008' }).getByRole('cell').first()).toHaveText('Not published')
})
