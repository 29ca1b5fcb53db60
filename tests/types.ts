// Programs that the declarations allow, and some that they do not. Only compiled, never run.
import indymac2005 from 'dspp/plans/indymac-2005.json' with { type: 'json' }
import redwood2002 from 'dspp/plans/redwood-2002.json' with { type: 'json' }
import redwood2007 from 'dspp/plans/redwood-2007.json' with { type: 'json' }
import ventas2011 from 'dspp/plans/ventas-2011.json' with { type: 'json' }
import {
  Plan, addBusinessDays, closures, closuresKnownThrough, describe, describeReading, isBusinessDay, isPlanError, isRequestError, languages, loadLanguage,
  readDate, readMonths, toIcs
} from 'dspp'
import type {
  BriefQuote, IcsOptions, InvestmentDay, InvestmentPeriod, InvestmentPeriodRequest, MonthlyTerms, Payments, PaymentsRequest, PlanError, PlanFile, PriceList, QuotedList, RequestError,
  Schedule, ScheduleRequest, ScheduleRow,
  CalendarName, Closure, DateText, DecimalText, Discount, Due, Fill, Limits, Market, MarketSource, Part, Participant,
  PaymentForShares, Problem, Purchase, Quote, QuoteRequest, Status, Step, Tier
} from 'dspp'

/** True for two types that are the same, which assignments alone do not show. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false

const plan: Plan = Plan.redwood2007()
const parsed: Plan = new Plan(JSON.parse('{}'))
const text: Plan = new Plan('{}')

const participant: Participant = 'new'
const source: MarketSource = 'open-market'
const fill: Fill = { price: '34.12', shares: '200' }
const amount: DecimalText = '2500.00'
const day: DateText = '2008-01-15'
const request: QuoteRequest = {
  participant,
  payment: { kind: 'dividend', amount, sentThisMonth: null, approved: false },
  month: {
    investmentDate: day,
    investmentPeriod: { start: day, end: null },
    discount: '1.5',
    preApprovedDiscount: '3',
    dividendDiscount: '2',
    closures: [day]
  },
  market: { source, price: null, fills: [fill] },
  asOf: day,
  knownOn: null
}

// Values that forms and stores give: nothing, null, a list that is text.
plan.quote({})
plan.quote({ participant: null, payment: null, month: { investmentPeriod: null }, market: { fills: '34.12, 200' } })

const quote: Quote = plan.quote(request)
const status: Status = quote.status
const tier: Tier | null = quote.tier
const limits: Limits | null = plan.limits(request).limits
const { payment, quote: forShares }: PaymentForShares = plan.paymentForShares({ ...request, shares: '100' })
const due: Due | null = plan.dueDate(request).due
const market: Market | null = plan.purchasePrice(request).market
const discount: Discount | null = plan.purchasePrice(request).discount
const purchase: Purchase | null = plan.purchasePrice(request).purchase
const left: number | null | undefined = due?.businessDaysLeft
const other: CalendarName | undefined = due?.otherCalendar?.calendar
const shares: string | null | undefined = purchase?.shares
parsed.free()

const limitsKeys: Same<keyof ReturnType<Plan['limits']>, 'tier' | 'limits' | 'steps' | 'problems'> = true
const dueKeys: Same<keyof ReturnType<Plan['dueDate']>, 'due' | 'steps' | 'problems'> = true
const priceKeys: Same<keyof ReturnType<Plan['purchasePrice']>, 'market' | 'discount' | 'purchase' | 'steps' | 'problems'> = true
const statuses: Same<Status, 'accepted' | 'below-minimum' | 'needs-approval' | 'suspended' | 'refused' | 'incomplete'> = true
const calendars: Same<CalendarName, 'nyse' | 'federal-reserve'> = true

for (const step of quote.steps) {
  const part: Part = step.part
  const sentence: string = describe(step) + describe(step, 'en-US') + (step.reading === null ? '' : describeReading(step.reading, 'en'))
  const input: string | undefined = step.inputs['countedFrom']
  console.log(part, sentence, input)
}
const problem: Problem | undefined = quote.problems[0]
if (problem !== undefined) console.log(describe(problem), problem.clause?.startsWith('L'))

const planFiles: PlanFile[] = [redwood2002, redwood2007, indymac2005, ventas2011]
const editions: Plan = new Plan([redwood2002, redwood2007])
const inForce: string | null = editions.editionOn(day)
const months: MonthlyTerms[] = readMonths('[]')
const listed: QuotedList = plan.quoteMany([request, {}])
const briefKeys: Same<keyof BriefQuote, Exclude<keyof Quote, 'steps'>> = true
const ofTheMonth: PaymentsRequest = { participant, payments: [{ date: day, amount }, {}], sentThisMonth: null, approved: true, month: null }
const { payments: judged, month: total }: Payments = plan.payments(ofTheMonth)
plan.payments({ payments: '2008-01-02, 500' })
const totalKeys: Same<keyof Payments['month'], 'total' | 'status' | 'tier' | 'remaining' | 'steps'> = true
const { rows }: PriceList = plan.priceList({ ...request, step: '0.25' })
const overDays: InvestmentPeriodRequest = { participant, payment: { amount, approved: true }, days: [{ date: day, price: '34.12' }, { fills: [fill] }, { fills: '34.12 200' }] }
const { days: [firstDay], totals }: InvestmentPeriod = plan.investmentPeriod(overDays)
plan.investmentPeriod({ ...overDays, days: '2008-01-02, 34.12' })
const threshold: InvestmentDay['threshold'] | undefined = firstDay?.threshold
console.log(threshold, firstDay?.market?.exact, totals?.averagePrice)
console.log(judged[0]?.quote.status, judged[0]?.remaining, total.steps, totalKeys, rows[0]?.announced, rows[0]?.shares)
console.log(inForce, months[0]?.month, listed.quotes[0]?.status, listed.errors[0]?.error.code, planFiles, briefKeys)
const ofTheYear: ScheduleRequest = { from: '2008-01', months: 12, announced: [{ month: '2008-01', suspended: ['pre-approved'] }], closures: [day], knownOn: null }
const { rows: ofMonths, problems: ofSchedule }: Schedule = plan.schedule(ofTheYear)
const ofMonth: ScheduleRow | undefined = plan.schedule({ from: '2008-01', months: '12' }).rows[0]
const icsOptions: IcsOptions = { language: 'en', plan: 'Redwood Trust', made: day }
const tags: string[] = languages.map(({ tag, name }) => `${tag} ${name}`)
const loaded: Promise<string> = loadLanguage('es-US')
const ics: string = toIcs(ofMonths, icsOptions) + toIcs([])
console.log(ofSchedule[0]?.code, ofMonth?.due, ofMonth?.investmentPeriod.start, ofMonth?.bankDebits[0], ofMonth?.steps, ics)

try {
  plan.quote(request)
} catch (error) {
  if (isRequestError(error) || isPlanError(error)) {
    const name: 'RequestError' | 'PlanError' = error.name
    const code: string = error.code
    const problems: Problem[] = error.problems
    const asError: Error = error
    console.log(name, code, problems, asError.message)
  }
}

const open: boolean = isBusinessDay(day, 'nyse')
const read: DateText | null = readDate('1/15/2008')
const next: DateText = addBusinessDays(day, -1, 'federal-reserve')
const closed: Closure[] = closures(2007, 'nyse')
const kind: 'rule' | 'special' | undefined = closed[0]?.kind
const known: DateText = closuresKnownThrough()
const step: Step = { part: 'due', rule: 'due-date', clause: 'L1', assumed: null, reading: null, inputs: {}, result: day }
console.log(payment, forShares.status, text, status, tier, limits, market, discount, left, other, shares, open, next, kind, known, describe(step))
console.log(limitsKeys, dueKeys, priceKeys, statuses, calendars)

// @ts-expect-error a number is not text
plan.quote({ payment: { amount: 2500 } })
// @ts-expect-error nor is a bigint
plan.quote({ market: { price: 34n } })
// @ts-expect-error many requests are a list
plan.quoteMany(request)
// @ts-expect-error a feature that no company can stop
plan.quote({ month: { suspended: ['everything'] } })
// @ts-expect-error an unknown key
plan.quote({ payment: { amuont: '2500.00' } })
// @ts-expect-error a key in the wrong place
plan.limits({ amount: '2500.00' })
// @ts-expect-error a number of shares is text, too
plan.paymentForShares({ ...request, shares: 100 })
// @ts-expect-error only paymentForShares asks for shares
plan.quote({ shares: '100' })
// @ts-expect-error each payment has its own date
plan.payments({ payments: [], asOf: day })
// @ts-expect-error each day has its own price
plan.investmentPeriod({ market: { price: '34.12' } })
// @ts-expect-error only priceList takes a step
plan.quote({ step: '1' })
// @ts-expect-error an announced month has no payment
plan.schedule({ from: '2008-01', announced: [{ amount }] })
// @ts-expect-error a month is text
plan.schedule({ from: 200801 })
// @ts-expect-error rows are rows of a schedule
toIcs([{ due: day }])
// @ts-expect-error a day is text
toIcs([], { made: new Date() })
// @ts-expect-error an unknown participant
plan.dueDate({ participant: 'Existing' })
// @ts-expect-error a date is text
plan.dueDate({ asOf: new Date() })
// @ts-expect-error a fill has shares
plan.purchasePrice({ market: { fills: [{ price: '34.12' }] } })
// @ts-expect-error a choice of yes and no is not text
plan.quote({ payment: { approved: 'yes' } })
// @ts-expect-error a request is an object
plan.quote('{}')
// @ts-expect-error there is a request
plan.quote()
// @ts-expect-error terms are an object or text
new Plan(2007)
// @ts-expect-error there are terms
new Plan()
// @ts-expect-error parts may be missing
quote.purchase.shares
// @ts-expect-error shares are text, to be shown, not to be computed with
const double: number = (quote.purchase?.shares ?? '0') * 2
// @ts-expect-error an answer by part has that part only
plan.limits(request).due
// @ts-expect-error an unknown calendar
isBusinessDay(day, 'lse')
// @ts-expect-error a count is a number
addBusinessDays(day, '1', 'nyse')
// @ts-expect-error a year is a number
closures('2007', 'nyse')
// @ts-expect-error sentences are for steps and problems
describe('due-date')
// @ts-expect-error a step has no code
describe({ code: 'below-minimum' })
// @ts-expect-error only the package makes its errors
new RequestError('no')
// @ts-expect-error terms that no plan has
new Plan({ nonsense: 1 })
// @ts-expect-error an unknown term
new Plan({ ...redwood2007, nonsense: 1 })
// @ts-expect-error an amount as a number
new Plan({ ...redwood2007, limits: { ...redwood2007.limits, maximum: { value: 10000, clause: 'L4' } } })
// @ts-expect-error a term without its source
new Plan({ ...redwood2007, effectiveFrom: { value: day } })
// @ts-expect-error a term of two sources
new Plan({ ...redwood2007, effectiveFrom: { value: day, clause: 'L0', assumed: 'nobody says' } })
// @ts-expect-error a rule with too few keys
new Plan({ ...redwood2007, schedule: { investmentDate: { value: { dayOfMonth: 15 }, clause: 'L1' } } })
declare const refusal: PlanError | RequestError
// @ts-expect-error problems are not to be changed
refusal.problems = []
