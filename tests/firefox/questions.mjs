import assert from 'node:assert/strict'
import { test } from 'node:test'

/** The rows of a table, cell by cell; explanations are left out. */
async function rowsOf (page, name) {
  await page.painted()
  return page.run((name) => [...document.querySelector('dspp-calculator').shadowRoot
    .querySelectorAll(`[data-table="${name}"] :is(tbody, tfoot) tr:not(.why-row)`)]
    .map((row) => [...row.cells].filter((cell) => !cell.matches('.why-column')).map((cell) => cell.textContent)), name)
}

export function questions (page) {
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
      ['Fri, Jan 4', '$2,500.00', '$7,500.00'], ['Fri, Jan 11', '$6,000.00', '$1,500.00']
    ])
  })

  test('a payment over an investment period, with a row for each day', async () => {
    await page.choose('A payment over an investment period')
    await page.press('Try an example')
    await page.says({ shares: '605.476363 shares', refund: '$5,000.00', average: '$33.0318' })
    const rows = await rowsOf(page, 'days')
    assert.equal(rows.length, 6)
    assert.deepEqual(rows[2], ['Fri, Jan 4', '$5,000.00', '$33.2500', 'No', '–', '0', '$5,000.00'])
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

  test('nothing scrolls sideways, whatever is asked', async () => {
    for (const view of ['How much for a number of shares', 'Several payments this month', 'A payment over an investment period', 'A year of dates']) {
      await page.choose(view)
      await page.press('Try an example')
      await page.painted()
      assert.equal(await page.overflow(), 0, view)
    }
  })
}
