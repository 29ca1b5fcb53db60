//! The smallest payment for a number of shares: worked by hand, and checked against quotes.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

mod util;

use dspp::{
    Fill, Fills, Market, Month, Participant, Payment, PaymentKind, Plan, QuoteRequest, Status, Tier,
};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use rust_decimal::Decimal;
use serde_json::json;
use util::{drawn, plan_file, read_plan, redwood, redwood_with};

fn at_price(price: &str) -> QuoteRequest {
    QuoteRequest {
        participant: Some(Participant::Existing),
        market: Market { price: price.into(), ..Market::default() },
        ..QuoteRequest::default()
    }
}

#[track_caller]
fn assert_payment(plan: &Plan, request: &QuoteRequest, shares: &str, expected: &str) {
    let answer = plan.payment_for_shares(request, &shares.into());
    let payment = answer.payment.map(|payment| payment.to_string());
    assert_eq!(payment.as_deref(), Some(expected), "{:?}", answer.quote.problems);
}

#[test]
fn the_smallest_payment_is_the_price_rounded_up_to_the_cent() {
    // 100 × 34.12 × 0.985 = 3360.82, to the cent.
    let mut request = at_price("34.12");
    request.month.discount = "1.5".into();
    assert_payment(&redwood(), &request, "100", "3360.82");
    // 3 × 33.6082 = 100.8246, so a cent more.
    assert_payment(&redwood(), &request, "3", "100.83");
    // A millionth of a share costs less than a cent, the smallest payment.
    assert_payment(&redwood(), &request, "0.000001", "0.01");
}

/// Makes a plan whose file covers no day after 2008.
fn ended(changes: &[(&str, serde_json::Value)]) -> Plan {
    let until = json!({ "value": "2008-12-31", "clause": "L0" });
    redwood_with(&[&[("/effectiveUntil", until)], changes].concat())
}

#[test]
fn no_payment_is_named_for_a_day_outside_the_plan_file() {
    let mut request = at_price("40");
    request.month.investment_period.start = "2009-02-17".into();
    // 40,000 needs an approval, so the first day of the period counts.
    let answer = ended(&[]).payment_for_shares(&request, &"1000".into());
    assert!(answer.quote.purchase.is_none());
    assert_eq!((answer.payment, answer.quote.status), (None, Status::Refused));

    request.month.investment_period.start = "2008-12-16".into();
    assert_payment(&ended(&[]), &request, "1000", "40000.00");
}

#[test]
fn a_dividend_counts_from_the_investment_date_at_any_discount() {
    for discount in ["standard", "pre-approved"] {
        let dividends = json!({ "value": discount, "clause": "L3" });
        let plan = ended(&[("/discounts/dividends", dividends)]);
        let mut request = at_price("40");
        request.payment.kind = PaymentKind::Dividend;
        request.month.investment_date = "2008-12-16".into();
        request.month.investment_period.start = "2009-01-15".into();
        assert_payment(&plan, &request, "1", "40.00");
        request.month.investment_date = "2009-01-15".into();
        request.month.investment_period.start = "2008-12-16".into();
        let answer = plan.payment_for_shares(&request, &"1".into());
        assert_eq!((answer.payment, answer.quote.status), (None, Status::Refused), "{discount}");
    }
}

#[test]
fn a_repeating_average_costs_no_extra_cent() {
    // Three shares at 32/3.
    let fills = Fills::Rows(vec![
        Fill { price: "10".into(), shares: "1".into() },
        Fill { price: "11".into(), shares: "2".into() },
    ]);
    let request = QuoteRequest { market: Market { fills, ..Market::default() }, ..at_price("") };
    assert_payment(&redwood(), &request, "3", "32.00");
}

#[test]
fn shares_finer_than_the_plan_credits_cost_the_next_step() {
    // At three decimals 1.0001 shares take 1.001: 1.001 × 10.
    let plan = redwood_with(&[("/shares/decimals/value", json!(3))]);
    assert_payment(&plan, &at_price("10"), "1.0001", "10.01");
}

#[test]
fn half_a_step_less_is_enough_if_shares_round_to_nearest() {
    let half_up = redwood_with(&[
        ("/shares/decimals/value", json!(0)),
        ("/shares/rounding/value", json!("half-up")),
    ]);
    let half_even = redwood_with(&[
        ("/shares/decimals/value", json!(0)),
        ("/shares/rounding/value", json!("half-even")),
    ]);
    // 1.5 and 2.5 shares at 10: half to even rounds both to 2, half up rounds 2.5 to 3.
    assert_payment(&half_up, &at_price("10"), "2", "15.00");
    assert_payment(&half_even, &at_price("10"), "2", "15.00");
    assert_payment(&half_up, &at_price("10"), "3", "25.00");
    assert_payment(&half_even, &at_price("10"), "3", "25.01");
}

#[test]
fn the_limits_are_judged_for_that_payment() {
    let plan = redwood();
    let below = plan.payment_for_shares(&at_price("10"), &"9".into());
    assert_eq!(below.payment.unwrap().to_string(), "90.00");
    assert_eq!(below.quote.status, Status::BelowMinimum);

    let over = plan.payment_for_shares(&at_price("10"), &"1000.000001".into());
    assert_eq!(over.payment.unwrap().to_string(), "10000.01");
    assert_eq!(over.quote.status, Status::NeedsApproval);
    assert_eq!(over.quote.purchase.unwrap().shares, None);
}

#[test]
fn over_the_maximum_an_approved_payment_buys_at_its_own_discount() {
    let plan = redwood();
    let mut request = at_price("100");
    request.payment.approved = true;
    request.month =
        Month { discount: "3".into(), pre_approved_discount: "5".into(), ..Month::default() };
    // 103 × 97 = 9991 is within the maximum.
    assert_payment(&plan, &request, "103", "9991.00");
    // 104 × 97 = 10088 is over it; 104 × 95 = 9880 would be within it again, where the price is 97. One cent over it is
    // the least that is pre-approved, and buys more than 104.
    let answer = plan.payment_for_shares(&request, &"104".into());
    assert_eq!(answer.payment.unwrap().to_string(), "10000.01");
    assert_eq!(answer.quote.tier, Some(Tier::PreApproved));
    // 106 × 95.
    assert_payment(&plan, &request, "106", "10070.00");
    // A payment of exactly the remaining amount needs no approval.
    let sent = Payment { sent_this_month: "9500".into(), approved: true, ..Payment::default() };
    assert_payment(&plan, &QuoteRequest { payment: sent, ..at_price("100") }, "5", "500.00");
    // The amount sent already leaves 500, and any cent over that is pre-approved.
    request.payment.sent_this_month = "9500".into();
    assert_payment(&plan, &request, "5", "485.00");
    assert_payment(&plan, &request, "5.2", "500.01");
}

#[test]
fn a_dividend_has_no_limits() {
    let payment = Payment { kind: PaymentKind::Dividend, ..Payment::default() };
    let mut request = QuoteRequest { payment, ..at_price("50") };
    request.month.discount = "2".into();
    assert_payment(&redwood(), &request, "1000", "49000.00");
    assert_eq!(
        redwood().payment_for_shares(&request, &"1000".into()).quote.status,
        Status::Accepted
    );
}

#[test]
fn no_payment_is_found_without_a_price_or_a_number_of_shares() {
    let plan = redwood();
    for (request, shares) in [(at_price(""), "100"), (at_price("10"), ""), (at_price("10"), " ")] {
        let answer = plan.payment_for_shares(&request, &shares.into());
        assert!(answer.payment.is_none());
        assert_eq!(answer.quote.status, Status::Incomplete);
        assert_eq!(answer.quote.problems, []);
    }
    for (shares, code) in [
        ("ten", "not-a-number"),
        ("74,5", "decimal-comma"),
        ("-1", "negative"),
        ("0", "out-of-range"),
        ("1000000000.1", "out-of-range"),
        ("0.0000001", "too-many-decimals"),
    ] {
        let answer = plan.payment_for_shares(&at_price("x"), &shares.into());
        let problems: Vec<_> = answer
            .quote
            .problems
            .iter()
            .map(|problem| (&*problem.field, problem.code.as_str()))
            .collect();
        assert_eq!(problems, [("market.price", "not-a-number"), ("shares", code)]);
    }
}

#[test]
fn no_payment_is_found_before_the_plan() {
    let mut request = at_price("10");
    request.month.investment_date = "2007-11-21".into();
    let plan = redwood();
    let answer = plan.payment_for_shares(&request, &"20".into());
    assert!(answer.payment.is_none());
    assert_eq!(answer.quote.problems[0].code, "outside-plan");
    request.month.investment_date = "2007-11-23".into();
    assert_payment(&plan, &request, "20", "200.00");
}

#[test]
fn free_shares_have_no_smallest_payment() {
    let plan = redwood_with(&[("/discounts/standard/maximum", json!("100"))]);
    let mut request = at_price("10");
    request.month.discount = "100".into();
    let answer = plan.payment_for_shares(&request, &"20".into());
    assert!(answer.payment.is_none());
    let [problem] = answer.quote.problems.as_slice() else { panic!("{:?}", answer.quote.problems) };
    assert_eq!((&*problem.field, problem.code.as_str()), ("shares", "price-is-zero"));
}

#[test]
fn the_amount_of_the_request_is_ignored() {
    let payment = Payment { amount: "not a number".into(), ..Payment::default() };
    let request = QuoteRequest { payment, ..at_price("10") };
    let plan = redwood();
    let answer = plan.payment_for_shares(&request, &"20".into());
    assert_eq!(answer.payment.unwrap().to_string(), "200.00");
    assert_eq!(answer.quote.problems, []);
    assert_eq!(answer.quote.steps.iter().last().unwrap().rule, "payment-for-shares");
}

#[test]
fn other_problems_are_not_reported_at_the_shares() {
    let plan = redwood();
    let mut request = at_price("10");
    request.payment.sent_this_month = "x".into();
    let problems = plan.payment_for_shares(&request, &"20".into()).quote.problems;
    let [problem] = problems.as_slice() else { panic!("{problems:?}") };
    assert_eq!(problem.field, "payment.sentThisMonth");

    let mut file = plan_file();
    file.as_object_mut().unwrap().remove("shares");
    let uncredited = read_plan(&file.to_string()).unwrap();
    assert_eq!(uncredited.payment_for_shares(&at_price("10"), &"20".into()).quote.problems, []);
}

#[test]
fn shares_held_and_the_reinvested_part_are_ignored() {
    let mut request = at_price("34.12");
    request.payment = Payment {
        kind: PaymentKind::Dividend,
        shares_held: "100".into(),
        reinvested: "50".into(),
        ..Payment::default()
    };
    request.month.dividend_per_share = "0.75".into();
    // 3 × 34.12 = 102.36.
    let plan = redwood();
    let answer = plan.payment_for_shares(&request, &"3".into());
    assert_eq!(answer.payment.unwrap().to_string(), "102.36");
    assert_eq!(answer.quote.purchase.unwrap().shares.unwrap().to_string(), "3.000000");
    assert!(answer.quote.problems.is_empty());
}

#[test]
fn a_payment_past_the_greatest_one_is_a_problem_of_the_shares() {
    let mut request = at_price("900000");
    request.payment.approved = true;
    request.month.pre_approved_discount = "5".into();
    let plan = redwood();
    let answer = plan.payment_for_shares(&request, &"1000000".into());
    assert!(answer.payment.is_none());
    let problem = &answer.quote.problems[0];
    assert_eq!((&*problem.field, problem.code.as_str()), ("shares", "payment-too-large"));
    assert_eq!(problem.values, [("maximum", "1000000000".to_owned())]);
    assert!(answer.quote.steps.iter().all(|step| step.rule != "payment-for-shares"));

    // 1,000 shares at 1,000,000 cost exactly the greatest payment; a millionth of a share more exceeds it.
    let mut request = at_price("1000000");
    request.payment.approved = true;
    let answer = plan.payment_for_shares(&request, &"1000".into());
    assert_eq!(answer.payment.unwrap().to_string(), "1000000000.00");
    assert_eq!(answer.quote.status, Status::Accepted);
    assert!(plan.payment_for_shares(&request, &"1000.000001".into()).payment.is_none());
}

fn shares_bought(plan: &Plan, request: &QuoteRequest, payment: Decimal) -> Option<Decimal> {
    let amount = payment.to_string();
    let payment = Payment { amount: amount.into(), ..request.payment.clone() };
    let quote = plan.quote(&QuoteRequest { payment, ..request.clone() });
    quote.purchase?.shares.map(|shares| shares.as_decimal())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: drawn(4_000),
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_071_128),
        ..ProptestConfig::default()
    })]

    #[test]
    fn that_payment_buys_as_many_and_one_cent_less_does_not(
        millionths in 1_u64..3_000_000_000,
        price in 1_u64..2_000_000,
        (discount, better) in (0_u32..=3, 0_u32..=5),
        sent in 0_u32..12_000,
        decimals in 0_u32..=6,
        rounding in prop::sample::select(&["down", "half-even", "half-up"][..]),
        approved in any::<bool>(),
    ) {
        let plan = redwood_with(&[
            ("/shares/decimals/value", json!(decimals)),
            ("/shares/rounding/value", json!(rounding)),
            // Any payment from the least on, a cent or more, may be sent.
            ("/limits/existingMinimum/value", json!("0")),
        ]);
        let wanted = Decimal::from_i128_with_scale(i128::from(millionths), 6);
        let price = Decimal::from_i128_with_scale(i128::from(price), 3).to_string();
        let (discount, better) = (discount.to_string(), better.to_string());
        let (wanted_text, sent) = (wanted.to_string(), sent.to_string());
        let mut request = at_price(&price);
        request.month.discount = discount.clone().into();
        request.month.pre_approved_discount = better.clone().into();
        request.payment = Payment { sent_this_month: sent.clone().into(), approved, ..Payment::default() };

        let answer = plan.payment_for_shares(&request, &wanted_text.as_str().into());
        let payment = answer.payment.expect("everything is given").as_decimal();
        if answer.quote.status == Status::Accepted {
            prop_assert!(shares_bought(&plan, &request, payment).unwrap() >= wanted);
            let cent = Decimal::new(1, 2);
            if payment > cent {
                let fewer = shares_bought(&plan, &request, payment - cent).unwrap();
                prop_assert!(fewer < wanted, "{fewer} for a cent less than {payment}");
            }
        } else {
            prop_assert_eq!(answer.quote.status, Status::NeedsApproval);
            prop_assert!(!approved);
        }
    }
}
