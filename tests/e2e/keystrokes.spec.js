/** What a key waits for, and what it does not. */
import { EXAMPLE, expect, test } from './calculator.js'

const FILLED = '#participant=existing&payment.amount=2500.00&month.investmentDate=2008-01-15&month.discount=1.5&market.source=direct&market.price=34.12&asOf=2008-01-02'

test.beforeEach(async ({ calculator }) => {
  await calculator.open(FILLED)
  await calculator.says(EXAMPLE)
  await calculator.painted()
})

/** What an answer says in the task of a key, before anything is painted, and once the next frame was. */
const typed = (calculator, text) => calculator.amount.evaluate(async (field, text) => {
  const answer = field.getRootNode().querySelector('[data-answer="verdict"] [data-value]')
  field.focus()
  field.select()
  const changes = []
  document.addEventListener('dspp-calculator:change', ({ detail }) => changes.push(detail))
  for (const letter of text) document.execCommand('insertText', false, letter)
  const inItsTask = { answer: answer.textContent, changes: changes.length }
  await new Promise((resolve) => document.addEventListener('dspp-calculator:quote', resolve, { once: true }))
  return { inItsTask, afterwards: answer.textContent, changes }
}, text)

test('what was typed is painted before it is answered, and keys that come before that share the answer', async ({ calculator }) => {
  const { inItsTask, afterwards, changes } = await typed(calculator, '99')
  expect(inItsTask).toEqual({ answer: EXAMPLE.verdict, changes: 0 })
  expect(afterwards).toBe('No, it is too little')
  expect(changes).toHaveLength(1)
  expect(changes[0]).toContain('payment.amount=99&')
})

test('whoever asks before the answer is painted gets it painted: the printer, the reasons, the state', async ({ calculator }) => {
  const said = await calculator.amount.evaluate((field) => {
    field.focus()
    field.select()
    document.execCommand('insertText', false, '5000')
    const { host } = field.getRootNode()
    const { state } = host
    dispatchEvent(new Event('beforeprint'))
    return { state, shares: host.shadowRoot.querySelector('[data-answer="shares"] [data-value]').textContent, isPainting: 'painting' in host.dataset }
  })
  // 5,000 ÷ 33.6082 is 148.7732160…
  expect(said).toEqual({ state: expect.stringContaining('payment.amount=5000&'), shares: '148.773216 shares', isPainting: false })
})

test('a key lays out the text in its field, and nothing around it', { tag: '@slow' }, async ({ browser, calculator, page }) => {
  for (const field of [calculator.amount, calculator.discount, calculator.price]) {
    await field.press('End')
    await calculator.painted()
    await browser.startTracing(page, { categories: ['devtools.timeline'] })
    await page.keyboard.press('5')
    await calculator.painted()
    const { traceEvents } = JSON.parse(await browser.stopTracing())
    const key = traceEvents.find(({ name, args }) => name === 'EventDispatch' && args.data.type === 'textInput')
    const layouts = traceEvents.filter(({ name, tid, ts }) => name === 'Layout' && tid === key.tid && ts >= key.ts && ts < key.ts + key.dur)
    expect(layouts.map(({ args }) => args.beginData.totalObjects < 10)).toEqual([true])
  }
})

test('what is hidden belongs to no form, keeps what it has, and comes back with it', { tag: '@slow' }, async ({ calculator }) => {
  const inForm = () => calculator.element.evaluate(({ shadowRoot }) => {
    const controls = [...shadowRoot.querySelectorAll('input, select, textarea')].filter(({ name }) => name && name !== 'view')
    return { shown: controls.filter(({ form }) => form).map(({ name }) => name), hidden: controls.filter(({ form }) => !form).map(({ name }) => name) }
  })
  const before = await inForm()
  expect(before.shown).toEqual(expect.arrayContaining(['payment.amount', 'market.price']))
  expect(before.hidden).toEqual(expect.arrayContaining(['shares', 'days', 'months']))

  await calculator.choose('How much for a number of shares')
  await calculator.painted()
  const after = await inForm()
  expect(after.shown).toContain('shares')
  expect(after.hidden).toContain('payment.amount')

  await calculator.choose('One payment')
  await calculator.painted()
  expect(await inForm()).toEqual(before)
  await expect(calculator.amount).toHaveValue('2500.00')
  await calculator.clear.click()
  await calculator.choose('How much for a number of shares')
  await expect(calculator.shares).toHaveValue('')
})
