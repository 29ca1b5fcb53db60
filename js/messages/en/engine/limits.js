/** How much may be sent, in English. */

import { PARTICIPANTS, count, date, isZero, money, monthly, number, uncapitalised } from './phrases.js'

/** Describes the parts of a total: payments of a list, and `sentThisMonth`. */
const sentBefore = (payments, sentThisMonth) => {
  const listed = payments === '0' ? [] : [count(payments, 'listed payment', 'listed payments')]
  const before = isZero(sentThisMonth) ? [] : [`${money(sentThisMonth)} sent earlier`]
  return [...listed, ...before].join(' and ')
}

export const limits = {
  fields: [
    [/^participant$/, { noun: 'Your answer about owning shares', ask: 'Do you own shares now?' }],
    [/^payment\.kind$/, { noun: 'The kind of payment' }],
    [/^payment\.amount$/, { noun: 'The amount', show: money, example: '2,500.00', ask: 'Enter an amount' }],
    [/^payment\.sentThisMonth$/, { noun: 'The amount already sent', show: money, example: '500.00' }],
    [/^(payment\.)?sentThisQuarter$/, { noun: 'The amount already sent this quarter', show: money, example: '500.00' }],
    [/^(payment\.)?sentThisYear$/, { noun: 'The amount already sent this year', show: money, example: '500.00' }],
    [/^payments.*\.date$/, { noun: 'The date', show: date, example: '2008-01-02' }],
    [/^payments.*\.amount$/, { noun: 'The amount', show: money, example: '2,500.00' }],
    [/^payments/, { noun: 'The list of payments', line: 'a date and an amount, like 2008-01-02, 500', ask: 'Enter your payments' }],
    [/^sentThisMonth$/, { noun: 'The amount already sent', show: money, example: '500.00' }]
  ],
  steps: {
    minimum: ({ participant, per, recurring, payments }, result) => {
      if (!recurring) return `The minimum for ${PARTICIPANTS[participant]} is ${money(result)} a ${per}.`
      if (participant === 'existing') return `The minimum for a recurring payment is ${money(result)} each time.`
      const by = payments ? count(payments, 'recurring payment', 'recurring payments') : 'recurring payments'
      return `In place of the first minimum, a new investor may start with ${by} of at least ${money(result)}${payments === '1' ? '' : ' each'}.`
    },
    maximum: ({ per, approval }, result) => approval
      ? `You may send up to ${money(result)} a ${per}.`
      : `Without the company’s prior approval, you may send up to ${money(result)} a ${per}.`,
    remaining: ({ maximum, sentThisMonth, per }, result) => isZero(sentThisMonth)
      ? `You have sent nothing this ${per}, so the full ${money(result)} is left.`
      : `${money(maximum)} minus ${money(sentThisMonth)} already sent leaves ${money(result)} for this ${per}.`,
    'month-total': ({ amount, sentThisMonth, per }, result) => isZero(sentThisMonth)
      ? `You have sent nothing else this ${per}, so your total is ${money(amount)}.`
      : `${money(amount)} now plus ${money(sentThisMonth)} already sent makes ${money(result)} this ${per}.`,
    'minimum-check': ({ total, minimum, per }, result) =>
      `Your ${per === 'payment' ? 'payment' : `total for the ${per}`}, ${money(total)}, ${result === 'met' ? 'meets' : 'is below'} the ${money(minimum)} minimum.`,
    tier: ({ total, maximum, per, approval }, result) => ({
      standard: `${money(total)} is within the ${monthly(per)} maximum of ${money(maximum)}${approval ? '' : ', so you do not need approval'}.`,
      'pre-approved': `${money(total)} is over the ${monthly(per)} maximum of ${money(maximum)}. You told us the company approved it, so the rules for pre-approved payments apply.`,
      'needs-approval': `${money(total)} is over the ${monthly(per)} maximum of ${money(maximum)}${approval ? '' : ', so the company must approve it first'}.`
    })[result],
    'sent-before': ({ payments, sentThisMonth, per }, result) => isZero(result)
      ? `No earlier payment counts this ${per}.`
      : `${money(result)} already counts this ${per}: ${sentBefore(payments, sentThisMonth)}.`,
    'sent-in-time': ({ payments, sentThisMonth, per }, result) => isZero(result)
      ? `No payment was in time this ${per}.`
      : `${money(result)} was in time this ${per}: ${sentBefore(payments, sentThisMonth)}. It counts as one payment, however you split it.`,
    'existing-from-first-purchase': (_, result) => result === 'existing'
      ? 'An earlier purchase was accepted, so from here on the new investor counts as an existing stockholder.'
      : 'An earlier purchase was accepted, but under the plan’s terms the new investor does not count as an existing stockholder yet.'
  },
  problems: {
    'below-minimum': ({ minimum, leastNow, participant, per, recurring }) => {
      const who = recurring ? `a recurring payment${participant === 'new' ? ' of a new investor' : ''}` : PARTICIPANTS[participant]
      return `Raise the amount to ${money(leastNow)}: the minimum for ${who} is ${money(minimum)}${recurring ? '' : ` a ${per}`}`
    },
    'needs-approval': ({ maximum, remaining, per, approval }) => {
      if (approval) return `${isZero(remaining) ? `Send nothing more this ${per}` : `Lower the amount to ${money(remaining)}`}: the maximum is ${money(maximum)} a ${per}`
      return `${isZero(remaining) ? 'Get approval for this amount' : `Lower the amount to ${money(remaining)} or get approval`}: over ${money(maximum)} a ${per} needs it`
    },
    'less-than-its-part': ({ minimum, per }, { noun }) =>
      `Check ${uncapitalised(noun)}: it includes the ${money(minimum)} you sent this ${per}, so it cannot be less`,
    'too-many-payments': ({ maximum }) => `Shorten the list of payments to ${number(maximum)} lines or fewer`
  },
  readings: {
    'limits-per-month': 'The limits are “per month,” so money you already sent this month counts too.',
    'maximum-inclusive': 'A total of exactly the maximum is within it. One cent more is over.'
  }
}
