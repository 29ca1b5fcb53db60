// Selects the compared parts of answers of drawn plans: values and problems, and what some steps cite.

/** Rules whose steps are compared by what they cite; those of `RESULTS` by their result, too. */
const CITED = ['fee', 'fees-apart']
const SAID = ['fee-awaits-method', 'market-price-awaits-nav']
const MISSING = ['fees.cents', 'fees.fractions']
const RESULTS = ['minimum', 'minimum-check', 'due-date', 'discount', 'no-discount', 'shares']

export function essence (question, answer) {
  return canonical(ESSENCES[question](answer))
}

const ESSENCES = {
  quote,
  // While such payments are suspended nothing is bought, at any price.
  paymentForShares: ({ payment, quote }) => payment === null ? null : quote.status === 'suspended' ? 'suspended' : { payment, ...bought(quote) },
  payments: ({ payments, month: { status, tier, remaining } }) => ({
    payments: payments.map(({ index, participant, remaining, quote }) => {
      const { status, tier, limits } = quote
      return { index, participant, remaining, status, tier, limits, ...bought(quote) }
    }),
    month: { status, tier, remaining }
  }),
  priceList: ({ tier, rows }) => ({ tier, rows }),
  investmentPeriod: period,
  schedule: ({ rows }) => rows.map(({ steps, recordDate, ...row }) => ({ ...row, ...recordDate && { recordDate } }))
}

const bought = ({ status, purchase }) => ({ status, purchase: purchase && withoutEmptyFees(purchase) })

/** Fees of nothing may be told or left out. */
function withoutEmptyFees ({ fees, ...purchase }) {
  return fees === undefined || fees.fixed === '0.00' && fees.perShare === null ? purchase : { ...purchase, fees }
}

function quote ({ steps, problems, purchase, ...answer }) {
  const told = problems.map(({ field, code, values, clause }) => ({ field, code, values, clause }))
  const cited = steps.flatMap(({ rule, clause, assumed, inputs, result }) => {
    if (rule === 'term-missing') return MISSING.includes(inputs.term) ? [[rule, inputs.term]] : []
    if (RESULTS.includes(rule)) return [[rule, clause, assumed, result]]
    if (CITED.includes(rule)) return [[rule, clause, assumed]]
    return SAID.includes(rule) ? [[rule]] : []
  })
  return { ...answer, purchase: purchase && withoutEmptyFees(purchase), problems: sorted(told), cited: sorted(cited) }
}

/** Totals, and what becomes of each day's dollars. */
function period ({ days, totals }) {
  if (totals === null) return null
  return {
    totals: withoutEmptyFees(totals),
    days: days.map(({ date, threshold, part, carried = null, exact, shares, returned, movedTo = null }) =>
      ({ date, threshold, part, carried, exact, shares, returned, movedTo }))
  }
}

const sorted = (items) => [...new Set(items.map(canonical))].sort()

/** JSON whose keys are in order. */
function canonical (value) {
  return JSON.stringify(value, (_, part) => typeof part === 'object' && part !== null && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => one < other ? -1 : 1))
    : part)
}
