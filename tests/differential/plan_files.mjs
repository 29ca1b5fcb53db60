// Plan files that use every term, drawn at random; all of them are valid.
import { METHODS, draws } from './draw.mjs'

const DAY_PRICES = [
  'vwap-of-purchase-day', 'average-price-paid', 'high-low-average', 'high-low-average-of-day-before', 'last-sale', 'last-sale-of-day-before'
]
const PERIODS = ['payment', 'month', 'quarter', 'year']
const ROUNDINGS = ['down', 'half-even', 'half-up']
const ROLLS = ['following', 'preceding', 'nearest']
const ZONES = ['eastern', 'central', 'mountain', 'pacific']
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']
const CLAUSES = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6']

/**
 * @param {number} count
 * @param {number} seed
 * @returns {Record<string, object>} by their ids
 */
export function planFiles (count, seed) {
  const draw = draws(seed)
  const files = Array.from({ length: count }, (_, index) => planFile(`drawn-${index}`, draw))
  return Object.fromEntries(files.map((file) => [file.id, file]))
}

function planFile (id, draw) {
  const { one, often } = draw
  const source = () => often(0.75) ? { clause: one(CLAUSES) } : { assumed: one(['Nobody says so.', 'It is usual.', 'It was so in 2007.']) }
  const term = (value) => ({ value, ...source() })
  const make = { ...draw, source, term }
  return {
    id,
    name: 'Stock Purchase Plan',
    issuer: 'Example Holdings, Inc.',
    currency: 'USD',
    source: { title: 'Prospectus' },
    clauses: Object.fromEntries(CLAUSES.map((clause) => [clause, { title: 'A clause', summary: 'Says something.' }])),
    ...often(0.1) && { effectiveFrom: term('2003-01-02') },
    ...often(0.1) && { effectiveUntil: term('2020-12-31') },
    ...often(0.15) && { suspended: term([one(['optional-cash', 'pre-approved', 'dividends', 'new-investors'])]) },
    limits: limits(make),
    calendar: term(one(['nyse', 'federal-reserve'])),
    ...often(0.2) && { closures: ['2008-01-14', '2012-10-26'] },
    dueDates: dueDates(make),
    schedule: schedule(make),
    investmentPeriod: {
      ...often(0.95) && { oddCents: term(one(['first-days', 'last-day'])) },
      ...often(0.9) && { threshold: term(one(['day-returned', 'period-extended', 'part-carried-over', 'all-returned'])) }
    },
    ...prices(make),
    discounts: discounts(make),
    dividends: { cents: term(one(ROUNDINGS)), ...often(0.3) && { leastReinvested: term(one(['10', '25'])) } },
    ...often(0.8) && { fees: fees(make) },
    ...shares(make)
  }
}

function limits ({ one, often, between, some, dollars, term, source }) {
  const per = one(PERIODS)
  const at = PERIODS.indexOf(per)
  // Each longer period allows as much as the shorter ones, or more.
  let most = between(100, 20_000) * 100
  const maximums = PERIODS.map(() => {
    const maximum = most
    most = Math.floor(most * one([1, 1.5, 2, 2.5, 4]))
    return maximum
  })
  const further = some(PERIODS.filter((period) => period !== per), one([0, 0.3, 0.8]))
  const shorter = PERIODS.slice(0, at).filter((period) => further.includes(period)).map((period) => maximums[PERIODS.indexOf(period)])
  const least = Math.max(...shorter, maximums[0])
  const minimum = () => term(dollars(between(0, maximums[0])))
  const small = () => term(one(['25.00', '50', '100.00', '50.5']))
  return {
    per: term(per),
    ...often(0.5) && at > 0 && { minimumPer: term(one(PERIODS.slice(0, at))) },
    ...often(0.95) && { existingMinimum: often(0.8) ? small() : minimum() },
    ...often(0.95) && { newMinimum: often(0.3) ? small() : minimum() },
    maximum: term(dollars(maximums[at])),
    ...often(0.4) && { newMaximum: term(dollars(between(least, maximums[at]))) },
    ...often(0.4) && { recurringMinimum: term(one(['10', '25.00', '99.99'])) },
    ...often(0.4) && { newRecurring: term({ amount: one(['25.00', '100', '50.01']), ...often(0.5) && { payments: between(2, 12) } }) },
    ...further.length > 0 && { furtherMaximums: further.map((period) => ({ per: period, value: dollars(maximums[PERIODS.indexOf(period)]), ...source() })) },
    ...often(0.3) && { approval: term(often(0.5)) },
    ...often(0.7) && { existingAfterFirstPurchase: term(often(0.7)) }
  }
}

function dueDates ({ one, often, between, some, term, source }) {
  const lead = () => term(often(0.7) ? between(0, 5) : { days: between(0, 30) })
  const hour = () => ({ time: one(['12:00', '09:30', '16:00', '00:00', '23:59']), zone: one(ZONES) })
  const paidBy = one([METHODS, ['check', 'bank-debit', 'payroll']])
  const clearing = some(paidBy, 0.6).map((method) => ({ paidBy: method, businessDays: between(0, 6), ...source() }))
  return {
    ...often(0.95) && { standard: lead() },
    ...often(0.9) && { preApproved: lead() },
    ...often(0.4) && { time: term(hour()) },
    ...clearing.length > 0 && often(0.6) && { clearing },
    ...often(0.4) && { cancel: lead() },
    ...often(0.4) && { waiverRequest: term({ businessDays: between(0, 5), ...hour() }) },
    ...often(0.4) && { beforeRecord: term(often(0.8)) }
  }
}

function schedule ({ one, often, between, some, whole, term }) {
  const roll = () => one(ROLLS)
  const months = () => {
    if (often(0.6)) return {}
    const chosen = some([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 0.4)
    return { months: chosen.length > 0 ? chosen : [6] }
  }
  const nth = () => ({ nth: often(0.3) ? 'last' : between(1, 4), weekday: one(WEEKDAYS), roll: roll() })
  const investmentDate = one([
    () => ({ dayOfMonth: between(1, 31), roll: roll(), ...months() }),
    () => ({ daysOfMonth: one([[1, 15], [5, 20], [10, 18, 26], [15, 28], [7]]), roll: roll(), ...months() }),
    () => ({ eachWeek: one(WEEKDAYS), roll: roll() }),
    () => ({ ...nth(), ...months() }),
    () => ({ lastDay: true, roll: 'preceding' })
  ])
  const single = () => one([() => ({ dayOfMonth: between(1, 31), roll: roll() }), nth, () => ({ lastDay: true, roll: 'preceding' })])()
  const counted = () => ({ businessDays: whole(12), [one(['before', 'after'])]: 'investment-date' })
  return {
    investmentDate: term(investmentDate()),
    ...often(0.5) && { termsSet: term(one([single, counted])()) },
    ...often(0.6) && { periodEnd: term(counted()) },
    ...often(0.6) && { periodStart: term({ tradingDays: between(1, 15), endingOn: 'investment-date', bothEnds: often(0.5) }) },
    ...often(0.3) && { bankDebits: term({ daysOfMonth: one([[5], [1, 15]]), roll: roll() }) },
    ...often(0.4) && { recordDate: term(one([single, counted])()) }
  }
}

function prices ({ one, often, between, term }) {
  const simple = () => one([one(DAY_PRICES), one(DAY_PRICES), { averageOf: 'high-low-average', days: 5 }, { highestOf: ['last-sale', 'high-low-average'] }])
  const basis = () => term(often(0.2) ? { greaterOf: 'net-asset-value', percent: one(['95', '98.5', '100']), of: one(DAY_PRICES) } : simple())
  const rounded = () => ({ decimals: term(between(2, 4)), rounding: term(one(ROUNDINGS)) })
  return {
    marketPrice: {
      direct: basis(),
      ...often(0.8) && { openMarket: basis() },
      ...often(0.4) && { dividends: basis() },
      ...often(0.4) && { preApproved: often(0.5) ? term({ averageOfPeriod: one(DAY_PRICES) }) : basis() }
    },
    displayedPrices: rounded(),
    ...often(0.3) && { purchasePrice: rounded() },
    ...often(0.3) && { roundedMarketPrice: rounded() }
  }
}

function discounts ({ one, often, source, term }) {
  const band = () => ({ ...one([{ minimum: '0', maximum: '0' }, { minimum: '0', maximum: '3' }, { minimum: '2', maximum: '2' }, { minimum: '1', maximum: '5' }]), ...source() })
  return {
    standard: band(),
    preApproved: band(),
    dividends: often(0.6) ? band() : term(one(['standard', 'pre-approved'])),
    ...often(0.4) && { shares: term(one(['all', 'company-issued'])) }
  }
}

function fees ({ one, often, between, decimal, term, source }) {
  const item = () => {
    const on = one(['purchase', 'purchase', 'share', 'share', 'enrolment', 'sale'])
    const size = {}
    const kind = on === 'share' ? 'amount' : one(['amount', 'amount', 'percent', 'nothing'])
    if (kind === 'percent' && on !== 'enrolment') {
      size.percent = one(['5', '1.25', '0.3333', '10'])
      if (often(0.5)) size.atMost = one(['2.50', '5.00', '10'])
      if (often(0.3)) size.atLeast = one(['0.50', '1.25', '2.5'])
    } else if (kind !== 'nothing') {
      size.amount = on === 'share' ? one(['0.05', '0.03', '0.10', '0.12', decimal(1, 99, 2)]) : decimal(0, 1500, 2)
    }
    const of = on === 'purchase' || on === 'share' ? one([undefined, undefined, 'optional-cash', 'dividend']) : undefined
    const paidBy = on !== 'sale' && of !== 'dividend' && often(0.35) ? one([...METHODS, 'bank-debit']) : undefined
    const from = on !== 'sale' && often(0.25) ? one(['direct', 'open-market']) : undefined
    return {
      on, ...of && { of }, ...paidBy && { paidBy }, ...from && { source: from }, ...size, ...often(0.1) && { paidByCompany: true }, ...source()
    }
  }
  const items = Array.from({ length: between(0, 5) }, item)
  return {
    items,
    ...often(0.95) && items.some(({ on }) => on === 'share') && { fractions: term(one(['part', 'whole'])) },
    ...often(0.95) && items.some(({ percent }) => percent) && { cents: term(one(ROUNDINGS)) },
    ...items.length > 0 && often(0.7) && { limits: term('before-fees') },
    ...often(0.1) && { coveredUpTo: term('5') }
  }
}

function shares ({ one, often, between, term }) {
  if (often(0.05)) return {}
  if (often(0.2)) return { shares: { decimals: term(0), rounding: term('down'), leftOver: term(one(['kept', 'paid-out', 'refunded'])) } }
  return { shares: { decimals: term(between(0, 6)), rounding: term(one(ROUNDINGS)) } }
}
