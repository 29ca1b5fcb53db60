/** Fees, in English. */

import { MARKETS, METHODS, ROUNDINGS, list, money, percent } from './phrases.js'

/** Events that a fee is charged for. */
const FEES = { __proto__: null, purchase: 'a purchase', share: 'each share', enrolment: 'joining the plan' }

export const fees = {
  fields: [
    [/^(payment\.)?method$/, { noun: 'How you pay', ask: 'Choose how you pay' }]
  ],
  steps: {
    fee: ({ on, paidBy, source, percent: rate, amount, atLeast, atMost, rounding }, result) => {
      const ends = [atLeast && `at least ${money(atLeast)}`, atMost && `at most ${money(atMost)}`].filter(Boolean)
      const charged = rate ? [`${percent(rate)} of ${money(amount)}`, ...ends].join(', ') : money(result)
      const event = [FEES[on], source && `of shares ${MARKETS[source]}`, paidBy && `paid ${METHODS[paidBy]}`].filter(Boolean).join(' ')
      return `The fee for ${event} is ${charged}${rate ? `. That is ${money(result)} (to the cent, ${ROUNDINGS[rounding]})` : ''}.`
    },
    'fee-awaits-method': ({ paidBy }) =>
      `Some fees are only for payments ${list(paidBy.split(', ').map((way) => METHODS[way]))}. How many shares you get depends on how you pay.`,
    'limits-before-fees': (_, result) => `The limits apply to the ${money(result)} you send, before fees are taken out.`,
    'fees-apart': () => 'The plan has fees. These figures do not include them.'
  },
  problems: {
    'fees-take-all': ({ fees }) => `Raise the amount: fees of ${money(fees)} leave nothing to invest`
  }
}
