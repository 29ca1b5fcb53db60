//! What is asked: [`QuoteRequest`], as somebody types it.
//!
//! Every part is optional, and empty text counts as not given, so that a half-filled form is a request, too. Amounts,
//! prices, percentages and dates are text; what cannot be read becomes a problem of its field, never an error.

pub(crate) mod facts;
mod input;
mod payments;
mod period;
pub(crate) mod reader;

use crate::values::names::names;
use chrono::NaiveDate;

pub(crate) use input::Given;
pub use input::Input;
pub use payments::{PaymentsRequest, SentPayment, SentPayments};
pub use period::{Days, InvestmentPeriodRequest, PeriodDay};
pub use reader::RequestError;

use crate::calendar::CalendarMonth;
use crate::plan::Feature;
use crate::values::quantity::{DividendPerShare, Money, Percent, Price, Shares};

/// A question about one payment in one month.
///
/// # Example
///
/// ```
/// use dspp::{Participant, Payment, Plan, QuoteRequest, Status};
///
/// let plan = Plan::redwood_2007()?;
/// let request = QuoteRequest {
///     participant: Some(Participant::New),
///     payment: Payment { amount: "499.99".into(), ..Payment::default() },
///     ..QuoteRequest::default()
/// };
/// assert_eq!(plan.quote(&request).status, Status::BelowMinimum);
/// # Ok::<(), dspp::PlanError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuoteRequest {
    /// Who sends the payment.
    pub participant: Option<Participant>,
    /// What is sent.
    pub payment: Payment,
    /// What the company announced for the month.
    pub month: Month,
    /// What the shares cost.
    pub market: Market,
    /// The day from which business days are counted.
    pub as_of: Input<NaiveDate>,
    /// Leaves out special closings announced after this day.
    pub known_on: Input<NaiveDate>,
}

/// A payment, or a dividend that is reinvested.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Payment {
    /// Which of the two.
    pub kind: PaymentKind,
    /// Dollars: 0.01 to 1,000,000,000.
    pub amount: Input<Money>,
    /// Dollars already sent for this month's purchase.
    pub sent_this_month: Input<Money>,
    /// Whether the company approved, beforehand, a total over the maximum.
    pub approved: bool,
    /// Of a dividend: the shares that it is paid on, instead of its amount.
    pub shares_held: Input<Shares>,
    /// Of a dividend: the part of it that is reinvested, in percent; all of it if not given.
    pub reinvested: Input<Percent>,
}

/// What the company announced for a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Month {
    /// The month itself, as `YYYY-MM`.
    pub month: Input<CalendarMonth>,
    /// The day on which payments within the maximum are invested.
    pub investment_date: Input<NaiveDate>,
    /// First day of the period in which pre-approved payments are invested.
    pub period_start: Input<NaiveDate>,
    /// Last day of that period.
    pub period_end: Input<NaiveDate>,
    /// Percent off, for payments within the maximum, and for dividends without a discount of their own.
    pub discount: Input<Percent>,
    /// Percent off, for pre-approved payments.
    pub pre_approved_discount: Input<Percent>,
    /// Dollars a share that the market price must reach on each day of the investment period.
    pub threshold_price: Input<Price>,
    /// What the company has stopped for the month.
    pub suspended: Vec<Feature>,
    /// The day a dividend is paid.
    pub dividend_payment_date: Input<NaiveDate>,
    /// The dividend, in dollars a share.
    pub dividend_per_share: Input<DividendPerShare>,
    /// Closed days besides those the plan's calendar knows.
    pub closures: Vec<Input<NaiveDate>>,
    /// Percent off, for dividends alone.
    pub dividend_discount: Input<Percent>,
}

/// What the shares cost before the discount.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Market {
    /// Where the shares come from.
    pub source: Option<MarketSource>,
    /// The market price itself, in dollars a share; instead of fills.
    pub price: Input<Price>,
    /// The executions it is the weighted average of.
    pub fills: Fills,
}

/// The executions of a purchase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fills {
    /// Price and shares of each.
    Rows(Vec<Fill>),
    /// Their text, one `price, shares` a line, as typed or as a spreadsheet writes it: cells between
    /// commas, tabs or semicolons, with or without quotes, below a header or not.
    Text(String),
}

impl Default for Fills {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

/// One execution.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fill {
    /// Dollars a share.
    pub price: Input<Price>,
    /// Shares bought at that price.
    pub shares: Input<Shares>,
}

/// A question about the days of some months.
///
/// Empty text counts as not given; what cannot be read becomes a problem of its field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScheduleRequest {
    /// The first month, as `YYYY-MM`.
    pub from: Input<CalendarMonth>,
    /// How many months: 1 to 1332; 12 if not given.
    pub months: Input<u32>,
    /// What the company announced, of any months and in any order; it goes before what the plan's rules give.
    pub announced: Vec<Month>,
    /// Days the plan's calendar is closed besides those it knows.
    pub closures: Vec<Input<NaiveDate>>,
    /// Leaves out special closings announced after this day.
    pub known_on: Input<NaiveDate>,
}

names! {
    /// Who sends a payment.
    pub enum Participant {
        /// Holds shares of the company already.
        Existing = "existing",
        /// Does not.
        New = "new",
    }
}

names! {
    /// What a payment is.
    #[derive(Default)]
    pub enum PaymentKind {
        /// Money that a participant sends.
        #[default]
        OptionalCash = "optional-cash",
        /// A dividend that buys shares instead of being paid out.
        Dividend = "dividend",
    }
}

names! {
    /// Where the shares come from.
    pub enum MarketSource {
        /// The company issues them.
        Direct = "direct",
        /// The administrator buys them from other holders.
        OpenMarket = "open-market",
    }
}
