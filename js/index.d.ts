/**
 * What a direct stock purchase and dividend reinvestment plan lets a person do.
 *
 * Money, prices, percentages and share counts are decimal text (`"2500.00"`), dates are `YYYY-MM-DD` text. A JavaScript
 * number is refused where text belongs, because a binary fraction is not the amount somebody typed.
 */

/** Decimal text such as `"2500"`, `"34.12"`; `"$2,500.00"` and `"1.5%"` are understood, too. */
export type DecimalText = string

/**
 * A civil date as `YYYY-MM-DD`, in 1990-01-01 to 2100-12-31. Requests and calendar functions also understand what people write,
 * month before day: `"1/15/2008"`, `"1/15/08"`, `"January 15, 2008"`, `"15-Jan-2008"`, `"15 de enero de 2008"`.
 */
export type DateText = string

/** A month as `YYYY-MM`, in 1990-01 to 2100-12. Requests also understand `"1/2008"` and `"January 2008"`. */
export type MonthText = string

/** `existing` for somebody who holds shares of the company already, `new` for an investor who does not. */
export type Participant = 'existing' | 'new'

/** `standard` within the month's maximum and for dividends, `pre-approved` above it with the company's approval. */
export type Tier = 'standard' | 'pre-approved'

/** Where the shares come from: `direct` from the company, or `open-market`. */
export type MarketSource = 'direct' | 'open-market'

/** Whose business days: trading days of the New York Stock Exchange, or bank days of the Federal Reserve. */
export type CalendarName = 'nyse' | 'federal-reserve'

/**
 * What a company may stop for a while: `optional-cash` stops pre-approved payments, too; `new-investors` stops the payments of
 * those who hold no shares yet.
 */
export type Feature = 'optional-cash' | 'pre-approved' | 'dividends' | 'new-investors'

/** One execution of the day. */
export interface Fill {
  /** Dollars a share: 0.0001 to 1000000, at most 6 decimals. */
  price: DecimalText
  /** Shares: 0.000001 to 1000000000, at most 6 decimals. */
  shares: DecimalText
}

/**
 * What the company announced for a month. A month without a discount is a month at the market price.
 *
 * A file of announced months holds one of these, or a list of them, with `month` in each; see `readMonths`.
 */
export interface MonthlyTerms {
  /** The month that the rest is about; dates that belong to another one are problems. */
  month?: MonthText | null
  investmentDate?: DateText | null
  investmentPeriod?: { start?: DateText | null, end?: DateText | null } | null
  /** Percent off the market price, for payments within the maximum and for dividends; none if not given. */
  discount?: DecimalText | null
  /** Percent off the market price, for pre-approved payments; none if not given. */
  preApprovedDiscount?: DecimalText | null
  /** Percent off the market price, for reinvested dividends alone; that of `discount`, or what the plan says, if not given. */
  dividendDiscount?: DecimalText | null
  /** Dollars a share that the market price of a day must reach, or that day's part of a pre-approved payment goes back. */
  thresholdPrice?: DecimalText | null
  /** What the company has stopped for the month. */
  suspended?: Feature[] | null
  /** The day the company pays a dividend. */
  dividendPaymentDate?: DateText | null
  /** Dollars a share, as announced: 0.0001 to 1000000, at most 10 decimals. */
  dividendPerShare?: DecimalText | null
  /** Days the plan's calendar is closed besides those it knows. */
  closures?: DateText[] | null
}

/**
 * What is known so far. Every part is optional, and empty text counts as not given: what can be said is said.
 */
export interface QuoteRequest {
  participant?: Participant | null
  payment?: {
    /** `optional-cash` unless told otherwise. */
    kind?: 'optional-cash' | 'dividend' | null
    /** Dollars: 0.01 to 1000000000. Of a dividend, the whole of it, or else the shares that it is paid on say what that is. */
    amount?: DecimalText | null
    /** Dollars already sent for this month's purchase; nothing if not given. */
    sentThisMonth?: DecimalText | null
    /** Whether the company approved, beforehand, a total over the maximum. */
    approved?: boolean | null
    /** Of a dividend: the shares that it is paid on, 0.000001 to 1000000000. Times `month.dividendPerShare`. */
    sharesHeld?: DecimalText | null
    /** Of a dividend: the part that is reinvested, in percent; all of it if not given. */
    reinvested?: DecimalText | null
  } | null
  /** What the company announced for the month. */
  month?: MonthlyTerms | null
  market?: {
    source?: MarketSource | null
    /** Dollars a share; instead of `fills`. */
    price?: DecimalText | null
    /** The executions, or their text: one `price, shares` a line, or as a spreadsheet writes it. At most 10000. */
    fills?: Fill[] | string | null
  } | null
  /** The day from which business days are counted. */
  asOf?: DateText | null
  /** Leaves out special closings that were announced after this day. */
  knownOn?: DateText | null
}

/**
 * The verdict on the payment.
 *
 * - `accepted`: the plan allows it, and nothing is wrong that it depends on; of the other tier's fields something may be
 * - `below-minimum`, `needs-approval`: the month's limits
 * - `suspended`: the company has stopped such payments for the month; of those over the maximum, whether approved or not
 * - `refused`: another rule of the plan forbids it; `problems` says which
 * - `incomplete`: it cannot be judged yet, something given cannot be read, or nobody published a term that is needed: a step
 *   `term-missing` says which
 *
 * Where several hold, `suspended` comes first, then the limits, then `refused`, then `incomplete`.
 */
export type Status = 'accepted' | 'below-minimum' | 'needs-approval' | 'suspended' | 'refused' | 'incomplete'

/** What may be sent this month, in dollars. */
export interface Limits {
  /** Least total of the month; null until the participant is known, or if nobody published it. */
  minimum: DecimalText | null
  /** Greatest total of the month without the company's approval; null if nobody published it. */
  maximum: DecimalText | null
  /** What may still be sent this month without approval; null while what was sent cannot be read. */
  remaining: DecimalText | null
  /** Least amount this payment may have, given what was sent already; null until both are known. */
  leastNow: DecimalText | null
}

/** By which day the payment must arrive. */
export interface Due {
  date: DateText
  /** `Monday` to `Sunday`. */
  weekday: string
  /** The investment date, or the first day of the investment period. */
  countedFrom: DateText
  /**
   * Business days after `asOf`, up to and including the due date: 0 on the due date itself, negative once it has passed.
   * Null without `asOf`.
   */
  businessDaysLeft: number | null
  /** The due date by the calendar that is not the plan's, where it differs. */
  otherCalendar: { calendar: CalendarName, date: DateText } | null
}

/** The market price of a share. */
export interface Market {
  /** Dollars, rounded for display. */
  price: DecimalText
  /** The exact value, `numerator/denominator` in lowest terms. */
  exact: string
}

/** The discount that applies to the payment's tier. */
export interface Discount {
  percent: DecimalText
  /** The band within which the plan lets the company set it, in percent; null if nobody published it. */
  minimum: DecimalText | null
  maximum: DecimalText | null
}

/** A dividend, in dollars, and how much of it is reinvested. */
export interface Dividend {
  /** Shares held × dividend a share, or the amount given. */
  amount: DecimalText
  /** The part that buys shares. */
  reinvested: DecimalText
  /** The rest, which is paid out. */
  paidOut: DecimalText
}

/** What the payment buys. */
export interface Purchase {
  /** The discounted price in dollars, rounded for display. */
  price: DecimalText
  /** The price that the shares are computed with, `numerator/denominator` in lowest terms. */
  exact: string
  /** Null unless the month's limits allow the payment, and if the payment is refused. */
  shares: DecimalText | null
  /** Dollars that these shares cost less than at the market price; null with `shares`. */
  saving: DecimalText | null
}

/** The part of the answer that a step belongs to. */
export type Part = 'plan' | 'limits' | 'dividend' | 'due' | 'market' | 'discount' | 'purchase' | 'schedule' | 'period'

/** One line of the explanation. */
export interface Step {
  part: Part
  /** Stable code of the rule; see DESIGN.md for the list. */
  rule: string
  /** The clause that the rule comes from; null where the plan's documents do not say. */
  clause: string | null
  /** Why this value is assumed, if it is not in the plan's documents; text of the plan file. */
  assumed: string | null
  /** How the clause is read where it could be read otherwise: a stable kebab-case code, see DESIGN.md. */
  reading: string | null
  inputs: Record<string, string>
  result: string
}

/** One thing wrong with one field of the request, or of a plan file. */
export interface Problem {
  /** `payment.amount`, `market.fills[2].price`; in a plan file `$.limits.maximum.value`. */
  field: string
  /** Stable reason in kebab-case; see DESIGN.md for the list. */
  code: string
  /** What the sentence about it needs: the limit that was crossed, the days that would do. */
  values: Record<string, string>
  /** The clause that forbids the value; null if it cannot be read at all. */
  clause: string | null
}

/** The answer. A part is null until its own inputs are there. */
export interface Quote {
  status: Status
  /**
   * The `id` of the plan file that answers: of several editions the one in force on the day of the investment, which of a
   * pre-approved payment is the first of its investment period.
   */
  edition: string
  /** Null until the payment is known, and while it needs an approval it does not have. */
  tier: Tier | null
  limits: Limits | null
  dividend: Dividend | null
  due: Due | null
  market: Market | null
  discount: Discount | null
  purchase: Purchase | null
  steps: Step[]
  problems: Problem[]
}

/** What to send for a number of shares. */
export interface PaymentForShares {
  /** Dollars; null until the price is known, or if the shares cannot be read. */
  payment: DecimalText | null
  /** The answer for that payment. */
  quote: Quote
}

/** A year's dates, or those of any number of months. */
export interface ScheduleRequest {
  /** The first month. */
  from?: MonthText | null
  /** How many months, as text or a whole number: 1 to 1332; 12 if not given. */
  months?: string | number | null
  /** What the company announced, of any months and in any order; it goes before what the plan's rules give. */
  announced?: MonthlyTerms[] | null
  /** Days the plan's calendar is closed besides those it knows. */
  closures?: DateText[] | null
  /** Leaves out special closings that were announced after this day. */
  knownOn?: DateText | null
}

/** The days of one month. What no rule of the plan gives and nobody announced is null; a step `term-missing` says what. */
export interface ScheduleRow {
  month: MonthText
  /** The `id` of the plan file that the month falls under: of several editions the one in force on the day of its investment. */
  edition: string
  /** Discount and threshold price are set. */
  termsSet: DateText | null
  /** Payments within the maximum are invested. */
  investmentDate: DateText | null
  /** They are due; null where the company has suspended them. */
  due: DateText | null
  /** Pre-approved payments are invested. */
  investmentPeriod: { start: DateText | null, end: DateText | null }
  /** They are due; null where the company has suspended them. */
  preApprovedDue: DateText | null
  /** Bank accounts are debited: ascending, each day once. */
  bankDebits: DateText[]
  /** Two business days before `due` and before `preApprovedDue`. */
  remindOn: DateText | null
  preApprovedRemindOn: DateText | null
  steps: Step[]
}

export interface Schedule {
  /**
   * One a month, ascending, as far as the calendars reach; empty while the months, the closures or `knownOn` cannot be read. An
   * announced day that cannot be used is null, and no rule takes its place.
   */
  rows: ScheduleRow[]
  problems: Problem[]
}

/** One trading day of an investment period: its price, or the executions that it is the average of. */
export interface PeriodDay {
  date?: DateText | null
  /** Dollars a share; instead of `fills`. */
  price?: DecimalText | null
  /** The executions, or their text, as in a quote. */
  fills?: Fill[] | string | null
}

/** A quote's request, and the prices of the period: a list, or text with one `date, price` a line, or as a spreadsheet writes it. */
export interface InvestmentPeriodRequest extends Omit<QuoteRequest, 'market'> {
  days?: PeriodDay[] | string | null
}

/** What happens on one day of an investment period. */
export interface InvestmentDay {
  date: DateText
  /** Dollars: this day's part of the payment; null until the payment is known, and if it is refused. */
  part: DecimalText | null
  /** Null until the day's price is known. */
  market: Market | null
  /** Whether the market price reached the threshold price; null if none was set, or until the price is known. */
  threshold: 'met' | 'not-met' | null
  /** Dollars a share after the discount, rounded for display; null on a day that is not met. */
  price: DecimalText | null
  exact: string | null
  /** Shares that the part buys; 0 on a day that is not met, and of a part that is too small. */
  shares: DecimalText | null
  /** Dollars that go back because the day is not met, or because they buy nothing. */
  returned: DecimalText | null
}

/** A pre-approved payment, spread evenly over the trading days of its investment period. */
export interface InvestmentPeriod {
  /** One for each trading day of the period, ascending; empty until both ends are known. */
  days: InvestmentDay[]
  /** Null until the payment and every day's price are known and nothing forbids the payment. `invested` and `refund` add up to `payment`. */
  totals: {
    payment: DecimalText
    invested: DecimalText
    refund: DecimalText
    shares: DecimalText
    /** Dollars invested a share, rounded for display; null if nothing was bought. */
    averagePrice: DecimalText | null
    averageExact: string | null
  } | null
  /** What the plan says of the payment itself: limits, due date, discount. Its steps and problems include those of the days. */
  quote: Quote
}

/** Several payments of one month, which are taken in the order of their dates. */
export interface PaymentsRequest extends Omit<QuoteRequest, 'payment' | 'asOf'> {
  /** A list, or text with one `date, amount` a line, or as a spreadsheet writes it. At most 1000. */
  payments?: { date?: DateText | null, amount?: DecimalText | null }[] | string | null
  /** Dollars sent before the first of them; nothing if not given. */
  sentThisMonth?: DecimalText | null
  /** Whether the company approved, beforehand, a total over the maximum. */
  approved?: boolean | null
}

/** The payments of a month in the order of their dates, each judged by what came before it. */
export interface Payments {
  payments: {
    /** Its place in the request, from 0; of text, that of its line. */
    index: number
    date: DateText | null
    amount: DecimalText | null
    /** Who sends it: a new investor may count as an existing one from the first accepted purchase on. */
    participant: Participant | null
    /** What counted as sent before it; null while what was sent before the list cannot be read. */
    sentBefore: DecimalText | null
    /** What may still be sent without approval after it. */
    remaining: DecimalText | null
    quote: Quote
  }[]
  /** The month as a whole: all that was sent in time, judged as one payment, however it was divided. */
  month: {
    /** Dollars; null while what was sent before the list cannot be read. */
    total: DecimalText | null
    status: Status
    tier: Tier | null
    remaining: DecimalText | null
    steps: Step[]
  }
  /** What is wrong with the list itself. Problems of one payment are in its quote, with fields such as `payments[1].amount`. */
  problems: Problem[]
}

/** Purchase price and shares at every step of a tier's discount band. */
export interface PriceList {
  tier: Tier | null
  rows: {
    /** Percent off the market price. */
    discount: DecimalText
    /** Whether it is the month's discount. */
    announced: boolean
    /** Dollars a share, rounded for display. */
    price: DecimalText
    exact: string
    /** What the payment buys; null until it is known and allowed. */
    shares: DecimalText | null
    saving: DecimalText | null
  }[]
  /** The answer for the discount that was given, with the steps. */
  quote: Quote
}

/** Requests as columns: what all rows share, and for each field that differs its values, one a row. */
export interface QuoteColumns {
  /** How many rows. */
  rows: number
  /** What is the same in every row. */
  shared?: QuoteRequest | null
  /**
   * By the field's path, such as `payment.amount`: as many texts as there are rows, as a list or joined by line breaks. Of
   * `payment.approved` they are `true` and `false`; empty text counts as not given.
   */
  columns: Partial<Record<QuoteColumn, readonly DecimalText[] | string>>
}

export type QuoteColumn = 'participant' | 'payment.kind' | 'payment.amount' | 'payment.sentThisMonth' | 'payment.approved' |
  'payment.sharesHeld' | 'payment.reinvested' | 'month.investmentDate' | 'month.investmentPeriod.start' |
  'month.investmentPeriod.end' | 'month.discount' | 'month.preApprovedDiscount' | 'month.dividendDiscount' | 'month.dividendPerShare' |
  'market.source' | 'market.price' | 'asOf' | 'knownOn'

/** Answers as columns; empty text where a quote would have null. */
export interface QuotedColumns {
  status: Status[]
  tier: (Tier | '')[]
  due: (DateText | '')[]
  marketPrice: (DecimalText | '')[]
  discount: (DecimalText | '')[]
  price: (DecimalText | '')[]
  shares: (DecimalText | '')[]
  saving: (DecimalText | '')[]
  /** What is wrong, with the row it is wrong in, from 0. */
  problems: (Problem & { row: number })[]
}

/** A quote without its explanation. */
export type BriefQuote = Omit<Quote, 'steps'>

/** Answers to a list of requests, in its order. */
export interface QuotedList {
  /** Null where the request could not be asked; `errors` says why. */
  quotes: (BriefQuote | null)[]
  errors: { index: number, error: RequestError }[]
}

/** What `toIcs` may be told. */
export interface IcsOptions {
  /** A language tag: English, or one that was loaded with `loadLanguage`. */
  language?: string
  /** The plan's name, for the titles of the events. */
  plan?: string
  /**
   * When the text is made: a time in UTC, as `new Date().toISOString()` gives it, or a day as `YYYY-MM-DD`. It is the present if
   * not given. A calendar takes an event that was made later for the newer one.
   */
  made?: string
}

/** A closed weekday. */
export interface Closure {
  date: DateText
  /** Kebab-case name: `good-friday`, `hurricane-sandy`; see DESIGN.md for the list. */
  name: string
  /** `rule` for a holiday that comes every year, `special` for one day's closing. */
  kind: 'rule' | 'special'
  /** The day a special closing was announced. */
  announced: DateText | null
}

/**
 * A checked plan: what its documents let a participant do.
 *
 * @example
 * import { Plan } from 'dspp'
 *
 * const plan = Plan.redwood2007()
 * const { limits } = plan.quote({ participant: 'new' })
 * limits.minimum // '500.00'
 */
export class Plan {
  /**
   * Checks the terms of a plan file, or of several editions of one plan.
   *
   * Of several, the one in force on the day of the investment answers: of a pre-approved payment, on the first day of its
   * investment period. The earliest may leave out when it took effect.
   *
   * @param terms the parsed plan file, or its JSON text; or a list of those
   * @throws {PlanError} listing everything that is wrong with the file
   *
   * @example
   * import terms from 'dspp/plans/redwood-2007.json' with { type: 'json' }
   * import { Plan } from 'dspp'
   *
   * const plan = new Plan(terms)
   * plan.quote({}).edition // 'redwood-2007'
   */
  constructor (terms: object | string)

  /**
   * The `id` of the edition in force on a day; null before the first.
   *
   * @throws {RequestError} for an unreadable date
   *
   * @example
   * import before from 'dspp/plans/redwood-2002.json' with { type: 'json' }
   * import amended from 'dspp/plans/redwood-2007.json' with { type: 'json' }
   * import { Plan } from 'dspp'
   *
   * const plan = new Plan([before, amended])
   * plan.editionOn('2007-11-22') // 'redwood-2002'
   * plan.editionOn('2007-11-23') // 'redwood-2007'
   */
  editionOn (date: DateText): string | null

  /**
   * Redwood Trust's plan as amended on 23 November 2007.
   *
   * @example
   * import { Plan } from 'dspp'
   *
   * const plan = Plan.redwood2007()
   * plan.editionOn('2007-11-23') // 'redwood-2007'
   * plan.editionOn('2007-11-22') // null
   */
  static redwood2007 (): Plan

  /**
   * What may be sent this month, and the tier of the payment.
   *
   * @throws {RequestError} as `quote`
   *
   * @example
   * import { Plan } from 'dspp'
   *
   * const plan = Plan.redwood2007()
   * const { tier, limits } = plan.limits({ participant: 'existing', payment: { amount: '500', sentThisMonth: '9000' } })
   * tier // 'standard'
   * limits // { minimum: '100.00', maximum: '10000.00', remaining: '1000.00', leastNow: '0.01' }
   */
  limits (request: QuoteRequest): Pick<Quote, 'tier' | 'limits' | 'steps' | 'problems'>

  /**
   * By which day the payment must arrive.
   *
   * @throws {RequestError} as `quote`
   *
   * @example
   * import { Plan } from 'dspp'
   *
   * const plan = Plan.redwood2007()
   * const { due } = plan.dueDate({ month: { investmentDate: '2008-01-22' }, asOf: '2008-01-16' })
   * due.date // '2008-01-18'
   * due.weekday // 'Friday'
   * due.businessDaysLeft // 2
   */
  dueDate (request: QuoteRequest): Pick<Quote, 'due' | 'steps' | 'problems'>

  /**
   * Market price, discount and purchase price.
   *
   * @throws {RequestError} as `quote`
   *
   * @example
   * import { Plan } from 'dspp'
   *
   * const plan = Plan.redwood2007()
   * const { purchase } = plan.purchasePrice({ market: { price: '34.12' }, month: { discount: '1.5' } })
   * purchase.price // '33.6082'
   * purchase.exact // '168041/5000'
   */
  purchasePrice (request: QuoteRequest): Pick<Quote, 'market' | 'discount' | 'purchase' | 'steps' | 'problems'>

  /**
   * Everything that can be said about a request.
   *
   * What a visitor typed never throws; it is among `problems`.
   *
   * @throws {RequestError} for what a program got wrong: not an object, an unknown key, a number where text belongs
   *
   * @example
   * import { Plan } from 'dspp'
   *
   * const plan = Plan.redwood2007()
   * const quote = plan.quote({
   *   participant: 'existing',
   *   payment: { amount: '2500' },
   *   month: { investmentDate: '2008-01-15', discount: '1.5' },
   *   market: { price: '34.12' }
   * })
   * quote.status // 'accepted'
   * quote.due.date // '2008-01-14'
   * quote.purchase.shares // '74.386608'
   *
   * plan.quote({ payment: { amount: 'a lot' } }).problems[0].field // 'payment.amount'
   */
  quote (request: QuoteRequest): Quote

  /**
   * The smallest payment, to the cent, that buys at least so many shares, and the answer for that payment.
   *
   * One cent less buys fewer. An amount in the request is not looked at; what was sent, the approval and the month's
   * discounts decide at which price the shares are bought. `quote` says whether the limits allow the payment.
   *
   * @throws {RequestError} as `quote`
   *
   * @example
   * import { Plan } from 'dspp'
   *
   * const plan = Plan.redwood2007()
   * const { payment } = plan.paymentForShares({ shares: '100', market: { price: '34.12' }, month: { discount: '1.5' } })
   * payment // '3360.82'
   */
  paymentForShares (request: QuoteRequest & { shares?: DecimalText | null }): PaymentForShares

  /**
   * The days of each month, by the plan's rules and by what was announced.
   *
   * @throws {RequestError} as `quote`
   *
   * @example
   * import { Plan } from 'dspp'
   *
   * const plan = Plan.redwood2007()
   * const { rows } = plan.schedule({ from: '2008-01', months: 12, announced: [{ month: '2008-01', investmentDate: '2008-01-15' }] })
   * rows.length // 12
   * rows[0].due // '2008-01-14'
   * rows[0].remindOn // '2008-01-10'
   * rows[1].due // null
   */
  schedule (request: ScheduleRequest): Schedule

  /**
   * A pre-approved payment over its investment period, day by day.
   *
   * @throws {RequestError} as `quote`
   *
   * @example
   * import { Plan } from 'dspp'
   *
   * const plan = Plan.redwood2007()
   * const { days, totals } = plan.investmentPeriod({
   *   participant: 'existing',
   *   payment: { amount: '30000', approved: true },
   *   month: { investmentPeriod: { start: '2008-01-02', end: '2008-01-04' }, thresholdPrice: '45' },
   *   days: '2008-01-02, 50\n2008-01-03, 40\n2008-01-04, 50'
   * })
   * days.map(day => day.threshold) // ['met', 'not-met', 'met']
   * totals.invested // '20000.00'
   * totals.refund // '10000.00'
   * totals.shares // '400.000000'
   */
  investmentPeriod (request: InvestmentPeriodRequest): InvestmentPeriod

  /**
   * Several payments in one month.
   *
   * @throws {RequestError} as `quote`
   *
   * @example
   * import { Plan } from 'dspp'
   *
   * const plan = Plan.redwood2007()
   * const { payments, month } = plan.payments({
   *   participant: 'existing',
   *   month: { investmentDate: '2008-01-15' },
   *   payments: [{ date: '2008-01-02', amount: '6000' }, { date: '2008-01-08', amount: '4000.01' }]
   * })
   * payments[0].remaining // '4000.00'
   * payments[1].quote.status // 'needs-approval'
   * month.total // '10000.01'
   */
  payments (request: PaymentsRequest): Payments

  /**
   * The price at every step of the discount band, up to its greatest discount.
   *
   * `step` is in percent, 0.5 if not given.
   *
   * @throws {RequestError} as `quote`
   *
   * @example
   * import { Plan } from 'dspp'
   *
   * const plan = Plan.redwood2007()
   * const { rows } = plan.priceList({ market: { price: '40' }, step: '1' })
   * rows.map(row => row.discount) // ['0', '1', '2', '3']
   * rows.map(row => row.price) // ['40.0000', '39.6000', '39.2000', '38.8000']
   */
  priceList (request: QuoteRequest & { step?: DecimalText | null }): PriceList

  /**
   * Many quotes without their explanations, in a fraction of the time of a call each.
   *
   * Columns are the fastest. A row that is wrong says so, and the others are answered.
   *
   * @throws {RequestError} if it is neither a list nor columns, if a column has not as many values as there are rows, or if more
   * than 1000 requests of a list cannot be asked
   *
   * @example
   * import { Plan } from 'dspp'
   *
   * const plan = Plan.redwood2007()
   * const { quotes } = plan.quoteMany([
   *   { participant: 'new', payment: { amount: '499.99' } },
   *   { participant: 'existing', payment: { amount: '499.99' } }
   * ])
   * quotes.map(quote => quote.status) // ['below-minimum', 'accepted']
   */
  quoteMany (requests: readonly QuoteRequest[]): QuotedList
  /**
   * @example
   * import { Plan } from 'dspp'
   *
   * const plan = Plan.redwood2007()
   * const { status } = plan.quoteMany({
   *   rows: 3,
   *   shared: { participant: 'new' },
   *   columns: { 'payment.amount': ['499.99', '500', '10000.01'] }
   * })
   * status // ['below-minimum', 'accepted', 'needs-approval']
   */
  quoteMany (requests: QuoteColumns): QuotedColumns

  /**
   * Gives the memory back. Without it, that happens some time after the last reference is gone.
   *
   * @example
   * import { Plan } from 'dspp'
   *
   * const plan = Plan.redwood2007()
   * plan.free()
   * try {
   *   plan.quote({})
   * } catch (error) {
   *   error.code // 'plan-was-freed'
   * }
   */
  free (): void
}

/**
 * A plan file or a file of months that cannot be used; `problems` lists everything wrong with it, by JSON path.
 *
 * @example
 * import { PlanError, readMonths } from 'dspp'
 *
 * try {
 *   readMonths({ month: '2008-01', investmentDate: '2008-02-15' })
 * } catch (error) {
 *   error instanceof PlanError // true
 *   error.problems[0].field // '$.investmentDate'
 *   error.problems[0].code // 'outside-month'
 * }
 */
export class PlanError extends Error {
  private constructor ()
  readonly name: 'PlanError'
  readonly code: string
  readonly problems: Problem[]
}

/**
 * A request that no visitor could have typed: a defect of the calling program.
 *
 * @example
 * import { Plan, RequestError } from 'dspp'
 *
 * try {
 *   Plan.redwood2007().quote({ payment: { amount: 2500 } })
 * } catch (error) {
 *   error instanceof RequestError // true
 *   error.problems[0].field // 'payment.amount'
 *   error.problems[0].code // 'wrong-type'
 * }
 */
export class RequestError extends Error {
  private constructor ()
  readonly name: 'RequestError'
  readonly code: string
  readonly problems: Problem[]
}

/**
 * Checks a file of announced months: one month's terms, or a list of them.
 *
 * @param terms the parsed file, or its JSON text
 * @returns the months in their order, each of which is what a request takes as its `month`
 * @throws {PlanError} listing everything that is wrong with the file
 *
 * @example
 * import { Plan, readMonths } from 'dspp'
 *
 * const [month] = readMonths('[{ "month": "2008-01", "investmentDate": "2008-01-15", "discount": "1.5" }]')
 * Plan.redwood2007().quote({ month }).due.date // '2008-01-14'
 */
export function readMonths (terms: object | string): MonthlyTerms[]

/**
 * The due dates as an iCalendar text (RFC 5545): all-day events, each with a reminder at nine in the morning two business days
 * before.
 *
 * A calendar that has the event of a month already replaces it, because each text is newer than those made before. The same
 * rows give the same text if `made` is the same. A row without a due date has no event; an event that was imported before stays
 * in the calendar.
 *
 * @throws {RequestError} for rows that no schedule has
 *
 * @example
 * import { Plan, toIcs } from 'dspp'
 *
 * const announced = [{ month: '2008-01', investmentDate: '2008-01-15' }]
 * const { rows } = Plan.redwood2007().schedule({ from: '2008-01', months: 12, announced })
 * const text = toIcs(rows, { plan: 'Redwood Trust' })
 * text.split('BEGIN:VEVENT').length - 1 // 1
 * text.includes('DTSTART;VALUE=DATE:20080114\r\n') // true
 */
export function toIcs (rows: readonly ScheduleRow[], options?: IcsOptions): string

/**
 * Whether the calendar is open for business on a day.
 *
 * @throws {RequestError} for an unreadable date or calendar
 *
 * @example
 * import { isBusinessDay } from 'dspp'
 *
 * // Good Friday.
 * isBusinessDay('2007-04-06', 'nyse') // false
 * isBusinessDay('2007-04-06', 'federal-reserve') // true
 */
export function isBusinessDay (date: DateText, calendar: CalendarName): boolean

/**
 * The n-th business day after (or, with a negative n, before) a date; 0 gives the date itself.
 *
 * From a day that is not a business day, -1 is the last business day before it.
 *
 * @throws {RequestError} for an unreadable date or calendar, or where the count leaves 1990 to 2100
 *
 * @example
 * import { addBusinessDays } from 'dspp'
 *
 * // The exchange was closed on January 2, too: a day of mourning.
 * addBusinessDays('2007-01-03', -1, 'nyse') // '2006-12-29'
 * addBusinessDays('2007-01-03', -1, 'federal-reserve') // '2007-01-02'
 */
export function addBusinessDays (date: DateText, n: number, calendar: CalendarName): DateText

/**
 * The weekdays of a year on which the calendar is closed.
 *
 * @throws {RequestError} for a year outside 1990 to 2100
 *
 * @example
 * import { closures } from 'dspp'
 *
 * const days = closures(2007, 'nyse')
 * days.length // 10
 * days[1] // { date: '2007-01-02', name: 'mourning-ford', kind: 'special', announced: '2006-12-29' }
 */
export function closures (year: number, calendar: CalendarName): Closure[]

/**
 * The day through which special closings are known; later ones are in `closures` only once announced to us.
 *
 * @example
 * import { closuresKnownThrough } from 'dspp'
 *
 * // The latest special closing that is known.
 * closuresKnownThrough() >= '2025-01-09' // true
 */
export function closuresKnownThrough (): DateText

/**
 * The sentence for a step or a problem.
 *
 * @param language a language tag: English, or one that was loaded with `loadLanguage`; English in place of any other
 * @throws {RequestError} for what is neither
 *
 * @example
 * import { Plan, describe } from 'dspp'
 *
 * const { problems } = Plan.redwood2007().quote({ participant: 'new', payment: { amount: '499.99' } })
 * describe(problems[0]) // 'Send at least $500.00: the minimum for a new investor is $500.00 a month'
 */
export function describe (stepOrProblem: Step | Problem, language?: string): string

/**
 * The sentence for the `reading` of a step.
 *
 * @throws {RequestError} for what is not text
 *
 * @example
 * import { Plan, describeReading } from 'dspp'
 *
 * const { steps } = Plan.redwood2007().quote({ payment: { amount: '10000' } })
 * const { reading } = steps.find(step => step.rule === 'tier')
 * describeReading(reading) // 'A total of exactly the maximum is within it; one cent more is over it.'
 */
export function describeReading (reading: string, language?: string): string

/**
 * The languages that there are words for, each by its tag and its own name. English needs no loading.
 *
 * @example
 * import { languages } from 'dspp'
 *
 * languages[0] // { tag: 'en', name: 'English' }
 */
export const languages: readonly { readonly tag: string, readonly name: string }[]

/**
 * Brings the words of a language, so that `describe`, `describeReading` and `toIcs` can use them at once.
 *
 * @param language a language tag, such as `es` or `es-MX`
 * @returns the tag of the language that will be used: `en` if there are no words for the one asked for
 *
 * @example
 * import { Plan, describe, loadLanguage } from 'dspp'
 *
 * await loadLanguage('es-MX') // 'es'
 * const [, maximum] = Plan.redwood2007().quote({}).steps
 * describe(maximum, 'es') // 'Sin la aprobación previa de la compañía se pueden enviar, como máximo, $10,000.00 al mes.'
 * await loadLanguage('tlh') // 'en'
 */
export function loadLanguage (language: string): Promise<string>
