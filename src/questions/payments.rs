//! Several payments of one month: each judged after the earlier ones, and all of them together.

use chrono::NaiveDate;
use serde::Serialize;

use crate::explain::{Code, Part, Problem, Rule, Step, Trace};
use crate::plan::{Plan, Tier};
use crate::questions::quote::{Quote, Status};
use crate::request::facts::{Facts, Field, Sent, Unusable, quantity};
use crate::request::{Participant, PaymentsRequest};
use crate::rules::limits;
use crate::values::quantity::Money;
use crate::values::sorted;

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
        facts.payment.sent_this_month =
            quantity(&request.sent_this_month, "sentThisMonth", &mut of_list);
        let sent = sorted::by_key(Sent::read(&request.payments, &mut of_list), |payment| {
            let date = payment.date.ok().flatten();
            (date.is_none(), date)
        });
        let month = Month { plan: self, facts, problems: of_month.problems };
        Payments {
            payments: month.each(&sent),
            month: month.total(&sent),
            problems: of_list.problems,
        }
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

/// Month that payments are sent for.
struct Month<'p> {
    plan: &'p Plan,
    /// Request without the payments.
    facts: Facts,
    /// Problems of those facts, which every payment repeats.
    problems: Vec<Problem>,
}

impl<'p> Month<'p> {
    /// Judges each payment after those that counted before it.
    ///
    /// Terms: clause L4.
    fn each(&self, sent: &[Sent]) -> Vec<JudgedPayment> {
        let mut before = self.sent_before_the_list();
        let mut counted: usize = 0;
        let mut has_purchased = false;
        let mut judged = Vec::new();
        for payment in sent {
            let mut trace = Trace::default();
            trace.problems.extend(self.problems.iter().chain(&payment.problems).cloned());
            if let Some(before) = before {
                self.record_sent(Rule::SentBefore, counted, before, &mut trace);
            }
            let participant = match self.facts.participant {
                Some(Participant::New) if has_purchased => {
                    Some(after_first_purchase(self.plan, &mut trace))
                }
                typed => typed,
            };
            let before_it = before.map(Some).ok_or(Unusable);
            let facts =
                Facts { participant, ..self.facts_of(payment.amount, before_it, payment.date) };
            let mut quote = self.plan.judge(facts, trace);
            let sent_before = before;
            if counts(payment, &quote)
                && let (Some(sent), Ok(Some(amount))) = (before, payment.amount)
            {
                before = sent.checked_add(amount);
                counted = counted.saturating_add(1);
            }
            has_purchased |= quote.status == Status::Accepted;
            name_fields(payment, &mut quote.problems);
            judged.push(JudgedPayment {
                index: payment.at.index(),
                date: payment.date.ok().flatten(),
                amount: payment.amount.ok().flatten(),
                participant,
                sent_before,
                remaining: before
                    .filter(|_| quote.limits.is_some())
                    .and_then(|sent| self.remaining(sent, &mut Trace::brief())),
                quote,
            });
        }
        judged
    }

    /// Judges all payments sent in time as one.
    ///
    /// Terms: clause L4. The limits are per month, so it does not matter how the total was divided.
    fn total(&self, sent: &[Sent]) -> JudgedTotal {
        let in_time = self.sent_in_time(sent);
        let total = in_time.map(|(_, total)| total);
        let mut trace = Trace::default();
        trace.problems.extend(self.problems.iter().cloned());
        if let Some((payments, total)) = in_time {
            self.record_sent(Rule::SentInTime, payments, total, &mut trace);
        }
        let amount = total.map(|total| (total > Money::ZERO).then_some(total)).ok_or(Unusable);
        let facts = self.facts_of(amount, Ok(None), self.facts.as_of);
        let Quote { status, tier, limits, mut steps, .. } = self.plan.judge(facts, trace);
        // Past the last day in the plan file the total stays unknown.
        let total = total.filter(|_| limits.is_some());
        // These two steps describe a payment on top of the amount sent, which a total is not.
        steps.retain(|step| {
            step.part == Part::Limits && ![Rule::Remaining, Rule::MonthTotal].contains(&step.rule)
        });
        let mut after = Trace::default();
        let remaining = total.and_then(|total| self.remaining(total, &mut after));
        after.steps.retain(|step| step.rule == Rule::Remaining);
        steps.append(&mut after.steps);
        JudgedTotal { total, status, tier, remaining, steps }
    }

    /// Returns the number of payments sent in time, and their total with the amount sent before.
    ///
    /// Terms: clause L1. The due date depends on the tier, and the tier on the total. Payments of one day are taken
    /// together, so dividing one does not change whether it is in time.
    fn sent_in_time(&self, sent: &[Sent]) -> Option<(usize, Money)> {
        let mut total = self.sent_before_the_list()?;
        let mut payments: usize = 0;
        for day in sent.chunk_by(|one, next| one.date == next.date) {
            let Some(date) = day.first().and_then(|payment| payment.date.ok()) else { continue };
            let amounts = day.iter().filter_map(|payment| payment.amount.ok().flatten());
            let amount = amounts.clone().try_fold(Money::ZERO, Money::checked_add)?;
            if amount == Money::ZERO {
                continue;
            }
            let facts = self.facts_of(Ok(Some(amount)), Ok(Some(total)), Ok(date));
            if !is_late(&self.plan.judge(facts, Trace::brief())) {
                total = total.checked_add(amount)?;
                payments = payments.saturating_add(amounts.count());
            }
        }
        Some((payments, total))
    }

    /// Returns the facts of a payment of the month.
    fn facts_of(
        &self,
        amount: Field<Money>,
        sent_this_month: Field<Money>,
        as_of: Field<NaiveDate>,
    ) -> Facts {
        let mut facts = Facts { as_of, ..self.facts.clone() };
        facts.payment.amount = amount;
        facts.payment.sent_this_month = sent_this_month;
        facts
    }

    fn sent_before_the_list(&self) -> Option<Money> {
        self.facts.payment.sent_this_month.ok().map(|sent| sent.unwrap_or(Money::ZERO))
    }

    fn remaining(&self, sent: Money, trace: &mut Trace) -> Option<Money> {
        limits::remaining(self.plan, sent, trace)
    }

    /// Records the step of a total: payments of the list plus the amount sent before it.
    fn record_sent(&self, rule: Rule, payments: usize, total: Money, trace: &mut Trace) {
        let before = self.sent_before_the_list().unwrap_or(Money::ZERO);
        let per = self.plan.limits.period();
        trace
            .step(Part::Limits, rule)
            .by_term(self.plan.limits.maximum.as_ref())
            .read_as(limits::reading(self.plan))
            .record(&[("payments", &payments), ("sentThisMonth", &before), ("per", &per)], &total);
    }
}

/// Returns whether a payment counts toward the limits for later ones.
///
/// Terms: clause L4. A payment that is too small by itself counts; one that is sent back does not.
fn counts(payment: &Sent, quote: &Quote) -> bool {
    payment.date.is_ok()
        && !is_late(quote)
        && !matches!(quote.status, Status::Suspended | Status::NeedsApproval)
}

/// Returns whether a payment is sent after its due date.
///
/// Terms: clause L1.
fn is_late(quote: &Quote) -> bool {
    quote.problems.iter().any(|problem| problem.code == Code::PastDue)
}

/// Returns the status of a new investor after an accepted purchase; still new if the plan does not publish it.
fn after_first_purchase(plan: &Plan, trace: &mut Trace) -> Participant {
    let term = &plan.limits.existing_after_first_purchase;
    let name = "limits.existingAfterFirstPurchase";
    let Some(term) = trace.need(Part::Limits, name, term) else { return Participant::New };
    let participant = if term.value { Participant::Existing } else { Participant::New };
    trace
        .step(Part::Limits, Rule::ExistingFromFirstPurchase)
        .by(&term.source)
        .record(&[], &participant.as_str());
    participant
}

/// Replaces the fields of a quote's problems with their paths in the list.
fn name_fields(payment: &Sent, problems: &mut [Problem]) {
    for problem in problems {
        match &*problem.field {
            "payment.amount" => problem.field = payment.at.field(".amount").path,
            "asOf" => problem.field = payment.at.field(".date").path,
            _ => {}
        }
    }
}
