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

/** A time in which payments count together; `payment` is each payment alone. */
export type LimitPeriod = 'payment' | 'month' | 'quarter' | 'year'

/** The month's limits, in dollars; of another time in plans that count by it. */
export interface Limits {
  /** Least total of the month; null until the participant is known, or if it is not published. */
  minimum: DecimalText | null
  /** Greatest total of the month without the company's approval; null if it is not published. */
  maximum: DecimalText | null
  /** Dollars left this month without approval; null while `sentThisMonth` cannot be read. */
  remaining: DecimalText | null
  /** Least amount of this payment, after `sentThisMonth`; null until both are known. */
  leastNow: DecimalText | null
  /** The period with the least left, which `maximum` and `remaining` are of. Only in plans with several maximums. */
  per?: LimitPeriod
  /** Every period with a maximum, shortest first. Only in plans with several maximums. */
  layers?: LimitLayer[]
}

/** The maximum of one period, in dollars. */
export interface LimitLayer {
  per: LimitPeriod
  /** Greatest total of the period without the company's approval. */
  maximum: DecimalText
  /** Sent in the period before this payment; null while it cannot be read. */
  sent: DecimalText | null
  /** Dollars left in the period without approval; null while `sent` is. */
  remaining: DecimalText | null
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
  /** Hour on the due date, `00:00` to `23:59`; only if the plan gives one, as all keys from here on. */
  time?: string
  zone?: Zone
  /**
   * The last day on which money is surely good by the due date, `businessDays` before it. `method` is null if the request gives
   * none; the slowest way to pay counts then.
   */
  surelyBy?: { date: DateText, weekday: string, businessDays: number, method: PaymentMethod | null }
  /** Last day to cancel the payment. */
  cancelBy?: DateText
  /** Last day and hour to request a payment over the maximum; also for one that still needs approval. */
  waiverRequest?: { date: DateText, time: string, zone: Zone }
  /** The next record date, if it is known, and true if the purchase precedes it and so receives that dividend. */
  record?: { date: DateText, inTime: boolean }
}

/** The zone of an hour: Eastern, Central, Mountain or Pacific Time. */
export type Zone = 'eastern' | 'central' | 'mountain' | 'pacific'

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
  /** Dollars that the shares are worth at the market price; null if `shares` is null. */
  marketValue: DecimalText | null
  /** Fees taken out of the payment; left out if it pays none. */
  fees?: PurchaseFees
  /** Dollars that buy no share; left out if the plan does not say what becomes of them. */
  leftOver?: { amount: DecimalText, becomes: 'kept' | 'paid-out' | 'refunded' }
}

/** Fees taken out of a payment, in dollars. */
export interface PurchaseFees {
  /** Taken once, before shares are bought. */
  fixed: DecimalText
  /** On each share; null without such a fee. */
  perShare: DecimalText | null
  /** All of them, with those on the credited shares. */
  total: DecimalText
  /** The payment less `fixed`. */
  invested: DecimalText
}

/** The part of the answer that a step explains. */
export type Part = 'plan' | 'limits' | 'dividend' | 'due' | 'market' | 'discount' | 'purchase' | 'schedule' | 'period'

/** The rule that a step explains. */
export type Rule = 'before-record' | 'business-days-left' | 'calendar' | 'cancel-by' | 'closures-known-through' | 'discount' | 'dividend' | 'dividend-amount'
  | 'dividend-reinvested' | 'due-date' | 'due-time' | 'existing-from-first-purchase' | 'fee' | 'fee-awaits-method' | 'fees-apart' | 'governing-document'
  | 'left-over' | 'limits-before-fees' | 'market-price-average' | 'market-price-awaits-nav' | 'market-price-given' | 'market-price-greater'
  | 'market-price-rounded' | 'maximum' | 'minimum' | 'minimum-check' | 'month-total' | 'no-discount'
  | 'no-payment-due' | 'other-calendar' | 'payment-for-shares' | 'period-average' | 'period-day' | 'period-day-market'
  | 'period-day-moved' | 'period-day-price' | 'period-day-returned' | 'period-day-returned-too' | 'period-extended'
  | 'period-market-average' | 'period-part' | 'period-price-display' | 'period-refund' | 'period-threshold' | 'period-total'
  | 'period-trading-days' | 'plan-in-effect' | 'price-display' | 'price-rounded' | 'purchase-price' | 'remaining' | 'saving'
  | 'schedule-announced' | 'schedule-awaits-dividend' | 'schedule-bank-debits' | 'schedule-business-days'
  | 'schedule-day-of-month' | 'schedule-no-date' | 'schedule-reminder' | 'schedule-trading-days' | 'schedule-weekday' | 'sent-before' | 'sent-in-time' | 'shares'
  | 'surely-by' | 'suspended' | 'term-missing' | 'tier' | 'waiver-request'

/** The chosen reading of an ambiguous clause; `describeReading` gives its sentence. */
export type Reading = 'company-shares-supposed' | 'discount-on-company-shares-only' | 'dividend-no-limits'
  | 'dividend-standard-discount' | 'fixed-discount' | 'investment-date-decides' | 'limits-per-month' | 'maximum-inclusive'
  | 'no-discount-given' | 'rounded-each-day' | 'rounded-once' | 'threshold-reached-counts'

/** The kind of a problem. */
export type Code = 'amount-and-shares-held' | 'another-currency' | 'below-least-reinvested' | 'below-minimum' | 'blank'
  | 'circular' | 'control-character' | 'decimal-comma' | 'dividend-too-large' | 'duplicate-key' | 'fees-take-all' | 'fills-not-the-price'
  | 'layers-contradict' | 'less-than-its-part' | 'may-be-one-number' | 'minimum-above-maximum' | 'missing' | 'missing-day' | 'needs-approval' | 'negative' | 'no-source'
  | 'no-trading-day' | 'not-a-business-day' | 'not-a-date' | 'not-a-month' | 'not-a-number' | 'not-a-time' | 'not-computable' | 'not-json'
  | 'not-pre-approved' | 'out-of-range' | 'outside-band' | 'outside-month' | 'outside-period' | 'outside-plan' | 'past-due'
  | 'period-reversed' | 'payment-too-large' | 'period-too-long' | 'price-and-fills' | 'price-is-zero' | 'repeated'
  | 'several-dates' | 'swapped-columns' | 'too-few' | 'too-long' | 'too-many-closures' | 'too-many-days' | 'too-many-decimals' | 'too-many-editions'
  | 'too-many-errors' | 'too-many-fills' | 'too-many-months' | 'too-many-payments' | 'too-many-rows' | 'two-charges'
  | 'two-sources' | 'unclear-columns' | 'unknown-clause' | 'unknown-key' | 'unknown-rule' | 'unknown-value' | 'unreadable' | 'unreadable-line'
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
