/** The facts of the plan, shown until there is an answer. */

const some = (...values) => values.filter(Boolean)

/** Returns the headline: what the plan allows. */
export function limitsFact (asked) {
  const { words, request: { participant } } = asked
  const most = asked.term('limits.maximum')
  const fact = words.facts.limits({
    per: asked.per,
    minimumPer: asked.term('limits.minimumPer'),
    further: asked.file.limits?.furtherMaximums,
    participant,
    own: { least: asked.term('limits.existingMinimum') ?? undefined, most },
    newcomer: { least: asked.term('limits.newMinimum'), most: asked.term('limits.newMaximum') ?? most }
  })
  const notes = automaticNotes(asked)
  return notes.length > 0 ? { ...fact, notes } : fact
}

const isAutomatic = ({ payment }) => ['recurring-debit', 'payroll'].includes(payment?.method)

/** Returns the minimums of payments that repeat each month, unless this one does. */
export function automaticNotes ({ words: { facts }, request, file: { limits } }) {
  if (isAutomatic(request)) return []
  const { newRecurring, recurringMinimum } = limits ?? {}
  return some(
    request.participant !== 'new' && recurringMinimum && facts.automatic(recurringMinimum.value),
    request.participant !== 'existing' && newRecurring && facts.newAutomatic(newRecurring.value))
}

/** Returns how long before the investment the money must arrive. */
export function dueFact (asked, { isPeriod = false, note } = {}) {
  const { words: { facts }, phones } = asked
  const lead = asked.term(isPeriod ? 'dueDates.preApproved' : 'dueDates.standard')
  if (lead === undefined) return { id: 'due', label: facts.due, value: facts.notPublished, notes: [facts.askDue] }
  return { id: 'due', label: facts.due, value: facts.lead(lead), notes: [note ?? (isPeriod ? facts.duePeriod : facts.dueNote(phones.administrator))] }
}

const ANNOUNCED = { preApproved: ['month.preApprovedDiscount'], dividends: ['month.dividendDiscount', 'month.discount'], standard: ['month.discount'] }

/** Returns the discount that applies: dividends may have one of their own. */
function bandOf (asked, quote) {
  if (quote?.tier === 'pre-approved' || asked.isPeriod) return 'preApproved'
  return asked.isDividend && asked.term('discounts.dividends.maximum') !== undefined ? 'dividends' : 'standard'
}

/** Returns the discount: as announced, or as the company may set it. */
export function discountFact (asked, { quote, note } = {}) {
  const { words: { facts } } = asked
  const band = bandOf(asked, quote)
  const [least, most] = [asked.term(`discounts.${band}.minimum`), asked.term(`discounts.${band}.maximum`)]
  const row = { id: 'shares', label: facts.discount }
  // Until a payment is known to be approved, the answer has the discount of others.
  const announced = (band !== 'preApproved' || quote?.tier === 'pre-approved') && quote?.discount?.percent
  const isAnnounced = announced && ANNOUNCED[band].some((field) => asked.has(field))
  if (isAnnounced) return { ...row, value: facts.thisMonth(announced), notes: some(note ?? (most && facts.mayBe(least, most))) }
  if (most === undefined) return { ...row, value: facts.notPublished, notes: some(note) }
  return { ...row, value: facts.percents(least, most), notes: [note ?? (least === most ? facts.fixed : facts.mayBeNone)] }
}

/** Returns true if the company may set a discount, and none was entered. */
export const isDiscountOpen = (asked, quote) => asked.term(`discounts.${bandOf(asked, quote)}.maximum`) !== undefined &&
  quote.steps.some(({ reading }) => reading === 'no-discount-given')

const BOTH_DEBITS = ['one-time-debit', 'recurring-debit']

/** Returns the fees that are taken out of this payment or dividend, as far as they are known; undefined if there are none. */
export function feesFact ({ file, isDividend, request: { participant, payment, market }, words: { facts } }) {
  const kind = isDividend ? 'dividend' : 'optional-cash'
  const method = payment?.method
  const isTaken = ({ on, of = kind, paidBy, source, amount, percent, paidByCompany }) =>
    (amount ?? percent) && !paidByCompany && of === kind && on !== 'sale' &&
    (on !== 'enrolment' || (!isDividend && participant !== 'existing')) &&
    (!paidBy || (!isDividend && (!method || paidBy === method || (paidBy === 'bank-debit' && BOTH_DEBITS.includes(method))))) &&
    (!source || !market?.source || source === market.source)
  const taken = (file.fees?.items ?? []).filter(isTaken)
  if (taken.length === 0 || file.fees.coveredUpTo) return
  return { id: 'fees', label: facts.fees, value: facts.feesTaken(isDividend), notes: taken.map(facts.fee) }
}

/** @returns {import('../answer.js').Reply} */
export const factsOf = (asked) => ({ ...limitsFact(asked), rows: [dueFact(asked), discountFact(asked), feesFact(asked)].filter(Boolean) })
