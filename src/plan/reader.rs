//! Reads a plan file into a [`Plan`].

mod due_dates;
mod fees;
mod limits;
pub(super) mod months;
mod prices;
mod schedule;

use chrono::NaiveDate;
use core::fmt::Display;

pub(super) use due_dates::clearing;
pub(super) use fees::{left_over, shares};
pub(super) use limits::{limits, recurring_payments};
pub(super) use months::{own_month, period_end, period_start, within_month};
pub(super) use prices::basis_of_period;
pub(super) use schedule::{days_of_month, schedule};

use super::object::Object;
use super::{Feature, Plan, PlanError};
use crate::calendar::MOST_ADDED_CLOSURES;
use crate::explain::{Code, Named, Term};
use crate::plan::checker::{At, Checker, Fields, Value};
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
    let [id, name, issuer, terms @ .., contacts, documents] = Plan::KEYS else { return None };
    let known = [
        &["$schema", id, name, issuer, "currency", "source", "clauses"],
        terms,
        &["unstated", contacts, documents],
    ];
    let file = checker.object(root, &known.concat())?;
    clauses(checker, &file);
    descriptions(checker, &file);

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

/// Collects the ids of clauses; terms may cite only these.
fn clauses(checker: &mut Checker, file: &Fields<'_>) {
    let Some(at) = checker.required(file, "clauses") else { return };
    let Some(clauses) = checker.any_object(&at) else { return };
    for (_, at) in clauses.entries() {
        if let Some(clause) = checker.object(&at, &["title", "summary", "place", "quote"]) {
            checker.needed::<String>(&clause, "title");
            checker.value::<String>(&clause, "summary");
            checker.value::<String>(&clause, "place");
            if let Some(at) = clause.optional("quote")
                && let Some(quote) = checker.object(&at, &QUOTED)
            {
                for key in QUOTED {
                    checker.value::<String>(&quote, key);
                }
            }
        }
    }
    checker.clauses_are(clauses.entries().map(|(id, _)| id.to_owned()).collect());
}

/// Checks the descriptive parts: the sources of the terms, and the points the documents leave open.
fn descriptions(checker: &mut Checker, file: &Fields<'_>) {
    checker.value::<String>(file, "$schema");
    if let Some(at) = checker.required(file, "currency")
        && checker.text(&at).is_some_and(|currency| currency != "USD")
    {
        checker.report(at.path(), Code::UnknownValue, &[("known", &"USD")]);
    }
    if let Some(at) = checker.required(file, "source")
        && let Some(source) = checker.object(&at, &["title", "date", "registration"])
    {
        checker.needed::<String>(&source, "title");
        checker.value::<NaiveDate>(&source, "date");
        checker.value::<String>(&source, "registration");
    }
    if let Some(at) = file.optional("unstated")
        && let Some(unstated) = checker.any_object(&at)
    {
        for (_, why) in unstated.entries() {
            checker.text(&why);
        }
    }
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
