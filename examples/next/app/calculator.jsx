'use client'

import 'dspp/element'
import { useState } from 'react'
import { purchase } from './purchase'

export function Calculator () {
  const [amount, setAmount] = useState('2500.00')
  return (
    <>
      <button onClick={() => setAmount('5000.00')}>Twice as much</button>
      <output>{purchase(amount)}</output>
      <dspp-calculator participant="existing" />
    </>
  )
}
