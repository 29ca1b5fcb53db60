//! Fields of a request: [`FieldPath`], with the payments they affect.

use std::borrow::Cow;

use super::Part;

/// A field's path, its part of the answer, and the payments it affects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FieldPath {
    pub(crate) path: Cow<'static, str>,
    pub(crate) part: Part,
    pub(crate) concerns: Concerns,
}

/// Payments that a field affects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Concerns {
    /// All payments.
    All,
    /// Payments within the maximum, and dividends.
    Standard,
    /// Payments over the maximum.
    PreApproved,
    /// Reinvested dividends.
    Dividends,
    /// Payments within the maximum, and dividends that take their discount.
    StandardDiscount,
    /// Payments over the maximum, and dividends that take their discount.
    PreApprovedDiscount,
}

pub(crate) const PAYMENT_KIND: FieldPath =
    FieldPath::new("payment.kind", Part::Limits, Concerns::All);
pub(crate) const AMOUNT: FieldPath = FieldPath::new("payment.amount", Part::Limits, Concerns::All);
pub(crate) const SENT_THIS_MONTH: FieldPath =
    FieldPath::new("payment.sentThisMonth", Part::Limits, Concerns::All);
pub(crate) const SHARES_HELD: FieldPath =
    FieldPath::new("payment.sharesHeld", Part::Dividend, Concerns::Dividends);
pub(crate) const REINVESTED: FieldPath =
    FieldPath::new("payment.reinvested", Part::Dividend, Concerns::Dividends);
pub(crate) const MONTH: FieldPath = FieldPath::new("month.month", Part::Due, Concerns::All);
pub(crate) const INVESTMENT_DATE: FieldPath =
    FieldPath::new("month.investmentDate", Part::Due, Concerns::Standard);
pub(crate) const PERIOD_START: FieldPath =
    FieldPath::new("month.investmentPeriod.start", Part::Due, Concerns::PreApproved);
pub(crate) const PERIOD_END: FieldPath =
    FieldPath::new("month.investmentPeriod.end", Part::Due, Concerns::PreApproved);
pub(crate) const DISCOUNT: FieldPath =
    FieldPath::new("month.discount", Part::Discount, Concerns::StandardDiscount);
pub(crate) const PRE_APPROVED_DISCOUNT: FieldPath =
    FieldPath::new("month.preApprovedDiscount", Part::Discount, Concerns::PreApprovedDiscount);
pub(crate) const DIVIDEND_DISCOUNT: FieldPath =
    FieldPath::new("month.dividendDiscount", Part::Discount, Concerns::Dividends);
pub(crate) const THRESHOLD_PRICE: FieldPath =
    FieldPath::new("month.thresholdPrice", Part::Period, Concerns::PreApproved);
pub(crate) const DIVIDEND_PAYMENT_DATE: FieldPath =
    FieldPath::new("month.dividendPaymentDate", Part::Due, Concerns::Dividends);
pub(crate) const DIVIDEND_PER_SHARE: FieldPath =
    FieldPath::new("month.dividendPerShare", Part::Dividend, Concerns::Dividends);
pub(crate) const MONTH_CLOSURES: FieldPath =
    FieldPath::new("month.closures", Part::Due, Concerns::All);
pub(crate) const MARKET_PRICE: FieldPath =
    FieldPath::new("market.price", Part::Market, Concerns::All);
pub(crate) const FILLS: FieldPath = FieldPath::new("market.fills", Part::Market, Concerns::All);
pub(crate) const AS_OF: FieldPath = FieldPath::new("asOf", Part::Due, Concerns::All);
pub(crate) const KNOWN_ON: FieldPath = FieldPath::new("knownOn", Part::Due, Concerns::All);
pub(crate) const SHARES: FieldPath = FieldPath::new("shares", Part::Purchase, Concerns::All);
pub(crate) const STEP: FieldPath = FieldPath::new("step", Part::Purchase, Concerns::All);
/// The list of payments.
pub(crate) static PAYMENTS: FieldPath = FieldPath::new("payments", Part::Due, Concerns::All);
/// The list of days of an investment period.
pub(crate) static DAYS: FieldPath = FieldPath::new("days", Part::Due, Concerns::All);

impl FieldPath {
    const fn new(path: &'static str, part: Part, concerns: Concerns) -> Self {
        Self { path: Cow::Borrowed(path), part, concerns }
    }

    /// Returns a field inside this one, such as an item of a list.
    pub(crate) fn inside(&self, path: &str) -> Self {
        Self { path: [&self.path, path].concat().into(), ..self.clone() }
    }
}

/// Makes a field of a list, a schedule or a file, which affects no single payment.
impl From<&'static str> for FieldPath {
    fn from(path: &'static str) -> Self {
        Self::new(path, Part::Due, Concerns::All)
    }
}

impl From<String> for FieldPath {
    fn from(path: String) -> Self {
        Self { path: path.into(), part: Part::Due, concerns: Concerns::All }
    }
}
