import { readFile } from 'node:fs/promises'
import ICAL from 'ical.js'
import { CLEARING } from '../package/terms.mjs'
import { EXAMPLE, EXAMPLE_STATE, expect, test } from './calculator.js'

const button = (page, name) => page.getByRole('button', { name, exact: true })

async function saved (page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

test.describe(() => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
  const copied = (page) => page.evaluate(() => navigator.clipboard.readText())

  test('the answer and its reasons are copied as text', async ({ calculator, page }) => {
    await calculator.open(`#${EXAMPLE_STATE}`)
    await button(page, 'Copy answer and why').click()
    await expect(calculator.status).not.toBeEmpty()
    const text = (await copied(page)).replaceAll('\u00a0', ' ')
    for (const answer of [EXAMPLE.headline, EXAMPLE.due, EXAMPLE.shares, 'These terms are from 2007', 'The letter says', '  Amount you will send: $2,500']) expect(text).toContain(answer)
  })

  test('the link brings everything back, and nothing of it reaches a server', async ({ calculator, page, context }) => {
    await calculator.open(`#${EXAMPLE_STATE}`)
    await button(page, 'Copy link').click()
    const link = await copied(page)
    const other = await context.newPage()
    const requested = []
    other.on('request', (request) => requested.push(request.url()))
    await other.goto(link)
    await expect(other.locator('.reply h2')).toHaveText(EXAMPLE.headline)
    expect(requested.filter((url) => url.split('#')[0].includes('2500') || url.includes('?'))).toEqual([])
  })
})

test('text that the page may not copy can be copied by hand', async ({ calculator, page }) => {
  await page.addInitScript(() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError')) })
  await calculator.open(`#${EXAMPLE_STATE}`)
  const text = page.getByLabel('Text to copy')
  await expect(text).toBeHidden()
  await button(page, 'Copy link').click()
  await expect(text).toHaveValue(page.url())
  expect(await text.evaluate(({ selectionStart, selectionEnd, value }) => selectionEnd - selectionStart === value.length)).toBe(true)
})

test('the due date of a payment goes to a calendar, with a reminder two business days before', async ({ calculator, page }) => {
  await calculator.open(`#${EXAMPLE_STATE}`)
  const { name, text } = await saved(page, 'Add to calendar')
  expect(name).toBe('payment-due-2008-01-14.ics')
  const [component, ...others] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  expect(others).toEqual([])
  expect(new ICAL.Event(component).startDate.toString()).toBe('2008-01-14')
  // Two business days before Monday is Thursday, January 10; at nine in the morning that is three days and fifteen hours before.
  expect(String(component.getFirstSubcomponent('valarm').getFirstPropertyValue('trigger'))).toBe('-P3DT15H')
})

for (const [why, plan, state, day, alarm, said] of [
  // A check takes five business days to clear by Wednesday, January 14; two more before it are Monday, January 5.
  ['a check that has to clear', CLEARING, 'participant=existing&payment.amount=100&payment.method=check&month.investmentDate=1/15/2026&asOf=1/2/2026', '2026-01-07', '-P1DT15H', /clear by Wednesday, January 14, 2026/],
  // October 14, 2024 is Columbus Day: banks are closed, the exchange is open.
  ['bank days', undefined, 'participant=existing&payment.amount=500&month.investmentDate=10/15/2024&asOf=10/1/2024', '2024-10-11', '-PT15H', /arrive by Monday, October 14, 2024/]
]) {
  test(`the calendar and the drawn days have the safer day: ${why}`, async ({ calculator, page }) => {
    await calculator.open()
    await calculator.element.evaluate((element, [plan, state]) => Object.assign(element, { plan: plan ?? element.plan, state }), [plan, state])
    await expect(calculator.row('due').locator('.days .due b')).toHaveText(String(Number(day.slice(8))))
    await expect(calculator.row('due').locator('.days .last b')).toHaveText('14')
    const { text } = await saved(page, 'Add to calendar')
    const [component, ...others] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
    expect(others).toEqual([])
    const event = new ICAL.Event(component)
    expect(event.startDate.toString()).toBe(day)
    expect(event.description).toMatch(said)
    expect(String(component.getFirstSubcomponent('valarm').getFirstPropertyValue('trigger'))).toBe(alarm)
  })
}

test('the answers go to a spreadsheet, with exact values', async ({ calculator, page }) => {
  await calculator.open(`#${EXAMPLE_STATE}`)
  const { text } = await saved(page, 'Save as spreadsheet')
  for (const part of ['2008-01-14', '74.386608', '33.6082', '38.07']) expect(text).toContain(part)
})

test('an empty form offers nothing to keep', async ({ calculator, page }) => {
  await calculator.open()
  await expect(page.getByRole('region', { name: 'Save or share' })).toBeHidden()
  await expect(button(page, 'Add to calendar')).toHaveCount(0)
})
