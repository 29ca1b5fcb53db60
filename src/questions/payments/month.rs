//! Judges the payments of a month: [`Month`].

use chrono::NaiveDate;

use super::{JudgedPayment, JudgedTotal};
use crate::explain::{Code, Part, Problem, Rule, Trace};
use crate::plan::{LimitPeriod, Plan};
use crate::questions::quote::{Quote, Status};
use crate::request::Participant;
use crate::request::facts::{Facts, Field, Sent, SentBefore, Unusable};
use crate::rules::limits;
use crate::values::Money;

/// Month that payments are sent for.
pub(super) struct Month<'p> {
    pub(super) plan: &'p Plan,
    /// Request without the payments.
    pub(super) facts: Facts,
    /// Problems of those facts, which every payment repeats.
    pub(super) problems: Vec<Problem>,
}

impl<'p> Month<'p> {
    /// Judges each payment after those that counted before it (clause L4).
    pub(super) fn each(&self, sent: &[Sent]) -> Vec<JudgedPayment> {
        let mut before = self.facts.sent;
        let mut counted: usize = 0;
        let mut has_purchased = false;
        let mut judged = Vec::new();
        for payment in sent {
            let mut trace = Trace::default();
            trace.problems.extend(self.problems.iter().chain(&payment.problems).cloned());
            if let Ok(before) = before {
                self.record_sent(Rule::SentBefore, counted, before, &mut trace);
            }
            let participant = match self.facts.participant {
                Some(Participant::New) if has_purchased => {
                    Some(after_first_purchase(self.plan, &mut trace))
                }
                typed => typed,
            };
            let facts = Facts {
                participant,
                has_purchased,
                ..self.facts_of(payment.amount, before, payment.date)
            };
            let mut quote = self.plan.judge(facts.clone(), trace);
            let sent_before = before.ok();
            if counts(payment, &quote)
                && let (Ok(sent), Ok(Some(amount))) = (before, payment.amount)
            {
                before = sent.plus(amount).ok_or(Unusable);
                counted = counted.saturating_add(1);
            }
            has_purchased |= quote.status == Status::Accepted;
            name_fields(payment, &mut quote.problems);
            judged.push(JudgedPayment {
                index: payment.at.index(),
                date: payment.date.ok().flatten(),
                amount: payment.amount.ok().flatten(),
                participant,
                sent_before: sent_before.map(|sent| self.total_of(sent)),
                remaining: before
                    .ok()
                    .filter(|_| quote.limits.is_some())
                    .and_then(|sent| limits::left(self.plan, &facts, sent)),
                quote,
            });
        }
        judged
    }

    /// Judges all payments sent in time as one.
    /// Terms: clause L4. The limits are per month, so it does not matter how the total was divided. Limits of each
    /// payment alone do not concern a total; it leaves out the payments that they refuse.
    pub(super) fn total(&self, sent: &[Sent], judged: &[JudgedPayment]) -> JudgedTotal {
        let in_time = self.sent_in_time(sent, judged);
        let mut trace = Trace::default();
        trace.problems.extend(self.problems.iter().cloned());
        let after = in_time.and_then(|(_, amount)| self.facts.sent.ok()?.plus(amount));
        if let Some(((payments, _), after)) = in_time.zip(after) {
            self.record_sent(Rule::SentInTime, payments, after, &mut trace);
        }
        let total = after.map(|after| self.total_of(after));
        let amount = match (in_time, total) {
            (Some((_, amount)), Some(total)) => Ok((total > Money::ZERO).then_some(amount)),
            _ => Err(Unusable),
        };
        let mut facts = self.facts_of(amount, self.facts.sent, self.facts.as_of);
        facts.is_total = true;
        let Quote { status, tier, limits, mut steps, .. } = self.plan.judge(facts, trace);
        // Past the last day in the plan file the total stays unknown.
        let (total, after) = match limits {
            Some(_) => (total, after),
            None => (None, None),
        };
        // These two steps describe a payment on top of the amount sent, which a total is not.
        steps.retain(|step| {
            step.part == Part::Limits && ![Rule::Remaining, Rule::MonthTotal].contains(&step.rule)
        });
        let mut left = Trace::default();
        let remaining =
            after.and_then(|sent| limits::remaining(self.plan, &self.facts, sent, &mut left));
        left.steps.retain(|step| step.rule == Rule::Remaining);
        steps.append(&mut left.steps);
        JudgedTotal { total, status, tier, remaining, steps }
    }

    /// Returns the number of payments sent in time, and their sum.
    /// Terms: clause L1. The due date depends on the tier, and the tier on the total. Payments of one day are taken
    /// together, so dividing one does not change whether it is in time.
    fn sent_in_time(&self, sent: &[Sent], judged: &[JudgedPayment]) -> Option<(usize, Money)> {
        let mut before = self.facts.sent.ok()?;
        let mut sum = Money::ZERO;
        let mut payments: usize = 0;
        let sent: Vec<_> = sent
            .iter()
            .zip(judged)
            .filter(|(_, judged)| !is_refused_alone(&judged.quote))
            .map(|(payment, _)| payment)
            .collect();
        for day in sent.chunk_by(|one, next| one.date == next.date) {
            let Some(date) = day.first().and_then(|payment| payment.date.ok()) else { continue };
            let amounts = day.iter().filter_map(|payment| payment.amount.ok().flatten());
            let amount = amounts.clone().try_fold(Money::ZERO, Money::checked_add)?;
            if amount == Money::ZERO {
                continue;
            }
            let mut facts = self.facts_of(Ok(Some(amount)), Ok(before), Ok(date));
            facts.is_total = true;
            if !is_late(&self.plan.judge(facts, Trace::brief())) {
                before = before.plus(amount)?;
                sum = sum.checked_add(amount)?;
                payments = payments.saturating_add(amounts.count());
            }
        }
        Some((payments, sum))
    }

    /// Returns the facts of a payment of the month.
    fn facts_of(
        &self,
        amount: Field<Money>,
        sent: Result<SentBefore, Unusable>,
        as_of: Field<NaiveDate>,
    ) -> Facts {
        let mut facts = Facts { as_of, sent, ..self.facts.clone() };
        facts.payment.amount = amount;
        facts
    }

    /// Returns the amount of the plan's shortest period in which payments add up, or else of the month.
    fn total_of(&self, sent: SentBefore) -> Money {
        sent.within(self.plan.limits.shortest_total().unwrap_or(LimitPeriod::Month))
    }

    /// Records the step of a total: payments of the list plus the amount sent before it.
    fn record_sent(&self, rule: Rule, payments: usize, sent: SentBefore, trace: &mut Trace) {
        let Some(per) = self.plan.limits.shortest_total() else { return };
        let before = self.facts.sent.map_or(Money::ZERO, |before| before.within(per));
        trace
            .step(Part::Limits, rule)
            .by_term(self.plan.limits.maximum.as_ref())
            .read_as(limits::reading(per))
            .record(
                &[("payments", &payments), ("sentThisMonth", &before), ("per", &per)],
                &sent.within(per),
            );
    }
}

/// Returns whether a payment counts toward the limits for later ones.
/// Terms: clause L4. A payment that is too small for the month's minimum counts; one that is sent back does not.
fn counts(payment: &Sent, quote: &Quote) -> bool {
    payment.date.is_ok()
        && !is_late(quote)
        && !is_refused_alone(quote)
        && !matches!(quote.status, Status::Suspended | Status::NeedsApproval)
}

/// Returns whether a limit of each payment alone refuses the payment, which is sent back (clause L4).
fn is_refused_alone(quote: &Quote) -> bool {
    let is_limit = |code| matches!(code, Code::BelowMinimum | Code::NeedsApproval);
    let per_payment = ("per", LimitPeriod::Payment.to_string());
    quote
        .problems
        .iter()
        .any(|problem| is_limit(problem.code) && problem.values.contains(&per_payment))
}

/// Returns whether a payment is sent after its due date (clause L1).
fn is_late(quote: &Quote) -> bool {
    quote.problems.iter().any(|problem| problem.code == Code::PastDue)
}

/// Returns the status of a new investor after an accepted purchase; still new if the plan does not publish it.
fn after_first_purchase(plan: &Plan, trace: &mut Trace) -> Participant {
    let term = &plan.limits.existing_after_first_purchase;
    let name = "limits.existingAfterFirstPurchase";
    let Some(term) = trace.need(Part::Limits, name, term) else { return Participant::New };
    let participant = if term.value { Participant::Existing } else { Participant::New };
    let step = trace.step(Part::Limits, Rule::ExistingFromFirstPurchase).by(&term.source);
    step.record(&[], &participant.as_str());
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
