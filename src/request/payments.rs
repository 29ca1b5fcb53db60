//! Several payments of one month: [`PaymentsRequest`].

use chrono::NaiveDate;

use super::object::object;
use super::reader::{self, Asked};
use super::{
    Input, Market, Month, Participant, Payment, PaymentMethod, QuoteRequest, SentPayments,
};
use crate::plan::checker::{At, Checker, Fields};
use crate::values::quantity::Money;

object! {
    /// A question about several payments of one month.
    pub struct PaymentsRequest {
        /// The sender of the payments.
        participant: Option<Participant> = "participant",
        /// The payments and their dates.
        payments: SentPayments = "payments",
        /// Dollars sent for this month's purchase before these payments.
        sent_this_month: Input<Money> = "sentThisMonth",
        /// States that the company approved a total over the maximum beforehand.
        approved: bool = "approved",
        /// The way the payments are paid.
        method: Option<PaymentMethod> = "method",
        /// The company's announcements for the month.
        month: Month = "month",
        /// Prices of the shares.
        market: Market = "market",
        /// The day after which announced special closings are ignored.
        known_on: Input<NaiveDate> = "knownOn",
    }
}

impl PaymentsRequest {
    /// Returns the request without its payments and the earlier ones.
    pub(crate) fn without_payments(&self) -> QuoteRequest {
        QuoteRequest {
            participant: self.participant,
            payment: Payment { approved: self.approved, method: self.method, ..Payment::default() },
            month: self.month.clone(),
            market: self.market.clone(),
            as_of: Input::Nothing,
            known_on: self.known_on.clone(),
        }
    }
}

object! {
    /// One payment.
    pub struct SentPayment {
        /// The day the payment is sent.
        date: Input<NaiveDate> = "date",
        /// Dollars, 0.01 to 1,000,000,000.
        amount: Input<Money> = "amount",
    }
}
