/** Changes that a key makes, and those it does not. */
import { EXAMPLE, EXAMPLE_STATE, expect, test } from './calculator.js'

/** Types text as a visitor does, deletes it, and types it again; returns where the field stands before the first key and after each. */
const tops = (field, text) => field.evaluate((field, text) => {
  field.focus()
  field.select()
  document.execCommand('delete')
  field.scrollIntoView({ block: 'nearest' })
  const top = () => field.getBoundingClientRect().top
  const all = [top()]
  const press = (...command) => {
    document.execCommand(...command)
    all.push(top())
  }
  const type = () => { for (const letter of text) press('insertText', false, letter) }
  type()
  while (field.value) press('delete')
  type()
  return all
}, text)

/** Expects a field to stay; pages scroll by whole pixels, so each key may leave half of one. */
async function expectStill (calculator, field, text) {
  const places = await tops(calculator[field], text)
  const steps = places.slice(1).map((place, index) => Math.abs(place - places[index]))
  expect(Math.max(...steps), field).toBeLessThan(1)
  expect(Math.max(...places) - Math.min(...places), field).toBeLessThan(4)
}

for (const [width, height] of [[360, 740], [1280, 800]]) {
  test(`the field that is typed in stays where it is while the answer grows and shrinks: ${width}`, async ({ calculator, page }) => {
    await page.setViewportSize({ width, height })
    await calculator.open()
    await calculator.choose('I own shares')
    await calculator.openMore()
    for (const [field, text] of [
      ['amount', '12000.01'], ['investmentDate', '1/15/2008'], ['discount', '1.5x'], ['discount', '1.5'], ['price', '34.12'], ['amount', '2500'], ['asOf', '1/2/2008'],
      ['amount', '12000.01'], ['amount', '2500']
    ]) {
      await expectStill(calculator, field, text)
    }
    await calculator.says(EXAMPLE)
    await expectStill(calculator, 'closures', '1/10/2008')
    // A message comes below the field once typing pauses, and the answer above it changes.
    await calculator.amount.fill('50')
    const before = (await calculator.amount.boundingBox()).y
    await calculator.says({ headline: 'Send at least $100' })
    await expect(await calculator.messageOf(calculator.amount)).not.toBeEmpty()
    expect(Math.abs((await calculator.amount.boundingBox()).y - before)).toBeLessThan(1)
  })
}

test('a key replaces the parts of the answer that it changes, and no other', async ({ calculator }) => {
  await calculator.open(`#${EXAMPLE_STATE}`)
  await expect(calculator.value('shares')).toHaveText('About 74.39 shares')
  const [due, shares] = [await calculator.row('due').elementHandle(), await calculator.row('shares').elementHandle()]
  // $2,500 at $42.64 less 1.5%, which is $42.0004.
  await calculator.price.fill('42.64')
  await expect(calculator.value('shares')).toHaveText('About 59.52 shares')
  expect(await due.evaluate((row) => row.isConnected)).toBe(true)
  expect(await shares.evaluate((row) => row.isConnected)).toBe(false)
})

test('a key is answered, told and kept in its own task', async ({ calculator }) => {
  await calculator.open(`#${EXAMPLE_STATE}`)
  const said = await calculator.amount.evaluate((field) => {
    const changes = []
    document.addEventListener('dspp-calculator:change', ({ detail }) => changes.push(detail))
    field.focus()
    field.select()
    document.execCommand('insertText', false, '5000')
    const { host } = field.getRootNode()
    return { shares: host.shadowRoot.querySelector('[data-row="shares"] .value').textContent, state: host.state, changes }
  })
  // 5,000 ÷ 33.6082 is 148.7732160…
  expect(said).toEqual({ shares: 'About 148.77 shares', state: expect.stringContaining('payment.amount=5000&'), changes: [said.state] })
})

test('hidden fields keep their values, are not sent, and return with them', async ({ calculator }) => {
  await calculator.open(`#${EXAMPLE_STATE}`)
  await calculator.ask('Want a number of shares?')
  await expect(calculator.amount).toBeHidden()
  await calculator.shares.fill('100')
  await calculator.says({ headline: 'Send $3,360.82' })
  await calculator.ask('Check one payment')
  await expect(calculator.amount).toHaveValue('2,500')
  await calculator.says({ headline: 'Yes, you may send $2,500' })
  await calculator.clear.click()
  await calculator.ask('Want a number of shares?')
  await expect(calculator.shares).toHaveValue('')
})
