//! Reinvested dividends under other plans' terms; the golden cases cover the built-in plan.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

mod util;

use dspp::{
    Market, Month, Participant, Payment, PaymentKind, Period, Plan, Quote, QuoteRequest, Reading,
    Status, Tier,
};
use serde_json::{Value, json};
use util::{codes, read_plan, redwood_with, step};

/// Makes a dividend of `amount` dollars, at a market price of 40.
fn dividend(amount: &str) -> QuoteRequest {
    QuoteRequest {
        payment: Payment {
            kind: PaymentKind::Dividend,
            amount: amount.into(),
            ..Payment::default()
        },
        market: Market { price: "40".into(), ..Market::default() },
        ..QuoteRequest::default()
    }
}

/// Makes a dividend in dollars with a reinvested part.
fn of_amount(amount: &str, reinvested: &str) -> QuoteRequest {
    let mut request = dividend(amount);
    request.payment.reinvested = reinvested.into();
    request
}

/// Makes a dividend on shares with a reinvested part.
fn on_shares(shares_held: &str, per_share: &str, reinvested: &str) -> QuoteRequest {
    let mut request = dividend("");
    request.payment.shares_held = shares_held.into();
    request.payment.reinvested = reinvested.into();
    request.month.dividend_per_share = per_share.into();
    request
}

fn redwood_2002() -> Plan {
    read_plan(include_str!("../plans/redwood-2002.json")).unwrap()
}

/// Lists the terms that the steps report as unpublished.
fn missing(quote: &Quote) -> Vec<String> {
    let steps = quote.steps.iter().filter(|step| step.rule == "term-missing");
    steps.map(|step| step.inputs[0].1.to_owned()).collect()
}

#[test]
fn redwoods_plan_of_2002_gives_dividends_two_percent_despite_announcements() {
    let plan = redwood_2002();
    for announced in ["", "0", "3", "2"] {
        let mut request = dividend("75");
        request.month.discount = announced.into();
        let quote = plan.quote(&request);
        let discount = quote.discount.unwrap();
        assert_eq!(discount.percent.to_string(), "2");
        assert_eq!(discount.minimum, discount.maximum);
        // 40 × 0.98.
        assert_eq!(quote.purchase.unwrap().price.to_string(), "39.2000");
        let step = step(&quote, "discount");
        assert_eq!(
            (step.clause.as_deref(), step.reading),
            (Some("P3"), Some(Reading::FixedDiscount))
        );
        assert_eq!(quote.problems, []);
        assert_eq!(quote.tier, Some(Tier::Standard));
    }
}

#[test]
fn a_discount_fixed_for_dividends_leaves_the_months_own_to_payments() {
    let plan = redwood_2002();
    let mut request = dividend("75");
    request.month.discount = "4".into();
    // The payments' band still applies, because the discount was announced for payments.
    let quote = plan.quote(&request);
    assert_eq!(codes(&quote), ["month.discount outside-band"]);
    // Does not refuse the dividend.
    assert_eq!(quote.status, Status::Accepted);
    request.payment.kind = PaymentKind::OptionalCash;
    request.month.discount = "1".into();
    let quote = plan.quote(&request);
    assert_eq!(quote.discount.unwrap().percent.to_string(), "1");
    assert_eq!(step(&quote, "discount").reading, None);
}

#[test]
fn the_rounding_of_its_dividends_is_unpublished() {
    let plan = redwood_2002();
    let quote = plan.quote(&on_shares("100", "0.75", ""));
    assert_eq!((quote.dividend, quote.status), (None, Status::Incomplete));
    assert_eq!(missing(&quote), ["dividends.cents", "marketPrice.direct"]);
    // An amount needs no rounding, but the rounding of credited shares is unpublished too.
    let quote = plan.quote(&dividend("75"));
    assert_eq!(missing(&quote), ["marketPrice.direct", "shares"]);
    assert_eq!(quote.purchase.unwrap().shares, None);
    // A reinvested part needs rounding, so it buys nothing until the rounding is known.
    let quote = plan.quote(&of_amount("75", "50"));
    assert_eq!((quote.dividend, quote.purchase.unwrap().shares), (None, None));
    assert_eq!(missing(&quote), ["dividends.cents", "marketPrice.direct"]);
    for amount in ["", "x"] {
        assert_eq!(missing(&plan.quote(&of_amount(amount, "50"))), ["marketPrice.direct"]);
    }
}

#[test]
fn the_cents_are_rounded_as_the_plan_says() {
    let rounding = |rounding: &str| redwood_with(&[("/dividends/cents/value", json!(rounding))]);
    let dividend = |rule: &str, shares: &str, part: &str| {
        let plan = rounding(rule);
        let dividend = plan.quote(&on_shares(shares, "0.10", part)).dividend.unwrap();
        [dividend.amount, dividend.reinvested, dividend.paid_out].map(|it| it.to_string())
    };
    // 3.345 and 3.335.
    assert_eq!(dividend("half-up", "33.45", ""), ["3.35", "3.35", "0.00"]);
    assert_eq!(dividend("half-even", "33.45", ""), ["3.34", "3.34", "0.00"]);
    assert_eq!(dividend("half-even", "33.35", ""), ["3.34", "3.34", "0.00"]);
    assert_eq!(dividend("down", "33.49", ""), ["3.34", "3.34", "0.00"]);
    // Half of 3.33 and of 3.35 is 1.665 and 1.675.
    assert_eq!(dividend("half-up", "33.3", "50"), ["3.33", "1.67", "1.66"]);
    assert_eq!(dividend("half-even", "33.3", "50"), ["3.33", "1.66", "1.67"]);
    assert_eq!(dividend("half-even", "33.5", "50"), ["3.35", "1.68", "1.67"]);
    assert_eq!(dividend("down", "33.5", "50"), ["3.35", "1.67", "1.68"]);
}

#[test]
fn a_part_below_the_least_reinvested_is_refused() {
    let least = json!({ "value": "10", "clause": "L3" });
    let plan = redwood_with(&[("/dividends/leastReinvested", least)]);
    let quote = plan.quote(&on_shares("100", "0.75", "9.9999"));
    let [problem] = quote.problems.as_slice() else { panic!("{:?}", quote.problems) };
    assert_eq!(
        (&*problem.field, problem.code.as_str()),
        ("payment.reinvested", "below-least-reinvested")
    );
    assert_eq!(
        (&problem.values, problem.clause.as_deref()),
        (&vec![("minimum", "10".to_owned())], Some("L3"))
    );
    assert_eq!(quote.status, Status::Refused);

    // Reinvesting nothing is allowed below any minimum.
    for part in ["10", "100", "", "0"] {
        let quote = plan.quote(&on_shares("100", "0.75", part));
        assert_eq!((codes(&quote), quote.status), (vec![], Status::Accepted), "{part}");
    }
    let quote = plan.quote(&on_shares("100", "0.75", "10"));
    assert_eq!(quote.dividend.unwrap().reinvested.to_string(), "7.50");
    let step = step(&quote, "dividend-reinvested");
    assert_eq!(step.clause.as_deref(), Some("L3"));
    assert!(step.assumed.is_some(), "how it is rounded is assumed all the same");
}

#[test]
fn a_dividend_per_share_has_up_to_ten_decimals() {
    let plan = redwood_with(&[]);
    // 382.8125, 49.83333 and 13.8082: half a cent rounds up.
    for (per_share, amount) in [
        ("0.3828125", "382.81"),
        ("0.04983333", "49.83"),
        ("$0.00138082", "1.38"),
        ("0.0049999999", "5.00"),
        ("0.38281250000000", "382.81"),
    ] {
        let quote = plan.quote(&on_shares("1000", per_share, ""));
        assert_eq!(quote.dividend.unwrap().amount.to_string(), amount, "{per_share}");
        assert_eq!(codes(&quote), [""; 0], "{per_share}");
    }
    let quote = plan.quote(&on_shares("1000", "0.38281250001", ""));
    assert_eq!(codes(&quote), ["month.dividendPerShare too-many-decimals"]);
    assert_eq!(quote.problems[0].values, [("decimals", "10".to_owned())]);
    // Thirteen digits with ten decimals fit in 64 bits.
    for (per_share, code) in [("9999999999999", "out-of-range"), ("1000000.000001", "out-of-range")]
    {
        let quote = plan.quote(&on_shares("1", per_share, ""));
        assert_eq!(codes(&quote), [format!("month.dividendPerShare {code}")]);
    }
}

#[test]
fn no_limit_applies_to_the_whole_dividend_not_to_its_part() {
    let plan = redwood_with(&[]);
    let requests = [on_shares("100", "0.75", "50"), of_amount("75", "50"), dividend("75")];
    for request in requests {
        let quote = plan.quote(&request);
        assert_eq!(step(&quote, "dividend").inputs, [("amount", "75.00".to_owned())]);
    }
}

#[test]
fn dividends_may_take_the_discount_of_pre_approved_payments() {
    let plan = redwood_with(&[("/discounts/dividends/value", json!("pre-approved"))]);
    let mut request = dividend("75");
    request.month.discount = "1".into();
    request.month.pre_approved_discount = "5".into();
    let quote = plan.quote(&request);
    assert_eq!(quote.tier, Some(Tier::PreApproved));
    assert_eq!(quote.purchase.unwrap().price.to_string(), "38.0000");
    assert_eq!(step(&quote, "discount").reading, None, "the standard one is what needs a reading");
    assert_eq!(quote.status, Status::Accepted);
}

#[test]
fn a_dividend_is_invested_on_one_day_at_any_discount() {
    for discount in ["standard", "pre-approved"] {
        let plan = redwood_with(&[("/discounts/dividends/value", json!(discount))]);
        let asked = |investment_date: &str, start: &str, end: &str| {
            let mut request = dividend("75");
            request.month.investment_date = investment_date.into();
            request.month.investment_period = Period { start: start.into(), end: end.into() };
            let quote = plan.quote(&request);
            (
                quote.status,
                codes(&quote).join("; "),
                quote.purchase.and_then(|it| it.shares).is_some(),
            )
        };
        let refused =
            |problem: &str| (Status::Refused, format!("month.investmentDate {problem}"), false);
        // Martin Luther King Jr. Day, a Saturday, and the day before the plan took effect.
        assert_eq!(asked("2008-01-21", "", ""), refused("not-a-business-day"), "{discount}");
        assert_eq!(asked("2008-01-19", "", ""), refused("not-a-business-day"), "{discount}");
        assert_eq!(asked("2007-11-21", "", ""), refused("outside-plan"), "{discount}");
        assert_eq!(
            asked("2008-01-22", "", ""),
            (Status::Accepted, String::new(), true),
            "{discount}"
        );
        // Ignores the period's days, because dividends are not invested over a period.
        let (status, _, is_bought) = asked("2008-01-22", "2007-11-21", "");
        assert_eq!((status, is_bought), (Status::Accepted, true), "{discount}");
        let (status, _, is_bought) = asked("", "2008-01-10", "2008-01-02");
        assert_eq!((status, is_bought), (Status::Accepted, true), "{discount}");
    }
}

#[test]
fn dividends_may_have_their_own_band() {
    let own = |minimum: &str, maximum: &str| -> Plan {
        let band: Value = json!({ "minimum": minimum, "maximum": maximum, "clause": "L3" });
        redwood_with(&[("/discounts/dividends", band)])
    };
    let plan = own("1", "5");
    let quote = |discount: &'static str, kind| {
        let mut request = dividend("75");
        request.payment.kind = kind;
        request.month.discount = discount.into();
        let quote = plan.quote(&request);
        (quote.discount.map(|discount| discount.percent.to_string()), codes(&quote))
    };
    let outside = vec!["month.discount outside-band".to_owned()];
    let of = |percent: &str| (Some(percent.to_owned()), vec![]);
    assert_eq!(quote("5", PaymentKind::Dividend), of("5"));
    assert_eq!(quote("5.0001", PaymentKind::Dividend), (None, outside.clone()));
    assert_eq!(quote("0.9999", PaymentKind::Dividend), (None, outside.clone()));
    // Payments have their own band: 0 to 3.
    assert_eq!(quote("0.9999", PaymentKind::OptionalCash), of("0.9999"));
    assert_eq!(quote("5", PaymentKind::OptionalCash), (None, outside));
    // Takes no discount unless one is announced or fixed; a plan may also fix 0.
    assert_eq!(quote("", PaymentKind::Dividend), of("0"));
    let none = own("0", "0").quote(&dividend("75")).discount.unwrap();
    assert_eq!(none.percent.to_string(), "0");
}

/// Makes a plan without a discount on payments and with an announced one on dividends.
fn dividends_apart() -> Plan {
    let band = |minimum: &str, maximum: &str| json!({ "minimum": minimum, "maximum": maximum, "clause": "L3" });
    redwood_with(&[
        ("/discounts/standard", band("0", "0")),
        ("/discounts/preApproved", band("0", "3")),
        ("/discounts/dividends", band("0", "3")),
    ])
}

#[test]
fn a_discount_announced_for_dividends_refuses_no_payment() {
    let plan = dividends_apart();
    let quote = |kind, month: Month| {
        let participant = Some(Participant::Existing);
        let payment = Payment { kind, amount: "500".into(), ..Payment::default() };
        let market = Market { price: "8.50".into(), ..Market::default() };
        plan.quote(&QuoteRequest { participant, payment, month, market, ..QuoteRequest::default() })
    };
    let (cash, dividend) = (PaymentKind::OptionalCash, PaymentKind::Dividend);
    let of = |discount: &str, dividend_discount: &str| {
        let (discount, dividend_discount) = (discount.into(), dividend_discount.into());
        Month { discount, dividend_discount, ..Month::default() }
    };
    // Two fields, and the discounts of a payment and a dividend.
    for (month, off_payment, off_dividend) in [
        (of("3", ""), "0", "3"),
        (of("", "3"), "0", "3"),
        (of("2", "3"), "0", "3"),
        (of("", ""), "0", "0"),
        (of("9", "3"), "0", "3"),
    ] {
        for (kind, percent) in [(cash, off_payment), (dividend, off_dividend)] {
            let answer = quote(kind, month.clone());
            assert_eq!(answer.status, Status::Accepted, "{kind:?} {month:?}");
            assert_eq!(answer.discount.unwrap().percent.to_string(), percent, "{kind:?} {month:?}");
            assert_eq!(codes(&answer), [""; 0], "{kind:?} {month:?}");
        }
    }
    // A discount outside the dividends' band refuses dividends only.
    for (month, field) in [(of("4", ""), "month.discount"), (of("", "4"), "month.dividendDiscount")]
    {
        assert_eq!(quote(cash, month.clone()).status, Status::Accepted);
        let refused = quote(dividend, month);
        assert_eq!(refused.status, Status::Refused);
        assert_eq!(codes(&refused), [format!("{field} outside-band")]);
    }
    let answer = quote(cash, of("3", ""));
    let none = step(&answer, "no-discount");
    assert_eq!(none.reading, Some(Reading::FixedDiscount));
    let inputs = [("tier", "standard"), ("for", "payments"), ("per", "month")];
    assert_eq!(none.inputs[..3], inputs.map(|(name, value)| (name, value.to_owned())));
    let answer = quote(dividend, of("3", ""));
    let taken = step(&answer, "discount");
    assert_eq!((&taken.inputs[1], taken.reading), (&("for", "dividends".to_owned()), None));
}

#[test]
fn dividends_prefer_their_own_discount_to_that_of_payments() {
    let mut request = dividend("75");
    request.month.discount = "4".into();
    request.month.dividend_discount = "2".into();
    for plan in
        [redwood_with(&[]), redwood_with(&[("/discounts/dividends/value", json!("pre-approved"))])]
    {
        let quote = plan.quote(&request);
        assert_eq!(quote.status, Status::Accepted, "that of payments is nothing to it");
        assert_eq!(quote.discount.unwrap().percent.to_string(), "2");
        assert_eq!(codes(&quote), ["month.discount outside-band"]);
        assert_eq!(step(&quote, "discount").reading, None);
    }
    // A wrong discount of dividends does not affect a payment.
    request.payment.kind = PaymentKind::OptionalCash;
    request.payment.amount = "500".into();
    request.participant = Some(Participant::Existing);
    request.month.discount = "1".into();
    request.month.dividend_discount = "x".into();
    let quote = redwood_with(&[]).quote(&request).status;
    assert_eq!(quote, Status::Accepted);
    request.payment.kind = PaymentKind::Dividend;
    assert_eq!(redwood_with(&[]).quote(&request).status, Status::Incomplete);
}

#[test]
fn a_price_list_has_the_discounts_of_its_kind_of_payment() {
    let plan = dividends_apart();
    let mut request = dividend("75");
    request.month.dividend_discount = "2".into();
    let rows = |request: &QuoteRequest| -> Vec<String> {
        let list = plan.price_list(request, &"1.5".into());
        list.rows
            .iter()
            .map(|row| format!("{}{}", row.discount, if row.announced { "!" } else { "" }))
            .collect()
    };
    assert_eq!(rows(&request), ["0", "1.5", "2!", "3"]);
    request.payment.kind = PaymentKind::OptionalCash;
    assert_eq!(rows(&request), ["0!"]);
    request.payment.kind = PaymentKind::Dividend;
    request.month.discount = "3".into();
    request.month.dividend_discount = "".into();
    assert_eq!(rows(&request), ["0", "1.5", "3!"]);
}

#[test]
fn an_unpublished_dividend_discount_leaves_no_price() {
    let ventas = read_plan(include_str!("../plans/ventas-2011.json")).unwrap();
    let mut request = dividend("75");
    request.month.discount = "1".into();
    let quote = ventas.quote(&request);
    assert!(quote.discount.is_none() && quote.purchase.is_none());
    assert_eq!(missing(&quote), ["marketPrice.direct", "discounts.dividends"]);
}
