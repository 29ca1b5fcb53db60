//! Terms of plan files that the letter lacks, and mistakes in them.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

#[path = "util/mistakes.rs"]
mod mistakes;
#[path = "plan_terms/mistakes_of_days.rs"]
mod mistakes_of_days;
#[path = "plan_terms/mistakes_of_fees.rs"]
mod mistakes_of_fees;
#[path = "plan_terms/mistakes_of_terms.rs"]
mod mistakes_of_terms;
#[path = "plan_terms/read.rs"]
mod read;
mod util;

use std::collections::BTreeSet;

use dspp::calendar::date_text;
use dspp::{
    Band, BankDebits, Charge, DayOfMonth, DayPrice, DayRule, DiscountTerms, DividendDiscount,
    DueDateTerms, Feature, Fee, FeeOn, Lead, LimitPeriod, MarketPriceTerms, OddCents, PaidBy,
    PeriodEdge, Plan, PriceBasis, Roll, ScheduleDay, ScheduleTerms, Source, UnmetThreshold,
};
use mistakes::{assert_mistakes, path_of};
use serde_json::{Value, json};
use util::{plan_file, redwood_with, set};

/// Terms of plans, each as written in a plan file.
const SEEN: &str = include_str!("data/plan-terms-seen.json");

#[test]
fn every_term_seen_in_a_filing_fits_a_plan_file() {
    let file: Value = serde_json::from_str(SEEN).unwrap();
    let minimal = Plan::from_json(&file["minimal"].to_string()).unwrap();
    // Plans that differ in a term are unequal, so no term is ignored.
    let mut plans = vec![("none".to_owned(), minimal)];
    let mut terms = BTreeSet::new();
    for case in file["seen"].as_array().unwrap() {
        let name = format!("{}: {}", case["term"], case["seen"]);
        let mut with = file["minimal"].clone();
        for (section, value) in case["terms"].as_object().unwrap() {
            set(&mut with, &format!("/{section}"), value.clone());
        }
        let plan = Plan::from_json(&with.to_string()).unwrap_or_else(|it| panic!("{name}: {it}"));
        terms.insert(case["term"].to_string());
        plans.push((name, plan));
    }
    for (place, (name, plan)) in plans.iter().enumerate() {
        for (other, same) in plans.get(place + 1..).unwrap() {
            assert_ne!(plan, same, "{name} and {other}");
        }
    }
    assert!(terms.len() >= 11 && plans.len() > 50, "{} terms, {}", terms.len(), plans.len());
}

/// Makes a term from a clause of the built-in plan.
fn term(value: &Value) -> Value {
    json!({ "value": value, "clause": "L4" })
}

fn clause() -> Source {
    Source::Clause("L4".to_owned())
}

/// Reads the rule of the investment date.
#[track_caller]
fn rule(value: &Value) -> DayRule {
    let plan = redwood_with(&[("/schedule", json!({ "investmentDate": term(value) }))]);
    let rule = plan.schedule.investment_date.expect("a rule");
    assert_eq!(rule.source, clause());
    rule.value
}

/// Checks that the built-in file with one value changed or added has exactly these mistakes: path behind that value, code,
/// and values.
#[track_caller]
fn assert_wrong(pointer: &str, value: &Value, expected: &[(&str, &str, &str)]) {
    let mut file = plan_file();
    set(&mut file, pointer, value.clone());
    let paths: Vec<_> =
        expected.iter().map(|(rest, ..)| [&path_of(pointer), *rest].concat()).collect();
    let expected: Vec<_> = paths
        .iter()
        .zip(expected)
        .map(|(path, (_, code, values))| (path.as_str(), *code, *values))
        .collect();
    assert_mistakes(Plan::from_json(&file.to_string()), &expected);
}

#[test]
fn redwoods_plan_of_2002_says_what_its_prospectus_says_and_no_more() {
    let plan = Plan::from_json(include_str!("../plans/redwood-2002.json")).unwrap();
    let limits = &plan.limits;
    let amounts = [&limits.existing_minimum, &limits.new_minimum, &limits.maximum];
    let amounts = amounts.map(|limit| limit.as_ref().unwrap().value.to_string());
    assert_eq!(amounts, ["500.00", "500.00", "5000.00"]);
    assert_eq!(limits.per.as_ref().unwrap().value, LimitPeriod::Month);
    let band = |band: &Band| [band.minimum.to_string(), band.maximum.to_string()];
    assert_eq!(band(&plan.discounts.standard.unwrap().value), ["0", "3"]);
    let Some(DividendDiscount::Own(dividends)) = plan.discounts.dividends else {
        panic!("no discount of dividends")
    };
    assert_eq!(band(&dividends.value), ["2", "2"]);
    assert_eq!((plan.effective_from, plan.discounts.pre_approved, plan.shares), (None, None, None));
    assert_eq!(plan.due_dates, DueDateTerms::default());
    assert_eq!(plan.schedule, ScheduleTerms::default());
    assert_eq!(plan.market_price, MarketPriceTerms::default());
}

#[test]
fn terms_inferred_from_published_schedules_are_assumed() {
    for text in
        [include_str!("../plans/indymac-2005.json"), include_str!("../plans/ventas-2011.json")]
    {
        let plan = Plan::from_json(text).unwrap();
        let schedule = &plan.schedule;
        let rules = [
            &schedule.terms_set,
            &schedule.investment_date,
            &schedule.period_start,
            &schedule.period_end,
        ];
        let sources = rules.map(|rule| &rule.as_ref().unwrap().source);
        let assumed: Vec<_> = sources.iter().filter_map(|source| source.assumed()).collect();
        assert_eq!(assumed.len(), 3, "the fourth stands in the filing");
        for why in assumed.into_iter().chain(plan.calendar.source.assumed()) {
            assert!(why.starts_with("Inferred from the published schedule"), "{why}");
            assert!(why.ends_with(" Every row matches."), "{why}");
        }
        let ends = [&plan.effective_from, &plan.effective_until];
        assert!(ends.into_iter().flatten().all(|day| day.source.assumed().is_some()));
        let ends = ends.map(|day| date_text(day.as_ref().unwrap().value));
        let years = if plan.id == "indymac-2005" { ["2005", "2005"] } else { ["2010", "2011"] };
        assert_eq!(ends, [format!("{}-01-01", years[0]), format!("{}-12-31", years[1])]);
        assert_eq!((plan.shares, plan.fees), (None, None));
        assert_eq!(plan.limits.existing_minimum, None);
        assert_eq!(plan.discounts, DiscountTerms::default());
        assert_eq!(plan.market_price, MarketPriceTerms::default());
    }
}
