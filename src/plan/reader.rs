//! Reads a plan file into a [`Plan`].

mod fees;
pub(super) mod months;
mod prices;
mod schedule;
mod terms;

use chrono::NaiveDate;

use super::{Contact, Document, Feature, Plan};
use crate::calendar::{CalendarName, MOST_ADDED_CLOSURES};
use crate::explain::{Code, Named, Problem};
use crate::plan::checker::{At, Checker, Fields};
use crate::plan::node::Node;
use crate::values::sorted;

/// Most business days of a count: those of a quarter.
const MOST_BUSINESS_DAYS: u32 = 66;
/// Most days of a count: those of a leap year.
const MOST_DAYS: u32 = 366;

/// Keys of a clause's `quote`: the subjects of its words.
const QUOTED: [&str; 8] =
    ["general", "standard", "preApproved", "dividends", "direct", "openMarket", "existing", "new"];

/// Most editions of one plan.
const MOST_EDITIONS: usize = 100;

/// Checks the whole file; `Err` lists every problem.
pub(super) fn read(file: &Node) -> Result<Plan, Vec<Problem>> {
    let mut checker = Checker::default();
    let plan = plan(&mut checker, &At::root(file));
    finished(checker, plan)
}

/// Checks one plan file or a list of editions, and sorts them by effective date.
pub(super) fn editions(file: &Node) -> Result<Vec<Plan>, Vec<Problem>> {
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
                checker.report([&file.path(), ".id"].concat(), Code::Repeated, &[]);
            }
            // Only the earliest edition may lack a date.
            let date = effective_from(plan);
            if before().any(|other| effective_from(other) == date) {
                let code = if date.is_some() { Code::Repeated } else { Code::Missing };
                checker.report([&file.path(), ".effectiveFrom"].concat(), code, &[]);
            }
        }
        Some(plans)
    });
    let plans = finished(checker, plans);
    plans.map(|plans| sorted::by_key(plans, effective_from))
}

fn effective_from(plan: &Plan) -> Option<NaiveDate> {
    plan.effective_from.as_ref().map(|from| from.value)
}

fn finished<T>(checker: Checker, read: Option<T>) -> Result<T, Vec<Problem>> {
    let problems = checker.into_problems();
    match read {
        Some(read) if problems.is_empty() => Ok(read),
        _ => Err(problems),
    }
}

fn plan(checker: &mut Checker, root: &At<'_>) -> Option<Plan> {
    let file = checker.object(
        root,
        &[
            "$schema",
            "id",
            "name",
            "issuer",
            "currency",
            "source",
            "clauses",
            "effectiveFrom",
            "effectiveUntil",
            "suspended",
            "limits",
            "dueDates",
            "calendar",
            "closures",
            "schedule",
            "investmentPeriod",
            "marketPrice",
            "discounts",
            "dividends",
            "fees",
            "noticeOfChanges",
            "shares",
            "displayedPrices",
            "purchasePrice",
            "unstated",
            "contacts",
            "documents",
        ],
    )?;
    clauses(checker, &file);
    descriptions(checker, &file);

    // Reads every part before returning, to find all mistakes. Treats an invalid part as missing.
    let id = checker.required_text(&file, "id");
    let name = checker.required_text(&file, "name");
    let issuer = checker.required_text(&file, "issuer");
    let effective_from = checker.optional_term(&file, "effectiveFrom", Checker::date);
    let effective_until = checker.optional_term(&file, "effectiveUntil", Checker::date);
    if let (Some(from), Some(until)) = (&effective_from, &effective_until)
        && until.value < from.value
    {
        let values: &Named<'_> = &[("start", &from.value)];
        checker.report([&root.path(), ".effectiveUntil"].concat(), Code::PeriodReversed, values);
    }
    let suspended = checker.optional_term(&file, "suspended", |checker, at| {
        checker.choices(at, &Feature::ALL, Feature::as_str, 1)
    });
    let limits = terms::limits(checker, &file);
    let due_dates = terms::due_dates(checker, &file);
    let calendar = checker.term(&file, "calendar", |checker, at| {
        checker.choice(at, &CalendarName::ALL, CalendarName::as_str)
    });
    let closures = closures(checker, &file);
    let schedule = schedule::schedule(checker, &file);
    let investment_period = terms::investment_period(checker, &file);
    let market_price = prices::market_price(checker, &file);
    let discounts = prices::discounts(checker, &file);
    let dividends = terms::dividends(checker, &file);
    let fees = fees::fees(checker, &file);
    let notice_of_changes =
        checker.optional_term(&file, "noticeOfChanges", |checker, at| checker.count(at, MOST_DAYS));
    let shares = terms::rounding(checker, &file, "shares");
    checker.required(&file, "displayedPrices");
    let displayed_prices = terms::rounding(checker, &file, "displayedPrices");
    let purchase_price = terms::rounding(checker, &file, "purchasePrice");
    let contacts = contacts(checker, &file);
    let documents = documents(checker, &file);

    Some(Plan {
        id: id?,
        name: name?,
        issuer: issuer?,
        effective_from,
        effective_until,
        suspended,
        limits,
        due_dates,
        calendar: calendar?,
        closures,
        schedule,
        investment_period,
        market_price,
        discounts,
        dividends,
        fees,
        notice_of_changes,
        shares,
        displayed_prices: displayed_prices?,
        purchase_price,
        contacts,
        documents,
    })
}

/// Collects the ids of clauses; terms may cite only these.
fn clauses(checker: &mut Checker, file: &Fields<'_>) {
    let Some(at) = checker.required(file, "clauses") else { return };
    let Some(clauses) = checker.any_object(&at) else { return };
    for (_, at) in clauses.entries() {
        if let Some(clause) = checker.object(&at, &["title", "summary", "place", "quote"]) {
            checker.required_text(&clause, "title");
            checker.required_text(&clause, "summary");
            checker.optional_text(&clause, "place");
            if let Some(quote) = section(checker, &clause, "quote", &QUOTED) {
                for key in QUOTED {
                    checker.optional_text(&quote, key);
                }
            }
        }
    }
    checker.clauses_are(clauses.entries().map(|(id, _)| id.to_owned()).collect());
}

/// Checks the descriptive parts: the sources of the terms, and the points the documents leave open.
fn descriptions(checker: &mut Checker, file: &Fields<'_>) {
    checker.optional_text(file, "$schema");
    if let Some(at) = checker.required(file, "currency") {
        checker.choice_of_names(&at, &["USD"]);
    }
    if let Some(at) = checker.required(file, "source")
        && let Some(source) = checker.object(&at, &["title", "date", "registration"])
    {
        checker.required_text(&source, "title");
        if let Some(date) = source.optional("date") {
            checker.date(&date);
        }
        checker.optional_text(&source, "registration");
    }
    if let Some(at) = file.optional("unstated")
        && let Some(unstated) = checker.any_object(&at)
    {
        for (_, why) in unstated.entries() {
            checker.text(&why);
        }
    }
}

fn contacts(checker: &mut Checker, file: &Fields<'_>) -> Vec<Contact> {
    items(
        checker,
        file,
        "contacts",
        &["name", "role", "telephone", "clause"],
        |checker, contact| {
            let name = checker.required_text(contact, "name");
            let role = checker.required_text(contact, "role");
            let telephone = checker.required_text(contact, "telephone");
            let source = checker.cited(contact);
            Some(Contact { name: name?, role: role?, telephone: telephone?, source: source? })
        },
    )
}

fn documents(checker: &mut Checker, file: &Fields<'_>) -> Vec<Document> {
    items(
        checker,
        file,
        "documents",
        &["title", "date", "governs", "clause"],
        |checker, document| {
            let title = checker.required_text(document, "title");
            let date = required_date(checker, document);
            let governs = document.optional("governs").and_then(|at| checker.boolean(&at));
            let source = checker.cited(document);
            Some(Document {
                title: title?,
                date: date?,
                governs: governs.unwrap_or(false),
                source: source?,
            })
        },
    )
}

/// Reads a list of objects; returns an empty list if it is missing.
fn items<T>(
    checker: &mut Checker,
    file: &Fields<'_>,
    key: &str,
    known: &[&str],
    read: impl Fn(&mut Checker, &Fields<'_>) -> Option<T>,
) -> Vec<T> {
    let mut items = Vec::new();
    let at = file.optional(key);
    for at in at.as_ref().and_then(|at| checker.list(at)).unwrap_or_default() {
        items.extend(checker.object(&at, known).and_then(|fields| read(checker, &fields)));
    }
    items
}

fn required_date(checker: &mut Checker, fields: &Fields<'_>) -> Option<NaiveDate> {
    let at = checker.required(fields, "date")?;
    checker.date(&at)
}

/// Reads the object under a key, with only the known keys, if it is given.
fn section<'f>(
    checker: &mut Checker,
    file: &'f Fields<'f>,
    key: &str,
    known: &[&str],
) -> Option<Fields<'f>> {
    checker.object(&file.optional(key)?, known)
}

fn closures(checker: &mut Checker, file: &Fields<'_>) -> Vec<NaiveDate> {
    let at = file.optional("closures");
    let days = at.as_ref().and_then(|at| checker.list(at)).unwrap_or_default();
    if days.len() > MOST_ADDED_CLOSURES {
        let values: &Named<'_> = &[("maximum", &MOST_ADDED_CLOSURES)];
        checker.report([&file.path(), ".closures"].concat(), Code::TooManyClosures, values);
        return Vec::new();
    }
    days.iter().filter_map(|day| checker.date(day)).collect()
}
