//! Terms that plan files once could not express, each in a plan file. Other tests check the figures:
//! tests/layers.rs, tests/fees.rs, tests/prices.rs and tests/dates.rs.

use crate::util::{node, set};
use dspp::{Plan, QuoteRequest};
use serde_json::Value;

const ROWS: &str = include_str!("../data/plan-terms-unsaid.json");

#[test]
fn every_row_fits_a_plan_file_and_gives_its_figures() {
    let data: Value = serde_json::from_str(ROWS).unwrap();
    let mut numbers = Vec::new();
    for row in data["rows"].as_array().unwrap() {
        let name = format!("{} {}", row["row"], row["seen"]);
        let mut file = data["minimal"].clone();
        for (section, terms) in row["terms"].as_object().unwrap() {
            set(&mut file, &format!("/{section}"), terms.clone());
        }
        let plan = Plan::from_json(&file.to_string()).unwrap_or_else(|it| panic!("{name}: {it}"));
        for case in row["cases"].as_array().into_iter().flatten() {
            let request = QuoteRequest::from_node(&node(&case["request"])).unwrap();
            let answer = serde_json::to_value(plan.quote(&request)).unwrap();
            for (pointer, expected) in case["answer"].as_object().unwrap() {
                assert_eq!(answer.pointer(pointer), Some(expected), "{name}: {pointer}");
            }
        }
        numbers.push(row["row"].as_u64().unwrap());
    }
    numbers.dedup();
    assert_eq!(numbers, (1..=14).collect::<Vec<_>>());
}
