//! The greater of net asset value and a percentage, and rounding before the discount.

use super::*;

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
        // 95 % of 20.53 is 19.5035; a net asset value 0.0001 below it has no effect.
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
fn no_price_is_known_without_the_net_asset_value() {
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

    // An unreadable value is a problem, not a missing announcement.
    let quote = plan.quote(&payment(with_net_asset_value("20", "x")));
    assert_eq!(codes(&quote), ["market.netAssetValue not-a-number"]);
    assert!(quote.market.is_none() && !has_step(&quote, "market-price-awaits-nav"));
    assert_eq!(quote.status, Status::Incomplete);
    let quote = plan.quote(&payment(with_net_asset_value("20", "0")));
    assert_eq!(codes(&quote), ["market.netAssetValue out-of-range"]);

    // The net asset value alone is no price, and has no effect without the term.
    let alone = Market { net_asset_value: "19".into(), ..Market::default() };
    assert!(plan.quote(&payment(alone)).market.is_none());
    let usual = redwood();
    let with = usual.quote(&payment(with_net_asset_value("20", "30")));
    let without = usual.quote(&payment(market("20")));
    assert_eq!(serde_json::to_string(&with).unwrap(), serde_json::to_string(&without).unwrap());
}

#[test]
fn the_percentage_applies_to_the_average_of_executions() {
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
fn the_greater_value_is_rounded() {
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
