//! Dates as companies write them: several a month or in some months only, and the days and hours around the due date.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

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

/// Every month of the calendars, by its first day.
fn all_months() -> impl Iterator<Item = NaiveDate> {
    (0..1332).map(|number| FIRST_DAY.checked_add_months(Months::new(number)).unwrap())
}

/// The next trading day, or the day itself.
fn following(calendar: Calendar<'_>, date: NaiveDate) -> NaiveDate {
    date.iter_days().find(|day| calendar.is_business_day(*day) == Ok(true)).unwrap()
}

const ACNB: [u32; 4] = [3, 6, 9, 12];

#[test]
fn acnb_invests_on_the_fifth_of_march_june_september_and_december() {
    let rule = json!({ "dayOfMonth": 5, "roll": "following", "months": ACNB });
    let plan = investing(rule);
    let rows = rows(&plan, "2024-01", 24);
    // June 5, 2024 was a Wednesday; October 2024 to December 2025: the fifths that fall on weekends.
    assert_eq!(
        invested(&rows),
        [
            "2024-03-05",
            "2024-06-05",
            "2024-09-05",
            "2024-12-05",
            "2025-03-05",
            "2025-06-05",
            "2025-09-05",
            "2025-12-05"
        ]
    );
    assert_eq!(rows.iter().map(|row| text(row.due)).next().unwrap(), "2024-03-04");
    assert!(rows.iter().all(|row| row.which.is_none()));
    let json = serde_json::to_value(&rows[0]).unwrap();
    assert_eq!((json.get("which"), json.get("recordDate")), (None, None));

    let step = rows[0].steps.iter().find(|step| step.rule == "schedule-day-of-month").unwrap();
    let inputs = [
        ("day", "investment-date"),
        ("dayOfMonth", "5"),
        ("months", "3, 6, 9, 12"),
        ("countedFrom", "2024-03-05"),
        ("roll", "following"),
    ];
    assert_eq!(step.inputs, inputs.map(|(name, value)| (name, value.to_owned())));
    assert_eq!(step.clause.as_deref(), Some("D"));
    assert_eq!(plan.schedule(&asked("2024-01", 2)).rows.len(), 0);
}

#[test]
fn an_announced_date_gives_a_row_to_a_month_without_one() {
    let plan = investing(json!({ "dayOfMonth": 5, "roll": "following", "months": ACNB }));
    let announced = vec![
        Month { investment_date: "2024-01-16".into(), ..Month::default() },
        // A closed day is a problem, and no date of the rule takes its place.
        Month { month: "2024-03".into(), investment_date: "2024-03-xx".into(), ..Month::default() },
    ];
    let schedule = plan.schedule(&ScheduleRequest { announced, ..asked("2024-01", 4) });
    assert_eq!(invested(&schedule.rows), ["2024-01-16", ""]);
    assert_eq!(problems(&schedule), ["announced[1].investmentDate not-a-date"]);
}

#[test]
fn several_days_of_a_month_give_a_row_each_and_say_which() {
    let rule = json!({ "daysOfMonth": [15, 1], "roll": "following" });
    let rows = rows(&investing(rule), "2024-06", 2);
    // June 1 and 15, 2024 were Saturdays.
    assert_eq!(invested(&rows), ["2024-06-03", "2024-06-17", "2024-07-01", "2024-07-15"]);
    let due: Vec<_> = rows.iter().map(|row| text(row.due)).collect();
    assert_eq!(due, ["2024-05-31", "2024-06-14", "2024-06-28", "2024-07-12"]);
    assert_eq!(places(&rows), [(1, 2), (2, 2), (1, 2), (2, 2)]);
    assert_eq!(serde_json::to_value(&rows[1]).unwrap()["which"], json!({ "number": 2, "of": 2 }));
}

#[test]
fn days_that_meet_are_one_date() {
    // Saturday and Sunday move to the same Monday; the 30th and the 31st of February are its last day.
    let weekend = json!({ "daysOfMonth": [1, 2, 20], "roll": "following" });
    let june = rows(&investing(weekend), "2024-06", 1);
    assert_eq!(invested(&june), ["2024-06-03", "2024-06-20"]);
    assert_eq!(places(&june), [(1, 2), (2, 2)]);
    let ends = json!({ "daysOfMonth": [15, 30, 31], "roll": "preceding" });
    let february = rows(&investing(ends), "2024-02", 1);
    assert_eq!(invested(&february), ["2024-02-15", "2024-02-29"]);
    // One day in the list is a plan with one date a month.
    let one = json!({ "daysOfMonth": [15], "roll": "preceding" });
    assert_eq!(places(&rows(&investing(one), "2024-02", 1)), [(0, 0)]);
}

#[test]
fn an_announced_date_takes_the_place_of_all_of_its_month() {
    let plan = investing(json!({ "eachWeek": "wednesday", "roll": "following" }));
    let announced = vec![Month { investment_date: "2024-07-11".into(), ..Month::default() }];
    let schedule = plan.schedule(&ScheduleRequest { announced, ..asked("2024-07", 1) });
    assert_eq!(invested(&schedule.rows), ["2024-07-11"]);
    assert_eq!(places(&schedule.rows), [(1, 1)]);
}

#[test]
fn each_week_has_a_date_in_every_month_of_the_calendars() {
    let plan = investing(json!({ "eachWeek": "wednesday", "roll": "following" }));
    let calendar = Calendar::new(CalendarName::Nyse);
    let schedule = plan.schedule(&asked("1990-01", 1332));
    let mut expected = Vec::new();
    // January 3, 1990 was a Wednesday.
    let mut wednesday = day("1990-01-03");
    while wednesday <= LAST_DAY {
        expected.push(date_text(following(calendar, wednesday)));
        wednesday = wednesday + Days::new(7);
    }
    assert_eq!(invested(&schedule.rows), expected);
    // No calendar reaches the reminder of January 3, 1990.
    assert_eq!(problems(&schedule), ["from out-of-range"]);
    let of = schedule.rows.iter().map(|row| row.which.unwrap().of);
    assert!(of.clone().all(|of| of == 4 || of == 5));
    let july: Vec<_> =
        schedule.rows.iter().filter(|row| row.month.to_string() == "2024-07").collect();
    assert_eq!(
        july.iter().map(|row| row.which.unwrap().number).collect::<Vec<_>>(),
        [1, 2, 3, 4, 5]
    );
    let step = july[1].steps.iter().find(|step| step.rule == "schedule-weekday").unwrap();
    let inputs = [
        ("day", "investment-date"),
        ("weekday", "wednesday"),
        ("countedFrom", "2024-07-10"),
        ("roll", "following"),
    ];
    assert_eq!(step.inputs, inputs.map(|(name, value)| (name, value.to_owned())));
}

#[test]
fn the_nth_weekday_is_that_of_chrono_in_every_month_of_the_calendars() {
    let calendar = Calendar::new(CalendarName::Nyse);
    let weekdays = [
        ("monday", Weekday::Mon),
        ("thursday", Weekday::Thu),
        ("friday", Weekday::Fri),
        ("sunday", Weekday::Sun),
    ];
    for (name, weekday) in weekdays {
        for nth in 1..=5_u8 {
            let plan = investing(json!({ "nth": nth, "weekday": name, "roll": "following" }));
            let found = invested(&plan.schedule(&asked("1990-01", 1332)).rows);
            let expected: Vec<_> = all_months()
                .filter_map(|first| {
                    NaiveDate::from_weekday_of_month_opt(first.year(), first.month(), weekday, nth)
                })
                .filter(|date| *date <= LAST_DAY)
                .map(|date| following(calendar, date))
                .map(date_text)
                .collect();
            assert_eq!(found, expected, "{nth} {name}");
        }
        let plan = investing(json!({ "nth": "last", "weekday": name, "roll": "preceding" }));
        let expected: Vec<_> = all_months()
            .map(|first| {
                let mut date = first + Months::new(1) - Days::new(1);
                while date.weekday() != weekday {
                    date = date - Days::new(1);
                }
                while calendar.is_business_day(date) != Ok(true) {
                    date = date - Days::new(1);
                }
                date_text(date)
            })
            .collect();
        assert_eq!(invested(&rows(&plan, "1990-01", 1332)), expected, "last {name}");
    }
}

#[test]
fn the_last_business_day_is_that_of_every_month_of_the_calendars() {
    let plan = investing(json!({ "lastDay": true, "roll": "preceding" }));
    let calendar = Calendar::new(CalendarName::Nyse);
    let expected: Vec<_> = all_months()
        .map(|first| {
            let days = first.iter_days().take_while(|day| day.month() == first.month());
            let open = days.filter(|day| calendar.is_business_day(*day) == Ok(true));
            date_text(open.last().unwrap())
        })
        .collect();
    let found = rows(&plan, "1990-01", 1332);
    assert_eq!(invested(&found), expected);
    let step = found[0].steps.iter().find(|step| step.rule == "schedule-day-of-month").unwrap();
    assert_eq!(step.inputs[1], ("dayOfMonth", "last".to_owned()));
}

#[test]
fn a_month_without_investment_keeps_its_period_and_says_that_it_has_no_date() {
    let plan = plan(&json!({
        "schedule": {
            "investmentDate": said(&json!({ "nth": 5, "weekday": "friday", "roll": "following" })),
            "periodStart": said(&json!({ "dayOfMonth": 10, "roll": "following" }))
        }
    }));
    // February 2008 had five Fridays, January four.
    let rows = rows(&plan, "2008-01", 2);
    assert_eq!(invested(&rows), ["", "2008-02-29"]);
    assert_eq!(text(rows[0].investment_period.start), "2008-01-10");
    let step = rows[0].steps.iter().find(|step| step.rule == "schedule-no-date").unwrap();
    assert_eq!(step.inputs, [("day", "investment-date".to_owned())]);
    assert_eq!((step.result.as_str(), step.clause.as_deref()), ("none", Some("D")));
}

#[test]
fn days_counted_from_the_investment_date_follow_each_row() {
    let plan = plan(&json!({
        "schedule": {
            "investmentDate": said(&json!({ "daysOfMonth": [10, 25], "roll": "following" })),
            "termsSet": said(&json!({ "businessDays": 3, "before": "investment-date" })),
            "recordDate": said(&json!({ "lastDay": true, "roll": "preceding" }))
        },
        "dueDates": { "standard": said(&json!(2)) }
    }));
    let rows = rows(&plan, "2024-07", 1);
    let days: Vec<_> = rows
        .iter()
        .map(|row| [row.terms_set, row.investment_date, row.due, row.record_date].map(text))
        .collect();
    assert_eq!(
        days,
        [
            ["2024-07-05", "2024-07-10", "2024-07-08", "2024-07-31"],
            ["2024-07-22", "2024-07-25", "2024-07-23", "2024-07-31"]
        ]
    );
}

#[test]
fn an_announced_record_date_goes_before_the_rule_and_needs_none() {
    let ruled = plan(&json!({
        "schedule": {
            "investmentDate": said(&json!({ "dayOfMonth": 15, "roll": "following" })),
            "recordDate": said(&json!({ "dayOfMonth": 20, "roll": "following", "months": [2] }))
        }
    }));
    // The second is announced for another month than that of its investment.
    let announced = || {
        vec![
            Month { month: "2002-02".into(), record_date: "2002-02-22".into(), ..Month::default() },
            Month { month: "2002-03".into(), record_date: "2002-04-01".into(), ..Month::default() },
        ]
    };
    let request = ScheduleRequest { announced: announced(), ..asked("2002-01", 3) };
    let records = |plan: &Plan| -> Vec<_> {
        plan.schedule(&request).rows.iter().map(|row| text(row.record_date)).collect()
    };
    assert_eq!(records(&ruled), ["", "2002-02-22", "2002-04-01"]);
    let unruled = investing(json!({ "dayOfMonth": 15, "roll": "following" }));
    assert_eq!(records(&unruled), ["", "2002-02-22", "2002-04-01"]);
    assert_eq!(text(rows(&ruled, "2002-02", 1)[0].record_date), "2002-02-20");
    // A month without the rule's day says so; a plan without the rule says nothing of it.
    let said_of = |plan: &Plan| {
        let row = rows(plan, "2002-01", 1).remove(0);
        row.steps
            .iter()
            .filter(|step| step.inputs.contains(&("day", "record-date".to_owned())))
            .count()
    };
    assert_eq!((said_of(&ruled), said_of(&unruled)), (1, 0));
}

#[test]
fn editions_share_a_month_of_several_dates() {
    let dated = |id: &str, from: &str, rule: Value| {
        let mut file = file(&json!({
            "effectiveFrom": said(&json!(from)),
            "schedule": { "investmentDate": said(&rule) }
        }));
        file["id"] = json!(id);
        file
    };
    let weekly = json!({ "eachWeek": "wednesday", "roll": "following" });
    let monthly = json!({ "daysOfMonth": [1, 20], "roll": "following" });
    let old = dated("old", "2020-01-01", weekly);
    let new = dated("new", "2024-07-15", monthly);
    let editions = Editions::from_json(&json!([old, new]).to_string()).unwrap();
    let rows = editions.schedule(&asked("2024-07", 2)).rows;
    let found: Vec<_> =
        rows.iter().map(|row| (row.edition.as_str(), text(row.investment_date))).collect();
    let expected = [
        ("old", "2024-07-03"),
        ("old", "2024-07-10"),
        ("new", "2024-07-22"),
        ("new", "2024-08-01"),
        ("new", "2024-08-20"),
    ];
    assert_eq!(found, expected.map(|(id, date)| (id, date.to_owned())));
    assert_eq!(places(&rows), [(1, 3), (2, 3), (3, 3), (1, 2), (2, 2)]);
}

#[test]
fn dates_beyond_the_calendars_are_left_open() {
    // The last Friday of 2100 is December 31; no business day follows it.
    for rule in [
        json!({ "nth": "last", "weekday": "sunday", "roll": "following" }),
        json!({ "daysOfMonth": [1, 26, 31], "roll": "nearest" }),
        json!({ "eachWeek": "sunday", "roll": "following" }),
        json!({ "lastDay": true, "roll": "following" }),
        json!({ "dayOfMonth": 1, "roll": "preceding", "months": [1] }),
    ] {
        let plan = investing(rule.clone());
        for (from, months) in [("1990-01", 2), ("2100-11", 2), ("2100-12", 1332), ("1990-01", 1332)]
        {
            let schedule = plan.schedule(&asked(from, months));
            assert!(schedule.rows.iter().all(|row| {
                row.investment_date.is_none_or(|date| (FIRST_DAY..=LAST_DAY).contains(&date))
            }));
        }
    }
    // January 1, 1990 is a holiday, and no business day stands before it.
    let plan = investing(json!({ "dayOfMonth": 1, "roll": "preceding", "months": [1] }));
    let schedule = plan.schedule(&asked("1990-01", 12));
    assert_eq!(invested(&schedule.rows), [""]);
    assert_eq!(problems(&schedule), ["from out-of-range"]);
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

fn assumed(value: &Value) -> Value {
    json!({ "value": value, "assumed": "It is not said." })
}

/// A request of a payment that is invested on a day.
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
    // Without a way to pay, the slowest counts.
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
    // The announced record date goes before the rule.
    assert_eq!(record("2002-02-15", "2002-02-19"), known("2002-02-19", true));
    assert_eq!(record("2002-02-19", "2002-02-19"), known("2002-02-19", false));
    assert_eq!(record("2002-02-20", "2002-02-19"), known("2002-02-19", false));
    // February 10, 2002 was a Sunday.
    assert_eq!(record("2002-02-08", ""), known("2002-02-11", true));
    assert_eq!(record("2002-02-11", ""), known("2002-02-11", false));
    // The next month with a record date decides for a month without one.
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
    // Without a rule and an announcement nothing is judged.
    let quote = with(json!(true)).quote(&paying("2008-01-15", None));
    assert_eq!(quote.due.and_then(|due: Due| due.record), None);
}

#[test]
fn days_around_a_due_date_beyond_the_calendars_are_left_open() {
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
