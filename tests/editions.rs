//! Which edition of a plan is in force, and what is said outside all of them.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

mod util;

use dspp::calendar::parse_date;
use dspp::{Editions, Month, PaymentsRequest, Plan, QuoteRequest, SentPayments};
use serde_json::{Value, json};
use util::{plan_file, set};

const REDWOOD_2002: &str = include_str!("../plans/redwood-2002.json");

fn editions(files: &[Value]) -> Editions {
    Editions::from_json(&Value::from(files.to_vec()).to_string()).unwrap()
}

fn dated(id: &str, from: &str) -> Value {
    let mut file = plan_file();
    set(&mut file, "/id", json!(id));
    set(&mut file, "/effectiveFrom/value", json!(from));
    file
}

fn undated() -> Value {
    serde_json::from_str(REDWOOD_2002).unwrap()
}

fn in_force<'e>(editions: &'e Editions, date: &str) -> Option<&'e str> {
    editions.in_force(parse_date(date).unwrap()).map(|plan| plan.id.as_str())
}

#[test]
fn each_edition_applies_from_its_first_day_until_the_next_one() {
    let editions =
        editions(&[dated("c", "2012-05-01"), dated("a", "2007-11-23"), dated("b", "2010-01-01")]);
    for (date, id) in [
        ("2007-11-22", None),
        ("2007-11-23", Some("a")),
        ("2009-12-31", Some("a")),
        ("2010-01-01", Some("b")),
        ("2012-04-30", Some("b")),
        ("2012-05-01", Some("c")),
        ("2100-12-31", Some("c")),
    ] {
        assert_eq!(in_force(&editions, date), id, "{date}");
    }
    assert_eq!(editions.iter().map(|plan| plan.id.as_str()).collect::<Vec<_>>(), ["a", "b", "c"]);
}

#[test]
fn the_earliest_edition_may_leave_out_when_it_took_effect() {
    let editions = editions(&[plan_file(), undated()]);
    assert_eq!(in_force(&editions, "1990-01-01"), Some("redwood-2002"));
    assert_eq!(in_force(&editions, "2007-11-23"), Some("redwood-2007"));
}

#[test]
fn the_day_of_the_investment_decides_and_then_the_day_asked_from() {
    let editions = editions(&[dated("a", "2007-11-23"), dated("b", "2010-01-01")]);
    let answers = |investment_date, period_start, as_of| {
        let month = Month { investment_date, period_start, ..Month::default() };
        editions.quote(&QuoteRequest { month, as_of, ..QuoteRequest::default() }).edition
    };
    assert_eq!(answers("2009-12-31", "2010-01-04", "2010-01-04"), "a");
    assert_eq!(answers(" 2010-01-04 ", "2009-12-31", ""), "b");
    assert_eq!(answers("", "2009-12-31", "2010-01-04"), "a");
    assert_eq!(answers("someday", "", "2009-12-31"), "a");
    assert_eq!(answers("", "", ""), "b");
}

#[test]
fn without_a_day_of_the_investment_the_first_payment_of_a_list_decides() {
    let editions = editions(&[dated("a", "2007-11-23"), dated("b", "2010-01-01")]);
    let answers = |lines, investment_date| {
        let month = Month { investment_date, ..Month::default() };
        let payments = SentPayments::Text(lines);
        let request = PaymentsRequest { month, payments, ..PaymentsRequest::default() };
        editions.payments(&request).payments[0].quote.edition
    };
    assert_eq!(answers("2010-01-04, 100\n2009-12-31, 100", ""), "a");
    assert_eq!(answers("2010-01-04, 100\n, 100", ""), "b");
    assert_eq!(answers("2009-12-31, 100", "2010-01-15"), "b");
    assert_eq!(answers(", 100", ""), "b");
}

#[test]
fn a_payment_outside_every_edition_says_so() {
    let editions = editions(&[dated("a", "2007-11-23"), dated("b", "2010-01-01")]);
    let month = Month { investment_date: "2007-11-21", ..Month::default() };
    let quote = editions.quote(&QuoteRequest { month, ..QuoteRequest::default() });
    assert_eq!(
        quote.problems.iter().map(|problem| problem.code).collect::<Vec<_>>(),
        ["outside-plan"]
    );
    assert_eq!(quote.problems[0].values, [("effectiveFrom", "2007-11-23".to_owned())]);
}

#[test]
fn one_file_is_one_edition_and_answers_as_the_plan_does() {
    let one = Editions::from_json(&plan_file().to_string()).unwrap();
    assert_eq!(one.iter().collect::<Vec<_>>(), [&Plan::redwood_2007()]);
}

#[test]
fn editions_that_nobody_could_choose_between_are_refused() {
    let problems = |files: Value| {
        let error = Editions::from_json(&files.to_string()).expect_err("no plan");
        let found =
            error.problems().iter().map(|problem| format!("{} {}", problem.field, problem.code));
        found.collect::<Vec<_>>()
    };
    assert_eq!(problems(json!([plan_file(), plan_file()])), ["$[1].effectiveFrom repeated"]);
    assert_eq!(
        problems(json!([undated(), plan_file(), undated()])),
        ["$[2].effectiveFrom missing"]
    );
    assert_eq!(problems(json!([])), ["$ too-few"]);
    assert_eq!(problems(json!([plan_file(), 1])), ["$[1] wrong-type"]);
    assert_eq!(problems(json!(vec![1; 101])), ["$ too-many-editions"]);
    // When each took effect is told once all can be read.
    assert_eq!(problems(json!([1, plan_file(), plan_file()])), ["$[0] wrong-type"]);
}

#[test]
fn a_hundred_editions_are_a_plan_and_one_more_is_not() {
    let yearly = |last: u32| -> Vec<_> {
        (1990..=last).map(|year| dated("yearly", &format!("{year}-01-01"))).collect()
    };
    assert_eq!(editions(&yearly(2089)).iter().count(), 100);
    let refused = Editions::from_json(&json!(yearly(2090)).to_string()).unwrap_err();
    assert_eq!(refused.problems()[0].code, "too-many-editions");
}
