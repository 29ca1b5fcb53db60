//! Checks a payment against the limits: [`Verdict`].

use super::layers::{Layer, deciding, layers, left};
use super::{minimum, reading};
use crate::explain::{Code, Inputs, Named, Part, Problem, Reading, Rule, Trace, optional};
use crate::plan::{DividendDiscount, Feature, LimitPeriod, Plan, Tier};
use crate::request::facts::Facts;
use crate::request::{Participant, Payment, PaymentKind};
use crate::values::Money;

/// Result of checking a payment against the month's limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Inputs or terms are missing; the tier may be known.
    Undecided(Option<Tier>),
    /// The limits allow the payment.
    Within(Tier),
    /// The payment, or the total of the period, stays below the minimum.
    BelowMinimum(Tier),
    /// The month's total is over the maximum, and the company has not approved it.
    NeedsApproval,
    /// The company has stopped such payments.
    Suspended,
}

impl Verdict {
    /// Returns the tier, if it is decided.
    pub(crate) const fn tier(self) -> Option<Tier> {
        match self {
            Self::Undecided(tier) => tier,
            Self::Within(tier) | Self::BelowMinimum(tier) => Some(tier),
            Self::NeedsApproval | Self::Suspended => None,
        }
    }
}

/// Checks the payment against suspensions, then against the month's limits.
/// Terms: clause L4. The month's total decides: the amount already sent plus this payment. Dividends have no limits.
pub(crate) fn verdict(
    plan: &Plan,
    facts: &Facts,
    whole_dividend: Option<Money>,
    trace: &mut Trace,
) -> Verdict {
    let suspended = |feature, trace: &mut Trace| {
        suspended(plan, &facts.month.suspended, feature, Part::Limits, trace)
    };
    let is_new = facts.participant == Some(Participant::New);
    let stopped = match facts.payment.kind {
        PaymentKind::Dividend => suspended(Feature::Dividends, trace),
        PaymentKind::OptionalCash => {
            suspended(Feature::OptionalCash, trace)
                || is_new && suspended(Feature::NewInvestors, trace)
        }
    };
    if stopped {
        return Verdict::Suspended;
    }
    let (Ok(Some(amount)), Ok(sent)) = (facts.payment.amount, facts.sent) else {
        return Verdict::Undecided(None);
    };
    if facts.payment.kind == PaymentKind::Dividend {
        return dividend(plan, whole_dividend.unwrap_or(amount), trace);
    }
    let Some(layers) = layers(plan, facts, trace) else { return Verdict::Undecided(None) };
    let Some(after) = sent.plus(amount) else { return Verdict::Undecided(None) };
    for layer in layers.iter().filter(|layer| layer.per != LimitPeriod::Payment) {
        let inputs: &Named<'_> =
            &[("amount", &amount), ("sentThisMonth", &sent.within(layer.per)), ("per", &layer.per)];
        let step = trace.step(Part::Limits, Rule::MonthTotal).by(&layer.maximum.source);
        step.read_as(reading(layer.per)).record(inputs, &after.within(layer.per));
    }

    let total_of = |per| if per == LimitPeriod::Payment { amount } else { after.within(per) };
    let tier = match deciding(&layers, Some(sent)) {
        Some(layer) => {
            let total = total_of(layer.per);
            let tier = tier(plan, layer, is_approved(plan, facts), total, trace);
            // Approval does not help while the company has suspended pre-approved payments.
            if tier != Some(Tier::Standard) && suspended(Feature::PreApproved, trace) {
                return Verdict::Suspended;
            }
            let Some(tier) = tier else {
                let remaining = layer.remaining(sent);
                let mut values: Inputs<'_> = vec![
                    ("maximum", &layer.maximum.value),
                    ("total", &total),
                    ("remaining", &remaining),
                    ("per", &layer.per),
                ];
                values.extend(plan.limits.no_approval());
                let problem = Problem::new(Payment::AMOUNT, Code::NeedsApproval, &values);
                trace.refuse(problem.by(&layer.maximum.source));
                return Verdict::NeedsApproval;
            };
            tier
        }
        // A total of payments that each count alone needs no approval.
        None => Tier::Standard,
    };

    let undecided = Verdict::Undecided(Some(tier));
    let Some(participant) = facts.participant else { return undecided };
    let Some(minimum) = minimum(plan, facts, participant, trace) else { return undecided };
    if facts.is_total && minimum.per == LimitPeriod::Payment {
        return Verdict::Within(tier);
    }
    let total = total_of(minimum.per);
    let met = total >= minimum.value;
    trace
        .step(Part::Limits, Rule::MinimumCheck)
        .by(minimum.source)
        .read_as(reading(minimum.per))
        .record(
            &[("total", &total), ("minimum", &minimum.value), ("per", &minimum.per)],
            &if met { "met" } else { "not-met" },
        );
    if met {
        return Verdict::Within(tier);
    }
    let least_now = minimum.least_now(sent);
    let mut values: Inputs<'_> = vec![
        ("minimum", &minimum.value),
        ("total", &total),
        ("leastNow", &least_now),
        ("participant", &participant),
        ("per", &minimum.per),
    ];
    values.extend(optional("recurring", minimum.recurring.then_some(&"yes")));
    let problem = Problem::new(Payment::AMOUNT, Code::BelowMinimum, &values);
    trace.refuse(problem.by(minimum.source));
    Verdict::BelowMinimum(tier)
}

/// Returns whether the payment is said to be approved, in a plan that allows it.
pub(crate) fn is_approved(plan: &Plan, facts: &Facts) -> bool {
    facts.payment.approved && plan.limits.allow_approval()
}

/// Returns whether the payment is over a maximum and approved; ignores suspensions (clause L4).
pub(crate) fn is_pre_approved(plan: &Plan, facts: &Facts) -> bool {
    let (Ok(Some(amount)), Ok(sent)) = (facts.payment.amount, facts.sent) else {
        return false;
    };
    facts.payment.kind == PaymentKind::OptionalCash
        && is_approved(plan, facts)
        && left(plan, facts, sent).is_some_and(|left| amount > left)
}

/// Returns whether a feature is suspended, by the month or by the plan, and records it.
pub(crate) fn suspended(
    plan: &Plan,
    for_month: &[Feature],
    feature: Feature,
    part: Part,
    trace: &mut Trace,
) -> bool {
    let term = plan.suspended.as_ref().filter(|term| term.value.contains(&feature));
    let for_month = for_month.contains(&feature);
    if !for_month && term.is_none() {
        return false;
    }
    let until = if for_month { "month" } else { "further-notice" };
    let step = trace.step(part, Rule::Suspended).by_term(term);
    step.record(&[("feature", &feature.as_str()), ("for", &until)], &"suspended");
    true
}

/// Returns the tier of a total and records it; `None` if the total needs an approval and has none.
/// Terms: clause L4. Exactly the maximum is within it.
fn tier(
    plan: &Plan,
    layer: &Layer<'_>,
    approved: bool,
    total: Money,
    trace: &mut Trace,
) -> Option<Tier> {
    let within = total <= layer.maximum.value;
    let tier = match (within, approved) {
        (true, _) => Some(Tier::Standard),
        (false, true) => Some(Tier::PreApproved),
        (false, false) => None,
    };
    let approved = if approved { "yes" } else { "no" };
    let mut inputs: Inputs<'_> = vec![
        ("total", &total),
        ("maximum", &layer.maximum.value),
        ("approved", &approved),
        ("per", &layer.per),
    ];
    inputs.extend(plan.limits.no_approval());
    trace
        .step(Part::Limits, Rule::Tier)
        .by(&layer.maximum.source)
        // Within the maximum, the plan's word on approvals changes nothing.
        .by_term(plan.limits.approval.as_ref().filter(|_| !within))
        .read_as(Reading::MaximumInclusive)
        .record(&inputs, &tier.map_or("needs-approval", Tier::as_str));
    tier
}

/// Allows every reinvested dividend, because limits do not apply to dividends.
/// Terms: clause L3 (the discount of a dividend); clause L4 limits optional cash payments only.
fn dividend(plan: &Plan, amount: Money, trace: &mut Trace) -> Verdict {
    let step = trace.step(Part::Limits, Rule::Dividend).by_term(plan.limits.maximum.as_ref());
    step.read_as(Reading::DividendNoLimits).record(&[("amount", &amount)], &"no-limits");
    Verdict::Within(dividend_tier(plan))
}

/// Returns the tier of dividends, which does not depend on the amount (clause L3).
fn dividend_tier(plan: &Plan) -> Tier {
    match &plan.discounts.dividends {
        Some(DividendDiscount::AsTier(tier)) => tier.value,
        Some(DividendDiscount::Own(_)) | None => Tier::Standard,
    }
}

/// Returns the tier of a payment; knows the tier of a dividend before its amount.
pub(crate) fn terms(plan: &Plan, kind: PaymentKind, verdict: Verdict) -> Option<Tier> {
    match kind {
        PaymentKind::OptionalCash => verdict.tier(),
        PaymentKind::Dividend => Some(dividend_tier(plan)),
    }
}
