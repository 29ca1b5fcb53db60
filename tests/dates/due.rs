//! Clearing, cancellation, waiver requests and record dates.

use super::*;

fn assumed(value: &Value) -> Value {
    json!({ "value": value, "assumed": "It is not said." })
}

/// Makes a request for a payment that is invested on a day.
fn paying(investment_date: &str, method: Option<PaymentMethod>) -> QuoteRequest {
    QuoteRequest {
        payment: Payment { method, ..Payment::default() },
        month: Month { investment_date: investment_date.into(), ..Month::default() },
        ..QuoteRequest::default()
    }
}

fn steps<'q>(quote: &'q Quote, rule: &str) -> Vec<(Vec<(&'q str, &'q str)>, &'q str)> {
    let steps = quote.steps.iter().filter(|step| step.rule == rule);
    steps
        .map(|step| {
            let inputs = step.inputs.iter().map(|(name, value)| (*name, value.as_str())).collect();
            (inputs, step.result.as_str())
        })
        .collect()
}

fn fields(quote: &Quote) -> Vec<String> {
    quote.problems.iter().map(|it| format!("{} {}", it.field, it.code)).collect()
}

/// AEP: up to three business days for good funds, cancellation two business days ahead.
fn aep() -> Plan {
    plan(&json!({
        "dueDates": {
            "standard": assumed(&json!(1)),
            "clearing": [
                { "paidBy": "check", "businessDays": 3, "clause": "D" },
                { "paidBy": "bank-debit", "businessDays": 1, "assumed": "It is not said." }
            ],
            "cancel": said(&json!(2))
        }
    }))
}

#[test]
fn aep_money_by_check_is_sent_three_business_days_early() {
    let plan = aep();
    let due = |method| plan.quote(&paying("2024-07-09", method)).due.unwrap();
    let by_check = due(Some(PaymentMethod::Check));
    // July 4, 2024 was a Thursday: 8, 5, 3 and 2 are the open days before the 9th.
    let json = serde_json::to_value(by_check).unwrap();
    assert_eq!(
        json,
        json!({
            "date": "2024-07-08",
            "weekday": "Monday",
            "countedFrom": "2024-07-09",
            "businessDaysLeft": null,
            "otherCalendar": null,
            "surelyBy": {
                "date": "2024-07-02", "weekday": "Tuesday", "businessDays": 3, "method": "check"
            },
            "cancelBy": "2024-07-05"
        })
    );
    for method in [PaymentMethod::OneTimeDebit, PaymentMethod::RecurringDebit] {
        let surely = due(Some(method)).surely_by.unwrap();
        assert_eq!((date_text(surely.date).as_str(), surely.weekday), ("2024-07-05", "Friday"));
        assert_eq!((surely.business_days, surely.method), (1, Some(method)));
    }
    // Uses the slowest way of paying, because none is given.
    let unknown = due(None).surely_by.unwrap();
    assert_eq!((unknown.date, unknown.business_days, unknown.method), (day("2024-07-02"), 3, None));
    // The plan does not say how long payroll takes.
    let quote = plan.quote(&paying("2024-07-09", Some(PaymentMethod::Payroll)));
    assert_eq!(quote.due.unwrap().surely_by, None);
    let missing = steps(&quote, "term-missing");
    assert!(missing.contains(&(vec![("term", "dueDates.clearing")], "unpublished")), "{missing:?}");
}

#[test]
fn aep_steps_cite_the_terms_and_say_what_they_depend_on() {
    let plan = aep();
    let quote = plan.quote(&paying("2024-07-09", Some(PaymentMethod::Check)));
    let inputs = vec![("due", "2024-07-08"), ("businessDaysBefore", "3"), ("method", "check")];
    assert_eq!(steps(&quote, "surely-by"), [(inputs, "2024-07-02")]);
    let inputs = vec![
        ("target", "investment-date"),
        ("countedFrom", "2024-07-09"),
        ("businessDaysBefore", "2"),
    ];
    assert_eq!(steps(&quote, "cancel-by"), [(inputs, "2024-07-05")]);
    let cited = quote.steps.iter().find(|step| step.rule == "surely-by").unwrap();
    assert_eq!((cited.clause.as_deref(), &cited.assumed), (Some("D"), &None));
    let quote = plan.quote(&paying("2024-07-09", None));
    let inputs = vec![("due", "2024-07-08"), ("businessDaysBefore", "3")];
    assert_eq!(steps(&quote, "surely-by"), [(inputs, "2024-07-02")]);

    // Lateness stays with the due date.
    let late = QuoteRequest { as_of: "2024-07-05".into(), ..paying("2024-07-09", None) };
    let quote = plan.quote(&late);
    assert_eq!(quote.due.unwrap().business_days_left, Some(1));
    assert_eq!(fields(&quote), [""; 0]);
}

#[test]
fn a_dividend_and_a_plan_without_the_terms_have_none_of_them() {
    let mut dividend = paying("2024-07-09", Some(PaymentMethod::Check));
    dividend.payment.kind = PaymentKind::Dividend;
    let quote = aep().quote(&dividend);
    assert_eq!(quote.due, None);
    let rules = ["due-time", "surely-by", "cancel-by", "waiver-request", "before-record"];
    assert!(rules.iter().all(|rule| steps(&quote, rule).is_empty()));
    let plain = plan(&json!({ "dueDates": { "standard": said(&json!(1)) } }));
    let quote = plain.quote(&paying("2024-07-09", Some(PaymentMethod::Check)));
    let keys: Vec<_> =
        serde_json::to_value(quote.due).unwrap().as_object().unwrap().keys().cloned().collect();
    assert_eq!(keys.len(), 5, "{keys:?}");
    assert!(rules.iter().all(|rule| steps(&quote, rule).is_empty()));
}

/// Glimcher: a waiver request by noon Eastern on the third business day before pricing.
fn glimcher() -> Plan {
    plan(&json!({
        "limits": {
            "per": assumed(&json!("month")),
            "existingMinimum": assumed(&json!("100")),
            "maximum": assumed(&json!("10000"))
        },
        "dueDates": {
            "standard": assumed(&json!(1)),
            "preApproved": assumed(&json!(1)),
            "time": assumed(&json!({ "time": "16:00", "zone": "eastern" })),
            "waiverRequest": said(&json!({ "businessDays": 3, "time": "12:00", "zone": "eastern" }))
        }
    }))
}

fn over_the_maximum(approved: bool, investment_date: &str) -> QuoteRequest {
    QuoteRequest {
        participant: Some(Participant::Existing),
        payment: Payment { amount: "50000".into(), approved, ..Payment::default() },
        month: Month {
            investment_date: investment_date.into(),
            investment_period: Period { start: "2008-01-23".into(), end: "2008-02-05".into() },
            ..Month::default()
        },
        ..QuoteRequest::default()
    }
}

#[test]
fn glimcher_waivers_are_requested_by_noon_three_business_days_before_pricing() {
    let plan = glimcher();
    // January 21, 2008 was Martin Luther King Day: 22, 18 and 17 are the open days before the 23rd.
    for (approved, investment_date) in [(true, ""), (false, ""), (false, "2008-02-15")] {
        let quote = plan.quote(&over_the_maximum(approved, investment_date));
        let status = if approved { Status::Accepted } else { Status::NeedsApproval };
        assert_eq!(quote.status, status);
        let due = serde_json::to_value(quote.due).unwrap();
        assert_eq!(due["date"], "2008-01-22");
        assert_eq!((&due["time"], &due["zone"]), (&json!("16:00"), &json!("eastern")));
        let request = json!({ "date": "2008-01-17", "time": "12:00", "zone": "eastern" });
        assert_eq!(due["waiverRequest"], request);
        let inputs = vec![
            ("countedFrom", "2008-01-23"),
            ("businessDaysBefore", "3"),
            ("time", "12:00"),
            ("zone", "eastern"),
        ];
        assert_eq!(steps(&quote, "waiver-request"), [(inputs, "2008-01-17")]);
        let inputs = vec![("due", "2008-01-22"), ("zone", "eastern")];
        assert_eq!(steps(&quote, "due-time"), [(inputs, "16:00")]);
    }
    // A payment within the maximum needs no waiver.
    let mut within = over_the_maximum(false, "2008-02-15");
    within.payment.amount = "10000".into();
    let due = plan.quote(&within).due.unwrap();
    assert_eq!((date_text(due.date).as_str(), due.waiver_request), ("2008-02-14", None));
}

#[test]
fn indymac_2002_purchases_precede_the_record_date() {
    let plan = plan(&json!({
        "schedule": { "recordDate": said(&json!({ "dayOfMonth": 10, "roll": "following", "months": [2, 5] })) },
        "dueDates": { "standard": assumed(&json!(1)), "beforeRecord": said(&json!(true)) }
    }));
    let record = |investment_date: &str, record_date: &str| {
        let mut request = paying(investment_date, None);
        request.month.record_date = record_date.into();
        let record = plan.quote(&request).due.unwrap().record;
        record.map(|record| (date_text(record.date), record.in_time))
    };
    let known = |date: &str, in_time| Some((date.to_owned(), in_time));
    // The announced record date overrides the rule.
    assert_eq!(record("2002-02-15", "2002-02-19"), known("2002-02-19", true));
    assert_eq!(record("2002-02-19", "2002-02-19"), known("2002-02-19", false));
    assert_eq!(record("2002-02-20", "2002-02-19"), known("2002-02-19", false));
    // February 10, 2002 was a Sunday.
    assert_eq!(record("2002-02-08", ""), known("2002-02-11", true));
    assert_eq!(record("2002-02-11", ""), known("2002-02-11", false));
    // Uses the next month's record date, because this month has none.
    assert_eq!(record("2002-03-15", ""), known("2002-05-10", true));
    assert_eq!(record("2002-12-16", ""), known("2003-02-10", true));
    assert_eq!(record("2002-02-15", "soon"), None);

    let quote = plan.quote(&paying("2002-03-15", None));
    let inputs = vec![("invested", "2002-03-15"), ("recordDate", "2002-05-10")];
    assert_eq!(steps(&quote, "before-record"), [(inputs, "in-time")]);
    let ruled = quote.steps.iter().find(|step| step.rule == "schedule-day-of-month").unwrap();
    assert_eq!((ruled.part.as_str(), ruled.result.as_str()), ("due", "2002-05-10"));
    let brief = plan.quote_many(&[paying("2002-03-15", None)]).next().unwrap();
    assert_eq!((brief.due, brief.steps.len()), (quote.due, 0));
}

#[test]
fn a_record_date_judges_only_plans_that_say_so_and_known_purchases() {
    let with = |before_record: Value| {
        plan(&json!({
            "dueDates": { "standard": said(&json!(1)), "preApproved": said(&json!(1)), "beforeRecord": said(&before_record) }
        }))
    };
    let record = |plan: &Plan, start: &str, end: &str| {
        let mut request = over_the_maximum(true, "");
        request.month.investment_period = Period { start: start.into(), end: end.into() };
        request.month.record_date = "2008-02-06".into();
        plan.quote(&request).due.and_then(|due| due.record).map(|record| record.in_time)
    };
    // The last day of a period decides.
    assert_eq!(record(&with(json!(true)), "2008-01-23", "2008-02-05"), Some(true));
    assert_eq!(record(&with(json!(true)), "2008-01-23", "2008-02-06"), Some(false));
    assert_eq!(record(&with(json!(true)), "2008-01-23", ""), None);
    assert_eq!(record(&with(json!(false)), "2008-01-23", "2008-02-05"), None);
    // Judges nothing without a rule or an announcement.
    let quote = with(json!(true)).quote(&paying("2008-01-15", None));
    assert_eq!(quote.due.and_then(|due: Due| due.record), None);
}

#[test]
fn days_around_a_due_date_beyond_the_calendars_are_unknown() {
    // January 2, 1990 is the first business day of the calendars.
    let quote = aep().quote(&paying("1990-01-03", None));
    let due = quote.due.unwrap();
    assert_eq!(
        (date_text(due.date).as_str(), due.surely_by, due.cancel_by),
        ("1990-01-02", None, None)
    );
    assert_eq!(fields(&quote), ["month.investmentDate out-of-range"]);
    let mut request = over_the_maximum(true, "");
    request.month.investment_period.start = "1990-01-04".into();
    let quote = glimcher().quote(&request);
    assert_eq!(quote.due.unwrap().waiver_request, None);
    assert_eq!(fields(&quote), ["month.investmentPeriod.start out-of-range"]);
    let plan = plan(&json!({
        "schedule": { "recordDate": said(&json!({ "lastDay": true, "roll": "following", "months": [1] })) },
        "dueDates": { "standard": said(&json!(0)), "beforeRecord": said(&json!(true)) }
    }));
    for date in ["2100-12-31", "2100-02-01", "1990-01-02"] {
        let record = plan.quote(&paying(date, None)).due.unwrap().record;
        assert_eq!(record.is_some(), date == "1990-01-02", "{date}");
    }
}

#[test]
fn every_mistake_of_the_terms_of_due_dates_is_named_at_once() {
    let terms = json!({
        "dueDates": {
            "time": { "value": { "time": "24:00", "zone": "EST" }, "clause": "D" },
            "clearing": [
                { "paidBy": "bank-debit", "businessDays": 67, "clause": "D" },
                { "paidBy": "wire", "businessDays": 1, "clause": "D" },
                { "paidBy": "recurring-debit", "businessDays": "1" },
                { "paidBy": "check", "days": 1, "clause": "D" }
            ],
            "cancel": said(&json!(-1)),
            "waiverRequest": said(&json!({ "businessDays": 0, "time": "noon" })),
            "beforeRecord": said(&json!("yes"))
        }
    });
    let ways = "known=check, one-time-debit, recurring-debit, payroll, bank-debit";
    let days = "minimum=0; maximum=66";
    assert_mistakes(
        Plan::from_json(&file(&terms).to_string()),
        &[
            ("$.dueDates.time.value.time", "not-a-time", ""),
            (
                "$.dueDates.time.value.zone",
                "unknown-value",
                "known=eastern, central, mountain, pacific",
            ),
            ("$.dueDates.clearing[0].businessDays", "out-of-range", days),
            ("$.dueDates.clearing[1].paidBy", "unknown-value", ways),
            ("$.dueDates.clearing[2].paidBy", "repeated", ""),
            (
                "$.dueDates.clearing[2].businessDays",
                "wrong-type",
                "expected=whole number; found=string",
            ),
            ("$.dueDates.clearing[2]", "no-source", ""),
            (
                "$.dueDates.clearing[3].days",
                "unknown-key",
                "known=paidBy, businessDays, clause, assumed",
            ),
            ("$.dueDates.clearing[3].businessDays", "missing", ""),
            ("$.dueDates.cancel.value", "out-of-range", days),
            ("$.dueDates.waiverRequest.value.time", "not-a-time", ""),
            ("$.dueDates.waiverRequest.value.zone", "missing", ""),
            ("$.dueDates.beforeRecord.value", "wrong-type", "expected=boolean; found=string"),
        ],
    );
    let time = |text: &str| {
        let terms =
            json!({ "dueDates": { "time": said(&json!({ "time": text, "zone": "pacific" })) } });
        Plan::from_json(&file(&terms).to_string())
            .map(|plan| plan.due_dates.time.unwrap().value.time.to_string())
    };
    for good in ["00:00", "09:05", "12:00", "23:59"] {
        assert_eq!(time(good).unwrap(), good);
    }
    for bad in [
        "24:00",
        "12:60",
        "9:00",
        "12:0",
        "1200",
        "12:00 ",
        "+9:00",
        "12:00:00",
        "１２:00",
        "ab:cd",
    ] {
        let error = time(bad).unwrap_err();
        assert_eq!(error.problems()[0].code, "not-a-time", "{bad}");
    }
}
