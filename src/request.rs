//! What is asked: [`QuoteRequest`], as somebody types it.
//!
//! Every part is optional, and empty text counts as not given, so that a half-filled form is a request, too. Amounts,
//! prices, percentages and dates are text; what cannot be read becomes a problem of its field, never an error.

mod payments;
mod period;

use serde::Serialize;

pub use payments::{PaymentsRequest, SentPayment, SentPayments};
pub use period::{Days, InvestmentPeriodRequest, PeriodDay};

use crate::plan::Feature;

/// A question about one payment in one month.
///
/// # Example
///
/// ```
/// use dspp::{Participant, Payment, Plan, QuoteRequest, Status};
///
/// let plan = Plan::redwood_2007();
/// let request = QuoteRequest {
///     participant: Some(Participant::New),
///     payment: Payment { amount: "499.99", ..Payment::default() },
///     ..QuoteRequest::default()
/// };
/// assert_eq!(plan.quote(&request).status, Status::BelowMinimum);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuoteRequest<'r> {
    /// Who sends the payment.
    pub participant: Option<Participant>,
    /// What is sent.
    pub payment: Payment<'r>,
    /// What the company announced for the month.
    pub month: Month<'r>,
    /// What the shares cost.
    pub market: Market<'r>,
    /// The day from which business days are counted.
    pub as_of: &'r str,
    /// Leaves out special closings announced after this day.
    pub known_on: &'r str,
}

/// A payment, or a dividend that is reinvested.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Payment<'r> {
    /// Which of the two.
    pub kind: PaymentKind,
    /// Dollars: 0.01 to 1,000,000,000.
    pub amount: &'r str,
    /// Dollars already sent for this month's purchase.
    pub sent_this_month: &'r str,
    /// Whether the company approved, beforehand, a total over the maximum.
    pub approved: bool,
    /// Of a dividend: the shares that it is paid on, instead of its amount.
    pub shares_held: &'r str,
    /// Of a dividend: the part of it that is reinvested, in percent; all of it if not given.
    pub reinvested: &'r str,
}

/// What the company announced for a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Month<'r> {
    /// The month itself, as `YYYY-MM`.
    pub month: &'r str,
    /// The day on which payments within the maximum are invested.
    pub investment_date: &'r str,
    /// First day of the period in which pre-approved payments are invested.
    pub period_start: &'r str,
    /// Last day of that period.
    pub period_end: &'r str,
    /// Percent off, for payments within the maximum, and for dividends without a discount of their own.
    pub discount: &'r str,
    /// Percent off, for pre-approved payments.
    pub pre_approved_discount: &'r str,
    /// Dollars a share that the market price must reach on each day of the investment period.
    pub threshold_price: &'r str,
    /// What the company has stopped for the month.
    pub suspended: Vec<Feature>,
    /// The day a dividend is paid.
    pub dividend_payment_date: &'r str,
    /// The dividend, in dollars a share.
    pub dividend_per_share: &'r str,
    /// Closed days besides those the plan's calendar knows.
    pub closures: Vec<&'r str>,
    /// Percent off, for dividends alone.
    pub dividend_discount: &'r str,
}

/// What the shares cost before the discount.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Market<'r> {
    /// Where the shares come from.
    pub source: Option<MarketSource>,
    /// The market price itself, in dollars a share; instead of fills.
    pub price: &'r str,
    /// The executions it is the weighted average of.
    pub fills: Fills<'r>,
}

/// The executions of a purchase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fills<'r> {
    /// Price and shares of each.
    Rows(Vec<Fill<'r>>),
    /// Their text, one `price, shares` a line, as typed or as a spreadsheet writes it: cells between
    /// commas, tabs or semicolons, with or without quotes, below a header or not.
    Text(&'r str),
}

impl Default for Fills<'_> {
    fn default() -> Self {
        Self::Text("")
    }
}

/// One execution.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fill<'r> {
    /// Dollars a share.
    pub price: &'r str,
    /// Shares bought at that price.
    pub shares: &'r str,
}

/// A question about the days of some months.
///
/// Empty text counts as not given; what cannot be read becomes a problem of its field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScheduleRequest<'r> {
    /// The first month, as `YYYY-MM`.
    pub from: &'r str,
    /// How many months: 1 to 1332; 12 if not given.
    pub months: &'r str,
    /// What the company announced, of any months and in any order; it goes before what the plan's rules give.
    pub announced: Vec<Month<'r>>,
    /// Days the plan's calendar is closed besides those it knows.
    pub closures: Vec<&'r str>,
    /// Leaves out special closings announced after this day.
    pub known_on: &'r str,
}

/// Who sends a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Participant {
    /// Holds shares of the company already.
    Existing,
    /// Does not.
    New,
}

impl Participant {
    /// The name in requests and answers.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(dspp::Participant::Existing.as_str(), "existing");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Existing => "existing",
            Self::New => "new",
        }
    }
}

/// What a payment is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaymentKind {
    /// Money that a participant sends.
    #[default]
    OptionalCash,
    /// A dividend that buys shares instead of being paid out.
    Dividend,
}

/// Where the shares come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MarketSource {
    /// The company issues them.
    Direct,
    /// The administrator buys them from other holders.
    OpenMarket,
}

impl MarketSource {
    /// The name in requests and answers.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(dspp::MarketSource::OpenMarket.as_str(), "open-market");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::OpenMarket => "open-market",
        }
    }
}
