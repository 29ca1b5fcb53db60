import { readFile } from 'node:fs/promises'
import ICAL from 'ical.js'
import { EXAMPLE, expect, test } from './calculator.js'

const button = (page, name) => page.getByRole('button', { name, exact: true })

async function saved (page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

test.describe(() => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
  const copied = (page) => page.evaluate(() => navigator.clipboard.readText())

  test('the reasons are copied as text, with what they are of', async ({ calculator, page }) => {
    await calculator.open()
    await calculator.example.click()
    await button(page, 'Copy the reasons').click()
    await expect(calculator.status).toHaveText('The answers and their reasons are copied.')
    const text = await copied(page)
    expect(text).toMatch(/^Redwood Trust, Inc\.: Direct Stock Purchase and Dividend Reinvestment Plan\n\nWhat was entered\n {2}Who are you\? I own shares already\n/)
    expect(text).toContain('\n  Amount: $2,500.00\n  Investment date: January 15, 2008\n  Discount: 1.5%\n')
    expect(text).toContain('\nWhat do I get? 74.386608 shares. At $33.6082 a share, saving you $38.07.\n' +
      '  1. $34.12 less 1.5% is exactly $33.6082.\n     [Letter, clause L2 Second point of the list]\n' +
      '  2. $2,500.00 divided by the exact price of $33.6082 buys 74.386608 shares: 6 decimals, rounded down.\n     [Assumed The letter does not say')
    for (const answer of Object.values(EXAMPLE)) expect(text).toContain(answer)
    expect(text).toMatch(/\n\nAn estimate, not an offer\. The plan’s documents govern\.\n$/)
  })

  test('what was taken is told until something else is typed', async ({ calculator, page }) => {
    const told = page.locator('.take-said')
    await page.clock.install()
    await calculator.open()
    await calculator.example.click()
    await calculator.amount.fill('2600')
    await button(page, 'Copy a link').click()
    await expect(told).toHaveText('The link is copied. It holds what you entered.')
    // What a pause in typing brings, were it still awaited.
    await page.clock.fastForward(2000)
    await expect(told).toHaveText('The link is copied. It holds what you entered.')
    await expect(calculator.status).toHaveText('The link is copied. It holds what you entered.')
    await calculator.amount.fill('2700')
    await expect(told).toBeEmpty()
  })

  test('what is taken at once has the last key in it', { tag: '@slow' }, async ({ calculator, page }) => {
    await calculator.open()
    await calculator.example.click()
    await calculator.says(EXAMPLE)
    await calculator.element.evaluate(({ shadowRoot }) => {
      const amount = shadowRoot.getElementById('amount')
      amount.value = '3000'
      amount.dispatchEvent(new Event('input', { bubbles: true }))
      shadowRoot.querySelector('[data-do="copy-reasons"]').click()
    })
    await expect(calculator.status).toHaveText('The answers and their reasons are copied.')
    expect(await copied(page)).toContain('\n  2. $3,000.00 divided by the exact price of $33.6082 buys 89.263929 shares')
  })

  test('the reasons of every row are among them, and what is not asked is not', { tag: '@slow' }, async ({ calculator, page }) => {
    await calculator.open()
    await calculator.choose('A payment over an investment period')
    await calculator.example.click()
    await button(page, 'Copy the reasons').click()
    const text = await copied(page)
    expect(text).toContain('  Price of each day: 2008-01-02, 34.12; 2008-01-03, 33.80;')
    expect(text).toContain('\nFriday, January 4, 2008; Part of the payment: $5,000.00; Market price: $33.2500; Threshold met?: No;')
    expect(text).toContain('below the threshold price of $33.50, so that day’s $5,000.00 goes back.')
    expect(text).not.toContain('Market price per share')
  })

  test('the link brings everything back, and nothing of it reaches a server', async ({ calculator, page, context }) => {
    await calculator.open()
    await calculator.plan.selectOption('IndyMac Bancorp 2005')
    await calculator.choose('Several payments this month')
    await calculator.fillPayments(['2005-01-04', '2,500.00'], ['2005-01-11', '300'])
    await button(page, 'Copy a link').click()
    await expect(calculator.status).toHaveText('The link is copied. It holds what you entered.')
    const link = await copied(page)
    expect(link.length).toBeLessThan(250)

    const other = await context.newPage()
    const requested = []
    other.on('request', (request) => requested.push(request.url()))
    await other.goto(link)
    await expect(other.locator('dspp-calculator')).toHaveAttribute('data-ready')
    await expect(other.getByLabel('Plan', { exact: true })).toHaveValue('indymac-2005')
    await expect(other.getByRole('group', { name: 'Payment 2' }).getByLabel('Amount')).toHaveValue('300')
    await expect(other.getByRole('group', { name: 'Payment 1' }).getByLabel('Day it arrives')).toHaveValue('2005-01-04')
    expect(requested.filter((url) => url.split('#')[0].includes('2500') || url.includes('?'))).toEqual([])
  })
})

test('what may not be copied by the page can be copied by hand', async ({ calculator, page }) => {
  await page.addInitScript(() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError')) })
  await calculator.open()
  await calculator.example.click()
  const text = page.getByLabel('Text to copy')
  await expect(text).toBeHidden()
  await expect(page).toHaveURL(/asOf=2008-01-02$/)
  await button(page, 'Copy a link').click()
  await expect(text).toHaveValue(page.url())
  expect(await text.evaluate(({ selectionStart, selectionEnd, value }) => selectionEnd - selectionStart === value.length)).toBe(true)
  await expect(calculator.status).toContainText('copy it from there')
})

test('the due date of a payment goes to a calendar, with a reminder two business days before', async ({ calculator, page }) => {
  await page.clock.install()
  await calculator.open()
  await calculator.example.click()
  const { name, text } = await saved(page, 'Add to my calendar (.ics)')
  expect(name).toBe('payment-due-2008-01-14.ics')
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  expect(events.length).toBe(1)
  const event = new ICAL.Event(events[0])
  expect(event.startDate.toString()).toBe('2008-01-14')
  // Two business days before Monday is Thursday, January 10; at nine in the morning that is three days and fifteen hours before.
  expect(String(events[0].getFirstSubcomponent('valarm').getFirstPropertyValue('trigger'))).toBe('-P3DT15H')

  // The company moves its date to a week before, and the calendar must take the new day.
  await calculator.investmentDate.fill('2008-01-08')
  await page.clock.fastForward(60_000)
  const moved = await saved(page, 'Add to my calendar (.ics)')
  const later = new ICAL.Event(new ICAL.Component(ICAL.parse(moved.text)).getFirstSubcomponent('vevent'))
  expect([later.uid, later.startDate.toString()]).toEqual([event.uid, '2008-01-07'])
  for (const property of ['sequence', 'dtstamp', 'last-modified']) {
    const [first, second] = [event, later].map(({ component }) => component.getFirstPropertyValue(property))
    expect(second > first || second.compare(first) === 1, property).toBe(true)
  }
})

test('a pre-approved payment has its own due date in the calendar', { tag: '@slow' }, async ({ calculator, page }) => {
  await calculator.open()
  await calculator.choose('A payment over an investment period')
  await calculator.example.click()
  await calculator.closures.fill('2007-12-31')
  await calculator.says({ due: 'Send by Friday, December 28, 2007' })
  const { name, text } = await saved(page, 'Add to my calendar (.ics)')
  expect(name).toBe('payment-due-2007-12-28.ics')
  expect(text.match(/DTSTART;VALUE=DATE:\d+/g)).toEqual(['DTSTART;VALUE=DATE:20071228'])
})

test('the answers go to a table, with exact values', async ({ calculator, page }) => {
  await calculator.open()
  await calculator.example.click()
  const { name, text } = await saved(page, 'Save as a table (.csv)')
  expect(name).toBe('plan-answers.csv')
  expect(text.startsWith('\uFEFFWho are you?,I own shares already\r\n')).toBe(true)
  expect(text).toContain('\r\nAmount,"$2,500.00"\r\n')
  expect(text.split('\r\n').slice(-11)).toEqual([
    'May I send this?,"Yes, you may send this"', 'By which day?,2008-01-14', 'What do I get?,74.386608', 'Minimum,100.00',
    'Maximum,10000.00', 'Left this month,10000.00', 'Market price,34.1200', 'Discount,1.5', 'You pay per share,33.6082', 'You save,38.07', ''
  ])
})

test('a table goes to a table', { tag: '@slow' }, async ({ calculator, page }) => {
  await calculator.open()
  await calculator.choose('A payment over an investment period')
  await calculator.example.click()
  const period = await saved(page, 'Save as a table (.csv)')
  expect(period.text.split('\r\n').slice(0, 4)).toEqual([
    '\uFEFFDay,Part of the payment,Market price,Threshold met?,You pay per share,Shares,Goes back',
    '2008-01-02,5000.00,34.1200,Yes,33.0964,151.073832,',
    '2008-01-03,5000.00,33.8000,Yes,32.7860,152.504117,',
    '2008-01-04,5000.00,33.2500,No,,0.000000,5000.00'
  ])
  await calculator.plan.selectOption('IndyMac Bancorp 2005')
  await expect(page.locator('[data-plan="issuer"]')).toContainText('IndyMac')
  await calculator.choose('A year of dates')
  await calculator.fromYear.fill('2005')
  await calculator.fromMonth.selectOption('January')
  await expect(calculator.table('Payment dates, month by month')).toHaveCount(12)
  const { text } = await saved(page, 'Save as a table (.csv)')
  expect(text.split('\r\n')[1]).toBe('2005-01,2004-12-28,2005-01-20,2005-01-21,2005-01-03,2005-01-04/2005-01-21')
})

test('nothing is offered of an empty form but its link', async ({ calculator, page }) => {
  await calculator.open()
  const offered = async () => {
    await calculator.painted()
    return page.getByRole('region', { name: 'Save or share' }).getByRole('button').allTextContents()
  }
  expect(await offered()).toEqual(['Copy a link'])
  await calculator.example.click()
  expect(await offered()).toEqual([
    'Print, or save as PDF', 'Add to my calendar (.ics)', 'Copy the reasons', 'Save as a table (.csv)', 'Copy a link'
  ])
  await calculator.choose('A dividend, reinvested')
  expect(await offered()).not.toContain('Add to my calendar (.ics)')
})
