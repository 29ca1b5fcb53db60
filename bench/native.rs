//! Times the quotes of requests in a file; prints seconds and shares as JSON.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "it measures time, and stops at the first surprise"
)]

#[path = "../tests/util/mod.rs"]
mod util;

use std::hint::black_box;
use std::time::Instant;

use dspp::{Plan, QuoteRequest};
use serde_json::{Value, json};

const ROUNDS: usize = 11;

fn main() {
    let path = std::env::args().nth(1).expect("a file of requests");
    let text = std::fs::read_to_string(path).expect("a file that can be read");
    let lists: Value = serde_json::from_str(&text).expect("JSON");
    let plan = Plan::redwood_2007().expect("the built-in plan");
    let [quotes, rows] = ["quotes", "rows"].map(|name| measured(&plan, &lists[name]));
    println!("{}", json!({ "quotes": quotes, "rows": rows }));
}

/// Returns the shares of each request, and the time of all in each round.
fn measured(plan: &Plan, list: &Value) -> Value {
    let requests: Vec<_> = list.as_array().expect("a list").iter().map(util::request).collect();
    let shares: Vec<_> = requests
        .iter()
        .map(|request| plan.quote(request).purchase?.shares)
        .map(|shares| shares.map(|shares| shares.to_string()))
        .collect();
    let seconds: Vec<_> = (0..ROUNDS).map(|_| seconds(plan, &requests)).collect();
    json!({ "seconds": seconds, "shares": shares })
}

fn seconds(plan: &Plan, requests: &[QuoteRequest]) -> f64 {
    let start = Instant::now();
    for request in requests {
        black_box(plan.quote(black_box(request)));
    }
    start.elapsed().as_secs_f64()
}
