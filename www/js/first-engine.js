/** The engine that the page begins with: one payment under the plan that the markup describes, in less than half the bytes. */

import { closuresFrom, priceListFrom, quoteFrom } from '../pkg/answer.js'
import { ask, call } from '../pkg/ask.js'
import { describe, describeReading } from '../pkg/describe.js'
import { RequestError } from '../pkg/errors.js'
import init, { Plan, closures as closuresIn } from '../pkg/first.js'
import { DsppCalculator } from './dspp-calculator.js'
import { payment } from './views/payment.js'

DsppCalculator.first = { view: 'payment', load }

async function load () {
  await init()
  return { planOf, closures, describe, describeReading, VIEWS: { payment } }
}

function planOf () {
  const plan = Plan.redwood2007()
  return {
    quote: (request) => ask(() => plan, 'quote', request, quoteFrom),
    priceList: (request) => ask(() => plan, 'priceList', request, priceListFrom),
    free: () => plan.free()
  }
}

const closures = (year, calendar) => closuresFrom(call(RequestError, () => closuresIn(year, calendar)))
