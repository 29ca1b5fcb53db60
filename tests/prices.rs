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

#[path = "util/mistakes.rs"]
mod mistakes;
mod util;

use dspp::calendar::date_text;
use dspp::{
    Code, Days, Fills, InvestmentDay, InvestmentPeriod, InvestmentPeriodRequest, Market,
    MarketSource, Month, Participant, Payment, PaymentKind, Period, PeriodDay, Plan, Quote,
    QuoteRequest, Reading, Status, Step, Threshold,
};
use mistakes::assert_mistakes;
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};
use util::{drawn, plan_file, read_plan, redwood, redwood_with, set};

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

/// A payment of $1,000, or a dividend of as much, from a stockholder.
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

#[track_caller]
fn step<'q>(quote: &'q Quote, rule: &str) -> &'q Step {
    let found = quote.steps.iter().find(|step| step.rule == rule);
    found.unwrap_or_else(|| panic!("no {rule}: {:#?}", quote.steps))
}

fn has_step(quote: &Quote, rule: &str) -> bool {
    quote.steps.iter().any(|step| step.rule == rule)
}

fn inputs(step: &Step) -> String {
    let inputs = step.inputs.iter().map(|(name, value)| format!("{name}={value}"));
    inputs.collect::<Vec<_>>().join(" ")
}

fn codes(quote: &Quote) -> Vec<String> {
    quote.problems.iter().map(|it| format!("{} {}", it.field, it.code)).collect()
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

// By kind of payment.

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
fn prices_of_a_kind_go_before_those_of_a_source() {
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
fn a_kind_without_prices_of_its_own_has_those_of_the_source() {
    let plan = redwood_with(&[("/marketPrice", json!({ "dividends": by(&json!("last-sale")) }))]);
    let missing = |request: &QuoteRequest| {
        let quote = plan.quote(request);
        let steps = quote.steps.iter().filter(|step| step.rule == "term-missing");
        steps.map(|step| step.inputs[0].1.clone()).collect::<Vec<_>>()
    };
    assert_eq!(missing(&payment(market("20"))), ["marketPrice.direct"]);
    assert_eq!(missing(&asked(PaymentKind::Dividend, market("20"))), [""; 0]);
}

// The greater of net asset value and a percentage.

fn above_net_asset_value(of: &str) -> Value {
    by(&json!({ "greaterOf": "net-asset-value", "percent": "95", "of": of }))
}

#[test]
fn the_market_price_is_the_greater_of_net_asset_value_and_a_percentage() {
    let plan = redwood_with(&[("/marketPrice/direct", above_net_asset_value("last-sale"))]);
    for (price, net_asset_value, exact, shares, discounted) in [
        // 95 % of 20 is 19.
        ("20", "19.50", "39/2", "51.282051", "52.328623"),
        // 95 % of 21 is 19.95.
        ("21", "19.50", "399/20", "50.125313", "51.148278"),
        // Both are 19.
        ("20", "19", "19/1", "52.631578", "53.705692"),
        // 95 % of 20.53 is 19.5035, and 0.0001 less does not count.
        ("20.53", "19.5035", "39007/2000", "51.272848", "52.319233"),
        ("20.53", "19.5034", "39007/2000", "51.272848", "52.319233"),
    ] {
        let mut request = payment(with_net_asset_value(price, net_asset_value));
        let quote = plan.quote(&request);
        assert_eq!(market_of(&quote), exact, "{price} {net_asset_value}");
        assert_eq!((shares_of(&quote).as_str(), quote.status), (shares, Status::Accepted));
        let greater = step(&quote, "market-price-greater");
        assert_eq!((greater.result.as_str(), greater.clause.as_deref()), (exact, Some("L2")));
        assert_eq!(step(&quote, "purchase-price").inputs[0], ("marketPrice", exact.to_owned()));
        request.month.discount = "2".into();
        assert_eq!(shares_of(&plan.quote(&request)), discounted);
    }
    let quote = plan.quote(&payment(with_net_asset_value("20", "19.50")));
    assert_eq!(
        inputs(step(&quote, "market-price-greater")),
        "percent=95 price=20/1 percentOfPrice=19/1 netAssetValue=19.50"
    );
}

#[test]
fn without_the_net_asset_value_there_is_no_price() {
    let plan = redwood_with(&[("/marketPrice/direct", above_net_asset_value("last-sale"))]);
    let quote = plan.quote(&payment(market("20")));
    let awaits = step(&quote, "market-price-awaits-nav");
    assert_eq!(
        (inputs(awaits).as_str(), awaits.result.as_str(), awaits.clause.as_deref()),
        ("percent=95 price=20/1", "unannounced", Some("L2"))
    );
    assert!(quote.market.is_none() && quote.purchase.is_none() && quote.problems.is_empty());
    assert!(plan.price_list(&payment(market("20")), &"1".into()).rows.is_empty());
    assert!(plan.payment_for_shares(&payment(market("20")), &"5".into()).payment.is_none());

    // One that cannot be read is a problem, and nothing is awaited.
    let quote = plan.quote(&payment(with_net_asset_value("20", "x")));
    assert_eq!(codes(&quote), ["market.netAssetValue not-a-number"]);
    assert!(quote.market.is_none() && !has_step(&quote, "market-price-awaits-nav"));
    assert_eq!(quote.status, Status::Incomplete);
    let quote = plan.quote(&payment(with_net_asset_value("20", "0")));
    assert_eq!(codes(&quote), ["market.netAssetValue out-of-range"]);

    // By itself it is no price, nor one for a plan without the term.
    let alone = Market { net_asset_value: "19".into(), ..Market::default() };
    assert!(plan.quote(&payment(alone)).market.is_none());
    let usual = redwood();
    let with = usual.quote(&payment(with_net_asset_value("20", "30")));
    let without = usual.quote(&payment(market("20")));
    assert_eq!(serde_json::to_string(&with).unwrap(), serde_json::to_string(&without).unwrap());
}

#[test]
fn the_percentage_is_of_the_average_of_executions_where_the_plan_averages_them() {
    let of = |price| redwood_with(&[("/marketPrice/direct", above_net_asset_value(price))]);
    // 7,990 ÷ 400 is 19.975, of which 95 % is 18.97625.
    let fills = Market { net_asset_value: "18".into(), ..of_fills("20, 390\n19, 10") };
    assert_eq!(market_of(&of("vwap-of-purchase-day").quote(&payment(fills.clone()))), "15181/800");
    let quote = of("high-low-average").quote(&payment(fills));
    assert_eq!(codes(&quote), ["market.fills fills-not-the-price"]);
}

#[test]
fn lists_and_payments_for_shares_start_at_the_net_asset_value() {
    let plan = redwood_with(&[("/marketPrice/direct", above_net_asset_value("last-sale"))]);
    let request = payment(with_net_asset_value("20", "19.50"));
    let rows: Vec<_> = plan.price_list(&request, &"3".into()).rows;
    let prices: Vec<_> = rows.iter().map(|row| row.price.to_string()).collect();
    // 19.50, and 97 % of it.
    assert_eq!(prices, ["19.5000", "18.9150"]);
    let answer = plan.payment_for_shares(&request, &"100".into());
    assert_eq!(answer.payment.unwrap().to_string(), "1950.00");
}

// Rounding before the discount.

fn to_the_cent() -> Value {
    json!({
        "decimals": { "value": 2, "clause": "L2" },
        "rounding": { "value": "half-up", "clause": "L2" }
    })
}

#[test]
fn a_market_price_rounded_before_the_discount_buys_other_shares() {
    let rounded = redwood_with(&[("/roundedMarketPrice", to_the_cent())]);
    let mut request = payment(market("34.125"));
    request.month.discount = "3".into();
    // 97 % of 34.125 is 33.10125; of 34.13 it is 33.1061.
    assert_eq!(shares_of(&redwood().quote(&request)), "30.210339");
    let quote = rounded.quote(&request);
    assert_eq!((market_of(&quote).as_str(), shares_of(&quote).as_str()), ("3413/100", "30.205913"));
    assert_eq!(quote.purchase.unwrap().exact.to_string(), "331061/10000");
    let step = step(&quote, "market-price-rounded");
    assert_eq!(inputs(step), "exact=273/8 decimals=2 rounding=half-up");
    assert_eq!((step.result.as_str(), step.clause.as_deref()), ("34.13", Some("L2")));
    // 34.12 × 100 and 34.13 × 200 over 300 is 34.12666…
    request.market = of_fills("34.12, 100\n34.13, 200");
    assert_eq!(shares_of(&redwood().quote(&request)), "30.208864");
    assert_eq!(shares_of(&rounded.quote(&request)), "30.205913");
    assert!(!has_step(&redwood().quote(&request), "market-price-rounded"));
}

#[test]
fn the_greater_value_is_what_is_rounded() {
    let plan = redwood_with(&[
        ("/marketPrice/direct", above_net_asset_value("last-sale")),
        ("/roundedMarketPrice", to_the_cent()),
    ]);
    // 95 % of 20.53 is 19.5035.
    let quote = plan.quote(&payment(with_net_asset_value("20.53", "19")));
    assert_eq!(market_of(&quote), "39/2");
    let quote = plan.quote(&payment(with_net_asset_value("20.53", "19.505")));
    assert_eq!(market_of(&quote), "1951/100");
}

// Investment periods.

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

/// Each day as `MM-DD part +carried shares returned >moved`, without what it has not.
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

#[test]
fn an_unmet_day_returns_its_part() {
    for plan in [redwood(), unmet("day-returned")] {
        let answer = plan.investment_period(&three_days(THREE));
        // 10,000 ÷ 20 and 10,000 ÷ 25.
        assert_eq!(totals(&answer), "20000.00 10000.00 900.000000");
        assert_eq!(days(&answer)[1], "01-03 10000.00 buys 0.000000 returns 10000.00");
        let text = serde_json::to_string(&answer).unwrap();
        assert!(["carried", "movedTo", "average\":"].iter().all(|key| !text.contains(key)));
    }
}

#[test]
fn an_unmet_day_extends_the_period_by_a_business_day() {
    let plan = unmet("period-extended");
    let ask = |more: &str| plan.investment_period(&three_days(&format!("{THREE}{more}")));
    // January 5 and 6 are a weekend. 10,000 ÷ 40 is 250.
    let answer = ask("\n2008-01-07 40");
    assert_eq!(
        days(&answer),
        [
            "01-02 10000.00 buys 500.000000",
            "01-03 10000.00 buys 0.000000 > 01-07",
            "01-04 10000.00 buys 400.000000",
            "01-07 0.00 +10000.00 buys 250.000000"
        ]
    );
    assert_eq!(totals(&answer), "30000.00 0.00 1150.000000");
    assert_eq!((codes(&answer.quote).len(), answer.quote.status), (0, Status::Accepted));
    let extended = step(&answer.quote, "period-extended");
    assert_eq!(inputs(extended), "end=2008-01-04 days=1");
    assert_eq!((extended.result.as_str(), extended.clause.as_deref()), ("2008-01-07", Some("L2")));
    assert_eq!(
        inputs(step(&answer.quote, "period-day-moved")),
        "date=2008-01-03 part=10000.00 marketPrice=10/1 threshold=15.00 movedTo=2008-01-07"
    );
    assert_eq!(step(&answer.quote, "period-threshold").result, "period-extended");

    // A day that was added may be unmet, too. 10,000 ÷ 16 is 625.
    let answer = ask("\n2008-01-07 14.99\n2008-01-08 16");
    assert_eq!(days(&answer)[3], "01-07 0.00 +10000.00 buys 0.000000 > 01-08");
    assert_eq!(days(&answer)[4], "01-08 0.00 +10000.00 buys 625.000000");
    assert_eq!(totals(&answer), "30000.00 0.00 1525.000000");

    // The added day must have a price, and no day after it may.
    assert_eq!(codes(&ask("").quote), ["days missing-day"]);
    assert_eq!(totals(&ask("")), "none");
    assert_eq!(
        codes(&ask("\n2008-01-07 40\n2008-01-08 40").quote),
        ["days[4].date outside-period"]
    );
    // Two unmet days add two.
    let two = "2008-01-02 10\n2008-01-03 10\n2008-01-04 25\n2008-01-07 40\n2008-01-08 50";
    let answer = plan.investment_period(&three_days(two));
    assert_eq!(totals(&answer), "30000.00 0.00 850.000000");
    // The holiday of January 21 is no business day.
    let mut request = approved("30000", "2008-01-02", "2008-01-18 10\n2008-01-22 20");
    request.month.threshold_price = "15".into();
    request.month.investment_period =
        Period { start: "2008-01-18".into(), end: "2008-01-18".into() };
    assert_eq!(totals(&plan.investment_period(&request)), "30000.00 0.00 1500.000000");
}

#[test]
fn a_period_is_extended_to_a_quarter_at_most() {
    let plan = unmet("period-extended");
    let mut request = approved("30000", "2008-04-30", "");
    request.month.threshold_price = "15".into();
    let mut lines = String::new();
    // Every business day up to the 66th is below the threshold price.
    request.month.investment_period.end = "2008-01-02".into();
    for _ in 0..80 {
        request.days = Days::Text(lines.clone());
        let answer = plan.investment_period(&request);
        assert!(answer.days.len() <= 66);
        let last = answer.days.last().unwrap();
        if last.market.is_some() {
            let codes = codes(&answer.quote);
            assert_eq!(codes, ["month.investmentPeriod.end period-too-long"]);
            assert_eq!(answer.quote.problems[0].clause.as_deref(), Some("L2"));
            assert_eq!((answer.days.len(), totals(&answer).as_str()), (66, "none"));
            return;
        }
        lines.push_str(&format!("{} 10\n", date_text(last.date)));
    }
    panic!("never too long");
}

#[test]
fn an_unmet_part_is_carried_over_to_the_next_day_that_meets_the_threshold() {
    let plan = unmet("part-carried-over");
    let ask = |days: &str| plan.investment_period(&three_days(days));
    let answer = ask(THREE);
    // 20,000 ÷ 25 is 800.
    assert_eq!(
        days(&answer),
        [
            "01-02 10000.00 buys 500.000000",
            "01-03 10000.00 buys 0.000000 > 01-04",
            "01-04 10000.00 +10000.00 buys 800.000000"
        ]
    );
    assert_eq!(totals(&answer), "30000.00 0.00 1300.000000");
    let last = answer.quote.steps.iter().rfind(|step| step.rule == "period-day").unwrap();
    assert!(inputs(last).starts_with("date=2008-01-04 part=10000.00 carried=10000.00 marketPrice"));

    // Two parts wait for the last day: 30,000 ÷ 25.
    let answer = ask("2008-01-02 14.99\n2008-01-03 10\n2008-01-04 25");
    assert_eq!(days(&answer)[0], "01-02 10000.00 buys 0.000000 > 01-04");
    assert_eq!(totals(&answer), "30000.00 0.00 1200.000000");
    // What is left at the end goes back.
    let answer = ask("2008-01-02 20\n2008-01-03 10\n2008-01-04 12");
    assert_eq!(days(&answer)[1], "01-03 10000.00 buys 0.000000 returns 10000.00");
    assert_eq!(totals(&answer), "10000.00 20000.00 500.000000");
    assert_eq!(totals(&ask("2008-01-02 1\n2008-01-03 1\n2008-01-04 1")), "0.00 30000.00 0.000000");
    // The threshold price itself meets it.
    let answer = ask("2008-01-02 14\n2008-01-03 15\n2008-01-04 20");
    // 20,000 ÷ 15 is 1333.333333, and 10,000 ÷ 20 is 500.
    assert_eq!(totals(&answer), "30000.00 0.00 1833.333333");

    // A day without a price leaves open where the part before it goes, and what the next day buys.
    let answer = ask("2008-01-02 10\n2008-01-04 25");
    assert_eq!(days(&answer), ["01-02 10000.00", "01-03 10000.00", "01-04 10000.00"]);
    assert_eq!(
        (totals(&answer).as_str(), codes(&answer.quote)),
        ("none", vec!["days missing-day".to_owned()])
    );
    let moved = step(&answer.quote, "period-day-moved");
    assert!(moved.inputs.iter().all(|(name, _)| *name != "movedTo"));
}

#[test]
fn any_unmet_day_may_return_the_whole_payment() {
    let plan = unmet("all-returned");
    let ask = |days: &str| plan.investment_period(&three_days(days));
    let answer = ask(THREE);
    assert_eq!(
        days(&answer),
        ["01-02", "01-03", "01-04"]
            .map(|day| format!("{day} 10000.00 buys 0.000000 returns 10000.00"))
    );
    assert_eq!(totals(&answer), "0.00 30000.00 0.000000");
    assert_eq!(step(&answer.quote, "period-day-returned").inputs[0].1, "2008-01-03");
    let too: Vec<_> =
        answer.quote.steps.iter().filter(|step| step.rule == "period-day-returned-too").collect();
    assert_eq!(
        too.iter().map(|step| &*step.inputs[0].1).collect::<Vec<_>>(),
        ["2008-01-02", "2008-01-04"]
    );
    // No other price matters then.
    assert_eq!(totals(&ask("2008-01-03 10")), "0.00 30000.00 0.000000");
    // While a price is missing, nothing is bought for certain.
    let answer = ask("2008-01-02 20\n2008-01-03 15");
    assert_eq!(totals(&answer), "none");
    assert!(answer.days.iter().all(|day| day.shares.is_none() && day.returned.is_none()));
    assert_eq!(answer.days[0].price.unwrap().to_string(), "20.0000");
    // 500 + 666.666666 + 400.
    let answer = ask("2008-01-02 20\n2008-01-03 15\n2008-01-04 25");
    assert_eq!(totals(&answer), "30000.00 0.00 1566.666666");
}

#[test]
fn without_a_threshold_price_the_effects_are_one() {
    let plans = ["day-returned", "period-extended", "part-carried-over", "all-returned"].map(unmet);
    for plan in plans {
        let answer = plan.investment_period(&approved("30000", "2008-01-04", THREE));
        assert_eq!(totals(&answer), "30000.00 0.00 1900.000000");
        let mut request = three_days(THREE);
        request.month.threshold_price = "x".into();
        let answer = plan.investment_period(&request);
        assert_eq!(totals(&answer), "none");
        assert_eq!(answer.days.len(), 3);
    }
}

#[test]
fn a_part_that_waits_is_not_bought_while_the_payment_is_not_allowed() {
    for effect in ["period-extended", "part-carried-over", "all-returned"] {
        let mut request = three_days(THREE);
        request.participant = None;
        let answer = unmet(effect).investment_period(&request);
        assert_eq!(totals(&answer), "none", "{effect}");
        assert!(answer.days.iter().all(|day| day.shares.is_none() && day.returned.is_none()));
    }
}

// One average price of a period.

fn averaged(effect: &str) -> Plan {
    redwood_with(&[
        ("/marketPrice/preApproved", by(&json!({ "averageOfPeriod": "vwap-of-purchase-day" }))),
        ("/investmentPeriod/threshold", by(&json!(effect))),
    ])
}

/// Ten trading days; their mean is 34.1588333.
const TEN: &str = "2008-01-02 34.10\n2008-01-03 33.97\n2008-01-04 34.25\n2008-01-07 34.475\n\
    2008-01-08 33.333333\n2008-01-09 35\n2008-01-10 34.01\n2008-01-11 33.5\n2008-01-14 34.2\n2008-01-15 34.75";

/// AvalonBay: up to $100,000 a quarter, more by a waiver over a pricing period of ten trading days at one average price.
fn avalon_bay() -> Plan {
    let mut file = plan_file();
    for (pointer, value) in [
        ("/limits/per/value", json!("quarter")),
        ("/limits/maximum/value", json!("100000.00")),
        ("/marketPrice/preApproved", by(&json!({ "averageOfPeriod": "vwap-of-purchase-day" }))),
    ] {
        set(&mut file, pointer, value);
    }
    read_plan(&file.to_string()).unwrap()
}

#[test]
fn a_waiver_payment_is_bought_at_one_average_price() {
    let plan = avalon_bay();
    let mut request = approved("250000", "2008-01-15", TEN);
    request.month.pre_approved_discount = "3".into();
    let answer = plan.investment_period(&request);
    let average = answer.average.unwrap();
    assert_eq!(average.market.exact.to_string(), "341588333/10000000");
    assert_eq!(average.market.price.to_string(), "34.1588");
    assert_eq!(average.exact.unwrap().to_string(), "33134068301/1000000000");
    assert_eq!(average.price.unwrap().to_string(), "33.1341");
    assert_eq!(totals(&answer), "250000.00 0.00 7545.104263");
    assert!(answer.days.iter().all(|day| day.price.is_none() && day.shares.is_none()));
    assert!(answer.days.iter().all(|day| day.part.unwrap().to_string() == "25000.00"));
    assert_eq!(inputs(step(&answer.quote, "period-market-average")), "days=10");
    assert_eq!(step(&answer.quote, "shares").reading, Some(Reading::RoundedOnce));
    assert_eq!(answer.quote.steps.iter().filter(|it| it.rule == "period-day-market").count(), 10);

    request.month.pre_approved_discount = "".into();
    assert_eq!(totals(&plan.investment_period(&request)), "250000.00 0.00 7318.751135");

    // With one price missing, there is no average yet.
    request.days = Days::Text(TEN.replace("2008-01-08 33.333333\n", ""));
    let answer = plan.investment_period(&request);
    assert!(answer.average.is_none() && answer.totals.is_none());
    assert_eq!(codes(&answer.quote), ["days missing-day"]);

    // A payment within the maximum is asked for the price of its source; a waiver's one price may be given.
    let mut one = payment(market("34.158833"));
    one.payment.amount = "250000".into();
    one.payment.approved = true;
    let quote = plan.quote(&one);
    assert_eq!(
        inputs(step(&quote, "market-price-given")),
        "for=pre-approved prices=vwap-of-purchase-day averagedOver=period"
    );
    // The executions of one day are not the average of a period.
    one.market = of_fills("34, 100");
    assert_eq!(codes(&plan.quote(&one)), ["market.fills fills-not-the-price"]);
    one.payment = payment(market("1")).payment;
    assert_eq!(codes(&plan.quote(&one)), [""; 0]);
}

#[test]
fn the_average_is_exact_and_only_the_average_is_rounded() {
    // (10 + 20 + 20.01) ÷ 3 is 16.67: rounding the days to the dollar would give 16.666666.
    let days = "2008-01-02 10\n2008-01-03 20\n2008-01-04 20.01";
    let ask = |plan: &Plan| plan.investment_period(&approved("30000", "2008-01-04", days));
    let answer = ask(&averaged("day-returned"));
    assert_eq!(answer.average.unwrap().market.exact.to_string(), "1667/100");
    assert_eq!(totals(&answer), "30000.00 0.00 1799.640071");
    let to = |decimals: u32| {
        let mut rounding = to_the_cent();
        rounding["decimals"]["value"] = json!(decimals);
        redwood_with(&[
            ("/marketPrice/preApproved", by(&json!({ "averageOfPeriod": "last-sale" }))),
            ("/roundedMarketPrice", rounding),
        ])
    };
    // 30,000 ÷ 16.7 and 30,000 ÷ 17.
    assert_eq!(totals(&ask(&to(1))), "30000.00 0.00 1796.407185");
    let answer = ask(&to(0));
    assert_eq!(totals(&answer), "30000.00 0.00 1764.705882");
    assert_eq!(answer.days[2].market.unwrap().exact.to_string(), "2001/100");
    assert_eq!(step(&answer.quote, "market-price-rounded").result, "17");
}

#[test]
fn days_that_buy_nothing_do_not_count_in_the_average() {
    let ask = |effect: &str, more: &str| {
        averaged(effect).investment_period(&three_days(&format!("{THREE}{more}")))
    };
    // (20 + 25) ÷ 2 is 22.50; 20,000 ÷ 22.50 and 30,000 ÷ 22.50.
    let answer = ask("day-returned", "");
    assert_eq!(totals(&answer), "20000.00 10000.00 888.888888");
    assert_eq!(answer.average.unwrap().market.exact.to_string(), "45/2");
    assert_eq!(totals(&ask("part-carried-over", "")), "30000.00 0.00 1333.333333");
    // (20 + 25 + 40) ÷ 3 is 28.3333…: 30,000 × 3 ÷ 85.
    assert_eq!(totals(&ask("period-extended", "\n2008-01-07 40")), "30000.00 0.00 1058.823529");
    assert_eq!(totals(&ask("period-extended", "")), "none");
    let answer = ask("all-returned", "");
    assert_eq!(totals(&answer), "0.00 30000.00 0.000000");
    assert!(answer.average.is_none());
    // Below the threshold price on every day.
    let mut request = three_days(THREE);
    request.month.threshold_price = "100".into();
    let answer = averaged("day-returned").investment_period(&request);
    assert_eq!(totals(&answer), "0.00 30000.00 0.000000");
    // 34.1588333 without the three days below 34 is 34.39785714…: 175,000 at 97 % of it.
    let mut request = approved("250000", "2008-01-15", TEN);
    request.month.pre_approved_discount = "3".into();
    request.month.threshold_price = "34".into();
    let answer = avalon_bay().investment_period(&request);
    assert_eq!(answer.average.unwrap().market.exact.to_string(), "48157/1400");
    assert_eq!(totals(&answer), "175000.00 75000.00 5244.872387");
}

#[test]
fn a_payment_that_buys_no_shares_at_the_average_goes_back() {
    let mut request =
        approved("0.01", "2008-01-04", "2008-01-02 900000\n2008-01-03 900000\n2008-01-04 900000");
    request.payment.sent_this_month = "10000".into();
    let answer = averaged("day-returned").investment_period(&request);
    assert_eq!(totals(&answer), "0.00 0.01 0.000000");
    assert_eq!(day(&answer.days[0]), "01-02 0.01 returns 0.01");
}

#[test]
fn a_day_of_an_average_may_be_its_executions_if_the_plan_averages_them() {
    let row = |date: &str, fills: &str| PeriodDay {
        date: date.into(),
        fills: Fills::Text(fills.into()),
        ..PeriodDay::default()
    };
    let mut request = approved("30000", "2008-01-03", "");
    request.days =
        Days::Rows(vec![row("2008-01-02", "20, 100\n21, 200"), row("2008-01-03", "22, 1")]);
    // 62 ÷ 3 and 22: their mean is 64 ÷ 3.
    let answer = averaged("day-returned").investment_period(&request);
    assert_eq!(answer.average.unwrap().market.exact.to_string(), "64/3");
    assert_eq!(totals(&answer), "30000.00 0.00 1406.250000");
    let plan = redwood_with(&[(
        "/marketPrice/preApproved",
        by(&json!({ "averageOfPeriod": "last-sale" })),
    )]);
    let codes = codes(&plan.investment_period(&request).quote);
    assert_eq!(codes, ["days[0].fills fills-not-the-price", "days[1].fills fills-not-the-price"]);
}

#[test]
fn an_average_beyond_exact_figures_says_so() {
    // Twelve averages whose denominators share nothing need more digits than exact figures have.
    let primes = [
        "999999937",
        "999999929",
        "999999893",
        "999999883",
        "999999797",
        "999999761",
        "999999757",
        "999999751",
        "999999739",
        "999999733",
        "999999677",
        "999999667",
    ];
    let days = ["02", "03", "04", "07", "08", "09", "10", "11", "14", "15", "16", "17"];
    let rows = days.iter().zip(primes).map(|(day, shares)| PeriodDay {
        date: format!("2008-01-{day}").into(),
        fills: Fills::Text(format!("20, {shares}\n21.37, 1")),
        ..PeriodDay::default()
    });
    let mut request = approved("30000", "2008-01-17", "");
    request.days = Days::Rows(rows.collect());
    let answer = averaged("day-returned").investment_period(&request);
    assert_eq!(codes(&answer.quote), ["days not-computable"]);
    assert_eq!(answer.quote.problems[0].code, Code::NotComputable);
    assert!(answer.average.is_none() && answer.totals.is_none());
}

#[test]
fn each_day_of_a_period_has_its_own_net_asset_value() {
    let plan = redwood_with(&[("/marketPrice/preApproved", above_net_asset_value("last-sale"))]);
    let row = |date: &str, price: &str, value: &str| PeriodDay {
        date: date.into(),
        price: price.into(),
        net_asset_value: value.into(),
        ..PeriodDay::default()
    };
    let mut request = approved("30000", "2008-01-03", "");
    request.days = Days::Rows(vec![row("2008-01-02", "20", "18"), row("2008-01-03", "20", "25")]);
    // 15,000 ÷ 19 and 15,000 ÷ 25.
    let answer = plan.investment_period(&request);
    assert_eq!(totals(&answer), "30000.00 0.00 1389.473684");
    let greater: Vec<_> =
        answer.quote.steps.iter().filter(|step| step.rule == "market-price-greater").collect();
    assert_eq!(greater.len(), 2);
    assert_eq!(greater[1].inputs[0], ("date", "2008-01-03".to_owned()));
    // The threshold price is compared with the market price.
    request.month.threshold_price = "19.01".into();
    assert_eq!(plan.investment_period(&request).days[0].threshold, Some(Threshold::NotMet));

    request.days = Days::Rows(vec![row("2008-01-02", "20", ""), row("2008-01-03", "20", "x")]);
    let answer = plan.investment_period(&request);
    assert_eq!(codes(&answer.quote), ["days[1].netAssetValue not-a-number"]);
    assert_eq!(
        inputs(step(&answer.quote, "market-price-awaits-nav")),
        "date=2008-01-02 percent=95 price=20/1"
    );
    assert!(answer.totals.is_none() && answer.days.iter().all(|day| day.market.is_none()));
}

/// Asks for a period until every day that extends it has its price, drawn from the list.
fn priced_to_the_end(
    plan: &Plan,
    mut request: InvestmentPeriodRequest,
    prices: &[u32],
) -> InvestmentPeriod {
    let mut lines = String::new();
    let mut prices = prices.iter().cycle();
    loop {
        request.days = Days::Text(lines.clone());
        let answer = plan.investment_period(&request);
        let next = answer.days.iter().find(|day| day.market.is_none()).map(|day| day.date);
        let Some(next) = next else { return answer };
        lines.push_str(&format!("{} {}\n", date_text(next), prices.next().unwrap()));
    }
}

fn cents(money: dspp::Money) -> i64 {
    money.to_string().replace('.', "").parse().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: drawn(300), rng_seed: RngSeed::Fixed(21), failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Every cent is bought or goes back, exactly once, whatever an unmet day does.
    #[test]
    fn every_cent_is_bought_or_returned_exactly_once(
        amount in 1_000_001_u32..900_000_000,
        last in 2_u32..=18,
        prices in prop::collection::vec(10_u32..22, 1..30),
        effect in prop::sample::select(
            vec!["day-returned", "period-extended", "part-carried-over", "all-returned"]
        ),
        is_averaged: bool,
    ) {
        let amount = format!("{}.{:02}", amount / 100, amount % 100);
        let mut request = approved(&amount, &format!("2008-01-{last:02}"), "");
        request.month.threshold_price = "15".into();
        let plan = if is_averaged { averaged(effect) } else { unmet(effect) };
        // A price of 15 and more comes up again and again, so that a period ends.
        let mut prices = prices;
        prices.push(15);
        let answer = priced_to_the_end(&plan, request, &prices);
        if answer.quote.problems.iter().any(|it| it.code == Code::PeriodTooLong) {
            prop_assert!(answer.totals.is_none());
            return Ok(());
        }
        let totals = answer.totals.unwrap();
        let payment = cents(totals.payment);
        let parts: i64 = answer.days.iter().map(|day| cents(day.part.unwrap())).sum();
        prop_assert_eq!(parts, payment);
        let (mut bought, mut returned) = (0, 0);
        let mut sum_of_prices = BigRational::from_integer(0.into());
        let mut buying = 0;
        for day in &answer.days {
            let carried = day.carried.map_or(0, cents);
            let dollars = cents(day.part.unwrap()) + carried;
            // What is carried here is what other days moved here.
            let moved_here: i64 = answer.days.iter()
                .filter(|other| other.moved_to == Some(day.date))
                .map(|other| cents(other.part.unwrap()) + other.carried.map_or(0, cents))
                .sum();
            prop_assert_eq!(moved_here, carried);
            let is_met = day.threshold == Some(Threshold::Met);
            match (day.returned, day.moved_to) {
                (Some(back), None) => {
                    prop_assert_eq!(cents(back), dollars);
                    prop_assert!(!is_met || effect == "all-returned");
                    returned += dollars;
                }
                (None, Some(to)) => prop_assert!(!is_met && to > day.date),
                (None, None) => {
                    prop_assert!(is_met);
                    let price: i64 = day.market.unwrap().exact.to_string()
                        .strip_suffix("/1").unwrap().parse().unwrap();
                    sum_of_prices += BigRational::from_integer(price.into());
                    buying += 1;
                    bought += dollars;
                    if !is_averaged {
                        let shares = BigRational::new(dollars.into(), (price * 100).into());
                        prop_assert_eq!(millionths(&shares), scaled(day.shares.unwrap().as_decimal()));
                    }
                }
                (Some(_), Some(_)) => prop_assert!(false, "returned and moved"),
            }
        }
        prop_assert_eq!(bought + returned, payment);
        prop_assert_eq!((cents(totals.invested), cents(totals.refund)), (bought, returned));
        if is_averaged && buying > 0 {
            let mean = sum_of_prices / BigInt::from(buying);
            let shares = BigRational::new(bought.into(), 100.into()) / mean;
            prop_assert_eq!(millionths(&shares), scaled(totals.shares.as_decimal()));
        }
    }
}

fn millionths(shares: &BigRational) -> BigInt {
    (shares * BigInt::from(1_000_000)).floor().to_integer()
}

fn scaled(shares: rust_decimal::Decimal) -> BigInt {
    let text = format!("{shares:.6}").replace('.', "");
    text.parse().unwrap()
}

// Discounts by kind and tier.

/// Dynex: $100 to $10,000 a payment without a discount, and dividends at 0 to 3 %.
fn dynex() -> Plan {
    redwood_with(&[(
        "/discounts",
        json!({
            "standard": { "minimum": "0", "maximum": "0", "clause": "L3" },
            "dividends": { "minimum": "0", "maximum": "3", "clause": "L3" }
        }),
    )])
}

#[test]
fn a_fixed_discount_never_collides_with_an_announced_one_of_another_kind() {
    let plan = dynex();
    // For all payments, for approved ones, for dividends.
    for standard in ["", "0", "2", "3", "3.01", "50"] {
        for pre_approved in ["", "1", "99"] {
            for dividends in ["", "0", "2.5", "3", "3.01"] {
                let context = format!("{standard:?} {pre_approved:?} {dividends:?}");
                let of = |kind| {
                    let mut request = asked(kind, market("20"));
                    request.month.discount = standard.into();
                    request.month.pre_approved_discount = pre_approved.into();
                    request.month.dividend_discount = dividends.into();
                    plan.quote(&request)
                };
                let quote = of(PaymentKind::OptionalCash);
                assert_eq!(quote.status, Status::Accepted, "payment: {context}");
                let discount = quote.discount.unwrap();
                assert_eq!(discount.percent.to_string(), "0", "payment: {context}");
                assert_eq!(step(&quote, "no-discount").reading, Some(Reading::FixedDiscount));
                assert_eq!(shares_of(&quote), "50.000000");

                let quote = of(PaymentKind::Dividend);
                let applies = if dividends.is_empty() { standard } else { dividends };
                let field =
                    if dividends.is_empty() { "month.discount" } else { "month.dividendDiscount" };
                if ["3.01", "50"].contains(&applies) {
                    assert_eq!(quote.status, Status::Refused, "dividend: {context}");
                    let outside = format!("{field} outside-band");
                    assert!(codes(&quote).contains(&outside), "{context}: {:?}", codes(&quote));
                    assert_eq!(shares_of(&quote), "none");
                } else {
                    assert_eq!(quote.status, Status::Accepted, "dividend: {context}");
                    let shares = match applies {
                        "" | "0" => "50.000000",
                        // 1,000 ÷ 19.60, ÷ 19.50 and ÷ 19.40.
                        "2" => "51.020408",
                        "2.5" => "51.282051",
                        _ => "51.546391",
                    };
                    assert_eq!(shares_of(&quote), shares, "dividend: {context}");
                }
            }
        }
    }
}

/// Thornburg: $100 to $10,000 at 0 to 5 % for shares of the company, and none on the open market.
fn thornburg() -> Plan {
    redwood_with(&[(
        "/discounts",
        json!({
            "standard": { "minimum": "0", "maximum": "5", "clause": "L3" },
            "shares": { "value": "company-issued", "clause": "L3" }
        }),
    )])
}

#[test]
fn thornburg_discounts_shares_of_the_company_alone() {
    let plan = thornburg();
    for (amount, status) in [
        ("99.99", Status::BelowMinimum),
        ("100", Status::Accepted),
        ("10000", Status::Accepted),
        ("10000.01", Status::NeedsApproval),
    ] {
        let mut request = payment(market("20"));
        request.payment.amount = amount.into();
        assert_eq!(plan.quote(&request).status, status, "{amount}");
    }
    for source in [None, Some(MarketSource::Direct), Some(MarketSource::OpenMarket)] {
        for (discount, percent) in
            [("", "0"), ("0", "0"), ("2.5", "2.5"), ("5", "5"), ("5.0001", "refused")]
        {
            let context = format!("{source:?} {discount:?}");
            let mut request = payment(Market { source, ..market("20") });
            request.month.discount = discount.into();
            let quote = plan.quote(&request);
            if percent == "refused" {
                assert_eq!(codes(&quote), ["month.discount outside-band"], "{context}");
                continue;
            }
            let on_the_open_market = source == Some(MarketSource::OpenMarket);
            let percent = if on_the_open_market { "0" } else { percent };
            assert_eq!(quote.discount.unwrap().percent.to_string(), percent, "{context}");
            let shares = match percent {
                "0" => "50.000000",
                "2.5" => "51.282051",
                // 1,000 ÷ 19.
                _ => "52.631578",
            };
            assert_eq!((shares_of(&quote).as_str(), quote.status), (shares, Status::Accepted));
        }
    }
}

// Mistakes of a file.

#[test]
fn every_mistake_of_the_new_terms_is_told_at_once() {
    let mut file = plan_file();
    for (pointer, value) in [
        (
            "/marketPrice",
            json!({
                "dividends": by(&json!({ "greaterOf": "price", "percent": "101", "of": "vwap" })),
                "preApproved": by(&json!({ "averageOfPeriod": "vwap", "days": 5 })),
                "direct": by(&json!({ "averageOfPeriod": "last-sale" })),
                "openMarket": by(&json!({ "greaterOf": "net-asset-value", "highestOf": ["last-sale"], "days": 2 })),
                "waiver": by(&json!("last-sale"))
            }),
        ),
        ("/investmentPeriod/threshold/value", json!("returned")),
        (
            "/roundedMarketPrice",
            json!({ "decimals": { "value": 7 }, "rounding": by(&json!("up")) }),
        ),
    ] {
        if pointer == "/investmentPeriod/threshold/value" {
            set(&mut file, "/investmentPeriod/threshold", by(&value));
        } else {
            set(&mut file, pointer, value);
        }
    }
    let prices = "known=vwap-of-purchase-day, average-price-paid, high-low-average, \
        high-low-average-of-day-before, last-sale, last-sale-of-day-before, estimated-value";
    let kinds = "known=averageOf, days, highestOf, greaterOf, percent, of";
    assert_mistakes(
        Plan::from_json(&file.to_string()),
        &[
            (
                "$.marketPrice.waiver",
                "unknown-key",
                "known=dividends, preApproved, direct, openMarket",
            ),
            ("$.marketPrice.dividends.value.greaterOf", "unknown-value", "known=net-asset-value"),
            ("$.marketPrice.dividends.value.percent", "out-of-range", "minimum=0; maximum=100"),
            ("$.marketPrice.dividends.value.of", "unknown-value", prices),
            ("$.marketPrice.preApproved.value.averageOfPeriod", "unknown-value", prices),
            ("$.marketPrice.preApproved.value.days", "unknown-key", "known=averageOfPeriod"),
            ("$.marketPrice.direct.value.averageOfPeriod", "unknown-key", kinds),
            ("$.marketPrice.direct.value.averageOf", "missing", ""),
            ("$.marketPrice.direct.value.days", "missing", ""),
            ("$.marketPrice.openMarket.value.highestOf", "unknown-key", "known=greaterOf"),
            ("$.marketPrice.openMarket.value.days", "unknown-key", "known=greaterOf"),
            ("$.marketPrice.openMarket.value.percent", "missing", ""),
            ("$.marketPrice.openMarket.value.of", "missing", ""),
            (
                "$.investmentPeriod.threshold.value",
                "unknown-value",
                "known=day-returned, period-extended, part-carried-over, all-returned",
            ),
            ("$.roundedMarketPrice.decimals.value", "out-of-range", "minimum=0; maximum=6"),
            ("$.roundedMarketPrice.decimals", "no-source", ""),
            (
                "$.roundedMarketPrice.rounding.value",
                "unknown-value",
                "known=down, half-even, half-up",
            ),
        ],
    );
}
