//! Judges the payments of a month: [`Month`].

use chrono::NaiveDate;

use super::{JudgedPayment, JudgedTotal};
use crate::explain::{Code, Part, Problem, Rule, Trace};
use crate::plan::Plan;
use crate::questions::quote::{Quote, Status};
use crate::request::Participant;
use crate::request::facts::{Facts, Field, Sent, Unusable};
use crate::rules::limits;
use crate::values::quantity::Money;

/// Month that payments are sent for.
pub(super) struct Month<'p> {
    pub(super) plan: &'p Plan,
    /// Request without the payments.
    pub(super) facts: Facts,
    /// Problems of those facts, which every payment repeats.
    pub(super) problems: Vec<Problem>,
}

impl<'p> Month<'p> {
    /// Judges each payment after those that counted before it.
    ///
    /// Terms: clause L4.
    pub(super) fn each(&self, sent: &[Sent]) -> Vec<JudgedPayment> {
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
            let facts = Facts {
                participant,
                has_purchased,
                ..self.facts_of(payment.amount, before_it, payment.date)
            };
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
    pub(super) fn total(&self, sent: &[Sent]) -> JudgedTotal {
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
