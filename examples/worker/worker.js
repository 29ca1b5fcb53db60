import { Plan } from 'dspp'

const plan = Plan.redwood2007()

addEventListener('message', ({ data }) => {
  const { purchase } = plan.quote(data)
  postMessage(`${purchase.shares} shares`)
})
