//! Reads a plan file into a [`Plan`].

mod due_dates;
mod fees;
mod limits;
pub(super) mod months;
mod prices;
mod schedule;

use core::fmt::Display;

use chrono::NaiveDate;

pub(super) use due_dates::clearing;
pub(super) use limits::{limits, recurring_payments};
pub(super) use months::{announced_period, own_month, within_month};
pub(super) use prices::basis_of_period;
pub(super) use schedule::{days_of_month, schedule};

use super::object::Object;
use super::{DocumentClause, Feature, Plan, PlanError};
use crate::calendar::MOST_ADDED_CLOSURES;
use crate::explain::{Code, Named, Term};
use crate::plan::checker::{At, Checker, Value};
use crate::plan::node::Node;
use crate::values::sorted;

/// Most business days of a count: those of a quarter.
const MOST_BUSINESS_DAYS: u32 = 66;
/// Most days of a count: those of a leap year.
pub(super) const MOST_DAYS: u32 = 366;

/// Keys of a clause's `quote`: the subjects of its words.
const QUOTED: [&str; 8] =
    ["general", "standard", "preApproved", "dividends", "direct", "openMarket", "existing", "new"];

/// Most editions of one plan.
const MOST_EDITIONS: usize = 100;

/// Checks the whole file.
pub(super) fn read(file: &Node) -> Result<Plan, PlanError> {
    let mut checker = Checker::default();
    let plan = plan(&mut checker, &At::root(file));
    finished(checker, plan)
}

/// Checks one plan file or a list of editions, and sorts them by effective date.
pub(crate) fn editions(file: &Node) -> Result<Vec<Plan>, PlanError> {
    let mut checker = Checker::default();
    let root = At::root(file);
    if !root.is_list() {
        let plan = plan(&mut checker, &root);
        return finished(checker, plan.map(|plan| vec![plan]));
    }
    let plans = checker.list_of(&root, 1).and_then(|files| {
        if files.len() > MOST_EDITIONS {
            let values: &Named<'_> = &[("maximum", &MOST_EDITIONS)];
            checker.report(root.path(), Code::TooManyEditions, values);
            return None;
        }
        let plans: Vec<_> = files.iter().filter_map(|file| plan(&mut checker, file)).collect();
        if !checker.found_nothing() {
            return None;
        }
        for (index, (file, plan)) in files.iter().zip(&plans).enumerate() {
            let before = || plans.iter().take(index);
            // Ids must differ, because an answer names its edition.
            if before().any(|other| other.id == plan.id) {
                checker.report(file.path_of("id"), Code::Repeated, &[]);
            }
            // Only the earliest edition may lack a date.
            let date = effective_from(plan);
            if before().any(|other| effective_from(other) == date) {
                let code = if date.is_some() { Code::Repeated } else { Code::Missing };
                checker.report(file.path_of("effectiveFrom"), code, &[]);
            }
        }
        Some(plans)
    });
    finished(checker, plans).map(|plans| sorted::by_key(plans, effective_from))
}

fn effective_from(plan: &Plan) -> Option<NaiveDate> {
    plan.effective_from.as_ref().map(|from| from.value)
}

fn finished<T>(checker: Checker, read: Option<T>) -> Result<T, PlanError> {
    let problems = checker.into_problems();
    match read {
        Some(read) if problems.is_empty() => Ok(read),
        _ => Err(PlanError::new(problems)),
    }
}

fn plan(checker: &mut Checker, root: &At<'_>) -> Option<Plan> {
    let file = checker.object(root, &[&["$schema"], Plan::KEYS].concat())?;
    checker.value::<String>(&file, "$schema");
    let plan = Plan::of(checker, &file);
    let [from, until]: [Option<Term<NaiveDate>>; 2] =
        ["effectiveFrom", "effectiveUntil"].map(|key| checker.again(root, key));
    if let (Some(from), Some(until)) = (from, until)
        && until.value < from.value
    {
        let values: &Named<'_> = &[("start", &from.value)];
        checker.report(root.path_of("effectiveUntil"), Code::PeriodReversed, values);
    }
    plan
}

/// Reads suspended features.
pub(super) fn features(checker: &mut Checker, at: &At<'_>) -> Option<Vec<Feature>> {
    checker.choices(at, 1)
}

/// Reads features suspended until further notice.
pub(super) fn suspended(checker: &mut Checker, at: &At<'_>) -> Option<Term<Vec<Feature>>> {
    checker.term_with(at, features)
}

/// Reads the clauses; terms may cite only these.
pub(super) fn clauses(checker: &mut Checker, at: &At<'_>) -> Option<Vec<(String, DocumentClause)>> {
    let fields = checker.any_object(at)?;
    checker.clauses_are(fields.entries().map(|(id, _)| id.to_owned()).collect());
    Some(checker.by_key(&fields))
}

/// Reads the quotations of a clause.
pub(super) fn quotations(checker: &mut Checker, at: &At<'_>) -> Option<Vec<(String, String)>> {
    let quote = checker.object(at, &QUOTED)?;
    let mut quotations = Vec::new();
    for subject in QUOTED {
        quotations.extend(checker.value(&quote, subject).map(|words| (subject.to_owned(), words)));
    }
    Some(quotations)
}

/// Reads the points that the documents leave open.
pub(super) fn unstated(checker: &mut Checker, at: &At<'_>) -> Option<Vec<(String, String)>> {
    let fields = checker.any_object(at)?;
    Some(checker.by_key(&fields))
}

/// Reads added closures.
pub(super) fn closures(checker: &mut Checker, at: &At<'_>) -> Option<Vec<NaiveDate>> {
    let days = checker.list(at)?;
    if days.len() > MOST_ADDED_CLOSURES {
        let values: &Named<'_> = &[("maximum", &MOST_ADDED_CLOSURES)];
        checker.report(at.path(), Code::TooManyClosures, values);
        return None;
    }
    Some(days.iter().filter_map(|day| NaiveDate::read(checker, day)).collect())
}

/// Reports a minimum above its maximum.
fn minimum_within<T: Ord + Display>(checker: &mut Checker, path: String, minimum: T, maximum: T) {
    if minimum > maximum {
        let values: &Named<'_> = &[("minimum", &minimum), ("maximum", &maximum)];
        checker.report(path, Code::MinimumAboveMaximum, values);
    }
}
