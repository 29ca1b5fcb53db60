//! Several payments of one month: [`PaymentsRequest`].

use chrono::NaiveDate;

use super::{Input, Market, Month, Participant, Payment, QuoteRequest};
use crate::values::quantity::Money;

/// A question about several payments of one month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaymentsRequest {
    /// Who sends them.
    pub participant: Option<Participant>,
    /// What is sent, and when.
    pub payments: SentPayments,
    /// Dollars sent for this month's purchase before the first of them.
    pub sent_this_month: Input<Money>,
    /// Whether the company approved, beforehand, a total over the maximum.
    pub approved: bool,
    /// What the company announced for the month.
    pub month: Month,
    /// What the shares cost.
    pub market: Market,
    /// Leaves out special closings announced after this day.
    pub known_on: Input<NaiveDate>,
}

impl PaymentsRequest {
    /// What the payments have in common, which is all that is asked but for them and what was sent before.
    pub(crate) fn without_payments(&self) -> QuoteRequest {
        QuoteRequest {
            participant: self.participant,
            payment: Payment { approved: self.approved, ..Payment::default() },
            month: self.month.clone(),
            market: self.market.clone(),
            as_of: Input::Nothing,
            known_on: self.known_on.clone(),
        }
    }
}

/// The payments of a month, in any order; at most 1,000.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SentPayments {
    /// Date and amount of each.
    Rows(Vec<SentPayment>),
    /// Their text, one `date, amount` a line, as typed or as a spreadsheet writes it: cells between
    /// commas, tabs or semicolons, with or without quotes, below a header or not.
    Text(String),
}

impl Default for SentPayments {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

/// One payment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SentPayment {
    /// The day it is sent.
    pub date: Input<NaiveDate>,
    /// Dollars: 0.01 to 1,000,000,000.
    pub amount: Input<Money>,
}
