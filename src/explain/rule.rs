//! Names of rules, and of readings of clauses.

use crate::values::names::names;

names! {
    /// The rule that a step explains, by a name that stays.
    pub enum Rule {
        /// Result: whole number. Inputs: `asOf`, `due`.
        BusinessDaysLeft = "business-days-left",
        /// Result: `nyse` or `federal-reserve`.
        Calendar = "calendar",
        /// Result: date. Inputs: (a day after it is counted from).
        ClosuresKnownThrough = "closures-known-through",
        /// Result: percent. Inputs: `tier`, `minimum`, `maximum` (if published).
        Discount = "discount",
        /// Result: `no-limits`. Inputs: `amount`.
        Dividend = "dividend",
        /// Result: dollars. Inputs: `sharesHeld`, `dividendPerShare`, `rounding`.
        DividendAmount = "dividend-amount",
        /// Result: dollars. Inputs: `amount`, `part` (percent), `paidOut`, `rounding` (not of an amount without
        /// a part).
        DividendReinvested = "dividend-reinvested",
        /// Result: date. Inputs: `target` (`investment-date`, `investment-period-start`), `countedFrom`,
        /// `businessDaysBefore` (or `daysBefore`).
        DueDate = "due-date",
        /// Result: `existing` or `new`. Inputs: (only in a list of payments).
        ExistingFromFirstPurchase = "existing-from-first-purchase",
        /// Result: `left-out`. Inputs: (a plan with fees).
        FeesApart = "fees-apart",
        /// Result: `governs`. Inputs: `document`, `date`.
        GoverningDocument = "governing-document",
        /// Result: exact ratio. Inputs: the same, and `fills` (count), `value`, `shares`.
        MarketPriceAverage = "market-price-average",
        /// Result: exact ratio. Inputs: `source`, `prices` (which make the market price of such shares, of
        /// several the highest), `tradingDays` (of an average over days); none while the source is not given.
        MarketPriceGiven = "market-price-given",
        /// Result: dollars. Inputs: `per`.
        Maximum = "maximum",
        /// Result: dollars. Inputs: `participant`, `per` (`month`, `quarter`, `year`).
        Minimum = "minimum",
        /// Result: `met` or `not-met`. Inputs: `total`, `minimum`, `per`.
        MinimumCheck = "minimum-check",
        /// Result: dollars. Inputs: `amount`, `sentThisMonth`, `per`.
        MonthTotal = "month-total",
        /// Result: `0`. Inputs: `tier`, `minimum`, `maximum`.
        NoDiscount = "no-discount",
        /// Result: `none`.
        NoPaymentDue = "no-payment-due",
        /// Result: date. Inputs: `calendar`.
        OtherCalendar = "other-calendar",
        /// Result: dollars. Inputs: `shares`, `decimals`, `rounding` (only where shares were asked for).
        PaymentForShares = "payment-for-shares",
        /// Result: dollars. Inputs: `invested`, `shares`, `exact`, `decimals`, `rounding`.
        PeriodAverage = "period-average",
        /// Result: shares. Inputs: `date`, `part`, `marketPrice`, `fills` (count), `threshold`, `discount`,
        /// `priceDecimals` and `priceRounding` (plans that round the price before dividing), `price`,
        /// `decimals`, `rounding`.
        PeriodDay = "period-day",
        /// Result: exact ratio. Inputs: the same without `part`, `price` and what follows it (while nothing is
        /// bought).
        PeriodDayPrice = "period-day-price",
        /// Result: dollars. Inputs: `date`, `part`, `marketPrice`, `fills`, `threshold`.
        PeriodDayReturned = "period-day-returned",
        /// Result: dollars, without odd cents. Inputs: `amount`, `days`; `oddCents` (count), `takenBy`
        /// (`first-days`, `last-day`) where it does not divide evenly.
        PeriodPart = "period-part",
        /// Result: rounding. Inputs: `decimals`.
        PeriodPriceDisplay = "period-price-display",
        /// Result: dollars. Inputs: `payment`, `invested`, `days` (that go back).
        PeriodRefund = "period-refund",
        /// Result: `day-returned`. Inputs: `threshold`.
        PeriodThreshold = "period-threshold",
        /// Result: shares. Inputs: `days` (on which shares were bought), `invested`.
        PeriodTotal = "period-total",
        /// Result: whole number. Inputs: `start`, `end`, `calendar`.
        PeriodTradingDays = "period-trading-days",
        /// Result: `in-effect` or `outside`. Inputs: `date`, `effectiveFrom`.
        PlanInEffect = "plan-in-effect",
        /// Result: dollars. Inputs: `exact`, `decimals`, `rounding`.
        PriceDisplay = "price-display",
        /// Result: dollars. Inputs: `exact`, `decimals`, `rounding` (plans that round the price before
        /// dividing).
        PriceRounded = "price-rounded",
        /// Result: exact ratio. Inputs: `marketPrice`, `discount`.
        PurchasePrice = "purchase-price",
        /// Result: dollars. Inputs: `maximum`, `sentThisMonth`, `per`.
        Remaining = "remaining",
        /// Result: dollars. Inputs: `shares`, `marketPrice`, `purchasePrice` (ratios).
        Saving = "saving",
        /// Result: date. Inputs: `day`.
        ScheduleAnnounced = "schedule-announced",
        /// Result: `unannounced`. Inputs: `day`.
        ScheduleAwaitsDividend = "schedule-awaits-dividend",
        /// Result: dates. Inputs: `daysOfMonth`, `roll`.
        ScheduleBankDebits = "schedule-bank-debits",
        /// Result: date. Inputs: `day`, `from`, `countedFrom`, `businessDaysAfter` (or `businessDaysBefore`).
        ScheduleBusinessDays = "schedule-business-days",
        /// Result: date. Inputs: `day`, `dayOfMonth` (or `dividendPaymentDate`), `countedFrom`, `roll`.
        ScheduleDayOfMonth = "schedule-day-of-month",
        /// Result: date. Inputs: `day` (`due`, `pre-approved-due`), `countedFrom`, `businessDaysBefore`.
        ScheduleReminder = "schedule-reminder",
        /// Result: date. Inputs: `day`, `from`, `countedFrom`, `tradingDays`, `bothEnds` (`yes`, `no`).
        ScheduleTradingDays = "schedule-trading-days",
        /// Result: dollars. Inputs: `payments` (count of those of the list that count), `sentThisMonth` (before
        /// the list), `per` (only in a list of payments).
        SentBefore = "sent-before",
        /// Result: dollars. Inputs: `payments`, `sentThisMonth`, `per` (only of a month as a whole).
        SentInTime = "sent-in-time",
        /// Result: shares. Inputs: `amount`, `price` (ratio), `decimals`, `rounding`.
        Shares = "shares",
        /// Result: `suspended`. Inputs: `feature`, `for` (`month`, `further-notice`).
        Suspended = "suspended",
        /// Result: `unpublished`. Inputs: `term` (its place in the plan file).
        TermMissing = "term-missing",
        /// Result: `standard`, `pre-approved` or `needs-approval`. Inputs: `total`, `maximum`, `approved`
        /// (`yes`, `no`), `per`.
        Tier = "tier",
    }
}

names! {
    /// How a clause is read that could be read otherwise.
    pub enum Reading {
        /// The discount is for shares that the company issues, and nobody said where these come from.
        CompanySharesSupposed = "company-shares-supposed",
        /// Shares bought on the open market have no discount.
        DiscountOnCompanySharesOnly = "discount-on-company-shares-only",
        /// A reinvested dividend has no minimum or maximum.
        DividendNoLimits = "dividend-no-limits",
        /// A reinvested dividend takes the standard discount.
        DividendStandardDiscount = "dividend-standard-discount",
        /// The plan fixes the discount, so nobody need announce it.
        FixedDiscount = "fixed-discount",
        /// The day the payment is invested, not the day it is sent, must lie within the plan.
        InvestmentDateDecides = "investment-date-decides",
        /// Limits apply to what was already sent this month plus this payment (not of plans whose limits are
        /// per quarter or year).
        LimitsPerMonth = "limits-per-month",
        /// Exactly the maximum is within it.
        MaximumInclusive = "maximum-inclusive",
        /// No discount was given for the month, so none is taken off.
        NoDiscountGiven = "no-discount-given",
        /// Each day is a purchase of its own, so its shares are rounded by themselves.
        RoundedEachDay = "rounded-each-day",
        /// Nothing is rounded on the way; only the last value is (not of plans that round the price before
        /// dividing).
        RoundedOnce = "rounded-once",
        /// A market price of exactly the threshold price reaches it.
        ThresholdReachedCounts = "threshold-reached-counts",
    }
}
