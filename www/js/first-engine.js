/** The engine that the page begins with: one payment under the plan that the markup describes, in less than half the bytes. */

import { closuresFrom, priceListFrom, quoteFrom } from '../pkg/answer.js'
import { ask, call } from '../pkg/ask.js'
import { describe, describeReading } from '../pkg/describe.js'
import { RequestError } from '../pkg/errors.js'
import init, { Plan, closures as closuresIn, readDate } from '../pkg/first.js'
import { element } from './dom.js'
import { Engines } from './engines.js'
import { payment } from './views/payment.js'

/** The whole module need not wait for the scripts that start it. */
const preload = element('link', { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: new URL('dspp_bg.wasm', import.meta.url) })

Engines.first = { view: 'payment', load, beforeWhole: () => preload.isConnected || document.head.append(preload) }

async function load () {
  await init()
  return { planOf, closures, readDate, describe, describeReading, VIEWS: { payment } }
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
