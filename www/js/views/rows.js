/** The rows of an answer: the due date and the shares. */

import { fold, tableMarkup } from '../answer.js'
import { daysMarkup } from '../days.js'
import { isUnstated } from '../plan-terms.js'
import { missingIn, stepOf, whyOf } from '../why.js'
import { discountFact, dueFact, isDiscountOpen } from './facts.js'
import { amountOf, isSafeDayPast } from './verdict.js'

/** Says whom to ask how to send, and whether the plan's document is known to name no way. */
export const howToSend = ({ document, file, phones, words: { intro } }) => intro.howToSend(isUnstated(file, 'howToSend') && document, phones.administrator)

const isPast = ({ businessDaysLeft }) => String(businessDaysLeft).startsWith('-')

/** True if counting bank business days gives an earlier day. */
export const isSafer = (other, due) => other?.calendar === 'federal-reserve' && other.date < due

/** Draws the days from the one to count from to the purchase. */
function picture (quote, asked, last) {
  const { due: { date, countedFrom, businessDaysLeft, surelyBy, otherCalendar } } = quote
  const asOf = asked.dateOf('asOf')
  const bankDay = isSafer(otherCalendar, date) ? otherCalendar.date : undefined
  const safe = surelyBy?.date ?? bankDay
  const isAhead = safe && safe < date && !(asOf > safe)
  return daysMarkup({
    asOf, due: date, safe: isAhead ? { date: safe, isOfBanks: !surelyBy } : undefined,
    left: Number(businessDaysLeft ?? 0), first: countedFrom, last, today: asked.today, ...asked.calendar
  }, asked.words)
}

/** Draws the days around a closed one that was chosen. */
export const pickedPicture = ({ picked, after }, asked) => daysMarkup({ asOf: null, first: after ?? picked, picked, today: asked.today, ...asked.calendar }, asked.words)

/**
 * Returns the row of the due date.
 *
 * @param {import('../../pkg/index.js').Quote} quote
 * @param {import('./asked.js').Asked} asked
 * @param {object} [of]
 * @param {boolean} [of.isPeriod] true if it must arrive before an investment period
 * @param {string} [of.last] last day of that period
 */
export function dueRow (quote, asked, { isPeriod = quote.tier === 'pre-approved', last } = {}) {
  const { words: { due: words, facts }, today } = asked
  const { due, steps } = quote
  if (asked.isDividend) return { id: 'due', label: words.noneLabel, value: words.none, notes: [words.noneNote] }
  const field = isPeriod ? 'month.investmentPeriod.start' : 'month.investmentDate'
  if (!due || asked.isWrong(field)) {
    if (missingIn(steps, 'dueDates').length > 0) return { ...dueFact(asked, { isPeriod, note: facts.askDue }) }
    const message = asked.messageOf(field) ?? asked.messageOf('month.closures')
    const note = message ?? (quote.status === 'accepted' ? (isPeriod ? facts.addStart : facts.addDate) : undefined)
    return dueFact(asked, { isPeriod, note })
  }
  const left = words.left(due, asked.dateOf('asOf'), today)
  const isSafe = due.surelyBy && !isPast(due) && !isSafeDayPast(quote, asked)
  const isOpen = quote.status === 'incomplete' && !isPeriod && asked.term('limits.maximum')
  const canSend = quote.status === 'accepted' && !isPast(due) && asked.told.length === 0
  const byRule = isPeriod ? undefined : asked.byRule
  const safer = isSafer(due.otherCalendar, due.date)
  return {
    id: 'due',
    label: isPast(due) ? words.had : isSafe ? words.surely : words.label,
    value: isSafe ? words.day(due.surelyBy.date) : words.dayAt(due.date, due.time, due.zone),
    notes: [
      clearing(quote, asked),
      // The days left are those before the due date, not before the safe day.
      !isSafe && (isOpen ? `${words.forMost(asked.term('limits.maximum'))}. ${left}` : left),
      byRule && words.noteByRule(byRule.investmentDate),
      safer && words.bankDays(due.otherCalendar.date),
      due.cancelBy && words.cancelBy(due.cancelBy),
      due.waiverRequest && !asked.request.payment?.approved && words.waiverRequest(due.waiverRequest),
      due.record && words.record(due.record),
      canSend && howToSend(asked)
    ].filter(Boolean),
    why: whyOf(asked, { lead: stepOf(steps, 'due-date'), steps: [...byRule ? stepsTo('investment-date', byRule.steps) : [], ...steps.filter(({ part }) => part === 'due')], uses: [isPeriod ? 'preApproved' : 'standard'] }),
    isCalendar: canSend,
    picture: picture(quote, asked, last ?? undefined)
  }
}

/** Returns the steps of a schedule's row that lead to a day. */
function stepsTo (day, steps) {
  const step = steps.find(({ rule, inputs }) => rule.startsWith('schedule-') && inputs.day === day)
  return step ? [...stepsTo(step.inputs.from, steps), step] : []
}

/** Says how long money takes to clear, and by when it must; false if the plan does not say. */
export function clearing (quote, asked) {
  const { due, due: { surelyBy, date, time, zone } } = quote
  const { words: { due: words } } = asked
  if (!surelyBy || isPast(due)) return false
  return isSafeDayPast(quote, asked) ? words.clearsLate(surelyBy) : words.clears(surelyBy, date, time, zone)
}

/** Returns true if the company pays each fee for purchases. */
function arePaidByCompany ({ file: { fees: { items = [] } = {} } }) {
  const onPurchases = items.filter(({ on }) => on === 'purchase' || on === 'share')
  return onPurchases.length > 0 && onPurchases.every(({ paidByCompany }) => paidByCompany)
}

const BOUGHT = ['market', 'discount', 'purchase', 'dividend']

/** Returns the row of shares; until they are known, of the price, and before it of the discount. */
export function sharesRow (quote, asked, { list } = {}) {
  const { words: { shares: words, facts } } = asked
  const { status, purchase, market, discount, steps } = quote
  if (purchase?.shares && status === 'accepted' && asked.told.length === 0) {
    const { price, shares, saving, marketValue, fees, leftOver } = purchase
    return {
      id: 'shares',
      isBought: true,
      label: words.label,
      value: words.about(shares),
      notes: [
        fees && words.fees(fees.total),
        words.note(market.price, price, discount.percent, saving, isDiscountOpen(asked, quote)),
        !/^[0.]*$/.test(saving) && (fees || arePaidByCompany(asked) ? words.worthNet : words.worth)(marketValue),
        leftOver && words.leftOver(leftOver)
      ].filter(Boolean),
      // Whole shares are not rounded: the rest of the money is left over.
      fine: leftOver ? undefined : words.exact(shares, price, discount.percent),
      why: whyOf(asked, {
        lead: stepOf(steps, 'purchase-price', 'price-rounded', 'shares'),
        sentence: words.because(amountOf(quote) ?? quote.dividend.reinvested, shares, price, discount.percent, fees?.total),
        steps: steps.filter(({ part }) => BOUGHT.includes(part)), uses: ['general']
      }),
      more: list?.length > 1 ? [othersMarkup(list, words, asked.words)] : []
    }
  }
  const missing = missingIn(steps, 'shares', 'dividends')
  const wrong = asked.messageOf('market') ?? asked.messageOf('month.discount') ?? asked.messageOf('month.preApprovedDiscount') ?? asked.messageOf('month.dividendDiscount')
  if (wrong) return discountFact(asked, { quote, note: wrong })
  if (missing.length > 0 && market && asked.has(asked.amountField)) {
    return { ...discountFact(asked, { quote, note: asked.words.describe(missing[0]) }) }
  }
  const awaitsMethod = stepOf(steps, 'fee-awaits-method')
  if (purchase?.price && (status === 'incomplete' || awaitsMethod) && market) {
    return { id: 'shares', label: words.payLabel(market.price), value: words.pay(purchase.price), notes: awaitsMethod ? [words.chooseMethod] : unfinished(asked) }
  }
  if (stepOf(steps, 'market-price-awaits-nav')) return discountFact(asked, { quote, note: facts.addValue })
  return discountFact(asked, { quote, note: status === 'accepted' && !asked.has(asked.priceField) ? facts.addPrice : undefined })
}

/** Says what is missing for the shares; a wanted number of them is asked for above. */
function unfinished (asked) {
  const { words: { shares: words }, amountField } = asked
  if (amountField === 'shares') return []
  if (!asked.isDividend && !asked.has('participant')) return [words.finishWho]
  return !asked.has(amountField) || asked.isWrong(amountField) ? [words.finish] : []
}

/** Lists the same purchase at other discounts. */
function othersMarkup (rows, words, { formats }) {
  const cells = ({ discount, announced, price, shares, saving }) => [
    announced ? words.yours(discount) : words.discount(discount), formats.aboutMoney(price), shares ? formats.about(shares) : words.none, saving ? formats.aboutMoney(saving) : words.none
  ]
  return fold('others', 'fold', [words.others], tableMarkup(words.others, words.columns, rows.map((row) => ({ cells: cells(row), isNow: row.announced }))))
}
