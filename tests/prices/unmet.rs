//! Days of an investment period that do not meet the threshold price.

use super::*;

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

    // An added day may be unmet as well. 10,000 ÷ 16 is 625.
    let answer = ask("\n2008-01-07 14.99\n2008-01-08 16");
    assert_eq!(days(&answer)[3], "01-07 0.00 +10000.00 buys 0.000000 > 01-08");
    assert_eq!(days(&answer)[4], "01-08 0.00 +10000.00 buys 625.000000");
    assert_eq!(totals(&answer), "30000.00 0.00 1525.000000");

    // Requires a price for the added day, and refuses one for any later day.
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
    // Returns the rest at the end.
    let answer = ask("2008-01-02 20\n2008-01-03 10\n2008-01-04 12");
    assert_eq!(days(&answer)[1], "01-03 10000.00 buys 0.000000 returns 10000.00");
    assert_eq!(totals(&answer), "10000.00 20000.00 500.000000");
    assert_eq!(totals(&ask("2008-01-02 1\n2008-01-03 1\n2008-01-04 1")), "0.00 30000.00 0.000000");
    // The threshold price itself meets it.
    let answer = ask("2008-01-02 14\n2008-01-03 15\n2008-01-04 20");
    // 20,000 ÷ 15 is 1333.333333, and 10,000 ÷ 20 is 500.
    assert_eq!(totals(&answer), "30000.00 0.00 1833.333333");

    // A missing price leaves the previous part and the next day's shares unknown.
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
    // Other prices no longer matter.
    assert_eq!(totals(&ask("2008-01-03 10")), "0.00 30000.00 0.000000");
    // A missing price leaves every purchase uncertain.
    let answer = ask("2008-01-02 20\n2008-01-03 15");
    assert_eq!(totals(&answer), "none");
    assert!(answer.days.iter().all(|day| day.shares.is_none() && day.returned.is_none()));
    assert_eq!(answer.days[0].price.unwrap().to_string(), "20.0000");
    // 500 + 666.666666 + 400.
    let answer = ask("2008-01-02 20\n2008-01-03 15\n2008-01-04 25");
    assert_eq!(totals(&answer), "30000.00 0.00 1566.666666");
}

#[test]
fn the_effects_are_equal_without_a_threshold_price() {
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
fn a_carried_part_is_not_bought_until_the_payment_is_allowed() {
    for effect in ["period-extended", "part-carried-over", "all-returned"] {
        let mut request = three_days(THREE);
        request.participant = None;
        let answer = unmet(effect).investment_period(&request);
        assert_eq!(totals(&answer), "none", "{effect}");
        assert!(answer.days.iter().all(|day| day.shares.is_none() && day.returned.is_none()));
    }
}
