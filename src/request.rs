//! A quote request as typed: [`QuoteRequest`].
//!
//! Every part is optional and blank text counts as missing, so a half-filled form is a valid
//! request. Amounts, prices, percentages and dates are text; unreadable text becomes a problem of
//! its field, never an error.

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
    /// The sender of the payment.
    pub participant: Option<Participant>,
    /// The payment.
    pub payment: Payment,
    /// The company's announcements for the month.
    pub month: Month,
    /// Prices of the shares.
    pub market: Market,
    /// The day from which business days are counted.
    pub as_of: Input<NaiveDate>,
    /// The day after which announced special closings are ignored.
    pub known_on: Input<NaiveDate>,
}

/// A payment or a reinvested dividend.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Payment {
    /// Payment or dividend.
    pub kind: PaymentKind,
    /// Dollars, 0.01 to 1,000,000,000.
    pub amount: Input<Money>,
    /// Dollars already sent for this month's purchase.
    pub sent_this_month: Input<Money>,
    /// States that the company approved a total over the maximum beforehand.
    pub approved: bool,
    /// The shares a dividend is paid on, instead of its amount.
    pub shares_held: Input<Shares>,
    /// The reinvested part of a dividend, in percent; 100 if missing.
    pub reinvested: Input<Percent>,
}

/// A company's announcements for a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Month {
    /// The month, as `YYYY-MM`.
    pub month: Input<CalendarMonth>,
    /// The day payments within the maximum are invested.
    pub investment_date: Input<NaiveDate>,
    /// First day of the investment period of pre-approved payments.
    pub period_start: Input<NaiveDate>,
    /// Last day of that period.
    pub period_end: Input<NaiveDate>,
    /// Percent off for payments within the maximum, and for dividends without their own discount.
    pub discount: Input<Percent>,
    /// Percent off for pre-approved payments.
    pub pre_approved_discount: Input<Percent>,
    /// Dollars a share that the market price must reach on each day of the investment period.
    pub threshold_price: Input<Price>,
    /// Features suspended for the month.
    pub suspended: Vec<Feature>,
    /// The day a dividend is paid.
    pub dividend_payment_date: Input<NaiveDate>,
    /// The dividend in dollars a share.
    pub dividend_per_share: Input<DividendPerShare>,
    /// Closed days besides those of the plan's calendar.
    pub closures: Vec<Input<NaiveDate>>,
    /// Percent off for dividends only.
    pub dividend_discount: Input<Percent>,
}

/// The market price before the discount, or its executions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Market {
    /// The source of the shares.
    pub source: Option<MarketSource>,
    /// The market price in dollars a share, instead of fills.
    pub price: Input<Price>,
    /// The executions; the market price is their weighted average.
    pub fills: Fills,
}

/// The executions of a purchase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fills {
    /// Price and shares of each execution.
    Rows(Vec<Fill>),
    /// Text with one `price, shares` a line, typed or pasted from a spreadsheet. Cells are
    /// separated by commas, tabs or semicolons, with or without quotes and a header.
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

/// A question about the days of several months.
///
/// Blank text counts as missing; unreadable text becomes a problem of its field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScheduleRequest {
    /// The first month, as `YYYY-MM`.
    pub from: Input<CalendarMonth>,
    /// The number of months, 1 to 1332; 12 if missing.
    pub months: Input<u32>,
    /// Announcements for any months, in any order; they override the plan's rules.
    pub announced: Vec<Month>,
    /// Closed days besides those of the plan's calendar.
    pub closures: Vec<Input<NaiveDate>>,
    /// The day after which announced special closings are ignored.
    pub known_on: Input<NaiveDate>,
}

names! {
    /// Kinds of participants.
    pub enum Participant {
        /// Holds shares.
        Existing = "existing",
        /// Holds no shares.
        New = "new",
    }
}

names! {
    /// Kinds of payments.
    #[derive(Default)]
    pub enum PaymentKind {
        /// Money that a participant sends.
        #[default]
        OptionalCash = "optional-cash",
        /// A dividend that buys shares.
        Dividend = "dividend",
    }
}

names! {
    /// Sources of shares.
    pub enum MarketSource {
        /// Shares issued by the company.
        Direct = "direct",
        /// Shares that the administrator buys from other holders.
        OpenMarket = "open-market",
    }
}
