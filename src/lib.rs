//! What a company's direct stock purchase and dividend reinvestment plan lets a person do: how much they may send, by
//! which day, at what price, how many shares that buys, and why, clause by clause.
//!
//! A [`Plan`] holds the standing terms of one edition; [`Plan::quote`] answers a [`QuoteRequest`], as far as it is
//! filled in, with a [`Quote`]. Business days are [`calendar`]'s. The crate has no clock, no floating point, and rounds
//! once, at the end.
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
mod checker;
mod clause;
mod digits;
mod dividends;
mod due_dates;
mod edition;
mod editions;
mod facts;
mod inverse;
#[cfg(all(target_arch = "wasm32", feature = "bindings"))]
pub mod js;
mod limits;
mod names;
mod node;
mod payments;
mod period;
mod plan;
mod price_list;
mod pricing;
mod quantity;
mod quote;
mod ratio;
mod request;
mod schedule;
mod sorted;
mod trace;
mod typed;

pub use clause::{Source, Term};
pub use dividends::Dividend;
pub use due_dates::{Due, OtherCalendar};
pub use editions::Editions;
pub use inverse::PaymentForShares;
pub use limits::Limits;
pub use node::Node;
pub use payments::{JudgedPayment, JudgedTotal, Payments};
pub use period::{InvestmentDay, InvestmentPeriod, PeriodTotals, Threshold};
pub use plan::{
    Band, BankDebits, Charge, Contact, DayOfMonth, DayPrice, DayRule, DiscountTerms,
    DiscountedShares, DividendDiscount, DividendTerms, Document, DueDateTerms, Feature, Fee, FeeOn,
    FeeTerms, InvestmentPeriodTerms, Lead, LimitPeriod, LimitTerms, MarketPriceTerms, MonthlyTerms,
    OddCents, PaidBy, PeriodEdge, Plan, PlanError, PriceBasis, REDWOOD_2007, Roll, RoundingTerms,
    ScheduleDay, ScheduleTerms, Tier, UnmetThreshold,
};
pub use price_list::{ListedPrice, PriceList};
pub use pricing::{Discount, MarketPrice, Purchase, Rounded};
pub use quantity::{DividendPerShare, Money, Percent, Price, Quantity, Shares, Unreadable};
pub use quote::{Quote, Status};
pub use ratio::{Ratio, Rounding};
pub use request::{
    Days, Fill, Fills, Input, InvestmentPeriodRequest, Market, MarketSource, Month, Participant,
    Payment, PaymentKind, PaymentsRequest, PeriodDay, QuoteRequest, RequestError, ScheduleRequest,
    SentPayment, SentPayments,
};
pub use schedule::{InvestmentDays, Schedule, ScheduleRow};
pub use trace::{Code, Part, Problem, Reading, Rule, Step, Values};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
