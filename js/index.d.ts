/**
 * What a direct stock purchase and dividend reinvestment plan lets a person do.
 *
 * Money, prices, percentages and share counts are decimal text (`"2500.00"`), dates are `YYYY-MM-DD` text. A JavaScript
 * number is refused where text belongs, because a binary fraction is not the amount somebody typed.
 */

/** Decimal text such as `"2500"`, `"34.12"`; `"$2,500.00"` and `"1.5%"` are understood, too. */
export type DecimalText = string

/** A civil date as `YYYY-MM-DD`, in 1990-01-01 to 2100-12-31. */
export type DateText = string

/** `existing` for somebody who holds shares of the company already, `new` for an investor who does not. */
export type Participant = 'existing' | 'new'

/** `standard` within the month's maximum and for dividends, `pre-approved` above it with the company's approval. */
export type Tier = 'standard' | 'pre-approved'

/** Where the shares come from: `direct` from the company, or `open-market`. */
export type MarketSource = 'direct' | 'open-market'

/** Whose business days: trading days of the New York Stock Exchange, or bank days of the Federal Reserve. */
export type CalendarName = 'nyse' | 'federal-reserve'

/** One execution of the day. */
export interface Fill {
  /** Dollars a share: 0.0001 to 1000000, at most 6 decimals. */
  price: DecimalText
  /** Shares: 0.000001 to 1000000000, at most 6 decimals. */
  shares: DecimalText
}

/**
 * What is known so far. Every part is optional, and empty text counts as not given: what can be said is said.
 */
export interface QuoteRequest {
  participant?: Participant | null
  payment?: {
    /** `optional-cash` unless told otherwise. */
    kind?: 'optional-cash' | 'dividend' | null
    /** Dollars: 0.01 to 1000000000. */
    amount?: DecimalText | null
    /** Dollars already sent for this month's purchase; nothing if not given. */
    sentThisMonth?: DecimalText | null
    /** Whether the company approved, beforehand, a total over the maximum. */
    approved?: boolean | null
  } | null
  /** What the company announced for the month. */
  month?: {
    investmentDate?: DateText | null
    investmentPeriod?: { start?: DateText | null, end?: DateText | null } | null
    /** Percent off the market price, for payments within the maximum and for dividends; none if not given. */
    discount?: DecimalText | null
    /** Percent off the market price, for pre-approved payments; none if not given. */
    preApprovedDiscount?: DecimalText | null
    /** Days the plan's calendar is closed besides those it knows. */
    closures?: DateText[] | null
  } | null
  market?: {
    source?: MarketSource | null
    /** Dollars a share; instead of `fills`. */
    price?: DecimalText | null
    /** The executions, or their text: one `price, shares` a line. At most 10000. */
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
 * - `refused`: another rule of the plan forbids it; `problems` says which
 * - `incomplete`: it cannot be judged yet, or something given cannot be read
 *
 * Where several hold, the limits come first, then `refused`, then `incomplete`.
 */
export type Status = 'accepted' | 'below-minimum' | 'needs-approval' | 'refused' | 'incomplete'

/** What may be sent this month, in dollars. */
export interface Limits {
  /** Least total of the month; null until the participant is known. */
  minimum: DecimalText | null
  /** Greatest total of the month without the company's approval. */
  maximum: DecimalText
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
  /** The band within which the plan lets the company set it, in percent. */
  minimum: DecimalText
  maximum: DecimalText
}

/** What the payment buys. */
export interface Purchase {
  /** The discounted price in dollars, rounded for display. */
  price: DecimalText
  /** The price that the shares are computed with, `numerator/denominator` in lowest terms. */
  exact: string
  /** Null unless the month's limits allow the payment. */
  shares: DecimalText | null
  /** Dollars that these shares cost less than at the market price; null with `shares`. */
  saving: DecimalText | null
}

/** The part of the answer that a step belongs to. */
export type Part = 'plan' | 'limits' | 'due' | 'market' | 'discount' | 'purchase'

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
  /** Null until the payment is known, and while it needs an approval it does not have. */
  tier: Tier | null
  limits: Limits | null
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
   * Checks the terms of a plan file.
   *
   * @param terms the parsed plan file, or its JSON text
   * @throws {PlanError} listing everything that is wrong with the file
   */
  constructor (terms: object | string)

  /** Redwood Trust's plan as amended on 23 November 2007. */
  static redwood2007 (): Plan

  /** What may be sent this month, and the tier of the payment. @throws {RequestError} as `quote` */
  limits (request: QuoteRequest): Pick<Quote, 'tier' | 'limits' | 'steps' | 'problems'>

  /** By which day the payment must arrive. @throws {RequestError} as `quote` */
  dueDate (request: QuoteRequest): Pick<Quote, 'due' | 'steps' | 'problems'>

  /** Market price, discount and purchase price. @throws {RequestError} as `quote` */
  purchasePrice (request: QuoteRequest): Pick<Quote, 'market' | 'discount' | 'purchase' | 'steps' | 'problems'>

  /**
   * Everything that can be said about a request.
   *
   * What a visitor typed never throws; it is among `problems`.
   *
   * @throws {RequestError} for what a program got wrong: not an object, an unknown key, a number where text belongs
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
   * const { payment } = plan.paymentForShares({ shares: '100', market: { price: '34.12' }, month: { discount: '1.5' } })
   * payment // '3360.82'
   */
  paymentForShares (request: QuoteRequest & { shares?: DecimalText | null }): PaymentForShares

  /** Gives the memory back. Without it, that happens some time after the last reference is gone. */
  free (): void
}

/** A plan file that is not a plan; `problems` lists everything wrong with it, by JSON path. */
export class PlanError extends Error {
  private constructor ()
  readonly name: 'PlanError'
  readonly code: string
  readonly problems: Problem[]
}

/** A request that no visitor could have typed: a defect of the calling program. */
export class RequestError extends Error {
  private constructor ()
  readonly name: 'RequestError'
  readonly code: string
  readonly problems: Problem[]
}

/** Whether the calendar is open for business on a day. @throws {RequestError} for an unreadable date or calendar */
export function isBusinessDay (date: DateText, calendar: CalendarName): boolean

/**
 * The n-th business day after (or, with a negative n, before) a date; 0 gives the date itself.
 *
 * From a day that is not a business day, -1 is the last business day before it.
 *
 * @throws {RequestError} for an unreadable date or calendar, or where the count leaves 1990 to 2100
 */
export function addBusinessDays (date: DateText, n: number, calendar: CalendarName): DateText

/** The weekdays of a year on which the calendar is closed. @throws {RequestError} for a year outside 1990 to 2100 */
export function closures (year: number, calendar: CalendarName): Closure[]

/** The day through which special closings are known; later ones are in `closures` only once announced to us. */
export function closuresKnownThrough (): DateText

/**
 * The sentence for a step or a problem.
 *
 * @param language a language tag; English until there are others
 */
export function describe (stepOrProblem: Step | Problem, language?: string): string

/** The sentence for the `reading` of a step. */
export function describeReading (reading: string, language?: string): string
