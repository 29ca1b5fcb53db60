/** The facts of the plan: what stands in each place until there is an answer. */

const some = (...values) => values.filter(Boolean)

/** Returns the headline: what the plan allows. */
export function limitsFact (asked) {
  const { words, request: { participant } } = asked
  const most = asked.term('limits.maximum')
  return words.facts.limits({
    per: asked.per,
    minimumPer: asked.term('limits.minimumPer'),
    further: asked.file.limits?.furtherMaximums,
    participant,
    own: { least: asked.term('limits.existingMinimum') ?? undefined, most },
    newcomer: { least: asked.term('limits.newMinimum'), most: asked.term('limits.newMaximum') ?? most }
  })
}

/** Returns how long before the investment the money must arrive. */
export function dueFact (asked, { isPeriod = false, note } = {}) {
  const { words: { facts }, phones } = asked
  const lead = asked.term(isPeriod ? 'dueDates.preApproved' : 'dueDates.standard')
  if (lead === undefined) return { id: 'due', label: facts.due, value: facts.notPublished, notes: [facts.askDue] }
  return { id: 'due', label: facts.due, value: facts.lead(lead), notes: [note ?? (isPeriod ? facts.duePeriod : facts.dueNote(phones.administrator))] }
}

/** Returns the discount: as announced, or as the company may set it. */
export function discountFact (asked, { quote, note } = {}) {
  const { words: { facts } } = asked
  const band = quote?.tier === 'pre-approved' || asked.isPeriod ? 'preApproved' : 'standard'
  const [least, most] = [asked.term(`discounts.${band}.minimum`), asked.term(`discounts.${band}.maximum`)]
  const row = { id: 'shares', label: facts.discount }
  const announced = quote?.discount?.percent
  const isAnnounced = announced && asked.has(band === 'preApproved' ? 'month.preApprovedDiscount' : 'month.discount')
  if (isAnnounced) return { ...row, value: facts.thisMonth(announced), notes: some(note ?? (most && facts.mayBe(least, most))) }
  if (most === undefined) return { ...row, value: facts.notPublished, notes: some(note) }
  return { ...row, value: facts.percents(least, most), notes: [note ?? (least === most ? facts.fixed : facts.mayBeNone)] }
}

/** Returns the fees that are taken out of a payment; undefined if the plan has none, or none with figures. */
export function feesFact ({ file, words: { facts } }) {
  const charged = (file.fees?.items ?? []).filter(({ on, amount, percent, paidByCompany }) => on !== 'sale' && (amount ?? percent) && !paidByCompany)
  if (charged.length === 0 || file.fees.coveredUpTo) return
  return { id: 'fees', label: facts.fees, value: facts.feesTaken, notes: charged.map(facts.fee) }
}

/** @returns {import('../answer.js').Reply} */
export const factsOf = (asked) => ({ ...limitsFact(asked), rows: [dueFact(asked), discountFact(asked), feesFact(asked)].filter(Boolean) })
