import { Plan } from 'dspp'

const { purchase } = Plan.redwood2007().quote({
  participant: 'existing',
  payment: { amount: '2500.00' },
  month: { investmentDate: '2008-01-15', discount: '1.5' },
  market: { price: '34.12' }
})
console.log(`${purchase.shares} shares`)
