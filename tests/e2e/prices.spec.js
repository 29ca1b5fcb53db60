import { expect, test } from './calculator.js'

test('the price list has every discount the plan allows, the month’s among them', { tag: '@slow' }, async ({ calculator, page }) => {
  await calculator.open()
  const list = page.getByText('At other discounts')
  await expect(list).toBeHidden()
  await calculator.example.click()
  // On a phone the picture takes room above the list when it comes.
  await expect(page.locator('.picture-drawing').first()).toBeVisible()
  await list.click()
  await expect(calculator.table('At other discounts')).toHaveCount(7)
  // 34.12 less each discount, and 2,500.00 divided by that.
  expect(await calculator.rows('At other discounts')).toEqual([
    ['None', '$34.1200', '73.270808', '$0.00'],
    ['0.5%', '$33.9494', '73.639003', '$12.56'],
    ['1%', '$33.7788', '74.010918', '$25.25'],
    ['1.5%, this month', '$33.6082', '74.386608', '$38.07'],
    ['2%', '$33.4376', '74.766131', '$51.02'],
    ['2.5%', '$33.2670', '75.149547', '$64.10'],
    ['3%', '$33.0964', '75.536916', '$77.32']
  ])
  await calculator.amount.fill('50')
  expect((await calculator.rows('At other discounts'))[0]).toEqual(['None', '$34.1200', '–', '–'])
  await calculator.amount.fill('2500')
  await calculator.says({ shares: '74.386608 shares' })
  await calculator.asOf.fill('2008-01-15')
  await calculator.says({ verdict: 'No, it is too late', shares: 'No shares yet', price: '$33.6082', saving: 'None yet' })
  expect((await calculator.rows('At other discounts'))[3]).toEqual(['1.5%, this month', '$33.6082', '–', '–'])
})
