//! Several dates a month, dates in some months only, and the days and hours around the due date.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

#[path = "dates/due.rs"]
mod due;
#[path = "dates/investment.rs"]
mod investment;
#[path = "util/mistakes.rs"]
mod mistakes;
mod util;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use dspp::calendar::{Calendar, CalendarName, FIRST_DAY, LAST_DAY, date_text, parse_date};
use dspp::{
    Due, Editions, Month, Participant, Payment, PaymentKind, PaymentMethod, Period, Plan, Quote,
    QuoteRequest, Schedule, ScheduleRequest, ScheduleRow, Status,
};
use mistakes::assert_mistakes;
use serde_json::{Value, json};

/// A plan file with only the required keys and some terms.
fn file(terms: &Value) -> Value {
    let mut file = json!({
        "id": "example",
        "name": "Stock Purchase Plan",
        "issuer": "Example",
        "currency": "USD",
        "source": { "title": "Prospectus" },
        "clauses": { "D": { "title": "Dates", "summary": "When money is invested." } },
        "calendar": { "value": "nyse", "assumed": "It is usual." },
        "displayedPrices": {
            "decimals": { "value": 4, "assumed": "It is usual." },
            "rounding": { "value": "half-even", "assumed": "It is usual." }
        }
    });
    let keys = file.as_object_mut().unwrap();
    keys.extend(terms.as_object().unwrap().clone());
    file
}

#[track_caller]
fn plan(terms: &Value) -> Plan {
    Plan::from_json(&file(terms).to_string()).unwrap_or_else(|error| panic!("{error}"))
}

fn said(value: &Value) -> Value {
    json!({ "value": value, "clause": "D" })
}

/// A plan that invests by a rule.
#[track_caller]
fn investing(rule: Value) -> Plan {
    plan(&json!({
        "schedule": { "investmentDate": said(&rule) },
        "dueDates": { "standard": said(&json!(1)) }
    }))
}

fn asked(from: &str, months: u32) -> ScheduleRequest {
    ScheduleRequest { from: from.into(), months: months.into(), ..ScheduleRequest::default() }
}

#[track_caller]
fn rows(plan: &Plan, from: &str, months: u32) -> Vec<ScheduleRow> {
    let schedule = plan.schedule(&asked(from, months));
    assert!(schedule.problems.is_empty(), "{:?}", schedule.problems);
    schedule.rows
}

fn text(date: Option<NaiveDate>) -> String {
    date.map(date_text).unwrap_or_default()
}

fn invested(rows: &[ScheduleRow]) -> Vec<String> {
    rows.iter().map(|row| text(row.investment_date)).collect()
}

fn places(rows: &[ScheduleRow]) -> Vec<(usize, usize)> {
    rows.iter().map(|row| row.which.map_or((0, 0), |which| (which.number, which.of))).collect()
}

fn problems(schedule: &Schedule) -> Vec<String> {
    schedule.problems.iter().map(|it| format!("{} {}", it.field, it.code)).collect()
}

fn day(text: &str) -> NaiveDate {
    parse_date(text).unwrap()
}

/// Returns the first day of every month of the calendars.
fn all_months() -> impl Iterator<Item = NaiveDate> {
    (0..1332).map(|number| FIRST_DAY.checked_add_months(Months::new(number)).unwrap())
}

/// Returns the day itself if it is a trading day, else the next one.
fn following(calendar: Calendar<'_>, date: NaiveDate) -> NaiveDate {
    date.iter_days().find(|day| calendar.is_business_day(*day) == Ok(true)).unwrap()
}

#[test]
fn every_mistake_of_the_rules_is_named_at_once() {
    let rules = json!({
        "schedule": {
            "termsSet": said(&json!({ "eachWeek": "friday", "roll": "following" })),
            "investmentDate": said(&json!({
                "daysOfMonth": [1, 32, 1], "roll": "later", "months": [0, 3, 13, 3]
            })),
            "periodStart": said(&json!({ "daysOfMonth": [1, 15], "roll": "following" })),
            "periodEnd": said(&json!({ "nth": 6, "weekday": "fri", "roll": "following" })),
            "recordDate": said(&json!({ "businessDays": 1, "before": "record-date" })),
        }
    });
    let days = "known=monday, tuesday, wednesday, thursday, friday, saturday, sunday";
    assert_mistakes(
        Plan::from_json(&file(&rules).to_string()),
        &[
            (
                "$.schedule.investmentDate.value.daysOfMonth[1]",
                "out-of-range",
                "minimum=1; maximum=31",
            ),
            ("$.schedule.investmentDate.value.daysOfMonth[2]", "repeated", ""),
            ("$.schedule.investmentDate.value.months[0]", "out-of-range", "minimum=1; maximum=12"),
            ("$.schedule.investmentDate.value.months[2]", "out-of-range", "minimum=1; maximum=12"),
            ("$.schedule.investmentDate.value.months[3]", "repeated", ""),
            (
                "$.schedule.investmentDate.value.roll",
                "unknown-value",
                "known=following, preceding, nearest",
            ),
            ("$.schedule.periodEnd.value.nth", "out-of-range", "minimum=1; maximum=5"),
            ("$.schedule.periodEnd.value.weekday", "unknown-value", days),
            ("$.schedule.recordDate.value", "circular", ""),
            ("$.schedule.termsSet.value", "several-dates", ""),
            ("$.schedule.periodStart.value", "several-dates", ""),
        ],
    );
    for (rule, key, code, values) in [
        (
            json!({ "nth": "first", "weekday": "friday", "roll": "nearest" }),
            ".nth",
            "unknown-value",
            "known=1 to 5, last",
        ),
        (
            json!({ "nth": true, "weekday": "friday", "roll": "nearest" }),
            ".nth",
            "wrong-type",
            "expected=whole number; found=boolean",
        ),
        (json!({ "lastDay": false, "roll": "nearest" }), ".lastDay", "unknown-value", "known=true"),
        (json!({ "daysOfMonth": [], "roll": "nearest" }), ".daysOfMonth", "too-few", "minimum=1"),
        (
            json!({ "dayOfMonth": 5, "roll": "nearest", "months": [] }),
            ".months",
            "too-few",
            "minimum=1",
        ),
        (
            json!({ "dayOfMonth": 0, "roll": "nearest", "months": [1] }),
            ".dayOfMonth",
            "out-of-range",
            "minimum=1; maximum=31",
        ),
    ] {
        let path = format!("$.schedule.investmentDate.value{key}");
        let terms = json!({ "schedule": { "investmentDate": said(&rule) } });
        assert_mistakes(Plan::from_json(&file(&terms).to_string()), &[(&path, code, values)]);
    }
    for rule in [
        json!({ "dividendPaymentDate": true, "roll": "nearest", "months": [1] }),
        json!({ "businessDays": 1, "before": "due", "months": [1] }),
        json!({ "nth": 1, "roll": "nearest" }),
        json!({ "months": [1], "roll": "nearest" }),
        json!({ "dayOfMonth": 1, "lastDay": true, "roll": "nearest" }),
    ] {
        let terms = json!({ "schedule": { "investmentDate": said(&rule) } });
        let error = Plan::from_json(&file(&terms).to_string()).unwrap_err();
        assert_eq!(error.problems().len(), 1, "{rule}: {error}");
        assert_eq!(error.problems()[0].code, "unknown-rule", "{rule}");
    }
}
