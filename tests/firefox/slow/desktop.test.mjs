/** What Firefox is asked less often: what it answers as Chromium does. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inFirefox } from '../browser.mjs'
import { ANSWERS, FIELDS } from '../worked.mjs'

/** The rows of a table, cell by cell; explanations are left out. */
async function rowsOf (page, name) {
  await page.painted()
  return page.run((name) => [...document.querySelector('dspp-calculator').shadowRoot
    .querySelectorAll(`[data-table="${name}"] :is(tbody, tfoot) tr:not(.why-row)`)]
    .map((row) => [...row.cells].filter((cell) => !cell.matches('.why-column')).map((cell) => cell.textContent)), name)
}

/** The other questions, each with its table. */
function questions (page) {
  test('how much for a number of shares', async () => {
    await page.choose('How much for a number of shares')
    await page.press('Try an example')
    await page.says({ payment: 'Send $3,360.82', verdict: 'Yes, you may send this', due: 'Send by Monday, January 14, 2008' })
  })

  test('several payments, each judged by what came before it', async () => {
    await page.choose('Several payments this month')
    await page.press('Try an example')
    await page.says({ month: 'Yes, all together', 'month-total': '$8,500.00', 'month-remaining': '$1,500.00' })
    assert.deepEqual((await rowsOf(page, 'payments')).map(([day, amount, , left]) => [day, amount, left]), [
      ['Friday, January 4, 2008', '$2,500.00', '$7,500.00'], ['Friday, January 11, 2008', '$6,000.00', '$1,500.00']
    ])
  })

  test('a payment over an investment period, with a row for each day', async () => {
    await page.choose('A payment over an investment period')
    await page.press('Try an example')
    await page.says({ shares: '605.476363 shares', refund: '$5,000.00', average: '$33.0318' })
    const rows = await rowsOf(page, 'days')
    assert.equal(rows.length, 6)
    assert.deepEqual(rows[2], ['Friday, January 4, 2008', '$5,000.00', '$33.2500', 'No', '–', '0', '$5,000.00'])
    await (await page.find('.why-button')).click()
    assert.match(await (await page.find('.why-row')).getText(), /\$25,000\.00 over 5 days is exactly \$5,000\.00 a day\./)
  })

  test('a year of dates of another plan', async () => {
    await (await page.find('#plan')).sendKeys('IndyMac Bancorp 2005')
    await page.eventually(async () => (await page.find('[data-plan="issuer"]')).getText(), 'IndyMac Bancorp')
    await page.choose('A year of dates')
    await page.run(() => {
      const month = document.querySelector('dspp-calculator').shadowRoot.querySelector('#from-month')
      month.value = '01'
      month.dispatchEvent(new Event('input', { bubbles: true }))
    })
    const year = await page.find('#from')
    await year.clear()
    await year.sendKeys('2005')
    await page.eventually(async () => (await rowsOf(page, 'schedule'))[0], [
      'January 2005', 'Tue, Dec 28, 2004', 'Thu, Jan 20, 2005', 'Fri, Jan 21, 2005', 'Mon, Jan 3, 2005', 'Tue, Jan 4 – Fri, Jan 21, 2005'
    ])
    assert.equal((await rowsOf(page, 'schedule')).length, 12)
  })
}

function pictures (page) {
  const nameOf = async (picture) => (await page.find(`[data-picture="${picture}"] [role="img"]`)).getAccessibleName()

  test('the days to the investment are drawn, with their closings', async () => {
    await page.press('Try an example')
    await page.fill({ 'Investment date': '2008-01-23' })
    await page.eventually(async () => /due: Tuesday, January 22, 2008, 13 business days left\..*Martin Luther King Day/.test(await nameOf('timeline')), true)
    assert.equal(await page.overflow(), 0)
  })

  test('the calendar and the other discounts open', async () => {
    await page.press('Try an example')
    for (const summary of ['Show the calendar', 'At other discounts']) await page.press(summary)
    assert.match(await (await page.find('[data-picture="calendar"] table')).getText(), /14\s*Due/)
    assert.match(await nameOf('discounts'), /This month, at 1\.5%, \$33\.6082 a share and 74\.386608 shares\.$/)
    assert.equal(await page.overflow(), 0)
  })

  test('the investment period is drawn day by day', async () => {
    await page.choose('A payment over an investment period')
    await page.press('Try an example')
    await page.eventually(async () => /The threshold price is \$33\.50\. Below it, nothing is bought: Friday, January 4, 2008\.$/.test(await nameOf('period')), true)
  })
}

function fields (page) {
  test('the example is the same payment, and can be undone', async () => {
    await page.fill({ Amount: '700' })
    await page.press('Try an example')
    await page.hasFilled(FIELDS)
    await page.says(ANSWERS)
    await page.press('Undo')
    await page.hasFilled({ Amount: '700', 'Investment date': '' })
    await page.says({ verdict: 'Choose who you are' })
  })

  test('a list is pasted as a spreadsheet writes it, and a bad line is named', async () => {
    await page.choose('A list of purchases')
    // 34.10 × 200 + 34.15 × 300 + 34.00 × 500 is 34,065 for 1,000 shares.
    await page.paste('List of purchases', 'Price\tShares\r\n34.10\t200\r\n34.15\t300\r\n34.00\t500\r\n')
    await page.says({ market: '$34.065' })
    await page.paste('List of purchases', 'Price;Shares\n\n34.10;200\n34,15;300\n')
    await page.eventually(async () => (await page.find('#fills-error')).getProperty('textContent'),
      'Error: Line 4: the price must have a point before its decimals, not a comma: 34.15.')
    await page.paste('Amount', '1 250,00 $')
    await page.eventually(async () => (await page.find('#amount-error')).getProperty('textContent'),
      'Error: The amount must have a point before its decimals, not a comma: 1250.00.')
  })

  test('every "Why?" opens to its steps, each with its clause or what it assumes', async () => {
    await page.press('Try an example')
    await page.says(ANSWERS)
    for (const name of Object.keys(ANSWERS)) {
      await (await page.find(`[data-answer="${name}"] summary`)).click()
      const steps = await page.run((list) => [...list.children].map((step) =>
        step.checkVisibility() && step.innerText.trim() !== '' && step.querySelector('.badge') !== null), page.find(`[data-answer="${name}"] details ol`))
      assert.ok(steps.length > 0 && steps.every(Boolean), `${name}: ${steps}`)
    }
    assert.match(await (await page.find('[data-answer="shares"] details')).getText(), /\$2,500\.00 divided by .* buys 74\.386608 shares/)
  })

  test('a form that was cleared can be had back', async () => {
    await page.choose('I am a new investor')
    await page.fill({ Amount: '700' })
    await page.press('Clear')
    await page.hasFilled({ Amount: '' })
    await page.says({ verdict: 'Choose who you are' })
    await page.press('Undo')
    await page.hasFilled({ Amount: '700' })
    await page.says({ verdict: 'Yes, you may send this', minimum: '$500.00' })
  })

  test('every field has a name', async () => {
    const fields = await page.run(() => [...document.querySelector('dspp-calculator').shadowRoot.querySelectorAll('input, select, textarea')]
      .filter((element) => element.checkVisibility()))
    for (const field of fields) assert.match(await field.getAccessibleName(), /\w/, await field.getAttribute('outerHTML'))
  })
}

function taken (page) {
  test('the answers go to a table', async () => {
    await page.press('Try an example')
    const text = await page.saved('Save as a table (.csv)', 'plan-answers.csv')
    assert.match(text, /\r\nBy which day\?,2008-01-14\r\nWhat do I get\?,74\.386608\r\n/)
  })

  test('the reasons and a link are copied', async () => {
    await page.press('Try an example')
    await page.says(ANSWERS)
    await page.run(() => { navigator.clipboard.writeText = async (text) => { window.copied = text } })
    const copied = () => page.run(() => window.copied)
    await page.press('Copy the reasons')
    const reasons = await copied()
    for (const answer of Object.values(ANSWERS)) assert.ok(reasons.includes(answer), answer)
    assert.match(reasons, /\n {2}1\. \$34\.12 less 1\.5% is exactly \$33\.6082\.\n {5}\[Letter, clause L2/)
    await page.press('Copy a link')
    await page.eventually(() => page.driver.getCurrentUrl(), await copied())
  })
}

inFirefox('Firefox on a desk, at length', { width: 1280, height: 900 }, [questions, pictures, fields, taken])
