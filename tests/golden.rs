//! Runs the golden cases natively; `tests/util/mod.rs` describes a case.
//!
//! The expected values come from hand calculation or another program's fractions and calendar, never from this crate.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

#[path = "differential/golden.rs"]
mod differential;
mod util;

use std::collections::BTreeSet;

use serde_json::Value;
use util::{Case, GOLDEN, check_golden, redwood, test_all_golden_cases};

/// Codes that no request of the built-in plan causes, or that no person reads.
const ELSEWHERE: [(&str, &str); 68] = [
    ("not-computable", "nothing that can be given: the exact figures reach as far as the ranges"),
    ("company-shares-supposed", "a plan with a discount for these alone: tests/other_plans.rs"),
    ("price-is-zero", "a discount of 100 %, which only another plan allows: tests/exactness.rs"),
    ("too-many-fills", "ten thousand and one lines: tests/exactness.rs"),
    ("too-many-closures", "a thousand and one days: tests/plan_files.rs"),
    ("payment-for-shares", "the question the other way round: tests/inverse.rs"),
    ("payment-too-large", "the question the other way round: tests/inverse.rs"),
    ("price-rounded", "a plan that rounds its price: tests/exactness.rs"),
    ("sent-before", "several payments: tests/payments.rs"),
    ("sent-in-time", "several payments: tests/payments.rs"),
    ("existing-from-first-purchase", "several payments: tests/payments.rs"),
    ("too-many-payments", "a thousand and one payments: tests/payments.rs"),
    ("too-many-rows", "a thousand and one prices: tests/price_list.rs"),
    ("unknown-value", "a column of text for many requests: tests/package/batch.test.mjs"),
    ("schedule-announced", "the days of months: tests/schedule.rs"),
    ("schedule-day-of-month", "the days of months: tests/schedule.rs"),
    ("schedule-awaits-dividend", "the days of months: tests/schedule.rs"),
    ("schedule-business-days", "the days of months: tests/schedule.rs"),
    ("schedule-trading-days", "the days of months: tests/schedule.rs"),
    ("schedule-bank-debits", "the days of months: tests/schedule.rs"),
    ("schedule-reminder", "the days of months: tests/schedule.rs"),
    ("schedule-no-date", "several dates a month, or none: tests/dates.rs"),
    ("schedule-weekday", "several dates a month, or none: tests/dates.rs"),
    ("due-time", "a plan with an hour: tests/dates.rs"),
    ("surely-by", "a plan with days to clear: tests/dates.rs"),
    ("cancel-by", "a plan that lets payments be canceled: tests/dates.rs"),
    ("waiver-request", "a plan with waivers: tests/dates.rs"),
    ("before-record", "a plan with a record date: tests/dates.rs"),
    ("too-many-months", "the days of months: tests/schedule.rs"),
    ("repeated", "the days of months: tests/schedule.rs"),
    ("period-trading-days", "a payment over its period: tests/period.rs"),
    ("period-part", "a payment over its period: tests/period.rs"),
    ("period-threshold", "a payment over its period: tests/period.rs"),
    ("period-price-display", "a payment over its period: tests/period.rs"),
    ("period-day", "a payment over its period: tests/period.rs"),
    ("period-day-price", "a payment over its period: tests/period.rs"),
    ("period-day-returned", "a payment over its period: tests/period.rs"),
    ("period-total", "a payment over its period: tests/period.rs"),
    ("period-average", "a payment over its period: tests/period.rs"),
    ("period-refund", "a payment over its period: tests/period.rs"),
    ("market-price-awaits-nav", "plans with such prices: tests/prices.rs"),
    ("market-price-greater", "plans with such prices: tests/prices.rs"),
    ("market-price-rounded", "plans with such prices: tests/prices.rs"),
    ("period-extended", "plans with such prices: tests/prices.rs"),
    ("period-day-returned-too", "plans with such prices: tests/prices.rs"),
    ("period-day-moved", "plans with such prices: tests/prices.rs"),
    ("period-day-market", "plans with such prices: tests/prices.rs"),
    ("period-market-average", "plans with such prices: tests/prices.rs"),
    ("rounded-each-day", "a payment over its period: tests/period.rs"),
    ("threshold-reached-counts", "a payment over its period: tests/period.rs"),
    ("period-too-long", "a payment over its period: tests/period.rs"),
    ("no-trading-day", "a payment over its period: tests/period.rs"),
    ("not-pre-approved", "a payment over its period: tests/period.rs"),
    ("missing-day", "a payment over its period: tests/period.rs"),
    ("outside-period", "a payment over its period: tests/period.rs"),
    ("too-many-days", "a payment over its period: tests/period.rs"),
    ("below-least-reinvested", "a plan that reinvests no less: tests/dividends.rs"),
    ("fixed-discount", "a plan that fixes it: tests/other_plans.rs"),
    ("discount-on-company-shares-only", "a plan that says so: tests/other_plans.rs"),
    ("fees-apart", "a plan that names fees: tests/fees.rs"),
    ("fee", "a plan with fees: tests/fees.rs"),
    ("fee-awaits-method", "a plan with fees: tests/fees.rs"),
    ("fees-take-all", "a plan with fees: tests/fees.rs"),
    ("less-than-its-part", "what was sent in several periods: tests/layers.rs"),
    ("limits-before-fees", "a plan with fees: tests/fees.rs"),
    ("left-over", "a plan that says what becomes of it: tests/fees.rs"),
    ("fills-not-the-price", "a plan with another market price: tests/other_plans.rs"),
    ("term-missing", "plans of which less was published: tests/other_plans.rs"),
];

test_all_golden_cases!(#[test]);

#[test]
#[should_panic(expected = "an empty golden file proves nothing")]
fn an_empty_golden_file_fails() {
    check_golden(&redwood(), "[]");
}

#[test]
#[should_panic(expected = "expectation is none of")]
fn a_misspelt_key_of_a_case_fails() {
    let case = r#"[{"name": "n", "clause": "L4", "request": {}, "expectation": {"tier": null}}]"#;
    check_golden(&redwood(), case);
}

#[test]
#[should_panic(expected = "unknown-key")]
fn a_misspelt_key_of_a_request_fails() {
    let case = r#"[{"name": "n", "clause": "L4", "request": {"payment": {"amuont": "1.00"}},
                    "quote": {"tier": null}}]"#;
    check_golden(&redwood(), case);
}

#[test]
#[should_panic(expected = "limits.least: not part of an answer")]
fn a_misspelt_key_of_an_expected_quote_fails() {
    let case = r#"[{"name": "n", "clause": "L4", "request": {},
                    "quote": {"limits": {"least": "1.00"}}}]"#;
    check_golden(&redwood(), case);
}

#[test]
#[should_panic(expected = "expected \"10000.01\", got \"10000.00\"")]
fn a_wrong_value_fails() {
    let case = r#"[{"name": "n", "clause": "L4", "request": {},
                    "quote": {"limits": {"maximum": "10000.01"}}}]"#;
    check_golden(&redwood(), case);
}

#[test]
#[should_panic(expected = "problems: expected none")]
fn a_problem_too_many_fails() {
    let case = r#"[{"name": "n", "clause": "L4", "request": {"payment": {"amount": "x"}},
                    "quote": {"problems": []}}]"#;
    check_golden(&redwood(), case);
}

#[test]
#[should_panic(expected = "steps: no {\"rule\":\"minimum\"}")]
fn steps_in_another_order_fail() {
    let case = r#"[{"name": "n", "clause": "L4", "request": {"participant": "new"},
                    "quote": {"steps": [{"rule": "maximum"}, {"rule": "minimum"}]}}]"#;
    check_golden(&redwood(), case);
}

#[test]
fn every_clause_and_every_code_of_the_design_has_a_golden_case() {
    let mut seen = BTreeSet::new();
    for (_, text) in GOLDEN {
        let cases: Vec<Value> = serde_json::from_str(text).expect("JSON");
        for case in &cases {
            let case = Case::read(case);
            seen.insert(case.clause.to_owned());
            let steps = case.quote["steps"].as_array().into_iter().flatten();
            let problems = case.quote["problems"].as_array().into_iter().flatten();
            for value in steps.chain(problems) {
                let codes = ["rule", "reading", "code"].map(|key| value[key].as_str());
                seen.extend(codes.into_iter().flatten().map(str::to_owned));
            }
        }
    }
    let codes = design_codes();
    assert!(codes.len() > 40, "DESIGN.md has its tables of codes: {codes:?}");
    let clauses = ["L0", "L1", "L2", "L3", "L4", "L5"].map(str::to_owned);
    let missing: Vec<_> = codes
        .into_iter()
        .chain(clauses)
        .filter(|code| !seen.contains(code) && !ELSEWHERE.iter().any(|(name, _)| name == code))
        .collect();
    assert!(missing.is_empty(), "no golden case shows {missing:?}");
}

/// Reads the rules, readings and problem codes from the tables of DESIGN.md.
fn design_codes() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    let (mut listed, mut column) = (false, None);
    for line in include_str!("../DESIGN.md").lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            listed = ["Steps", "Problems of a request"].contains(&heading);
        }
        if !listed {
            continue;
        }
        let cells: Vec<&str> = line.split('|').map(|cell| cell.trim().trim_matches('`')).collect();
        match cells.as_slice() {
            ["", "part", "rule", ..] => column = Some(2),
            ["", "reading" | "code", ..] => column = Some(1),
            ["", first, ..] if first.starts_with("--") => {}
            ["", _, ..] => codes.extend(column.map(|column: usize| cells[column].to_owned())),
            _ => column = None,
        }
    }
    codes
}
