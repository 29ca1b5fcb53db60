import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Key } from 'selenium-webdriver'
import { ANSWERS } from './worked.mjs'

export function keyboard (page) {
  test('the form can be filled and read with the keyboard alone', async () => {
    const type = async (label, text) => {
      await page.tabTo(await page.field(label))
      await page.keys(text)
    }
    await page.keys(Key.TAB)
    assert.equal(await (await page.focused()).getText(), 'Skip to the calculator')
    await page.keys(Key.ENTER)
    await type('I own shares already', Key.SPACE)
    await type('Amount', '2500')
    await type('Investment date', '01152008')
    await type('Discount', '1.5')
    await type('From the company', Key.SPACE)
    await type('Market price per share', '34.12')
    await type('Count the days from', '01022008')
    await page.tabTo(await page.find('button[type="submit"]'))
    await page.keys(Key.ENTER)
    assert.equal(await (await page.focused()).getText(), 'Answers')
    await page.says(ANSWERS)

    const summary = await page.find('[data-answer="due"] summary')
    const isOpen = () => page.run((summary) => summary.parentElement.open, summary)
    await page.tabTo(summary)
    await page.keys(Key.ENTER)
    await page.eventually(isOpen, true)
    await page.keys(Key.SPACE)
    await page.eventually(isOpen, false)
  })

  test('arrows move within a group of choices', async () => {
    const chosen = () => page.run(() => document.querySelector('dspp-calculator').shadowRoot
      .querySelector('[name="participant"]:checked').value)
    await page.tabTo(await page.field('I own shares already'))
    await page.keys(Key.SPACE)
    await page.eventually(chosen, 'existing')
    await page.keys(Key.ARROW_DOWN)
    await page.eventually(chosen, 'new')
    await page.says({ minimum: '$500.00' })
    await page.keys(Key.ARROW_UP)
    await page.eventually(chosen, 'existing')
    await page.says({ minimum: '$100.00' })
  })

  test('Tab goes through everything that can be pressed or filled, in the order of the page', async () => {
    await page.press('Try an example')
    await page.says(ANSWERS)
    // The picture, which comes last, has a stop of its own.
    await page.eventually(() => page.run(() => {
      const { shadowRoot } = document.querySelector('dspp-calculator:not([data-painting])') ?? {}
      return [...shadowRoot?.querySelectorAll('summary') ?? []].some((summary) => summary.innerText === 'Show the calendar' && summary.checkVisibility())
    }), true)
    const stops = await page.run(() => {
      const { shadowRoot } = document.querySelector('dspp-calculator')
      const all = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...element.shadowRoot ? all(element.shadowRoot) : []])
      const stops = all(document).filter((element) => element.matches('a[href], button, input, select, textarea, summary, [tabindex="0"]') &&
        element.checkVisibility() && (element.type !== 'radio' || element.checked))
      const name = ({ id, innerText, name }) => id || innerText || name
      window.reached = []
      for (const root of [document, shadowRoot]) {
        root.addEventListener('focusin', (event) => {
          const reached = name(event.composedPath()[0])
          // A date has several stops of its own.
          if (window.reached.at(-1) !== reached) window.reached.push(reached)
        })
      }
      stops[0].focus()
      return stops.map(name)
    })
    assert.ok(stops.length > 30)
    await page.keys(...Array(stops.length + 10).fill(Key.TAB))
    const reached = await page.run(() => window.reached)
    assert.deepEqual(reached.slice(0, stops.length), stops)
  })
}
