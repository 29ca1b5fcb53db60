//! Plan files: the values of the built-in one, and the mistakes of others.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

#[path = "plan_files/answers.rs"]
mod answers;
#[path = "plan_files/builtin.rs"]
mod builtin;
#[path = "plan_files/json.rs"]
mod json;
#[path = "plan_files/keys.rs"]
mod keys;
#[path = "util/mistakes.rs"]
mod mistakes;
mod util;
#[path = "plan_files/values.rs"]
mod values;
#[path = "plan_files/written.rs"]
mod written;

use dspp::calendar::{CalendarName, date_text};
use dspp::{
    DayPrice, DiscountTerms, DividendDiscount, DividendTerms, DueDateTerms, InvestmentPeriodTerms,
    Lead, LimitPeriod, LimitTerms, Market, MarketPriceTerms, Month, Node, OddCents, Payment,
    PaymentKind, Plan, PriceBasis, QuoteRequest, Rounding, RoundingTerms, ScheduleTerms, Source,
    Term, Tier,
};
use mistakes::{Mistake, assert_mistakes, mistakes, path_of};
use serde::de::value::BytesDeserializer;
use serde_json::{Value, json};
use util::{PLAN_FILE, plan_file, redwood_with, set};

/// Every name of a price.
const DAY_PRICES: &str = "vwap-of-purchase-day, average-price-paid, high-low-average, \
                          high-low-average-of-day-before, last-sale, last-sale-of-day-before, \
                          estimated-value";

fn problems_of(text: &str) -> Vec<Mistake> {
    mistakes(Plan::from_json(text))
}

#[track_caller]
fn assert_problems(text: &str, expected: &[(&str, &str, &str)]) {
    assert_mistakes(Plan::from_json(text), expected);
}

/// Checks that the built-in file with one value changed or added has exactly one mistake.
#[track_caller]
fn assert_one(pointer: &str, value: Value, path: &str, code: &str, values: &str) {
    let mut file = plan_file();
    set(&mut file, pointer, value);
    assert_problems(&file.to_string(), &[(path, code, values)]);
}

/// The built-in file without the values at some pointers.
#[track_caller]
fn without(pointers: &[&str]) -> Value {
    let mut file = plan_file();
    for pointer in pointers {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        file.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(key).expect(pointer);
    }
    file
}

/// Checks that the built-in file without one value has exactly one mistake: that it is missing.
#[track_caller]
fn assert_missing(pointer: &str) {
    assert_problems(&without(&[pointer]).to_string(), &[(&path_of(pointer), "missing", "")]);
}

/// Returns the JSON pointers of all values in the built-in file, including objects and lists.
fn pointers() -> Vec<String> {
    fn collect(value: &Value, at: &str, pointers: &mut Vec<String>) {
        let children: Vec<(String, &Value)> = match value {
            Value::Object(entries) => {
                entries.iter().map(|(key, value)| (key.clone(), value)).collect()
            }
            Value::Array(items) => {
                items.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect()
            }
            _ => Vec::new(),
        };
        for (key, value) in children {
            let pointer = format!("{at}/{key}");
            collect(value, &pointer, pointers);
            pointers.push(pointer);
        }
    }
    let mut pointers = Vec::new();
    collect(&plan_file(), "", &mut pointers);
    assert!(pointers.len() > 80, "{}", pointers.len());
    pointers
}

#[track_caller]
fn given<T>(term: &Option<Term<T>>) -> &Term<T> {
    term.as_ref().expect("a term that the letter gives")
}

#[track_caller]
fn assert_by<T: std::fmt::Debug>(term: &Term<T>, clause: &str) {
    assert_eq!(term.source, Source::Clause(clause.to_owned()), "{term:?}");
}

#[track_caller]
fn assert_assumed<T: std::fmt::Debug>(term: &Term<T>) {
    let why = term.source.assumed().unwrap_or_else(|| panic!("{term:?} is not assumed"));
    assert!(why.starts_with("The letter does not say"), "{why}");
    assert!(why.ends_with('.') && why.len() > 60, "a reason is a sentence: {why}");
    assert_eq!(term.source.clause(), None);
}
