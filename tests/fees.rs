//! Fees taken out of a payment, worked by hand.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

#[path = "fees/answers.rs"]
mod answers;
#[path = "fees/plans.rs"]
mod plans;
mod util;

use dspp::{
    Days, InvestmentPeriodRequest, LeftOver, Market, MarketSource, Month, Participant, Payment,
    PaymentKind, PaymentMethod, PaymentsRequest, Period, Plan, Purchase, Quote, QuoteRequest,
    Reading, SentPayments, Status, Step,
};
use serde_json::{Value, json};
use util::{read_plan, redwood_with, set};

const SOUTHERN: &str = include_str!("plans/southern-2014.json");
const PROCTER_GAMBLE: &str = include_str!("plans/procter-gamble-2022.json");

/// Limits wide enough for every payment here, because the excerpts give none.
fn with_limits(file: &str) -> Plan {
    let mut file: Value = serde_json::from_str(file).unwrap();
    let term = |value: &str| json!({ "value": value, "assumed": "for a test" });
    set(
        &mut file,
        "/limits",
        json!({
            "per": term("month"), "existingMinimum": term("0.01"), "newMinimum": term("0.01"),
            "maximum": term("1000000.00")
        }),
    );
    read_plan(&file.to_string()).unwrap()
}

fn southern() -> Plan {
    with_limits(SOUTHERN)
}

fn procter_gamble() -> Plan {
    read_plan(PROCTER_GAMBLE).unwrap()
}

/// Makes a payment by an existing stockholder.
fn payment(amount: &str, price: &str, method: Option<PaymentMethod>) -> QuoteRequest {
    QuoteRequest {
        participant: Some(Participant::Existing),
        payment: Payment { amount: amount.into(), method, ..Payment::default() },
        market: Market { price: price.into(), ..Market::default() },
        ..QuoteRequest::default()
    }
}

fn dividend(amount: &str, price: &str) -> QuoteRequest {
    let payment =
        Payment { kind: PaymentKind::Dividend, amount: amount.into(), ..Payment::default() };
    QuoteRequest {
        payment,
        market: Market { price: price.into(), ..Market::default() },
        ..QuoteRequest::default()
    }
}

#[track_caller]
fn purchase(quote: &Quote) -> Purchase {
    quote.purchase.unwrap_or_else(|| panic!("{:?}", quote.problems))
}

#[track_caller]
fn assert_shares(quote: &Quote, shares: &str) {
    let found = purchase(quote).shares.map(|shares| shares.to_string());
    assert_eq!(found.as_deref(), Some(shares), "{:?} {:?}", quote.problems, quote.steps);
}

/// Writes the fees of an answer: `fixed perShare total invested`.
#[track_caller]
fn assert_fees(quote: &Quote, expected: &str) {
    let fees = purchase(quote).fees.map(|fees| {
        let per_share = fees.per_share.map_or("-".to_owned(), |price| price.to_string());
        format!("{} {per_share} {} {}", fees.fixed, fees.total, fees.invested)
    });
    assert_eq!(fees.as_deref(), Some(expected), "{:?}", quote.steps);
}

fn steps<'q>(quote: &'q Quote, rule: &str) -> Vec<&'q Step> {
    quote.steps.iter().filter(|step| step.rule == rule).collect()
}

/// The inputs of a step and its result, on one line.
fn line(step: &Step) -> String {
    let inputs: Vec<_> =
        step.inputs.iter().map(|(name, value)| format!("{name} {value}")).collect();
    format!("{} = {}", inputs.join("; "), step.result)
}

/// Makes Redwood's plan with fees: percentages round half up, and a fraction of a share pays a fraction of the fee.
fn redwood_charging(items: &Value) -> Plan {
    charging(items, "part")
}

fn charging(items: &Value, fractions: &str) -> Plan {
    let term = |value: &str| json!({ "value": value, "assumed": "for a test" });
    redwood_with(&[(
        "/fees",
        json!({
            "items": items, "fractions": term(fractions), "cents": term("half-up"),
            "limits": term("before-fees")
        }),
    )])
}

#[test]
fn a_fee_limited_to_a_source_assumes_company_shares() {
    let item = |source: &str| json!([{ "on": "purchase", "source": source, "amount": "5.00", "clause": "L4" }]);
    let on_company_shares = redwood_charging(&item("direct"));
    let on_the_market = redwood_charging(&item("open-market"));
    let of = |plan: &Plan, source| {
        let mut request = payment("1000", "10", None);
        request.market.source = source;
        plan.quote(&request)
    };
    for (plan, source, shares) in [
        (&on_company_shares, None, "99.500000"),
        (&on_company_shares, Some(MarketSource::Direct), "99.500000"),
        (&on_company_shares, Some(MarketSource::OpenMarket), "100.000000"),
        (&on_the_market, None, "100.000000"),
        (&on_the_market, Some(MarketSource::Direct), "100.000000"),
        (&on_the_market, Some(MarketSource::OpenMarket), "99.500000"),
    ] {
        let quote = of(plan, source);
        assert_shares(&quote, shares);
        let readings: Vec<_> = steps(&quote, "fee").iter().map(|step| step.reading).collect();
        let expected: &[_] = match shares {
            "99.500000" => &[source.is_none().then_some(Reading::CompanySharesSupposed)],
            _ => &[],
        };
        assert_eq!(readings, expected);
    }
}

#[test]
fn limits_apply_before_fees() {
    let item = json!([{ "on": "purchase", "amount": "5.00", "clause": "L4" }]);
    let quote = redwood_charging(&item).quote(&payment("100", "10", None));
    assert_eq!(quote.status, Status::Accepted);
    assert_shares(&quote, "9.500000");
    let [step] = steps(&quote, "limits-before-fees")[..] else { panic!("{:?}", quote.steps) };
    assert_eq!((step.result.as_str(), step.assumed.as_deref()), ("100.00", Some("for a test")));
}

#[test]
fn fees_that_take_all_of_a_payment_refuse_it() {
    let item = json!([{ "on": "purchase", "amount": "100.00", "clause": "L4" }]);
    let plan = redwood_charging(&item);
    for (request, amount) in
        [(payment("100", "10", None), "100.00"), (payment("100", "", None), "100.00")]
    {
        let quote = plan.quote(&request);
        assert_eq!(quote.status, Status::Refused);
        let [problem] = quote.problems.as_slice() else { panic!("{:?}", quote.problems) };
        assert_eq!((&*problem.field, problem.code.as_str()), ("payment.amount", "fees-take-all"));
        assert_eq!(problem.values, [("fees", "100.00".to_owned()), ("amount", amount.to_owned())]);
        assert_eq!(problem.clause.as_deref(), Some("L4"));
        assert!(quote.purchase.is_none_or(|purchase| purchase.shares.is_none()));
    }
    assert_shares(&plan.quote(&payment("100.01", "10", None)), "0.001000");
    // Charges nothing if none of the dividend is reinvested.
    let mut paid_out = dividend("100", "10");
    paid_out.payment.reinvested = "0".into();
    let quote = plan.quote(&paid_out);
    assert_eq!((quote.status, &quote.problems), (Status::Accepted, &vec![]));
}

#[test]
fn a_percentage_has_a_least_and_a_most() {
    let item = json!([{
        "on": "purchase", "percent": "2", "atLeast": "3.00", "atMost": "5.00", "clause": "L4"
    }]);
    let plan = redwood_charging(&item);
    for (amount, fees) in [
        ("100", "3.00 - 3.00 97.00"),
        ("200", "4.00 - 4.00 196.00"),
        ("200.25", "4.01 - 4.01 196.24"),
        ("250.25", "5.00 - 5.00 245.25"),
        ("9000", "5.00 - 5.00 8995.00"),
    ] {
        assert_fees(&plan.quote(&payment(amount, "10", None)), fees);
    }
}

#[test]
fn a_fraction_of_a_share_may_pay_the_fee_of_a_whole_one() {
    let item = json!([{ "on": "share", "amount": "1.00", "clause": "L4" }]);
    let plan = charging(&item, "whole");
    for (amount, shares, fees) in [
        // 11 shares at 10 + 1 cost 121; the remaining 1 pays only a fee.
        ("121", "11.000000", "0.00 1.00 11.00 121.00"),
        ("122", "11.000000", "0.00 1.00 11.00 122.00"),
        // 5 − 1 = 4 of a share at 10.
        ("126", "11.400000", "0.00 1.00 12.00 126.00"),
        ("132", "12.000000", "0.00 1.00 12.00 132.00"),
    ] {
        let quote = plan.quote(&payment(amount, "10", None));
        assert_shares(&quote, shares);
        assert_fees(&quote, fees);
    }
    // 11 whole shares and their fees, then one more cent than the fee of a fraction.
    for (shares, expected) in [("11", "121.00"), ("11.000001", "122.01"), ("11.4", "126.00")] {
        let answer = plan.payment_for_shares(&payment("", "10", None), &shares.into());
        assert_eq!(answer.payment.unwrap().to_string(), expected);
    }
}

#[test]
fn fees_without_figures_are_named_and_left_out() {
    let amount = json!({ "on": "purchase", "amount": "5.00", "clause": "L4" });
    let named = json!({ "on": "share", "clause": "L4" });
    let covered = redwood_with(&[(
        "/fees",
        json!({ "items": [amount], "coveredUpTo": { "value": "5", "clause": "L4" } }),
    )]);
    let quote = covered.quote(&payment("1000", "10", None));
    assert_shares(&quote, "100.000000");
    assert_eq!(steps(&quote, "fees-apart").len(), 1);
    assert_eq!(purchase(&quote).fees, None);

    let quote = redwood_charging(&json!([amount, named])).quote(&payment("1000", "10", None));
    assert_shares(&quote, "99.500000");
    assert_eq!(steps(&quote, "fees-apart").len(), 1);
}

#[test]
fn fees_on_sales_and_fees_paid_by_the_company_take_nothing_out() {
    let items = json!([
        { "on": "sale", "amount": "15.00", "clause": "L4" },
        { "on": "sale", "clause": "L4" },
        { "on": "purchase", "amount": "5.00", "paidByCompany": true, "clause": "L4" },
        { "on": "share", "paidByCompany": true, "clause": "L4" }
    ]);
    let quote = redwood_charging(&items).quote(&payment("1000", "10", None));
    assert_shares(&quote, "100.000000");
    assert!(quote.steps.iter().all(|step| !step.rule.as_str().starts_with("fee")));
}

#[test]
fn a_fee_with_unpublished_rounding_leaves_the_shares_open() {
    for (item, term) in [
        (json!({ "on": "purchase", "percent": "5", "clause": "L4" }), "fees.cents"),
        (json!({ "on": "share", "amount": "0.05", "clause": "L4" }), "fees.fractions"),
    ] {
        let plan = redwood_with(&[("/fees", json!({ "items": [item] }))]);
        let quote = plan.quote(&payment("1000", "10", None));
        assert_eq!(purchase(&quote).shares, None);
        let missing: Vec<_> = steps(&quote, "term-missing").into_iter().map(line).collect();
        assert_eq!(missing, [format!("term {term} = unpublished")]);
    }
}
