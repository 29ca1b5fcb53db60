/** Reinvested dividends, in Spanish. */

import { ROUNDINGS, isOne, isZero, money, number, numberOfShares, onDate, percent } from './phrases.js'

export const dividends = {
  fields: [
    [/^payment\.sharesHeld$/, { noun: 'El número de acciones que tiene', show: number, example: '100', ask: 'Indique cuántas acciones tiene' }],
    [/^payment\.reinvested$/, { noun: 'El porcentaje que reinvierte', show: percent, example: '50' }],
    [/^month\.dividendPaymentDate$/, { noun: 'La fecha de pago del dividendo', show: onDate, example: '21 de enero de 2008', typed: '2008-01-21' }],
    [/^month\.dividendPerShare$/, { noun: 'El dividendo por acción', show: money, example: '0.75', ask: 'Indique el dividendo por acción' }],
    [/^month\.dividendDiscount$/, { noun: 'El descuento para dividendos', show: percent, example: '3' }]
  ],
  steps: {
    dividend: ({ amount }) => amount
      ? `Puede reinvertir el dividendo de ${money(amount)}, sea cual sea su monto.`
      : 'Puede reinvertir un dividendo de cualquier monto.',
    'dividend-amount': ({ sharesHeld, dividendPerShare, rounding }, result) =>
      `${numberOfShares(sharesHeld)} a ${money(dividendPerShare)} ${isOne(sharesHeld) ? 'da' : 'cada una dan'} un dividendo de ${money(result)} (al centavo, ${ROUNDINGS[rounding]}).`,
    'dividend-reinvested': ({ amount, part, paidOut, rounding }, result) => isZero(paidOut)
      ? `Se reinvierten los ${money(amount)} completos.`
      : `El ${percent(part)} de ${money(amount)} es ${money(result)} (al centavo, ${ROUNDINGS[rounding]}). El resto, ${money(paidOut)}, se le paga a usted.`,
    'no-payment-due': () => 'Usted no envía nada por un dividendo reinvertido, así que no hay fecha límite.'
  },
  problems: {
    'amount-and-shares-held': () => 'Indique el monto del dividendo o las acciones que tiene, no ambos',
    'below-least-reinvested': ({ minimum }) => `Suba el porcentaje que reinvierte a ${percent(minimum)} o más`,
    'dividend-too-large': ({ maximum }) => `Revise las acciones y el dividendo por acción: el máximo que podemos calcular es ${money(maximum)}`
  },
  readings: {
    'dividend-no-limits': 'Los límites son para los pagos que usted envía, así que un dividendo reinvertido no tiene ninguno.',
    'dividend-standard-discount': 'Un dividendo reinvertido recibe el descuento de los pagos hasta el máximo, sea cual sea su monto.'
  }
}
