//! What is asked of an investment period: [`InvestmentPeriodRequest`], as somebody types it.

use chrono::NaiveDate;

use super::{Fills, Input, Market, Month, Participant, Payment, QuoteRequest};
use crate::values::quantity::Price;

/// A question about one pre-approved payment over its investment period.
///
/// All but the days is as in a [`QuoteRequest`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvestmentPeriodRequest {
    /// Who sends the payment.
    pub participant: Option<Participant>,
    /// What is sent.
    pub payment: Payment,
    /// What the company announced for the month: the period, its discount and its threshold price among it.
    pub month: Month,
    /// What the shares cost on each trading day of the period.
    pub days: Days,
    /// The day from which business days are counted.
    pub as_of: Input<NaiveDate>,
    /// Leaves out special closings announced after this day.
    pub known_on: Input<NaiveDate>,
}

impl InvestmentPeriodRequest {
    /// The question about the payment itself.
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

/// The prices of an investment period, in any order; at most 1,000 of them are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Days {
    /// Date and price of each.
    Rows(Vec<PeriodDay>),
    /// Their text, one `date, price` a line, as typed or as a spreadsheet writes it: cells between
    /// commas, tabs or semicolons, with or without quotes, below a header or not.
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
    /// The day, as `YYYY-MM-DD`.
    pub date: Input<NaiveDate>,
    /// The market price of the day, in dollars a share; instead of fills.
    pub price: Input<Price>,
    /// The executions of the day, which the market price is the weighted average of.
    pub fills: Fills,
}
