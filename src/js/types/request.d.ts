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

/** How the money is paid. */
export type PaymentMethod = 'check' | 'one-time-debit' | 'recurring-debit' | 'payroll'

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
  /** Dollars a share. If a day's market price is lower, that day's part of a pre-approved payment is returned, or what the plan says. */
  thresholdPrice?: DecimalText | null
  /** Payments that the company has suspended for the month. */
  suspended?: Feature[] | null
  /** The day the company pays a dividend. */
  dividendPaymentDate?: DateText | null
  /** Dollars a share, as announced: 0.0001 to 1000000, at most 10 decimals. */
  dividendPerShare?: DecimalText | null
  /** The day that decides who receives the next dividend; it may be in another month. */
  recordDate?: DateText | null
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
    /** Dollars already sent in the quarter, for plans with a limit per quarter; `sentThisMonth` by default. */
    sentThisQuarter?: DecimalText | null
    /** Dollars already sent in the year, for plans with a limit per year; by default, what was sent in the quarter. */
    sentThisYear?: DecimalText | null
    /** True if the payment repeats each month; some plans have a minimum of their own for it. */
    recurring?: boolean | null
    /** True if the company approved a total over the maximum in advance. */
    approved?: boolean | null
    /** Dividends only: the shares that earn it, 0.000001 to 1000000000, multiplied by `month.dividendPerShare`. */
    sharesHeld?: DecimalText | null
    /** Dividends only: percent that is reinvested; 100 by default. */
    reinvested?: DecimalText | null
    /** How the money is paid. */
    method?: PaymentMethod | null
  } | null
  /** Terms that the company announced for the month. */
  month?: MonthlyTerms | null
  market?: {
    source?: MarketSource | null
    /** Dollars a share, in place of `fills`. */
    price?: DecimalText | null
    /** The executions, or text with one `price, shares` a line, or text copied from a spreadsheet. At most 10000. */
    fills?: Fill[] | string | null
    /** Dollars a share, for plans whose market price is the greater of this and a percentage of the price. */
    netAssetValue?: DecimalText | null
  } | null
  /** Business days are counted from this day. */
  asOf?: DateText | null
  /** Ignores special closings announced after this day. */
  knownOn?: DateText | null
}
