//! Limits in layers: of each payment, a month, a quarter and a year, of new investors, and of recurring payments.

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

/// The built-in plan with other limits.
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

/// The values of the one problem with a code.
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

/// The rules of an answer's limits, with the period of each.
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
    // The small payment is sent back, so that it does not count for the year.
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
    // $40 less 1 %; no start of a period is known, and no day that the payment is due.
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
    // One too large is sent back, whatever the others are.
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
fn a_month_and_a_year_bind_together() {
    let plan = plan(TWO_LAYERS);
    let mut request = existing("10000");
    request.payment.sent_this_year = "20000".into();
    let quote = plan.quote(&request);
    assert_eq!(quote.status, Status::NeedsApproval);
    assert_eq!(
        values(&quote, "needs-approval"),
        named(&[
            ("maximum", "25000.00"),
            ("total", "30000.00"),
            ("remaining", "5000.00"),
            ("per", "year")
        ])
    );
    assert_eq!(
        limits_of(&quote),
        json!({
            "minimum": "100.00", "maximum": "25000.00", "remaining": "5000.00", "leastNow": "100.00", "per": "year",
            "layers": [
                { "per": "month", "maximum": "10000.00", "sent": "0.00", "remaining": "10000.00" },
                { "per": "year", "maximum": "25000.00", "sent": "20000.00", "remaining": "5000.00" },
            ],
        })
    );
    assert_eq!(
        rules(&quote),
        [
            "minimum month",
            "maximum month",
            "maximum year",
            "remaining month",
            "remaining year",
            "month-total month",
            "month-total year",
            "tier year"
        ]
    );
    // Five thousand are left; a month's maximum decides again once less is left in it.
    request.payment.amount = "5000".into();
    assert_eq!(plan.quote(&request).status, Status::Accepted);
    request.payment.sent_this_month = "6000".into();
    let quote = plan.quote(&request);
    assert_eq!(
        values(&quote, "needs-approval"),
        named(&[
            ("maximum", "10000.00"),
            ("total", "11000.00"),
            ("remaining", "4000.00"),
            ("per", "month")
        ])
    );
    // An equal amount left: the shortest period decides.
    request.payment.sent_this_month = "5000".into();
    request.payment.amount = "5000.01".into();
    assert_eq!(values(&plan.quote(&request), "needs-approval")[3].1, "month");
    // Approval lifts every layer.
    request.payment.approved = true;
    let quote = plan.quote(&request);
    assert_eq!((quote.status, quote.tier), (Status::Accepted, Some(Tier::PreApproved)));
}

#[test]
fn payments_of_a_list_count_in_every_period() {
    let plan = plan(TWO_LAYERS);
    let request = PaymentsRequest {
        sent_this_year: "18000".into(),
        ..list(Participant::Existing, "2008-03-03, 4000\n2008-03-04, 3000\n2008-03-05, 100")
    };
    let answer = plan.payments(&request);
    assert_eq!(statuses(&answer), [Status::Accepted, Status::Accepted, Status::NeedsApproval]);
    let left: Vec<_> =
        answer.payments.iter().map(|payment| payment.remaining.unwrap().to_string()).collect();
    assert_eq!(left, ["3000.00", "0.00", "0.00"]);
    assert_eq!(answer.payments[1].sent_before.unwrap().to_string(), "4000.00");
    // The total of the month is 7100, within its maximum; that of the year is 25,100.
    assert_eq!(answer.month.total.unwrap().to_string(), "7100.00");
    assert_eq!(answer.month.status, Status::NeedsApproval);
    assert_eq!(answer.month.remaining.unwrap().to_string(), "0.00");

    let contrary = PaymentsRequest { sent_this_month: "18000.01".into(), ..request };
    let problems = plan.payments(&contrary).problems;
    let told: Vec<_> = problems.iter().map(|it| (&*it.field, it.code.as_str())).collect();
    assert_eq!(told, [("sentThisYear", "less-than-its-part")]);
}

#[test]
fn no_payment_of_a_list_is_accepted_after_sums_that_contradict() {
    let plan = plan(TWO_LAYERS);
    let mut request = list(Participant::Existing, "2008-01-02, 500\n2008-01-03, 600");
    request.sent_this_month = "300".into();
    request.sent_this_year = "200".into();
    let answer = plan.payments(&request);
    assert_eq!(statuses(&answer), [Status::Incomplete, Status::Incomplete]);
    assert_eq!(answer.month.status, Status::Incomplete);
    // The greatest sum given counts until they agree.
    assert_eq!(answer.payments[1].sent_before.unwrap().to_string(), "800.00");

    request.sent_this_year = "300".into();
    assert_eq!(statuses(&plan.payments(&request)), [Status::Accepted, Status::Accepted]);
}

#[test]
fn twelve_months_of_the_maximum_are_within_the_year() {
    let plan = plan(OMEGA);
    let mut request = existing("6250");
    for months in 0..12 {
        request.payment.sent_this_year = (months * 6250).to_string().as_str().into();
        let quote = plan.quote(&request);
        assert_eq!(quote.tier, Some(Tier::Standard));
        assert_eq!(limits_of(&quote)["per"], "month");
    }
    request.payment.sent_this_year = "75000".into();
    assert_eq!(values(&plan.quote(&request), "needs-approval")[3].1, "year");
    request.payment = Payment { amount: "6250.01".into(), ..Payment::default() };
    assert_eq!(values(&plan.quote(&request), "needs-approval")[3].1, "month");
}

#[test]
fn new_investors_have_a_maximum_of_their_own() {
    let plan = plan(MIDDLESEX);
    let quote = plan.quote(&new("20000"));
    assert_eq!(quote.status, Status::NeedsApproval);
    assert_eq!(
        values(&quote, "needs-approval"),
        named(&[
            ("maximum", "10000.00"),
            ("total", "20000.00"),
            ("remaining", "10000.00"),
            ("per", "quarter")
        ])
    );
    for (request, status) in [
        (new("10000"), Status::Accepted),
        (new("500"), Status::Accepted),
        (new("499.99"), Status::BelowMinimum),
        (existing("20000"), Status::Accepted),
        (existing("25000"), Status::Accepted),
        (existing("25000.01"), Status::NeedsApproval),
        (existing("24.99"), Status::BelowMinimum),
    ] {
        assert_eq!(plan.quote(&request).status, status, "{request:?}");
    }
    let mut later = existing("20000");
    later.payment.sent_this_quarter = "5000.01".into();
    assert_eq!(plan.quote(&later).status, Status::NeedsApproval);
    // Without knowing who sends it there is no maximum.
    let unknown = plan.quote(&QuoteRequest { participant: None, ..new("20000") });
    assert_eq!((unknown.status, unknown.tier), (Status::Incomplete, None));
    assert_eq!(limits_of(&unknown)["maximum"], Value::Null);
}

#[test]
fn a_new_investor_may_enter_by_recurring_payments() {
    let plan = plan(MIDDLESEX);
    let mut request = new("25");
    assert_eq!(plan.quote(&request).status, Status::BelowMinimum);
    request.payment.recurring = true;
    let quote = plan.quote(&request);
    assert_eq!(quote.status, Status::Accepted);
    assert_eq!(
        quote.steps[0].inputs,
        named(&[("participant", "new"), ("per", "payment"), ("recurring", "yes")])
    );
    request.payment.amount = "24.99".into();
    assert_eq!(
        values(&plan.quote(&request), "below-minimum"),
        named(&[
            ("minimum", "25.00"),
            ("total", "24.99"),
            ("leastNow", "25.00"),
            ("participant", "new"),
            ("per", "payment"),
            ("recurring", "yes"),
        ])
    );

    // $100 a month instead of $1,000, here by ten payments.
    let plan = limited(json!({
        "per": term("month"), "newMinimum": term("1000.00"), "maximum": term("5000.00"),
        "newRecurring": term(json!({ "amount": "100.00", "payments": 10 })),
    }));
    for (amount, recurring, status) in [
        ("100", true, Status::Accepted),
        ("99.99", true, Status::BelowMinimum),
        ("999.99", false, Status::BelowMinimum),
        ("1000", false, Status::Accepted),
    ] {
        let mut request = new(amount);
        request.payment.recurring = recurring;
        let quote = plan.quote(&request);
        assert_eq!(quote.status, status, "{amount} {recurring}");
        let payments = quote.steps.iter().any(|step| {
            step.rule == "minimum" && step.inputs.contains(&("payments", "10".to_owned()))
        });
        assert_eq!(payments, recurring);
    }
}

#[test]
fn a_recurring_payment_has_its_own_minimum() {
    let with = json!({
        "per": term("month"), "existingMinimum": term("50.00"), "recurringMinimum": term("25.00"),
        "newMinimum": term("250.00"), "maximum": term("100000.00"),
    });
    let plan = limited(with);
    let mut request = existing("25");
    assert_eq!(plan.quote(&request).status, Status::BelowMinimum);
    request.payment.recurring = true;
    assert_eq!(plan.quote(&request).status, Status::Accepted);
    request.payment.amount = "24.99".into();
    // Each of them must reach it, whatever was sent before.
    request.payment.sent_this_month = "1000".into();
    assert_eq!(plan.quote(&request).status, Status::BelowMinimum);
    // A new investor has no such way in.
    assert_eq!(
        plan.quote(&QuoteRequest { participant: Some(Participant::New), ..request }).status,
        Status::Accepted
    );
    let mut request = new("249.99");
    request.payment.recurring = true;
    assert_eq!(plan.quote(&request).status, Status::BelowMinimum);
    // Without the term a recurring payment is like any other.
    let mut request = existing("99.99");
    request.payment.recurring = true;
    assert_eq!(redwood().quote(&request).status, Status::BelowMinimum);
}

#[test]
fn what_was_sent_is_the_greatest_of_the_period_and_its_parts() {
    let per = |per: &str| {
        limited(
            json!({ "per": term(per), "existingMinimum": term("1.00"), "maximum": term("1000.00") }),
        )
    };
    let left = |per_text: &str, month: &str, quarter: &str, year: &str| {
        let payment = Payment {
            amount: "1".into(),
            sent_this_month: month.into(),
            sent_this_quarter: quarter.into(),
            sent_this_year: year.into(),
            ..Payment::default()
        };
        let quote = per(per_text).quote(&QuoteRequest { payment, ..existing("") });
        let problems: Vec<_> = quote
            .problems
            .iter()
            .map(|it| format!("{} {} {:?}", it.field, it.code, it.values))
            .collect();
        let left = quote.limits.unwrap().remaining.map(|left| left.to_string());
        (left.unwrap_or_default(), problems.join("; "))
    };
    let fine = |left: &str| (left.to_owned(), String::new());
    assert_eq!(left("month", "300", "400", "500"), fine("700.00"));
    assert_eq!(left("quarter", "300", "400", "500"), fine("600.00"));
    assert_eq!(left("year", "300", "400", "500"), fine("500.00"));
    assert_eq!(left("year", "300", "400", ""), fine("600.00"));
    assert_eq!(left("year", "300", "", ""), fine("700.00"));
    assert_eq!(left("quarter", "300", "", ""), fine("700.00"));
    assert_eq!(left("quarter", "", "", "500"), fine("1000.00"));
    assert_eq!(left("payment", "300", "400", "500"), fine("1000.00"));
    assert_eq!(
        left("quarter", "400", "300", "500"),
        (
            "600.00".to_owned(),
            r#"payment.sentThisQuarter less-than-its-part [("minimum", "400.00"), ("per", "month")]"#.to_owned()
        )
    );
    assert_eq!(
        left("year", "100", "400", "399.99"),
        (
            "600.00".to_owned(),
            r#"payment.sentThisYear less-than-its-part [("minimum", "400.00"), ("per", "quarter")]"#.to_owned()
        )
    );
    assert_eq!(left("year", "500", "500", "500"), fine("500.00"));
    assert_eq!(left("month", "", "", "a lot").0, "");
}

#[test]
fn the_payment_for_shares_follows_the_deciding_layer() {
    let mut file: Value = serde_json::from_str(TWO_LAYERS).unwrap();
    let by = |value: Value| json!({ "value": value, "clause": "P1" });
    set(&mut file, "/shares", json!({ "decimals": by(json!(6)), "rounding": by(json!("down")) }));
    set(
        &mut file,
        "/discounts",
        json!({
            "standard": { "minimum": "0", "maximum": "0", "clause": "P1" },
            "preApproved": { "minimum": "10", "maximum": "10", "clause": "P1" },
        }),
    );
    let plan = plan(&file.to_string());
    let mut request = existing("");
    request.market.price = "40".into();
    request.payment.sent_this_year = "20000".into();
    let payment = |request: &QuoteRequest, shares: &str| {
        let answer = plan.payment_for_shares(request, &shares.into());
        (answer.payment.unwrap().to_string(), answer.quote.status)
    };
    // $5,000 is left in the year: 125 shares at 40.
    assert_eq!(payment(&request, "125"), ("5000.00".to_owned(), Status::Accepted));
    assert_eq!(payment(&request, "126"), ("5040.00".to_owned(), Status::NeedsApproval));
    request.payment.approved = true;
    // Over the maximum a share costs 36, but the payment must be over it.
    assert_eq!(payment(&request, "126"), ("5000.01".to_owned(), Status::Accepted));
    assert_eq!(payment(&request, "150"), ("5400.00".to_owned(), Status::Accepted));
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
    // Equal maximums do not contradict each other; a further one may be above that of new investors.
    check(
        json!({
            "per": term("year"), "maximum": term("25000.00"), "newMaximum": term("5000.00"),
            "furtherMaximums": [further("month", "25000.00")],
        }),
        &[],
    );
}

const PERIODS: [&str; 4] = ["payment", "month", "quarter", "year"];

fn dollars(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// Limits and a payment, in cents.
#[derive(Clone, Debug)]
struct Case {
    /// The maximum of each period, least first; the place of `per` among them.
    maximums: Vec<(usize, u64)>,
    per: usize,
    new_maximum: Option<u64>,
    minimum_per: Option<usize>,
    minimums: [u64; 2],
    recurring_minimums: [Option<u64>; 2],
    is_new: bool,
    recurring: bool,
    approved: bool,
    amount: u64,
    /// Sent in the month, the quarter and the year.
    sent: [u64; 3],
}

impl Case {
    fn plan(&self) -> Plan {
        let (per, maximum) = self.maximums[self.per];
        let mut limits = json!({
            "per": term(PERIODS[per]), "maximum": term(dollars(maximum)),
            "existingMinimum": term(dollars(self.minimums[0])), "newMinimum": term(dollars(self.minimums[1])),
        });
        if let Some(maximum) = self.new_maximum {
            limits["newMaximum"] = term(dollars(maximum));
        }
        if let Some(per) = self.minimum_per {
            limits["minimumPer"] = term(PERIODS[per]);
        }
        if let Some(minimum) = self.recurring_minimums[0] {
            limits["recurringMinimum"] = term(dollars(minimum));
        }
        if let Some(minimum) = self.recurring_minimums[1] {
            limits["newRecurring"] = term(json!({ "amount": dollars(minimum) }));
        }
        let further: Vec<_> = self
            .maximums
            .iter()
            .filter(|(period, _)| *period != per)
            // In the file they stand in any order.
            .rev()
            .map(|(period, maximum)| {
                json!({ "per": PERIODS[*period], "value": dollars(*maximum), "clause": "L4" })
            })
            .collect();
        if !further.is_empty() {
            limits["furtherMaximums"] = json!(further);
        }
        limited(limits)
    }

    fn request(&self) -> QuoteRequest {
        QuoteRequest {
            participant: Some(if self.is_new { Participant::New } else { Participant::Existing }),
            payment: Payment {
                amount: dollars(self.amount).into(),
                sent_this_month: dollars(self.sent[0]).into(),
                sent_this_quarter: dollars(self.sent[1]).into(),
                sent_this_year: dollars(self.sent[2]).into(),
                recurring: self.recurring,
                approved: self.approved,
                ..Payment::default()
            },
            ..QuoteRequest::default()
        }
    }

    fn sent_in(&self, period: usize) -> u64 {
        if period == 0 { 0 } else { self.sent[period - 1] }
    }

    /// The least amount left, with its period.
    fn left(&self) -> (u64, usize) {
        let own = self.maximums[self.per].0;
        let mut least = (u64::MAX, 0);
        for (period, maximum) in &self.maximums {
            let maximum = match self.new_maximum {
                Some(maximum) if self.is_new && *period == own => maximum,
                _ => *maximum,
            };
            let left = maximum.saturating_sub(self.sent_in(*period));
            if left < least.0 {
                least = (left, *period);
            }
        }
        least
    }

    fn status(&self) -> Status {
        if self.amount > self.left().0 && !self.approved {
            return Status::NeedsApproval;
        }
        let who = usize::from(self.is_new);
        let (minimum, before) = match self.recurring_minimums[who] {
            Some(minimum) if self.recurring => (minimum, 0),
            _ => {
                let per = self.minimum_per.unwrap_or(self.maximums[self.per].0);
                (self.minimums[who], self.sent_in(per))
            }
        };
        if before + self.amount < minimum { Status::BelowMinimum } else { Status::Accepted }
    }
}

/// Amounts of all sizes up to the greatest, in cents.
fn cents(most: u64) -> impl Strategy<Value = u64> {
    prop_oneof![1..=most, 1..=most.min(2_000_000), Just(most), Just(1)]
}

const MOST: u64 = 100_000_000_000;

/// Cases whose plans have maximums of some of the periods.
fn case(periods: Vec<usize>) -> impl Strategy<Value = Case> {
    let most = periods.len();
    let periods = prop::sample::subsequence(periods, 1..=most);
    (periods, any::<prop::sample::Index>()).prop_flat_map(|(periods, per)| {
        let count = periods.len();
        let per = per.index(count);
        (
            (prop::collection::vec(cents(MOST), count), Just(periods), Just(per)),
            (prop::option::of(cents(MOST)), prop::option::of(0..4_usize)),
            (
                prop::array::uniform2(cents(100_000)),
                prop::array::uniform2(prop::option::of(cents(100_000))),
            ),
            (
                any::<bool>(),
                any::<bool>(),
                any::<bool>(),
                cents(MOST),
                prop::array::uniform3(cents(MOST)),
            ),
        )
            .prop_map(
                |((mut maximums, periods, per), (new_maximum, minimum_per), minimums, asked)| {
                    maximums.sort_unstable();
                    let least = maximums[0];
                    // A new investor's maximum contradicts that of a longer period as any other.
                    let longer = maximums.get(per + 1).copied().unwrap_or(MOST);
                    let new_maximum = new_maximum.map(|maximum| maximum.min(longer));
                    let of_new = new_maximum.unwrap_or(MOST).min(least);
                    let (usual, recurring) = minimums;
                    let (is_new, recurs, approved, amount, mut sent) = asked;
                    sent.sort_unstable();
                    Case {
                        maximums: periods.into_iter().zip(maximums).collect(),
                        per,
                        new_maximum,
                        minimum_per,
                        minimums: [usual[0].min(least), usual[1].min(of_new)],
                        recurring_minimums: [
                            recurring[0].map(|minimum| minimum.min(least)),
                            recurring[1].map(|minimum| minimum.min(of_new)),
                        ],
                        is_new,
                        recurring: recurs,
                        approved,
                        amount,
                        sent,
                    }
                },
            )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: drawn(2_000), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_verdict_is_that_of_the_least_amount_left(case in case(vec![0, 1, 2, 3])) {
        let (plan, request) = (case.plan(), case.request());
        let quote = plan.quote(&request);
        prop_assert_eq!(quote.status, case.status());
        let (left, per) = case.left();
        let limits = quote.limits.clone().unwrap();
        prop_assert_eq!(limits.remaining.unwrap().to_string(), dollars(left));
        if case.maximums.len() > 1 {
            prop_assert_eq!(limits.per.unwrap().as_str(), PERIODS[per]);
            prop_assert_eq!(limits.layers.len(), case.maximums.len());
        } else {
            prop_assert!(limits.per.is_none() && limits.layers.is_empty());
        }
        if quote.status == Status::NeedsApproval {
            let values = &quote.problems[0].values;
            prop_assert!(values.contains(&("per", PERIODS[per].to_owned())), "{:?}", values);
            // Exactly what is left needs no approval.
            if left > 0 {
                let mut least = request.clone();
                least.payment.amount = dollars(left).into();
                prop_assert_eq!(plan.quote(&least).tier, Some(Tier::Standard));
            }
        }
    }

    #[test]
    fn splitting_a_payment_does_not_change_the_verdict(case in case(vec![1, 2, 3]), part in 1..MOST) {
        let minimum_per = case.minimum_per.filter(|per| *per != 0);
        let case = Case { recurring: false, minimum_per, amount: case.amount.max(2), ..case };
        let first = 1 + part % (case.amount - 1);
        let whole = case.plan().quote(&case.request());
        let asked = case.request();
        let list = PaymentsRequest {
            participant: asked.participant,
            payments: SentPayments::Text(format!(
                "2008-01-02, {}\n2008-01-02, {}", dollars(first), dollars(case.amount - first)
            )),
            sent_this_month: asked.payment.sent_this_month,
            sent_this_quarter: asked.payment.sent_this_quarter,
            sent_this_year: asked.payment.sent_this_year,
            approved: case.approved,
            ..PaymentsRequest::default()
        };
        let month = case.plan().payments(&list).month;
        prop_assert_eq!((month.status, month.tier), (whole.status, whole.tier));
    }
}
