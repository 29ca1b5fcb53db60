/** One of these names. Any other text compiles as well, because TypeScript types imported JSON as `string`. */
export type Name<Names extends string> = Names | (string & {})

/** Source of a term: a clause of the plan, or the reason for an assumption. */
export type TermSource = { clause: string, assumed?: never } | { assumed: string, clause?: never }

/** One term of a plan file: its value and its source. */
export type Term<Value> = { value: Value } & TermSource

/** Least and greatest discount that the company may set, in percent. */
export type BandTerm = { minimum: DecimalText, maximum: DecimalText } & TermSource

/** The maximum of a further period. */
export type FurtherMaximumTerm = { per: Name<LimitPeriod>, value: DecimalText } & TermSource

/** One fee: `amount` or `percent`; a fee with neither is only named, and answers say that they leave it out. */
export type FeeTerm = FeeCharge & TermSource

/** The occasion and the size of a fee. */
export interface FeeCharge {
  on: Name<'purchase' | 'share' | 'enrolment' | 'sale'>
  /** Kind of payment that the fee is limited to; both by default. */
  of?: Name<'optional-cash' | 'dividend'>
  /** Payment method that the fee is limited to; any method by default. `bank-debit` is both debits. */
  paidBy?: Name<'check' | 'one-time-debit' | 'recurring-debit' | 'payroll' | 'bank-debit'>
  /** Source of shares that the fee is limited to; both by default. */
  source?: Name<'direct' | 'open-market'>
  /** Dollars; on a share, a price. */
  amount?: DecimalText
  /** Percent of the payment; not on a share. */
  percent?: DecimalText
  /** Least and greatest fee in percent, in dollars. */
  atLeast?: DecimalText
  atMost?: DecimalText
  /** True if the company pays the fee; it is never taken out. */
  paidByCompany?: boolean
}

/** A time before a day: business days as a number, or calendar days. */
export type Lead = number | { days: number }

/** An hour, `00:00` to `23:59`, and the zone whose clocks count. */
export type TimeOfDay = { time: string, zone: Name<Zone> }

/** Business days before the investment period, and the hour of that day. */
export type WaiverRequest = { businessDays: number } & TimeOfDay

/** Business days that money takes to clear, by the way it is paid. */
export type ClearingTerm = { paidBy: Name<'check' | 'one-time-debit' | 'recurring-debit' | 'payroll' | 'bank-debit'>, businessDays: number } & TermSource

/** Number of decimals, and the direction of rounding. */
export interface RoundingTerms {
  decimals: Term<number>
  rounding: Term<RoundingName>
}

/** Rounding of shares, and what becomes of the money that buys none. */
export interface ShareTerms extends RoundingTerms {
  leftOver?: Term<LeftOver>
}

/** Use of the money that buys no share. */
export type LeftOver = Name<'kept' | 'paid-out' | 'refunded'>

export type RoundingName = Name<'down' | 'half-even' | 'half-up'>

/** Rule that finds a day of the schedule from the month or from another day. */
export type DayRule =
  { dayOfMonth: number, roll: Roll, months?: readonly number[] } |
  { dividendPaymentDate: boolean, roll: Roll, dayOfMonth?: number } |
  { businessDays: number, before: ScheduleDay } |
  { businessDays: number, after: ScheduleDay } |
  { tradingDays: number, startingOn: ScheduleDay, bothEnds: boolean } |
  { tradingDays: number, endingOn: ScheduleDay, bothEnds: boolean } |
  { daysOfMonth: readonly number[], roll: Roll, months?: readonly number[] } |
  { lastDay: boolean, roll: Roll, months?: readonly number[] } |
  { eachWeek: Weekday, roll: Roll, months?: readonly number[] } |
  { nth: number | Name<'last'>, weekday: Weekday, roll: Roll, months?: readonly number[] }

/** A day of the week. */
export type Weekday = Name<'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'>

/** Direction in which a day moves if it is not a business day. */
export type Roll = Name<'following' | 'preceding' | 'nearest'>

/** A day of the schedule that another day is counted from. */
export type ScheduleDay = Name<'terms-set' | 'investment-date' | 'due' | 'period-start' | 'period-end' | 'pre-approved-due' | 'record-date'>

/**
 * Prices that make the market price: one, an average over days, the highest of several, or the greater of a share's net
 * asset value and a percentage of a price.
 */
export type PriceBasis =
  DayPrice |
  { averageOf: DayPrice, days: number } |
  { highestOf: readonly DayPrice[] } |
  { greaterOf: Name<'net-asset-value'>, percent: DecimalText, of: DayPrice }

/** One average price for a whole investment period, from the price of each day. */
export interface PeriodAverageBasis {
  averageOfPeriod: DayPrice
}

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
    per: Term<Name<LimitPeriod>>
    /** Period of the minimums; `per` by default. */
    minimumPer?: Term<Name<LimitPeriod>>
    existingMinimum?: Term<DecimalText>
    newMinimum?: Term<DecimalText>
    /** Least amount of an existing stockholder's recurring payment. */
    recurringMinimum?: Term<DecimalText>
    /** Recurring payments by which a new investor may enter, in place of `newMinimum`. */
    newRecurring?: Term<{ amount: DecimalText, payments?: number }>
    maximum?: Term<DecimalText>
    /** In place of `maximum`, for new investors. */
    newMaximum?: Term<DecimalText>
    /** Maximums of other periods than `per`. */
    furtherMaximums?: readonly FurtherMaximumTerm[]
    /** Lets the company approve payments over a maximum; true by default. */
    approval?: Term<boolean>
    existingAfterFirstPurchase?: Term<boolean>
  }
  /** Time by which a payment must arrive before the investment. */
  dueDates?: {
    standard?: Term<Lead>
    preApproved?: Term<Lead>
    time?: Term<TimeOfDay>
    clearing?: readonly ClearingTerm[]
    cancel?: Term<Lead>
    waiverRequest?: Term<WaiverRequest>
    beforeRecord?: Term<boolean>
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
    recordDate?: Term<DayRule>
    bankDebits?: Term<{ daysOfMonth: readonly number[], roll: Roll }>
  }
  /** Rules that divide a pre-approved payment over its investment period. */
  investmentPeriod?: {
    oddCents?: Term<Name<'first-days' | 'last-day'>>
    threshold?: Term<Name<'day-returned' | 'period-extended' | 'part-carried-over' | 'all-returned'>>
  }
  /** Basis of the market price, by the kind of payment, then by the seller of the shares. */
  marketPrice?: {
    dividends?: Term<PriceBasis>
    /** Or one average price for the whole investment period. */
    preApproved?: Term<PriceBasis | PeriodAverageBasis>
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
    /** Part of a fee per share that a fraction of a share pays. */
    fractions?: Term<Name<'part' | 'whole'>>
    /** Rounding of a fee in percent to the cent. */
    cents?: Term<RoundingName>
    /** The amount that limits apply to. */
    limits?: Term<Name<'before-fees'>>
    coveredUpTo?: Term<DecimalText>
  }
  /** Days of notice before the company changes the plan. */
  noticeOfChanges?: Term<number>
  /** Rounding of the number of shares. */
  shares?: ShareTerms
  /** Rounding of prices that are shown. */
  displayedPrices: RoundingTerms
  /** Rounding of the market price before the discount. */
  roundedMarketPrice?: RoundingTerms
  /** Rounding of the discounted price before it is used to compute shares. */
  purchasePrice?: RoundingTerms
  /** Questions that the documents leave open: a sentence by a name that the file chooses. */
  unstated?: Readonly<Record<string, string>>
  /** Contacts for questions about the plan. */
  contacts?: readonly PlanContact[]
  /** Documents of the plan. */
  documents?: readonly PlanDocument[]
}

/** One provision of a plan's document. */
export interface PlanClause {
  title: string
  /** Says it in words of our own. */
  summary?: string
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
