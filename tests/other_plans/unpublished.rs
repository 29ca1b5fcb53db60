//! Unpublished terms.

use super::*;

/// Lists the terms that the steps report as unpublished.
fn missing(plan: &Plan, request: &QuoteRequest) -> Vec<String> {
    let quote = plan.quote(request);
    let steps = quote.steps.iter().filter(|step| step.rule == "term-missing");
    let missing = steps.map(|step| {
        assert_eq!((step.result.as_str(), step.clause.as_ref()), ("unpublished", None));
        step.inputs[0].1.to_owned()
    });
    missing.collect()
}

#[test]
fn an_answer_names_the_unpublished_term_that_it_needs() {
    let plan = |text: &str| read_plan(text).unwrap();
    let ventas = for_all_days(include_str!("../../plans/ventas-2011.json"));
    let indymac = for_all_days(include_str!("../../plans/indymac-2005.json"));
    let redwood_2002 = plan(include_str!("../../plans/redwood-2002.json"));

    let mut request = payment("1000");
    request.month = Month { investment_date: "2011-01-18".into(), ..Month::default() };
    let of_payment =
        ["effectiveFrom", "limits.existingMinimum", "marketPrice.direct", "discounts.standard"];
    assert_eq!(missing(&ventas, &request), of_payment);
    request.participant = Some(Participant::New);
    request.market.source = Some(MarketSource::OpenMarket);
    let of_another =
        ["effectiveFrom", "limits.newMinimum", "marketPrice.openMarket", "discounts.standard"];
    assert_eq!(missing(&ventas, &request), of_another);
    request.payment = Payment { amount: "6000".into(), approved: true, ..Payment::default() };
    let of_pre_approved =
        ["effectiveFrom", "limits.newMinimum", "marketPrice.openMarket", "discounts.preApproved"];
    assert_eq!(missing(&ventas, &request), of_pre_approved);

    let mut request = payment("1000");
    request.month.investment_period.start = "2005-02-04".into();
    let without_limits = [
        "effectiveFrom",
        "limits.existingMinimum",
        "limits.maximum",
        "marketPrice.direct",
        "discounts.standard",
    ];
    assert_eq!(missing(&indymac, &request), without_limits);

    request.month = Month { investment_date: "2003-01-15".into(), ..Month::default() };
    assert_eq!(
        missing(&redwood_2002, &request),
        ["effectiveFrom", "dueDates.standard", "marketPrice.direct", "shares"]
    );
    request.payment = Payment { amount: "6000".into(), approved: true, ..Payment::default() };
    request.month = Month {
        investment_period: Period { start: "2003-01-02".into(), ..Period::default() },
        ..Month::default()
    };
    let of_the_period = [
        "effectiveFrom",
        "dueDates.preApproved",
        "marketPrice.direct",
        "discounts.preApproved",
        "shares",
    ];
    assert_eq!(missing(&redwood_2002, &request), of_the_period);

    request.payment.kind = PaymentKind::Dividend;
    request.payment.amount = "".into();
    request.payment.shares_held = "100".into();
    request.month.dividend_per_share = "0.75".into();
    let of_dividends =
        ["effectiveFrom", "dividends.cents", "marketPrice.direct", "discounts.dividends"];
    assert_eq!(missing(&ventas, &request), of_dividends);
}

#[test]
fn a_missing_term_leaves_only_its_own_answers_open() {
    let ventas = read_plan(include_str!("../../plans/ventas-2011.json")).unwrap();
    let mut request = payment("5000");
    request.month =
        Month { investment_date: "2011-01-18".into(), discount: "2".into(), ..Month::default() };
    let quote = ventas.quote(&request);
    // The tier is standard, but without a minimum the payment cannot be accepted.
    assert_eq!((quote.status, quote.tier), (Status::Incomplete, Some(Tier::Standard)));
    let limits = quote.limits.unwrap();
    assert_eq!((limits.minimum, limits.least_now), (None, None));
    assert_eq!(limits.remaining.unwrap().to_string(), "5000.00");
    // The day after Martin Luther King Day, less one trading day.
    assert_eq!(date_text(quote.due.unwrap().date), "2011-01-14");
    // Takes the given discount, because the plan has no band.
    let discount = quote.discount.unwrap();
    assert_eq!(
        (discount.percent.to_string().as_str(), discount.minimum, discount.maximum),
        ("2", None, None)
    );
    let purchase = quote.purchase.unwrap();
    assert_eq!((purchase.price.to_string().as_str(), purchase.shares), ("39.2000", None));
    request.payment.amount = "5000.01".into();
    assert_eq!(ventas.quote(&request).status, Status::NeedsApproval);

    let indymac = read_plan(include_str!("../../plans/indymac-2005.json")).unwrap();
    let quote = indymac.quote(&payment("1000000"));
    assert_eq!((quote.status, quote.tier), (Status::Incomplete, None));
    let limits = quote.limits.unwrap();
    assert_eq!(
        (limits.minimum, limits.maximum, limits.remaining, limits.least_now),
        (None, None, None, None)
    );
}
