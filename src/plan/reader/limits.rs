//! Reads limits, and reports those that contradict each other.

use super::super::{FurtherMaximum, LimitPeriod, LimitTerms};
use super::minimum_within;
use crate::explain::{Code, Named, Term};
use crate::plan::checker::{At, Checker, Fields, Value};
use crate::values::Money;

/// Most recurring payments by which a new investor enters: those of ten years.
const MOST_RECURRING_PAYMENTS: u32 = 120;

/// A maximum with its key under `limits` and its period.
type Maximum = (String, LimitPeriod, Money);

impl Value for LimitTerms {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        let known = [
            "per",
            "minimumPer",
            "existingMinimum",
            "newMinimum",
            "recurringMinimum",
            "newRecurring",
            "maximum",
            "newMaximum",
            "furtherMaximums",
            "existingAfterFirstPurchase",
        ];
        let limits = checker.object(at, &known)?;
        let per: Option<Term<LimitPeriod>> = checker.needed(&limits, "per");
        let minimum_per = checker.value(&limits, "minimumPer");
        let existing_minimum = checker.value(&limits, "existingMinimum");
        let new_minimum = checker.value(&limits, "newMinimum");
        let recurring_minimum = checker.value(&limits, "recurringMinimum");
        let new_recurring = checker.value(&limits, "newRecurring");
        let maximum = checker.value(&limits, "maximum");
        let new_maximum = checker.value(&limits, "newMaximum");
        let further = further_maximums(checker, &limits, per.as_ref().map(|per| per.value));
        if limits.optional("furtherMaximums").is_some() {
            checker.required(&limits, "maximum");
        }
        let terms = Self {
            per,
            minimum_per,
            existing_minimum,
            new_minimum,
            recurring_minimum,
            new_recurring,
            maximum,
            new_maximum,
            further_maximums: further.iter().map(|(_, further)| further.clone()).collect(),
            existing_after_first_purchase: checker.value(&limits, "existingAfterFirstPurchase"),
        };
        report_contradictions(checker, &limits, &terms, &further);
        report_minimums(checker, &limits, &terms);
        Some(terms)
    }
}

/// Reads the maximums of further periods with their keys; leaves out a period that is there already.
fn further_maximums(
    checker: &mut Checker,
    limits: &Fields<'_>,
    per: Option<LimitPeriod>,
) -> Vec<(String, FurtherMaximum)> {
    let mut further: Vec<(String, FurtherMaximum)> = Vec::new();
    let list = limits.optional("furtherMaximums");
    let items = list.as_ref().and_then(|at| checker.list(at)).unwrap_or_default();
    for (index, item) in items.iter().enumerate() {
        let Some(one) = FurtherMaximum::read(checker, item) else { continue };
        if per == Some(one.per) || further.iter().any(|(_, other)| other.per == one.per) {
            checker.report(item.path_of("per"), Code::Repeated, &[]);
        } else {
            further.push((format!("furtherMaximums[{index}]"), one));
        }
    }
    further
}

/// Reports each maximum above that of a longer period.
/// A further period's maximum may be above `newMaximum`, because it still limits others.
fn report_contradictions(
    checker: &mut Checker,
    limits: &Fields<'_>,
    terms: &LimitTerms,
    further: &[(String, FurtherMaximum)],
) {
    let per = terms.per.as_ref().map(|per| per.value);
    let of_per = |key: &'static str, term: &Option<Term<Money>>| {
        Some((key.to_owned(), per?, term.as_ref()?.value))
    };
    let maximum = of_per("maximum", &terms.maximum);
    let further = further.iter().map(|(key, it)| (key.clone(), it.per, it.maximum.value));
    let all: Vec<Maximum> = maximum.into_iter().chain(further).collect();
    let new = of_per("newMaximum", &terms.new_maximum);
    for (key, per, maximum) in all.iter().chain(&new) {
        let longer = all.iter().filter(|(_, other, less)| other > per && less < maximum);
        if let Some((_, other, less)) = longer.min_by_key(|(_, other, _)| *other) {
            let values: &Named<'_> = &[("maximum", less), ("per", other)];
            checker.report(limits.path_of(key), Code::LayersContradict, values);
        }
    }
}

/// Reports each minimum above a maximum of the same participants.
fn report_minimums(checker: &mut Checker, limits: &Fields<'_>, terms: &LimitTerms) {
    let value = |term: &Option<Term<Money>>| term.as_ref().map(|term| term.value);
    let further = terms.further_maximums.iter().map(|further| further.maximum.value);
    let least_with = |own: Option<Money>| further.clone().chain(own).min();
    let existing = least_with(value(&terms.maximum));
    let new = least_with(value(&terms.new_maximum).or(value(&terms.maximum)));
    let entry = terms.new_recurring.as_ref().map(|entry| entry.value.amount);
    for (key, minimum, maximum) in [
        ("existingMinimum", value(&terms.existing_minimum), existing),
        ("newMinimum", value(&terms.new_minimum), new),
        ("recurringMinimum", value(&terms.recurring_minimum), existing),
        ("newRecurring.value.amount", entry, new),
    ] {
        if let (Some(minimum), Some(maximum)) = (minimum, maximum) {
            minimum_within(checker, limits, key, minimum, maximum);
        }
    }
}

impl Value for FurtherMaximum {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        let further = checker.object(at, &["per", "value", "clause", "assumed"])?;
        let per = checker.needed(&further, "per");
        let value = checker.needed(&further, "value");
        let source = checker.source(&further);
        Some(Self { per: per?, maximum: Term { value: value?, source: source? } })
    }
}

/// Reads the number of payments by which a new investor enters.
pub(in crate::plan) fn recurring_payments(checker: &mut Checker, at: &At<'_>) -> Option<u32> {
    checker.whole(at, 1..=MOST_RECURRING_PAYMENTS)
}
