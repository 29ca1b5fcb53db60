import { Plan } from 'dspp'
import 'dspp/element'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'

const plan = Plan.redwood2007()

function Purchase () {
  const [amount, setAmount] = useState('2500.00')
  const { purchase } = plan.quote({
    participant: 'existing',
    payment: { amount },
    month: { investmentDate: '2008-01-15', discount: '1.5' },
    market: { price: '34.12' }
  })
  return (
    <>
      <label>Payment <input value={amount} onChange={(event) => setAmount(event.target.value)} /></label>
      <output>{purchase?.shares ? `${purchase.shares} shares` : ''}</output>
      <dspp-calculator participant="existing" fields={{ 'payment.amount': amount }} />
    </>
  )
}

createRoot(document.getElementById('app')).render(<Purchase />)
