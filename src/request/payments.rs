//! Several payments of one month: [`PaymentsRequest`].

use chrono::NaiveDate;

use super::{Input, Market, Month, Participant, Payment, QuoteRequest};
use crate::values::quantity::Money;

/// A question about several payments of one month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaymentsRequest {
    /// The sender of the payments.
    pub participant: Option<Participant>,
    /// The payments and their dates.
    pub payments: SentPayments,
    /// Dollars sent for this month's purchase before these payments.
    pub sent_this_month: Input<Money>,
    /// States that the company approved a total over the maximum beforehand.
    pub approved: bool,
    /// The company's announcements for the month.
    pub month: Month,
    /// Prices of the shares.
    pub market: Market,
    /// The day after which announced special closings are ignored.
    pub known_on: Input<NaiveDate>,
}

impl PaymentsRequest {
    /// Returns the request without its payments and the earlier ones.
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
    /// Date and amount of each payment.
    Rows(Vec<SentPayment>),
    /// Text with one `date, amount` a line, typed or pasted from a spreadsheet. Cells are separated
    /// by commas, tabs or semicolons, with or without quotes and a header.
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
    /// The day the payment is sent.
    pub date: Input<NaiveDate>,
    /// Dollars, 0.01 to 1,000,000,000.
    pub amount: Input<Money>,
}
