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
  /** The way the money is paid, for plans that say how long it takes to clear; the slowest counts without it. */
  method?: PaymentMethod | null
  /** Closed days to add to the plan's calendar. */
  closures?: DateText[] | null
  /** Ignores special closings announced after this day. */
  knownOn?: DateText | null
}

/** The days of one month, or of one of its investment dates. A day is null if neither a rule nor an announcement gives it; a step `term-missing` names it. */
export interface ScheduleRow {
  month: MonthText
  /** Which of the month's investment dates the row is for, from 1; only plans with several dates a month have it. */
  which?: { number: number, of: number }
  /** The `id` of the plan file in force on the month's day of investment. */
  edition: string
  /** The company sets discount and threshold price. */
  termsSet: DateText | null
  /** Payments within the maximum are invested. */
  investmentDate: DateText | null
  /** Due date of these payments; null if the company has suspended them. */
  due: DateText | null
  /** Day by which money is surely good on `due`; only in plans that say how long it takes. */
  surelyBy?: { date: DateText, weekday: string, businessDays: number, method: PaymentMethod | null }
  /** Pre-approved payments are invested. */
  investmentPeriod: { start: DateText | null, end: DateText | null }
  /** Due date of these payments; null if the company has suspended them. */
  preApprovedDue: DateText | null
  /** Day by which money is surely good on `preApprovedDue`. */
  preApprovedSurelyBy?: { date: DateText, weekday: string, businessDays: number, method: PaymentMethod | null }
  /** Decides who receives the next dividend; only if it is announced, or a rule gives it. */
  recordDate?: DateText
  /** Bank accounts are debited: ascending, each day once. */
  bankDebits: DateText[]
  /** Two business days before `surelyBy` or `due`, and before `preApprovedSurelyBy` or `preApprovedDue`. */
  remindOn: DateText | null
  preApprovedRemindOn: DateText | null
  steps: Step[]
}

export interface Schedule {
  /**
   * One a month, or one for each of its investment dates, ascending, to the end of the calendars; empty while the months, the closures or `knownOn` cannot be read. An
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
  /** Dollars a share on that day, as in `QuoteRequest`. */
  netAssetValue?: DecimalText | null
}

/** A quote's request, and the period's prices: a list, text with one `date, price` a line (then `, net asset value` if the plan's price depends on it), or text copied from a spreadsheet. */
export interface InvestmentPeriodRequest extends Omit<QuoteRequest, 'market'> {
  days?: PeriodDay[] | string | null
}

/** The result for one day of an investment period. */
export interface InvestmentDay {
  date: DateText
  /** Dollars of the payment for this day; null until the payment is known, or if it is refused. */
  part: DecimalText | null
  /** Dollars of earlier days below the threshold price that this day invests besides `part`; only if there are any. */
  carried?: DecimalText
  /** Null until the day's price is known. */
  market: Market | null
  /** True if the market price reached the threshold price; null without a threshold, or until the price is known. */
  threshold: 'met' | 'not-met' | null
  /** Dollars a share after the discount, rounded for display; null if `met` is false. */
  price: DecimalText | null
  exact: string | null
  /** Shares bought; 0 if `met` is false, or if the part is too small; null if all days buy at one `average`. */
  shares: DecimalText | null
  /** Dollars returned because `met` is false, or because they buy no shares. */
  returned: DecimalText | null
  /** The day that invests this day's dollars instead; only if there is one. */
  movedTo?: DateText
}

/** A pre-approved payment, divided evenly over the trading days of its investment period. */
export interface InvestmentPeriod {
  /** One for each trading day of the period, ascending; empty until both ends are known. */
  days: InvestmentDay[]
  /**
   * Null until the payment is allowed and every day's price is known. `invested` and `refund` add up to `payment`, with
   * `fees.fixed` in plans that take fees.
   */
  totals: {
    payment: DecimalText
    invested: DecimalText
    refund: DecimalText
    shares: DecimalText
    /** Dollars invested a share, rounded for display; null if no shares are bought. */
    averagePrice: DecimalText | null
    averageExact: string | null
    /** Fees taken out of the payment; left out if it pays none. */
    fees?: PurchaseFees
  } | null
  /** One price for the whole payment, only for plans that buy at it and once every day's price is known. */
  average?: {
    /** Average of the market prices of the days that buy. */
    market: Market
    /** Dollars a share after the discount, rounded for display; null until the discount is known. */
    price: DecimalText | null
    exact: string | null
  }
  /** The payment's limits, due date and discount. Its steps and problems include those of the days. */
  quote: Quote
}

/** Request for several payments of one month; the order is by date. */
export interface PaymentsRequest extends Omit<QuoteRequest, 'payment' | 'asOf'> {
  /** A list, text with one `date, amount` a line, or text copied from a spreadsheet. At most 1000. */
  payments?: { date?: DateText | null, amount?: DecimalText | null }[] | string | null
  /** Dollars sent before the first payment; 0 by default. */
  sentThisMonth?: DecimalText | null
  /** Dollars sent in the quarter before the first payment; `sentThisMonth` by default. */
  sentThisQuarter?: DecimalText | null
  /** Dollars sent in the year before the first payment; by default, what was sent in the quarter. */
  sentThisYear?: DecimalText | null
  /** True if the company approved a total over the maximum in advance. */
  approved?: boolean | null
  /** How the payments are paid. */
  method?: PaymentMethod | null
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
