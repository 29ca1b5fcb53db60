//! From a plan file to a [`Plan`].

use super::checker::{At, Checker, Fields};
use super::node::Node;
use super::{
    Band, Contact, DiscountTerms, Document, DueDateTerms, LimitTerms, MarketPriceTerms, Plan,
    PriceBasis, RoundingTerms, Tier,
};
use chrono::NaiveDate;

use crate::calendar::{CalendarName, MOST_ADDED_CLOSURES};
use crate::clause::Term;
use crate::quantity::Money;
use crate::ratio::Rounding;
use crate::trace::{Named, Problem};

/// A payment is never due more business days ahead than a quarter has.
const MOST_BUSINESS_DAYS: u32 = 66;
/// Shares and prices are never kept to more decimals than those of fills.
const MOST_DECIMALS: u32 = 6;

/// Checks the whole file; `Err` has everything that is wrong with it.
pub(super) fn read(file: &Node) -> Result<Plan, Vec<Problem<'static>>> {
    let mut checker = Checker::default();
    let plan = plan(&mut checker, &At::root(file));
    let problems = checker.into_problems();
    match plan {
        Some(plan) if problems.is_empty() => Ok(plan),
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
            "limits",
            "dueDates",
            "calendar",
            "closures",
            "marketPrice",
            "discounts",
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

    // Every part is read before the first missing one ends the reading, so that all mistakes are found.
    let id = checker.required_text(&file, "id");
    let name = checker.required_text(&file, "name");
    let issuer = checker.required_text(&file, "issuer");
    let effective_from = checker.term(&file, "effectiveFrom", Checker::date);
    let limits = limits(checker, &file);
    let due_dates = due_dates(checker, &file);
    let calendar = checker.term(&file, "calendar", |checker, at| {
        checker.choice(at, &CalendarName::ALL.map(|name| (name.as_str(), name)))
    });
    let closures = closures(checker, &file);
    let market_price = market_price(checker, &file);
    let discounts = discounts(checker, &file);
    let shares = rounding(checker, &file, "shares");
    let displayed_prices = rounding(checker, &file, "displayedPrices");
    let purchase_price = match file.optional("purchasePrice") {
        Some(_) => rounding(checker, &file, "purchasePrice").map(Some),
        None => Some(None),
    };
    let contacts = contacts(checker, &file);
    let documents = documents(checker, &file);

    Some(Plan {
        id: id?,
        name: name?,
        issuer: issuer?,
        effective_from: effective_from?,
        limits: limits?,
        due_dates: due_dates?,
        calendar: calendar?,
        closures: closures?,
        market_price: market_price?,
        discounts: discounts?,
        shares: shares?,
        displayed_prices: displayed_prices?,
        purchase_price: purchase_price?,
        contacts: contacts?,
        documents: documents?,
    })
}

/// The clauses by id; terms may cite these and no others.
fn clauses(checker: &mut Checker, file: &Fields<'_>) {
    let Some(at) = checker.required(file, "clauses") else { return };
    let Some(clauses) = checker.any_object(&at) else { return };
    for (_, at) in clauses.entries() {
        if let Some(clause) = checker.object(&at, &["title", "summary"]) {
            checker.required_text(&clause, "title");
            checker.required_text(&clause, "summary");
        }
    }
    checker.clauses_are(clauses.entries().map(|(id, _)| id.to_owned()).collect());
}

/// What people read beside the terms: where they come from, and what the documents leave open.
fn descriptions(checker: &mut Checker, file: &Fields<'_>) {
    if let Some(schema) = file.optional("$schema") {
        checker.text(&schema);
    }
    if let Some(at) = checker.required(file, "currency") {
        checker.choice(&at, &[("USD", ())]);
    }
    if let Some(at) = checker.required(file, "source")
        && let Some(source) = checker.object(&at, &["title", "date", "registration"])
    {
        checker.required_text(&source, "title");
        required_date(checker, &source);
        if let Some(registration) = source.optional("registration") {
            checker.text(&registration);
        }
    }
    if let Some(at) = file.optional("unstated")
        && let Some(unstated) = checker.any_object(&at)
    {
        for (_, why) in unstated.entries() {
            checker.text(&why);
        }
    }
}

fn contacts(checker: &mut Checker, file: &Fields<'_>) -> Option<Vec<Contact>> {
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

fn documents(checker: &mut Checker, file: &Fields<'_>) -> Option<Vec<Document>> {
    items(
        checker,
        file,
        "documents",
        &["title", "date", "governs", "clause"],
        |checker, document| {
            let title = checker.required_text(document, "title");
            let date = required_date(checker, document);
            let governs = match document.optional("governs") {
                Some(at) => checker.boolean(&at),
                None => Some(false),
            };
            let source = checker.cited(document);
            Some(Document { title: title?, date: date?, governs: governs?, source: source? })
        },
    )
}

/// A list of objects, all of them read before one that cannot be ends it; empty if there is no list.
fn items<T>(
    checker: &mut Checker,
    file: &Fields<'_>,
    key: &str,
    known: &[&str],
    read: impl Fn(&mut Checker, &Fields<'_>) -> Option<T>,
) -> Option<Vec<T>> {
    let Some(at) = file.optional(key) else { return Some(Vec::new()) };
    let list = checker.list(&at)?;
    let items: Vec<_> = list
        .iter()
        .map(|at| checker.object(at, known).and_then(|fields| read(checker, &fields)))
        .collect();
    items.into_iter().collect()
}

fn required_date(checker: &mut Checker, fields: &Fields<'_>) -> Option<NaiveDate> {
    let at = checker.required(fields, "date")?;
    checker.date(&at)
}

/// The object under a key that must be there, with just these keys.
fn section<'n>(
    checker: &mut Checker,
    file: &Fields<'n>,
    key: &str,
    known: &[&str],
) -> Option<Fields<'n>> {
    let at = checker.required(file, key)?;
    checker.object(&at, known)
}

fn limits(checker: &mut Checker, file: &Fields<'_>) -> Option<LimitTerms> {
    let limits = section(checker, file, "limits", &["existingMinimum", "newMinimum", "maximum"])?;
    let existing_minimum = checker.term(&limits, "existingMinimum", Checker::quantity);
    let new_minimum = checker.term(&limits, "newMinimum", Checker::quantity);
    let maximum: Option<Term<Money>> = checker.term(&limits, "maximum", Checker::quantity);
    for (key, minimum) in [("existingMinimum", &existing_minimum), ("newMinimum", &new_minimum)] {
        if let (Some(minimum), Some(maximum)) = (minimum, &maximum) {
            minimum_within(checker, &limits, key, minimum.value, maximum.value);
        }
    }
    Some(LimitTerms {
        existing_minimum: existing_minimum?,
        new_minimum: new_minimum?,
        maximum: maximum?,
    })
}

fn minimum_within<T: Ord + core::fmt::Display>(
    checker: &mut Checker,
    fields: &Fields<'_>,
    key: &str,
    minimum: T,
    maximum: T,
) {
    if minimum > maximum {
        let path = [fields.path(), ".", key].concat();
        checker.report(
            &path,
            "minimum-above-maximum",
            &[("minimum", &minimum), ("maximum", &maximum)],
        );
    }
}

fn due_dates(checker: &mut Checker, file: &Fields<'_>) -> Option<DueDateTerms> {
    let due_dates = section(checker, file, "dueDates", &["standard", "preApproved"])?;
    let days = |checker: &mut Checker, at: &At<'_>| checker.count(at, MOST_BUSINESS_DAYS);
    let standard = checker.term(&due_dates, "standard", days);
    let pre_approved = checker.term(&due_dates, "preApproved", days);
    Some(DueDateTerms { standard: standard?, pre_approved: pre_approved? })
}

fn closures(checker: &mut Checker, file: &Fields<'_>) -> Option<Vec<NaiveDate>> {
    let Some(at) = file.optional("closures") else { return Some(Vec::new()) };
    let days = checker.list(&at)?;
    if days.len() > MOST_ADDED_CLOSURES {
        let values: &Named<'_> = &[("maximum", &MOST_ADDED_CLOSURES)];
        checker.report(&[file.path(), ".closures"].concat(), "too-many-closures", values);
        return None;
    }
    let dates: Vec<_> = days.iter().map(|day| checker.date(day)).collect();
    dates.into_iter().collect()
}

fn market_price(checker: &mut Checker, file: &Fields<'_>) -> Option<MarketPriceTerms> {
    let prices = section(checker, file, "marketPrice", &["direct", "openMarket"])?;
    let basis = |checker: &mut Checker, at: &At<'_>| {
        checker.choice(
            at,
            &[
                ("vwap-of-purchase-day", PriceBasis::VwapOfPurchaseDay),
                ("average-price-paid", PriceBasis::AveragePricePaid),
            ],
        )
    };
    let direct = checker.term(&prices, "direct", basis);
    let open_market = checker.term(&prices, "openMarket", basis);
    Some(MarketPriceTerms { direct: direct?, open_market: open_market? })
}

fn discounts(checker: &mut Checker, file: &Fields<'_>) -> Option<DiscountTerms> {
    let discounts = section(checker, file, "discounts", &["standard", "preApproved", "dividends"])?;
    let standard = band(checker, &discounts, "standard");
    let pre_approved = band(checker, &discounts, "preApproved");
    let dividends = checker.term(&discounts, "dividends", |checker, at| {
        checker.choice(at, &[Tier::Standard, Tier::PreApproved].map(|tier| (tier.as_str(), tier)))
    });
    Some(DiscountTerms { standard: standard?, pre_approved: pre_approved?, dividends: dividends? })
}

fn band(checker: &mut Checker, discounts: &Fields<'_>, key: &str) -> Option<Term<Band>> {
    let band = section(checker, discounts, key, &["minimum", "maximum", "clause", "assumed"])?;
    let source = checker.source(&band);
    let minimum = checker.required(&band, "minimum").and_then(|at| checker.quantity(&at));
    let maximum = checker.required(&band, "maximum").and_then(|at| checker.quantity(&at));
    let (minimum, maximum) = (minimum?, maximum?);
    minimum_within(checker, &band, "minimum", minimum, maximum);
    Some(Term { value: Band { minimum, maximum }, source: source? })
}

fn rounding(checker: &mut Checker, file: &Fields<'_>, key: &str) -> Option<RoundingTerms> {
    let terms = section(checker, file, key, &["decimals", "rounding"])?;
    let decimals = checker.term(&terms, "decimals", |checker, at| checker.count(at, MOST_DECIMALS));
    let rounding = checker.term(&terms, "rounding", |checker, at| {
        checker.choice(at, &Rounding::ALL.map(|rounding| (rounding.as_str(), rounding)))
    });
    Some(RoundingTerms { decimals: decimals?, rounding: rounding? })
}
