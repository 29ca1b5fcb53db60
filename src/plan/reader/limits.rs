//! Reads limits, and reports those that contradict each other.

use super::super::{FurtherMaximum, LimitPeriod, LimitTerms};
use super::minimum_within;
use crate::explain::{Code, Named, Term};
use crate::plan::checker::{At, Checker, Value};
use crate::values::Money;

/// Most recurring payments by which a new investor enters: those of ten years.
const MOST_RECURRING_PAYMENTS: u32 = 120;

/// A maximum with its key under `limits` and its period.
type Maximum = (String, LimitPeriod, Money);

/// Reads limits, and reports those that are missing or contradict each other.
pub(in crate::plan) fn limits(checker: &mut Checker, at: &At<'_>) -> Option<LimitTerms> {
    let mut terms = LimitTerms::read(checker, at)?;
    for (key, is_needed) in [("per", true), ("maximum", at.key("furtherMaximums").is_some())] {
        if is_needed && at.key(key).is_none() {
            checker.report(at.path_of(key), Code::Missing, &[]);
        }
    }
    let further = further_maximums(checker, at, terms.per.as_ref().map(|per| per.value));
    terms.further_maximums = further.iter().map(|(_, further)| further.clone()).collect();
    report_contradictions(checker, at, &terms, &further);
    report_minimums(checker, at, &terms);
    Some(terms)
}

/// Returns the maximums of further periods with their keys; reports a period that is there already.
fn further_maximums(
    checker: &mut Checker,
    limits: &At<'_>,
    per: Option<LimitPeriod>,
) -> Vec<(String, FurtherMaximum)> {
    let mut further: Vec<(String, FurtherMaximum)> = Vec::new();
    let list = limits.key("furtherMaximums").filter(At::is_list);
    let items = list.as_ref().and_then(|at| checker.list(at)).unwrap_or_default();
    for (index, item) in items.iter().enumerate() {
        let read = checker.quietly(|checker| FurtherMaximum::read(checker, item));
        let Some(one) = read else { continue };
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
    limits: &At<'_>,
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
fn report_minimums(checker: &mut Checker, limits: &At<'_>, terms: &LimitTerms) {
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
            minimum_within(checker, limits.path_of(key), minimum, maximum);
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
