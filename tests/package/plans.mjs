// Plan files and files of months for the tests, and changing one value of them.
import { readFileSync, readdirSync } from 'node:fs'

export const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))

export const planSchema = read('plans/plan.schema.json')
export const monthsSchema = read('plans/months.schema.json')

export const redwood = () => read('plans/redwood-2007.json')
export const redwood2002 = () => read('plans/redwood-2002.json')

/** Every plan file of the package. */
export const planFiles = () => readdirSync(new URL('../../plans/', import.meta.url))
  .filter((name) => !name.endsWith('.schema.json'))
  .map((name) => read(`plans/${name}`))

/** The plan files of the tests, each with what its documents say of terms that no plan of the package has. */
export const testPlans = () => readdirSync(new URL('../plans/', import.meta.url)).map((name) => read(`tests/plans/${name}`))

/** A plan file for each term that was seen in a filing. */
export function plansSeen () {
  const { minimal, seen } = read('tests/data/plan-terms-seen.json')
  return seen.map(({ term, seen, terms }) => ({ name: `${term}: ${seen}`, plan: { ...minimal, ...terms } }))
}

/** Every key that a plan file may have is there, but for those of other kinds of rules. */
export function completePlan () {
  const plan = redwood()
  const term = (value) => ({ value, clause: 'L4' })
  plan.effectiveUntil = { value: '2012-12-31', assumed: 'Nobody knows.' }
  plan.suspended = term(['optional-cash', 'dividends'])
  plan.limits.minimumPer = term('payment')
  plan.limits.recurringMinimum = term('25.00')
  plan.limits.newRecurring = term({ amount: '50.00', payments: 10 })
  plan.limits.newMaximum = term('5000.00')
  plan.limits.furtherMaximums = [
    { per: 'year', value: '25000.00', clause: 'L4' },
    { per: 'payment', value: '2500.00', assumed: 'It is usual.' }
  ]
  plan.limits.approval = term(true)
  plan.limits.existingAfterFirstPurchase = term(true)
  plan.dueDates.preApproved = term({ days: 25 })
  plan.dueDates.time = term({ time: '16:00', zone: 'eastern' })
  plan.dueDates.clearing = [
    { paidBy: 'check', businessDays: 3, clause: 'L1' },
    { paidBy: 'bank-debit', businessDays: 1, assumed: 'It is usual.' }
  ]
  plan.dueDates.cancel = term(2)
  plan.dueDates.waiverRequest = term({ businessDays: 3, time: '12:00', zone: 'pacific' })
  plan.dueDates.beforeRecord = term(true)
  plan.closures = ['2025-01-09', '2024-02-29']
  plan.schedule = {
    termsSet: term({ businessDays: 4, before: 'pre-approved-due' }),
    investmentDate: term({ dividendPaymentDate: true, dayOfMonth: 15, roll: 'following' }),
    periodStart: term({ tradingDays: 12, endingOn: 'investment-date', bothEnds: false }),
    periodEnd: term({ tradingDays: 12, startingOn: 'period-start', bothEnds: true }),
    recordDate: term({ nth: 2, weekday: 'thursday', roll: 'following', months: [3, 6, 9, 12] }),
    bankDebits: term({ daysOfMonth: [1, 15], roll: 'following' })
  }
  plan.investmentPeriod.threshold = term('day-returned')
  plan.marketPrice.direct = term({ averageOf: 'high-low-average', days: 5 })
  plan.marketPrice.openMarket = term({ highestOf: ['average-price-paid', 'high-low-average'] })
  plan.marketPrice.dividends = term({ greaterOf: 'net-asset-value', percent: '95', of: 'last-sale' })
  plan.marketPrice.preApproved = term({ averageOfPeriod: 'vwap-of-purchase-day' })
  plan.discounts.dividends = { minimum: '2', maximum: '2', clause: 'L3' }
  plan.discounts.shares = term('company-issued')
  plan.dividends.leastReinvested = term('10')
  plan.fees = {
    items: [
      { on: 'purchase', of: 'dividend', percent: '5', atLeast: '1.00', atMost: '2.50', clause: 'L4' },
      { on: 'share', paidBy: 'check', source: 'open-market', amount: '0.0525', paidByCompany: false, assumed: 'It is usual.' }
    ],
    fractions: term('whole'),
    cents: term('half-up'),
    limits: term('before-fees'),
    coveredUpTo: term('5')
  }
  plan.noticeOfChanges = term(30)
  plan.shares.leftOver = term('kept')
  plan.roundedMarketPrice = structuredClone(plan.displayedPrices)
  plan.purchasePrice = structuredClone(plan.displayedPrices)
  plan.documents[0].governs = false
  return plan
}

/** Every key that a month may have is there. */
export const completeMonth = () => ({
  month: '2008-02',
  investmentDate: '2008-02-15',
  investmentPeriod: { start: '2008-01-31', end: '2008-02-15' },
  discount: '1.5',
  preApprovedDiscount: '3',
  dividendDiscount: '2',
  thresholdPrice: '30.25',
  suspended: ['dividends', 'new-investors'],
  dividendPaymentDate: '2008-02-29',
  dividendPerShare: '0.75',
  recordDate: '2008-03-07',
  closures: ['2008-02-14', '2008-02-29']
})

/** The file with the value at a path such as `$.contacts[0].name` set, or left out if there is none. */
export function change (file, path, ...value) {
  const changed = structuredClone(file)
  const keys = path.match(/[^.[\]]+/g).slice(1)
  const last = keys.pop()
  const parent = keys.reduce((at, key) => at[key], changed)
  if (value.length > 0) parent[last] = value[0]
  else delete parent[last]
  return changed
}

/** Every value inside a value, with its path. */
export function * valuesIn (value, path = '$') {
  yield { path, value }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    yield * valuesIn(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`)
  }
}
