//! Each rule for a day, tested separately.

use super::*;

#[test]
fn a_closed_day_of_the_month_moves_as_the_plan_says() {
    for (day, from, following, preceding, nearest) in [
        (14, "2008-03", "2008-03-14", "2008-03-14", "2008-03-14"),
        // A Saturday, and a Sunday.
        (15, "2008-03", "2008-03-17", "2008-03-14", "2008-03-14"),
        (15, "2008-06", "2008-06-16", "2008-06-13", "2008-06-16"),
        // Independence Day on a Friday, and on a Wednesday, between two open days.
        (4, "2008-07", "2008-07-07", "2008-07-03", "2008-07-03"),
        (4, "2007-07", "2007-07-05", "2007-07-03", "2007-07-05"),
        // Thanksgiving Day, and Christmas Day on a Thursday.
        (27, "2008-11", "2008-11-28", "2008-11-26", "2008-11-28"),
        (25, "2008-12", "2008-12-26", "2008-12-24", "2008-12-26"),
        // The Saturday after Good Friday; Friday to Monday of Martin Luther King's.
        (22, "2008-03", "2008-03-24", "2008-03-20", "2008-03-24"),
        (18, "2008-01", "2008-01-18", "2008-01-18", "2008-01-18"),
        (19, "2008-01", "2008-01-22", "2008-01-18", "2008-01-18"),
        (20, "2008-01", "2008-01-22", "2008-01-18", "2008-01-22"),
        (21, "2008-01", "2008-01-22", "2008-01-18", "2008-01-22"),
        // A Sunday before Labor Day; the first of January after a Monday.
        (31, "2008-08", "2008-09-02", "2008-08-29", "2008-09-02"),
        (1, "2008-01", "2008-01-02", "2007-12-31", "2008-01-02"),
        // Months without the day: leap year or not.
        (31, "2008-02", "2008-02-29", "2008-02-29", "2008-02-29"),
        (29, "2007-02", "2007-02-28", "2007-02-28", "2007-02-28"),
        (30, "2000-02", "2000-02-29", "2000-02-29", "2000-02-29"),
        (31, "2008-04", "2008-04-30", "2008-04-30", "2008-04-30"),
        (31, "2008-05", "2008-06-02", "2008-05-30", "2008-05-30"),
        (30, "2008-11", "2008-12-01", "2008-11-28", "2008-12-01"),
    ] {
        for (roll, expected) in
            [("following", following), ("preceding", preceding), ("nearest", nearest)]
        {
            let plan = ruled(&[("investmentDate", json!({ "dayOfMonth": day, "roll": roll }))]);
            let row = month(&plan, from);
            assert_eq!(text(row.investment_date), expected, "{day} of {from}, {roll}");
        }
    }
}

#[test]
fn the_dividend_payment_date_takes_the_place_of_the_day_of_the_month() {
    let or_the_15th = json!({ "dividendPaymentDate": true, "dayOfMonth": 15, "roll": "following" });
    let plan = ruled(&[("investmentDate", or_the_15th)]);
    // Martin Luther King Day.
    let dividend = Month { dividend_payment_date: "2008-01-21".into(), ..Month::default() };
    let with = announced(&plan, "2008-01", dividend.clone());
    assert_eq!(text(with.investment_date), "2008-01-22");
    assert_eq!(
        with.steps.iter().find(|step| step.rule == "schedule-day-of-month").unwrap().inputs,
        [
            ("day", "investment-date"),
            ("dividendPaymentDate", "2008-01-21"),
            ("countedFrom", "2008-01-21"),
            ("roll", "following"),
        ]
        .map(|(name, value)| (name, value.to_owned()))
    );
    assert_eq!(text(month(&plan, "2008-01").investment_date), "2008-01-15");
    // Ignores another month's dividend.
    let request = ScheduleRequest {
        from: "2008-02".into(),
        announced: vec![Month { month: "2008-01".into(), ..dividend.clone() }],
        ..ScheduleRequest::default()
    };
    assert_eq!(text(row(&plan, &request).investment_date), "2008-02-15");
    // An announced investment date overrides both.
    let both = Month { investment_date: "2008-01-16".into(), ..dividend.clone() };
    assert_eq!(text(announced(&plan, "2008-01", both).investment_date), "2008-01-16");

    let dividend_only = json!({ "dividendPaymentDate": true, "roll": "preceding" });
    let plan = ruled(&[("investmentDate", dividend_only)]);
    assert_eq!(text(announced(&plan, "2008-01", dividend.clone()).investment_date), "2008-01-18");
    let without = month(&plan, "2008-02");
    assert_eq!((without.investment_date, without.due), (None, None));
    let waits = without.steps.iter().find(|step| step.rule == "schedule-awaits-dividend").unwrap();
    assert_eq!(waits.result, "unannounced");
    assert!(!without.steps.iter().any(|step| {
        step.rule == "term-missing" && step.inputs[0].1 == "schedule.investmentDate"
    }));

    // A rule without the dividend ignores it.
    let plan = ruled(&[("investmentDate", json!({ "dayOfMonth": 15, "roll": "nearest" }))]);
    assert_eq!(text(announced(&plan, "2008-01", dividend).investment_date), "2008-01-15");
}

#[test]
fn business_days_count_forward_and_back_and_zero_is_the_day_itself() {
    let on_the_22nd = ("investmentDate", json!({ "dayOfMonth": 22, "roll": "nearest" }));
    for (rule, expected) in [
        (json!({ "businessDays": 1, "before": "investment-date" }), "2008-01-18"),
        (json!({ "businessDays": 3, "after": "investment-date" }), "2008-01-25"),
        (json!({ "businessDays": 0, "after": "investment-date" }), "2008-01-22"),
        (json!({ "businessDays": 0, "before": "investment-date" }), "2008-01-22"),
        (json!({ "businessDays": 2, "before": "due" }), "2008-01-16"),
        // 66 business days before it, without the year's holidays.
        (json!({ "businessDays": 66, "before": "investment-date" }), "2007-10-16"),
    ] {
        let plan = ruled(&[on_the_22nd.clone(), ("termsSet", rule.clone())]);
        assert_eq!(text(month(&plan, "2008-01").terms_set), expected, "{rule}");
    }
}

#[test]
fn trading_days_count_both_ends_or_only_one() {
    let announced_period = |rule: (&str, Value), start: &str, end: &str| {
        let plan = ruled(&[rule]);
        let terms = Month {
            investment_period: Period { start: start.into(), end: end.into() },
            ..Month::default()
        };
        let row = announced(&plan, "2011-01", terms);
        (text(row.investment_period.start), text(row.investment_period.end))
    };
    let start = |both| {
        let rule = json!({ "tradingDays": 12, "endingOn": "period-end", "bothEnds": both });
        ("periodStart", rule)
    };
    let end = |both| {
        let rule = json!({ "tradingDays": 12, "startingOn": "period-start", "bothEnds": both });
        ("periodEnd", rule)
    };
    // January 17 was Martin Luther King Day. 10 to 14, 18 to 21 and 24 to 26 are twelve trading days.
    for (rule, given, expected) in [
        (end(true), ("2011-01-10", ""), "2011-01-26"),
        (end(false), ("2011-01-10", ""), "2011-01-27"),
        (start(true), ("", "2011-01-26"), "2011-01-10"),
        (start(false), ("", "2011-01-26"), "2011-01-07"),
        // A period may begin on a Saturday and end on a Sunday; its trading days are the open ones in it.
        (end(true), ("2011-01-08", ""), "2011-01-26"),
        (end(false), ("2011-01-08", ""), "2011-01-26"),
        (start(true), ("", "2011-01-30"), "2011-01-12"),
        (start(false), ("", "2011-01-30"), "2011-01-12"),
    ] {
        let (start, end) = announced_period(rule.clone(), given.0, given.1);
        let expected = if given.0.is_empty() { (expected, given.1) } else { (given.0, expected) };
        assert_eq!((start.as_str(), end.as_str()), expected, "{rule:?}");
    }
    let one_day = json!({ "tradingDays": 1, "startingOn": "period-start", "bothEnds": true });
    let (start, end) = announced_period(("periodEnd", one_day), "2011-01-10", "");
    assert_eq!(start, end);
}

#[test]
fn due_dates_are_counted_in_business_days_or_in_days() {
    let lead = |lead: Value| {
        let mut file: Value = indymac_file();
        set(&mut file, "/dueDates/standard/value", lead);
        read_plan(&file.to_string()).unwrap()
    };
    for (given, expected) in [
        (json!(0), "2005-03-22"),
        (json!(1), "2005-03-21"),
        (json!(3), "2005-03-17"),
        (json!({ "days": 0 }), "2005-03-22"),
        (json!({ "days": 1 }), "2005-03-21"),
        // A Sunday, so that Friday is the last day before it.
        (json!({ "days": 2 }), "2005-03-18"),
        (json!({ "days": 366 }), "2004-03-19"),
    ] {
        assert_eq!(text(month(&lead(given.clone()), "2005-03").due), expected, "{given}");
    }
}

#[test]
fn bank_debits_ascend_and_come_once() {
    let debits =
        |days: Value, roll| ruled(&[("bankDebits", json!({ "daysOfMonth": days, "roll": roll }))]);
    let plan = debits(json!([31, 1, 30, 15]), "following");
    for (from, expected) in [
        // The 30th and the 31st are the 29th in February.
        ("2008-02", vec!["2008-02-01", "2008-02-15", "2008-02-29"]),
        // Two Sundays.
        ("2008-06", vec!["2008-06-02", "2008-06-16", "2008-06-30"]),
        ("2008-05", vec!["2008-05-01", "2008-05-15", "2008-05-30", "2008-06-02"]),
    ] {
        assert_eq!(texts(&month(&plan, from).bank_debits), expected, "{from}");
    }
    let plan = debits(json!([1, 16]), "preceding");
    let row = month(&plan, "2008-06");
    assert_eq!(texts(&row.bank_debits), ["2008-05-30", "2008-06-16"]);
    let step = row.steps.iter().find(|step| step.rule == "schedule-bank-debits").unwrap();
    let inputs = [("daysOfMonth", "1, 16"), ("roll", "preceding")];
    assert_eq!(step.inputs, inputs.map(|(name, value)| (name, value.to_owned())));
    assert_eq!(step.result, "2008-05-30, 2008-06-16");
    assert!(!rules(&month(&indymac(), "2008-06")).contains(&"schedule-bank-debits"));
}
