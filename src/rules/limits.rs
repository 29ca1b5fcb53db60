//! Limits how much may be sent: clause L4.

mod layers;
mod verdict;

use serde::Serialize;

pub use layers::LimitLayer;
pub(crate) use layers::{deciding, layers, left};
pub(crate) use verdict::{Verdict, is_approved, is_pre_approved, suspended, terms, verdict};

use crate::explain::{Inputs, Named, Part, Reading, Rule, Source, Term, Trace, optional};
use crate::plan::{LimitPeriod, Plan};
use crate::request::facts::{Facts, SentBefore};
use crate::request::{Participant, PaymentKind, PaymentMethod};
use crate::values::Money;
use layers::Layer;

/// Amounts that may be sent this month, in dollars.
///
/// Other plans count a quarter, a year, or each payment alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Limits {
    /// Least total of the month; `None` until the participant is known, or if the plan does not publish it.
    pub minimum: Option<Money>,
    /// Greatest total of the month without the company's approval; `None` if the plan does not publish it.
    pub maximum: Option<Money>,
    /// Amount that may still be sent this month without approval; `None` if the amount sent is unreadable.
    pub remaining: Option<Money>,
    /// Least amount of this payment, after the amount sent this month.
    pub least_now: Option<Money>,
    /// Period with the least amount left, which decides; `None` with a single maximum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per: Option<LimitPeriod>,
    /// Every period that has a maximum, shortest first; empty with a single maximum.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<LimitLayer>,
}

/// The minimum that a payment must meet.
#[derive(Clone, Copy, Debug)]
struct Minimum<'p> {
    value: Money,
    source: &'p Source,
    per: LimitPeriod,
    participant: Participant,
    /// Is for a recurring payment, in place of the usual minimum.
    recurring: bool,
    /// Number of recurring payments by which a new investor enters.
    payments: Option<u32>,
}

/// Returns whether the payment repeats each month.
pub(crate) const fn is_recurring(facts: &Facts) -> bool {
    let method = facts.payment.method;
    facts.payment.recurring
        || matches!(method, Some(PaymentMethod::RecurringDebit | PaymentMethod::Payroll))
}

/// Returns the minimum for a participant, if the plan publishes it.
/// Terms: clause L4 (limits per month). A recurring payment must meet its own minimum each time it is made, so
/// nothing sent before counts toward it.
fn minimum<'p>(
    plan: &'p Plan,
    facts: &Facts,
    participant: Participant,
    trace: &mut Trace,
) -> Option<Minimum<'p>> {
    let limits = &plan.limits;
    let is_recurring = is_recurring(facts);
    let recurring = |value, source, payments| Minimum {
        value,
        source,
        per: LimitPeriod::Payment,
        participant,
        recurring: true,
        payments,
    };
    let (name, term) = match (participant, &limits.recurring_minimum, &limits.new_recurring) {
        (Participant::Existing, Some(term), _) if is_recurring => {
            return Some(recurring(term.value, &term.source, None));
        }
        (Participant::New, _, Some(Term { value, source })) if is_recurring => {
            return Some(recurring(value.amount, source, value.payments));
        }
        (Participant::Existing, ..) => ("limits.existingMinimum", &limits.existing_minimum),
        (Participant::New, ..) => ("limits.newMinimum", &limits.new_minimum),
    };
    let term = trace.need(Part::Limits, name, term)?;
    Some(Minimum {
        value: term.value,
        source: &term.source,
        per: limits.minimum_period(),
        participant,
        recurring: false,
        payments: None,
    })
}

impl Minimum<'_> {
    /// Returns the amount that this payment lacks to the minimum, but at least a cent.
    fn least_now(&self, sent: SentBefore) -> Money {
        self.value.less(sent.within(self.per)).max(Money::CENT)
    }

    /// Records the minimum.
    fn record(&self, trace: &mut Trace) {
        let mut inputs: Inputs<'_> = vec![("participant", &self.participant), ("per", &self.per)];
        inputs.extend(optional("recurring", self.recurring.then_some(&"yes")));
        inputs.extend(optional("payments", self.payments.as_ref()));
        let step = trace.step(Part::Limits, Rule::Minimum).by(self.source);
        step.record(&inputs, &self.value);
    }
}

/// Returns the reading that payments of a month count together.
/// Returns `None` for other periods, because their terms say so themselves.
pub(crate) fn reading(per: LimitPeriod) -> Option<Reading> {
    (per == LimitPeriod::Month).then_some(Reading::LimitsPerMonth)
}

/// Returns the limits of this month; `None` for a dividend, which has none.
/// Terms: clause L4. The limits are per month, so the amount already sent counts toward both.
pub(crate) fn limits(plan: &Plan, facts: &Facts, trace: &mut Trace) -> Option<Limits> {
    if facts.payment.kind == PaymentKind::Dividend {
        return None;
    }
    let minimum = facts.participant.and_then(|participant| {
        let minimum = minimum(plan, facts, participant, trace)?;
        minimum.record(trace);
        Some(minimum)
    });

    let layers = layers(plan, facts, trace).unwrap_or_default();
    for layer in &layers {
        let step = trace.step(Part::Limits, Rule::Maximum).by(&layer.maximum.source);
        let mut inputs: Inputs<'_> = vec![("per", &layer.per)];
        inputs.extend(plan.limits.no_approval());
        step.record(&inputs, &layer.maximum.value);
    }

    let sent = facts.sent.ok();
    if let Some(sent) = sent {
        record_remaining(&layers, sent, trace);
    }
    let deciding = deciding(&layers, sent);
    let several = layers.len() > 1;
    let each = layers.iter().filter(|_| several);

    Some(Limits {
        minimum: minimum.map(|minimum| minimum.value),
        maximum: deciding.map(|layer| layer.maximum.value),
        remaining: deciding.zip(sent).map(|(layer, sent)| layer.remaining(sent)),
        least_now: minimum.zip(sent).map(|(minimum, sent)| minimum.least_now(sent)),
        per: deciding.filter(|_| several).map(|layer| layer.per),
        layers: each.map(|layer| LimitLayer::of(layer, sent)).collect(),
    })
}

/// Returns the amount that may still be sent without approval, if the plan publishes a maximum.
/// Terms: clause L4 (limits per month).
pub(crate) fn remaining(
    plan: &Plan,
    facts: &Facts,
    sent: SentBefore,
    trace: &mut Trace,
) -> Option<Money> {
    let layers = layers(plan, facts, trace)?;
    record_remaining(&layers, sent, trace);
    deciding(&layers, Some(sent)).map(|layer| layer.remaining(sent))
}

/// Records the amount left in each period in which payments add up.
fn record_remaining(layers: &[Layer<'_>], sent: SentBefore, trace: &mut Trace) {
    for layer in layers.iter().filter(|layer| layer.per != LimitPeriod::Payment) {
        let inputs: &Named<'_> = &[
            ("maximum", &layer.maximum.value),
            ("sentThisMonth", &sent.within(layer.per)),
            ("per", &layer.per),
        ];
        let step = trace.step(Part::Limits, Rule::Remaining).by(&layer.maximum.source);
        step.read_as(reading(layer.per)).record(inputs, &layer.remaining(sent));
    }
}
