//! Days that a plan file covers, and days outside.

use super::*;

/// The built-in terms, known for 2008 alone.
fn known_for_2008() -> Plan {
    redwood_with(&[
        ("/effectiveFrom/value", json!("2008-01-01")),
        ("/effectiveUntil", json!({ "value": "2008-12-31", "assumed": "The file is of 2008." })),
    ])
}

#[test]
fn a_file_does_not_answer_for_days_outside_its_range() {
    let plan = known_for_2008();
    let ends = [("effectiveFrom", "2008-01-01"), ("effectiveUntil", "2008-12-31")];
    let ends = ends.map(|(name, day)| (name, day.to_owned()));
    for (date, amount) in [
        ("2009-01-02", "1000"),
        ("2009-01-02", "99"),
        ("2009-01-02", "10000.01"),
        ("2009-01-02", ""),
        ("2007-12-31", "1000"),
        ("2007-12-31", "10000.01"),
    ] {
        for suspended in [vec![], vec![dspp::Feature::OptionalCash]] {
            let mut request = payment(amount);
            request.month = Month {
                investment_date: date.into(),
                suspended,
                discount: "1".into(),
                ..Month::default()
            };
            let quote = plan.quote(&request);
            assert_eq!(quote.status, Status::Refused, "{date} {amount}");
            assert_eq!(codes(&quote), ["month.investmentDate outside-plan"]);
            assert_eq!(quote.problems[0].values, ends);
            assert!(quote.tier.is_none() && quote.limits.is_none() && quote.due.is_none());
            assert!(quote.market.is_none() && quote.discount.is_none() && quote.purchase.is_none());
            let rules: Vec<_> = quote.steps.iter().map(|step| step.rule).collect();
            assert_eq!(rules, ["governing-document", "plan-in-effect"]);
            let reverse = plan.payment_for_shares(&request, &"10".into());
            assert!(reverse.payment.is_none());
            assert_eq!(codes(&reverse.quote), ["month.investmentDate outside-plan"]);
            assert!(plan.price_list(&request, &"".into()).rows.is_empty());
        }
    }
    // Covers both ends, and a request without a day.
    for date in ["2008-01-02", "2008-12-31", ""] {
        let mut request = payment("1000");
        request.month.investment_date = date.into();
        assert_eq!(plan.quote(&request).status, Status::Accepted, "{date}");
    }
    // Still reports unreadable fields.
    let mut request = payment("lots");
    request.month.investment_date = "2009-01-02".into();
    let told = ["payment.amount not-a-number", "month.investmentDate outside-plan"];
    assert_eq!(codes(&plan.quote(&request)), told);
}

#[test]
fn the_first_day_of_a_period_decides_for_all_of_it() {
    let plan = known_for_2008();
    let spread = |start: &str, end: &str, days: &str| {
        let mut request = payment("20000");
        request.payment.approved = true;
        request.month = Month {
            investment_period: Period { start: start.into(), end: end.into() },
            ..Month::default()
        };
        plan.investment_period(&InvestmentPeriodRequest {
            participant: request.participant,
            payment: request.payment,
            month: request.month,
            days: Days::Text(days.into()),
            ..InvestmentPeriodRequest::default()
        })
    };
    let days = "2008-12-31 40\n2009-01-02 50";
    let over_the_end = spread("2008-12-31", "2009-01-02", days);
    assert_eq!(over_the_end.quote.status, Status::Accepted);
    assert_eq!(codes(&over_the_end.quote), [""; 0]);
    assert_eq!(over_the_end.totals.unwrap().shares.to_string(), "450.000000");

    let past = spread("2009-01-02", "2009-01-05", "2009-01-02 40\n2009-01-05 50");
    assert_eq!(past.quote.status, Status::Refused);
    assert_eq!(codes(&past.quote), ["month.investmentPeriod.start outside-plan"]);
    assert!(past.days.is_empty() && past.totals.is_none() && past.quote.due.is_none());
}

#[test]
fn several_payments_on_a_day_outside_the_file_are_not_judged() {
    let plan = known_for_2008();
    let answer = plan.payments(&PaymentsRequest {
        participant: Some(Participant::Existing),
        payments: SentPayments::Text("2008-12-30, 600\n2009-01-02, 20000".into()),
        month: Month { investment_date: "2009-01-05".into(), ..Month::default() },
        ..PaymentsRequest::default()
    });
    for payment in &answer.payments {
        assert_eq!(payment.quote.status, Status::Refused);
        assert_eq!(codes(&payment.quote), ["month.investmentDate outside-plan"]);
        assert!(payment.remaining.is_none() && payment.quote.due.is_none());
    }
    let month = &answer.month;
    assert_eq!((month.status, month.tier), (Status::Refused, None));
    assert!(month.total.is_none() && month.remaining.is_none() && month.steps.is_empty());
}

#[test]
fn shipped_plans_answer_only_for_the_years_of_their_schedules() {
    for (text, first, last) in [
        (include_str!("../../plans/indymac-2005.json"), 2005, 2005),
        (include_str!("../../plans/ventas-2011.json"), 2010, 2011),
    ] {
        let plan = read_plan(text).unwrap();
        let request = ScheduleRequest {
            from: "1999-01".into(),
            months: "360".into(),
            ..ScheduleRequest::default()
        };
        let schedule = plan.schedule(&request);
        assert_eq!(schedule.rows.len(), 360);
        for row in &schedule.rows {
            let year = row.month.first_day().year();
            let days = [row.terms_set, row.investment_date, row.due, row.pre_approved_due];
            let more = [row.investment_period.start, row.investment_period.end, row.remind_on];
            let known = days.iter().chain(&more).filter(|day| day.is_some()).count();
            let within = (first..=last).contains(&year);
            assert_eq!(known, if within { 7 } else { 0 }, "{} {}", plan.id, row.month);
            assert!(within || row.pre_approved_remind_on.is_none() && row.bank_debits.is_empty());
            assert!(within || row.steps.iter().all(|step| step.part == dspp::Part::Plan));
        }
        let [problem] = schedule.problems.as_slice() else { panic!("{:?}", schedule.problems) };
        assert_eq!((&*problem.field, problem.code.as_str()), ("from", "outside-plan"));
    }
    // IndyMac printed February 24 for February 2003, by a rule that the file does not have.
    let indymac = read_plan(include_str!("../../plans/indymac-2005.json")).unwrap();
    let request = ScheduleRequest {
        from: "2003-02".into(),
        months: "1".into(),
        ..ScheduleRequest::default()
    };
    assert_eq!(indymac.schedule(&request).rows[0].investment_date, None);
}
