//! Quotes under terms that the built-in plan lacks, and without unpublished terms.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

#[path = "other_plans/unpublished.rs"]
mod unpublished;
#[path = "other_plans/unsaid.rs"]
mod unsaid;
mod util;
#[path = "other_plans/years.rs"]
mod years;

use chrono::Datelike;
use dspp::calendar::date_text;
use dspp::{
    Days, Feature, Fills, InvestmentPeriodRequest, Market, MarketSource, Month, Participant,
    Payment, PaymentKind, PaymentsRequest, Period, Plan, Quote, QuoteRequest, Reading,
    ScheduleRequest, SentPayments, Status, Tier,
};
use serde_json::{Value, json};
use util::{codes, for_all_days, read_plan, redwood, redwood_with, step};

/// A payment of an existing stockholder, at a market price of 40.
fn payment(amount: &str) -> QuoteRequest {
    QuoteRequest {
        participant: Some(Participant::Existing),
        payment: Payment { amount: amount.into(), ..Payment::default() },
        market: Market { price: "40".into(), ..Market::default() },
        ..QuoteRequest::default()
    }
}

fn by_l3(value: &Value) -> Value {
    json!({ "value": value, "clause": "L3" })
}

fn percent(quote: &Quote) -> String {
    quote.discount.unwrap().percent.to_string()
}

#[test]
fn a_fixed_discount_need_not_be_announced() {
    let band = json!({ "minimum": "2.5", "maximum": "2.5", "clause": "L3" });
    let plan = redwood_with(&[("/discounts/standard", band)]);
    let mut request = payment("1000");
    for announced in ["", "2.5"] {
        request.month.discount = announced.into();
        let quote = plan.quote(&request);
        let discount = step(&quote, "discount");
        let reading = announced.is_empty().then_some(Reading::FixedDiscount);
        assert_eq!((discount.clause.as_deref(), discount.reading), (Some("L3"), reading));
        assert_eq!((percent(&quote).as_str(), quote.status), ("2.5", Status::Accepted));
        // 1000 ÷ 39.
        assert_eq!(quote.purchase.unwrap().shares.unwrap().to_string(), "25.641025");
    }
    request.month.discount = "2".into();
    assert_eq!(codes(&plan.quote(&request)), ["month.discount outside-band"]);

    let band = json!({ "minimum": "0", "maximum": "0", "clause": "L3" });
    let none = redwood_with(&[("/discounts/standard", band)]);
    let quote = none.quote(&payment("1000"));
    assert_eq!(step(&quote, "no-discount").reading, Some(Reading::FixedDiscount));
}

#[test]
fn a_discount_may_be_for_shares_that_the_company_issues() {
    let plan = redwood_with(&[("/discounts/shares", by_l3(&json!("company-issued")))]);
    let mut request = payment("1000");
    request.month.discount = "2".into();
    let of = |source, request: &QuoteRequest| {
        let mut request = request.clone();
        request.market.source = source;
        plan.quote(&request)
    };
    for (source, reading) in
        [(None, Some(Reading::CompanySharesSupposed)), (Some(MarketSource::Direct), None)]
    {
        let quote = of(source, &request);
        assert_eq!((percent(&quote).as_str(), step(&quote, "discount").reading), ("2", reading));
    }
    let quote = of(Some(MarketSource::OpenMarket), &request);
    assert_eq!((percent(&quote).as_str(), quote.status), ("0", Status::Accepted));
    let none = step(&quote, "no-discount");
    assert_eq!(none.reading, Some(Reading::DiscountOnCompanySharesOnly));
    assert_eq!(none.clause.as_deref(), Some("L3"));
    assert_eq!(quote.purchase.unwrap().shares.unwrap().to_string(), "25.000000");
    // Still judges the payment.
    request.month.discount = "4".into();
    let quote = of(Some(MarketSource::OpenMarket), &request);
    assert_eq!(codes(&quote), ["month.discount outside-band"]);

    let all = redwood_with(&[("/discounts/shares", by_l3(&json!("all")))]);
    request.month.discount = "2".into();
    assert_eq!(step(&all.quote(&request), "discount").reading, None);
    request.market.source = Some(MarketSource::OpenMarket);
    assert_eq!(percent(&all.quote(&request)), "2");
    // Assumes nothing without a discount.
    let none = plan.quote(&payment("1000"));
    assert_eq!(step(&none, "no-discount").reading, Some(Reading::NoDiscountGiven));
}

#[test]
fn the_prices_that_make_the_market_price_are_those_of_the_plan() {
    let inputs = |basis: Value, source| {
        let plan = redwood_with(&[("/marketPrice/openMarket/value", basis)]);
        let mut request = payment("1000");
        request.market.source = source;
        let quote = plan.quote(&request);
        let inputs = step(&quote, "market-price-given").inputs.iter();
        inputs.map(|(name, value)| format!("{name} {value}")).collect::<Vec<_>>().join("; ")
    };
    let open_market = Some(MarketSource::OpenMarket);
    for (basis, expected) in [
        (json!("last-sale"), "source open-market; prices last-sale"),
        (
            json!({ "averageOf": "high-low-average", "days": 5 }),
            "source open-market; prices high-low-average; tradingDays 5",
        ),
        (
            json!({ "highestOf": ["last-sale", "estimated-value"] }),
            "source open-market; prices last-sale, estimated-value",
        ),
    ] {
        assert_eq!(inputs(basis, open_market), expected);
    }
    let direct = inputs(json!("last-sale"), Some(MarketSource::Direct));
    assert_eq!(direct, "source direct; prices vwap-of-purchase-day");
    assert_eq!(inputs(json!("last-sale"), None), "", "nobody said where the shares come from");

    let unpublished = redwood_with(&[("/marketPrice", json!({}))]);
    let mut request = payment("1000");
    request.market.source = open_market;
    let quote = unpublished.quote(&request);
    assert_eq!(step(&quote, "market-price-given").inputs, [("source", "open-market".to_owned())]);
}

#[test]
fn fees_are_named_and_left_out_of_the_figures() {
    let of = |items: Value| redwood_with(&[("/fees", json!({ "items": items }))]);
    let with = of(json!([{ "on": "purchase", "clause": "L4" }]));
    let quote = with.quote(&payment("1000"));
    assert_eq!(step(&quote, "fees-apart").result, "left-out");
    assert_eq!(quote.purchase.unwrap().shares.unwrap().to_string(), "25.000000");
    // Leaves out no fees if the plan has none or does not mention any.
    for plan in [of(json!([])), redwood()] {
        let quote = plan.quote(&payment("1000"));
        assert!(quote.steps.iter().all(|step| step.rule != "fees-apart"));
    }
    let unpriced = with.quote(&QuoteRequest { market: Market::default(), ..payment("1000") });
    assert!(unpriced.steps.iter().all(|step| step.rule != "fees-apart"));
}

#[test]
fn limits_may_be_those_of_a_year() {
    let plan = redwood_with(&[("/limits/per/value", json!("year"))]);
    let per = |quote: &Quote, rule: &str| {
        step(quote, rule).inputs.last().map(|(name, value)| format!("{name} {value}"))
    };
    let mut request = payment("50");
    request.payment.sent_this_month = "9960".into();
    let quote = plan.quote(&request);
    for rule in ["minimum", "maximum", "remaining", "month-total", "tier"] {
        assert_eq!(per(&quote, rule).as_deref(), Some("per year"), "{rule}");
    }
    // Only "per month" is read as a limit on the month's total.
    let readings = |plan: &Plan| {
        let quote = plan.quote(&payment("50"));
        ["remaining", "month-total", "minimum-check"].map(|rule| step(&quote, rule).reading)
    };
    assert_eq!(readings(&plan), [None, None, None]);
    assert_eq!(readings(&redwood()), [Some(Reading::LimitsPerMonth); 3]);
    assert_eq!(quote.problems[0].code, "needs-approval");
    assert_eq!(quote.problems[0].values.last(), Some(&("per", "year".to_owned())));
    let quote = plan.quote(&payment("50"));
    assert_eq!(per(&quote, "minimum-check").as_deref(), Some("per year"));
    assert_eq!(quote.problems[0].code, "below-minimum");
    assert_eq!(quote.problems[0].values.last(), Some(&("per", "year".to_owned())));
}

#[test]
fn a_payment_may_be_due_days_of_any_kind_ahead() {
    let due = |days: u32| {
        let plan = redwood_with(&[("/dueDates/standard/value", json!({ "days": days }))]);
        let mut request = payment("1000");
        request.month.investment_date = "2008-01-15".into();
        request.as_of = "2007-12-19".into();
        let quote = plan.quote(&request);
        let inputs = &step(&quote, "due-date").inputs;
        assert_eq!(inputs.last(), Some(&("daysBefore", days.to_string())));
        let due = quote.due.unwrap();
        (date_text(due.date), due.business_days_left.unwrap())
    };
    // Friday the 21st; a Sunday, and so the Friday before; Christmas, and so the day before.
    assert_eq!(due(25), ("2007-12-21".to_owned(), 2));
    assert_eq!(due(23), ("2007-12-21".to_owned(), 2));
    assert_eq!(due(21), ("2007-12-24".to_owned(), 3));
    assert_eq!(due(0), ("2008-01-15".to_owned(), 17));
}

#[test]
fn fills_give_no_price_if_the_plan_uses_another() {
    for basis in [
        json!("last-sale"),
        json!("high-low-average"),
        json!({ "averageOf": "vwap-of-purchase-day", "days": 5 }),
        json!({ "highestOf": ["average-price-paid", "last-sale"] }),
    ] {
        let plan = redwood_with(&[("/marketPrice/direct/value", basis.clone())]);
        let fills = Market { fills: Fills::Text("40, 100".into()), ..Market::default() };
        let mut request = QuoteRequest { market: fills, ..payment("1000") };
        for source in [None, Some(MarketSource::Direct)] {
            request.market.source = source;
            let quote = plan.quote(&request);
            assert_eq!(codes(&quote), ["market.fills fills-not-the-price"], "{basis}");
            assert_eq!(quote.problems[0].clause.as_deref(), Some("L2"));
            assert!(quote.market.is_none() && quote.purchase.is_none());
            assert_eq!(quote.status, Status::Incomplete);
        }
        // On the open market the fills give the price; a given price is used as it is.
        request.market.source = Some(MarketSource::OpenMarket);
        assert_eq!(codes(&plan.quote(&request)), [""; 0]);
        assert_eq!(codes(&plan.quote(&payment("1000"))), [""; 0]);
    }
}

#[test]
fn a_suspended_feature_stays_suspended_until_further_notice() {
    let stopped = json!(["pre-approved"]);
    let plan = redwood_with(&[("/suspended", by_l3(&stopped))]);
    let mut request = payment("20000");
    request.payment.approved = true;
    let quote = plan.quote(&request);
    assert_eq!(quote.status, Status::Suspended);
    let suspended = step(&quote, "suspended");
    let inputs = [("feature", "pre-approved"), ("for", "further-notice")];
    let inputs = inputs.map(|(name, value)| (name, value.to_owned()));
    assert_eq!((&suspended.inputs[..], suspended.clause.as_deref()), (&inputs[..], Some("L3")));
    assert_eq!(plan.quote(&payment("1000")).status, Status::Accepted);
    // Stays suspended without approval.
    request.payment.approved = false;
    let lacking = plan.quote(&request);
    assert_eq!((lacking.status, codes(&lacking)), (Status::Suspended, Vec::new()));
    assert_eq!(step(&lacking, "suspended").inputs, inputs);
    assert_eq!(step(&lacking, "tier").result, "needs-approval");
    // Suspended for the month too, which is the closer reason.
    request.month.suspended = vec![Feature::PreApproved];
    let quote = plan.quote(&request);
    assert_eq!(step(&quote, "suspended").inputs[1].1, "month");
}
