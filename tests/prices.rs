//! Market prices by kind of payment, net asset values, rounding before the discount, averages of a period, unmet
//! thresholds, and discounts by kind. Figures were worked out by hand or with another program's fractions.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

#[path = "prices/averages.rs"]
mod averages;
#[path = "prices/discounts.rs"]
mod discounts;
#[path = "util/mistakes.rs"]
mod mistakes;
#[path = "prices/net_asset_value.rs"]
mod net_asset_value;
#[path = "prices/random.rs"]
mod random;
#[path = "prices/unmet.rs"]
mod unmet;
mod util;

use dspp::calendar::date_text;
use dspp::{
    Code, Days, Fills, InvestmentDay, InvestmentPeriod, InvestmentPeriodRequest, Market,
    MarketSource, Month, Participant, Payment, PaymentKind, Period, PeriodDay, Plan, Quote,
    QuoteRequest, Reading, Status, Threshold,
};
use mistakes::assert_mistakes;
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};
use util::{codes, drawn, inputs, plan_file, read_plan, redwood, redwood_with, set, step};

const REALTY_INCOME: &str = include_str!("plans/realty-income.json");

fn by(value: &Value) -> Value {
    json!({ "value": value, "clause": "L2" })
}

fn market(price: &str) -> Market {
    Market { price: price.into(), ..Market::default() }
}

fn with_net_asset_value(price: &str, net_asset_value: &str) -> Market {
    Market { net_asset_value: net_asset_value.into(), ..market(price) }
}

fn of_fills(fills: &str) -> Market {
    Market { fills: Fills::Text(fills.into()), ..Market::default() }
}

/// Makes a payment or dividend of $1,000 by a stockholder.
fn asked(kind: PaymentKind, market: Market) -> QuoteRequest {
    QuoteRequest {
        participant: Some(Participant::Existing),
        payment: Payment { kind, amount: "1000".into(), ..Payment::default() },
        market,
        ..QuoteRequest::default()
    }
}

fn payment(market: Market) -> QuoteRequest {
    asked(PaymentKind::OptionalCash, market)
}

fn has_step(quote: &Quote, rule: &str) -> bool {
    quote.steps.iter().any(|step| step.rule == rule)
}

/// The exact market price, or `none`.
fn market_of(quote: &Quote) -> String {
    quote.market.map_or("none".to_owned(), |market| market.exact.to_string())
}

/// The shares bought, or `none`.
fn shares_of(quote: &Quote) -> String {
    let shares = quote.purchase.and_then(|purchase| purchase.shares);
    shares.map_or("none".to_owned(), |shares| shares.to_string())
}

#[test]
fn realty_income_prices_payments_by_the_day_and_dividends_by_the_day_before() {
    let plan = Plan::from_json(REALTY_INCOME).unwrap();
    for (kind, source, expected, clause) in [
        (PaymentKind::OptionalCash, None, "", "P1"),
        (
            PaymentKind::OptionalCash,
            Some(MarketSource::Direct),
            "source=direct prices=vwap-of-purchase-day",
            "P1",
        ),
        (
            PaymentKind::OptionalCash,
            Some(MarketSource::OpenMarket),
            "source=open-market prices=vwap-of-purchase-day",
            "P1",
        ),
        (PaymentKind::Dividend, None, "for=dividends prices=high-low-average-of-day-before", "P2"),
        (
            PaymentKind::Dividend,
            Some(MarketSource::OpenMarket),
            "source=open-market for=dividends prices=high-low-average-of-day-before",
            "P2",
        ),
    ] {
        let quote = plan.quote(&asked(kind, Market { source, ..market("57.25") }));
        let given = step(&quote, "market-price-given");
        assert_eq!((inputs(given).as_str(), given.clause.as_deref()), (expected, Some(clause)));
        assert_eq!((market_of(&quote).as_str(), codes(&quote).len()), ("229/4", 0));
        // Executions have a volume-weighted average, but no high and low.
        let quote = plan.quote(&asked(kind, Market { source, ..of_fills("57, 100\n58, 300") }));
        if kind == PaymentKind::Dividend {
            assert_eq!(codes(&quote), ["market.fills fills-not-the-price"]);
            assert_eq!(quote.problems[0].clause.as_deref(), Some("P2"));
        } else {
            assert_eq!((market_of(&quote).as_str(), codes(&quote).len()), ("231/4", 0));
        }
    }
}

#[test]
fn prices_of_a_kind_override_those_of_a_source() {
    let plan = redwood_with(&[(
        "/marketPrice",
        json!({
            "dividends": by(&json!("last-sale")),
            "preApproved": by(&json!("estimated-value")),
            "direct": by(&json!("high-low-average")),
            "openMarket": by(&json!("average-price-paid"))
        }),
    )]);
    let prices = |request: &QuoteRequest| {
        let quote = plan.quote(request);
        let inputs = &step(&quote, "market-price-given").inputs;
        let prices = inputs.iter().find(|(name, _)| *name == "prices");
        prices.map_or("none".to_owned(), |(_, prices)| prices.clone())
    };
    for source in [None, Some(MarketSource::Direct), Some(MarketSource::OpenMarket)] {
        let market = Market { source, ..market("20") };
        let standard = match source {
            None => "none",
            Some(MarketSource::Direct) => "high-low-average",
            Some(MarketSource::OpenMarket) => "average-price-paid",
        };
        let mut request = payment(market.clone());
        assert_eq!(prices(&request), standard);
        request.payment.amount = "10000.01".into();
        // Without approval, the prices of the tier within the maximum are shown.
        assert_eq!(prices(&request), standard);
        request.payment.approved = true;
        assert_eq!(prices(&request), "estimated-value");
        assert_eq!(prices(&asked(PaymentKind::Dividend, market)), "last-sale");
    }
    // The purchase cites the same basis as its market price.
    let others = json!({
        "dividends": { "value": "last-sale", "clause": "L3" },
        "direct": by(&json!("last-sale"))
    });
    let quote = redwood_with(&[("/marketPrice", others)])
        .quote(&asked(PaymentKind::Dividend, market("20")));
    for rule in ["market-price-given", "purchase-price"] {
        assert_eq!(step(&quote, rule).clause.as_deref(), Some("L3"), "{rule}");
    }
}

#[test]
fn a_kind_without_its_own_prices_takes_those_of_the_source() {
    let plan = redwood_with(&[("/marketPrice", json!({ "dividends": by(&json!("last-sale")) }))]);
    let missing = |request: &QuoteRequest| {
        let quote = plan.quote(request);
        let steps = quote.steps.iter().filter(|step| step.rule == "term-missing");
        steps.map(|step| step.inputs[0].1.clone()).collect::<Vec<_>>()
    };
    assert_eq!(missing(&payment(market("20"))), ["marketPrice.direct"]);
    assert_eq!(missing(&asked(PaymentKind::Dividend, market("20"))), [""; 0]);
}

/// An approved payment for a period from January 2, 2008; its discount is 0.
fn approved(amount: &str, end: &str, days: &str) -> InvestmentPeriodRequest {
    InvestmentPeriodRequest {
        participant: Some(Participant::Existing),
        payment: Payment { amount: amount.into(), approved: true, ..Payment::default() },
        month: Month {
            investment_period: Period { start: "2008-01-02".into(), end: end.into() },
            ..Month::default()
        },
        days: Days::Text(days.into()),
        ..InvestmentPeriodRequest::default()
    }
}

/// $30,000 over the three days from January 2 to 4, with a threshold price of $15.
fn three_days(days: &str) -> InvestmentPeriodRequest {
    let mut request = approved("30000", "2008-01-04", days);
    request.month.threshold_price = "15".into();
    request
}

fn unmet(effect: &str) -> Plan {
    redwood_with(&[("/investmentPeriod/threshold", by(&json!(effect)))])
}

/// Writes each day as `MM-DD part +carried shares returned >moved`, without missing values.
fn days(answer: &InvestmentPeriod) -> Vec<String> {
    answer.days.iter().map(day).collect()
}

fn day(day: &InvestmentDay) -> String {
    let mut text = date_text(day.date)[5..].to_owned();
    let mut add = |sign: &str, value: Option<String>| {
        if let Some(value) = value {
            text.push_str(&format!(" {sign}{value}"));
        }
    };
    add("", day.part.map(|it| it.to_string()));
    add("+", day.carried.map(|it| it.to_string()));
    add("buys ", day.shares.map(|it| it.to_string()));
    add("returns ", day.returned.map(|it| it.to_string()));
    add("> ", day.moved_to.map(|date| date_text(date)[5..].to_owned()));
    text
}

/// Invested, refund and shares.
fn totals(answer: &InvestmentPeriod) -> String {
    answer.totals.map_or("none".to_owned(), |totals| {
        assert_eq!(totals.invested.checked_add(totals.refund), Some(totals.payment));
        format!("{} {} {}", totals.invested, totals.refund, totals.shares)
    })
}

const THREE: &str = "2008-01-02 20\n2008-01-03 10\n2008-01-04 25";

fn above_net_asset_value(of: &str) -> Value {
    by(&json!({ "greaterOf": "net-asset-value", "percent": "95", "of": of }))
}

fn to_the_cent() -> Value {
    json!({
        "decimals": { "value": 2, "clause": "L2" },
        "rounding": { "value": "half-up", "clause": "L2" }
    })
}

fn averaged(effect: &str) -> Plan {
    redwood_with(&[
        ("/marketPrice/preApproved", by(&json!({ "averageOfPeriod": "vwap-of-purchase-day" }))),
        ("/investmentPeriod/threshold", by(&json!(effect))),
    ])
}
