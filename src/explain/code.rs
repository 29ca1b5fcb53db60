//! Names of mistakes and refusals.

use crate::values::names::names;

names! {
    /// A mistake or refusal of a field, by a stable name.
    pub enum Code {
        /// A dividend given twice: as an amount, and as shares with dollars a share.
        AmountAndSharesHeld = "amount-and-shares-held",
        /// Marked as another currency than the US dollar.
        AnotherCurrency = "another-currency",
        /// A reinvested part below the plan's least.
        BelowLeastReinvested = "below-least-reinvested",
        /// A month's total below the minimum (L4).
        BelowMinimum = "below-minimum",
        /// Text without a visible character.
        Blank = "blank",
        /// A schedule rule that leads back to itself; reported for each rule of the circle.
        Circular = "circular",
        /// Text with a control character.
        ControlCharacter = "control-character",
        /// A comma before the decimals; gives the number with a point.
        DecimalComma = "decimal-comma",
        /// A dividend on so many shares that it exceeds the greatest payment.
        DividendTooLarge = "dividend-too-large",
        /// A repeated key (from JSON text in Rust).
        DuplicateKey = "duplicate-key",
        /// Fees that leave nothing of a payment.
        FeesTakeAll = "fees-take-all",
        /// Fills, although the plan's market price is not their average.
        FillsNotThePrice = "fills-not-the-price",
        /// A period's maximum above that of a longer period.
        LayersContradict = "layers-contradict",
        /// An amount sent in a period below that of a shorter period within it.
        LessThanItsPart = "less-than-its-part",
        /// A line of fills that may be a price without shares.
        MayBeOneNumber = "may-be-one-number",
        /// A minimum above its maximum.
        MinimumAboveMaximum = "minimum-above-maximum",
        /// A fill without price or shares; a day without date or price; a schedule without first
        /// month; an announced month without a date that names it.
        Missing = "missing",
        /// A trading day of the period without a price.
        MissingDay = "missing-day",
        /// A month's total over the maximum, without approval (L4).
        NeedsApproval = "needs-approval",
        /// A number less than zero.
        Negative = "negative",
        /// A value with neither `clause` nor `assumed`.
        NoSource = "no-source",
        /// An investment period without a trading day.
        NoTradingDay = "no-trading-day",
        /// A closed day of the plan's calendar; gives the open days around it, within the calendar.
        NotABusinessDay = "not-a-business-day",
        /// Text that is not an existing `YYYY-MM-DD` day.
        NotADate = "not-a-date",
        /// Text that is not a `YYYY-MM` month.
        NotAMonth = "not-a-month",
        /// Text that is not an hour, `00:00` to `23:59`.
        NotATime = "not-a-time",
        /// Text that is not a plain decimal number, or not a whole number of months.
        NotANumber = "not-a-number",
        /// Amount and price too far apart for an exact answer, or fees of nearly all of a payment.
        NotComputable = "not-computable",
        /// Text that is not JSON, or is nested more than 16 levels deep.
        NotJson = "not-json",
        /// A payment over an investment period that is not pre-approved.
        NotPreApproved = "not-pre-approved",
        /// A value outside the exact range or the calendar.
        OutOfRange = "out-of-range",
        /// A discount outside the plan's band (L3).
        OutsideBand = "outside-band",
        /// A day of another month.
        OutsideMonth = "outside-month",
        /// A given day outside the period.
        OutsidePeriod = "outside-period",
        /// A date before the plan took effect (L0).
        OutsidePlan = "outside-plan",
        /// An `asOf` date after the due date (L1).
        PastDue = "past-due",
        /// A period that ends before it starts.
        PeriodReversed = "period-reversed",
        /// A number of shares that costs more than the greatest payment.
        PaymentTooLarge = "payment-too-large",
        /// An investment period of more than 66 trading days.
        PeriodTooLong = "period-too-long",
        /// Both a market price and fills, for the payment or a day.
        PriceAndFills = "price-and-fills",
        /// A price of zero, by a discount of 100 % or the plan's rounding; shares cannot be
        /// computed.
        PriceIsZero = "price-is-zero",
        /// A repeated day of a period, or a repeated month, of which the first counts.
        Repeated = "repeated",
        /// A schedule rule with several dates a month for a day that has one.
        SeveralDates = "several-dates",
        /// A list with its header's columns swapped; no line is read.
        SwappedColumns = "swapped-columns",
        /// A list with too few values.
        TooFew = "too-few",
        /// Text too long for a plan or months, or a list of over 10 million requests (from JavaScript).
        TooLong = "too-long",
        /// More than 1000 added closures.
        TooManyClosures = "too-many-closures",
        /// More than 1000 days.
        TooManyDays = "too-many-days",
        /// More decimals than the field has.
        TooManyDecimals = "too-many-decimals",
        /// More than 100 editions.
        TooManyEditions = "too-many-editions",
        /// More than 1000 malformed requests in a list, or problems in a plan file.
        TooManyErrors = "too-many-errors",
        /// More than 10000 fills.
        TooManyFills = "too-many-fills",
        /// More than 1332 announced months.
        TooManyMonths = "too-many-months",
        /// More than 1000 payments in a list.
        TooManyPayments = "too-many-payments",
        /// A step so small that the price list has more than 1000 rows.
        TooManyRows = "too-many-rows",
        /// A fee in both dollars and percent.
        TwoCharges = "two-charges",
        /// A value with both `clause` and `assumed`.
        TwoSources = "two-sources",
        /// A list whose header lacks a column, or has two of them.
        UnclearColumns = "unclear-columns",
        /// A clause that is missing from `clauses`.
        UnknownClause = "unknown-clause",
        /// An unknown key.
        UnknownKey = "unknown-key",
        /// A schedule rule whose keys match no kind of rule.
        UnknownRule = "unknown-rule",
        /// Text in a column of `quoteMany` that is not an allowed name.
        UnknownValue = "unknown-value",
        /// An object that JSON cannot express, such as a cycle or a throwing getter.
        Unreadable = "unreadable",
        /// A line that is not `price, shares` (fills), `date, amount` (payments) or `date, price`
        /// (days).
        UnreadableLine = "unreadable-line",
        /// A value of the wrong type, such as a number instead of text.
        WrongType = "wrong-type",
    }
}

impl Code {
    /// Returns whether the plan forbids the request; other codes report unreadable or unusable
    /// values.
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
                | Self::FeesTakeAll
                | Self::PastDue
                | Self::NotABusinessDay
                | Self::BelowLeastReinvested
        )
    }
}
