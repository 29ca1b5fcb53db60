// @vitest-environment jsdom
import { Plan } from 'dspp'
import 'dspp/element'
import { expect, test } from 'vitest'

test('a payment buys shares', () => {
  const { purchase } = Plan.redwood2007().quote({
    participant: 'existing',
    payment: { amount: '2500.00' },
    month: { investmentDate: '2008-01-15', discount: '1.5' },
    market: { price: '34.12' }
  })
  expect(purchase.shares).toBe('74.386608')
})

test('the element is defined', () => {
  expect(customElements.get('dspp-calculator')).toBeDefined()
})
