//! A quote request as typed: [`QuoteRequest`].
//!
//! Every part is optional and blank text counts as missing, so a half-filled form is a valid
//! request. Amounts, prices, percentages and dates are text; unreadable text becomes a problem of
//! its field, never an error.

pub(crate) mod facts;
mod input;
mod list;
mod object;
mod payments;
mod period;
pub(crate) mod reader;

use chrono::NaiveDate;

pub(crate) use input::Given;
pub use input::Input;
pub use list::{Days, Fills, List, SentPayments};
pub use payments::{PaymentsRequest, SentPayment};
pub use period::{InvestmentPeriodRequest, PeriodDay};
pub use reader::RequestError;

use crate::calendar::CalendarMonth;
use crate::explain::{Concerns, FieldPath, Part, Trace};
use crate::plan::Feature;
use crate::plan::checker::{At, Checker, Fields};
pub use crate::plan::{MarketSource, PaymentKind, PaymentMethod};
use crate::values::names::names;
use crate::values::quantity::{DividendPerShare, Money, Percent, Price, Shares};
use facts::Readable;
use object::object;
use reader::Asked;

object! {
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
    pub struct QuoteRequest {
        /// The sender of the payment.
        participant: Option<Participant> = "participant",
        /// The payment.
        payment: Payment = "payment",
        /// The company's announcements for the month.
        month: Month = "month",
        /// Prices of the shares.
        market: Market = "market",
        /// The day from which business days are counted.
        as_of: Input<NaiveDate> = "asOf",
        /// The day after which announced special closings are ignored.
        known_on: Input<NaiveDate> = "knownOn",
    }
}

impl QuoteRequest {
    pub(crate) const AS_OF: FieldPath = FieldPath::new("asOf", Part::Due, Concerns::All);
    pub(crate) const KNOWN_ON: FieldPath = FieldPath::new("knownOn", Part::Due, Concerns::All);
}

object! {
    /// A payment or a reinvested dividend.
    pub struct Payment at "payment", read as PaymentFacts {
        /// Payment or dividend.
        kind: PaymentKind = "kind", KIND in Limits of All;
        /// Dollars, 0.01 to 1,000,000,000.
        amount: Input<Money> = "amount", AMOUNT in Limits of All by facts::amount;
        /// Dollars already sent for this month's purchase.
        sent_this_month: Input<Money> = "sentThisMonth", SENT_THIS_MONTH in Limits of All;
        /// Dollars already sent in the calendar quarter, for plans with a limit per quarter.
        sent_this_quarter: Input<Money> = "sentThisQuarter", SENT_THIS_QUARTER in Limits of All;
        /// Dollars already sent in the calendar year, for plans with a limit per year.
        sent_this_year: Input<Money> = "sentThisYear", SENT_THIS_YEAR in Limits of All;
        /// States that the payment repeats each month.
        recurring: bool = "recurring", RECURRING in Limits of All;
        /// States that the company approved a total over the maximum beforehand.
        approved: bool = "approved", APPROVED in Limits of All;
        /// The shares a dividend is paid on, instead of its amount.
        shares_held: Input<Shares> = "sharesHeld", SHARES_HELD in Dividend of Dividends;
        /// The reinvested part of a dividend, in percent; 100 if missing.
        reinvested: Input<Percent> = "reinvested", REINVESTED in Dividend of Dividends;
        /// The way the money is paid.
        method: Option<PaymentMethod> = "method", METHOD in Purchase of All;
    }
}

impl Payment {
    /// Returns the payment with another amount, and without a dividend.
    pub(crate) fn of_amount(&self, amount: Input<Money>) -> Self {
        Self { amount, shares_held: Input::Nothing, reinvested: Input::Nothing, ..self.clone() }
    }
}

object! {
    /// A company's announcements for a month.
    pub struct Month at "month", read as MonthFacts {
        /// The month, as `YYYY-MM`.
        month: Input<CalendarMonth> = "month", MONTH in Due of All;
        /// The day payments within the maximum are invested.
        investment_date: Input<NaiveDate> = "investmentDate", INVESTMENT_DATE in Due of Standard;
        /// The investment period of pre-approved payments.
        investment_period: Period = "investmentPeriod", INVESTMENT_PERIOD in Due of PreApproved;
        /// Percent off for payments within the maximum, and for dividends without their own discount.
        discount: Input<Percent> = "discount", DISCOUNT in Discount of StandardDiscount;
        /// Percent off for pre-approved payments.
        pre_approved_discount: Input<Percent> = "preApprovedDiscount",
            PRE_APPROVED_DISCOUNT in Discount of PreApprovedDiscount;
        /// Percent off for dividends only.
        dividend_discount: Input<Percent> = "dividendDiscount",
            DIVIDEND_DISCOUNT in Discount of Dividends;
        /// Dollars a share that the market price must reach on each day of the investment period.
        threshold_price: Input<Price> = "thresholdPrice", THRESHOLD_PRICE in Period of PreApproved;
        /// Features suspended for the month.
        suspended: Vec<Feature> = "suspended", SUSPENDED in Limits of All;
        /// The day a dividend is paid.
        dividend_payment_date: Input<NaiveDate> = "dividendPaymentDate",
            DIVIDEND_PAYMENT_DATE in Due of Dividends;
        /// The dividend in dollars a share.
        dividend_per_share: Input<DividendPerShare> = "dividendPerShare",
            DIVIDEND_PER_SHARE in Dividend of Dividends;
        /// The day that decides who receives the next dividend.
        record_date: Input<NaiveDate> = "recordDate", RECORD_DATE in Due of All;
        /// Closed days besides those of the plan's calendar.
        closures: Vec<Input<NaiveDate>> = "closures", CLOSURES in Due of All;
    }
}

object! {
    /// First and last day of an investment period.
    pub struct Period at "month.investmentPeriod", read as PeriodFacts {
        /// First day.
        start: Input<NaiveDate> = "start", START in Due of PreApproved;
        /// Last day.
        end: Input<NaiveDate> = "end", END in Due of PreApproved;
    }
}

object! {
    /// The market price before the discount, or its executions.
    pub struct Market {
        /// The source of the shares.
        source: Option<MarketSource> = "source",
        /// The market price in dollars a share, instead of fills.
        price: Input<Price> = "price",
        /// The executions; the market price is their weighted average.
        fills: Fills = "fills",
        /// The net asset value in dollars a share, for plans whose market price is not below it.
        net_asset_value: Input<Price> = "netAssetValue",
    }
}

impl Market {
    pub(crate) const NET_ASSET_VALUE: FieldPath =
        FieldPath::new("market.netAssetValue", Part::Market, Concerns::All);
    pub(crate) const PRICE: FieldPath = FieldPath::new("market.price", Part::Market, Concerns::All);
    pub(crate) const FILLS: FieldPath = FieldPath::new("market.fills", Part::Market, Concerns::All);
}

object! {
    /// One execution.
    pub struct Fill {
        /// Dollars a share.
        price: Input<Price> = "price",
        /// Shares bought at that price.
        shares: Input<Shares> = "shares",
    }
}

object! {
    /// A question about the days of several months.
    ///
    /// Blank text counts as missing; unreadable text becomes a problem of its field.
    pub struct ScheduleRequest {
        /// The first month, as `YYYY-MM`.
        from: Input<CalendarMonth> = "from",
        /// The number of months, 1 to 1332; 12 if missing.
        months: Input<u32> = "months",
        /// Announcements for any months, in any order; they override the plan's rules.
        announced: Vec<Month> = "announced",
        /// The way the money is paid; the slowest counts if it is missing.
        method: Option<PaymentMethod> = "method",
        /// Closed days besides those of the plan's calendar.
        closures: Vec<Input<NaiveDate>> = "closures",
        /// The day after which announced special closings are ignored.
        known_on: Input<NaiveDate> = "knownOn",
    }
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
