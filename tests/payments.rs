//! Several payments of one month: worked by hand, and what holds however they are divided and ordered.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

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
use util::{drawn, read_plan, redwood, redwood_with};

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

/// Field, code and values of everything wrong with a payment.
fn problems(payment: &JudgedPayment) -> Vec<String> {
    let problems = payment.quote.problems.iter();
    problems
        .map(|problem| {
            let values: Vec<_> =
                problem.values.iter().map(|(name, value)| format!(" {name}={value}")).collect();
            format!("{} {}{}", problem.field, problem.code, values.concat())
        })
        .collect()
}

#[track_caller]
fn step<'s>(steps: &'s [Step], rule: &str) -> &'s Step {
    let rules: Vec<_> = steps.iter().map(|step| step.rule).collect();
    steps.iter().find(|step| step.rule == rule).unwrap_or_else(|| panic!("no {rule}: {rules:?}"))
}

fn inputs(step: &Step) -> String {
    let inputs: Vec<_> =
        step.inputs.iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("{} = {}", inputs.join(" "), step.result)
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
        // Had the three been one payment, all of it would need the approval.
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
fn what_was_sent_before_the_list_counts_toward_all_of_it() {
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
    // Nothing of the list was sent: the month is what was sent before it.
    let none = PaymentsRequest { sent_this_month: "600".into(), ..new("") };
    assert_answer(&REDWOOD.payments(&none), &[], "600.00 accepted standard leaves 9400.00");
    assert_answer(&REDWOOD.payments(&new("")), &[], "0.00 incomplete - leaves 10000.00");
}

#[test]
fn a_late_payment_does_not_count() {
    // One business day before Tuesday the 15th is Monday the 14th.
    let mut request =
        existing("2008-01-14, 4000\n2008-01-15, 7000\n2008-01-16, 50\n2008-01-13, 1000");
    request.month = Month { investment_date: "2008-01-15".into(), ..Month::default() };
    let answer = REDWOOD.payments(&request);
    assert_answer(
        &answer,
        &[
            "3: 1000.00 accepted after 0.00 leaves 9000.00",
            "0: 4000.00 accepted after 1000.00 leaves 5000.00",
            // It is over the maximum besides.
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
fn payments_are_taken_in_the_order_of_their_dates_and_those_of_a_day_as_they_stand() {
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
    // Six dollars alone are below the minimum, and count; four have no date that can be read, and do not.
    assert_eq!(month(&answer.month), "117.00 accepted standard leaves 9883.00");
    assert_eq!(row(&answer.payments[6]), "5: 5.00 accepted after 112.00 leaves 9883.00");
    assert_eq!(answer.payments[1].date.unwrap().to_string(), "2008-01-02");
    assert_eq!(answer.payments[5].date, None);
}

#[test]
fn what_cannot_be_read_is_told_and_does_not_count() {
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
    // The list itself is well.
    assert_eq!(answer.problems, []);
}

#[test]
fn a_line_has_a_date_and_an_amount_with_whatever_between_them() {
    for line in [
        "2008-01-02,1250.50",
        "2008-01-02, 1,250.50",
        "  2008-01-02\t$1,250.50 ",
        "2008-01-02 ;1250.5",
        "2008-01-02   1,250.50",
        "2008-01-02;\t1,250.50\r",
        "2008-01-02,\"1,250.50\"",
        "\"2008-01-02\";\"$1,250.50\"",
        "2008-01-02\t1 250.50 USD\t\t",
        "2008-01-02, 1250.50,,",
        "2008-01-02;1\u{202f}250.50;",
        "\u{feff}2008-01-02,1250.50",
        "Date,Amount\n2008-01-02,1250.50",
        "Received on\tDollars\r\n2008-01-02\t1250.50\r\n\t\r\n",
        "Fecha de pago;Importe\n\n2008-01-02;1250.50\n;;",
    ] {
        let answer = REDWOOD.payments(&existing(line));
        assert_eq!(
            row(&answer.payments[0]).split_once(": ").unwrap().1,
            "1250.50 accepted after 0.00 leaves 8749.50",
            "{line:?}"
        );
        assert_eq!(answer.payments.len(), 1, "{line:?}");
        assert_eq!(answer.payments[0].date.unwrap().to_string(), "2008-01-02");
    }
    for line in ["2008-01-02,,5", "2008-01-02, ,5", "2008-01-02;500;a note"] {
        let answer = REDWOOD.payments(&existing(line));
        assert_eq!(
            problems(&answer.payments[0]),
            ["payments[0].amount not-a-number line=1"],
            "{line:?}"
        );
    }
}

#[test]
fn dates_of_a_list_are_read_as_spreadsheets_write_them() {
    let mut request = existing("1/2/2008\t$400.00\n1/8/2008\t$400.00");
    request.month = Month { investment_date: "2008-01-15".into(), ..Month::default() };
    let answer = REDWOOD.payments(&request);
    assert_answer(
        &answer,
        &[
            "0: 400.00 accepted after 0.00 leaves 9600.00",
            "1: 400.00 accepted after 400.00 leaves 9200.00",
        ],
        "800.00 accepted standard leaves 9200.00",
    );
    let days: Vec<_> = answer.payments.iter().map(|payment| text(payment.date)).collect();
    assert_eq!(days, ["2008-01-02", "2008-01-08"]);

    let dates = [
        "2008-01-02",
        "1/2/2008",
        "01/02/2008",
        "1/2/08",
        "1-2-2008",
        "January 2, 2008",
        "Jan 2 2008",
        "Jan. 2, 2008",
        "2-Jan-2008",
        "02-Jan-08",
        "2 January 2008",
        "Wed, Jan 2, 2008",
        "Wednesday, January 2, 2008",
        "2 de enero de 2008",
        "mié, 2 ene 2008",
        "\u{200e}1/2/2008\u{200e}",
        "January\u{a0}2,\u{a0}2008",
    ];
    let separators = [",", ", ", "\t", ";", "; ", " ", "   ", ",\t", " ,", "\u{a0}"];
    for (date, separator) in dates.iter().flat_map(|date| separators.map(|it| (date, it))) {
        for line in [
            format!("{date}{separator}1250.50"),
            format!("{date}{separator}$1250.50"),
            format!("\"{date}\"{separator}\"1,250.50\""),
            format!("Date{separator}Amount\n{date}{separator}1250.50"),
            format!("Fecha de pago{separator}Importe\n{date}{separator}1250.50{separator}"),
        ] {
            let answer = REDWOOD.payments(&existing(&line));
            let told: Vec<_> = answer.payments.iter().flat_map(problems).collect();
            assert_eq!((told.as_slice(), answer.payments.len()), ([].as_slice(), 1), "{line:?}");
            let JudgedPayment { date, amount, .. } = &answer.payments[0];
            assert_eq!(
                (text(*date), text(*amount)),
                ("2008-01-02".into(), "1250.50".into()),
                "{line:?}"
            );
        }
    }
    for line in ["January 2, 2008, 1,250.50", "1/2/2008, $1,250.50", "Jan 2, 2008\t1,250.50"] {
        assert_eq!(
            text(REDWOOD.payments(&existing(line)).payments[0].amount),
            "1250.50",
            "{line:?}"
        );
    }
}

#[test]
fn a_date_of_a_list_that_is_none_is_told_with_what_was_expected() {
    for (line, problem) in [
        ("13/1/2008, 400", "payments[0].date not-a-date expected=month-first line=1"),
        ("13/1/2008\t$400.00", "payments[0].date not-a-date expected=month-first line=1"),
        ("Jan 2, 400", "payments[0].date not-a-date expected=year line=1"),
        ("Jan 2 500", "payments[0].date not-a-date expected=year line=1"),
        ("Jan 2, 100", "payments[0].date not-a-date expected=year line=1"),
        ("2 de enero;400", "payments[0].date not-a-date expected=year line=1"),
        ("1/2 400", "payments[0].date not-a-date expected=year line=1"),
        (
            "Tue, Jan 2, 2008, 400",
            "payments[0].date not-a-date expected=weekday date=2008-01-02 line=1",
        ),
        ("February 30, 2008\t400", "payments[0].date not-a-date line=1"),
        ("some day;400", "payments[0].date not-a-date line=1"),
        ("1/2/2008 0:00\t400", "payments[0].amount not-a-number line=1"),
        ("1/2/2008\t($400.00)", "payments[0].amount negative line=1"),
        ("Jan 2, 2008, -$400.00", "payments[0].amount negative line=1"),
        ("Jan 2, 2008, 1,250.50 7", "payments[0].amount not-a-number line=1"),
    ] {
        let answer = REDWOOD.payments(&existing(line));
        assert_eq!(problems(&answer.payments[0]), [problem], "{line:?}");
    }
}

#[test]
fn a_line_of_more_cells_than_two_is_refused() {
    for line in [
        "2008-01-02 5 600",
        "2008-01-02,500,100",
        "2008-01-02,1,250.50",
        "2008-01-02,34,12 200",
        "2008-01-02;500;100",
        "2008-01-02\t500\t100",
    ] {
        let answer = REDWOOD.payments(&existing(line));
        let expected = ["payments[0] unreadable-line line=1"];
        assert_eq!(problems(&answer.payments[0]), expected, "{line:?}");
    }
}

#[test]
fn amounts_before_dates_are_read() {
    for header in [
        "Amount,Date",
        "Importe;Fecha de pago",
        "\"Dollars\"\t\"DATE\"",
        "Importe;Día",
        "Amount,Day",
        "Amount Date",
        "Importe   Fecha",
    ] {
        let list = format!("\n{header}\n500,2008-01-02\n$1600.00, January 3, 2008");
        let answer = REDWOOD.payments(&existing(&list));
        assert_eq!(answer.problems, [], "{header:?}");
        let read: Vec<_> = answer.payments.iter().map(|payment| text(payment.amount)).collect();
        assert_eq!(read, ["500.00", "1600.00"], "{header:?}");
    }
}

#[test]
fn a_bad_line_has_its_number_in_what_was_pasted() {
    let text = "\u{feff}\r\nDate;Amount\r\n\r\n2008-01-02;500\r\n;;\r\n2008-01-03;5x\r\n";
    let answer = REDWOOD.payments(&existing(text));
    let told: Vec<_> = answer.payments.iter().flat_map(problems).collect();
    assert_eq!(told, ["payments[5].amount not-a-number line=6"]);
}

#[test]
fn a_half_filled_row_is_no_mistake() {
    let rows =
        vec![SentPayment { date: "2008-01-02".into(), amount: "".into() }, SentPayment::default()];
    let request = PaymentsRequest { payments: SentPayments::Rows(rows), ..existing("") };
    let answer = REDWOOD.payments(&request);
    assert_answer(
        &answer,
        &[
            "0: - incomplete after 0.00 leaves 10000.00",
            "1: - incomplete after 0.00 leaves 10000.00",
        ],
        "0.00 incomplete - leaves 10000.00",
    );
    assert!(answer.payments.iter().all(|payment| payment.quote.problems.is_empty()));
}

#[test]
fn while_what_was_sent_before_cannot_be_read_nothing_is_summed_up() {
    let request = PaymentsRequest { sent_this_month: "a lot".into(), ..existing(", 500\n, 600") };
    let answer = REDWOOD.payments(&request);
    assert_answer(
        &answer,
        &["0: 500.00 incomplete after - leaves -", "1: 600.00 incomplete after - leaves -"],
        "- incomplete - leaves -",
    );
    let [problem] = answer.problems.as_slice() else { panic!("{:?}", answer.problems) };
    assert_eq!((&*problem.field, problem.code.as_str()), ("sentThisMonth", "not-a-number"));
}

#[test]
fn a_thousand_payments_are_a_list_and_one_more_is_not() {
    let mut rows = vec![SentPayment { date: "2008-01-02".into(), amount: "1".into() }; 1_000];
    let of = |rows| PaymentsRequest { payments: SentPayments::Rows(rows), ..existing("") };
    let answer = REDWOOD.payments(&of(rows.clone()));
    assert_eq!(answer.payments.len(), 1_000);
    assert_eq!(month(&answer.month), "1000.00 accepted standard leaves 9000.00");

    rows.push(rows[0].clone());
    let lines = |count| "2008-01-02, 1\n\n".repeat(count);
    assert_eq!(REDWOOD.payments(&existing(&lines(1_000))).payments.len(), 1_000);
    let lines = lines(1_001);
    for request in [of(rows), existing(&lines)] {
        let answer = REDWOOD.payments(&request);
        assert_answer(&answer, &[], "0.00 incomplete - leaves 10000.00");
        let [problem] = answer.problems.as_slice() else { panic!("{:?}", answer.problems) };
        assert_eq!((&*problem.field, problem.code.as_str()), ("payments", "too-many-payments"));
        assert_eq!(problem.values, [("maximum", "1000".to_owned())]);
    }
}

#[test]
fn the_greatest_payments_there_are_can_be_summed_up() {
    let request = existing(", 1000000000\n, 1000000000");
    let request = PaymentsRequest { approved: true, ..request };
    assert_answer(
        &REDWOOD.payments(&request),
        &[
            "0: 1000000000.00 accepted after 0.00 leaves 0.00",
            "1: 1000000000.00 accepted after 1000000000.00 leaves 0.00",
        ],
        "2000000000.00 accepted pre-approved leaves 0.00",
    );
}

#[test]
fn a_new_investor_counts_as_existing_once_a_purchase_was_accepted_if_the_plan_says_so() {
    let request = new("2008-01-02, 400\n2008-01-03, 100\n2008-01-04, 1\n2008-01-05, 1");
    let rows = |plan: &Plan| -> Vec<String> {
        let answer = plan.payments(&request);
        assert_eq!(month(&answer.month), "502.00 accepted standard leaves 9498.00");
        let rows = answer.payments.iter().map(|payment| {
            let minimum = payment.quote.limits.as_ref().unwrap().minimum;
            let steps = payment.quote.steps.iter().filter(|step| {
                [Rule::TermMissing, Rule::ExistingFromFirstPurchase].contains(&step.rule)
            });
            let why: Vec<_> =
                steps.map(|step| format!(" {} {}", step.rule, inputs(step))).collect();
            let participant = payment.participant.unwrap().as_str();
            format!("{participant} {}{}", text(minimum), why.concat())
        });
        rows.collect()
    };
    let says = |existing: bool| {
        let term = json!({ "value": existing, "clause": "L4" });
        redwood_with(&[("/limits/existingAfterFirstPurchase", term)])
    };
    let counts = "existing 100.00 existing-from-first-purchase  = existing";
    assert_eq!(rows(&says(true)), ["new 500.00", "new 500.00", counts, counts]);
    let does_not = "new 500.00 existing-from-first-purchase  = new";
    assert_eq!(rows(&says(false)), ["new 500.00", "new 500.00", does_not, does_not]);
    let nobody_said =
        "new 500.00 term-missing term=limits.existingAfterFirstPurchase = unpublished";
    assert_eq!(rows(&REDWOOD), ["new 500.00", "new 500.00", nobody_said, nobody_said]);

    let plan = says(true);
    let answer = plan.payments(&request);
    let first = step(&answer.payments[2].quote.steps, "existing-from-first-purchase");
    assert_eq!(first.clause.as_deref(), Some("L4"));
    // Whoever holds shares already has nothing to become.
    let answer =
        plan.payments(&PaymentsRequest { participant: Some(Participant::Existing), ..request });
    let changed = |step: &Step| step.rule == "existing-from-first-purchase";
    assert!(!answer.payments.iter().any(|payment| payment.quote.steps.iter().any(changed)));
}

#[test]
fn a_suspended_payment_does_not_count_for_those_after_it() {
    let suspend = |feature, mut request: PaymentsRequest| {
        request.month.suspended = vec![feature];
        REDWOOD.payments(&request)
    };
    assert_answer(
        &suspend(Feature::OptionalCash, existing("2008-01-02, 4000\n2008-01-03, 5000")),
        &[
            "0: 4000.00 suspended after 0.00 leaves 10000.00",
            "1: 5000.00 suspended after 0.00 leaves 10000.00",
        ],
        "9000.00 suspended - leaves 1000.00",
    );
    for approved in [true, false] {
        let sent = existing("2008-01-02, 6000\n2008-01-03, 6000\n2008-01-04, 4000");
        assert_answer(
            &suspend(Feature::PreApproved, PaymentsRequest { approved, ..sent }),
            &[
                "0: 6000.00 accepted after 0.00 leaves 4000.00",
                "1: 6000.00 suspended after 6000.00 leaves 4000.00",
                "2: 4000.00 accepted after 6000.00 leaves 0.00",
            ],
            "16000.00 suspended - leaves 0.00",
        );
    }
    let answer = suspend(Feature::NewInvestors, new("2008-01-02, 600"));
    assert_eq!(month(&answer.month), "600.00 suspended - leaves 9400.00");
    assert_eq!(step(&answer.month.steps, "suspended").result, "suspended");
    let answer = suspend(Feature::NewInvestors, existing("2008-01-02, 600"));
    assert_eq!(month(&answer.month), "600.00 accepted standard leaves 9400.00");
    let answer = suspend(Feature::Dividends, existing("2008-01-02, 600"));
    assert_eq!(month(&answer.month), "600.00 accepted standard leaves 9400.00");
}

#[test]
fn limits_of_a_quarter_say_so() {
    let plan = redwood_with(&[("/limits/per/value", json!("quarter"))]);
    let answer = plan.payments(&existing("2008-01-02, 4000\n2008-01-08, 6000.01"));
    assert_eq!(
        problems(&answer.payments[1]),
        [
            "payments[1].amount needs-approval maximum=10000.00 total=10000.01 remaining=6000.00 per=quarter"
        ]
    );
    for rule in ["sent-in-time", "minimum", "maximum", "tier", "remaining"] {
        let step = step(&answer.month.steps, rule);
        assert_eq!(step.inputs.last(), Some(&("per", "quarter".to_owned())), "{rule}");
        assert_ne!(step.reading, Some(Reading::LimitsPerMonth), "{rule}");
    }
    let before = step(&answer.payments[0].quote.steps, "sent-before");
    assert_eq!((before.inputs[2].1.as_str(), before.reading), ("quarter", None));
}

#[test]
fn where_nobody_published_a_limit_payments_are_summed_up_all_the_same() {
    // Ventas: at most $5,000 a month; nobody published a minimum.
    let answer =
        VENTAS.payments(&existing("2011-01-04, 3000\n2011-01-05, 2000.01\n2011-01-05, 2000"));
    assert_answer(
        &answer,
        &[
            "0: 3000.00 incomplete after 0.00 leaves 2000.00",
            "1: 2000.01 needs-approval after 3000.00 leaves 2000.00",
            "2: 2000.00 incomplete after 3000.00 leaves 0.00",
        ],
        "7000.01 needs-approval - leaves 0.00",
    );
    let answer = VENTAS.payments(&existing("2011-01-04, 3000"));
    assert_eq!(month(&answer.month), "3000.00 incomplete standard leaves 2000.00");
    let missing = step(&answer.month.steps, "term-missing");
    assert_eq!(inputs(missing), "term=limits.existingMinimum = unpublished");

    let answer = INDYMAC.payments(&existing("2005-01-04, 3000\n2005-01-05, 2000000"));
    assert_answer(
        &answer,
        &[
            "0: 3000.00 incomplete after 0.00 leaves -",
            "1: 2000000.00 incomplete after 3000.00 leaves -",
        ],
        "2003000.00 incomplete - leaves -",
    );
    let missing = answer.month.steps.iter().filter(|step| step.rule == "term-missing");
    let missing: Vec<_> = missing.map(inputs).collect();
    assert_eq!(
        missing,
        ["term=limits.existingMinimum = unpublished", "term=limits.maximum = unpublished"]
    );
}

#[test]
fn what_a_plan_says_of_dividends_does_not_touch_payments() {
    let without = redwood_with(&[("/dividends", json!({}))]);
    let request = existing("2008-01-02, 4000\n2008-01-08, 6000.01");
    let (one, other) = (without.payments(&request), REDWOOD.payments(&request));
    assert_eq!(
        one.payments.iter().map(row).collect::<Vec<_>>(),
        other.payments.iter().map(row).collect::<Vec<_>>()
    );
    assert_eq!(one.month.steps, other.month.steps);
}

#[test]
fn every_payment_has_what_it_buys_and_what_is_wrong_with_the_month() {
    let mut request = existing("2008-01-02, 2500\n2008-01-08, 7500");
    request.month =
        Month { investment_date: "2008-01-15".into(), discount: "1.5".into(), ..Month::default() };
    request.market = Market { price: "34.12".into(), ..Market::default() };
    let answer = REDWOOD.payments(&request);
    let bought: Vec<_> = answer
        .payments
        .iter()
        .map(|payment| text(payment.quote.purchase.and_then(|purchase| purchase.shares)))
        .collect();
    // 2500 and 7500 ÷ 33.6082.
    assert_eq!(bought, ["74.386608", "223.159824"]);
    let left = answer.payments.iter().map(|payment| payment.quote.due.unwrap().business_days_left);
    // After January 2: 3, 4, 7 to 11 and 14; after the 8th: 9, 10, 11, 14.
    assert_eq!(left.collect::<Vec<_>>(), [Some(8), Some(4)]);

    request.month.discount = "4".into();
    let answer = REDWOOD.payments(&request);
    assert_answer(
        &answer,
        &[
            "0: 2500.00 refused after 0.00 leaves 7500.00",
            "1: 7500.00 refused after 2500.00 leaves 0.00",
        ],
        "10000.00 refused standard leaves 0.00",
    );
    for payment in &answer.payments {
        assert_eq!(problems(payment), ["month.discount outside-band minimum=0 maximum=3"]);
    }
    assert_eq!(answer.problems, []);
}

#[test]
fn a_refused_payment_is_credited_nothing() {
    let mut request = existing("2008-01-04, 2500\n2008-01-16, 6000");
    request.month =
        Month { investment_date: "2008-01-15".into(), discount: "1.5".into(), ..Month::default() };
    request.market = Market { price: "34.12".into(), ..Market::default() };
    let answer = REDWOOD.payments(&request);
    let [in_time, late] = answer.payments.as_slice() else { panic!("{:?}", answer.payments) };
    let bought = |payment: &JudgedPayment| {
        let purchase = payment.quote.purchase.unwrap();
        (text(purchase.shares), text(purchase.saving))
    };
    // 2500 ÷ 33.6082 is 74.3866080…, which cost 0.5118 less each.
    assert_eq!(bought(in_time), ("74.386608".to_owned(), "38.07".to_owned()));
    assert_eq!(late.quote.status, Status::Refused);
    assert_eq!(bought(late), ("-".to_owned(), "-".to_owned()));
    assert_eq!(late.quote.purchase.unwrap().price.to_string(), "33.6082");
    assert!(late.quote.steps.iter().all(|step| ![Rule::Shares, Rule::Saving].contains(&step.rule)));
    assert_eq!(month(&answer.month), "2500.00 accepted standard leaves 7500.00");
}

#[test]
fn the_month_is_explained_as_a_whole() {
    let request =
        PaymentsRequest { sent_this_month: "500".into(), ..existing(", 4000\n, 6000.01") };
    let answer = REDWOOD.payments(&request);
    let steps: Vec<_> =
        answer.month.steps.iter().map(|step| (step.rule.as_str(), inputs(step))).collect();
    let expected = [
        ("sent-in-time", "payments=2 sentThisMonth=500.00 per=month = 10500.01"),
        ("minimum", "participant=existing per=month = 100.00"),
        ("maximum", "per=month = 10000.00"),
        ("tier", "total=10500.01 maximum=10000.00 approved=no per=month = needs-approval"),
        ("remaining", "maximum=10000.00 sentThisMonth=10500.01 per=month = 0.00"),
    ];
    assert_eq!(steps, expected.map(|(rule, why)| (rule, why.to_owned())));
    assert!(answer.month.steps.iter().all(|step| step.clause.as_deref() == Some("L4")));
}

#[test]
fn the_payments_of_a_day_are_taken_together_where_the_tier_decides_the_due_date() {
    // Pre-approved payments are due on December 31, the others on January 14.
    let mut request = existing("2008-01-04, 12000");
    request.approved = true;
    request.month = Month {
        investment_date: "2008-01-15".into(),
        investment_period: Period { start: "2008-01-02".into(), ..Period::default() },
        ..Month::default()
    };
    let whole = REDWOOD.payments(&request);
    assert_answer(
        &whole,
        &["0: 12000.00 refused after 0.00 leaves 10000.00"],
        "0.00 incomplete - leaves 10000.00",
    );
    request.payments = SentPayments::Text("2008-01-04, 6000\n2008-01-04, 6000".into());
    let divided = REDWOOD.payments(&request);
    assert_answer(
        &divided,
        &[
            "0: 6000.00 accepted after 0.00 leaves 4000.00",
            "1: 6000.00 refused after 6000.00 leaves 4000.00",
        ],
        "0.00 incomplete - leaves 10000.00",
    );
    // On two days, the first is in time for what it was then.
    request.payments = SentPayments::Text("2008-01-04, 6000\n2008-01-07, 6000".into());
    assert_eq!(
        month(&REDWOOD.payments(&request).month),
        "6000.00 accepted standard leaves 4000.00"
    );
    request.payments = SentPayments::Text("2007-12-31, 6000\n2007-12-31, 6000".into());
    let in_time = REDWOOD.payments(&request);
    assert_eq!(month(&in_time.month), "12000.00 accepted pre-approved leaves 0.00");
}

/// A list of payments with all that decides of it.
#[derive(Clone, Debug)]
struct List {
    rows: Vec<(String, u64)>,
    sent: u64,
    participant: Option<Participant>,
    approved: bool,
    investment_date: &'static str,
    period_start: &'static str,
    suspended: Vec<Feature>,
    /// The plan's term on whether a new investor counts as existing after the first accepted purchase.
    existing_after: Option<bool>,
}

fn dollars(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

static PLANS: LazyLock<[Plan; 3]> = LazyLock::new(|| {
    let says = |value: bool| {
        let term = json!({ "value": value, "clause": "L4" });
        redwood_with(&[("/limits/existingAfterFirstPurchase", term)])
    };
    [redwood(), says(false), says(true)]
});

impl List {
    fn answer(&self) -> Payments {
        let texts: Vec<_> =
            self.rows.iter().map(|(date, cents)| (date.as_str(), dollars(*cents))).collect();
        let rows = texts
            .iter()
            .map(|(date, amount)| SentPayment {
                date: (*date).into(),
                amount: amount.as_str().into(),
            })
            .collect();
        let plan = match self.existing_after {
            None => &PLANS[0],
            Some(false) => &PLANS[1],
            Some(true) => &PLANS[2],
        };
        plan.payments(&PaymentsRequest {
            participant: self.participant,
            payments: SentPayments::Rows(rows),
            sent_this_month: dollars(self.sent).into(),
            approved: self.approved,
            month: Month {
                investment_date: self.investment_date.into(),
                investment_period: Period { start: self.period_start.into(), ..Period::default() },
                suspended: self.suspended.clone(),
                ..Month::default()
            },
            ..PaymentsRequest::default()
        })
    }
}

fn cents() -> impl Strategy<Value = u64> {
    prop_oneof![
        2 => 1_u64..60_000,
        2 => 1_u64..700_000,
        1 => select(&[1_u64, 9_999, 10_000, 49_999, 50_000, 999_999, 1_000_000, 1_000_001][..]),
    ]
}

/// A day that no February has.
const UNREADABLE: &str = "2008-02-30";

fn day() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => (1_u32..=20).prop_map(|day| format!("2008-01-{day:02}")),
        1 => Just("2007-12-31".to_owned()),
        1 => Just(String::new()),
        1 => Just(UNREADABLE.to_owned()),
    ]
}

prop_compose! {
    fn list()(
        rows in prop::collection::vec((day(), cents()), 1..6),
        sent in prop_oneof![2 => Just(0), 1 => cents()],
        participant in select(&[None, Some(Participant::Existing), Some(Participant::New)][..]),
        approved in any::<bool>(),
        investment_date in select(&["", "2008-01-15", "2008-01-10"][..]),
        period_start in select(&["", "2008-01-08", "2008-01-16"][..]),
        suspended in prop_oneof![
            4 => Just(Vec::new()),
            1 => select(&Feature::ALL[..]).prop_map(|feature| vec![feature]),
        ],
        existing_after in any::<Option<bool>>(),
    ) -> List {
        List { rows, sent, participant, approved, investment_date, period_start, suspended, existing_after }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: drawn(4_000),
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_071_128),
        ..ProptestConfig::default()
    })]

    #[test]
    fn dividing_a_payment_never_changes_the_verdict_on_the_month(
        list in list(),
        which in any::<Index>(),
        part in any::<u64>(),
        apart in any::<Index>(),
    ) {
        let mut divided = list.clone();
        let at = which.index(list.rows.len());
        let (date, cents) = list.rows[at].clone();
        prop_assume!(cents > 1);
        let first = 1 + part % (cents - 1);
        divided.rows[at].1 = first;
        divided.rows.insert(apart.index(divided.rows.len() + 1), (date, cents - first));
        let (whole, divided) = (list.answer().month, divided.answer().month);
        prop_assert_eq!(month(&whole), month(&divided));
    }

    #[test]
    fn what_is_left_never_grows(list in list()) {
        let answer = list.answer();
        let left: Vec<_> = answer.payments.iter().map(|payment| payment.remaining.unwrap()).collect();
        prop_assert!(left.is_sorted_by(|before, after| before >= after), "{:?}", left);
        let before: Vec<_> = answer.payments.iter().map(|payment| payment.sent_before.unwrap()).collect();
        prop_assert!(before.is_sorted(), "{:?}", before);
    }

    #[test]
    fn the_order_of_the_list_does_not_matter(list in list(), order in Just((0..6).collect::<Vec<usize>>()).prop_shuffle()) {
        // Payments of one day keep the list's order, so each has its own day here.
        let mut list = list;
        list.rows.sort();
        list.rows.dedup_by(|one, other| one.0 == other.0);
        // Those without a readable date are all last, in the order of the list.
        list.rows.retain(|(date, _)| date != UNREADABLE);
        let mut shuffled = list.clone();
        let order: Vec<_> = order.into_iter().filter(|at| *at < list.rows.len()).collect();
        shuffled.rows = order.iter().map(|at| list.rows[*at].clone()).collect();
        let (one, other) = (list.answer(), shuffled.answer());
        let rows = |answer: &Payments| -> Vec<_> {
            answer.payments.iter().map(|payment| row(payment).split_off(1)).collect()
        };
        prop_assert_eq!(rows(&one), rows(&other));
        prop_assert_eq!(month(&one.month), month(&other.month));
        for (at, payment) in other.payments.iter().enumerate() {
            prop_assert_eq!(order[payment.index], one.payments[at].index);
        }
    }

    #[test]
    fn one_payment_is_judged_as_a_quote_of_it(list in list()) {
        let mut list = list;
        list.rows.truncate(1);
        let answer = list.answer();
        let (date, cents) = &list.rows[0];
        let quote = REDWOOD.quote(&QuoteRequest {
            participant: list.participant,
            payment: Payment {
                amount: dollars(*cents).into(),
                sent_this_month: dollars(list.sent).into(),
                approved: list.approved,
                ..Payment::default()
            },
            month: Month {
                investment_date: list.investment_date.into(),
                investment_period: Period { start: list.period_start.into(), ..Period::default() },
                suspended: list.suspended.clone(),
                ..Month::default()
            },
            as_of: date.as_str().into(),
            ..QuoteRequest::default()
        });
        let judged = &answer.payments[0].quote;
        prop_assert_eq!((judged.status, judged.tier, &judged.limits, judged.due), (quote.status, quote.tier, &quote.limits, quote.due));
        prop_assert_eq!(judged.problems.len(), quote.problems.len());
        // Sent in time, it is the month.
        let late = quote.problems.iter().any(|problem| problem.code == "past-due");
        if !late && date != UNREADABLE {
            prop_assert_eq!((answer.month.status, answer.month.tier), (quote.status, quote.tier));
        }
    }
}
