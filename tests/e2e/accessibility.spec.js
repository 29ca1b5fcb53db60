/** axe in each state once, in one kind of page each: colors are the same tokens everywhere. */

import { expect, test } from './calculator.js'
import { enter } from './states.js'

const desk = { width: 1280, height: 800 }
const phone = { width: 360, height: 740 }

/** A state with every reason and the options open. */
const open = (name) => async (calculator) => {
  await enter(calculator, name)
  await calculator.openMore()
  await calculator.openEveryWhy()
}

async function wrong (calculator) {
  await enter(calculator, 'empty')
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

async function inSpanish (calculator) {
  await calculator.page.getByRole('button', { name: 'Español' }).click()
  await expect(calculator.page.locator('html')).toHaveAttribute('lang', 'es-US')
  await open('accepted')(calculator)
}

/**
 * A kind of page and its states, by how to get there. The first state of a kind is looked at with all of the page, the others with
 * the calculator, which alone differs; those of `@slow` with a page of their own.
 */
const KINDS = [
  [desk, {}, {
    empty: async () => {},
    'accepted, all of it open': open('accepted'),
    'several payments': open('one of the payments too late')
  }, { 'needs approval': open('needs approval'), 'a closed day': open('a closed day'), 'all dates': open('schedule') }],
  [phone, { colorScheme: 'dark' }, {
    empty: async () => {},
    'accepted, all of it open': open('accepted'),
    'needs approval': open('needs approval'),
    'a closed day': open('a closed day'),
    'number of shares': open('shares'),
    'several payments': open('payments'),
    'all dates': open('schedule')
  }],
  [phone, {}, {
    'an amount alone': open('an amount alone'),
    'too late, in one line': scrolled,
    dividend: open('dividend'),
    'investment period': open('period'),
    wrong
  }],
  [desk, { colorScheme: 'dark' }, { 'too late': open('too late') }, { wrong, 'investment period': open('period') }],
  [desk, { colorScheme: 'dark' }, { 'with text to copy by hand': copiedByHand }],
  [desk, { colorScheme: 'dark', contrast: 'more' }, { 'accepted with more contrast': open('accepted') }],
  [desk, { forcedColors: 'active' }, { 'accepted with forced colors': open('accepted') }],
  [desk, { colorScheme: 'dark', forcedColors: 'active' }, { 'wrong with forced colors': wrong }],
  [desk, {}, { Spanish: inSpanish }]
]

for (const [viewport, media, states, slow = {}] of KINDS) {
  const kind = `${viewport.width} pixels, ${media.colorScheme ?? 'light'}`
  test.describe(() => {
    test.use({ viewport, ...media })
    test(`axe finds nothing on the page: ${kind}, ${Object.keys(states).join('; ')}`, async ({ calculator, axeFindsNothing }) => {
      await calculator.open()
      for (const [index, [name, reach]] of Object.entries(states).entries()) {
        await test.step(name, async () => {
          await reach(calculator)
          await axeFindsNothing(index === 0 ? {} : { only: 'dspp-calculator' })
        })
      }
    })

    for (const [name, reach] of Object.entries(slow)) {
      test(`axe finds nothing on the page: ${kind}, ${name}`, { tag: '@slow' }, async ({ calculator, axeFindsNothing }) => {
        await calculator.open()
        await reach(calculator)
        await axeFindsNothing()
      })
    }
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
