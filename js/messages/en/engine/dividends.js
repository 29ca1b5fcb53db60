/** Reinvested dividends, in English. */

import { ROUNDINGS, date, isOne, isZero, money, number, numberOfShares, percent } from './phrases.js'

export const dividends = {
  fields: [
    [/^payment\.sharesHeld$/, { noun: 'The number of shares you hold', show: number, example: '100', ask: 'Enter how many shares you hold' }],
    [/^payment\.reinvested$/, { noun: 'The percent to reinvest', show: percent, example: '50' }],
    [/^month\.dividendPaymentDate$/, { noun: 'The dividend payment date', show: date, example: 'January 21, 2008', typed: '2008-01-21' }],
    [/^month\.dividendPerShare$/, { noun: 'The dividend per share', show: money, example: '0.75', ask: 'Enter the dividend per share' }],
    [/^month\.dividendDiscount$/, { noun: 'The dividend discount', show: percent, example: '3' }]
  ],
  steps: {
    dividend: ({ amount }) => amount
      ? `You may reinvest the ${money(amount)} dividend, whatever its size.`
      : 'You may reinvest a dividend of any size.',
    'dividend-amount': ({ sharesHeld, dividendPerShare, rounding }, result) =>
      `${numberOfShares(sharesHeld)} at ${money(dividendPerShare)} ${isOne(sharesHeld) ? 'earns' : 'each earn'} a dividend of ${money(result)} (to the cent, ${ROUNDINGS[rounding]}).`,
    'dividend-reinvested': ({ amount, part, paidOut, rounding }, result) => isZero(paidOut)
      ? `The full ${money(amount)} is reinvested.`
      : `${percent(part)} of ${money(amount)} is ${money(result)} (to the cent, ${ROUNDINGS[rounding]}). The other ${money(paidOut)} is paid out to you.`,
    'no-payment-due': () => 'You do not send anything for a reinvested dividend, so there is no due date.'
  },
  problems: {
    'amount-and-shares-held': () => 'Enter the dividend amount or the shares you hold, not both',
    'below-least-reinvested': ({ minimum }) => `Raise the percent to reinvest to ${percent(minimum)} or more`,
    'dividend-too-large': ({ maximum }) => `Check the shares and the dividend per share: the most we handle is ${money(maximum)}`
  },
  readings: {
    'dividend-no-limits': 'The limits are for payments you send, so a reinvested dividend has none.',
    'dividend-standard-discount': 'A reinvested dividend gets the discount for payments up to the maximum, whatever its size.'
  }
}
