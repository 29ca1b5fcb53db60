//! Several payments of one month: [`PaymentsRequest`].

use super::{Market, Month, Participant, Payment, QuoteRequest};

/// A question about several payments of one month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaymentsRequest<'r> {
    /// Who sends them.
    pub participant: Option<Participant>,
    /// What is sent, and when.
    pub payments: SentPayments<'r>,
    /// Dollars sent for this month's purchase before the first of them.
    pub sent_this_month: &'r str,
    /// Whether the company approved, beforehand, a total over the maximum.
    pub approved: bool,
    /// What the company announced for the month.
    pub month: Month<'r>,
    /// What the shares cost.
    pub market: Market<'r>,
    /// Leaves out special closings announced after this day.
    pub known_on: &'r str,
}

impl<'r> PaymentsRequest<'r> {
    /// What the payments have in common, which is all that is asked but for them and what was sent before.
    pub(crate) fn without_payments(&self) -> QuoteRequest<'r> {
        QuoteRequest {
            participant: self.participant,
            payment: Payment { approved: self.approved, ..Payment::default() },
            month: self.month.clone(),
            market: self.market.clone(),
            as_of: "",
            known_on: self.known_on,
        }
    }
}

/// The payments of a month, in any order; at most 1,000.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SentPayments<'r> {
    /// Date and amount of each.
    Rows(Vec<SentPayment<'r>>),
    /// Their text, one `date, amount` a line, as typed or as a spreadsheet writes it: cells between
    /// commas, tabs or semicolons, with or without quotes, below a header or not.
    Text(&'r str),
}

impl Default for SentPayments<'_> {
    fn default() -> Self {
        Self::Text("")
    }
}

/// One payment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SentPayment<'r> {
    /// The day it is sent.
    pub date: &'r str,
    /// Dollars: 0.01 to 1,000,000,000.
    pub amount: &'r str,
}
