import assert from 'node:assert/strict'
import { test } from 'node:test'

export function pictures (page) {
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
