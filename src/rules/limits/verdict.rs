//! Checks a payment against the limits: [`Verdict`].

use super::{least_now, maximum, minimum, reading};
use crate::explain::source::Term;
use crate::explain::{Code, Named, Part, Problem, Reading, Rule, Trace};
use crate::plan::{DividendDiscount, Feature, Plan, Tier};
use crate::request::facts::Facts;
use crate::request::{Participant, Payment, PaymentKind};
use crate::values::quantity::Money;

/// Result of checking a payment against the month's limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Inputs or terms are missing; the tier may be known.
    Undecided(Option<Tier>),
    /// The limits allow the payment.
    Within(Tier),
    /// The month's total stays below the minimum.
    BelowMinimum,
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
            Self::Within(tier) => Some(tier),
            Self::BelowMinimum => Some(Tier::Standard),
            Self::NeedsApproval | Self::Suspended => None,
        }
    }
}

/// Checks the payment against suspensions, then against the month's limits.
///
/// Terms: clause L4. The month's total decides: the amount already sent plus this payment. Dividends have no limits.
pub(crate) fn verdict(
    plan: &Plan,
    facts: &Facts,
    whole_dividend: Option<Money>,
    trace: &mut Trace,
) -> Verdict {
    let stopped = match facts.payment.kind {
        PaymentKind::Dividend => {
            suspended(plan, &facts.month.suspended, Feature::Dividends, Part::Limits, trace)
        }
        PaymentKind::OptionalCash => {
            suspended(plan, &facts.month.suspended, Feature::OptionalCash, Part::Limits, trace)
                || (facts.participant == Some(Participant::New)
                    && suspended(
                        plan,
                        &facts.month.suspended,
                        Feature::NewInvestors,
                        Part::Limits,
                        trace,
                    ))
        }
    };
    if stopped {
        return Verdict::Suspended;
    }
    let (Ok(Some(amount)), Ok(sent)) = (facts.payment.amount, facts.payment.sent_this_month) else {
        return Verdict::Undecided(None);
    };
    if facts.payment.kind == PaymentKind::Dividend {
        return dividend(plan, whole_dividend.unwrap_or(amount), trace);
    }
    let Some(maximum) = maximum(plan, trace) else { return Verdict::Undecided(None) };
    let sent = sent.unwrap_or(Money::ZERO);
    let Some(total) = amount.checked_add(sent) else { return Verdict::Undecided(None) };
    trace.step(Part::Limits, Rule::MonthTotal).by(&maximum.source).read_as(reading(plan)).record(
        &[("amount", &amount), ("sentThisMonth", &sent), ("per", &plan.limits.period())],
        &total,
    );

    let tier = tier(plan, maximum, facts.payment.approved, total, trace);
    // Approval does not help while the company has suspended pre-approved payments.
    if tier != Some(Tier::Standard)
        && suspended(plan, &facts.month.suspended, Feature::PreApproved, Part::Limits, trace)
    {
        return Verdict::Suspended;
    }
    let Some(tier) = tier else {
        let values: &Named<'_> = &[
            ("maximum", &maximum.value),
            ("total", &total),
            ("remaining", &maximum.value.less(sent)),
            ("per", &plan.limits.period()),
        ];
        let problem = Problem::new(Payment::AMOUNT, Code::NeedsApproval, values);
        trace.refuse(problem.by(&maximum.source));
        return Verdict::NeedsApproval;
    };

    let undecided = Verdict::Undecided(Some(tier));
    let Some(participant) = facts.participant else { return undecided };
    let Some(minimum) = minimum(plan, participant, trace) else { return undecided };
    let met = total >= minimum.value;
    trace.step(Part::Limits, Rule::MinimumCheck).by(&minimum.source).read_as(reading(plan)).record(
        &[("total", &total), ("minimum", &minimum.value), ("per", &plan.limits.period())],
        &if met { "met" } else { "not-met" },
    );
    if met {
        return Verdict::Within(tier);
    }
    let values: &Named<'_> = &[
        ("minimum", &minimum.value),
        ("total", &total),
        ("leastNow", &least_now(minimum.value, sent)),
        ("participant", &participant.as_str()),
        ("per", &plan.limits.period()),
    ];
    let problem = Problem::new(Payment::AMOUNT, Code::BelowMinimum, values);
    trace.refuse(problem.by(&minimum.source));
    Verdict::BelowMinimum
}

/// Returns whether the month's total is over the maximum and approved; ignores suspensions.
///
/// Terms: clause L4.
pub(crate) fn is_pre_approved(plan: &Plan, facts: &Facts) -> bool {
    let (Ok(Some(amount)), Ok(sent)) = (facts.payment.amount, facts.payment.sent_this_month) else {
        return false;
    };
    let total = amount.checked_add(sent.unwrap_or(Money::ZERO));
    facts.payment.kind == PaymentKind::OptionalCash
        && plan.limits.maximum.as_ref().zip(total).is_some_and(|(maximum, total)| {
            tier_of(total, maximum.value, facts.payment.approved) == Some(Tier::PreApproved)
        })
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
    trace
        .step(part, Rule::Suspended)
        .by_term(term)
        .record(&[("feature", &feature.as_str()), ("for", &until)], &"suspended");
    true
}

/// Returns the tier of a month's total; `None` if the total needs an approval and has none.
///
/// Terms: clause L4. Exactly the maximum is within it.
fn tier_of(total: Money, maximum: Money, approved: bool) -> Option<Tier> {
    match (total <= maximum, approved) {
        (true, _) => Some(Tier::Standard),
        (false, true) => Some(Tier::PreApproved),
        (false, false) => None,
    }
}

/// Returns the tier as [`tier_of`] does and records its step.
fn tier<'p>(
    plan: &'p Plan,
    maximum: &'p Term<Money>,
    approved: bool,
    total: Money,
    trace: &mut Trace,
) -> Option<Tier> {
    let tier = tier_of(total, maximum.value, approved);
    trace
        .step(Part::Limits, Rule::Tier)
        .by(&maximum.source)
        .read_as(Reading::MaximumInclusive)
        .record(
            &[
                ("total", &total),
                ("maximum", &maximum.value),
                ("approved", &if approved { "yes" } else { "no" }),
                ("per", &plan.limits.period()),
            ],
            &tier.map_or("needs-approval", Tier::as_str),
        );
    tier
}

/// Allows every reinvested dividend, because limits do not apply to dividends.
///
/// Terms: clause L3 (the discount of a dividend); clause L4 limits optional cash payments only.
fn dividend(plan: &Plan, amount: Money, trace: &mut Trace) -> Verdict {
    trace
        .step(Part::Limits, Rule::Dividend)
        .by_term(plan.limits.maximum.as_ref())
        .read_as(Reading::DividendNoLimits)
        .record(&[("amount", &amount)], &"no-limits");
    Verdict::Within(dividend_tier(plan))
}

/// Returns the tier of dividends, which does not depend on the amount.
///
/// Terms: clause L3.
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
