//! The days of months: published schedules, each rule, and mistakes in a request.

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

#[path = "schedule/announcements.rs"]
mod announcements;
#[path = "schedule/ends.rs"]
mod ends;
#[path = "schedule/mistakes.rs"]
mod mistakes;
#[path = "schedule/properties.rs"]
mod properties;
#[path = "schedule/rules.rs"]
mod rules;
#[path = "schedule/terms.rs"]
mod terms;
mod util;

use chrono::NaiveDate;
use dspp::calendar::date_text;
use dspp::{
    DayRule, Editions, Feature, Month, PaymentMethod, Period, Plan, Schedule, ScheduleDay,
    ScheduleRequest, ScheduleRow, Source, Term,
};
use serde_json::{Value, json};
use util::{PLAN_FILE, for_all_days, read_plan, redwood, redwood_with, set, told};

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
/// IndyMac's file without the range of days it covers.
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

/// Asks for one month, which must have no problems.
#[track_caller]
fn row(plan: &Plan, request: &ScheduleRequest) -> ScheduleRow {
    let schedule = plan.schedule(&ScheduleRequest { months: "1".into(), ..request.clone() });
    assert!(schedule.problems.is_empty(), "{:?}", schedule.problems);
    assert_eq!(schedule.rows.len(), 1);
    schedule.rows.into_iter().next().expect("a row")
}

/// Asks for one month without announcements.
#[track_caller]
fn month(plan: &Plan, month: &str) -> ScheduleRow {
    row(plan, &ScheduleRequest { from: month.into(), ..ScheduleRequest::default() })
}

/// Asks for one month with announced terms.
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
    schedule.problems.iter().map(told).collect()
}

/// Asks about January 2005; returns the problems and the rows that remain.
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
        // Printed before the year, so no later announcement was known.
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
fn a_month_says_when_money_is_surely_good_and_reminds_before_it() {
    let on = |value: Value| json!({ "value": value, "clause": "L1" });
    let plan = redwood_with(&[
        (
            "/dueDates/clearing",
            json!([
                { "paidBy": "check", "businessDays": 5, "clause": "L1" },
                { "paidBy": "bank-debit", "businessDays": 3, "clause": "L1" },
            ]),
        ),
        (
            "/schedule",
            json!({
                "investmentDate": on(json!({ "dayOfMonth": 15, "roll": "following" })),
                "periodStart": on(json!({ "dayOfMonth": 22, "roll": "following" })),
            }),
        ),
    ]);
    let of = |method| {
        let request =
            ScheduleRequest { from: "2008-01".into(), method, ..ScheduleRequest::default() };
        let row = row(&plan, &request);
        let days = [
            row.due,
            row.surely_by.map(|it| it.date),
            row.remind_on,
            row.pre_approved_due,
            row.pre_approved_surely_by.map(|it| it.date),
            row.pre_approved_remind_on,
        ];
        days.map(text)
    };
    // Five business days before Monday, January 14, and before Friday, January 18, and two more.
    let check =
        ["2008-01-14", "2008-01-07", "2008-01-03", "2008-01-18", "2008-01-11", "2008-01-09"];
    assert_eq!(of(Some(PaymentMethod::Check)), check);
    assert_eq!(of(None), check, "the slowest");
    assert_eq!(
        of(Some(PaymentMethod::OneTimeDebit)),
        ["2008-01-14", "2008-01-09", "2008-01-07", "2008-01-18", "2008-01-15", "2008-01-11"]
    );
    // The plan does not say how long a payroll deduction takes.
    assert_eq!(
        of(Some(PaymentMethod::Payroll)),
        ["2008-01-14", "", "2008-01-10", "2008-01-18", "", "2008-01-16"]
    );
    let request = ScheduleRequest { from: "2008-01".into(), ..ScheduleRequest::default() };
    let row = row(&plan, &request);
    let surely_by = row.surely_by.unwrap();
    assert_eq!((surely_by.weekday, surely_by.business_days, surely_by.method), ("Monday", 5, None));
    let named =
        |rule: &str| row.steps.iter().find(|step| step.rule == rule).unwrap().inputs[0].clone();
    assert_eq!(named("surely-by"), ("due", "2008-01-14".to_owned()));
    assert_eq!(named("schedule-reminder"), ("day", "surely-by".to_owned()));
    // Has no due date while payments are suspended.
    let month = Month {
        investment_date: "2008-01-15".into(),
        suspended: vec![Feature::OptionalCash],
        ..Month::default()
    };
    let stopped = ScheduleRequest { months: "1".into(), announced: vec![month], ..request };
    let rows = plan.schedule(&stopped).rows;
    assert_eq!((rows[0].surely_by, rows[0].pre_approved_surely_by), (None, None));
}
