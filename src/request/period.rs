//! What is asked of an investment period: [`InvestmentPeriodRequest`], as somebody types it.

use super::{Fills, Market, Month, Participant, Payment, QuoteRequest};

/// A question about one pre-approved payment over its investment period.
///
/// All but the days is as in a [`QuoteRequest`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvestmentPeriodRequest<'r> {
    /// Who sends the payment.
    pub participant: Option<Participant>,
    /// What is sent.
    pub payment: Payment<'r>,
    /// What the company announced for the month: the period, its discount and its threshold price among it.
    pub month: Month<'r>,
    /// What the shares cost on each trading day of the period.
    pub days: Days<'r>,
    /// The day from which business days are counted.
    pub as_of: &'r str,
    /// Leaves out special closings announced after this day.
    pub known_on: &'r str,
}

impl<'r> InvestmentPeriodRequest<'r> {
    /// The question about the payment itself.
    pub(crate) fn without_days(&self) -> QuoteRequest<'r> {
        QuoteRequest {
            participant: self.participant,
            payment: self.payment.clone(),
            month: self.month.clone(),
            market: Market::default(),
            as_of: self.as_of,
            known_on: self.known_on,
        }
    }
}

/// The prices of an investment period, in any order; at most 1,000 of them are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Days<'r> {
    /// Date and price of each.
    Rows(Vec<PeriodDay<'r>>),
    /// Their text, one `date, price` a line, as typed or as a spreadsheet writes it: cells between
    /// commas, tabs or semicolons, with or without quotes, below a header or not.
    Text(&'r str),
}

impl Default for Days<'_> {
    fn default() -> Self {
        Self::Text("")
    }
}

/// One trading day of an investment period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeriodDay<'r> {
    /// The day, as `YYYY-MM-DD`.
    pub date: &'r str,
    /// The market price of the day, in dollars a share; instead of fills.
    pub price: &'r str,
    /// The executions of the day, which the market price is the weighted average of.
    pub fills: Fills<'r>,
}
