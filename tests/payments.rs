//! Several payments of one month: worked by hand, and invariant under division and order.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

#[path = "payments/divided.rs"]
mod divided;
#[path = "payments/lists.rs"]
mod lists;
#[path = "payments/plans.rs"]
mod plans;
mod util;

use std::sync::LazyLock;

use dspp::{
    Feature, JudgedPayment, JudgedTotal, Market, Month, Participant, Payment, Payments,
    PaymentsRequest, Period, Plan, QuoteRequest, Reading, Rule, SentPayment, SentPayments, Status,
    Step,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::RngSeed;
use serde_json::json;
use util::{drawn, read_plan, redwood, redwood_with, told};

static REDWOOD: LazyLock<Plan> = LazyLock::new(redwood);
static VENTAS: LazyLock<Plan> =
    LazyLock::new(|| read_plan(include_str!("../plans/ventas-2011.json")).unwrap());
static INDYMAC: LazyLock<Plan> =
    LazyLock::new(|| read_plan(include_str!("../plans/indymac-2005.json")).unwrap());

fn existing(lines: &str) -> PaymentsRequest {
    PaymentsRequest {
        participant: Some(Participant::Existing),
        payments: SentPayments::Text(lines.into()),
        ..PaymentsRequest::default()
    }
}

fn new(lines: &str) -> PaymentsRequest {
    PaymentsRequest { participant: Some(Participant::New), ..existing(lines) }
}

fn text(value: Option<impl ToString>) -> String {
    value.map_or("-".to_owned(), |value| value.to_string())
}

/// Place, amount, verdict, what counted before, and what is left after.
fn row(payment: &JudgedPayment) -> String {
    let JudgedPayment { index, amount, sent_before, remaining, quote, .. } = payment;
    let (amount, before, left) = (text(*amount), text(*sent_before), text(*remaining));
    format!("{index}: {amount} {} after {before} leaves {left}", quote.status.as_str())
}

/// Total, verdict and tier, and what is left.
fn month(total: &JudgedTotal) -> String {
    let JudgedTotal { total, status, tier, remaining, .. } = total;
    let tier = tier.map_or("-", |tier| tier.as_str());
    format!("{} {} {tier} leaves {}", text(*total), status.as_str(), text(*remaining))
}

#[track_caller]
fn assert_answer(answer: &Payments, rows: &[&str], total: &str) {
    assert_eq!(answer.payments.iter().map(row).collect::<Vec<_>>(), rows);
    assert_eq!(month(&answer.month), total);
}

/// Field, code and values of each problem of a payment.
fn problems(payment: &JudgedPayment) -> Vec<String> {
    payment.quote.problems.iter().map(told).collect()
}

#[track_caller]
fn step<'s>(steps: &'s [Step], rule: &str) -> &'s Step {
    let rules: Vec<_> = steps.iter().map(|step| step.rule).collect();
    steps.iter().find(|step| step.rule == rule).unwrap_or_else(|| panic!("no {rule}: {rules:?}"))
}

fn inputs(step: &Step) -> String {
    format!("{} = {}", util::inputs(step), step.result)
}

#[test]
fn two_payments_of_exactly_the_maximum_are_within_it() {
    let request = existing("2008-01-02, 4000\n2008-01-08, 6,000.00");
    assert_answer(
        &REDWOOD.payments(&request),
        &[
            "0: 4000.00 accepted after 0.00 leaves 6000.00",
            "1: 6000.00 accepted after 4000.00 leaves 0.00",
        ],
        "10000.00 accepted standard leaves 0.00",
    );
}

#[test]
fn one_cent_more_needs_approval_and_is_sent_back() {
    let mut request = existing("2008-01-02, 4000\n2008-01-08, 6000.01");
    let answer = REDWOOD.payments(&request);
    assert_answer(
        &answer,
        &[
            "0: 4000.00 accepted after 0.00 leaves 6000.00",
            "1: 6000.01 needs-approval after 4000.00 leaves 6000.00",
        ],
        "10000.01 needs-approval - leaves 0.00",
    );
    assert_eq!(
        problems(&answer.payments[1]),
        [
            "payments[1].amount needs-approval maximum=10000.00 total=10000.01 remaining=6000.00 per=month"
        ]
    );

    request.approved = true;
    assert_answer(
        &REDWOOD.payments(&request),
        &[
            "0: 4000.00 accepted after 0.00 leaves 6000.00",
            "1: 6000.01 accepted after 4000.00 leaves 0.00",
        ],
        "10000.01 accepted pre-approved leaves 0.00",
    );
}

#[test]
fn after_a_payment_that_was_sent_back_a_smaller_one_still_fits() {
    let request = existing("2008-01-02, 4000\n2008-01-03, 7000\n2008-01-04, 6000");
    assert_answer(
        &REDWOOD.payments(&request),
        &[
            "0: 4000.00 accepted after 0.00 leaves 6000.00",
            "1: 7000.00 needs-approval after 4000.00 leaves 6000.00",
            "2: 6000.00 accepted after 4000.00 leaves 0.00",
        ],
        // As one payment, the total would need approval.
        "17000.00 needs-approval - leaves 0.00",
    );
}

#[test]
fn a_payment_too_small_by_itself_is_part_of_the_total() {
    let answer = new("2008-01-02, 200\n2008-01-03, 299.99\n2008-01-04, 0.01");
    let answer = REDWOOD.payments(&answer);
    assert_answer(
        &answer,
        &[
            "0: 200.00 below-minimum after 0.00 leaves 9800.00",
            "1: 299.99 below-minimum after 200.00 leaves 9500.01",
            "2: 0.01 accepted after 499.99 leaves 9500.00",
        ],
        "500.00 accepted standard leaves 9500.00",
    );
    assert_eq!(
        problems(&answer.payments[1]),
        [
            "payments[1].amount below-minimum minimum=500.00 total=499.99 leastNow=300.00 participant=new per=month"
        ]
    );
    let short = REDWOOD.payments(&new("2008-01-02, 200\n2008-01-03, 299.99"));
    assert_eq!(month(&short.month), "499.99 below-minimum standard leaves 9500.01");
}

#[test]
fn the_amount_sent_before_a_list_counts_toward_every_payment() {
    let request =
        PaymentsRequest { sent_this_month: "$9,000".into(), ..existing(", 900\n, 100\n, 1") };
    let answer = REDWOOD.payments(&request);
    assert_answer(
        &answer,
        &[
            "0: 900.00 accepted after 9000.00 leaves 100.00",
            "1: 100.00 accepted after 9900.00 leaves 0.00",
            "2: 1.00 needs-approval after 10000.00 leaves 0.00",
        ],
        "10001.00 needs-approval - leaves 0.00",
    );
    let before = step(&answer.payments[1].quote.steps, "sent-before");
    assert_eq!(inputs(before), "payments=1 sentThisMonth=9000.00 per=month = 9900.00");
    assert_eq!(
        (before.clause.as_deref(), before.reading),
        (Some("L4"), Some(Reading::LimitsPerMonth))
    );
    // None of the list was accepted, so the month has only the earlier amount.
    let none = PaymentsRequest { sent_this_month: "600".into(), ..new("") };
    assert_answer(&REDWOOD.payments(&none), &[], "600.00 accepted standard leaves 9400.00");
    assert_answer(&REDWOOD.payments(&new("")), &[], "0.00 incomplete - leaves 10000.00");
}

#[test]
fn a_late_payment_does_not_count() {
    // Monday the 14th is one business day before Tuesday the 15th.
    let mut request =
        existing("2008-01-14, 4000\n2008-01-15, 7000\n2008-01-16, 50\n2008-01-13, 1000");
    request.month = Month { investment_date: "2008-01-15".into(), ..Month::default() };
    let answer = REDWOOD.payments(&request);
    assert_answer(
        &answer,
        &[
            "3: 1000.00 accepted after 0.00 leaves 9000.00",
            "0: 4000.00 accepted after 1000.00 leaves 5000.00",
            // Also exceeds the maximum.
            "1: 7000.00 needs-approval after 5000.00 leaves 5000.00",
            "2: 50.00 refused after 5000.00 leaves 5000.00",
        ],
        "5000.00 accepted standard leaves 5000.00",
    );
    assert_eq!(problems(&answer.payments[3]), ["payments[2].date past-due due=2008-01-14"]);
    assert_eq!(
        problems(&answer.payments[2])[1],
        "payments[1].date past-due due=2008-01-14",
        "both are told"
    );
    let in_time = step(&answer.month.steps, "sent-in-time");
    assert_eq!(inputs(in_time), "payments=2 sentThisMonth=0.00 per=month = 5000.00");
}

#[test]
fn payments_are_judged_by_date_and_then_in_list_order() {
    let rows = [
        ("2008-01-08", "1"),
        ("", "2"),
        ("2008-01-02", "100"),
        ("2008-01-08", "3"),
        ("no date", "4"),
        ("", "5"),
        ("2007-12-31", "6"),
    ];
    let rows = rows.map(|(date, amount)| SentPayment { date: date.into(), amount: amount.into() });
    let request = PaymentsRequest { payments: SentPayments::Rows(rows.to_vec()), ..existing("") };
    let answer = REDWOOD.payments(&request);
    let order: Vec<_> = answer.payments.iter().map(|payment| payment.index).collect();
    assert_eq!(order, [6, 2, 0, 3, 1, 4, 5]);
    // Six dollars count, although below the minimum; the four with an unreadable date do not.
    assert_eq!(month(&answer.month), "117.00 accepted standard leaves 9883.00");
    assert_eq!(row(&answer.payments[6]), "5: 5.00 accepted after 112.00 leaves 9883.00");
    assert_eq!(answer.payments[1].date.unwrap().to_string(), "2008-01-02");
    assert_eq!(answer.payments[5].date, None);
}

#[test]
fn an_unreadable_payment_is_reported_and_does_not_count() {
    let request =
        existing("2008-02-30, 12x\n\n2008-01-02; 1,50\n500\n2008-01-03\t0\n2008-01-04 200");
    let answer = REDWOOD.payments(&request);
    assert_answer(
        &answer,
        &[
            "2: - incomplete after 0.00 leaves 10000.00",
            "4: - incomplete after 0.00 leaves 10000.00",
            "5: 200.00 accepted after 0.00 leaves 9800.00",
            "0: - incomplete after 200.00 leaves 9800.00",
            "3: - incomplete after 200.00 leaves 9800.00",
        ],
        "200.00 accepted standard leaves 9800.00",
    );
    let told: Vec<_> = answer.payments.iter().flat_map(problems).collect();
    assert_eq!(
        told,
        [
            "payments[2].amount decimal-comma withPoint=1.50 line=3",
            "payments[4].amount out-of-range minimum=0.01 maximum=1000000000 line=5",
            "payments[0].date not-a-date line=1",
            "payments[0].amount not-a-number line=1",
            "payments[3] unreadable-line line=4",
        ]
    );
    // The list itself is valid.
    assert_eq!(answer.problems, []);
}
