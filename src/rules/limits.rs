//! Limits how much may be sent: clause L4.

mod verdict;

use serde::Serialize;

pub(crate) use verdict::{Verdict, is_pre_approved, suspended, terms, verdict};

use crate::explain::source::Term;
use crate::explain::{Part, Reading, Rule, Trace};
use crate::plan::{LimitPeriod, Plan};
use crate::request::facts::Facts;
use crate::request::{Participant, PaymentKind};
use crate::values::quantity::Money;

/// Amounts that may be sent this month, in dollars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
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
}

/// Returns the least total of a month for a participant, if the plan publishes it.
///
/// Terms: clause L4 (limits per month).
pub(super) fn minimum<'p>(
    plan: &'p Plan,
    participant: Participant,
    trace: &mut Trace,
) -> Option<&'p Term<Money>> {
    let (name, term) = match participant {
        Participant::Existing => ("limits.existingMinimum", &plan.limits.existing_minimum),
        Participant::New => ("limits.newMinimum", &plan.limits.new_minimum),
    };
    trace.need(Part::Limits, name, term)
}

/// Returns the greatest total of a month without approval, if the plan publishes it.
///
/// Terms: clause L4 (limits per month).
pub(super) fn maximum<'p>(plan: &'p Plan, trace: &mut Trace) -> Option<&'p Term<Money>> {
    trace.need(Part::Limits, "limits.maximum", &plan.limits.maximum)
}

/// Returns the reading that payments of a month count together.
///
/// Returns `None` for quarterly and yearly limits, because their terms say so themselves.
pub(crate) fn reading(plan: &Plan) -> Option<Reading> {
    (plan.limits.period() == LimitPeriod::Month).then_some(Reading::LimitsPerMonth)
}

/// Returns the limits of this month; `None` for a dividend, which has none.
///
/// Terms: clause L4. The limits are per month, so the amount already sent counts toward both.
pub(crate) fn limits(plan: &Plan, facts: &Facts, trace: &mut Trace) -> Option<Limits> {
    if facts.payment.kind == PaymentKind::Dividend {
        return None;
    }
    let minimum = facts.participant.and_then(|participant| {
        let minimum = minimum(plan, participant, trace)?;
        trace.step(Part::Limits, Rule::Minimum).by(&minimum.source).record(
            &[("participant", &participant.as_str()), ("per", &plan.limits.period())],
            &minimum.value,
        );
        Some(minimum.value)
    });

    let maximum = maximum(plan, trace);
    if let Some(maximum) = maximum {
        trace
            .step(Part::Limits, Rule::Maximum)
            .by(&maximum.source)
            .record(&[("per", &plan.limits.period())], &maximum.value);
    }

    let sent = facts.payment.sent_this_month.ok().map(|sent| sent.unwrap_or(Money::ZERO));
    let remaining = sent.and_then(|sent| remaining(plan, sent, trace));

    Some(Limits {
        minimum,
        maximum: maximum.map(|maximum| maximum.value),
        remaining,
        least_now: minimum.zip(sent).map(|(minimum, sent)| least_now(minimum, sent)),
    })
}

/// Returns the amount that may still be sent without approval, if the plan publishes a maximum.
///
/// Terms: clause L4 (limits per month).
pub(crate) fn remaining(plan: &Plan, sent: Money, trace: &mut Trace) -> Option<Money> {
    let maximum = maximum(plan, trace)?;
    let remaining = maximum.value.less(sent);
    trace.step(Part::Limits, Rule::Remaining).by(&maximum.source).read_as(reading(plan)).record(
        &[("maximum", &maximum.value), ("sentThisMonth", &sent), ("per", &plan.limits.period())],
        &remaining,
    );
    Some(remaining)
}

/// Returns the amount that the month's total lacks to the minimum, but at least a cent.
pub(super) fn least_now(minimum: Money, sent: Money) -> Money {
    minimum.less(sent).max(Money::CENT)
}
