// Questions of drawn plan files, near their limits and their fees.
import { METHODS, cents, draws } from './draw.mjs'
import { planFiles } from './plan_files.mjs'

const PER_PLAN = 30
const iso = (date) => date.toISOString().slice(0, 10)

/**
 * @param {number} count
 * @param {number} seed
 * @returns {{ files: Record<string, object>, questions: [plan: string, request: object, question: string][] }}
 */
export function planQuestions (count, seed) {
  const draw = draws(seed + 1)
  const files = planFiles(Math.ceil(count / PER_PLAN), seed)
  const asked = Object.values(files).flatMap((file) => Array.from({ length: PER_PLAN }, () => {
    const [question, make] = draw.one(QUESTIONS)
    // Leaves out values that are not given.
    return [file.id, JSON.parse(JSON.stringify(make(file, draw))), question]
  }))
  return { files, questions: asked.slice(0, count) }
}

const QUESTIONS = [
  ...new Array(14).fill(['quote', quote]), ['paymentForShares', paymentForShares], ['paymentForShares', paymentForShares], ['payments', payments],
  ['investmentPeriod', investmentPeriod], ['investmentPeriod', investmentPeriod], ['priceList', priceList], ['schedule', schedule], ['schedule', schedule]
]

/** Amounts around which an answer changes. */
function edges ({ limits, fees }) {
  const terms = [limits.existingMinimum, limits.newMinimum, limits.maximum, limits.newMaximum, limits.recurringMinimum]
  const texts = [...terms.map((term) => term?.value), limits.newRecurring?.value.amount, ...(limits.furtherMaximums ?? []).map(({ value }) => value)]
  const charged = (fees?.items ?? []).filter(({ on }) => on !== 'share').flatMap(({ amount, atLeast, atMost }) => [amount, atLeast, atMost])
  const inCents = (text) => cents(/\./.test(text) ? text.replace(/(\.\d)$/, '$10') : `${text}.00`)
  return [...texts, ...charged].filter(Boolean).map(inCents)
}

function amount (file, { one, often, between, dollars }) {
  const near = often(0.5) ? one(edges(file)) + one([0, 0, -1, 1, 5_000, -5_000, 100]) : between(1, 3_000_000)
  return dollars(Math.max(1, often(0.1) ? between(1, 2000) : near))
}

function payment (file, draw) {
  const { one, often, entries } = draw
  const sent = entries({ sentThisMonth: () => amount(file, draw), sentThisQuarter: () => amount(file, draw), sentThisYear: () => amount(file, draw) }, one([0, 0.2, 0.6]))
  // A longer time mostly holds the shorter ones.
  if (often(0.85)) {
    const ascending = Object.values(sent).sort((one, other) => cents(one) - cents(other))
    for (const key of Object.keys(sent)) sent[key] = ascending.shift()
  }
  const known = {
    ...often(0.95) && { amount: amount(file, draw) },
    ...often(0.4) && { approved: often(0.7) },
    ...often(0.6) && { method: one(METHODS) },
    ...often(0.3) && { recurring: often(0.7) }
  }
  if (often(0.2)) {
    const reinvested = often(0.3) ? one(['50', '100', '12.5', '0']) : undefined
    if (often(0.2)) return { ...known, amount: undefined, kind: 'dividend', sharesHeld: one(['100', '33.333333', '0.5', '2000']), reinvested }
    return { ...known, kind: 'dividend', reinvested }
  }
  return { ...known, ...sent }
}

/** A day that is mostly none of a weekend. */
function day ({ between, often }) {
  const date = new Date(Date.UTC(between(2001, 2025), between(0, 11), between(1, 26)))
  const beyond = [1, 0, 0, 0, 0, 0, 2][date.getUTCDay()]
  return often(0.9) ? later(date, beyond) : date
}

const later = (date, days) => new Date(date.getTime() + days * 86_400_000)

/** The discounts of a month: nearly always ones that the plan allows. */
function announced (file, { one, often }) {
  const of = (band) => band?.minimum === undefined || often(0.03) ? one(['0', '4', '1.5']) : one([band.minimum, band.maximum])
  const { standard, preApproved, dividends } = file.discounts
  return {
    ...often(0.5) && { discount: of(standard) },
    ...often(0.5) && { preApprovedDiscount: of(preApproved) },
    ...often(0.3) && dividends.minimum !== undefined && { dividendDiscount: of(dividends) }
  }
}

function month (file, draw) {
  const { one, often, between } = draw
  const date = day(draw)
  const start = later(date, -between(0, 20))
  return {
    ...often(0.85) && { investmentDate: iso(date) },
    ...often(0.6) && { investmentPeriod: { start: iso(start), ...often(0.8) && { end: iso(later(start, between(0, 20))) } } },
    ...often(0.5) && { recordDate: iso(later(date, between(-3, 3))) },
    ...often(0.4) && { dividendPerShare: one(['0.3828125', '0.04983333', '1.25']) },
    ...often(0.05) && { suspended: [one(['optional-cash', 'pre-approved', 'dividends', 'new-investors'])] },
    ...often(0.1) && { closures: [iso(later(date, between(-9, -1)))] },
    ...announced(file, draw)
  }
}

const price = ({ one, often, decimal }) => often(0.4) ? one(['43', '150', '30', '33.333333', '7', '20.00']) : decimal(100, 30_000, 2)
const isAveraged = (file) => Object.values(file.marketPrice).some(({ value }) => value.averageOfPeriod)

function market (file, draw) {
  const { one, often, between, decimal } = draw
  const fills = () => Array.from({ length: between(1, 4) }, () => ({ price: price(draw), shares: decimal(1, 99_999, 1) }))
  const paid = ['vwap-of-purchase-day', 'average-price-paid']
  const isOfFills = Object.values(file.marketPrice).some(({ value }) => paid.includes(value.of ?? value))
  const isOfAssets = Object.values(file.marketPrice).some(({ value }) => value.greaterOf)
  const given = isAveraged(file) || often(isOfFills ? 0.4 : 0.95) ? { price: price(draw) } : { fills: fills() }
  return {
    ...often(0.6) && { source: one(['direct', 'open-market']) },
    ...often(0.95) && given,
    ...often(0.8) && { netAssetValue: isOfAssets && often(0.05) ? one(['x', '34,12', '-5', '']) : price(draw) }
  }
}

function quote (file, draw) {
  const { one, often, between } = draw
  const terms = month(file, draw)
  const { investmentDate } = terms
  return {
    ...often(0.93) && { participant: one(['existing', 'new']) },
    payment: payment(file, draw),
    month: terms,
    market: market(file, draw),
    ...investmentDate && often(0.3) && { asOf: iso(later(new Date(investmentDate), -between(-1, 30))) },
    ...investmentDate && often(0.2) && { knownOn: investmentDate }
  }
}

function paymentForShares (file, draw) {
  const { one, often, decimal } = draw
  const { asOf, knownOn, ...request } = quote(file, draw)
  return { ...request, market: { ...request.market, price: price(draw), fills: undefined }, shares: often(0.3) ? one(['1', '100', '0.000001']) : decimal(1, 90_000_000, 6) }
}

function priceList (file, draw) {
  const { month: { discount, preApprovedDiscount, dividendDiscount, ...terms }, ...request } = quote(file, draw)
  const given = request.payment.kind === 'dividend' ? {} : announced(file, { ...draw, often: (share) => share !== 0.03 && draw.often(share) })
  return { ...request, month: { ...terms, ...given }, step: draw.one(['0.5', '1', '0.75']) }
}

function payments (file, draw) {
  const { one, often, between } = draw
  const { payment: { sentThisMonth, sentThisQuarter, sentThisYear, approved }, month: terms, market: prices } = quote(file, draw)
  const dated = terms.investmentDate && often(0.4)
  const sentOn = () => iso(later(new Date(terms.investmentDate), -between(-1, 30)))
  const listed = Array.from({ length: between(1, 5) }, () => ({ ...dated && often(0.9) && { date: sentOn() }, amount: amount(file, draw) }))
  const sent = Object.fromEntries(Object.entries({ sentThisMonth, sentThisQuarter, sentThisYear }).filter(([, text]) => text))
  const method = often(0.5) ? one(METHODS) : undefined
  return { participant: one(['existing', 'new']), payments: listed, ...sent, method, ...often(0.3) && { approved: approved ?? true }, month: terms, market: prices }
}

function investmentPeriod (file, draw) {
  const { one, often, between, decimal } = draw
  const start = day(draw)
  const end = later(start, between(4, 16))
  const level = between(1000, 8000)
  const near = () => decimal(level - 400, level + 400, 2)
  // Far more days than the period has: one that is extended takes some of them.
  const far = (n) => n < 60 ? near() : decimal(level + 400, level + 900, 2)
  const isFine = often(0.5)
  const price = (n) => isFine ? `${far(n)}${decimal(0, 9999, 0)}` : far(n)
  const basis = (file.marketPrice.preApproved ?? file.marketPrice.direct).value
  const isOfFills = ['vwap-of-purchase-day', 'average-price-paid'].includes(basis.averageOfPeriod ?? basis.of ?? basis)
  const market = (n) => isOfFills && often(0.2)
    ? { fills: Array.from({ length: between(1, 3) }, () => ({ price: price(n), shares: decimal(1, 9999, 1) })) }
    : { price: price(n) }
  const days = Array.from({ length: 90 }, (_, n) => ({ date: iso(later(start, n)), ...market(n), ...basis.greaterOf && { netAssetValue: near() } }))
  const { preApprovedDiscount } = announced(file, { ...draw, often: (share) => share !== 0.03 })
  return {
    participant: one(['existing', 'new']),
    payment: { amount: draw.dollars(between(3_000_000, 90_000_000)), approved: true, ...often(0.8) && { method: one(METHODS) } },
    month: {
      investmentPeriod: { start: iso(start), end: iso(end) }, preApprovedDiscount, ...often(0.7) && { thresholdPrice: decimal(level - 300, level + 300, 2) }
    },
    days
  }
}

function schedule (file, { one, often, between, some }) {
  // Within the days that any of the files speaks for.
  const year = between(2004, 2018)
  const first = between(1, 12)
  const name = (month) => `${year}-${String(month).padStart(2, '0')}`
  const announced = []
  const on = (...days) => `${name(first)}-${one(days)}`
  const told = {
    ...often(0.4) && { investmentDate: on('13', '14', '16') },
    ...often(0.3) && { recordDate: on('10', '18') },
    ...often(0.2) && { investmentPeriod: { start: on('02', '05'), ...often(0.7) && { end: on('11', '20') } } },
    ...often(0.1) && { suspended: [one(['optional-cash', 'pre-approved'])] }
  }
  if (often(0.6)) announced.push({ month: name(first), ...told })
  return { from: name(first), months: between(1, 14), announced, ...often(0.3) && { method: one(METHODS) }, ...often(0.2) && { closures: some([on('15'), on('20'), on('03')], 0.5) } }
}
