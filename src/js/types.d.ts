/// <reference lib="esnext.disposable" />
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

/** The rule that a step explains. */
export type Rule = 'business-days-left' | 'calendar' | 'closures-known-through' | 'discount' | 'dividend' | 'dividend-amount'
  | 'dividend-reinvested' | 'due-date' | 'existing-from-first-purchase' | 'fees-apart' | 'governing-document'
  | 'market-price-average' | 'market-price-given' | 'maximum' | 'minimum' | 'minimum-check' | 'month-total' | 'no-discount'
  | 'no-payment-due' | 'other-calendar' | 'payment-for-shares' | 'period-average' | 'period-day' | 'period-day-price'
  | 'period-day-returned' | 'period-part' | 'period-price-display' | 'period-refund' | 'period-threshold' | 'period-total'
  | 'period-trading-days' | 'plan-in-effect' | 'price-display' | 'price-rounded' | 'purchase-price' | 'remaining' | 'saving'
  | 'schedule-announced' | 'schedule-awaits-dividend' | 'schedule-bank-debits' | 'schedule-business-days'
  | 'schedule-day-of-month' | 'schedule-reminder' | 'schedule-trading-days' | 'sent-before' | 'sent-in-time' | 'shares'
  | 'suspended' | 'term-missing' | 'tier'

/** How a clause is read that could be read otherwise; `describeReading` says it. */
export type Reading = 'company-shares-supposed' | 'discount-on-company-shares-only' | 'dividend-no-limits'
  | 'dividend-standard-discount' | 'fixed-discount' | 'investment-date-decides' | 'limits-per-month' | 'maximum-inclusive'
  | 'no-discount-given' | 'rounded-each-day' | 'rounded-once' | 'threshold-reached-counts'

/** What is wrong with a field. */
export type Code = 'amount-and-shares-held' | 'another-currency' | 'below-least-reinvested' | 'below-minimum' | 'blank'
  | 'circular' | 'control-character' | 'decimal-comma' | 'dividend-too-large' | 'duplicate-key' | 'fills-not-the-price'
  | 'may-be-one-number' | 'minimum-above-maximum' | 'missing' | 'missing-day' | 'needs-approval' | 'negative' | 'no-source'
  | 'no-trading-day' | 'not-a-business-day' | 'not-a-date' | 'not-a-month' | 'not-a-number' | 'not-computable' | 'not-json'
  | 'not-pre-approved' | 'out-of-range' | 'outside-band' | 'outside-month' | 'outside-period' | 'outside-plan' | 'past-due'
  | 'period-reversed' | 'payment-too-large' | 'period-too-long' | 'price-and-fills' | 'price-is-zero' | 'repeated'
  | 'swapped-columns' | 'too-few' | 'too-long' | 'too-many-closures' | 'too-many-days' | 'too-many-decimals' | 'too-many-editions'
  | 'too-many-errors' | 'too-many-fills' | 'too-many-months' | 'too-many-payments' | 'too-many-rows' | 'two-charges'
  | 'two-sources' | 'unknown-clause' | 'unknown-key' | 'unknown-rule' | 'unknown-value' | 'unreadable' | 'unreadable-line'
  | 'wrong-type'

/** One line of the explanation. */
export interface Step {
  part: Part
  rule: Rule
  /** The clause that the rule comes from; null where the plan's documents do not say. */
  clause: string | null
  /** Why this value is assumed, if it is not in the plan's documents; text of the plan file. */
  assumed: string | null
  /** How the clause is read where it could be read otherwise. */
  reading: Reading | null
  inputs: Record<string, string>
  result: string
}

/** One thing wrong with one field of the request, or of a plan file. */
export interface Problem {
  /** `payment.amount`, `market.fills[2].price`; in a plan file `$.limits.maximum.value`. */
  field: string
  code: Code
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

/** A quote without its explanation. */
export type BriefQuote = Omit<Quote, 'steps'>

/** Answers to a list of requests, in its order. */
export interface QuotedList {
  /** Null where the request could not be asked; `errors` says why. */
  quotes: (BriefQuote | null)[]
  errors: { index: number, error: RequestError }[]
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

/** A plan file or a file of months that cannot be used; `problems` lists everything wrong with it, by JSON path. */
export interface PlanError extends Error {
  readonly name: 'PlanError'
  readonly code: Code
  readonly problems: Problem[]
}

/** A request that no visitor could have typed: a defect of the calling program. */
export interface RequestError extends Error {
  readonly name: 'RequestError'
  readonly code: Code
  readonly problems: Problem[]
}

/** One of these names. Any text compiles, too: of an imported JSON file TypeScript knows no more than that it is text. */
export type Name<Names extends string> = Names | (string & {})

/** What makes a term so: one of the plan's clauses, or else why it is assumed. */
export type TermSource = { clause: string, assumed?: never } | { assumed: string, clause?: never }

/** One term of a plan file: its value, and what makes it so. */
export type Term<Value> = { value: Value } & TermSource

/** The least and the greatest discount that the company may set, in percent. */
export type BandTerm = { minimum: DecimalText, maximum: DecimalText } & TermSource

/** One fee: dollars or percent, exactly one of the two. */
export type FeeTerm = FeeCharge & TermSource

/** What a fee is charged for, and how much it is. */
export interface FeeCharge {
  on: Name<'purchase' | 'share' | 'enrolment'>
  /** How the payment is made that it is charged for; left out if that is no matter. */
  paidBy?: Name<'check' | 'bank-debit'>
  amount?: DecimalText
  percent?: DecimalText
  /** Greatest fee, in dollars. */
  atMost?: DecimalText
}

/** A time before a day: business days, or days of any kind. */
export type Lead = number | { days: number }

/** To how many decimals, and which way. */
export interface RoundingTerms {
  decimals: Term<number>
  rounding: Term<RoundingName>
}

export type RoundingName = Name<'down' | 'half-even' | 'half-up'>

/** How a day of the schedule follows from the month, or from another day of it. */
export type DayRule =
  { dayOfMonth: number, roll: Roll } |
  { dividendPaymentDate: boolean, roll: Roll, dayOfMonth?: number } |
  { businessDays: number, before: ScheduleDay } |
  { businessDays: number, after: ScheduleDay } |
  { tradingDays: number, startingOn: ScheduleDay, bothEnds: boolean } |
  { tradingDays: number, endingOn: ScheduleDay, bothEnds: boolean }

/** Where a day goes that is no business day. */
export type Roll = Name<'following' | 'preceding' | 'nearest'>

/** A day of the schedule, which another one is counted from. */
export type ScheduleDay = Name<'terms-set' | 'investment-date' | 'due' | 'period-start' | 'period-end' | 'pre-approved-due'>

/** Which prices make the market price: one, an average over days, or the highest of several. */
export type PriceBasis = DayPrice | { averageOf: DayPrice, days: number } | { highestOf: readonly DayPrice[] }

/** A price of one day, or of one purchase. */
export type DayPrice = Name<'vwap-of-purchase-day' | 'average-price-paid' | 'high-low-average' | 'high-low-average-of-day-before' | 'last-sale' | 'last-sale-of-day-before' | 'estimated-value'>

/** The standing terms of one edition of a plan, as `plans/plan.schema.json` describes them; docs/plans.md says how to write one. */
export interface PlanFile {
  /** Where the schema is, for editors; not read otherwise. */
  $schema?: string
  /** Stable name of the edition, such as `redwood-2007`. */
  id: string
  name: string
  issuer: string
  currency: Name<'USD'>
  /** The document that the terms are taken from. */
  source: {
    title: string
    date?: DateText
    registration?: string
  }
  /** The provisions of the document, by an id of our own. */
  clauses: Readonly<Record<string, PlanClause>>
  /** First day on which this edition applies. */
  effectiveFrom?: Term<DateText>
  /** Last day that this file speaks for, not before `effectiveFrom`. With one, the file says nothing of any day outside. */
  effectiveUntil?: Term<DateText>
  /** What the company has stopped until it says otherwise. */
  suspended?: Term<readonly Name<Feature>[]>
  /** How much a participant may send, in dollars. */
  limits?: {
    per: Term<Name<'month' | 'quarter' | 'year'>>
    existingMinimum?: Term<DecimalText>
    newMinimum?: Term<DecimalText>
    recurringMinimum?: Term<DecimalText>
    maximum?: Term<DecimalText>
    existingAfterFirstPurchase?: Term<boolean>
  }
  /** How long ahead a payment must arrive. */
  dueDates?: {
    standard?: Term<Lead>
    preApproved?: Term<Lead>
  }
  /** Whose business days these are. */
  calendar: Term<Name<CalendarName>>
  /** Days on which that calendar is closed besides those it knows. */
  closures?: readonly DateText[]
  /** By which rules the days of a month follow. */
  schedule?: {
    termsSet?: Term<DayRule>
    investmentDate?: Term<DayRule>
    periodStart?: Term<DayRule>
    periodEnd?: Term<DayRule>
    bankDebits?: Term<{ daysOfMonth: readonly number[], roll: Roll }>
  }
  /** How a pre-approved payment is spread over its investment period. */
  investmentPeriod?: {
    oddCents?: Term<Name<'first-days' | 'last-day'>>
    threshold?: Term<Name<'day-returned'>>
  }
  /** How the market price of a share is found, by where the shares come from. */
  marketPrice?: {
    direct?: Term<PriceBasis>
    openMarket?: Term<PriceBasis>
  }
  /** What the company may take off the market price, in percent. */
  discounts?: {
    standard?: BandTerm
    preApproved?: BandTerm
    dividends?: BandTerm | Term<Name<Tier>>
    shares?: Term<Name<'all' | 'company-issued'>>
  }
  /** How dividends are reinvested. */
  dividends?: {
    cents?: Term<RoundingName>
    leastReinvested?: Term<DecimalText>
  }
  /** What participants pay besides the shares. */
  fees?: {
    items: readonly FeeTerm[]
    coveredUpTo?: Term<DecimalText>
  }
  /** Days of notice that the company gives before it changes the plan. */
  noticeOfChanges?: Term<number>
  /** How the number of shares bought is rounded. */
  shares?: RoundingTerms
  /** How prices are rounded to be shown. */
  displayedPrices: RoundingTerms
  /** How the discounted price is rounded before shares are computed with it. */
  purchasePrice?: RoundingTerms
  /** What the documents leave open: a sentence by a name of our own. */
  unstated?: Readonly<Record<string, string>>
  /** Whom to ask. */
  contacts?: readonly PlanContact[]
  /** What to read. */
  documents?: readonly PlanDocument[]
}

/** One provision of a plan's document, in our words. */
export interface PlanClause {
  title: string
  summary: string
  /** Where in the document it stands. */
  place?: string
}

/** Somebody who answers questions about a plan. */
export interface PlanContact {
  name: string
  role: string
  telephone: string
  clause: string
}

/** A document of a plan. */
export interface PlanDocument {
  title: string
  date: DateText
  /** Whether it decides where a plan file says something else. */
  governs?: boolean
  clause: string
}
