//! The steps that explain an answer, for any plan and any storage.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

mod util;

use dspp::{
    Market, Month, Part, Participant, Payment, Plan, Quote, QuoteRequest, Reading, Source, Step,
};
use serde_json::{Value, json};
use util::{redwood, redwood_with, request, step};

fn worked() -> QuoteRequest {
    QuoteRequest {
        participant: Some(Participant::Existing),
        payment: Payment { amount: "2500".into(), ..Payment::default() },
        month: Month {
            investment_date: "2008-01-15".into(),
            discount: "1.5".into(),
            ..Month::default()
        },
        market: Market { price: "34.12".into(), ..Market::default() },
        ..QuoteRequest::default()
    }
}

#[test]
fn a_step_has_every_part_written_to_it() {
    let plan = redwood();
    let quote = plan.quote(&worked());
    let shares = step(&quote, "shares");
    assert_eq!((shares.part, shares.clause.as_deref()), (Part::Purchase, None));
    assert_eq!(shares.reading, Some(Reading::RoundedOnce));
    let assumed = shares.assumed.as_deref().unwrap();
    assert!(assumed.starts_with("The letter does not say how many decimal places"));
    assert!(assumed.contains(" The letter does not say how the last decimal place"));
    let inputs =
        [("amount", "2500.00"), ("price", "168041/5000"), ("decimals", "6"), ("rounding", "down")];
    assert_eq!(shares.inputs, inputs.map(|(name, value)| (name, value.to_owned())));
    assert_eq!(shares.result, "74.386608");

    let maximum = step(&quote, "maximum");
    assert_eq!(
        (maximum.clause.as_deref(), &maximum.assumed, maximum.reading),
        (Some("L4"), &None, None)
    );
    assert_eq!(maximum.inputs, [("per", "month".to_owned())]);
    assert_eq!(maximum.result, "10000.00");
}

#[test]
fn a_price_rounded_first_has_no_reading_that_only_shares_are_rounded() {
    let rounding = json!({
        "decimals": { "value": 2, "clause": "L2" },
        "rounding": { "value": "half-up", "clause": "L2" },
    });
    let plan = redwood_with(&[("/purchasePrice", rounding)]);
    let quote = plan.quote(&worked());
    let shares = step(&quote, "shares");
    assert_eq!((shares.reading, &shares.inputs[1]), (None, &("price", "3361/100".to_owned())));
}

#[test]
fn a_reason_that_assumes_two_values_is_given_once() {
    let mut plan = redwood();
    let shares = &mut plan.shares.as_mut().unwrap().rounding;
    shares.decimals.source = Source::Assumed("Nobody says how shares are credited.".to_owned());
    shares.rounding.source = shares.decimals.source.clone();
    let quote = plan.quote(&worked());
    assert_eq!(
        step(&quote, "shares").assumed.as_deref(),
        Some("Nobody says how shares are credited.")
    );
}

#[test]
fn a_reason_is_given_once_with_another_between() {
    let term = |value: Value, why: &str| json!({ "value": value, "assumed": why });
    let plan = redwood_with(&[
        (
            "/shares",
            json!({ "decimals": term(json!(6), "Usual."), "rounding": term(json!("down"), "Unusual.") }),
        ),
        (
            "/fees",
            json!({
                "items": [{ "on": "share", "amount": "0.05", "clause": "L2" }],
                "fractions": term(json!("part"), "Usual."),
            }),
        ),
    ]);
    let quote = plan.quote(&worked());
    assert_eq!(step(&quote, "shares").assumed.as_deref(), Some("Usual. Unusual."));

    // A reason inside a longer word is a different reason.
    let plan = redwood_with(&[(
        "/shares",
        json!({ "decimals": term(json!(6), "Not so usual."), "rounding": term(json!("down"), "sual.") }),
    )]);
    let quote = plan.quote(&worked());
    assert_eq!(step(&quote, "shares").assumed.as_deref(), Some("Not so usual. sual."));
}

#[test]
fn every_text_of_a_plan_stays_one_value() {
    let mut plan = redwood();
    let separated = |text: &str| format!("{text}\u{1f}1\u{1f}{text}");
    plan.documents.iter_mut().for_each(|document| document.title = separated("Supplement"));
    plan.limits.maximum.as_mut().unwrap().source = Source::Clause(separated("L4"));
    plan.calendar.source = Source::Assumed(separated("why"));
    let (usual, quote) = (redwood(), plan.quote(&worked()));

    let governing = step(&quote, "governing-document");
    assert_eq!(governing.inputs[0], ("document", separated("Supplement")));
    assert_eq!(step(&quote, "maximum").clause, Some(separated("L4")));
    assert_eq!(step(&quote, "calendar").assumed, Some(separated("why")));
    let rules = |steps: &[Step]| -> Vec<_> {
        steps.iter().map(|step| format!("{} {}", step.rule, step.result)).collect()
    };
    assert_eq!(rules(&quote.steps), rules(&usual.quote(&worked()).steps));
}

#[test]
fn selected_parts_keep_their_steps() {
    let plan = redwood();
    let quote = plan.quote(&worked());
    let due: Vec<_> = quote.steps.iter().filter(|step| step.part == Part::Due).collect();
    let only = quote.clone().only(&[Part::Due]);
    assert_eq!(only.steps.iter().collect::<Vec<_>>(), due);
    assert_eq!(only.steps.len(), due.len());
    assert!(!only.steps.is_empty());
    assert!(quote.clone().only(&[]).steps.is_empty());
}

#[test]
fn a_part_has_one_name_everywhere() {
    for (part, name) in [
        (Part::Plan, "plan"),
        (Part::Limits, "limits"),
        (Part::Dividend, "dividend"),
        (Part::Due, "due"),
        (Part::Market, "market"),
        (Part::Discount, "discount"),
        (Part::Purchase, "purchase"),
        (Part::Schedule, "schedule"),
        (Part::Period, "period"),
    ] {
        assert_eq!((part.as_str(), json!(part)), (name, json!(name)));
    }
}

/// Checks that the one problem of a quote belongs to a part.
#[track_caller]
fn assert_part(quote: &Quote, field: &str, code: &str, part: Part) {
    let problems: Vec<_> = quote.problems.iter().map(|it| (&*it.field, it.code.as_str())).collect();
    assert_eq!(problems, [(field, code)]);
    assert_eq!(quote.clone().only(&[part]).problems, quote.problems, "{field} {code}");
}

#[test]
fn the_problem_of_a_field_belongs_to_the_part_that_needs_it() {
    let plan = redwood();
    for (field, part) in [
        ("payment.amount", Part::Limits),
        ("payment.sentThisMonth", Part::Limits),
        ("payment.sharesHeld", Part::Dividend),
        ("payment.reinvested", Part::Dividend),
        ("month.dividendPerShare", Part::Dividend),
        ("month.investmentDate", Part::Due),
        ("asOf", Part::Due),
        ("market.price", Part::Market),
        ("month.discount", Part::Discount),
        ("month.preApprovedDiscount", Part::Discount),
        ("month.dividendDiscount", Part::Discount),
        ("month.thresholdPrice", Part::Period),
    ] {
        let typed = match field.split_once('.') {
            Some((object, key)) => json!({ object: { key: "?" } }),
            None => json!({ field: "?" }),
        };
        let code = if part == Part::Due { "not-a-date" } else { "not-a-number" };
        assert_part(&plan.quote(&request(&typed)), field, code, part);
    }
    let nothing = QuoteRequest::default();
    let for_shares = plan.payment_for_shares(&nothing, &"?".into()).quote;
    assert_part(&for_shares, "shares", "not-a-number", Part::Purchase);
    let list = plan.price_list(&nothing, &"?".into()).quote;
    assert_part(&list, "step", "not-a-number", Part::Purchase);
}

#[test]
fn a_failed_computation_belongs_to_the_part_of_its_result() {
    let dividend = json!({
        "payment": { "kind": "dividend", "sharesHeld": "1000000000" },
        "month": { "dividendPerShare": "1.000001" },
    });
    let plan = redwood();
    let quote = plan.quote(&request(&dividend));
    assert_part(&quote, "payment.sharesHeld", "dividend-too-large", Part::Dividend);

    let for_nothing = redwood_with(&[("/discounts/standard/maximum", json!("100"))]);
    let mut request = worked();
    request.month.discount = "100".into();
    let quote = for_nothing.quote(&request);
    assert_part(&quote, "payment.amount", "price-is-zero", Part::Purchase);
}

#[test]
fn many_quotes_equal_single_quotes_without_steps() {
    let plan = redwood();
    let mut over = worked();
    over.payment.amount = "10000.01".into();
    let requests = [worked(), over, QuoteRequest::default()];
    let many: Vec<_> = plan.quote_many(&requests).collect();
    assert_eq!(many.len(), requests.len());
    for (request, brief) in requests.iter().zip(many) {
        assert!(brief.steps.is_empty());
        let mut whole = plan.quote(request);
        assert!(!whole.steps.is_empty());
        whole.steps.clear();
        assert_eq!(json!(brief), json!(whole));
    }
}

#[test]
fn each_missing_term_is_named_once() {
    let mut plan: Plan = redwood();
    plan.market_price.direct = None;
    plan.limits.maximum = None;
    let quote = plan.quote(&worked());
    let missing: Vec<_> = quote.steps.iter().filter(|step| step.rule == "term-missing").collect();
    let named: Vec<_> = missing.iter().map(|step| (step.part, step.inputs[0].1.as_str())).collect();
    // Both the price and the discount need the second term.
    let expected = [(Part::Limits, "limits.maximum"), (Part::Market, "marketPrice.direct")];
    assert_eq!(named, expected);
}
