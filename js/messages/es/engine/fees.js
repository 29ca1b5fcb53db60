/** Fees, in Spanish. */

import { MARKETS, METHODS, ROUNDINGS, list, money, percent } from './phrases.js'

/** Events that a fee is charged for. */
const FEES = { __proto__: null, purchase: 'por una compra', share: 'por cada acción', enrolment: 'por inscribirse en el plan' }

export const fees = {
  fields: [
    [/^(payment\.)?method$/, { noun: 'La forma de pago', ask: 'Elija cómo paga' }]
  ],
  steps: {
    fee: ({ on, paidBy, source, percent: rate, amount, atLeast, atMost, rounding }, result) => {
      const ends = [atLeast && `como mínimo ${money(atLeast)}`, atMost && `como máximo ${money(atMost)}`].filter(Boolean)
      const charged = rate ? [`el ${percent(rate)} de ${money(amount)}`, ...ends].join(', ') : money(result)
      const shares = on === 'share' ? '' : 'de acciones '
      const event = [FEES[on], source && `${shares}${MARKETS[source]}`, paidBy && `al pagar ${METHODS[paidBy]}`].filter(Boolean).join(' ')
      return `La comisión ${event} es ${charged}${rate ? `. Son ${money(result)} (al centavo, ${ROUNDINGS[rounding]})` : ''}.`
    },
    'fee-awaits-method': ({ paidBy }) =>
      `Algunas comisiones son solo para pagos ${list(paidBy.split(', ').map((way) => METHODS[way]))}. Cuántas acciones recibe depende de cómo pague.`,
    'limits-before-fees': (_, result) => `Los límites se aplican a los ${money(result)} que envía, antes de descontar las comisiones.`,
    'fees-apart': () => 'El plan tiene comisiones. Estas cifras no las incluyen.'
  },
  problems: {
    'fees-take-all': ({ fees }) => `Aumente el monto: las comisiones de ${money(fees)} no dejan nada para invertir`
  }
}
