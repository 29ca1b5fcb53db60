/// <reference lib="esnext.disposable" />
/**
 * Answers questions about a direct stock purchase and dividend reinvestment plan.
 *
 * Money, prices, percentages and share counts are decimal text (`"2500.00"`); dates are `YYYY-MM-DD` text. A JavaScript
 * number is refused in place of text, because a binary fraction differs from the amount that was typed.
 */

/** Decimal text such as `"2500"`, `"34.12"`; `"$2,500.00"` and `"1.5%"` are also read. */
export type DecimalText = string

/**
 * A civil date as `YYYY-MM-DD`, in 1990-01-01 to 2100-12-31. Requests and calendar functions also read other formats,
 * month before day: `"1/15/2008"`, `"1/15/08"`, `"January 15, 2008"`, `"15-Jan-2008"`, `"15 de enero de 2008"`.
 */
export type DateText = string

/** A month as `YYYY-MM`, in 1990-01 to 2100-12. Requests also read `"1/2008"` and `"January 2008"`. */
export type MonthText = string

/** `existing` holds shares of the company already; `new` holds none. */
export type Participant = 'existing' | 'new'

/** `standard` is up to the month's maximum, and dividends; `pre-approved` is above it, with the company's approval. */
export type Tier = 'standard' | 'pre-approved'

/** The seller of the shares: `direct` is the company, `open-market` is the exchange. */
export type MarketSource = 'direct' | 'open-market'

/** Business days: trading days of the New York Stock Exchange, or bank days of the Federal Reserve. */
export type CalendarName = 'nyse' | 'federal-reserve'

/**
 * A payment that a company may suspend: `optional-cash` includes pre-approved payments; `new-investors` are the payments of
 * investors who hold no shares yet.
 */
export type Feature = 'optional-cash' | 'pre-approved' | 'dividends' | 'new-investors'

/** One execution: a price and a number of shares. */
export interface Fill {
  /** Dollars a share: 0.0001 to 1000000, at most 6 decimals. */
  price: DecimalText
  /** Shares: 0.000001 to 1000000000, at most 6 decimals. */
  shares: DecimalText
}

/**
 * Terms that the company announced for a month. Without a discount, the month is at the market price.
 *
 * A file of announced months holds one of these or a list, with `month` in each; see `readMonths`.
 */
export interface MonthlyTerms {
  /** The month of these terms; a date in another month is a problem. */
  month?: MonthText | null
  investmentDate?: DateText | null
  investmentPeriod?: { start?: DateText | null, end?: DateText | null } | null
  /** Percent off the market price, for payments within the maximum and for dividends; none if not given. */
  discount?: DecimalText | null
  /** Percent off the market price, for pre-approved payments; none if not given. */
  preApprovedDiscount?: DecimalText | null
  /** Percent off the market price, for reinvested dividends alone; by default `discount`, or the plan's term. */
  dividendDiscount?: DecimalText | null
  /** Dollars a share. If a day's market price is lower, that day's part of a pre-approved payment is returned. */
  thresholdPrice?: DecimalText | null
  /** Payments that the company has suspended for the month. */
  suspended?: Feature[] | null
  /** The day the company pays a dividend. */
  dividendPaymentDate?: DateText | null
  /** Dollars a share, as announced: 0.0001 to 1000000, at most 10 decimals. */
  dividendPerShare?: DecimalText | null
  /** Closed days to add to the plan's calendar. */
  closures?: DateText[] | null
}

/**
 * The inputs. Every part is optional, and empty text counts as not given; the answer covers what the inputs allow.
 */
export interface QuoteRequest {
  participant?: Participant | null
  payment?: {
    /** `optional-cash` by default. */
    kind?: 'optional-cash' | 'dividend' | null
    /** Dollars: 0.01 to 1000000000. For a dividend, the whole amount; `sharesHeld` is the other way to give it. */
    amount?: DecimalText | null
    /** Dollars already sent for this month's purchase; 0 by default. */
    sentThisMonth?: DecimalText | null
    /** True if the company approved a total over the maximum in advance. */
    approved?: boolean | null
    /** Dividends only: the shares that earn it, 0.000001 to 1000000000, multiplied by `month.dividendPerShare`. */
    sharesHeld?: DecimalText | null
    /** Dividends only: percent that is reinvested; 100 by default. */
    reinvested?: DecimalText | null
  } | null
  /** Terms that the company announced for the month. */
  month?: MonthlyTerms | null
  market?: {
    source?: MarketSource | null
    /** Dollars a share, in place of `fills`. */
    price?: DecimalText | null
    /** The executions, or text with one `price, shares` a line, or text copied from a spreadsheet. At most 10000. */
    fills?: Fill[] | string | null
  } | null
  /** Business days are counted from this day. */
  asOf?: DateText | null
  /** Ignores special closings announced after this day. */
  knownOn?: DateText | null
}

/**
 * The verdict on the payment.
 *
 * - `accepted`: the plan allows it, and every field it depends on is valid; fields of the other tier may have problems
 * - `below-minimum`, `needs-approval`: outside the month's limits
 * - `suspended`: the company has suspended such payments for the month; above the maximum, even approved ones
 * - `refused`: another rule of the plan forbids it; `problems` names the rule
 * - `incomplete`: an input is missing or unreadable, or the plan does not publish a term that is needed, which a step
 *   `term-missing` names
 *
 * If several apply, the order is `suspended`, the limits, `refused`, `incomplete`.
 */
export type Status = 'accepted' | 'below-minimum' | 'needs-approval' | 'suspended' | 'refused' | 'incomplete'

/** The month's limits, in dollars. */
export interface Limits {
  /** Least total of the month; null until the participant is known, or if it is not published. */
  minimum: DecimalText | null
  /** Greatest total of the month without the company's approval; null if it is not published. */
  maximum: DecimalText | null
  /** Dollars left this month without approval; null while `sentThisMonth` cannot be read. */
  remaining: DecimalText | null
  /** Least amount of this payment, after `sentThisMonth`; null until both are known. */
  leastNow: DecimalText | null
}

/** The day by which the payment must arrive. */
export interface Due {
  date: DateText
  /** `Monday` to `Sunday`. */
  weekday: string
  /** The investment date, or the first day of the investment period. */
  countedFrom: DateText
  /**
   * Business days after `asOf`, through the due date: 0 on the due date, negative after it.
   * Null without `asOf`.
   */
  businessDaysLeft: number | null
  /** The due date by the other calendar, if it differs. */
  otherCalendar: { calendar: CalendarName, date: DateText } | null
}

/** The market price of a share. */
export interface Market {
  /** Dollars, rounded for display. */
  price: DecimalText
  /** Exact value, `numerator/denominator` in lowest terms. */
  exact: string
}

/** The discount that applies to the payment's tier. */
export interface Discount {
  percent: DecimalText
  /** Least and greatest discount that the plan allows, in percent; null if not published. */
  minimum: DecimalText | null
  maximum: DecimalText | null
}

/** A dividend in dollars, and its reinvested part. */
export interface Dividend {
  /** Shares held × dividend a share, or the amount given. */
  amount: DecimalText
  /** Dollars that buy shares. */
  reinvested: DecimalText
  /** Dollars paid in cash. */
  paidOut: DecimalText
}

/** The purchase that the payment makes. */
export interface Purchase {
  /** The discounted price in dollars, rounded for display. */
  price: DecimalText
  /** Price used to compute the shares, `numerator/denominator` in lowest terms. */
  exact: string
  /** Null if the payment is outside the month's limits or refused. */
  shares: DecimalText | null
  /** Dollars saved against the market price; null if `shares` is null. */
  saving: DecimalText | null
}

/** The part of the answer that a step explains. */
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

/** The chosen reading of an ambiguous clause; `describeReading` gives its sentence. */
export type Reading = 'company-shares-supposed' | 'discount-on-company-shares-only' | 'dividend-no-limits'
  | 'dividend-standard-discount' | 'fixed-discount' | 'investment-date-decides' | 'limits-per-month' | 'maximum-inclusive'
  | 'no-discount-given' | 'rounded-each-day' | 'rounded-once' | 'threshold-reached-counts'

/** The kind of a problem. */
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
  /** The clause that states the rule; null if the plan's documents do not say. */
  clause: string | null
  /** The reason for an assumed value, as the plan file gives it; null if a clause states the value. */
  assumed: string | null
  /** The chosen reading, if the clause is ambiguous. */
  reading: Reading | null
  inputs: Record<string, string>
  result: string
}

/** One error in one field of a request or a plan file. */
export interface Problem {
  /** `payment.amount`, `market.fills[2].price`; in a plan file `$.limits.maximum.value`. */
  field: string
  code: Code
  /** Values for its sentence: the limit that was crossed, the days that are valid. */
  values: Record<string, string>
  /** The clause that forbids the value; null if it cannot be read at all. */
  clause: string | null
}

/** The answer. A part is null until its inputs are given. */
export interface Quote {
  status: Status
  /**
   * The `id` of the plan file that answers. With several editions, the one in force on the day of the investment, which for a
   * pre-approved payment is the first day of its investment period.
   */
  edition: string
  /** Null until the payment is known, and while it lacks an approval that it needs. */
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

/** The payment that buys a number of shares. */
export interface PaymentForShares {
  /** Dollars; null until the price is known, or if the number of shares cannot be read. */
  payment: DecimalText | null
  /** The answer for that payment. */
  quote: Quote
}

/** Request for the dates of a number of months. */
export interface ScheduleRequest {
  /** The first month. */
  from?: MonthText | null
  /** Number of months, as text or a whole number: 1 to 1332; 12 by default. */
  months?: string | number | null
  /** Announced terms of any months, in any order; they override the plan's rules. */
  announced?: MonthlyTerms[] | null
  /** Closed days to add to the plan's calendar. */
  closures?: DateText[] | null
  /** Ignores special closings announced after this day. */
  knownOn?: DateText | null
}

/** The days of one month. A day is null if neither a rule nor an announcement gives it; a step `term-missing` names it. */
export interface ScheduleRow {
  month: MonthText
  /** The `id` of the plan file in force on the month's day of investment. */
  edition: string
  /** The company sets discount and threshold price. */
  termsSet: DateText | null
  /** Payments within the maximum are invested. */
  investmentDate: DateText | null
  /** Due date of these payments; null if the company has suspended them. */
  due: DateText | null
  /** Pre-approved payments are invested. */
  investmentPeriod: { start: DateText | null, end: DateText | null }
  /** Due date of these payments; null if the company has suspended them. */
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
   * One a month, ascending, to the end of the calendars; empty while the months, the closures or `knownOn` cannot be read. An
   * announced day that is invalid is null, and no rule replaces it.
   */
  rows: ScheduleRow[]
  problems: Problem[]
}

/** One trading day of an investment period: its price, or the executions to average. */
export interface PeriodDay {
  date?: DateText | null
  /** Dollars a share, in place of `fills`. */
  price?: DecimalText | null
  /** The executions, or their text, as in `QuoteRequest`. */
  fills?: Fill[] | string | null
}

/** A quote's request, and the period's prices: a list, text with one `date, price` a line, or text copied from a spreadsheet. */
export interface InvestmentPeriodRequest extends Omit<QuoteRequest, 'market'> {
  days?: PeriodDay[] | string | null
}

/** The result for one day of an investment period. */
export interface InvestmentDay {
  date: DateText
  /** Dollars of the payment for this day; null until the payment is known, or if it is refused. */
  part: DecimalText | null
  /** Null until the day's price is known. */
  market: Market | null
  /** True if the market price reached the threshold price; null without a threshold, or until the price is known. */
  threshold: 'met' | 'not-met' | null
  /** Dollars a share after the discount, rounded for display; null if `met` is false. */
  price: DecimalText | null
  exact: string | null
  /** Shares bought; 0 if `met` is false, or if the part is too small. */
  shares: DecimalText | null
  /** Dollars returned because `met` is false, or because they buy no shares. */
  returned: DecimalText | null
}

/** A pre-approved payment, divided evenly over the trading days of its investment period. */
export interface InvestmentPeriod {
  /** One for each trading day of the period, ascending; empty until both ends are known. */
  days: InvestmentDay[]
  /** Null until the payment is allowed and every day's price is known. `invested` and `refund` add up to `payment`. */
  totals: {
    payment: DecimalText
    invested: DecimalText
    refund: DecimalText
    shares: DecimalText
    /** Dollars invested a share, rounded for display; null if no shares are bought. */
    averagePrice: DecimalText | null
    averageExact: string | null
  } | null
  /** The payment's limits, due date and discount. Its steps and problems include those of the days. */
  quote: Quote
}

/** Request for several payments of one month; the order is by date. */
export interface PaymentsRequest extends Omit<QuoteRequest, 'payment' | 'asOf'> {
  /** A list, text with one `date, amount` a line, or text copied from a spreadsheet. At most 1000. */
  payments?: { date?: DateText | null, amount?: DecimalText | null }[] | string | null
  /** Dollars sent before the first payment; 0 by default. */
  sentThisMonth?: DecimalText | null
  /** True if the company approved a total over the maximum in advance. */
  approved?: boolean | null
}

/** The payments of a month by date; the verdict on each depends on those before it. */
export interface Payments {
  payments: {
    /** Index in the request, from 0; for text, the index of its line. */
    index: number
    date: DateText | null
    amount: DecimalText | null
    /** The participant: a new investor may count as `existing` after the first accepted purchase. */
    participant: Participant | null
    /** Dollars sent before this payment; null while `sentThisMonth` cannot be read. */
    sentBefore: DecimalText | null
    /** Dollars left without approval after this payment. */
    remaining: DecimalText | null
    quote: Quote
  }[]
  /** The month's total: all payments that arrived in time, judged as one. */
  month: {
    /** Dollars; null while `sentThisMonth` cannot be read. */
    total: DecimalText | null
    status: Status
    tier: Tier | null
    remaining: DecimalText | null
    steps: Step[]
  }
  /** Problems of the list itself. Each quote has those of its payment, with fields such as `payments[1].amount`. */
  problems: Problem[]
}

/** Purchase price and shares at each step of the tier's discount band. */
export interface PriceList {
  tier: Tier | null
  rows: {
    /** Percent off the market price. */
    discount: DecimalText
    /** True if the company announced this discount for the month. */
    announced: boolean
    /** Dollars a share, rounded for display. */
    price: DecimalText
    exact: string
    /** Shares that the payment buys; null until the payment is known and allowed. */
    shares: DecimalText | null
    saving: DecimalText | null
  }[]
  /** The answer for the given discount, with its steps. */
  quote: Quote
}

/** A quote without `steps`. */
export type BriefQuote = Omit<Quote, 'steps'>

/** Answers to a list of requests, in order. */
export interface QuotedList {
  /** Null if the request is invalid; `errors` says why. */
  quotes: (BriefQuote | null)[]
  errors: { index: number, error: RequestError }[]
}

/** A closed weekday. */
export interface Closure {
  date: DateText
  /** Kebab-case name: `good-friday`, `hurricane-sandy`; see DESIGN.md for the list. */
  name: string
  /** `rule` is a holiday of every year; `special` is a closing on one day. */
  kind: 'rule' | 'special'
  /** The day a special closing was announced. */
  announced: DateText | null
}

/** A plan file or a file of months is invalid; `problems` lists every error by JSON path. */
export interface PlanError extends Error {
  readonly name: 'PlanError'
  readonly code: Code
  readonly problems: Problem[]
}

/** A request has the wrong shape, which is a defect of the calling program and not of a visitor's input. */
export interface RequestError extends Error {
  readonly name: 'RequestError'
  readonly code: Code
  readonly problems: Problem[]
}

/** One of these names. Any other text compiles as well, because TypeScript types imported JSON as `string`. */
export type Name<Names extends string> = Names | (string & {})

/** Source of a term: a clause of the plan, or the reason for an assumption. */
export type TermSource = { clause: string, assumed?: never } | { assumed: string, clause?: never }

/** One term of a plan file: its value and its source. */
export type Term<Value> = { value: Value } & TermSource

/** Least and greatest discount that the company may set, in percent. */
export type BandTerm = { minimum: DecimalText, maximum: DecimalText } & TermSource

/** One fee: either `amount` or `percent`. */
export type FeeTerm = FeeCharge & TermSource

/** The occasion and the size of a fee. */
export interface FeeCharge {
  on: Name<'purchase' | 'share' | 'enrolment'>
  /** Payment method that the fee is limited to; any method by default. */
  paidBy?: Name<'check' | 'bank-debit'>
  amount?: DecimalText
  percent?: DecimalText
  /** Greatest fee, in dollars. */
  atMost?: DecimalText
}

/** A time before a day: business days as a number, or calendar days. */
export type Lead = number | { days: number }

/** Number of decimals, and the direction of rounding. */
export interface RoundingTerms {
  decimals: Term<number>
  rounding: Term<RoundingName>
}

export type RoundingName = Name<'down' | 'half-even' | 'half-up'>

/** Rule that finds a day of the schedule from the month or from another day. */
export type DayRule =
  { dayOfMonth: number, roll: Roll } |
  { dividendPaymentDate: boolean, roll: Roll, dayOfMonth?: number } |
  { businessDays: number, before: ScheduleDay } |
  { businessDays: number, after: ScheduleDay } |
  { tradingDays: number, startingOn: ScheduleDay, bothEnds: boolean } |
  { tradingDays: number, endingOn: ScheduleDay, bothEnds: boolean }

/** Direction in which a day moves if it is not a business day. */
export type Roll = Name<'following' | 'preceding' | 'nearest'>

/** A day of the schedule that another day is counted from. */
export type ScheduleDay = Name<'terms-set' | 'investment-date' | 'due' | 'period-start' | 'period-end' | 'pre-approved-due'>

/** Prices that make the market price: one, an average over days, or the highest of several. */
export type PriceBasis = DayPrice | { averageOf: DayPrice, days: number } | { highestOf: readonly DayPrice[] }

/** A price of a day or of a purchase. */
export type DayPrice = Name<'vwap-of-purchase-day' | 'average-price-paid' | 'high-low-average' | 'high-low-average-of-day-before' | 'last-sale' | 'last-sale-of-day-before' | 'estimated-value'>

/** The standing terms of one edition of a plan, as `plans/plan.schema.json` describes them; docs/plans.md shows how to write a file. */
export interface PlanFile {
  /** Address of the schema, for editors; the program ignores it. */
  $schema?: string
  /** Stable name of the edition: `redwood-2007`. */
  id: string
  name: string
  issuer: string
  currency: Name<'USD'>
  /** The document that states the terms. */
  source: {
    title: string
    date?: DateText
    registration?: string
  }
  /** Provisions of the document, by an id that the file chooses. */
  clauses: Readonly<Record<string, PlanClause>>
  /** First day on which this edition applies. */
  effectiveFrom?: Term<DateText>
  /** Last day on which this edition applies, not before `effectiveFrom`. With it, the file gives no terms for days outside the two. */
  effectiveUntil?: Term<DateText>
  /** Payments that the company has suspended until further notice. */
  suspended?: Term<readonly Name<Feature>[]>
  /** Limits on what a participant sends, in dollars. */
  limits?: {
    per: Term<Name<'month' | 'quarter' | 'year'>>
    existingMinimum?: Term<DecimalText>
    newMinimum?: Term<DecimalText>
    recurringMinimum?: Term<DecimalText>
    maximum?: Term<DecimalText>
    existingAfterFirstPurchase?: Term<boolean>
  }
  /** Time by which a payment must arrive before the investment. */
  dueDates?: {
    standard?: Term<Lead>
    preApproved?: Term<Lead>
  }
  /** Calendar that business days are counted by. */
  calendar: Term<Name<CalendarName>>
  /** Closed days to add to that calendar. */
  closures?: readonly DateText[]
  /** Rules that give the days of a month. */
  schedule?: {
    termsSet?: Term<DayRule>
    investmentDate?: Term<DayRule>
    periodStart?: Term<DayRule>
    periodEnd?: Term<DayRule>
    bankDebits?: Term<{ daysOfMonth: readonly number[], roll: Roll }>
  }
  /** Rules that divide a pre-approved payment over its investment period. */
  investmentPeriod?: {
    oddCents?: Term<Name<'first-days' | 'last-day'>>
    threshold?: Term<Name<'day-returned'>>
  }
  /** Basis of the market price, by the seller of the shares. */
  marketPrice?: {
    direct?: Term<PriceBasis>
    openMarket?: Term<PriceBasis>
  }
  /** Discounts that the company may give, in percent. */
  discounts?: {
    standard?: BandTerm
    preApproved?: BandTerm
    dividends?: BandTerm | Term<Name<Tier>>
    shares?: Term<Name<'all' | 'company-issued'>>
  }
  /** Rules for the reinvestment of dividends. */
  dividends?: {
    cents?: Term<RoundingName>
    leastReinvested?: Term<DecimalText>
  }
  /** Fees that participants pay. */
  fees?: {
    items: readonly FeeTerm[]
    coveredUpTo?: Term<DecimalText>
  }
  /** Days of notice before the company changes the plan. */
  noticeOfChanges?: Term<number>
  /** Rounding of the number of shares. */
  shares?: RoundingTerms
  /** Rounding of prices that are shown. */
  displayedPrices: RoundingTerms
  /** Rounding of the discounted price before it is used to compute shares. */
  purchasePrice?: RoundingTerms
  /** Questions that the documents leave open: a sentence by a name that the file chooses. */
  unstated?: Readonly<Record<string, string>>
  /** Contacts for questions about the plan. */
  contacts?: readonly PlanContact[]
  /** Documents of the plan. */
  documents?: readonly PlanDocument[]
}

/** One provision of a plan's document, summarised. */
export interface PlanClause {
  title: string
  summary: string
  /** Its place in the document. */
  place?: string
  /** A few words of the document, word for word, by subject; `…` stands for words left out. */
  quote?: {
    general?: string
    standard?: string
    preApproved?: string
    dividends?: string
    direct?: string
    openMarket?: string
    existing?: string
    new?: string
  }
}

/** A contact for questions about a plan. */
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
  /** True if it overrides the plan file. */
  governs?: boolean
  clause: string
}
