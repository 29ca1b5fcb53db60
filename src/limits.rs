//! How much may be sent: clause L4.

use serde::Serialize;

use crate::clause::Term;
use crate::facts::Facts;
use crate::plan::{Plan, Tier};
use crate::quantity::Money;
use crate::request::{Participant, PaymentKind};
use crate::trace::{Part, Problem, Step, Trace};

/// What may be sent this month, in dollars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Limits {
    /// Least total of the month; unknown until the participant is known.
    pub minimum: Option<Money>,
    /// Greatest total of the month without the company's approval.
    pub maximum: Money,
    /// What may still be sent this month without approval; unknown while what was sent cannot be read.
    pub remaining: Option<Money>,
    /// Least amount this payment may have, given what was sent already.
    pub least_now: Option<Money>,
}

/// What the month's limits say of a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Not enough is known; the tier may be, already.
    Undecided(Option<Tier>),
    /// The payment may be sent.
    Within(Tier),
    /// The month's total stays below the minimum.
    BelowMinimum,
    /// The month's total is over the maximum, and the company has not approved it.
    NeedsApproval,
}

impl Verdict {
    /// The tier, as far as it is settled.
    pub(crate) const fn tier(self) -> Option<Tier> {
        match self {
            Self::Undecided(tier) => tier,
            Self::Within(tier) => Some(tier),
            Self::BelowMinimum => Some(Tier::Standard),
            Self::NeedsApproval => None,
        }
    }
}

/// The least total of a month for a participant.
///
/// Terms: clause L4 (limits per month).
pub(crate) fn minimum(plan: &Plan, participant: Participant) -> &Term<Money> {
    match participant {
        Participant::Existing => &plan.limits.existing_minimum,
        Participant::New => &plan.limits.new_minimum,
    }
}

/// What may be sent this month; nothing for a dividend, which has no limits.
///
/// Terms: clause L4. The limits are per month, so what was already sent counts toward both of them.
pub(crate) fn limits<'p>(plan: &'p Plan, facts: &Facts, trace: &mut Trace<'p>) -> Option<Limits> {
    if facts.kind == PaymentKind::Dividend {
        return None;
    }
    let minimum = facts.participant.map(|participant| {
        let minimum = minimum(plan, participant);
        let step = Step::new(
            Part::Limits,
            "minimum",
            &[("participant", &participant.as_str())],
            &minimum.value,
        );
        trace.record(step.by(&minimum.source));
        minimum.value
    });

    let maximum = &plan.limits.maximum;
    let step = Step::new(Part::Limits, "maximum", &[], &maximum.value);
    trace.record(step.by(&maximum.source));

    let sent = facts.sent_this_month.ok().map(|sent| sent.unwrap_or(Money::ZERO));
    let remaining = sent.map(|sent| {
        let remaining = maximum.value.less(sent);
        let step = Step::new(
            Part::Limits,
            "remaining",
            &[("maximum", &maximum.value), ("sentThisMonth", &sent)],
            &remaining,
        );
        trace.record(step.by(&maximum.source).read_as("limits-per-month"));
        remaining
    });

    Some(Limits {
        minimum,
        maximum: maximum.value,
        remaining,
        least_now: minimum.zip(sent).map(|(minimum, sent)| least_now(minimum, sent)),
    })
}

/// The least amount a payment may have: what the month's total lacks to the minimum, and a cent at any rate.
fn least_now(minimum: Money, sent: Money) -> Money {
    minimum.less(sent).max(Money::CENT)
}

/// Judges the payment by the month's limits.
///
/// Terms: clause L4. The month's total decides: what was already sent and this payment together.
pub(crate) fn verdict<'p>(plan: &'p Plan, facts: &Facts, trace: &mut Trace<'p>) -> Verdict {
    let (Ok(Some(amount)), Ok(sent)) = (facts.amount, facts.sent_this_month) else {
        return Verdict::Undecided(None);
    };
    if facts.kind == PaymentKind::Dividend {
        return dividend(plan, amount, trace);
    }
    let sent = sent.unwrap_or(Money::ZERO);
    let Some(total) = amount.checked_add(sent) else { return Verdict::Undecided(None) };
    let maximum = &plan.limits.maximum;
    let step = Step::new(
        Part::Limits,
        "month-total",
        &[("amount", &amount), ("sentThisMonth", &sent)],
        &total,
    );
    trace.record(step.by(&maximum.source).read_as("limits-per-month"));

    let tier = tier(plan, facts.approved, total, trace);
    let Some(tier) = tier else {
        let problem = Problem::new(
            "payment.amount",
            "needs-approval",
            &[
                ("maximum", &maximum.value),
                ("total", &total),
                ("remaining", &maximum.value.less(sent)),
            ],
        );
        trace.refuse(problem.by(&maximum.source));
        return Verdict::NeedsApproval;
    };

    let Some(participant) = facts.participant else { return Verdict::Undecided(Some(tier)) };
    let minimum = minimum(plan, participant);
    let met = total >= minimum.value;
    let result = if met { "met" } else { "not-met" };
    let step = Step::new(
        Part::Limits,
        "minimum-check",
        &[("total", &total), ("minimum", &minimum.value)],
        &result,
    );
    trace.record(step.by(&minimum.source).read_as("limits-per-month"));
    if met {
        return Verdict::Within(tier);
    }
    trace.refuse(
        Problem::new(
            "payment.amount",
            "below-minimum",
            &[
                ("minimum", &minimum.value),
                ("total", &total),
                ("leastNow", &least_now(minimum.value, sent)),
                ("participant", &participant.as_str()),
            ],
        )
        .by(&minimum.source),
    );
    Verdict::BelowMinimum
}

/// The tier of a month's total; none if it would need an approval that is not there.
///
/// Terms: clause L4. Exactly the maximum is within it.
fn tier<'p>(plan: &'p Plan, approved: bool, total: Money, trace: &mut Trace<'p>) -> Option<Tier> {
    let maximum = &plan.limits.maximum;
    let tier = match (total <= maximum.value, approved) {
        (true, _) => Some(Tier::Standard),
        (false, true) => Some(Tier::PreApproved),
        (false, false) => None,
    };
    let result = tier.map_or("needs-approval", Tier::as_str);
    let step = Step::new(
        Part::Limits,
        "tier",
        &[
            ("total", &total),
            ("maximum", &maximum.value),
            ("approved", &if approved { "yes" } else { "no" }),
        ],
        &result,
    );
    trace.record(step.by(&maximum.source).read_as("maximum-inclusive"));
    tier
}

/// A reinvested dividend: no limits apply to it.
///
/// Terms: clause L3 (the discount that it takes); clause L4 limits optional cash payments only.
fn dividend<'p>(plan: &'p Plan, amount: Money, trace: &mut Trace<'p>) -> Verdict {
    let step = Step::new(Part::Limits, "dividend", &[("amount", &amount)], &"no-limits");
    trace.record(step.by(&plan.limits.maximum.source).read_as("dividend-no-limits"));
    Verdict::Within(plan.discounts.dividends.value)
}
