//! A question about an investment period: [`InvestmentPeriodRequest`].

use chrono::NaiveDate;

use super::{Fills, Input, Market, Month, Participant, Payment, QuoteRequest};
use crate::values::quantity::Price;

/// A question about one pre-approved payment over its investment period.
///
/// All fields except `days` are as in a [`QuoteRequest`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvestmentPeriodRequest {
    /// The sender of the payment.
    pub participant: Option<Participant>,
    /// The payment.
    pub payment: Payment,
    /// The company's announcements for the month, including period, discount and threshold price.
    pub month: Month,
    /// Market prices of each trading day of the period.
    pub days: Days,
    /// The day from which business days are counted.
    pub as_of: Input<NaiveDate>,
    /// The day after which announced special closings are ignored.
    pub known_on: Input<NaiveDate>,
}

impl InvestmentPeriodRequest {
    /// Returns the request without its days.
    pub(crate) fn without_days(&self) -> QuoteRequest {
        QuoteRequest {
            participant: self.participant,
            payment: self.payment.clone(),
            month: self.month.clone(),
            market: Market::default(),
            as_of: self.as_of.clone(),
            known_on: self.known_on.clone(),
        }
    }
}

/// The prices of an investment period, in any order; at most 1,000.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Days {
    /// Date and price of each day.
    Rows(Vec<PeriodDay>),
    /// Text with one `date, price` a line, typed or pasted from a spreadsheet. Cells are separated
    /// by commas, tabs or semicolons, with or without quotes and a header.
    Text(String),
}

impl Default for Days {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

/// One trading day of an investment period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeriodDay {
    /// The date, as `YYYY-MM-DD`.
    pub date: Input<NaiveDate>,
    /// The day's market price in dollars a share, instead of fills.
    pub price: Input<Price>,
    /// The day's executions; the market price is their weighted average.
    pub fills: Fills,
}
