//! Limits in layers: per payment, month, quarter and year, for new investors, and for recurring payments.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

#[path = "util/mistakes.rs"]
mod mistakes;
#[path = "layers/month_and_year.rs"]
mod month_and_year;
#[path = "layers/people.rs"]
mod people;
#[path = "layers/random.rs"]
mod random;
mod util;

use dspp::{
    Market, Month, Part, Participant, Payment, PaymentKind, Payments, PaymentsRequest, Plan, Quote,
    QuoteRequest, SentPayments, Status, Tier,
};
use mistakes::assert_mistakes;
use proptest::prelude::*;
use serde_json::{Value, json};
use util::{drawn, plan_file, read_plan, redwood, set};

const ESSENTIAL: &str = include_str!("plans/essential-utilities.json");
const MIDDLESEX: &str = include_str!("plans/middlesex-water.json");
const OMEGA: &str = include_str!("plans/omega-2008.json");
const DYNEX: &str = include_str!("plans/dynex-2014.json");
const TWO_LAYERS: &str = include_str!("plans/two-layers.json");

#[track_caller]
fn plan(text: &str) -> Plan {
    read_plan(text).unwrap_or_else(|error| panic!("{error}"))
}

/// Makes the built-in plan with other limits.
#[track_caller]
fn limited(limits: Value) -> Plan {
    let mut file = plan_file();
    set(&mut file, "/limits", limits);
    plan(&file.to_string())
}

fn term(value: impl Into<Value>) -> Value {
    json!({ "value": value.into(), "clause": "L4" })
}

fn sends(participant: Participant, amount: &str) -> QuoteRequest {
    QuoteRequest {
        participant: Some(participant),
        payment: Payment { amount: amount.into(), ..Payment::default() },
        ..QuoteRequest::default()
    }
}

fn existing(amount: &str) -> QuoteRequest {
    sends(Participant::Existing, amount)
}

fn new(amount: &str) -> QuoteRequest {
    sends(Participant::New, amount)
}

fn list(participant: Participant, lines: &str) -> PaymentsRequest {
    PaymentsRequest {
        participant: Some(participant),
        payments: SentPayments::Text(lines.into()),
        ..PaymentsRequest::default()
    }
}

fn statuses(answer: &Payments) -> Vec<Status> {
    answer.payments.iter().map(|payment| payment.quote.status).collect()
}

/// Returns the values of the only problem with a code.
#[track_caller]
fn values(quote: &Quote, code: &str) -> Vec<(&'static str, String)> {
    let found: Vec<_> = quote.problems.iter().filter(|problem| problem.code == code).collect();
    assert_eq!(found.len(), 1, "{:?}", quote.problems);
    assert!(found[0].clause.is_some(), "a refusal cites its clause");
    found[0].values.clone()
}

fn named(values: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    values.iter().map(|(name, value)| (*name, (*value).to_owned())).collect()
}

/// Lists the rules of the limits, each with its period.
fn rules(quote: &Quote) -> Vec<String> {
    let per = |step: &dspp::Step| {
        let per = step.inputs.iter().find(|(name, _)| *name == "per");
        per.map_or(String::new(), |(_, per)| format!(" {per}"))
    };
    let steps = quote.steps.iter().filter(|step| step.part == Part::Limits);
    steps.map(|step| format!("{}{}", step.rule, per(step))).collect()
}

fn limits_of(quote: &Quote) -> Value {
    serde_json::to_value(quote.limits.as_ref().unwrap()).unwrap()
}

#[test]
fn a_minimum_for_each_payment_does_not_count_earlier_payments() {
    let plan = plan(ESSENTIAL);
    let mut request = existing("20");
    request.payment.sent_this_month = "100".into();
    let quote = plan.quote(&request);
    assert_eq!(quote.status, Status::BelowMinimum);
    assert_eq!(
        values(&quote, "below-minimum"),
        named(&[
            ("minimum", "50.00"),
            ("total", "20.00"),
            ("leastNow", "50.00"),
            ("participant", "existing"),
            ("per", "payment"),
        ])
    );
    assert_eq!(
        limits_of(&quote),
        json!({ "minimum": "50.00", "maximum": "250000.00", "remaining": "249900.00", "leastNow": "50.00" })
    );
    assert_eq!(
        rules(&quote),
        [
            "minimum payment",
            "maximum year",
            "remaining year",
            "month-total year",
            "tier year",
            "minimum-check payment"
        ]
    );
    for (request, status) in [
        (existing("50"), Status::Accepted),
        (existing("49.99"), Status::BelowMinimum),
        (new("500"), Status::Accepted),
        (new("499.99"), Status::BelowMinimum),
        (existing("250000"), Status::Accepted),
        (existing("250000.01"), Status::NeedsApproval),
    ] {
        assert_eq!(plan.quote(&request).status, status, "{request:?}");
    }
    // The small payment is sent back, so it does not count toward the year.
    let answer = plan.payments(&list(Participant::Existing, "2008-01-02, 100\n2008-01-03, 20"));
    assert_eq!(statuses(&answer), [Status::Accepted, Status::BelowMinimum]);
    assert_eq!(answer.payments[1].remaining.unwrap().to_string(), "249900.00");
    assert_eq!(answer.month.total.unwrap().to_string(), "100.00");
    assert_eq!(answer.month.status, Status::Accepted);
}

#[test]
fn a_payment_over_the_maximum_is_pre_approved_even_below_its_minimum() {
    let plan = limited(json!({
        "per": term("year"),
        "minimumPer": term("payment"),
        "existingMinimum": term("50"),
        "newMinimum": term("500"),
        "maximum": term("250000"),
    }));
    let mut request = existing("20");
    request.payment.sent_this_year = "250000".into();
    request.payment.approved = true;
    request.month = Month {
        investment_date: "2008-01-15".into(),
        discount: "3".into(),
        pre_approved_discount: "1".into(),
        ..Month::default()
    };
    request.market.price = "40".into();
    let quote = plan.quote(&request);
    assert_eq!((quote.status, quote.tier), (Status::BelowMinimum, Some(Tier::PreApproved)));
    // $40 less 1 %; the start of the period and the due date are unknown.
    assert_eq!(quote.purchase.unwrap().exact.to_string(), "198/5");
    assert_eq!(quote.due, None);

    request.payment.sent_this_year = "249980".into();
    let quote = plan.quote(&request);
    assert_eq!((quote.status, quote.tier), (Status::BelowMinimum, Some(Tier::Standard)));
    assert_eq!(quote.purchase.unwrap().exact.to_string(), "194/5");
}

#[test]
fn limits_for_each_payment_alone_ignore_earlier_payments() {
    let plan = plan(DYNEX);
    let lines = "2014-08-01, 10000\n2014-08-04, 10000\n2014-08-05, 50";
    let answer = plan.payments(&list(Participant::Existing, lines));
    assert_eq!(statuses(&answer), [Status::Accepted, Status::Accepted, Status::BelowMinimum]);
    for payment in &answer.payments {
        assert_eq!(payment.remaining.unwrap().to_string(), "10000.00");
    }
    assert_eq!(answer.month.status, Status::Accepted);
    assert_eq!(answer.month.total.unwrap().to_string(), "20000.00");
    assert_eq!(answer.month.remaining.unwrap().to_string(), "10000.00");

    let mut request = existing("10000.01");
    request.payment.sent_this_month = "9999999".into();
    let quote = plan.quote(&request);
    assert_eq!(quote.status, Status::NeedsApproval);
    assert_eq!(
        values(&quote, "needs-approval"),
        named(&[
            ("maximum", "10000.00"),
            ("total", "10000.01"),
            ("remaining", "10000.00"),
            ("per", "payment")
        ])
    );
    assert_eq!(rules(&quote), ["minimum payment", "maximum payment", "tier payment"]);
    request.payment.approved = true;
    assert_eq!(plan.quote(&request).tier, Some(Tier::PreApproved));
    // A payment over the maximum is sent back regardless of the others.
    let answer = plan.payments(&list(Participant::New, "2014-08-01, 20000\n2014-08-04, 100"));
    assert_eq!(statuses(&answer), [Status::NeedsApproval, Status::Accepted]);
    assert_eq!(
        (answer.month.status, answer.month.total.unwrap().to_string().as_str()),
        (Status::Accepted, "100.00")
    );
}

#[test]
fn dividends_have_a_discount_and_payments_none() {
    let plan = plan(DYNEX);
    let ask = |kind, discount: &str, of_dividends: &str| {
        let quote = plan.quote(&QuoteRequest {
            payment: Payment { kind, amount: "100".into(), ..Payment::default() },
            month: Month {
                discount: discount.into(),
                dividend_discount: of_dividends.into(),
                ..Month::default()
            },
            market: Market { price: "8".into(), ..Market::default() },
            ..existing("")
        });
        (
            quote.discount.map_or(String::new(), |discount| discount.percent.to_string()),
            quote.problems.iter().map(|it| it.field.to_string()).collect::<Vec<_>>(),
        )
    };
    let none: Vec<String> = Vec::new();
    assert_eq!(ask(PaymentKind::OptionalCash, "", "3"), ("0".to_owned(), none.clone()));
    assert_eq!(ask(PaymentKind::Dividend, "", "3"), ("3".to_owned(), none.clone()));
    assert_eq!(ask(PaymentKind::Dividend, "", ""), ("0".to_owned(), none));
    assert_eq!(ask(PaymentKind::Dividend, "", "3.1").1, ["month.dividendDiscount"]);
}

#[test]
fn every_mistake_of_the_limits_is_named() {
    let check = |limits: Value, expected: &[(&str, &str, &str)]| {
        let mut file = plan_file();
        set(&mut file, "/limits", limits);
        assert_mistakes(Plan::from_json(&file.to_string()), expected);
    };
    let further = |per: &str, value: &str| json!({ "per": per, "value": value, "clause": "L4" });
    let known = "known=payment, month, quarter, year";
    check(
        json!({
            "per": term("month"), "minimumPer": term("week"), "maximum": term("10000.00"), "newMaximum": term(1),
            "recurringMinimum": term("x"), "newRecurring": term(json!({ "payments": 0, "each": 1 })),
            "furtherMaximums": [
                further("month", "1.00"), further("year", "25000.00"), further("year", "26000.00"), further("day", "1"),
                { "per": "quarter", "value": 5 }, 7, {}
            ],
        }),
        &[
            ("$.limits.minimumPer.value", "unknown-value", known),
            ("$.limits.newMaximum.value", "wrong-type", "expected=string; found=number"),
            ("$.limits.recurringMinimum.value", "not-a-number", ""),
            ("$.limits.newRecurring.value.amount", "missing", ""),
            ("$.limits.newRecurring.value.each", "unknown-key", "known=amount, payments"),
            ("$.limits.newRecurring.value.payments", "out-of-range", "minimum=1; maximum=120"),
            ("$.limits.furtherMaximums[0].per", "repeated", ""),
            ("$.limits.furtherMaximums[2].per", "repeated", ""),
            ("$.limits.furtherMaximums[3].per", "unknown-value", known),
            ("$.limits.furtherMaximums[4].value", "wrong-type", "expected=string; found=number"),
            ("$.limits.furtherMaximums[4]", "no-source", ""),
            ("$.limits.furtherMaximums[5]", "wrong-type", "expected=object; found=number"),
            ("$.limits.furtherMaximums[6].per", "missing", ""),
            ("$.limits.furtherMaximums[6].value", "missing", ""),
            ("$.limits.furtherMaximums[6]", "no-source", ""),
        ],
    );
    // A shorter period's maximum above that of a longer one.
    check(
        json!({
            "per": term("month"), "maximum": term("30000.00"), "newMaximum": term("25000.01"),
            "furtherMaximums": [further("year", "25000.00"), further("quarter", "25000.01"), further("payment", "40000.00")],
        }),
        &[
            ("$.limits.maximum", "layers-contradict", "maximum=25000.01; per=quarter"),
            ("$.limits.newMaximum", "layers-contradict", "maximum=25000.00; per=year"),
            ("$.limits.furtherMaximums[1]", "layers-contradict", "maximum=25000.00; per=year"),
            ("$.limits.furtherMaximums[2]", "layers-contradict", "maximum=30000.00; per=month"),
        ],
    );
    // A minimum above any of its maximums.
    check(
        json!({
            "per": term("month"), "maximum": term("10000.00"), "newMaximum": term("5000.00"),
            "existingMinimum": term("2000.01"), "newMinimum": term("2000.01"), "recurringMinimum": term("2000.01"),
            "newRecurring": term(json!({ "amount": "2000.01" })), "furtherMaximums": [further("payment", "2000.00")],
        }),
        &[
            (
                "$.limits.existingMinimum",
                "minimum-above-maximum",
                "minimum=2000.01; maximum=2000.00",
            ),
            ("$.limits.newMinimum", "minimum-above-maximum", "minimum=2000.01; maximum=2000.00"),
            (
                "$.limits.recurringMinimum",
                "minimum-above-maximum",
                "minimum=2000.01; maximum=2000.00",
            ),
            (
                "$.limits.newRecurring.value.amount",
                "minimum-above-maximum",
                "minimum=2000.01; maximum=2000.00",
            ),
        ],
    );
    check(
        json!({ "per": term("month"), "newMinimum": term("500.00"), "maximum": term("1000.00"), "newMaximum": term("499.99") }),
        &[("$.limits.newMinimum", "minimum-above-maximum", "minimum=500.00; maximum=499.99")],
    );
    check(
        json!({ "per": term("month"), "furtherMaximums": [further("year", "25000.00")] }),
        &[("$.limits.maximum", "missing", "")],
    );
    check(
        json!({ "per": term("month"), "maximum": term("1.00"), "furtherMaximums": term("year") }),
        &[("$.limits.furtherMaximums", "wrong-type", "expected=array; found=object")],
    );
    // Equal maximums do not conflict; another may be above the new investors' maximum.
    check(
        json!({
            "per": term("year"), "maximum": term("25000.00"), "newMaximum": term("5000.00"),
            "furtherMaximums": [further("month", "25000.00")],
        }),
        &[],
    );
}
