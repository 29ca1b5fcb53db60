import { expect, test } from './calculator.js'

test.beforeEach(async ({ calculator }) => {
  await calculator.open()
  await calculator.choose('How much for a number of shares', 'I own shares already', 'From the company')
  await calculator.announce({ discount: '1.5', price: '34.12' })
})

test('the payment is the least that buys so many shares', async ({ calculator }) => {
  await calculator.says({ payment: 'Enter how many shares', verdict: 'Enter how many shares' })
  // 34.12 less 1.5 % is 33.6082, a hundred of which cost 3,360.82 to the cent.
  await calculator.shares.fill('100')
  await calculator.says({
    payment: 'Send $3,360.82', verdict: 'Yes, you may send this', due: 'Send by Monday, January 14, 2008', price: '$33.6082', saving: '$51.18'
  })
  await expect(calculator.detail('payment')).toHaveText('The least that buys 100 shares, at $33.6082 each.')
  // 7 × 33.6082 is 235.2574: the cent above it.
  await calculator.shares.fill('7')
  await calculator.says({ payment: 'Send $235.26' })
})

test('the limits judge that payment', async ({ calculator }) => {
  // 2 × 33.6082 is 67.2164, and 300 × 33.6082 is 10,082.46.
  await calculator.shares.fill('2')
  await calculator.says({ payment: 'It would take $67.22', verdict: 'No, it is too little' })
  await calculator.shares.fill('300')
  await calculator.says({ payment: 'It would take $10,082.46', verdict: 'Not without approval' })
  await calculator.approved.check()
  await calculator.preApprovedDiscount.fill('5')
  // 34.12 less 5 % is 32.414, and 400 of them 12,965.60.
  await calculator.shares.fill('400')
  await calculator.says({ payment: 'Send $12,965.60', verdict: 'Yes, it was approved', due: 'Enter the period’s first day' })
})

test('nothing is bought with a payment that is too late', async ({ calculator }) => {
  await calculator.shares.fill('100')
  await calculator.says({ saving: '$51.18' })
  await calculator.asOf.fill('2008-01-15')
  await calculator.says({ payment: 'It would take $3,360.82', verdict: 'No, it is too late', price: '$33.6082', saving: 'None yet' })
})

test('the payment tells why', async ({ calculator }) => {
  await calculator.shares.fill('100')
  await calculator.why('payment').locator('summary').click()
  await expect(calculator.why('payment')).toContainText('$3,360.82 is the least that buys 100 shares')
  await expect(calculator.why('payment')).toContainText('Assumed')
})

test('what is typed wrongly is told beside its field', async ({ calculator }) => {
  await calculator.shares.fill('a hundred')
  await calculator.shares.press('Tab')
  await expect(await calculator.messageOf(calculator.shares)).toHaveText('Error: The number of shares must be a number, such as 100.')
  await calculator.says({ payment: 'Correct the number of shares' })
  await expect(calculator.summary.getByRole('link')).toHaveText(['The number of shares must be a number, such as 100'])
})
