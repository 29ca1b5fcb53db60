//! Computes investments under a company's direct stock purchase and dividend reinvestment plan: the
//! limits, the due date, the price, the shares, and the clause behind each.
//!
//! A [`Plan`] holds the standing terms of one edition. [`Plan::quote`] answers a [`QuoteRequest`],
//! even a partial one, with a [`Quote`]. [`calendar`] counts business days. The crate has no clock
//! and no floating point, and rounds once, at the end.
//!
//! ```
//! use dspp::{Participant, Payment, Plan, QuoteRequest};
//!
//! let plan = Plan::redwood_2007()?;
//! let request = QuoteRequest {
//!     participant: Some(Participant::Existing),
//!     payment: Payment { amount: "2500.00".into(), sent_this_month: "9000.00".into(), ..Payment::default() },
//!     ..QuoteRequest::default()
//! };
//! let quote = plan.quote(&request);
//! assert_eq!(quote.problems[0].code, "needs-approval");
//! assert_eq!(quote.limits.unwrap().remaining.unwrap().to_string(), "1000.00");
//! # Ok::<(), dspp::PlanError>(())
//! ```

pub mod calendar;
mod explain;
#[cfg(all(target_arch = "wasm32", target_os = "unknown", feature = "bindings"))]
pub mod js;
mod plan;
mod questions;
mod request;
mod rules;
mod values;

pub use explain::{Code, Part, Problem, Reading, Rule, Source, Step, Term, Values};
pub use plan::node::Node;
pub use plan::{
    AnnouncedPeriod, Band, BankDebits, Charge, Clearing, ClockTime, Contact, Currency, DatesOn,
    DayOfMonth, DayPrice, DayRule, DiscountTerms, DiscountedShares, DividendDiscount,
    DividendTerms, Document, DocumentClause, DueDateTerms, Feature, Fee, FeeOn, FeeTerms, Floor,
    Fractions, FurtherMaximum, InvestmentPeriodTerms, Lead, LeftOver, LimitPeriod, LimitTerms,
    LimitedAmount, MarketPriceTerms, MonthDates, MonthlyTerms, OddCents, PaidBy, PeriodEdge, Plan,
    PlanError, PriceBasis, REDWOOD_2007, RecurringEntry, Roll, RoundingTerms, ScheduleDay,
    ScheduleTerms, ShareTerms, SourceDocument, Tier, TimeOfDay, UnmetThreshold, WaiverRequest,
    Weekday, Zone,
};
pub use questions::editions::Editions;
pub use questions::investment_period::{
    InvestmentDay, InvestmentPeriod, PeriodAverage, PeriodTotals, Threshold,
};
pub use questions::payment_for_shares::PaymentForShares;
pub use questions::payments::{JudgedPayment, JudgedTotal, Payments};
pub use questions::price_list::{ListedPrice, PriceList};
pub use questions::quote::{Quote, Status};
pub use questions::schedule::{InvestmentDays, Schedule, ScheduleRow, Which};
pub use request::{
    Days, Fill, Fills, Input, InvestmentPeriodRequest, List, Market, MarketSource, Month,
    Participant, Payment, PaymentKind, PaymentMethod, PaymentsRequest, Period, PeriodDay,
    QuoteRequest, RequestError, ScheduleRequest, SentPayment, SentPayments,
};
pub use rules::dividends::Dividend;
pub use rules::due_dates::{Due, OtherCalendar, Record, RequestBy, SurelyBy};
pub use rules::limits::{LimitLayer, Limits};
pub use rules::pricing::{
    Discount, MarketPrice, Purchase, PurchaseFees, PurchaseLeftOver, Rounded,
};
pub use values::{
    DividendPerShare, Money, Percent, Price, Quantity, Ratio, Rounding, Shares, Unreadable,
};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
