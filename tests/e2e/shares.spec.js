import { expect, test } from './calculator.js'

test.beforeEach(async ({ calculator }) => {
  await calculator.open()
  await calculator.choose('How much for a number of shares', 'I own shares already', 'From the company')
  await calculator.announce({ discount: '1.5', price: '34.12' })
})

test('nothing is bought with a payment that is too late', async ({ calculator }) => {
  await calculator.shares.fill('100')
  await calculator.says({ saving: '$51.18' })
  await calculator.asOf.fill('2008-01-15')
  await calculator.says({ payment: 'It would take $3,360.82', verdict: 'No, it is too late', price: '$33.6082', saving: 'None yet' })
})
