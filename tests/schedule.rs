//! The days of months: published ones from plan files alone, each rule by itself, and what is wrong with a request.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

mod util;

use chrono::NaiveDate;
use dspp::calendar::date_text;
use dspp::{
    DayRule, Editions, Feature, Month, Period, Plan, Schedule, ScheduleDay, ScheduleRequest,
    ScheduleRow, Source, Term,
};
use serde_json::{Value, json};
use util::{PLAN_FILE, for_all_days, read_plan, redwood, redwood_with, set};

const INDYMAC: &str = include_str!("../plans/indymac-2005.json");
const VENTAS: &str = include_str!("../plans/ventas-2011.json");
const REDWOOD_2002: &str = include_str!("../plans/redwood-2002.json");

fn indymac() -> Plan {
    for_all_days(INDYMAC)
}

fn ventas() -> Plan {
    for_all_days(VENTAS)
}

/// A plan file with these rules for its days, and no others.
/// IndyMac's file without the days that it speaks for.
fn indymac_file() -> Value {
    let mut file: Value = serde_json::from_str(INDYMAC).unwrap();
    let keys = file.as_object_mut().unwrap();
    for key in ["effectiveFrom", "effectiveUntil"] {
        keys.remove(key);
    }
    file
}

fn ruled_file(rules: &[(&str, Value)]) -> Value {
    let mut file: Value = indymac_file();
    set(&mut file, "/schedule", json!({}));
    for (key, rule) in rules {
        let term = json!({ "value": rule, "assumed": "it is a test" });
        set(&mut file, &format!("/schedule/{key}"), term);
    }
    file
}

fn ruled(rules: &[(&str, Value)]) -> Plan {
    read_plan(&ruled_file(rules).to_string()).unwrap_or_else(|error| panic!("{error}"))
}

fn text(date: Option<NaiveDate>) -> String {
    date.map(date_text).unwrap_or_default()
}

fn texts(dates: &[NaiveDate]) -> Vec<String> {
    dates.iter().copied().map(date_text).collect()
}

/// One month without problems.
#[track_caller]
fn row(plan: &Plan, request: &ScheduleRequest) -> ScheduleRow {
    let schedule = plan.schedule(&ScheduleRequest { months: "1".into(), ..request.clone() });
    assert!(schedule.problems.is_empty(), "{:?}", schedule.problems);
    assert_eq!(schedule.rows.len(), 1);
    schedule.rows.into_iter().next().expect("a row")
}

/// One month as the plan's rules have it.
#[track_caller]
fn month(plan: &Plan, month: &str) -> ScheduleRow {
    row(plan, &ScheduleRequest { from: month.into(), ..ScheduleRequest::default() })
}

/// One month of which something was announced.
#[track_caller]
fn announced(plan: &Plan, from: &str, announced: Month) -> ScheduleRow {
    let announced = vec![Month { month: from.into(), ..announced }];
    row(plan, &ScheduleRequest { from: from.into(), announced, ..ScheduleRequest::default() })
}

fn rules(row: &ScheduleRow) -> Vec<&str> {
    row.steps.iter().map(|step| step.rule.as_str()).collect()
}

/// Field, code and values of each problem.
fn problems(schedule: &Schedule) -> Vec<String> {
    let problem = |problem: &dspp::Problem| {
        let values = problem.values.iter().map(|(name, value)| format!(" {name}={value}"));
        format!("{} {}{}", problem.field, problem.code, values.collect::<String>())
    };
    schedule.problems.iter().map(problem).collect()
}

/// The problems of a question about January 2005, with the rows it has all the same.
#[track_caller]
fn refused(request: &ScheduleRequest, rows: usize, expected: &[&str]) {
    let plan = indymac();
    let schedule = plan.schedule(request);
    assert_eq!(problems(&schedule), expected, "{request:?}");
    assert_eq!(schedule.rows.len(), rows, "{request:?}");
}

#[track_caller]
fn refused_announcement(announced: Month, expected: &[&str]) {
    let request = ScheduleRequest {
        from: "2005-01".into(),
        months: "3".into(),
        announced: vec![announced],
        ..ScheduleRequest::default()
    };
    refused(&request, 3, expected);
}

#[test]
fn every_published_row_follows_from_its_plan_file() {
    let plans = [("IndyMac", indymac()), ("Ventas", ventas())];
    let rows: Vec<Vec<_>> = include_str!("data/published-schedules.csv")
        .lines()
        .skip(1)
        .map(|line| line.split(',').collect())
        .collect();
    assert_eq!(rows.len(), 30);
    for published in rows {
        let [issuer, month, terms_set, due, start, investment_date, _] = published[..] else {
            panic!("{published:?}")
        };
        let (_, plan) = plans.iter().find(|(name, _)| *name == issuer).expect(issuer);
        // Printed before the year began, so that no later announcement was known.
        let known_on = format!("{}-12-31", month[..4].parse::<i32>().unwrap() - 1);
        for known_on in ["", &known_on] {
            let request = ScheduleRequest {
                from: month.into(),
                known_on: known_on.into(),
                ..ScheduleRequest::default()
            };
            let row = row(plan, &request);
            let found = [
                text(row.terms_set),
                text(row.pre_approved_due),
                text(row.investment_period.start),
                text(row.investment_period.end),
                text(row.investment_date),
            ];
            let expected = [terms_set, due, start, investment_date, investment_date];
            assert_eq!(found, expected, "{published:?}");
        }
    }
}

#[test]
fn a_row_is_whole_and_its_steps_say_how_each_day_follows() {
    let plan = indymac();
    let row = month(&plan, "2005-01");
    let mut json = serde_json::to_value(&row).unwrap();
    let steps = json.as_object_mut().unwrap().remove("steps").unwrap();
    assert_eq!(
        json,
        json!({
            "month": "2005-01",
            "edition": "indymac-2005",
            "termsSet": "2004-12-28",
            "investmentDate": "2005-01-21",
            "due": "2005-01-20",
            "investmentPeriod": { "start": "2005-01-04", "end": "2005-01-21" },
            "preApprovedDue": "2005-01-03",
            "bankDebits": [],
            // Monday was Martin Luther King Day.
            "remindOn": "2005-01-18",
            "preApprovedRemindOn": "2004-12-30"
        })
    );
    let said: Vec<_> = steps
        .as_array()
        .unwrap()
        .iter()
        .map(|step| {
            assert_eq!(step["part"], "schedule");
            assert!(step["clause"].is_string() || step["assumed"].is_string(), "{step}");
            json!([step["rule"], step["inputs"], step["result"]])
        })
        .collect();
    let expected = json!([
        ["calendar", {}, "nyse"],
        [
            "schedule-day-of-month",
            {
                "day": "investment-date",
                "dayOfMonth": "22",
                "countedFrom": "2005-01-22",
                "roll": "nearest"
            },
            "2005-01-21"
        ],
        [
            "schedule-trading-days",
            {
                "day": "period-start",
                "from": "investment-date",
                "countedFrom": "2005-01-21",
                "tradingDays": "12",
                "bothEnds": "no"
            },
            "2005-01-04"
        ],
        [
            "due-date",
            {
                "target": "investment-period-start",
                "countedFrom": "2005-01-04",
                "businessDaysBefore": "1"
            },
            "2005-01-03"
        ],
        [
            "schedule-business-days",
            {
                "day": "terms-set",
                "from": "pre-approved-due",
                "countedFrom": "2005-01-03",
                "businessDaysBefore": "4"
            },
            "2004-12-28"
        ],
        [
            "due-date",
            {
                "target": "investment-date",
                "countedFrom": "2005-01-21",
                "businessDaysBefore": "1"
            },
            "2005-01-20"
        ],
        [
            "schedule-business-days",
            {
                "day": "period-end",
                "from": "investment-date",
                "countedFrom": "2005-01-21",
                "businessDaysAfter": "0"
            },
            "2005-01-21"
        ],
        [
            "schedule-reminder",
            { "day": "due", "countedFrom": "2005-01-20", "businessDaysBefore": "2" },
            "2005-01-18"
        ],
        [
            "schedule-reminder",
            {
                "day": "pre-approved-due",
                "countedFrom": "2005-01-03",
                "businessDaysBefore": "2"
            },
            "2004-12-30"
        ]
    ]);
    assert_eq!(Value::from(said), expected);
}

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
    // A dividend of another month is none of this one.
    let request = ScheduleRequest {
        from: "2008-02".into(),
        announced: vec![Month { month: "2008-01".into(), ..dividend.clone() }],
        ..ScheduleRequest::default()
    };
    assert_eq!(text(row(&plan, &request).investment_date), "2008-02-15");
    // An announced investment date goes before both.
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

    // A rule without the dividend does not look at it.
    let plan = ruled(&[("investmentDate", json!({ "dayOfMonth": 15, "roll": "nearest" }))]);
    assert_eq!(text(announced(&plan, "2008-01", dividend).investment_date), "2008-01-15");
}

#[test]
fn business_days_count_on_and_back_from_another_day_and_none_is_that_day() {
    let on_the_22nd = ("investmentDate", json!({ "dayOfMonth": 22, "roll": "nearest" }));
    for (rule, expected) in [
        (json!({ "businessDays": 1, "before": "investment-date" }), "2008-01-18"),
        (json!({ "businessDays": 3, "after": "investment-date" }), "2008-01-25"),
        (json!({ "businessDays": 0, "after": "investment-date" }), "2008-01-22"),
        (json!({ "businessDays": 0, "before": "investment-date" }), "2008-01-22"),
        (json!({ "businessDays": 2, "before": "due" }), "2008-01-16"),
        // 66 business days before it, the year's holidays counted out.
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

#[test]
fn what_was_announced_goes_before_the_rules_and_the_rest_follows_from_it() {
    let plan = indymac();
    let row = announced(
        &plan,
        "2005-03",
        Month { investment_date: "2005-03-15".into(), ..Month::default() },
    );
    // Counted on a calendar: twelve trading days before March 15 is February 25; Washington's Birthday was the 21st.
    assert_eq!(text(row.investment_date), "2005-03-15");
    assert_eq!(text(row.due), "2005-03-14");
    assert_eq!(text(row.remind_on), "2005-03-10");
    assert_eq!(text(row.investment_period.start), "2005-02-25");
    assert_eq!(text(row.investment_period.end), "2005-03-15");
    assert_eq!(text(row.pre_approved_due), "2005-02-24");
    assert_eq!(text(row.pre_approved_remind_on), "2005-02-22");
    assert_eq!(text(row.terms_set), "2005-02-17");
    let step = row.steps.iter().find(|step| step.rule == "schedule-announced").unwrap();
    assert_eq!(step.inputs, [("day", "investment-date".to_owned())]);
    assert_eq!((step.result.as_str(), step.clause.as_ref()), ("2005-03-15", None));
    assert_eq!(step.assumed, None);

    let period = Month {
        investment_period: Period { start: "2005-03-01".into(), end: "2005-03-31".into() },
        ..Month::default()
    };
    let row = announced(&plan, "2005-03", period);
    assert_eq!(text(row.investment_date), "2005-03-22");
    assert_eq!(text(row.investment_period.start), "2005-03-01");
    assert_eq!(text(row.investment_period.end), "2005-03-31");
    assert_eq!(text(row.pre_approved_due), "2005-02-28");
    assert_eq!(text(row.terms_set), "2005-02-22");

    let one_day = Month {
        investment_period: Period { start: "2005-03-01".into(), end: "2005-03-01".into() },
        ..Month::default()
    };
    assert_eq!(text(announced(&plan, "2005-03", one_day).investment_period.end), "2005-03-01");

    let end = Month {
        investment_period: Period { end: "2011-02-25".into(), ..Period::default() },
        ..Month::default()
    };
    assert_eq!(text(announced(&ventas(), "2011-02", end).investment_date), "2011-02-25");
}

#[test]
fn announcements_find_their_month_in_any_order() {
    let plan = redwood();
    let request = ScheduleRequest {
        from: "2008-01".into(),
        months: "4".into(),
        announced: vec![
            // By its month, its investment date, and the end of its period, in this order.
            Month {
                month: " 2008-03 ".into(),
                investment_period: Period { start: "2008-02-25".into(), ..Period::default() },
                ..Month::default()
            },
            Month {
                investment_date: "2008-01-15".into(),
                investment_period: Period { end: "2008-02-01".into(), ..Period::default() },
                ..Month::default()
            },
            Month {
                investment_period: Period { start: "2008-03-24".into(), end: "2008-04-08".into() },
                ..Month::default()
            },
            Month { investment_date: "2011-05-16".into(), ..Month::default() },
        ],
        ..ScheduleRequest::default()
    };
    let schedule = plan.schedule(&request);
    assert_eq!(problems(&schedule), [""; 0]);
    let found: Vec<_> = schedule
        .rows
        .iter()
        .map(|row| (row.month.to_string(), text(row.due), text(row.pre_approved_due)))
        .collect();
    let expected = [
        ("2008-01", "2008-01-14", ""),
        ("2008-02", "", ""),
        ("2008-03", "", "2008-02-22"),
        // March 21 was Good Friday.
        ("2008-04", "", "2008-03-20"),
    ];
    assert_eq!(found, expected.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned())));
}

#[test]
fn a_schedule_knows_the_closings_that_were_announced_by_its_day() {
    // The exchange announced on 2006-12-29 that it would close on 2007-01-02.
    let plan = ventas();
    let rows = |known_on| {
        let request =
            ScheduleRequest { from: "2007-01".into(), known_on, ..ScheduleRequest::default() };
        let row = row(&plan, &request);
        [
            text(row.terms_set),
            text(row.pre_approved_due),
            text(row.investment_period.start),
            text(row.investment_date),
        ]
    };
    let before = ["2007-01-02", "2007-01-05", "2007-01-08", "2007-01-24"];
    let after = ["2007-01-03", "2007-01-08", "2007-01-09", "2007-01-25"];
    assert_eq!(rows("2006-12-28".into()), before);
    for known_on in ["2006-12-29", "2007-01-02", "", " "] {
        assert_eq!(rows(known_on.into()), after, "{known_on:?}");
    }
}

#[test]
fn a_schedule_past_the_known_closings_says_so() {
    let plan = indymac();
    for (from, said) in [("2026-09", false), ("2026-10", true), ("2090-01", true)] {
        assert_eq!(rules(&month(&plan, from)).contains(&"closures-known-through"), said, "{from}");
    }
    // They are known through September 30.
    let last = Month { investment_date: "2026-09-30".into(), ..Month::default() };
    assert!(!rules(&announced(&plan, "2026-09", last)).contains(&"closures-known-through"));
}

#[test]
fn closures_of_plan_request_and_month_count_together() {
    let mut file: Value = indymac_file();
    set(&mut file, "/closures", json!(["2005-01-20"]));
    let plan = read_plan(&file.to_string()).unwrap();
    assert_eq!(text(month(&plan, "2005-01").due), "2005-01-19");
    let with = |closures: &[&str], own: &[&str]| {
        let request = ScheduleRequest {
            from: "2005-01".into(),
            months: "2".into(),
            announced: vec![Month {
                month: "2005-01".into(),
                closures: own.iter().copied().map(Into::into).collect(),
                ..Month::default()
            }],
            closures: closures.iter().copied().map(Into::into).collect(),
            ..ScheduleRequest::default()
        };
        let schedule = plan.schedule(&request);
        assert_eq!(problems(&schedule), [""; 0]);
        [text(schedule.rows[0].due), text(schedule.rows[1].due)]
    };
    assert_eq!(with(&[], &[]), ["2005-01-19", "2005-02-18"]);
    assert_eq!(with(&["2005-01-19", "2005-02-18"], &[]), ["2005-01-18", "2005-02-17"]);
    assert_eq!(with(&["2005-01-19", " "], &["2005-01-18"]), ["2005-01-14", "2005-02-18"]);
    // The announcement for January does not affect February.
    assert_eq!(with(&["2005-02-18"], &["2005-02-17"]), ["2005-01-19", "2005-02-17"]);
}

#[test]
fn a_suspended_month_has_no_due_dates() {
    let plan = ruled(&[
        ("investmentDate", json!({ "dayOfMonth": 22, "roll": "nearest" })),
        ("periodStart", json!({ "businessDays": 12, "before": "investment-date" })),
        ("bankDebits", json!({ "daysOfMonth": [5], "roll": "following" })),
    ]);
    let of = |suspended: &[Feature]| {
        let suspended = suspended.to_vec();
        let row = announced(&plan, "2005-01", Month { suspended, ..Month::default() });
        assert_eq!(text(row.investment_date), "2005-01-21");
        assert_eq!(row.due.is_some(), row.remind_on.is_some());
        assert_eq!(row.pre_approved_due.is_some(), row.pre_approved_remind_on.is_some());
        let said = row.steps.iter().filter(|step| step.rule == "suspended").count();
        (row.due.is_some(), row.pre_approved_due.is_some(), row.bank_debits.len(), said)
    };
    assert_eq!(of(&[]), (true, true, 1, 0));
    assert_eq!(of(&[Feature::Dividends, Feature::NewInvestors]), (true, true, 1, 0));
    assert_eq!(of(&[Feature::PreApproved]), (true, false, 1, 1));
    assert_eq!(of(&[Feature::OptionalCash]), (false, false, 0, 1));
    assert_eq!(of(&[Feature::OptionalCash, Feature::PreApproved]), (false, false, 0, 1));

    let mut file: Value = indymac_file();
    let until_further_notice = json!({ "value": ["optional-cash"], "assumed": "it is a test" });
    set(&mut file, "/suspended", until_further_notice);
    let plan = read_plan(&file.to_string()).unwrap();
    assert_eq!(month(&plan, "2005-01").due, None);
}

#[test]
fn a_term_that_nobody_published_is_named_in_its_row() {
    let missing = |row: &ScheduleRow| -> Vec<String> {
        let steps = row.steps.iter().filter(|step| step.rule == "term-missing");
        steps.map(|step| step.inputs[0].1.to_owned()).collect()
    };
    let days = ["termsSet", "investmentDate", "periodStart", "periodEnd"];
    let all: Vec<_> = days.iter().map(|day| format!("schedule.{day}")).collect();
    let plan = redwood();
    let row = month(&plan, "2008-01");
    assert_eq!(missing(&row), all);
    assert_eq!((row.due, row.investment_period.start, row.bank_debits.len()), (None, None, 0));

    let plan = read_plan(REDWOOD_2002).unwrap();
    let row = announced(
        &plan,
        "2005-01",
        Month { investment_date: "2005-01-21".into(), ..Month::default() },
    );
    assert_eq!((text(row.investment_date).as_str(), row.due), ("2005-01-21", None));
    let expected = [
        "schedule.termsSet",
        "dueDates.standard",
        "schedule.periodStart",
        "schedule.periodEnd",
        "dueDates.preApproved",
    ];
    assert_eq!(missing(&row), expected);
    assert_eq!(missing(&month(&indymac(), "2005-01")), [""; 0]);
}

#[test]
fn nothing_is_due_before_the_plan_took_effect() {
    let ruled_from = |from: &str| {
        let mut file = ruled_file(&[
            ("investmentDate", json!({ "dayOfMonth": 22, "roll": "nearest" })),
            ("periodStart", json!({ "businessDays": 12, "before": "investment-date" })),
            ("bankDebits", json!({ "daysOfMonth": [5, 25], "roll": "following" })),
        ]);
        set(&mut file, "/effectiveFrom", json!({ "value": from, "assumed": "it is a test" }));
        read_plan(&file.to_string()).unwrap()
    };
    let plan = ruled_from("2007-11-21");
    let request = ScheduleRequest {
        from: "2007-09".into(),
        months: "4".into(),
        ..ScheduleRequest::default()
    };
    let schedule = plan.schedule(&request);
    assert_eq!(problems(&schedule), ["from outside-plan effectiveFrom=2007-11-21"]);
    let due: Vec<_> =
        schedule.rows.iter().map(|row| (text(row.due), text(row.pre_approved_due))).collect();
    // November 22 was Thanksgiving Day, so that the payment is invested on the 23rd; the period began before.
    // Twelve business days before December 21 is the 5th.
    let expected = [("", ""), ("", ""), ("2007-11-21", ""), ("2007-12-20", "2007-12-04")];
    assert_eq!(due, expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
    assert_eq!(texts(&schedule.rows[2].bank_debits), ["2007-11-26"]);
    assert!(rules(&schedule.rows[0]).contains(&"plan-in-effect"));
    assert!(!rules(&schedule.rows[3]).contains(&"plan-in-effect"));

    let request = ScheduleRequest {
        from: "2007-10".into(),
        months: "1".into(),
        announced: vec![Month {
            investment_date: "2007-10-22".into(),
            investment_period: Period { start: "2007-10-15".into(), ..Period::default() },
            ..Month::default()
        }],
        ..ScheduleRequest::default()
    };
    assert_eq!(
        problems(&redwood().schedule(&request)),
        [
            "announced[0].investmentDate outside-plan effectiveFrom=2007-11-23",
            "announced[0].investmentPeriod.start outside-plan effectiveFrom=2007-11-23",
        ]
    );
}

#[test]
fn each_month_falls_under_the_edition_in_force_on_its_investment() {
    let edition = |id: &str, day: u32, from: Option<&str>| {
        let on_the_day = json!({ "dayOfMonth": day, "roll": "nearest" });
        let mut file = ruled_file(&[("investmentDate", on_the_day)]);
        set(&mut file, "/id", json!(id));
        if let Some(from) = from {
            set(&mut file, "/effectiveFrom", json!({ "value": from, "assumed": "a test" }));
        }
        file
    };
    let found = |files: &[Value], announced: Vec<Month>| {
        let editions = Editions::from_json(&Value::from(files.to_vec()).to_string()).unwrap();
        let request = ScheduleRequest {
            from: "2007-10".into(),
            months: "3".into(),
            announced,
            ..ScheduleRequest::default()
        };
        let schedule = editions.schedule(&request);
        let rows =
            schedule.rows.iter().map(|row| (row.edition.as_str(), text(row.investment_date)));
        let rows: Vec<_> = rows.map(|(edition, date)| format!("{edition} {date}")).collect();
        (rows, problems(&schedule))
    };
    let none = Vec::<String>::new();
    // The edition before is in force on its own day; on the 26th it is not any more.
    let (old, new) = (edition("old", 15, None), edition("new", 26, Some("2007-11-23")));
    let rows = ["old 2007-10-15", "old 2007-11-15", "new 2007-12-26"];
    assert_eq!(
        found(&[new.clone(), old.clone()], vec![]),
        (rows.map(str::to_owned).to_vec(), none.clone())
    );
    let late = edition("old", 28, None);
    let rows = ["old 2007-10-29", "new 2007-11-26", "new 2007-12-26"];
    assert_eq!(
        found(&[late, new.clone()], vec![]),
        (rows.map(str::to_owned).to_vec(), none.clone())
    );
    // An announced day decides by itself.
    let on_the_26th = vec![Month { investment_date: "2007-11-26".into(), ..Month::default() }];
    let rows = ["old 2007-10-15", "new 2007-11-26", "new 2007-12-26"];
    assert_eq!(found(&[old, new.clone()], on_the_26th), (rows.map(str::to_owned).to_vec(), none));
    // Before the first edition, the first says that it does not apply.
    let newest = edition("newest", 26, Some("2008-05-01"));
    let (rows, said) = found(&[new, newest], vec![]);
    assert_eq!(rows, ["new 2007-10-26", "new 2007-11-26", "new 2007-12-26"]);
    assert_eq!(said, ["from outside-plan effectiveFrom=2007-11-23"]);
    // Without any day the later edition of a month answers.
    let (rows, _) = found(
        &[serde_json::from_str(REDWOOD_2002).unwrap(), serde_json::from_str(PLAN_FILE).unwrap()],
        vec![],
    );
    assert_eq!(rows, ["redwood-2002 ", "redwood-2007 ", "redwood-2007 "]);
}

#[test]
fn a_closed_investment_date_is_judged_by_the_calendar_of_its_edition_and_month() {
    let mut old: Value = serde_json::from_str(REDWOOD_2002).unwrap();
    set(&mut old, "/calendar/value", json!("federal-reserve"));
    let files = json!([old, serde_json::from_str::<Value>(PLAN_FILE).unwrap()]).to_string();
    let editions = Editions::from_json(&files).unwrap();
    let closed = |day: &str, closures: &[&str]| {
        let announced = vec![Month {
            investment_date: day.into(),
            closures: closures.iter().copied().map(Into::into).collect(),
            ..Month::default()
        }];
        let request =
            ScheduleRequest { from: "2007-01".into(), announced, ..ScheduleRequest::default() };
        problems(&editions.schedule(&request))
    };
    // Good Friday is a bank day; Columbus Day is a trading day.
    assert_eq!(closed("2007-04-06", &[]), [""; 0]);
    assert_eq!(
        closed("2008-03-21", &[]),
        [
            "announced[0].investmentDate not-a-business-day calendar=nyse before=2008-03-20 after=2008-03-24"
        ]
    );
    assert_eq!(
        closed("2007-10-08", &[]),
        [
            "announced[0].investmentDate not-a-business-day calendar=federal-reserve before=2007-10-05 after=2007-10-09"
        ]
    );
    assert_eq!(
        closed("2008-03-20", &["2008-03-20", "2008-03-19"]),
        [
            "announced[0].investmentDate not-a-business-day calendar=nyse before=2008-03-18 after=2008-03-24"
        ]
    );
}

#[test]
fn months_and_days_are_read_as_people_write_them() {
    let typed = ScheduleRequest {
        from: "January 2005".into(),
        months: "2\u{200e}".into(),
        closures: vec!["1/18/2005".into(), "Feb 14, 2005".into()],
        known_on: "1/3/05".into(),
        announced: vec![Month {
            month: "2/2005".into(),
            investment_date: "Tue, Feb 22, 2005".into(),
            investment_period: Period {
                start: "1-Feb-05".into(),
                end: "22 de febrero de 2005".into(),
            },
            closures: vec!["2-15-2005".into()],
            ..Month::default()
        }],
    };
    let plain = ScheduleRequest {
        from: "2005-01".into(),
        months: "2".into(),
        closures: vec!["2005-01-18".into(), "2005-02-14".into()],
        known_on: "2005-01-03".into(),
        announced: vec![Month {
            month: "2005-02".into(),
            investment_date: "2005-02-22".into(),
            investment_period: Period { start: "2005-02-01".into(), end: "2005-02-22".into() },
            closures: vec!["2005-02-15".into()],
            ..Month::default()
        }],
    };
    let plan = indymac();
    let [typed, plain] = [typed, plain].map(|request| plan.schedule(&request));
    assert_eq!(typed.problems, []);
    assert_eq!(typed.rows.len(), 2);
    assert_eq!(format!("{:?}", typed.rows), format!("{:?}", plain.rows));
}

#[test]
fn a_question_that_cannot_be_read_has_no_rows() {
    let asked = |from: &str, months: &str, known_on: &str, closure: &str| ScheduleRequest {
        from: from.into(),
        months: months.into(),
        known_on: known_on.into(),
        closures: vec![closure.into()],
        announced: Vec::new(),
    };
    refused(&ScheduleRequest::default(), 0, &["from missing"]);
    refused(&asked(" ", "1", "", ""), 0, &["from missing"]);
    for from in ["2005", "2005-00", "2005-13", "2005-01-01", "January", "Jan 05", "13/2005"] {
        refused(&asked(from, "1", "", ""), 0, &["from not-a-month"]);
    }
    for from in ["1989-12", "2101-01", "0000-01", "9999-12"] {
        let expected = "from out-of-range minimum=1990-01-01 maximum=2100-12-31";
        refused(&asked(from, "1", "", ""), 0, &[expected]);
    }
    for months in ["x", "1.5", "12 months", "1e2", "+1", "--1", "-", "１２", "1,2"] {
        refused(&asked("2005-01", months, "", ""), 0, &["months not-a-number"]);
    }
    for months in ["0", "1333", "-1", "-0", "99999999999999999999999999", "000"] {
        let expected = "months out-of-range minimum=1 maximum=1332";
        refused(&asked("2005-01", months, "", ""), 0, &[expected]);
    }
    refused(&asked("2005-01", "1", "2005-02-29", ""), 0, &["knownOn not-a-date"]);
    let beyond = "knownOn out-of-range minimum=1990-01-01 maximum=2100-12-31";
    refused(&asked("2005-01", "1", "1989-12-31", ""), 0, &[beyond]);
    refused(&asked("2005-01", "1", "", "x"), 0, &["closures[0] not-a-date"]);
    refused(
        &asked("", "0", "x", "x"),
        0,
        &[
            "from missing",
            "months out-of-range minimum=1 maximum=1332",
            "closures[0] not-a-date",
            "knownOn not-a-date",
        ],
    );
    for (months, rows) in [("", 12), (" 3 ", 3), ("007", 7), ("1", 1)] {
        refused(&asked("2005-01", months, "", ""), rows, &[]);
    }
}

#[test]
fn lists_that_are_too_long_are_refused_whole() {
    let closures = vec!["2005-01-20".into(); 1001];
    let request = ScheduleRequest {
        from: "2005-01".into(),
        closures: closures.clone(),
        ..ScheduleRequest::default()
    };
    refused(&request, 0, &["closures too-many-closures maximum=1000"]);
    let own = Month { month: "2005-01".into(), closures, ..Month::default() };
    refused_announcement(own, &["announced[0].closures too-many-closures maximum=1000"]);
    let announced = vec![Month { month: "2005-01".into(), ..Month::default() }; 1333];
    let request =
        ScheduleRequest { from: "2005-01".into(), announced, ..ScheduleRequest::default() };
    refused(&request, 0, &["announced too-many-months maximum=1332"]);
}

#[test]
fn an_announcement_that_cannot_be_used_is_named_field_by_field() {
    refused_announcement(
        Month {
            month: "2005-02".into(),
            investment_date: "2005-02-29".into(),
            investment_period: Period { start: "x".into(), end: "1989-12-29".into() },
            dividend_payment_date: "soon".into(),
            closures: vec!["2005-02-14".into(), "14 February".into()],
            // Nothing of these is asked.
            discount: "much".into(),
            pre_approved_discount: "more".into(),
            threshold_price: "x".into(),
            dividend_per_share: "x".into(),
            ..Month::default()
        },
        &[
            "announced[0].investmentDate not-a-date",
            "announced[0].investmentPeriod.start not-a-date",
            "announced[0].investmentPeriod.end out-of-range minimum=1990-01-01 maximum=2100-12-31",
            "announced[0].dividendPaymentDate not-a-date",
            "announced[0].closures[1] not-a-date expected=year",
        ],
    );
    refused_announcement(
        Month {
            month: "February".into(),
            investment_date: "2005-02-21".into(),
            ..Month::default()
        },
        &["announced[0].month not-a-month"],
    );
    refused_announcement(
        Month { month: "1989-12".into(), ..Month::default() },
        &["announced[0].month out-of-range minimum=1990-01-01 maximum=2100-12-31"],
    );
    refused_announcement(Month::default(), &["announced[0].month missing"]);
    refused_announcement(
        Month {
            investment_period: Period { start: "2005-02-01".into(), ..Period::default() },
            discount: "1".into(),
            ..Month::default()
        },
        &["announced[0].month missing"],
    );
    // The date that would name the month is wrong.
    refused_announcement(
        Month { investment_date: "x".into(), ..Month::default() },
        &["announced[0].investmentDate not-a-date"],
    );
    refused_announcement(
        Month {
            month: "2005-02".into(),
            investment_date: "2005-03-01".into(),
            dividend_payment_date: "2005-01-31".into(),
            ..Month::default()
        },
        &[
            "announced[0].investmentDate outside-month month=2005-02",
            "announced[0].dividendPaymentDate outside-month month=2005-02",
        ],
    );
    refused_announcement(
        Month {
            investment_date: "2005-02-22".into(),
            investment_period: Period { start: "2005-02-02".into(), end: "2005-02-01".into() },
            ..Month::default()
        },
        &["announced[0].investmentPeriod.end period-reversed start=2005-02-02"],
    );
    refused_announcement(
        Month { investment_date: "2005-02-21".into(), ..Month::default() },
        &[
            "announced[0].investmentDate not-a-business-day calendar=nyse before=2005-02-18 after=2005-02-22",
        ],
    );
    // Also of a month that is not asked for.
    refused_announcement(
        Month { investment_date: "2005-12-25".into(), ..Month::default() },
        &[
            "announced[0].investmentDate not-a-business-day calendar=nyse before=2005-12-23 after=2005-12-27",
        ],
    );
}

#[test]
fn an_announced_day_that_cannot_be_used_is_left_out_and_nobody_guesses_it() {
    let plan = indymac();
    let of = |announced: Month| {
        let request = ScheduleRequest {
            from: "2005-02".into(),
            months: "1".into(),
            announced: vec![Month { month: "2005-02".into(), ..announced }],
            ..ScheduleRequest::default()
        };
        let schedule = plan.schedule(&request);
        assert_eq!(schedule.problems.len(), 1);
        let row = &schedule.rows[0];
        [
            row.investment_date,
            row.due,
            row.investment_period.start,
            row.pre_approved_due,
            row.terms_set,
            row.investment_period.end,
        ]
        .map(|date| date.is_some())
    };
    for investment_date in ["2005-02-30", "2005-03-01"] {
        assert_eq!(
            of(Month { investment_date: investment_date.into(), ..Month::default() }),
            [false; 6]
        );
    }
    let start = Month {
        investment_period: Period { start: "x".into(), ..Period::default() },
        ..Month::default()
    };
    assert_eq!(of(start), [true, true, false, false, false, true]);
    let end = Month {
        investment_period: Period { start: "2005-02-02".into(), end: "2005-02-01".into() },
        ..Month::default()
    };
    assert_eq!(of(end), [true, true, true, true, true, false]);
    // Nothing can be counted without the closings, but what was announced is known.
    let closures = vec!["x".into()];
    let announced = Month { investment_date: "2005-02-22".into(), closures, ..Month::default() };
    assert_eq!(of(announced), [true, false, false, false, false, false]);
    // Mistyped or not, it is what was announced.
    let holiday = Month { investment_date: "2005-02-21".into(), ..Month::default() };
    assert_eq!(of(holiday), [true; 6]);
}

#[test]
fn of_a_month_announced_twice_the_first_counts() {
    let plan = indymac();
    let request = ScheduleRequest {
        from: "2005-03".into(),
        months: "1".into(),
        announced: vec![
            Month { investment_date: "2005-03-15".into(), ..Month::default() },
            Month { investment_date: "2005-04-15".into(), ..Month::default() },
            Month {
                month: "2005-03".into(),
                investment_date: "2005-03-16".into(),
                ..Month::default()
            },
        ],
        ..ScheduleRequest::default()
    };
    let schedule = plan.schedule(&request);
    assert_eq!(problems(&schedule), ["announced[2].month repeated"]);
    assert_eq!(text(schedule.rows[0].investment_date), "2005-03-15");
}

#[test]
fn a_schedule_ends_where_the_calendars_end_and_says_how_far_they_reach() {
    let plan = indymac();
    let asked = |from: &str, months: &str| {
        let (from, months) = (from.into(), months.into());
        let schedule =
            plan.schedule(&ScheduleRequest { from, months, ..ScheduleRequest::default() });
        (schedule.rows.len(), problems(&schedule))
    };
    assert_eq!(asked("2100-12", "1"), (1, vec![]));
    assert_eq!(asked("2100-01", ""), (12, vec![]));
    let reached = "months out-of-range minimum=1 maximum=7".to_owned();
    assert_eq!(asked("2100-06", "12"), (7, vec![reached]));
    // Its terms would have been set in 1989, and so would the reminder of its payments have been.
    let first = "from out-of-range minimum=1990-02 maximum=2100-12".to_owned();
    assert_eq!(asked("1990-01", "1332"), (1332, vec![first.clone()]));
    assert_eq!(asked("1990-01", "2"), (2, vec![first]));
    let nothing = "from out-of-range minimum=1990-01-01 maximum=2100-12-31".to_owned();
    assert_eq!(asked("1990-01", "1"), (1, vec![nothing]));
    let row = &plan
        .schedule(&ScheduleRequest { from: "1990-01".into(), ..ScheduleRequest::default() })
        .rows[0];
    assert_eq!((row.terms_set, row.pre_approved_remind_on), (None, None));
    assert_eq!(text(row.pre_approved_due), "1990-01-03");
    assert_eq!(text(row.remind_on), "1990-01-17");

    let plan = ruled(&[
        ("investmentDate", json!({ "dayOfMonth": 31, "roll": "following" })),
        ("termsSet", json!({ "businessDays": 40, "before": "investment-date" })),
        ("periodStart", json!({ "businessDays": 40, "after": "investment-date" })),
    ]);
    let request = ScheduleRequest {
        from: "1990-01".into(),
        months: "1332".into(),
        ..ScheduleRequest::default()
    };
    let schedule = plan.schedule(&request);
    // 40 business days before February 28, 1990 is the first there is; after October 29, 2100 it is December 28.
    let expected = [
        "from out-of-range minimum=1990-02 maximum=2100-12",
        "months out-of-range minimum=1 maximum=1330",
    ];
    assert_eq!(problems(&schedule), expected);
    let is_whole =
        |row: &ScheduleRow| row.terms_set.is_some() && row.investment_period.start.is_some();
    let whole: Vec<_> = (0..1332).filter(|&at| is_whole(&schedule.rows[at])).collect();
    assert_eq!(whole, (1..1330).collect::<Vec<_>>());
    // A closed last day has no next one.
    let closures = vec!["2100-12-31".into()];
    let request =
        ScheduleRequest { from: "2100-12".into(), months: "1".into(), closures, ..request };
    let schedule = plan.schedule(&request);
    assert_eq!(schedule.rows[0].investment_date, None);
}

#[test]
fn a_plan_in_which_days_wait_for_each_other_ends_all_the_same() {
    let rule = |day| {
        let value = DayRule::BusinessDays { count: 1, from: day };
        Some(Term { value, source: Source::Assumed("it is a test".to_owned()) })
    };
    let mut plan = indymac();
    plan.schedule.terms_set = rule(ScheduleDay::PeriodEnd);
    plan.schedule.period_end = rule(ScheduleDay::PreApprovedDue);
    plan.schedule.period_start = rule(ScheduleDay::TermsSet);
    let row = month(&plan, "2005-01");
    assert_eq!((row.terms_set, row.pre_approved_due), (None, None));
    assert_eq!(text(row.due), "2005-01-20");

    // A file cannot say it.
    let mut file: Value = indymac_file();
    let circle = json!({ "businessDays": 1, "after": "pre-approved-due" });
    set(&mut file, "/schedule/periodStart/value", circle);
    let error = read_plan(&file.to_string()).unwrap_err();
    assert!(error.problems().iter().all(|problem| problem.code == "circular"));
}

#[test]
fn all_months_of_the_calendar_are_answered_at_once_with_as_much_announced_of_each() {
    let days: Vec<_> =
        (1..=1000).map(|day| format!("{}-06-{:02}", 1990 + day % 111, 1 + day % 28)).collect();
    let closures = days.into_iter().map(Into::into).collect();
    let months: Vec<_> =
        (0..1332).map(|month| format!("{}-{:02}", 1990 + month / 12, 1 + month % 12)).collect();
    let announced = months
        .iter()
        .map(|month| Month {
            month: month.as_str().into(),
            closures: vec!["2005-01-20".into()],
            ..Month::default()
        })
        .collect();
    let request = ScheduleRequest {
        from: "1990-01".into(),
        months: "1332".into(),
        announced,
        closures,
        ..ScheduleRequest::default()
    };
    for plan in [indymac(), ventas()] {
        assert_eq!(plan.schedule(&request).rows.len(), 1332);
    }
}

#[test]
fn redwood_with_a_rule_of_its_own_answers_with_it() {
    let term = json!({ "value": { "dayOfMonth": 15, "roll": "following" }, "clause": "L1" });
    let plan = redwood_with(&[("/schedule", json!({ "investmentDate": term }))]);
    let row = month(&plan, "2008-03");
    assert_eq!(
        (text(row.investment_date), text(row.due)),
        ("2008-03-17".into(), "2008-03-14".into())
    );
    let step = row.steps.iter().find(|step| step.rule == "schedule-day-of-month").unwrap();
    assert_eq!(step.clause.as_deref(), Some("L1"));
}
