/** Words for the facts of a plan, in English. */

import { formats } from '../formats.js'
import { METHODS, amounts, daysBefore, joined, notPublished, perPeriod, percents } from './phrases.js'

const { date, money, percent, roundMoney } = formats

export const intro = {
  termsOf: (day) => `Terms of ${date(day)}`,
  old: (year, phone) => `These terms are from ${year}. ${phone ? `Call ${phone}` : 'Ask the company'} before you send.`,
  howToSend: (document, phone) => document
    ? `How to send: the ${document.toLowerCase()} does not say. ${phone ? `Call ${phone}.` : 'Ask the company.'}`
    : `How to send: ${phone ? `call ${phone}.` : 'ask the company.'}`,
  example: 'Example'
}

/** Facts of the plan, before anything is typed. */
export const facts = {
  limits ({ per = 'month', minimumPer = per, further = [], own, newcomer, participant }) {
    const one = participant ?? (own.least || own.most ? undefined : 'new')
    const [first, second] = one === 'new' ? [newcomer] : one === 'existing' ? [own] : [own, newcomer]
    if (!first.least && !first.most) return { headline: 'Ask the company for the limits', value: 'The limits were not published' }
    const isSame = !second || (first.least === second.least && first.most === second.most)
    const who = { existing: ' if you own shares', new: ' for new investors' }[one] ?? ''
    const open = first.least ? first.most ? '' : '. Maximum not published' : '. Minimum not published'
    const also = further.map(({ per, value }, index) => `${index === 0 ? ', at most' : ' and'} ${roundMoney(value)} ${perPeriod(per)}`).join('')
    if (minimumPer !== per && first.least && first.most) {
      const newcomers = !isSame && `. New investors: ${amounts(second.least, second.most === first.most ? undefined : second.most)}`
      return { headline: `The plan allows ${roundMoney(first.least)} or more ${perPeriod(minimumPer)}`, value: joined(`up to ${roundMoney(first.most)} ${perPeriod(per)}${also}${who}${newcomers || ''}`) }
    }
    return {
      headline: `The plan allows ${amounts(first.least, first.most)}`,
      value: `${perPeriod(per)}${also}${who}${open}${isSame ? '' : `. New investors: ${amounts(second.least, second.most)}`}`
    }
  },
  fees: 'Fees',
  feesTaken: (isDividend) => isDividend ? 'Taken out of your dividend' : 'Taken out of what you send',
  fee ({ on, of, paidBy, source, amount, percent: rate, atLeast, atMost }) {
    const most = [atLeast && `at least ${money(atLeast)}`, atMost && `at most ${money(atMost)}`].filter(Boolean).join(', ')
    const what = on === 'share' ? `${money(amount)} a share` : rate ? `${percent(rate)} of ${of === 'dividend' ? 'the dividend' : 'the payment'}` : money(amount)
    const when = { enrolment: 'to enroll', purchase: rate ? '' : of === 'dividend' ? 'a reinvested dividend' : 'a payment', share: of === 'dividend' ? 'bought with dividends' : of ? 'bought with payments' : '' }[on]
    const said = [what, when, paidBy && `by ${METHODS[paidBy]}`, source && (source === 'direct' ? 'bought from the company' : 'bought on the open market')].filter(Boolean).join(' ')
    return [said, most].filter(Boolean).join(', ')
  },
  /** Payments that repeat each month. */
  automatic: (amount) => `Automatic monthly payments may be as small as ${roundMoney(amount)}.`,
  newAutomatic: ({ amount, payments }) => `New investors may start with ${payments ? `${payments} ` : ''}automatic monthly payments of ${roundMoney(amount)} or more instead.`,
  due: 'Your money must arrive',
  lead: (lead) => daysBefore(lead),
  dueNote: (phone) => `the investment date, the day shares are bought. ${phone ? `For the next one, call ${phone}` : 'Ask the company for the next one'}`,
  duePeriod: 'the first day of the investment period',
  addDate: 'Add the investment date to see which day',
  addStart: 'Add the first day of the investment period to see which day',
  askDue: 'Ask the company when your money must arrive',
  discount: 'Discount off the market price',
  percents,
  mayBeNone: 'The company may set one each month. There may be none.',
  fixed: 'Set by the plan',
  thisMonth: (discount) => `${percent(discount)} this month`,
  mayBe: (least, most) => least === most ? 'Set by the plan' : `The company may set ${percents(least, most)}.`,
  addPrice: 'Add a recent price to estimate your shares',
  addValue: 'Add the net asset value to estimate your shares',
  notPublished
}
