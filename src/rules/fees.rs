//! Finds the fees that a payment pays.

use core::fmt::Display;

use rust_decimal::Decimal;

use crate::explain::{
    Code, Inputs, Named, Part, Problem, Reading, Rule, Source, Term, Trace, optional,
};
use crate::plan::{Charge, Fee, FeeOn, FeeTerms, Fractions, MarketSource, Plan};
use crate::request::facts::Facts;
use crate::request::{Participant, Payment, PaymentKind};
use crate::values::{Deduction, Money, Price};

/// Fees are unknown; shares cannot be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unknown;

/// Fees of a payment; `None` if it pays none.
pub(crate) type Fees = Result<Option<Deduction>, Unknown>;

/// Returns the fees of a payment and refuses a payment that they take all of.
pub(crate) fn charged(plan: &Plan, facts: &Facts, amount: Money, trace: &mut Trace) -> Fees {
    let Some(terms) = deducted(plan, amount) else { return Ok(None) };
    let fees = taken(plan, facts, amount, trace)?;
    let Some(deduction) = fees else { return Ok(None) };
    if deduction.fixed >= amount {
        let values: &Named<'_> = &[("fees", &deduction.fixed), ("amount", &amount)];
        let problem = Problem::new(Payment::AMOUNT, Code::FeesTakeAll, values);
        let problem = problem.in_part(Part::Purchase);
        trace.refuse(match first_fixed(terms, facts) {
            Some(source) => problem.by(source),
            None => problem,
        });
        return Err(Unknown);
    }
    if let Some(limits) = &terms.limits
        && facts.payment.kind == PaymentKind::OptionalCash
    {
        let step = trace.step(Part::Purchase, Rule::LimitsBeforeFees).by(&limits.source);
        step.record(&[], &amount);
    }
    Ok(fees)
}

/// Returns the fees of a payment, even if they take all of it.
pub(crate) fn taken(plan: &Plan, facts: &Facts, amount: Money, trace: &mut Trace) -> Fees {
    let Some(terms) = deducted(plan, amount) else { return Ok(None) };
    let (mut charged, mut awaiting) = (Vec::new(), Vec::new());
    for item in &terms.items {
        match applies(&item.value, facts) {
            Applies::No => {}
            Applies::Yes => charged.push(item),
            Applies::DependsOnMethod => awaiting.push(item),
            Applies::DependsOnParticipant => return Err(Unknown),
        }
    }
    if !awaiting.is_empty() {
        await_method(&awaiting, trace);
        return Err(Unknown);
    }
    let (mut fixed, mut per_share) = (Money::ZERO, None);
    for item in &charged {
        match item.value.charge {
            None => {}
            Some(Charge::PerShare(price)) => {
                record(item, facts, &[], &price, None, trace);
                per_share = Some(per_share.unwrap_or(Decimal::ZERO).saturating_add(price.into()));
            }
            Some(charge) => {
                let fee = once(terms, item, charge, facts, amount, trace).ok_or(Unknown)?;
                fixed = fixed.checked_add(fee).ok_or(Unknown)?;
            }
        }
    }
    if charged.is_empty() {
        return Ok(None);
    }
    let mut is_by_whole_shares = false;
    if per_share.is_some() {
        let fractions = trace.need(Part::Purchase, "fees.fractions", &terms.fractions);
        is_by_whole_shares = fractions.ok_or(Unknown)?.value == Fractions::Whole;
    }
    let Ok(per_share) = per_share.map(Price::try_from).transpose() else {
        let problem = Problem::new(Payment::AMOUNT, Code::NotComputable, &[]);
        trace.refuse(problem.in_part(Part::Purchase));
        return Err(Unknown);
    };
    Ok(Some(Deduction { fixed, per_share, is_by_whole_shares }))
}

/// Records that the figures leave out fees, if the plan does not say how much some of them are.
pub(crate) fn state_apart(plan: &Plan, part: Part, trace: &mut Trace) {
    if plan.fees.as_ref().is_some_and(FeeTerms::has_unknown_figures) {
        trace.step(part, Rule::FeesApart).record(&[], &"left-out");
    }
}

/// Returns the number of fees in percent, each of which is rounded to the cent by itself.
pub(crate) fn percentages(plan: &Plan) -> u64 {
    let is_percent = |item: &Term<Fee>| matches!(item.value.charge, Some(Charge::Percent { .. }));
    let items = plan.fees.iter().flat_map(|fees| &fees.items);
    items.filter(|item| is_percent(item)).fold(0, |count, _| count.saturating_add(1))
}

/// Returns the terms of fees that come out of a payment.
/// Takes out nothing if the company may pay part of them, or if nothing is invested.
fn deducted(plan: &Plan, amount: Money) -> Option<&FeeTerms> {
    let terms = plan.fees.as_ref()?;
    (terms.covered_up_to.is_none() && amount > Money::ZERO).then_some(terms)
}

/// States whether a payment pays a fee.
enum Applies {
    No,
    Yes,
    DependsOnMethod,
    DependsOnParticipant,
}

fn applies(fee: &Fee, facts: &Facts) -> Applies {
    let kind = facts.payment.kind;
    let is_for_kind = fee.of.is_none_or(|of| of == kind);
    // Supposes company shares if the request names no source.
    let source = facts.source.unwrap_or(MarketSource::Direct);
    let is_for_source = fee.source.is_none_or(|of| of == source);
    if !fee.is_charged() || fee.charge.is_none() || !is_for_kind || !is_for_source {
        return Applies::No;
    }
    let of_method = match (fee.paid_by, facts.payment.method) {
        (None, _) => Applies::Yes,
        // Dividends have no way of paying.
        (Some(_), _) if kind == PaymentKind::Dividend => Applies::No,
        (Some(_), None) => Applies::DependsOnMethod,
        (Some(paid_by), Some(method)) if paid_by.includes(method) => Applies::Yes,
        _ => Applies::No,
    };
    if fee.on != FeeOn::Enrolment {
        return of_method;
    }
    match (kind, facts.participant, of_method) {
        (PaymentKind::OptionalCash, Some(Participant::New), of_method) if !facts.has_purchased => {
            of_method
        }
        (PaymentKind::OptionalCash, None, Applies::Yes | Applies::DependsOnMethod) => {
            Applies::DependsOnParticipant
        }
        _ => Applies::No,
    }
}

/// Returns a fee that is taken once, in dollars.
fn once(
    terms: &FeeTerms,
    item: &Term<Fee>,
    charge: Charge,
    facts: &Facts,
    amount: Money,
    trace: &mut Trace,
) -> Option<Money> {
    let (percent, at_least, at_most) = match charge {
        Charge::Percent { percent, at_least, at_most } => (percent, at_least, at_most),
        Charge::Amount(fee) => {
            record(item, facts, &[], &fee, None, trace);
            return Some(fee);
        }
        Charge::PerShare(_) => return None,
    };
    let cents = trace.need(Part::Purchase, "fees.cents", &terms.cents)?;
    let exact = amount.ratio()?.checked_mul(percent.ratio()?)?;
    let fee = Money::rounded(exact, cents.value)?;
    let fee = fee.max(at_least.unwrap_or(fee));
    let fee = fee.min(at_most.unwrap_or(fee));
    let mut inputs: Inputs<'_> = vec![("percent", &percent), ("amount", &amount)];
    inputs.extend(optional("atLeast", at_least.as_ref()));
    inputs.extend(optional("atMost", at_most.as_ref()));
    inputs.push(("rounding", &cents.value));
    record(item, facts, &inputs, &fee, Some(&cents.source), trace);
    Some(fee)
}

/// Records a fee that is charged.
fn record(
    item: &Term<Fee>,
    facts: &Facts,
    figures: &Named<'_>,
    fee: &dyn Display,
    also: Option<&Source>,
    trace: &mut Trace,
) {
    let Fee { on, paid_by, source, .. } = &item.value;
    let mut inputs: Inputs<'_> = vec![("on", on)];
    inputs.extend(optional("paidBy", paid_by.and(facts.payment.method.as_ref())));
    inputs.extend(optional("source", source.as_ref()));
    inputs.extend(figures);
    let is_supposed = source.is_some() && facts.source.is_none();
    let step = trace.step(Part::Purchase, Rule::Fee).by(&item.source).by_all(also);
    step.read_as(is_supposed.then_some(Reading::CompanySharesSupposed)).record(&inputs, fee);
}

/// Records that the fees depend on the way of paying.
fn await_method(awaiting: &[&Term<Fee>], trace: &mut Trace) {
    let ways: Vec<_> =
        awaiting.iter().filter_map(|item| item.value.paid_by).map(|by| by.as_str()).collect();
    let sources = awaiting.iter().map(|item| &item.source);
    let step = trace.step(Part::Purchase, Rule::FeeAwaitsMethod).by_all(sources);
    step.record(&[("paidBy", &ways.join(", "))], &"open");
}

/// Returns the source of the first fee taken once that a payment pays.
fn first_fixed<'p>(terms: &'p FeeTerms, facts: &Facts) -> Option<&'p Source> {
    let is_fixed = |item: &&Term<Fee>| {
        !matches!(item.value.charge, Some(Charge::PerShare(_)))
            && matches!(applies(&item.value, facts), Applies::Yes)
    };
    terms.items.iter().find(is_fixed).map(|item| &item.source)
}
