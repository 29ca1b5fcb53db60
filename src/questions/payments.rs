//! Several payments of one month: each judged after the earlier ones, and all of them together.

mod month;

use chrono::NaiveDate;
use serde::Serialize;

use crate::explain::{Problem, Step, Trace};
use crate::plan::{Plan, Tier};
use crate::questions::quote::{Quote, Status};
use crate::request::facts::{Facts, Sent, SentBefore, read};
use crate::request::{Participant, PaymentsRequest};
use crate::values::{Money, sorted};
use month::Month;

/// Payments of a month in the order of their dates.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Payments {
    /// Each payment, judged after the earlier ones; those without a readable date last.
    pub payments: Vec<JudgedPayment>,
    /// All payments together.
    pub month: JudgedTotal,
    /// Problems of the list itself; problems of one payment are in its quote.
    pub problems: Vec<Problem>,
}

/// Payment, judged after the earlier ones.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct JudgedPayment {
    /// Place in the request, from 0; the line if the list is text.
    pub index: usize,
    /// Day on which it is sent.
    pub date: Option<NaiveDate>,
    /// Amount in dollars.
    pub amount: Option<Money>,
    /// Sender; a new investor may count as an existing stockholder after the first accepted purchase.
    pub participant: Option<Participant>,
    /// Dollars that counted as sent before it; `None` if `sentThisMonth` cannot be read.
    pub sent_before: Option<Money>,
    /// Dollars that may still be sent without approval after it.
    pub remaining: Option<Money>,
    /// Answer for this payment.
    pub quote: Quote,
}

/// Verdict on the total of all payments sent in time.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct JudgedTotal {
    /// Total in dollars; `None` if `sentThisMonth` cannot be read, or past the last day in the plan file.
    pub total: Option<Money>,
    /// Verdict on one payment of that total.
    pub status: Status,
    /// Tier of that total.
    pub tier: Option<Tier>,
    /// Dollars that may still be sent without approval.
    pub remaining: Option<Money>,
    /// Explanation, line by line.
    pub steps: Vec<Step>,
}

impl Plan {
    /// Judges several payments of one month: each after the earlier ones, and the total sent in time.
    ///
    /// Takes payments in the order of their dates. A payment counts toward the limits even if the total is below the
    /// minimum. It does not count if it is late, lacks a needed approval, is suspended, or cannot be read. The month is
    /// judged as one payment of the total sent in time, so dividing a payment changes nothing.
    ///
    /// Terms: clause L4 (limits per month), clause L1 (due date).
    ///
    /// # Units and range
    ///
    /// At most 1,000 payments; more are the problem `too-many-payments`.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Participant, PaymentsRequest, Plan, SentPayments, Status};
    ///
    /// let plan = Plan::redwood_2007()?;
    /// let mut request = PaymentsRequest {
    ///     participant: Some(Participant::Existing),
    ///     payments: SentPayments::Text("2008-01-02, 4000\n2008-01-08, 6000".into()),
    ///     ..PaymentsRequest::default()
    /// };
    /// let answer = plan.payments(&request);
    /// assert_eq!(answer.payments[0].remaining.unwrap().to_string(), "6000.00");
    /// assert_eq!(answer.payments[1].quote.status, Status::Accepted);
    /// assert_eq!(answer.month.total.unwrap().to_string(), "10000.00");
    ///
    /// request.payments = SentPayments::Text("2008-01-02, 4000\n2008-01-08, 6000.01".into());
    /// assert_eq!(plan.payments(&request).month.status, Status::NeedsApproval);
    /// # Ok::<(), dspp::PlanError>(())
    /// ```
    pub fn payments(&self, request: &PaymentsRequest) -> Payments {
        let (mut of_month, mut of_list) = (Trace::default(), Trace::default());
        let mut facts = Facts::read(&request.without_payments(), &mut of_month);
        let sent_before = [
            (&request.sent_this_month, "sentThisMonth"),
            (&request.sent_this_quarter, "sentThisQuarter"),
            (&request.sent_this_year, "sentThisYear"),
        ];
        let sent_before =
            sent_before.map(|(given, field)| (read(given, field, &mut of_list), field.into()));
        let mut of_sent = Trace::default();
        facts.sent = SentBefore::read(sent_before, &mut of_sent);
        // Every payment depends on what was sent before it.
        of_month.problems.extend(of_sent.problems.iter().cloned());
        of_list.problems.extend(of_sent.problems);
        let sent = sorted::by_key(Sent::read(&request.payments, &mut of_list), |payment| {
            let date = payment.date.ok().flatten();
            (date.is_none(), date)
        });
        let month = Month { plan: self, facts, problems: of_month.problems };
        let payments = month.each(&sent);
        Payments { month: month.total(&sent, &payments), payments, problems: of_list.problems }
    }
}

/// Returns the first payment day and the total of all payments, skipping unreadable ones.
pub(crate) fn first_day_and_total(request: &PaymentsRequest) -> (Option<NaiveDate>, Option<Money>) {
    let sent = Sent::read(&request.payments, &mut Trace::brief());
    let mut amounts = sent.iter().filter_map(|payment| payment.amount.ok().flatten());
    (
        sent.iter().filter_map(|payment| payment.date.ok().flatten()).min(),
        amounts.try_fold(Money::ZERO, Money::checked_add),
    )
}
