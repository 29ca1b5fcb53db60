//! Reads a plan file into a [`Plan`].

mod due_dates;
mod fees;
mod limits;
pub(super) mod months;
mod prices;
mod schedule;
mod terms;

use chrono::NaiveDate;
use fees::CreditedShares;

use super::{Contact, Document, Plan};
use crate::calendar::MOST_ADDED_CLOSURES;
use crate::explain::{Code, Named, Problem, Term};
use crate::plan::checker::{At, Checker, Fields, Value};
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
            "roundedMarketPrice",
            "purchasePrice",
            "unstated",
            "contacts",
            "documents",
        ],
    )?;
    clauses(checker, &file);
    descriptions(checker, &file);

    // Reads every part before returning, to find all mistakes. Treats an invalid part as missing.
    let id = checker.needed(&file, "id");
    let name = checker.needed(&file, "name");
    let issuer = checker.needed(&file, "issuer");
    let effective_from: Option<Term<NaiveDate>> = checker.value(&file, "effectiveFrom");
    let effective_until: Option<Term<NaiveDate>> = checker.value(&file, "effectiveUntil");
    if let (Some(from), Some(until)) = (&effective_from, &effective_until)
        && until.value < from.value
    {
        let values: &Named<'_> = &[("start", &from.value)];
        checker.report([&root.path(), ".effectiveUntil"].concat(), Code::PeriodReversed, values);
    }
    let suspended = file.optional("suspended");
    let suspended =
        suspended.and_then(|at| checker.term_with(&at, |checker, at| checker.choices(at, 1)));
    let limits = checker.value(&file, "limits");
    let due_dates = checker.value(&file, "dueDates");
    let calendar = checker.needed(&file, "calendar");
    let closures = closures(checker, &file);
    let schedule = checker.value(&file, "schedule");
    let investment_period = checker.value(&file, "investmentPeriod");
    let market_price = checker.value(&file, "marketPrice");
    let discounts = checker.value(&file, "discounts");
    let dividends = checker.value(&file, "dividends");
    let fees = checker.value(&file, "fees");
    let notice_of_changes = file.optional("noticeOfChanges");
    let notice_of_changes = notice_of_changes
        .and_then(|at| checker.term_with(&at, |checker, at| checker.count(at, MOST_DAYS)));
    let credited: Option<CreditedShares> = checker.value(&file, "shares");
    let (shares, left_over) =
        credited.map_or((None, None), |credited| (credited.rounding, credited.left_over));
    let displayed_prices = checker.needed(&file, "displayedPrices");
    let rounded_market_price = checker.value(&file, "roundedMarketPrice");
    let purchase_price = checker.value(&file, "purchasePrice");
    let contacts = checker.value(&file, "contacts");
    let documents = checker.value(&file, "documents");

    Some(Plan {
        id: id?,
        name: name?,
        issuer: issuer?,
        effective_from,
        effective_until,
        suspended,
        limits: limits.unwrap_or_default(),
        due_dates: due_dates.unwrap_or_default(),
        calendar: calendar?,
        closures,
        schedule: schedule.unwrap_or_default(),
        investment_period: investment_period.unwrap_or_default(),
        market_price: market_price.unwrap_or_default(),
        discounts: discounts.unwrap_or_default(),
        dividends: dividends.unwrap_or_default(),
        fees,
        notice_of_changes,
        shares,
        left_over,
        displayed_prices: displayed_prices?,
        rounded_market_price,
        purchase_price,
        contacts: contacts.unwrap_or_default(),
        documents: documents.unwrap_or_default(),
    })
}

/// Collects the ids of clauses; terms may cite only these.
fn clauses(checker: &mut Checker, file: &Fields<'_>) {
    let Some(at) = checker.required(file, "clauses") else { return };
    let Some(clauses) = checker.any_object(&at) else { return };
    for (_, at) in clauses.entries() {
        if let Some(clause) = checker.object(&at, &["title", "summary", "place", "quote"]) {
            checker.needed::<String>(&clause, "title");
            checker.needed::<String>(&clause, "summary");
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

impl Value for Contact {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        let contact = checker.object(at, &["name", "role", "telephone", "clause"])?;
        let name = checker.needed(&contact, "name");
        let role = checker.needed(&contact, "role");
        let telephone = checker.needed(&contact, "telephone");
        let source = checker.cited(&contact);
        Some(Self { name: name?, role: role?, telephone: telephone?, source: source? })
    }
}

impl Value for Document {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        let document = checker.object(at, &["title", "date", "governs", "clause"])?;
        let title = checker.needed(&document, "title");
        let date = checker.needed(&document, "date");
        let governs = checker.value(&document, "governs").unwrap_or(false);
        let source = checker.cited(&document);
        Some(Self { title: title?, date: date?, governs, source: source? })
    }
}

fn closures(checker: &mut Checker, file: &Fields<'_>) -> Vec<NaiveDate> {
    let at = file.optional("closures");
    let days = at.as_ref().and_then(|at| checker.list(at)).unwrap_or_default();
    if days.len() > MOST_ADDED_CLOSURES {
        let values: &Named<'_> = &[("maximum", &MOST_ADDED_CLOSURES)];
        checker.report([&file.path(), ".closures"].concat(), Code::TooManyClosures, values);
        return Vec::new();
    }
    days.iter().filter_map(|day| NaiveDate::read(checker, day)).collect()
}
