//! Requests of the wrong shape: the error lists every mistake with its path.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

#[path = "requests/typed_numbers.rs"]
mod typed_numbers;
mod util;

use dspp::{
    Input, InvestmentPeriodRequest, Node, PaymentsRequest, QuoteRequest, RequestError,
    ScheduleRequest,
};
use serde_json::{Value, json};
use util::node;

/// Path, code, and values as `name=value; …`, in the order reported.
#[track_caller]
fn wrong<T>(read: fn(&Node) -> Result<T, RequestError>, request: &Value) -> Vec<String> {
    wrong_node(read, &node(request))
}

#[track_caller]
fn wrong_node<T>(read: fn(&Node) -> Result<T, RequestError>, request: &Node) -> Vec<String> {
    let Err(error) = read(request) else { panic!("{request:?} was read") };
    let problems = error.problems().iter().map(|problem| {
        let values: Vec<_> =
            problem.values.iter().map(|(name, value)| format!("{name}={value}")).collect();
        format!("{} {} {}", problem.field, problem.code, values.join("; "))
    });
    problems.collect()
}

#[track_caller]
fn assert_wrong<T>(read: fn(&Node) -> Result<T, RequestError>, request: &Value, expected: &[&str]) {
    let (mut wrong, mut expected) = (wrong(read, request), expected.to_vec());
    wrong.sort();
    expected.sort_unstable();
    assert_eq!(wrong, expected);
}

#[test]
fn every_mistake_of_a_quote_is_named_at_once() {
    let request = json!({
        "participant": "somebody",
        "payment": { "amount": 2500, "approved": "yes", "kind": 1, "sum": "5" },
        "month": { "investmentPeriod": [], "suspended": ["everything"], "closures": "2008-01-02" },
        "market": { "source": true, "fills": [{ "price": [], "size": "1" }, 7] },
        "asOf": 20080102,
        "day": null,
    });
    assert_wrong(
        QuoteRequest::from_node,
        &request,
        &[
            "participant unknown-value known=existing, new; found=\"somebody\"",
            "payment.amount wrong-type expected=text such as \"2500.00\"; found=the number 2500; write it as text",
            "payment.approved wrong-type expected=true or false; found=string",
            "payment.kind unknown-value known=optional-cash, dividend; found=the number 1",
            "payment.sum unknown-key known=kind, amount, sentThisMonth, sentThisQuarter, sentThisYear, recurring, approved, sharesHeld, reinvested, method",
            "month.investmentPeriod wrong-type expected=an object; found=a list",
            "month.suspended[0] unknown-value known=optional-cash, pre-approved, dividends, new-investors; found=\"everything\"",
            "month.closures wrong-type expected=a list; found=string",
            "market.source unknown-value known=direct, open-market; found=boolean",
            "market.fills[0].price wrong-type expected=text such as \"2500.00\"; found=a list",
            "market.fills[0].size unknown-key known=price, shares",
            "market.fills[1] wrong-type expected=an object; found=the number 7",
            "asOf wrong-type expected=text such as \"2500.00\"; found=the number 20080102; write it as text",
            "day unknown-key known=participant, payment, month, market, asOf, knownOn",
        ],
    );
}

#[test]
fn only_an_object_is_a_request() {
    for (request, found) in [
        (json!(null), "null"),
        (json!([]), "a list"),
        (json!("{}"), "string"),
        (json!(1.5), "the number 1.5"),
    ] {
        let expected = format!(" wrong-type expected=an object; found={found}");
        assert_eq!(wrong(QuoteRequest::from_node, &request), [expected]);
    }
    let map = Node::Other("an object (Map)".to_owned());
    let expected = " wrong-type expected=an object; found=an object (Map)";
    assert_eq!(wrong_node(QuoteRequest::from_node, &map), [expected]);
}

#[test]
fn the_other_questions_report_their_mistakes() {
    let text = "expected=text such as \"2500.00\"";
    assert_wrong(
        PaymentsRequest::from_node,
        &json!({ "payments": [{ "date": {}, "sum": "1" }], "approved": 1, "payment": {} }),
        &[
            &format!("payments[0].date wrong-type {text}; found=an object (Object)"),
            "payments[0].sum unknown-key known=date, amount",
            "approved wrong-type expected=true or false; found=the number 1",
            "payment unknown-key known=participant, payments, sentThisMonth, sentThisQuarter, sentThisYear, approved, method, month, market, knownOn",
        ],
    );
    assert_wrong(
        InvestmentPeriodRequest::from_node,
        &json!({ "days": [{ "fills": [{ "shares": false }] }, null], "market": {} }),
        &[
            &format!("days[0].fills[0].shares wrong-type {text}; found=boolean"),
            "days[1] wrong-type expected=an object; found=null",
            "market unknown-key known=participant, payment, month, days, asOf, knownOn",
        ],
    );
    assert_wrong(
        ScheduleRequest::from_node,
        &json!({ "months": 1.5, "announced": {}, "closures": [1] }),
        &[
            "months wrong-type expected=a whole number or its text; found=the number 1.5",
            "announced wrong-type expected=a list; found=an object (Object)",
            &format!("closures[0] wrong-type {text}; found=the number 1; write it as text"),
        ],
    );
}

#[test]
fn the_extra_key_belongs_to_its_question_only() {
    let request = json!({ "shares": "100" });
    let (_, shares) = QuoteRequest::with_shares(&node(&request)).unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(shares, Input::Text("100".to_owned()));
    let known = "participant, payment, month, market, asOf, knownOn";
    let refused = format!("shares unknown-key known={known}");
    assert_eq!(wrong(QuoteRequest::from_node, &request), [refused]);
    let refused = format!("shares unknown-key known={known}, step");
    assert_eq!(wrong(QuoteRequest::with_step, &request), [refused]);
}

#[test]
fn null_counts_as_missing() {
    let nulls = json!({
        "participant": null,
        "payment": { "kind": null, "amount": null, "approved": null },
        "month": { "investmentPeriod": null, "suspended": null, "closures": null },
        "market": { "source": null, "fills": null },
        "asOf": null,
    });
    assert_eq!(QuoteRequest::from_node(&node(&nulls)), Ok(QuoteRequest::default()));
}

#[test]
fn a_hundred_problems_are_listed_and_no_more() {
    for (count, listed) in [(100, 100), (101, 100)] {
        let request = json!({ "market": { "fills": vec![json!(7); count] } });
        assert_eq!(wrong(QuoteRequest::from_node, &request).len(), listed, "of {count}");
    }
}

#[test]
fn a_long_key_or_name_is_shown_in_part() {
    let long = "x".repeat(41);
    let shown = "x".repeat(40);
    assert_eq!(
        wrong(QuoteRequest::from_node, &json!({ "market": { &long: "1" }, "participant": long })),
        [
            format!("participant unknown-value known=existing, new; found=\"{shown}\""),
            format!("market.{shown} unknown-key known=source, price, fills, netAssetValue"),
        ]
    );
}

#[test]
fn a_long_text_is_cut_off_and_so_cannot_be_read() {
    let amount = |length: usize| {
        let request = json!({ "payment": { "amount": "1".repeat(length) } });
        QuoteRequest::from_node(&node(&request)).map(|request| request.payment.amount)
    };
    assert_eq!(amount(1_000), Ok(Input::Text("1".repeat(1_000))));
    assert_eq!(amount(1_001), Ok(Input::Text("1".repeat(1_000) + "…")));
}

#[test]
fn a_text_longer_than_any_value_is_refused() {
    let under = |key: &str, node| Node::Object(vec![(key.to_owned(), node)]);
    for key in ["price", "fills"] {
        let request = under("market", under(key, Node::LongText));
        let expected = format!("market.{key} too-long expected=at most 1000000 characters");
        assert_eq!(wrong_node(QuoteRequest::from_node, &request), [expected]);
    }
}

#[test]
fn a_repeated_key_is_reported() {
    let twice = vec![
        ("asOf".to_owned(), Node::Text("2008-01-02".to_owned())),
        ("asOf".to_owned(), Node::Null),
    ];
    let wrong = wrong_node(QuoteRequest::from_node, &Node::Object(twice));
    assert_eq!(wrong, ["asOf duplicate-key "]);
}

#[test]
fn an_error_lists_all_its_problems() {
    let error = QuoteRequest::from_node(&node(&json!({ "asOf": 1, "participant": "x" })));
    let Err(error) = error else { panic!("it was read") };
    assert_eq!(
        error.to_string(),
        "This cannot be asked: participant: unknown-value (found \"x\", known: existing, new); \
         asOf: wrong-type (expected text such as \"2500.00\", found the number 1; write it as text)"
    );
}
