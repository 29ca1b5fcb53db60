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
use serde_json::json;
use util::{drawn, plan_file, read_plan, redwood, redwood_with};

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

/// The same with so little that only what was sent before makes it one that needs the approval.
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
    answer
        .quote
        .problems
        .iter()
        .map(|problem| {
            let values: Vec<_> =
                problem.values.iter().map(|(name, value)| format!(" {name}={value}")).collect();
            format!("{} {}{}", problem.field, problem.code, values.concat())
        })
        .collect()
}

fn period_steps(answer: &InvestmentPeriod) -> Vec<&Step> {
    answer.quote.steps.iter().filter(|step| step.part == Part::Period).collect()
}

#[track_caller]
fn step<'a>(answer: &'a InvestmentPeriod, rule: &str) -> &'a Step {
    let found = answer.quote.steps.iter().find(|step| step.rule == rule);
    found.unwrap_or_else(|| panic!("no {rule}: {:?}", answer.quote.steps))
}

fn inputs(step: &Step) -> String {
    let inputs: Vec<_> =
        step.inputs.iter().map(|(name, value)| format!("{name}={value}")).collect();
    inputs.join(" ")
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

/// With two decimals.
fn amount_text(amount: &str) -> String {
    amount.parse::<dspp::Money>().unwrap().to_string()
}

#[test]
fn or_the_last_day_takes_them_all() {
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
fn the_rule_for_odd_cents_is_the_plans_and_only_cited_where_it_is_used() {
    let plan = &*REDWOOD;
    let odd = plan.investment_period(&small("1"));
    let term = plan.investment_period.odd_cents.as_ref().unwrap();
    assert_eq!(step(&odd, "period-part").assumed.as_deref(), term.source.assumed());
    let even = plan.investment_period(&small("0.99"));
    assert_eq!(step(&even, "period-part").assumed, None);
    assert_eq!(inputs(step(&even, "period-part")), "amount=0.99 days=3");
}

#[test]
fn the_threshold_price_is_reached_by_exactly_that_price() {
    let days = Days::Text("2008-01-02, 30\n2008-01-03, 29.99\n2008-01-04, 30.01".into());
    let mut request = approved("25000", "2008-01-04", days);
    request.month.pre_approved_discount = "2".into();
    request.month.threshold_price = "30".into();
    let plan = &*REDWOOD;
    let answer = plan.investment_period(&request);

    let met: Vec<_> = answer.days.iter().map(|day| day.threshold.unwrap().as_str()).collect();
    assert_eq!(met, ["met", "not-met", "met"]);
    assert_eq!(parts(&answer), ["8333.34", "8333.33", "8333.33"]);
    assert_eq!(texts(&answer.days, |day| day.returned), ["none", "8333.33", "none"]);
    assert_eq!(prices(&answer), ["29.4000", "none", "29.4098"]);
    assert_eq!(shares(&answer), ["283.446938", "0.000000", "283.352147"]);
    assert_eq!(totals(&answer), ["25000.00", "16666.67", "8333.33", "566.799085", "29.4049"]);
    assert_eq!(answer.quote.status, Status::Accepted, "it may be sent all the same");

    let rule = step(&answer, "period-threshold");
    assert_eq!((inputs(rule).as_str(), rule.result.as_str()), ("threshold=30.00", "day-returned"));
    assert_eq!((rule.reading, rule.clause.as_ref()), (Some(Reading::ThresholdReachedCounts), None));
    let returned = step(&answer, "period-day-returned");
    assert_eq!(
        inputs(returned),
        "date=2008-01-03 part=8333.33 marketPrice=2999/100 threshold=30.00"
    );
    assert_eq!(returned.result, "8333.33");
    let refund = step(&answer, "period-refund");
    assert_eq!(inputs(refund), "payment=25000.00 invested=16666.67 days=1");
    assert_eq!(refund.result, "8333.33");
}

#[test]
fn it_is_compared_with_the_exact_market_price_before_the_discount() {
    // 32/3 is 10.666666…
    let fills = Fills::Text("10 1\n11 2".into());
    let day = |date| PeriodDay { date, fills: fills.clone(), ..PeriodDay::default() };
    let days = Days::Rows(vec![day("2008-01-02".into()), day("2008-01-03".into())]);
    let mut request = approved("10000.01", "2008-01-03", days);
    request.month.pre_approved_discount = "5".into();
    for (threshold, expected) in [
        ("10.666666", Threshold::Met),
        ("10.666667", Threshold::NotMet),
        ("10.1", Threshold::Met),
        ("", Threshold::Met),
    ] {
        request.month.threshold_price = threshold.into();
        let answer = REDWOOD.investment_period(&request);
        let days: Vec<_> = answer.days.iter().map(|day| day.threshold).collect();
        let expected = if threshold.is_empty() { None } else { Some(expected) };
        assert_eq!(days, [expected, expected], "{threshold}");
    }
}

#[test]
fn where_no_day_is_met_all_of_the_payment_goes_back() {
    let mut request = approved("25000", "2008-01-04", three_days());
    request.month.threshold_price = "40.01".into();
    let answer = REDWOOD.investment_period(&request);
    assert_eq!(totals(&answer), ["25000.00", "0.00", "25000.00", "0.000000", "none"]);
    assert!(answer.totals.unwrap().average_exact.is_none());
    assert!(answer.quote.steps.iter().all(|step| step.rule != "period-average"));
    assert_eq!(shares(&answer), ["0.000000"; 3]);
}

#[test]
fn a_part_that_buys_nothing_goes_back_without_a_threshold() {
    let days = Days::Text("2008-01-02, 900000\n2008-01-03, 900000\n2008-01-04, 900000".into());
    let clause = json!({ "value": "day-returned", "clause": "L3" });
    let plan = redwood_with(&[
        ("/shares/decimals/value", json!(0)),
        ("/investmentPeriod/threshold", clause),
    ]);
    let answer = plan.investment_period(&approved("10000.01", "2008-01-04", days));
    assert_eq!(shares(&answer), ["0"; 3]);
    assert_eq!(texts(&answer.days, |day| day.returned), ["3333.34", "3333.34", "3333.33"]);
    assert_eq!(totals(&answer), ["10000.01", "0.00", "10000.01", "0", "none"]);
    let refund = step(&answer, "period-refund");
    assert_eq!(inputs(refund), "payment=10000.01 invested=0.00 days=3");
    assert_eq!((refund.result.as_str(), refund.clause.as_ref()), ("10000.01", None));

    // A day that buys keeps its part; the others give theirs back, each for its own reason.
    let days = Days::Text("2008-01-02, 3000\n2008-01-03, 900000\n2008-01-04, 2000".into());
    let mut request = approved("10000.01", "2008-01-04", days);
    request.month.threshold_price = "2500".into();
    let answer = plan.investment_period(&request);
    assert_eq!(texts(&answer.days, |day| day.returned), ["none", "3333.34", "3333.33"]);
    assert_eq!(totals(&answer), ["10000.01", "3333.34", "6666.67", "1", "3333.3400"]);
    assert_eq!(step(&answer, "period-refund").clause.as_deref(), Some("L3"));
}

#[test]
fn the_threshold_cites_its_clause_where_the_plan_has_one() {
    let plan = redwood_with(&[(
        "/investmentPeriod/threshold",
        json!({ "value": "day-returned", "clause": "L1" }),
    )]);
    let mut request = approved("25000", "2008-01-04", three_days());
    request.month.threshold_price = "20.01".into();
    let answer = plan.investment_period(&request);
    for rule in ["period-threshold", "period-day-returned", "period-refund"] {
        assert_eq!(step(&answer, rule).clause.as_deref(), Some("L1"), "{rule}");
    }
}

#[test]
fn a_plan_may_round_its_price_first() {
    let plan = redwood_with(&[(
        "/purchasePrice",
        json!({
            "decimals": { "value": 2, "assumed": "To the cent." },
            "rounding": { "value": "down", "assumed": "In their favour." },
        }),
    )]);
    let days = Days::Text("2008-01-02;33.333\n2008-01-03;10.005\n2008-01-04;20".into());
    let mut request = approved("15000", "2008-01-04", days);
    request.month.pre_approved_discount = "3".into();
    let answer = plan.investment_period(&request);
    // 32.33301, 9.70485 and 19.4 before.
    assert_eq!(texts(&answer.days, |day| day.exact), ["3233/100", "97/10", "97/5"]);
    assert_eq!(shares(&answer), ["154.655119", "515.463917", "257.731958"]);
    assert_eq!(totals(&answer), ["15000.00", "15000.00", "0.00", "927.850994", "16.1664"]);
    let day = step(&answer, "period-day");
    assert_eq!(
        inputs(day),
        "date=2008-01-02 part=5000.00 marketPrice=33333/1000 discount=3 priceDecimals=2 \
         priceRounding=down price=3233/100 decimals=6 rounding=down"
    );
    assert!(day.assumed.as_ref().unwrap().starts_with("To the cent. In their favour. The letter"));
}

#[test]
fn shares_are_rounded_each_day() {
    // 20,000 at 7 at once would buy 2,857.142857.
    let plan = redwood_with(&[("/shares/decimals/value", json!(3))]);
    let days = Days::Text("2008-01-02 7\n2008-01-03 7\n2008-01-04 7".into());
    let answer = plan.investment_period(&approved("20000", "2008-01-04", days));
    assert_eq!(shares(&answer), ["952.381", "952.381", "952.380"]);
    assert_eq!(totals(&answer)[3], "2857.142");
    assert_eq!(step(&answer, "period-day").reading, Some(Reading::RoundedEachDay));
}

#[test]
fn each_figure_has_its_step() {
    let mut request = approved("25000", "2008-01-04", three_days());
    request.month.threshold_price = "20".into();
    let plan = &*REDWOOD;
    let answer = plan.investment_period(&request);
    let steps = period_steps(&answer);
    let rules: Vec<_> = steps.iter().map(|step| step.rule).collect();
    assert_eq!(
        rules,
        [
            "period-trading-days",
            "period-part",
            "period-threshold",
            "period-price-display",
            "period-day-returned",
            "period-day",
            "period-day",
            "period-total",
            "period-average",
            "period-refund",
        ]
    );
    let own = |rule| answer.quote.steps.iter().any(|step| step.rule == rule);
    assert!(["tier", "due-date", "no-discount"].into_iter().all(own), "those of the payment, too");

    assert_eq!(inputs(steps[0]), "start=2008-01-02 end=2008-01-04 calendar=nyse");
    assert_eq!(steps[0].result, "3");
    assert_eq!(inputs(steps[1]), "amount=25000.00 days=3 oddCents=1 takenBy=first-days");
    assert_eq!(steps[1].result, "8333.33");
    assert_eq!(
        inputs(steps[5]),
        "date=2008-01-03 part=8333.33 marketPrice=20/1 threshold=20.00 discount=0 price=20/1 \
         decimals=6 rounding=down"
    );
    assert_eq!((steps[5].result.as_str(), steps[5].clause.as_deref()), ("416.666500", Some("L2")));
    assert_eq!(inputs(steps[7]), "days=2 invested=16666.66");
    assert_eq!(steps[7].result, "624.999750");
    // 624.99975 × 80 is three times 16,666.66.
    assert_eq!(
        inputs(steps[8]),
        "invested=16666.66 shares=624.999750 exact=80/3 decimals=4 rounding=half-even"
    );
    assert_eq!(steps[8].result, "26.6667");
}

#[test]
fn fees_are_said_and_left_out() {
    let fee = json!({ "on": "purchase", "clause": "L2" });
    let plan = redwood_with(&[("/fees", json!({ "items": [fee] }))]);
    let request = approved("25000", "2008-01-04", three_days());
    let answer = plan.investment_period(&request);
    assert_eq!(totals(&answer), totals(&REDWOOD.investment_period(&request)));
    assert_eq!(period_steps(&answer).last().unwrap().rule, "fees-apart");
}

#[test]
fn days_may_be_text_in_any_order() {
    let plan = &*REDWOOD;
    let in_order = plan.investment_period(&approved("25000", "2008-01-04", three_days()));
    let text = "\n2008-01-04\t$40.00\n\n 2008-01-02 ; 10 \n2008-01-03,20\n";
    let answer = plan.investment_period(&approved("25000", "2008-01-04", Days::Text(text.into())));
    assert_eq!(totals(&answer), totals(&in_order));
    assert_eq!(shares(&answer), shares(&in_order));
}

#[test]
fn a_form_without_any_price_is_no_mistake() {
    let blank = |date| PeriodDay {
        date,
        price: " ".into(),
        fills: Fills::Text("\n".into()),
        ..PeriodDay::default()
    };
    for days in [
        Days::default(),
        Days::Rows(vec![]),
        Days::Rows(vec![PeriodDay::default(), blank("".into())]),
        Days::Rows(vec![
            blank("2008-01-02".into()),
            blank("2008-01-03".into()),
            blank("2008-01-04".into()),
        ]),
    ] {
        let answer = REDWOOD.investment_period(&approved("25000", "2008-01-04", days));
        assert_eq!(problems(&answer), [""; 0]);
        assert_eq!(answer.quote.status, Status::Accepted);
        assert_eq!(parts(&answer), ["8333.34", "8333.33", "8333.33"]);
        assert!(answer.days.iter().all(|day| day.market.is_none() && day.shares.is_none()));
        assert!(answer.totals.is_none());
    }
}

#[test]
fn once_one_day_is_given_every_other_is_missing() {
    let plan = &*REDWOOD;
    let days = Days::Text("2008-01-03, 20".into());
    let answer = plan.investment_period(&approved("25000", "2008-01-07", days));
    assert_eq!(
        problems(&answer),
        [
            "days missing-day date=2008-01-02",
            "days missing-day date=2008-01-04",
            "days missing-day date=2008-01-07",
        ]
    );
    assert_eq!(shares(&answer), ["none", "312.500000", "none", "none"]);
    assert!(answer.totals.is_none());
    assert_eq!(answer.quote.status, Status::Accepted, "nothing is wrong with the payment");

    let day = |date: &str, price: &str| PeriodDay {
        date: date.into(),
        price: price.into(),
        ..PeriodDay::default()
    };
    let days = Days::Rows(vec![day("2008-01-02", "10"), day("2008-01-03", "")]);
    let answer = plan.investment_period(&approved("25000", "2008-01-04", days));
    assert_eq!(
        problems(&answer),
        ["days[1].price missing date=2008-01-03", "days missing-day date=2008-01-04"]
    );
}

#[test]
fn a_day_that_is_none_of_the_periods_is_named() {
    let text = "2008-01-01, 9\n2008-01-02, 10\n2008-01-05, 9\n\n2008-01-04, 40\n2008-01-03, 20\n\
                2008-01-08, 9\n2008-01-07, 50";
    let answer =
        REDWOOD.investment_period(&approved("10000.01", "2008-01-07", Days::Text(text.into())));
    let open = "not-a-business-day calendar=nyse";
    assert_eq!(
        problems(&answer),
        [
            "days[0].date outside-period start=2008-01-02 end=2008-01-07 line=1".to_owned(),
            format!("days[2].date {open} before=2008-01-04 after=2008-01-07 line=3"),
            "days[6].date outside-period start=2008-01-02 end=2008-01-07 line=7".to_owned(),
        ]
    );
    // The rest is complete: 2,500.01 and three times 2,500.00.
    assert_eq!(totals(&answer), ["10000.01", "10000.01", "0.00", "487.501000", "20.5128"]);
}

#[test]
fn a_day_that_stands_twice_has_no_price() {
    let rows =
        [("2008-01-02", "10"), ("2008-01-03", "20"), ("2008-01-02", "10"), ("2008-01-04", "40")];
    let days = rows.map(|(date, price)| PeriodDay {
        date: date.into(),
        price: price.into(),
        ..PeriodDay::default()
    });
    let request = approved("25000", "2008-01-04", Days::Rows(days.to_vec()));
    let answer = REDWOOD.investment_period(&request);
    assert_eq!(problems(&answer), ["days[2].date repeated date=2008-01-02"]);
    assert_eq!(prices(&answer), ["none", "20.0000", "40.0000"]);
    assert!(answer.totals.is_none());
}

#[test]
fn what_cannot_be_read_is_named_in_its_place() {
    let day = |date: &str, price: &str, fills| PeriodDay {
        date: date.into(),
        price: price.into(),
        fills,
        ..PeriodDay::default()
    };
    let days = Days::Rows(vec![
        day("2008-01-32", "10", Fills::default()),
        day("", "10", Fills::default()),
        day("2008-01-02", "ten", Fills::default()),
        day("2008-01-03", "10", Fills::Text("10 1".into())),
        PeriodDay::default(),
        day("2008-01-04", "", Fills::Text("10, 1\n\n11\n0 1".into())),
        day(
            "2008-01-07",
            "",
            Fills::Rows(vec![Fill { price: "".into(), shares: "1.0000001".into() }]),
        ),
        day("2101-01-03", "10", Fills::default()),
    ]);
    let answer = REDWOOD.investment_period(&approved("25000", "2008-01-07", days));
    assert_eq!(
        problems(&answer),
        [
            "days[0].date not-a-date",
            "days[1].date missing",
            "days[2].price not-a-number",
            "days[3].price price-and-fills",
            "days[5].fills[2] unreadable-line line=3",
            "days[5].fills[3].price out-of-range minimum=0.0001 maximum=1000000 line=4",
            "days[6].fills[0].price missing",
            "days[6].fills[0].shares too-many-decimals decimals=6",
            "days[7].date out-of-range minimum=1990-01-01 maximum=2100-12-31",
        ]
    );
    assert!(answer.days.iter().all(|day| day.market.is_none()));

    let text = "2008-01-02\n2008-01-03, 1,250.50\n2008-01-04 1,250.50\nJanuary; 1\n2008-01-07 x";
    let answer =
        REDWOOD.investment_period(&approved("25000", "2008-01-07", Days::Text(text.into())));
    assert_eq!(
        problems(&answer),
        [
            "days[0] unreadable-line line=1",
            "days[1] unreadable-line line=2",
            "days[3].date not-a-date line=4",
            "days[4].price not-a-number line=5",
            "days missing-day date=2008-01-02",
            "days missing-day date=2008-01-03",
        ]
    );
    assert_eq!(answer.days[2].market.unwrap().price.to_string(), "1250.5000");
}

#[test]
fn days_are_read_as_spreadsheets_write_them() {
    for text in [
        "Date,Price\n2008-01-02,34.12",
        "\u{feff}Date\tMarket price\r\n2008-01-02\t$34.12\t\r\n",
        "Fecha;Precio\n2008-01-02;34.12 USD;;\n;;;",
        "\"Date\",\"Price\"\n\"2008-01-02\",\"34.12\"",
        "2008-01-02,34.12,,",
        "Date Price\n2008-01-02 34.12",
        "Payment day   Price\n1/2/2008   34.12",
        "1/2/2008\t$34.12",
        "1/2/08 34.12",
        "January 2, 2008, $34.12",
        "Jan 2, 2008\t34.12",
        "Wed, Jan 2, 2008 34.12",
        "02-Jan-2008;34.12",
        "2 de enero de 2008;34.12",
        "\u{200e}2008-01-02\u{200b}\t34.12\u{200e}",
        "2008-01-02\u{a0}34.12",
        "Price,Date\n34.12,2008-01-02",
        "\nPrecio;Fecha\n34.12;2008-01-02",
        "Close Px;Session\n34.12;2008-01-02",
        "Price Date\n34.12 2008-01-02",
        "Precio   Fecha\n34.12   2008-01-02",
        "Price Date\n$34.12 Jan 2, 2008",
    ] {
        let request = approved("25000", "2008-01-02", Days::Text(text.into()));
        let answer = REDWOOD.investment_period(&request);
        assert_eq!(problems(&answer), [""; 0], "{text:?}");
        assert_eq!(prices(&answer), ["34.1200"], "{text:?}");
    }
    let quoted = Days::Text("2008-01-02,\"1,034.12\"".into());
    let answer = REDWOOD.investment_period(&approved("25000", "2008-01-02", quoted));
    assert_eq!(prices(&answer), ["1034.1200"]);
}

#[test]
fn days_that_spreadsheets_write_otherwise_are_refused_with_the_reason() {
    for (text, problem) in [
        ("Date;Price\n\n2008-01-02;34,12", "days[2].price decimal-comma withPoint=34.12 line=3"),
        ("Date,Shares\n2008-01-02,34", "days unclear-columns line=1 column=price"),
        ("13/1/2008, 34.12", "days[0].date not-a-date expected=month-first line=1"),
        ("Jan 2, 34", "days[0].date not-a-date expected=year line=1"),
        ("1/2/2008 ($34.12)", "days[0].price negative line=1"),
        ("2008-01-02 34 120", "days[0] unreadable-line line=1"),
        ("2008-01-02, 34 120", "days[0] unreadable-line line=1"),
        ("2008-01-02,34,12 120", "days[0] unreadable-line line=1"),
        ("2008-01-02\t34.12\t120", "days[0] unreadable-line line=1"),
        ("2008-01-02;€34.12", "days[0].price another-currency line=1"),
    ] {
        let request = approved("25000", "2008-01-02", Days::Text(text.into()));
        assert_eq!(problems(&REDWOOD.investment_period(&request))[0], problem, "{text:?}");
    }
}

#[test]
fn more_days_and_fills_than_any_period_has_are_refused() {
    let lines = "2008-01-02 10\n".repeat(1_000);
    let answer = REDWOOD.investment_period(&approved("25000", "2008-01-02", Days::Text(lines)));
    assert_eq!(problems(&answer).len(), 999, "all but the first are repeated");
    let lines = "2008-01-02 10\n".repeat(1_001);
    let answer = REDWOOD.investment_period(&approved("25000", "2008-01-02", Days::Text(lines)));
    assert_eq!(problems(&answer), ["days too-many-days maximum=1000"]);
    let fills = "10 1\n".repeat(10_001);
    let day =
        PeriodDay { date: "2008-01-02".into(), fills: Fills::Text(fills), ..PeriodDay::default() };
    let request = approved("25000", "2008-01-02", Days::Rows(vec![day]));
    let answer = REDWOOD.investment_period(&request);
    assert_eq!(problems(&answer), ["days[0].fills too-many-fills maximum=10000"]);
}

#[test]
fn the_period_has_the_business_days_that_were_known() {
    let plan = redwood_with(&[("/effectiveFrom/value", json!("2006-01-01"))]);
    let mut request = approved("25000", "2007-01-04", Days::default());
    request.month.investment_period.start = "2006-12-28".into();
    let dates = |request: &InvestmentPeriodRequest| {
        texts(&plan.investment_period(request).days, |day| Some(date_text(day.date)))
    };
    // The exchange closed on January 2, and said so on December 29.
    assert_eq!(dates(&request), ["2006-12-28", "2006-12-29", "2007-01-03", "2007-01-04"]);
    request.known_on = "2006-12-28".into();
    let as_known = ["2006-12-28", "2006-12-29", "2007-01-02", "2007-01-03", "2007-01-04"];
    assert_eq!(dates(&request), as_known);
    request.month.closures = vec!["2007-01-03".into(), "2006-12-30".into()];
    assert_eq!(dates(&request), ["2006-12-28", "2006-12-29", "2007-01-02", "2007-01-04"]);

    request.known_on = "".into();
    request.days = Days::Text("2007-01-02 10\n2007-01-03 10".into());
    let answer = plan.investment_period(&request);
    let open = "not-a-business-day calendar=nyse before=2006-12-29 after=2007-01-04";
    assert_eq!(
        problems(&answer)[..2],
        [format!("days[0].date {open} line=1"), format!("days[1].date {open} line=2")]
    );
}

#[test]
fn no_day_is_outside_a_period_that_ends_before_it_begins() {
    let mut request = approved("25000", "2008-01-02", three_days());
    request.month.investment_period.start = "2008-01-04".into();
    assert_eq!(
        problems(&REDWOOD.investment_period(&request)),
        ["month.investmentPeriod.end period-reversed start=2008-01-04"]
    );
}

#[test]
fn a_period_is_as_long_as_a_quarter_at_most() {
    let plan = &*REDWOOD;
    let problem = |start, end| {
        let mut request = approved("25000", end, Days::default());
        request.month.investment_period.start = start;
        let answer = plan.investment_period(&request);
        (answer.days.len(), problems(&answer))
    };
    // The 66th trading day of 2008 is April 7.
    assert_eq!(problem("2008-01-02".into(), "2008-04-07"), (66, vec![]));
    let too_long = vec!["month.investmentPeriod.end period-too-long maximum=66".to_owned()];
    assert_eq!(problem("2008-01-02".into(), "2008-04-08"), (0, too_long.clone()));
    assert_eq!(problem("2008-01-02".into(), "2100-12-31"), (0, too_long));
    let none = vec!["month.investmentPeriod.end no-trading-day".to_owned()];
    assert_eq!(problem("2008-01-05".into(), "2008-01-06"), (0, none));
    let reversed = vec!["month.investmentPeriod.end period-reversed start=2008-01-05".to_owned()];
    assert_eq!(problem("2008-01-05".into(), "2008-01-04"), (0, reversed));
    let beyond = "month.investmentPeriod.end out-of-range minimum=1990-01-01 maximum=2100-12-31";
    assert_eq!(problem("2100-12-30".into(), "2101-01-05"), (0, vec![beyond.to_owned()]));
    assert_eq!(problem("".into(), "2008-01-04"), (0, vec![]));
    assert_eq!(problem("2008-01-02".into(), ""), (0, vec![]));
    // One day is a period, too.
    assert_eq!(problem("2008-01-04".into(), "2008-01-06"), (1, vec![]));
}

#[test]
fn only_a_pre_approved_payment_is_spread() {
    let plan = &*REDWOOD;
    let mut request = approved("10000", "2008-01-04", three_days());
    let answer = plan.investment_period(&request);
    assert_eq!(problems(&answer), ["payment.amount not-pre-approved maximum=10000.00"]);
    assert_eq!(answer.quote.problems[0].clause.as_deref(), Some("L4"));
    assert_eq!((answer.quote.status, answer.quote.tier), (Status::Accepted, Some(Tier::Standard)));
    assert_eq!(parts(&answer), ["none"; 3]);
    assert_eq!(prices(&answer), ["none"; 3]);
    assert!(answer.days.iter().all(|day| day.market.is_some()));
    assert!(answer.totals.is_none());

    // The amount sent before counts; only this payment is spread.
    request.payment.sent_this_month = "0.01".into();
    assert_eq!(totals(&plan.investment_period(&request))[0], "10000.00");

    request.payment.approved = false;
    let answer = plan.investment_period(&request);
    assert_eq!(answer.quote.status, Status::NeedsApproval);
    assert_eq!(answer.quote.problems.len(), 1, "{:?}", problems(&answer));
    assert!(answer.totals.is_none() && answer.days.iter().all(|day| day.part.is_none()));

    request.payment =
        Payment { kind: PaymentKind::Dividend, amount: "20000".into(), ..Payment::default() };
    let answer = plan.investment_period(&request);
    assert_eq!(problems(&answer), ["payment.kind not-pre-approved"]);
    assert!(answer.totals.is_none() && answer.days.iter().all(|day| day.part.is_none()));
}

#[test]
fn a_dividend_is_not_spread_even_if_it_takes_the_better_discount() {
    let plan = redwood_with(&[("/discounts/dividends/value", json!("pre-approved"))]);
    let mut request = approved("20000", "2008-01-04", three_days());
    request.payment.kind = PaymentKind::Dividend;
    let answer = plan.investment_period(&request);
    assert_eq!(answer.quote.tier, Some(Tier::PreApproved));
    assert_eq!(problems(&answer), ["payment.kind not-pre-approved"]);
    assert!(answer.totals.is_none());
}

#[test]
fn while_the_payment_is_not_accepted_nothing_is_bought() {
    let plan = &*REDWOOD;
    let mut request = approved("25000", "2008-01-04", three_days());
    request.month.threshold_price = "20".into();
    request.participant = None;
    let undecided = plan.investment_period(&request);
    assert_eq!(undecided.quote.status, Status::Incomplete);
    assert_eq!(problems(&undecided), [""; 0]);
    // The answer still has the parts, the threshold, the prices.
    assert_eq!(parts(&undecided), ["8333.34", "8333.33", "8333.33"]);
    assert_eq!(prices(&undecided), ["none", "20.0000", "40.0000"]);
    assert_eq!(undecided.days[0].threshold, Some(Threshold::NotMet));
    let price = step(&undecided, "period-day-price");
    assert_eq!(inputs(price), "date=2008-01-03 marketPrice=20/1 threshold=20.00 discount=0");
    assert_eq!((price.result.as_str(), price.clause.as_deref()), ("20/1", Some("L2")));

    request.participant = Some(Participant::Existing);
    for (change, status) in [
        (
            Month { suspended: vec![Feature::PreApproved], ..request.month.clone() },
            Status::Suspended,
        ),
        (Month { threshold_price: "x".into(), ..request.month.clone() }, Status::Incomplete),
        (
            Month {
                investment_period: Period { start: "2007-11-21".into(), ..Period::default() },
                ..request.month.clone()
            },
            Status::Refused,
        ),
    ] {
        let answer =
            plan.investment_period(&InvestmentPeriodRequest { month: change, ..request.clone() });
        assert_eq!(answer.quote.status, status);
        assert!(answer.totals.is_none());
        let none = answer.days.iter().all(|day| day.shares.is_none() && day.returned.is_none());
        assert!(none, "{status:?}");
    }
    request.as_of = "2008-01-02".into();
    let late = plan.investment_period(&request);
    assert_eq!(problems(&late), ["asOf past-due due=2007-12-31"]);
    assert!(late.totals.is_none());
    assert!(late.days.iter().all(|day| day.part.is_none() && day.shares.is_none()));
    assert_eq!(prices(&late), ["none", "20.0000", "40.0000"]);
}

#[test]
fn an_unreadable_threshold_price_leaves_the_market_price() {
    let mut request = approved("25000", "2008-01-04", three_days());
    request.month.threshold_price = "x".into();
    let answer = REDWOOD.investment_period(&request);
    assert_eq!(problems(&answer), ["month.thresholdPrice not-a-number"]);
    assert!(answer.days.iter().all(|day| day.market.is_some() && day.threshold.is_none()));
    assert_eq!(prices(&answer), ["none"; 3]);
}

#[test]
fn a_day_before_the_plan_has_no_price_by_it() {
    let mut request =
        approved("25000", "2007-11-23", Days::Text("2007-11-21 10\n2007-11-23 20".into()));
    request.month.investment_period.start = "2007-11-21".into();
    let answer = REDWOOD.investment_period(&request);
    assert_eq!(
        problems(&answer),
        ["month.investmentPeriod.start outside-plan effectiveFrom=2007-11-23"]
    );
    assert_eq!(prices(&answer), ["none", "20.0000"]);
}

/// The terms that an answer lacks.
fn missing(answer: &InvestmentPeriod) -> Vec<(Part, String)> {
    let steps = answer.quote.steps.iter().filter(|step| step.rule == "term-missing");
    steps.map(|step| (step.part, step.inputs[0].1.to_owned())).collect()
}

#[test]
fn a_plan_of_which_little_was_published_answers_what_it_can() {
    let plan = read_plan(include_str!("../plans/redwood-2002.json")).unwrap();
    let mut request = approved("6000", "2008-01-04", three_days());
    request.month.pre_approved_discount = "2".into();
    let even = plan.investment_period(&request);
    assert_eq!(even.quote.status, Status::Accepted);
    assert_eq!(parts(&even), ["2000.00"; 3]);
    assert_eq!(prices(&even), ["9.8000", "19.6000", "39.2000"]);
    assert_eq!(shares(&even), ["none"; 3]);
    assert!(even.totals.is_none());
    assert!(missing(&even).contains(&(Part::Period, "shares".into())), "{:?}", missing(&even));
    assert!(missing(&even).contains(&(Part::Market, "marketPrice.direct".into())));

    request.payment.amount = "7000".into();
    let odd = plan.investment_period(&request);
    assert_eq!(parts(&odd), ["none"; 3]);
    let odd_cents = missing(&odd).iter().filter(|(_, term)| term.contains("oddCents")).count();
    assert_eq!(odd_cents, 1);
    assert!(missing(&odd).contains(&(Part::Period, "investmentPeriod.oddCents".into())));
    assert_eq!(prices(&odd), ["9.8000", "19.6000", "39.2000"]);
    assert!(odd.totals.is_none());

    // An unmet day needs no price to go back.
    request.payment.amount = "6000".into();
    request.month.threshold_price = "15".into();
    let unmet = plan.investment_period(&request);
    assert_eq!(texts(&unmet.days, |day| day.returned), ["2000.00", "none", "none"]);
}

#[test]
fn nor_can_a_payment_be_judged_whose_least_amount_nobody_published() {
    let plan = read_plan(include_str!("../plans/ventas-2011.json")).unwrap();
    let mut request = approved(
        "6000",
        "2011-01-07",
        Days::Text("2011-01-05 50\n2011-01-06 50\n2011-01-07 50".into()),
    );
    request.month.investment_period.start = "2011-01-05".into();
    let answer = plan.investment_period(&request);
    assert_eq!(answer.quote.status, Status::Incomplete);
    assert_eq!(parts(&answer), ["2000.00"; 3]);
    assert_eq!(prices(&answer), ["50.0000"; 3]);
    assert!(answer.totals.is_none());
    assert!(missing(&answer).contains(&(Part::Limits, "limits.existingMinimum".into())));
}

#[test]
fn executions_are_no_price_where_the_plan_takes_another() {
    let plan = redwood_with(&[("/marketPrice/direct/value", json!("last-sale"))]);
    let day = PeriodDay {
        date: "2008-01-02".into(),
        fills: Fills::Text("10 1".into()),
        ..PeriodDay::default()
    };
    let answer = plan.investment_period(&approved("25000", "2008-01-02", Days::Rows(vec![day])));
    assert_eq!(problems(&answer), ["days[0].fills fills-not-the-price"]);
    assert!(answer.days[0].market.is_none());
}

#[test]
fn the_edition_in_force_on_the_first_day_answers() {
    let mut earlier = plan_file();
    util::set(&mut earlier, "/id", json!("earlier"));
    util::set(&mut earlier, "/effectiveFrom/value", json!("2000-01-01"));
    let editions = Editions::from_json(&json!([plan_file(), earlier]).to_string()).unwrap();
    let mut request = approved("25000", "2007-12-03", Days::default());
    for (start, edition) in [("2007-11-21", "earlier"), ("2007-11-23", "redwood-2007")] {
        request.month.investment_period.start = start.into();
        for investment_date in ["", "2007-11-20", "2008-01-15"] {
            request.month.investment_date = investment_date.into();
            assert_eq!(editions.investment_period(&request).quote.edition, edition);
        }
    }
}

#[test]
fn where_shares_cost_nothing_it_is_said_once() {
    let plan = redwood_with(&[("/discounts/preApproved/maximum", json!("100"))]);
    let mut request = approved("25000", "2008-01-04", three_days());
    request.month.pre_approved_discount = "100".into();
    let answer = plan.investment_period(&request);
    assert_eq!(problems(&answer), ["payment.amount price-is-zero"], "said once");
    assert!(answer.totals.is_none());
}

#[test]
fn the_ends_of_the_ranges_are_exact() {
    let plan = redwood_with(&[("/discounts/preApproved/maximum", json!("99.9999"))]);
    let rows: Vec<String> = plan
        .investment_period(&approved("1", "2008-04-07", Days::default()))
        .days
        .iter()
        .map(|day| date_text(day.date))
        .collect();
    let days = |price: &'static str| {
        rows.iter().map(|date| format!("{date} {price}\n")).collect::<Vec<_>>().concat()
    };
    let (cheapest, dearest) = (days("0.0001"), days("1000000"));
    let mut request = approved("1000000000", "2008-04-07", Days::Text(cheapest));
    request.month.pre_approved_discount = "99.9999".into();
    let answer = plan.investment_period(&request);
    // A ten-billionth of a dollar a share.
    assert_eq!(totals(&answer)[3], "10000000000000000000.000000");
    assert_eq!(answer.totals.unwrap().average_exact.unwrap().to_string(), "1/10000000000");
    assert_eq!(totals(&answer)[4], "0.0000");

    request.payment =
        Payment { amount: "0.66".into(), sent_this_month: "10000".into(), ..request.payment };
    request.month.pre_approved_discount = "".into();
    request.days = Days::Text(dearest.clone());
    let answer = plan.investment_period(&request);
    // A cent each day buys a hundred-millionth, which no day can credit.
    assert_eq!(totals(&answer), ["0.66", "0.00", "0.66", "0.000000", "none"]);
    assert_eq!(inputs(step(&answer, "period-total")), "days=0 invested=0.00");
    let one_cheaper = dearest.replacen("1000000", "10000", 1);
    request.days = Days::Text(one_cheaper);
    let answer = plan.investment_period(&request);
    assert_eq!(totals(&answer)[3], "0.000001");
    assert_eq!(inputs(step(&answer, "period-total")), "days=1 invested=0.01");

    // An average with the longest fraction: a thousand millionth of a share at each of two prices.
    let fills = Fills::Text("999999.999999 999999999.999999\n0.0001 0.000001".into());
    let day = PeriodDay { date: "2008-01-02".into(), fills, ..PeriodDay::default() };
    let mut request = approved("1000000000", "2008-01-02", Days::Rows(vec![day]));
    request.month.threshold_price = "1000000".into();
    let answer = plan.investment_period(&request);
    assert_eq!(answer.days[0].threshold, Some(Threshold::NotMet));
    request.month.threshold_price = "999999.999998".into();
    let answer = plan.investment_period(&request);
    assert_eq!(answer.days[0].threshold, Some(Threshold::Met));
    assert_eq!(totals(&answer)[3], "1000.000000");
}

/// Business days of early 2008, found by hand.
const DATES: [&str; 20] = [
    "2008-01-02",
    "2008-01-03",
    "2008-01-04",
    "2008-01-07",
    "2008-01-08",
    "2008-01-09",
    "2008-01-10",
    "2008-01-11",
    "2008-01-14",
    "2008-01-15",
    "2008-01-16",
    "2008-01-17",
    "2008-01-18",
    "2008-01-22",
    "2008-01-23",
    "2008-01-24",
    "2008-01-25",
    "2008-01-28",
    "2008-01-29",
    "2008-01-30",
];

fn fraction(numerator: u64, denominator: u64) -> BigRational {
    BigRational::new(BigInt::from(numerator), BigInt::from(denominator))
}

/// A decimal text as a fraction.
fn read(text: &str) -> BigRational {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits: BigInt = [whole, decimals].concat().parse().unwrap();
    BigRational::new(digits, BigInt::from(10).pow(decimals.len().try_into().unwrap()))
}

/// The steps of one over a power of ten that go into a fraction.
fn rounded(value: &BigRational, decimals: u32, rounding: &str) -> BigRational {
    let scale = BigRational::from_integer(BigInt::from(10).pow(decimals));
    let steps = value * &scale;
    let half = fraction(1, 2);
    let rest = &steps - steps.floor();
    let is_odd = (steps.floor() / fraction(2, 1)).fract() != fraction(0, 1);
    let up = match rounding {
        "down" => false,
        "half-up" => rest >= half,
        "half-even" => rest > half || (rest == half && is_odd),
        other => panic!("no rounding is called {other}"),
    };
    (if up { steps.ceil() } else { steps.floor() }) / scale
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: drawn(2_000),
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_071_128),
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_parts_are_the_whole_however_many_days_there_are(
        cents in 1_u64..=100_000_000_000,
        count in 1_usize..=20,
        first_days in any::<bool>(),
    ) {
        let rule = if first_days { "first-days" } else { "last-day" };
        let plan = redwood_with(&[("/investmentPeriod/oddCents/value", json!(rule))]);
        let amount = format!("{}.{:02}", cents / 100, cents % 100);
        let mut request = approved(&amount, DATES[count - 1], Days::default());
        request.payment.sent_this_month = "10000".into();
        let answer = plan.investment_period(&request);
        let parts: Vec<_> = parts(&answer).iter().map(|part| read(part)).collect();
        prop_assert_eq!(parts.len(), count);
        prop_assert_eq!(parts.iter().sum::<BigRational>(), fraction(cents, 100));

        let even = fraction(cents / u64::try_from(count).unwrap(), 100);
        if first_days {
            let (least, most) = (parts.iter().min().unwrap(), parts.iter().max().unwrap());
            prop_assert!(most - least <= fraction(1, 100));
            prop_assert!(parts.is_sorted_by(|one, next| one >= next));
        } else {
            prop_assert!(parts[..count - 1].iter().all(|part| *part == even));
        }
    }

    #[test]
    fn totals_are_those_of_fractions_of_any_size(
        cents in 1_u64..=100_000_000_000,
        days in prop::collection::vec((1_u64..=100_000_000, 1_u64..=1_000_000, 0_u64..=1_000_000), 1..=12),
        discount in 0_u64..=50_000,
        threshold in prop::option::of(1_u64..=100_000_000),
        decimals in 0_u32..=6,
        rounding in prop::sample::select(&["down", "half-even", "half-up"][..]),
        price_rounding in prop::option::of(prop::sample::select(&["down", "half-even", "half-up"][..])),
        first_days in any::<bool>(),
    ) {
        let rule = if first_days { "first-days" } else { "last-day" };
        let mut terms = vec![
            ("/shares/decimals/value", json!(decimals)),
            ("/shares/rounding/value", json!(rounding)),
            ("/investmentPeriod/oddCents/value", json!(rule)),
        ];
        if let Some(rounding) = price_rounding {
            terms.push(("/purchasePrice", json!({
                "decimals": { "value": 4, "assumed": "It is." },
                "rounding": { "value": rounding, "assumed": "It is." },
            })));
        }
        let plan = redwood_with(&terms);
        // Each day has an execution at a price and one at a dollar: prices in tenths of a cent.
        let price = |mills: u64| format!("{}.{:03}", mills / 1_000, mills % 1_000);
        let fills: Vec<_> = days
            .iter()
            .map(|(mills, shares, more)| format!("{} {shares}\n{}", price(*mills), match more {
                0 => String::new(),
                more => format!("1; {more}"),
            }))
            .collect();
        let rows = DATES.iter().zip(&fills).map(|(date, fills)| {
            PeriodDay { date: (*date).into(), fills: Fills::Text(fills.into()), ..PeriodDay::default() }
        });
        let amount = format!("{}.{:02}", cents / 100, cents % 100);
        let percent = format!("{}.{:04}", discount / 10_000, discount % 10_000);
        let threshold_text = threshold.map(price).unwrap_or_default();
        let mut request = approved(&amount, DATES[days.len() - 1], Days::Rows(rows.collect()));
        request.payment.sent_this_month = "10000".into();
        request.month.pre_approved_discount = percent.clone().into();
        request.month.threshold_price = threshold_text.clone().into();
        let answer = plan.investment_period(&request);
        prop_assert_eq!(problems(&answer), [""; 0]);
        let totals = answer.totals.expect("all is given");

        let zero = fraction(0, 1);
        let (mut invested, mut refund, mut shares) = (zero.clone(), zero.clone(), zero.clone());
        for ((mills, traded, more), day) in days.iter().zip(&answer.days) {
            let market = (fraction(*mills, 1_000) * fraction(*traded, 1) + fraction(*more, 1))
                / fraction(traded + more, 1);
            let part = read(&day.part.unwrap().to_string());
            if threshold.is_some_and(|threshold| market < fraction(threshold, 1_000)) {
                prop_assert_eq!(day.threshold, Some(Threshold::NotMet));
                prop_assert_eq!(day.returned, day.part);
                refund += part;
                continue;
            }
            prop_assert!(day.threshold != Some(Threshold::NotMet));
            let mut paid = market * fraction(1_000_000 - discount, 1_000_000);
            if let Some(rounding) = price_rounding {
                paid = rounded(&paid, 4, rounding);
            }
            let bought = rounded(&(&part / paid), decimals, rounding);
            prop_assert_eq!(read(&day.shares.unwrap().to_string()), bought.clone());
            if bought == zero {
                prop_assert_eq!(day.returned, day.part);
                refund += part;
                continue;
            }
            prop_assert!(day.returned.is_none());
            invested += part;
            shares += bought;
        }
        prop_assert_eq!(&invested + &refund, fraction(cents, 100));
        prop_assert_eq!(read(&totals.invested.to_string()), invested.clone());
        prop_assert_eq!(read(&totals.refund.to_string()), refund);
        prop_assert_eq!(read(&totals.shares.to_string()), shares.clone());
        prop_assert_eq!(totals.average_exact.is_some(), shares > zero);
        if let (Some(exact), Some(shown)) = (totals.average_exact, totals.average_price) {
            let average = invested / shares;
            prop_assert_eq!(exact.to_string(), format!("{}/{}", average.numer(), average.denom()));
            prop_assert_eq!(read(&shown.to_string()), rounded(&average, 4, "half-even"));
        }
    }
}
