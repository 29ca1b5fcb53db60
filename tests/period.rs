//! A payment over its investment period: worked with another program's fractions, and compared with fractions here.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

#[path = "period/days.rs"]
mod days;
#[path = "period/fractions.rs"]
mod fractions;
#[path = "period/limits.rs"]
mod limits;
#[path = "util/rationals.rs"]
mod rationals;
#[path = "period/steps.rs"]
mod steps;
#[path = "period/threshold.rs"]
mod threshold;
mod util;

use std::sync::LazyLock;

use dspp::calendar::date_text;
use dspp::{
    Days, Editions, Feature, Fill, Fills, InvestmentDay, InvestmentPeriod, InvestmentPeriodRequest,
    Month, Part, Participant, Payment, PaymentKind, Period, PeriodDay, Plan, Reading, Status, Step,
    Threshold, Tier,
};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use rationals::{exact, rounded};
use serde_json::json;
use util::{drawn, inputs, plan_file, read_plan, redwood, redwood_with, told};

static REDWOOD: LazyLock<Plan> = LazyLock::new(redwood);

/// An approved payment for a period that begins on the first trading day of 2008.
fn approved(amount: &str, end: &str, days: Days) -> InvestmentPeriodRequest {
    InvestmentPeriodRequest {
        participant: Some(Participant::Existing),
        payment: Payment { amount: amount.into(), approved: true, ..Payment::default() },
        month: Month {
            investment_period: Period { start: "2008-01-02".into(), end: end.into() },
            ..Month::default()
        },
        days,
        ..InvestmentPeriodRequest::default()
    }
}

/// Makes the same payment so small that only the earlier amount puts it over the maximum.
fn small(amount: &str) -> InvestmentPeriodRequest {
    let mut request = approved(amount, "2008-01-04", three_days());
    request.payment.sent_this_month = "10000".into();
    request
}

fn three_days() -> Days {
    Days::Text("2008-01-02 10\n2008-01-03 20\n2008-01-04 40".into())
}

fn texts<T: ToString>(
    days: &[InvestmentDay],
    value: fn(&InvestmentDay) -> Option<T>,
) -> Vec<String> {
    days.iter().map(|day| value(day).map_or("none".to_owned(), |value| value.to_string())).collect()
}

fn parts(answer: &InvestmentPeriod) -> Vec<String> {
    texts(&answer.days, |day| day.part)
}

fn shares(answer: &InvestmentPeriod) -> Vec<String> {
    texts(&answer.days, |day| day.shares)
}

fn prices(answer: &InvestmentPeriod) -> Vec<String> {
    texts(&answer.days, |day| day.price)
}

/// Payment, invested, refund, shares, average price.
#[track_caller]
fn totals(answer: &InvestmentPeriod) -> [String; 5] {
    let totals = answer.totals.unwrap_or_else(|| panic!("no totals: {:?}", answer.quote.problems));
    let average = totals.average_price.map_or("none".to_owned(), |price| price.to_string());
    [
        totals.payment.to_string(),
        totals.invested.to_string(),
        totals.refund.to_string(),
        totals.shares.to_string(),
        average,
    ]
}

fn problems(answer: &InvestmentPeriod) -> Vec<String> {
    answer.quote.problems.iter().map(told).collect()
}

fn period_steps(answer: &InvestmentPeriod) -> Vec<&Step> {
    answer.quote.steps.iter().filter(|step| step.part == Part::Period).collect()
}

#[track_caller]
fn step<'a>(answer: &'a InvestmentPeriod, rule: &str) -> &'a Step {
    let found = answer.quote.steps.iter().find(|step| step.rule == rule);
    found.unwrap_or_else(|| panic!("no {rule}: {:?}", answer.quote.steps))
}

/// Eleven days at a price, and one at the average of two executions: 34.40 × 100 + 34.50 × 300 over 400 is 34.475.
fn twelve_days() -> Vec<PeriodDay> {
    let fills = Fills::Rows(vec![
        Fill { price: "34.40".into(), shares: "100".into() },
        Fill { price: "34.50".into(), shares: "300".into() },
    ]);
    let days = [
        ("2008-01-02", "34.12"),
        ("2008-01-03", "33.98"),
        ("2008-01-04", "34.5"),
        ("2008-01-07", "35"),
        ("2008-01-08", "34.75"),
        ("2008-01-09", "33.333333"),
        ("2008-01-10", "36.1"),
        ("2008-01-11", "35.99"),
        ("2008-01-14", "34.01"),
        ("2008-01-15", "33.6"),
        ("2008-01-16", "34.2"),
    ];
    days.into_iter()
        .map(|(date, price)| PeriodDay {
            date: date.into(),
            price: price.into(),
            ..PeriodDay::default()
        })
        .chain([PeriodDay { date: "2008-01-17".into(), fills, ..PeriodDay::default() }])
        .collect()
}

#[test]
fn a_payment_is_spread_over_twelve_days() {
    let plan = &*REDWOOD;
    let mut request = approved("25000", "2008-01-17", Days::Rows(twelve_days()));
    request.month.pre_approved_discount = "3".into();
    let answer = plan.investment_period(&request);

    assert_eq!(problems(&answer), [""; 0]);
    assert_eq!(answer.quote.status, Status::Accepted);
    assert_eq!(answer.quote.tier, Some(Tier::PreApproved));
    // 2,500,000 cents are 12 × 208,333 and four more.
    assert_eq!(parts(&answer)[..5], ["2083.34", "2083.34", "2083.34", "2083.34", "2083.33"]);
    assert_eq!(parts(&answer)[11], "2083.33");
    assert_eq!(
        prices(&answer),
        [
            "33.0964", "32.9606", "33.4650", "33.9500", "33.7075", "32.3333", "35.0170", "34.9103",
            "32.9897", "32.5920", "33.1740", "33.4408",
        ]
    );
    assert_eq!(answer.days[11].market.unwrap().exact.to_string(), "1379/40");
    assert_eq!(answer.days[11].exact.unwrap().to_string(), "133763/4000");
    assert_eq!(
        shares(&answer),
        [
            "62.947631",
            "63.206980",
            "62.254295",
            "61.364948",
            "61.806126",
            "64.432887",
            "59.494816",
            "59.676657",
            "63.150922",
            "63.921514",
            "62.800084",
            "62.299141",
        ]
    );
    assert_eq!(totals(&answer), ["25000.00", "25000.00", "0.00", "747.356001", "33.4513"]);
    let average = answer.totals.unwrap().average_exact.unwrap();
    assert_eq!(average.to_string(), "25000000000/747356001");
    assert!(answer.days.iter().all(|day| day.threshold.is_none() && day.returned.is_none()));
}

#[test]
fn the_discount_is_the_one_of_pre_approved_payments() {
    let plan = &*REDWOOD;
    let mut request = approved("25000", "2008-01-17", Days::Rows(twelve_days()));
    request.month.discount = "1".into();
    for (discount, shares, average) in [
        ("", "724.935321", "34.4858"),
        ("0", "724.935321", "34.4858"),
        ("3", "747.356001", "33.4513"),
        ("5", "763.089811", "32.7615"),
    ] {
        request.month.pre_approved_discount = discount.into();
        let answer = plan.investment_period(&request);
        assert_eq!(
            totals(&answer),
            ["25000.00", "25000.00", "0.00", shares, average],
            "{discount}"
        );
    }
    request.month.pre_approved_discount = "5.0001".into();
    let answer = plan.investment_period(&request);
    assert_eq!(answer.quote.status, Status::Refused);
    assert_eq!(problems(&answer), ["month.preApprovedDiscount outside-band minimum=0 maximum=5"]);
    assert!(answer.totals.is_none());
    assert!(answer.days.iter().all(|day| day.part.is_none() && day.market.is_some()));
    assert!(answer.days.iter().all(|day| day.price.is_none() && day.shares.is_none()));
}

#[test]
fn the_first_days_take_the_odd_cents() {
    let plan = &*REDWOOD;
    for (amount, expected) in [
        // 333,333 cents three times, and two more.
        ("10000.01", ["3333.34", "3333.34", "3333.33"]),
        ("1", ["0.34", "0.33", "0.33"]),
        ("0.99", ["0.33", "0.33", "0.33"]),
        ("0.05", ["0.02", "0.02", "0.01"]),
        ("0.02", ["0.01", "0.01", "0.00"]),
    ] {
        let answer = plan.investment_period(&small(amount));
        assert_eq!(parts(&answer), expected, "{amount}");
        assert_eq!(totals(&answer)[..3], [amount_text(amount), amount_text(amount), "0.00".into()]);
    }
    let answer = plan.investment_period(&approved("10000.01", "2008-01-04", three_days()));
    assert_eq!(shares(&answer), ["333.334000", "166.667000", "83.333250"]);
    assert_eq!(totals(&answer), ["10000.01", "10000.01", "0.00", "583.334250", "17.1428"]);
    assert_eq!(answer.totals.unwrap().average_exact.unwrap().to_string(), "40000040/2333337");
}

/// Writes an amount with two decimals.
fn amount_text(amount: &str) -> String {
    amount.parse::<dspp::Money>().unwrap().to_string()
}

#[test]
fn the_last_day_may_take_all_odd_cents() {
    let plan = redwood_with(&[("/investmentPeriod/oddCents/value", json!("last-day"))]);
    for (amount, expected) in [
        ("10000.01", ["3333.33", "3333.33", "3333.35"]),
        ("1", ["0.33", "0.33", "0.34"]),
        ("0.99", ["0.33", "0.33", "0.33"]),
        ("0.05", ["0.01", "0.01", "0.03"]),
        ("0.02", ["0.00", "0.00", "0.02"]),
    ] {
        assert_eq!(parts(&plan.investment_period(&small(amount))), expected, "{amount}");
    }
    let answer = plan.investment_period(&small("1"));
    assert_eq!(
        inputs(step(&answer, "period-part")),
        "amount=1.00 days=3 oddCents=1 takenBy=last-day"
    );
    assert_eq!(step(&answer, "period-part").result, "0.33");
}

#[test]
fn the_plans_rule_for_odd_cents_is_cited_only_if_it_is_used() {
    let plan = &*REDWOOD;
    let odd = plan.investment_period(&small("1"));
    let term = plan.investment_period.odd_cents.as_ref().unwrap();
    assert_eq!(step(&odd, "period-part").assumed.as_deref(), term.source.assumed());
    let even = plan.investment_period(&small("0.99"));
    assert_eq!(step(&even, "period-part").assumed, None);
    assert_eq!(inputs(step(&even, "period-part")), "amount=0.99 days=3");
}
