import { Calculator } from './calculator'
import { purchase } from './purchase'

// Answers on the server; the calculator runs in the browser.
export default function Page () {
  return <><output>{purchase('2500.00')}</output><Calculator /></>
}
