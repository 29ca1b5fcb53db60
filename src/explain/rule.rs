//! Names of rules, and of interpretations of clauses.

use crate::values::names::names;

names! {
    /// The rule that a step explains, by a stable name.
    pub enum Rule {
        /// Result: `in-time` or `too-late`. Inputs: `invested` (last day of the purchase), `recordDate`.
        BeforeRecord = "before-record",
        /// Result: whole number. Inputs: `asOf`, `due`.
        BusinessDaysLeft = "business-days-left",
        /// Result: `nyse` or `federal-reserve`.
        Calendar = "calendar",
        /// Result: date. Inputs: those of `DueDate`.
        CancelBy = "cancel-by",
        /// Result: date. No inputs. Recorded for a count from a later day.
        ClosuresKnownThrough = "closures-known-through",
        /// Result: percent. Inputs: `tier`, `minimum`, `maximum` (if published).
        Discount = "discount",
        /// Result: `no-limits`. Inputs: `amount`.
        Dividend = "dividend",
        /// Result: dollars. Inputs: the shares held, `dividendPerShare`, `rounding`.
        DividendAmount = "dividend-amount",
        /// Result: dollars. Inputs: `amount`, `part` (percent), `paidOut`, `rounding` (only with a
        /// part).
        DividendReinvested = "dividend-reinvested",
        /// Result: date. Inputs: `target` (`investment-date`, `investment-period-start`), `countedFrom`,
        /// `businessDaysBefore` (or `daysBefore`).
        DueDate = "due-date",
        /// Result: hour. Inputs: `due`, `zone`.
        DueTime = "due-time",
        /// Result: `existing` or `new`. No inputs. Recorded for lists of payments.
        ExistingFromFirstPurchase = "existing-from-first-purchase",
        /// Result: dollars; dollars a share for a fee on shares. Inputs: `on`, `paidBy` and `source` (a fee limited to one),
        /// `percent`, `amount`, `atLeast`, `atMost` and `rounding` (a fee in percent). Recorded for each fee charged.
        Fee = "fee",
        /// Result: `open`. Inputs: `paidBy` (of each fee that depends on it).
        FeeAwaitsMethod = "fee-awaits-method",
        /// Result: `left-out`. No inputs. Recorded for plans with fees that the figures leave out.
        FeesApart = "fees-apart",
        /// Result: `governs`. Inputs: `document`, `date`.
        GoverningDocument = "governing-document",
        /// Result: dollars. Inputs: `amount`, `fees`, `shares`, `price` (ratio), `becomes`. Recorded for plans that say what
        /// becomes of the money that buys no share.
        LeftOver = "left-over",
        /// Result: dollars. No inputs. Recorded for plans that say so, if fees are charged.
        LimitsBeforeFees = "limits-before-fees",
        /// Result: exact ratio. Inputs: those of `MarketPriceGiven`, and `fills` (count), `value`,
        /// `shares`.
        MarketPriceAverage = "market-price-average",
        /// Result: `unannounced`. Inputs: `percent`, `price` (ratio). Recorded until the net asset value is
        /// given.
        MarketPriceAwaitsNav = "market-price-awaits-nav",
        /// Result: exact ratio. Inputs: `source`, `for` (`dividends`, `pre-approved`: prices of that kind of
        /// payment), `prices` (the plan's basis; the highest of several), `averagedOver` (`period`),
        /// `tradingDays` (only an average over days); none without a source or prices of a kind.
        MarketPriceGiven = "market-price-given",
        /// Result: exact ratio. Inputs: `percent`, `price` (ratio), `percentOfPrice` (ratio), `netAssetValue`.
        MarketPriceGreater = "market-price-greater",
        /// Result: dollars. Inputs: `exact`, `decimals`, `rounding`. Recorded for plans that round the market
        /// price before the discount.
        MarketPriceRounded = "market-price-rounded",
        /// Result: dollars. Inputs: `per`, `approval` (`none`, in plans that approve nothing).
        Maximum = "maximum",
        /// Result: dollars. Inputs: `participant`, `per` (`payment`, `month`, `quarter`, `year`);
        /// `recurring` (`yes`) and `payments` (count, if published) for recurring payments.
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
        /// Result: dollars. Inputs: `shares`, `decimals`, `rounding`. Recorded if the request gives
        /// shares.
        PaymentForShares = "payment-for-shares",
        /// Result: dollars. Inputs: `invested`, `shares`, `exact`, `decimals`, `rounding`.
        PeriodAverage = "period-average",
        /// Result: shares. Inputs: `date`, `part`, `carried` (of earlier days), `marketPrice`, `fills` (count), `threshold`, `discount`,
        /// `priceDecimals` and `priceRounding` (plans that round the price before dividing), `price`,
        /// `feePerShare` and `fractions` (with fees on shares), `decimals`, `rounding`.
        PeriodDay = "period-day",
        /// Result: exact ratio. Inputs: those of `PeriodDay` before `price`, without `part`.
        /// Recorded if nothing is bought.
        PeriodDayPrice = "period-day-price",
        /// Result: exact ratio. Inputs: those of `PeriodDayReturned`. Recorded for plans that buy at one average
        /// price of the period.
        PeriodDayMarket = "period-day-market",
        /// Result: dollars. Inputs: those of `PeriodDayReturned`, and `movedTo` once the day that invests them is
        /// known.
        PeriodDayMoved = "period-day-moved",
        /// Result: dollars. Inputs: `date`, `part`, `carried`, `marketPrice`, `fills`, `threshold`.
        PeriodDayReturned = "period-day-returned",
        /// Result: dollars. Inputs: those of `PeriodDayReturned`. Recorded for a day that meets the threshold price,
        /// because another day does not.
        PeriodDayReturnedToo = "period-day-returned-too",
        /// Result: last day. Inputs: `end` (announced), `days` (added).
        PeriodExtended = "period-extended",
        /// Result: exact ratio. Inputs: `days` (averaged).
        PeriodMarketAverage = "period-market-average",
        /// Result: dollars, without odd cents. Inputs: `amount`, `days`; `oddCents` (count) and
        /// `takenBy` (`first-days`, `last-day`) if the amount does not divide evenly.
        PeriodPart = "period-part",
        /// Result: rounding. Inputs: `decimals`.
        PeriodPriceDisplay = "period-price-display",
        /// Result: dollars. Inputs: `payment`, `fees` (taken once), `invested`, `days` (with a refund).
        PeriodRefund = "period-refund",
        /// Result: `day-returned`, `period-extended`, `part-carried-over` or `all-returned`. Inputs: `threshold`.
        PeriodThreshold = "period-threshold",
        /// Result: shares. Inputs: `days` (with a purchase), `invested`.
        PeriodTotal = "period-total",
        /// Result: whole number. Inputs: `start`, `end`, `calendar`.
        PeriodTradingDays = "period-trading-days",
        /// Result: `in-effect` or `outside`. Inputs: `date`, `effectiveFrom`.
        PlanInEffect = "plan-in-effect",
        /// Result: dollars. Inputs: `exact`, `decimals`, `rounding`.
        PriceDisplay = "price-display",
        /// Result: dollars. Inputs: `exact`, `decimals`, `rounding`. Recorded for plans that round
        /// the price before dividing.
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
        /// Result: date. Inputs: `day`, `dayOfMonth` (a number or `last`; or `dividendPaymentDate`), `months`
        /// (only a rule for some), `countedFrom`, `roll`.
        ScheduleDayOfMonth = "schedule-day-of-month",
        /// Result: `none`. Inputs: `day`. Recorded for a month without such a day.
        ScheduleNoDate = "schedule-no-date",
        /// Result: date. Inputs: `day` (`surely-by`, or else `due`, `pre-approved-due`), `countedFrom`, `businessDaysBefore`.
        ScheduleReminder = "schedule-reminder",
        /// Result: date. Inputs: `day`, `from`, `countedFrom`, `tradingDays`, `bothEnds` (`yes`, `no`).
        ScheduleTradingDays = "schedule-trading-days",
        /// Result: date. Inputs: `day`, `nth` (a number or `last`; missing for each week), `weekday`,
        /// `months` (only a rule for some), `countedFrom`, `roll`.
        ScheduleWeekday = "schedule-weekday",
        /// Result: dollars. Inputs: `payments` (count of earlier accepted payments),
        /// `sentThisMonth` (before the list), `per`. Recorded for lists of payments.
        SentBefore = "sent-before",
        /// Result: dollars. Inputs: `payments`, `sentThisMonth`, `per`. Recorded for the month as a
        /// whole.
        SentInTime = "sent-in-time",
        /// Result: shares. Inputs: `amount`, `price` (ratio), `fees`, `feePerShare` and `fractions` (with fees), `decimals`,
        /// `rounding`.
        Shares = "shares",
        /// Result: date. Inputs: `due`, `businessDaysBefore`, `method` (if it is given).
        SurelyBy = "surely-by",
        /// Result: `suspended`. Inputs: `feature`, `for` (`month`, `further-notice`).
        Suspended = "suspended",
        /// Result: `unpublished`. Inputs: `term` (its path in the plan file).
        TermMissing = "term-missing",
        /// Result: `standard`, `pre-approved` or `needs-approval`. Inputs: `total`, `maximum`, `approved`
        /// (`yes`, `no`), `per`, `approval` (`none`, in plans that approve nothing).
        Tier = "tier",
        /// Result: date. Inputs: `countedFrom`, `businessDaysBefore`, `time`, `zone`.
        WaiverRequest = "waiver-request",
    }
}

names! {
    /// Interpretations of ambiguous clauses.
    pub enum Reading {
        /// Takes the discount for company-issued shares, because the source of the shares is not
        /// given.
        CompanySharesSupposed = "company-shares-supposed",
        /// Takes no discount on shares bought on the open market.
        DiscountOnCompanySharesOnly = "discount-on-company-shares-only",
        /// Applies no minimum or maximum to a reinvested dividend.
        DividendNoLimits = "dividend-no-limits",
        /// Takes the standard discount on a reinvested dividend.
        DividendStandardDiscount = "dividend-standard-discount",
        /// Uses the plan's fixed discount, which needs no announcement.
        FixedDiscount = "fixed-discount",
        /// Tests the investment date, not the sending date, against the plan's dates.
        InvestmentDateDecides = "investment-date-decides",
        /// Applies limits to the month's earlier payments plus this one (plans with limits per
        /// month).
        LimitsPerMonth = "limits-per-month",
        /// Counts a total of exactly the maximum as within it.
        MaximumInclusive = "maximum-inclusive",
        /// Takes no discount, because none was given for the month.
        NoDiscountGiven = "no-discount-given",
        /// Rounds the shares of each day, because each day is a purchase.
        RoundedEachDay = "rounded-each-day",
        /// Rounds the final value only (plans that do not round the price before dividing).
        RoundedOnce = "rounded-once",
        /// Counts a market price of exactly the threshold price as reaching it.
        ThresholdReachedCounts = "threshold-reached-counts",
    }
}
