import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Key } from 'selenium-webdriver'
import { ANSWER, STATE } from './worked.mjs'

export function keyboard (page) {
  test('the form can be filled and its answer read with the keyboard alone', async () => {
    await page.open()
    const type = async (label, text) => {
      await page.tabTo(await page.field(label))
      await page.keys(text)
    }
    await page.keys(Key.TAB)
    assert.equal(await (await page.focused()).getText(), 'Skip to the calculator')
    await page.keys(Key.ENTER)
    await type('I own shares', Key.SPACE)
    await type('Amount you will send', '2500')
    await type('Investment date', 'Jan 15, 2008')
    await type('Discount this month', '1.5')
    await type('Price per share', '34.12')
    await page.tabTo(await page.find('#more summary'))
    await page.keys(Key.ENTER)
    // Text in the field is selected on arrival, and so replaced.
    await type('Count business days from', '1/2/2008')
    await page.keys(Key.ENTER)
    await page.says(ANSWER)
    assert.equal(await (await page.focused()).getText(), ANSWER.headline)

    const summary = await page.find('[data-key="why due"] > summary')
    const isOpen = () => page.run((summary) => summary.parentElement.open, summary)
    await page.tabTo(summary)
    await page.keys(Key.ENTER)
    await page.eventually(isOpen, true)
    await page.keys(Key.SPACE)
    await page.eventually(isOpen, false)
  })

  test('arrows move within a group of choices', async () => {
    await page.open('#payment.amount=499.99')
    const chosen = () => page.run(() => document.querySelector('dspp-calculator').shadowRoot.querySelector('[name="participant"]:checked').value)
    await page.tabTo(await page.field('I own shares'))
    await page.keys(Key.SPACE)
    await page.eventually(chosen, 'existing')
    await page.says({ headline: '$499.99 is within the limits' })
    await page.keys(Key.ARROW_RIGHT)
    await page.eventually(chosen, 'new')
    await page.says({ headline: 'Send at least $500' })
    await page.keys(Key.ARROW_LEFT)
    await page.eventually(chosen, 'existing')
  })

  test('a way out that is pressed leaves the focus on its answer', async () => {
    await page.open(STATE.replace('2%2C500', '12000'))
    await page.tabTo(await page.button('Send $10,000 instead'))
    await page.keys(Key.ENTER)
    await page.says({ headline: 'Yes, you may send $10,000' })
    assert.equal(await (await page.focused()).getText(), 'Yes, you may send $10,000')
  })

  test('Tab goes through everything that can be pressed or filled, in the order of the page', async () => {
    await page.open(STATE)
    await page.says(ANSWER)
    const stops = await page.run(() => {
      const { shadowRoot } = document.querySelector('dspp-calculator')
      const all = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...element.shadowRoot ? all(element.shadowRoot) : []])
      const stops = all(document).filter((element) => element.matches(':is(a[href], button, input, select, textarea, summary):not([tabindex="-1"])') &&
        element.checkVisibility() && (element.type !== 'radio' || element.checked))
      const name = (element) => element.id || element.ariaLabel || element.innerText || element.name
      window.reached = () => reached.map(name)
      const reached = []
      for (const root of [document, shadowRoot]) {
        root.addEventListener('focusin', (event) => {
          const [element] = event.composedPath()
          if (reached.at(-1) !== element) reached.push(element)
        })
      }
      stops[0].focus()
      return stops.map(name)
    })
    assert.ok(stops.length > 30)
    await page.keys(...Array(stops.length - 1).fill(Key.TAB))
    assert.deepEqual(await page.run(() => window.reached()), stops)
  })
}
