/** axe in each state once, in one kind of page each: colors are the same tokens everywhere. */

import { expect, test } from './calculator.js'
import { enter } from './states.js'

const light = { viewport: { width: 1280, height: 800 } }
const dark = { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }
const phone = { viewport: { width: 360, height: 740 } }
const phoneInTheDark = { ...phone, colorScheme: 'dark' }

/** A state with every reason and the options open. */
const open = (name) => async (calculator) => {
  await enter(calculator, name)
  await calculator.openMore()
  await calculator.openEveryWhy()
}

async function wrong (calculator) {
  await calculator.choose('I’m new')
  await calculator.openMore()
  for (const [field, text] of [['amount', 'five'], ['discount', '6'], ['fills', '34.12'], ['closures', 'soon'], ['asOf', 'never']]) await calculator[field].fill(text)
  await calculator.seeAnswer.click()
  await expect(calculator.headline).toHaveText('Check the form')
}

/** Without the clipboard, and with a new version of the page at hand. */
async function copiedByHand (calculator) {
  await calculator.page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError')) })
  await calculator.example.click()
  await calculator.page.getByRole('button', { name: 'Copy link' }).click()
  await expect(calculator.page.getByLabel('Text to copy')).toBeVisible()
  await calculator.page.locator('#update').evaluate((notice) => { notice.hidden = false })
}

/** The answer in one line. */
async function scrolled (calculator) {
  await enter(calculator, 'too late')
  await calculator.price.scrollIntoViewIfNeeded()
  await calculator.page.evaluate(() => scrollTo(0, 1500))
  await expect(calculator.bar).toBeVisible()
}

/** The name, the kind of page, how to get there, and a tag for the second kind of page of a state. */
const STATES = [
  ['empty', light, async () => {}],
  ['empty', phoneInTheDark, async () => {}],
  ['an amount alone', phone, open('an amount alone')],
  ['accepted, all of it open', light, open('accepted')],
  ['accepted, all of it open', phoneInTheDark, open('accepted')],
  ['accepted with forced colors', { ...light, forcedColors: 'active' }, open('accepted')],
  ['accepted with more contrast', { ...dark, contrast: 'more' }, open('accepted')],
  ['needs approval', light, open('needs approval'), '@slow'],
  ['needs approval', phoneInTheDark, open('needs approval')],
  ['too late', dark, open('too late')],
  ['too late, in one line', phone, scrolled],
  ['a closed day', light, open('a closed day'), '@slow'],
  ['a closed day', phoneInTheDark, open('a closed day')],
  ['wrong', phone, wrong],
  ['wrong', dark, wrong, '@slow'],
  ['wrong with forced colors in the dark', { ...dark, forcedColors: 'active' }, wrong],
  ['with text to copy by hand', dark, copiedByHand],
  ['dividend', phone, open('dividend')],
  ['number of shares', phoneInTheDark, open('shares')],
  ['several payments', light, open('one of the payments too late')],
  ['several payments', phoneInTheDark, open('payments')],
  ['investment period', phone, open('period')],
  ['investment period', dark, open('period'), '@slow'],
  ['all dates', phoneInTheDark, open('schedule')],
  ['all dates', light, open('schedule'), '@slow'],
  ['Spanish', light, async (calculator) => {
    await calculator.page.getByRole('button', { name: 'Español' }).click()
    await expect(calculator.page.locator('html')).toHaveAttribute('lang', 'es-US')
    await open('accepted')(calculator)
  }]
]

for (const [name, options, reach, tag = []] of STATES) {
  test.describe(() => {
    test.use(options)
    test(`axe finds nothing on the page: ${name}, ${options.viewport.width} pixels, ${options.colorScheme ?? 'light'}`, { tag }, async ({ calculator, axeFindsNothing }) => {
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
  await expect(page.locator('dspp-calculator')).toHaveAttribute('data-failed')
  noTrouble.length = 0 // The browser itself reports what it was kept from.
  await axeFindsNothing()
})
