//! Investment dates and the days that follow from them.

use super::*;

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
        // A closed day is a problem; the rule's date does not replace it.
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
fn equal_days_are_one_date() {
    // Saturday and Sunday move to the same Monday; the 30th and the 31st of February are its last day.
    let weekend = json!({ "daysOfMonth": [1, 2, 20], "roll": "following" });
    let june = rows(&investing(weekend), "2024-06", 1);
    assert_eq!(invested(&june), ["2024-06-03", "2024-06-20"]);
    assert_eq!(places(&june), [(1, 2), (2, 2)]);
    let ends = json!({ "daysOfMonth": [15, 30, 31], "roll": "preceding" });
    let february = rows(&investing(ends), "2024-02", 1);
    assert_eq!(invested(&february), ["2024-02-15", "2024-02-29"]);
    // A list of one day makes a plan with one date a month.
    let one = json!({ "daysOfMonth": [15], "roll": "preceding" });
    assert_eq!(places(&rows(&investing(one), "2024-02", 1)), [(0, 0)]);
}

#[test]
fn an_announced_date_replaces_all_dates_of_its_month() {
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
fn an_announced_record_date_overrides_the_rule_and_needs_none() {
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
    // A month without the rule's day says so; a plan without the rule does not mention it.
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
fn dates_beyond_the_calendars_are_unknown() {
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
    // January 1, 1990 is a holiday with no business day before it.
    let plan = investing(json!({ "dayOfMonth": 1, "roll": "preceding", "months": [1] }));
    let schedule = plan.schedule(&asked("1990-01", 12));
    assert_eq!(invested(&schedule.rows), [""]);
    assert_eq!(problems(&schedule), ["from out-of-range"]);
}
