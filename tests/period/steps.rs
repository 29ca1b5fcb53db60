//! Rounding, fees and the steps of a period.

use super::*;

#[test]
fn a_plan_may_round_its_price_first() {
    let plan = redwood_with(&[(
        "/purchasePrice",
        json!({
            "decimals": { "value": 2, "assumed": "To the cent." },
            "rounding": { "value": "down", "assumed": "In their favour." },
        }),
    )]);
    let days = Days::Text("2008-01-02;33.333\n2008-01-03;10.005\n2008-01-04;20".into());
    let mut request = approved("15000", "2008-01-04", days);
    request.month.pre_approved_discount = "3".into();
    let answer = plan.investment_period(&request);
    // 32.33301, 9.70485 and 19.4 before.
    assert_eq!(texts(&answer.days, |day| day.exact), ["3233/100", "97/10", "97/5"]);
    assert_eq!(shares(&answer), ["154.655119", "515.463917", "257.731958"]);
    assert_eq!(totals(&answer), ["15000.00", "15000.00", "0.00", "927.850994", "16.1664"]);
    let day = step(&answer, "period-day");
    assert_eq!(
        inputs(day),
        "date=2008-01-02 part=5000.00 marketPrice=33333/1000 discount=3 priceDecimals=2 \
         priceRounding=down price=3233/100 decimals=6 rounding=down"
    );
    assert!(day.assumed.as_ref().unwrap().starts_with("To the cent. In their favour. The letter"));
}

#[test]
fn shares_are_rounded_each_day() {
    // A single purchase of 20,000 at 7 would buy 2,857.142857.
    let plan = redwood_with(&[("/shares/decimals/value", json!(3))]);
    let days = Days::Text("2008-01-02 7\n2008-01-03 7\n2008-01-04 7".into());
    let answer = plan.investment_period(&approved("20000", "2008-01-04", days));
    assert_eq!(shares(&answer), ["952.381", "952.381", "952.380"]);
    assert_eq!(totals(&answer)[3], "2857.142");
    assert_eq!(step(&answer, "period-day").reading, Some(Reading::RoundedEachDay));
}

#[test]
fn each_figure_has_its_step() {
    let mut request = approved("25000", "2008-01-04", three_days());
    request.month.threshold_price = "20".into();
    let plan = &*REDWOOD;
    let answer = plan.investment_period(&request);
    let steps = period_steps(&answer);
    let rules: Vec<_> = steps.iter().map(|step| step.rule).collect();
    assert_eq!(
        rules,
        [
            "period-trading-days",
            "period-part",
            "period-threshold",
            "period-price-display",
            "period-day-returned",
            "period-day",
            "period-day",
            "period-total",
            "period-average",
            "period-refund",
        ]
    );
    let own = |rule| answer.quote.steps.iter().any(|step| step.rule == rule);
    assert!(["tier", "due-date", "no-discount"].into_iter().all(own), "those of the payment, too");

    assert_eq!(inputs(steps[0]), "start=2008-01-02 end=2008-01-04 calendar=nyse");
    assert_eq!(steps[0].result, "3");
    assert_eq!(inputs(steps[1]), "amount=25000.00 days=3 oddCents=1 takenBy=first-days");
    assert_eq!(steps[1].result, "8333.33");
    assert_eq!(
        inputs(steps[5]),
        "date=2008-01-03 part=8333.33 marketPrice=20/1 threshold=20.00 discount=0 price=20/1 \
         decimals=6 rounding=down"
    );
    assert_eq!((steps[5].result.as_str(), steps[5].clause.as_deref()), ("416.666500", Some("L2")));
    assert_eq!(inputs(steps[7]), "days=2 invested=16666.66");
    assert_eq!(steps[7].result, "624.999750");
    // 624.99975 × 80 is three times 16,666.66.
    assert_eq!(
        inputs(steps[8]),
        "invested=16666.66 shares=624.999750 exact=80/3 decimals=4 rounding=half-even"
    );
    assert_eq!(steps[8].result, "26.6667");
}

#[test]
fn fees_are_named_and_left_out() {
    let fee = json!({ "on": "purchase", "clause": "L2" });
    let plan = redwood_with(&[("/fees", json!({ "items": [fee] }))]);
    let request = approved("25000", "2008-01-04", three_days());
    let answer = plan.investment_period(&request);
    assert_eq!(totals(&answer), totals(&REDWOOD.investment_period(&request)));
    assert_eq!(period_steps(&answer).last().unwrap().rule, "fees-apart");
}
