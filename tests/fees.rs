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

mod util;

use dspp::{
    Market, MarketSource, Participant, Payment, PaymentKind, PaymentMethod, Plan, Purchase, Quote,
    QuoteRequest, Status, Step,
};
use serde_json::{Value, json};
use util::{read_plan, redwood_with, set};

const SOUTHERN: &str = include_str!("plans/southern-2014.json");
const PROCTER_GAMBLE: &str = include_str!("plans/procter-gamble-2022.json");

/// Limits that the documents at hand do not give, wide enough for every payment here.
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

/// A payment of an existing stockholder.
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

/// The fees of an answer: `fixed perShare total invested`.
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

#[test]
fn southern_takes_five_dollars_of_a_check_and_five_cents_a_share() {
    // (100 − 5) ÷ 43.05 = 2.206736…, not 100 ÷ 43 = 2.325581.
    let quote = southern().quote(&payment("100", "43", Some(PaymentMethod::Check)));
    assert_eq!(quote.status, Status::Accepted);
    assert_shares(&quote, "2.206736");
    // 5 + 0.05 × 2.206736 = 5.1103368.
    assert_fees(&quote, "5.00 0.05 5.11 95.00");
    let fees: Vec<_> = steps(&quote, "fee").into_iter().map(line).collect();
    assert_eq!(fees, ["on purchase; paidBy check = 5.00", "on share = 0.05"]);
    assert!(steps(&quote, "fee").iter().all(|step| step.clause.as_deref() == Some("F1")));
    let [shares] = steps(&quote, "shares")[..] else { panic!("{:?}", quote.steps) };
    assert_eq!(
        line(shares),
        "amount 100.00; price 43/1; fees 5.00; feePerShare 0.05; fractions part; decimals 6; \
         rounding down = 2.206736"
    );
    assert!(shares.assumed.as_ref().unwrap().contains("what a fraction of a share pays"));
    assert!(steps(&quote, "fees-apart").is_empty());
}

#[test]
fn southern_takes_less_of_a_bank_debit_and_ten_dollars_more_of_a_new_investor() {
    let plan = southern();
    for method in [PaymentMethod::OneTimeDebit, PaymentMethod::RecurringDebit] {
        // (100 − 2.5) ÷ 43.05 = 2.264808….
        let quote = plan.quote(&payment("100", "43", Some(method)));
        assert_shares(&quote, "2.264808");
        assert_fees(&quote, "2.50 0.05 2.61 97.50");
    }
    // Nobody says what payroll costs: 100 ÷ 43.05 = 2.322880….
    let quote = plan.quote(&payment("100", "43", Some(PaymentMethod::Payroll)));
    assert_shares(&quote, "2.322880");
    assert_fees(&quote, "0.00 0.05 0.12 100.00");
    // (100 − 15) ÷ 43.05 = 1.974448….
    let mut new = payment("100", "43", Some(PaymentMethod::Check));
    new.participant = Some(Participant::New);
    let quote = plan.quote(&new);
    assert_shares(&quote, "1.974448");
    assert_fees(&quote, "15.00 0.05 15.10 85.00");
}

#[test]
fn southern_takes_nothing_of_dividends() {
    // 100 ÷ 43 = 2.325581….
    let quote = read_plan(SOUTHERN).unwrap().quote(&dividend("100", "43"));
    assert_shares(&quote, "2.325581");
    assert_eq!(purchase(&quote).fees, None);
    assert!(steps(&quote, "fee").is_empty());
}

#[test]
fn procter_and_gamble_takes_at_most_five_dollars_of_a_dividend_and_three_cents_a_share() {
    // (100 − 5) ÷ 150.03 = 0.633206…, not 100 ÷ 150 = 0.666666.
    let quote = procter_gamble().quote(&dividend("100", "150"));
    assert_eq!(quote.status, Status::Accepted);
    assert_shares(&quote, "0.633206");
    assert_fees(&quote, "5.00 0.03 5.02 95.00");
    let fees: Vec<_> = steps(&quote, "fee").into_iter().map(line).collect();
    let percent = "on purchase; percent 5; amount 100.00; atMost 5.00; rounding half-up = 5.00";
    assert_eq!(fees, [percent, "on share = 0.03"]);
    assert!(steps(&quote, "fee")[0].assumed.as_ref().unwrap().contains("half a cent goes up"));

    // 5 % of 50.10 is 2.505, half a cent goes up: (50.10 − 2.51) ÷ 150.03 = 0.317203….
    let quote = procter_gamble().quote(&dividend("50.10", "150"));
    assert_shares(&quote, "0.317203");
    assert_fees(&quote, "2.51 0.03 2.52 47.59");
    // Over $100 the fee stays at $5: (1000 − 5) ÷ 150.03 = 6.632006….
    let quote = procter_gamble().quote(&dividend("1000", "150"));
    assert_shares(&quote, "6.632006");
    assert_fees(&quote, "5.00 0.03 5.20 995.00");
}
