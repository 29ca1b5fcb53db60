//! The length of a period, and payments spread over one.

use super::*;

#[test]
fn the_period_has_the_business_days_that_were_known() {
    let plan = redwood_with(&[("/effectiveFrom/value", json!("2006-01-01"))]);
    let mut request = approved("25000", "2007-01-04", Days::default());
    request.month.investment_period.start = "2006-12-28".into();
    let dates = |request: &InvestmentPeriodRequest| {
        texts(&plan.investment_period(request).days, |day| Some(date_text(day.date)))
    };
    // The exchange closed on January 2, and said so on December 29.
    assert_eq!(dates(&request), ["2006-12-28", "2006-12-29", "2007-01-03", "2007-01-04"]);
    request.known_on = "2006-12-28".into();
    let as_known = ["2006-12-28", "2006-12-29", "2007-01-02", "2007-01-03", "2007-01-04"];
    assert_eq!(dates(&request), as_known);
    request.month.closures = vec!["2007-01-03".into(), "2006-12-30".into()];
    assert_eq!(dates(&request), ["2006-12-28", "2006-12-29", "2007-01-02", "2007-01-04"]);

    request.known_on = "".into();
    request.days = Days::Text("2007-01-02 10\n2007-01-03 10".into());
    let answer = plan.investment_period(&request);
    let open = "not-a-business-day calendar=nyse before=2006-12-29 after=2007-01-04";
    assert_eq!(
        problems(&answer)[..2],
        [format!("days[0].date {open} line=1"), format!("days[1].date {open} line=2")]
    );
}

#[test]
fn no_day_is_outside_a_period_that_ends_before_it_begins() {
    let mut request = approved("25000", "2008-01-02", three_days());
    request.month.investment_period.start = "2008-01-04".into();
    assert_eq!(
        problems(&REDWOOD.investment_period(&request)),
        ["month.investmentPeriod.end period-reversed start=2008-01-04"]
    );
}

#[test]
fn a_period_is_as_long_as_a_quarter_at_most() {
    let plan = &*REDWOOD;
    let problem = |start, end| {
        let mut request = approved("25000", end, Days::default());
        request.month.investment_period.start = start;
        let answer = plan.investment_period(&request);
        (answer.days.len(), problems(&answer))
    };
    // The 66th trading day of 2008 is April 7.
    assert_eq!(problem("2008-01-02".into(), "2008-04-07"), (66, vec![]));
    let too_long = vec!["month.investmentPeriod.end period-too-long maximum=66".to_owned()];
    assert_eq!(problem("2008-01-02".into(), "2008-04-08"), (0, too_long.clone()));
    assert_eq!(problem("2008-01-02".into(), "2100-12-31"), (0, too_long));
    let none = vec!["month.investmentPeriod.end no-trading-day".to_owned()];
    assert_eq!(problem("2008-01-05".into(), "2008-01-06"), (0, none));
    let reversed = vec!["month.investmentPeriod.end period-reversed start=2008-01-05".to_owned()];
    assert_eq!(problem("2008-01-05".into(), "2008-01-04"), (0, reversed));
    let beyond = "month.investmentPeriod.end out-of-range minimum=1990-01-01 maximum=2100-12-31";
    assert_eq!(problem("2100-12-30".into(), "2101-01-05"), (0, vec![beyond.to_owned()]));
    assert_eq!(problem("".into(), "2008-01-04"), (0, vec![]));
    assert_eq!(problem("2008-01-02".into(), ""), (0, vec![]));
    // A period may be one day.
    assert_eq!(problem("2008-01-04".into(), "2008-01-06"), (1, vec![]));
}

#[test]
fn only_a_pre_approved_payment_is_spread() {
    let plan = &*REDWOOD;
    let mut request = approved("10000", "2008-01-04", three_days());
    let answer = plan.investment_period(&request);
    assert_eq!(problems(&answer), ["payment.amount not-pre-approved maximum=10000.00"]);
    assert_eq!(answer.quote.problems[0].clause.as_deref(), Some("L4"));
    assert_eq!((answer.quote.status, answer.quote.tier), (Status::Accepted, Some(Tier::Standard)));
    assert_eq!(parts(&answer), ["none"; 3]);
    assert_eq!(prices(&answer), ["none"; 3]);
    assert!(answer.days.iter().all(|day| day.market.is_some()));
    assert!(answer.totals.is_none());

    // The amount sent before counts; only this payment is spread.
    request.payment.sent_this_month = "0.01".into();
    assert_eq!(totals(&plan.investment_period(&request))[0], "10000.00");

    request.payment.approved = false;
    let answer = plan.investment_period(&request);
    assert_eq!(answer.quote.status, Status::NeedsApproval);
    assert_eq!(answer.quote.problems.len(), 1, "{:?}", problems(&answer));
    assert!(answer.totals.is_none() && answer.days.iter().all(|day| day.part.is_none()));

    request.payment =
        Payment { kind: PaymentKind::Dividend, amount: "20000".into(), ..Payment::default() };
    let answer = plan.investment_period(&request);
    assert_eq!(problems(&answer), ["payment.kind not-pre-approved"]);
    assert!(answer.totals.is_none() && answer.days.iter().all(|day| day.part.is_none()));
}

#[test]
fn a_dividend_is_not_spread_even_if_it_takes_the_better_discount() {
    let plan = redwood_with(&[("/discounts/dividends/value", json!("pre-approved"))]);
    let mut request = approved("20000", "2008-01-04", three_days());
    request.payment.kind = PaymentKind::Dividend;
    let answer = plan.investment_period(&request);
    assert_eq!(answer.quote.tier, Some(Tier::PreApproved));
    assert_eq!(problems(&answer), ["payment.kind not-pre-approved"]);
    assert!(answer.totals.is_none());
}

#[test]
fn nothing_is_bought_unless_the_payment_is_accepted() {
    let plan = &*REDWOOD;
    let mut request = approved("25000", "2008-01-04", three_days());
    request.month.threshold_price = "20".into();
    request.participant = None;
    let undecided = plan.investment_period(&request);
    assert_eq!(undecided.quote.status, Status::Incomplete);
    assert_eq!(problems(&undecided), [""; 0]);
    // The answer still has the parts, the threshold, the prices.
    assert_eq!(parts(&undecided), ["8333.34", "8333.33", "8333.33"]);
    assert_eq!(prices(&undecided), ["none", "20.0000", "40.0000"]);
    assert_eq!(undecided.days[0].threshold, Some(Threshold::NotMet));
    let price = step(&undecided, "period-day-price");
    assert_eq!(inputs(price), "date=2008-01-03 marketPrice=20/1 threshold=20.00 discount=0");
    assert_eq!((price.result.as_str(), price.clause.as_deref()), ("20/1", Some("L2")));

    request.participant = Some(Participant::Existing);
    for (change, status) in [
        (
            Month { suspended: vec![Feature::PreApproved], ..request.month.clone() },
            Status::Suspended,
        ),
        (Month { threshold_price: "x".into(), ..request.month.clone() }, Status::Incomplete),
        (
            Month {
                investment_period: Period { start: "2007-11-21".into(), ..Period::default() },
                ..request.month.clone()
            },
            Status::Refused,
        ),
    ] {
        let answer =
            plan.investment_period(&InvestmentPeriodRequest { month: change, ..request.clone() });
        assert_eq!(answer.quote.status, status);
        assert!(answer.totals.is_none());
        let none = answer.days.iter().all(|day| day.shares.is_none() && day.returned.is_none());
        assert!(none, "{status:?}");
    }
    request.as_of = "2008-01-02".into();
    let late = plan.investment_period(&request);
    assert_eq!(problems(&late), ["asOf past-due due=2007-12-31"]);
    assert!(late.totals.is_none());
    assert!(late.days.iter().all(|day| day.part.is_none() && day.shares.is_none()));
    assert_eq!(prices(&late), ["none", "20.0000", "40.0000"]);
}

#[test]
fn an_unreadable_threshold_price_leaves_the_market_price() {
    let mut request = approved("25000", "2008-01-04", three_days());
    request.month.threshold_price = "x".into();
    let answer = REDWOOD.investment_period(&request);
    assert_eq!(problems(&answer), ["month.thresholdPrice not-a-number"]);
    assert!(answer.days.iter().all(|day| day.market.is_some() && day.threshold.is_none()));
    assert_eq!(prices(&answer), ["none"; 3]);
}

#[test]
fn a_day_before_the_plan_has_no_price_by_it() {
    let mut request =
        approved("25000", "2007-11-23", Days::Text("2007-11-21 10\n2007-11-23 20".into()));
    request.month.investment_period.start = "2007-11-21".into();
    let answer = REDWOOD.investment_period(&request);
    assert_eq!(
        problems(&answer),
        ["month.investmentPeriod.start outside-plan effectiveFrom=2007-11-23"]
    );
    assert_eq!(prices(&answer), ["none", "20.0000"]);
}

/// Lists the terms that an answer reports as unpublished.
fn missing(answer: &InvestmentPeriod) -> Vec<(Part, String)> {
    let steps = answer.quote.steps.iter().filter(|step| step.rule == "term-missing");
    steps.map(|step| (step.part, step.inputs[0].1.to_owned())).collect()
}

#[test]
fn a_plan_with_few_published_terms_answers_the_rest() {
    let plan = read_plan(include_str!("../../plans/redwood-2002.json")).unwrap();
    let mut request = approved("6000", "2008-01-04", three_days());
    request.month.pre_approved_discount = "2".into();
    let even = plan.investment_period(&request);
    assert_eq!(even.quote.status, Status::Accepted);
    assert_eq!(parts(&even), ["2000.00"; 3]);
    assert_eq!(prices(&even), ["9.8000", "19.6000", "39.2000"]);
    assert_eq!(shares(&even), ["none"; 3]);
    assert!(even.totals.is_none());
    assert!(missing(&even).contains(&(Part::Period, "shares".into())), "{:?}", missing(&even));
    assert!(missing(&even).contains(&(Part::Market, "marketPrice.direct".into())));

    request.payment.amount = "7000".into();
    let odd = plan.investment_period(&request);
    assert_eq!(parts(&odd), ["none"; 3]);
    let odd_cents = missing(&odd).iter().filter(|(_, term)| term.contains("oddCents")).count();
    assert_eq!(odd_cents, 1);
    assert!(missing(&odd).contains(&(Part::Period, "investmentPeriod.oddCents".into())));
    assert_eq!(prices(&odd), ["9.8000", "19.6000", "39.2000"]);
    assert!(odd.totals.is_none());

    // Returns an unmet day's part without its price.
    request.payment.amount = "6000".into();
    request.month.threshold_price = "15".into();
    let unmet = plan.investment_period(&request);
    assert_eq!(texts(&unmet.days, |day| day.returned), ["2000.00", "none", "none"]);
}

#[test]
fn a_payment_is_not_judged_without_a_published_minimum() {
    let plan = read_plan(include_str!("../../plans/ventas-2011.json")).unwrap();
    let mut request = approved(
        "6000",
        "2011-01-07",
        Days::Text("2011-01-05 50\n2011-01-06 50\n2011-01-07 50".into()),
    );
    request.month.investment_period.start = "2011-01-05".into();
    let answer = plan.investment_period(&request);
    assert_eq!(answer.quote.status, Status::Incomplete);
    assert_eq!(parts(&answer), ["2000.00"; 3]);
    assert_eq!(prices(&answer), ["50.0000"; 3]);
    assert!(answer.totals.is_none());
    assert!(missing(&answer).contains(&(Part::Limits, "limits.existingMinimum".into())));
}

#[test]
fn executions_give_no_price_if_the_plan_uses_another() {
    let plan = redwood_with(&[("/marketPrice/direct/value", json!("last-sale"))]);
    let day = PeriodDay {
        date: "2008-01-02".into(),
        fills: Fills::Text("10 1".into()),
        ..PeriodDay::default()
    };
    let answer = plan.investment_period(&approved("25000", "2008-01-02", Days::Rows(vec![day])));
    assert_eq!(problems(&answer), ["days[0].fills fills-not-the-price"]);
    assert!(answer.days[0].market.is_none());
}

#[test]
fn the_edition_in_force_on_the_first_day_answers() {
    let mut earlier = plan_file();
    util::set(&mut earlier, "/id", json!("earlier"));
    util::set(&mut earlier, "/effectiveFrom/value", json!("2000-01-01"));
    let editions = Editions::from_json(&json!([plan_file(), earlier]).to_string()).unwrap();
    let mut request = approved("25000", "2007-12-03", Days::default());
    for (start, edition) in [("2007-11-21", "earlier"), ("2007-11-23", "redwood-2007")] {
        request.month.investment_period.start = start.into();
        for investment_date in ["", "2007-11-20", "2008-01-15"] {
            request.month.investment_date = investment_date.into();
            assert_eq!(editions.investment_period(&request).quote.edition, edition);
        }
    }
}

#[test]
fn free_shares_are_reported_once() {
    let plan = redwood_with(&[("/discounts/preApproved/maximum", json!("100"))]);
    let mut request = approved("25000", "2008-01-04", three_days());
    request.month.pre_approved_discount = "100".into();
    let answer = plan.investment_period(&request);
    assert_eq!(problems(&answer), ["payment.amount price-is-zero"], "said once");
    assert!(answer.totals.is_none());
}
