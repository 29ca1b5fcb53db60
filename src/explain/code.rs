//! Names of what can be wrong.

use crate::values::names::names;

names! {
    /// What is wrong with a field, by a name that stays.
    pub enum Code {
        /// A dividend given twice: as an amount, and as shares and dollars a share.
        AmountAndSharesHeld = "amount-and-shares-held",
        /// Marked as another currency than the US dollar.
        AnotherCurrency = "another-currency",
        /// Less of a dividend than the plan reinvests.
        BelowLeastReinvested = "below-least-reinvested",
        /// The month's total is too small (L4).
        BelowMinimum = "below-minimum",
        /// Text that could not be shown.
        Blank = "blank",
        /// A rule of the schedule that leads back to itself; each rule of the circle is named.
        Circular = "circular",
        /// Text that could not be shown.
        ControlCharacter = "control-character",
        /// A comma before the decimals; what it would be with a point.
        DecimalComma = "decimal-comma",
        /// A dividend on so many shares that it is greater than any payment.
        DividendTooLarge = "dividend-too-large",
        /// A key that stands twice (from JSON text in Rust).
        DuplicateKey = "duplicate-key",
        /// Fills, but the plan's market price is not their average.
        FillsNotThePrice = "fills-not-the-price",
        /// A line of fills that may be a price without its shares.
        MayBeOneNumber = "may-be-one-number",
        /// Limits or a band upside down.
        MinimumAboveMaximum = "minimum-above-maximum",
        /// A fill without its price or its shares; a day without its date or its price; a schedule without its
        /// first month; an announced month that nothing names.
        Missing = "missing",
        /// A trading day of the period that is not among those given.
        MissingDay = "missing-day",
        /// The month's total is over the maximum, with no approval (L4).
        NeedsApproval = "needs-approval",
        /// Less than nothing.
        Negative = "negative",
        /// A value without, or with both, `clause` and `assumed`.
        NoSource = "no-source",
        /// An investment period without one.
        NoTradingDay = "no-trading-day",
        /// The plan's calendar is closed that day; the open days around it, as far as the calendar reaches.
        NotABusinessDay = "not-a-business-day",
        /// Not an existing `YYYY-MM-DD` day.
        NotADate = "not-a-date",
        /// Not a `YYYY-MM` month.
        NotAMonth = "not-a-month",
        /// The text is not a plain decimal number, or of months, not a whole one.
        NotANumber = "not-a-number",
        /// Amount and price are too far apart for an exact answer; none within the ranges is.
        NotComputable = "not-computable",
        /// The text cannot be read at all, or is nested deeper than any plan.
        NotJson = "not-json",
        /// A payment that is not spread over an investment period.
        NotPreApproved = "not-pre-approved",
        /// Outside what can be computed exactly, or outside the calendar.
        OutOfRange = "out-of-range",
        /// A discount the plan does not allow (L3).
        OutsideBand = "outside-band",
        /// A day of another month.
        OutsideMonth = "outside-month",
        /// A day given that is not in the period.
        OutsidePeriod = "outside-period",
        /// Before the plan took effect (L0).
        OutsidePlan = "outside-plan",
        /// `asOf` is after the due date (L1).
        PastDue = "past-due",
        /// The period ends before it starts.
        PeriodReversed = "period-reversed",
        /// A number of shares that takes more than the greatest payment.
        PaymentTooLarge = "payment-too-large",
        /// An investment period of more than 66 trading days.
        PeriodTooLong = "period-too-long",
        /// Both a market price and fills are given, of the payment or of a day.
        PriceAndFills = "price-and-fills",
        /// A price of nothing, after a discount of 100 % or by the plan's rounding, at which no number of
        /// shares can be computed.
        PriceIsZero = "price-is-zero",
        /// A day of a period given twice; a month that is announced twice, of which the first counts.
        Repeated = "repeated",
        /// A list whose header names its columns the other way round; none of its lines is read.
        SwappedColumns = "swapped-columns",
        /// A list with fewer values than it must have.
        TooFew = "too-few",
        /// More text than any plan, or than all months (from JavaScript).
        TooLong = "too-long",
        /// More than 1000 added closures.
        TooManyClosures = "too-many-closures",
        /// More than 1000 days.
        TooManyDays = "too-many-days",
        /// More decimals than the field has.
        TooManyDecimals = "too-many-decimals",
        /// More than 1000 added closures, than 100 editions, or than 1332 months.
        TooManyEditions = "too-many-editions",
        /// More than 1000 requests of a list cannot be asked.
        TooManyErrors = "too-many-errors",
        /// More than 10000 fills.
        TooManyFills = "too-many-fills",
        /// More than 1332 announced months.
        TooManyMonths = "too-many-months",
        /// More than 1000 payments in a list.
        TooManyPayments = "too-many-payments",
        /// A step so small that the price list has more than 1000 rows.
        TooManyRows = "too-many-rows",
        /// A fee in dollars and in percent.
        TwoCharges = "two-charges",
        /// A value without, or with both, `clause` and `assumed`.
        TwoSources = "two-sources",
        /// A clause that `clauses` does not have.
        UnknownClause = "unknown-clause",
        /// A key that means nothing.
        UnknownKey = "unknown-key",
        /// A rule of the schedule whose keys make none of the known kinds.
        UnknownRule = "unknown-rule",
        /// Text in a column of `quoteMany` that is none of the names that can stand there.
        UnknownValue = "unknown-value",
        /// An object that JSON cannot express: a cycle, a getter that throws.
        Unreadable = "unreadable",
        /// A line of fills that is not `price, shares`, of payments that is not `date, amount`, of days that is
        /// not `date, price`.
        UnreadableLine = "unreadable-line",
        /// A number where text belongs, and the like.
        WrongType = "wrong-type",
    }
}

impl Code {
    /// Returns whether the plan forbids what was asked; all other codes say that something cannot be read or used.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::Code;
    ///
    /// assert!(Code::PastDue.is_refusal());
    /// assert!(!Code::NotADate.is_refusal());
    /// ```
    pub const fn is_refusal(self) -> bool {
        matches!(
            self,
            Self::OutsidePlan
                | Self::OutsideBand
                | Self::PastDue
                | Self::NotABusinessDay
                | Self::BelowLeastReinvested
        )
    }
}
