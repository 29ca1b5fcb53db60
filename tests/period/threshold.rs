//! The threshold price, and the days below it.

use super::*;

#[test]
fn the_threshold_price_is_reached_by_exactly_that_price() {
    let days = Days::Text("2008-01-02, 30\n2008-01-03, 29.99\n2008-01-04, 30.01".into());
    let mut request = approved("25000", "2008-01-04", days);
    request.month.pre_approved_discount = "2".into();
    request.month.threshold_price = "30".into();
    let plan = &*REDWOOD;
    let answer = plan.investment_period(&request);

    let met: Vec<_> = answer.days.iter().map(|day| day.threshold.unwrap().as_str()).collect();
    assert_eq!(met, ["met", "not-met", "met"]);
    assert_eq!(parts(&answer), ["8333.34", "8333.33", "8333.33"]);
    assert_eq!(texts(&answer.days, |day| day.returned), ["none", "8333.33", "none"]);
    assert_eq!(prices(&answer), ["29.4000", "none", "29.4098"]);
    assert_eq!(shares(&answer), ["283.446938", "0.000000", "283.352147"]);
    assert_eq!(totals(&answer), ["25000.00", "16666.67", "8333.33", "566.799085", "29.4049"]);
    assert_eq!(answer.quote.status, Status::Accepted, "it may be sent all the same");

    let rule = step(&answer, "period-threshold");
    assert_eq!((inputs(rule).as_str(), rule.result.as_str()), ("threshold=30.00", "day-returned"));
    assert_eq!((rule.reading, rule.clause.as_ref()), (Some(Reading::ThresholdReachedCounts), None));
    let returned = step(&answer, "period-day-returned");
    assert_eq!(
        inputs(returned),
        "date=2008-01-03 part=8333.33 marketPrice=2999/100 threshold=30.00"
    );
    assert_eq!(returned.result, "8333.33");
    let refund = step(&answer, "period-refund");
    assert_eq!(inputs(refund), "payment=25000.00 invested=16666.67 days=1");
    assert_eq!(refund.result, "8333.33");
}

#[test]
fn the_threshold_is_compared_with_the_exact_market_price() {
    // 32/3 is 10.666666…
    let fills = Fills::Text("10 1\n11 2".into());
    let day = |date| PeriodDay { date, fills: fills.clone(), ..PeriodDay::default() };
    let days = Days::Rows(vec![day("2008-01-02".into()), day("2008-01-03".into())]);
    let mut request = approved("10000.01", "2008-01-03", days);
    request.month.pre_approved_discount = "5".into();
    for (threshold, expected) in [
        ("10.666666", Threshold::Met),
        ("10.666667", Threshold::NotMet),
        ("10.1", Threshold::Met),
        ("", Threshold::Met),
    ] {
        request.month.threshold_price = threshold.into();
        let answer = REDWOOD.investment_period(&request);
        let days: Vec<_> = answer.days.iter().map(|day| day.threshold).collect();
        let expected = if threshold.is_empty() { None } else { Some(expected) };
        assert_eq!(days, [expected, expected], "{threshold}");
    }
}

#[test]
fn the_whole_payment_is_returned_if_no_day_meets_the_threshold() {
    let mut request = approved("25000", "2008-01-04", three_days());
    request.month.threshold_price = "40.01".into();
    let answer = REDWOOD.investment_period(&request);
    assert_eq!(totals(&answer), ["25000.00", "0.00", "25000.00", "0.000000", "none"]);
    assert!(answer.totals.unwrap().average_exact.is_none());
    assert!(answer.quote.steps.iter().all(|step| step.rule != "period-average"));
    assert_eq!(shares(&answer), ["0.000000"; 3]);
}

#[test]
fn a_part_that_buys_nothing_is_returned_without_a_threshold() {
    let days = Days::Text("2008-01-02, 900000\n2008-01-03, 900000\n2008-01-04, 900000".into());
    let clause = json!({ "value": "day-returned", "clause": "L3" });
    let plan = redwood_with(&[
        ("/shares/decimals/value", json!(0)),
        ("/investmentPeriod/threshold", clause),
    ]);
    let answer = plan.investment_period(&approved("10000.01", "2008-01-04", days));
    assert_eq!(shares(&answer), ["0"; 3]);
    assert_eq!(texts(&answer.days, |day| day.returned), ["3333.34", "3333.34", "3333.33"]);
    assert_eq!(totals(&answer), ["10000.01", "0.00", "10000.01", "0", "none"]);
    let refund = step(&answer, "period-refund");
    assert_eq!(inputs(refund), "payment=10000.01 invested=0.00 days=3");
    assert_eq!((refund.result.as_str(), refund.clause.as_ref()), ("10000.01", None));

    // A day that buys keeps its part; the others return theirs, each for its own reason.
    let days = Days::Text("2008-01-02, 3000\n2008-01-03, 900000\n2008-01-04, 2000".into());
    let mut request = approved("10000.01", "2008-01-04", days);
    request.month.threshold_price = "2500".into();
    let answer = plan.investment_period(&request);
    assert_eq!(texts(&answer.days, |day| day.returned), ["none", "3333.34", "3333.33"]);
    assert_eq!(totals(&answer), ["10000.01", "3333.34", "6666.67", "1", "3333.3400"]);
    assert_eq!(step(&answer, "period-refund").clause.as_deref(), Some("L3"));
}

#[test]
fn the_threshold_cites_its_clause_if_the_plan_has_one() {
    let plan = redwood_with(&[(
        "/investmentPeriod/threshold",
        json!({ "value": "day-returned", "clause": "L1" }),
    )]);
    let mut request = approved("25000", "2008-01-04", three_days());
    request.month.threshold_price = "20.01".into();
    let answer = plan.investment_period(&request);
    for rule in ["period-threshold", "period-day-returned", "period-refund"] {
        assert_eq!(step(&answer, rule).clause.as_deref(), Some("L1"), "{rule}");
    }
}
