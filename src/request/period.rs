//! A question about an investment period: [`InvestmentPeriodRequest`].

use chrono::NaiveDate;

use super::object::object;
use super::reader::{self, Asked};
use super::{Days, Fills, Input, Market, Month, Participant, Payment, QuoteRequest};
use crate::plan::checker::{At, Checker, Fields};
use crate::values::quantity::Price;

object! {
    /// A question about one pre-approved payment over its investment period.
    ///
    /// All fields except `days` are as in a [`QuoteRequest`].
    pub struct InvestmentPeriodRequest {
        /// The sender of the payment.
        participant: Option<Participant> = "participant",
        /// The payment.
        payment: Payment = "payment",
        /// The company's announcements for the month, including period, discount and threshold price.
        month: Month = "month",
        /// Market prices of each trading day of the period.
        days: Days = "days",
        /// The day from which business days are counted.
        as_of: Input<NaiveDate> = "asOf",
        /// The day after which announced special closings are ignored.
        known_on: Input<NaiveDate> = "knownOn",
    }
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

object! {
    /// One trading day of an investment period.
    pub struct PeriodDay {
        /// The date, as `YYYY-MM-DD`.
        date: Input<NaiveDate> = "date",
        /// The day's market price in dollars a share, instead of fills.
        price: Input<Price> = "price",
        /// The day's executions; the market price is their weighted average.
        fills: Fills = "fills",
        /// The day's net asset value in dollars a share, for plans whose market price is not below it.
        net_asset_value: Input<Price> = "netAssetValue",
    }
}
