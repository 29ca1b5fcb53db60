//! One average price of a period.

use super::*;

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

    // A payment within the maximum needs its source's price; a waiver's price may be given directly.
    let mut one = payment(market("34.158833"));
    one.payment.amount = "250000".into();
    one.payment.approved = true;
    let quote = plan.quote(&one);
    assert_eq!(
        inputs(step(&quote, "market-price-given")),
        "for=pre-approved prices=vwap-of-purchase-day averagedOver=period"
    );
    // One day's executions do not give the period's average.
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
fn a_payment_that_buys_no_shares_at_the_average_is_returned() {
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
    // Twelve averages with coprime denominators exceed the exact range.
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
