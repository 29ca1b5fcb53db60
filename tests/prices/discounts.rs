//! Discounts by kind, and mistakes in the terms of prices.

use super::*;

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
    // The discounts of all payments, approved payments and dividends.
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
fn thornburg_discounts_only_shares_of_the_company() {
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

#[test]
fn every_mistake_of_these_terms_is_reported_at_once() {
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
