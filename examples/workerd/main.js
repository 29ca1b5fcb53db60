import { Plan } from 'dspp'

export default {
  async fetch (request) {
    const amount = new URL(request.url).searchParams.get('amount')
    const { purchase } = Plan.redwood2007().quote({
      participant: 'existing',
      payment: { amount },
      month: { investmentDate: '2008-01-15', discount: '1.5' },
      market: { price: '34.12' }
    })
    return new Response(`${purchase.shares} shares`)
  }
}
