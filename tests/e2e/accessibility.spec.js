/** axe in each state once, in one kind of page each: colors are the same tokens everywhere. */

import { VIEWS, expect, test } from './calculator.js'

const light = { viewport: { width: 1280, height: 800 } }
const dark = { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }
const phone = { viewport: { width: 360, height: 740 } }
const phoneInTheDark = { ...phone, colorScheme: 'dark' }

/** A question with its example and every explanation open. */
const explained = (view) => async (calculator) => {
  await calculator.choose(view)
  await calculator.example.click()
  await calculator.openEveryWhy()
}

async function wrong (calculator) {
  await calculator.choose('I am a new investor', 'A list of purchases')
  await calculator.approved.check()
  await calculator.amount.fill('five')
  await calculator.preApprovedDiscount.fill('6')
  await calculator.fills.fill('34.12')
  await calculator.fills.blur()
  await expect(calculator.summary).toBeVisible()
}

/** The example with everything that folds open, calendar and other discounts among it. */
async function opened (calculator) {
  await calculator.example.click()
  await calculator.openEveryWhy()
  for (const name of ['Show the calendar', 'At other discounts']) await calculator.page.getByText(name).press('Enter')
  await expect(calculator.page.locator('[data-picture="discounts"] .picture-drawing')).toBeVisible()
}

/** The name, the kind of page, and how to get there. */
const STATES = [
  ['empty', light, async () => {}],
  ['explained, all of it open', light, opened],
  ['explained, all of it open', phoneInTheDark, opened],
  ['wrong', phone, wrong],
  ['wrong', dark, wrong],
  ['wrong with forced colors', { ...light, forcedColors: 'active' }, wrong],
  ['wrong with more contrast', { ...dark, contrast: 'more' }, wrong],
  ['not allowed', light, async (calculator) => {
    await calculator.example.click()
    await calculator.amount.fill('10000.01')
    await calculator.amount.blur()
    await calculator.says({ verdict: 'Not without approval' })
  }],
  ['cleared, with text to copy by hand', dark, async (calculator) => {
    await calculator.page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError')) })
    await calculator.example.click()
    await calculator.clear.click()
    await calculator.page.getByRole('button', { name: 'Copy a link' }).click()
    await expect(calculator.page.getByLabel('Text to copy')).toBeVisible()
    await calculator.page.locator('#update').evaluate((notice) => { notice.hidden = false })
  }],
  ['number of shares', phoneInTheDark, explained(VIEWS[1])],
  ['several payments', light, explained(VIEWS[2])],
  ['investment period', phoneInTheDark, explained(VIEWS[3])],
  ['year of dates', light, explained(VIEWS[4])],
  ['other plan', dark, async (calculator) => {
    await calculator.example.click()
    await calculator.plan.selectOption('IndyMac Bancorp 2005')
    await calculator.says({ verdict: 'Not under this plan' })
  }],
  ['Spanish', light, async (calculator) => {
    await calculator.example.click()
    await calculator.page.getByRole('button', { name: 'Español' }).click()
    await calculator.says({ verdict: 'Sí, puede enviarlo' })
  }]
]

for (const [name, options, reach] of STATES) {
  test.describe(() => {
    test.use(options)
    test(`axe finds nothing on the page: ${name}, ${options.viewport.width} pixels, ${options.colorScheme ?? 'light'}`, async ({ calculator, axeFindsNothing }) => {
      await calculator.open()
      await reach(calculator)
      await axeFindsNothing()
    })
  })
}

test('axe finds nothing on the page without its engine', async ({ page, noTrouble, axeFindsNothing }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.route('**/*.wasm', (route) => route.abort())
  await page.goto('/')
  await expect(page.getByText('The calculator cannot run just now.').first()).toBeVisible()
  noTrouble.length = 0 // The browser itself reports what it was kept from.
  await axeFindsNothing()
})
